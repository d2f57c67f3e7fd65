/* jm-dialog-keys.c: leaving by keys while a dialog is open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Libadwaita keeps the accelerators of a window from a dialog that stands in it, so the keys
 * to leave count in the dialog itself.
 */

#include "config.h"

#include "jm-dialog-keys.h"

#include "jm-action-list.h"
#include "jm-file-actions.h"

#define ATTACHED "jm-dialog-keys"

/* Ctrl+W closes what stands in front; who closes the window or quits does not have to close
 * the dialog first. */
static gboolean
leave_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  const JmAction *action = user_data;
  g_autoptr (JmWindow) window = g_object_ref (JM_WINDOW (gtk_widget_get_root (widget)));
  JmMapPage *page = jm_window_get_page (window);
  const JmActionContext context = {
    .window = window,
    .page = page,
    .editor = page != NULL ? jm_map_page_get_editor (page) : NULL,
    .canvas = page != NULL ? jm_map_page_get_canvas (page) : NULL,
  };

  if (adw_dialog_close (ADW_DIALOG (widget)) && action->run != jm_file_run_close)
    action->run (&context);

  return GDK_EVENT_STOP;
}

static void
visible_dialog_cb (JmWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  GtkEventController *controller;
  guint n_actions;
  const JmAction *actions = jm_actions_get (&n_actions);

  /* A question has to be answered. */
  if (dialog == NULL || ADW_IS_ALERT_DIALOG (dialog) || g_object_get_data (G_OBJECT (dialog), ATTACHED) != NULL)
    return;

  controller = gtk_shortcut_controller_new ();
  for (guint i = 0; i < n_actions; i++)
    if (actions[i].run == jm_file_run_close || actions[i].run == jm_file_run_close_window ||
        actions[i].run == jm_file_run_quit)
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                            gtk_shortcut_new (gtk_shortcut_trigger_parse_string (actions[i].keys),
                                                              gtk_callback_action_new (leave_cb, (gpointer) &actions[i],
                                                                                       NULL)));
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
  g_object_set_data (G_OBJECT (dialog), ATTACHED, controller);
}

/**
 * jm_dialog_keys_attach:
 * @window: a window
 *
 * Lets the keys that close and quit count in its dialogs, too.
 */
void
jm_dialog_keys_attach (JmWindow *window)
{
  g_signal_connect (window, "notify::visible-dialog", G_CALLBACK (visible_dialog_cb), NULL);
}
