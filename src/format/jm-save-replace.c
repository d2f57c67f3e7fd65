/* jm-save-replace.c: replacing a file as a whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps are those of g_file_set_contents_full() with CONSISTENT and DURABLE: write a
 * temporary file beside the target, force it to the disk, rename it over the target, force
 * the folder to the disk.  They are taken here one by one because that function
 *
 * - names its temporary file "map.journey.json.XXXXXX", so that what a crash has left of it
 *   cannot be told from a file of the person such as "map.journey.json.backup";
 * - ignores when the folder cannot be forced to the disk, and then reports a success that a
 *   power cut may undo;
 * - does not tell a used-up quota from other errors.
 *
 * A file is never written in place: where no file can be made beside the target, the save
 * fails and the person is asked to save elsewhere.  Other names of the same file (hard
 * links) keep the old content; extended attributes are not carried over.
 */

#include "config.h"

#include "jm-save-private.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* Temporary files are called ".map.journey.json.jm-" and six of these. */
#define TEMPORARY_MARK ".jm-"
#define TEMPORARY_DIGITS "0123456789abcdefghijklmnopqrstuvwxyz"
#define N_TEMPORARY_DIGITS 6

/* How much of the name of the target is in that name; names have at most 255 bytes. */
#define MAX_TEMPORARY_STEM 200

/* How old a temporary file must be before it is taken for left over, in seconds. */
#define STALE_AGE (24 * 60 * 60)

/* The name of temporary files for the file NAME, up to their last characters. */
static char *
get_temporary_stem (const char *name)
{
  gsize length = MIN (strlen (name), MAX_TEMPORARY_STEM);

  return g_strdup_printf (".%.*s" TEMPORARY_MARK, (int) length, name);
}

/* Makes an empty temporary file beside PATH.  Returns its descriptor, or -1 with errno. */
static int
open_temporary (const char *path,
                mode_t      mode,
                char      **temporary)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *stem = get_temporary_stem (name);
  int descriptor;

  do
    {
      char digits[N_TEMPORARY_DIGITS + 1] = "";
      g_autofree char *temporary_name = NULL;

      for (guint i = 0; i < N_TEMPORARY_DIGITS; i++)
        digits[i] = TEMPORARY_DIGITS[g_random_int_range (0, strlen (TEMPORARY_DIGITS))];
      temporary_name = g_strconcat (stem, digits, NULL);

      g_free (*temporary);
      *temporary = g_build_filename (folder, temporary_name, NULL);
      descriptor = open (*temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    }
  while (descriptor < 0 && errno == EEXIST);

  return descriptor;
}

/* Here and below, 0 means that all went well, all else is an error number of the system. */
static int
write_all (int     descriptor,
           GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize n = write (descriptor, data, size);

      if (n < 0 && errno != EINTR)
        return errno;
      if (n > 0)
        {
          data += n;
          size -= (gsize) n;
        }
    }

  return 0;
}

/* Gives a new file the group and the permissions of the one that it replaces. */
static int
take_after (int                descriptor,
            const struct stat *like)
{
  struct stat status;

  if (fstat (descriptor, &status) != 0)
    return errno;

  /* A group that one is not in cannot be given; the file then has one's own. */
  if (status.st_gid != like->st_gid)
    (void) !fchown (descriptor, (uid_t) -1, like->st_gid);

  /* Some file systems have no permissions of their own, such as that of most USB sticks. */
  if ((status.st_mode & 07777) != (like->st_mode & 07777) && fchmod (descriptor, like->st_mode & 07777) != 0
      && errno != EPERM && errno != ENOTSUP)
    return errno;

  return 0;
}

/* Writes the whole temporary file, forces it to the disk and closes it. */
static int
fill_temporary (int                descriptor,
                GBytes            *bytes,
                const struct stat *like)
{
  int problem = like != NULL ? take_after (descriptor, like) : 0;

  if (problem == 0)
    problem = write_all (descriptor, bytes);
  if (problem == 0 && fsync (descriptor) != 0)
    problem = errno;

  /* Network file systems may tell only now that the disk is full. */
  if (close (descriptor) != 0 && problem == 0 && errno != EINTR)
    problem = errno;

  return problem;
}

/* Forces the folder of PATH to the disk, so that the renaming is kept. */
static int
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofd int descriptor = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  /* Where one may make files but not list them there is no way; some file systems cannot. */
  if (descriptor < 0)
    return errno == EACCES ? 0 : errno;
  if (fsync (descriptor) != 0 && errno != EINVAL && errno != ENOTSUP && errno != ENOSYS)
    return errno;

  return 0;
}

/**
 * _jm_save_replace:
 * @path: an absolute path without symbolic links at its end
 * @bytes: the new content
 * @mode: permissions of a new file, before the umask
 * @like: (nullable): the file that is replaced: the new one gets its permissions and, where
 *   that is allowed, its group
 *
 * Replaces a file as a whole.  After a failure it holds the old or the new content.
 *
 * Returns: 0 when the new content is on the disk, else an error number of the system
 */
int
_jm_save_replace (const char        *path,
                  GBytes            *bytes,
                  mode_t             mode,
                  const struct stat *like)
{
  g_autofree char *temporary = NULL;
  int descriptor = open_temporary (path, like != NULL ? 0600 : mode, &temporary);
  int problem;

  if (descriptor < 0)
    return errno;

  problem = fill_temporary (descriptor, bytes, like);
  if (problem == 0 && rename (temporary, path) != 0)
    problem = errno;

  if (problem != 0)
    {
      unlink (temporary);
      return problem;
    }

  return sync_folder (path);
}

static gboolean
is_temporary_name (const char *name,
                   const char *stem)
{
  const char *digits = name + strlen (stem);

  return g_str_has_prefix (name, stem) && strlen (digits) == N_TEMPORARY_DIGITS
         && strspn (digits, TEMPORARY_DIGITS) == N_TEMPORARY_DIGITS;
}

/**
 * _jm_save_remove_stale:
 * @path: a file
 *
 * Removes the temporary files that saves of this file have left when the program was killed:
 * regular files of this person, more than a day old.  Failures do not matter.
 */
void
_jm_save_remove_stale (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *stem = get_temporary_stem (name);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  DIR *entries = opendir (folder);
  const struct dirent *entry;

  if (entries == NULL)
    return;

  while ((entry = readdir (entries)) != NULL)
    {
      struct stat status;

      if (is_temporary_name (entry->d_name, stem)
          && fstatat (dirfd (entries), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0
          && S_ISREG (status.st_mode) && status.st_uid == geteuid () && now - status.st_mtime > STALE_AGE)
        unlinkat (dirfd (entries), entry->d_name, 0);
    }

  closedir (entries);
}
