/* test-finding-edit.c: muting findings, and where they lead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-finding-edit.h"

#include <string.h>

#include "jm-finding-button.h"
#include "jm-make.h"

/* Two stages without touchpoints or KPIs, and a KPI without values. */
static JmMap *
make_map (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage = jm_make_child (root, JM_MAP_STAGES, "buy", JM_STAGE_TITLE, "Buy");
  JmItem *touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "pay", JM_TOUCHPOINT_TITLE, "Pay");
  JmItem *kpi;

  jm_make_child (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, "pain", JM_PAIN_POINT_TEXT, "Slow");
  jm_make_child (root, JM_MAP_STAGES, "use", JM_STAGE_TITLE, "Use");
  kpi = jm_make_child (root, JM_MAP_KPIS, "kpi", JM_KPI_TITLE, "Paid");
  jm_make_set (kpi, JM_KPI_AT, JM_VALUE_TEXT ("pay"));
  jm_make_child (root, JM_MAP_KPIS, "whole", JM_KPI_TITLE, "Loyal");

  return jm_make_map (root);
}

static GPtrArray *
check (JmMap *map)
{
  const JmCheckOptions options = { .today = "2026-11-22" };

  return jm_map_check (map, &options);
}

/* Any finding about an item that is not the map. */
static const JmFinding *
find_about (GPtrArray  *findings,
            const char *item,
            const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const JmFinding *finding = g_ptr_array_index (findings, i);

      if (strcmp (finding->item, item) == 0 && (rule == NULL || strcmp (finding->rule, rule) == 0))
        return finding;
    }

  g_error ("nothing was found about %s", item);
}

static void
test_a_finding_is_muted_here (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (GPtrArray) findings = check (map);
  const JmFinding *finding = find_about (findings, "use", NULL);
  g_autoptr (JmMap) muted = NULL;
  g_autoptr (JmMap) again = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) mutes = NULL;
  const JmMuted *mute;

  g_assert_null (finding->reason);
  muted = jm_finding_mute (map, finding->rule, finding->item, "On purpose", NULL);
  after = check (muted);
  g_assert_cmpstr (find_about (after, "use", finding->rule)->reason, ==, "On purpose");

  mutes = jm_finding_list_mutes (muted, after);
  g_assert_cmpuint (mutes->len, ==, 1);
  mute = g_ptr_array_index (mutes, 0);
  g_assert_cmpuint (mute->n_findings, ==, 1);
  g_assert_cmpstr (mute->finding->item, ==, "use");
  g_assert_cmpstr (mute->reason, ==, "On purpose");

  /* To mute it once more is to give another reason. */
  again = jm_finding_mute (muted, finding->rule, finding->item, "For now", NULL);
  g_assert_cmpuint (jm_item_get_n_children (jm_map_get_root (again), JM_MAP_MUTES), ==, 1);
  g_assert_cmpstr (jm_item_get_text (jm_map_find (again, mute->mute), JM_MUTE_REASON), ==, "For now");
}

static void
test_a_rule_is_muted_everywhere (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (GPtrArray) findings = check (map);
  const JmFinding *finding = find_about (findings, "use", NULL);
  g_autoptr (JmMap) muted = jm_finding_mute (map, finding->rule, JM_MAP_ID, "On purpose", NULL);
  g_autoptr (GPtrArray) after = check (muted);
  const JmItem *mute = jm_item_get_child (jm_map_get_root (muted), JM_MAP_MUTES, 0);

  g_assert_false (jm_item_is_set (mute, JM_MUTE_ITEM));
  for (guint i = 0; i < after->len; i++)
    if (strcmp (((JmFinding *) g_ptr_array_index (after, i))->rule, finding->rule) == 0)
      g_assert_cmpstr (((JmFinding *) g_ptr_array_index (after, i))->reason, ==, "On purpose");
}

static void
test_a_mute_of_nothing_is_listed (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmMap) muted = jm_finding_mute (map, "no-such-rule", "use", "Long ago", NULL);
  g_autoptr (GPtrArray) findings = check (muted);
  g_autoptr (GPtrArray) mutes = jm_finding_list_mutes (muted, findings);
  const JmMuted *mute = g_ptr_array_index (mutes, 0);

  g_assert_cmpuint (mutes->len, ==, 1);
  g_assert_null (mute->finding);
  g_assert_cmpuint (mute->n_findings, ==, 0);
}

static void
test_what_does_not_exist_is_not_muted (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (GError) error = NULL;

  g_assert_null (jm_finding_mute (map, "stage-without-kpi", "nothing", "Why not", &error));
  g_assert_nonnull (error);
}

static void
test_a_stage_has_what_is_in_it (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (GHashTable) buy = jm_finding_list_within (map, "buy");
  g_autoptr (GHashTable) pay = jm_finding_list_within (map, "pay");
  g_autoptr (GHashTable) nothing = jm_finding_list_within (map, "nothing");

  g_assert_cmpuint (g_hash_table_size (buy), ==, 4);
  g_assert_true (g_hash_table_contains (buy, "pain"));
  g_assert_true (g_hash_table_contains (buy, "kpi"));
  g_assert_cmpuint (g_hash_table_size (pay), ==, 3);
  g_assert_cmpuint (g_hash_table_size (nothing), ==, 0);
}

static void
test_every_item_leads_somewhere (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmMap) muted = jm_finding_mute (map, "stage-without-kpi", "use", "Why not", NULL);
  const char *mute = jm_item_get_id (jm_item_get_child (jm_map_get_root (muted), JM_MAP_MUTES, 0));

  g_assert_cmpstr (jm_finding_find_place (map, "kpi"), ==, "pay");
  g_assert_cmpstr (jm_finding_find_place (map, "pain"), ==, "pay");
  g_assert_cmpstr (jm_finding_find_place (map, "pay"), ==, "buy");
  g_assert_null (jm_finding_find_place (map, "buy"));
  g_assert_null (jm_finding_find_place (map, "whole"));
  g_assert_null (jm_finding_find_place (map, "nothing"));
  g_assert_cmpstr (jm_finding_find_place (muted, mute), ==, "use");
}

static void
assert_count (guint       n_errors,
              guint       n_warnings,
              guint       n_hints,
              const char *label,
              const char *details)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *found = NULL;
  g_autofree char *found_details = NULL;

  for (guint i = 0; i < n_errors + n_warnings + n_hints; i++)
    {
      JmFinding *finding = g_new0 (JmFinding, 1);

      finding->severity = i < n_errors                ? JM_FINDING_ERROR
                          : i < n_errors + n_warnings ? JM_FINDING_WARNING
                                                      : JM_FINDING_HINT;
      g_ptr_array_add (findings, finding);
    }

  found = jm_finding_count_describe (findings, &found_details);
  g_assert_cmpstr (found, ==, label);
  g_assert_cmpstr (found_details, ==, details);
}

static void
test_what_asks_for_attention_is_counted (void)
{
  assert_count (0, 0, 3, "No findings", "0 errors, 0 warnings, 3 hints");
  assert_count (1, 0, 0, "1 finding", "1 error, 0 warnings, 0 hints");
  assert_count (2, 1, 1, "3 findings", "2 errors, 1 warning, 1 hint");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finding-edit/a_finding_is_muted_here", test_a_finding_is_muted_here);
  g_test_add_func ("/finding-edit/a_rule_is_muted_everywhere", test_a_rule_is_muted_everywhere);
  g_test_add_func ("/finding-edit/a_mute_of_nothing_is_listed", test_a_mute_of_nothing_is_listed);
  g_test_add_func ("/finding-edit/what_does_not_exist_is_not_muted", test_what_does_not_exist_is_not_muted);
  g_test_add_func ("/finding-edit/a_stage_has_what_is_in_it", test_a_stage_has_what_is_in_it);
  g_test_add_func ("/finding-edit/every_item_leads_somewhere", test_every_item_leads_somewhere);
  g_test_add_func ("/finding-edit/what_asks_for_attention_is_counted", test_what_asks_for_attention_is_counted);

  return g_test_run ();
}
