/* keep.c: what it costs to keep what is not saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: keep STAGES TOUCHPOINTS
 *
 * Changes one touchpoint after another of a map of that many stages, with so many touchpoints each, while another one
 * is being typed, and lets a JmKeeper write each change.  Prints the median and the longest of: the processor time that
 * the main thread spent on it, and the time until the change was on the disk, in seconds; and the bytes that the journal
 * grew by.
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <glib/gstdio.h>

#include "jm-keeper.h"
#include "jm-sample.h"

#define N_CHANGES 40

typedef struct
{
  JmEditor *editor;
  char *typed; /* the touchpoint that somebody types into */
} Typist;

static char *
find_touchpoint (JmMap *map,
                 guint  number)
{
  const JmItem *root = jm_map_get_root (map);
  const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, number * 7 % jm_item_get_n_children (root, JM_MAP_STAGES));
  guint n = jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS);

  return g_strdup (jm_item_get_id (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, number * 13 % n)));
}

static JmMap *
typing_cb (gpointer user_data)
{
  Typist *typist = user_data;

  return jm_map_set (jm_editor_get_map (typist->editor), typist->typed, JM_TOUCHPOINT_ACTION,
                     JM_VALUE_TEXT ("Half a sent"), NULL);
}

static double
get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double) time.tv_sec + (double) time.tv_nsec * 1e-9;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static void
print_line (const char *name,
            double     *values)
{
  qsort (values, N_CHANGES, sizeof (double), compare);
  printf ("%s\t%.6f\t%.6f\n", name, values[N_CHANGES / 2], values[N_CHANGES - 1]);
}

static double
get_size (JmJournal *journal)
{
  g_autofree char *path = g_build_filename (jm_journal_get_folder (journal), "journal", NULL);
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (double) status.st_size : 0;
}

int
main (int    argc,
      char **argv)
{
  guint n_stages = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : 0;
  guint n_touchpoints = argc > 2 ? (guint) strtoul (argv[2], NULL, 10) : 0;
  double main_times[N_CHANGES], disk_times[N_CHANGES], sizes[N_CHANGES];
  g_autofree char *folder = NULL;
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmKeeper) keeper = NULL;
  JmJournal *journal;
  Typist typist;

  if (n_stages == 0 || n_touchpoints == 0)
    {
      fprintf (stderr, "Usage: %s STAGES TOUCHPOINTS\n", argv[0]);
      return EXIT_FAILURE;
    }

  folder = g_dir_make_tmp ("journey-mapper-keep-XXXXXX", NULL);
  map = jm_sample_map (n_stages, n_touchpoints, 3, 1);
  journal = jm_journal_new (folder);
  typist.editor = jm_editor_new (jm_loaded_new (map, NULL));
  typist.typed = find_touchpoint (map, N_CHANGES + 1);
  keeper = jm_keeper_new (typist.editor, journal);
  jm_keeper_set_typing (keeper, typing_cb, &typist);
  while (jm_keeper_is_busy (keeper))
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < N_CHANGES; i++)
    {
      g_autofree char *id = find_touchpoint (jm_editor_get_map (typist.editor), i);
      double before = get_size (journal);
      double cpu_begin;
      gint64 begin;

      jm_editor_set_value (typist.editor, id, JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("Another title"), NULL);
      begin = g_get_monotonic_time ();
      cpu_begin = get_cpu_time ();
      jm_keeper_flush (keeper);
      main_times[i] = get_cpu_time () - cpu_begin;
      while (jm_keeper_is_busy (keeper))
        g_main_context_iteration (NULL, TRUE);

      disk_times[i] = (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
      sizes[i] = get_size (journal) - before;
    }

  print_line ("main thread", main_times);
  print_line ("on the disk", disk_times);
  print_line ("bytes", sizes);

  jm_journal_remove (journal, NULL);
  jm_keeper_close (keeper);
  g_object_unref (typist.editor);
  g_free (typist.typed);
  g_rmdir (folder);

  return EXIT_SUCCESS;
}
