/* jm-version.c: versions of a document that can be opened in place of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-version.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "jm-save.h"

static void
version_free (gpointer data)
{
  JmVersion *version = data;

  g_free (version->path);
  g_free (version->time);
  g_free (version);
}

/**
 * jm_version_list:
 * @file: a document, which need not exist any more
 *
 * Looks which versions of a document were kept.  May be called from any thread.
 *
 * Returns: (transfer full) (element-type JmVersion): the versions, the newest first
 */
GPtrArray *
jm_version_list (GFile *file)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func (version_free);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GPtrArray) paths = path != NULL ? jm_backup_list (path, NULL) : NULL;

  for (guint i = 0; paths != NULL && i < paths->len; i++)
    {
      const char *kept = g_ptr_array_index (paths, i);
      g_autoptr (GDateTime) time = NULL;
      GStatBuf status;
      JmVersion *version;

      if (g_stat (kept, &status) != 0)
        continue;

      time = g_date_time_new_from_unix_local (status.st_mtime);
      version = g_new0 (JmVersion, 1);
      version->path = g_strdup (kept);
      /* Translators: a date and a time of day. */
      version->time = g_date_time_format (time, _("%x, %H:%M"));
      g_ptr_array_add (versions, version);
    }

  return versions;
}
