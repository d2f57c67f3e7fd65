/* jm-test-trace.h: the system calls of a program, as strace tells them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The calls of one name: how many come before a part of the program, and how many are in it. */
typedef struct
{
  char *name;
  guint n_before;
  guint n_inside;
} JmTestCalls;

gboolean     jm_test_can_trace      (void);
GArray      *jm_test_read_trace     (const char *path,
                                     const char *begin_mark,
                                     const char *end_mark);
JmTestCalls *jm_test_find_calls     (GArray     *calls,
                                     const char *name);
gboolean     jm_test_is_about_files (const char *name);

G_END_DECLS
