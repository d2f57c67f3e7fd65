/* test-cell-text.c: which text is typed into a cell, and where it is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-cell-text.h"
#include "jm-editor.h"
#include "jm-json-writer.h"
#include "jm-make.h"
#include "jm-text-place.h"

/* Two stages, of which the first has a touchpoint with something in every lane and one that is
 * empty; two personas, a lane of the map's own, KPIs at a stage and at a touchpoint. */
static JmMap *
make_map (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *item, *stage, *full;

  jm_make_set (root, JM_MAP_TITLE, JM_VALUE_TEXT ("Map"));
  jm_make_child (root, JM_MAP_LANES, "lane", JM_LANE_TITLE, "Regulation");
  jm_make_child (root, JM_MAP_PERSONAS, "lena", JM_PERSONA_NAME, "Lena");
  jm_make_child (root, JM_MAP_PERSONAS, "karim", JM_PERSONA_NAME, "Karim");
  stage = jm_make_child (root, JM_MAP_STAGES, "stage", JM_STAGE_TITLE, "Awareness");
  jm_make_child (root, JM_MAP_STAGES, "last", JM_STAGE_TITLE, "Loyalty");
  jm_make_child (stage, JM_STAGE_OBJECTIVES, "objective", JM_OBJECTIVE_TEXT, "Be known");
  full = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "full", JM_TOUCHPOINT_TITLE, "Poster");
  jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "empty", JM_TOUCHPOINT_TITLE, "Advert");
  for (guint field = 0; field < JM_TOUCHPOINT_N_FIELDS; field++)
    {
      JmType type = jm_kind_get_field (JM_KIND_TOUCHPOINT, field)->type;

      if (field != JM_TOUCHPOINT_TITLE && (type == JM_TYPE_TEXT || type == JM_TYPE_PROSE))
        jm_make_set (full, field, JM_VALUE_TEXT (jm_kind_get_field (JM_KIND_TOUCHPOINT, field)->name));
    }
  item = jm_make_child (full, JM_TOUCHPOINT_EMOTIONS, "emotion", JM_EMOTION_NOTE, "Glad");
  jm_make_set (item, JM_EMOTION_PERSONA, JM_VALUE_TEXT ("lena"));
  jm_make_set (item, JM_EMOTION_SCORE, JM_VALUE_NUMBER (1));
  jm_make_child (full, JM_TOUCHPOINT_MOTIVATIONS, "motivation", JM_MOTIVATION_TEXT, "Save");
  jm_make_child (full, JM_TOUCHPOINT_PAIN_POINTS, "pain-1", JM_PAIN_POINT_TEXT, "Slow");
  jm_make_child (full, JM_TOUCHPOINT_PAIN_POINTS, "pain-2", JM_PAIN_POINT_TEXT, "Dear");
  jm_make_child (full, JM_TOUCHPOINT_OPPORTUNITIES, "chance", JM_OPPORTUNITY_TEXT, "Faster");
  item = jm_make_child (full, JM_TOUCHPOINT_LANE_TEXTS, "text", JM_LANE_TEXT_TEXT, "Law");
  jm_make_set (item, JM_LANE_TEXT_LANE, JM_VALUE_TEXT ("lane"));
  item = jm_make_child (root, JM_MAP_KPIS, "kpi-stage", JM_KPI_TITLE, "Recall");
  jm_make_set (item, JM_KPI_AT, JM_VALUE_TEXT ("stage"));
  item = jm_make_child (root, JM_MAP_KPIS, "kpi-full", JM_KPI_TITLE, "Views");
  jm_make_set (item, JM_KPI_AT, JM_VALUE_TEXT ("full"));

  return jm_make_map (root);
}

static JmEditor *
open_map (void)
{
  g_autoptr (JmMap) map = make_map ();

  return jm_editor_new (jm_loaded_new (map, NULL));
}

/* Every text can be set; what was there before is the same to the byte when it is undone, and
 * the text that was set is found in the same cell again. */
static void
check_cell (JmEditor         *editor,
            const JmGridCell *cell,
            const char       *current)
{
  g_autoptr (JmMap) before = jm_map_ref (jm_editor_get_map (editor));
  g_autoptr (JmCellText) text = jm_cell_text_new_for_cell (before, cell, current);
  g_autoptr (JmCellText) again = NULL;
  g_autoptr (GBytes) bytes = jm_json_write (before, NULL);
  g_autoptr (GBytes) restored = NULL;
  g_autofree char *owner = g_strdup (cell->owner);
  g_autofree char *custom = g_strdup (cell->custom);
  g_autofree char *id = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  guint lane = cell->lane;
  JmTextPlace place;
  JmGridCell same;
  JmMap *after;

  g_assert_nonnull (text);
  g_assert_true (jm_text_place_find (jm_editor_get_layout (editor), before, text, cell, &place));
  g_assert_cmpfloat (place.rect.width, >, 40);
  g_assert_cmpfloat (place.rect.y, >=, cell->rect.y - 1);

  label = jm_cell_text_describe_edit (text, "Set");
  after = jm_cell_text_set (text, before, "  Set\n", &id, &error);
  g_assert_no_error (error);
  g_assert_true (after != before);
  g_assert_nonnull (id);
  g_assert_true (jm_editor_apply (editor, after, NULL, label, NULL));

  g_assert_true (jm_layout_get_cell (jm_editor_get_layout (editor), owner, lane, custom, &same));
  again = jm_cell_text_new_for_cell (after, &same, id);
  g_assert_nonnull (again);
  g_assert_cmpstr (again->item, ==, id);
  g_assert_cmpstr (jm_cell_text_get (again, after), ==, "Set");

  g_assert_true (jm_document_undo (jm_editor_get_document (editor)));
  restored = jm_json_write (jm_editor_get_map (editor), NULL);
  g_assert_true (g_bytes_equal (restored, bytes));
}

static gboolean
is_typed_into (const JmGridCell *cell,
               gboolean          is_full)
{
  switch (cell->lane)
    {
    case JM_LANE_STORYBOARD:
    case JM_LANE_LINKS:
    case JM_LANE_IMPROVEMENTS:
    case JM_LANE_MOMENTS_OF_TRUTH:
      return FALSE;
    case JM_LANE_EMOTIONS:
      return is_full;
    default:
      return TRUE;
    }
}

static void
check_column (const char *owner,
              gboolean    is_full)
{
  g_autoptr (JmEditor) editor = open_map ();
  guint n_checked = 0;

  jm_editor_set_view (editor, JM_VIEW_ALL, NULL);
  for (guint i = 0; i < jm_layout_get_n_rows (jm_editor_get_layout (editor)); i++)
    {
      g_autoptr (JmCellText) text = NULL;
      JmGridRow row;
      JmGridCell cell;

      jm_layout_get_row (jm_editor_get_layout (editor), i, &row);
      g_assert_true (jm_layout_get_cell (jm_editor_get_layout (editor), owner, row.lane, row.custom, &cell));
      if (is_typed_into (&cell, is_full))
        {
          check_cell (editor, &cell, NULL);
          n_checked++;
          continue;
        }

      text = jm_cell_text_new_for_cell (jm_editor_get_map (editor), &cell, NULL);
      g_assert_null (text);
    }

  g_assert_cmpuint (n_checked, >=, is_full ? 20 : 19);
}

static void
test_cell_text_full (void)
{
  check_column ("full", TRUE);
}

static void
test_cell_text_empty (void)
{
  check_column ("empty", FALSE);
}

/* Where a column is a stage, what is a text there is typed there, and what is summed up is not. */
static void
test_cell_text_executive (void)
{
  g_autoptr (JmEditor) editor = open_map ();
  JmGridCell cell;

  jm_editor_set_view (editor, JM_VIEW_EXECUTIVE, NULL);
  g_assert_true (jm_layout_get_cell (jm_editor_get_layout (editor), "stage", JM_GRID_HEADER, NULL, &cell));
  check_cell (editor, &cell, NULL);
  g_assert_true (jm_layout_get_cell (jm_editor_get_layout (editor), "stage", JM_LANE_OBJECTIVES, NULL, &cell));
  check_cell (editor, &cell, NULL);
  g_assert_true (jm_layout_get_cell (jm_editor_get_layout (editor), "stage", JM_LANE_PAIN_POINTS, NULL, &cell));
  check_cell (editor, &cell, "pain-2");
  g_assert_null (jm_cell_text_new_for_cell (jm_editor_get_map (editor), &cell, NULL));
  g_assert_true (jm_layout_get_cell (jm_editor_get_layout (editor), "stage", JM_LANE_OPPORTUNITIES, NULL, &cell));
  check_cell (editor, &cell, "chance");
  g_assert_true (jm_layout_get_cell (jm_editor_get_layout (editor), "stage", JM_LANE_KPIS, NULL, &cell));
  check_cell (editor, &cell, "kpi-full");
  check_cell (editor, &cell, NULL);
  g_assert_true (jm_layout_get_cell (jm_editor_get_layout (editor), "stage", JM_LANE_EMOTIONS, NULL, &cell));
  g_assert_null (jm_cell_text_new_for_cell (jm_editor_get_map (editor), &cell, NULL));
}

/* An item that is nothing but its text goes with it; what has more stays. */
static void
test_cell_text_clear (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmCellText) pain = jm_cell_text_new_for_item (map, "pain-1", JM_NO_FIELD);
  g_autoptr (JmCellText) kpi = jm_cell_text_new_for_item (map, "kpi-full", JM_NO_FIELD);
  g_autoptr (JmCellText) new_pain = jm_cell_text_new_for_child (map, "empty", JM_KIND_PAIN_POINT, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = jm_cell_text_describe_edit (pain, " ");
  g_autofree char *id = NULL;
  g_autoptr (JmMap) without_pain = jm_cell_text_set (pain, map, " \n", &id, &error);
  g_autoptr (JmMap) without_title = jm_cell_text_set (kpi, map, "", NULL, &error);
  g_autoptr (JmMap) same = jm_cell_text_set (new_pain, map, "  ", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Delete pain point");
  g_assert_null (id);
  g_assert_null (jm_map_find (without_pain, "pain-1"));
  g_assert_cmpstr (jm_item_get_text (jm_map_find (without_title, "kpi-full"), JM_KPI_TITLE), ==, "");
  g_assert_true (same == map);
}

/* What does not fit is refused with a reason; what a field cannot hold becomes a blank. */
static void
test_cell_text_bad (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmCellText) title = jm_cell_text_new_for_item (map, "full", JM_NO_FIELD);
  g_autoptr (JmCellText) action = jm_cell_text_new_for_item (map, "full", JM_TOUCHPOINT_ACTION);
  g_autofree char *long_text = g_strnfill (JM_ITEM_MAX_TEXT + 1, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) lines = jm_cell_text_set (title, map, "one\ntwo\tthree", NULL, NULL);
  g_autoptr (JmMap) prose = jm_cell_text_set (action, map, "one\ntwo", NULL, NULL);

  g_assert_null (jm_cell_text_set (title, map, long_text, NULL, &error));
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE);
  g_assert_cmpstr (jm_item_get_text (jm_map_find (lines, "full"), JM_TOUCHPOINT_TITLE), ==, "one two three");
  g_assert_cmpstr (jm_item_get_text (jm_map_find (prose, "full"), JM_TOUCHPOINT_ACTION), ==, "one\ntwo");
}

static const char *
get_hint (JmEditor   *editor,
          const char *owner,
          guint       lane,
          const char *custom)
{
  JmGridCell cell;

  g_assert_true (jm_layout_get_cell (jm_editor_get_layout (editor), owner, lane, custom, &cell));

  return jm_cell_get_hint (jm_editor_get_map (editor), &cell);
}

static void
test_cell_text_hints (void)
{
  g_autoptr (JmEditor) editor = open_map ();

  jm_editor_set_view (editor, JM_VIEW_ALL, NULL);
  g_assert_cmpstr (get_hint (editor, "empty", JM_LANE_PAIN_POINTS, NULL), ==, "What goes wrong here?");
  g_assert_cmpstr (get_hint (editor, "empty", JM_LANE_EMOTIONS, NULL), ==, "How does it feel here?");
  g_assert_cmpstr (get_hint (editor, "empty", JM_LANE_CUSTOM, "lane"), ==, "What belongs here?");
  g_assert_cmpstr (get_hint (editor, "empty", JM_LANE_THOUGHTS, NULL), ==, "What does the customer think?");
  g_assert_cmpstr (get_hint (editor, "last", JM_LANE_OBJECTIVES, NULL), ==, "What should this stage achieve?");
  g_assert_null (get_hint (editor, "empty", JM_LANE_TOUCHPOINTS, NULL));
  g_assert_null (get_hint (editor, "full", JM_LANE_PAIN_POINTS, NULL));
  g_assert_null (get_hint (editor, "full", JM_LANE_CUSTOM, "lane"));
  g_assert_null (get_hint (editor, "full", JM_LANE_THOUGHTS, NULL));
  g_assert_null (get_hint (editor, "full", JM_LANE_EMOTIONS, NULL));
  g_assert_null (get_hint (editor, "stage", JM_LANE_OBJECTIVES, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cell-text/full", test_cell_text_full);
  g_test_add_func ("/cell-text/empty", test_cell_text_empty);
  g_test_add_func ("/cell-text/executive", test_cell_text_executive);
  g_test_add_func ("/cell-text/clear", test_cell_text_clear);
  g_test_add_func ("/cell-text/bad", test_cell_text_bad);
  g_test_add_func ("/cell-text/hints", test_cell_text_hints);

  return g_test_run ();
}
