/* test-evidence.c: how well founded a map is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-evidence.h"

#include "jm-make.h"

/* JM_CHOICE_UNSET: evidence that does not say how good it is. */
static void
add_evidence (JmItem *statement,
              int     state)
{
  guint list = jm_item_get_kind (statement) == JM_KIND_STAGE ? JM_STAGE_EVIDENCE : JM_TOUCHPOINT_EVIDENCE;
  g_autofree char *id = g_strdup_printf ("g-%s-%u", jm_item_get_id (statement),
                                         jm_item_get_n_children (statement, list));
  JmItem *evidence = jm_make_child (statement, list, id, JM_EVIDENCE_SOURCE, "Diary study");

  if (state != JM_CHOICE_UNSET)
    jm_make_set (evidence, JM_EVIDENCE_STATE, JM_VALUE_NUMBER (state));
}

static void
assert_share (const JmItem *root,
              guint         n_assumed,
              guint         n_partly,
              guint         n_researched,
              gboolean      stated)
{
  JmEvidenceShare share = jm_map_get_evidence (root);

  g_assert_cmpuint (share.n_assumed, ==, n_assumed);
  g_assert_cmpuint (share.n_partly, ==, n_partly);
  g_assert_cmpuint (share.n_researched, ==, n_researched);
  g_assert_true (share.stated == stated);
}

static void
test_without_evidence_a_statement_is_assumed (void)
{
  static const JmKind kinds[] = { JM_KIND_STAGE, JM_KIND_TOUCHPOINT, JM_KIND_PERSONA };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (JmItem) statement = jm_item_new (kinds[i], "x");

      g_assert_cmpint (jm_item_get_evidence (statement), ==, JM_EVIDENCE_ASSUMED);
    }
}

static void
test_the_best_evidence_counts (void)
{
  static const JmKind kinds[] = { JM_KIND_STAGE, JM_KIND_TOUCHPOINT };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (JmItem) statement = jm_item_new (kinds[i], "x");

      add_evidence (statement, JM_CHOICE_UNSET);
      g_assert_cmpint (jm_item_get_evidence (statement), ==, JM_EVIDENCE_ASSUMED);
      add_evidence (statement, JM_EVIDENCE_PARTLY);
      g_assert_cmpint (jm_item_get_evidence (statement), ==, JM_EVIDENCE_PARTLY);
      add_evidence (statement, JM_EVIDENCE_RESEARCHED);
      add_evidence (statement, JM_EVIDENCE_ASSUMED);
      g_assert_cmpint (jm_item_get_evidence (statement), ==, JM_EVIDENCE_RESEARCHED);
    }
}

static void
test_a_persona_is_researched_when_it_has_a_source (void)
{
  g_autoptr (JmItem) persona = jm_item_new (JM_KIND_PERSONA, "p");

  jm_make_child (persona, JM_PERSONA_EVIDENCE, "f-1", JM_SOURCE_SOURCE, "Interviews");
  g_assert_cmpint (jm_item_get_evidence (persona), ==, JM_EVIDENCE_RESEARCHED);
}

static void
test_all_statements_of_a_map_are_counted (void)
{
  g_autoptr (JmItem) root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage, *persona, *touchpoint;

  assert_share (root, 0, 0, 0, FALSE);

  persona = jm_make_child (root, JM_MAP_PERSONAS, "p-1", JM_PERSONA_NAME, "Anna");
  jm_make_child (root, JM_MAP_PERSONAS, "p-2", JM_PERSONA_NAME, "Ben");
  stage = jm_make_child (root, JM_MAP_STAGES, "s-1", JM_STAGE_TITLE, "Buy");
  touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t-1", JM_TOUCHPOINT_TITLE, "Shop");
  jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t-2", JM_TOUCHPOINT_TITLE, "Till");
  assert_share (root, 5, 0, 0, FALSE);

  /* What is said to be assumed is stated, though no better founded. */
  add_evidence (touchpoint, JM_EVIDENCE_ASSUMED);
  assert_share (root, 5, 0, 0, TRUE);

  add_evidence (touchpoint, JM_EVIDENCE_PARTLY);
  assert_share (root, 4, 1, 0, TRUE);
  add_evidence (stage, JM_EVIDENCE_RESEARCHED);
  assert_share (root, 3, 1, 1, TRUE);
  jm_make_child (persona, JM_PERSONA_EVIDENCE, "f-1", JM_SOURCE_SOURCE, "Interviews");
  assert_share (root, 2, 1, 2, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evidence/without_evidence_a_statement_is_assumed",
                   test_without_evidence_a_statement_is_assumed);
  g_test_add_func ("/evidence/the_best_evidence_counts", test_the_best_evidence_counts);
  g_test_add_func ("/evidence/a_persona_is_researched_when_it_has_a_source",
                   test_a_persona_is_researched_when_it_has_a_source);
  g_test_add_func ("/evidence/all_statements_of_a_map_are_counted", test_all_statements_of_a_map_are_counted);

  return g_test_run ();
}
