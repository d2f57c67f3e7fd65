/* test-map-copy.c: duplicating and pasting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "check-map.h"
#include "jm-sample.h"

static void
collect_ids (JmItem     *item,
             GHashTable *ids)
{
  const JmKindInfo *info = jm_item_get_info (item);

  g_hash_table_add (ids, (gpointer) jm_item_get_id (item));
  for (guint i = 0; i < info->n_fields; i++)
    {
      guint n = jm_item_get_n_children (item, i);

      for (guint j = 0; j < n; j++)
        collect_ids (jm_item_get_child (item, i, j), ids);
    }
}

/* Asserts that COPY holds the same as ITEM, with other ids all over; references are compared
 * where SAME_REFERENCES says so. */
static void
assert_copy (JmItem     *item,
             JmItem     *copy,
             GHashTable *ids)
{
  const JmKindInfo *info = jm_item_get_info (item);

  g_assert_false (g_hash_table_contains (ids, jm_item_get_id (copy)));
  g_assert_true (jm_item_get_info (copy) == info);

  for (guint i = 0; i < info->n_fields; i++)
    switch (jm_type_get_store (info->fields[i].type))
      {
      case JM_TYPE_TEXT:
        /* References inside of the copy were checked to lead into it. */
        if (info->fields[i].type != JM_TYPE_REFERENCE
            || !g_hash_table_contains (ids, jm_item_get_text (item, i)))
          g_assert_cmpstr (jm_item_get_text (copy, i), ==, jm_item_get_text (item, i));
        else
          g_assert_false (g_hash_table_contains (ids, jm_item_get_text (copy, i)));
        break;
      case JM_TYPE_NUMBER:
        g_assert_true (jm_item_is_set (item, i) == jm_item_is_set (copy, i));
        if (jm_item_is_set (item, i))
          g_assert_cmpfloat (jm_item_get_number (copy, i), ==, jm_item_get_number (item, i));
        break;
      case JM_TYPE_TEXTS:
        g_assert_cmpuint (jm_item_get_n_texts (copy, i), ==, jm_item_get_n_texts (item, i));
        for (guint j = 0; j < jm_item_get_n_texts (item, i); j++)
          if (!g_hash_table_contains (ids, jm_item_get_nth_text (item, i, j)))
            g_assert_cmpstr (jm_item_get_nth_text (copy, i, j), ==, jm_item_get_nth_text (item, i, j));
          else
            g_assert_false (g_hash_table_contains (ids, jm_item_get_nth_text (copy, i, j)));
        break;
      case JM_TYPE_CHILDREN:
        g_assert_cmpuint (jm_item_get_n_children (copy, i), ==, jm_item_get_n_children (item, i));
        for (guint j = 0; j < jm_item_get_n_children (item, i); j++)
          assert_copy (jm_item_get_child (item, i, j), jm_item_get_child (copy, i, j), ids);
        break;
      case JM_TYPE_UNSET:
      case JM_TYPE_PROSE:
      case JM_TYPE_DATE:
      case JM_TYPE_COLOUR:
      case JM_TYPE_PATH:
      case JM_TYPE_PICTURE:
      case JM_TYPE_INTEGER:
      case JM_TYPE_FLAG:
      case JM_TYPE_CHOICE:
      case JM_TYPE_REFERENCE:
      case JM_TYPE_REFERENCES:
      default:
        g_assert_not_reached ();
      }
}

static void
test_a_duplicate_stands_behind_the_original_with_new_ids (void)
{
  g_autoptr (JmMap) map = jm_sample_map (3, 3, 2, 7);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) after = NULL;
  g_autofree char *id = NULL;
  JmItem *stage = jm_map_find (map, "s-00002");
  guint n_kpis = jm_item_get_n_children (jm_map_get_root (map), JM_MAP_KPIS);
  JmPlace place;

  after = expect_map (jm_map_duplicate (map, "s-00002", &id, &error), error);

  g_assert_true (jm_map_locate (after, id, &place));
  g_assert_cmpstr (place.parent, ==, JM_MAP_ID);
  g_assert_cmpuint (place.position, ==, 2);
  g_assert_cmpuint (jm_item_get_n_children (jm_map_get_root (after), JM_MAP_STAGES), ==, 4);
  g_assert_true (jm_map_find (after, "s-00002") == stage);
  g_assert_true (jm_map_find (after, "s-00003") == jm_map_find (map, "s-00003"));

  collect_ids (stage, ids);
  assert_copy (stage, jm_map_find (after, id), ids);

  /* The KPI that is measured at the stage is not part of it. */
  g_assert_cmpuint (jm_item_get_n_children (jm_map_get_root (after), JM_MAP_KPIS), ==, n_kpis);
}

static void
test_references_inside_a_duplicate_lead_to_the_copies (void)
{
  g_autoptr (JmMap) map = jm_sample_map (1, 1, 1, 3);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autoptr (JmMap) after = expect_map (jm_map_duplicate (map, "t-00001", &id, &error), error);
  JmItem *copy = jm_map_find (after, id);
  JmItem *opportunity = jm_item_get_child (copy, JM_TOUCHPOINT_OPPORTUNITIES, 0);
  JmItem *pain = jm_item_get_child (copy, JM_TOUCHPOINT_PAIN_POINTS, 0);

  g_assert_cmpstr (jm_item_get_nth_text (opportunity, JM_OPPORTUNITY_ANSWERS, 0), ==, jm_item_get_id (pain));
  g_assert_cmpstr (jm_item_get_text (jm_item_get_child (copy, JM_TOUCHPOINT_EMOTIONS, 0), JM_EMOTION_PERSONA),
                   ==, "p-00001");
}

static void
test_every_item_but_the_map_can_be_duplicated (void)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 8, 2, 5);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer id;

  collect_ids (jm_map_get_root (map), ids);
  g_assert_true (g_hash_table_remove (ids, JM_MAP_ID));

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr (JmMap) after = expect_map (jm_map_duplicate (map, id, NULL, &error), error);

      g_assert_cmpuint (jm_item_count (jm_map_get_root (after)), ==,
                        jm_item_count (jm_map_get_root (map)) + jm_item_count (jm_map_find (map, id)));
    }

  g_assert_null (jm_map_duplicate (map, JM_MAP_ID, NULL, &error));
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_MISPLACED);
  g_clear_error (&error);
  g_assert_null (jm_map_duplicate (map, "nobody", NULL, &error));
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_NOT_FOUND);
}

/* Two maps with personas and lanes of given names; all other ids are the same in both, as
 * when both were imported. */
static JmMap *
make_map (const char *const *persona_ids,
          const char *const *persona_names,
          const char        *lane)
{
  g_autoptr (JmItem) root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  g_autoptr (GError) error = NULL;
  JmItem *stage = jm_item_new (JM_KIND_STAGE, "s-1");
  JmItem *touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t-1");
  JmItem *own_lane = jm_item_new (JM_KIND_LANE, "l-1");
  JmItem *text = jm_item_new (JM_KIND_LANE_TEXT, "n-1");

  for (guint i = 0; persona_ids[i] != NULL; i++)
    {
      JmItem *persona = jm_item_new (JM_KIND_PERSONA, persona_ids[i]);
      g_autofree char *id = g_strdup_printf ("e-%u", i + 1);
      JmItem *emotion = jm_item_new (JM_KIND_EMOTION, id);

      jm_item_build_set (persona, JM_PERSONA_NAME, JM_VALUE_TEXT (persona_names[i]), NULL);
      jm_item_build_set (emotion, JM_EMOTION_PERSONA, JM_VALUE_TEXT (persona_ids[i]), NULL);
      jm_item_build_set (emotion, JM_EMOTION_NOTE, JM_VALUE_TEXT (persona_names[i]), NULL);
      jm_item_build_append (root, JM_MAP_PERSONAS, persona);
      jm_item_build_append (touchpoint, JM_TOUCHPOINT_EMOTIONS, emotion);
    }

  jm_item_build_set (own_lane, JM_LANE_TITLE, JM_VALUE_TEXT (lane), NULL);
  jm_item_build_append (root, JM_MAP_LANES, own_lane);
  jm_item_build_set (text, JM_LANE_TEXT_LANE, JM_VALUE_TEXT ("l-1"), NULL);
  jm_item_build_append (touchpoint, JM_TOUCHPOINT_LANE_TEXTS, text);

  jm_item_build_append (stage, JM_STAGE_TOUCHPOINTS, touchpoint);
  jm_item_build_append (root, JM_MAP_STAGES, stage);

  return expect_map (jm_map_new (root, &error), error);
}

/* Pastes the touchpoint of SOURCE into TARGET; says which personas its emotions found, in the
 * form "name→id". */
static char *
paste_touchpoint (JmMap  *target,
                  JmMap  *source,
                  gboolean known,
                  guint  *n_lane_texts)
{
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autoptr (JmMap) after = expect_map (jm_map_paste (target, "s-1", JM_STAGE_TOUCHPOINTS, 0,
                                                      jm_map_find (source, "t-1"),
                                                  known ? source : NULL, &id, &error),
                                    error);
  JmItem *pasted = jm_map_find (after, id);

  g_assert_cmpstr (id, !=, "t-1");
  for (guint i = 0; i < jm_item_get_n_children (pasted, JM_TOUCHPOINT_EMOTIONS); i++)
    {
      JmItem *emotion = jm_item_get_child (pasted, JM_TOUCHPOINT_EMOTIONS, i);

      g_string_append_printf (found, "%s%s→%s", i > 0 ? " " : "", jm_item_get_text (emotion, JM_EMOTION_NOTE),
                              jm_item_get_text (emotion, JM_EMOTION_PERSONA));
    }
  *n_lane_texts = jm_item_get_n_children (pasted, JM_TOUCHPOINT_LANE_TEXTS);

  return g_string_free (g_steal_pointer (&found), FALSE);
}

static void
test_pasted_emotions_find_the_persona_of_that_name (void)
{
  static const struct
  {
    const char *ids[3];   /* personas of the target */
    const char *names[3];
    const char *lane;
    gboolean known;       /* whether the source is given */
    const char *found;    /* of Anna, p-1, and Bob, p-2 */
    guint n_lane_texts;
  } cases[] = {
    { { "p-1", "p-2" }, { "Anna", "Bob" }, "Notes", TRUE, "Anna→p-1 Bob→p-2", 1 },
    { { "p-2", "p-1" }, { "Anna", "Bob" }, "Notes", TRUE, "Anna→p-2 Bob→p-1", 1 },
    { { "p-8", "p-9" }, { "Bob", "Anna" }, "Notes", TRUE, "Anna→p-9 Bob→p-8", 1 },
    { { "p-1", "p-2" }, { "Anna", "Carl" }, "Other", TRUE, "Anna→p-1", 0 },
    { { "p-1", "p-2" }, { "Carl", "Dora" }, "Other", TRUE, "", 0 },
    /* Two of the same name: which one is meant cannot be known. */
    { { "p-8", "p-9" }, { "Anna", "Anna" }, "Notes", TRUE, "", 1 },
    /* Without names there are only ids to go by. */
    { { "p-1", "p-9" }, { "Carl", "Bob" }, "Other", FALSE, "Anna→p-1", 1 },
  };
  g_autoptr (JmMap) source = make_map (IDS ("p-1", "p-2"), IDS ("Anna", "Bob"), "Notes");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JmMap) target = make_map (cases[i].ids, cases[i].names, cases[i].lane);
      guint n_lane_texts;
      g_autofree char *found = paste_touchpoint (target, source, cases[i].known, &n_lane_texts);

      g_assert_cmpstr (found, ==, cases[i].found);
      g_assert_cmpuint (n_lane_texts, ==, cases[i].n_lane_texts);
    }
}

static void
test_free_ids_are_kept (void)
{
  g_autoptr (JmMap) source = make_map (IDS ("p-1"), IDS ("Anna"), "Notes");
  g_autoptr (JmMap) target = jm_sample_map (1, 1, 0, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autoptr (JmMap) after = expect_map (jm_map_paste (target, JM_MAP_ID, JM_MAP_STAGES, -1,
                                                      jm_map_find (source, "s-1"),
                                                  source, &id, &error),
                                    error);

  g_assert_cmpstr (id, ==, "s-1");
  g_assert_nonnull (jm_map_find (after, "t-1"));
  /* There is no such persona or lane, so that what belongs to them is left out. */
  g_assert_null (jm_map_find (after, "e-1"));
  g_assert_null (jm_map_find (after, "n-1"));
}

static void
test_a_reference_to_another_item_of_the_same_id_is_not_kept (void)
{
  g_autoptr (JmMap) source = jm_sample_map (1, 1, 1, 1);
  g_autoptr (JmMap) target = jm_sample_map (1, 1, 1, 2);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autoptr (JmMap) after = expect_map (jm_map_paste (target, JM_MAP_ID, JM_MAP_KPIS, -1,
                                                      jm_map_find (source, "k-00001"),
                                                  source, &id, &error),
                                    error);

  g_assert_cmpstr (jm_item_get_text (jm_map_find (source, "k-00001"), JM_KPI_AT), ==, "s-00001");
  g_assert_cmpstr (jm_item_get_text (jm_map_find (source, "s-00001"), JM_STAGE_TITLE), !=,
                   jm_item_get_text (jm_map_find (target, "s-00001"), JM_STAGE_TITLE));
  g_assert_cmpstr (jm_item_get_text (jm_map_find (after, id), JM_KPI_AT), ==, "");
}

/* A stage and in it a touchpoint, both with a title. */
static JmMap *
make_titles (const char *stage_id,
             const char *stage,
             const char *touchpoint_id,
             const char *touchpoint)
{
  g_autoptr (JmItem) root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  g_autoptr (GError) error = NULL;
  JmItem *parent = append_item (root, JM_MAP_STAGES, JM_KIND_STAGE, stage_id, JM_STAGE_TITLE, stage);

  append_item (parent, JM_STAGE_TOUCHPOINTS, JM_KIND_TOUCHPOINT, touchpoint_id, JM_TOUCHPOINT_TITLE,
               touchpoint);

  return expect_map (jm_map_new (root, &error), error);
}

static void
test_a_reference_goes_to_an_item_of_its_kind (void)
{
  static const struct
  {
    const char *target[4];
    const char *at; /* of a KPI that was measured at the stage s-1, "Paying" */
  } cases[] = {
    { { "s-1", "Paying", "t-1", "Card" }, "s-1" },
    { { "s-2", "Paying", "t-1", "Paying" }, "s-2" },
    { { "s-2", "Other", "s-1", "Paying" }, "" },
    { { "s-2", "Other", "t-1", "Paying" }, "" },
    { { "s-1", "Other", "t-1", "Card" }, "" },
  };
  g_autoptr (JmMap) source = make_titles ("s-1", "Paying", "t-1", "Card");
  g_autoptr (JmItem) kpi = jm_item_new (JM_KIND_KPI, "k-1");

  g_assert_true (jm_item_build_set (kpi, JM_KPI_AT, JM_VALUE_TEXT ("s-1"), NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *t = cases[i].target;
      g_autoptr (JmMap) target = make_titles (t[0], t[1], t[2], t[3]);
      g_autoptr (GError) error = NULL;
      g_autoptr (JmMap) after = expect_map (jm_map_paste (target, JM_MAP_ID, JM_MAP_KPIS, 0, kpi, source,
                                                          NULL, &error),
                                            error);

      g_assert_cmpstr (jm_item_get_text (jm_map_find (after, "k-1"), JM_KPI_AT), ==, cases[i].at);
    }
}

static void
test_what_cannot_be_pasted_is_refused (void)
{
  g_autoptr (JmMap) source = make_map (IDS ("p-1"), IDS ("Anna"), "Notes");
  g_autoptr (JmMap) target = make_map (IDS ("p-1"), IDS ("Bob"), "Other");
  g_autoptr (JmItem) twice = jm_item_with_id (jm_map_find (source, "t-1"), "e-1");
  g_autoptr (GError) error = NULL;

  g_assert_null (jm_map_paste (target, "s-1", JM_STAGE_OBJECTIVES, 0, jm_map_find (source, "t-1"), source,
                               NULL, &error));
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_MISPLACED);
  g_clear_error (&error);

  g_assert_null (jm_map_paste (target, "nobody", JM_STAGE_TOUCHPOINTS, 0, jm_map_find (source, "t-1"), source,
                               NULL, &error));
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (jm_map_paste (target, "t-1", JM_TOUCHPOINT_EMOTIONS, 0, jm_map_find (source, "e-1"), source,
                               NULL, &error));
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (jm_map_paste (target, "s-1", JM_STAGE_TOUCHPOINTS, 0, twice, NULL, NULL, &error));
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_DUPLICATE_ID);
}

static void
test_a_map_pasted_in_pieces_is_whole (void)
{
  g_autoptr (JmMap) source = jm_sample_map (4, 5, 2, 11);
  g_autoptr (JmMap) target = jm_map_new_blank ("Pieces");
  g_autoptr (GError) error = NULL;
  JmItem *root = jm_map_get_root (source);

  for (guint i = 0; i < JM_MAP_N_FIELDS; i++)
    {
      guint n = jm_item_get_n_children (root, i);

      for (guint j = 0; j < n; j++)
        {
          JmMap *after = expect_map (jm_map_paste (target, JM_MAP_ID, i, -1, jm_item_get_child (root, i, j),
                                                   source, NULL,
                                               &error),
                                 error);

          jm_map_unref (target);
          target = after;
        }
    }

  /* Lanes and personas come before what refers to them, only the view does not: it lost its
   * hidden persona. */
  g_assert_cmpuint (jm_item_count (jm_map_get_root (target)), ==, jm_item_count (root));
  g_assert_true (jm_item_equal (jm_map_find (target, "s-00003"), jm_map_find (source, "s-00003")));
  g_assert_true (jm_item_equal (jm_map_find (target, "k-00002"), jm_map_find (source, "k-00002")));
  g_assert_cmpuint (jm_item_get_n_texts (jm_map_find (target, "w-00001"), JM_VIEW_HIDDEN_PERSONAS), ==, 0);
}

static void
test_a_renewed_map_is_the_same_but_for_its_ids (void)
{
  g_autoptr (JmMap) map = jm_sample_map (3, 4, 2, 5);
  g_autoptr (JmMap) after = jm_map_renew (map);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  JmItem *root = jm_map_get_root (map);
  JmItem *renewed = jm_map_get_root (after);

  check_map (after);
  collect_ids (root, ids);
  g_assert_cmpstr (jm_item_get_id (renewed), ==, JM_MAP_ID);
  g_assert_cmpuint (jm_item_count (renewed), ==, jm_item_count (root));
  g_assert_cmpstr (jm_item_get_text (renewed, JM_MAP_TITLE), ==, jm_item_get_text (root, JM_MAP_TITLE));

  for (guint i = 0; i < JM_MAP_N_FIELDS; i++)
    for (guint j = 0; j < jm_item_get_n_children (root, i); j++)
      assert_copy (jm_item_get_child (root, i, j), jm_item_get_child (renewed, i, j), ids);
}

static void
test_a_renewed_view_shows_the_same_lanes (void)
{
  static const char *const names[] = { "actions", "l-1", "s-1", NULL };
  g_autoptr (JmItem) root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *view = append_item (root, JM_MAP_VIEWS, JM_KIND_VIEW, "w-1", JM_VIEW_TITLE, "View");
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmMap) after = NULL;
  g_autoptr (GError) error = NULL;
  JmItem *renewed;

  append_item (root, JM_MAP_LANES, JM_KIND_LANE, "l-1", JM_LANE_TITLE, "Lane");
  append_item (root, JM_MAP_STAGES, JM_KIND_STAGE, "s-1", JM_STAGE_TITLE, "Stage");
  append_item (root, JM_MAP_STAGES, JM_KIND_STAGE, "actions", JM_STAGE_TITLE, "Actions");
  jm_item_build_set (view, JM_VIEW_LANES, JM_VALUE_TEXTS (names), &error);
  g_assert_no_error (error);

  map = expect_map (jm_map_new (root, &error), error);
  after = jm_map_renew (map);
  renewed = jm_map_get_root (after);
  view = jm_item_get_child (renewed, JM_MAP_VIEWS, 0);

  /* Only the lane of the map is named by its id. */
  g_assert_cmpstr (jm_item_get_nth_text (view, JM_VIEW_LANES, 0), ==, "actions");
  g_assert_cmpstr (jm_item_get_nth_text (view, JM_VIEW_LANES, 1), ==,
                   jm_item_get_id (jm_item_get_child (renewed, JM_MAP_LANES, 0)));
  g_assert_cmpstr (jm_item_get_nth_text (view, JM_VIEW_LANES, 2), ==, "s-1");
}

/* All of them, in their order, and references from one to the other follow; or none. */
static void
test_items_pasted_together (void)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 2, 1, 3);
  JmItem *stages[2], *wrong[2];
  g_auto (GStrv) ids = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) result = NULL;
  g_autoptr (JmMap) refused = NULL;
  g_autoptr (JmMap) nothing = NULL;
  const JmItem *root;

  for (guint i = 0; i < 2; i++)
    stages[i] = jm_item_get_child (jm_map_get_root (map), JM_MAP_STAGES, i);
  wrong[0] = stages[0];
  wrong[1] = jm_item_get_child (stages[0], JM_STAGE_TOUCHPOINTS, 0);

  result = jm_map_paste_all (map, JM_MAP_ID, JM_MAP_STAGES, 1, stages, 2, map, &ids, &error);
  g_assert_no_error (error);
  check_map (result);
  root = jm_map_get_root (result);
  g_assert_cmpuint (jm_item_get_n_children (root, JM_MAP_STAGES), ==, 4);
  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const JmItem *copy = jm_item_get_child (root, JM_MAP_STAGES, 1 + i);

      g_assert_cmpstr (jm_item_get_id (copy), ==, ids[i]);
      g_assert_cmpstr (jm_item_get_text (copy, JM_STAGE_TITLE), ==, jm_item_get_text (stages[i], JM_STAGE_TITLE));
    }

  refused = jm_map_paste_all (map, JM_MAP_ID, JM_MAP_STAGES, -1, wrong, 2, map, NULL, &error);
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_MISPLACED);
  g_assert_null (refused);
  nothing = jm_map_paste_all (map, JM_MAP_ID, JM_MAP_STAGES, -1, NULL, 0, map, NULL, NULL);
  g_assert_true (jm_item_equal (jm_map_get_root (nothing), jm_map_get_root (map)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-copy/a_duplicate_stands_behind_the_original_with_new_ids",
                   test_a_duplicate_stands_behind_the_original_with_new_ids);
  g_test_add_func ("/map-copy/references_inside_a_duplicate_lead_to_the_copies",
                   test_references_inside_a_duplicate_lead_to_the_copies);
  g_test_add_func ("/map-copy/every_item_but_the_map_can_be_duplicated",
                   test_every_item_but_the_map_can_be_duplicated);
  g_test_add_func ("/map-copy/pasted_emotions_find_the_persona_of_that_name",
                   test_pasted_emotions_find_the_persona_of_that_name);
  g_test_add_func ("/map-copy/free_ids_are_kept", test_free_ids_are_kept);
  g_test_add_func ("/map-copy/a_reference_to_another_item_of_the_same_id_is_not_kept",
                   test_a_reference_to_another_item_of_the_same_id_is_not_kept);
  g_test_add_func ("/map-copy/a_reference_goes_to_an_item_of_its_kind",
                   test_a_reference_goes_to_an_item_of_its_kind);
  g_test_add_func ("/map-copy/what_cannot_be_pasted_is_refused", test_what_cannot_be_pasted_is_refused);
  g_test_add_func ("/map-copy/a_map_pasted_in_pieces_is_whole", test_a_map_pasted_in_pieces_is_whole);
  g_test_add_func ("/map-copy/items_pasted_together_refer_to_each_other", test_items_pasted_together);
  g_test_add_func ("/map-copy/a_renewed_map_is_the_same_but_for_its_ids",
                   test_a_renewed_map_is_the_same_but_for_its_ids);
  g_test_add_func ("/map-copy/a_renewed_view_shows_the_same_lanes", test_a_renewed_view_shows_the_same_lanes);

  return g_test_run ();
}
