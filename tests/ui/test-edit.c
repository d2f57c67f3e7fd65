/* test-edit.c: edits that somebody asks for with one key, and the way about the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-edit.h"
#include "jm-editor.h"
#include "jm-grid-walk.h"
#include "jm-sample.h"

/* Three stages of three touchpoints, two personas. */
static JmMap *
make_sample (void)
{
  return jm_sample_map (3, 3, 2, 7);
}

static const char *
get_child_id (JmMap      *map,
              const char *id,
              guint       field,
              guint       position)
{
  JmItem *item = jm_map_find (map, id);

  g_assert_cmpuint (position, <, jm_item_get_n_children (item, field));

  return jm_item_get_id (jm_item_get_child (item, field, position));
}

static void
test_edit_holder (void)
{
  g_autoptr (JmMap) map = make_sample ();
  const char *stage = get_child_id (map, JM_MAP_ID, JM_MAP_STAGES, 1);
  const char *touchpoint = get_child_id (map, stage, JM_STAGE_TOUCHPOINTS, 2);

  g_assert_cmpstr (jm_edit_find_holder (map, touchpoint, JM_KIND_STAGE), ==, stage);
  g_assert_cmpstr (jm_edit_find_holder (map, touchpoint, JM_KIND_TOUCHPOINT), ==, touchpoint);
  g_assert_null (jm_edit_find_holder (map, stage, JM_KIND_TOUCHPOINT));
  g_assert_null (jm_edit_find_holder (map, JM_MAP_ID, JM_KIND_STAGE));
  g_assert_null (jm_edit_find_holder (map, "nothing", JM_KIND_STAGE));
  g_assert_null (jm_edit_find_holder (map, NULL, JM_KIND_STAGE));

  /* A KPI is where it is measured. */
  for (guint i = 0; i < jm_item_get_n_children (jm_map_get_root (map), JM_MAP_KPIS); i++)
    {
      const JmItem *kpi = jm_item_get_child (jm_map_get_root (map), JM_MAP_KPIS, i);
      const char *at = jm_item_get_text (kpi, JM_KPI_AT);

      if (*at != '\0' && jm_item_get_kind (jm_map_find (map, at)) == JM_KIND_TOUCHPOINT)
        g_assert_cmpstr (jm_edit_find_holder (map, jm_item_get_id (kpi), JM_KIND_TOUCHPOINT), ==, at);
    }
}

/* What is looked at after something has gone: the next, the one before, what it stood in. */
static void
test_edit_delete (void)
{
  g_autoptr (JmMap) map = make_sample ();
  const char *stage = get_child_id (map, JM_MAP_ID, JM_MAP_STAGES, 0);
  const char *first = get_child_id (map, stage, JM_STAGE_TOUCHPOINTS, 0);
  const char *middle = get_child_id (map, stage, JM_STAGE_TOUCHPOINTS, 1);
  const char *last = get_child_id (map, stage, JM_STAGE_TOUCHPOINTS, 2);
  const struct
  {
    const char *ids[4];
    const char *survivor;
  } cases[] = {
    { { first, NULL }, middle },
    { { last, NULL }, middle },
    { { middle, last, NULL }, first },
    { { first, middle, NULL }, last },
    { { first, middle, last, NULL }, stage },
    { { last, stage, NULL }, get_child_id (map, JM_MAP_ID, JM_MAP_STAGES, 1) },
    { { stage, last, NULL }, get_child_id (map, JM_MAP_ID, JM_MAP_STAGES, 1) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *survivor = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (JmMap) after = jm_edit_delete (map, cases[i].ids, &survivor, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (survivor, ==, cases[i].survivor);
      g_assert_nonnull (jm_map_find (after, survivor));
      for (guint j = 0; cases[i].ids[j] != NULL; j++)
        g_assert_null (jm_map_find (after, cases[i].ids[j]));
    }
}

static void
test_edit_delete_all (void)
{
  g_autoptr (JmMap) map = jm_sample_map (1, 1, 1, 1);
  const char *const ids[] = { get_child_id (map, JM_MAP_ID, JM_MAP_STAGES, 0), NULL };
  const char *const root[] = { JM_MAP_ID, NULL };
  g_autofree char *survivor = NULL;
  g_autofree char *none = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) after = jm_edit_delete (map, ids, &survivor, NULL);

  g_assert_nonnull (after);
  g_assert_null (survivor);
  g_assert_null (jm_edit_delete (map, root, &none, &error));
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_MISPLACED);
}

/* Copies stand together behind the last of the originals; what stands in another one that is
 * copied is copied with it only. */
static void
test_edit_duplicate (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autofree char *stage = g_strdup (get_child_id (map, JM_MAP_ID, JM_MAP_STAGES, 0));
  const char *const two[] = { get_child_id (map, stage, JM_STAGE_TOUCHPOINTS, 1),
                              get_child_id (map, stage, JM_STAGE_TOUCHPOINTS, 0), NULL };
  const char *const nested[] = { two[0], stage, NULL };
  g_auto (GStrv) copies = NULL;
  g_auto (GStrv) stages = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) after = jm_edit_duplicate (map, two, &copies, &error);
  g_autoptr (JmMap) with_stage = jm_edit_duplicate (map, nested, &stages, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (copies), ==, 2);
  g_assert_cmpuint (jm_item_get_n_children (jm_map_find (after, stage), JM_STAGE_TOUCHPOINTS), ==, 5);
  g_assert_cmpstr (get_child_id (after, stage, JM_STAGE_TOUCHPOINTS, 2), ==, copies[0]);
  g_assert_cmpstr (get_child_id (after, stage, JM_STAGE_TOUCHPOINTS, 3), ==, copies[1]);
  g_assert_cmpstr (jm_item_get_text (jm_map_find (after, copies[0]), JM_TOUCHPOINT_TITLE), ==,
                   jm_item_get_text (jm_map_find (map, two[1]), JM_TOUCHPOINT_TITLE));

  g_assert_cmpuint (g_strv_length (stages), ==, 1);
  g_assert_cmpuint (jm_item_get_n_children (jm_map_get_root (with_stage), JM_MAP_STAGES), ==, 4);
}

static void
test_edit_emotion (void)
{
  g_autoptr (JmMap) map = jm_map_new_blank ("Map");
  g_autoptr (JmItem) persona = jm_item_new (JM_KIND_PERSONA, "lena");
  g_autoptr (JmItem) stage = jm_item_new (JM_KIND_STAGE, "stage");
  g_autoptr (JmItem) touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "card");
  g_autoptr (JmMap) with_stage = jm_map_insert (map, JM_MAP_ID, JM_MAP_STAGES, -1, stage, NULL);
  g_autoptr (JmMap) with_card = jm_map_insert (with_stage, "stage", JM_STAGE_TOUCHPOINTS, -1, touchpoint, NULL);
  g_autoptr (JmMap) with_persona = jm_map_insert (with_card, JM_MAP_ID, JM_MAP_PERSONAS, -1, persona, NULL);
  g_autoptr (GError) nobody = NULL;
  g_autoptr (GError) everybody = NULL;
  g_autofree char *id = NULL;
  g_autoptr (JmMap) felt = NULL;
  g_autoptr (JmMap) up = NULL;
  g_autoptr (JmMap) top = NULL;
  const char *ids[] = { NULL, "card", NULL };

  g_assert_null (jm_edit_add_emotion (with_card, "card", 0, NULL, &nobody));
  g_assert_error (nobody, JM_MODEL_ERROR, JM_MODEL_ERROR_NOT_FOUND);

  felt = jm_edit_add_emotion (with_persona, "card", 0, &id, NULL);
  g_assert_nonnull (felt);
  g_assert_cmpstr (jm_item_get_text (jm_map_find (felt, id), JM_EMOTION_PERSONA), ==, "lena");
  g_assert_null (jm_edit_add_emotion (felt, "card", 0, NULL, &everybody));
  g_assert_error (everybody, JM_MODEL_ERROR, JM_MODEL_ERROR_NOT_FOUND);

  /* Half a step, and never beyond the scale. */
  ids[0] = id;
  up = jm_edit_step_scores (felt, ids, 1, NULL);
  top = jm_edit_step_scores (up, ids, 100, NULL);
  g_assert_cmpfloat (jm_item_get_number (jm_map_find (up, id), JM_EMOTION_SCORE), ==, 0.5);
  g_assert_cmpfloat (jm_item_get_number (jm_map_find (top, id), JM_EMOTION_SCORE), ==, 2);
}

/* Every cell of the view is reached by going on, each once, and the way back is the same. */
static void
check_way (JmViewBase base)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (JmEditor) editor = jm_editor_new (jm_loaded_new (map, NULL));
  JmLayout *layout;
  JmGridSpot spot, there;
  guint n = 0, n_back = 0;

  jm_editor_set_view (editor, base, NULL);
  layout = jm_editor_get_layout (editor);
  g_assert_true (jm_grid_go_to_corner (layout, map, FALSE, &spot));
  g_assert_cmpuint (spot.cell.lane, ==, JM_GRID_HEADER);
  for (there = spot; jm_grid_go_on (layout, map, &there.cell, FALSE, &there);)
    n++;
  for (; jm_grid_go_on (layout, map, &there.cell, TRUE, &there);)
    n_back++;

  g_assert_cmpuint (n, ==, n_back);
  g_assert_cmpuint (n, >=, jm_layout_get_n_rows (layout) * 3);
  g_assert_cmpstr (there.cell.owner, ==, spot.cell.owner);

  /* Down to the last row and up again: every row is passed, whatever stands in it. */
  for (n = 0; jm_grid_move (layout, map, &there, JM_DOWN, NULL, &there);)
    n++;
  g_assert_cmpuint (n, >=, jm_layout_get_n_rows (layout));
  while (jm_grid_move (layout, map, &there, JM_UP, NULL, &there))
    continue;
  g_assert_cmpuint (there.cell.lane, ==, JM_GRID_HEADER);
}

static void
test_edit_way (void)
{
  check_way (JM_VIEW_OPERATIONAL);
  check_way (JM_VIEW_EXECUTIVE);
  check_way (JM_VIEW_CUSTOMER);
  check_way (JM_VIEW_ALL);
}

/* Who goes up from a touchpoint to its stage and down again is back at it. */
static void
test_edit_column (void)
{
  g_autoptr (JmMap) map = make_sample ();
  g_autoptr (JmEditor) editor = jm_editor_new (jm_loaded_new (map, NULL));
  JmLayout *layout = jm_editor_get_layout (editor);
  const char *stage = get_child_id (map, JM_MAP_ID, JM_MAP_STAGES, 1);
  const char *touchpoint = get_child_id (map, stage, JM_STAGE_TOUCHPOINTS, 2);
  JmGridSpot spot;

  g_assert_true (jm_grid_find_spot (layout, touchpoint, &spot));
  g_assert_cmpuint (spot.cell.lane, ==, JM_LANE_TOUCHPOINTS);
  while (jm_grid_move (layout, map, &spot, JM_UP, touchpoint, &spot))
    continue;
  g_assert_cmpstr (spot.cell.owner, ==, stage);
  while (spot.cell.lane != JM_LANE_TOUCHPOINTS)
    g_assert_true (jm_grid_move (layout, map, &spot, JM_DOWN, touchpoint, &spot));
  g_assert_cmpstr (spot.item, ==, touchpoint);

  g_assert_true (jm_grid_go_to_end (layout, map, &spot.cell, FALSE, &spot));
  g_assert_cmpstr (spot.item, ==, get_child_id (map, get_child_id (map, JM_MAP_ID, JM_MAP_STAGES, 0),
                                                JM_STAGE_TOUCHPOINTS, 0));
  g_assert_false (jm_grid_move (layout, map, &spot, JM_LEFT, NULL, &spot));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edit/holder", test_edit_holder);
  g_test_add_func ("/edit/delete", test_edit_delete);
  g_test_add_func ("/edit/delete-all", test_edit_delete_all);
  g_test_add_func ("/edit/duplicate", test_edit_duplicate);
  g_test_add_func ("/edit/emotion", test_edit_emotion);
  g_test_add_func ("/edit/way", test_edit_way);
  g_test_add_func ("/edit/column", test_edit_column);

  return g_test_run ();
}
