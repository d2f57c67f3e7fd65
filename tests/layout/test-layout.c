/* test-layout.c: where everything goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout.h"

#include <string.h>

#include "check-layout.h"
#include "jm-hostile.h"
#include "jm-make.h"
#include "jm-page.h"
#include "jm-sample.h"
#include "jm-score.h"
#include "list-shown.h"

#define FAMILY "DejaVu Sans"
#define DATE "2026-10-01"

static JmLayout *
make_view_layout (JmMap      *map,
                  JmViewBase  base)
{
  static JmTypesetter *typesetter;
  const JmView view = { base, NULL };

  if (typesetter == NULL)
    typesetter = jm_typesetter_new (FAMILY);

  return jm_layout_new (map, typesetter, &(JmLayoutOptions) { DATE, &view }, NULL);
}

static JmLayout *
make_layout (JmMap *map)
{
  return make_view_layout (map, JM_VIEW_OPERATIONAL);
}

static JmLayout *
make_sample_layout (guint n_stages,
                    guint touchpoints_per_stage,
                    guint n_personas,
                    guint seed)
{
  g_autoptr (JmMap) map = jm_sample_map (n_stages, touchpoints_per_stage, n_personas, seed);

  return make_layout (map);
}

static JmItem *
make_root (void)
{
  return jm_item_new (JM_KIND_MAP, JM_MAP_ID);
}

static void
test_maps_of_every_size_are_laid_out (void)
{
  const guint sizes[][3] = { { 1, 1, 1 }, { 1, 0, 1 }, { 3, 0, 0 }, { 2, 3, 0 },   { 5, 4, 2 },
                             { 4, 7, 5 }, { 7, 2, 9 }, { 1, 40, 3 }, { 30, 1, 1 }, { 6, 6, 30 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint seed = 0; seed < 3; seed++)
      {
        g_autoptr (JmLayout) layout = make_sample_layout (sizes[i][0], sizes[i][1], sizes[i][2], seed);

        check_layout (layout);
        g_assert_cmpuint (jm_layout_get_n_curves (layout), ==, sizes[i][2]);
      }
}

static void
test_every_view_is_laid_out (void)
{
  for (guint seed = 0; seed < 5; seed++)
    for (guint base = 0; base <= JM_VIEW_ALL; base++)
      {
        g_autoptr (JmMap) map = jm_sample_map (1 + seed * 2, 4, 3, seed);
        g_autoptr (JmLayout) layout = make_view_layout (map, (JmViewBase) base);

        check_layout (layout);
        g_assert_cmpint (jm_layout_is_by_stage (layout), ==, base == JM_VIEW_EXECUTIVE);
      }
}

static void
test_executives_see_a_column_for_each_stage (void)
{
  g_autoptr (JmMap) map = jm_sample_map (6, 5, 3, 1);
  g_autoptr (JmLayout) layout = make_view_layout (map, JM_VIEW_EXECUTIVE);
  const JmCurve *curve = jm_layout_get_curve (layout, 0);
  const JmItem *root = jm_layout_get_root (layout);

  g_assert_cmpfloat (jm_layout_get_width (layout), ==,
                     2 * JM_MARGIN + JM_LABEL_WIDTH + 6 * JM_STAGE_COLUMN_WIDTH + 5 * JM_STAGE_GAP);
  g_assert_cmpuint (jm_layout_get_n_curves (layout), ==, 1);
  g_assert_cmpuint (curve->points->len, ==, 6);
  for (guint i = 0; i < 6; i++)
    {
      const JmCurvePoint *point = &g_array_index (curve->points, JmCurvePoint, i);
      const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);
      JmHit hit;

      g_assert_cmpfloat (point->score, ==, jm_stage_get_score (stage));
      g_assert_true (jm_layout_hit (layout, point->x, point->y, &hit));
      g_assert_cmpstr (hit.id, ==, jm_item_get_id (stage));
      g_assert_cmpuint (hit.field, ==, JM_NO_FIELD);
    }
}

/* DESIGN: a map of six stages on one page of A4, legible. */
static void
test_the_executive_view_of_six_stages_fits_a4 (void)
{
  for (guint seed = 0; seed < 5; seed++)
    {
      g_autoptr (JmMap) map = jm_sample_map (6, 6, 2, seed);
      g_autoptr (JmLayout) layout = make_view_layout (map, JM_VIEW_EXECUTIVE);
      JmPage page = jm_page_fit (layout, jm_paper_find ("A4"), FALSE);

      /* Body text of 12 units in points. */
      g_assert_cmpfloat (12 * page.scale * 0.75, >, 5.5);
    }
}

static void
test_fifty_stages_are_laid_out (void)
{
  g_autoptr (JmLayout) layout = make_sample_layout (50, 4, 2, 1);

  check_layout (layout);
}

static void
test_five_thousand_touchpoints_in_one_stage_are_laid_out (void)
{
  g_autoptr (JmLayout) layout = make_sample_layout (1, 5000, 2, 1);

  check_layout (layout);
  g_assert_cmpfloat (jm_layout_get_width (layout), >, 5000 * JM_COLUMN_WIDTH);
}

static void
test_hostile_texts_stay_in_their_places (void)
{
  for (guint i = 0; i < jm_hostile_get_n_texts (); i++)
    {
      g_autofree char *text = jm_hostile_make_text (i);
      g_autoptr (JmMap) map = jm_hostile_map (text, 2, 3);
      g_autoptr (JmLayout) layout = make_layout (map);

      g_test_message ("%s", jm_hostile_get_name (i));
      check_layout (layout);
    }
}

/* Texts of all lengths and scripts beside each other. */
static void
test_hostile_texts_beside_each_other_stay_in_their_places (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autoptr (JmMap) map = jm_sample_map (3, 4, 2, 3);
  const JmItem *root = jm_map_get_root (map);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    for (guint j = 0; j < 4; j++)
      for (guint field = 0; field < JM_TOUCHPOINT_N_FIELDS; field++)
        {
          const JmField *info = jm_kind_get_field (JM_KIND_TOUCHPOINT, field);
          const JmItem *touchpoint = jm_item_get_child (jm_item_get_child (root, JM_MAP_STAGES, i),
                                                        JM_STAGE_TOUCHPOINTS, j);
          g_autofree char *text = jm_hostile_make_text ((guint) g_rand_int_range (rand, 0, (gint32)
                                                                                  jm_hostile_get_n_texts ()));
          g_autofree char *clean = NULL;
          JmMap *edited;

          if (info->type == JM_TYPE_TEXT || info->type == JM_TYPE_PROSE)
            {
              clean = jm_field_clean_text (info, text);
              edited = jm_make_edit (map, jm_item_get_id (touchpoint), field, JM_VALUE_TEXT (clean));
            }
          else if (info->type == JM_TYPE_FLAG)
            edited = jm_make_edit (map, jm_item_get_id (touchpoint), field, JM_VALUE_NUMBER (1));
          else
            continue;

          jm_map_unref (map);
          map = edited;
          root = jm_map_get_root (map);
        }

  {
    g_autoptr (JmLayout) layout = make_layout (map);

    check_layout (layout);
  }
}

static void
test_a_map_without_stages_says_so (void)
{
  g_autoptr (JmMap) map = jm_map_new_blank ("Nothing yet");
  g_autoptr (JmLayout) layout = make_layout (map);
  g_autofree char *description = describe_layout (layout);
  g_autoptr (GPtrArray) lanes = list_lane_names (layout);

  check_layout (layout);
  g_assert_nonnull (strstr (description, "Nothing yet"));
  g_assert_nonnull (strstr (description, "This map has no stages yet."));
  g_assert_nonnull (strstr (description, "1 October 2026"));
  g_assert_cmpuint (lanes->len, ==, 0);
}

static void
test_a_stage_without_touchpoints_is_one_column_wide (void)
{
  JmItem *root = make_root ();
  JmItem *full = jm_make_child (root, JM_MAP_STAGES, "s-1", JM_STAGE_TITLE, "Full");
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  JmRect empty, other;

  jm_make_child (full, JM_STAGE_TOUCHPOINTS, "t-1", JM_TOUCHPOINT_TITLE, "One");
  jm_make_child (full, JM_STAGE_TOUCHPOINTS, "t-2", JM_TOUCHPOINT_TITLE, "Two");
  jm_make_child (root, JM_MAP_STAGES, "s-2", JM_STAGE_TITLE, "Empty");
  map = jm_make_map (root);
  layout = make_layout (map);

  check_layout (layout);
  g_assert_true (jm_layout_find (layout, "s-1", &other));
  g_assert_true (jm_layout_find (layout, "s-2", &empty));
  g_assert_cmpfloat (other.width, ==, 2 * JM_COLUMN_WIDTH);
  g_assert_cmpfloat (empty.width, ==, JM_COLUMN_WIDTH);
  g_assert_cmpfloat (empty.x, ==, other.x + other.width + JM_STAGE_GAP);
  g_assert_cmpfloat (empty.y, ==, other.y);
  g_assert_cmpfloat (empty.height, ==, other.height);
}

static void
assert_lanes (JmLayout   *layout,
              const char *expected)
{
  g_autoptr (GPtrArray) lanes = list_lane_names (layout);
  g_autofree char *found = NULL;

  g_ptr_array_add (lanes, NULL);
  found = g_strjoinv (", ", (char **) lanes->pdata);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_lanes_without_content_are_absent (void)
{
  JmItem *root = make_root ();
  JmItem *stage = jm_make_child (root, JM_MAP_STAGES, "s", JM_STAGE_TITLE, "Stage");
  JmItem *touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t", JM_TOUCHPOINT_TITLE, "Touchpoint");
  JmItem *emotion;
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmMap) with_need = NULL;
  g_autoptr (JmMap) with_score = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autoptr (JmLayout) layout_with_need = NULL;
  g_autoptr (JmLayout) layout_with_score = NULL;

  /* Neither a persona nor an emotion without score makes a curve, nor a lane without texts a row. */
  jm_make_child (root, JM_MAP_PERSONAS, "p", JM_PERSONA_NAME, "Anna");
  jm_make_child (root, JM_MAP_LANES, "l", JM_LANE_TITLE, "Rules");
  emotion = jm_make_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, "e", JM_EMOTION_PERSONA, "p");
  jm_make_child (touchpoint, JM_TOUCHPOINT_MOTIVATIONS, "m", JM_MOTIVATION_TEXT, NULL);
  g_assert_false (jm_item_is_set (emotion, JM_EMOTION_SCORE));
  map = jm_make_map (root);
  layout = make_layout (map);
  check_layout (layout);
  assert_lanes (layout, "Touchpoints");

  with_need = jm_make_edit (map, "t", JM_TOUCHPOINT_NEED, JM_VALUE_TEXT ("Certainty"));
  layout_with_need = make_layout (with_need);
  check_layout (layout_with_need);
  assert_lanes (layout_with_need, "Touchpoints, Needs");

  with_score = jm_make_edit (map, "e", JM_EMOTION_SCORE, JM_VALUE_NUMBER (0));
  layout_with_score = make_layout (with_score);
  check_layout (layout_with_score);
  assert_lanes (layout_with_score, "Touchpoints, Emotions");
}

#define LANES_OF_THE_SAMPLE \
  "Objectives, Ways, Touchpoints, Actions, Thoughts, Needs, Motivations, Expectations, Offers, How to complain, " \
  "Emotions, Channels, Physical evidence, Frontstage, Backstage, Support, Owners, Pain points, Opportunities, " \
  "Improvements, KPIs, "

static void
test_lanes_of_the_map_come_last_in_their_order (void)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 2, 1, 5);
  const char *const lane[] = { "l-00002", NULL };
  g_autoptr (JmMap) moved = jm_map_move (map, lane, JM_MAP_ID, JM_MAP_LANES, 0, NULL);
  g_autoptr (JmLayout) layout = make_layout (map);
  g_autoptr (JmLayout) layout_moved = make_layout (moved);

  assert_lanes (layout, LANES_OF_THE_SAMPLE "Open questions, Systems behind it");
  check_layout (layout_moved);
  assert_lanes (layout_moved, LANES_OF_THE_SAMPLE "Systems behind it, Open questions");
}

static void
test_the_legend_explains_only_what_is_there (void)
{
  JmItem *root = make_root ();
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autoptr (JmLayout) full = make_sample_layout (1, 1, 1, 1);
  g_autofree char *description = NULL;
  g_autofree char *full_description = describe_layout (full);

  /* A KPI of the whole map stands in the title block. */
  jm_make_set (jm_make_child (root, JM_MAP_KPIS, "k", JM_KPI_TITLE, "Net promoter score"), JM_KPI_TARGET,
               JM_VALUE_NUMBER (40));
  map = jm_make_map (root);
  layout = make_layout (map);
  check_layout (layout);
  description = describe_layout (layout);

  g_assert_nonnull (strstr (description, "target missed"));
  g_assert_null (strstr (description, "severity of a pain point"));
  g_assert_null (strstr (description, "very bad"));
  g_assert_nonnull (strstr (full_description, "target missed"));
  g_assert_nonnull (strstr (full_description, "severity of a pain point"));
  g_assert_nonnull (strstr (full_description, "very bad"));
}

/* The same touchpoints below stages of which most are Latin, or most Arabic. */
static JmLayout *
make_bilingual_layout (gboolean rtl)
{
  const char *titles[] = { "Start", "البداية", rtl ? "النهاية" : "End" };
  g_autoptr (JmMap) map = jm_sample_map (3, 3, 2, 11);
  g_autoptr (JmLayout) layout = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("s-%05u", i + 1);
      JmMap *edited = jm_make_edit (map, id, JM_STAGE_TITLE, JM_VALUE_TEXT (titles[i]));

      jm_map_unref (map);
      map = edited;
    }

  layout = make_layout (map);
  g_assert_true (jm_layout_is_rtl (layout) == rtl);

  return g_steal_pointer (&layout);
}

static void
test_a_map_in_arabic_is_mirrored (void)
{
  g_autoptr (JmLayout) ltr = make_bilingual_layout (FALSE);
  g_autoptr (JmLayout) rtl = make_bilingual_layout (TRUE);
  g_autoptr (GArray) all = list_shown (ltr, NULL);
  g_autoptr (GArray) mirrored = list_shown (rtl, NULL);

  check_layout (ltr);
  check_layout (rtl);
  g_assert_cmpfloat (jm_layout_get_width (ltr), ==, jm_layout_get_width (rtl));
  g_assert_cmpfloat (jm_layout_get_height (ltr), ==, jm_layout_get_height (rtl));
  g_assert_cmpuint (all->len, ==, mirrored->len);

  for (guint i = 0; i < all->len; i++)
    {
      const Shown *a = &g_array_index (all, Shown, i);
      const Shown *b = &g_array_index (mirrored, Shown, i);

      g_assert_cmpstr (a->element.id, ==, b->element.id);
      g_assert_cmpfloat_with_epsilon (b->rect.x, jm_layout_get_width (ltr) - a->rect.x - a->rect.width, 0.02);
      g_assert_cmpfloat (a->rect.y, ==, b->rect.y);
      g_assert_cmpfloat (a->rect.width, ==, b->rect.width);
      g_assert_cmpfloat (a->rect.height, ==, b->rect.height);
    }
}

static void
test_most_stage_titles_decide_where_reading_begins (void)
{
  static const struct
  {
    const char *titles[3];
    gboolean rtl;
  } cases[] = {
    { { "Start", "Middle", "End" }, FALSE },       { { "البداية", "الوسط", "النهاية" }, TRUE },
    { { "התחלה", "אמצע", "End" }, TRUE },          { { "Start", "אמצע", "" }, FALSE },
    { { "", "", "" }, FALSE },                     { { "1. البداية", "(الوسط)", "B2B" }, TRUE },
    { { "CRM في البداية", "CRM", "نهاية" }, FALSE }, { { "出会い", "予約", "別れ" }, FALSE },
    { { "", "24", "شراء" }, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JmItem *root = make_root ();
      g_autoptr (JmMap) map = NULL;
      g_autoptr (JmLayout) layout = NULL;

      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *id = g_strdup_printf ("s-%u", j);

          jm_make_child (root, JM_MAP_STAGES, id, JM_STAGE_TITLE, cases[i].titles[j]);
        }
      map = jm_make_map (root);
      layout = make_layout (map);
      g_assert_true (jm_layout_is_rtl (layout) == cases[i].rtl);
      check_layout (layout);
    }
}

/* Each is made so that an element whose edge only meets the clip is outside. */
static gboolean
touches (const Shown  *shown,
         const JmRect *clip)
{
  JmRect rect = shown->rect;

  /* A face has a rim. */
  if (shown->is_marker)
    rect = (JmRect) { rect.x - 2, rect.y - 2, rect.width + 4, rect.height + 4 };
  rect.height = MAX (rect.height, 1);

  return jm_rect_touches (&rect, clip);
}

static void
assert_clip_is_exact (JmLayout     *layout,
                      GArray       *all,
                      const JmRect *clip)
{
  g_autoptr (GArray) clipped = list_shown (layout, clip);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);

      if (!touches (shown, clip))
        continue;

      g_assert_cmpuint (n, <, clipped->len);
      g_assert_true (memcmp (&g_array_index (clipped, Shown, n).rect, &shown->rect, sizeof (JmRect)) == 0);
      g_assert_true (g_array_index (clipped, Shown, n).touchpoint == shown->touchpoint);
      g_assert_cmpstr (g_array_index (clipped, Shown, n).element.id, ==, shown->element.id);
      n++;
    }

  g_assert_cmpuint (n, ==, clipped->len);
}

static void
test_a_clip_leaves_out_only_what_lies_outside (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (JmLayout) layout = make_bilingual_layout (rtl == 1);
      g_autoptr (GArray) all = list_shown (layout, NULL);
      double width = jm_layout_get_width (layout), height = jm_layout_get_height (layout);

      for (guint i = 0; i < 300; i++)
        {
          JmRect clip = { g_rand_double_range (rand, -100, width), g_rand_double_range (rand, -100, height),
                          g_rand_double_range (rand, 0.1, 500), g_rand_double_range (rand, 0.1, 500) };

          assert_clip_is_exact (layout, all, &clip);
        }
      assert_clip_is_exact (layout, all, &(JmRect) { 0, 0, width, height });
      assert_clip_is_exact (layout, all, &(JmRect) { width + 1, 0, 50, height });
    }
}

/* How many samples of a persona's line a group of the page shows. */
static guint
count_persona_lines (guint       n_personas,
                     JmGroupType group)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 3, n_personas, 1);
  g_autoptr (JmLayout) layout = make_layout (map);
  g_autoptr (GArray) shown = list_shown (layout, NULL);
  guint n = 0;

  check_layout (layout);
  for (guint i = 0; i < shown->len; i++)
    {
      const Shown *one = &g_array_index (shown, Shown, i);

      n += one->group == group && !one->is_marker && one->element.type == JM_ELEMENT_PERSONA;
    }

  return n;
}

static void
test_many_personas_are_named_in_the_legend (void)
{
  g_assert_cmpuint (count_persona_lines (8, JM_GROUP_LANES), ==, 8);
  g_assert_cmpuint (count_persona_lines (8, JM_GROUP_LEGEND), ==, 0);
  g_assert_cmpuint (count_persona_lines (9, JM_GROUP_LANES), ==, 0);
  g_assert_cmpuint (count_persona_lines (9, JM_GROUP_LEGEND), ==, 9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/maps_of_every_size_are_laid_out", test_maps_of_every_size_are_laid_out);
  g_test_add_func ("/layout/every_view_is_laid_out", test_every_view_is_laid_out);
  g_test_add_func ("/layout/executives_see_a_column_for_each_stage", test_executives_see_a_column_for_each_stage);
  g_test_add_func ("/layout/the_executive_view_of_six_stages_fits_a4",
                   test_the_executive_view_of_six_stages_fits_a4);
  g_test_add_func ("/layout/fifty_stages_are_laid_out", test_fifty_stages_are_laid_out);
  g_test_add_func ("/layout/five_thousand_touchpoints_in_one_stage_are_laid_out",
                   test_five_thousand_touchpoints_in_one_stage_are_laid_out);
  g_test_add_func ("/layout/hostile_texts_stay_in_their_places", test_hostile_texts_stay_in_their_places);
  g_test_add_func ("/layout/hostile_texts_beside_each_other_stay_in_their_places",
                   test_hostile_texts_beside_each_other_stay_in_their_places);
  g_test_add_func ("/layout/a_map_without_stages_says_so", test_a_map_without_stages_says_so);
  g_test_add_func ("/layout/a_stage_without_touchpoints_is_one_column_wide",
                   test_a_stage_without_touchpoints_is_one_column_wide);
  g_test_add_func ("/layout/lanes_without_content_are_absent", test_lanes_without_content_are_absent);
  g_test_add_func ("/layout/lanes_of_the_map_come_last_in_their_order",
                   test_lanes_of_the_map_come_last_in_their_order);
  g_test_add_func ("/layout/the_legend_explains_only_what_is_there",
                   test_the_legend_explains_only_what_is_there);
  g_test_add_func ("/layout/many_personas_are_named_in_the_legend", test_many_personas_are_named_in_the_legend);
  g_test_add_func ("/layout/a_map_in_arabic_is_mirrored", test_a_map_in_arabic_is_mirrored);
  g_test_add_func ("/layout/most_stage_titles_decide_where_reading_begins",
                   test_most_stage_titles_decide_where_reading_begins);
  g_test_add_func ("/layout/a_clip_leaves_out_only_what_lies_outside",
                   test_a_clip_leaves_out_only_what_lies_outside);

  return g_test_run ();
}
