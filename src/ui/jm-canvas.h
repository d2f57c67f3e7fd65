/* jm-canvas.h: the map on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmCanvas shows the layout of a JmEditor through the one painter, scrolled and zoomed, with
 * the headers of the stages and the names of the lanes always in sight.  It is a GtkScrollable.
 * What is selected, hovered or dropped is drawn over the map and never part of it.
 *
 * Places on the map are in its own unit, 1/96 inch, places on the widget in its pixels; zoom
 * is how many of the second one of the first takes.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"

G_BEGIN_DECLS

#define JM_TYPE_CANVAS (jm_canvas_get_type ())
G_DECLARE_FINAL_TYPE (JmCanvas, jm_canvas, JM, CANVAS, GtkWidget)

/* Where something that is dragged would land. */
typedef struct
{
  gboolean has_gap;    /* a gap opens at gap_x, as wide as gap_width */
  double gap_x;
  double gap_width;
  JmColour gap_colour; /* of the stage it is in */
  gboolean has_target; /* a frame is drawn round target */
  JmRect target;
} JmCanvasDrop;

GtkWidget *jm_canvas_new            (JmEditor         *editor);
JmEditor  *jm_canvas_get_editor     (JmCanvas         *self);

double     jm_canvas_get_zoom       (JmCanvas         *self);
void       jm_canvas_set_zoom       (JmCanvas         *self,
                                     double            zoom);
void       jm_canvas_zoom_about     (JmCanvas         *self,
                                     double            zoom,
                                     double            x,
                                     double            y);
void       jm_canvas_zoom_step      (JmCanvas         *self,
                                     int               steps);
void       jm_canvas_fit_map        (JmCanvas         *self);
void       jm_canvas_fit_selection  (JmCanvas         *self);
void       jm_canvas_get_visible    (JmCanvas         *self,
                                     JmRect           *rect);
void       jm_canvas_scroll_to      (JmCanvas         *self,
                                     const JmRect     *rect);
void       jm_canvas_center_on      (JmCanvas         *self,
                                     double            x,
                                     double            y);

void       jm_canvas_set_place      (JmCanvas         *self,
                                     double            zoom,
                                     const JmPoint    *place);

JmPoint    jm_canvas_to_map         (JmCanvas         *self,
                                     double            x,
                                     double            y);
void       jm_canvas_to_widget      (JmCanvas         *self,
                                     const JmRect     *rect,
                                     graphene_rect_t  *place);

/* Drawn over the map. */
void       jm_canvas_set_hover      (JmCanvas         *self,
                                     const JmRect     *rect);
void       jm_canvas_set_drop       (JmCanvas         *self,
                                     const JmCanvasDrop *drop);
void       jm_canvas_set_band       (JmCanvas         *self,
                                     const JmRect     *rect);
void       jm_canvas_set_point      (JmCanvas         *self,
                                     const JmPoint    *point,
                                     const char       *text);

/* A widget that stands on the map and moves and grows with it, for typing. */
void       jm_canvas_set_child      (JmCanvas         *self,
                                     GtkWidget        *child,
                                     const JmRect     *rect);
GtkWidget *jm_canvas_get_child      (JmCanvas         *self);

G_END_DECLS
