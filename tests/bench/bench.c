/* bench.c: times our engine beside its yardsticks, in one process
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   bench make STAGES TOUCHPOINTS-PER-STAGE MAP       writes a generated map
 *   bench record MAP VIEW LIST                        writes what the yardstick draws
 *   bench hold MAP VIEW                               loads and lays out, for its memory
 *   bench rows MAP VIEW LIST FOLDER ROW…              times us and the yardsticks
 *   bench grow LARGE SMALL TIMES FOLDER ROW…          times us with a large and a small map
 *
 * A line of a table is the name of a row, our time and that of what it is compared with, in
 * seconds, with tabs between.  The two take turns, and the shortest time of each counts, so
 * that what else the machine does weighs on both alike.
 */

#include "config.h"

#include <stdlib.h>

#include "jm-bare-record.h"
#include "jm-bench.h"
#include "jm-json-writer.h"
#include "jm-sample.h"

/* A row that is quick is timed again and again, a slow one a few times or once. */
#define LEAST_SECONDS 2.0
#define MOST_SECONDS 40.0
#define LEAST_ROUNDS 4
#define MOST_ROUNDS 40

#define N_PERSONAS 2
#define SEED 1

/* Large and small maps are compared in the view that shows most touchpoint by touchpoint. */
#define VIEW_OF_GROWTH "operational"

/* The first round also warms up: it finds the fonts and fills caches, and is not the best
 * unless it is the only one. */
static gboolean
is_timed_enough (guint  round,
                 gint64 begin)
{
  double seconds = jm_bench_since (begin);

  return (round >= LEAST_ROUNDS && seconds >= LEAST_SECONDS) || round >= MOST_ROUNDS ||
         (round >= 1 && seconds >= MOST_SECONDS);
}

static void
time_row (JmBench          *bench,
          const JmBenchRow *row)
{
  gint64 begin = g_get_monotonic_time ();
  double ours = G_MAXDOUBLE, yardstick = G_MAXDOUBLE;

  for (guint round = 0; !is_timed_enough (round, begin); round++)
    {
      ours = MIN (ours, row->ours (bench, row->format));
      yardstick = MIN (yardstick, row->yardstick (bench, row->format));
    }

  g_print ("%s\t%.9g\t%.9g\n", row->name, ours, yardstick);
}

/* So many small maps in a row take about as long as the large one, and meet the same
 * troubles on the way. */
static void
time_growth (JmBench          *large,
             JmBench          *small,
             guint             times,
             const JmBenchRow *row)
{
  gint64 begin = g_get_monotonic_time ();
  double best_large = G_MAXDOUBLE, best_small = G_MAXDOUBLE;

  for (guint round = 0; !is_timed_enough (round, begin); round++)
    {
      double sum = 0;

      best_large = MIN (best_large, row->ours (large, row->format));
      for (guint i = 0; i < times; i++)
        sum += row->ours (small, row->format);
      best_small = MIN (best_small, sum / times);
    }

  g_print ("%s\t%.9g\t%.9g\n", row->name, best_large, best_small);
}

static void
run_make (char **arguments)
{
  g_autoptr (JmMap) map = jm_sample_map ((guint) atoi (arguments[0]), (guint) atoi (arguments[1]), N_PERSONAS, SEED);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jm_json_write (map, &error);

  jm_bench_stop_at (error);
  g_file_set_contents (arguments[2], g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  jm_bench_stop_at (error);
}

static void
run_record (char **arguments)
{
  g_auto (JmBench) bench = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = NULL;
  g_autofree char *list = NULL;
  JmPage page;
  double scale;

  jm_bench_read (&bench, arguments[0], arguments[1]);
  jm_bench_lay_out (&bench);
  page = jm_page_fit (bench.layout, NULL, FALSE);
  picture = jm_bench_picture (bench.layout, &scale, &error);
  jm_bench_stop_at (error);
  list = jm_bare_record (bench.layout, &page, scale);
  g_file_set_contents (arguments[2], list, -1, &error);
  jm_bench_stop_at (error);
}

static void
run_hold (char **arguments)
{
  g_auto (JmBench) bench = { NULL };

  jm_bench_read (&bench, arguments[0], arguments[1]);
  g_clear_pointer (&bench.document, g_bytes_unref);
  jm_bench_lay_out (&bench);
}

static void
run_rows (char **arguments)
{
  g_auto (JmBench) bench = { .folder = arguments[3] };
  g_autoptr (GError) error = NULL;

  jm_bench_read (&bench, arguments[0], arguments[1]);
  jm_bench_lay_out (&bench);
  bench.list = jm_bare_list_load (arguments[2], &error);
  jm_bench_stop_at (error);

  for (guint i = 4; arguments[i] != NULL; i++)
    time_row (&bench, jm_bench_find_row (arguments[i]));
}

static void
run_grow (char **arguments)
{
  g_auto (JmBench) large = { .folder = arguments[3] };
  g_auto (JmBench) small = { .folder = arguments[3] };
  guint times = (guint) atoi (arguments[2]);

  jm_bench_read (&large, arguments[0], VIEW_OF_GROWTH);
  jm_bench_lay_out (&large);
  jm_bench_read (&small, arguments[1], VIEW_OF_GROWTH);
  jm_bench_lay_out (&small);

  for (guint i = 4; arguments[i] != NULL; i++)
    time_growth (&large, &small, times, jm_bench_find_row (arguments[i]));
}

static const struct
{
  const char *name;
  int n_arguments; /* at least */
  const char *arguments;
  void (*run) (char **arguments);
} commands[] = {
  { "make", 3, "STAGES TOUCHPOINTS-PER-STAGE MAP", run_make },
  { "record", 3, "MAP VIEW LIST", run_record },
  { "hold", 2, "MAP VIEW", run_hold },
  { "rows", 5, "MAP VIEW LIST FOLDER ROW…", run_rows },
  { "grow", 5, "LARGE SMALL TIMES FOLDER ROW…", run_grow },
};

int
main (int    argc,
      char **argv)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (argc >= commands[i].n_arguments + 2 && g_str_equal (argv[1], commands[i].name))
      {
        commands[i].run (argv + 2);
        return 0;
      }

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_printerr ("Usage: %s %s %s\n", argv[0], commands[i].name, commands[i].arguments);

  return 2;
}
