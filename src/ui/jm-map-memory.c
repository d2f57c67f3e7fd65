/* jm-map-memory.c: what is remembered of a map outside its document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-map-memory.h"

#include "jm-map-memory-files.h"

/* Stands for all maps: what was chosen last for any of them. */
#define ANY_MAP "any"

/* A group of our own: whose memory it is. */
#define GROUP_MAP "map"
#define KEY_ADDRESS "uri"

#define EDITOR_KEY "jm-map-memory"

/* What was set since the program was started, by the map's address; the disk may be behind. */
typedef struct
{
  GBytes *text;
  gboolean is_waiting; /* to be written */
} Entry;

/* What a thread does: writes some files, or throws all away. */
typedef struct
{
  GHashTable *texts; /* of GBytes, by address */
  gboolean is_clearing;
} Work;

static GMutex lock;
static GHashTable *entries;
static gboolean is_to_clear; /* what the disk has counts no longer */
static gboolean is_clearing; /* a thread is throwing it away */
static gboolean is_scheduled;

static void schedule (void);

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_bytes_unref (entry->text);
  g_free (entry);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_hash_table_unref (work->texts);
  g_free (work);
}

static GKeyFile *
parse (GBytes     *text,
       const char *address)
{
  g_autoptr (GKeyFile) memory = g_key_file_new ();
  g_autofree char *said = NULL;

  if (text != NULL && g_bytes_get_size (text) > 0 &&
      g_key_file_load_from_bytes (memory, text, G_KEY_FILE_NONE, NULL))
    said = g_key_file_get_string (memory, GROUP_MAP, KEY_ADDRESS, NULL);

  return g_strcmp0 (said, address) == 0 ? g_steal_pointer (&memory) : g_key_file_new ();
}

static GKeyFile *
load (const char *address)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  const Entry *entry = entries != NULL ? g_hash_table_lookup (entries, address) : NULL;
  g_autoptr (GBytes) text = NULL;

  if (entry != NULL)
    text = g_bytes_ref (entry->text);
  else if (!is_to_clear && !is_clearing)
    text = jm_map_memory_files_read (address);

  return parse (text, address);
}

static void
change (GKeyFile   *memory,
        const char *group,
        const char *key,
        const char *value)
{
  if (value != NULL)
    g_key_file_set_string (memory, group, key, value);
  else
    g_key_file_remove_key (memory, group, key, NULL);
}

static gboolean
is_same (GKeyFile   *memory,
         const char *group,
         const char *key,
         const char *value)
{
  g_autofree char *before = g_key_file_get_string (memory, group, key, NULL);

  return g_strcmp0 (before, value) == 0;
}

static GBytes *
write_text (GKeyFile *memory)
{
  gsize length;
  char *text = g_key_file_to_data (memory, &length, NULL);

  return g_bytes_new_take (text, length);
}

static void
set (const char *address,
     const char *group,
     const char *key,
     const char *value)
{
  g_autoptr (GKeyFile) memory = load (address);
  Entry *entry;

  if (is_same (memory, group, key, value))
    return;

  g_key_file_set_string (memory, GROUP_MAP, KEY_ADDRESS, address);
  change (memory, group, key, value);

  g_mutex_lock (&lock);
  if (entries == NULL)
    entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
  entry = g_new (Entry, 1);
  *entry = (Entry) { write_text (memory), TRUE };
  g_hash_table_replace (entries, g_strdup (address), entry);
  g_mutex_unlock (&lock);

  schedule ();
}

static void
work_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Work *work = data;
  GHashTableIter iter;
  gpointer address, text;

  if (work->is_clearing)
    jm_map_memory_files_trim (0);

  g_hash_table_iter_init (&iter, work->texts);
  while (g_hash_table_iter_next (&iter, &address, &text))
    jm_map_memory_files_write (address, text);
  jm_map_memory_files_trim (JM_MAP_MEMORY_MAX);

  g_task_return_boolean (task, TRUE);
}

static Work *
collect (void)
{
  Work *work = g_new0 (Work, 1);
  GHashTableIter iter;
  gpointer address, value;

  work->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  g_mutex_lock (&lock);
  work->is_clearing = is_clearing = is_to_clear;
  is_to_clear = FALSE;
  if (entries != NULL)
    {
      g_hash_table_iter_init (&iter, entries);
      while (g_hash_table_iter_next (&iter, &address, &value))
        {
          Entry *entry = value;

          if (entry->is_waiting)
            g_hash_table_insert (work->texts, g_strdup (address), g_bytes_ref (entry->text));
          entry->is_waiting = FALSE;
        }
    }
  g_mutex_unlock (&lock);

  return work;
}

static gboolean
is_waiting (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  GHashTableIter iter;
  gpointer entry;

  if (is_to_clear || entries == NULL)
    return is_to_clear;

  g_hash_table_iter_init (&iter, entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    if (((Entry *) entry)->is_waiting)
      return TRUE;

  return FALSE;
}

static gboolean start_cb (gpointer data);

static void
worked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  GApplication *application = data;

  g_mutex_lock (&lock);
  is_clearing = FALSE;
  g_mutex_unlock (&lock);

  if (is_waiting ())
    {
      g_idle_add_full (G_PRIORITY_LOW, start_cb, application, NULL);
      return;
    }

  is_scheduled = FALSE;
  if (application != NULL)
    {
      g_application_release (application);
      g_object_unref (application);
    }
}

static gboolean
start_cb (gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, worked_cb, data);

  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_set_task_data (task, collect (), work_free);
  g_task_run_in_thread (task, work_in_thread);

  return G_SOURCE_REMOVE;
}

/* What is set together is written together; the program stays until it is. */
static void
schedule (void)
{
  GApplication *application = g_application_get_default ();

  if (is_scheduled)
    return;

  is_scheduled = TRUE;
  if (application != NULL)
    {
      g_object_ref (application);
      g_application_hold (application);
    }
  g_idle_add_full (G_PRIORITY_LOW, start_cb, application, NULL);
}

/**
 * jm_map_memory_load:
 * @file: the file of a map
 *
 * Returns: (transfer full): what is remembered of the map; empty if nothing is
 */
GKeyFile *
jm_map_memory_load (GFile *file)
{
  g_autofree char *address = g_file_get_uri (file);

  return load (address);
}

/**
 * jm_map_memory_set:
 * @file: the file of a map
 * @group: whose value it is
 * @key: the name of the value
 * @value: (nullable): what is to be remembered; %NULL for nothing
 *
 * Remembers a value, and leaves the others as they are.  To be called from the main thread.
 */
void
jm_map_memory_set (GFile      *file,
                   const char *group,
                   const char *key,
                   const char *value)
{
  g_autofree char *address = g_file_get_uri (file);

  set (address, group, key, value);
}

/**
 * jm_map_memory_load_last:
 *
 * Returns: (transfer full): what was chosen last for any map, to begin with for a new one
 */
GKeyFile *
jm_map_memory_load_last (void)
{
  return load (ANY_MAP);
}

/**
 * jm_map_memory_set_last:
 * @group: as for jm_map_memory_set()
 * @key: likewise
 * @value: (nullable): likewise
 *
 * Remembers a value to begin with for a map of which nothing is remembered yet.
 */
void
jm_map_memory_set_last (const char *group,
                        const char *key,
                        const char *value)
{
  set (ANY_MAP, group, key, value);
}

/* What is kept with an editor becomes the file's as soon as there is one. */
static void
hand_over (JmDocument *document,
           GParamSpec *pspec,
           JmEditor   *editor)
{
  GKeyFile *memory = g_object_get_data (G_OBJECT (editor), EDITOR_KEY);
  GFile *file = jm_document_get_file (document);
  g_auto (GStrv) groups = NULL;

  if (memory == NULL || file == NULL)
    return;

  groups = g_key_file_get_groups (memory, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (memory, groups[i], NULL, NULL);

      for (guint j = 0; keys != NULL && keys[j] != NULL; j++)
        {
          g_autofree char *value = g_key_file_get_string (memory, groups[i], keys[j], NULL);

          jm_map_memory_set (file, groups[i], keys[j], value);
        }
    }

  g_object_set_data (G_OBJECT (editor), EDITOR_KEY, NULL);
  g_signal_handlers_disconnect_by_func (document, hand_over, editor);
}

static GKeyFile *
keep_with (JmEditor *editor)
{
  GKeyFile *memory = g_object_get_data (G_OBJECT (editor), EDITOR_KEY);

  if (memory == NULL)
    {
      memory = g_key_file_new ();
      g_object_set_data_full (G_OBJECT (editor), EDITOR_KEY, memory, (GDestroyNotify) g_key_file_unref);
      g_signal_connect_object (jm_editor_get_document (editor), "notify::saved", G_CALLBACK (hand_over), editor,
                               G_CONNECT_DEFAULT);
    }

  return memory;
}

/**
 * jm_map_memory_load_for:
 * @editor: an open map, with or without a file
 *
 * Returns: (transfer full): as jm_map_memory_load()
 */
GKeyFile *
jm_map_memory_load_for (JmEditor *editor)
{
  GFile *file = jm_document_get_file (jm_editor_get_document (editor));
  GKeyFile *kept = g_object_get_data (G_OBJECT (editor), EDITOR_KEY);

  if (file != NULL)
    return jm_map_memory_load (file);

  return kept != NULL ? g_key_file_ref (kept) : g_key_file_new ();
}

/**
 * jm_map_memory_set_for:
 * @editor: an open map, with or without a file
 * @group: as for jm_map_memory_set()
 * @key: likewise
 * @value: (nullable): likewise
 *
 * Remembers a value of the map, whether it has a file yet or not.
 */
void
jm_map_memory_set_for (JmEditor   *editor,
                       const char *group,
                       const char *key,
                       const char *value)
{
  GFile *file = jm_document_get_file (jm_editor_get_document (editor));

  if (file != NULL)
    jm_map_memory_set (file, group, key, value);
  else
    change (keep_with (editor), group, key, value);
}

/**
 * jm_map_memory_clear:
 *
 * Forgets everything about all maps.
 */
void
jm_map_memory_clear (void)
{
  g_mutex_lock (&lock);
  is_to_clear = TRUE;
  g_clear_pointer (&entries, g_hash_table_unref);
  g_mutex_unlock (&lock);

  schedule ();
}

/**
 * jm_map_memory_is_busy:
 *
 * Returns: whether something is still to be written
 */
gboolean
jm_map_memory_is_busy (void)
{
  return is_scheduled;
}
