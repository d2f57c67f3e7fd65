/* test-finding-list.c: what the list of findings is like: names, order, muting, large maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check-finding.h"

#include <string.h>

#include "jm-hostile.h"
#include "jm-sample.h"

#define TWO_TOUCHPOINTS(first, second) \
  "'stages': [{'id': 's', 'title': 'Buy', 'touchpoints': [{'id': 't', " first "}, {'id': 'u', " second "}]}]"

static void
assert_sentence (const char *members,
                 const char *rule,
                 const char *expected)
{
  g_autoptr (GPtrArray) findings = check_text (members);
  g_autofree char *sentence = NULL;

  g_assert_nonnull (find (findings, rule));
  sentence = without_isolates (find (findings, rule)->sentence);
  g_assert_cmpstr (sentence, ==, expected);
}

/* Names. */

static void
test_items_without_title_are_named_by_their_place (void)
{
  assert_sentence (TWO_TOUCHPOINTS ("'title': 'Pay'", "'promise': 'broken'"), "promise-broken",
                   "Touchpoint 2 of “Buy” breaks the promise of the brand.");
  assert_sentence ("'stages': [{'id': 'r', 'touchpoints': [{'promise': 'broken'}]}]", "promise-broken",
                   "Touchpoint 1 of Stage 1 breaks the promise of the brand.");
  assert_sentence ("'stages': [{'touchpoints': [{'title': 'Pay'}]}, {'title': 'Go'}, {'summary': 'Stay'}]",
                   "stage-without-touchpoint", "Stage “Go” has no touchpoint.");
  assert_sentence (TWO_TOUCHPOINTS ("'promise': 'kept'", "'pain-points': [{'severity': 5, 'urgency': 5}]"),
                   "urgent-pain-point-without-owner",
                   "Pain point 1 of Touchpoint 2 of “Buy” is big and urgent (severity 5, urgency 5), and nobody takes "
                   "care of it.");
}

/* Returns what stands between the quotation marks of the sentence about a stage of that title. */
static char *
quote_title (const char *title)
{
  g_autoptr (JmMap) map = make_map ("'stages': [{'id': 's'}]");
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) titled = jm_map_set (map, "s", JM_STAGE_TITLE, JM_VALUE_TEXT (title), &error);
  g_autoptr (GPtrArray) findings = NULL;
  const char *sentence, *begin, *end;

  g_assert_no_error (error);
  findings = check_map (titled);
  sentence = find (findings, "stage-without-touchpoint")->sentence;
  begin = strstr (sentence, "“");
  end = g_strrstr (sentence, "”");
  g_assert_nonnull (begin);
  g_assert_nonnull (end);

  return g_strndup (begin + strlen ("“"), (gsize) (end - begin) - strlen ("“"));
}

static void
assert_quoted (const char *title,
               const char *expected)
{
  g_autofree char *quoted = quote_title (title);

  g_assert_cmpstr (quoted, ==, expected);
}

static void
test_quoted_texts_cannot_move_what_is_around_them (void)
{
  assert_quoted ("Buy", "\u2068Buy\u2069");
  /* An end without beginning is left out, a beginning without end is ended. */
  assert_quoted ("a\u2069b", "\u2068ab\u2069");
  assert_quoted ("a\u2067b", "\u2068a\u2067b\u2069\u2069");
  assert_quoted ("a\u2067b\u2069c", "\u2068a\u2067b\u2069c\u2069");
  assert_quoted ("\u2069\u2066\u2066x\u2069", "\u2068\u2066\u2066x\u2069\u2069\u2069");
}

static void
test_long_texts_are_shortened_between_characters (void)
{
  g_autofree char *ten = g_strnfill (60, 'a');
  g_autofree char *fits = g_strconcat (ten, "", NULL);
  g_autofree char *expected_fits = g_strdup_printf ("\u2068%s\u2069", ten);
  g_autofree char *longer = g_strconcat (ten, "bc", NULL);
  g_autofree char *expected_longer = g_strdup_printf ("\u2068%.59s…\u2069", ten);
  g_autofree char *accent = g_strdup_printf ("%.58se\u0301\u0323 and so on", ten);
  g_autofree char *expected_accent = g_strdup_printf ("\u2068%.58s…\u2069", ten);
  g_autofree char *family = g_strdup_printf ("%.56s\U0001f468\u200d\U0001f469\u200d\U0001f467 at home", ten);
  g_autofree char *expected_family = g_strdup_printf ("\u2068%.56s…\u2069", ten);
  g_autofree char *open = g_strdup_printf ("\u2067%.40s and much more than that", ten);
  g_autofree char *quoted = quote_title (open);

  assert_quoted (fits, expected_fits);
  assert_quoted (longer, expected_longer);
  assert_quoted (accent, expected_accent);
  assert_quoted (family, expected_family);
  g_assert_true (g_str_has_suffix (quoted, "…\u2069\u2069"));
}

static void
test_hard_texts_give_whole_sentences (void)
{
  for (guint i = 0; i < jm_hostile_get_n_texts (); i++)
    {
      g_autofree char *text = jm_hostile_make_text (i);
      g_autoptr (JmMap) map = jm_hostile_map (text, 2, 2);
      g_autoptr (GPtrArray) findings = check_map (map);

      g_assert_cmpuint (findings->len, >, 0);
      for (guint j = 0; j < findings->len; j++)
        {
          const JmFinding *finding = g_ptr_array_index (findings, j);

          g_assert_true (g_utf8_validate (finding->sentence, -1, NULL));
          g_assert_null (strpbrk (finding->sentence, "\n\r\t"));
          g_assert_cmpuint (g_utf8_strlen (finding->sentence, -1), <, 500);
        }
    }
}

/* One finding where a lane is not used at all. */

static void
test_what_is_lacking_everywhere_is_one_finding (void)
{
  g_autoptr (GPtrArray) all = check_text (TWO_TOUCHPOINTS ("'title': 'Pay'", "'title': 'Go'"));
  g_autoptr (GPtrArray) one = check_text (TWO_TOUCHPOINTS ("'title': 'Pay'", "'title': 'Go', 'owner': 'Eve'"));

  g_assert_cmpuint (count (all, "touchpoint-without-owner", NULL, FALSE), ==, 1);
  g_assert_cmpstr (find (all, "touchpoint-without-owner")->item, ==, JM_MAP_ID);
  g_assert_cmpstr (find (all, "touchpoint-without-owner")->sentence, ==, "Nobody answers for any touchpoint.");

  g_assert_cmpuint (count (one, "touchpoint-without-owner", NULL, FALSE), ==, 1);
  g_assert_cmpstr (find (one, "touchpoint-without-owner")->item, ==, "t");
}

/* What the rule does not look at says nothing about how it is everywhere. */
static void
test_everywhere_means_all_that_the_rule_looks_at (void)
{
  g_autoptr (GPtrArray) findings = check_text (
    "'stages': [{'touchpoints': [{'backstage': 'Books'}, {'backstage': 'Packs'}, {'frontstage': 'Smiles', "
    "'action': 'Nods'}]}]");
  g_autoptr (GPtrArray) pain = check_text (
    TWO_TOUCHPOINTS ("'pain-points': [{'id': 'x'}, {'id': 'w'}]",
                     "'pain-points': [{'id': 'v', 'severity': 5, 'urgency': 5, 'owner': 'Eve'}]"));

  g_assert_cmpuint (count (findings, "backstage-without-frontstage", JM_MAP_ID, FALSE), ==, 1);
  g_assert_cmpuint (count (findings, "backstage-without-frontstage", NULL, FALSE), ==, 1);
  g_assert_cmpuint (count (pain, "pain-point-without-owner", NULL, FALSE), ==, 2);
  g_assert_cmpuint (count (pain, "pain-point-without-owner", JM_MAP_ID, FALSE), ==, 0);
}

static void
test_where_customers_feel_bad_is_said_of_each (void)
{
  g_autoptr (GPtrArray) findings = check_text (
    "'personas': [{'id': 'p'}], " TWO_TOUCHPOINTS ("'emotions': [{'persona': 'p', 'score': -2}]",
                                                   "'emotions': [{'persona': 'p', 'score': -1}]"));

  g_assert_cmpuint (count (findings, "emotion-without-pain-point", "t", FALSE), ==, 1);
  g_assert_cmpuint (count (findings, "emotion-without-pain-point", "u", FALSE), ==, 1);
}

/* Order. */

static void
assert_order (GPtrArray         *findings,
              const char *const *expected)
{
  guint next = 0;

  for (guint i = 0; i < findings->len && expected[next] != NULL; i++)
    {
      const JmFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *name = g_strdup_printf ("%s %s", finding->rule, finding->item);

      next += strcmp (name, expected[next]) == 0;
    }

  if (expected[next] != NULL)
    g_error ("“%s” does not come where it should", expected[next]);
}

static void
test_errors_come_before_warnings_before_hints_in_map_order (void)
{
  static const char *const expected[] = {
    "more-continued-than-entered t", "map-without-objective map", "stage-without-objective s",
    "touchpoint-without-motivation t", "promise-broken u", "stage-without-touchpoint r", "kpi-without-value k",
    "expectation-missed t", "expectation-missed u", "kpi-without-target k", NULL,
  };
  g_autoptr (GPtrArray) findings = check_text (
    "'kpis': [{'id': 'k'}], 'stages': [{'id': 's', 'touchpoints': [{'id': 't', 'entered': 1, 'continued': 2, "
    "'expectation-met': 'missed'}, {'id': 'u', 'promise': 'broken', 'expectation-met': 'missed', "
    "'motivations': [{'text': 'Own it'}]}]}, {'id': 'r', 'objectives': [{'text': 'Easy'}]}]");
  int severity = JM_FINDING_ERROR;

  for (guint i = 0; i < findings->len; i++)
    {
      const JmFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpint (finding->severity, <=, severity);
      severity = finding->severity;
    }
  assert_order (findings, expected);
}

static void
test_big_and_urgent_pain_points_come_first (void)
{
  static const char *const expected[] = {
    "urgent-pain-point-without-owner d", "urgent-pain-point-without-owner b", "urgent-pain-point-without-owner c",
    "map-without-objective map", "pain-point-without-owner f", "pain-point-without-owner a",
    "touchpoint-without-owner t", NULL,
  };
  g_autoptr (GPtrArray) findings = check_text (
    "'stages': [{'id': 's', 'touchpoints': [{'id': 't', 'pain-points': [{'id': 'a', 'severity': 1, 'urgency': 1}, "
    "{'id': 'b', 'severity': 5, 'urgency': 4}, {'id': 'c', 'severity': 4, 'urgency': 5}, "
    "{'id': 'd', 'severity': 5, 'urgency': 5}, {'id': 'e', 'severity': 5, 'urgency': 5, 'owner': 'Eve'}, "
    "{'id': 'f', 'severity': 3, 'urgency': 5}]}]}]");

  assert_order (findings, expected);
}

/* Muting. */

#define MUTES "'mutes': [{'id': 'z', 'finding': 'promise-broken', 'item': 't', 'reason': 'Known'}], "
#define BROKEN "'promise': 'broken'"

static void
test_a_mute_is_of_one_item (void)
{
  g_autoptr (GPtrArray) findings = check_text (MUTES TWO_TOUCHPOINTS (BROKEN, BROKEN));

  g_assert_cmpuint (count (findings, "promise-broken", "t", TRUE), ==, 1);
  g_assert_cmpstr (find (findings, "promise-broken")->reason, ==, "Known");
  g_assert_cmpuint (count (findings, "promise-broken", "u", FALSE), ==, 1);
  g_assert_cmpuint (count (findings, "promise-broken", NULL, TRUE), ==, 1);
  g_assert_cmpuint (count (findings, "mute-without-finding", NULL, FALSE), ==, 0);
}

static void
test_a_mute_without_an_item_is_of_the_whole_map (void)
{
  g_autoptr (GPtrArray) findings = check_text (
    "'mutes': [{'id': 'z', 'finding': 'promise-broken'}], " TWO_TOUCHPOINTS (BROKEN, BROKEN));

  g_assert_cmpuint (count (findings, "promise-broken", NULL, TRUE), ==, 2);
  g_assert_cmpuint (count (findings, "promise-broken", NULL, FALSE), ==, 0);
  g_assert_cmpstr (find (findings, "promise-broken")->reason, ==, "");
}

static void
test_the_reason_of_the_item_comes_before_that_of_the_map (void)
{
  g_autoptr (GPtrArray) findings = check_text (
    "'mutes': [{'id': 'y', 'finding': 'promise-broken', 'reason': 'All'}, "
    "{'id': 'z', 'finding': 'promise-broken', 'item': 't', 'reason': 'This'}], " TWO_TOUCHPOINTS (BROKEN, BROKEN));

  for (guint i = 0; i < findings->len; i++)
    {
      const JmFinding *finding = g_ptr_array_index (findings, i);

      if (strcmp (finding->rule, "promise-broken") == 0)
        g_assert_cmpstr (finding->reason, ==, strcmp (finding->item, "t") == 0 ? "This" : "All");
    }
  g_assert_cmpuint (count (findings, "promise-broken", NULL, TRUE), ==, 2);
  g_assert_cmpuint (count (findings, "mute-without-finding", NULL, FALSE), ==, 0);
}

/* What is muted at one item keeps its reason; the rest is still said once. */
static void
test_what_is_lacking_everywhere_can_be_muted (void)
{
  g_autoptr (GPtrArray) one = check_text (
    "'mutes': [{'id': 'z', 'finding': 'touchpoint-without-owner', 'item': 't'}], "
    TWO_TOUCHPOINTS ("'title': 'Pay'", "'title': 'Go'"));
  g_autoptr (GPtrArray) whole = check_text (
    "'mutes': [{'id': 'z', 'finding': 'touchpoint-without-owner'}], "
    TWO_TOUCHPOINTS ("'title': 'Pay'", "'title': 'Go'"));
  g_autoptr (GPtrArray) of_map = check_text (
    "'mutes': [{'id': 'z', 'finding': 'touchpoint-without-owner', 'item': 'map'}], "
    TWO_TOUCHPOINTS ("'title': 'Pay'", "'title': 'Go'"));

  g_assert_cmpuint (count (one, "touchpoint-without-owner", "t", TRUE), ==, 1);
  g_assert_cmpuint (count (one, "touchpoint-without-owner", JM_MAP_ID, FALSE), ==, 1);
  g_assert_cmpuint (count (whole, "touchpoint-without-owner", JM_MAP_ID, TRUE), ==, 1);
  g_assert_cmpuint (count (whole, "touchpoint-without-owner", NULL, FALSE), ==, 0);
  g_assert_cmpuint (count (of_map, "touchpoint-without-owner", JM_MAP_ID, TRUE), ==, 1);
  g_assert_cmpuint (count (of_map, "mute-without-finding", NULL, FALSE), ==, 0);
}

static void
test_mutes_that_mute_nothing_can_be_muted (void)
{
  g_autoptr (GPtrArray) findings = check_text (
    "'mutes': [{'id': 'y', 'finding': 'mute-without-finding', 'reason': 'Later'}, {'id': 'z', 'finding': 'nonsense'}]");
  g_autoptr (GPtrArray) alone = check_text ("'mutes': [{'id': 'y', 'finding': 'mute-without-finding', 'item': 'y'}]");

  g_assert_cmpuint (count (findings, "mute-without-finding", "z", TRUE), ==, 1);
  g_assert_cmpuint (count (findings, "mute-without-finding", NULL, FALSE), ==, 0);
  g_assert_cmpuint (count (alone, "mute-without-finding", NULL, FALSE), ==, 0);
}

/* Dates. */

static void
test_without_a_day_nothing_is_overdue (void)
{
  g_autoptr (JmMap) map = make_map ("'review-next': '2000-01-01', 'kpis': [{'values': [{'date': '1999-01-01', "
                                    "'value': 1}]}]");
  g_autoptr (GPtrArray) dated = check_map (map);
  g_autoptr (GPtrArray) findings = jm_map_check (map, &(JmCheckOptions) { .today = NULL });

  g_assert_cmpuint (count (dated, "review-overdue", NULL, FALSE), ==, 1);
  g_assert_cmpuint (count (dated, "kpi-out-of-date", NULL, FALSE), ==, 1);
  g_assert_cmpuint (count (findings, "review-overdue", NULL, FALSE), ==, 0);
  g_assert_cmpuint (count (findings, "kpi-out-of-date", NULL, FALSE), ==, 0);
}

/* Month ends and the ends of the calendar. */
static void
test_intervals_end_on_days_that_exist (void)
{
  assert_sentence ("'review-last': '2024-01-31', 'review-every': 1", "review-overdue",
                   "The review of the map was due on 29 February 2024.");
  assert_sentence ("'review-last': '2025-11-30', 'review-every': 3", "review-overdue",
                   "The review of the map was due on 28 February 2026.");
  assert_sentence ("'review-last': '2025-12-31', 'review-every': 6", "review-overdue",
                   "The review of the map was due on 30 June 2026.");
  assert_sentence ("'review-last': '0001-01-01', 'review-every': 120", "review-overdue",
                   "The review of the map was due on 1 January 11.");
  {
    g_autoptr (GPtrArray) findings = check_text ("'review-last': '9999-12-01', 'review-every': 120");

    g_assert_cmpuint (count (findings, "review-overdue", NULL, FALSE), ==, 0);
  }
}

/* Whole maps. */

static void
test_a_blank_map_has_no_error (void)
{
  g_autoptr (JmMap) map = jm_map_new_blank ("New");
  g_autoptr (GPtrArray) findings = check_map (map);

  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (((const JmFinding *) g_ptr_array_index (findings, i))->severity, !=, JM_FINDING_ERROR);
  g_assert_cmpuint (count (findings, "map-without-objective", NULL, FALSE), ==, 1);
}

typedef struct
{
  guint n_urgent;      /* pain points that are big and urgent and have no owner */
  guint n_unanswered;  /* pain points that interrupt and that no opportunity answers */
  guint n_broken;      /* touchpoints that break the promise */
} Expected;

static gboolean
is_answered (const JmItem *touchpoint,
             const JmItem *pain)
{
  for (guint i = 0; i < jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES); i++)
    {
      const JmItem *opportunity = jm_item_get_child (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES, i);

      for (guint j = 0; j < jm_item_get_n_texts (opportunity, JM_OPPORTUNITY_ANSWERS); j++)
        if (strcmp (jm_item_get_nth_text (opportunity, JM_OPPORTUNITY_ANSWERS, j), jm_item_get_id (pain)) == 0)
          return TRUE;
    }

  return FALSE;
}

static void
expect_of (const JmItem *touchpoint,
           Expected     *expected)
{
  expected->n_broken += jm_item_get_choice (touchpoint, JM_TOUCHPOINT_PROMISE) == JM_PROMISE_BROKEN;

  for (guint i = 0; i < jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_PAIN_POINTS); i++)
    {
      const JmItem *pain = jm_item_get_child (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, i);

      expected->n_urgent += jm_item_get_number (pain, JM_PAIN_POINT_SEVERITY) >= 4
                            && jm_item_get_number (pain, JM_PAIN_POINT_URGENCY) >= 4
                            && !jm_item_is_set (pain, JM_PAIN_POINT_OWNER);
      expected->n_unanswered += jm_item_get_choice (pain, JM_PAIN_POINT_KIND) == JM_PAIN_DISRUPTION
                                && !is_answered (touchpoint, pain);
    }
}

/* Two thousand touchpoints with something in every lane: counted here by hand. */
static void
test_a_large_map_is_told_right (void)
{
  static const char *const gone[] = {
    "map-without-objective", "map-without-success", "map-without-stage", "map-without-persona",
    "persona-without-evidence", "stage-without-touchpoint", "stage-without-objective", "stage-without-kpi",
    "touchpoint-without-action", "touchpoint-without-emotion", "touchpoint-without-motivation",
    "touchpoint-not-assessed", "kpi-without-value", "nothing-after-purchase",
  };
  g_autoptr (JmMap) map = jm_sample_map (50, 40, 3, 1);
  g_autoptr (GPtrArray) findings = check_map (map);
  Expected expected = { 0, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    if (find (findings, gone[i]) != NULL)
      g_error ("%s: %s", gone[i], find (findings, gone[i])->sentence);

  for (guint i = 0; i < 50; i++)
    {
      const JmItem *stage = jm_item_get_child (jm_map_get_root (map), JM_MAP_STAGES, i);

      for (guint j = 0; j < 40; j++)
        expect_of (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j), &expected);
    }

  g_assert_cmpuint (expected.n_urgent, >, 0);
  g_assert_cmpuint (count (findings, "urgent-pain-point-without-owner", NULL, FALSE), ==, expected.n_urgent);
  g_assert_cmpuint (count (findings, "promise-broken", NULL, FALSE), ==, expected.n_broken);
  for (guint i = 0; i < findings->len; i++)
    {
      const JmFinding *finding = g_ptr_array_index (findings, i);
      const JmItem *item = jm_map_find (map, finding->item);

      g_assert_nonnull (item);
      if (strcmp (finding->rule, "disruption-without-answer") == 0 && jm_item_get_kind (item) == JM_KIND_PAIN_POINT)
        expected.n_unanswered--;
    }
  g_assert_cmpuint (expected.n_unanswered, ==, 0);
}

static void
test_the_same_map_gives_the_same_findings (void)
{
  g_autoptr (JmMap) map = jm_sample_map (6, 5, 2, 3);
  g_autoptr (JmMap) again = jm_sample_map (6, 5, 2, 3);
  g_autoptr (GPtrArray) findings = check_map (map);
  g_autoptr (GPtrArray) others = check_map (again);

  g_assert_cmpuint (findings->len, ==, others->len);
  for (guint i = 0; i < findings->len; i++)
    {
      const JmFinding *one = g_ptr_array_index (findings, i);
      const JmFinding *other = g_ptr_array_index (others, i);

      g_assert_cmpstr (one->rule, ==, other->rule);
      g_assert_cmpstr (one->item, ==, other->item);
      g_assert_cmpstr (one->sentence, ==, other->sentence);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finding-list/items_without_title_are_named_by_their_place",
                   test_items_without_title_are_named_by_their_place);
  g_test_add_func ("/finding-list/quoted_texts_cannot_move_what_is_around_them",
                   test_quoted_texts_cannot_move_what_is_around_them);
  g_test_add_func ("/finding-list/long_texts_are_shortened_between_characters",
                   test_long_texts_are_shortened_between_characters);
  g_test_add_func ("/finding-list/hard_texts_give_whole_sentences", test_hard_texts_give_whole_sentences);
  g_test_add_func ("/finding-list/what_is_lacking_everywhere_is_one_finding",
                   test_what_is_lacking_everywhere_is_one_finding);
  g_test_add_func ("/finding-list/everywhere_means_all_that_the_rule_looks_at",
                   test_everywhere_means_all_that_the_rule_looks_at);
  g_test_add_func ("/finding-list/where_customers_feel_bad_is_said_of_each",
                   test_where_customers_feel_bad_is_said_of_each);
  g_test_add_func ("/finding-list/errors_come_before_warnings_before_hints_in_map_order",
                   test_errors_come_before_warnings_before_hints_in_map_order);
  g_test_add_func ("/finding-list/big_and_urgent_pain_points_come_first",
                   test_big_and_urgent_pain_points_come_first);
  g_test_add_func ("/finding-list/a_mute_is_of_one_item", test_a_mute_is_of_one_item);
  g_test_add_func ("/finding-list/a_mute_without_an_item_is_of_the_whole_map",
                   test_a_mute_without_an_item_is_of_the_whole_map);
  g_test_add_func ("/finding-list/the_reason_of_the_item_comes_before_that_of_the_map",
                   test_the_reason_of_the_item_comes_before_that_of_the_map);
  g_test_add_func ("/finding-list/what_is_lacking_everywhere_can_be_muted",
                   test_what_is_lacking_everywhere_can_be_muted);
  g_test_add_func ("/finding-list/mutes_that_mute_nothing_can_be_muted", test_mutes_that_mute_nothing_can_be_muted);
  g_test_add_func ("/finding-list/without_a_day_nothing_is_overdue", test_without_a_day_nothing_is_overdue);
  g_test_add_func ("/finding-list/intervals_end_on_days_that_exist", test_intervals_end_on_days_that_exist);
  g_test_add_func ("/finding-list/a_blank_map_has_no_error", test_a_blank_map_has_no_error);
  g_test_add_func ("/finding-list/a_large_map_is_told_right", test_a_large_map_is_told_right);
  g_test_add_func ("/finding-list/the_same_map_gives_the_same_findings", test_the_same_map_gives_the_same_findings);

  return g_test_run ();
}
