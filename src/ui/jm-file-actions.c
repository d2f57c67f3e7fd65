/* jm-file-actions.c: what can be done with files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-file-actions.h"

#include <glib/gi18n.h>

#include "jm-close.h"
#include "jm-file-save.h"
#include "jm-open.h"
#include "jm-saver.h"
#include "jm-template-chooser.h"

/**
 * jm_file_is_always:
 * @context: what is shown
 *
 * Returns: %TRUE, for what can be done without a map
 */
gboolean
jm_file_is_always (const JmActionContext *context)
{
  return TRUE;
}

/**
 * jm_file_can_revert:
 * @context: what is shown
 *
 * Returns: whether there is something to go back to
 */
gboolean
jm_file_can_revert (const JmActionContext *context)
{
  JmDocument *document = context->editor != NULL ? jm_editor_get_document (context->editor) : NULL;

  return document != NULL && jm_document_get_file (document) != NULL && !jm_document_is_saved (document);
}

/**
 * jm_file_run_new:
 * @context: what is shown
 *
 * Lets the person choose a template for a new map.
 */
void
jm_file_run_new (const JmActionContext *context)
{
  jm_template_chooser_show (context->window);
}

/**
 * jm_file_run_open:
 * @context: what is shown
 *
 * Lets the person choose files to open.
 */
void
jm_file_run_open (const JmActionContext *context)
{
  jm_open_choose (context->window);
}

/**
 * jm_file_run_save:
 * @context: what is shown
 *
 * Saves the map.
 */
void
jm_file_run_save (const JmActionContext *context)
{
  jm_file_save_async (context->page, FALSE, NULL, NULL);
}

/**
 * jm_file_run_save_as:
 * @context: what is shown
 *
 * Saves the map as another file.
 */
void
jm_file_run_save_as (const JmActionContext *context)
{
  jm_file_save_async (context->page, TRUE, NULL, NULL);
}

static void
revert_answered_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (JmMapPage) page = user_data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "revert"))
    jm_open_reload (page);
}

/**
 * jm_file_ask_revert:
 * @page: a tab with a file
 *
 * Reads the file again; when something is lost by that, asks before.
 */
void
jm_file_ask_revert (JmMapPage *page)
{
  AdwAlertDialog *dialog;

  if (jm_document_is_saved (jm_editor_get_document (jm_map_page_get_editor (page))))
    {
      jm_open_reload (page);
      return;
    }

  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Read the File Again?"),
                                                   _("All changes that are not saved are lost. This cannot be undone.")));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "revert", _("_Read Again"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "revert", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (page), NULL, revert_answered_cb, g_object_ref (page));
}

/**
 * jm_file_run_revert:
 * @context: what is shown
 *
 * Goes back to what the file holds.
 */
void
jm_file_run_revert (const JmActionContext *context)
{
  jm_file_ask_revert (context->page);
}

/**
 * jm_file_run_close:
 * @context: what is shown
 *
 * Closes the tab, or a window without tabs.
 */
void
jm_file_run_close (const JmActionContext *context)
{
  AdwTabView *tabs = jm_window_get_tabs (context->window);

  if (context->page != NULL)
    adw_tab_view_close_page (tabs, adw_tab_view_get_page (tabs, GTK_WIDGET (context->page)));
  else
    gtk_window_close (GTK_WINDOW (context->window));
}

/**
 * jm_file_run_close_window:
 * @context: what is shown
 *
 * Closes the window with all its tabs.
 */
void
jm_file_run_close_window (const JmActionContext *context)
{
  gtk_window_close (GTK_WINDOW (context->window));
}

/**
 * jm_file_run_quit:
 * @context: what is shown
 *
 * Closes all windows.
 */
void
jm_file_run_quit (const JmActionContext *context)
{
  jm_close_all (gtk_window_get_application (GTK_WINDOW (context->window)));
}

/**
 * jm_file_describe_state:
 * @document: a document
 *
 * Returns: (transfer full): whether it is saved, for the subtitle of its window
 */
char *
jm_file_describe_state (JmDocument *document)
{
  if (jm_document_get_read_only (document))
    return g_strdup (_("read-only"));
  if (jm_saver_is_busy (jm_saver_get (document)))
    return g_strdup (_("saving…"));
  if (!jm_document_is_saved (document))
    return g_strdup (_("not saved"));

  return g_strdup (jm_document_get_file (document) != NULL ? _("saved") : _("new"));
}
