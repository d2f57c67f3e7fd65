/* test-lane.c: the lanes of a map, and what each puts into its cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-lane.h"

#include <math.h>
#include <string.h>

#include "jm-make.h"

enum
{
  MINUTES,
  HOURS,
  DAYS,
  WEEKS,
  MONTHS,
  YEARS,
};

static void
assert_duration (double      duration,
                 int         unit,
                 const char *expected)
{
  g_autofree char *found = jm_duration_format (duration, unit);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_durations_have_singular_and_plural (void)
{
  assert_duration (1, MINUTES, "1 minute");
  assert_duration (20, MINUTES, "20 minutes");
  assert_duration (0, HOURS, "0 hours");
  assert_duration (1, DAYS, "1 day");
  assert_duration (1.5, DAYS, "1.5 days");
  assert_duration (0.25, WEEKS, "0.25 weeks");
  assert_duration (24, MONTHS, "24 months");
  assert_duration (1, YEARS, "1 year");
}

static void
test_every_unit_of_time_has_words (void)
{
  const JmField *field = jm_kind_get_field (JM_KIND_STAGE, JM_STAGE_DURATION_UNIT);

  for (int unit = 0; field->choices[unit].name != NULL; unit++)
    {
      g_autofree char *found = jm_duration_format (2, unit);

      g_assert_nonnull (found);
      g_assert_true (g_str_has_prefix (found, "2 "));
      /* The name of the choice, in the singular, is in it. */
      g_assert_nonnull (strstr (found, field->choices[unit].name));
    }
}

static void
test_a_duration_needs_number_and_unit (void)
{
  assert_duration ((double) NAN, DAYS, NULL);
  assert_duration (3, JM_CHOICE_UNSET, NULL);
}

/* What the lane of a field shows of a touchpoint, all texts one below the other. */
static char *
get_cell_texts (JmItem *touchpoint,
                guint   field)
{
  g_autoptr (JmItem) root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  g_autoptr (GArray) lanes = jm_lanes_for_map (root);
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new ("DejaVu Sans");
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < lanes->len; i++)
    {
      const JmLane *lane = &g_array_index (lanes, JmLane, i);
      const JmCellSource source = { lane, touchpoint, NULL };
      JmCellBuilder builder;
      JmCell *cell;

      if (lane->info->field != field)
        continue;

      jm_cell_builder_init (&builder, typesetter, 136);
      lane->info->fill_touchpoint (&builder, &source);
      cell = jm_cell_builder_finish (&builder);
      for (guint j = 0; cell != NULL && j < cell->n_elements; j++)
        if (cell->elements[j].type == JM_ELEMENT_TEXT)
          g_string_append_printf (texts, "%s%s", texts->len > 0 ? "\n" : "",
                                  jm_text_get_string (cell->elements[j].text));
      jm_cell_free (cell);
    }

  return g_string_free (texts, FALSE);
}

static void
assert_thought (const char *thought,
                const char *expected)
{
  g_autoptr (JmItem) touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t");
  g_autofree char *found = NULL;

  jm_make_set (touchpoint, JM_TOUCHPOINT_THOUGHT, JM_VALUE_TEXT (thought));
  found = get_cell_texts (touchpoint, JM_TOUCHPOINT_THOUGHT);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_thoughts_are_quoted_once (void)
{
  assert_thought ("Is that all?", "“Is that all?”");
  assert_thought ("100 % of %s and %n", "“100 % of %s and %n”");
  assert_thought ("“Is that all?”", "“Is that all?”");
  assert_thought ("„Ist das alles?“", "„Ist das alles?“");
  assert_thought ("« C’est tout ? »", "« C’est tout ? »");
  assert_thought ("「これだけ？」", "「これだけ？」");
  assert_thought ("\"Is that all?\"", "\"Is that all?\"");
  assert_thought ("", "");
}

static void
test_a_channel_without_name_is_digital_or_not (void)
{
  g_autoptr (JmItem) named = jm_item_new (JM_KIND_TOUCHPOINT, "t");
  g_autoptr (JmItem) digital = jm_item_new (JM_KIND_TOUCHPOINT, "t");
  g_autoptr (JmItem) neither = jm_item_new (JM_KIND_TOUCHPOINT, "t");
  g_autofree char *named_texts = NULL;
  g_autofree char *digital_texts = NULL;
  g_autofree char *neither_texts = NULL;

  jm_make_set (named, JM_TOUCHPOINT_CHANNEL, JM_VALUE_TEXT ("Call centre"));
  jm_make_set (digital, JM_TOUCHPOINT_DIGITAL, JM_VALUE_NUMBER (JM_DIGITAL_YES));
  named_texts = get_cell_texts (named, JM_TOUCHPOINT_CHANNEL);
  digital_texts = get_cell_texts (digital, JM_TOUCHPOINT_CHANNEL);
  neither_texts = get_cell_texts (neither, JM_TOUCHPOINT_CHANNEL);

  g_assert_cmpstr (named_texts, ==, "Call centre");
  g_assert_cmpstr (digital_texts, ==, "Digital");
  g_assert_cmpstr (neither_texts, ==, "");
}

static void
test_a_card_says_what_it_knows (void)
{
  g_autoptr (JmItem) touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t");
  g_autofree char *empty = get_cell_texts (touchpoint, JM_TOUCHPOINT_TITLE);
  g_autoptr (JmItem) full = jm_item_new (JM_KIND_TOUCHPOINT, "t");
  g_autofree char *texts = NULL;

  jm_make_set (full, JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("Ring the desk"));
  jm_make_set (full, JM_TOUCHPOINT_KIND, JM_VALUE_NUMBER (JM_TOUCHPOINT_PHONE));
  jm_make_set (full, JM_TOUCHPOINT_DURATION, JM_VALUE_NUMBER (5));
  jm_make_set (full, JM_TOUCHPOINT_DURATION_UNIT, JM_VALUE_NUMBER (MINUTES));
  jm_make_set (full, JM_TOUCHPOINT_MOMENT_OF_TRUTH, JM_VALUE_NUMBER (1));
  jm_make_set (full, JM_TOUCHPOINT_DISRUPTION, JM_VALUE_NUMBER (1));
  texts = get_cell_texts (full, JM_TOUCHPOINT_TITLE);

  g_assert_cmpstr (empty, ==, "Untitled");
  g_assert_cmpstr (texts, ==, "Phone\nRing the desk\n5 minutes\nMoment of truth\nDisruption");
}

static void
test_pain_points_are_urgent_from_four_on (void)
{
  for (guint urgency = 1; urgency <= 5; urgency++)
    {
      g_autoptr (JmItem) touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t");
      JmItem *pain = jm_make_child (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, "x", JM_PAIN_POINT_TEXT, "Queues");
      g_autofree char *texts = NULL;

      jm_make_set (pain, JM_PAIN_POINT_SEVERITY, JM_VALUE_NUMBER (3));
      jm_make_set (pain, JM_PAIN_POINT_URGENCY, JM_VALUE_NUMBER (urgency));
      texts = get_cell_texts (touchpoint, JM_TOUCHPOINT_PAIN_POINTS);
      g_assert_cmpstr (texts, ==, urgency >= 4 ? "Queues\nurgent" : "Queues");
    }
}

static void
test_lanes_have_names_of_their_own (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (GArray) lanes = NULL;

  jm_make_child (root, JM_MAP_LANES, "l-1", JM_LANE_TITLE, "Law");
  jm_make_child (root, JM_MAP_LANES, "l-2", JM_LANE_TITLE, "Weather");
  map = jm_make_map (root);
  lanes = jm_lanes_for_map (jm_map_get_root (map));

  g_assert_cmpuint (lanes->len, ==, 13);
  for (guint i = 0; i < lanes->len; i++)
    g_assert_true (g_hash_table_add (names,
                                     (gpointer) jm_lane_get_label (&g_array_index (lanes, JmLane, i))));
  g_assert_cmpstr (jm_lane_get_label (&g_array_index (lanes, JmLane, 0)), ==, "Objectives");
  g_assert_cmpstr (jm_lane_get_label (&g_array_index (lanes, JmLane, 11)), ==, "Law");
  g_assert_cmpstr (jm_lane_get_label (&g_array_index (lanes, JmLane, 12)), ==, "Weather");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lane/durations_have_singular_and_plural", test_durations_have_singular_and_plural);
  g_test_add_func ("/lane/every_unit_of_time_has_words", test_every_unit_of_time_has_words);
  g_test_add_func ("/lane/a_duration_needs_number_and_unit", test_a_duration_needs_number_and_unit);
  g_test_add_func ("/lane/thoughts_are_quoted_once", test_thoughts_are_quoted_once);
  g_test_add_func ("/lane/a_channel_without_name_is_digital_or_not",
                   test_a_channel_without_name_is_digital_or_not);
  g_test_add_func ("/lane/a_card_says_what_it_knows", test_a_card_says_what_it_knows);
  g_test_add_func ("/lane/pain_points_are_urgent_from_four_on", test_pain_points_are_urgent_from_four_on);
  g_test_add_func ("/lane/lanes_have_names_of_their_own", test_lanes_have_names_of_their_own);

  return g_test_run ();
}
