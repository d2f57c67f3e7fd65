/* test-relayout.c: a layout that takes over what its predecessor measured
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

static JmTypesetter *
get_typesetter (void)
{
  static JmTypesetter *typesetter;

  if (typesetter == NULL)
    typesetter = jm_typesetter_new (FAMILY);

  return typesetter;
}

static JmLayout *
make_view_layout (JmMap      *map,
                  JmViewBase  base,
                  JmLayout   *previous)
{
  const JmView view = { base, NULL };

  return jm_layout_new (map, get_typesetter (), &(JmLayoutOptions) { "2026-10-01", &view }, previous);
}

static JmLayout *
make_layout (JmMap    *map,
             JmLayout *previous)
{
  return make_view_layout (map, JM_VIEW_OPERATIONAL, previous);
}

static void
assert_equal (JmLayout *layout,
              JmLayout *expected)
{
  g_autofree char *description = describe_layout (layout);
  g_autofree char *expected_description = describe_layout (expected);

  g_assert_cmpstr (description, ==, expected_description);
}

static void
test_two_layouts_of_one_map_are_equal (void)
{
  g_autoptr (JmMap) map = jm_sample_map (4, 5, 3, 2);
  g_autoptr (JmMap) other_map = jm_sample_map (4, 5, 3, 3);
  g_autoptr (JmLayout) a = make_layout (map, NULL);
  g_autoptr (JmLayout) b = make_layout (map, NULL);
  g_autoptr (JmLayout) other = make_layout (other_map, NULL);
  g_autofree char *description = describe_layout (a);
  g_autofree char *other_description = describe_layout (other);

  assert_equal (a, b);
  g_assert_cmpstr (description, !=, other_description);
}

static void
test_any_edit_gives_the_layout_that_one_from_nothing_gives (gconstpointer data)
{
  JmViewBase base = (JmViewBase) GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);
  g_autoptr (JmMap) map = jm_sample_map (3, 4, 2, 17);
  g_autoptr (JmLayout) layout = make_view_layout (map, base, NULL);
  guint n_edits = 0;

  g_random_set_seed (17);
  while (n_edits < 150)
    {
      g_autoptr (JmMap) edited = jm_sample_edit (map, rand, NULL);
      g_autoptr (JmLayout) fresh = NULL;
      JmLayout *next;

      /* Some edits are refused. */
      if (edited == NULL)
        continue;

      n_edits++;
      next = make_view_layout (edited, base, layout);
      fresh = make_view_layout (edited, base, NULL);
      assert_equal (next, fresh);

      jm_layout_unref (layout);
      layout = next;
      jm_map_unref (map);
      map = g_steal_pointer (&edited);
    }

  check_layout (layout);
}

static void
test_another_view_takes_nothing_over (void)
{
  g_autoptr (JmMap) map = jm_sample_map (3, 4, 2, 5);
  g_autoptr (JmLayout) layout = make_view_layout (map, JM_VIEW_OPERATIONAL, NULL);

  for (guint base = 0; base <= JM_VIEW_ALL; base++)
    {
      g_autoptr (JmLayout) fresh = make_view_layout (map, (JmViewBase) base, NULL);
      JmLayout *next = make_view_layout (map, (JmViewBase) base, layout);

      assert_equal (next, fresh);
      jm_layout_unref (layout);
      layout = next;
    }
}

/* How many texts of the touchpoints and of the stages are not those of the layout before. */
typedef struct
{
  guint n_texts;
  guint n_new;
  guint n_touchpoints;      /* that have new texts */
  guint n_stages;
  guint n_new_around;       /* texts of title, lane names and legend */
  const JmItem *touchpoint; /* the last of them; NULL for none */
  const JmItem *stage;
} Changes;

static Changes
count_new_texts (JmLayout *before,
                 JmLayout *after)
{
  g_autoptr (GArray) old = list_shown (before, NULL);
  g_autoptr (GArray) all = list_shown (after, NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  Changes changes = { 0, 0, 0, 0, 0, NULL, NULL };

  for (guint i = 0; i < old->len; i++)
    {
      const Shown *shown = &g_array_index (old, Shown, i);

      if (!shown->is_marker && shown->element.type == JM_ELEMENT_TEXT)
        g_hash_table_add (known, shown->element.text);
    }

  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);

      if (shown->is_marker || shown->element.type != JM_ELEMENT_TEXT)
        continue;

      if (shown->stage == NULL)
        {
          changes.n_new_around += !g_hash_table_contains (known, shown->element.text);
          continue;
        }

      changes.n_texts++;
      if (g_hash_table_contains (known, shown->element.text))
        continue;

      changes.n_new++;
      if (shown->touchpoint != NULL && shown->touchpoint != changes.touchpoint)
        {
          changes.n_touchpoints++;
          changes.touchpoint = shown->touchpoint;
        }
      if (shown->stage != changes.stage)
        {
          changes.n_stages++;
          changes.stage = shown->stage;
        }
    }

  return changes;
}

static void
assert_new_texts (JmMap      *map,
                  JmMap      *edited,
                  const char *stage,
                  const char *touchpoint)
{
  g_autoptr (JmLayout) before = make_layout (map, NULL);
  g_autoptr (JmLayout) after = NULL;
  g_autoptr (JmLayout) fresh = NULL;
  Changes changes;

  /* What is measured anew is then another text even where it says the same. */
  jm_typesetter_forget (get_typesetter ());
  after = make_layout (edited, before);
  fresh = make_layout (edited, NULL);
  changes = count_new_texts (before, after);

  assert_equal (after, fresh);
  g_assert_cmpuint (changes.n_texts, >, 600);
  g_assert_cmpuint (changes.n_stages, <=, 1);
  g_assert_cmpuint (changes.n_touchpoints, <=, 1);
  g_assert_cmpstr (changes.stage != NULL ? jm_item_get_id (changes.stage) : NULL, ==, stage);
  g_assert_cmpstr (changes.touchpoint != NULL ? jm_item_get_id (changes.touchpoint) : NULL, ==, touchpoint);
  g_assert_cmpuint (changes.n_new, <, 80);
}

static void
test_an_edit_measures_only_what_it_touches (void)
{
  g_autoptr (JmMap) map = jm_sample_map (4, 6, 2, 9);
  g_autoptr (JmMap) title = jm_make_edit (map, "t-00008", JM_TOUCHPOINT_TITLE,
                                          JM_VALUE_TEXT ("A very much longer title"));
  g_autoptr (JmMap) pain = jm_make_edit (map, "x-00001", JM_PAIN_POINT_TEXT, JM_VALUE_TEXT ("It hurts."));
  g_autoptr (JmMap) score = jm_make_edit (map, "e-00007", JM_EMOTION_SCORE, JM_VALUE_NUMBER (-1.75));
  g_autoptr (JmMap) stage = jm_make_edit (map, "s-00003", JM_STAGE_COLOUR, JM_VALUE_TEXT ("#123456"));
  g_autoptr (JmMap) map_title = jm_make_edit (map, JM_MAP_ID, JM_MAP_TITLE, JM_VALUE_TEXT ("Another map"));
  g_autoptr (JmMap) persona = jm_make_edit (map, "p-00001", JM_PERSONA_NAME, JM_VALUE_TEXT ("Zoë"));
  g_autoptr (JmMap) lane = jm_make_edit (map, "l-00001", JM_LANE_TITLE, JM_VALUE_TEXT ("Rules"));
  /* The mean of the map changes with it, but no lane of this view shows that. */
  g_autoptr (JmMap) left = jm_make_edit (map, "t-00008", JM_TOUCHPOINT_CONTINUED, JM_VALUE_NUMBER (0));

  assert_new_texts (map, left, "s-00002", "t-00008");
  assert_new_texts (map, title, "s-00002", "t-00008");
  assert_new_texts (map, pain, "s-00001", "t-00001");
  assert_new_texts (map, score, "s-00001", "t-00004");
  assert_new_texts (map, stage, "s-00003", NULL);
  assert_new_texts (map, map_title, NULL, NULL);
  assert_new_texts (map, persona, NULL, NULL);
  assert_new_texts (map, lane, NULL, NULL);
  assert_new_texts (map, map, NULL, NULL);
}

static void
test_an_edit_of_a_kpi_measures_where_it_is_shown (void)
{
  g_autoptr (JmMap) map = jm_sample_map (4, 6, 2, 9);
  const JmItem *root = jm_map_get_root (map);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_KPIS); i++)
    {
      const JmItem *kpi = jm_item_get_child (root, JM_MAP_KPIS, i);
      const char *at = jm_item_get_text (kpi, JM_KPI_AT);
      g_autoptr (JmMap) edited = jm_make_edit (map, jm_item_get_id (kpi), JM_KPI_TARGET, JM_VALUE_NUMBER (1));

      if (at[0] == 's')
        assert_new_texts (map, edited, at, NULL);
      else
        {
          JmPlace place;

          g_assert_true (jm_map_locate (map, at, &place));
          assert_new_texts (map, edited, place.parent, at);
        }
    }
}

/* A layout that follows another one finds most texts of title, lane names and legend from the last time. */
static void
test_what_stands_around_is_measured_once (void)
{
  g_autoptr (JmMap) map = jm_sample_map (8, 30, 2, 9);
  g_autoptr (JmMap) one = jm_make_edit (map, "t-00008", JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("One"));
  g_autoptr (JmMap) two = jm_make_edit (one, "t-00008", JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("Two"));
  g_autoptr (JmLayout) layout = make_layout (map, NULL);
  g_autoptr (JmLayout) first = make_layout (one, layout);
  g_autoptr (JmLayout) second = make_layout (two, first);

  g_assert_cmpuint (count_new_texts (layout, first).n_new_around, >, 20);
  g_assert_cmpuint (count_new_texts (first, second).n_new_around, ==, 0);
}

static void
test_moving_a_touchpoint_measures_no_other (void)
{
  g_autoptr (JmMap) map = jm_sample_map (4, 6, 2, 9);
  const char *const ids[] = { "t-00001", NULL };
  g_autoptr (JmMap) moved = jm_map_move (map, ids, "s-00001", JM_STAGE_TOUCHPOINTS, 4, NULL);

  assert_new_texts (map, moved, "s-00001", NULL);
}

static void
test_a_layout_made_for_other_lanes_is_of_no_use (void)
{
  g_autoptr (JmMap) map = jm_sample_map (3, 3, 2, 4);
  const char *const first[] = { "l-00001", NULL };
  g_autoptr (JmMap) without = jm_map_remove (map, first, NULL);
  g_autoptr (JmMap) swapped = jm_map_move (map, first, JM_MAP_ID, JM_MAP_LANES, -1, NULL);
  g_autoptr (JmLayout) layout = make_layout (map, NULL);
  g_autoptr (JmLayout) layout_without = make_layout (without, layout);
  g_autoptr (JmLayout) layout_swapped = make_layout (swapped, layout_without);
  g_autoptr (JmLayout) fresh_without = make_layout (without, NULL);
  g_autoptr (JmLayout) fresh_swapped = make_layout (swapped, NULL);

  assert_equal (layout_without, fresh_without);
  assert_equal (layout_swapped, fresh_swapped);
}

static void
test_a_change_of_direction_or_font_measures_everything (void)
{
  g_autoptr (JmMap) map = jm_sample_map (1, 3, 2, 4);
  g_autoptr (JmMap) arabic = jm_make_edit (map, "s-00001", JM_STAGE_TITLE, JM_VALUE_TEXT ("البداية"));
  g_autoptr (JmTypesetter) other = jm_typesetter_new ("Noto Sans");
  g_autoptr (JmLayout) layout = make_layout (map, NULL);
  g_autoptr (JmLayout) mirrored = make_layout (arabic, layout);
  g_autoptr (JmLayout) fresh = make_layout (arabic, NULL);
  g_autoptr (JmLayout) back = make_layout (map, mirrored);
  g_autoptr (JmLayout) in_other = jm_layout_new (map, other, &(JmLayoutOptions) { "2026-10-01" }, layout);

  g_assert_true (jm_layout_is_rtl (mirrored));
  assert_equal (mirrored, fresh);
  assert_equal (back, layout);
  g_assert_cmpuint (count_new_texts (layout, in_other).n_new, ==, count_new_texts (layout, in_other).n_texts);
}

static void
test_a_layout_outlives_map_and_predecessor (void)
{
  JmMap *map = jm_sample_map (2, 3, 2, 6);
  JmMap *edited = jm_make_edit (map, "t-00001", JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("Other"));
  JmLayout *first = make_layout (map, NULL);
  g_autoptr (JmLayout) second = make_layout (edited, first);
  g_autoptr (JmLayout) same = jm_layout_ref (second);
  g_autofree char *description = describe_layout (second);
  g_autofree char *later = NULL;

  jm_map_unref (map);
  jm_map_unref (edited);
  jm_layout_unref (first);
  later = describe_layout (same);

  g_assert_cmpstr (description, ==, later);
  check_layout (same);
}

/* Whoever cannot wait gets nothing rather than a layout that was measured anew. */
static void
test_relayout_only_follow (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (JmMap) map = jm_sample_map (3, 3, 2, 1);
  g_autoptr (JmMap) titled = jm_make_edit (map, "t-00002", JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("Other"));
  g_autoptr (JmMap) large = jm_sample_map (3, 40, 2, 1);
  JmItem *lane = jm_item_new (JM_KIND_LANE, "mine");
  g_autoptr (JmMap) with_lane = jm_map_insert (map, JM_MAP_ID, JM_MAP_LANES, -1, lane, NULL);
  const JmLayoutOptions options = { .only_follow = TRUE };
  g_autoptr (JmLayout) first = jm_layout_new (map, typesetter, &(JmLayoutOptions) { NULL }, NULL);
  g_autoptr (JmLayout) second = jm_layout_new (titled, typesetter, &options, first);

  jm_item_unref (lane);
  g_assert_nonnull (second);
  g_assert_null (jm_layout_new (map, typesetter, &options, NULL));
  g_assert_null (jm_layout_new (with_lane, typesetter, &options, second));

  /* Nor a layout most of which is new. */
  g_assert_null (jm_layout_new (large, typesetter, &options, second));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/relayout/two_layouts_of_one_map_are_equal", test_two_layouts_of_one_map_are_equal);
  for (guint base = 0; base <= JM_VIEW_ALL; base++)
    {
      const JmView view = { (JmViewBase) base, NULL };
      g_autofree char *title = jm_view_get_title (&view);
      g_autofree char *path = g_strdup_printf ("/relayout/any_edit_gives_the_layout_that_one_from_nothing_gives/%s",
                                               title);

      g_test_add_data_func (path, GUINT_TO_POINTER (base),
                            test_any_edit_gives_the_layout_that_one_from_nothing_gives);
    }
  g_test_add_func ("/relayout/another_view_takes_nothing_over", test_another_view_takes_nothing_over);
  g_test_add_func ("/relayout/an_edit_measures_only_what_it_touches",
                   test_an_edit_measures_only_what_it_touches);
  g_test_add_func ("/relayout/an_edit_of_a_kpi_measures_where_it_is_shown",
                   test_an_edit_of_a_kpi_measures_where_it_is_shown);
  g_test_add_func ("/relayout/what_stands_around_is_measured_once", test_what_stands_around_is_measured_once);
  g_test_add_func ("/relayout/moving_a_touchpoint_measures_no_other",
                   test_moving_a_touchpoint_measures_no_other);
  g_test_add_func ("/relayout/a_layout_made_for_other_lanes_is_of_no_use",
                   test_a_layout_made_for_other_lanes_is_of_no_use);
  g_test_add_func ("/relayout/a_change_of_direction_or_font_measures_everything",
                   test_a_change_of_direction_or_font_measures_everything);
  g_test_add_func ("/relayout/a_layout_outlives_map_and_predecessor",
                   test_a_layout_outlives_map_and_predecessor);
  g_test_add_func ("/relayout/only_follow", test_relayout_only_follow);

  return g_test_run ();
}
