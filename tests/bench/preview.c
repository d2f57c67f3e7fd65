/* preview.c: how long somebody waits for the preview of an export
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: preview DOCUMENT
 *
 * Asks for a poster of 3 × 2 sheets as the dialog does, changes something, and waits for the first
 * page.  Prints for each sort of change its name and the longest time in seconds.
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "jm-export-worker.h"
#include "jm-json-reader.h"
#include "jm-save.h"

#define TIMES 6

/* As a sheet among others is seen. */
#define SCALE 0.2

typedef struct
{
  JmExportWorker *worker;
  gboolean is_painted;
} Bench;

static void
made_cb (JmExportWorker *worker,
         Bench          *bench)
{
  for (guint i = 0; i < jm_pages_get_n_pages (jm_export_worker_get_pages (worker)); i++)
    jm_export_worker_paint (worker, i, SCALE);
}

static void
painted_cb (JmExportWorker *worker,
            guint           position,
            GdkTexture     *texture,
            Bench          *bench)
{
  bench->is_painted = TRUE;
}

static double
measure (Bench                 *bench,
         JmMap                 *map,
         const JmExportChoices *choices)
{
  const JmView shown = { JM_VIEW_OPERATIONAL, NULL };
  gint64 begin = g_get_monotonic_time ();

  bench->is_painted = FALSE;
  jm_export_worker_make (bench->worker, jm_export_job_new (choices, map, &shown, NULL));
  while (!bench->is_painted)
    g_main_context_iteration (NULL, TRUE);

  return (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
}

static void
wait_for_rest (Bench *bench)
{
  while (jm_export_worker_is_busy (bench->worker))
    g_main_context_iteration (NULL, TRUE);
}

static double
measure_paper (Bench           *bench,
               JmMap           *map,
               JmExportChoices *choices)
{
  double longest = 0;

  for (guint i = 0; i < TIMES; i++)
    {
      choices->overlap = 5 + i;
      longest = MAX (longest, measure (bench, map, choices));
      wait_for_rest (bench);
    }

  return longest;
}

static double
measure_view (Bench           *bench,
              JmMap           *map,
              JmExportChoices *choices)
{
  static const char *const views[] = { "executive", "operational", "customer" };
  double longest = 0;

  for (guint i = 0; i < TIMES; i++)
    {
      g_set_str (&choices->view, views[i % G_N_ELEMENTS (views)]);
      longest = MAX (longest, measure (bench, map, choices));
      wait_for_rest (bench);
    }

  return longest;
}

/* While all six pages are still to be painted. */
static double
measure_in_haste (Bench           *bench,
                  JmMap           *map,
                  JmExportChoices *choices)
{
  double longest = 0;

  for (guint i = 0; i < TIMES; i++)
    {
      choices->margin = 5 + i;
      longest = MAX (longest, measure (bench, map, choices));
    }

  return longest;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = argc == 2 ? jm_load_file (argv[1], NULL, &error) : NULL;
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (JmMap) map = bytes != NULL ? jm_json_read (bytes, argv[1], report, NULL, &error) : NULL;
  g_autoptr (JmExportChoices) choices = jm_export_choices_new (jm_paper_find ("A4"));
  Bench bench = { jm_export_worker_new (), FALSE };

  if (map == NULL)
    {
      fprintf (stderr, "%s\n", error != NULL ? error->message : "Usage: preview DOCUMENT");
      return EXIT_FAILURE;
    }

  g_signal_connect (bench.worker, "made", G_CALLBACK (made_cb), &bench);
  g_signal_connect (bench.worker, "painted", G_CALLBACK (painted_cb), &bench);
  choices->pages = JM_EXPORT_POSTER;
  printf ("opened\t%.6f\n", measure (&bench, map, choices));
  wait_for_rest (&bench);
  printf ("paper\t%.6f\n", measure_paper (&bench, map, choices));
  printf ("in haste\t%.6f\n", measure_in_haste (&bench, map, choices));
  wait_for_rest (&bench);
  printf ("view\t%.6f\n", measure_view (&bench, map, choices));
  g_object_unref (bench.worker);

  return EXIT_SUCCESS;
}
