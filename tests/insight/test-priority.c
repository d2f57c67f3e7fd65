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

  return g_test_run ();
}
