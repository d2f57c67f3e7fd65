/* jm-map-memory-files.h: the files of what is remembered of maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One small file for each map, in a folder of the program's state.  All of it may be done from
 * any thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *jm_map_memory_files_read  (const char *address);
void    jm_map_memory_files_write (const char *address,
                                   GBytes     *text);
void    jm_map_memory_files_trim  (guint n_left);

G_END_DECLS
