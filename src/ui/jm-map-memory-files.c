/* jm-map-memory-files.c: the files of what is remembered of maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-map-memory-files.h"

#include <glib/gstdio.h>

#include "jm-map-memory.h"
#include "jm-save.h"

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "journey-mapper", "maps", NULL);
}

static char *
get_path (const char *address)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, address, -1);
  g_autofree char *name = g_strconcat (hash, ".ini", NULL);

  return g_build_filename (folder, name, NULL);
}

/**
 * jm_map_memory_files_read:
 * @address: a map
 *
 * Returns: (transfer full) (nullable): what its file says; it has to say itself whose it is
 */
GBytes *
jm_map_memory_files_read (const char *address)
{
  g_autofree char *path = get_path (address);
  GStatBuf status;

  /* What lies in the folder may have been put there by anybody. */
  if (g_lstat (path, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size > JM_MAP_MEMORY_MAX_BYTES)
    return NULL;

  return jm_load_file (path, NULL, NULL);
}

/**
 * jm_map_memory_files_write:
 * @address: a map
 * @text: what its file is to say; nothing is written if it is too long
 *
 * Writes the file of a map.  A disk that cannot be written is no reason to bother anybody.
 */
void
jm_map_memory_files_write (const char *address,
                           GBytes     *text)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *path = get_path (address);

  if (g_bytes_get_size (text) <= JM_MAP_MEMORY_MAX_BYTES && g_mkdir_with_parents (folder, 0700) == 0 &&
      jm_save (path, text, NULL, NULL, NULL))
    g_chmod (path, 0600);
}

typedef struct
{
  char *path;
  gint64 time;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_free (kept->path);
  g_free (kept);
}

static int
compare_latest_first (gconstpointer a,
                      gconstpointer b)
{
  const Kept *one = *(const Kept *const *) a;
  const Kept *other = *(const Kept *const *) b;

  return (one->time < other->time) - (one->time > other->time);
}

/* Lists what is ours in the folder, and nothing else. */
static GPtrArray *
list_files (const char *folder)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (kept_free);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;
      Kept *kept;

      if (!g_str_has_suffix (name, ".ini") || g_lstat (path, &status) != 0)
        continue;

      kept = g_new (Kept, 1);
      *kept = (Kept) { g_steal_pointer (&path), (gint64) status.st_mtim.tv_sec * G_USEC_PER_SEC +
                                                  status.st_mtim.tv_nsec / 1000 };
      g_ptr_array_add (files, kept);
    }

  return files;
}

/**
 * jm_map_memory_files_trim:
 * @n_left: how many files are to be left
 *
 * Removes the files that were written longest ago.
 */
void
jm_map_memory_files_trim (guint n_left)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GPtrArray) files = list_files (folder);

  g_ptr_array_sort (files, compare_latest_first);
  for (guint i = n_left; i < files->len; i++)
    g_unlink (((const Kept *) g_ptr_array_index (files, i))->path);
}
