/* jm-main-menu.c: the menu of a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-main-menu.h"

#include <glib/gi18n.h>

#include "jm-action-list.h"

/* The sections of the menu, each a list of actions of the table. */
static const char *const sections[][8] = {
  { "new", "open", "new-window", NULL },
  { "save", "save-as", "revert", "versions", "recover", NULL },
  { "export", "print", NULL },
  { "undo", "redo", "find", "copy-picture", NULL },
  { "fit-map", "fit-selection", NULL },
  { "preferences", "commands", "shortcuts", "about", NULL },
};

/**
 * jm_main_menu_describe_undo:
 * @document: (nullable): what is edited
 *
 * Returns: (transfer full): what undo would do
 */
char *
jm_main_menu_describe_undo (JmDocument *document)
{
  const char *label = document != NULL ? jm_document_get_undo_label (document) : NULL;

  /* Translators: the name of a step, for example "Move touchpoint". */
  return label != NULL ? g_strdup_printf (_("Undo: %s"), label) : g_strdup (_("Undo"));
}

/**
 * jm_main_menu_describe_redo:
 * @document: (nullable): what is edited
 *
 * Returns: (transfer full): what redo would do
 */
char *
jm_main_menu_describe_redo (JmDocument *document)
{
  const char *label = document != NULL ? jm_document_get_redo_label (document) : NULL;

  /* Translators: the name of a step, for example "Move touchpoint". */
  return label != NULL ? g_strdup_printf (_("Redo: %s"), label) : g_strdup (_("Redo"));
}

static void
append_action (GMenu      *menu,
               const char *name,
               JmDocument *document)
{
  g_autofree char *action = g_strconcat ("win.", name, NULL);
  g_autofree char *label = NULL;
  guint n_actions;
  const JmAction *actions = jm_actions_get (&n_actions);

  if (g_str_equal (name, "undo"))
    label = jm_main_menu_describe_undo (document);
  else if (g_str_equal (name, "redo"))
    label = jm_main_menu_describe_redo (document);

  for (guint i = 0; i < n_actions; i++)
    if (g_str_equal (actions[i].name, name))
      g_menu_append (menu, label != NULL ? label : _(actions[i].label), action);
}

/**
 * jm_main_menu_create:
 * @button: the button that opens it
 * @window: (type JmWindow): a window
 *
 * Makes the menu anew each time it is opened, since it names the steps that can be undone.
 */
void
jm_main_menu_create (GtkMenuButton *button,
                     gpointer       window)
{
  JmMapPage *page = jm_window_get_page (window);
  JmEditor *editor = page != NULL ? jm_map_page_get_editor (page) : NULL;
  JmDocument *document = editor != NULL ? jm_editor_get_document (editor) : NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GMenu) section = g_menu_new ();

      for (guint j = 0; sections[i][j] != NULL; j++)
        append_action (section, sections[i][j], document);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}
