/* jm-file-save.c: saves the map of a tab, and asks what has to be asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-file-save.h"

#include <glib/gi18n.h>

#include "jm-announce.h"
#include "jm-cell-editor.h"
#include "jm-file-dialog.h"
#include "jm-file-place.h"
#include "jm-message.h"
#include "jm-open.h"
#include "jm-pictures-lost.h"
#include "jm-recent.h"
#include "jm-saver.h"

typedef struct
{
  JmEditor *editor;
  GFile *file;          /* nullable: not yet chosen */
  GFile *folder;        /* nullable: where the pictures were before */
  JmSaverFlags flags;
  gboolean is_chosen;   /* by the person, just now */
} Saving;

/* A button of a question. */
typedef struct
{
  const char *id;
  const char *label;
  AdwResponseAppearance appearance;
} Answer;

static void choose_file (GTask *task);
static void save        (GTask *task);

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->editor);
  g_clear_object (&saving->file);
  g_clear_object (&saving->folder);
  g_free (saving);
}

/* The task goes with each step; the last one returns. */
static void
end (GTask    *task,
     gboolean  saved)
{
  g_task_return_boolean (task, saved);
  g_object_unref (task);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GTask *task = user_data;
  Saving *saving = g_task_get_task_data (task);
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (answer, "again"))
    save (task);
  else if (g_str_equal (answer, "overwrite"))
    {
      saving->flags |= JM_SAVER_REPLACE_ANY;
      save (task);
    }
  else if (g_str_equal (answer, "shrink"))
    {
      saving->flags |= JM_SAVER_ALLOW_SHRINKING;
      save (task);
    }
  else if (g_str_equal (answer, "elsewhere"))
    choose_file (task);
  else
    {
      if (g_str_equal (answer, "reload"))
        jm_open_reload (g_task_get_source_object (task));
      end (task, FALSE);
    }
}

/* Asks; @answers begin with the one that Escape means, and end with the one that Enter means. */
static void
ask (GTask        *task,
     const char   *heading,
     const char   *body,
     const Answer *answers,
     guint         n_answers)
{
  AdwAlertDialog *dialog = jm_message_new (heading, body, NULL);

  for (guint i = 0; i < n_answers; i++)
    {
      adw_alert_dialog_add_response (dialog, answers[i].id, _(answers[i].label));
      adw_alert_dialog_set_response_appearance (dialog, answers[i].id, answers[i].appearance);
    }
  adw_alert_dialog_set_close_response (dialog, answers[0].id);
  adw_alert_dialog_set_default_response (dialog, answers[n_answers - 1].id);
  adw_alert_dialog_choose (dialog, g_task_get_source_object (task), NULL, answered_cb, task);
}

static void
ask_about_error (GTask         *task,
                 JmSaveOutcome *outcome)
{
  static const Answer changed[] = {
    { "cancel", N_("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "reload", N_("_Reload from Disk"), ADW_RESPONSE_DESTRUCTIVE },
    { "overwrite", N_("_Overwrite"), ADW_RESPONSE_DESTRUCTIVE },
    { "elsewhere", N_("Save _As…"), ADW_RESPONSE_SUGGESTED },
  };
  static const Answer gone[] = {
    { "cancel", N_("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "elsewhere", N_("Save _As…"), ADW_RESPONSE_DEFAULT },
    { "overwrite", N_("Save _There Again"), ADW_RESPONSE_SUGGESTED },
  };
  static const Answer shrunk[] = {
    { "cancel", N_("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "shrink", N_("_Save Anyway"), ADW_RESPONSE_DESTRUCTIVE },
    { "elsewhere", N_("Save _As…"), ADW_RESPONSE_SUGGESTED },
  };
  static const Answer failed[] = {
    { "cancel", N_("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "again", N_("_Try Again"), ADW_RESPONSE_DEFAULT },
    { "elsewhere", N_("Save in Another _Place…"), ADW_RESPONSE_SUGGESTED },
  };
  const GError *error = outcome->error;
  const char *heading = _("The Map Was Not Saved");

  if (g_error_matches (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_CHANGED))
    {
      if (outcome->is_gone)
        ask (task, heading, error->message, gone, G_N_ELEMENTS (gone));
      else
        ask (task, heading, error->message, changed, G_N_ELEMENTS (changed));
    }
  else if (g_error_matches (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_SHRUNK))
    ask (task, heading, error->message, shrunk, G_N_ELEMENTS (shrunk));
  else
    ask (task, heading, error->message, failed, G_N_ELEMENTS (failed));
}

static void
pictures_checked_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (JmEditor) editor = user_data;
  guint n = jm_pictures_lost_finish (result);
  g_autofree char *text = NULL;

  if (n == 0)
    return;

  text = g_strdup_printf (ngettext ("%u picture lies beside the old file only. Copy it to the new folder.",
                                    "%u pictures lie beside the old file only. Copy them to the new folder.", n),
                          n);
  jm_editor_tell (editor, text, FALSE);
}

static void
tell_of_success (GTask         *task,
                 JmSaveOutcome *outcome)
{
  Saving *saving = g_task_get_task_data (task);
  JmMapPage *page = g_task_get_source_object (task);

  jm_recent_add (jm_recent_get_default (), saving->file, jm_editor_get_map (saving->editor));
  jm_editor_set_folder (saving->editor, outcome->folder);

  if (jm_report_get_n_lines (outcome->report) > 0)
    jm_editor_tell (saving->editor, jm_report_get_line (outcome->report, 0), FALSE);
  else if (saving->is_chosen)
    {
      /* Translators: a path. */
      g_autofree char *text = g_strdup_printf (_("Saved to %s"), outcome->place);

      jm_editor_tell (saving->editor, text, FALSE);
    }
  else
    jm_announce (GTK_WIDGET (page), _("Saved"));

  if (saving->folder != NULL)
    jm_pictures_lost_async (jm_editor_get_map (saving->editor), saving->folder, outcome->folder, pictures_checked_cb,
                            g_object_ref (saving->editor));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr (JmSaveOutcome) outcome = jm_saver_save_finish (JM_SAVER (source), result);

  if (outcome->error != NULL)
    ask_about_error (task, outcome);
  else
    {
      tell_of_success (task, outcome);
      end (task, TRUE);
    }
}

static void
save (GTask *task)
{
  Saving *saving = g_task_get_task_data (task);

  jm_saver_save_async (jm_saver_get (jm_editor_get_document (saving->editor)), saving->file, saving->flags, saved_cb,
                       task);
}

/* A file must not be open twice: each tab would write over what the other has saved. */
static gboolean
is_open_elsewhere (JmMapPage *page,
                   GFile     *file)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkApplication *application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;

  for (GList *node = application != NULL ? gtk_application_get_windows (application) : NULL; node != NULL;
       node = node->next)
    if (JM_IS_WINDOW (node->data))
      {
        JmMapPage *other = jm_window_find_file (node->data, file);

        if (other != NULL && other != page)
          return TRUE;
      }

  return FALSE;
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  static const Answer open_elsewhere[] = {
    { "cancel", N_("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "elsewhere", N_("_Choose Another Name…"), ADW_RESPONSE_SUGGESTED },
  };
  GTask *task = user_data;
  Saving *saving = g_task_get_task_data (task);
  JmMapPage *page = g_task_get_source_object (task);
  JmDocument *document = jm_editor_get_document (saving->editor);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        jm_editor_tell (saving->editor, error->message, FALSE);
      end (task, FALSE);
      return;
    }

  if (is_open_elsewhere (page, file))
    {
      g_autofree char *name = g_file_get_parse_name (file);
      /* Translators: the path of a file. */
      g_autofree char *body = g_strdup_printf (_("%s is open in another tab."), name);

      ask (task, _("This Name Is in Use"), body, open_elsewhere, G_N_ELEMENTS (open_elsewhere));
      return;
    }

  g_set_object (&saving->file, file);
  saving->is_chosen = TRUE;
  saving->flags = JM_SAVER_DEFAULT;
  /* The dialog has asked whether another file may be replaced.  The own file is still looked
   * at, because it may not be what the person has in mind any more. */
  if (jm_document_get_file (document) == NULL || !g_file_equal (file, jm_document_get_file (document)))
    saving->flags |= JM_SAVER_REPLACE_ANY;
  save (task);
}

static void
choose_file (GTask *task)
{
  Saving *saving = g_task_get_task_data (task);
  JmMapPage *page = g_task_get_source_object (task);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  g_autoptr (GtkFileDialog) dialog = jm_file_dialog_new (_("Save Journey Map"), _("_Save"));
  GFile *file = jm_document_get_file (jm_editor_get_document (saving->editor));

  jm_file_dialog_filter_maps (dialog);
  if (file != NULL)
    jm_file_dialog_begin_at (dialog, file);
  else
    {
      const char *title = jm_item_get_text (jm_map_get_root (jm_editor_get_map (saving->editor)), JM_MAP_TITLE);
      g_autofree char *name = jm_file_place_propose_name (title);

      jm_file_dialog_begin_in (dialog, saving->folder);
      gtk_file_dialog_set_initial_name (dialog, name);
    }

  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, task);
}

static void
refuse (GTask *task)
{
  static const Answer understood[] = { { "cancel", N_("_Close"), ADW_RESPONSE_DEFAULT } };

  ask (task, _("This Map Cannot Be Saved Here"),
       _("It was made by a newer version of Journey Mapper, and some of what it holds would be lost. "
         "Open it with that version, or export it."),
       understood, G_N_ELEMENTS (understood));
}

/**
 * jm_file_save_async:
 * @page: a tab with a map
 * @choose: whether the person chooses a file even when the map has one
 * @callback: called when the map was saved, or not
 * @user_data: for @callback
 *
 * Saves the map, with what is just being typed on it.  One without a file is given one.
 */
void
jm_file_save_async (JmMapPage           *page,
                    gboolean             choose,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  GTask *task = g_task_new (page, NULL, callback, user_data);
  JmEditor *editor = jm_map_page_get_editor (page);
  JmDocument *document = editor != NULL ? jm_editor_get_document (editor) : NULL;
  Saving *saving = g_new0 (Saving, 1);
  GFile *folder;

  g_return_if_fail (editor != NULL);

  saving->editor = g_object_ref (editor);
  folder = jm_editor_get_folder (editor);
  saving->folder = folder != NULL ? g_object_ref (folder) : NULL;
  saving->file = jm_document_get_file (document) != NULL ? g_object_ref (jm_document_get_file (document)) : NULL;
  g_task_set_task_data (task, saving, saving_free);

  if (jm_document_get_read_only (document))
    refuse (task);
  else if (!jm_cell_editor_finish (jm_map_page_get_canvas (page)))
    end (task, FALSE);
  else if (choose || saving->file == NULL)
    choose_file (task);
  else if (jm_document_is_saved (document) && !jm_saver_is_busy (jm_saver_get (document)))
    end (task, TRUE);
  else
    save (task);
}

/**
 * jm_file_save_finish:
 * @page: a tab
 * @result: what the callback was given
 *
 * Returns: whether the map was saved
 */
gboolean
jm_file_save_finish (JmMapPage    *page,
                     GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, page), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
