/* jm-export-actions.c: what the table of actions does to export and print
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export-actions.h"

#include <glib/gi18n.h>

#include "jm-export-dialog.h"
#include "jm-export-memory.h"
#include "jm-print.h"

/**
 * jm_export_run_export:
 * @context: what is shown
 *
 * Lets the person choose what is made of the map.
 */
void
jm_export_run_export (const JmActionContext *context)
{
  jm_export_dialog_show (context->page, FALSE);
}

/**
 * jm_export_run_print:
 * @context: what is shown
 *
 * Lets the person choose how the map is printed.
 */
void
jm_export_run_print (const JmActionContext *context)
{
  jm_export_dialog_show (context->page, TRUE);
}

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (JmEditor) editor = user_data;
  g_autoptr (GError) error = NULL;

  if (jm_print_finish (result, &error))
    jm_editor_tell (editor, _("Handed over to the printer"), FALSE);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    jm_editor_tell (editor, error->message, FALSE);
}

/**
 * jm_export_run_print_now:
 * @context: what is shown
 *
 * Hands what the window shows to the system's print dialog, on the paper that was chosen last.
 */
void
jm_export_run_print_now (const JmActionContext *context)
{
  g_autoptr (JmExportChoices) choices = jm_export_memory_load (context->editor, TRUE);
  g_autoptr (JmExportProgress) progress = jm_export_progress_new ();
  const JmView shown = { jm_editor_get_base (context->editor), jm_editor_get_preset (context->editor) };
  GFile *folder = jm_editor_get_folder (context->editor);
  JmExportJob *job;

  g_set_str (&choices->view, "");
  g_clear_pointer (&choices->lanes, g_strfreev);
  g_clear_pointer (&choices->hidden_personas, g_strfreev);
  job = jm_export_job_new (choices, jm_editor_get_map (context->editor), &shown,
                           folder != NULL ? g_file_peek_path (folder) : NULL);
  jm_print_async (GTK_WINDOW (context->window), job, progress, printed_cb, g_object_ref (context->editor));
}
