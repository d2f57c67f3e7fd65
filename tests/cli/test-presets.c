/* test-presets.c: the views that are saved in samples and templates
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A lane that there is not is passed over when a view is shown, so that a slip in its name
 * would not be noticed otherwise.
 */

#include "config.h"

#include <string.h>

#include <glib.h>

#include "jm-json-reader.h"
#include "jm-view.h"

static gboolean
names_cards (const JmItem *preset)
{
  const char *cards = jm_lane_type_get_info (JM_LANE_TOUCHPOINTS)->name;

  for (guint i = 0; i < jm_item_get_n_texts (preset, JM_VIEW_LANES); i++)
    if (strcmp (jm_item_get_nth_text (preset, JM_VIEW_LANES, i), cards) == 0)
      return TRUE;

  return FALSE;
}

static void
check_preset (const char   *path,
              const JmItem *root,
              const JmItem *preset)
{
  g_autoptr (GArray) lanes = NULL;
  guint n_named = jm_item_get_n_texts (preset, JM_VIEW_LANES);
  JmView view;

  g_assert_true (jm_view_find (root, jm_item_get_text (preset, JM_VIEW_TITLE), &view));
  g_assert_true (view.preset == preset);

  /* The cards are shown where a column is a touchpoint, named or not. */
  lanes = jm_view_list_lanes (&view, root);
  if (!jm_view_is_by_stage (&view) && !names_cards (preset))
    n_named++;

  if (lanes->len != n_named)
    g_error ("%s: the view “%s” names %u lanes, %u can be shown", path, jm_item_get_text (preset, JM_VIEW_TITLE), n_named,
             lanes->len);
}

static guint
check_folder (const char *name)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_presets = 0;

  g_assert_nonnull (dir);
  for (const char *file = g_dir_read_name (dir); file != NULL; file = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autoptr (GMappedFile) mapped = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (JmMap) map = NULL;
      g_autoptr (GError) error = NULL;
      JmItem *root;

      if (!g_str_has_suffix (file, ".journey.json"))
        continue;

      mapped = g_mapped_file_new (path, FALSE, &error);
      g_assert_no_error (error);
      bytes = g_mapped_file_get_bytes (mapped);
      map = jm_json_read (bytes, file, NULL, NULL, &error);
      g_assert_no_error (error);

      root = jm_map_get_root (map);
      for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_VIEWS); i++, n_presets++)
        check_preset (file, root, jm_item_get_child (root, JM_MAP_VIEWS, i));
    }

  return n_presets;
}

static void
test_samples_name_lanes_that_there_are (void)
{
  g_assert_cmpuint (check_folder ("samples"), >, 0);
}

static void
test_templates_name_lanes_that_there_are (void)
{
  g_assert_cmpuint (check_folder ("templates"), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/presets/samples_name_lanes_that_there_are", test_samples_name_lanes_that_there_are);
  g_test_add_func ("/presets/templates_name_lanes_that_there_are", test_templates_name_lanes_that_there_are);

  return g_test_run ();
}
