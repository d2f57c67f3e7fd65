/* jm-form-menu.c: the small menu beside an entry of a list in a form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-form-menu.h"

#include <glib/gi18n.h>

#define STEP_KEY "jm-form-menu-step"

typedef struct
{
  GtkWidget *entry; /* it owns what has this */
  JmFormMenuFunc func;
} Menu;

/* An entry stands in the list, which is its parent. */
static void
run (const Menu *menu,
     int         step)
{
  menu->func (gtk_widget_get_parent (menu->entry), menu->entry, step);
}

static void
clicked_cb (GtkWidget  *item,
            const Menu *menu)
{
  GtkWidget *popover = gtk_widget_get_ancestor (item, GTK_TYPE_POPOVER);
  int step = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (item), STEP_KEY));

  gtk_popover_popdown (GTK_POPOVER (popover));
  run (menu, step);
}

static void
add_item (GtkWidget  *box,
          const Menu *menu,
          const char *text,
          int         step,
          gboolean    possible)
{
  GtkWidget *item = gtk_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (item), label);
  gtk_widget_set_sensitive (item, possible);
  gtk_widget_add_css_class (item, "flat");
  gtk_widget_add_css_class (item, "form-menu-item");
  g_object_set_data (G_OBJECT (item), STEP_KEY, GINT_TO_POINTER (step));
  g_signal_connect (item, "clicked", G_CALLBACK (clicked_cb), (gpointer) menu);
  gtk_box_append (GTK_BOX (box), item);
}

static void
open_cb (GtkMenuButton *button,
         gpointer       user_data)
{
  const Menu *menu = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  add_item (box, menu, _("Move Up"), -1, gtk_widget_get_prev_sibling (menu->entry) != NULL);
  add_item (box, menu, _("Move Down"), 1, gtk_widget_get_next_sibling (menu->entry) != NULL);
  add_item (box, menu, _("Delete"), 0, TRUE);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

/**
 * jm_form_menu_new:
 * @entry: what it moves and removes, which it is a part of
 * @func: (scope forever): does it
 *
 * Returns: (transfer floating): a button that opens the menu
 */
GtkWidget *
jm_form_menu_new (GtkWidget      *entry,
                  JmFormMenuFunc  func)
{
  GtkWidget *button = gtk_menu_button_new ();
  Menu *menu = g_new0 (Menu, 1);

  menu->entry = entry;
  menu->func = func;
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_cb, menu, g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "form-small");
  gtk_widget_set_tooltip_text (button, _("Move or delete"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Move or delete"), -1);

  return button;
}

static gboolean
key_cb (GtkEventController *keys,
        guint               key,
        guint               code,
        GdkModifierType     state,
        const Menu         *menu)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK)
    return GDK_EVENT_PROPAGATE;

  if ((key == GDK_KEY_Up || key == GDK_KEY_KP_Up) && gtk_widget_get_prev_sibling (menu->entry) != NULL)
    run (menu, -1);
  else if ((key == GDK_KEY_Down || key == GDK_KEY_KP_Down) && gtk_widget_get_next_sibling (menu->entry) != NULL)
    run (menu, 1);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/**
 * jm_form_menu_attach:
 * @entry: an entry of a list
 * @func: (scope forever): moves it
 *
 * Lets Alt+Up and Alt+Down move the entry while the focus is in it.
 */
void
jm_form_menu_attach (GtkWidget      *entry,
                     JmFormMenuFunc  func)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  Menu *menu = g_new0 (Menu, 1);

  menu->entry = entry;
  menu->func = func;
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_data (keys, "key-pressed", G_CALLBACK (key_cb), menu, (GClosureNotify) (void (*) (void)) g_free,
                         G_CONNECT_DEFAULT);
  gtk_widget_add_controller (entry, keys);
}
