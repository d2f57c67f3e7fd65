/* jm-kept.h: how much is kept in a folder of ours, and away with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To be called in threads: it may take as long as there are files.  Links are never followed.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint n_files;
  guint64 n_bytes;
} JmKeptSize;

void  jm_kept_measure  (const char       *path,
                        JmKeptSize       *size);
void  jm_kept_remove   (const char       *path,
                        JmKeptSize       *removed);
char *jm_kept_describe (const JmKeptSize *size);

G_END_DECLS
