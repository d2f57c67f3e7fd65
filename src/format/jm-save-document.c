/* jm-save-document.c: saving a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-save.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "jm-json-reader.h"
#include "jm-json-scan.h"
#include "jm-json-walk.h"
#include "jm-json-writer.h"
#include "jm-save-private.h"

/* A document is taken for shrunk when less than one part in this many is left of it. */
#define SHRINK_FACTOR 10

/* Makes sure that what is about to be saved is the map and can be opened again. */
static gboolean
comes_back (JmMap       *map,
            GBytes      *bytes,
            const char  *shown,
            GError     **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (JmMap) read = jm_json_read (bytes, shown, NULL, NULL, &reason);

  if (read != NULL && jm_item_equal (jm_map_get_root (read), jm_map_get_root (map)))
    return TRUE;

  if (reason != NULL)
    g_set_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_NOT_SAVED,
                 _("%s The file was not saved because it could not be opened again. This is a fault of the "
                   "program."),
                 reason->message);
  else
    jm_format_set_error (error, JM_FORMAT_ERROR_NOT_SAVED, shown, NULL, 0, 0,
                         _("The file was not saved because it would not hold the same map. This is a fault "
                           "of the program."));

  return FALSE;
}

static guint
count_objects (GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  return jm_json_walk_count_objects (text, size);
}

/* Whether next to nothing would be left of the map that the file holds now. */
static gboolean
has_shrunk (GBytes     *old,
            GBytes     *bytes,
            const char *shown)
{
  gsize size;
  const char *text = g_bytes_get_data (old, &size);

  if (size == 0 || !jm_json_scan (text, size, shown, NULL))
    return FALSE;

  return (guint64) count_objects (bytes) * SHRINK_FACTOR < count_objects (old);
}

/* Keeps a version of the document.  That it cannot be kept is no reason not to save. */
static gboolean
keep_version (JmSaveTarget *target,
              GBytes       *bytes,
              JmReport     *report)
{
  g_autoptr (GError) error = NULL;

  if (jm_backup_store (target->path, bytes, &error))
    return TRUE;

  /* Translators: why, in the words of the system; both together are to be short. */
  jm_report_add (report, _("Saved, but no copy was kept: %s"), error->message);

  return FALSE;
}

/* What is replaced is as old as its file, not as its copy. */
static void
keep_replaced (JmSaveTarget *target,
               JmReport     *report)
{
  const struct timespec times[] = { target->status.st_mtim, target->status.st_mtim };
  g_autoptr (GPtrArray) versions = NULL;

  if (!keep_version (target, target->old, report))
    return;

  versions = jm_backup_list (target->path, NULL);
  if (versions != NULL && versions->len > 0)
    (void) !utimensat (AT_FDCWD, g_ptr_array_index (versions, 0), times, 0);
}

/* Whether enough time has gone by since the last version was kept. */
static gboolean
is_version_due (JmSaveTarget *target,
                JmSaveFlags   flags)
{
  g_autoptr (GPtrArray) versions = NULL;
  GStatBuf status;

  if ((flags & JM_SAVE_BY_ITSELF) == 0)
    return TRUE;

  versions = jm_backup_list (target->path, NULL);
  if (versions == NULL || versions->len == 0 || g_stat (g_ptr_array_index (versions, 0), &status) != 0)
    return TRUE;

  return ABS (g_get_real_time () / G_USEC_PER_SEC - (gint64) status.st_mtime) >= JM_BACKUP_INTERVAL;
}

/**
 * jm_save_document:
 * @path: where to save; symbolic links are followed
 * @map: a map
 * @expected_etag: (nullable): as for jm_save()
 * @flags: #JmSaveFlags
 * @report: (nullable): gets a line when no backup could be kept
 * @new_etag: (out) (optional) (transfer full): the etag of what was saved
 * @error: return location for an error
 *
 * Saves a map as a document of our own.  Before the disk is touched, the bytes are read back
 * and compared with the map.  The version that is replaced, with the time of its file, and the
 * new one are kept as backups.  Errors: those of jm_save(); %JM_FORMAT_ERROR_NOT_SAVED when the
 * bytes are not the map; %JM_FORMAT_ERROR_SHRUNK when the new document has less than a tenth of
 * the objects of the one on disk, unless @flags allow that.
 *
 * Returns: whether the file holds the map
 */
gboolean
jm_save_document (const char   *path,
                  JmMap        *map,
                  const char   *expected_etag,
                  JmSaveFlags   flags,
                  JmReport     *report,
                  char        **new_etag,
                  GError      **error)
{
  g_auto (JmSaveTarget) target = { NULL };
  g_autofree char *shown = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean is_kept;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (map != NULL, FALSE);

  shown = g_filename_display_name (path);
  bytes = jm_json_write (map, error);
  if (bytes == NULL || !comes_back (map, bytes, shown, error)
      || !_jm_save_target_open (&target, path, expected_etag, TRUE, error))
    return FALSE;

  if (target.old != NULL && (flags & JM_SAVE_ALLOW_SHRINKING) == 0 && has_shrunk (target.old, bytes, shown))
    {
      jm_format_set_error (error, JM_FORMAT_ERROR_SHRUNK, shown, NULL, 0, 0,
                           _("The file was not saved because less than a tenth of the map in it would be "
                             "left."));
      return FALSE;
    }

  is_kept = is_version_due (&target, flags);
  if (target.old != NULL && is_kept)
    keep_replaced (&target, report);

  if (!_jm_save_target_write (&target, bytes, new_etag, error))
    return FALSE;

  if (is_kept)
    keep_version (&target, bytes, report);

  return TRUE;
}
