/* jm-canvas-menu.c: what can be done where the pointer is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-menu.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-action-list.h"

#define MENU "jm-menu"

/* The menu, section by section. */
static const char *const sections[][6] = {
  { "edit-text" },
  { "add-touchpoint", "add-stage" },
  { "cut", "copy", "paste", "duplicate", "delete" },
};

/* What can be added to a touchpoint or stage; only what can be added now. */
static const char *const additions[6] = {
  "add-emotion", "add-pain-point", "add-opportunity", "add-motivation", "add-objective", "add-kpi",
};

/* Where it can be moved to; only where it can go now. */
static const char *const moves[8] = {
  "move-left", "move-right", "move-up", "move-down",
  "move-stage-left", "move-stage-right", "move-lane-up", "move-lane-down",
};

static const JmAction *
find_action (const char *name)
{
  guint n;
  const JmAction *actions = jm_actions_get (&n);

  for (guint i = 0; i < n; i++)
    if (strcmp (actions[i].name, name) == 0)
      return &actions[i];

  return NULL;
}

static void
append (GMenu      *menu,
        const char *name)
{
  const JmAction *action = find_action (name);
  g_autofree char *full_name = g_strconcat ("win.", name, NULL);
  g_autoptr (GMenuItem) item = NULL;
  g_auto (GStrv) keys = NULL;

  if (action == NULL)
    return;

  item = g_menu_item_new (_(action->label), full_name);
  keys = g_strsplit (action->keys, " ", 2);
  if (keys[0] != NULL && *keys[0] != '\0')
    g_menu_item_set_attribute (item, "accel", "s", keys[0]);
  g_menu_append_item (menu, item);
}

/* Of some actions those that can be done now. */
static void
append_possible (GMenu             *menu,
                 const char        *label,
                 GtkWidget         *canvas,
                 const char *const *names,
                 guint              n)
{
  GActionGroup *group = G_ACTION_GROUP (gtk_widget_get_root (canvas));
  g_autoptr (GMenu) submenu = g_menu_new ();

  for (guint i = 0; i < n; i++)
    if (g_action_group_get_action_enabled (group, names[i]))
      append (submenu, names[i]);

  if (g_menu_model_get_n_items (G_MENU_MODEL (submenu)) > 0)
    g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
}

static GMenuModel *
make_menu (GtkWidget *canvas)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GMenu) section = g_menu_new ();

      for (guint j = 0; j < G_N_ELEMENTS (sections[i]) && sections[i][j] != NULL; j++)
        append (section, sections[i][j]);
      if (strcmp (sections[i][0], "add-touchpoint") == 0)
        {
          append_possible (section, _("Add Here"), canvas, additions, G_N_ELEMENTS (additions));
          append_possible (section, _("Move"), canvas, moves, G_N_ELEMENTS (moves));
        }
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }

  return G_MENU_MODEL (menu);
}

/* The popover stands in the canvas and goes with it. */
static void
destroy_cb (GtkWidget *popover)
{
  gtk_widget_unparent (popover);
}

/**
 * jm_canvas_show_menu:
 * @canvas: a canvas
 * @x: a place on the widget
 * @y: a place on the widget
 *
 * Shows the menu for what is selected, pointing at that place.
 */
void
jm_canvas_show_menu (JmCanvas *canvas,
                     double    x,
                     double    y)
{
  GtkWidget *widget = GTK_WIDGET (canvas);
  GtkWidget *popover = g_object_get_data (G_OBJECT (canvas), MENU);
  g_autoptr (GMenuModel) menu = NULL;

  if (!JM_IS_WINDOW (gtk_widget_get_root (widget)))
    return;

  menu = make_menu (widget);
  if (popover == NULL)
    {
      popover = gtk_popover_menu_new_from_model (menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
      gtk_widget_set_halign (popover, GTK_ALIGN_START);
      gtk_widget_set_parent (popover, widget);
      g_object_set_data (G_OBJECT (canvas), MENU, popover);
      g_signal_connect_object (widget, "destroy", G_CALLBACK (destroy_cb), popover, G_CONNECT_SWAPPED);
    }
  else
    gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (popover), menu);

  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (popover));
}
