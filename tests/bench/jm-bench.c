/* jm-bench.c: what is timed, ours and the yardsticks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-bench.h"

#include <json-glib/json-glib.h>

#include "jm-finding.h"
#include "jm-json-reader.h"

/* Edits that are timed as one, since a single one is too short for the clock. */
#define N_EDITS 20

#define DAY "2026-11-21"
#define MOMENT DAY "T00:00:00Z"

/* Between the sheets of a poster: a centimetre. */
#define OVERLAP (96 / 2.54)

double
jm_bench_since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
}

void
jm_bench_stop_at (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static JmLayout *
lay_out (JmBench      *self,
         JmMap        *map,
         JmTypesetter *typesetter,
         JmLayout     *previous)
{
  const JmLayoutOptions options = { .date = DAY, .view = &self->view, .pictures = self->pictures };

  return jm_layout_new (map, typesetter, &options, previous);
}

/* Pictures have no largest page; jm_export_png() itself makes them as small as it must. */
GBytes *
jm_bench_picture (JmLayout  *layout,
                  double    *scale,
                  GError   **error)
{
  const JmPage page = { jm_layout_get_width (layout), jm_layout_get_height (layout), 1, 0, 0 };

  return jm_export_png (layout, &page, 1, scale, error);
}

/* Reads the document of PATH for the base view that is called VIEW. */
void
jm_bench_read (JmBench    *self,
               const char *path,
               const char *view)
{
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  gboolean newer;
  char *content;
  gsize length;

  self->pictures = jm_pictures_new (folder);
  g_file_get_contents (path, &content, &length, &error);
  jm_bench_stop_at (error);

  self->document = g_bytes_new_take (content, length);
  self->map = jm_json_read (self->document, path, report, &newer, &error);
  jm_bench_stop_at (error);

  if (!jm_view_find (jm_map_get_root (self->map), view, &self->view) || self->view.preset != NULL)
    g_error ("There is no view called “%s”.", view);
}

void
jm_bench_lay_out (JmBench *self)
{
  self->typesetter = jm_typesetter_new (NULL);
  self->layout = lay_out (self, self->map, self->typesetter, NULL);
}

void
jm_bench_clear (JmBench *self)
{
  g_clear_pointer (&self->layout, jm_layout_unref);
  g_clear_pointer (&self->typesetter, jm_typesetter_free);
  g_clear_pointer (&self->pictures, jm_pictures_unref);
  g_clear_pointer (&self->map, jm_map_unref);
  g_clear_pointer (&self->document, g_bytes_unref);
  g_clear_pointer (&self->list, jm_bare_list_free);
}

static double
open_ours (JmBench      *self,
           JmBareFormat  unused)
{
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = NULL;
  gint64 begin = g_get_monotonic_time ();
  gboolean newer;
  double seconds;

  map = jm_json_read (self->document, "map", report, &newer, &error);
  seconds = jm_bench_since (begin);
  jm_bench_stop_at (error);

  return seconds;
}

static double
open_bare (JmBench      *self,
           JmBareFormat  unused)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();
  double seconds;

  parser = json_parser_new ();
  json_parser_load_from_data (parser, g_bytes_get_data (self->document, NULL),
                              (gssize) g_bytes_get_size (self->document), &error);
  seconds = jm_bench_since (begin);
  jm_bench_stop_at (error);

  return seconds;
}

static double
check_ours (JmBench      *self,
            JmBareFormat  unused)
{
  const JmCheckOptions options = { .today = DAY };
  g_autoptr (GPtrArray) findings = NULL;
  gint64 begin = g_get_monotonic_time ();
  double seconds;

  findings = jm_map_check (self->map, &options);
  seconds = jm_bench_since (begin);

  return seconds;
}

/* Takes BYTES over. */
static void
write_file (JmBench *self,
            GBytes  *bytes)
{
  g_autofree char *path = g_build_filename (self->folder, "ours", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                            G_FILE_SET_CONTENTS_NONE, 0666, &error);
  jm_bench_stop_at (error);
  g_bytes_unref (bytes);
}

/* From the map to the file. */
static double
export_ours (JmBench      *self,
             JmBareFormat  format)
{
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (NULL);
  g_autoptr (JmLayout) layout = lay_out (self, self->map, typesetter, NULL);
  JmPage page = jm_page_fit (layout, NULL, FALSE);
  GBytes *bytes = NULL;
  double scale;

  switch (format)
    {
    case JM_BARE_PDF:
      bytes = jm_export_pdf (layout, &page, MOMENT, &error);
      break;

    case JM_BARE_SVG:
      bytes = jm_export_svg (layout, &page);
      break;

    case JM_BARE_PNG:
      bytes = jm_bench_picture (layout, &scale, &error);
      break;

    default:
      g_assert_not_reached ();
    }
  jm_bench_stop_at (error);
  write_file (self, bytes);

  return jm_bench_since (begin);
}

static double
export_bare (JmBench      *self,
             JmBareFormat  format)
{
  g_autofree char *path = g_build_filename (self->folder, "bare", NULL);
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();

  jm_bare_draw (self->list, format, path, &error);
  jm_bench_stop_at (error);

  return jm_bench_since (begin);
}

/* From the map to a poster as large as its texts ask for, with the plan. */
static double
poster_ours (JmBench      *self,
             JmBareFormat  unused)
{
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (NULL);
  g_autoptr (JmLayout) layout = lay_out (self, self->map, typesetter, NULL);
  const JmPosterOptions options = {
    .paper = jm_paper_find ("A4"),
    .margin = JM_PAGE_MARGIN,
    .overlap = OVERLAP,
    .mode = JM_POSTER_SCALE,
    .scale = 1,
    .date = DAY,
  };
  g_autoptr (JmPoster) poster = jm_poster_new (layout, typesetter, &options);
  g_autoptr (JmPlan) plan = jm_plan_new (poster, typesetter);
  GBytes *bytes = jm_export_poster (poster, plan, MOMENT, NULL, NULL, &error);

  jm_bench_stop_at (error);
  write_file (self, bytes);

  return jm_bench_since (begin);
}

/* A touchpoint somewhere in the map, another one each time. */
static const JmItem *
choose_touchpoint (JmBench *self)
{
  const JmItem *root = jm_map_get_root (self->map);
  guint n = self->n_edited++ * 7919;
  guint n_stages = jm_item_get_n_children (root, JM_MAP_STAGES);
  const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, n % n_stages);
  guint n_touchpoints = jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS);

  return jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, n % n_touchpoints);
}

/* A text that changes what is seen: columns of stages show pain points, not actions. */
static JmMap *
edit_map (JmBench *self)
{
  const JmItem *item = choose_touchpoint (self);
  guint field = JM_TOUCHPOINT_ACTION;
  g_autofree char *text = g_strdup_printf ("Asks whether it is done, then waits %u minutes", self->n_edited);
  g_autoptr (GError) error = NULL;
  JmMap *map;

  if (jm_view_is_by_stage (&self->view))
    {
      item = jm_item_get_child (item, JM_TOUCHPOINT_PAIN_POINTS, 0);
      field = JM_PAIN_POINT_TEXT;
    }

  map = jm_map_set (self->map, jm_item_get_id (item), field, JM_VALUE_TEXT (text), &error);
  jm_bench_stop_at (error);

  return map;
}

/* From a changed text to the layout that shows it. */
static double
edit_ours (JmBench      *self,
           JmBareFormat  unused)
{
  double seconds = 0;

  for (guint i = 0; i < N_EDITS; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      JmMap *map = edit_map (self);
      JmLayout *layout = lay_out (self, map, self->typesetter, self->layout);

      seconds += jm_bench_since (begin);
      jm_map_unref (self->map);
      self->map = map;
      jm_layout_unref (self->layout);
      self->layout = layout;
    }

  return seconds / N_EDITS;
}

static double
layout_ours (JmBench      *self,
             JmBareFormat  unused)
{
  g_autoptr (JmLayout) layout = NULL;
  gint64 begin = g_get_monotonic_time ();
  double seconds;

  layout = lay_out (self, self->map, self->typesetter, NULL);
  seconds = jm_bench_since (begin);

  return seconds;
}

static const JmBenchRow rows[] = {
  { "open", open_ours, open_bare },
  { "check", check_ours, open_ours },
  { "pdf", export_ours, export_bare, JM_BARE_PDF },
  { "svg", export_ours, export_bare, JM_BARE_SVG },
  { "png", export_ours, export_bare, JM_BARE_PNG },
  { "poster", poster_ours, export_ours, JM_BARE_PDF },
  { "edit", edit_ours, layout_ours },
  { "layout", layout_ours, NULL },
};

const JmBenchRow *
jm_bench_find_row (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].name, name))
      return &rows[i];

  g_error ("There is no row called “%s”.", name);
}
