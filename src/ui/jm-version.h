/* jm-version.h: versions of a document that were kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing here needs a display; all of it may be called from any thread.
 */

#pragma once

#include <gio/gio.h>

#include "jm-map.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;
  char *time;             /* when it was kept, as people read it */
  gint64 moment;          /* the same in seconds since 1970 */
  gboolean needs_seconds; /* another one was kept in the same minute */
} JmVersion;

GPtrArray *jm_version_list              (GFile       *file);
JmMap     *jm_version_read              (const char  *path,
                                         JmMap       *map,
                                         GError     **error);
char      *jm_version_describe_time     (gint64       moment,
                                         gint64       now,
                                         gboolean     has_seconds);
guint      jm_version_count_differences (JmMap       *map,
                                         JmMap       *other);
char      *jm_version_describe          (JmMap       *version,
                                         JmMap       *map);

G_END_DECLS
