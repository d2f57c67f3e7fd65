/* jm-canvas-actions.c: what can be done on the canvas, for programs that read the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK offers to other programs what a widget has in its own group of actions, under their names
 * and without further words.  The canvas repeats there those of the window that are meant for what
 * is current on the map; each can be done when that of the window can.
 */

#include "config.h"

#include "jm-canvas-actions.h"

#include "jm-canvas-keys.h"
#include "jm-canvas-spot.h"

#define GROUP "canvas"

static const char *const names[] = {
  "edit-text",       "move-left",        "move-right",  "move-up",         "move-down",       "move-stage-left",
  "move-stage-right",
  "add-touchpoint",  "add-stage",        "add-emotion", "add-pain-point",  "add-opportunity", "add-motivation",
  "add-objective",   "add-kpi",          "cut",         "copy",            "paste",          "duplicate",
  "delete",          "select-all",       "deselect",
};

static void
activate_cb (GSimpleAction *action,
             GVariant      *parameter,
             JmCanvas      *canvas)
{
  g_autofree char *name = g_strconcat ("win.", g_action_get_name (G_ACTION (action)), NULL);

  gtk_widget_activate_action (GTK_WIDGET (canvas), name, NULL);
}

/* Goes to what is next to what is current, as the arrows do. */
static void
go (JmCanvas          *canvas,
    JmDirectionOfMove  direction)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmLayout *layout = jm_editor_get_layout (editor);
  JmMap *map = jm_editor_get_map (editor);
  JmGridSpot from, to;

  if (jm_canvas_get_spot (canvas, &from) ? jm_grid_move (layout, map, &from, direction, NULL, &to)
                                         : jm_grid_go_to_corner (layout, map, FALSE, &to))
    jm_canvas_go_to (canvas, &to);
}

static void
go_left_cb (JmCanvas *canvas)
{
  go (canvas, JM_LEFT);
}

static void
go_right_cb (JmCanvas *canvas)
{
  go (canvas, JM_RIGHT);
}

static void
go_up_cb (JmCanvas *canvas)
{
  go (canvas, JM_UP);
}

static void
go_down_cb (JmCanvas *canvas)
{
  go (canvas, JM_DOWN);
}

/* What the window has no action for. */
static const struct
{
  const char *name;
  void (*run) (JmCanvas *canvas);
} own[] = {
  { "go-left", go_left_cb },
  { "go-right", go_right_cb },
  { "go-up", go_up_cb },
  { "go-down", go_down_cb },
  { "show-menu", jm_canvas_keys_show_menu },
};

/* A tab can be dragged into another window. */
static void
root_changed_cb (JmCanvas *canvas)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (canvas));
  g_autoptr (GSimpleActionGroup) group = NULL;

  if (!G_IS_ACTION_MAP (root))
    return;

  group = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (own[i].name, NULL);

      g_signal_connect_object (action, "activate", G_CALLBACK (own[i].run), canvas, G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *of_window = g_action_map_lookup_action (G_ACTION_MAP (root), names[i]);
      g_autoptr (GSimpleAction) action = NULL;

      if (of_window == NULL)
        continue;

      action = g_simple_action_new (names[i], NULL);
      g_object_bind_property (of_window, "enabled", action, "enabled", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (action, "activate", G_CALLBACK (activate_cb), canvas, G_CONNECT_DEFAULT);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }

  gtk_widget_insert_action_group (GTK_WIDGET (canvas), GROUP, G_ACTION_GROUP (group));
}

/**
 * jm_canvas_actions_attach:
 * @canvas: a canvas
 *
 * Offers what can be done with what is current on it.
 */
void
jm_canvas_actions_attach (JmCanvas *canvas)
{
  g_signal_connect (canvas, "notify::root", G_CALLBACK (root_changed_cb), NULL);
  root_changed_cb (canvas);
}
