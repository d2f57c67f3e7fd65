/* jm-journal-folder.c: the folders in which journals are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Journals are in folders of their own, called by an UUID, in journey-mapper/recovery/ below
 * $XDG_STATE_HOME; those that were thrown away or could not be read are one level further down.
 */

#include "config.h"

#include "jm-journal.h"

#include <errno.h>
#include <string.h>
#include <utime.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jm-journal-private.h"
#include "jm-save-private.h"

#define SECONDS_OF_DAY (24 * 60 * 60)

static const char *const place_names[] = {
  [JM_JOURNAL_PLACE_OPEN] = "",
  [JM_JOURNAL_PLACE_DISCARDED] = "discarded",
  [JM_JOURNAL_PLACE_UNREADABLE] = "unreadable",
};

/**
 * jm_journal_get_root:
 *
 * Returns: (transfer full): where the journals of the person who runs the program are
 */
char *
jm_journal_get_root (void)
{
  return g_build_filename (g_get_user_state_dir (), "journey-mapper", "recovery", NULL);
}

/* Removes a folder with the files in it; what a journal was is removed first. */
gboolean
_jm_journal_remove_folder (const char  *folder,
                           GError     **error)
{
  g_autofree char *journal = g_build_filename (folder, JM_JOURNAL_NAME, NULL);
  g_autoptr (GDir) entries = NULL;
  const char *name;

  if (unlink (journal) != 0 && errno != ENOENT)
    {
      _jm_save_set_error (error, journal, errno);
      return FALSE;
    }

  entries = g_dir_open (folder, 0, NULL);
  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      unlink (path);
    }

  /* An empty folder says nothing to anybody. */
  rmdir (folder);

  return TRUE;
}

static gint64
get_age (const char *path,
         gint64      now)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? now / G_USEC_PER_SEC - status.st_mtime : 0;
}

static gboolean
has_journal (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, JM_JOURNAL_NAME, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
is_used (const char *folder)
{
  gboolean used;
  int lock = _jm_journal_lock (folder, &used);

  if (lock >= 0)
    close (lock);

  return used;
}

static GPtrArray *
list_folders (const char     *root,
              JmJournalPlace  place)
{
  GPtrArray *folders = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *parent = g_build_filename (root, place_names[place], NULL);
  g_autoptr (GDir) entries = g_dir_open (parent, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    if (g_uuid_string_is_valid (name))
      g_ptr_array_add (folders, g_build_filename (parent, name, NULL));

  return folders;
}

/**
 * jm_journal_list:
 * @root: where journals are kept
 * @place: which of them
 *
 * Returns: (transfer full) (element-type filename): the folders of journals that nobody writes
 */
GPtrArray *
jm_journal_list (const char     *root,
                 JmJournalPlace  place)
{
  GPtrArray *folders = list_folders (root, place);

  for (guint i = folders->len; i > 0; i--)
    {
      const char *folder = g_ptr_array_index (folders, i - 1);

      if (!has_journal (folder) || is_used (folder))
        g_ptr_array_remove_index (folders, i - 1);
    }

  return folders;
}

/**
 * jm_journal_move:
 * @folder: the folder of a journal
 * @place: where it is to be
 * @error: return location for an error
 *
 * Returns: whether the journal is there now
 */
gboolean
jm_journal_move (const char      *folder,
                 JmJournalPlace   place,
                 GError         **error)
{
  g_autofree char *name = g_path_get_basename (folder);
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *above = g_path_get_basename (parent);
  g_autofree char *target_parent = NULL;
  g_autofree char *target = NULL;

  /* From one of the lower places, the root is one level further up. */
  if (g_str_equal (above, place_names[JM_JOURNAL_PLACE_DISCARDED])
      || g_str_equal (above, place_names[JM_JOURNAL_PLACE_UNREADABLE]))
    {
      char *root = g_path_get_dirname (parent);

      g_free (parent);
      parent = root;
    }

  target_parent = g_build_filename (parent, place_names[place], NULL);
  target = g_build_filename (target_parent, name, NULL);
  if (g_mkdir_with_parents (target_parent, 0700) != 0 || rename (folder, target) != 0)
    {
      _jm_save_set_error (error, folder, errno);
      return FALSE;
    }

  /* From now on the days are counted. */
  utime (target, NULL);

  return TRUE;
}

/**
 * jm_journal_expire:
 * @root: where journals are kept
 * @now: the time, in microseconds
 *
 * Removes what was thrown away more than %JM_JOURNAL_MAX_DAYS ago, and what is left of journals
 * that were removed.  Failures do not matter.
 */
void
jm_journal_expire (const char *root,
                   gint64      now)
{
  g_autoptr (GPtrArray) discarded = list_folders (root, JM_JOURNAL_PLACE_DISCARDED);
  g_autoptr (GPtrArray) open = list_folders (root, JM_JOURNAL_PLACE_OPEN);

  for (guint i = 0; i < discarded->len; i++)
    if (get_age (g_ptr_array_index (discarded, i), now) > JM_JOURNAL_MAX_DAYS * SECONDS_OF_DAY)
      _jm_journal_remove_folder (g_ptr_array_index (discarded, i), NULL);

  /* Somebody may be about to write a journal. */
  for (guint i = 0; i < open->len; i++)
    {
      const char *folder = g_ptr_array_index (open, i);

      if (!has_journal (folder) && get_age (folder, now) > SECONDS_OF_DAY && !is_used (folder))
        _jm_journal_remove_folder (folder, NULL);
    }
}

/**
 * jm_journal_clear:
 * @root: where journals are kept
 * @error: return location for an error
 *
 * Removes all journals that nobody writes, also those that were thrown away.
 *
 * Returns: whether nothing is left of them
 */
gboolean
jm_journal_clear (const char  *root,
                  GError     **error)
{
  gboolean done = TRUE;

  for (guint place = 0; place < G_N_ELEMENTS (place_names); place++)
    {
      g_autoptr (GPtrArray) folders = jm_journal_list (root, (JmJournalPlace) place);

      for (guint i = 0; i < folders->len; i++)
        done = _jm_journal_remove_folder (g_ptr_array_index (folders, i), done ? error : NULL) && done;
    }

  return done;
}
