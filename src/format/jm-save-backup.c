/* jm-save-backup.c: the last versions of each document, kept apart from it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The versions of a document are in journey-mapper/backups/<hash of its path>/ below
 * $XDG_STATE_HOME, numbered upwards.  Only the person may read them.
 */

#include "config.h"

#include "jm-save.h"

#include <errno.h>
#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "jm-save-private.h"

#define SUFFIX ".journey.json"

/**
 * jm_backup_get_folder:
 * @path: path of a document, which need not exist
 * @error: return location for an error
 *
 * Returns: (transfer full): where the versions of that document are, or %NULL when @path
 *   leads nowhere
 */
char *
jm_backup_get_folder (const char  *path,
                      GError     **error)
{
  g_autofree char *real = NULL;
  g_autofree char *hash = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  real = _jm_save_resolve (path, error);
  if (real == NULL)
    return NULL;

  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, real, -1);

  return g_build_filename (g_get_user_state_dir (), "journey-mapper", "backups", hash, NULL);
}

/* The number of a version; 0 when the name is not that of a version. */
static guint64
get_number (const char *name)
{
  char *end;
  guint64 number = g_ascii_strtoull (name, &end, 10);

  return g_ascii_isdigit (name[0]) && g_str_equal (end, SUFFIX) ? number : 0;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  g_autofree char *one = g_path_get_basename (*(const char *const *) a);
  g_autofree char *other = g_path_get_basename (*(const char *const *) b);
  guint64 number = get_number (one);
  guint64 other_number = get_number (other);

  return (number < other_number) - (number > other_number);
}

static GPtrArray *
list_folder (const char *folder)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func (g_free);
  GDir *entries = g_dir_open (folder, 0, NULL);
  const char *name;

  if (entries == NULL)
    return versions;

  while ((name = g_dir_read_name (entries)) != NULL)
    if (get_number (name) > 0)
      g_ptr_array_add (versions, g_build_filename (folder, name, NULL));
  g_dir_close (entries);
  g_ptr_array_sort (versions, compare_newest_first);

  return versions;
}

/**
 * jm_backup_list:
 * @path: path of a document, which need not exist any more
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type filename): the files that hold its versions, the
 *   newest first; %NULL when @path leads nowhere
 */
GPtrArray *
jm_backup_list (const char  *path,
                GError     **error)
{
  g_autofree char *folder = jm_backup_get_folder (path, error);

  return folder != NULL ? list_folder (folder) : NULL;
}

/* Removes the oldest versions while there are too many or they are too large. */
static void
prune (const char *folder)
{
  g_autoptr (GPtrArray) versions = list_folder (folder);
  guint64 total = 0;

  for (guint i = 0; i < versions->len; i++)
    {
      const char *version = g_ptr_array_index (versions, i);
      GStatBuf status;

      if (g_stat (version, &status) != 0)
        continue;

      total += (guint64) status.st_size;
      if (i > 0 && (i >= JM_BACKUP_MAX_VERSIONS || total > JM_BACKUP_MAX_BYTES))
        g_unlink (version);
    }
}

/* Only the reason: which file of ours it was tells nobody anything, and would stand before it. */
static void
set_reason (GError **error,
            int      problem)
{
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (problem), g_strerror (problem));
}

static gboolean
is_stored (GPtrArray *versions,
           GBytes    *bytes)
{
  g_autoptr (GBytes) newest = NULL;

  if (versions->len == 0)
    return FALSE;

  newest = jm_load_file (g_ptr_array_index (versions, 0), NULL, NULL);

  return newest != NULL && g_bytes_equal (newest, bytes);
}

/**
 * jm_backup_store:
 * @path: path of a document
 * @bytes: a version of it
 * @error: return location for an error
 *
 * Keeps a version, unless it is the newest one that is kept already, and removes the oldest
 * beyond %JM_BACKUP_MAX_VERSIONS and %JM_BACKUP_MAX_BYTES.  The newest is always kept.  An error
 * of the system is told as the system words it, without a path.
 *
 * Returns: whether the version is kept
 */
gboolean
jm_backup_store (const char  *path,
                 GBytes      *bytes,
                 GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *version = NULL;
  g_autofree char *newest = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  int problem;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  folder = jm_backup_get_folder (path, error);
  if (folder == NULL)
    return FALSE;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      set_reason (error, errno);
      return FALSE;
    }

  versions = list_folder (folder);
  if (is_stored (versions, bytes))
    return TRUE;

  if (versions->len > 0)
    newest = g_path_get_basename (g_ptr_array_index (versions, 0));
  name = g_strdup_printf ("%08" G_GUINT64_FORMAT SUFFIX, newest != NULL ? get_number (newest) + 1 : 1);
  version = g_build_filename (folder, name, NULL);

  problem = _jm_save_replace (version, bytes, 0600, NULL);
  if (problem != 0)
    {
      set_reason (error, problem);
      return FALSE;
    }

  prune (folder);

  return TRUE;
}
