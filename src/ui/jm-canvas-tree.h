/* jm-canvas-tree.h: what stands on the canvas, as a tree of accessible items
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmCanvasTree has an item for each stage of the map; in a stage stand its touchpoints and what
 * belongs to the whole stage, in a touchpoint what is drawn below it.  A stage is filled when
 * somebody looks into it; items that stay on the map stay the same objects.  Cells that show a
 * field are items as well; an empty one is there while it is the one that keys go to.
 *
 * Items are named by a key: the id of the item of the map, or jm_canvas_make_cell_key().
 */

#pragma once

#include "jm-canvas-item.h"

G_BEGIN_DECLS

typedef struct _JmCanvasTree JmCanvasTree;

JmCanvasTree *jm_canvas_tree_new           (JmCanvas         *canvas);
void          jm_canvas_tree_free          (JmCanvasTree     *self);

JmCanvasItem *jm_canvas_tree_get_first     (JmCanvasTree     *self);
JmCanvasItem *jm_canvas_tree_find          (JmCanvasTree     *self,
                                            const char       *key);
char         *jm_canvas_tree_describe_map  (JmCanvasTree     *self);
void          jm_canvas_tree_open          (JmCanvasTree     *self,
                                            const char       *id);
void          jm_canvas_tree_set_focused   (JmCanvasTree     *self,
                                            const char       *key);
void          jm_canvas_tree_add_empty     (JmCanvasTree     *self,
                                            const JmGridCell *cell);
gboolean      jm_canvas_tree_is_empty      (JmCanvasTree     *self,
                                            const char       *key);
void          jm_canvas_tree_drop_empty    (JmCanvasTree     *self);
void          jm_canvas_tree_grow_old      (JmCanvasTree     *self);
gboolean      jm_canvas_tree_renew_some    (JmCanvasTree     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmCanvasTree, jm_canvas_tree_free)

G_END_DECLS
