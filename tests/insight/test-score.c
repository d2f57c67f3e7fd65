/* test-score.c: how a touchpoint, a stage and the whole journey feel
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-score.h"

#include <math.h>

#include "jm-make.h"

#define assert_number(number, expected) g_assert_cmpfloat_with_epsilon (number, expected, 1e-9)

/* NAN: an emotion without a score. */
static void
add_emotion (JmItem     *touchpoint,
             const char *persona,
             double      score)
{
  g_autofree char *id = g_strdup_printf ("e-%s-%u", jm_item_get_id (touchpoint),
                                         jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS));
  JmItem *emotion = jm_make_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, id, JM_EMOTION_PERSONA, persona);

  if (!isnan (score))
    jm_make_set (emotion, JM_EMOTION_SCORE, JM_VALUE_NUMBER (score));
}

static JmItem *
add_touchpoint (JmItem     *stage,
                const char *id)
{
  return jm_make_child (stage, JM_STAGE_TOUCHPOINTS, id, JM_TOUCHPOINT_TITLE, id);
}

static JmItem *
add_stage (JmItem     *root,
           const char *id)
{
  return jm_make_child (root, JM_MAP_STAGES, id, JM_STAGE_TITLE, id);
}

static void
test_a_touchpoint_feels_like_the_mean_of_its_emotions (void)
{
  g_autoptr (JmItem) touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t");

  g_assert_true (isnan (jm_touchpoint_get_score (touchpoint)));

  add_emotion (touchpoint, "anna", (double) NAN);
  g_assert_true (isnan (jm_touchpoint_get_score (touchpoint)));

  add_emotion (touchpoint, "ben", -2);
  assert_number (jm_touchpoint_get_score (touchpoint), -2);

  add_emotion (touchpoint, "cleo", 0.5);
  assert_number (jm_touchpoint_get_score (touchpoint), -0.75);
}

static void
test_of_one_persona_the_first_score_counts (void)
{
  g_autoptr (JmItem) stage = jm_item_new (JM_KIND_STAGE, "s");
  JmItem *touchpoint = add_touchpoint (stage, "t");
  double lowest;

  add_emotion (touchpoint, "anna", (double) NAN);
  add_emotion (touchpoint, "anna", 2);
  add_emotion (touchpoint, "anna", -2);
  add_emotion (touchpoint, "ben", 1);

  assert_number (jm_touchpoint_get_score (touchpoint), 1.5);
  g_assert_true (jm_stage_find_lowest (stage, &lowest) == touchpoint);
  assert_number (lowest, 1);
}

static void
test_touchpoints_count_the_same_however_many_feel (void)
{
  g_autoptr (JmItem) stage = jm_item_new (JM_KIND_STAGE, "s");
  JmItem *first = add_touchpoint (stage, "t-1");
  JmItem *third;

  g_assert_true (isnan (jm_stage_get_score (stage)));

  add_emotion (first, "anna", 2);
  add_emotion (first, "ben", 1);
  add_touchpoint (stage, "t-2");
  third = add_touchpoint (stage, "t-3");
  add_emotion (third, "anna", -1);

  /* (1.5 + -1) / 2: the touchpoint that nobody judged is left out. */
  assert_number (jm_stage_get_score (stage), 0.25);
}

static void
test_the_map_is_the_mean_of_all_touchpoints_not_of_stages (void)
{
  g_autoptr (JmItem) root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage = add_stage (root, "s-1");

  g_assert_true (isnan (jm_map_get_score (root)));

  add_emotion (add_touchpoint (stage, "t-1"), "anna", 2);
  add_emotion (add_touchpoint (stage, "t-2"), "anna", 2);
  add_emotion (add_touchpoint (stage, "t-3"), "anna", 2);
  add_emotion (add_touchpoint (add_stage (root, "s-2"), "t-4"), "anna", -2);
  add_stage (root, "s-3");

  assert_number (jm_map_get_score (root), 1);
}

static void
test_the_lowest_point_is_the_lowest_single_emotion (void)
{
  g_autoptr (JmItem) stage = jm_item_new (JM_KIND_STAGE, "s");
  JmItem *mixed, *level;
  double lowest = 7;

  g_assert_null (jm_stage_find_lowest (stage, &lowest));
  g_assert_true (isnan (lowest));

  mixed = add_touchpoint (stage, "t-1");
  add_emotion (mixed, "anna", 2);
  level = add_touchpoint (stage, "t-2");
  add_emotion (level, "anna", -0.5);
  add_emotion (level, "ben", -0.5);
  g_assert_true (jm_stage_find_lowest (stage, &lowest) == level);
  assert_number (lowest, -0.5);

  add_emotion (mixed, "ben", -1);
  g_assert_true (jm_stage_find_lowest (stage, &lowest) == mixed);
  assert_number (lowest, -1);
}

static void
test_of_equally_low_points_the_worse_on_the_whole_is_told (void)
{
  g_autoptr (JmItem) stage = jm_item_new (JM_KIND_STAGE, "s");
  JmItem *first = add_touchpoint (stage, "t-1");
  JmItem *second = add_touchpoint (stage, "t-2");
  double lowest;

  add_emotion (first, "anna", -1);
  add_emotion (second, "anna", -1);
  g_assert_true (jm_stage_find_lowest (stage, &lowest) == first);

  add_emotion (first, "ben", 1);
  add_emotion (second, "ben", 0);
  g_assert_true (jm_stage_find_lowest (stage, &lowest) == second);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/score/a_touchpoint_feels_like_the_mean_of_its_emotions",
                   test_a_touchpoint_feels_like_the_mean_of_its_emotions);
  g_test_add_func ("/score/of_one_persona_the_first_score_counts", test_of_one_persona_the_first_score_counts);
  g_test_add_func ("/score/touchpoints_count_the_same_however_many_feel",
                   test_touchpoints_count_the_same_however_many_feel);
  g_test_add_func ("/score/the_map_is_the_mean_of_all_touchpoints_not_of_stages",
                   test_the_map_is_the_mean_of_all_touchpoints_not_of_stages);
  g_test_add_func ("/score/the_lowest_point_is_the_lowest_single_emotion",
                   test_the_lowest_point_is_the_lowest_single_emotion);
  g_test_add_func ("/score/of_equally_low_points_the_worse_on_the_whole_is_told",
                   test_of_equally_low_points_the_worse_on_the_whole_is_told);

  return g_test_run ();
}
