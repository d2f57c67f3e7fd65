/* jm-version.h: versions of a document that can be opened in place of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char *path;
  char *time; /* when it was kept, as people read it */
} JmVersion;

GPtrArray *jm_version_list (GFile *file);

G_END_DECLS
