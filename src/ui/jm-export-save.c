/* jm-export-save.c: writes what was chosen into a file, without stopping the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export-save.h"

#include <glib/gi18n.h>

#include "jm-export.h"
#include "jm-file-place.h"
#include "jm-save.h"

struct _JmExportProgress
{
  gatomicrefcount ref_count;
  int n_done; /* all of these atomic */
  int n_pages;
  int is_cancelled;
};

typedef struct
{
  JmExportJob *job;
  GFile *file;
  JmExportProgress *progress;
  char *place; /* nullable: where the file lies, as people know it */
} Work;

/**
 * jm_export_progress_new:
 *
 * Returns: (transfer full): nothing done yet
 */
JmExportProgress *
jm_export_progress_new (void)
{
  JmExportProgress *self = g_new0 (JmExportProgress, 1);

  g_atomic_ref_count_init (&self->ref_count);

  return self;
}

/**
 * jm_export_progress_ref:
 * @self: progress
 *
 * Returns: (transfer full): the same
 */
JmExportProgress *
jm_export_progress_ref (JmExportProgress *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jm_export_progress_unref:
 * @self: (transfer full): progress
 */
void
jm_export_progress_unref (JmExportProgress *self)
{
  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

/**
 * jm_export_progress_get_fraction:
 * @self: progress
 *
 * Returns: how much is done, from 0 to 1; less than 0 where that is not known
 */
double
jm_export_progress_get_fraction (JmExportProgress *self)
{
  int n_pages = g_atomic_int_get (&self->n_pages);

  return n_pages > 0 ? (double) g_atomic_int_get (&self->n_done) / n_pages : -1;
}

/**
 * jm_export_progress_cancel:
 * @self: progress
 *
 * Ends the work as soon as that is possible; nothing is written then.
 */
void
jm_export_progress_cancel (JmExportProgress *self)
{
  g_atomic_int_set (&self->is_cancelled, TRUE);
}

static gboolean
progress_cb (guint    n_done,
             guint    n_pages,
             gpointer user_data)
{
  JmExportProgress *self = user_data;

  g_atomic_int_set (&self->n_done, (int) n_done);
  g_atomic_int_set (&self->n_pages, (int) n_pages);

  return !g_atomic_int_get (&self->is_cancelled);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  jm_export_job_free (work->job);
  g_object_unref (work->file);
  jm_export_progress_unref (work->progress);
  g_free (work->place);
  g_free (work);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Work *work = data;
  g_autofree char *path = g_file_get_path (work->file);
  g_autofree char *name = g_file_get_parse_name (work->file);
  g_auto (GStrv) remarks = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  if (path == NULL)
    {
      g_task_return_new_error (task, G_FILE_ERROR, G_FILE_ERROR_FAILED,
                               _("%s: This place cannot be written directly; choose a folder of this machine."), name);
      return;
    }

  bytes = jm_export_job_run (work->job, progress_cb, work->progress, &remarks, &error);
  if (bytes != NULL && g_atomic_int_get (&work->progress->is_cancelled))
    g_set_error_literal (&error, JM_EXPORT_ERROR, JM_EXPORT_ERROR_STOPPED, _("It was ended before it was done."));

  if (error == NULL && jm_save (path, bytes, NULL, NULL, &error))
    {
      progress_cb (1, 1, work->progress);
      work->place = jm_file_place_describe (work->file);
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, error);
}

/**
 * jm_export_save_async:
 * @job: (transfer full): what is to be made
 * @file: where it goes; what lies there is replaced
 * @progress: (transfer none): is kept up to date, and may end it
 * @callback: called when the file was written, or not
 * @user_data: for @callback
 *
 * Makes a file and writes it.  The program does not end before that is done.
 */
void
jm_export_save_async (JmExportJob         *job,
                      GFile               *file,
                      JmExportProgress    *progress,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  GApplication *application = g_application_get_default ();
  Work *work = g_new0 (Work, 1);

  work->job = job;
  work->file = g_object_ref (file);
  work->progress = jm_export_progress_ref (progress);
  g_task_set_task_data (task, work, work_free);
  if (application != NULL)
    {
      g_application_hold (application);
      g_object_set_data_full (G_OBJECT (task), "hold", application, (GDestroyNotify) g_application_release);
    }
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * jm_export_save_finish:
 * @result: what the callback was given
 * @place: (out) (transfer full): where the file lies, as people know it
 * @error: return location for an error; %JM_EXPORT_ERROR_STOPPED when somebody has ended it
 *
 * Returns: whether the file was written
 */
gboolean
jm_export_save_finish (GAsyncResult  *result,
                       char         **place,
                       GError       **error)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  *place = g_steal_pointer (&work->place);

  return TRUE;
}
