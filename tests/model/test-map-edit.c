/* test-map-edit.c: how one map becomes the next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

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
get_stage (JmMap *map,
           guint  position)
{
  return jm_item_get_child (jm_map_get_root (map), JM_MAP_STAGES, position);
}

/* Joins the ids of a list, which says all about an order in one line. */
static char *
list_ids (JmItem *item,
          guint   field)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            jm_item_get_id (jm_item_get_child (item, field, i)));

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
assert_ids (JmMap      *map,
            const char *id,
            guint       field,
            const char *expected)
{
  g_autofree char *ids = list_ids (jm_map_find (map, id), field);

  g_assert_cmpstr (ids, ==, expected);
}

static guint
count_kind (JmItem *item,
            JmKind  kind)
{
  const JmKindInfo *info = jm_item_get_info (item);
  guint count = jm_item_get_kind (item) == kind;

  for (guint i = 0; i < info->n_fields; i++)
    {
      guint n = jm_item_get_n_children (item, i);

      for (guint j = 0; j < n; j++)
        count += count_kind (jm_item_get_child (item, i, j), kind);
    }

  return count;
}

static guint
count_in_map (JmMap  *map,
              JmKind  kind)
{
  return count_kind (jm_map_get_root (map), kind);
}

/* Setting. */

static void
test_setting_a_field_shares_all_off_the_path (void)
{
  g_autoptr (JmMap) before = make_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) after = NULL;
  JmItem *old_stage = get_stage (before, 1), *new_stage;
  JmItem *old = jm_map_find (before, TOUCHPOINT (5)), *new;

  after = expect_map (jm_map_set (before, TOUCHPOINT (5), JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("New"), &error),
                      error);
  check_map (before);
  new_stage = get_stage (after, 1);
  new = jm_map_find (after, TOUCHPOINT (5));

  g_assert_cmpstr (jm_item_get_text (new, JM_TOUCHPOINT_TITLE), ==, "New");
  g_assert_cmpstr (jm_item_get_text (old, JM_TOUCHPOINT_TITLE), !=, "New");

  /* New: the touchpoint, its stage and the root. */
  g_assert_true (new != old);
  g_assert_true (new_stage != old_stage);
  g_assert_true (jm_map_get_root (after) != jm_map_get_root (before));

  /* Shared: what is in the touchpoint, beside it, and beside its stage. */
  g_assert_true (jm_item_get_text (new, JM_TOUCHPOINT_ACTION)
                 == jm_item_get_text (old, JM_TOUCHPOINT_ACTION));
  g_assert_true (jm_item_get_child (new, JM_TOUCHPOINT_EMOTIONS, 0)
                 == jm_item_get_child (old, JM_TOUCHPOINT_EMOTIONS, 0));
  g_assert_true (jm_item_get_child (new_stage, JM_STAGE_TOUCHPOINTS, 0)
                 == jm_item_get_child (old_stage, JM_STAGE_TOUCHPOINTS, 0));
  g_assert_true (jm_item_get_child (new_stage, JM_STAGE_TOUCHPOINTS, 2)
                 == jm_item_get_child (old_stage, JM_STAGE_TOUCHPOINTS, 2));
  g_assert_true (jm_item_get_child (new_stage, JM_STAGE_OBJECTIVES, 0)
                 == jm_item_get_child (old_stage, JM_STAGE_OBJECTIVES, 0));
  g_assert_true (get_stage (after, 0) == get_stage (before, 0));
  g_assert_true (get_stage (after, 2) == get_stage (before, 2));
  g_assert_true (jm_item_get_child (jm_map_get_root (after), JM_MAP_KPIS, 0)
                 == jm_item_get_child (jm_map_get_root (before), JM_MAP_KPIS, 0));
}

static void
test_setting_the_same_value_gives_the_same_map (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autofree char *title = g_strdup (jm_item_get_text (jm_map_find (map, STAGE (2)), JM_STAGE_TITLE));
  g_autoptr (JmMap) same = jm_map_set (map, STAGE (2), JM_STAGE_TITLE, JM_VALUE_TEXT (title), NULL);
  g_autoptr (JmMap) unset = jm_map_set (map, TOUCHPOINT (2), JM_TOUCHPOINT_SUB_MAP, JM_VALUE_UNSET, NULL);

  g_assert_true (same == map);
  g_assert_true (unset == map);
}

static void
test_the_root_has_fields_to_set (void)
{
  g_autoptr (JmMap) before = make_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) after = NULL;

  after = expect_map (jm_map_set (before, JM_MAP_ID, JM_MAP_TITLE, JM_VALUE_TEXT ("Other"), &error), error);
  g_assert_cmpstr (jm_item_get_text (jm_map_get_root (after), JM_MAP_TITLE), ==, "Other");
  g_assert_true (get_stage (after, 0) == get_stage (before, 0));
}

static void
assert_set_fails (JmMap        *map,
                  const char   *id,
                  guint         field,
                  JmValue       value,
                  JmModelError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (jm_map_set (map, id, field, value, &error));
  g_assert_error (error, JM_MODEL_ERROR, (int) code);
}

static void
test_what_cannot_be_set_is_refused (void)
{
  g_autoptr (JmMap) map = make_sample ();
  const char *emotion = jm_item_get_id (jm_item_get_child (jm_map_find (map, TOUCHPOINT (1)),
                                                           JM_TOUCHPOINT_EMOTIONS, 0));
  const char *kpi = "k-00001";

  assert_set_fails (map, "nobody", 0, JM_VALUE_TEXT ("x"), JM_MODEL_ERROR_NOT_FOUND);
  assert_set_fails (map, STAGE (1), JM_STAGE_DURATION, JM_VALUE_NUMBER (-1), JM_MODEL_ERROR_VALUE);
  assert_set_fails (map, STAGE (1), JM_STAGE_TOUCHPOINTS, JM_VALUE_UNSET, JM_MODEL_ERROR_VALUE);
  assert_set_fails (map, kpi, JM_KPI_AT, JM_VALUE_TEXT ("nowhere"), JM_MODEL_ERROR_NOT_FOUND);
  assert_set_fails (map, kpi, JM_KPI_AT, JM_VALUE_TEXT (PERSONA (1)), JM_MODEL_ERROR_VALUE);
  assert_set_fails (map, emotion, JM_EMOTION_PERSONA, JM_VALUE_UNSET, JM_MODEL_ERROR_VALUE);
  assert_set_fails (map, "w-00001", JM_VIEW_HIDDEN_PERSONAS, JM_VALUE_TEXTS (IDS (PERSONA (1), "p-9")),
                    JM_MODEL_ERROR_NOT_FOUND);
  check_map (map);
}

static void
test_references_can_be_set (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) moved = expect_map (jm_map_set (map, "k-00001", JM_KPI_AT, JM_VALUE_TEXT (TOUCHPOINT (9)),
                                                    &error),
                                    error);
  g_autoptr (JmMap) unset = expect_map (jm_map_set (moved, "k-00001", JM_KPI_AT, JM_VALUE_UNSET, &error),
                                        error);

  g_assert_cmpstr (jm_item_get_text (jm_map_find (moved, "k-00001"), JM_KPI_AT), ==, TOUCHPOINT (9));
  g_assert_cmpstr (jm_item_get_text (jm_map_find (unset, "k-00001"), JM_KPI_AT), ==, "");
}

/* Inserting. */

static JmItem *
make_touchpoint (const char *persona)
{
  JmItem *touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t-new");

  append_item (touchpoint, JM_TOUCHPOINT_EMOTIONS, JM_KIND_EMOTION, "e-new", JM_EMOTION_PERSONA, persona);
  append_item (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, JM_KIND_PAIN_POINT, "x-new", JM_PAIN_POINT_TEXT,
               "Ouch");
  jm_item_build_set (append_item (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES, JM_KIND_OPPORTUNITY, "y-new",
                             JM_OPPORTUNITY_TEXT, "Aah"),
                     JM_OPPORTUNITY_ANSWERS, JM_VALUE_TEXTS (IDS ("x-new")), NULL);

  return touchpoint;
}

static void
test_items_are_inserted_anywhere_in_a_list (void)
{
  static const struct
  {
    int position;
    const char *ids;
  } cases[] = {
    { 0, "t-new t-00004 t-00005 t-00006" },
    { 1, "t-00004 t-new t-00005 t-00006" },
    { 3, "t-00004 t-00005 t-00006 t-new" },
    { -1, "t-00004 t-00005 t-00006 t-new" },
    { 99, "t-00004 t-00005 t-00006 t-new" },
  };
  g_autoptr (JmMap) map = make_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JmItem) touchpoint = make_touchpoint (PERSONA (2));
      g_autoptr (GError) error = NULL;
      g_autoptr (JmMap) after = expect_map (jm_map_insert (map, STAGE (2), JM_STAGE_TOUCHPOINTS,
                                                           cases[i].position,
                                                       touchpoint, &error),
                                        error);

      assert_ids (after, STAGE (2), JM_STAGE_TOUCHPOINTS, cases[i].ids);
      g_assert_true (jm_map_find (after, "t-new") == touchpoint);
      g_assert_true (get_stage (after, 0) == get_stage (map, 0));
      g_assert_cmpuint (jm_item_count (jm_map_get_root (after)), ==,
                        jm_item_count (jm_map_get_root (map)) + 4);
    }
}

static void
assert_insert_fails (JmMap        *map,
                     const char   *parent,
                     guint         field,
                     JmItem       *item,
                     JmModelError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (jm_map_insert (map, parent, field, -1, item, &error));
  g_assert_error (error, JM_MODEL_ERROR, (int) code);
}

static void
test_what_does_not_fit_in_is_refused (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (JmItem) touchpoint = make_touchpoint (PERSONA (1));
  g_autoptr (JmItem) taken = jm_item_with_id (touchpoint, TOUCHPOINT (1));
  g_autoptr (JmItem) twice = jm_item_with_id (touchpoint, "x-new");
  g_autoptr (JmItem) bad_id = jm_item_with_id (touchpoint, "");
  g_autoptr (JmItem) stranger = make_touchpoint ("p-9");
  g_autoptr (JmItem) wrong_kind = make_touchpoint (STAGE (1));

  assert_insert_fails (map, "nobody", JM_STAGE_TOUCHPOINTS, touchpoint, JM_MODEL_ERROR_NOT_FOUND);
  assert_insert_fails (map, STAGE (1), JM_STAGE_OBJECTIVES, touchpoint, JM_MODEL_ERROR_MISPLACED);
  assert_insert_fails (map, STAGE (1), JM_STAGE_TITLE, touchpoint, JM_MODEL_ERROR_MISPLACED);
  assert_insert_fails (map, STAGE (1), 1000, touchpoint, JM_MODEL_ERROR_MISPLACED);
  assert_insert_fails (map, STAGE (1), JM_STAGE_TOUCHPOINTS, taken, JM_MODEL_ERROR_DUPLICATE_ID);
  assert_insert_fails (map, STAGE (1), JM_STAGE_TOUCHPOINTS, twice, JM_MODEL_ERROR_DUPLICATE_ID);
  assert_insert_fails (map, STAGE (1), JM_STAGE_TOUCHPOINTS, bad_id, JM_MODEL_ERROR_VALUE);
  assert_insert_fails (map, STAGE (1), JM_STAGE_TOUCHPOINTS, stranger, JM_MODEL_ERROR_NOT_FOUND);
  assert_insert_fails (map, STAGE (1), JM_STAGE_TOUCHPOINTS, wrong_kind, JM_MODEL_ERROR_VALUE);
}

/* Moving. */

static void
check_move (const char *const *ids,
            const char        *parent,
            int                position,
            const char        *expected[3])
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) after = expect_map (jm_map_move (map, ids, parent, JM_STAGE_TOUCHPOINTS, position,
                                                     &error),
                                        error);

  assert_ids (after, STAGE (1), JM_STAGE_TOUCHPOINTS, expected[0]);
  assert_ids (after, STAGE (2), JM_STAGE_TOUCHPOINTS, expected[1]);
  assert_ids (after, STAGE (3), JM_STAGE_TOUCHPOINTS, expected[2]);
  g_assert_cmpuint (jm_item_count (jm_map_get_root (after)), ==, jm_item_count (jm_map_get_root (map)));
  for (guint i = 0; ids[i] != NULL; i++)
    g_assert_true (jm_map_find (after, ids[i]) == jm_map_find (map, ids[i]));
}

static void
test_touchpoints_move_to_any_stage_and_position (void)
{
#define CASE(ids, parent, position, first, second, third) \
  check_move (ids, parent, position, (const char *[]) { first, second, third })
#define FIRST "t-00001 t-00002 t-00003"
#define SECOND "t-00004 t-00005 t-00006"
#define THIRD "t-00007 t-00008 t-00009"

  CASE (IDS ("t-00001"), STAGE (3), 0, "t-00002 t-00003", SECOND, "t-00001 " THIRD);
  CASE (IDS ("t-00001"), STAGE (3), 2, "t-00002 t-00003", SECOND, "t-00007 t-00008 t-00001 t-00009");
  CASE (IDS ("t-00001"), STAGE (3), -1, "t-00002 t-00003", SECOND, THIRD " t-00001");
  CASE (IDS ("t-00001"), STAGE (3), 50, "t-00002 t-00003", SECOND, THIRD " t-00001");

  /* Within a stage the position counts those that stay. */
  CASE (IDS ("t-00001"), STAGE (1), 1, "t-00002 t-00001 t-00003", SECOND, THIRD);
  CASE (IDS ("t-00001"), STAGE (1), 2, "t-00002 t-00003 t-00001", SECOND, THIRD);
  CASE (IDS ("t-00003"), STAGE (1), 0, "t-00003 t-00001 t-00002", SECOND, THIRD);

  /* Several come together, in the order of the map and each once. */
  CASE (IDS ("t-00009", "t-00001", "t-00005", "t-00001"), STAGE (2), 1, "t-00002 t-00003",
        "t-00004 t-00001 t-00005 t-00009 t-00006", "t-00007 t-00008");
  CASE (IDS ("t-00001", "t-00002", "t-00003"), STAGE (2), 0, "", FIRST " " SECOND, THIRD);

#undef CASE
#undef FIRST
#undef SECOND
#undef THIRD
}

static void
test_other_kinds_move_as_well (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) stages = NULL;
  g_autoptr (JmMap) pains = NULL;
  JmItem *pain = jm_item_get_child (jm_map_find (map, TOUCHPOINT (1)), JM_TOUCHPOINT_PAIN_POINTS, 0);
  guint n = jm_item_get_n_children (jm_map_find (map, TOUCHPOINT (9)), JM_TOUCHPOINT_PAIN_POINTS);

  stages = expect_map (jm_map_move (map, IDS (STAGE (3)), JM_MAP_ID, JM_MAP_STAGES, 0, &error), error);
  assert_ids (stages, JM_MAP_ID, JM_MAP_STAGES, "s-00003 s-00001 s-00002");

  pains = expect_map (jm_map_move (map, IDS (jm_item_get_id (pain)), TOUCHPOINT (9),
                                   JM_TOUCHPOINT_PAIN_POINTS, -1,
                               &error),
                  error);
  g_assert_true (jm_item_get_child (jm_map_find (pains, TOUCHPOINT (9)), JM_TOUCHPOINT_PAIN_POINTS, n)
                 == pain);
}

static void
test_a_move_shares_what_it_does_not_touch (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) after = expect_map (jm_map_move (map, IDS (TOUCHPOINT (1)), STAGE (3),
                                                     JM_STAGE_TOUCHPOINTS, 0,
                                                 &error),
                                    error);

  g_assert_true (get_stage (after, 1) == get_stage (map, 1));
  g_assert_true (get_stage (after, 0) != get_stage (map, 0));
  g_assert_true (jm_item_get_child (get_stage (after, 0), JM_STAGE_TOUCHPOINTS, 0)
                 == jm_item_get_child (get_stage (map, 0), JM_STAGE_TOUCHPOINTS, 1));
  g_assert_true (jm_item_get_child (jm_map_get_root (after), JM_MAP_KPIS, 0)
                 == jm_item_get_child (jm_map_get_root (map), JM_MAP_KPIS, 0));
}

static void
test_a_move_to_the_same_place_gives_the_same_map (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (JmMap) first = jm_map_move (map, IDS (TOUCHPOINT (1)), STAGE (1), JM_STAGE_TOUCHPOINTS, 0, NULL);
  g_autoptr (JmMap) last = jm_map_move (map, IDS (STAGE (3)), JM_MAP_ID, JM_MAP_STAGES, -1, NULL);
  g_autoptr (JmMap) nothing = jm_map_move (map, (const char *const[]) { NULL }, JM_MAP_ID, JM_MAP_STAGES, 0,
                                           NULL);

  g_assert_true (first == map);
  g_assert_true (last == map);
  g_assert_true (nothing == map);
}

static void
assert_move_fails (JmMap             *map,
                   const char *const *ids,
                   const char        *parent,
                   guint              field,
                   JmModelError       code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (jm_map_move (map, ids, parent, field, 0, &error));
  g_assert_error (error, JM_MODEL_ERROR, (int) code);
}

static void
test_impossible_moves_are_refused (void)
{
  g_autoptr (JmMap) map = make_sample ();

  assert_move_fails (map, IDS (STAGE (1)), STAGE (1), JM_STAGE_TOUCHPOINTS, JM_MODEL_ERROR_MISPLACED);
  assert_move_fails (map, IDS (STAGE (1)), TOUCHPOINT (1), JM_TOUCHPOINT_EMOTIONS, JM_MODEL_ERROR_MISPLACED);
  assert_move_fails (map, IDS (JM_MAP_ID), STAGE (1), JM_STAGE_TOUCHPOINTS, JM_MODEL_ERROR_MISPLACED);
  assert_move_fails (map, IDS (TOUCHPOINT (1), STAGE (1)), STAGE (2), JM_STAGE_TOUCHPOINTS,
                     JM_MODEL_ERROR_MISPLACED);
  assert_move_fails (map, IDS (TOUCHPOINT (1)), JM_MAP_ID, JM_MAP_STAGES, JM_MODEL_ERROR_MISPLACED);
  assert_move_fails (map, IDS (TOUCHPOINT (1)), "nobody", JM_STAGE_TOUCHPOINTS, JM_MODEL_ERROR_NOT_FOUND);
  assert_move_fails (map, IDS (TOUCHPOINT (1), "nobody"), STAGE (1), JM_STAGE_TOUCHPOINTS,
                     JM_MODEL_ERROR_NOT_FOUND);
}

/* Removing. */

static void
test_removing_a_stage_repairs_all_that_refers_into_it (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) after = NULL;
  guint n_kpis = count_in_map (map, JM_KIND_KPI);

  g_assert_cmpstr (jm_item_get_text (jm_map_get_root (map), JM_MAP_PURCHASE_BOUNDARY), ==, STAGE (2));
  g_assert_cmpstr (jm_item_get_text (jm_map_find (map, "k-00002"), JM_KPI_AT), ==, STAGE (2));
  g_assert_cmpstr (jm_item_get_text (jm_map_find (map, "a-00001"), JM_LINK_FROM), ==, STAGE (2));
  g_assert_cmpuint (count_in_map (map, JM_KIND_LINK), ==, 2);

  after = expect_map (jm_map_remove (map, IDS (STAGE (2)), &error), error);

  assert_ids (after, JM_MAP_ID, JM_MAP_STAGES, "s-00001 s-00003");
  g_assert_cmpuint (count_in_map (after, JM_KIND_TOUCHPOINT), ==, 6);
  g_assert_cmpstr (jm_item_get_text (jm_map_get_root (after), JM_MAP_PURCHASE_BOUNDARY), ==, "");
  /* The KPI stays, without a place; the link has lost an end. */
  g_assert_cmpuint (count_in_map (after, JM_KIND_KPI), ==, n_kpis);
  g_assert_cmpstr (jm_item_get_text (jm_map_find (after, "k-00002"), JM_KPI_AT), ==, "");
  g_assert_null (jm_map_find (after, "a-00001"));
  g_assert_true (get_stage (after, 0) == get_stage (map, 0));
  g_assert_true (get_stage (after, 1) == get_stage (map, 2));
}

static void
test_removing_a_persona_removes_how_she_feels (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) after = expect_map (jm_map_remove (map, IDS (PERSONA (2)), &error), error);

  g_assert_cmpuint (count_in_map (map, JM_KIND_EMOTION), ==, 18);
  g_assert_cmpuint (count_in_map (after, JM_KIND_EMOTION), ==, 9);
  g_assert_cmpuint (jm_item_get_n_texts (jm_map_find (map, "w-00001"), JM_VIEW_HIDDEN_PERSONAS), ==, 1);
  g_assert_cmpuint (jm_item_get_n_texts (jm_map_find (after, "w-00001"), JM_VIEW_HIDDEN_PERSONAS), ==, 0);
  g_assert_cmpuint (count_in_map (after, JM_KIND_TOUCHPOINT), ==, 9);
}

static void
test_removing_a_pain_point_shortens_the_answers (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (GError) error = NULL;
  JmItem *touchpoint = jm_map_find (map, TOUCHPOINT (4));
  JmItem *opportunity = jm_item_get_child (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES, 0);
  guint n = jm_item_get_n_texts (opportunity, JM_OPPORTUNITY_ANSWERS);
  g_autofree char *id = g_strdup (jm_item_get_nth_text (opportunity, JM_OPPORTUNITY_ANSWERS, 0));
  g_autoptr (JmMap) after = expect_map (jm_map_remove (map, IDS (id), &error), error);

  opportunity = jm_map_find (after, jm_item_get_id (opportunity));
  g_assert_cmpuint (jm_item_get_n_texts (opportunity, JM_OPPORTUNITY_ANSWERS), ==, n - 1);
  g_assert_true (jm_item_get_child (jm_map_find (after, TOUCHPOINT (4)), JM_TOUCHPOINT_EMOTIONS, 0)
                 == jm_item_get_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, 0));
}

/* Removing the stage drops the link, and that clears the comment on the link. */
static void
test_consequences_of_consequences_are_repaired (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) commented = expect_map (jm_map_set (map, "c-00001", JM_COMMENT_ITEM,
                                                        JM_VALUE_TEXT ("a-00001"),
                                                    &error),
                                        error);
  g_autoptr (JmMap) after = expect_map (jm_map_remove (commented, IDS (STAGE (2)), &error), error);

  g_assert_cmpstr (jm_item_get_text (jm_map_find (commented, "c-00001"), JM_COMMENT_ITEM), ==, "a-00001");
  g_assert_cmpstr (jm_item_get_text (jm_map_find (after, "c-00001"), JM_COMMENT_ITEM), ==, "");
}

/* Without its item a mute would be one of the whole map. */
static void
test_removing_an_item_removes_what_mutes_its_findings (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmItem) mute = jm_item_new (JM_KIND_MUTE, "z-1");
  g_autoptr (JmItem) whole = jm_item_new (JM_KIND_MUTE, "z-2");
  g_autoptr (JmMap) muted = NULL;
  g_autoptr (JmMap) both = NULL;
  g_autoptr (JmMap) after = NULL;

  g_assert_true (jm_item_build_set (mute, JM_MUTE_FINDING, JM_VALUE_TEXT ("dead-end"), NULL));
  g_assert_true (jm_item_build_set (mute, JM_MUTE_ITEM, JM_VALUE_TEXT (TOUCHPOINT (4)), NULL));
  g_assert_true (jm_item_build_set (whole, JM_MUTE_FINDING, JM_VALUE_TEXT ("dead-end"), NULL));
  muted = expect_map (jm_map_insert (map, JM_MAP_ID, JM_MAP_MUTES, -1, mute, &error), error);
  both = expect_map (jm_map_insert (muted, JM_MAP_ID, JM_MAP_MUTES, -1, whole, &error), error);
  assert_ids (both, JM_MAP_ID, JM_MAP_MUTES, "z-00001 z-1 z-2");

  after = expect_map (jm_map_remove (both, IDS (STAGE (2)), &error), error);
  assert_ids (after, JM_MAP_ID, JM_MAP_MUTES, "z-00001 z-2");
}

static void
test_several_items_are_removed_in_one_step (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) after = expect_map (jm_map_remove (map,
                                                       IDS (TOUCHPOINT (8), STAGE (1), TOUCHPOINT (1),
                                                            TOUCHPOINT (8)),
                                                   &error),
                                    error);
  g_autoptr (JmMap) same = jm_map_remove (map, (const char *const[]) { NULL }, NULL);

  assert_ids (after, JM_MAP_ID, JM_MAP_STAGES, "s-00002 s-00003");
  assert_ids (after, STAGE (3), JM_STAGE_TOUCHPOINTS, "t-00007 t-00009");
  g_assert_true (same == map);
}

static void
test_impossible_removals_are_refused (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (GError) error = NULL;

  g_assert_null (jm_map_remove (map, IDS (STAGE (1), "nobody"), &error));
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (jm_map_remove (map, IDS (STAGE (1), JM_MAP_ID), &error));
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_MISPLACED);
}

static void
test_everything_can_be_removed (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) after = expect_map (jm_map_remove (map,
                                                       IDS (STAGE (1), STAGE (2), STAGE (3), PERSONA (1),
                                                            PERSONA (2)),
                                                   &error),
                                    error);

  g_assert_cmpuint (count_in_map (after, JM_KIND_TOUCHPOINT), ==, 0);
  g_assert_cmpuint (count_in_map (after, JM_KIND_MARK), ==, 0);
  g_assert_cmpuint (count_in_map (after, JM_KIND_WALKTHROUGH), ==, 1);
  g_assert_cmpuint (count_in_map (after, JM_KIND_LANE), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-edit/setting_a_field_shares_all_off_the_path",
                   test_setting_a_field_shares_all_off_the_path);
  g_test_add_func ("/map-edit/setting_the_same_value_gives_the_same_map",
                   test_setting_the_same_value_gives_the_same_map);
  g_test_add_func ("/map-edit/the_root_has_fields_to_set", test_the_root_has_fields_to_set);
  g_test_add_func ("/map-edit/what_cannot_be_set_is_refused", test_what_cannot_be_set_is_refused);
  g_test_add_func ("/map-edit/references_can_be_set", test_references_can_be_set);
  g_test_add_func ("/map-edit/items_are_inserted_anywhere_in_a_list",
                   test_items_are_inserted_anywhere_in_a_list);
  g_test_add_func ("/map-edit/what_does_not_fit_in_is_refused", test_what_does_not_fit_in_is_refused);
  g_test_add_func ("/map-edit/touchpoints_move_to_any_stage_and_position",
                   test_touchpoints_move_to_any_stage_and_position);
  g_test_add_func ("/map-edit/other_kinds_move_as_well", test_other_kinds_move_as_well);
  g_test_add_func ("/map-edit/a_move_shares_what_it_does_not_touch",
                   test_a_move_shares_what_it_does_not_touch);
  g_test_add_func ("/map-edit/a_move_to_the_same_place_gives_the_same_map",
                   test_a_move_to_the_same_place_gives_the_same_map);
  g_test_add_func ("/map-edit/impossible_moves_are_refused", test_impossible_moves_are_refused);
  g_test_add_func ("/map-edit/removing_a_stage_repairs_all_that_refers_into_it",
                   test_removing_a_stage_repairs_all_that_refers_into_it);
  g_test_add_func ("/map-edit/removing_a_persona_removes_how_she_feels",
                   test_removing_a_persona_removes_how_she_feels);
  g_test_add_func ("/map-edit/removing_a_pain_point_shortens_the_answers",
                   test_removing_a_pain_point_shortens_the_answers);
  g_test_add_func ("/map-edit/consequences_of_consequences_are_repaired",
                   test_consequences_of_consequences_are_repaired);
  g_test_add_func ("/map-edit/removing_an_item_removes_what_mutes_its_findings",
                   test_removing_an_item_removes_what_mutes_its_findings);
  g_test_add_func ("/map-edit/several_items_are_removed_in_one_step",
                   test_several_items_are_removed_in_one_step);
  g_test_add_func ("/map-edit/impossible_removals_are_refused", test_impossible_removals_are_refused);
  g_test_add_func ("/map-edit/everything_can_be_removed", test_everything_can_be_removed);

  return g_test_run ();
}
