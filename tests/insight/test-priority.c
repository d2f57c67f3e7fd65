/* test-priority.c: which pain points and opportunities come first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-priority.h"

#include "jm-make.h"

/* 0 stands for what was not judged. */
static JmQuadrant
judge (double customer,
       double business,
       double effort)
{
  g_autoptr (JmItem) opportunity = jm_item_new (JM_KIND_OPPORTUNITY, "y");

  if (customer > 0)
    jm_make_set (opportunity, JM_OPPORTUNITY_CUSTOMER_VALUE, JM_VALUE_NUMBER (customer));
  if (business > 0)
    jm_make_set (opportunity, JM_OPPORTUNITY_BUSINESS_VALUE, JM_VALUE_NUMBER (business));
  if (effort > 0)
    jm_make_set (opportunity, JM_OPPORTUNITY_EFFORT, JM_VALUE_NUMBER (effort));

  return jm_opportunity_get_quadrant (opportunity);
}

static void
test_value_and_effort_make_four_quadrants (void)
{
  g_assert_cmpint (judge (5, 5, 1), ==, JM_QUADRANT_QUICK_WIN);
  g_assert_cmpint (judge (5, 5, 5), ==, JM_QUADRANT_BIG_BET);
  g_assert_cmpint (judge (1, 1, 1), ==, JM_QUADRANT_MAYBE);
  g_assert_cmpint (judge (1, 1, 5), ==, JM_QUADRANT_TIME_SINK);
}

static void
test_the_middle_of_a_scale_counts_in_favour (void)
{
  g_assert_cmpint (judge (3, 3, 3), ==, JM_QUADRANT_QUICK_WIN);
  g_assert_cmpint (judge (3, 3, 4), ==, JM_QUADRANT_BIG_BET);
  g_assert_cmpint (judge (2, 3, 3), ==, JM_QUADRANT_MAYBE);
  g_assert_cmpint (judge (3, 2, 4), ==, JM_QUADRANT_TIME_SINK);
}

static void
test_the_two_values_are_averaged (void)
{
  g_assert_cmpint (judge (1, 5, 2), ==, JM_QUADRANT_QUICK_WIN);
  g_assert_cmpint (judge (5, 1, 4), ==, JM_QUADRANT_BIG_BET);
  g_assert_cmpint (judge (1, 4, 2), ==, JM_QUADRANT_MAYBE);
}

static void
test_one_value_is_enough (void)
{
  g_assert_cmpint (judge (3, 0, 3), ==, JM_QUADRANT_QUICK_WIN);
  g_assert_cmpint (judge (0, 3, 4), ==, JM_QUADRANT_BIG_BET);
  g_assert_cmpint (judge (2, 0, 3), ==, JM_QUADRANT_MAYBE);
  g_assert_cmpint (judge (0, 2, 4), ==, JM_QUADRANT_TIME_SINK);
}

static void
test_nothing_is_said_about_what_was_not_judged (void)
{
  g_assert_cmpint (judge (0, 0, 0), ==, JM_QUADRANT_UNKNOWN);
  g_assert_cmpint (judge (5, 5, 0), ==, JM_QUADRANT_UNKNOWN);
  g_assert_cmpint (judge (0, 0, 1), ==, JM_QUADRANT_UNKNOWN);
  g_assert_cmpstr (jm_quadrant_get_label (JM_QUADRANT_UNKNOWN), ==, "");
}

static void
test_every_quadrant_has_a_name_of_its_own (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (JmQuadrant i = JM_QUADRANT_QUICK_WIN; i <= JM_QUADRANT_TIME_SINK; i++)
    {
      g_assert_cmpstr (jm_quadrant_get_label (i), !=, "");
      g_assert_true (g_hash_table_add (names, (gpointer) jm_quadrant_get_label (i)));
    }
}

/* 0 stands for what was not judged. */
static JmItem *
add_pain (JmItem     *touchpoint,
          const char *id,
          const char *text,
          double      severity,
          double      urgency)
{
  JmItem *pain = jm_make_child (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, id, JM_PAIN_POINT_TEXT, text);

  if (severity > 0)
    jm_make_set (pain, JM_PAIN_POINT_SEVERITY, JM_VALUE_NUMBER (severity));
  if (urgency > 0)
    jm_make_set (pain, JM_PAIN_POINT_URGENCY, JM_VALUE_NUMBER (urgency));

  return pain;
}

static void
add_opportunity (JmItem     *touchpoint,
                 const char *id,
                 const char *text,
                 double      customer,
                 double      business,
                 double      effort)
{
  const double values[] = { customer, business, effort };
  static const guint fields[] = { JM_OPPORTUNITY_CUSTOMER_VALUE, JM_OPPORTUNITY_BUSINESS_VALUE,
                                  JM_OPPORTUNITY_EFFORT };
  JmItem *opportunity = jm_make_child (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES, id, JM_OPPORTUNITY_TEXT, text);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (values[i] > 0)
      jm_make_set (opportunity, fields[i], JM_VALUE_NUMBER (values[i]));
}

static void
assert_order (const JmItem *stage,
              guint         field,
              const char   *expected)
{
  g_autoptr (GPtrArray) ranked = jm_stage_rank (stage, field);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < ranked->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", jm_item_get_id (g_ptr_array_index (ranked, i)));

  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_a_pain_point_weighs_severity_times_urgency (void)
{
  static const double cases[][3] = {
    { 1, 1, 1 }, { 5, 5, 25 }, { 4, 2, 8 }, { 4, 0, 10 }, { 0, 4, 10 }, { 0, 0, 6.25 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JmItem) touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t");
      const JmItem *pain = add_pain (touchpoint, "x", "Slow", cases[i][0], cases[i][1]);

      g_assert_cmpfloat (jm_pain_point_get_weight (pain), ==, cases[i][2]);
    }
}

static void
test_an_opportunity_weighs_value_by_effort (void)
{
  static const double cases[][4] = {
    { 5, 5, 1, 5 }, { 1, 1, 5, 0.2 }, { 4, 2, 2, 1.5 }, { 4, 0, 2, 2 }, { 0, 3, 0, 1.2 }, { 0, 0, 5, 0.5 },
    { 0, 0, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JmItem) touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t");

      add_opportunity (touchpoint, "y", "Help", cases[i][0], cases[i][1], cases[i][2]);
      g_assert_cmpfloat_with_epsilon (
          jm_opportunity_get_weight (jm_item_get_child (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES, 0)),
          cases[i][3], 1e-12);
    }
}

static void
test_a_stage_tells_the_worst_pain_points_first (void)
{
  g_autoptr (JmItem) stage = jm_item_new (JM_KIND_STAGE, "s");
  JmItem *first = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t-1", JM_TOUCHPOINT_TITLE, "Shop");
  JmItem *second = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t-2", JM_TOUCHPOINT_TITLE, "Till");

  assert_order (stage, JM_TOUCHPOINT_PAIN_POINTS, "");

  add_pain (first, "small", "Small", 1, 2);
  add_pain (first, "same-1", "Same", 2, 4);
  add_pain (first, "unjudged", "Who knows", 0, 0);
  add_pain (second, "silent", NULL, 5, 5);
  add_pain (second, "same-2", "Same", 4, 2);
  add_pain (second, "worst", "Worst", 5, 4);

  assert_order (stage, JM_TOUCHPOINT_PAIN_POINTS, "worst same-1 same-2 unjudged small");
  assert_order (stage, JM_TOUCHPOINT_OPPORTUNITIES, "");
}

static void
test_a_stage_tells_the_best_opportunities_first (void)
{
  g_autoptr (JmItem) stage = jm_item_new (JM_KIND_STAGE, "s");
  JmItem *first = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t-1", JM_TOUCHPOINT_TITLE, "Shop");
  JmItem *second = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t-2", JM_TOUCHPOINT_TITLE, "Till");

  add_opportunity (first, "dear", "Rebuild", 5, 5, 5);
  add_opportunity (first, "poor", "Paint", 1, 1, 4);
  add_opportunity (second, "silent", NULL, 5, 5, 1);
  add_opportunity (second, "best", "Say so", 5, 4, 1);
  add_opportunity (second, "unjudged", "Ask", 0, 0, 0);

  assert_order (stage, JM_TOUCHPOINT_OPPORTUNITIES, "best dear unjudged poor");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/priority/value_and_effort_make_four_quadrants",
                   test_value_and_effort_make_four_quadrants);
  g_test_add_func ("/priority/the_middle_of_a_scale_counts_in_favour",
                   test_the_middle_of_a_scale_counts_in_favour);
  g_test_add_func ("/priority/the_two_values_are_averaged", test_the_two_values_are_averaged);
  g_test_add_func ("/priority/one_value_is_enough", test_one_value_is_enough);
  g_test_add_func ("/priority/nothing_is_said_about_what_was_not_judged",
                   test_nothing_is_said_about_what_was_not_judged);
  g_test_add_func ("/priority/every_quadrant_has_a_name_of_its_own",
                   test_every_quadrant_has_a_name_of_its_own);

  g_test_add_func ("/priority/a_pain_point_weighs_severity_times_urgency",
                   test_a_pain_point_weighs_severity_times_urgency);
  g_test_add_func ("/priority/an_opportunity_weighs_value_by_effort", test_an_opportunity_weighs_value_by_effort);
  g_test_add_func ("/priority/a_stage_tells_the_worst_pain_points_first",
                   test_a_stage_tells_the_worst_pain_points_first);
  g_test_add_func ("/priority/a_stage_tells_the_best_opportunities_first",
                   test_a_stage_tells_the_best_opportunities_first);

  return g_test_run ();
}
