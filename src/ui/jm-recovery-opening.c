/* jm-recovery-opening.c: files that end the program each time they are opened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While a file is being opened, a small file of the program says so; it goes when the map has
 * been on the screen for a while.  Where it is found with the next opening, the program has
 * ended in between, and it counts how often.
 */

#include "config.h"

#include "jm-recovery-private.h"

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* How often the program may end while it opens a file until it does not open it by itself. */
#define MAX_ENDS 2

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "journey-mapper", "opening", NULL);
}

static char *
get_marker (GFile *file)
{
  g_autofree char *address = g_file_get_uri (file);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, address, -1);
  g_autofree char *folder = get_folder ();

  return g_build_filename (folder, hash, NULL);
}

static guint
count_ends (const char *marker)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (marker, &text, NULL, NULL))
    return 0;

  return (guint) CLAMP (g_ascii_strtoull (text, NULL, 10), 0, MAX_ENDS);
}

/**
 * jm_recovery_is_dangerous:
 * @file: a file
 *
 * Returns: whether the program has ended twice while it opened the file, so that it should
 *   not be opened before the person has been asked
 */
gboolean
jm_recovery_is_dangerous (GFile *file)
{
  g_autofree char *marker = get_marker (file);

  return count_ends (marker) >= MAX_ENDS;
}

/**
 * jm_recovery_begin_opening:
 * @file: a file that is about to be read
 *
 * Remembers that, in case it ends the program.
 */
void
jm_recovery_begin_opening (GFile *file)
{
  g_autofree char *marker = get_marker (file);
  g_autofree char *folder = g_path_get_dirname (marker);
  g_autofree char *text = g_strdup_printf ("%u\n", count_ends (marker) + 1);

  /* Only the end of the program matters here, not that of the machine: nothing waits for the disk. */
  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_file_set_contents_full (marker, text, (gssize) strlen (text), G_FILE_SET_CONTENTS_NONE, 0600, NULL);
}

/**
 * jm_recovery_end_opening:
 * @file: a file that was opened, or could not be
 *
 * The program is still there.
 */
void
jm_recovery_end_opening (GFile *file)
{
  g_autofree char *marker = get_marker (file);

  g_unlink (marker);
}

/**
 * _jm_recovery_forget_openings:
 *
 * Forgets which files ended the program.
 */
void
_jm_recovery_forget_openings (void)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *marker = g_build_filename (folder, name, NULL);

      g_unlink (marker);
    }
}
