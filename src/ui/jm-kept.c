/* jm-kept.c: how much is kept in a folder of ours, and away with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-kept.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* Our folders are two deep; more is not ours. */
#define MOST_DEPTH 4

static void
walk (const char *path,
      guint       depth,
      gboolean    is_removing,
      JmKeptSize *size)
{
  GStatBuf status;

  if (depth > MOST_DEPTH || g_lstat (path, &status) != 0)
    return;

  if (S_ISDIR (status.st_mode))
    {
      g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
      const char *name;

      while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          walk (child, depth + 1, is_removing, size);
        }
      if (is_removing)
        g_rmdir (path);
    }
  else if (!is_removing || g_unlink (path) == 0)
    {
      size->n_files++;
      size->n_bytes += (guint64) status.st_size;
    }
}

/**
 * jm_kept_measure:
 * @path: a folder or a file, which need not exist
 * @size: (inout): what is in it is added to this
 */
void
jm_kept_measure (const char *path,
                 JmKeptSize *size)
{
  walk (path, 0, FALSE, size);
}

/**
 * jm_kept_remove:
 * @path: a folder or a file, which need not exist
 * @removed: (inout): what was removed is added to this
 *
 * Removes it with all that is in it.
 */
void
jm_kept_remove (const char *path,
                JmKeptSize *removed)
{
  walk (path, 0, TRUE, removed);
}

/**
 * jm_kept_describe:
 * @size: how much there is
 *
 * Returns: (transfer full): "12 files, 1.3 MB"
 */
char *
jm_kept_describe (const JmKeptSize *size)
{
  g_autofree char *bytes = g_format_size (size->n_bytes);

  if (size->n_files == 0)
    return g_strdup (_("Nothing is kept"));

  /* Translators: %s is a size, such as "1.3 MB". */
  return g_strdup_printf (ngettext ("%u file, %s", "%u files, %s", size->n_files), size->n_files, bytes);
}
