/* jm-test-trace.c: the system calls of a program, as strace tells them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-test-trace.h"

#include <string.h>

/**
 * jm_test_can_trace:
 *
 * Where strace may not be used, the TAP output says so.
 *
 * Returns: whether it may
 */
gboolean
jm_test_can_trace (void)
{
  const char *const arguments[] = { "strace", "-o", "/dev/null", "true", NULL };
  int status;

  if (g_spawn_sync (NULL, (char **) arguments, NULL,
                    G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                    NULL, NULL, &status, NULL)
      && status == 0)
    return TRUE;

  g_test_message ("strace cannot be used here: faults come from limits and signals alone");

  return FALSE;
}

static void
clear_calls (gpointer data)
{
  g_free (((JmTestCalls *) data)->name);
}

/**
 * jm_test_find_calls:
 * @calls: (element-type JmTestCalls): calls
 * @name: name of a system call
 *
 * Returns: (transfer none): the calls of that name; they are added when there are none
 */
JmTestCalls *
jm_test_find_calls (GArray     *calls,
                    const char *name)
{
  JmTestCalls none = { NULL, 0, 0 };

  for (guint i = 0; i < calls->len; i++)
    if (g_str_equal (g_array_index (calls, JmTestCalls, i).name, name))
      return &g_array_index (calls, JmTestCalls, i);

  none.name = g_strdup (name);
  g_array_append_val (calls, none);

  return &g_array_index (calls, JmTestCalls, calls->len - 1);
}

/**
 * jm_test_read_trace:
 * @path: a log of strace
 * @begin_mark: a text in the last call before the part of the program that matters
 * @end_mark: a text in the first call after it
 *
 * Returns: (transfer full) (element-type JmTestCalls): the calls until that part is over
 */
GArray *
jm_test_read_trace (const char *path,
                    const char *begin_mark,
                    const char *end_mark)
{
  GArray *calls = g_array_new (FALSE, FALSE, sizeof (JmTestCalls));
  g_autofree char *log = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  enum { BEFORE, INSIDE, AFTER } part = BEFORE;

  g_array_set_clear_func (calls, clear_calls);
  g_file_get_contents (path, &log, NULL, &error);
  g_assert_no_error (error);

  lines = g_strsplit (log, "\n", -1);
  for (guint i = 0; lines[i] != NULL && part != AFTER; i++)
    {
      gsize length = strcspn (lines[i], "(");
      g_autofree char *name = g_strndup (lines[i], length);

      if (lines[i][length] == '\0')
        continue;

      if (strstr (lines[i], end_mark) != NULL)
        part = AFTER;
      else if (part == BEFORE)
        jm_test_find_calls (calls, name)->n_before++;
      else
        jm_test_find_calls (calls, name)->n_inside++;
      if (strstr (lines[i], begin_mark) != NULL)
        part = INSIDE;
    }
  g_assert_cmpint (part, ==, AFTER);

  return calls;
}

/**
 * jm_test_is_about_files:
 * @name: name of a system call
 *
 * Returns: whether it can fail for reasons of a disk, and is not about memory, time or threads
 */
gboolean
jm_test_is_about_files (const char *name)
{
  const char *const others[] = {
    "brk", "mmap", "munmap", "mprotect", "mremap", "madvise", "futex", "getrandom", "geteuid", "getuid",
    "getegid", "getgid", "rt_sigaction", "rt_sigprocmask", "clock_gettime", "gettimeofday", "sched_yield",
    "prctl", "umask", "poll", "getpid", "gettid", NULL,
  };

  return !g_strv_contains (others, name);
}
