/* test-outline.c: the map in words: its outline, names, and what is announced
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-announce.h"
#include "jm-canvas-names.h"
#include "jm-make.h"
#include "jm-outline-tree.h"
#include "jm-view.h"

/* Two stages, three touchpoints, a KPI at the second touchpoint, a way from the first to the last. */
static JmMap *
make_map (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *first, *second, *touchpoint, *item;

  jm_make_child (root, JM_MAP_PERSONAS, "p1", JM_PERSONA_NAME, "Lena");
  first = jm_make_child (root, JM_MAP_STAGES, "s1", JM_STAGE_TITLE, "Looking");
  touchpoint = jm_make_child (first, JM_STAGE_TOUCHPOINTS, "t1", JM_TOUCHPOINT_TITLE, "See");
  jm_make_set (touchpoint, JM_TOUCHPOINT_THOUGHT, JM_VALUE_TEXT ("Nice"));
  item = jm_make_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, "e1", JM_EMOTION_PERSONA, "p1");
  jm_make_set (item, JM_EMOTION_SCORE, JM_VALUE_NUMBER (-1));
  jm_make_child (first, JM_STAGE_TOUCHPOINTS, "t2", JM_TOUCHPOINT_TITLE, "Ask");
  second = jm_make_child (root, JM_MAP_STAGES, "s2", JM_STAGE_TITLE, "Buying");
  touchpoint = jm_make_child (second, JM_STAGE_TOUCHPOINTS, "t3", JM_TOUCHPOINT_TITLE, "Pay");
  item = jm_make_child (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, "x1", JM_PAIN_POINT_TEXT, "Two queues");
  jm_make_set (item, JM_PAIN_POINT_SEVERITY, JM_VALUE_NUMBER (4));
  item = jm_make_child (root, JM_MAP_KPIS, "k1", JM_KPI_TITLE, "Asked");
  jm_make_set (item, JM_KPI_AT, JM_VALUE_TEXT ("t2"));
  jm_make_child (root, JM_MAP_KPIS, "k2", JM_KPI_TITLE, "Sold");
  item = jm_make_child (root, JM_MAP_LINKS, "a1", JM_LINK_FROM, "t1");
  jm_make_set (item, JM_LINK_TO, JM_VALUE_TEXT ("t3"));

  return jm_make_map (root);
}

/* The names of what stands in a node, or at the top. */
static void
assert_lines (JmOutlineTree *tree,
              GListModel    *model,
              const char    *lines)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (JmOutlineNode) node = g_list_model_get_item (model, i);
      g_autofree char *name = jm_outline_tree_name (tree, node);

      g_string_append_printf (names, "%s%s", i > 0 ? " | " : "", name);
    }

  g_assert_cmpstr (names->str, ==, lines);
}

static GListModel *
open_nth (JmOutlineTree *tree,
          GListModel    *model,
          guint          position)
{
  g_autoptr (JmOutlineNode) node = g_list_model_get_item (model, position);

  return jm_outline_tree_open (tree, node);
}

static void
test_outline_lines (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmOutlineTree) tree = jm_outline_tree_new ();
  GListModel *top = jm_outline_tree_get_top (tree);
  g_autoptr (GListModel) stage = NULL;
  g_autoptr (GListModel) first = NULL;
  g_autoptr (GListModel) second = NULL;
  g_autoptr (GListModel) kpis = NULL;
  g_autoptr (GListModel) leaf = NULL;

  jm_outline_tree_update (tree, jm_map_get_root (map));
  assert_lines (tree, top, "Personas | Looking | Buying | KPIs");
  stage = open_nth (tree, top, 1);
  assert_lines (tree, stage, "See | Ask");
  first = open_nth (tree, stage, 0);
  assert_lines (tree, first, "Thought: Nice | Link from “See” to “Pay” | Emotion of Lena: −1 at See");
  second = open_nth (tree, stage, 1);
  assert_lines (tree, second, "KPI: Asked");
  kpis = open_nth (tree, top, 3);
  assert_lines (tree, kpis, "KPI: Sold");
  leaf = open_nth (tree, second, 0);
  g_assert_null (leaf);
}

typedef struct
{
  guint n_changes;
  guint n_items_changes;
} Counts;

static void
node_changed_cb (JmOutlineNode *node,
                 Counts        *counts)
{
  counts->n_changes++;
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Counts     *counts)
{
  counts->n_items_changes++;
}

/* What did not change is not touched, and who stays is the same object. */
static void
test_outline_follows (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmOutlineTree) tree = jm_outline_tree_new ();
  GListModel *top = jm_outline_tree_get_top (tree);
  g_autoptr (GListModel) stage = NULL;
  g_autoptr (JmOutlineNode) see = NULL, ask = NULL, still = NULL;
  const char *const ids[] = { "t1", NULL };
  g_autoptr (JmMap) renamed = NULL, moved = NULL, removed = NULL;
  Counts counts = { 0 }, other = { 0 };

  jm_outline_tree_update (tree, jm_map_get_root (map));
  stage = open_nth (tree, top, 1);
  see = g_list_model_get_item (stage, 0);
  ask = g_list_model_get_item (stage, 1);
  g_signal_connect (see, "changed", G_CALLBACK (node_changed_cb), &counts);
  g_signal_connect (ask, "changed", G_CALLBACK (node_changed_cb), &other);
  g_signal_connect (stage, "items-changed", G_CALLBACK (items_changed_cb), &counts);

  renamed = jm_map_set (map, "t1", JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("Watch"), NULL);
  jm_outline_tree_update (tree, jm_map_get_root (renamed));
  assert_lines (tree, stage, "Watch | Ask");
  g_assert_cmpuint (counts.n_changes, ==, 1);
  g_assert_cmpuint (other.n_changes, ==, 0);
  g_assert_cmpuint (counts.n_items_changes, ==, 0);

  moved = jm_map_move (renamed, ids, "s1", JM_STAGE_TOUCHPOINTS, 2, NULL);
  jm_outline_tree_update (tree, jm_map_get_root (moved));
  assert_lines (tree, stage, "Ask | Watch");
  still = g_list_model_get_item (stage, 1);
  g_assert_true (still == see);

  removed = jm_map_remove (moved, ids, NULL);
  jm_outline_tree_update (tree, jm_map_get_root (removed));
  assert_lines (tree, stage, "Ask");
  jm_outline_tree_update (tree, jm_map_get_root (map));
  assert_lines (tree, stage, "See | Ask");
}

static void
assert_path (JmOutlineTree *tree,
             const char    *id,
             const char    *expected)
{
  g_autoptr (GArray) path = jm_outline_tree_find_path (tree, id);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; path != NULL && i < path->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", g_array_index (path, guint, i));

  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_outline_paths (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmOutlineTree) tree = jm_outline_tree_new ();

  jm_outline_tree_update (tree, jm_map_get_root (map));
  assert_path (tree, "p1", "0 0");
  assert_path (tree, "s2", "2");
  assert_path (tree, "t2", "1 1");
  assert_path (tree, "e1", "1 0 2");
  assert_path (tree, "k1", "1 1 0");
  assert_path (tree, "k2", "3 0");
  assert_path (tree, "a1", "1 0 1");
  assert_path (tree, "nothing", "");
}

/* What a view hides is neither in the outline nor in what is told of the rest. */
static void
test_outline_hides (void)
{
  g_autoptr (JmMap) map = make_map ();
  const JmView view = { JM_VIEW_CUSTOMER, NULL };
  JmShown *shown = jm_shown_new (&view, jm_map_get_root (map), NULL);
  g_autoptr (JmOutlineTree) tree = jm_outline_tree_new ();
  g_autoptr (GListModel) stage = NULL;
  g_autoptr (GListModel) touchpoint = NULL;
  g_autoptr (JmOutlineNode) node = NULL;
  g_autofree char *description = NULL;

  jm_outline_tree_update (tree, jm_shown_get_root (shown));
  assert_lines (tree, jm_outline_tree_get_top (tree), "Personas | Looking | Buying");
  stage = open_nth (tree, jm_outline_tree_get_top (tree), 1);
  touchpoint = open_nth (tree, stage, 0);
  assert_lines (tree, touchpoint, "");
  node = g_list_model_get_item (stage, 0);
  description = jm_outline_tree_describe (tree, node);
  g_assert_cmpstr (description, ==, "Stage “Looking”, 1 of 2");
  assert_path (tree, "x1", "");
  jm_shown_unref (shown);
}

static void
test_names (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmShownItems) shown = jm_shown_items_new (jm_map_get_root (map));
  static const struct
  {
    const char *id;
    const char *name;
    const char *description;
  } items[] = {
    { "s1", "Looking", "Stage 1 of 2\n2 touchpoints\nFeels −1 on average" },
    { "t1", "See", "Stage “Looking”, 1 of 2\nLena feels −1" },
    { "t3", "Pay", "Stage “Buying”, 1 of 1\n1 pain point" },
    { "x1", "Pain point: Two queues", "Severity: 4 of 5" },
    { "k1", "KPI: Asked", "No value yet\nNo target" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      const JmItem *item = jm_shown_items_find (shown, items[i].id);
      g_autofree char *name = jm_canvas_name_item (shown, item);
      g_autofree char *description = jm_canvas_describe_item (shown, item);

      g_assert_cmpstr (name, ==, items[i].name);
      g_assert_cmpstr (description, ==, items[i].description);
    }
}

static void
assert_told (JmMap      *before,
             JmMap      *after,
             const char *id,
             const char *expected)
{
  const char *const ids[] = { id, NULL };
  g_autofree char *text = jm_announce_describe_change (before, after, ids);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_announce (void)
{
  g_autoptr (JmMap) map = make_map ();
  const char *const first[] = { "t1", NULL };
  const char *const stage[] = { "s1", NULL };
  const char *const pain[] = { "x1", NULL };
  g_autoptr (JmMap) within = jm_map_move (map, first, "s1", JM_STAGE_TOUCHPOINTS, 2, NULL);
  g_autoptr (JmMap) across = jm_map_move (map, first, "s2", JM_STAGE_TOUCHPOINTS, 0, NULL);
  g_autoptr (JmMap) stages = jm_map_move (map, stage, JM_MAP_ID, JM_MAP_STAGES, 2, NULL);
  g_autoptr (JmMap) down = jm_map_move (map, pain, "t1", JM_TOUCHPOINT_PAIN_POINTS, 0, NULL);
  g_autoptr (JmMap) better = jm_map_set (map, "e1", JM_EMOTION_SCORE, JM_VALUE_NUMBER (0.5), NULL);
  g_autoptr (JmMap) less = jm_map_remove (map, first, NULL);
  g_autoptr (JmMap) named = jm_map_set (map, "t1", JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("Watch"), NULL);

  assert_told (map, within, "t1", "Moved to stage “Looking”, 2 of 2");
  assert_told (map, across, "t1", "Moved to stage “Buying”, 1 of 2");
  assert_told (map, stages, "s1", "Moved, 2 of 2");
  assert_told (map, down, "x1", "Moved to touchpoint “See”, 1 of 1");
  assert_told (map, better, "e1", "+0.5");
  assert_told (less, map, "t1", "Added: Touchpoint");
  /* What gives room has not moved, and what is typed is heard while it is typed. */
  assert_told (map, less, "t2", NULL);
  assert_told (map, named, "t1", NULL);
  assert_told (map, map, NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/outline/lines", test_outline_lines);
  g_test_add_func ("/outline/follows", test_outline_follows);
  g_test_add_func ("/outline/paths", test_outline_paths);
  g_test_add_func ("/outline/hides", test_outline_hides);
  g_test_add_func ("/canvas-names/items", test_names);
  g_test_add_func ("/announce/describe-change", test_announce);

  return g_test_run ();
}
