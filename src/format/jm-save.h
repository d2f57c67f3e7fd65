/* jm-save.h: reading and writing files without ever losing one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever happens while a file is saved (full disk, error, power cut, the program killed),
 * the file holds either what it held before or what was to be saved, whole; and when a save
 * reports success, the new content is on the disk.  All documents and exports are written
 * through here.
 *
 * An etag stands for the content of a file; two etags are equal when the contents are.
 * Errors are of the domains JM_FORMAT_ERROR and, with the reason of the system,
 * G_FILE_ERROR; their messages begin with the path.  Nothing is kept; may be used from any
 * thread, but two saves of one file must not overlap.
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

/* The etag to expect where there must be no file yet. */
#define JM_SAVE_NO_FILE ""

/* How many versions of a document are kept, and how many bytes they may take together. */
#define JM_BACKUP_MAX_VERSIONS 10
#define JM_BACKUP_MAX_BYTES (128u << 20)

/* How many seconds lie between two versions of a document that is saved by itself. */
#define JM_BACKUP_INTERVAL 600

/**
 * JmSaveFlags:
 * @JM_SAVE_DEFAULT: none of these
 * @JM_SAVE_ALLOW_SHRINKING: the person has agreed to lose most of what the file holds
 * @JM_SAVE_BY_ITSELF: nobody has asked for it: a version is kept only now and then, so that
 *   the versions reach back further than some minutes
 */
typedef enum
{
  JM_SAVE_DEFAULT = 0,
  JM_SAVE_ALLOW_SHRINKING = 1 << 0,
  JM_SAVE_BY_ITSELF = 1 << 1,
} JmSaveFlags;

GBytes    *jm_load_file          (const char   *path,
                                  char        **etag,
                                  GError      **error);

gboolean   jm_save               (const char   *path,
                                  GBytes       *bytes,
                                  const char   *expected_etag,
                                  char        **new_etag,
                                  GError      **error);
gboolean   jm_save_document      (const char   *path,
                                  JmMap        *map,
                                  const char   *expected_etag,
                                  JmSaveFlags   flags,
                                  JmReport     *report,
                                  char        **new_etag,
                                  GError      **error);

char      *jm_backup_get_folder  (const char   *path,
                                  GError      **error);
GPtrArray *jm_backup_list        (const char   *path,
                                  GError      **error);
gboolean   jm_backup_store       (const char   *path,
                                  GBytes       *bytes,
                                  GError      **error);

G_END_DECLS
