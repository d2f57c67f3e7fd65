/* test-clip.c: what is copied from a map, and the map after it was pasted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "jm-clip-output.h"
#include "jm-edit.h"
#include "jm-editor.h"
#include "jm-json-reader.h"
#include "jm-json-writer.h"
#include "jm-paste-text.h"
#include "jm-picture.h"
#include "jm-sample.h"

/* Two stages: a, b, c and d, e; pain points and an opportunity at a, which a KPI, a link, a
 * comment and an improvement are about; Lena feels something at a and d. */
static const char hand_made[] =
  "{\"format\": \"journey-map\", \"version\": 1, \"title\": \"Buying a bicycle\","
  " \"lanes\": [{\"id\": \"l1\", \"title\": \"Music\"}, {\"id\": \"l2\", \"title\": \"Light\"}],"
  " \"personas\": [{\"id\": \"lena\", \"name\": \"Lena\"}, {\"id\": \"karim\", \"name\": \"Karim\"}],"
  " \"stages\": ["
  "  {\"id\": \"one\", \"title\": \"One\", \"objectives\": [{\"id\": \"o\", \"text\": \"First\"}], \"touchpoints\": ["
  "   {\"id\": \"a\", \"title\": \"A\", \"action\": \"Looks\","
  "    \"emotions\": [{\"id\": \"ea\", \"persona\": \"lena\", \"score\": 2, \"note\": \"Sunny\"}],"
  "    \"pain-points\": [{\"id\": \"x\", \"text\": \"Queue\"}, {\"id\": \"y\", \"text\": \"Noise\"}],"
  "    \"opportunities\": [{\"id\": \"op\", \"text\": \"Open earlier\", \"answers\": [\"x\"]}],"
  "    \"lane-texts\": [{\"id\": \"n\", \"lane\": \"l1\", \"text\": \"Jazz\"}]},"
  "   {\"id\": \"b\", \"title\": \"B\"}, {\"id\": \"c\", \"title\": \"C\"}]},"
  "  {\"id\": \"two\", \"title\": \"Two\", \"touchpoints\": ["
  "   {\"id\": \"d\", \"title\": \"D\", \"emotions\": [{\"id\": \"ed\", \"persona\": \"lena\", \"score\": -1}],"
  "    \"opportunities\": [{\"id\": \"oq\", \"text\": \"Sing\", \"answers\": [\"y\"]}]},"
  "   {\"id\": \"e\", \"title\": \"E\"}]}],"
  " \"kpis\": [{\"id\": \"k\", \"title\": \"Sold\", \"at\": \"a\"}, {\"id\": \"kb\", \"title\": \"Seen\", \"at\": \"two\"}],"
  " \"links\": [{\"id\": \"li\", \"from\": \"a\", \"to\": \"d\"}, {\"id\": \"lj\", \"from\": \"d\", \"to\": \"b\"}],"
  " \"improvements\": [{\"id\": \"im\", \"title\": \"Hire\", \"opportunity\": \"op\"}],"
  " \"comments\": [{\"id\": \"co\", \"item\": \"a\", \"text\": \"Ask Ann\"}]}";

static JmMap *
read_map (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JmMap *map = jm_json_read (bytes, "map", NULL, NULL, &error);

  g_assert_no_error (error);

  return map;
}

static JmEditor *
open_text (const char *text)
{
  g_autoptr (JmMap) map = read_map (text);

  return jm_editor_new (jm_loaded_new (map, NULL));
}

static char *
write_map (JmMap *map)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jm_json_write (map, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static JmClip *
copy (JmEditor   *editor,
      const char *ids)
{
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);
  const JmView view = { jm_editor_get_base (editor), NULL };

  return jm_clip_new (editor, jm_editor_get_map (editor), (const char *const *) list, &view, NULL);
}

static JmClip *
cut (JmEditor   *editor,
     const char *ids)
{
  JmClip *clip = copy (editor, ids);
  g_autofree char *survivor = NULL;
  JmMap *map = jm_edit_delete (jm_editor_get_map (editor), jm_clip_get_ids (clip), &survivor, NULL);

  g_assert_true (jm_editor_apply (editor, map, NULL, "Cut", NULL));
  jm_clip_build_cut (clip, jm_editor_get_map (editor));

  return clip;
}

/* The clip as another program gets it. */
static JmClip *
send (JmClip *clip)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jm_clip_write (clip, &error);
  JmClip *received;

  g_assert_no_error (error);
  received = jm_clip_read (bytes, &error);
  g_assert_no_error (error);

  return received;
}

/* Pastes at an item, in a lane.  Returns the ids, or the sentence that says why not. */
static char *
paste_in (JmEditor   *editor,
          JmClip     *clip,
          const char *item,
          guint       lane,
          const char *custom)
{
  g_auto (JmPasteResult) result = { NULL };
  g_autoptr (GError) error = NULL;
  JmPasteSpot spot = { .item = item };
  JmLayout *layout = jm_editor_get_layout (editor);
  JmMap *map;

  spot.has_cell = item != NULL && lane != JM_N_LANE_TYPES && jm_layout_get_cell (layout, item, lane, custom, &spot.cell);
  map = jm_paste_items (clip, editor, jm_editor_get_map (editor), layout, &spot, &result, &error);
  if (map == NULL)
    {
      g_assert_nonnull (error);
      return g_strdup (error->message);
    }

  g_assert_true (jm_editor_apply (editor, map, NULL, result.label, NULL));
  for (guint i = 0; result.ids[i] != NULL; i++)
    g_assert_nonnull (jm_map_find (jm_editor_get_map (editor), result.ids[i]));

  return g_strjoinv (" ", result.ids);
}

static char *
paste (JmEditor   *editor,
       JmClip     *clip,
       const char *item)
{
  return paste_in (editor, clip, item, JM_LANE_TOUCHPOINTS, NULL);
}

/* What stands in a list, by the first text of each. */
static void
assert_list (JmEditor   *editor,
             const char *parent,
             guint       field,
             const char *expected)
{
  JmItem *item = jm_map_find (jm_editor_get_map (editor), parent);
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
    g_string_append_printf (texts, "%s%s", i > 0 ? ", " : "",
                            jm_item_get_text (jm_item_get_child (item, field, i), 0));
  g_assert_cmpstr (texts->str, ==, expected);
}

static void
assert_label (JmEditor   *editor,
              const char *expected)
{
  g_assert_cmpstr (jm_document_get_undo_label (jm_editor_get_document (editor)), ==, expected);
}

static void
test_clip_copy (void)
{
  g_autoptr (JmEditor) editor = open_text (hand_made);
  g_autofree char *before = write_map (jm_editor_get_map (editor));
  g_autofree char *done = NULL, *again = NULL;
  g_autoptr (JmClip) clip = copy (editor, "a");
  g_autofree char *first = paste (editor, clip, "b");
  g_autofree char *second = NULL;

  assert_list (editor, "one", JM_STAGE_TOUCHPOINTS, "A, B, A, C");
  assert_label (editor, "Paste touchpoint");
  g_assert_cmpstr (first, !=, "a");
  assert_list (editor, first, JM_TOUCHPOINT_PAIN_POINTS, "Queue, Noise");
  assert_list (editor, first, JM_TOUCHPOINT_EMOTIONS, "lena");
  assert_list (editor, JM_MAP_ID, JM_MAP_KPIS, "Sold, Seen");

  second = paste (editor, clip, "d");
  g_assert_cmpstr (first, !=, second);
  assert_list (editor, "two", JM_STAGE_TOUCHPOINTS, "D, A, E");

  done = write_map (jm_editor_get_map (editor));
  jm_editor_undo (editor);
  jm_editor_undo (editor);
  again = write_map (jm_editor_get_map (editor));
  g_assert_cmpstr (again, ==, before);
  jm_editor_redo (editor);
  jm_editor_redo (editor);
  g_free (again);
  again = write_map (jm_editor_get_map (editor));
  g_assert_cmpstr (again, ==, done);
}

/* Items within others, and of several kinds. */
static void
test_clip_many (void)
{
  g_autoptr (JmEditor) editor = open_text (hand_made);
  g_autoptr (JmClip) touchpoints = copy (editor, "e x a nothing b");
  g_autoptr (JmClip) notes = copy (editor, "op y x");
  g_autoptr (JmClip) stages = copy (editor, "two one");
  g_autofree char *pasted = NULL;
  g_auto (GStrv) ids = NULL;

  g_assert_cmpuint (jm_clip_get_n_items (touchpoints), ==, 3);
  g_free (paste (editor, touchpoints, "d"));
  assert_list (editor, "two", JM_STAGE_TOUCHPOINTS, "D, A, B, E, E");
  assert_label (editor, "Paste 3 items");

  pasted = paste (editor, notes, "c");
  assert_list (editor, "c", JM_TOUCHPOINT_PAIN_POINTS, "Queue, Noise");
  assert_list (editor, "c", JM_TOUCHPOINT_OPPORTUNITIES, "Open earlier");

  g_free (paste (editor, stages, "a"));
  assert_list (editor, JM_MAP_ID, JM_MAP_STAGES, "One, One, Two, Two");
}

/* Another map, another program. */
static void
test_clip_other (void)
{
  static const char other[] =
    "{\"format\": \"journey-map\", \"version\": 1, \"personas\": [{\"id\": \"q\", \"name\": \"Lena\"}],"
    " \"stages\": [{\"id\": \"one\", \"title\": \"Only\", \"touchpoints\": [{\"id\": \"t\", \"title\": \"T\"}]}]}";
  g_autoptr (JmEditor) editor = open_text (hand_made);
  g_autoptr (JmEditor) with_lena = open_text (other);
  g_autoptr (JmEditor) blank = open_text ("{\"format\": \"journey-map\", \"version\": 1}");
  g_autoptr (JmClip) touchpoint = copy (editor, "a");
  g_autoptr (JmClip) sent = send (touchpoint);
  g_autoptr (JmClip) stage = copy (editor, "one");
  g_autoptr (JmClip) sent_stage = send (stage);
  g_autofree char *id = paste (with_lena, sent, "t");
  g_autofree char *stage_id = NULL;

  g_assert_cmpstr (id, ==, "a");
  assert_list (with_lena, "one", JM_STAGE_TOUCHPOINTS, "T, A");
  assert_list (with_lena, "a", JM_TOUCHPOINT_EMOTIONS, "q");
  /* It has no such lane, and nothing to measure there. */
  assert_list (with_lena, "a", JM_TOUCHPOINT_LANE_TEXTS, "");
  assert_list (with_lena, JM_MAP_ID, JM_MAP_KPIS, "");

  /* Ids that are taken become others. */
  stage_id = paste (with_lena, sent_stage, "t");
  g_assert_cmpstr (stage_id, !=, "one");
  assert_list (with_lena, stage_id, JM_STAGE_TOUCHPOINTS, "A, B, C");

  /* A map without a stage gets one. */
  g_free (paste_in (blank, sent, NULL, JM_N_LANE_TYPES, NULL));
  assert_list (blank, JM_MAP_ID, JM_MAP_STAGES, "");
  g_assert_cmpuint (jm_item_get_n_children (jm_map_get_root (jm_editor_get_map (blank)), JM_MAP_STAGES), ==, 1);
}

/* What is cut and pasted has moved, with all that is about it. */
static void
test_clip_cut (void)
{
  static const char *const cuts[] = { "a", "a b", "x y", "one", "lena", "op", "k", "li", "d e", "ea", "o", "n" };
  g_autoptr (JmEditor) editor = open_text (hand_made);
  g_autofree char *before = write_map (jm_editor_get_map (editor));
  g_autoptr (JmClip) clip = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *copied = NULL;

  clip = cut (editor, "a");
  assert_list (editor, JM_MAP_ID, JM_MAP_LINKS, "d");
  g_assert_cmpstr (jm_item_get_text (jm_map_find (jm_editor_get_map (editor), "k"), JM_KPI_AT), ==, "");
  g_assert_true (jm_editor_set_value (editor, "kb", JM_KPI_TITLE, JM_VALUE_TEXT ("Seen often"), NULL));
  moved = paste (editor, clip, "e");
  g_assert_cmpstr (moved, ==, "a");
  assert_list (editor, "two", JM_STAGE_TOUCHPOINTS, "D, E, A");
  g_assert_cmpstr (jm_item_get_text (jm_map_find (jm_editor_get_map (editor), "k"), JM_KPI_AT), ==, "a");
  g_assert_cmpstr (jm_item_get_text (jm_map_find (jm_editor_get_map (editor), "co"), JM_COMMENT_ITEM), ==, "a");
  g_assert_cmpstr (jm_item_get_text (jm_map_find (jm_editor_get_map (editor), "im"), JM_IMPROVEMENT_OPPORTUNITY), ==,
                   "op");
  assert_list (editor, JM_MAP_ID, JM_MAP_LINKS, "a, d");
  assert_list (editor, JM_MAP_ID, JM_MAP_KPIS, "Sold, Seen often");
  g_assert_cmpuint (jm_item_get_n_texts (jm_map_find (jm_editor_get_map (editor), "oq"), JM_OPPORTUNITY_ANSWERS), ==, 1);

  /* Once more it is a copy. */
  copied = paste (editor, clip, "b");
  g_assert_cmpstr (copied, !=, "a");
  assert_list (editor, JM_MAP_ID, JM_MAP_LINKS, "a, d");

  /* Cut and put back where it was: nothing has happened. */
  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    {
      g_autoptr (JmEditor) fresh = open_text (hand_made);
      g_auto (GStrv) ids = g_strsplit (cuts[i], " ", -1);
      g_autofree char *parent = NULL;
      g_autofree char *after = NULL;
      g_autoptr (JmClip) taken = NULL;
      JmPlace place;

      g_assert_true (jm_map_locate (jm_editor_get_map (fresh), ids[0], &place));
      parent = g_strdup (place.parent);
      taken = cut (fresh, cuts[i]);
      g_test_message ("%s", cuts[i]);
      g_free (paste_in (fresh, taken, strcmp (parent, JM_MAP_ID) != 0 ? parent : NULL, JM_N_LANE_TYPES, NULL));
      /* All are pasted at the end of their list, and these stood there, or alone. */
      after = write_map (jm_editor_get_map (fresh));
      if (g_str_equal (cuts[i], "x y") || g_str_equal (cuts[i], "op") || g_str_equal (cuts[i], "d e") ||
          g_str_equal (cuts[i], "ea") || g_str_equal (cuts[i], "o") || g_str_equal (cuts[i], "n"))
        g_assert_cmpstr (after, ==, before);
      else
        g_assert_cmpuint (strlen (after), ==, strlen (before));
    }
}

static void
test_clip_places (void)
{
  g_autoptr (JmEditor) editor = open_text (hand_made);
  g_autoptr (JmClip) pain = copy (editor, "x");
  g_autoptr (JmClip) objective = copy (editor, "o");
  g_autoptr (JmClip) touchpoint = copy (editor, "a");
  g_autoptr (JmClip) kpi = copy (editor, "k");
  g_autoptr (JmClip) text = copy (editor, "n");
  g_autoptr (JmClip) persona = copy (editor, "lena");
  g_autofree char *before = write_map (jm_editor_get_map (editor));
  g_autofree char *after = NULL;
  g_autofree char *said = NULL;
  g_autofree char *id = NULL;

  said = paste_in (editor, pain, "one", JM_GRID_HEADER, NULL);
  g_assert_cmpstr (said, ==, "Pain points belong to a touchpoint. Select one, and paste again.");
  g_free (said);
  said = paste_in (editor, objective, NULL, JM_N_LANE_TYPES, NULL);
  g_assert_cmpstr (said, ==, "Objectives belong to a stage. Select one, and paste again.");
  jm_editor_set_view (editor, JM_VIEW_CUSTOMER, NULL);
  while (jm_editor_get_base (editor) != JM_VIEW_CUSTOMER)
    g_main_context_iteration (NULL, TRUE);
  g_free (said);
  said = paste (editor, pain, "b");
  g_assert_nonnull (strstr (said, "not shown in this view"));
  jm_editor_set_view (editor, JM_VIEW_EXECUTIVE, NULL);
  while (jm_editor_get_base (editor) != JM_VIEW_EXECUTIVE)
    g_main_context_iteration (NULL, TRUE);
  g_free (said);
  said = paste_in (editor, touchpoint, "one", JM_GRID_HEADER, NULL);
  g_assert_nonnull (strstr (said, "no touchpoints"));
  jm_editor_set_view (editor, JM_VIEW_OPERATIONAL, NULL);
  while (jm_editor_get_base (editor) != JM_VIEW_OPERATIONAL)
    g_main_context_iteration (NULL, TRUE);
  after = write_map (jm_editor_get_map (editor));
  g_assert_cmpstr (after, ==, before);

  /* A KPI is measured where it is pasted, and a text stands in the lane where somebody is. */
  id = paste_in (editor, kpi, "e", JM_LANE_KPIS, NULL);
  g_assert_cmpstr (jm_item_get_text (jm_map_find (jm_editor_get_map (editor), id), JM_KPI_AT), ==, "e");
  g_free (id);
  id = paste_in (editor, text, "b", JM_LANE_CUSTOM, "l2");
  g_assert_cmpstr (jm_item_get_text (jm_map_find (jm_editor_get_map (editor), id), JM_LANE_TEXT_LANE), ==, "l2");
  g_free (id);
  id = paste_in (editor, text, "b", JM_LANE_ACTIONS, NULL);
  g_assert_cmpstr (jm_item_get_text (jm_map_find (jm_editor_get_map (editor), id), JM_LANE_TEXT_LANE), ==, "l1");
  g_free (paste_in (editor, persona, "lena", JM_N_LANE_TYPES, NULL));
  assert_list (editor, JM_MAP_ID, JM_MAP_PERSONAS, "Lena, Lena, Karim");
}

static void
test_clip_emotions (void)
{
  g_autoptr (JmEditor) editor = open_text (hand_made);
  g_autoptr (JmEditor) alone = open_text ("{\"format\": \"journey-map\", \"version\": 1, \"stages\": [{\"id\": \"s\","
                                          " \"touchpoints\": [{\"id\": \"t\"}]}]}");
  g_autoptr (JmClip) both = copy (editor, "ea ed");
  g_autofree char *said = NULL;
  const JmItem *emotion;

  /* They go along the touchpoints, and what was felt there gives way. */
  g_free (paste (editor, both, "c"));
  assert_list (editor, "c", JM_TOUCHPOINT_EMOTIONS, "lena");
  assert_list (editor, "d", JM_TOUCHPOINT_EMOTIONS, "lena");
  emotion = jm_item_get_child (jm_map_find (jm_editor_get_map (editor), "c"), JM_TOUCHPOINT_EMOTIONS, 0);
  g_assert_cmpfloat (jm_item_get_number (emotion, JM_EMOTION_SCORE), ==, 2);
  g_assert_cmpstr (jm_item_get_text (emotion, JM_EMOTION_NOTE), ==, "Sunny");

  said = paste (editor, both, "e");
  g_assert_nonnull (strstr (said, "not enough touchpoints"));
  assert_list (editor, "e", JM_TOUCHPOINT_EMOTIONS, "");
  g_free (said);
  said = paste (alone, both, "t");
  g_assert_nonnull (strstr (said, "“Lena”"));
}

static char *
to_text (GBytes *bytes)
{
  g_assert_nonnull (bytes);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What other programs get, and that it has nothing that the view hides. */
static void
test_clip_output (void)
{
  g_autoptr (JmEditor) editor = open_text (hand_made);
  g_autoptr (JmClip) touchpoints = copy (editor, "a d");
  g_autoptr (JmClip) notes = copy (editor, "x y");
  g_autoptr (JmClip) emotion = copy (editor, "ea");
  g_autoptr (JmClip) whole = jm_clip_new (editor, jm_editor_get_map (editor), NULL, NULL, NULL);
  const JmView view = { .base = JM_VIEW_CUSTOMER };
  const char *const ids[] = { "a", NULL };
  g_autoptr (JmClip) for_customers = jm_clip_new (editor, jm_editor_get_map (editor), ids, &view, NULL);
  g_autoptr (GBytes) table = jm_clip_write_text (touchpoints, NULL);
  g_autoptr (GBytes) lines = jm_clip_write_text (notes, NULL);
  g_autoptr (GBytes) feeling = jm_clip_write_text (emotion, NULL);
  g_autoptr (GBytes) svg = jm_clip_write_svg (touchpoints, NULL);
  g_autoptr (GBytes) whole_svg = jm_clip_write_svg (whole, NULL);
  g_autoptr (GBytes) png = jm_clip_write_png (touchpoints, NULL);
  g_autoptr (GBytes) public_svg = jm_clip_write_svg (for_customers, NULL);
  g_autoptr (GBytes) public_table = jm_clip_write_text (for_customers, NULL);
  g_autoptr (JmPicture) picture = jm_picture_new (png, NULL);
  g_autofree char *text = to_text (table);
  g_autofree char *lines_text = to_text (lines);
  g_autofree char *svg_text = to_text (svg);
  g_autofree char *whole_text = to_text (whole_svg);
  g_autofree char *public_text = to_text (public_svg);
  g_autofree char *public_cells = to_text (public_table);
  g_autofree char *feeling_text = to_text (feeling);

  g_assert_true (jm_paste_is_table (text));
  g_assert_nonnull (strstr (text, "\tA\t"));
  g_assert_nonnull (strstr (text, "\tD\t"));
  g_assert_null (strstr (text, "\tB\t"));
  g_assert_cmpstr (lines_text, ==, "Queue\nNoise\n");
  g_assert_nonnull (strstr (feeling_text, "Lena"));

  g_assert_nonnull (picture);
  g_assert_nonnull (strstr (svg_text, "Looks"));
  g_assert_null (strstr (svg_text, ">E<"));
  g_assert_null (strstr (svg_text, "First"));
  g_assert_nonnull (strstr (whole_text, "First"));

  g_assert_nonnull (strstr (public_text, "Looks"));
  g_assert_null (strstr (public_text, "Queue"));
  g_assert_null (strstr (public_text, "Sold"));
  g_assert_null (strstr (public_cells, "Queue"));
}

/* Whatever is on the clipboard becomes a good map or an error. */
static void
try_to_paste (JmEditor *editor,
              GBytes   *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JmClip) clip = jm_clip_read (bytes, &error);
  g_auto (JmPasteResult) result = { NULL };
  JmPasteSpot spot = { .item = "b" };
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmMap) again = NULL;

  if (clip == NULL)
    {
      g_assert_nonnull (error);
      return;
    }

  g_assert_true (jm_layout_get_cell (jm_editor_get_layout (editor), "b", JM_LANE_TOUCHPOINTS, NULL, &spot.cell));
  spot.has_cell = TRUE;
  map = jm_paste_items (clip, editor, jm_editor_get_map (editor), jm_editor_get_layout (editor), &spot, &result, &error);
  if (map == NULL)
    {
      g_assert_nonnull (error);
      return;
    }

  again = jm_map_new (jm_map_get_root (map), &error);
  g_assert_no_error (error);
}

static void
test_clip_hostile (void)
{
  static const char *const texts[] = {
    "", "{}", "[]", "null", "\"\"", "{\"format\": \"journey-map\", \"version\": 1}",
    "{\"format\": \"journey-map\", \"version\": 1, \"copied\": []}",
    "{\"format\": \"journey-map\", \"version\": 1, \"copied\": [\"map\"]}",
    "{\"format\": \"journey-map\", \"version\": 1, \"copied\": [1, null, {\"a\": [\"s\"]}, \"s\"],"
    " \"stages\": [{\"id\": \"s\"}]}",
    "{\"format\": \"journey-map\", \"version\": 1, \"copied\": \"s\", \"stages\": [{\"id\": \"s\"}]}",
    "{\"format\": \"journey-map\", \"version\": 1, \"copied\": [\"e\"], \"stages\": [{\"id\": \"s\","
    " \"touchpoints\": [{\"id\": \"t\", \"emotions\": [{\"id\": \"e\", \"persona\": \"nobody\", \"score\": 1}]}]}]}",
    "{\"format\": \"journey-map\", \"version\": 99, \"copied\": [\"s\"], \"stages\": [{\"id\": \"s\"}]}",
    "{\"format\": \"journey-map\", \"version\": 1, \"copied\": [\"li\"], \"stages\": [{\"id\": \"s\"}, {\"id\": \"z\"}],"
    " \"links\": [{\"id\": \"li\", \"from\": \"s\", \"to\": \"z\"}]}",
    "{\"format\": \"journey-map\", \"version\": 1, \"copied\": [\"s\"], \"stages\": [{\"id\": \"s\", \"duration\": 1e999}]}",
  };
  g_autoptr (JmEditor) editor = open_text (hand_made);
  g_autoptr (JmClip) clip = copy (editor, "a x k li one lena op");
  g_autoptr (GBytes) bytes = jm_clip_write (clip, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) text = g_bytes_new_static (texts[i], strlen (texts[i]));

      g_test_message ("%s", texts[i]);
      try_to_paste (editor, text);
    }

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *damaged = g_memdup2 (data, length);
      gsize size = i % 3 == 0 ? (gsize) g_rand_int_range (rand, 0, (gint32) length) : length;
      g_autoptr (GBytes) text = NULL;

      for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        {
          gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) length);

          damaged[at] = g_rand_boolean (rand) ? data[g_rand_int_range (rand, 0, (gint32) length)]
                                              : (char) g_rand_int_range (rand, 0, 256);
        }
      text = g_bytes_new (damaged, size);
      try_to_paste (editor, text);
    }
}

static const char *
pick (JmMap *map,
      GRand *rand)
{
  const JmItem *root = jm_map_get_root (map), *stage;
  guint n = jm_item_get_n_children (root, JM_MAP_STAGES), n_touchpoints;

  if (n == 0)
    return NULL;

  stage = jm_item_get_child (root, JM_MAP_STAGES, (guint) g_rand_int_range (rand, 0, (gint32) n));
  n_touchpoints = jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS);
  if (n_touchpoints == 0 || g_rand_int_range (rand, 0, 5) == 0)
    return jm_item_get_id (stage);

  stage = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, (guint) g_rand_int_range (rand, 0, (gint32) n_touchpoints));
  for (guint i = 0; i < 4; i++)
    {
      static const guint lists[] = { JM_TOUCHPOINT_PAIN_POINTS, JM_TOUCHPOINT_OPPORTUNITIES, JM_TOUCHPOINT_EMOTIONS,
                                     JM_TOUCHPOINT_MOTIVATIONS };

      if (jm_item_get_n_children (stage, lists[i]) > 0 && g_rand_int_range (rand, 0, 6) == 0)
        return jm_item_get_id (jm_item_get_child (stage, lists[i], 0));
    }

  return jm_item_get_id (stage);
}

/* Copies, cuts, pastes and goes through the history: each state comes back byte by byte. */
static void
test_clip_random (void)
{
  g_autoptr (JmMap) sample = jm_sample_map (3, 4, 2, 11);
  g_autoptr (JmEditor) editor = jm_editor_new (jm_loaded_new (sample, NULL));
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (JmClip) clip = NULL;
  guint at = 0;

  g_ptr_array_add (states, write_map (jm_editor_get_map (editor)));
  for (guint step = 0; step < 400; step++)
    {
      g_autofree char *first = g_strdup (pick (jm_editor_get_map (editor), rand));
      g_autofree char *second = g_strdup (pick (jm_editor_get_map (editor), rand));
      g_autofree char *ids = first != NULL ? g_strjoin (" ", first, second, NULL) : NULL;
      g_autofree char *now = NULL;
      int what = g_rand_int_range (rand, 0, 10);

      if (ids == NULL || what < 2)
        {
          jm_editor_undo (editor);
          at -= at > 0;
        }
      else if (what < 4)
        {
          jm_editor_redo (editor);
          at += at + 1 < states->len;
        }
      else if (what < 7 || clip == NULL)
        {
          g_clear_pointer (&clip, jm_clip_unref);
          clip = what < 6 ? copy (editor, ids) : cut (editor, ids);
        }
      else
        g_free (paste_in (editor, clip, first, g_rand_boolean (rand) ? (guint) JM_LANE_TOUCHPOINTS : JM_GRID_HEADER,
                          NULL));

      now = write_map (jm_editor_get_map (editor));
      if (!g_str_equal (now, g_ptr_array_index (states, at)))
        {
          g_assert_cmpint (what, >=, 4);
          g_ptr_array_set_size (states, (int) ++at);
          g_ptr_array_add (states, g_steal_pointer (&now));
        }
    }
  g_assert_cmpuint (states->len, >, 10);

  while (at > 0)
    {
      g_autofree char *now = NULL;

      jm_editor_undo (editor);
      now = write_map (jm_editor_get_map (editor));
      g_assert_cmpstr (now, ==, g_ptr_array_index (states, --at));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clip/copy", test_clip_copy);
  g_test_add_func ("/clip/many", test_clip_many);
  g_test_add_func ("/clip/other", test_clip_other);
  g_test_add_func ("/clip/cut", test_clip_cut);
  g_test_add_func ("/clip/places", test_clip_places);
  g_test_add_func ("/clip/emotions", test_clip_emotions);
  g_test_add_func ("/clip/output", test_clip_output);
  g_test_add_func ("/clip/hostile", test_clip_hostile);
  g_test_add_func ("/clip/random", test_clip_random);

  return g_test_run ();
}
