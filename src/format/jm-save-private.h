/* jm-save-private.h: what the files of jm-save share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sys/stat.h>

#include "jm-save.h"

G_BEGIN_DECLS

/* A file that is about to be written. */
typedef struct
{
  const char *given; /* the path as the caller wrote it, for messages */
  char *path;        /* the file itself, after all symbolic links */
  gboolean exists;
  struct stat status; /* when it exists */
  GBytes *old;        /* its content, when it was read */
} JmSaveTarget;

gboolean _jm_save_target_open    (JmSaveTarget  *self,
                                  const char    *path,
                                  const char    *expected_etag,
                                  gboolean       read_old,
                                  GError       **error);
gboolean _jm_save_target_write   (JmSaveTarget  *self,
                                  GBytes        *bytes,
                                  char         **new_etag,
                                  GError       **error);
void     _jm_save_target_clear   (JmSaveTarget  *self);

char    *_jm_save_resolve        (const char    *path,
                                  GError       **error);
int      _jm_save_replace        (const char    *path,
                                  GBytes        *bytes,
                                  mode_t         mode,
                                  const struct stat *like);
void     _jm_save_remove_stale   (const char    *path);
void     _jm_save_set_error      (GError       **error,
                                  const char    *path,
                                  int            problem);

GBytes  *_jm_load_descriptor     (int            descriptor,
                                  const char    *shown,
                                  GError       **error);
guint64  _jm_load_hash           (const guint8  *data,
                                  gsize          size);
char    *_jm_load_make_etag      (GBytes        *bytes);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JmSaveTarget, _jm_save_target_clear)

G_END_DECLS
