/* test-paste-text.c: text of other programs that is pasted into a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "jm-editor.h"
#include "jm-hostile.h"
#include "jm-json-reader.h"
#include "jm-json-writer.h"
#include "jm-paste-text.h"

static const char hand_made[] =
  "{\"format\": \"journey-map\", \"version\": 1,"
  " \"lanes\": [{\"id\": \"l1\", \"title\": \"Music\"}],"
  " \"personas\": [{\"id\": \"lena\", \"name\": \"Lena\"}],"
  " \"stages\": ["
  "  {\"id\": \"one\", \"title\": \"One\", \"touchpoints\": ["
  "   {\"id\": \"a\", \"title\": \"A\", \"action\": \"Looks\", \"channel\": \"Web\","
  "    \"pain-points\": [{\"id\": \"x\", \"text\": \"Queue\"}, {\"id\": \"y\", \"text\": \"Noise\"}]},"
  "   {\"id\": \"b\", \"title\": \"B\"}, {\"id\": \"c\", \"title\": \"C\"}]},"
  "  {\"id\": \"two\", \"title\": \"Two\"}]}";

static JmEditor *
open_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = jm_json_read (bytes, "map", NULL, NULL, &error);

  g_assert_no_error (error);

  return jm_editor_new (jm_loaded_new (map, NULL));
}

static char *
write_map (JmEditor *editor)
{
  g_autoptr (GBytes) bytes = jm_json_write (jm_editor_get_map (editor), NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Pastes; returns the name of the step, or the sentence that says why nothing was pasted, and
 * what the person is told. */
static char *
paste_at (JmEditor    *editor,
          const char  *owner,
          guint        lane,
          const char  *item,
          const char  *text,
          char       **told)
{
  g_auto (JmPasteResult) result = { NULL };
  g_autoptr (GError) error = NULL;
  JmPasteSpot spot = { .item = item };
  JmLayout *layout = jm_editor_get_layout (editor);
  JmMap *map;

  if (owner != NULL)
    {
      spot.has_cell = TRUE;
      g_assert_true (jm_layout_get_cell (layout, owner, lane, lane == JM_LANE_CUSTOM ? "l1" : NULL, &spot.cell));
      spot.item = item != NULL ? item : owner;
    }
  map = jm_paste_text (text, jm_editor_get_map (editor), layout, &spot, &result, &error);
  if (map == NULL)
    {
      g_assert_nonnull (error);
      return g_strdup (error->message);
    }

  g_assert_no_error (error);
  g_assert_true (jm_editor_apply (editor, map, NULL, result.label, NULL));
  if (told != NULL)
    *told = g_strdup (result.told);
  for (guint i = 0; result.ids[i] != NULL; i++)
    g_assert_nonnull (jm_map_find (jm_editor_get_map (editor), result.ids[i]));

  return g_strdup (result.label);
}

static void
assert_paste (JmEditor   *editor,
              const char *owner,
              guint       lane,
              const char *text,
              const char *expected)
{
  g_autofree char *said = paste_at (editor, owner, lane, NULL, text, NULL);

  g_assert_cmpstr (said, ==, expected);
}

static const JmItem *
find (JmEditor   *editor,
      const char *id)
{
  return jm_map_find (jm_editor_get_map (editor), id);
}

/* What stands in a list, by the first text of each. */
static void
assert_list (JmEditor   *editor,
             const char *parent,
             guint       field,
             const char *expected)
{
  const JmItem *item = find (editor, parent);
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
    g_string_append_printf (texts, "%s%s", i > 0 ? "|" : "", jm_item_get_text (jm_item_get_child (item, field, i), 0));
  g_assert_cmpstr (texts->str, ==, expected);
}

static void
test_paste_line (void)
{
  g_autoptr (JmEditor) editor = open_text (hand_made);

  assert_paste (editor, "a", JM_LANE_TOUCHPOINTS, "New title\n", "Paste text");
  g_assert_cmpstr (jm_item_get_text (find (editor, "a"), JM_TOUCHPOINT_TITLE), ==, "New title");
  assert_paste (editor, "one", JM_GRID_HEADER, "  Begin ", "Paste text");
  g_assert_cmpstr (jm_item_get_text (find (editor, "one"), JM_STAGE_TITLE), ==, "Begin");
  assert_paste (editor, "b", JM_LANE_ACTIONS, "Asks\r\n\r\nTwice", "Paste text");
  g_assert_cmpstr (jm_item_get_text (find (editor, "b"), JM_TOUCHPOINT_ACTION), ==, "Asks\n\nTwice");
  assert_paste (editor, "a", JM_LANE_CHANNELS, "By phone\nor mail", "Paste text");
  g_assert_cmpstr (jm_item_get_text (find (editor, "a"), JM_TOUCHPOINT_CHANNEL), ==, "By phone or mail");
  assert_paste (editor, "a", JM_LANE_EMOTIONS, "Happy",
                "No text stands here. Text can be pasted onto headers and cards, and into lanes of text.");
  assert_paste (editor, "a", JM_LANE_ACTIONS, " \n ", "There is no text on the clipboard.");

  /* Nothing is current: at the end. */
  assert_paste (editor, NULL, 0, "Z", "Paste touchpoint");
  assert_list (editor, "two", JM_STAGE_TOUCHPOINTS, "Z");
}

static void
test_paste_lines (void)
{
  g_autoptr (JmEditor) editor = open_text (hand_made);
  g_autoptr (JmEditor) blank = open_text ("{\"format\": \"journey-map\", \"version\": 1}");

  assert_paste (editor, "a", JM_LANE_TOUCHPOINTS, "- P\n* Q\n\n• R\n", "Paste 3 items");
  assert_list (editor, "one", JM_STAGE_TOUCHPOINTS, "A|P|Q|R|B|C");
  assert_paste (editor, "one", JM_GRID_HEADER, "S\nT", "Paste 2 items");
  assert_list (editor, JM_MAP_ID, JM_MAP_STAGES, "One|S|T|Two");
  assert_paste (editor, "two", JM_LANE_TOUCHPOINTS, "U", "Paste touchpoint");
  assert_list (editor, "two", JM_STAGE_TOUCHPOINTS, "U");

  /* Notes come behind the current one. */
  g_free (paste_at (editor, "a", JM_LANE_PAIN_POINTS, "x", "Dust\nHeat", NULL));
  assert_list (editor, "a", JM_TOUCHPOINT_PAIN_POINTS, "Queue|Dust|Heat|Noise");
  assert_paste (editor, "b", JM_LANE_PAIN_POINTS, "Rain", "Paste pain point");
  assert_list (editor, "b", JM_TOUCHPOINT_PAIN_POINTS, "Rain");
  assert_paste (editor, "one", JM_LANE_OBJECTIVES, "Sell\nTell", "Paste 2 items");
  assert_list (editor, "one", JM_STAGE_OBJECTIVES, "Sell|Tell");
  assert_paste (editor, "b", JM_LANE_KPIS, "Time", "Paste KPI");
  assert_list (editor, JM_MAP_ID, JM_MAP_KPIS, "Time");

  assert_paste (blank, NULL, 0, "First\nSecond", "Paste 2 items");
  g_assert_cmpuint (jm_item_get_n_children (jm_map_get_root (jm_editor_get_map (blank)), JM_MAP_STAGES), ==, 1);
}

static void
test_paste_cells (void)
{
  g_autoptr (JmEditor) editor = open_text (hand_made);
  g_autofree char *told = NULL;
  const JmItem *stage;

  /* Along the touchpoints, and on to new ones; empty cells change nothing. */
  assert_paste (editor, "a", JM_LANE_ACTIONS, "\tP\tQ\t\"R\nS\"", "Paste cells");
  stage = find (editor, "one");
  g_assert_cmpuint (jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS), ==, 4);
  g_assert_cmpstr (jm_item_get_text (find (editor, "a"), JM_TOUCHPOINT_ACTION), ==, "Looks");
  g_assert_cmpstr (jm_item_get_text (find (editor, "b"), JM_TOUCHPOINT_ACTION), ==, "P");
  g_assert_cmpstr (jm_item_get_text (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, 3), JM_TOUCHPOINT_ACTION), ==,
                   "R\nS");

  /* Titles, actions, and the lane below. */
  assert_paste (editor, "b", JM_LANE_TOUCHPOINTS, "B1\tC1\nacts\t\nNA\tNB\n", "Paste cells");
  assert_list (editor, "one", JM_STAGE_TOUCHPOINTS, "A|B1|C1|");
  g_assert_cmpstr (jm_item_get_text (find (editor, "b"), JM_TOUCHPOINT_ACTION), ==, "acts");
  g_assert_cmpstr (jm_item_get_text (find (editor, "c"), JM_TOUCHPOINT_ACTION), ==, "Q");

  /* Into a stage without touchpoints, and along the stages. */
  assert_paste (editor, "two", JM_LANE_TOUCHPOINTS, "V\tW", "Paste cells");
  assert_list (editor, "two", JM_STAGE_TOUCHPOINTS, "V|W");
  assert_paste (editor, "two", JM_GRID_HEADER, "Second\tThird", "Paste cells");
  assert_list (editor, JM_MAP_ID, JM_MAP_STAGES, "One|Second|Third");

  /* Notes are added, not replaced. */
  assert_paste (editor, "a", JM_LANE_PAIN_POINTS, "Dust\tHeat", "Paste cells");
  assert_list (editor, "a", JM_TOUCHPOINT_PAIN_POINTS, "Queue|Noise|Dust");
  assert_list (editor, "b", JM_TOUCHPOINT_PAIN_POINTS, "Heat");

  /* What has no lane to go to is told. */
  g_free (paste_at (editor, "a", JM_LANE_KPIS, NULL, "1\t2\n3\t4\n5\t6\n7\t8\n9\t0\n", &told));
  g_assert_nonnull (told);
  g_assert_nonnull (strstr (told, "left out"));
  assert_paste (editor, NULL, 0, "1\t2",
                "Cells of a table go from a cell of the map on. Select the first one, and paste again.");

  /* A quote that is not closed is a letter like others. */
  assert_paste (editor, "a", JM_LANE_ACTIONS, "5\" wide\t\"open", "Paste cells");
  g_assert_cmpstr (jm_item_get_text (find (editor, "a"), JM_TOUCHPOINT_ACTION), ==, "5” wide");
}

static void
test_paste_table (void)
{
  g_autoptr (JmEditor) editor = open_text (hand_made);
  g_autofree char *told = NULL;
  g_autofree char *single = NULL;
  const JmItem *stage, *touchpoint, *kpi;

  g_assert_true (jm_paste_is_table ("Stage\tTouchpoint\nx\ty"));
  g_assert_true (jm_paste_is_table ("phase,step,pain point\nx,y,z"));
  g_assert_false (jm_paste_is_table ("Stage\tTouchpoint"));
  g_assert_false (jm_paste_is_table ("Step, by step\nwe go, and go"));
  g_assert_false (jm_paste_is_table ("Milk\tEggs\n1\t2"));
  g_assert_false (jm_paste_is_table (""));

  g_free (paste_at (editor, "a", JM_LANE_ACTIONS, NULL,
                    "Stage\tTouchpoint\tAction\tEmotion (Lena)\tEmotion (Olga)\tWeather\tKPI\n"
                    "New\tP\tdoes\t2\t-1\tRain\tSpeed\n"
                    "\tQ\t\t\t\t\t\n"
                    "Two\tR\t\t1\t\tSun\t\n", &told));
  g_assert_cmpstr (told, ==, "3 touchpoints were pasted from a table.");
  assert_list (editor, JM_MAP_ID, JM_MAP_STAGES, "One|New|Two");
  assert_list (editor, "two", JM_STAGE_TOUCHPOINTS, "R");
  assert_list (editor, JM_MAP_ID, JM_MAP_PERSONAS, "Lena|Olga");
  assert_list (editor, JM_MAP_ID, JM_MAP_LANES, "Music|Weather");
  stage = jm_item_get_child (jm_map_get_root (jm_editor_get_map (editor)), JM_MAP_STAGES, 1);
  touchpoint = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, 0);
  g_assert_cmpstr (jm_item_get_text (touchpoint, JM_TOUCHPOINT_ACTION), ==, "does");
  g_assert_cmpuint (jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS), ==, 2);
  g_assert_cmpuint (jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_LANE_TEXTS), ==, 1);
  kpi = jm_item_get_child (jm_map_get_root (jm_editor_get_map (editor)), JM_MAP_KPIS, 0);
  g_assert_cmpstr (jm_item_get_text (kpi, JM_KPI_AT), ==, jm_item_get_id (touchpoint));

  /* Without stages it is touchpoints behind the current one. */
  single = paste_at (editor, "a", JM_LANE_TOUCHPOINTS, NULL, "Touchpoint\tAction\nK\tk\nL\tl\n", NULL);
  g_assert_cmpstr (single, ==, "Paste table");
  assert_list (editor, "one", JM_STAGE_TOUCHPOINTS, "A|K|L|B|C");
}

/* Whatever is pasted wherever: a good map, or a sentence and nothing changed. */
static void
test_paste_hostile (void)
{
  static const guint lanes[] = { JM_GRID_HEADER, JM_LANE_TOUCHPOINTS, JM_LANE_ACTIONS, JM_LANE_PAIN_POINTS,
                                 JM_LANE_KPIS, JM_LANE_OBJECTIVES, JM_LANE_EMOTIONS, JM_LANE_CHANNELS };
  static const char letters[] = "\t\t\t\n\n\"\",;|ab\r\x01\xff\xc3\xa4 -Stage\tTouchpoint\nEmotion";
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (JmEditor) editor = open_text (hand_made);
      g_autofree char *before = write_map (editor);
      g_autofree char *after = NULL;
      g_autofree char *said = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (JmMap) again = NULL;
      guint lane = lanes[g_rand_int_range (rand, 0, G_N_ELEMENTS (lanes))];
      gboolean is_stage = lane == JM_GRID_HEADER || lane == JM_LANE_OBJECTIVES;

      if (i < jm_hostile_get_n_texts ())
        text = jm_hostile_make_text (i);
      else
        {
          GString *made = g_string_new (NULL);

          for (int n = g_rand_int_range (rand, 0, 60); n > 0; n--)
            g_string_append_c (made, letters[g_rand_int_range (rand, 0, sizeof letters - 1)]);
          text = g_string_free (made, FALSE);
        }

      said = paste_at (editor, is_stage ? "one" : "a", lane, NULL, text, NULL);
      again = jm_map_new (jm_map_get_root (jm_editor_get_map (editor)), &error);
      g_assert_no_error (error);
      jm_editor_undo (editor);
      after = write_map (editor);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_paste_much (void)
{
  g_autoptr (JmEditor) editor = open_text (hand_made);
  g_autoptr (GString) wide = g_string_new (NULL);
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < JM_PASTE_MAX_COLUMNS + 1; i++)
    g_string_append (wide, "a\t");
  for (guint i = 0; i < JM_PASTE_MAX_LINES + 1; i++)
    g_string_append (lines, "a\n");
  g_string_append_printf (long_text, "%*s", (int) JM_PASTE_MAX_BYTES + 1, "a");
  assert_paste (editor, "a", JM_LANE_ACTIONS, wide->str, "There is too much on the clipboard to be pasted.");
  assert_paste (editor, "a", JM_LANE_TOUCHPOINTS, lines->str, "There is too much on the clipboard to be pasted.");
  assert_paste (editor, "a", JM_LANE_TOUCHPOINTS, long_text->str, "There is too much on the clipboard to be pasted.");
  g_string_truncate (lines, lines->len - 2);
  assert_paste (editor, "a", JM_LANE_TOUCHPOINTS, lines->str, "Paste 10000 items");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paste-text/line", test_paste_line);
  g_test_add_func ("/paste-text/lines", test_paste_lines);
  g_test_add_func ("/paste-text/cells", test_paste_cells);
  g_test_add_func ("/paste-text/table", test_paste_table);
  g_test_add_func ("/paste-text/hostile", test_paste_hostile);
  g_test_add_func ("/paste-text/much", test_paste_much);

  return g_test_run ();
}
