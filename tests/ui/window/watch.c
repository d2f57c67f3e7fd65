/* watch.c: is loaded into the program and notes how long its main loop was busy at a stretch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preloaded by test-watchdog.py.  Each line of the file that JM_WATCH names is one of
 *
 *   busy END PROCESSOR WALL   milliseconds between two times that the main loop looked for
 *                             something to do: of the main thread's processor time, and of the clock
 *   sync THREAD TURNS         a disk was waited for, in the "main" thread or a "worker", and the main
 *                             loop went round so often meanwhile
 *
 * END is the clock's time, in seconds.  A machine that is busy with other things makes the clock's
 * time long, but not the processor time, so that a test can go by it.  JM_WATCH_SYNC is how
 * many milliseconds every wait for the disk takes longer than it would.
 */

#include "config.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include <glib.h>

/* What is shorter is of no interest. */
#define LEAST_BUSY 5.0

static FILE *output;
static int turns;
static double processor_began = -1, wall_began;

static double
get_time (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);

  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static int
watch_poll (GPollFD *fds,
            guint    n_fds,
            int      timeout)
{
  double processor = get_time (CLOCK_THREAD_CPUTIME_ID), wall = get_time (CLOCK_MONOTONIC);
  int result;

  if (processor_began >= 0 && MAX (processor - processor_began, wall - wall_began) >= LEAST_BUSY)
    fprintf (output, "busy %.3f %.1f %.1f\n", wall / 1000, processor - processor_began, wall - wall_began);

  g_atomic_int_inc (&turns);
  result = g_poll (fds, n_fds, timeout);
  processor_began = get_time (CLOCK_THREAD_CPUTIME_ID);
  wall_began = get_time (CLOCK_MONOTONIC);

  return result;
}

/* Stands before the function of the same name. */
int
fsync (int fd)
{
  int (*real_fsync) (int) = (int (*) (int)) dlsym (RTLD_NEXT, "fsync");
  const char *delay = getenv ("JM_WATCH_SYNC");
  int before = g_atomic_int_get (&turns);
  int result;

  if (delay != NULL)
    g_usleep ((gulong) atoi (delay) * 1000);
  result = real_fsync (fd);
  if (output != NULL)
    fprintf (output, "sync %s %d\n", gettid () == getpid () ? "main" : "worker", g_atomic_int_get (&turns) - before);

  return result;
}

static void __attribute__ ((constructor))
begin (void)
{
  const char *path = getenv ("JM_WATCH");

  output = path != NULL ? fopen (path, "we") : NULL;
  if (output == NULL)
    return;

  setlinebuf (output);
  g_main_context_set_poll_func (g_main_context_default (), watch_poll);
}
