/* test-map.c: making maps, and finding items in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "check-map.h"
#include "jm-sample.h"

/* Ids of the sample: prefix of the kind and a number from 1. */
#define STAGE(n) "s-0000" #n
#define TOUCHPOINT(n) "t-0000" #n
#define PERSONA(n) "p-0000" #n

/* Three stages of three touchpoints, two personas. */
static JmMap *
make_sample (void)
{
  return jm_sample_map (3, 3, 2, 7);
}

static JmItem *
make_root (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage = append_item (root, JM_MAP_STAGES, JM_KIND_STAGE, "s", JM_STAGE_TITLE, "Stage");

  append_item (root, JM_MAP_PERSONAS, JM_KIND_PERSONA, "p", JM_PERSONA_NAME, "Anna");
  append_item (stage, JM_STAGE_OBJECTIVES, JM_KIND_OBJECTIVE, "o", JM_OBJECTIVE_TEXT, "Objective");

  return root;
}

/* Making maps. */

static void
assert_new_fails (JmItem       *root,
                  JmModelError  code,
                  const char   *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = jm_map_new (root, &error);

  g_assert_null (map);
  g_assert_error (error, JM_MODEL_ERROR, (int) code);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” does not contain “%s”", error->message, part);
}

static void
test_a_blank_map_has_a_title_and_nothing_else (void)
{
  g_autoptr (JmMap) map = jm_map_new_blank ("How people\nmove in");
  g_autoptr (JmMap) odd = jm_map_new_blank ("caf\xe9");

  check_map (map);
  g_assert_cmpstr (jm_item_get_text (jm_map_get_root (map), JM_MAP_TITLE), ==, "How people move in");
  g_assert_cmpint (jm_item_get_choice (jm_map_get_root (map), JM_MAP_TYPE), ==, JM_MAP_CURRENT_STATE);
  g_assert_cmpuint (jm_item_count (jm_map_get_root (map)), ==, 1);
  g_assert_cmpstr (jm_item_get_text (jm_map_get_root (odd), JM_MAP_TITLE), ==, "caf\xef\xbf\xbd");
}

static void
test_the_root_must_be_a_map (void)
{
  g_autoptr (JmItem) stage = jm_item_new (JM_KIND_STAGE, JM_MAP_ID);
  g_autoptr (JmItem) root = jm_item_new (JM_KIND_MAP, "root");

  assert_new_fails (stage, JM_MODEL_ERROR_MISPLACED, "map");
  assert_new_fails (root, JM_MODEL_ERROR_MISPLACED, "map");
}

static void
test_ids_are_unique (void)
{
  g_autoptr (JmItem) root = make_root ();
  g_autoptr (JmItem) other = make_root ();
  g_autoptr (GError) error = NULL;

  append_item (root, JM_MAP_MILESTONES, JM_KIND_MILESTONE, "o", JM_MILESTONE_TITLE,
               "Same id as the objective");
  assert_new_fails (root, JM_MODEL_ERROR_DUPLICATE_ID, "“o”");
  g_assert_null (jm_map_new_repaired (root, NULL, NULL, &error));
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_DUPLICATE_ID);

  append_item (other, JM_MAP_MILESTONES, JM_KIND_MILESTONE, JM_MAP_ID, JM_MILESTONE_TITLE,
               "Same id as the map");
  assert_new_fails (other, JM_MODEL_ERROR_DUPLICATE_ID, "“map”");
}

static void
test_ids_are_lines_of_limited_length (void)
{
  g_autofree char *long_id = g_strnfill (256, 'i');
  const char *ids[] = { "", "a\nb", "\xff", "\x1b[0m", long_id };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (JmItem) root = make_root ();

      append_item (root, JM_MAP_MILESTONES, JM_KIND_MILESTONE, ids[i], JM_MILESTONE_TITLE, "Milestone");
      assert_new_fails (root, JM_MODEL_ERROR_VALUE, "255");
    }

  {
    g_autoptr (JmItem) root = make_root ();
    g_autoptr (JmMap) map = NULL;

    long_id[255] = '\0';
    append_item (root, JM_MAP_MILESTONES, JM_KIND_MILESTONE, long_id, JM_MILESTONE_TITLE, "Milestone");
    append_item (root, JM_MAP_MILESTONES, JM_KIND_MILESTONE, "Ein ünique id", JM_MILESTONE_TITLE,
                 "Milestone");
    map = jm_map_new (root, NULL);
    check_map (map);
  }
}

static void
test_references_lead_to_items_that_fit (void)
{
  g_autoptr (JmItem) nowhere = make_root ();
  g_autoptr (JmItem) wrong_kind = make_root ();
  g_autoptr (JmItem) needed = make_root ();
  g_autoptr (JmItem) in_list = make_root ();

  g_assert_true (jm_item_build_set (nowhere, JM_MAP_PURCHASE_BOUNDARY, JM_VALUE_TEXT ("s-9"), NULL));
  assert_new_fails (nowhere, JM_MODEL_ERROR_NOT_FOUND, "“s-9”");

  g_assert_true (jm_item_build_set (wrong_kind, JM_MAP_PURCHASE_BOUNDARY, JM_VALUE_TEXT ("p"), NULL));
  assert_new_fails (wrong_kind, JM_MODEL_ERROR_VALUE, "“p”");

  append_item (needed, JM_MAP_LINKS, JM_KIND_LINK, "a", JM_LINK_FROM, "s");
  assert_new_fails (needed, JM_MODEL_ERROR_VALUE, "“To”");

  {
    JmItem *view = append_item (in_list, JM_MAP_VIEWS, JM_KIND_VIEW, "w", JM_VIEW_TITLE, "View");

    g_assert_true (jm_item_build_set (view, JM_VIEW_HIDDEN_PERSONAS, JM_VALUE_TEXTS (IDS ("p", "p-9")),
                                      NULL));
    assert_new_fails (in_list, JM_MODEL_ERROR_NOT_FOUND, "“p-9”");
  }
}

static void
test_a_map_has_a_limit (void)
{
  g_autoptr (JmItem) root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *kpi = append_item (root, JM_MAP_KPIS, JM_KIND_KPI, "k", JM_KPI_TITLE, "KPI");
  g_autoptr (JmItem) full = NULL;
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);
  g_autoptr (GPtrArray) kpis = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmMap) more = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JmItem) milestone = jm_item_new (JM_KIND_MILESTONE, "d");

  for (guint i = 0; i < JM_MAP_MAX_ITEMS - 2; i++)
    {
      char id[16];

      g_snprintf (id, sizeof id, "v-%u", i);
      g_ptr_array_add (values, jm_item_new (JM_KIND_VALUE, id));
    }
  g_ptr_array_add (kpis, jm_item_with_children (kpi, JM_KPI_VALUES, values));
  full = jm_item_with_children (root, JM_MAP_KPIS, kpis);
  g_assert_cmpuint (jm_item_count (full), ==, JM_MAP_MAX_ITEMS);

  map = jm_map_new (full, &error);
  g_assert_no_error (error);
  g_assert_nonnull (jm_map_find (map, "v-999000"));

  more = jm_map_insert (map, JM_MAP_ID, JM_MAP_MILESTONES, -1, milestone, &error);
  g_assert_null (more);
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_TOO_MUCH);

  jm_item_build_append (full, JM_MAP_MILESTONES, jm_item_ref (milestone));
  assert_new_fails (full, JM_MODEL_ERROR_TOO_MUCH, "1000000");
}

static void
note_repair_cb (const JmItem *item,
                const char   *sentence,
                gpointer      user_data)
{
  g_string_append_printf (user_data, "%s: %s\n", jm_item_get_id (item), sentence);
}

static void
test_dangling_references_are_repaired_and_reported (void)
{
  g_autoptr (JmItem) root = make_root ();
  g_autoptr (GString) report = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = NULL;
  JmItem *view = append_item (root, JM_MAP_VIEWS, JM_KIND_VIEW, "w", JM_VIEW_TITLE, "View");

  g_assert_true (jm_item_build_set (view, JM_VIEW_HIDDEN_PERSONAS, JM_VALUE_TEXTS (IDS ("p-9", "p", "s")),
                                    NULL));
  g_assert_true (jm_item_build_set (root, JM_MAP_PURCHASE_BOUNDARY, JM_VALUE_TEXT ("gone"), NULL));
  append_item (root, JM_MAP_LINKS, JM_KIND_LINK, "a-1", JM_LINK_FROM, "s");
  jm_item_build_set (append_item (root, JM_MAP_LINKS, JM_KIND_LINK, "a-2", JM_LINK_FROM, "s"), JM_LINK_TO,
                     JM_VALUE_TEXT ("t-9"), NULL);
  jm_item_build_set (append_item (root, JM_MAP_LINKS, JM_KIND_LINK, "a-3", JM_LINK_FROM, "s"), JM_LINK_TO,
                     JM_VALUE_TEXT ("s"), NULL);
  /* Its target is left out because of another one: the consequences go on. */
  append_item (root, JM_MAP_COMMENTS, JM_KIND_COMMENT, "c", JM_COMMENT_ITEM, "a-2");

  map = expect_map (jm_map_new_repaired (root, note_repair_cb, report, &error), error);

  g_assert_cmpstr (report->str, ==,
                   "a-1: Link “a-1” was left out: its field “To” is empty.\n"
                   "a-2: Link “a-2” was left out: its field “To” refers to “t-9”, but nothing that fits "
                   "there has that id.\n"
                   "map: Map “map” lost its reference to “gone” in the field “Purchase boundary”: nothing "
                   "that fits there has that id.\n"
                   "w: View “w” lost its reference to “p-9” in the field “Hidden personas”: nothing that "
                   "fits there has that id.\n"
                   "w: View “w” lost its reference to “s” in the field “Hidden personas”: nothing that "
                   "fits there has that id.\n"
                   "c: Comment “c” lost its reference to “a-2” in the field “On”: nothing that fits there "
                   "has that id.\n");
  g_assert_cmpuint (jm_item_get_n_children (jm_map_get_root (map), JM_MAP_LINKS), ==, 1);
  g_assert_nonnull (jm_map_find (map, "a-3"));
  g_assert_cmpstr (jm_item_get_text (jm_map_get_root (map), JM_MAP_PURCHASE_BOUNDARY), ==, "");
  g_assert_cmpuint (jm_item_get_n_texts (jm_map_find (map, "w"), JM_VIEW_HIDDEN_PERSONAS), ==, 1);
  g_assert_cmpstr (jm_item_get_nth_text (jm_map_find (map, "w"), JM_VIEW_HIDDEN_PERSONAS, 0), ==, "p");
  g_assert_nonnull (jm_map_find (map, "c"));
  g_assert_true (jm_map_find (map, "s") == jm_item_get_child (root, JM_MAP_STAGES, 0));
}

static void
test_a_whole_map_needs_no_repair (void)
{
  g_autoptr (JmMap) sample = make_sample ();
  g_autoptr (GString) report = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = NULL;

  map = expect_map (jm_map_new_repaired (jm_map_get_root (sample), note_repair_cb, report, &error), error);
  g_assert_true (jm_map_get_root (map) == jm_map_get_root (sample));
  g_assert_cmpstr (report->str, ==, "");
}

/* Finding. */

static void
test_items_are_found_where_they_stand (void)
{
  g_autoptr (JmMap) map = make_sample ();
  JmPlace place;

  g_assert_true (jm_map_find (map, JM_MAP_ID) == jm_map_get_root (map));
  g_assert_null (jm_map_find (map, "no such id"));
  g_assert_null (jm_map_find (map, ""));
  g_assert_false (jm_map_locate (map, JM_MAP_ID, &place));
  g_assert_false (jm_map_locate (map, "no such id", &place));

  g_assert_true (jm_map_locate (map, TOUCHPOINT (5), &place));
  g_assert_cmpstr (place.parent, ==, STAGE (2));
  g_assert_cmpuint (place.field, ==, JM_STAGE_TOUCHPOINTS);
  g_assert_cmpuint (place.position, ==, 1);
}

static gpointer
find_cb (gpointer data)
{
  guint n_found = 0;

  for (guint i = 1; i <= 9; i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%05u", i);

      n_found += jm_map_find (data, id) != NULL;
    }

  return GUINT_TO_POINTER (n_found);
}

static void
test_threads_may_find_at_once (void)
{
  g_autoptr (JmMap) sample = make_sample ();

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (GError) error = NULL;
      /* The index of a map after a move is not made yet. */
      g_autoptr (JmMap) map = jm_map_move (sample, IDS (STAGE (1)), JM_MAP_ID, JM_MAP_STAGES, -1, &error);
      GThread *threads[4];

      g_assert_no_error (error);
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        threads[i] = g_thread_new ("find", find_cb, map);
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 9);
    }
}

static void
test_new_ids_begin_with_the_prefix_and_are_new (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_new = 0;

  for (guint i = 0; i < 100; i++)
    {
      char *id = jm_map_make_id (map, JM_KIND_TOUCHPOINT);

      g_assert_true (g_regex_match_simple ("^t-[0-9a-hjkmnp-tv-z]{5}$", id, 0, 0));
      g_assert_null (jm_map_find (map, id));
      n_new += g_hash_table_add (ids, id);
    }
  /* A hundred of 33 million: the same one twice is possible, many are not. */
  g_assert_cmpuint (n_new, >=, 98);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/a_blank_map_has_a_title_and_nothing_else",
                   test_a_blank_map_has_a_title_and_nothing_else);
  g_test_add_func ("/map/the_root_must_be_a_map", test_the_root_must_be_a_map);
  g_test_add_func ("/map/ids_are_unique", test_ids_are_unique);
  g_test_add_func ("/map/ids_are_lines_of_limited_length", test_ids_are_lines_of_limited_length);
  g_test_add_func ("/map/references_lead_to_items_that_fit", test_references_lead_to_items_that_fit);
  g_test_add_func ("/map/a_map_has_a_limit", test_a_map_has_a_limit);
  g_test_add_func ("/map/dangling_references_are_repaired_and_reported",
                   test_dangling_references_are_repaired_and_reported);
  g_test_add_func ("/map/a_whole_map_needs_no_repair", test_a_whole_map_needs_no_repair);
  g_test_add_func ("/map/items_are_found_where_they_stand", test_items_are_found_where_they_stand);
  g_test_add_func ("/map/threads_may_find_at_once", test_threads_may_find_at_once);
  g_test_add_func ("/map/new_ids_begin_with_the_prefix_and_are_new",
                   test_new_ids_begin_with_the_prefix_and_are_new);

  return g_test_run ();
}
