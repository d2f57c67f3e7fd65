/* test-lane.c: the lanes of a map, and what each puts into its cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-lane.h"

#include <string.h>

#include "jm-make.h"

/* What the lane of a field shows of a touchpoint, all texts one below the other. */
static char *
get_cell_texts_with (JmItem            *touchpoint,
                     JmLaneType         type,
                     const JmLaneFacts *facts,
                     GPtrArray         *attached)
{
  const JmView view = { JM_VIEW_ALL, NULL };
  g_autoptr (JmItem) root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  g_autoptr (GArray) lanes = jm_lanes_for_view (&view, root);
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new ("DejaVu Sans");
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < lanes->len; i++)
    {
      const JmLane *lane = &g_array_index (lanes, JmLane, i);
      const JmCellSource source = { lane, touchpoint, attached, facts };
      JmCellBuilder builder;
      JmCell *cell;

      if (lane->type != type)
        continue;

      jm_cell_builder_init (&builder, typesetter, 136);
      lane->fill->touchpoint (&builder, &source);
      cell = jm_cell_builder_finish (&builder);
      for (guint j = 0; cell != NULL && j < cell->n_elements; j++)
        if (cell->elements[j].type == JM_ELEMENT_TEXT)
          g_string_append_printf (texts, "%s%s", texts->len > 0 ? "\n" : "",
                                  jm_text_get_string (cell->elements[j].text));
      jm_cell_free (cell);
    }

  return g_string_free (texts, FALSE);
}

static char *
get_cell_texts (JmItem     *touchpoint,
                JmLaneType  type)
{
  const JmLaneFacts facts = { FALSE, FALSE, -1, NULL };

  return get_cell_texts_with (touchpoint, type, &facts, NULL);
}

static void
assert_thought (const char *thought,
                const char *expected)
{
  g_autoptr (JmItem) touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t");
  g_autofree char *found = NULL;

  jm_make_set (touchpoint, JM_TOUCHPOINT_THOUGHT, JM_VALUE_TEXT (thought));
  found = get_cell_texts (touchpoint, JM_LANE_THOUGHTS);
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
  named_texts = get_cell_texts (named, JM_LANE_CHANNELS);
  digital_texts = get_cell_texts (digital, JM_LANE_CHANNELS);
  neither_texts = get_cell_texts (neither, JM_LANE_CHANNELS);

  g_assert_cmpstr (named_texts, ==, "Call centre");
  g_assert_cmpstr (digital_texts, ==, "Digital");
  g_assert_cmpstr (neither_texts, ==, "");
}

static void
test_a_card_says_what_it_knows (void)
{
  g_autoptr (JmItem) touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t");
  g_autofree char *empty = get_cell_texts (touchpoint, JM_LANE_TOUCHPOINTS);
  g_autoptr (JmItem) full = jm_item_new (JM_KIND_TOUCHPOINT, "t");
  g_autofree char *texts = NULL;

  jm_make_set (full, JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("Ring the desk"));
  jm_make_set (full, JM_TOUCHPOINT_KIND, JM_VALUE_NUMBER (JM_TOUCHPOINT_PHONE));
  jm_make_set (full, JM_TOUCHPOINT_DURATION, JM_VALUE_NUMBER (5));
  jm_make_set (full, JM_TOUCHPOINT_DURATION_UNIT, JM_VALUE_NUMBER (JM_MINUTES));
  jm_make_set (full, JM_TOUCHPOINT_MOMENT_OF_TRUTH, JM_VALUE_NUMBER (1));
  jm_make_set (full, JM_TOUCHPOINT_DISRUPTION, JM_VALUE_NUMBER (1));
  texts = get_cell_texts (full, JM_LANE_TOUCHPOINTS);

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
      texts = get_cell_texts (touchpoint, JM_LANE_PAIN_POINTS);
      g_assert_cmpstr (texts, ==, urgency >= 4 ? "Queues\nurgent" : "Queues");
    }
}

static void
test_steps_are_counted_and_numbered (void)
{
  static const char *const steps[] = { "Open the page", "Pick a tariff", "Pay", NULL };
  g_autoptr (JmItem) touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t");
  g_autofree char *texts = NULL;

  jm_make_set (touchpoint, JM_TOUCHPOINT_ACTION, JM_VALUE_TEXT ("Orders"));
  jm_make_set (touchpoint, JM_TOUCHPOINT_STEPS, JM_VALUE_TEXTS (steps));
  texts = get_cell_texts (touchpoint, JM_LANE_ACTIONS);

  g_assert_cmpstr (texts, ==, "Orders\n3 steps\n1\nOpen the page\n2\nPick a tariff\n3\nPay");
}

static void
test_expectations_say_whether_they_came_true (void)
{
  g_autoptr (JmItem) touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t");
  g_autofree char *texts = NULL;

  jm_make_set (touchpoint, JM_TOUCHPOINT_EXPECTATION, JM_VALUE_TEXT ("An answer today"));
  jm_make_set (touchpoint, JM_TOUCHPOINT_EXPECTATION_MET, JM_VALUE_NUMBER (JM_EXPECTATION_MISSED));
  jm_make_set (touchpoint, JM_TOUCHPOINT_PROMISE, JM_VALUE_NUMBER (JM_PROMISE_BROKEN));
  texts = get_cell_texts (touchpoint, JM_LANE_EXPECTATIONS);

  g_assert_cmpstr (texts, ==, "An answer today\nmissed\nbrand promise broken");
}

static void
test_owners_have_department_and_influence (void)
{
  g_autoptr (JmItem) touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t");
  g_autofree char *texts = NULL;

  jm_make_set (touchpoint, JM_TOUCHPOINT_OWNER, JM_VALUE_TEXT ("Ms Brandt"));
  jm_make_set (touchpoint, JM_TOUCHPOINT_DEPARTMENT, JM_VALUE_TEXT ("Logistics"));
  jm_make_set (touchpoint, JM_TOUCHPOINT_INFLUENCE, JM_VALUE_NUMBER (JM_PARTLY));
  texts = get_cell_texts (touchpoint, JM_LANE_OWNERS);

  g_assert_cmpstr (texts, ==, "Ms Brandt\nLogistics\ncan partly be influenced");
}

static void
test_conversion_stands_beside_the_mean (void)
{
  const JmLaneFacts facts = { .mean_conversion = 71 };
  g_autoptr (JmItem) touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t");
  g_autofree char *texts = NULL;

  jm_make_set (touchpoint, JM_TOUCHPOINT_INSIGHT, JM_VALUE_TEXT ("Nobody reads it"));
  jm_make_set (touchpoint, JM_TOUCHPOINT_SATISFACTION_SCORE, JM_VALUE_NUMBER (4.2));
  jm_make_set (touchpoint, JM_TOUCHPOINT_SATISFACTION_N, JM_VALUE_NUMBER (120));
  jm_make_set (touchpoint, JM_TOUCHPOINT_ENTERED, JM_VALUE_NUMBER (200));
  jm_make_set (touchpoint, JM_TOUCHPOINT_CONTINUED, JM_VALUE_NUMBER (100));
  texts = get_cell_texts_with (touchpoint, JM_LANE_INSIGHTS, &facts, NULL);

  g_assert_cmpstr (texts, ==, "Nobody reads it\nanswered 4.2 (n = 120)\n50 % went on; mean 71 %");
}

static void
test_improvements_tell_progress_and_owner (void)
{
  const JmLaneFacts facts = { .mean_conversion = -1 };
  g_autoptr (JmItem) touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t");
  g_autoptr (JmItem) improvement = jm_item_new (JM_KIND_IMPROVEMENT, "i");
  g_autoptr (JmItem) kpi = jm_item_new (JM_KIND_KPI, "k");
  g_autoptr (GPtrArray) attached = g_ptr_array_new ();
  g_autofree char *texts = NULL;

  jm_make_set (improvement, JM_IMPROVEMENT_TITLE, JM_VALUE_TEXT ("Second courier"));
  jm_make_set (improvement, JM_IMPROVEMENT_STATUS, JM_VALUE_NUMBER (JM_STATUS_IN_PROGRESS));
  jm_make_set (improvement, JM_IMPROVEMENT_DUE, JM_VALUE_TEXT ("2027-03-15"));
  jm_make_set (improvement, JM_IMPROVEMENT_OWNER, JM_VALUE_TEXT ("Logistics"));
  g_ptr_array_add (attached, kpi);
  g_ptr_array_add (attached, improvement);
  texts = get_cell_texts_with (touchpoint, JM_LANE_IMPROVEMENTS, &facts, attached);

  g_assert_cmpstr (texts, ==, "Second courier\nIn progress · due Mar 2027 · Logistics");
}

static guint
count_boxes (JmItem            *touchpoint,
             const JmLaneFacts *facts,
             JmBoxStyle         style)
{
  const JmView view = { JM_VIEW_OPERATIONAL, NULL };
  g_autoptr (JmItem) root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  g_autoptr (GArray) lanes = jm_lanes_for_view (&view, root);
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new ("DejaVu Sans");
  guint n = 0;

  for (guint i = 0; i < lanes->len; i++)
    {
      const JmLane *lane = &g_array_index (lanes, JmLane, i);
      const JmCellSource source = { lane, touchpoint, NULL, facts };
      JmCellBuilder builder;
      JmCell *cell;

      if (lane->type != JM_LANE_TOUCHPOINTS)
        continue;

      jm_cell_builder_init (&builder, typesetter, 136);
      lane->fill->touchpoint (&builder, &source);
      cell = jm_cell_builder_finish (&builder);
      for (guint j = 0; j < cell->n_elements; j++)
        n += cell->elements[j].type == JM_ELEMENT_BOX && cell->elements[j].style == style;
      jm_cell_free (cell);
    }

  return n;
}

static void
test_assumed_cards_are_dashed_once_anything_is_researched (void)
{
  const JmLaneFacts unstated = { .show_evidence = FALSE };
  const JmLaneFacts stated = { .show_evidence = TRUE };
  g_autoptr (JmItem) assumed = jm_item_new (JM_KIND_TOUCHPOINT, "t");
  g_autoptr (JmItem) researched = jm_item_new (JM_KIND_TOUCHPOINT, "u");
  JmItem *evidence = jm_make_child (researched, JM_TOUCHPOINT_EVIDENCE, "g", JM_EVIDENCE_SOURCE, "Interviews");

  jm_make_set (evidence, JM_EVIDENCE_STATE, JM_VALUE_NUMBER (JM_EVIDENCE_RESEARCHED));

  g_assert_cmpuint (count_boxes (assumed, &unstated, JM_BOX_CARD), ==, 1);
  g_assert_cmpuint (count_boxes (assumed, &stated, JM_BOX_CARD_ASSUMED), ==, 1);
  g_assert_cmpuint (count_boxes (researched, &stated, JM_BOX_CARD), ==, 1);
}

static void
test_lanes_have_names_of_their_own (void)
{
  const JmView view = { JM_VIEW_ALL, NULL };
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (GArray) lanes = NULL;

  jm_make_child (root, JM_MAP_LANES, "l-1", JM_LANE_TITLE, "Law");
  jm_make_child (root, JM_MAP_LANES, "l-2", JM_LANE_TITLE, "Weather");
  map = jm_make_map (root);
  lanes = jm_lanes_for_view (&view, jm_map_get_root (map));

  /* All but the one that only sums up, and the two of the map. */
  g_assert_cmpuint (lanes->len, ==, JM_LANE_CUSTOM - 1 + 2);
  for (guint i = 0; i < lanes->len; i++)
    g_assert_true (g_hash_table_add (names,
                                     (gpointer) jm_lane_get_label (&g_array_index (lanes, JmLane, i), JM_VIEW_ALL)));
  g_assert_cmpstr (jm_lane_get_label (&g_array_index (lanes, JmLane, 0), JM_VIEW_ALL), ==, "Storyboard");
  g_assert_cmpstr (jm_lane_get_label (&g_array_index (lanes, JmLane, lanes->len - 2), JM_VIEW_ALL), ==, "Law");
  g_assert_cmpstr (jm_lane_get_label (&g_array_index (lanes, JmLane, lanes->len - 1), JM_VIEW_ALL), ==, "Weather");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lane/thoughts_are_quoted_once", test_thoughts_are_quoted_once);
  g_test_add_func ("/lane/a_channel_without_name_is_digital_or_not",
                   test_a_channel_without_name_is_digital_or_not);
  g_test_add_func ("/lane/a_card_says_what_it_knows", test_a_card_says_what_it_knows);
  g_test_add_func ("/lane/pain_points_are_urgent_from_four_on", test_pain_points_are_urgent_from_four_on);
  g_test_add_func ("/lane/steps_are_counted_and_numbered", test_steps_are_counted_and_numbered);
  g_test_add_func ("/lane/expectations_say_whether_they_came_true",
                   test_expectations_say_whether_they_came_true);
  g_test_add_func ("/lane/owners_have_department_and_influence", test_owners_have_department_and_influence);
  g_test_add_func ("/lane/conversion_stands_beside_the_mean", test_conversion_stands_beside_the_mean);
  g_test_add_func ("/lane/improvements_tell_progress_and_owner", test_improvements_tell_progress_and_owner);
  g_test_add_func ("/lane/assumed_cards_are_dashed_once_anything_is_researched",
                   test_assumed_cards_are_dashed_once_anything_is_researched);
  g_test_add_func ("/lane/lanes_have_names_of_their_own", test_lanes_have_names_of_their_own);

  return g_test_run ();
}
