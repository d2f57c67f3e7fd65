/* run-tool.h: other people's programs look at what we made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file that is there for as long as the test needs it. */
typedef struct
{
  char *folder;
  char *path;
} TestFile;

TestFile  test_file_new    (const char *name,
                            GBytes     *bytes);
void      test_file_clear  (TestFile   *self);
char     *run_tool         (const char *name,
                            ...) G_GNUC_NULL_TERMINATED;
char     *run_any_tool     (int        *exit_status,
                            const char *name,
                            ...) G_GNUC_NULL_TERMINATED;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestFile, test_file_clear)

G_END_DECLS
