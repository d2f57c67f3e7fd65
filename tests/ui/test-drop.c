/* test-drop.c: what may be dropped where, and the map after it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "jm-drop.h"
#include "jm-editor.h"
#include "jm-json-writer.h"
#include "jm-make.h"
#include "jm-pick.h"
#include "jm-sample.h"

static JmEditor *
open_map (JmMap *map)
{
  return jm_editor_new (jm_loaded_new (map, NULL));
}

static JmEditor *
open_sample (guint seed)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 3, 2, seed);

  return open_map (map);
}

/* Two stages: a, b, c and d, e; pain points x, y at a and z at d; a KPI at a; an objective of
 * each stage; Lena is happy with a. */
static JmEditor *
open_hand_made (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *one = jm_make_child (root, JM_MAP_STAGES, "one", JM_STAGE_TITLE, "One");
  JmItem *two = jm_make_child (root, JM_MAP_STAGES, "two", JM_STAGE_TITLE, "Two");
  JmItem *lena = jm_make_child (root, JM_MAP_PERSONAS, "lena", JM_PERSONA_NAME, "Lena");
  JmItem *a = jm_make_child (one, JM_STAGE_TOUCHPOINTS, "a", JM_TOUCHPOINT_TITLE, "A");
  JmItem *d, *emotion, *kpi;
  g_autoptr (JmMap) map = NULL;

  g_assert_nonnull (lena);
  jm_make_child (one, JM_STAGE_TOUCHPOINTS, "b", JM_TOUCHPOINT_TITLE, "B");
  jm_make_child (one, JM_STAGE_TOUCHPOINTS, "c", JM_TOUCHPOINT_TITLE, "C");
  d = jm_make_child (two, JM_STAGE_TOUCHPOINTS, "d", JM_TOUCHPOINT_TITLE, "D");
  jm_make_child (two, JM_STAGE_TOUCHPOINTS, "e", JM_TOUCHPOINT_TITLE, "E");
  jm_make_child (a, JM_TOUCHPOINT_PAIN_POINTS, "x", JM_PAIN_POINT_TEXT, "X");
  jm_make_child (a, JM_TOUCHPOINT_PAIN_POINTS, "y", JM_PAIN_POINT_TEXT, "Y");
  jm_make_child (d, JM_TOUCHPOINT_PAIN_POINTS, "z", JM_PAIN_POINT_TEXT, "Z");
  jm_make_child (one, JM_STAGE_OBJECTIVES, "o", JM_OBJECTIVE_TEXT, "First");
  jm_make_child (two, JM_STAGE_OBJECTIVES, "p", JM_OBJECTIVE_TEXT, "Second");
  emotion = jm_make_child (a, JM_TOUCHPOINT_EMOTIONS, "happy", JM_EMOTION_PERSONA, "lena");
  jm_make_set (emotion, JM_EMOTION_SCORE, JM_VALUE_NUMBER (1));
  kpi = jm_make_child (root, JM_MAP_KPIS, "k", JM_KPI_TITLE, "Sold");
  jm_make_set (kpi, JM_KPI_AT, JM_VALUE_TEXT ("a"));
  map = jm_make_map (root);

  return open_map (map);
}

static char *
write_map (JmEditor *editor)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jm_json_write (jm_editor_get_map (editor), &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static JmPoint
find_middle (JmEditor   *editor,
             const char *id)
{
  JmRect rect;

  g_assert_true (jm_layout_find (jm_editor_get_layout (editor), id, &rect));

  return (JmPoint) { rect.x + rect.width / 2, rect.y + rect.height / 2 };
}

static JmPoint
find_cell (JmEditor   *editor,
           const char *owner,
           guint       lane)
{
  JmGridCell cell;

  g_assert_true (jm_layout_get_cell (jm_editor_get_layout (editor), owner, lane, NULL, &cell));

  return (JmPoint) { cell.rect.x + cell.rect.width / 2, cell.rect.y + cell.rect.height - 3 };
}

static gboolean
may_drop (JmEditor  *editor,
          JmCargo   *cargo,
          JmDropMode mode,
          JmPoint    point)
{
  JmDropPlace place;

  return jm_drop_find_place (cargo, mode, jm_editor_get_map (editor), jm_editor_get_layout (editor), point.x, point.y,
                             &place);
}

/* Drops, and selects as the canvas does.  Returns the name of the step; NULL when nothing
 * changed. */
static char *
drop (JmEditor  *editor,
      JmCargo   *cargo,
      JmDropMode mode,
      JmPoint    point)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_auto (GStrv) ids = NULL;
  JmDropPlace place;
  JmMap *map;

  g_assert_true (jm_drop_find_place (cargo, mode, jm_editor_get_map (editor), jm_editor_get_layout (editor), point.x,
                                     point.y, &place));
  map = jm_drop_apply (cargo, mode, jm_editor_get_map (editor), &place, &ids, &label, &error);
  g_assert_no_error (error);
  if (map == jm_editor_get_map (editor))
    {
      jm_map_unref (map);
      jm_editor_select (editor, (const char *const *) ids);
      return NULL;
    }

  g_assert_true (jm_editor_apply (editor, map, NULL, label, NULL));
  jm_editor_select (editor, (const char *const *) ids);
  g_assert_cmpuint (jm_editor_get_n_selected (editor), ==, g_strv_length (ids));

  return g_steal_pointer (&label);
}

static char *
drop_ids (JmEditor          *editor,
          const char *const *ids,
          JmDropMode         mode,
          JmPoint            point)
{
  g_autoptr (JmCargo) cargo = jm_cargo_new_items (editor, jm_editor_get_map (editor), ids);

  g_assert_nonnull (cargo);

  return drop (editor, cargo, mode, point);
}

static char *
drop_one (JmEditor   *editor,
          const char *id,
          JmPoint     point)
{
  const char *const ids[] = { id, NULL };

  return drop_ids (editor, ids, JM_DROP_MOVE, point);
}

/* The ids of a list, one after the other. */
static void
assert_list (JmEditor   *editor,
             const char *parent,
             guint       field,
             const char *expected)
{
  JmItem *item = jm_map_find (jm_editor_get_map (editor), parent);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", jm_item_get_id (jm_item_get_child (item, field, i)));
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
assert_step (char       *label,
             const char *expected)
{
  g_assert_cmpstr (label, ==, expected);
  g_free (label);
}

static JmPoint
shift (JmPoint point,
       double  dx,
       double  dy)
{
  return (JmPoint) { point.x + dx, point.y + dy };
}

static void
test_drop_touchpoints (void)
{
  g_autoptr (JmEditor) editor = open_hand_made ();
  g_autofree char *before = write_map (editor), *after = NULL;
  const char *const three[] = { "e", "a", "c", NULL };

  assert_step (drop_one (editor, "a", shift (find_middle (editor, "b"), 20, 0)), "Move touchpoint");
  assert_list (editor, "one", JM_STAGE_TOUCHPOINTS, "b a c");
  g_assert_true (jm_editor_is_selected (editor, "a"));

  assert_step (drop_one (editor, "c", shift (find_middle (editor, "d"), -20, 300)), "Move touchpoint");
  assert_list (editor, "one", JM_STAGE_TOUCHPOINTS, "b a");
  assert_list (editor, "two", JM_STAGE_TOUCHPOINTS, "c d e");

  /* Several keep the order that they have in the map. */
  assert_step (drop_ids (editor, three, JM_DROP_MOVE, shift (find_middle (editor, "d"), 20, 0)),
               "Move 3 touchpoints");
  assert_list (editor, "one", JM_STAGE_TOUCHPOINTS, "b");
  assert_list (editor, "two", JM_STAGE_TOUCHPOINTS, "d a c e");
  g_assert_cmpuint (jm_editor_get_n_selected (editor), ==, 3);

  for (guint i = 0; i < 3; i++)
    jm_editor_undo (editor);
  after = write_map (editor);
  g_assert_cmpstr (before, ==, after);
  g_assert_null (jm_document_get_undo_label (jm_editor_get_document (editor)));
}

static void
test_drop_back (void)
{
  g_autoptr (JmEditor) editor = open_hand_made ();
  const char *const two[] = { "a", "b", NULL };

  g_assert_null (drop_one (editor, "a", shift (find_middle (editor, "a"), 20, 0)));
  g_assert_null (drop_one (editor, "a", shift (find_middle (editor, "a"), -20, 0)));
  g_assert_null (drop_ids (editor, two, JM_DROP_MOVE, find_middle (editor, "b")));
  g_assert_null (drop_one (editor, "one", find_middle (editor, "a")));
  g_assert_null (drop_one (editor, "one", shift (find_middle (editor, "d"), -20, 0)));
  g_assert_null (drop_one (editor, "x", find_middle (editor, "x")));
  g_assert_null (drop_one (editor, "k", find_cell (editor, "a", JM_LANE_KPIS)));
  g_assert_null (drop_one (editor, "o", find_cell (editor, "one", JM_LANE_OBJECTIVES)));
  g_assert_null (jm_document_get_undo_label (jm_editor_get_document (editor)));
}

static void
test_drop_stages (void)
{
  g_autoptr (JmEditor) editor = open_hand_made ();
  g_autoptr (JmCargo) stage = jm_cargo_new_stage ();
  const char *first;

  assert_step (drop_one (editor, "one", find_middle (editor, "e")), "Move stage");
  assert_list (editor, JM_MAP_ID, JM_MAP_STAGES, "two one");
  assert_list (editor, "one", JM_STAGE_TOUCHPOINTS, "a b c");

  jm_editor_set_view (editor, JM_VIEW_EXECUTIVE, NULL);
  assert_step (drop_one (editor, "one", shift (find_middle (editor, "two"), -30, 0)), "Move stage");
  assert_list (editor, JM_MAP_ID, JM_MAP_STAGES, "one two");

  assert_step (drop (editor, stage, JM_DROP_COPY, shift (find_middle (editor, "one"), -30, 0)), "Add stage");
  first = jm_item_get_id (jm_item_get_child (jm_map_get_root (jm_editor_get_map (editor)), JM_MAP_STAGES, 0));
  g_assert_cmpstr (first, !=, "one");
  g_assert_true (jm_editor_is_selected (editor, first));
}

static void
test_drop_new (void)
{
  g_autoptr (JmEditor) editor = open_hand_made ();
  g_autoptr (JmMap) blank = jm_map_new_blank ("Empty");
  g_autoptr (JmEditor) empty = open_map (blank);
  g_autoptr (JmCargo) phone = jm_cargo_new_touchpoint (JM_TOUCHPOINT_PHONE);
  g_autofree char *before = write_map (empty), *after = NULL;
  JmItem *item;

  assert_step (drop (editor, phone, JM_DROP_COPY, shift (find_middle (editor, "d"), 20, 0)), "Add touchpoint");
  item = jm_item_get_child (jm_map_find (jm_editor_get_map (editor), "two"), JM_STAGE_TOUCHPOINTS, 1);
  g_assert_cmpint (jm_item_get_choice (item, JM_TOUCHPOINT_KIND), ==, JM_TOUCHPOINT_PHONE);
  g_assert_cmpstr (jm_editor_get_current (editor), ==, jm_item_get_id (item));

  /* Where a column is a stage, nobody would see it. */
  jm_editor_set_view (editor, JM_VIEW_EXECUTIVE, NULL);
  g_assert_false (may_drop (editor, phone, JM_DROP_COPY, find_middle (editor, "one")));

  /* On an empty map a stage comes with it, in one step. */
  assert_step (drop (empty, phone, JM_DROP_COPY, (JmPoint) { 300, 200 }), "Add touchpoint");
  g_assert_cmpuint (jm_layout_get_n_stages (jm_editor_get_layout (empty)), ==, 1);
  jm_editor_undo (empty);
  after = write_map (empty);
  g_assert_cmpstr (before, ==, after);
}

static void
test_drop_notes (void)
{
  g_autoptr (JmEditor) editor = open_hand_made ();
  const char *const two[] = { "y", "x", NULL };

  /* Among the notes of a cell the height decides. */
  assert_step (drop_one (editor, "x", find_cell (editor, "a", JM_LANE_PAIN_POINTS)), "Move pain point");
  assert_list (editor, "a", JM_TOUCHPOINT_PAIN_POINTS, "y x");
  assert_step (drop_one (editor, "z", shift (find_middle (editor, "x"), 0, -3)), "Move pain point");
  assert_list (editor, "a", JM_TOUCHPOINT_PAIN_POINTS, "y z x");
  assert_list (editor, "d", JM_TOUCHPOINT_PAIN_POINTS, "");

  /* On a card they go to the end. */
  assert_step (drop_ids (editor, two, JM_DROP_MOVE, find_middle (editor, "e")), "Move 2 pain points");
  assert_list (editor, "e", JM_TOUCHPOINT_PAIN_POINTS, "y x");
  assert_step (drop_one (editor, "z", find_middle (editor, "e")), "Move pain point");
  assert_list (editor, "e", JM_TOUCHPOINT_PAIN_POINTS, "y x z");

  assert_step (drop_one (editor, "o", find_middle (editor, "d")), "Move objective");
  assert_list (editor, "two", JM_STAGE_OBJECTIVES, "p o");
  assert_step (drop_one (editor, "o", shift (find_middle (editor, "p"), -20, 0)), "Move objective");
  assert_list (editor, "two", JM_STAGE_OBJECTIVES, "o p");
}

static void
test_drop_refused (void)
{
  g_autoptr (JmEditor) editor = open_hand_made ();
  g_autoptr (JmCargo) pain = jm_cargo_new_item (editor, jm_editor_get_map (editor), "x");
  g_autoptr (JmCargo) persona = jm_cargo_new_item (editor, jm_editor_get_map (editor), "lena");
  g_autoptr (JmCargo) emotion = jm_cargo_new_item (editor, jm_editor_get_map (editor), "happy");
  const char *const lanes[] = { "touchpoints", NULL };

  g_assert_null (jm_cargo_new_item (editor, jm_editor_get_map (editor), "nothing"));

  /* Notes of touchpoints on a stage, and what nobody can drag. */
  g_assert_false (may_drop (editor, pain, JM_DROP_MOVE, find_middle (editor, "one")));
  g_assert_false (may_drop (editor, pain, JM_DROP_MOVE, (JmPoint) { 2, 2 }));
  g_assert_false (may_drop (editor, persona, JM_DROP_MOVE, find_middle (editor, "one")));
  g_assert_false (may_drop (editor, emotion, JM_DROP_MOVE, find_middle (editor, "b")));
  g_assert_true (may_drop (editor, pain, JM_DROP_MOVE, find_middle (editor, "b")));

  /* What could not be seen afterwards. */
  jm_editor_choose_lanes (editor, lanes);
  g_assert_false (may_drop (editor, pain, JM_DROP_MOVE, find_middle (editor, "b")));
  g_assert_false (may_drop (editor, persona, JM_DROP_MOVE, find_middle (editor, "b")));
  jm_editor_set_view (editor, JM_VIEW_EXECUTIVE, NULL);
  g_assert_false (may_drop (editor, pain, JM_DROP_MOVE, find_middle (editor, "two")));
}

static void
assert_measured (JmEditor   *editor,
                 const char *at)
{
  g_assert_cmpstr (jm_item_get_text (jm_map_find (jm_editor_get_map (editor), "k"), JM_KPI_AT), ==, at);
}

static void
test_drop_kpis (void)
{
  g_autoptr (JmEditor) editor = open_hand_made ();
  const char *const ids[] = { "k", NULL };

  assert_step (drop_one (editor, "k", find_cell (editor, "d", JM_LANE_KPIS)), "Move KPI");
  assert_measured (editor, "d");

  /* The stage of that touchpoint shows it already; another stage takes it. */
  jm_editor_set_view (editor, JM_VIEW_EXECUTIVE, NULL);
  g_assert_null (drop_one (editor, "k", find_middle (editor, "two")));
  assert_measured (editor, "d");
  assert_step (drop_one (editor, "k", find_middle (editor, "one")), "Move KPI");
  assert_measured (editor, "one");

  jm_editor_set_view (editor, JM_VIEW_OPERATIONAL, NULL);
  assert_step (drop_ids (editor, ids, JM_DROP_COPY, find_middle (editor, "b")), "Copy KPI");
  assert_measured (editor, "one");
  g_assert_cmpstr (jm_item_get_text (jm_map_find (jm_editor_get_map (editor), jm_editor_get_current (editor)),
                                     JM_KPI_AT),
                   ==, "b");
}

static void
test_drop_persona (void)
{
  g_autoptr (JmEditor) editor = open_hand_made ();
  g_autoptr (JmEditor) other = open_sample (5);
  JmLayout *layout = jm_editor_get_layout (editor);
  JmPoint point = find_cell (editor, "b", JM_LANE_EMOTIONS);
  g_autoptr (JmCargo) lena = jm_cargo_new_item (editor, jm_editor_get_map (editor), "lena");
  const char *touchpoint;
  JmItem *item;

  assert_step (drop (editor, lena, JM_DROP_MOVE, find_middle (editor, "b")), "Add emotion of Lena");
  item = jm_map_find (jm_editor_get_map (editor), jm_editor_get_current (editor));
  g_assert_cmpfloat (jm_item_get_number (item, JM_EMOTION_SCORE), ==, 0);
  g_assert_cmpstr (jm_item_get_text (item, JM_EMOTION_PERSONA), ==, "lena");

  /* Once more on the card: it is there. */
  g_assert_null (drop (editor, lena, JM_DROP_MOVE, find_middle (editor, "b")));
  g_assert_cmpstr (jm_editor_get_current (editor), ==, jm_item_get_id (item));

  /* In the lane the height says how she feels. */
  layout = jm_editor_get_layout (editor);
  point.y = jm_layout_get_emotion_y (layout, -1.5) + 1;
  assert_step (drop (editor, lena, JM_DROP_MOVE, point), "Change emotion of Lena");
  item = jm_map_find (jm_editor_get_map (editor), jm_editor_get_current (editor));
  g_assert_cmpfloat (jm_item_get_number (item, JM_EMOTION_SCORE), ==, -1.5);

  /* On another map she comes along, once. */
  touchpoint = jm_layout_get_touchpoint (jm_editor_get_layout (other), 0, 0);
  assert_step (drop (other, lena, JM_DROP_COPY, find_middle (other, touchpoint)), "Add emotion of Lena");
  touchpoint = jm_layout_get_touchpoint (jm_editor_get_layout (other), 0, 1);
  assert_step (drop (other, lena, JM_DROP_COPY, find_middle (other, touchpoint)), "Add emotion of Lena");
  g_assert_cmpuint (jm_item_get_n_children (jm_map_get_root (jm_editor_get_map (other)), JM_MAP_PERSONAS), ==, 3);
}

static void
test_drop_copies (void)
{
  g_autoptr (JmEditor) from = open_hand_made ();
  g_autoptr (JmEditor) to = open_hand_made ();
  g_autoptr (JmCargo) cargo = NULL;
  g_autofree char *before = write_map (from), *after = NULL, *before_to = write_map (to), *after_to = NULL;
  const char *const ids[] = { "e", "a", NULL };
  JmItem *stage;

  /* Between maps: in order, with new ids, and the source stays as it was. */
  cargo = jm_cargo_new_items (from, jm_editor_get_map (from), ids);
  g_assert_true (jm_cargo_is_from (cargo, from));
  g_assert_false (jm_cargo_is_from (cargo, to));
  assert_step (drop (to, cargo, JM_DROP_COPY, shift (find_middle (to, "d"), 20, 0)), "Copy 2 touchpoints");
  stage = jm_map_find (jm_editor_get_map (to), "two");
  g_assert_cmpuint (jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS), ==, 4);
  g_assert_cmpstr (jm_item_get_text (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, 1), JM_TOUCHPOINT_TITLE), ==, "A");
  g_assert_cmpstr (jm_item_get_text (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, 2), JM_TOUCHPOINT_TITLE), ==, "E");
  after = write_map (from);
  g_assert_cmpstr (before, ==, after);

  jm_editor_undo (to);
  after_to = write_map (to);
  g_assert_cmpstr (before_to, ==, after_to);

  /* Within a map: the original stays where it is. */
  assert_step (drop_ids (from, ids, JM_DROP_COPY, find_middle (from, "b")), "Copy 2 touchpoints");
  g_assert_cmpuint (jm_item_get_n_children (jm_map_find (jm_editor_get_map (from), "one"), JM_STAGE_TOUCHPOINTS), ==,
                    5);
  g_assert_false (jm_editor_is_selected (from, "a"));
}

/* While the pointer is at the beginning of a gap, the gap stays where it is. */
static void
test_drop_gaps (void)
{
  g_autoptr (JmEditor) editor = open_hand_made ();
  g_autoptr (JmCargo) stage = jm_cargo_new_stage ();
  g_autoptr (JmCargo) phone = jm_cargo_new_touchpoint (JM_TOUCHPOINT_PHONE);
  JmLayout *layout = jm_editor_get_layout (editor);
  JmMap *map = jm_editor_get_map (editor);

  for (double x = 1; x < jm_layout_get_width (layout); x += 7)
    {
      JmCargo *const both[] = { stage, phone };

      for (guint i = 0; i < G_N_ELEMENTS (both); i++)
        {
          JmDropPlace place, again;

          g_assert_true (jm_drop_find_place (both[i], JM_DROP_COPY, map, layout, x, 300, &place));
          g_assert_true (place.has_gap);
          g_assert_true (jm_drop_find_place (both[i], JM_DROP_COPY, map, layout, place.gap_x, 300, &again));
          g_assert_cmpstr (place.parent, ==, again.parent);
          g_assert_cmpstr (place.after, ==, again.after);
          g_assert_cmpfloat (place.gap_x, ==, again.gap_x);
        }
    }
}

/* Every kind, on every place of every view: what may be dropped can be undone, and what shows
 * no mark changes nothing. */
static void
try_everywhere (JmEditor  *editor,
                JmCargo   *cargo,
                JmDropMode mode,
                guint     *n_drops)
{
  g_autofree char *before = write_map (editor);
  JmLayout *layout = jm_editor_get_layout (editor);
  double width = jm_layout_get_width (layout), height = jm_layout_get_height (layout);

  for (double y = 5; y < height; y += 97)
    for (double x = 5; x < width; x += 151)
      {
        g_autofree char *label = NULL, *after = NULL;
        JmDropPlace place;

        if (!jm_drop_find_place (cargo, mode, jm_editor_get_map (editor), jm_editor_get_layout (editor), x, y, &place))
          continue;

        label = drop (editor, cargo, mode, (JmPoint) { x, y });
        (*n_drops)++;
        if (label == NULL)
          {
            g_assert_true (mode == JM_DROP_MOVE || jm_cargo_get_kind (cargo) == JM_KIND_PERSONA);
            continue;
          }

        g_assert_true (place.has_gap || place.has_target);
        jm_editor_undo (editor);
        after = write_map (editor);
        g_assert_cmpstr (before, ==, after);
      }
}

static void
collect_one_of_each (const JmItem *item,
                     const char  **ids)
{
  const JmKindInfo *info = jm_item_get_info (item);

  ids[jm_item_get_kind (item)] = jm_item_get_id (item);
  for (guint i = 0; i < info->n_fields; i++)
    for (guint j = 0; info->fields[i].type == JM_TYPE_CHILDREN && j < jm_item_get_n_children (item, i); j++)
      collect_one_of_each (jm_item_get_child (item, i, j), ids);
}

static void
test_drop_everywhere (void)
{
  g_autoptr (JmEditor) editor = open_sample (3);
  g_autoptr (JmEditor) other = open_sample (9);
  const char *ids[JM_N_KINDS] = { NULL }, *others[JM_N_KINDS] = { NULL };
  g_autoptr (JmMap) map = jm_map_ref (jm_editor_get_map (editor));
  g_autoptr (JmMap) other_map = jm_map_ref (jm_editor_get_map (other));

  collect_one_of_each (jm_map_get_root (map), ids);
  collect_one_of_each (jm_map_get_root (other_map), others);
  for (guint base = 0; base <= JM_VIEW_CUSTOMER; base++)
    {
      jm_editor_set_view (editor, (JmViewBase) base, NULL);
      for (guint kind = 0; kind < JM_N_KINDS; kind++)
        {
          guint n = 0;

          if (ids[kind] != NULL)
            {
              g_autoptr (JmCargo) own = jm_cargo_new_item (editor, map, ids[kind]);

              try_everywhere (editor, own, JM_DROP_MOVE, &n);
              if (kind != JM_KIND_PERSONA)
                try_everywhere (editor, own, JM_DROP_COPY, &n);
            }
          if (others[kind] != NULL)
            {
              g_autoptr (JmCargo) foreign = jm_cargo_new_item (other, other_map, others[kind]);

              try_everywhere (editor, foreign, JM_DROP_COPY, &n);
            }

          if (base == JM_VIEW_OPERATIONAL && ids[kind] != NULL)
            g_assert_true ((n > 0) == (jm_drop_can_be_dragged ((JmKind) kind) || kind == JM_KIND_PERSONA));
        }
    }
}

static void
assert_ids (GStrv       ids,
            const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", ids);

  g_assert_cmpstr (joined, ==, expected);
  g_strfreev (ids);
}

static void
test_pick (void)
{
  g_autoptr (JmEditor) editor = open_hand_made ();
  JmLayout *layout = jm_editor_get_layout (editor);
  JmMap *map = jm_editor_get_map (editor);
  JmPoint a = find_middle (editor, "a"), e = find_middle (editor, "e"), x = find_middle (editor, "x");
  JmPoint happy = find_middle (editor, "happy"), cell = find_cell (editor, "b", JM_LANE_ACTIONS);
  const JmRect cards = { a.x - 10, a.y - 200, e.x - a.x - 100, 900 };
  const JmRect note = { x.x - 5, x.y - 5, 10, 10 };
  const JmRect headers = { a.x, find_middle (editor, "one").y, e.x - a.x, 2 };
  JmPick pick;

  g_assert_true (jm_pick_at (layout, a.x, a.y, &pick));
  g_assert_cmpstr (pick.item, ==, "a");
  g_assert_cmpuint (pick.cell.lane, ==, JM_LANE_TOUCHPOINTS);
  g_assert_true (jm_pick_at (layout, x.x, x.y, &pick));
  g_assert_cmpstr (pick.item, ==, "x");
  g_assert_cmpstr (pick.cell.owner, ==, "a");
  g_assert_true (jm_pick_at (layout, happy.x, happy.y, &pick));
  g_assert_cmpstr (pick.item, ==, "happy");
  g_assert_true (pick.is_emotion);
  g_assert_true (jm_pick_at (layout, cell.x, cell.y, &pick));
  g_assert_null (pick.item);
  g_assert_true (pick.has_cell);
  g_assert_cmpstr (pick.cell.owner, ==, "b");
  g_assert_false (jm_pick_at (layout, 1, 1, &pick));

  assert_ids (jm_pick_range (layout, map, "b", "e"), "b c d e");
  assert_ids (jm_pick_range (layout, map, "d", "b"), "d c b");
  assert_ids (jm_pick_range (layout, map, "x", "z"), "x y z");
  assert_ids (jm_pick_range (layout, map, "x", "b"), "b");
  assert_ids (jm_pick_in_band (layout, map, &cards), "a b c d");
  assert_ids (jm_pick_in_band (layout, map, &note), "x");
  assert_ids (jm_pick_in_band (layout, map, &headers), "one two");

  /* The mean of a stage is not an emotion that could be dragged. */
  jm_editor_set_view (editor, JM_VIEW_EXECUTIVE, NULL);
  layout = jm_editor_get_layout (editor);
  cell = find_middle (editor, "one");
  cell.y = jm_layout_get_emotion_y (layout, 1);
  g_assert_true (jm_pick_at (layout, cell.x, cell.y, &pick));
  g_assert_false (pick.is_emotion);
  g_assert_cmpstr (pick.cell.owner, ==, "one");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drop/touchpoints", test_drop_touchpoints);
  g_test_add_func ("/drop/back", test_drop_back);
  g_test_add_func ("/drop/stages", test_drop_stages);
  g_test_add_func ("/drop/new", test_drop_new);
  g_test_add_func ("/drop/notes", test_drop_notes);
  g_test_add_func ("/drop/refused", test_drop_refused);
  g_test_add_func ("/drop/kpis", test_drop_kpis);
  g_test_add_func ("/drop/persona", test_drop_persona);
  g_test_add_func ("/drop/copies", test_drop_copies);
  g_test_add_func ("/drop/gaps", test_drop_gaps);
  g_test_add_func ("/drop/everywhere", test_drop_everywhere);
  g_test_add_func ("/pick", test_pick);

  return g_test_run ();
}
