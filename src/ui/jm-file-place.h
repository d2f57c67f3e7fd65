/* jm-file-place.h: where a file lies, as people know it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In a sandbox a file that a person chose is seen under another path than theirs.  All
 * functions may be used from any thread; those that ask the disk should not be called from
 * the main one.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char  *jm_file_place_describe           (GFile      *file);
GFile *jm_file_place_find_outside       (GFile      *folder);
char  *jm_file_place_find_folder        (const char *path);
char  *jm_file_place_propose_name       (const char *title);
char  *jm_file_place_propose_other_name (const char *title,
                                         const char *suffix);

G_END_DECLS
