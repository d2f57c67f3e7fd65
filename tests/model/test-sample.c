/* test-sample.c: the generator that other tests and the benchmarks stand on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check-map.h"
#include "jm-sample.h"

#define N_MONTHS 24

static void
test_the_same_arguments_give_the_same_map (void)
{
  g_autoptr (JmMap) a = jm_sample_map (3, 4, 2, 5);
  g_autoptr (JmMap) b = jm_sample_map (3, 4, 2, 5);
  g_autoptr (JmMap) c = jm_sample_map (3, 4, 2, 6);

  g_assert_true (jm_item_equal (jm_map_get_root (a), jm_map_get_root (b)));
  g_assert_false (jm_item_equal (jm_map_get_root (a), jm_map_get_root (c)));
}

static void
test_maps_have_the_size_that_was_asked_for (void)
{
  static const guint sizes[][3] = { { 0, 0, 0 }, { 0, 5, 2 }, { 3, 0, 2 }, { 3, 8, 0 }, { 1, 1, 1 },
                                    { 12, 7, 10 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (JmMap) map = jm_sample_map (sizes[i][0], sizes[i][1], sizes[i][2], i);
      JmItem *root = jm_map_get_root (map);

      check_map (map);
      g_assert_cmpuint (jm_item_get_n_children (root, JM_MAP_STAGES), ==, sizes[i][0]);
      g_assert_cmpuint (jm_item_get_n_children (root, JM_MAP_PERSONAS), ==, sizes[i][2]);
      g_assert_cmpuint (jm_item_get_n_children (root, JM_MAP_KPIS), ==,
                        sizes[i][0] + sizes[i][0] * sizes[i][1] / 8);
      for (guint j = 0; j < sizes[i][0]; j++)
        g_assert_cmpuint (jm_item_get_n_children (jm_item_get_child (root, JM_MAP_STAGES, j),
                                                  JM_STAGE_TOUCHPOINTS),
                          ==, sizes[i][1]);
    }
}

/* Real maps have texts of a few words, no single words and no paragraphs. */
static void
assert_short_text (JmItem *item,
                   guint   field)
{
  glong length = g_utf8_strlen (jm_item_get_text (item, field), -1);

  g_assert_cmpint (length, >=, 8);
  g_assert_cmpint (length, <=, 60);
}

static void
check_touchpoint (JmItem     *touchpoint,
                  GHashTable *actions,
                  GHashTable *thoughts)
{
  assert_short_text (touchpoint, JM_TOUCHPOINT_TITLE);
  assert_short_text (touchpoint, JM_TOUCHPOINT_ACTION);
  assert_short_text (touchpoint, JM_TOUCHPOINT_THOUGHT);
  assert_short_text (touchpoint, JM_TOUCHPOINT_NEED);
  assert_short_text (jm_item_get_child (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, 0), JM_PAIN_POINT_TEXT);
  g_assert_true (jm_item_is_set (touchpoint, JM_TOUCHPOINT_KIND));
  g_assert_true (jm_item_is_set (touchpoint, JM_TOUCHPOINT_CHANNEL));
  g_assert_cmpuint (jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS), ==, 3);
  g_assert_cmpuint (jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_MOTIVATIONS), >, 0);
  g_assert_cmpuint (jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_LANE_TEXTS), >, 0);
  g_assert_cmpuint (jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EVIDENCE), ==, 1);
  g_assert_cmpuint (jm_item_get_n_texts (jm_item_get_child (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES, 0),
                                         JM_OPPORTUNITY_ANSWERS),
                    ==, jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_PAIN_POINTS));

  g_hash_table_add (actions, (gpointer) jm_item_get_text (touchpoint, JM_TOUCHPOINT_ACTION));
  g_hash_table_add (thoughts, (gpointer) jm_item_get_text (touchpoint, JM_TOUCHPOINT_THOUGHT));
}

static void
test_every_lane_has_content_and_texts_vary (void)
{
  g_autoptr (JmMap) map = jm_sample_map (10, 20, 3, 1);
  g_autoptr (GHashTable) actions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) thoughts = g_hash_table_new (g_str_hash, g_str_equal);
  JmItem *root = jm_map_get_root (map);

  for (guint i = 0; i < 10; i++)
    {
      JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

      g_assert_cmpuint (jm_item_get_n_children (stage, JM_STAGE_OBJECTIVES), >, 0);
      g_assert_true (jm_item_is_set (stage, JM_STAGE_DURATION));
      for (guint j = 0; j < 20; j++)
        check_touchpoint (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j), actions, thoughts);
    }
  g_assert_cmpuint (g_hash_table_size (actions), >, 150);
  g_assert_cmpuint (g_hash_table_size (thoughts), >, 150);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_KPIS); i++)
    {
      JmItem *kpi = jm_item_get_child (root, JM_MAP_KPIS, i);

      g_assert_true (jm_item_is_set (kpi, JM_KPI_AT));
      g_assert_cmpuint (jm_item_get_n_children (kpi, JM_KPI_VALUES), ==, N_MONTHS);
      g_assert_cmpstr (jm_item_get_text (jm_item_get_child (kpi, JM_KPI_VALUES, N_MONTHS - 1), JM_VALUE_DATE),
                       ==, "2025-12-01");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/the_same_arguments_give_the_same_map", test_the_same_arguments_give_the_same_map);
  g_test_add_func ("/sample/maps_have_the_size_that_was_asked_for",
                   test_maps_have_the_size_that_was_asked_for);
  g_test_add_func ("/sample/every_lane_has_content_and_texts_vary",
                   test_every_lane_has_content_and_texts_vary);

  return g_test_run ();
}
