/* jm-canvas-item.h: something drawn on the canvas, for those who do not see it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmCanvasItem is what screen readers and other programs meet of an item of the map: a name,
 * a description, a place, whether it is selected, and what stands in it.  It is no widget, and
 * knows nothing of maps; jm-canvas-a11y makes and describes them.
 */

#pragma once

#include "jm-canvas.h"

G_BEGIN_DECLS

#define JM_TYPE_CANVAS_ITEM (jm_canvas_item_get_type ())
G_DECLARE_FINAL_TYPE (JmCanvasItem, jm_canvas_item, JM, CANVAS_ITEM, GObject)

/* Called before somebody reads where an item is and what stands in it, to put that right. */
typedef void (*JmCanvasItemFunc) (JmCanvasItem *item,
                                  gpointer      user_data);

JmCanvasItem *jm_canvas_item_new           (JmCanvas          *canvas,
                                            JmCanvasItem      *parent,
                                            const char        *id,
                                            GtkAccessibleRole  role);
void          jm_canvas_item_set_func      (JmCanvasItem      *self,
                                            JmCanvasItemFunc   func,
                                            gpointer           user_data);
const char   *jm_canvas_item_get_id        (JmCanvasItem      *self);
JmCanvasItem *jm_canvas_item_get_parent    (JmCanvasItem      *self);
GtkAccessibleRole jm_canvas_item_get_role  (JmCanvasItem      *self);
void          jm_canvas_item_describe      (JmCanvasItem      *self,
                                            const char        *name,
                                            const char        *description);
void          jm_canvas_item_set_position  (JmCanvasItem      *self,
                                            guint              position,
                                            guint              n_items);
void          jm_canvas_item_set_rect      (JmCanvasItem      *self,
                                            const JmRect      *rect);
void          jm_canvas_item_set_children  (JmCanvasItem      *self,
                                            GPtrArray         *children);
GPtrArray    *jm_canvas_item_get_children  (JmCanvasItem      *self);
void          jm_canvas_item_set_next      (JmCanvasItem      *self,
                                            JmCanvasItem      *next);
void          jm_canvas_item_set_selected  (JmCanvasItem      *self,
                                            gboolean           selected);
void          jm_canvas_item_set_focused   (JmCanvasItem      *self,
                                            gboolean           focused);
void          jm_canvas_item_forget        (JmCanvasItem      *self);

G_END_DECLS
