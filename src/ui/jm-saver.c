/* jm-saver.c: saves a document without stopping the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-saver.h"

#include <glib/gi18n.h>

#include "jm-file-place.h"
#include "jm-save.h"

typedef struct
{
  JmDocument *document;
  GFile *file;
  JmMap *map;
  guint64 revision;
  JmSaverFlags flags;
  char *expected_etag; /* nullable */
  char *new_etag;      /* nullable */
  JmSaveOutcome *outcome;
  GPtrArray *tasks;    /* of GTask: who waits for it */
} Job;

struct _JmSaver
{
  GObject parent_instance;

  JmDocument *document; /* not owned: it owns the saver */
  GQueue waiting;       /* of Job */
  Job *running;         /* nullable */
  GPtrArray *idlers;    /* of GTask: who waits until nothing is left to save */
};

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* The files that are being written in this process, by the folder of their versions: that is
 * one for each file, whatever path leads to it. */
static GMutex files_mutex;
static GCond files_cond;
static GHashTable *files_in_use;

G_DEFINE_FINAL_TYPE (JmSaver, jm_saver, G_TYPE_OBJECT)

static void start_next (JmSaver *self);

static void
outcome_clear (gpointer data)
{
  JmSaveOutcome *self = data;

  g_clear_error (&self->error);
  g_free (self->place);
  g_free (self->folder);
  jm_report_free (self->report);
}

/**
 * jm_save_outcome_ref:
 * @self: what came of a save
 *
 * Returns: (transfer full): the same
 */
JmSaveOutcome *
jm_save_outcome_ref (JmSaveOutcome *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * jm_save_outcome_unref:
 * @self: (transfer full): what came of a save
 */
void
jm_save_outcome_unref (JmSaveOutcome *self)
{
  g_atomic_rc_box_release_full (self, outcome_clear);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->document);
  g_object_unref (job->file);
  jm_map_unref (job->map);
  g_free (job->expected_etag);
  g_free (job->new_etag);
  g_clear_pointer (&job->outcome, jm_save_outcome_unref);
  g_ptr_array_unref (job->tasks);
  g_free (job);
}

static void
jm_saver_finalize (GObject *object)
{
  JmSaver *self = JM_SAVER (object);

  g_queue_clear_full (&self->waiting, job_free);
  g_ptr_array_unref (self->idlers);

  G_OBJECT_CLASS (jm_saver_parent_class)->finalize (object);
}

static void
jm_saver_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, jm_saver_is_busy (JM_SAVER (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jm_saver_class_init (JmSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = jm_saver_finalize;
  object_class->get_property = jm_saver_get_property;

  /**
   * JmSaver:busy:
   *
   * Whether something is being saved.
   */
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
jm_saver_init (JmSaver *self)
{
  g_queue_init (&self->waiting);
  self->idlers = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * jm_saver_get:
 * @document: a document
 *
 * Returns: (transfer none): what saves it
 */
JmSaver *
jm_saver_get (JmDocument *document)
{
  JmSaver *self;

  g_return_val_if_fail (JM_IS_DOCUMENT (document), NULL);

  self = g_object_get_data (G_OBJECT (document), "jm-saver");
  if (self == NULL)
    {
      self = g_object_new (JM_TYPE_SAVER, NULL);
      self->document = document;
      g_object_set_data_full (G_OBJECT (document), "jm-saver", self, g_object_unref);
    }

  return self;
}

/**
 * jm_saver_is_busy:
 * @self: a saver
 *
 * Returns: whether something is being saved, or waits for it
 */
gboolean
jm_saver_is_busy (JmSaver *self)
{
  return self->running != NULL;
}

/* Waits until nobody else writes the file.  A path that leads nowhere is its own key: saving
 * will say what is wrong with it. */
static char *
lock_file (const char *path)
{
  char *key = jm_backup_get_folder (path, NULL);

  if (key == NULL)
    key = g_strdup (path);

  g_mutex_lock (&files_mutex);
  if (files_in_use == NULL)
    files_in_use = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while (g_hash_table_contains (files_in_use, key))
    g_cond_wait (&files_cond, &files_mutex);
  g_hash_table_add (files_in_use, g_strdup (key));
  g_mutex_unlock (&files_mutex);

  return key;
}

static void
unlock_file (const char *key)
{
  g_mutex_lock (&files_mutex);
  g_hash_table_remove (files_in_use, key);
  g_cond_broadcast (&files_cond);
  g_mutex_unlock (&files_mutex);
}

static JmSaveFlags
get_save_flags (JmSaverFlags flags)
{
  return (JmSaveFlags) ((flags & JM_SAVER_ALLOW_SHRINKING ? JM_SAVE_ALLOW_SHRINKING : 0) |
                        (flags & JM_SAVER_BY_ITSELF ? JM_SAVE_BY_ITSELF : 0));
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  JmSaveOutcome *outcome = job->outcome;
  g_autofree char *path = g_file_get_path (job->file);
  g_autofree char *name = g_file_get_parse_name (job->file);
  g_autofree char *key = NULL;

  if (path == NULL)
    {
      g_set_error (&outcome->error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
                   _("%s: This place cannot be written to directly. Save the map in a folder of this machine."), name);
      g_task_return_boolean (task, FALSE);
      return;
    }

  key = lock_file (path);
  jm_save_document (path, job->map, job->expected_etag, get_save_flags (job->flags), outcome->report, &job->new_etag,
                    &outcome->error);
  unlock_file (key);

  outcome->is_gone = !g_file_query_exists (job->file, NULL);
  outcome->place = jm_file_place_describe (job->file);
  outcome->folder = jm_file_place_find_folder (path);
  g_task_return_boolean (task, outcome->error == NULL);
}

/* The program does not end before everything is saved. */
static void
hold_program (gboolean hold)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL && hold)
    g_application_hold (application);
  else if (application != NULL)
    g_application_release (application);
}

static void
return_outcome (Job *job)
{
  for (guint i = 0; i < job->tasks->len; i++)
    g_task_return_pointer (g_ptr_array_index (job->tasks, i), jm_save_outcome_ref (job->outcome),
                           (GDestroyNotify) jm_save_outcome_unref);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  JmSaver *self = JM_SAVER (source);
  g_autoptr (GPtrArray) idlers = NULL;
  /* The job has the document, and with it the saver. */
  g_autoptr (JmDocument) document = g_object_ref (self->document);
  Job *job = self->running;

  self->running = NULL;
  if (job->outcome->error == NULL)
    jm_document_mark_saved (document, job->revision, job->file, job->new_etag);

  start_next (self);
  if (self->running == NULL)
    {
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
      idlers = g_steal_pointer (&self->idlers);
      self->idlers = g_ptr_array_new_with_free_func (g_object_unref);
      hold_program (FALSE);
    }

  return_outcome (job);
  for (guint i = 0; idlers != NULL && i < idlers->len; i++)
    g_task_return_boolean (g_ptr_array_index (idlers, i), TRUE);
  job_free (job);
}

/* What the file may hold when it is replaced. */
static char *
find_expected_etag (JmSaver *self,
                    Job     *job)
{
  GFile *file = jm_document_get_file (self->document);

  if (job->flags & JM_SAVER_REPLACE_ANY)
    return NULL;
  if (file != NULL && g_file_equal (file, job->file))
    return g_strdup (jm_document_get_etag (self->document));

  return g_strdup (JM_SAVE_NO_FILE);
}

static void
start_next (JmSaver *self)
{
  g_autoptr (GTask) task = NULL;

  self->running = g_queue_pop_head (&self->waiting);
  if (self->running == NULL)
    return;

  /* Only now is known what the save before has left. */
  self->running->expected_etag = find_expected_etag (self, self->running);

  task = g_task_new (self, NULL, saved_cb, NULL);
  g_task_set_task_data (task, self->running, NULL);
  g_task_run_in_thread (task, save_in_thread);
}

static Job *
find_waiting (JmSaver *self,
              GFile   *file)
{
  for (GList *node = self->waiting.head; node != NULL; node = node->next)
    if (g_file_equal (((Job *) node->data)->file, file))
      return node->data;

  return NULL;
}

/**
 * jm_saver_save_async:
 * @self: a saver
 * @file: where to save
 * @flags: what the person has agreed to
 * @callback: called when the save has ended
 * @user_data: for @callback
 *
 * Saves the current map.  When that succeeds, @file is where the document lies.
 */
void
jm_saver_save_async (JmSaver             *self,
                     GFile               *file,
                     JmSaverFlags         flags,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  GTask *task;
  Job *job;

  g_return_if_fail (JM_IS_SAVER (self));
  g_return_if_fail (G_IS_FILE (file));

  job = find_waiting (self, file);
  if (job == NULL)
    {
      job = g_new0 (Job, 1);
      job->document = g_object_ref (self->document);
      job->file = g_object_ref (file);
      job->map = jm_map_ref (jm_document_get_map (self->document));
      job->outcome = g_atomic_rc_box_new0 (JmSaveOutcome);
      job->outcome->report = jm_report_new ();
      job->tasks = g_ptr_array_new_with_free_func (g_object_unref);
      g_queue_push_tail (&self->waiting, job);
    }
  else
    {
      jm_map_unref (job->map);
      job->map = jm_map_ref (jm_document_get_map (self->document));
      /* As soon as somebody has asked for it. */
      if ((job->flags & JM_SAVER_BY_ITSELF) == 0)
        flags &= (JmSaverFlags) ~JM_SAVER_BY_ITSELF;
      else if ((flags & JM_SAVER_BY_ITSELF) == 0)
        job->flags &= (JmSaverFlags) ~JM_SAVER_BY_ITSELF;
    }

  job->revision = jm_document_get_revision (self->document);
  job->flags |= flags;
  task = g_task_new (self, NULL, callback, user_data);
  g_ptr_array_add (job->tasks, task);

  if (self->running == NULL)
    {
      hold_program (TRUE);
      start_next (self);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
    }
}

/**
 * jm_saver_save_finish:
 * @self: a saver
 * @result: what the callback was given
 *
 * Returns: (transfer full): what came of it
 */
JmSaveOutcome *
jm_saver_save_finish (JmSaver      *self,
                      GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * jm_saver_wait_async:
 * @self: a saver
 * @callback: called when nothing is being saved any more
 * @user_data: for @callback
 *
 * Waits for what was asked for before.
 */
void
jm_saver_wait_async (JmSaver             *self,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  if (jm_saver_is_busy (self))
    g_ptr_array_add (self->idlers, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * jm_saver_wait_finish:
 * @self: a saver
 * @result: what the callback was given
 */
void
jm_saver_wait_finish (JmSaver      *self,
                      GAsyncResult *result)
{
  g_return_if_fail (g_task_is_valid (result, self));

  g_task_propagate_boolean (G_TASK (result), NULL);
}
