/* test-view-edit.c: lanes of a view, and views saved in a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-view-edit.h"

#include <string.h>

#include "jm-make.h"
#include "jm-map-facts.h"
#include "jm-sample.h"

/* A map with two lanes of its own, one of them internal. */
static JmMap *
make_map (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);

  jm_make_child (root, JM_MAP_LANES, "l1", JM_LANE_TITLE, "Weather");
  jm_make_set (jm_make_child (root, JM_MAP_LANES, "l2", JM_LANE_TITLE, "Law"), JM_LANE_INTERNAL, JM_VALUE_NUMBER (1));
  jm_make_child (root, JM_MAP_PERSONAS, "p1", JM_PERSONA_NAME, "Lena");

  return jm_make_map (root);
}

static int
find (GPtrArray  *entries,
      const char *name)
{
  for (guint i = 0; i < entries->len; i++)
    if (strcmp (((JmLaneEntry *) g_ptr_array_index (entries, i))->name, name) == 0)
      return (int) i;

  return -1;
}

static const JmLaneEntry *
get (GPtrArray  *entries,
     const char *name)
{
  int position = find (entries, name);

  g_assert_cmpint (position, >=, 0);

  return g_ptr_array_index (entries, (guint) position);
}

static void
assert_names (char       **names,
              const char  *wanted)
{
  g_autofree char *joined = g_strjoinv (" ", names);

  g_assert_cmpstr (joined, ==, wanted);
  g_strfreev (names);
}

/* What a view may not show is not offered. */
static void
test_view_allowed (void)
{
  g_autoptr (JmMap) map = make_map ();
  const JmItem *root = jm_map_get_root (map);
  const JmView executive = { JM_VIEW_EXECUTIVE, NULL };
  const JmView operational = { JM_VIEW_OPERATIONAL, NULL };
  const JmView customer = { JM_VIEW_CUSTOMER, NULL };
  g_autoptr (GPtrArray) of_executive = jm_lane_entries_new (&executive, root, NULL);
  g_autoptr (GPtrArray) of_operational = jm_lane_entries_new (&operational, root, NULL);
  g_autoptr (GPtrArray) of_customer = jm_lane_entries_new (&customer, root, NULL);

  g_assert_cmpint (find (of_executive, "thoughts"), <, 0);
  g_assert_cmpint (find (of_executive, "l1"), <, 0);
  g_assert_cmpint (find (of_customer, "pain-points"), <, 0);
  g_assert_cmpint (find (of_customer, "l2"), <, 0);
  g_assert_true (get (of_customer, "l1")->is_custom);
  g_assert_cmpstr (get (of_customer, "actions")->label, ==, "What happens");
  g_assert_cmpstr (get (of_operational, "actions")->label, ==, "Actions");
  g_assert_cmpstr (get (of_operational, "l2")->label, ==, "Law");
  g_assert_true (get (of_operational, "touchpoints")->is_fixed);
  g_assert_false (get (of_operational, "insights")->is_shown);
  g_assert_cmpint (find (of_executive, "kpis"), <, find (of_executive, "pain-points"));
}

/* A lane that is switched off and on again stands where it stood. */
static void
test_view_toggle (void)
{
  static const char *const lanes[] = { "touchpoints", "l1", "emotions", "actions", NULL };
  g_autoptr (JmMap) map = make_map ();
  const JmItem *root = jm_map_get_root (map);
  g_autoptr (JmItem) preset = jm_item_new (JM_KIND_VIEW, "w1");
  const JmView view = { JM_VIEW_OPERATIONAL, preset };
  g_autoptr (GPtrArray) entries = NULL;

  jm_make_set (preset, JM_VIEW_LANES, JM_VALUE_TEXTS (lanes));
  entries = jm_lane_entries_new (&view, root, NULL);
  g_assert_false (get (entries, "thoughts")->is_shown);
  g_assert_cmpint (find (entries, "thoughts"), >, find (entries, "actions"));

  assert_names (jm_lane_entries_toggle (entries, (guint) find (entries, "emotions"), FALSE), "touchpoints l1 actions");
  assert_names (jm_lane_entries_toggle (entries, (guint) find (entries, "thoughts"), TRUE),
                "touchpoints l1 emotions actions thoughts");
  assert_names (jm_lane_entries_toggle (entries, (guint) find (entries, "touchpoints"), FALSE),
                "touchpoints l1 emotions actions");
  g_assert_true (get (entries, "emotions")->is_shown);
}

static void
test_view_move (void)
{
  static const char *const lanes[] = { "touchpoints", "l1", "emotions", NULL };
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmItem) preset = jm_item_new (JM_KIND_VIEW, "w1");
  const JmView view = { JM_VIEW_OPERATIONAL, preset };
  g_autoptr (GPtrArray) entries = NULL;

  jm_make_set (preset, JM_VIEW_LANES, JM_VALUE_TEXTS (lanes));
  entries = jm_lane_entries_new (&view, jm_map_get_root (map), NULL);
  assert_names (jm_lane_entries_move (entries, (guint) find (entries, "emotions"), -1), "touchpoints emotions l1");
  assert_names (jm_lane_entries_move (entries, (guint) find (entries, "emotions"), 1), "touchpoints l1 emotions");
  assert_names (jm_lane_entries_move (entries, (guint) find (entries, "touchpoints"), 2), "l1 emotions touchpoints");
  assert_names (jm_lane_entries_move (entries, (guint) find (entries, "touchpoints"), -1), "touchpoints l1 emotions");
}

/* Where nothing was chosen, lanes with nothing in them are not shown. */
static void
test_view_layout (void)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 2, 1, 1);
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (NULL);
  const JmView view = { JM_VIEW_OPERATIONAL, NULL };
  const JmLayoutOptions options = { .view = &view };
  g_autoptr (JmLayout) layout = jm_layout_new (map, typesetter, &options, NULL);
  g_autoptr (GPtrArray) entries = jm_lane_entries_new (&view, jm_map_get_root (map), layout);
  g_autoptr (GPtrArray) without = jm_lane_entries_new (&view, jm_map_get_root (map), NULL);
  guint n_shown = 0;

  for (guint i = 0; i < entries->len; i++)
    n_shown += ((const JmLaneEntry *) g_ptr_array_index (entries, i))->is_shown;

  g_assert_cmpuint (n_shown, ==, jm_layout_get_n_rows (layout));
  g_assert_cmpuint (entries->len, ==, without->len);
  g_assert_false (get (entries, "improvements")->is_shown && !get (without, "improvements")->is_shown);
}

static void
test_view_save (void)
{
  static const char *const lanes[] = { "touchpoints", "l1", NULL };
  static const char *const hidden[] = { "p1", NULL };
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmItem) draft = jm_item_new (JM_KIND_VIEW, "draft");
  const JmView view = { JM_VIEW_CUSTOMER, draft };
  const JmView plain = { JM_VIEW_EXECUTIVE, NULL };
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) saved = NULL;
  g_autoptr (JmMap) over = NULL;
  const JmItem *preset;
  JmView found;

  jm_make_set (draft, JM_VIEW_LANES, JM_VALUE_TEXTS (lanes));
  jm_make_set (draft, JM_VIEW_HIDDEN_PERSONAS, JM_VALUE_TEXTS (hidden));
  saved = jm_view_save_new (map, "For the shop", &view, &id, &error);
  g_assert_no_error (error);
  preset = jm_map_find (saved, id);
  g_assert_cmpint (jm_item_get_choice (preset, JM_VIEW_BASE), ==, JM_VIEW_CUSTOMER);
  g_assert_cmpuint (jm_item_get_n_texts (preset, JM_VIEW_LANES), ==, 2);
  g_assert_cmpstr (jm_item_get_nth_text (preset, JM_VIEW_HIDDEN_PERSONAS, 0), ==, "p1");
  g_assert_true (jm_view_find (jm_map_get_root (saved), "For the shop", &found));
  g_assert_cmpint (found.base, ==, JM_VIEW_CUSTOMER);
  g_assert_cmpstr (id, !=, "draft");

  /* Saved over, it keeps its title and nothing of what it was. */
  over = jm_view_save_over (saved, id, &plain, &error);
  g_assert_no_error (error);
  preset = jm_map_find (over, id);
  g_assert_cmpstr (jm_item_get_text (preset, JM_VIEW_TITLE), ==, "For the shop");
  g_assert_cmpint (jm_item_get_choice (preset, JM_VIEW_BASE), ==, JM_VIEW_EXECUTIVE);
  g_assert_false (jm_item_is_set (preset, JM_VIEW_LANES));
  g_assert_false (jm_item_is_set (preset, JM_VIEW_HIDDEN_PERSONAS));

  g_assert_null (jm_view_save_over (map, "nothing", &plain, &error));
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_NOT_FOUND);
}

static void
test_view_add_lane (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) after = jm_lane_add (map, "Music", &id, &error);
  const JmView view = { JM_VIEW_OPERATIONAL, NULL };
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_no_error (error);
  entries = jm_lane_entries_new (&view, jm_map_get_root (after), NULL);
  g_assert_cmpint (find (entries, id), ==, find (entries, "l2") + 1);
  g_assert_cmpstr (get (entries, id)->label, ==, "Music");
}

/* The facts of the map beside it. */
static void
test_view_facts (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmMap) every = jm_make_edit (map, JM_MAP_ID, JM_MAP_REVIEW_EVERY, JM_VALUE_NUMBER (3));
  g_autoptr (JmMap) next = jm_make_edit (every, JM_MAP_ID, JM_MAP_REVIEW_NEXT, JM_VALUE_TEXT ("2027-01-12"));
  g_autoptr (JmItem) source = jm_item_new (JM_KIND_SOURCE, "f1");
  g_autoptr (JmMap) known = jm_map_insert (next, "p1", JM_PERSONA_EVIDENCE, -1, source, NULL);
  g_autofree char *first = jm_map_facts_describe (jm_map_get_root (every), JM_FACT_REVIEW);
  g_autofree char *second = jm_map_facts_describe (jm_map_get_root (next), JM_FACT_REVIEW);
  g_autofree char *evidence = jm_map_facts_describe (jm_map_get_root (known), JM_FACT_EVIDENCE);

  for (guint i = 0; i < JM_N_FACTS; i++)
    g_assert_null (jm_map_facts_describe (jm_map_get_root (map), i));

  g_assert_cmpstr (first, ==, "every 3 months");
  g_assert_cmpstr (second, ==, "every 3 months · next 12 January 2027");
  g_assert_cmpstr (evidence, ==, "1 of 1 statement is researched");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view-edit/allowed", test_view_allowed);
  g_test_add_func ("/view-edit/toggle", test_view_toggle);
  g_test_add_func ("/view-edit/move", test_view_move);
  g_test_add_func ("/view-edit/layout", test_view_layout);
  g_test_add_func ("/view-edit/save", test_view_save);
  g_test_add_func ("/view-edit/add-lane", test_view_add_lane);
  g_test_add_func ("/view-edit/facts", test_view_facts);

  return g_test_run ();
}
