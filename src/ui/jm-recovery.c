/* jm-recovery.c: work that was not saved when the program ended, to be had back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-recovery.h"

#include <glib/gstdio.h>

#include "jm-recovery-private.h"

/* What is done with a journal before all are looked at again. */
typedef enum
{
  JOB_LOOK,
  JOB_DISCARD,
  JOB_BRING_BACK,
} Job;

typedef struct
{
  char *root;
  Job job;
  char *folder;       /* nullable: of the journal that the job is about */
  GPtrArray *known;   /* of JmRecoveryEntry: what was found before */
  GPtrArray *entries; /* nullable: of JmRecoveryEntry: what there is */
} Work;

struct _JmRecovery
{
  GObject parent_instance;

  char *root;
  GPtrArray *entries;  /* of JmRecoveryEntry */
  GHashTable *put_off; /* of char*: folders that the person wants to keep for later */
  GQueue waiting;      /* of Work */
  gboolean is_busy;    /* a thread looks at the disk */
  gboolean is_painting; /* a thread paints a picture */
};

G_DEFINE_FINAL_TYPE (JmRecovery, jm_recovery, G_TYPE_OBJECT)

static guint changed_signal;

static void start_next (JmRecovery *self);
static void paint_next (JmRecovery *self);

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->root);
  g_free (work->folder);
  g_ptr_array_unref (work->known);
  g_clear_pointer (&work->entries, g_ptr_array_unref);
  g_free (work);
}

static void
jm_recovery_finalize (GObject *object)
{
  JmRecovery *self = JM_RECOVERY (object);

  g_free (self->root);
  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->put_off);
  g_queue_clear_full (&self->waiting, work_free);

  G_OBJECT_CLASS (jm_recovery_parent_class)->finalize (object);
}

static void
jm_recovery_class_init (JmRecoveryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_recovery_finalize;

  /**
   * JmRecovery::changed:
   * @self: what was found
   *
   * Emitted when the list is another one, or something in it was put off.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
jm_recovery_init (JmRecovery *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->put_off = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_queue_init (&self->waiting);
}

/**
 * jm_recovery_new:
 * @root: where journals are kept
 *
 * Returns: (transfer full): what is found there, nothing until jm_recovery_refresh() has looked
 */
JmRecovery *
jm_recovery_new (const char *root)
{
  JmRecovery *self = g_object_new (JM_TYPE_RECOVERY, NULL);

  self->root = g_strdup (root);

  return self;
}

/**
 * jm_recovery_get_default:
 *
 * Returns: (transfer none): what the program has left of the person who runs it
 */
JmRecovery *
jm_recovery_get_default (void)
{
  static JmRecovery *recovery;

  if (recovery == NULL)
    {
      g_autofree char *root = jm_journal_get_root ();

      recovery = jm_recovery_new (root);
    }

  return recovery;
}

/**
 * jm_recovery_get_entries:
 * @self: what was found
 *
 * Returns: (transfer none) (element-type JmRecoveryEntry): the maps, the one that was changed
 *   last first; replaced by another array when the list changes
 */
GPtrArray *
jm_recovery_get_entries (JmRecovery *self)
{
  return self->entries;
}

/**
 * jm_recovery_is_waiting:
 * @self: what was found
 * @entry: one of the maps
 *
 * Returns: whether the person has not yet said what is to become of it
 */
gboolean
jm_recovery_is_waiting (JmRecovery      *self,
                        JmRecoveryEntry *entry)
{
  return !jm_recovery_entry_is_discarded (entry) && !g_hash_table_contains (self->put_off, entry->folder);
}

/**
 * jm_recovery_get_n_waiting:
 * @self: what was found
 *
 * Returns: about how many maps the person has not yet been asked
 */
guint
jm_recovery_get_n_waiting (JmRecovery *self)
{
  guint n = 0;

  for (guint i = 0; i < self->entries->len; i++)
    n += jm_recovery_is_waiting (self, g_ptr_array_index (self->entries, i)) ? 1 : 0;

  return n;
}

/**
 * jm_recovery_get_n_found:
 * @self: what was found
 * @is_discarded: whether those are counted that were thrown away, or the others
 *
 * Returns: how many maps there are
 */
guint
jm_recovery_get_n_found (JmRecovery *self,
                         gboolean    is_discarded)
{
  guint n = 0;

  for (guint i = 0; i < self->entries->len; i++)
    n += jm_recovery_entry_is_discarded (g_ptr_array_index (self->entries, i)) == is_discarded ? 1 : 0;

  return n;
}

/**
 * jm_recovery_is_busy:
 * @self: what was found
 *
 * Returns: whether the list may soon be another one
 */
gboolean
jm_recovery_is_busy (JmRecovery *self)
{
  return self->is_busy;
}

static JmRecoveryEntry *
find_known (Work       *work,
            const char *folder)
{
  for (guint i = 0; i < work->known->len; i++)
    {
      JmRecoveryEntry *entry = g_ptr_array_index (work->known, i);

      if (g_str_equal (entry->folder, folder))
        return entry;
    }

  return NULL;
}

/* A journal that nobody writes stays what it is. */
static void
look (Work           *work,
      JmJournalPlace  place)
{
  g_autoptr (GPtrArray) folders = jm_journal_list (work->root, place);

  for (guint i = 0; i < folders->len; i++)
    {
      const char *folder = g_ptr_array_index (folders, i);
      JmRecoveryEntry *known = find_known (work, folder);
      JmRecoveryEntry *entry = known != NULL ? g_object_ref (known) : _jm_recovery_entry_read (folder, place);

      if (entry != NULL)
        g_ptr_array_add (work->entries, entry);
    }
}

static int
compare_latest_first (gconstpointer a,
                      gconstpointer b)
{
  const JmRecoveryEntry *one = *(JmRecoveryEntry *const *) a;
  const JmRecoveryEntry *other = *(JmRecoveryEntry *const *) b;

  return (one->time < other->time) - (one->time > other->time);
}

static void
discard (Work *work)
{
  g_autoptr (JmJournal) journal = jm_journal_claim (work->folder, NULL);

  if (journal != NULL)
    jm_journal_discard (journal, NULL);
}

static void
work_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Work *work = data;

  if (work->job == JOB_DISCARD)
    discard (work);
  else if (work->job == JOB_BRING_BACK)
    jm_journal_move (work->folder, JM_JOURNAL_PLACE_OPEN, NULL);

  jm_journal_expire (work->root, g_get_real_time ());
  work->entries = g_ptr_array_new_with_free_func (g_object_unref);
  look (work, JM_JOURNAL_PLACE_OPEN);
  look (work, JM_JOURNAL_PLACE_DISCARDED);
  g_ptr_array_sort (work->entries, compare_latest_first);

  g_task_return_boolean (task, TRUE);
}

static void
worked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  JmRecovery *self = JM_RECOVERY (source);
  Work *work = g_task_get_task_data (G_TASK (result));

  g_ptr_array_unref (self->entries);
  self->entries = g_steal_pointer (&work->entries);
  self->is_busy = FALSE;
  start_next (self);
  g_signal_emit (self, changed_signal, 0);
  paint_next (self);
}

static void
start_next (JmRecovery *self)
{
  Work *work = self->is_busy ? NULL : g_queue_pop_head (&self->waiting);
  g_autoptr (GTask) task = NULL;

  if (work == NULL)
    return;

  for (guint i = 0; i < self->entries->len; i++)
    g_ptr_array_add (work->known, g_object_ref (g_ptr_array_index (self->entries, i)));

  self->is_busy = TRUE;
  task = g_task_new (self, NULL, worked_cb, NULL);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_in_thread);
}

static void
queue_work (JmRecovery *self,
            Job         job,
            const char *folder)
{
  Work *work = g_new0 (Work, 1);

  work->root = g_strdup (self->root);
  work->job = job;
  work->folder = g_strdup (folder);
  work->known = g_ptr_array_new_with_free_func (g_object_unref);
  g_queue_push_tail (&self->waiting, work);
  start_next (self);
}

static void
paint_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  g_task_return_pointer (task, _jm_recovery_entry_paint (data), g_object_unref);
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  JmRecovery *self = JM_RECOVERY (source);

  _jm_recovery_entry_take_texture (g_task_get_task_data (G_TASK (result)),
                                   g_task_propagate_pointer (G_TASK (result), NULL));
  self->is_painting = FALSE;
  paint_next (self);
}

/* One after another, so that processors are left for what the person does. */
static void
paint_next (JmRecovery *self)
{
  g_autoptr (GTask) task = NULL;

  for (guint i = 0; i < self->entries->len && !self->is_painting; i++)
    {
      JmRecoveryEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->map == NULL)
        continue;

      self->is_painting = TRUE;
      task = g_task_new (self, NULL, painted_cb, NULL);
      g_task_set_priority (task, G_PRIORITY_LOW);
      g_task_set_task_data (task, g_object_ref (entry), g_object_unref);
      g_task_run_in_thread (task, paint_in_thread);
    }
}

/**
 * jm_recovery_refresh:
 * @self: what was found
 *
 * Looks what there is.
 */
void
jm_recovery_refresh (JmRecovery *self)
{
  queue_work (self, JOB_LOOK, NULL);
}

/**
 * jm_recovery_put_off:
 * @self: what was found
 * @entry: one of the maps
 *
 * The person wants to decide later: it is asked again when the program is started again.
 */
void
jm_recovery_put_off (JmRecovery      *self,
                     JmRecoveryEntry *entry)
{
  if (g_hash_table_add (self->put_off, g_strdup (entry->folder)))
    g_signal_emit (self, changed_signal, 0);
}

/**
 * jm_recovery_put_off_all:
 * @self: what was found
 *
 * As jm_recovery_put_off(), with all maps.
 */
void
jm_recovery_put_off_all (JmRecovery *self)
{
  if (jm_recovery_get_n_waiting (self) == 0)
    return;

  for (guint i = 0; i < self->entries->len; i++)
    g_hash_table_add (self->put_off, g_strdup (((JmRecoveryEntry *) g_ptr_array_index (self->entries, i))->folder));
  g_signal_emit (self, changed_signal, 0);
}

/**
 * jm_recovery_discard:
 * @self: what was found
 * @entry: one of the maps
 *
 * Throws it away; it can be brought back for %JM_JOURNAL_MAX_DAYS days.
 */
void
jm_recovery_discard (JmRecovery      *self,
                     JmRecoveryEntry *entry)
{
  queue_work (self, JOB_DISCARD, entry->folder);
}

/**
 * jm_recovery_bring_back:
 * @self: what was found
 * @entry: one of the maps that were thrown away
 *
 * Takes it out of those.
 */
void
jm_recovery_bring_back (JmRecovery      *self,
                        JmRecoveryEntry *entry)
{
  queue_work (self, JOB_BRING_BACK, entry->folder);
}

/**
 * jm_recovery_clear:
 *
 * Throws away for good what was not saved, but what belongs to maps that are open, what was
 * thrown away before, and which files ended the program.
 */
void
jm_recovery_clear (void)
{
  g_autofree char *root = jm_journal_get_root ();

  jm_journal_clear (root, NULL);
  _jm_recovery_forget_openings ();
}
