/* test-editor.c: an open map as somebody works on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-editor.h"
#include "jm-make.h"
#include "jm-sample.h"

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
raise_cb (gboolean *flag)
{
  *flag = TRUE;
}

static JmEditor *
open_sample (guint stages,
             guint touchpoints)
{
  g_autoptr (JmMap) map = jm_sample_map (stages, touchpoints, 2, 1);

  return jm_editor_new (jm_loaded_new (map, NULL));
}

static const char *
get_stage_id (JmEditor *editor,
              guint     position)
{
  return jm_item_get_id (jm_item_get_child (jm_map_get_root (jm_editor_get_map (editor)), JM_MAP_STAGES, position));
}

static void
test_editor_apply (void)
{
  g_autoptr (JmEditor) editor = open_sample (2, 2);
  g_autofree char *stage = g_strdup (get_stage_id (editor, 0));
  guint n_changed = 0, n_messages = 0;
  JmRect rect;

  g_signal_connect_swapped (editor, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (editor, "message", G_CALLBACK (count_cb), &n_messages);

  g_assert_true (jm_editor_set_value (editor, stage, JM_STAGE_TITLE, JM_VALUE_TEXT ("Begin"), NULL));
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpstr (jm_document_get_undo_label (jm_editor_get_document (editor)), ==, "Change “Title”");
  g_assert_true (jm_layout_find (jm_editor_get_layout (editor), stage, &rect));

  jm_editor_undo (editor);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpuint (n_messages, ==, 1);
  g_assert_cmpstr (jm_editor_get_current (editor), ==, stage);

  /* What fails is told and changes nothing. */
  g_assert_false (jm_editor_set_value (editor, stage, JM_STAGE_DURATION, JM_VALUE_NUMBER (-1), NULL));
  g_assert_cmpuint (n_messages, ==, 2);
  g_assert_cmpuint (n_changed, ==, 2);
}

static void
test_editor_selection (void)
{
  g_autoptr (JmEditor) editor = open_sample (2, 2);
  g_autofree char *first = g_strdup (get_stage_id (editor, 0));
  g_autofree char *second = g_strdup (get_stage_id (editor, 1));
  const char *const ids[] = { second, NULL };
  g_autoptr (JmItem) lane = jm_item_new (JM_KIND_LANE, "lane-of-mine");
  GError *error = NULL;
  JmMap *map;
  guint n = 0;

  g_signal_connect_swapped (editor, "selection-changed", G_CALLBACK (count_cb), &n);
  jm_editor_select_one (editor, first);
  jm_editor_toggle_selected (editor, second);
  g_assert_cmpuint (jm_editor_get_n_selected (editor), ==, 2);
  g_assert_cmpstr (jm_editor_get_current (editor), ==, second);
  g_assert_true (jm_editor_is_selected (editor, first));

  /* What is deleted is no longer selected. */
  map = jm_map_remove (jm_editor_get_map (editor), ids, &error);
  g_assert_true (jm_editor_apply (editor, map, error, "Delete", NULL));
  g_assert_cmpuint (jm_editor_get_n_selected (editor), ==, 1);
  g_assert_false (jm_editor_is_selected (editor, second));

  jm_editor_select_one (editor, "nothing");
  g_assert_cmpuint (jm_editor_get_n_selected (editor), ==, 0);
  g_assert_null (jm_editor_get_current (editor));
  g_assert_cmpuint (n, ==, 4);

  /* What cannot be selected is not selected by undoing it either. */
  jm_editor_select_one (editor, first);
  map = jm_map_insert (jm_editor_get_map (editor), JM_MAP_ID, JM_MAP_LANES, -1, lane, &error);
  g_assert_true (jm_editor_apply (editor, map, error, "Add lane", NULL));
  jm_editor_undo (editor);
  jm_editor_redo (editor);
  g_assert_nonnull (jm_map_find (jm_editor_get_map (editor), "lane-of-mine"));
  g_assert_cmpstr (jm_editor_get_current (editor), ==, first);
  g_assert_cmpuint (jm_editor_get_n_selected (editor), ==, 1);
}

static void
test_editor_view (void)
{
  g_autoptr (JmEditor) editor = open_sample (2, 2);
  const char *const lanes[] = { "touchpoints", "emotions", NULL };

  g_assert_false (jm_layout_is_by_stage (jm_editor_get_layout (editor)));
  jm_editor_set_view (editor, JM_VIEW_EXECUTIVE, NULL);
  g_assert_true (jm_layout_is_by_stage (jm_editor_get_layout (editor)));

  jm_editor_set_view (editor, JM_VIEW_OPERATIONAL, NULL);
  jm_editor_choose_lanes (editor, lanes);
  g_assert_true (jm_editor_is_view_altered (editor));
  g_assert_cmpuint (jm_layout_get_n_rows (jm_editor_get_layout (editor)), ==, 2);

  jm_editor_set_view (editor, JM_VIEW_OPERATIONAL, NULL);
  g_assert_false (jm_editor_is_view_altered (editor));
  g_assert_cmpuint (jm_layout_get_n_rows (jm_editor_get_layout (editor)), >, 2);
}

static void
wait_for_view (JmEditor *editor)
{
  gboolean done = FALSE;
  gulong handler = g_signal_connect_swapped (editor, "view-changed", G_CALLBACK (raise_cb), &done);

  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (editor, handler);
}

/* In a large map whatever takes long is done in a thread; what was there stays meanwhile. */
static void
test_editor_large (void)
{
  g_autoptr (JmEditor) editor = open_sample (10, 20);
  g_autofree char *stage = g_strdup (get_stage_id (editor, 0));
  JmLayout *layout = jm_editor_get_layout (editor);
  JmItem *lane = jm_item_new (JM_KIND_LANE, "lane-of-mine");
  JmMap *map;
  GError *error = NULL;

  jm_editor_set_view (editor, JM_VIEW_CUSTOMER, NULL);
  g_assert_cmpint (jm_editor_get_base (editor), ==, JM_VIEW_OPERATIONAL);
  g_assert_true (jm_editor_get_layout (editor) == layout);
  /* An edit while the thread is at work is in what it shows in the end. */
  g_assert_true (jm_editor_set_value (editor, stage, JM_STAGE_TITLE, JM_VALUE_TEXT ("Meanwhile"), NULL));
  wait_for_view (editor);
  g_assert_cmpint (jm_editor_get_base (editor), ==, JM_VIEW_CUSTOMER);
  g_assert_cmpstr (jm_item_get_text (jm_item_get_child (jm_layout_get_root (jm_editor_get_layout (editor)),
                                                        JM_MAP_STAGES, 0),
                                     JM_STAGE_TITLE),
                   ==, "Meanwhile");

  /* Back at once, since that was laid out before; a new lane changes every cell. */
  jm_editor_set_view (editor, JM_VIEW_OPERATIONAL, NULL);
  g_assert_cmpint (jm_editor_get_base (editor), ==, JM_VIEW_OPERATIONAL);
  layout = jm_editor_get_layout (editor);
  map = jm_map_insert (jm_editor_get_map (editor), JM_MAP_ID, JM_MAP_LANES, -1, lane, &error);
  g_assert_true (jm_editor_apply (editor, map, error, "Add lane", NULL));
  jm_item_unref (lane);
  g_assert_true (jm_editor_get_layout (editor) == layout);
  wait_for_view (editor);
  g_assert_true (jm_editor_get_layout (editor) != layout);
  g_assert_true (jm_layout_get_root (jm_editor_get_layout (editor)) != NULL);
  g_assert_cmpuint (jm_item_get_n_children (jm_layout_get_root (jm_editor_get_layout (editor)), JM_MAP_LANES), ==,
                    jm_item_get_n_children (jm_map_get_root (jm_editor_get_map (editor)), JM_MAP_LANES));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/editor/apply", test_editor_apply);
  g_test_add_func ("/editor/selection", test_editor_selection);
  g_test_add_func ("/editor/view", test_editor_view);
  g_test_add_func ("/editor/large", test_editor_large);

  return g_test_run ();
}
