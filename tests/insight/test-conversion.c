/* test-conversion.c: how many customers go on from a touchpoint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-conversion.h"

#include <math.h>

#include "jm-make.h"

#define assert_number(number, expected) g_assert_cmpfloat_with_epsilon (number, expected, 1e-12)

/* NAN: not counted. */
static JmItem *
add_touchpoint (JmItem     *stage,
                const char *id,
                double      entered,
                double      continued)
{
  JmItem *touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, id, JM_TOUCHPOINT_TITLE, id);

  if (!isnan (entered))
    jm_make_set (touchpoint, JM_TOUCHPOINT_ENTERED, JM_VALUE_NUMBER (entered));
  if (!isnan (continued))
    jm_make_set (touchpoint, JM_TOUCHPOINT_CONTINUED, JM_VALUE_NUMBER (continued));

  return touchpoint;
}

static double
convert (double entered,
         double continued)
{
  g_autoptr (JmItem) stage = jm_item_new (JM_KIND_STAGE, "s");

  return jm_touchpoint_get_conversion (add_touchpoint (stage, "t", entered, continued));
}

static void
test_conversion_is_the_share_that_goes_on (void)
{
  assert_number (convert (200, 50), 0.25);
  assert_number (convert (3, 3), 1);
  assert_number (convert (3, 0), 0);
  assert_number (convert (1e12, 1), 1e-12);
}

static void
test_without_both_counts_there_is_no_conversion (void)
{
  g_assert_true (isnan (convert ((double) NAN, (double) NAN)));
  g_assert_true (isnan (convert (10, (double) NAN)));
  g_assert_true (isnan (convert ((double) NAN, 10)));
}

static void
test_where_nobody_came_or_more_went_on_there_is_none (void)
{
  g_assert_true (isnan (convert (0, 0)));
  g_assert_true (isnan (convert (0, 5)));
  g_assert_true (isnan (convert (5, 6)));
}

static void
test_the_mean_is_over_touchpoints_not_over_customers (void)
{
  g_autoptr (JmItem) root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *first = jm_make_child (root, JM_MAP_STAGES, "s-1", JM_STAGE_TITLE, "Find");
  JmItem *second = jm_make_child (root, JM_MAP_STAGES, "s-2", JM_STAGE_TITLE, "Buy");

  g_assert_true (isnan (jm_map_get_mean_conversion (root)));

  add_touchpoint (first, "t-1", 1000, 100);
  add_touchpoint (first, "t-2", (double) NAN, (double) NAN);
  add_touchpoint (second, "t-3", 10, 5);
  add_touchpoint (second, "t-4", 4, 5);

  assert_number (jm_map_get_mean_conversion (root), 0.3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/conversion/conversion_is_the_share_that_goes_on", test_conversion_is_the_share_that_goes_on);
  g_test_add_func ("/conversion/without_both_counts_there_is_no_conversion",
                   test_without_both_counts_there_is_no_conversion);
  g_test_add_func ("/conversion/where_nobody_came_or_more_went_on_there_is_none",
                   test_where_nobody_came_or_more_went_on_there_is_none);
  g_test_add_func ("/conversion/the_mean_is_over_touchpoints_not_over_customers",
                   test_the_mean_is_over_touchpoints_not_over_customers);

  return g_test_run ();
}
