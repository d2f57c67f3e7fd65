/* test-shown.c: a map as a view shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-view.h"

#include <string.h>

#include "jm-make.h"
#include "jm-sample.h"
#include "jm-view-oracle.h"

static JmView
find_view (const JmItem *root,
           const char   *name)
{
  JmView view;

  if (!jm_view_find (root, name, &view))
    g_error ("There is no view %s.", name);

  return view;
}

static JmMap *
apply (JmMap      *map,
       const char *name)
{
  const JmView view = find_view (jm_map_get_root (map), name);
  g_autoptr (GError) error = NULL;
  JmMap *shown = jm_view_apply (&view, map, &error);

  g_assert_no_error (error);

  return shown;
}

/* Every text, id and unknown member of an item and of all that is in it. */
static void
collect_words (const JmItem *item,
               GString      *words)
{
  const JmKindInfo *info = jm_item_get_info (item);
  const char *json;

  g_string_append_printf (words, "%s\n", jm_item_get_id (item));
  for (guint i = 0; i < jm_item_get_n_unknown (item); i++)
    {
      g_string_append_printf (words, "%s\n", jm_item_get_unknown (item, i, &json));
      g_string_append_printf (words, "%s\n", json);
    }

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (jm_type_get_store (info->fields[i].type) == JM_TYPE_TEXT)
        g_string_append_printf (words, "%s\n", jm_item_get_text (item, i));
      for (guint j = 0; j < jm_item_get_n_texts (item, i); j++)
        g_string_append_printf (words, "%s\n", jm_item_get_nth_text (item, i, j));
      for (guint j = 0; j < jm_item_get_n_children (item, i); j++)
        collect_words (jm_item_get_child (item, i, j), words);
    }
}

static void
assert_shows_what_it_should (const JmMarked *marked,
                             const JmItem   *root,
                             guint           view)
{
  g_autoptr (JmViewOracle) oracle = jm_view_oracle_new (marked, view);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) words = NULL;
  GHashTableIter iter;
  gpointer value;
  guint n_shown = 0;

  collect_words (root, text);
  words = jm_marked_find_words (text->str, text->len);

  g_hash_table_iter_init (&iter, marked->markers);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const JmMarker *marker = value;
      gboolean hidden = jm_view_oracle_hides (oracle, marker->item, marker->field);
      const char *name = marker->field >= 0
                             ? jm_kind_get_field (marker->item->kind, (guint) marker->field)->name
                             : marker->field == JM_MARKED_ID ? "id" : "unknown member";

      if (g_hash_table_contains (words, marker->word) == hidden)
        g_error ("View %u: %s of “%s” is %s.", view, name, marker->item->path, hidden ? "not hidden" : "missing");
      n_shown += !hidden;
    }
  g_assert_cmpuint (n_shown, >, 30);
}

static void
test_a_view_hides_all_that_is_not_for_it_and_nothing_else (void)
{
  g_autoptr (JmMarked) marked = jm_view_oracle_make_map (NULL, NULL);

  for (guint i = 0; i < jm_view_oracle_get_n_views (); i++)
    {
      g_autoptr (JmViewOracle) oracle = jm_view_oracle_new (marked, i);
      g_autoptr (JmShown) shown = jm_shown_new (&oracle->view, jm_map_get_root (marked->map), NULL);

      assert_shows_what_it_should (marked, jm_shown_get_root (shown), i);
    }
}

static void
test_what_is_shown_is_a_whole_map (void)
{
  g_autoptr (JmMarked) marked = jm_view_oracle_make_map (NULL, NULL);

  for (guint i = 0; i < jm_view_oracle_get_n_views (); i++)
    {
      g_autoptr (JmViewOracle) oracle = jm_view_oracle_new (marked, i);
      g_autoptr (JmShown) shown = jm_shown_new (&oracle->view, jm_map_get_root (marked->map), NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (JmMap) strict = jm_map_new (jm_shown_get_root (shown), &error);
      g_autoptr (JmMap) applied = jm_view_apply (&oracle->view, marked->map, &error);

      g_assert_no_error (error);
      g_assert_true (jm_map_get_root (applied) == jm_shown_get_root (shown) ||
                     jm_item_equal (jm_map_get_root (applied), jm_shown_get_root (shown)));
      g_assert_true (jm_item_equal (jm_map_get_root (strict), jm_map_get_root (applied)));
    }
}

static void
test_a_view_of_a_view_is_the_same (void)
{
  g_autoptr (JmMarked) marked = jm_view_oracle_make_map (NULL, NULL);

  for (guint i = 0; i < jm_view_oracle_get_n_views (); i++)
    {
      g_autoptr (JmViewOracle) oracle = jm_view_oracle_new (marked, i);
      g_autoptr (JmMap) once = jm_view_apply (&oracle->view, marked->map, NULL);
      g_autoptr (JmMap) twice = jm_view_apply (&oracle->view, once, NULL);

      g_assert_true (jm_item_equal (jm_map_get_root (once), jm_map_get_root (twice)));
    }
}

static void
test_views_for_the_team_are_the_map_itself (void)
{
  g_autoptr (JmMarked) marked = jm_view_oracle_make_map (NULL, NULL);
  g_autoptr (JmMap) operational = apply (marked->map, "operational");
  g_autoptr (JmMap) all = apply (marked->map, "all");

  g_assert_true (operational == marked->map);
  g_assert_true (all == marked->map);
}

/* Two stages: "a" with an open and an internal touchpoint, "b" with internal ones only. */
static JmMap *
make_small_map (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *a = jm_make_child (root, JM_MAP_STAGES, "a", JM_STAGE_TITLE, "A");
  JmItem *b = jm_make_child (root, JM_MAP_STAGES, "b", JM_STAGE_TITLE, "B");
  JmItem *c = jm_make_child (root, JM_MAP_STAGES, "c", JM_STAGE_TITLE, "C");
  JmItem *item;

  jm_make_set (a, JM_STAGE_OVERLAPS_NEXT, JM_VALUE_NUMBER (1));
  jm_make_set (b, JM_STAGE_OVERLAPS_NEXT, JM_VALUE_NUMBER (1));
  jm_make_child (a, JM_STAGE_TOUCHPOINTS, "a-open", JM_TOUCHPOINT_TITLE, "Open");
  item = jm_make_child (a, JM_STAGE_TOUCHPOINTS, "a-internal", JM_TOUCHPOINT_TITLE, "Internal");
  jm_make_set (item, JM_TOUCHPOINT_INTERNAL, JM_VALUE_NUMBER (1));
  item = jm_make_child (b, JM_STAGE_TOUCHPOINTS, "b-internal", JM_TOUCHPOINT_TITLE, "Internal");
  jm_make_set (item, JM_TOUCHPOINT_INTERNAL, JM_VALUE_NUMBER (1));
  jm_make_set (c, JM_STAGE_SUMMARY, JM_VALUE_TEXT ("Nothing planned yet."));

  return jm_make_map (root);
}

static void
test_a_stage_of_internal_touchpoints_is_internal (void)
{
  g_autoptr (JmMap) map = make_small_map ();
  g_autoptr (JmMap) customer = apply (map, "customer");
  g_autoptr (JmMap) executive = apply (map, "executive");

  g_assert_nonnull (jm_map_find (customer, "a-open"));
  g_assert_null (jm_map_find (customer, "a-internal"));
  g_assert_null (jm_map_find (customer, "b"));
  g_assert_nonnull (jm_map_find (customer, "c"));
  g_assert_nonnull (jm_map_find (executive, "b-internal"));
}

static void
test_no_stage_overlaps_a_hidden_one (void)
{
  g_autoptr (JmMap) map = make_small_map ();
  g_autoptr (JmMap) opened = jm_make_edit (map, "b-internal", JM_TOUCHPOINT_INTERNAL, JM_VALUE_UNSET);
  const JmView customer = { JM_VIEW_CUSTOMER, NULL };
  g_autoptr (JmShown) before = jm_shown_new (&customer, jm_map_get_root (map), NULL);
  g_autoptr (JmShown) after = jm_shown_new (&customer, jm_map_get_root (opened), before);
  const JmItem *a = jm_item_get_child (jm_shown_get_root (before), JM_MAP_STAGES, 0);

  g_assert_cmpuint (jm_item_get_n_children (jm_shown_get_root (before), JM_MAP_STAGES), ==, 2);
  g_assert_false (jm_item_get_flag (a, JM_STAGE_OVERLAPS_NEXT));

  a = jm_item_get_child (jm_shown_get_root (after), JM_MAP_STAGES, 0);
  g_assert_cmpuint (jm_item_get_n_children (jm_shown_get_root (after), JM_MAP_STAGES), ==, 3);
  g_assert_true (jm_item_get_flag (a, JM_STAGE_OVERLAPS_NEXT));
}

/* A stage "s" with two touchpoints of three pain points each, and one "z" whose opportunity
 * answers some of them. */
static JmMap *
make_map_to_rank (void)
{
  static const struct
  {
    const char *id;
    double severity;
  } pains[] = { { "p1", 1 }, { "p2", 5 }, { "p3", 2 }, { "p4", 3 }, { "p5", 5 }, { "p6", 4 } };
  const char *answers[] = { "p1", "p2", "p3", "p4", NULL };
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *s = jm_make_child (root, JM_MAP_STAGES, "s", JM_STAGE_TITLE, "S");
  JmItem *z = jm_make_child (root, JM_MAP_STAGES, "z", JM_STAGE_TITLE, "Z");
  JmItem *places[] = { jm_make_child (s, JM_STAGE_TOUCHPOINTS, "t1", JM_TOUCHPOINT_TITLE, "T1"),
                       jm_make_child (s, JM_STAGE_TOUCHPOINTS, "t2", JM_TOUCHPOINT_TITLE, "T2") };
  JmItem *t3 = jm_make_child (z, JM_STAGE_TOUCHPOINTS, "t3", JM_TOUCHPOINT_TITLE, "T3");
  JmItem *item;

  for (guint i = 0; i < G_N_ELEMENTS (pains); i++)
    {
      item = jm_make_child (places[i / 3], JM_TOUCHPOINT_PAIN_POINTS, pains[i].id, JM_PAIN_POINT_TEXT, pains[i].id);
      jm_make_set (item, JM_PAIN_POINT_SEVERITY, JM_VALUE_NUMBER (pains[i].severity));
    }

  item = jm_make_child (t3, JM_TOUCHPOINT_OPPORTUNITIES, "y", JM_OPPORTUNITY_TEXT, "Y");
  jm_make_set (item, JM_OPPORTUNITY_ANSWERS, JM_VALUE_TEXTS (answers));

  return jm_make_map (root);
}

static void
assert_ids (const JmItem *item,
            guint         list,
            const char   *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < jm_item_get_n_children (item, list); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", jm_item_get_id (jm_item_get_child (item, list, i)));
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_executives_see_the_worst_pain_points_where_they_stand (void)
{
  g_autoptr (JmMap) map = make_map_to_rank ();
  g_autoptr (JmMap) shown = apply (map, "executive");
  const JmItem *y = jm_map_find (shown, "y");

  assert_ids (jm_map_find (shown, "t1"), JM_TOUCHPOINT_PAIN_POINTS, "p2");
  assert_ids (jm_map_find (shown, "t2"), JM_TOUCHPOINT_PAIN_POINTS, "p5");
  g_assert_cmpuint (jm_item_get_n_texts (y, JM_OPPORTUNITY_ANSWERS), ==, 1);
  g_assert_cmpstr (jm_item_get_nth_text (y, JM_OPPORTUNITY_ANSWERS, 0), ==, "p2");
}

static void
test_a_rank_that_changes_elsewhere_changes_what_is_shown (void)
{
  g_autoptr (JmMap) map = make_map_to_rank ();
  g_autoptr (JmMap) worse = jm_make_edit (map, "p5", JM_PAIN_POINT_SEVERITY, JM_VALUE_NUMBER (1));
  const JmView executive = { JM_VIEW_EXECUTIVE, NULL };
  g_autoptr (JmShown) before = jm_shown_new (&executive, jm_map_get_root (map), NULL);
  g_autoptr (JmShown) after = jm_shown_new (&executive, jm_map_get_root (worse), before);
  g_autoptr (JmShown) fresh = jm_shown_new (&executive, jm_map_get_root (worse), NULL);
  const JmItem *s = jm_item_get_child (jm_shown_get_root (after), JM_MAP_STAGES, 0);
  const JmItem *s_before = jm_item_get_child (jm_shown_get_root (before), JM_MAP_STAGES, 0);

  /* The first touchpoint still shows p2, and p6 takes the place of p5. */
  assert_ids (jm_item_get_child (s, JM_STAGE_TOUCHPOINTS, 0), JM_TOUCHPOINT_PAIN_POINTS, "p2");
  assert_ids (jm_item_get_child (s, JM_STAGE_TOUCHPOINTS, 1), JM_TOUCHPOINT_PAIN_POINTS, "p6");
  g_assert_true (jm_item_get_child (s, JM_STAGE_TOUCHPOINTS, 0) ==
                 jm_item_get_child (s_before, JM_STAGE_TOUCHPOINTS, 0));
  g_assert_true (jm_item_equal (jm_shown_get_root (after), jm_shown_get_root (fresh)));
}

static void
test_an_answer_follows_a_pain_point_of_another_stage (void)
{
  g_autoptr (JmMap) map = make_map_to_rank ();
  g_autoptr (JmMap) milder = jm_make_edit (map, "p2", JM_PAIN_POINT_SEVERITY, JM_VALUE_NUMBER (1));
  const JmView executive = { JM_VIEW_EXECUTIVE, NULL };
  g_autoptr (JmShown) before = jm_shown_new (&executive, jm_map_get_root (map), NULL);
  g_autoptr (JmShown) after = jm_shown_new (&executive, jm_map_get_root (milder), before);
  g_autoptr (JmMap) whole = jm_map_new (jm_shown_get_root (after), NULL);

  g_assert_true (jm_item_get_child (jm_map_get_root (map), JM_MAP_STAGES, 1) ==
                 jm_item_get_child (jm_map_get_root (milder), JM_MAP_STAGES, 1));
  g_assert_nonnull (whole);
  g_assert_cmpuint (jm_item_get_n_texts (jm_map_find (whole, "y"), JM_OPPORTUNITY_ANSWERS), ==, 0);
}

/* A KPI that misses its target by that much, or without a target. */
static void
add_kpi (JmItem     *root,
         const char *id,
         const char *at,
         double      shortfall)
{
  JmItem *kpi = jm_make_child (root, JM_MAP_KPIS, id, JM_KPI_TITLE, id);
  g_autofree char *value_id = g_strconcat (id, "-v", NULL);
  JmItem *value = jm_make_child (kpi, JM_KPI_VALUES, value_id, JM_VALUE_DATE, "2026-01-01");

  jm_make_set (value, JM_VALUE_VALUE, JM_VALUE_NUMBER (10 - shortfall));
  jm_make_set (kpi, JM_KPI_TARGET, JM_VALUE_NUMBER (10));
  jm_make_set (kpi, JM_KPI_TOLERANCE, JM_VALUE_NUMBER (1));
  if (at != NULL)
    jm_make_set (kpi, JM_KPI_AT, JM_VALUE_TEXT (at));
}

static void
test_executives_see_the_kpis_that_need_them_most (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *s = jm_make_child (root, JM_MAP_STAGES, "s", JM_STAGE_TITLE, "S");
  JmItem *z = jm_make_child (root, JM_MAP_STAGES, "z", JM_STAGE_TITLE, "Z");
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmMap) shown = NULL;
  g_autoptr (JmMap) edited = NULL;
  g_autoptr (JmMap) again = NULL;

  jm_make_child (s, JM_STAGE_TOUCHPOINTS, "t", JM_TOUCHPOINT_TITLE, "T");
  jm_make_child (z, JM_STAGE_TOUCHPOINTS, "u", JM_TOUCHPOINT_TITLE, "U");
  add_kpi (root, "met", "s", 0);
  add_kpi (root, "near", "t", 1);
  add_kpi (root, "whole", NULL, 0);
  add_kpi (root, "other", "u", 0);
  add_kpi (root, "missed", "t", 5);
  add_kpi (root, "near-too", "s", 1);
  map = jm_make_map (root);

  shown = apply (map, "executive");
  assert_ids (jm_map_get_root (shown), JM_MAP_KPIS, "near whole other missed");

  /* Met comes before what has no target, and nothing is lost without need. */
  edited = jm_make_edit (map, "near", JM_KPI_TARGET, JM_VALUE_UNSET);
  g_clear_pointer (&shown, jm_map_unref);
  shown = apply (edited, "executive");
  assert_ids (jm_map_get_root (shown), JM_MAP_KPIS, "whole other missed near-too");

  again = apply (shown, "executive");
  g_assert_true (jm_item_equal (jm_map_get_root (shown), jm_map_get_root (again)));
}

static void
test_a_hidden_edit_changes_no_shown_item (void)
{
  g_autoptr (JmMap) map = jm_sample_map (3, 4, 2, 1);
  const JmView customer = { JM_VIEW_CUSTOMER, NULL };
  g_autoptr (JmShown) before = jm_shown_new (&customer, jm_map_get_root (map), NULL);
  g_autoptr (JmMap) edited = jm_make_edit (map, "t-00006", JM_TOUCHPOINT_BACKSTAGE, JM_VALUE_TEXT ("A secret"));
  g_autoptr (JmShown) after = jm_shown_new (&customer, jm_map_get_root (edited), before);
  g_autoptr (JmMap) seen = jm_make_edit (edited, "t-00006", JM_TOUCHPOINT_OFFER, JM_VALUE_TEXT ("A cake"));
  g_autoptr (JmShown) other = jm_shown_new (&customer, jm_map_get_root (seen), after);

  g_assert_true (jm_shown_get_root (before) == jm_shown_get_root (after));
  g_assert_true (jm_shown_get_root (before) != jm_shown_get_root (other));
  g_assert_true (jm_item_get_child (jm_shown_get_root (before), JM_MAP_STAGES, 0) ==
                 jm_item_get_child (jm_shown_get_root (other), JM_MAP_STAGES, 0));
}

/* All stages and touchpoints of a map that is shown, by their id. */
static GHashTable *
index_shown (JmShown *shown)
{
  GHashTable *items = g_hash_table_new (g_str_hash, g_str_equal);
  JmItem *root = jm_shown_get_root (shown);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

      g_hash_table_insert (items, (gpointer) jm_item_get_id (stage), stage);
      for (guint j = 0; j < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); j++)
        {
          JmItem *touchpoint = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j);

          g_hash_table_insert (items, (gpointer) jm_item_get_id (touchpoint), touchpoint);
        }
    }

  return items;
}

/* Whatever shows the same has to be the same item.  Returns how many are. */
static guint
assert_shares (JmShown *before,
               JmShown *after)
{
  g_autoptr (GHashTable) old = index_shown (before);
  g_autoptr (GHashTable) new = index_shown (after);
  guint n_same = 0;
  GHashTableIter iter;
  gpointer id, item;

  g_hash_table_iter_init (&iter, new);
  while (g_hash_table_iter_next (&iter, &id, &item))
    {
      JmItem *other = g_hash_table_lookup (old, id);

      if (other != NULL && jm_item_equal (other, item))
        {
          g_assert_true (other == item);
          n_same++;
        }
    }

  return n_same;
}

/* Adds a preset that hides the first persona and shows a few lanes. */
static JmMap *
add_preset (JmMap      *map,
            JmViewBase  base,
            const char *title)
{
  const char *lanes[] = { "actions", "emotions", "opportunities", "kpis", "l-00001", NULL };
  const char *personas[] = { "p-00001", NULL };
  g_autoptr (JmItem) preset = jm_item_new (JM_KIND_VIEW, title);
  g_autoptr (GError) error = NULL;
  JmMap *result;

  jm_make_set (preset, JM_VIEW_TITLE, JM_VALUE_TEXT (title));
  jm_make_set (preset, JM_VIEW_BASE, JM_VALUE_NUMBER (base));
  jm_make_set (preset, JM_VIEW_LANES, JM_VALUE_TEXTS (lanes));
  jm_make_set (preset, JM_VIEW_HIDDEN_PERSONAS, JM_VALUE_TEXTS (personas));
  result = jm_map_insert (map, JM_MAP_ID, JM_MAP_VIEWS, -1, preset, &error);
  g_assert_no_error (error);

  return result;
}

#define MOST_VIEWS 32

static void
test_after_any_edit_what_did_not_change_is_the_same_item (void)
{
  const guint n_edits = g_test_slow () ? 4000 : 400;
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (JmMap) small = jm_sample_map (4, 5, 3, 2);
  g_autoptr (JmMap) one = add_preset (small, JM_VIEW_OPERATIONAL, "for the team");
  g_autoptr (JmMap) two = add_preset (one, JM_VIEW_EXECUTIVE, "for the board");
  g_autoptr (JmMap) map = add_preset (two, JM_VIEW_CUSTOMER, "for guests");
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                        (GDestroyNotify) jm_shown_unref);
  guint n_same = 0;

  g_random_set_seed (11);

  for (guint i = 0; i < n_edits; i++)
    {
      g_autoptr (JmMap) edited = jm_sample_edit (map, rand, NULL);
      g_autoptr (GPtrArray) names = NULL;

      if (edited == NULL)
        continue;

      names = jm_view_list_names (jm_map_get_root (edited));
      for (guint j = 0; j < MIN (names->len, MOST_VIEWS); j++)
        {
          const char *name = g_ptr_array_index (names, j);
          const JmView view = find_view (jm_map_get_root (edited), name);
          JmShown *before = g_hash_table_lookup (shown, name);
          g_autoptr (JmShown) after = jm_shown_new (&view, jm_map_get_root (edited), before);
          g_autoptr (JmShown) fresh = jm_shown_new (&view, jm_map_get_root (edited), NULL);
          g_autoptr (GError) error = NULL;
          g_autoptr (JmMap) whole = jm_map_new (jm_shown_get_root (after), &error);

          g_assert_no_error (error);
          g_assert_true (jm_item_equal (jm_shown_get_root (after), jm_shown_get_root (fresh)));
          if (before != NULL)
            n_same += assert_shares (before, after);
          g_hash_table_insert (shown, g_strdup (name), g_steal_pointer (&after));
        }

      jm_map_unref (map);
      map = jm_map_ref (edited);
    }

  g_assert_cmpuint (n_same, >, n_edits * 4);
}

static gint64
measure (const JmView *view,
         JmMap        *map,
         JmShown      *previous)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (JmShown) shown = jm_shown_new (view, jm_map_get_root (map), previous);

  g_assert_nonnull (jm_shown_get_root (shown));

  return g_get_monotonic_time () - start;
}

/* All touchpoints are in one stage, so that nothing is gained by looking at stages only.  An
 * edit takes about a tenth of the time then; with stages, a hundredth. */
static void
test_an_edit_does_not_cost_a_whole_map (void)
{
  g_autoptr (JmMap) map = jm_sample_map (1, 1000, 3, 1);
  g_autoptr (JmMap) edited = jm_make_edit (map, "t-00500", JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("Another one"));
  const JmView customer = { JM_VIEW_CUSTOMER, NULL };
  g_autoptr (JmShown) before = jm_shown_new (&customer, jm_map_get_root (map), NULL);
  gint64 whole = G_MAXINT64, edit = G_MAXINT64;

  for (guint i = 0; i < 20; i++)
    {
      whole = MIN (whole, measure (&customer, edited, NULL));
      edit = MIN (edit, measure (&customer, edited, before));
    }

  g_test_message ("The whole map takes %" G_GINT64_FORMAT " µs, an edit %" G_GINT64_FORMAT " µs.", whole, edit);
  g_assert_cmpint (edit, <, whole / 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shown/a_view_hides_all_that_is_not_for_it_and_nothing_else",
                   test_a_view_hides_all_that_is_not_for_it_and_nothing_else);
  g_test_add_func ("/shown/what_is_shown_is_a_whole_map", test_what_is_shown_is_a_whole_map);
  g_test_add_func ("/shown/a_view_of_a_view_is_the_same", test_a_view_of_a_view_is_the_same);
  g_test_add_func ("/shown/views_for_the_team_are_the_map_itself", test_views_for_the_team_are_the_map_itself);
  g_test_add_func ("/shown/a_stage_of_internal_touchpoints_is_internal",
                   test_a_stage_of_internal_touchpoints_is_internal);
  g_test_add_func ("/shown/no_stage_overlaps_a_hidden_one", test_no_stage_overlaps_a_hidden_one);
  g_test_add_func ("/shown/executives_see_the_worst_pain_points_where_they_stand",
                   test_executives_see_the_worst_pain_points_where_they_stand);
  g_test_add_func ("/shown/a_rank_that_changes_elsewhere_changes_what_is_shown",
                   test_a_rank_that_changes_elsewhere_changes_what_is_shown);
  g_test_add_func ("/shown/an_answer_follows_a_pain_point_of_another_stage",
                   test_an_answer_follows_a_pain_point_of_another_stage);
  g_test_add_func ("/shown/executives_see_the_kpis_that_need_them_most",
                   test_executives_see_the_kpis_that_need_them_most);
  g_test_add_func ("/shown/a_hidden_edit_changes_no_shown_item", test_a_hidden_edit_changes_no_shown_item);
  g_test_add_func ("/shown/after_any_edit_what_did_not_change_is_the_same_item",
                   test_after_any_edit_what_did_not_change_is_the_same_item);
  g_test_add_func ("/shown/an_edit_does_not_cost_a_whole_map", test_an_edit_does_not_cost_a_whole_map);

  return g_test_run ();
}
