/* test-finding.c: every rule, once so that it finds something and once so that it does not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check-finding.h"

#include <string.h>

#include <glib/gstdio.h>

/* Maps of one touchpoint with the given members, alone in a stage with the given members. */
#define TOUCHPOINT(members) \
  "'stages': [{'id': 's', 'title': 'Buy', 'touchpoints': [{'id': 't', 'title': 'Pay', " members "}]}]"
#define STAGE(members) "'stages': [{'id': 's', 'title': 'Buy', " members "}]"
#define PERSONA "'personas': [{'id': 'p', 'name': 'Ann'}, {'id': 'q', 'name': 'Ben'}], "
#define FEELING(first, second) \
  "'emotions': [{'id': 'e', 'persona': 'p', 'score': " first "}, {'id': 'f', 'persona': 'q', 'score': " second "}]"
#define PAIN(members) "'pain-points': [{'id': 'x', 'text': 'Slow', " members "}]"
#define ANSWER "'opportunities': [{'id': 'y', 'text': 'Faster', 'answers': ['x']}]"
#define KPI(members) "'kpis': [{'id': 'k', 'title': 'Paid', " members "}]"
#define VALUE(date, value) "'values': [{'id': 'v', 'date': '" date "', 'value': " value "}]"
/* Of three touchpoints the counts of the one in the middle. */
#define COUNTS(members)                                                                             \
  "'stages': [{'id': 's', 'title': 'Buy', 'touchpoints': [{'id': 'a', 'entered': 100, 'continued': 90}, " \
  "{'id': 't', 'title': 'Pay', " members "}, {'id': 'b', 'title': 'Go', 'entered': 5, 'continued': 0}]}]"
#define FIVE(kinds) "'stages': [{'id': 's', 'touchpoints': [" kinds "]}]"
#define KIND(kind) "{'kind': '" kind "'}"
#define MOST_KINDS                                                                                              \
  KIND ("website") ", " KIND ("partner-site") ", " KIND ("app") ", " KIND ("social") ", " KIND ("paid-advert")  \
  ", " KIND ("poster") ", " KIND ("packaging") ", " KIND ("trade-show") ", " KIND ("event") ", " KIND ("e-mail") \
  ", " KIND ("review-site") ", " KIND ("in-person") ", " KIND ("shop") ", " KIND ("word-of-mouth") ", "          \
  KIND ("phone") ", " KIND ("video") ", " KIND ("chat") ", " KIND ("sms") ", " KIND ("letter") ", "              \
  KIND ("payment") ", " KIND ("loyalty-scheme") ", " KIND ("product-use")

typedef struct
{
  const char *rule;
  const char *item;
  JmFindingSeverity severity;
  const char *sentence;
  const char *appears;
  const char *goes;
} Case;

static const Case cases[] = {
  { "map-without-objective", "map", JM_FINDING_WARNING, "The map has no objective.", "",
    "'objective': 'Sell more'" },
  { "map-without-success", "map", JM_FINDING_WARNING,
    "The map does not say what success is in the customer's words.", "", "'success': 'It just worked.'" },
  { "map-without-stage", "map", JM_FINDING_WARNING, "The map has no stage.", "", STAGE ("'touchpoints': []") },
  { "map-without-persona", "map", JM_FINDING_WARNING, "The map has no persona: nobody knows whose journey it is.",
    "", "'personas': [{'id': 'p'}]" },
  { "mostly-assumed", "map", JM_FINDING_WARNING,
    "Most of the map is assumed: 2 of 3 stages, touchpoints and personas (67 %).",
    "'personas': [{'id': 'p', 'evidence': [{'source': 'Survey'}]}], " TOUCHPOINT ("'action': 'Pays'"),
    "'personas': [{'id': 'p', 'evidence': [{'source': 'Survey'}]}, {'id': 'q'}], "
    TOUCHPOINT ("'evidence': [{'state': 'partly'}]") },
  { "nothing-after-purchase", "map", JM_FINDING_WARNING,
    "The journey ends with the purchase: no touchpoint comes after “Buy”.",
    "'purchase-boundary': 's', 'stages': [{'id': 's', 'title': 'Buy'}, {'id': 'r'}]",
    "'purchase-boundary': 's', 'stages': [{'id': 's'}, {'id': 'r', 'touchpoints': [{'id': 't'}]}]" },
  { "review-overdue", "map", JM_FINDING_WARNING, "The review of the map was due on 19 October 2026.",
    "'review-next': '2026-10-19', 'review-last': '2026-10-01'", "'review-next': '2026-10-20'" },
  { "review-overdue", "map", JM_FINDING_WARNING, "The review of the map was due on 19 October 2026.",
    "'review-last': '2026-07-19'", "'review-last': '2026-07-20'" },
  { "review-overdue", "map", JM_FINDING_WARNING, "The review of the map was due on 30 September 2026.",
    "'review-last': '2026-08-31', 'review-every': 1", "'review-last': '2026-08-31', 'review-every': 12" },
  { "review-overdue", "map", JM_FINDING_WARNING, "The review of the map was due on 5 April 2026.",
    "'review-next': '2026-01-01', 'reviews': [{'when': '2026-01-05'}, {'when': '2025-01-05'}]",
    "'review-next': '2026-01-01', 'reviews': [{'when': '2025-01-05'}, {'when': '2026-10-05'}]" },
  { "touchpoint-kinds-unused", "map", JM_FINDING_HINT,
    "No touchpoint of the map is of these kinds: Television, Parcel.",
    FIVE (MOST_KINDS), FIVE (MOST_KINDS ", " KIND ("tv") ", " KIND ("parcel")) },
  { "touchpoint-kinds-unused", "map", JM_FINDING_HINT, NULL,
    FIVE (KIND ("app") ", " KIND ("app") ", " KIND ("app") ", " KIND ("app") ", " KIND ("other")),
    FIVE (KIND ("app") ", " KIND ("app") ", " KIND ("app") ", " KIND ("app")) },
  { "persona-without-evidence", "p", JM_FINDING_WARNING, "Persona “Ann” rests on no evidence.",
    "'personas': [{'id': 'p', 'name': 'Ann'}]", "'personas': [{'id': 'p', 'evidence': [{'source': 'Survey'}]}]" },
  { "link-to-itself", "a", JM_FINDING_WARNING, "Link 1 leads nowhere: it begins and ends at “Pay”.",
    "'links': [{'id': 'a', 'from': 't', 'to': 't'}], " TOUCHPOINT ("'action': 'Pays'"),
    "'links': [{'id': 'a', 'from': 't', 'to': 's'}], " TOUCHPOINT ("'action': 'Pays'") },

  { "stage-without-touchpoint", "s", JM_FINDING_WARNING, "Stage “Buy” has no touchpoint.", STAGE ("'summary': 'Money'"),
    STAGE ("'touchpoints': [{'id': 't'}]") },
  { "stage-without-objective", "s", JM_FINDING_WARNING, "Stage “Buy” has no objective.", STAGE ("'summary': 'Money'"),
    STAGE ("'objectives': [{'text': 'Easy'}]") },
  { "stage-without-kpi", "s", JM_FINDING_WARNING, "Stage “Buy” has no KPI, and neither has any of its touchpoints.",
    TOUCHPOINT ("'action': 'Pays'"), TOUCHPOINT ("'action': 'Pays'") ", " KPI ("'at': 's'") },
  { "stage-without-kpi", "s", JM_FINDING_WARNING, "Stage “Buy” has no KPI, and neither has any of its touchpoints.",
    TOUCHPOINT ("'action': 'Pays'") ", " KPI ("'unit': '%'"), TOUCHPOINT ("'action': 'Pays'") ", " KPI ("'at': 't'") },

  { "touchpoint-without-action", "t", JM_FINDING_WARNING, "Touchpoint “Pay” does not say what the customer does.",
    TOUCHPOINT ("'need': 'Rest'"), TOUCHPOINT ("'action': 'Pays'") },
  { "touchpoint-without-action", "t", JM_FINDING_WARNING, NULL, TOUCHPOINT ("'backstage': 'Books'"),
    TOUCHPOINT ("'steps': ['Choose', 'Pay']") },
  { "touchpoint-without-emotion", "t", JM_FINDING_WARNING, "Touchpoint “Pay” does not say how anybody feels.",
    PERSONA TOUCHPOINT ("'emotions': [{'persona': 'p', 'note': 'Ask'}]"), PERSONA TOUCHPOINT (FEELING ("0", "0")) },
  { "touchpoint-without-motivation", "t", JM_FINDING_WARNING,
    "Touchpoint “Pay” does not say what drives the customer.", TOUCHPOINT ("'action': 'Pays'"),
    TOUCHPOINT ("'motivations': [{'text': 'Own it', 'sign': 'positive'}]") },
  { "touchpoint-without-action", "t", JM_FINDING_WARNING, NULL, TOUCHPOINT ("'backstage': 'Books'"),
    TOUCHPOINT ("'backstage': 'Books', 'internal': true") },
  { "touchpoint-without-emotion", "t", JM_FINDING_WARNING, NULL, PERSONA TOUCHPOINT ("'need': 'Rest'"),
    PERSONA TOUCHPOINT ("'need': 'Rest', 'internal': true") },
  { "touchpoint-without-motivation", "t", JM_FINDING_WARNING, NULL, TOUCHPOINT ("'action': 'Pays'"),
    TOUCHPOINT ("'action': 'Pays', 'internal': true") },
  { "touchpoint-not-assessed", "t", JM_FINDING_WARNING,
    "Touchpoint “Pay”: nobody has looked for pain points here yet.", TOUCHPOINT ("'action': 'Pays'"),
    TOUCHPOINT ("'assessed': true") },
  { "touchpoint-not-assessed", "t", JM_FINDING_WARNING, NULL, TOUCHPOINT ("'assessed': false"),
    TOUCHPOINT (PAIN ("'severity': 1")) },
  { "emotion-without-pain-point", "t", JM_FINDING_WARNING,
    "Touchpoint “Pay” feels bad (down to −1.5), but no pain point says why.",
    PERSONA TOUCHPOINT (FEELING ("2", "-1.5")),
    PERSONA TOUCHPOINT (FEELING ("2", "-1.5") ", " PAIN ("'severity': 1")) },
  { "emotion-without-pain-point", "t", JM_FINDING_WARNING, NULL, PERSONA TOUCHPOINT (FEELING ("-1", "1")),
    PERSONA TOUCHPOINT (FEELING ("-0.9", "1")) },
  { "pain-point-without-bad-emotion", "t", JM_FINDING_HINT,
    "Touchpoint “Pay” has a pain point, but everybody feels good there (at least +1).",
    PERSONA TOUCHPOINT (FEELING ("2", "1") ", " PAIN ("'severity': 1")),
    PERSONA TOUCHPOINT (FEELING ("2", "0.9") ", " PAIN ("'severity': 1")) },
  { "pain-point-without-bad-emotion", "t", JM_FINDING_HINT, NULL,
    PERSONA TOUCHPOINT (FEELING ("1", "1") ", " PAIN ("'severity': 1")), TOUCHPOINT (PAIN ("'severity': 1")) },
  { "frontstage-without-action", "t", JM_FINDING_WARNING,
    "Touchpoint “Pay”: staff act in the customer's sight, but the customer does nothing.",
    TOUCHPOINT ("'frontstage': 'Smiles'"), TOUCHPOINT ("'frontstage': 'Smiles', 'action': 'Pays'") },
  { "backstage-without-frontstage", "t", JM_FINDING_HINT,
    "Touchpoint “Pay” has a backstage step, but nothing in the customer's sight that it serves.",
    TOUCHPOINT ("'backstage': 'Books'"), TOUCHPOINT ("'backstage': 'Books', 'frontstage': 'Smiles'") },
  { "dead-end", "t", JM_FINDING_WARNING, "Touchpoint “Pay” is a dead end: 80 came, and nobody went on.",
    COUNTS ("'entered': 80, 'continued': 0"), COUNTS ("'entered': 80, 'continued': 1") },
  { "more-continued-than-entered", "t", JM_FINDING_ERROR,
    "Touchpoint “Pay” cannot be right: 80 came, but 81 went on.", COUNTS ("'entered': 80, 'continued': 81"),
    COUNTS ("'entered': 80, 'continued': 80") },
  { "conversion-below-mean", "t", JM_FINDING_HINT,
    "Touchpoint “Pay”: 35.5 % of those who come go on; the mean of the map is 41.8 %.",
    COUNTS ("'entered': 200, 'continued': 71"), COUNTS ("'entered': 200, 'continued': 90") },
  { "promise-broken", "t", JM_FINDING_WARNING, "Touchpoint “Pay” breaks the promise of the brand.",
    TOUCHPOINT ("'promise': 'broken'"), TOUCHPOINT ("'promise': 'kept'") },
  { "expectation-missed", "t", JM_FINDING_HINT, "Touchpoint “Pay” misses what the customer expects.",
    TOUCHPOINT ("'expectation-met': 'missed'"), TOUCHPOINT ("'expectation-met': 'met'") },
  { "touchpoint-without-owner", "t", JM_FINDING_HINT,
    "Touchpoint “Pay” has no owner and no department, and its stage has no owner.", TOUCHPOINT ("'action': 'Pays'"),
    TOUCHPOINT ("'owner': 'Eve'") },
  { "touchpoint-without-owner", "t", JM_FINDING_HINT, NULL, TOUCHPOINT ("'action': 'Pays'"),
    TOUCHPOINT ("'department': 'Sales'") },
  { "touchpoint-without-owner", "t", JM_FINDING_HINT, NULL, STAGE ("'touchpoints': [{'id': 't'}]"),
    STAGE ("'owner': 'Eve', 'touchpoints': [{'id': 't'}]") },

  { "disruption-without-answer", "x", JM_FINDING_WARNING,
    "Pain point “Slow” of “Pay” interrupts the customer, and no opportunity answers it.",
    TOUCHPOINT ("'disruption': true, " PAIN ("'kind': 'disruption'")),
    TOUCHPOINT ("'disruption': true, " PAIN ("'kind': 'disruption'") ", " ANSWER) },
  { "disruption-without-answer", "t", JM_FINDING_WARNING,
    "Touchpoint “Pay” interrupts the customer, and no opportunity answers it.",
    TOUCHPOINT ("'disruption': true, " PAIN ("'kind': 'delay'")),
    TOUCHPOINT ("'disruption': true, " PAIN ("'kind': 'delay'") ", " ANSWER) },
  { "disruption-without-answer", "t", JM_FINDING_WARNING, NULL, TOUCHPOINT ("'disruption': true"),
    TOUCHPOINT ("'disruption': true, 'opportunities': [{'text': 'Wait'}]") },
  { "urgent-pain-point-without-owner", "x", JM_FINDING_WARNING,
    "Pain point “Slow” of “Pay” is big and urgent (severity 4, urgency 5), and nobody takes care of it.",
    TOUCHPOINT (PAIN ("'severity': 4, 'urgency': 5")), TOUCHPOINT (PAIN ("'severity': 4, 'urgency': 3")) },
  { "urgent-pain-point-without-owner", "x", JM_FINDING_WARNING, NULL,
    TOUCHPOINT (PAIN ("'severity': 5, 'urgency': 4")),
    TOUCHPOINT (PAIN ("'severity': 5, 'urgency': 4, 'owner': 'Eve'")) },
  { "pain-point-without-owner", "x", JM_FINDING_HINT, "Pain point “Slow” of “Pay” has no owner.",
    TOUCHPOINT (PAIN ("'severity': 4, 'urgency': 3")), TOUCHPOINT (PAIN ("'severity': 4, 'urgency': 4")) },
  { "pain-point-without-owner", "x", JM_FINDING_HINT, NULL, TOUCHPOINT (PAIN ("'cause': 'Queue'")),
    TOUCHPOINT (PAIN ("'owner': 'Eve'")) },
  { "opportunity-without-pain-point", "y", JM_FINDING_HINT, "Opportunity “Faster” of “Pay” answers no pain point.",
    TOUCHPOINT ("'opportunities': [{'id': 'y', 'text': 'Faster'}]"), TOUCHPOINT (PAIN ("'severity': 1") ", " ANSWER) },

  { "kpi-outside-target", "k", JM_FINDING_WARNING,
    "KPI “Paid” is outside its target: 71.9 % was measured, 80 % is the target.",
    KPI ("'unit': '%', 'target': 80, 'tolerance': 8, " VALUE ("2026-10-01", "71.9")),
    KPI ("'unit': '%', 'target': 80, 'tolerance': 8, " VALUE ("2026-10-01", "72")) },
  { "kpi-outside-target", "k", JM_FINDING_WARNING,
    "KPI “Paid” is outside its target: −3 was measured, −4.5 is the target.",
    KPI ("'direction': 'down', 'target': -4.5, " VALUE ("2026-10-01", "-3")),
    KPI ("'direction': 'down', 'target': -4.5, " VALUE ("2026-10-01", "-5")) },
  { "kpi-without-value", "k", JM_FINDING_WARNING, "KPI “Paid” was never measured.", KPI ("'target': 80"),
    KPI (VALUE ("2026-10-01", "1")) },
  { "kpi-out-of-date", "k", JM_FINDING_WARNING,
    "KPI “Paid” was last measured on 19 July 2026; the review interval is 3 months.", KPI (VALUE ("2026-07-19", "1")),
    KPI (VALUE ("2026-07-20", "1")) },
  { "kpi-out-of-date", "k", JM_FINDING_WARNING,
    "KPI “Paid” was last measured on 19 September 2026; the review interval is 1 month.",
    "'review-every': 1, " KPI (VALUE ("2026-09-19", "1")), "'review-every': 2, " KPI (VALUE ("2026-09-19", "1")) },
  { "kpi-without-target", "k", JM_FINDING_HINT, "KPI “Paid” has no target, so that nobody can tell good from bad.",
    KPI (VALUE ("2026-10-01", "1")), KPI ("'target': 0, " VALUE ("2026-10-01", "1")) },

  { "mute-without-finding", "z", JM_FINDING_HINT,
    "Muted finding 1 has nothing to mute: there is no finding “map-without-stage” there.",
    "'mutes': [{'id': 'z', 'finding': 'map-without-stage', 'reason': 'Soon'}], " STAGE ("'summary': 'Money'"),
    "'mutes': [{'id': 'z', 'finding': 'map-without-stage', 'reason': 'Soon'}]" },
  { "mute-without-finding", "z", JM_FINDING_HINT,
    "Muted finding 1 has nothing to mute: there is no finding “stage-without-spirit” there.",
    "'mutes': [{'id': 'z', 'finding': 'stage-without-spirit', 'item': 's'}], " STAGE ("'summary': 'Money'"),
    "'mutes': [{'id': 'z', 'finding': 'stage-without-kpi', 'item': 's'}], " STAGE ("'summary': 'Money'") },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GPtrArray) with = check_text (one->appears);
  g_autoptr (GPtrArray) without = check_text (one->goes);
  const JmFinding *finding = find (with, one->rule);

  g_assert_nonnull (finding);
  g_assert_cmpstr (finding->item, ==, one->item);
  g_assert_cmpint (finding->severity, ==, one->severity);
  g_assert_null (finding->reason);
  g_assert_cmpuint (count (with, one->rule, NULL, FALSE), ==, 1);
  if (one->sentence != NULL)
    {
      g_autofree char *sentence = without_isolates (finding->sentence);

      g_assert_cmpstr (sentence, ==, one->sentence);
    }

  if (find (without, one->rule) != NULL)
    g_error ("%s: %s", one->rule, find (without, one->rule)->sentence);
}

/* Rules that need more than a map have a test of their own further below. */
static void
test_every_rule_has_a_case (void)
{
  static const char *const elsewhere[] = { "reference-to-nothing", "file-missing", NULL };
  const char *const *rules = jm_finding_list_rules ();
  guint n_rules = 0;

  for (guint i = 0; rules[i] != NULL; i++)
    {
      gboolean known = g_strv_contains (elsewhere, rules[i]);

      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        known |= strcmp (cases[j].rule, rules[i]) == 0;
      if (!known)
        g_error ("No case for %s", rules[i]);

      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (rules[j], !=, rules[i]);
      n_rules++;
    }

  g_assert_cmpuint (n_rules, >=, 36);
}

/* What to do is said of every finding, in a sentence. */
static void
test_every_finding_says_what_to_do (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) findings = check_text (cases[i].appears);

      for (guint j = 0; j < findings->len; j++)
        {
          const JmFinding *finding = g_ptr_array_index (findings, j);

          if (!g_str_has_suffix (finding->sentence, ".") || strchr (finding->sentence, '\n') != NULL
              || strchr (finding->sentence, '$') != NULL || (!g_str_has_suffix (finding->advice, ".")
              && !g_str_has_suffix (finding->advice, "?")))
            g_error ("%s: %s %s", finding->rule, finding->sentence, finding->advice);
        }
    }
}

static void
test_references_to_nothing_are_errors (void)
{
  g_autoptr (JmMap) map = make_map ("'title': 'A'");
  g_autoptr (JmMap) muted = make_map ("'mutes': [{'id': 'z', 'finding': 'reference-to-nothing'}]");
  char *repairs[] = { (char *) "Link “a” was left out.", (char *) "View 100 %s “w” lost a persona.", NULL };
  const JmCheckOptions options = { .today = TODAY, .repairs = repairs };
  g_autoptr (GPtrArray) findings = jm_map_check (map, &options);
  g_autoptr (GPtrArray) accepted = jm_map_check (muted, &options);
  const JmFinding *first = g_ptr_array_index (findings, 0);
  const JmFinding *second = g_ptr_array_index (findings, 1);

  g_assert_cmpuint (count (findings, "reference-to-nothing", JM_MAP_ID, FALSE), ==, 2);
  g_assert_cmpstr (first->sentence, ==, repairs[0]);
  g_assert_cmpstr (second->sentence, ==, repairs[1]);
  g_assert_cmpint (first->severity, ==, JM_FINDING_ERROR);
  g_assert_cmpuint (count (accepted, "reference-to-nothing", JM_MAP_ID, TRUE), ==, 2);
  g_assert_cmpuint (count (accepted, "mute-without-finding", NULL, FALSE), ==, 0);
}

static void
write_file (GFile      *folder,
            const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, "x", 1, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
remove_file (GFile      *folder,
             const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);

  g_assert_true (g_file_delete (file, NULL, NULL));
}

static void
test_files_that_are_missing_are_errors (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_dir_make_tmp ("jm-finding-XXXXXX", &error);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (JmMap) map = make_map (
    "'counterpart': '../no such folder/future.journey.json', "
    "'personas': [{'id': 'p', 'name': 'Ann', 'picture': 'ann.png'}], "
    TOUCHPOINT ("'image': 'till.png', 'sub-map': 'till.journey.json'"));
  g_autoptr (GPtrArray) anywhere = check_map (map);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *sentence = NULL;
  const JmCheckOptions options = { .today = TODAY, .folder = folder };

  /* Where the map does not lie anywhere, nothing can be looked for. */
  g_assert_cmpuint (count (anywhere, "file-missing", NULL, FALSE), ==, 0);

  before = jm_map_check (map, &options);
  g_assert_cmpuint (count (before, "file-missing", NULL, FALSE), ==, 3);
  g_assert_cmpuint (count (before, "file-missing", "t", FALSE), ==, 1);
  g_assert_cmpint (find (before, "file-missing")->severity, ==, JM_FINDING_ERROR);
  for (guint i = 0; i < before->len && sentence == NULL; i++)
    {
      const JmFinding *finding = g_ptr_array_index (before, i);

      if (strcmp (finding->item, "t") == 0)
        sentence = without_isolates (finding->sentence);
    }
  g_assert_cmpstr (sentence, ==,
                   "Touchpoint “Pay” refers to what is not there: “till.png”, “till.journey.json”.");

  write_file (folder, "ann.png");
  write_file (folder, "till.png");
  write_file (folder, "till.journey.json");
  after = jm_map_check (map, &options);
  g_assert_cmpuint (count (after, "file-missing", NULL, FALSE), ==, 1);
  g_assert_cmpuint (count (after, "file-missing", JM_MAP_ID, FALSE), ==, 1);

  remove_file (folder, "ann.png");
  remove_file (folder, "till.png");
  remove_file (folder, "till.journey.json");
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* A folder is no picture, and a picture inside the document is not looked for. */
static void
test_only_files_are_looked_for (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr (JmMap) map = make_map (
    "'personas': [{'id': 'p', 'picture': 'data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='}, "
    "{'id': 'q', 'picture': '.'}]");
  const JmCheckOptions options = { .folder = folder };
  g_autoptr (GPtrArray) findings = jm_map_check (map, &options);

  g_assert_cmpuint (count (findings, "file-missing", "p", FALSE), ==, 0);
  g_assert_cmpuint (count (findings, "file-missing", "q", FALSE), ==, 1);
}

/* A new kind with such a field has to be added to the rule. */
static void
test_every_field_that_names_a_file_is_looked_at (void)
{
  static const struct
  {
    JmKind kind;
    const char *members;
  } ways[] = {
    { JM_KIND_MAP, "'%s': 'nowhere.png'" },
    { JM_KIND_PERSONA, "'personas': [{'%s': 'nowhere.png'}]" },
    { JM_KIND_TOUCHPOINT, "'stages': [{'touchpoints': [{'%s': 'nowhere.png'}]}]" },
  };
  g_autoptr (GFile) folder = g_file_new_for_path ("/nonexistent");
  const JmCheckOptions options = { .folder = folder };

  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    for (guint i = 0; i < jm_kind_get_info (kind)->n_fields; i++)
      {
        const JmField *field = jm_kind_get_field (kind, i);
        g_autoptr (GString) members = NULL;
        g_autoptr (JmMap) map = NULL;
        g_autoptr (GPtrArray) findings = NULL;

        if (field->type != JM_TYPE_PATH && field->type != JM_TYPE_PICTURE)
          continue;

        for (guint j = 0; j < G_N_ELEMENTS (ways) && members == NULL; j++)
          if (ways[j].kind == kind)
            members = g_string_new (ways[j].members);
        /* Compilers know of this one that it does not return. */
        g_assert (members != NULL);
        g_string_replace (members, "%s", field->name, 1);
        map = make_map (members->str);
        findings = jm_map_check (map, &options);
        g_assert_cmpuint (count (findings, "file-missing", NULL, FALSE), ==, 1);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/finding/rule_%02u_%s_comes_and_goes", i + 1, cases[i].rule);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/finding/every_rule_has_a_case", test_every_rule_has_a_case);
  g_test_add_func ("/finding/every_finding_says_what_to_do", test_every_finding_says_what_to_do);
  g_test_add_func ("/finding/references_to_nothing_are_errors", test_references_to_nothing_are_errors);
  g_test_add_func ("/finding/files_that_are_missing_are_errors", test_files_that_are_missing_are_errors);
  g_test_add_func ("/finding/only_files_are_looked_for", test_only_files_are_looked_for);
  g_test_add_func ("/finding/every_field_that_names_a_file_is_looked_at",
                   test_every_field_that_names_a_file_is_looked_at);

  return g_test_run ();
}
