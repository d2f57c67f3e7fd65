/* jm-canvas-a11y.c: the map on the canvas, for those who do not see it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-a11y.h"

#include <string.h>

#include "jm-canvas-actions.h"
#include "jm-canvas-parts.h"
#include "jm-canvas-spot.h"
#include "jm-canvas-tree.h"

struct _JmCanvasA11y
{
  JmCanvas *canvas;
  JmEditor *editor;
  JmCanvasTree *tree;
  guint idle;
  GStrv selection;
  gboolean is_told;     /* the items know what is selected and has the focus */
};

/* The key of what keys go to: the item that is current, or the cell, where that is one of its
 * own; %NULL when nothing on the map is current.  */
static char *
make_focus_key (JmCanvasA11y *self,
                JmGridSpot   *spot)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self->canvas)))
    return NULL;
  if (!jm_canvas_get_spot (self->canvas, spot))
    return g_strdup (jm_editor_get_current (self->editor));
  if (spot->item != NULL)
    return g_strdup (spot->item);
  if (spot->cell.lane == JM_GRID_HEADER || spot->cell.lane == JM_LANE_TOUCHPOINTS)
    return g_strdup (spot->cell.owner);

  return jm_canvas_make_cell_key (spot->cell.owner, spot->cell.lane, spot->cell.custom);
}

static void
update_focus (JmCanvasA11y *self)
{
  JmGridSpot spot = { 0 };
  g_autofree char *key = make_focus_key (self, &spot);
  const char *id = spot.item != NULL || spot.cell.owner == NULL ? key : spot.cell.owner;

  if (key != NULL && jm_canvas_tree_find (self->tree, key) == NULL)
    {
      jm_canvas_tree_open (self->tree, id);
      if (spot.item == NULL && spot.cell.owner != NULL)
        jm_canvas_tree_add_empty (self->tree, &spot.cell);
    }

  jm_canvas_tree_set_focused (self->tree, key);
  if (!jm_canvas_tree_is_empty (self->tree, key))
    jm_canvas_tree_drop_empty (self->tree);
}

static gboolean
idle_cb (gpointer user_data)
{
  JmCanvasA11y *self = user_data;
  g_autofree char *description = NULL;

  if (jm_canvas_tree_renew_some (self->tree))
    return G_SOURCE_CONTINUE;

  self->idle = 0;
  description = jm_canvas_tree_describe_map (self->tree);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  update_focus (self);

  return G_SOURCE_REMOVE;
}

/* Names that were read once are told anew, after what is seen was drawn. */
static void
queue_renewal (JmCanvasA11y *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, idle_cb, self, NULL);
}

static void
changed_cb (JmCanvasA11y *self)
{
  jm_canvas_tree_grow_old (self->tree);
  queue_renewal (self);
}

static void
set_selected (JmCanvasA11y      *self,
              const char *const *ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      JmCanvasItem *accessible = jm_canvas_tree_find (self->tree, ids[i]);

      if (accessible != NULL)
        jm_canvas_item_set_selected (accessible, jm_editor_is_selected (self->editor, ids[i]));
    }
}

static void
selection_changed_cb (JmCanvasA11y *self)
{
  const char *const *selection = jm_editor_get_selection (self->editor);

  set_selected (self, (const char *const *) self->selection);
  set_selected (self, selection);
  g_strfreev (self->selection);
  self->selection = g_strdupv ((char **) selection);
  update_focus (self);
}

/**
 * jm_canvas_a11y_new:
 * @canvas: a canvas, which frees the result before it goes
 *
 * Returns: (transfer full): the items of its map
 */
JmCanvasA11y *
jm_canvas_a11y_new (JmCanvas *canvas)
{
  JmCanvasA11y *self = g_new0 (JmCanvasA11y, 1);

  self->canvas = canvas;
  self->editor = g_object_ref (jm_canvas_get_editor (canvas));
  self->tree = jm_canvas_tree_new (canvas);
  jm_canvas_actions_attach (canvas);
  g_signal_connect_swapped (self->editor, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->editor, "view-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->editor, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect_swapped (canvas, "notify::has-focus", G_CALLBACK (selection_changed_cb), self);

  return self;
}

/**
 * jm_canvas_a11y_free:
 * @self: (transfer full) (nullable): the items of a canvas
 */
void
jm_canvas_a11y_free (JmCanvasA11y *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->editor, self);
  g_signal_handlers_disconnect_by_data (self->canvas, self);
  jm_canvas_tree_free (self->tree);
  g_object_unref (self->editor);
  g_strfreev (self->selection);
  g_free (self);
}

/**
 * jm_canvas_a11y_get_first_child:
 * @self: the items of a canvas
 *
 * Returns: (transfer full) (nullable): the first stage
 */
GtkAccessible *
jm_canvas_a11y_get_first_child (JmCanvasA11y *self)
{
  JmCanvasItem *first;

  /* GTK asks for the first child again while it is told which item has the focus, so this must
   * not be done before the canvas knows its items. */
  if (!self->is_told)
    {
      self->is_told = TRUE;
      selection_changed_cb (self);
      queue_renewal (self);
    }
  first = jm_canvas_tree_get_first (self->tree);

  return first != NULL ? g_object_ref (GTK_ACCESSIBLE (first)) : NULL;
}
