/* test-marks.c: what runs across columns: lines of the blueprint, purchase, overlaps, time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout.h"

#include <string.h>

#include "check-layout.h"
#include "jm-make.h"
#include "jm-sample.h"
#include "list-shown.h"

#define FAMILY "DejaVu Sans"
#define N_STAGES 4

static JmLayout *
make_layout (JmMap      *map,
             const char *view_name,
             gboolean    time_scaled)
{
  static JmTypesetter *typesetter;
  JmView view;

  if (typesetter == NULL)
    typesetter = jm_typesetter_new (FAMILY);

  g_assert_true (jm_view_find (jm_map_get_root (map), view_name, &view));

  return jm_layout_new (map, typesetter, &(JmLayoutOptions) { .view = &view, .time_scaled = time_scaled }, NULL);
}

/* Stages s-1 to s-4 of two touchpoints each, the first of which has something in the lanes
 * of a service blueprint. */
static JmItem *
make_root (gboolean rtl)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);

  jm_make_set (root, JM_MAP_TITLE, JM_VALUE_TEXT ("A map"));
  for (guint i = 0; i < N_STAGES; i++)
    {
      g_autofree char *id = g_strdup_printf ("s-%u", i + 1);
      JmItem *stage = jm_make_child (root, JM_MAP_STAGES, id, JM_STAGE_TITLE, rtl ? "مرحلة" : "Stage");

      for (guint j = 0; j < 2; j++)
        {
          g_autofree char *touchpoint_id = g_strdup_printf ("t-%u%u", i + 1, j + 1);
          JmItem *touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, touchpoint_id, JM_TOUCHPOINT_TITLE,
                                              "Point");

          if (i > 0 || j > 0)
            continue;

          jm_make_set (touchpoint, JM_TOUCHPOINT_ACTION, JM_VALUE_TEXT ("Asks"));
          jm_make_set (touchpoint, JM_TOUCHPOINT_FRONTSTAGE, JM_VALUE_TEXT ("Answers"));
          jm_make_set (touchpoint, JM_TOUCHPOINT_BACKSTAGE, JM_VALUE_TEXT ("Looks it up"));
          jm_make_set (touchpoint, JM_TOUCHPOINT_SUPPORT, JM_VALUE_TEXT ("Keeps the list"));
        }
    }

  return root;
}

static void
set_duration (JmItem *root,
              guint   stage,
              double  duration,
              int     unit)
{
  JmItem *item = jm_item_get_child (root, JM_MAP_STAGES, stage);

  jm_make_set (item, JM_STAGE_DURATION, JM_VALUE_NUMBER (duration));
  jm_make_set (item, JM_STAGE_DURATION_UNIT, JM_VALUE_NUMBER (unit));
}

static const JmShape *
find_shape (GArray      *shapes,
            JmLineStyle  style)
{
  for (guint i = 0; i < shapes->len; i++)
    if (g_array_index (shapes, JmShape, i).style == style)
      return &g_array_index (shapes, JmShape, i);

  return NULL;
}

static const Shown *
find_text (GArray     *all,
           const char *string)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);

      if (shown->group == JM_GROUP_MARKS && shown->element.type == JM_ELEMENT_TEXT &&
          strcmp (jm_text_get_string (shown->element.text), string) == 0)
        return shown;
    }

  return NULL;
}

static double
get_lane_y (GArray     *all,
            const char *name)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);

      if (shown->group == JM_GROUP_LANES && shown->element.type == JM_ELEMENT_TEXT &&
          strcmp (jm_text_get_string (shown->element.text), name) == 0)
        return shown->rect.y;
    }

  g_error ("There is no lane “%s”", name);
}

/* No text of a mark stands on another text, on a box or a line, or leaves the page. */
static void
check_marks (JmLayout *layout)
{
  g_autoptr (GArray) all = list_shown (layout, NULL);
  g_autoptr (GArray) shapes = list_shapes (layout, NULL);
  const JmRect page = { 0, 0, jm_layout_get_width (layout), jm_layout_get_height (layout) };

  check_layout (layout);

  for (guint i = 0; i < all->len; i++)
    {
      const Shown *text = &g_array_index (all, Shown, i);

      if (text->group != JM_GROUP_MARKS || text->element.type != JM_ELEMENT_TEXT)
        continue;

      for (guint j = 0; j < all->len; j++)
        {
          const Shown *other = &g_array_index (all, Shown, j);
          gboolean is_piece = other->element.type == JM_ELEMENT_BOX && other->element.style == JM_BOX_TIME &&
                              g_strcmp0 (other->element.id, text->element.id) == 0;

          if (i != j && other->group != JM_GROUP_BACKGROUND && !is_piece &&
              jm_rect_touches (&text->rect, &other->rect))
            g_error ("“%s” stands on something of %s", jm_text_get_string (text->element.text),
                     other->element.id != NULL ? other->element.id : "nothing");
        }

      for (guint j = 0; j < shapes->len; j++)
        {
          const JmShape *shape = &g_array_index (shapes, JmShape, j);
          JmRect line = { MIN (shape->points[0].x, shape->points[1].x), shape->points[0].y,
                          ABS (shape->points[0].x - shape->points[1].x) + 1,
                          shape->points[1].y - shape->points[0].y + 1 };

          if (shape->style != JM_LINE_TIME && shape->n_points == 2 && jm_rect_touches (&line, &text->rect))
            g_error ("A line lies on “%s”", jm_text_get_string (text->element.text));
        }
    }

  for (guint i = 0; i < shapes->len; i++)
    for (guint j = 0; j < g_array_index (shapes, JmShape, i).n_points; j++)
      g_assert_true (jm_rect_contains (&page, g_array_index (shapes, JmShape, i).points[j].x,
                                       g_array_index (shapes, JmShape, i).points[j].y));
}

static void
test_lines_of_the_blueprint_stand_above_their_lanes (gconstpointer data)
{
  static const struct
  {
    JmLineStyle style;
    const char *lane;
    const char *name;
  } lines[] = {
    { JM_LINE_INTERACTION, "Frontstage", "line of interaction" },
    { JM_LINE_VISIBILITY, "Backstage", "line of visibility" },
    { JM_LINE_INTERNAL_INTERACTION, "Support", "line of internal interaction" },
  };
  g_autoptr (JmMap) map = jm_make_map (make_root (GPOINTER_TO_INT (data)));
  g_autoptr (JmLayout) layout = make_layout (map, "operational", FALSE);
  g_autoptr (GArray) all = list_shown (layout, NULL);
  g_autoptr (GArray) shapes = list_shapes (layout, NULL);

  check_marks (layout);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const JmShape *line = find_shape (shapes, lines[i].style);
      const Shown *name = find_text (all, lines[i].name);

      g_assert_nonnull (line);
      g_assert_nonnull (name);
      g_assert_cmpfloat (line->points[0].y, ==, line->points[1].y);
      g_assert_cmpfloat (ABS (line->points[0].x - line->points[1].x), >, N_STAGES * 2 * JM_COLUMN_WIDTH);

      /* Name, line, lane. */
      g_assert_cmpfloat (name->rect.y + name->rect.height, <, line->points[0].y);
      g_assert_cmpfloat (line->points[0].y, <, get_lane_y (all, lines[i].lane));
      g_assert_cmpfloat (get_lane_y (all, lines[i].lane) - line->points[0].y, <, 20);
      if (i > 0)
        g_assert_cmpfloat (name->rect.y, >, get_lane_y (all, lines[i - 1].lane) + 10);

      /* They differ without colour. */
      for (guint j = 0; j < i; j++)
        g_assert_cmpint (memcmp (jm_line_style_get_info (lines[i].style)->dashes,
                                 jm_line_style_get_info (lines[j].style)->dashes, 2 * sizeof (double)), !=, 0);
    }
}

static void
test_lines_are_drawn_for_those_who_work_with_the_map (void)
{
  g_autoptr (JmMap) map = jm_make_map (make_root (FALSE));
  g_autoptr (JmLayout) customer = make_layout (map, "customer", FALSE);
  g_autoptr (JmLayout) executive = make_layout (map, "executive", FALSE);
  g_autoptr (GArray) shapes = list_shapes (customer, NULL);

  check_marks (customer);
  check_marks (executive);
  g_assert_cmpuint (shapes->len, ==, 0);
  g_array_unref (shapes);
  shapes = list_shapes (executive, NULL);
  g_assert_cmpuint (shapes->len, ==, 0);
}

static JmMap *
make_purchase_map (gboolean    rtl,
                   const char *stage)
{
  JmItem *root = make_root (rtl);

  jm_make_set (root, JM_MAP_PURCHASE_BOUNDARY, JM_VALUE_TEXT (stage));

  return jm_make_map (root);
}

static void
test_the_purchase_runs_between_its_stage_and_the_next (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  g_autoptr (JmMap) map = make_purchase_map (rtl, "s-2");
  const char *const views[] = { "operational", "executive", "all" };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (JmLayout) layout = make_layout (map, views[i], FALSE);
      g_autoptr (GArray) all = list_shown (layout, NULL);
      g_autoptr (GArray) shapes = list_shapes (layout, NULL);
      const JmShape *line = find_shape (shapes, JM_LINE_PURCHASE);
      const Shown *word = find_text (all, "purchase");
      JmRect before, after;
      JmHit hit;

      check_marks (layout);
      g_assert_nonnull (line);
      g_assert_nonnull (word);
      g_assert_true (jm_layout_find (layout, "s-2", &before));
      g_assert_true (jm_layout_find (layout, "s-3", &after));

      g_assert_cmpfloat (line->points[0].x, ==, line->points[1].x);
      g_assert_cmpfloat (line->points[0].x, >, rtl ? after.x + after.width : before.x + before.width);
      g_assert_cmpfloat (line->points[0].x, <, rtl ? before.x : after.x);

      /* From above the headers to the end of the rows; the word on the side of the buyer. */
      g_assert_cmpfloat (line->points[0].y, <, before.y);
      g_assert_cmpfloat (line->points[1].y, >=, before.y + before.height);
      g_assert_cmpfloat (word->rect.y + word->rect.height, <=, before.y);
      if (rtl)
        g_assert_cmpfloat (word->rect.x, >, line->points[0].x);
      else
        g_assert_cmpfloat (word->rect.x + word->rect.width, <, line->points[0].x);

      g_assert_true (jm_layout_hit (layout, word->rect.x + 5, word->rect.y + 5, &hit));
      g_assert_cmpstr (hit.id, ==, JM_MAP_ID);
      g_assert_cmpuint (hit.field, ==, JM_MAP_PURCHASE_BOUNDARY);
    }
}

static void
test_the_purchase_may_be_the_end (void)
{
  g_autoptr (JmMap) map = make_purchase_map (FALSE, "s-4");
  g_autoptr (JmLayout) layout = make_layout (map, "operational", FALSE);

  check_marks (layout);
}

static void
test_customers_do_not_see_the_purchase (void)
{
  g_autoptr (JmMap) map = make_purchase_map (FALSE, "s-2");
  g_autoptr (JmLayout) layout = make_layout (map, "customer", FALSE);
  g_autoptr (GArray) shapes = list_shapes (layout, NULL);

  g_assert_null (find_shape (shapes, JM_LINE_PURCHASE));
}

static guint
count_boxes (GArray *all,
             guint   style)
{
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);

      n += !shown->is_marker && shown->element.type == JM_ELEMENT_BOX && shown->element.style == style;
    }

  return n;
}

static void
test_a_stage_that_overlaps_reaches_below_the_next (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  JmItem *root = make_root (rtl);
  const char *const views[] = { "operational", "executive", "customer" };
  g_autoptr (JmMap) map = NULL;

  jm_make_set (jm_item_get_child (root, JM_MAP_STAGES, 1), JM_STAGE_OVERLAPS_NEXT, JM_VALUE_NUMBER (1));
  /* The last stage has nothing to overlap. */
  jm_make_set (jm_item_get_child (root, JM_MAP_STAGES, N_STAGES - 1), JM_STAGE_OVERLAPS_NEXT, JM_VALUE_NUMBER (1));
  map = jm_make_map (root);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (JmLayout) layout = make_layout (map, views[i], FALSE);
      g_autoptr (GArray) all = list_shown (layout, NULL);
      guint n_signs = 0;
      JmRect before, after;

      check_marks (layout);
      g_assert_cmpuint (count_boxes (all, JM_BOX_OVERLAP), ==, 1);
      g_assert_true (jm_layout_find (layout, "s-2", &before));
      g_assert_true (jm_layout_find (layout, "s-3", &after));

      for (guint j = 0; j < all->len; j++)
        {
          const Shown *shown = &g_array_index (all, Shown, j);

          if (!shown->is_marker && shown->element.type == JM_ELEMENT_SYMBOL &&
              shown->element.detail == JM_SYMBOL_OVERLAP)
            n_signs++;
          if (shown->is_marker || shown->element.type != JM_ELEMENT_BOX || shown->element.style != JM_BOX_OVERLAP)
            continue;

          g_assert_cmpstr (shown->element.id, ==, "s-2");
          g_assert_cmpfloat (shown->rect.y, >, before.y + before.height);
          g_assert_cmpfloat (shown->rect.x, <, MAX (before.x, after.x));
          g_assert_cmpfloat (shown->rect.x + shown->rect.width, >, MAX (before.x, after.x));
        }
      /* One at the stripe, one in the legend. */
      g_assert_cmpuint (n_signs, ==, 2);
    }
}

static const Shown *
find_piece (GArray     *all,
            const char *stage)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);

      if (!shown->is_marker && shown->element.type == JM_ELEMENT_BOX && shown->element.style == JM_BOX_TIME &&
          strcmp (shown->element.id, stage) == 0)
        return shown;
    }

  return NULL;
}

static double
get_width_of_piece (GArray     *all,
                    const char *stage)
{
  const Shown *piece = find_piece (all, stage);

  /* Compilers know of this one that it does not return. */
  g_assert (piece != NULL);

  return piece->rect.width;
}

static void
test_the_scale_of_time_is_in_proportion (void)
{
  JmItem *root = make_root (FALSE);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autoptr (GArray) all = NULL, shapes = NULL;
  double week, month, year;

  set_duration (root, 0, 1, JM_WEEKS);
  set_duration (root, 1, 1, JM_MONTHS);
  set_duration (root, 3, 1, JM_YEARS);
  map = jm_make_map (root);
  layout = make_layout (map, "operational", TRUE);
  all = list_shown (layout, NULL);
  shapes = list_shapes (layout, NULL);
  check_marks (layout);

  g_assert_cmpuint (count_boxes (all, JM_BOX_TIME), ==, 3);
  week = get_width_of_piece (all, "s-1");
  month = get_width_of_piece (all, "s-2");
  year = get_width_of_piece (all, "s-4");
  g_assert_cmpfloat_with_epsilon (year / month, 12, 0.8);
  g_assert_cmpfloat_with_epsilon (month / week, 30.44 / 7, 0.4);
  g_assert_null (find_piece (all, "s-3"));

  g_assert_nonnull (find_text (all, "1 year"));
  g_assert_nonnull (find_text (all, "1 month"));
  g_assert_nonnull (find_text (all, "1 week"));
  g_assert_nonnull (find_text (all, "no duration"));
  g_assert_nonnull (find_text (all, "about 1.1 years in all"));

  for (guint i = 0; i < shapes->len; i++)
    {
      const JmShape *area = &g_array_index (shapes, JmShape, i);

      if (area->style == JM_LINE_TIME)
        g_assert_cmpuint (area->n_points, ==, 6);
    }
}

static void
test_a_total_of_one_unit_is_exact (void)
{
  JmItem *root = make_root (FALSE);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autoptr (GArray) all = NULL;

  for (guint i = 0; i < N_STAGES; i++)
    set_duration (root, i, i + 0.5, JM_DAYS);
  map = jm_make_map (root);
  layout = make_layout (map, "operational", TRUE);
  all = list_shown (layout, NULL);
  g_assert_nonnull (find_text (all, "8 days in all"));
}

/* From two minutes to two years, in every order. */
static void
test_very_different_durations_stay_readable (gconstpointer data)
{
  static const struct
  {
    double duration;
    int unit;
  } durations[] = { { 2, JM_MINUTES }, { 24, JM_MONTHS }, { 0, JM_DAYS }, { 1000000, JM_YEARS }, { 3, JM_HOURS } };

  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      JmItem *root = make_root (GPOINTER_TO_INT (data));
      const char *const views[] = { "operational", "executive" };
      g_autoptr (JmMap) map = NULL;

      for (guint i = 0; i < N_STAGES; i++)
        {
          guint j = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (durations) + 1);

          if (j < G_N_ELEMENTS (durations))
            set_duration (root, i, durations[j].duration, durations[j].unit);
        }
      if (seed % 2 == 0)
        jm_make_set (root, JM_MAP_PURCHASE_BOUNDARY, JM_VALUE_TEXT ("s-2"));

      map = jm_make_map (root);
      for (guint i = 0; i < G_N_ELEMENTS (views); i++)
        {
          g_autoptr (JmLayout) layout = make_layout (map, views[i], TRUE);

          check_marks (layout);
        }
    }
}

static void
test_without_durations_there_is_no_scale (void)
{
  g_autoptr (JmMap) map = jm_make_map (make_root (FALSE));
  g_autoptr (JmMap) empty = jm_make_map (jm_item_new (JM_KIND_MAP, JM_MAP_ID));
  g_autoptr (JmLayout) layout = make_layout (map, "operational", TRUE);
  g_autoptr (JmLayout) plain = make_layout (map, "operational", FALSE);
  g_autoptr (JmLayout) nothing = make_layout (empty, "operational", TRUE);
  g_autoptr (GArray) all = list_shown (layout, NULL);

  g_assert_cmpuint (count_boxes (all, JM_BOX_TIME), ==, 0);
  g_assert_cmpfloat (jm_layout_get_height (layout), ==, jm_layout_get_height (plain));
  g_assert_cmpfloat (jm_layout_get_height (nothing), >, 0);
}

static void
test_a_preset_may_ask_for_the_scale (void)
{
  JmItem *root = make_root (FALSE);
  JmItem *preset = jm_make_child (root, JM_MAP_VIEWS, "w-1", JM_VIEW_TITLE, "With time");
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autoptr (GArray) all = NULL;

  jm_make_set (preset, JM_VIEW_TIME_SCALED, JM_VALUE_NUMBER (1));
  set_duration (root, 0, 1, JM_WEEKS);
  map = jm_make_map (root);
  layout = make_layout (map, "With time", FALSE);
  all = list_shown (layout, NULL);
  check_marks (layout);
  g_assert_cmpuint (count_boxes (all, JM_BOX_TIME), ==, 1);
}

static void
test_marks_of_any_map_keep_clear_of_everything (void)
{
  const char *const views[] = { "operational", "executive", "customer", "all" };

  for (guint seed = 0; seed < 6; seed++)
    {
      g_autoptr (JmMap) map = jm_sample_map (2 + seed, 1 + seed % 4, 2, seed);

      for (guint i = 0; i < G_N_ELEMENTS (views); i++)
        {
          g_autoptr (JmLayout) layout = make_layout (map, views[i], TRUE);

          check_marks (layout);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/marks/lines_of_the_blueprint_stand_above_their_lanes/from_left", GINT_TO_POINTER (FALSE),
                        test_lines_of_the_blueprint_stand_above_their_lanes);
  g_test_add_data_func ("/marks/lines_of_the_blueprint_stand_above_their_lanes/from_right", GINT_TO_POINTER (TRUE),
                        test_lines_of_the_blueprint_stand_above_their_lanes);
  g_test_add_func ("/marks/lines_are_drawn_for_those_who_work_with_the_map",
                   test_lines_are_drawn_for_those_who_work_with_the_map);
  g_test_add_data_func ("/marks/the_purchase_runs_between_its_stage_and_the_next/from_left", GINT_TO_POINTER (FALSE),
                        test_the_purchase_runs_between_its_stage_and_the_next);
  g_test_add_data_func ("/marks/the_purchase_runs_between_its_stage_and_the_next/from_right", GINT_TO_POINTER (TRUE),
                        test_the_purchase_runs_between_its_stage_and_the_next);
  g_test_add_func ("/marks/the_purchase_may_be_the_end", test_the_purchase_may_be_the_end);
  g_test_add_func ("/marks/customers_do_not_see_the_purchase", test_customers_do_not_see_the_purchase);
  g_test_add_data_func ("/marks/a_stage_that_overlaps_reaches_below_the_next/from_left", GINT_TO_POINTER (FALSE),
                        test_a_stage_that_overlaps_reaches_below_the_next);
  g_test_add_data_func ("/marks/a_stage_that_overlaps_reaches_below_the_next/from_right", GINT_TO_POINTER (TRUE),
                        test_a_stage_that_overlaps_reaches_below_the_next);
  g_test_add_func ("/marks/the_scale_of_time_is_in_proportion", test_the_scale_of_time_is_in_proportion);
  g_test_add_func ("/marks/a_total_of_one_unit_is_exact", test_a_total_of_one_unit_is_exact);
  g_test_add_data_func ("/marks/very_different_durations_stay_readable/from_left", GINT_TO_POINTER (FALSE),
                        test_very_different_durations_stay_readable);
  g_test_add_data_func ("/marks/very_different_durations_stay_readable/from_right", GINT_TO_POINTER (TRUE),
                        test_very_different_durations_stay_readable);
  g_test_add_func ("/marks/without_durations_there_is_no_scale", test_without_durations_there_is_no_scale);
  g_test_add_func ("/marks/a_preset_may_ask_for_the_scale", test_a_preset_may_ask_for_the_scale);
  g_test_add_func ("/marks/marks_of_any_map_keep_clear_of_everything", test_marks_of_any_map_keep_clear_of_everything);

  return g_test_run ();
}
