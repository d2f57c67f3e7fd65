/* jm-journal-lock.c: whether somebody still writes a journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lock belongs to an open file, so that it also holds against other windows of the same
 * process, and goes with the process, however that ends.  Where the disk has no locks, the file
 * says which process has made it: by its number, when it was started, and when the machine
 * was, since numbers are used again.
 */

#include "config.h"

#include "jm-journal-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define LOCK_NAME "lock"

/* In /proc/PID/stat, counted from the name of the program, which may hold anything and ends
 * with the last bracket. */
#define START_WORD 20

/* Names a process so that no other ever has the same name.  Returns NULL when there is none. */
static char *
name_process (const char *number)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/stat", number);
  g_autofree char *status = NULL;
  g_autofree char *boot = NULL;
  g_auto (GStrv) words = NULL;
  const char *rest;

  if (!g_file_get_contents (path, &status, NULL, NULL) || (rest = strrchr (status, ')')) == NULL)
    return NULL;

  words = g_strsplit (rest, " ", -1);
  if (g_strv_length (words) <= START_WORD)
    return NULL;

  g_file_get_contents ("/proc/sys/kernel/random/boot_id", &boot, NULL, NULL);

  return g_strdup_printf ("%s %s %s\n", number, words[START_WORD], boot != NULL ? g_strstrip (boot) : "");
}

/* Whether the process that has made the lock still runs. */
static gboolean
has_living_owner (int descriptor)
{
  char name[256] = "";
  g_autofree char *number = NULL;
  g_autofree char *living = NULL;
  gssize n = pread (descriptor, name, sizeof name - 1, 0);

  if (n <= 0)
    return FALSE;

  number = g_strndup (name, strspn (name, "0123456789"));
  living = *number != '\0' ? name_process (number) : NULL;

  return g_strcmp0 (living, name) == 0;
}

static gboolean
is_held (int descriptor)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  if (fcntl (descriptor, F_OFD_SETLK, &lock) == 0)
    return FALSE;

  return errno == EAGAIN || errno == EACCES || has_living_owner (descriptor);
}

static int
open_lock (const char *folder,
           int         flags,
           gboolean   *is_used)
{
  g_autofree char *path = g_build_filename (folder, LOCK_NAME, NULL);
  int descriptor = open (path, flags | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);

  *is_used = descriptor >= 0 && is_held (descriptor);
  if (*is_used)
    {
      close (descriptor);
      return -1;
    }

  return descriptor;
}

/**
 * _jm_journal_lock:
 * @folder: a folder with a journal
 * @is_used: (out): whether somebody else has the lock
 *
 * Takes the lock, if there is one, for a look at the journal.
 *
 * Returns: an open file that has the lock until it is closed, or -1
 */
int
_jm_journal_lock (const char *folder,
                  gboolean   *is_used)
{
  return open_lock (folder, 0, is_used);
}

/**
 * _jm_journal_make_lock:
 * @folder: a folder for a journal
 * @is_used: (out): whether somebody else has the lock
 *
 * Takes the lock in order to write the journal.
 *
 * Returns: an open file that has the lock until it is closed, or -1 with errno
 */
int
_jm_journal_make_lock (const char *folder,
                       gboolean   *is_used)
{
  int descriptor = open_lock (folder, O_CREAT, is_used);
  g_autofree char *number = g_strdup_printf ("%d", (int) getpid ());
  g_autofree char *name = name_process (number);

  /* Only where there are no locks the name is missed. */
  if (descriptor >= 0 && name != NULL && ftruncate (descriptor, 0) == 0)
    (void) !pwrite (descriptor, name, strlen (name), 0);

  return descriptor;
}
