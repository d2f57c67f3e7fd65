/* jm-preload.c: reads a file while the window is still being made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-preload.h"

static GMutex mutex;
static GCond cond;
static GFile *wanted;    /* nullable: what is being read, or was */
static JmLoaded *loaded; /* nullable: what came out */

static gpointer
read_in_thread (gpointer data)
{
  g_autoptr (GFile) file = data;
  JmLoaded *result = jm_loaded_read (file);

  g_mutex_lock (&mutex);
  loaded = result;
  g_cond_broadcast (&cond);
  g_mutex_unlock (&mutex);

  return NULL;
}

/**
 * jm_preload_start:
 * @path: a file that will be opened
 *
 * Begins to read the file.  Call this once, before there are other threads.
 */
void
jm_preload_start (const char *path)
{
  wanted = g_file_new_for_commandline_arg (path);
  g_thread_unref (g_thread_new ("preload", read_in_thread, g_object_ref (wanted)));
}

/**
 * jm_preload_take:
 * @file: a file
 * @wait: how long to wait for it, in microseconds; below zero until it has been read
 *
 * Takes what was read; a file is taken once.
 *
 * Returns: (transfer full) (nullable): the map, or why it could not be read; %NULL when it is
 *   not there yet or another file was read
 */
JmLoaded *
jm_preload_take (GFile  *file,
                 gint64  wait)
{
  gint64 end = g_get_monotonic_time () + wait;
  JmLoaded *result = NULL;

  g_mutex_lock (&mutex);
  if (wanted != NULL && g_file_equal (wanted, file))
    {
      while (loaded == NULL)
        if (wait < 0)
          g_cond_wait (&cond, &mutex);
        else if (!g_cond_wait_until (&cond, &mutex, end))
          break;

      if (loaded != NULL)
        g_clear_object (&wanted);
      result = g_steal_pointer (&loaded);
    }
  g_mutex_unlock (&mutex);

  return result;
}
