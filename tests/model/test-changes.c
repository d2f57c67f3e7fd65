/* test-changes.c: what one map has that another has not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check-map.h"
#include "jm-make.h"
#include "jm-sample.h"

static void
assert_changes (JmMap      *map,
                JmMap      *old,
                const char *expected)
{
  g_autoptr (GPtrArray) ids = jm_map_list_changes (map, old);
  g_autofree char *joined = NULL;

  g_ptr_array_add (ids, NULL);
  joined = g_strjoinv (" ", (char **) ids->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_changes_values (void)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 3, 2, 1);
  g_autoptr (JmMap) titled = jm_make_edit (map, "t-00002", JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("Other"));
  g_autoptr (JmMap) both = jm_make_edit (titled, "s-00002", JM_STAGE_TITLE, JM_VALUE_TEXT ("Other"));
  g_autoptr (JmMap) named = jm_make_edit (map, JM_MAP_ID, JM_MAP_TITLE, JM_VALUE_TEXT ("Other"));

  assert_changes (map, map, "");
  assert_changes (titled, map, "t-00002");
  assert_changes (map, titled, "t-00002");
  assert_changes (both, map, "t-00002 s-00002");
  assert_changes (named, map, "map");
}

static void
test_changes_lists (void)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 3, 2, 1);
  g_autoptr (JmMap) removed = expect_map (jm_map_remove (map, IDS ("t-00002"), NULL), NULL);
  g_autoptr (JmMap) moved = expect_map (jm_map_move (map, IDS ("t-00002"), "s-00002", JM_STAGE_TOUCHPOINTS, 0, NULL),
                                        NULL);

  /* What is gone is told by the list that has lost it. */
  g_assert_null (jm_map_find (removed, "t-00002"));
  {
    g_autoptr (GPtrArray) ids = jm_map_list_changes (removed, map);

    g_assert_cmpuint (ids->len, >=, 1);
    g_assert_cmpstr (g_ptr_array_index (ids, 0), ==, "s-00001");
  }

  /* What is new comes alone, without what is in it. */
  {
    g_autoptr (GPtrArray) ids = jm_map_list_changes (map, removed);

    g_assert_cmpstr (g_ptr_array_index (ids, 0), ==, "t-00002");
  }

  assert_changes (moved, map, "s-00001 s-00002");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/changes/values", test_changes_values);
  g_test_add_func ("/changes/lists", test_changes_lists);

  return g_test_run ();
}
