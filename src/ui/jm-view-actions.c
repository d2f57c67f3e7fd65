/* jm-view-actions.c: what can be done to views and personas from anywhere in the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-view-actions.h"

#include "jm-edit-label.h"
#include "jm-persona-edit.h"
#include "jm-view-chooser.h"

/**
 * jm_view_reset:
 * @editor: an open map
 *
 * Shows the saved view again as it was saved; one that was not altered gives way to what its
 * base shows by itself.
 */
void
jm_view_reset (JmEditor *editor)
{
  gboolean is_altered = jm_editor_is_view_altered (editor);
  g_autofree char *saved = is_altered ? g_strdup (jm_editor_get_preset_id (editor)) : NULL;

  jm_editor_set_view (editor, jm_editor_get_base (editor), saved);
}

/**
 * jm_view_run_reset:
 * @context: what is worked on
 *
 * As jm_view_reset().
 */
void
jm_view_run_reset (const JmActionContext *context)
{
  jm_view_reset (context->editor);
}

/**
 * jm_view_can_reset:
 * @context: what is worked on
 *
 * Returns: whether the view shows something else than by itself
 */
gboolean
jm_view_can_reset (const JmActionContext *context)
{
  return context->editor != NULL && jm_editor_get_preset (context->editor) != NULL;
}

/**
 * jm_view_run_choose:
 * @context: what is worked on
 *
 * Shows the lanes and personas to choose from.
 */
void
jm_view_run_choose (const JmActionContext *context)
{
  jm_window_show_lanes (context->window);
}

/**
 * jm_view_run_add_persona:
 * @context: what is worked on
 *
 * Adds a persona and selects it.
 */
void
jm_view_run_add_persona (const JmActionContext *context)
{
  g_autofree char *id = NULL;
  GError *error = NULL;
  JmMap *map = jm_persona_add (jm_editor_get_map (context->editor), &id, &error);

  if (jm_editor_apply (context->editor, map, error, jm_edit_label_add (JM_KIND_PERSONA), NULL))
    jm_editor_select_one (context->editor, id);
}

static void
make_chooser_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), jm_view_chooser_new (JM_EDITOR (user_data)));
  gtk_menu_button_set_popover (button, popover);
}

/**
 * jm_view_attach_button:
 * @button: a button of a header bar
 * @editor: (nullable): the map that is seen
 *
 * Lets the button show a chooser for that map, which is made when somebody asks for it.
 */
void
jm_view_attach_button (GtkMenuButton *button,
                       JmEditor      *editor)
{
  gtk_menu_button_set_popover (button, NULL);
  gtk_menu_button_set_create_popup_func (button, editor != NULL ? make_chooser_cb : NULL,
                                         editor != NULL ? g_object_ref (editor) : NULL,
                                         editor != NULL ? g_object_unref : NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (button), editor != NULL);
}
