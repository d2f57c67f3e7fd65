/* bench.c: times our engine beside its yardsticks, in one process
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   bench make STAGES TOUCHPOINTS-PER-STAGE MAP     writes a generated map
 *   bench record MAP LIST                           writes what the yardstick draws
 *   bench hold MAP                                  loads and lays out, for its memory
 *   bench rows MAP LIST FOLDER                      times us and the yardsticks
 *   bench grow LARGE SMALL TIMES FOLDER             times us with a large and a small map
 *
 * A line of a table is a name, our figure and what it is compared with, in seconds or bytes,
 * with tabs between.  The two take turns, and the shortest time of each counts, so that what
 * else the machine does weighs on both alike.
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>

#include "jm-bare-draw.h"
#include "jm-bare-record.h"
#include "jm-export.h"
#include "jm-json-reader.h"
#include "jm-json-writer.h"
#include "jm-sample.h"

/* A row that is quick is timed again and again, a slow one a few times or once. */
#define LEAST_SECONDS 2.0
#define MOST_SECONDS 40.0
#define LEAST_ROUNDS 4
#define MOST_ROUNDS 40

/* Edits that are timed as one, since a single one is too short for the clock. */
#define N_EDITS 20

#define N_PERSONAS 2
#define SEED 1
#define DATE "2026-11-21T00:00:00Z"

typedef struct
{
  const char *folder;
  GBytes *document;
  JmMap *map;
  JmTypesetter *typesetter;
  JmLayout *layout;
  JmBareList *list;
  guint n_edited;
} Bench;

/* Does a thing once and returns the seconds it took, preparations left out. */
typedef double (*Timed) (Bench *bench);

static double
seconds_since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
}

static void
stop_at (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static JmLayout *
lay_out (JmMap        *map,
         JmTypesetter *typesetter,
         JmLayout     *previous)
{
  const JmLayoutOptions options = { .date = "2026-11-21" };

  return jm_layout_new (map, typesetter, &options, previous);
}

static double
open_ours (Bench *bench)
{
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = NULL;
  gint64 begin = g_get_monotonic_time ();
  gboolean newer;
  double seconds;

  map = jm_json_read (bench->document, "map", report, &newer, &error);
  seconds = seconds_since (begin);
  stop_at (error);

  return seconds;
}

static double
open_bare (Bench *bench)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();
  double seconds;

  parser = json_parser_new ();
  json_parser_load_from_data (parser, g_bytes_get_data (bench->document, NULL),
                              (gssize) g_bytes_get_size (bench->document), &error);
  seconds = seconds_since (begin);
  stop_at (error);

  return seconds;
}

/* Pictures have no largest page; jm_export_png() itself makes them as small as it must. */
static GBytes *
export_picture (JmLayout  *layout,
                double    *scale,
                GError   **error)
{
  const JmPage page = { jm_layout_get_width (layout), jm_layout_get_height (layout), 1, 0, 0 };

  return jm_export_png (layout, &page, 1, scale, error);
}

/* From the map to the file. */
static double
export_ours (Bench        *bench,
             JmBareFormat  format)
{
  g_autofree char *path = g_build_filename (bench->folder, "ours", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (NULL);
  g_autoptr (JmLayout) layout = lay_out (bench->map, typesetter, NULL);
  JmPage page = jm_page_fit (layout, NULL, FALSE);
  double scale;

  switch (format)
    {
    case JM_BARE_PDF:
      bytes = jm_export_pdf (layout, &page, DATE, &error);
      break;

    case JM_BARE_SVG:
      bytes = jm_export_svg (layout, &page);
      break;

    case JM_BARE_PNG:
      bytes = export_picture (layout, &scale, &error);
      break;

    default:
      g_assert_not_reached ();
    }
  stop_at (error);

  g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                            G_FILE_SET_CONTENTS_NONE, 0666, &error);
  stop_at (error);

  return seconds_since (begin);
}

static double
export_bare (Bench        *bench,
             JmBareFormat  format)
{
  g_autofree char *path = g_build_filename (bench->folder, "bare", NULL);
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();

  jm_bare_draw (bench->list, format, path, &error);
  stop_at (error);

  return seconds_since (begin);
}

static double
pdf_ours (Bench *bench)
{
  return export_ours (bench, JM_BARE_PDF);
}

static double
pdf_bare (Bench *bench)
{
  return export_bare (bench, JM_BARE_PDF);
}

static double
svg_ours (Bench *bench)
{
  return export_ours (bench, JM_BARE_SVG);
}

static double
svg_bare (Bench *bench)
{
  return export_bare (bench, JM_BARE_SVG);
}

static double
png_ours (Bench *bench)
{
  return export_ours (bench, JM_BARE_PNG);
}

static double
png_bare (Bench *bench)
{
  return export_bare (bench, JM_BARE_PNG);
}

/* A touchpoint somewhere in the map, another one each time. */
static const JmItem *
choose_touchpoint (Bench *bench)
{
  const JmItem *root = jm_map_get_root (bench->map);
  guint n = bench->n_edited++ * 7919;
  guint n_stages = jm_item_get_n_children (root, JM_MAP_STAGES);
  const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, n % n_stages);
  guint n_touchpoints = jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS);

  return jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, n % n_touchpoints);
}

/* From a changed text to the layout that shows it. */
static double
edit_ours (Bench *bench)
{
  double seconds = 0;

  for (guint i = 0; i < N_EDITS; i++)
    {
      const char *id = jm_item_get_id (choose_touchpoint (bench));
      g_autofree char *text = g_strdup_printf ("Asks whether it is done, then waits %u minutes", bench->n_edited);
      g_autoptr (GError) error = NULL;
      gint64 begin = g_get_monotonic_time ();
      JmMap *map = jm_map_set (bench->map, id, JM_TOUCHPOINT_ACTION, JM_VALUE_TEXT (text), &error);
      JmLayout *layout;

      stop_at (error);
      layout = lay_out (map, bench->typesetter, bench->layout);
      seconds += seconds_since (begin);

      jm_map_unref (bench->map);
      bench->map = map;
      jm_layout_unref (bench->layout);
      bench->layout = layout;
    }

  return seconds / N_EDITS;
}

static double
layout_ours (Bench *bench)
{
  g_autoptr (JmLayout) layout = NULL;
  gint64 begin = g_get_monotonic_time ();
  double seconds;

  layout = lay_out (bench->map, bench->typesetter, NULL);
  seconds = seconds_since (begin);

  return seconds;
}

static const struct
{
  const char *name;
  Timed ours;
  Timed yardstick;
} rows[] = {
  { "open", open_ours, open_bare },
  { "pdf", pdf_ours, pdf_bare },
  { "svg", svg_ours, svg_bare },
  { "png", png_ours, png_bare },
  { "edit", edit_ours, layout_ours },
};

/* The first round also warms up: it finds the fonts and fills caches, and is not the best
 * unless it is the only one. */
static gboolean
is_timed_enough (guint  round,
                 gint64 begin)
{
  double seconds = seconds_since (begin);

  return (round >= LEAST_ROUNDS && seconds >= LEAST_SECONDS) || round >= MOST_ROUNDS ||
         (round >= 1 && seconds >= MOST_SECONDS);
}

static void
time_row (Bench *bench,
          guint  row)
{
  gint64 begin = g_get_monotonic_time ();
  double ours = G_MAXDOUBLE, yardstick = G_MAXDOUBLE;

  for (guint round = 0; !is_timed_enough (round, begin); round++)
    {
      ours = MIN (ours, rows[row].ours (bench));
      yardstick = MIN (yardstick, rows[row].yardstick (bench));
    }

  g_print ("%s\t%.9g\t%.9g\n", rows[row].name, ours, yardstick);
}

/* So many small maps in a row take about as long as the large one, and meet the same
 * troubles on the way. */
static void
time_growth (Bench      *large,
             Bench      *small,
             guint       times,
             const char *name,
             Timed       ours)
{
  gint64 begin = g_get_monotonic_time ();
  double best_large = G_MAXDOUBLE, best_small = G_MAXDOUBLE;

  for (guint round = 0; !is_timed_enough (round, begin); round++)
    {
      double sum = 0;

      best_large = MIN (best_large, ours (large));
      for (guint i = 0; i < times; i++)
        sum += ours (small);
      best_small = MIN (best_small, sum / times);
    }

  g_print ("%s\t%.9g\t%.9g\n", name, best_large, best_small);
}

static void
load_map (Bench      *bench,
          const char *path)
{
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;
  gboolean newer;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  stop_at (error);

  bench->document = g_bytes_new_take (content, length);
  bench->map = jm_json_read (bench->document, path, report, &newer, &error);
  stop_at (error);
}

static void
lay_out_map (Bench *bench)
{
  bench->typesetter = jm_typesetter_new (NULL);
  bench->layout = lay_out (bench->map, bench->typesetter, NULL);
}

static void
make (guint       n_stages,
      guint       touchpoints_per_stage,
      const char *path)
{
  g_autoptr (JmMap) map = jm_sample_map (n_stages, touchpoints_per_stage, N_PERSONAS, SEED);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jm_json_write (map, &error);

  stop_at (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  stop_at (error);
}

static void
record (Bench      *bench,
        const char *path)
{
  JmPage page = jm_page_fit (bench->layout, NULL, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = NULL;
  g_autofree char *list = NULL;
  double scale;

  picture = export_picture (bench->layout, &scale, &error);
  stop_at (error);
  list = jm_bare_record (bench->layout, &page, scale);
  g_file_set_contents (path, list, -1, &error);
  stop_at (error);
}

static double
get_svg_size (Bench *bench)
{
  JmPage page = jm_page_fit (bench->layout, NULL, FALSE);
  g_autoptr (GBytes) svg = jm_export_svg (bench->layout, &page);

  return (double) g_bytes_get_size (svg);
}

static void
bench_clear (Bench *bench)
{
  g_clear_pointer (&bench->layout, jm_layout_unref);
  g_clear_pointer (&bench->typesetter, jm_typesetter_free);
  g_clear_pointer (&bench->map, jm_map_unref);
  g_clear_pointer (&bench->document, g_bytes_unref);
  g_clear_pointer (&bench->list, jm_bare_list_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bench, bench_clear)

static void
run_make (char **arguments)
{
  make ((guint) atoi (arguments[0]), (guint) atoi (arguments[1]), arguments[2]);
}

static void
run_record (char **arguments)
{
  g_auto (Bench) bench = { NULL };

  load_map (&bench, arguments[0]);
  lay_out_map (&bench);
  record (&bench, arguments[1]);
}

static void
run_hold (char **arguments)
{
  g_auto (Bench) bench = { NULL };

  load_map (&bench, arguments[0]);
  g_clear_pointer (&bench.document, g_bytes_unref);
  lay_out_map (&bench);
}

static void
run_rows (char **arguments)
{
  g_auto (Bench) bench = { .folder = arguments[2] };
  g_autoptr (GError) error = NULL;

  load_map (&bench, arguments[0]);
  lay_out_map (&bench);
  bench.list = jm_bare_list_load (arguments[1], &error);
  stop_at (error);

  g_print ("svg-size\t%.0f\t0\n", get_svg_size (&bench));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    time_row (&bench, i);
}

static void
run_grow (char **arguments)
{
  g_auto (Bench) large = { .folder = arguments[3] };
  g_auto (Bench) small = { .folder = arguments[3] };
  guint times = (guint) atoi (arguments[2]);

  load_map (&large, arguments[0]);
  lay_out_map (&large);
  load_map (&small, arguments[1]);
  lay_out_map (&small);

  g_print ("svg-size\t%.0f\t%.0f\n", get_svg_size (&large), get_svg_size (&small));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    time_growth (&large, &small, times, rows[i].name, rows[i].ours);
  time_growth (&large, &small, times, "layout", layout_ours);
}

static const struct
{
  const char *name;
  int n_arguments;
  const char *arguments;
  void (*run) (char **arguments);
} commands[] = {
  { "make", 3, "STAGES TOUCHPOINTS-PER-STAGE MAP", run_make },
  { "record", 2, "MAP LIST", run_record },
  { "hold", 1, "MAP", run_hold },
  { "rows", 3, "MAP LIST FOLDER", run_rows },
  { "grow", 4, "LARGE SMALL TIMES FOLDER", run_grow },
};

int
main (int    argc,
      char **argv)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (argc == commands[i].n_arguments + 2 && g_str_equal (argv[1], commands[i].name))
      {
        commands[i].run (argv + 2);
        return 0;
      }

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_printerr ("Usage: %s %s %s\n", argv[0], commands[i].name, commands[i].arguments);

  return 2;
}
