/* jm-recent.c: the maps that were opened or saved last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list is a key file with a group for each map, which is called by a hash of the file's
 * address; the map's picture lies beside it by the same name.
 */

#include "config.h"

#include "jm-recent.h"

#include <glib/gstdio.h>

#include "jm-file-place.h"
#include "jm-preview.h"
#include "jm-save.h"
#include "jm-thumbnail.h"

/* How long a map is shown before its picture is painted, in milliseconds. */
#define PAUSE 1500

#define KEY_ADDRESS "uri"
#define KEY_TITLE "title"
#define KEY_TIME "time"

typedef struct
{
  char *folder;
  GFile *file;        /* nullable: only look at what is there */
  JmMap *map;         /* nullable: the file is to be forgotten */
  GPtrArray *entries; /* nullable: of JmRecentEntry: what came out */
} Work;

struct _JmRecent
{
  GObject parent_instance;

  char *folder;
  GPtrArray *entries; /* of JmRecentEntry */
  GQueue waiting;     /* of Work */
  GQueue later;       /* of Work: not to be begun yet */
  guint source;
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (JmRecent, jm_recent, G_TYPE_OBJECT)

static guint changed_signal;

static void start_next (JmRecent *self);

static void
entry_free (gpointer data)
{
  JmRecentEntry *entry = data;

  g_object_unref (entry->file);
  g_free (entry->title);
  g_free (entry->place);
  g_clear_object (&entry->texture);
  g_free (entry);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->folder);
  g_clear_object (&work->file);
  g_clear_pointer (&work->map, jm_map_unref);
  g_clear_pointer (&work->entries, g_ptr_array_unref);
  g_free (work);
}

static void
jm_recent_finalize (GObject *object)
{
  JmRecent *self = JM_RECENT (object);

  g_free (self->folder);
  g_ptr_array_unref (self->entries);
  g_queue_clear_full (&self->waiting, work_free);
  g_queue_clear_full (&self->later, work_free);
  g_clear_handle_id (&self->source, g_source_remove);

  G_OBJECT_CLASS (jm_recent_parent_class)->finalize (object);
}

static void
jm_recent_class_init (JmRecentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_recent_finalize;

  /**
   * JmRecent::changed:
   * @self: a list of maps
   *
   * Emitted when the list is another one.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
jm_recent_init (JmRecent *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  g_queue_init (&self->waiting);
  g_queue_init (&self->later);
}

/**
 * jm_recent_new:
 * @folder: where the list is kept
 *
 * Returns: (transfer full): a list, empty until jm_recent_refresh() has read it
 */
JmRecent *
jm_recent_new (const char *folder)
{
  JmRecent *self = g_object_new (JM_TYPE_RECENT, NULL);

  self->folder = g_strdup (folder);

  return self;
}

/**
 * jm_recent_get_default:
 *
 * Returns: (transfer none): the list of the person who runs the program
 */
JmRecent *
jm_recent_get_default (void)
{
  static JmRecent *recent;

  if (recent == NULL)
    {
      g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "journey-mapper", "recent", NULL);

      recent = jm_recent_new (folder);
    }

  return recent;
}

/**
 * jm_recent_get_entries:
 * @self: a list
 *
 * Returns: (transfer none) (element-type JmRecentEntry): the maps, the last used one first;
 *   replaced by another array when the list changes
 */
GPtrArray *
jm_recent_get_entries (JmRecent *self)
{
  return self->entries;
}

static char *
make_group (const char *address)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, address, -1);
}

static char *
get_preview_path (Work       *work,
                  const char *group)
{
  g_autofree char *name = g_strconcat (group, ".png", NULL);

  return g_build_filename (work->folder, name, NULL);
}

static int
compare_latest_first (gconstpointer a,
                      gconstpointer b)
{
  const JmRecentEntry *one = *(const JmRecentEntry *const *) a;
  const JmRecentEntry *other = *(const JmRecentEntry *const *) b;

  return (one->time < other->time) - (one->time > other->time);
}

static void
read_entries (Work     *work,
              GKeyFile *list)
{
  g_auto (GStrv) groups = g_key_file_get_groups (list, NULL);

  g_clear_pointer (&work->entries, g_ptr_array_unref);
  work->entries = g_ptr_array_new_with_free_func (entry_free);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autofree char *address = g_key_file_get_string (list, groups[i], KEY_ADDRESS, NULL);
      g_autofree char *preview = get_preview_path (work, groups[i]);
      JmRecentEntry *entry;

      if (address == NULL)
        continue;

      entry = g_new0 (JmRecentEntry, 1);
      entry->file = g_file_new_for_uri (address);
      entry->title = g_key_file_get_string (list, groups[i], KEY_TITLE, NULL);
      if (entry->title == NULL)
        entry->title = g_strdup ("");
      entry->time = g_key_file_get_int64 (list, groups[i], KEY_TIME, NULL);
      entry->place = jm_file_place_describe (entry->file);
      entry->is_missing = !g_file_query_exists (entry->file, NULL);
      entry->texture = gdk_texture_new_from_filename (preview, NULL);
      g_ptr_array_add (work->entries, entry);
    }

  g_ptr_array_sort (work->entries, compare_latest_first);
}

static void
forget (Work       *work,
        GKeyFile   *list,
        const char *address)
{
  g_autofree char *group = make_group (address);
  g_autofree char *preview = get_preview_path (work, group);

  g_key_file_remove_group (list, group, NULL);
  g_unlink (preview);
}

/* A picture that is younger than the file shows what the file holds. */
static gboolean
needs_preview (Work       *work,
               const char *preview)
{
  GStatBuf file_status, preview_status;
  g_autofree char *path = g_file_get_path (work->file);

  return path == NULL || g_stat (path, &file_status) != 0 || g_stat (preview, &preview_status) != 0 ||
         preview_status.st_mtime <= file_status.st_mtime;
}

static void
paint_preview (Work       *work,
               const char *group)
{
  g_autofree char *preview = get_preview_path (work, group);
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface;

  if (!needs_preview (work, preview))
    return;

  surface = jm_thumbnail_paint (work->map, JM_PREVIEW_WIDTH, JM_PREVIEW_HEIGHT);
  bytes = jm_thumbnail_write (surface, NULL);
  cairo_surface_destroy (surface);
  if (bytes != NULL)
    jm_save (preview, bytes, NULL, NULL, NULL);
}

static void
remember (Work     *work,
          GKeyFile *list)
{
  g_autofree char *address = g_file_get_uri (work->file);
  g_autofree char *group = make_group (address);

  g_key_file_set_string (list, group, KEY_ADDRESS, address);
  g_key_file_set_string (list, group, KEY_TITLE, jm_item_get_text (jm_map_get_root (work->map), JM_MAP_TITLE));
  g_key_file_set_int64 (list, group, KEY_TIME, g_get_real_time ());
  paint_preview (work, group);
}

static void
forget_oldest (Work     *work,
               GKeyFile *list)
{
  read_entries (work, list);
  for (guint i = JM_RECENT_MAX; i < work->entries->len; i++)
    {
      const JmRecentEntry *entry = g_ptr_array_index (work->entries, i);
      g_autofree char *address = g_file_get_uri (entry->file);

      forget (work, list, address);
    }
}

/* A list that cannot be read or written is no reason to bother anybody: it is a convenience. */
static void
work_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Work *work = data;
  g_autofree char *path = g_build_filename (work->folder, "maps.ini", NULL);
  g_autoptr (GKeyFile) list = g_key_file_new ();

  g_key_file_load_from_file (list, path, G_KEY_FILE_NONE, NULL);

  if (work->file != NULL && g_mkdir_with_parents (work->folder, 0700) == 0)
    {
      g_autofree char *address = g_file_get_uri (work->file);
      g_autofree char *text = NULL;
      g_autoptr (GBytes) bytes = NULL;
      gsize length;

      if (work->map != NULL)
        remember (work, list);
      else
        forget (work, list, address);
      forget_oldest (work, list);

      text = g_key_file_to_data (list, &length, NULL);
      bytes = g_bytes_new_take (g_steal_pointer (&text), length);
      jm_save (path, bytes, NULL, NULL, NULL);
    }

  read_entries (work, list);
  g_task_return_boolean (task, TRUE);
}

static void
worked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  JmRecent *self = JM_RECENT (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  GApplication *application = g_application_get_default ();

  g_ptr_array_unref (self->entries);
  self->entries = g_steal_pointer (&work->entries);
  self->is_busy = FALSE;
  start_next (self);
  g_signal_emit (self, changed_signal, 0);

  if (application != NULL)
    g_application_release (application);
}

static void
start_next (JmRecent *self)
{
  GApplication *application = g_application_get_default ();
  Work *work = self->is_busy ? NULL : g_queue_pop_head (&self->waiting);
  g_autoptr (GTask) task = NULL;

  if (work == NULL)
    return;

  /* A map that was saved on the way out is remembered, too. */
  if (application != NULL)
    g_application_hold (application);

  self->is_busy = TRUE;
  task = g_task_new (self, NULL, worked_cb, NULL);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_in_thread);
}

static Work *
work_new (JmRecent *self,
          GFile    *file,
          JmMap    *map)
{
  Work *work = g_new0 (Work, 1);

  work->folder = g_strdup (self->folder);
  work->file = file != NULL ? g_object_ref (file) : NULL;
  work->map = map != NULL ? jm_map_ref (map) : NULL;

  return work;
}

static void
queue_work (JmRecent *self,
            GFile    *file,
            JmMap    *map)
{
  g_queue_push_tail (&self->waiting, work_new (self, file, map));
  start_next (self);
}

static gboolean
pause_over_cb (gpointer data)
{
  JmRecent *self = data;
  Work *work;

  self->source = 0;
  while ((work = g_queue_pop_head (&self->later)) != NULL)
    g_queue_push_tail (&self->waiting, work);
  start_next (self);

  return G_SOURCE_REMOVE;
}

/**
 * jm_recent_refresh:
 * @self: a list
 *
 * Reads the list, and looks which of the files are still there.
 */
void
jm_recent_refresh (JmRecent *self)
{
  queue_work (self, NULL, NULL);
}

/**
 * jm_recent_add:
 * @self: a list
 * @file: a file that was opened or saved
 * @map: the map in it
 *
 * Puts the file at the beginning of the list.
 */
void
jm_recent_add (JmRecent *self,
               GFile    *file,
               JmMap    *map)
{
  queue_work (self, file, map);
}

/**
 * jm_recent_add_later:
 * @self: a list
 * @file: a file that is being opened
 * @map: the map in it
 *
 * As jm_recent_add(), but leaves the processors to what is seen first.
 */
void
jm_recent_add_later (JmRecent *self,
                     GFile    *file,
                     JmMap    *map)
{
  g_queue_push_tail (&self->later, work_new (self, file, map));
  if (self->source == 0)
    self->source = g_timeout_add (PAUSE, pause_over_cb, self);
}

/**
 * jm_recent_forget:
 * @self: a list
 * @file: a file
 *
 * Takes the file out of the list, and throws its picture away.
 */
void
jm_recent_forget (JmRecent *self,
                  GFile    *file)
{
  queue_work (self, file, NULL);
}
