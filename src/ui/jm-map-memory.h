/* jm-map-memory.h: what is remembered of a map outside its document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How somebody looked at a map and what it was last exported as is theirs and not the map's:
 * it is kept in the program's state folder, a small key file for each map.  What is read from
 * there may be anything; check each value.
 *
 * Reading looks at the disk once, at a file of a few hundred bytes, and may be done from any
 * thread.  Writing happens in a thread a little later; the program ends when it is done, and
 * what is read in the meantime is what was set.  A disk that cannot be written is no reason to
 * bother anybody.  What is set for an editor whose map has no file is kept with the editor,
 * and with the file as soon as there is one.
 *
 * Groups: "export" for the dialog that exports and prints, "tab" for the tab's look.
 */

#pragma once

#include "jm-editor.h"

G_BEGIN_DECLS

/* How many maps are remembered, and how long what is remembered of one may be. */
#define JM_MAP_MEMORY_MAX 200
#define JM_MAP_MEMORY_MAX_BYTES (64u << 10)

GKeyFile *jm_map_memory_load       (GFile      *file);
void      jm_map_memory_set        (GFile      *file,
                                    const char *group,
                                    const char *key,
                                    const char *value);
GKeyFile *jm_map_memory_load_last  (void);
void      jm_map_memory_set_last   (const char *group,
                                    const char *key,
                                    const char *value);
GKeyFile *jm_map_memory_load_for   (JmEditor   *editor);
void      jm_map_memory_set_for    (JmEditor   *editor,
                                    const char *group,
                                    const char *key,
                                    const char *value);
void      jm_map_memory_clear      (void);
gboolean  jm_map_memory_is_busy    (void);

G_END_DECLS
