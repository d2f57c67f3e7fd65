/* test-documents.c: the samples and templates that come with the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "jm-json-reader.h"
#include "jm-json-writer.h"
#include "jm-test-data.h"

/* Calls a function for the content of every sample and template. */
static void
for_each_document (JmTestFileFunc  function,
                   gpointer        user_data)
{
  static const char *const folders[] = { "samples", "templates" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", folders[i], NULL);
      guint n = jm_test_for_each_file (folder, ".journey.json", function, user_data);

      g_assert_cmpuint (n, >, 0);
    }
}

static JmMap *
read_document (const char *name,
               GBytes     *bytes)
{
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;
  gboolean newer = TRUE;
  JmMap *map = jm_json_read (bytes, name, report, &newer, &error);

  g_assert_no_error (error);
  g_assert_false (newer);
  for (guint i = 0; i < jm_report_get_n_lines (report); i++)
    g_error ("%s: %s", name, jm_report_get_line (report, i));

  return map;
}

static void
check_bytes (const char *name,
             GBytes     *bytes,
             gpointer    unused)
{
  g_autoptr (JmMap) map = read_document (name, bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = jm_json_write (map, &error);

  g_assert_no_error (error);
  if (!g_bytes_equal (bytes, written))
    g_error ("%s: saving it changes it; export it as JSON to bring it into form", name);
}

static void
test_saving_a_document_gives_the_same_bytes (void)
{
  for_each_document (check_bytes, NULL);
}

static void
check_members (const char   *name,
               const JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);
  const char *json;

  for (guint i = 0; i < jm_item_get_n_unknown (item); i++)
    g_error ("%s: %s: there is no member “%s”", name, jm_item_get_id (item), jm_item_get_unknown (item, i, &json));

  for (guint i = 0; i < info->n_fields; i++)
    for (guint j = 0; j < jm_item_get_n_children (item, i); j++)
      check_members (name, jm_item_get_child (item, i, j));
}

static void
check_fields (const char *name,
              GBytes     *bytes,
              gpointer    unused)
{
  g_autoptr (JmMap) map = read_document (name, bytes);

  check_members (name, jm_map_get_root (map));
}

static void
test_documents_have_no_unknown_members (void)
{
  for_each_document (check_fields, NULL);
}

static void
check_paths (const char   *name,
             const JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);

  for (guint i = 0; i < info->n_fields; i++)
    {
      gboolean is_path = info->fields[i].type == JM_TYPE_PATH || info->fields[i].type == JM_TYPE_PICTURE;

      for (guint j = 0; j < jm_item_get_n_children (item, i); j++)
        check_paths (name, jm_item_get_child (item, i, j));

      if (is_path && jm_item_is_set (item, i) && !g_str_has_prefix (jm_item_get_text (item, i), "data:"))
        {
          g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "samples", jm_item_get_text (item, i),
                                                         NULL);

          if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
            g_error ("%s: %s: there is no file “%s”", name, jm_item_get_id (item), jm_item_get_text (item, i));
        }
    }
}

static void
check_files (const char *name,
             GBytes     *bytes,
             gpointer    unused)
{
  g_autoptr (JmMap) map = read_document (name, bytes);

  check_paths (name, jm_map_get_root (map));
}

static void
test_files_that_documents_name_are_there (void)
{
  for_each_document (check_files, NULL);
}

static JmMap *
load_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "samples", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (content, length);

  return read_document (name, bytes);
}

/* Counts the items that both maps have, and asserts that they are of one kind. */
static guint
count_shared (JmMap        *map,
              const JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);
  JmItem *other = jm_map_find (map, jm_item_get_id (item));
  guint n = other != NULL && jm_item_get_kind (item) == JM_KIND_TOUCHPOINT;

  if (other != NULL)
    g_assert_cmpint (jm_item_get_kind (other), ==, jm_item_get_kind (item));

  for (guint i = 0; i < info->n_fields; i++)
    for (guint j = 0; j < jm_item_get_n_children (item, i); j++)
      n += count_shared (map, jm_item_get_child (item, i, j));

  return n;
}

static void
test_today_and_future_can_be_compared (void)
{
  static const char today_name[] = "switching-mobile-provider.journey.json";
  static const char future_name[] = "switching-mobile-provider-future.journey.json";
  g_autoptr (JmMap) today = load_sample (today_name);
  g_autoptr (JmMap) future = load_sample (future_name);
  JmItem *today_root = jm_map_get_root (today);
  JmItem *future_root = jm_map_get_root (future);

  g_assert_cmpint (jm_item_get_choice (today_root, JM_MAP_TYPE), ==, JM_MAP_CURRENT_STATE);
  g_assert_cmpint (jm_item_get_choice (future_root, JM_MAP_TYPE), ==, JM_MAP_FUTURE_STATE);
  g_assert_cmpstr (jm_item_get_text (today_root, JM_MAP_COUNTERPART), ==, future_name);
  g_assert_cmpstr (jm_item_get_text (future_root, JM_MAP_COUNTERPART), ==, today_name);

  /* What stays has the same id, so that a comparison finds it. */
  g_assert_cmpuint (jm_item_get_n_children (today_root, JM_MAP_STAGES), ==,
                    jm_item_get_n_children (future_root, JM_MAP_STAGES));
  for (guint i = 0; i < jm_item_get_n_children (today_root, JM_MAP_STAGES); i++)
    g_assert_cmpstr (jm_item_get_id (jm_item_get_child (today_root, JM_MAP_STAGES, i)), ==,
                     jm_item_get_id (jm_item_get_child (future_root, JM_MAP_STAGES, i)));
  g_assert_cmpuint (count_shared (today, future_root), >=, 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/documents/saving_a_document_gives_the_same_bytes",
                   test_saving_a_document_gives_the_same_bytes);
  g_test_add_func ("/documents/documents_have_no_unknown_members", test_documents_have_no_unknown_members);
  g_test_add_func ("/documents/files_that_documents_name_are_there", test_files_that_documents_name_are_there);
  g_test_add_func ("/documents/today_and_future_can_be_compared", test_today_and_future_can_be_compared);

  return g_test_run ();
}
