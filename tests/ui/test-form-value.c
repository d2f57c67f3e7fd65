/* test-form-value.c: what a form shows of items, and what it makes of what is typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "jm-form-item.h"
#include "jm-form-value.h"
#include "jm-make.h"

/* Two personas, a stage with two touchpoints; Lena feels something at the first. */
static JmMap *
make_map (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage, *touchpoint, *emotion;

  jm_make_child (root, JM_MAP_PERSONAS, "lena", JM_PERSONA_NAME, "Lena");
  jm_make_child (root, JM_MAP_PERSONAS, "karim", JM_PERSONA_NAME, "Karim");
  stage = jm_make_child (root, JM_MAP_STAGES, "s", JM_STAGE_TITLE, "Buy");
  touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t1", JM_TOUCHPOINT_TITLE, "Look");
  emotion = jm_make_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, "e", JM_EMOTION_PERSONA, "lena");
  jm_make_set (emotion, JM_EMOTION_SCORE, JM_VALUE_NUMBER (1.5));
  jm_make_set (touchpoint, JM_TOUCHPOINT_OWNER, JM_VALUE_TEXT ("Shop"));
  touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t2", JM_TOUCHPOINT_TITLE, "");
  jm_make_set (touchpoint, JM_TOUCHPOINT_OWNER, JM_VALUE_TEXT ("Shop"));

  return jm_make_map (root);
}

static GPtrArray *
list_ids (const char *first,
          const char *second)
{
  GPtrArray *ids = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer) first);
  if (second != NULL)
    g_ptr_array_add (ids, (gpointer) second);

  return ids;
}

static GPtrArray *
list_items (JmMap     *map,
            GPtrArray *ids)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (items, jm_map_find (map, g_ptr_array_index (ids, i)));

  return items;
}

static JmFormShared
read_slot (JmMap            *map,
           GPtrArray        *ids,
           const JmFormSlot *slot)
{
  g_autoptr (GPtrArray) items = list_items (map, ids);
  JmFormShared shared;

  jm_form_slot_read (slot, items, &shared);

  return shared;
}

static JmMap *
write_slot (JmMap            *map,
            GPtrArray        *ids,
            const JmFormSlot *slot,
            JmValue           value)
{
  g_autoptr (GError) error = NULL;
  JmMap *after = jm_form_slot_write (slot, map, ids, value, &error);

  g_assert_no_error (error);

  return after;
}

static void
test_value_shared (void)
{
  const JmFormSlot title = { "title", NULL, NULL }, owner = { "owner", NULL, NULL };
  const JmFormSlot channel = { "channel", NULL, NULL };
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (GPtrArray) both = list_ids ("t1", "t2");
  g_autoptr (JmMap) after = NULL;
  JmFormShared shared;

  shared = read_slot (map, both, &owner);
  g_assert_false (shared.is_mixed);
  g_assert_cmpstr (jm_form_shared_get_text (&shared), ==, "Shop");

  shared = read_slot (map, both, &title);
  g_assert_true (shared.is_mixed);
  g_assert_false (jm_form_shared_is_set (&shared));
  g_assert_cmpstr (jm_form_shared_get_text (&shared), ==, "");

  shared = read_slot (map, both, &channel);
  g_assert_false (shared.is_mixed);
  g_assert_false (jm_form_shared_is_set (&shared));

  after = write_slot (map, both, &title, JM_VALUE_TEXT ("Same"));
  shared = read_slot (after, both, &title);
  g_assert_false (shared.is_mixed);
  g_assert_cmpstr (jm_form_shared_get_text (&shared), ==, "Same");
}

static void
test_value_same (void)
{
  const JmFormSlot owner = { "owner", NULL, NULL };
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (GPtrArray) both = list_ids ("t1", "t2");
  g_autoptr (JmMap) same = write_slot (map, both, &owner, JM_VALUE_TEXT ("Shop"));
  g_autoptr (JmMap) failed = NULL;
  g_autoptr (GError) error = NULL;

  /* Nothing to take back. */
  g_assert_true (same == map);

  failed = jm_form_slot_write (&owner, map, both, JM_VALUE_TEXT ("two\nlines"), &error);
  g_assert_null (failed);
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE);
}

/* The child that holds a value comes and goes with it. */
static void
test_value_child (void)
{
  const JmFormSlot score = { "score", "emotions", "karim" }, note = { "note", "emotions", "karim" };
  const JmFormSlot lena = { "score", "emotions", "lena" };
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (GPtrArray) both = list_ids ("t1", "t2");
  g_autoptr (GPtrArray) first = list_ids ("t1", NULL);
  g_autoptr (JmMap) set = NULL, noted = NULL, unset = NULL, bare = NULL;
  JmFormShared shared;

  shared = read_slot (map, first, &lena);
  g_assert_cmpfloat (jm_form_shared_get_number (&shared), ==, 1.5);
  shared = read_slot (map, both, &lena);
  g_assert_true (shared.is_mixed);
  shared = read_slot (map, both, &score);
  g_assert_false (shared.is_mixed);
  g_assert_true (isnan (jm_form_shared_get_number (&shared)));

  set = write_slot (map, both, &score, JM_VALUE_NUMBER (-0.5));
  shared = read_slot (set, both, &score);
  g_assert_cmpfloat (jm_form_shared_get_number (&shared), ==, -0.5);
  g_assert_cmpuint (jm_item_get_n_children (jm_map_find (set, "t1"), JM_TOUCHPOINT_EMOTIONS), ==, 2);
  g_assert_cmpuint (jm_item_get_n_children (jm_map_find (set, "t2"), JM_TOUCHPOINT_EMOTIONS), ==, 1);

  /* With a note it stays, without anything it goes. */
  noted = write_slot (set, first, &note, JM_VALUE_TEXT ("Waits"));
  unset = write_slot (noted, both, &score, JM_VALUE_UNSET);
  g_assert_cmpuint (jm_item_get_n_children (jm_map_find (unset, "t1"), JM_TOUCHPOINT_EMOTIONS), ==, 2);
  g_assert_cmpuint (jm_item_get_n_children (jm_map_find (unset, "t2"), JM_TOUCHPOINT_EMOTIONS), ==, 0);
  bare = write_slot (unset, first, &note, JM_VALUE_TEXT (""));
  g_assert_cmpuint (jm_item_get_n_children (jm_map_find (bare, "t1"), JM_TOUCHPOINT_EMOTIONS), ==, 1);
}

static void
test_value_common (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (GPtrArray) ids = list_ids ("t1", "s");
  g_autoptr (GPtrArray) items = list_items (map, ids);

  g_assert_true (jm_form_field_is_common (items, jm_kind_get_field (JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_TITLE)));
  g_assert_true (jm_form_field_is_common (items, jm_kind_get_field (JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_DURATION)));
  g_assert_false (jm_form_field_is_common (items, jm_kind_get_field (JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_ACTION)));
  /* The same name, but prose for the stage and a choice for the touchpoint. */
  g_assert_false (jm_form_field_is_common (items, jm_kind_get_field (JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_PROMISE)));
}

static void
test_value_date (void)
{
  static const char *const cases[][2] = {
    { "2026-03-31", "2026-03-31" }, { "2026-3-1", "2026-03-01" }, { " 2026-03-31 ", "2026-03-31" },
    { "12 October 2026", "2026-10-12" }, { "12 Oct 2026", "2026-10-12" }, { "", "" },
    { "2026-02-30", NULL }, { "2026", NULL }, { "7", NULL }, { "soon", NULL }, { "2026-13-01", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = jm_form_parse_date (cases[i][0]);

      if (g_strcmp0 (date, cases[i][1]) != 0)
        g_error ("“%s” became %s", cases[i][0], date != NULL ? date : "nothing");
    }
}

static void
test_value_path (void)
{
  static const char *const cases[][2] = {
    { "/home/a/b.journey.json", "b.journey.json" },
    { "/home/a/maps/b.journey.json", "maps/b.journey.json" },
    { "/home/c/b.journey.json", "../c/b.journey.json" },
    { "/b.journey.json", "../../b.journey.json" },
  };
  g_autoptr (GFile) folder = g_file_new_for_path ("/home/a");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (cases[i][0]);
      g_autofree char *path = jm_form_make_path (folder, file);

      g_assert_cmpstr (path, ==, cases[i][1]);
      g_assert_true (jm_field_check (jm_kind_get_field (JM_KIND_MAP, JM_MAP_COUNTERPART), JM_VALUE_TEXT (path), NULL));
    }
}

static void
test_value_title (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autofree char *touchpoint = jm_form_get_title (map, jm_map_find (map, "t1"));
  g_autofree char *unnamed = jm_form_get_title (map, jm_map_find (map, "t2"));
  g_autofree char *emotion = jm_form_get_title (map, jm_map_find (map, "e"));

  g_assert_cmpstr (touchpoint, ==, "Look");
  g_assert_cmpstr (unnamed, ==, "Shop");
  g_assert_cmpstr (emotion, ==, "Lena · 1.5");
}

/* What is in no other item is found without a search through the map, all else with one. */
static void
test_value_candidates (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (GPtrArray) personas = jm_form_list_candidates (map, JM_KIND_EMOTION, JM_EMOTION_PERSONA);
  g_autoptr (GPtrArray) places = jm_form_list_candidates (map, JM_KIND_KPI, JM_KPI_AT);
  const JmFormCandidate *last;

  g_assert_cmpuint (personas->len, ==, 2);
  g_assert_cmpstr (((JmFormCandidate *) g_ptr_array_index (personas, 1))->title, ==, "Karim");
  g_assert_null (((JmFormCandidate *) g_ptr_array_index (personas, 1))->group);

  g_assert_cmpuint (places->len, ==, 3);
  last = g_ptr_array_index (places, 2);
  g_assert_cmpstr (last->id, ==, "t2");
  g_assert_cmpstr (last->detail, ==, "Buy");
  g_assert_cmpstr (last->group, ==, "Touchpoints");
}

/* The lanes of a saved view are no items, but chosen like them. */
static void
test_value_lanes (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (GPtrArray) lanes = NULL;
  g_autofree char *name = NULL;

  g_assert_true (jm_form_has_candidates (JM_KIND_VIEW, JM_VIEW_LANES));
  g_assert_false (jm_form_has_candidates (JM_KIND_PERSONA, JM_PERSONA_GOALS));
  lanes = jm_form_list_candidates (map, JM_KIND_VIEW, JM_VIEW_LANES);
  g_assert_cmpuint (lanes->len, >, 20);
  name = jm_form_name_candidate (map, JM_KIND_VIEW, JM_VIEW_LANES, "emotions");
  g_assert_cmpstr (name, !=, "emotions");
}

/* A child of any kind can be added, also one that cannot do without a reference. */
static void
test_value_add (void)
{
  static const char *const parents[] = { JM_MAP_ID, "s", "t1" };
  g_autoptr (JmMap) map = make_map ();

  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    {
      const char *parent = parents[i];
      JmKind kind = jm_item_get_kind (jm_map_find (map, parent));

      for (guint field = 0; field < jm_kind_get_info (kind)->n_fields; field++)
        {
          const JmField *list = jm_kind_get_field (kind, field);
          g_autoptr (GError) error = NULL;
          g_autoptr (JmMap) after = NULL;
          g_autofree char *id = NULL;

          if (list->type != JM_TYPE_CHILDREN)
            continue;

          after = jm_form_add_child (map, parent, field, &id, &error);
          if (list->child == JM_KIND_LANE_TEXT)
            {
              g_assert_null (after);
              g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE);
              continue;
            }
          g_assert_no_error (error);
          g_assert_cmpint (jm_item_get_kind (jm_map_find (after, id)), ==, list->child);
          if (list->child == JM_KIND_EMOTION)
            g_assert_cmpstr (jm_item_get_text (jm_map_find (after, id), JM_EMOTION_PERSONA), ==, "karim");
          if (list->child == JM_KIND_LINK)
            g_assert_cmpstr (jm_item_get_text (jm_map_find (after, id), JM_LINK_FROM), !=,
                             jm_item_get_text (jm_map_find (after, id), JM_LINK_TO));
        }
    }
}

static void
test_value_count (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (GPtrArray) ids = list_ids ("t2", "t1");
  g_autoptr (GPtrArray) items = list_items (map, ids);
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint wanted[] = { JM_TOUCHPOINT_TITLE, JM_TOUCHPOINT_OWNER, JM_TOUCHPOINT_CHANNEL, JM_TOUCHPOINT_EMOTIONS };

  g_array_append_vals (fields, wanted, G_N_ELEMENTS (wanted));
  g_assert_cmpuint (jm_form_count_set (map, items, fields), ==, 3);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/form-value/shared", test_value_shared);
  g_test_add_func ("/form-value/same", test_value_same);
  g_test_add_func ("/form-value/child", test_value_child);
  g_test_add_func ("/form-value/common", test_value_common);
  g_test_add_func ("/form-value/date", test_value_date);
  g_test_add_func ("/form-value/path", test_value_path);
  g_test_add_func ("/form-value/title", test_value_title);
  g_test_add_func ("/form-value/candidates", test_value_candidates);
  g_test_add_func ("/form-value/lanes", test_value_lanes);
  g_test_add_func ("/form-value/add", test_value_add);
  g_test_add_func ("/form-value/count", test_value_count);

  return g_test_run ();
}
