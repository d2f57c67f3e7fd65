/* test-version.c: versions of a document that were kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-version.h"

#include <string.h>
#include <utime.h>

#include <glib/gstdio.h>

#include "jm-json-writer.h"
#include "jm-make.h"
#include "jm-sample.h"
#include "jm-save.h"

static char *
write_map (JmMap *map)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("jm-version-XXXXXX", &error);
  char *path = g_build_filename (folder, "map.journey.json", NULL);
  g_autoptr (GBytes) bytes = jm_json_write (map, NULL);

  g_assert_no_error (error);
  g_assert_true (jm_save (path, bytes, JM_SAVE_NO_FILE, NULL, &error));
  g_assert_no_error (error);

  return path;
}

static void
remove_map (char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (path);
}

static const char *
get_id (JmMap *map,
        guint  stage,
        guint  touchpoint)
{
  JmItem *item = jm_item_get_child (jm_map_get_root (map), JM_MAP_STAGES, stage);

  return jm_item_get_id (jm_item_get_child (item, JM_STAGE_TOUCHPOINTS, touchpoint));
}

/* What is the same is the same item, though it comes from a file. */
static void
test_read (void)
{
  g_autoptr (JmMap) before = jm_sample_map (3, 4, 2, 7);
  g_autoptr (JmMap) now = jm_make_edit (before, get_id (before, 1, 2), JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("Another"));
  g_autoptr (GError) error = NULL;
  char *path = write_map (before);
  g_autoptr (JmMap) read = jm_version_read (path, now, &error);
  g_autoptr (GPtrArray) changes = NULL;

  g_assert_no_error (error);
  g_assert_true (jm_item_equal (jm_map_get_root (read), jm_map_get_root (before)));
  changes = jm_map_list_changes (read, now);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (changes, 0), ==, get_id (before, 1, 2));
  g_assert_cmpuint (jm_version_count_differences (read, now), ==, 1);
  g_assert_cmpuint (jm_version_count_differences (read, before), ==, 0);

  remove_map (path);
}

static void
test_unreadable (void)
{
  g_autoptr (JmMap) now = jm_sample_map (1, 1, 1, 7);
  g_autoptr (GError) missing = NULL, damaged = NULL;
  g_autofree char *name = NULL;
  int file = g_file_open_tmp ("jm-version-XXXXXX.json", &name, NULL);

  g_assert_cmpint (file, >=, 0);
  g_assert_true (g_close (file, NULL));
  g_assert_true (g_file_set_contents (name, "{", 1, NULL));
  g_assert_null (jm_version_read ("/nowhere/map.journey.json", now, &missing));
  g_assert_error (missing, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_null (jm_version_read (name, now, &damaged));
  g_assert_nonnull (damaged);
  g_unlink (name);
}

static void
test_differences (void)
{
  g_autoptr (JmMap) map = jm_sample_map (3, 4, 2, 7);
  const char *const removed[] = { get_id (map, 0, 0), NULL };
  const char *const moved[] = { get_id (map, 1, 0), NULL };
  g_autoptr (JmMap) less = jm_map_remove (map, removed, NULL);
  const char *stage = jm_item_get_id (jm_item_get_child (jm_map_get_root (map), JM_MAP_STAGES, 1));
  const char *other = jm_item_get_id (jm_item_get_child (jm_map_get_root (map), JM_MAP_STAGES, 2));
  g_autoptr (JmMap) turned = jm_map_move (map, moved, stage, JM_STAGE_TOUCHPOINTS, 2, NULL);
  g_autoptr (JmMap) elsewhere = jm_map_move (map, moved, other, JM_STAGE_TOUCHPOINTS, 0, NULL);
  g_autoptr (JmMap) titled = jm_make_edit (map, JM_MAP_ID, JM_MAP_TITLE, JM_VALUE_TEXT ("Another"));

  g_assert_cmpuint (jm_version_count_differences (map, map), ==, 0);
  g_assert_cmpuint (jm_version_count_differences (map, titled), ==, 1);
  g_assert_cmpuint (jm_version_count_differences (map, turned), ==, 1);
  /* The stage it has left and the one it has come to. */
  g_assert_cmpuint (jm_version_count_differences (map, elsewhere), ==, 2);
  /* The same both ways; what referred to it differs, too. */
  g_assert_cmpuint (jm_version_count_differences (map, less), >=, 1);
  g_assert_cmpuint (jm_version_count_differences (map, less), ==, jm_version_count_differences (less, map));
}

static void
test_describe (void)
{
  g_autoptr (JmMap) map = jm_sample_map (3, 4, 2, 7);
  g_autoptr (JmMap) titled = jm_make_edit (map, JM_MAP_ID, JM_MAP_TITLE, JM_VALUE_TEXT ("Another"));
  g_autofree char *same = jm_version_describe (map, map);
  g_autofree char *changed = jm_version_describe (map, titled);

  g_assert_cmpstr (same, ==, "3 stages · 12 touchpoints · the same as now");
  g_assert_cmpstr (changed, ==, "3 stages · 12 touchpoints · 1 item differs from now");
}

static void
assert_time (const char *then,
             const char *now,
             gboolean    has_seconds,
             const char *wanted)
{
  g_autoptr (GDateTime) from = g_date_time_new_from_iso8601 (then, NULL);
  g_autoptr (GDateTime) to = g_date_time_new_from_iso8601 (now, NULL);
  g_autofree char *text = jm_version_describe_time (g_date_time_to_unix (from), g_date_time_to_unix (to), has_seconds);

  g_assert_cmpstr (text, ==, wanted);
}

/* The tests run in UTC. */
static void
test_time (void)
{
  assert_time ("2026-11-22T08:05:00Z", "2026-11-22T23:59:00Z", FALSE, "Today, 08:05");
  assert_time ("2026-11-21T23:59:00Z", "2026-11-22T00:01:00Z", FALSE, "Yesterday, 23:59");
  assert_time ("2026-11-20T08:05:00Z", "2026-11-22T00:01:00Z", FALSE, "Friday, 08:05");
  assert_time ("2026-11-16T08:05:00Z", "2026-11-22T00:01:00Z", FALSE, "Monday, 08:05");
  assert_time ("2026-11-15T08:05:00Z", "2026-11-22T00:01:00Z", FALSE, "11/15/26, 08:05");
  assert_time ("2026-11-22T08:05:09Z", "2026-11-22T23:59:00Z", TRUE, "Today, 08:05:09");
  assert_time ("2026-11-21T23:59:58Z", "2026-11-22T00:01:00Z", TRUE, "Yesterday, 23:59:58");
  assert_time ("2026-11-20T08:05:09Z", "2026-11-22T00:01:00Z", TRUE, "Friday, 08:05:09");
  assert_time ("2026-11-15T08:05:09Z", "2026-11-22T00:01:00Z", TRUE, "11/15/26, 08:05:09");
  /* The clock was put back. */
  assert_time ("2026-11-23T08:05:00Z", "2026-11-22T00:01:00Z", FALSE, "11/23/26, 08:05");
  assert_time ("2025-12-31T23:00:00Z", "2026-01-01T01:00:00Z", FALSE, "Yesterday, 23:00");
}

/* Versions of one minute are told apart by their seconds, others are not burdened with them. */
static void
test_list (void)
{
  static const gint64 moments[] = { 1795334400, 1795334459, 1795334460 };
  g_autoptr (JmMap) map = jm_sample_map (1, 1, 1, 7);
  char *path = write_map (map);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) versions = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      struct utimbuf times = { moments[i], moments[i] };
      g_autofree char *content = g_strdup_printf ("%u", i);
      g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
      g_autoptr (GPtrArray) kept = NULL;

      g_assert_true (jm_backup_store (path, bytes, NULL));
      kept = jm_backup_list (path, NULL);
      g_assert_cmpint (g_utime (g_ptr_array_index (kept, 0), &times), ==, 0);
    }

  versions = jm_version_list (file);
  g_assert_cmpuint (versions->len, ==, 3);
  g_assert_cmpstr (((JmVersion *) g_ptr_array_index (versions, 0))->time, ==, "11/22/26, 08:01");
  g_assert_cmpstr (((JmVersion *) g_ptr_array_index (versions, 1))->time, ==, "11/22/26, 08:00:59");
  g_assert_cmpstr (((JmVersion *) g_ptr_array_index (versions, 2))->time, ==, "11/22/26, 08:00:00");
  remove_map (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/version/read", test_read);
  g_test_add_func ("/version/unreadable", test_unreadable);
  g_test_add_func ("/version/differences", test_differences);
  g_test_add_func ("/version/describe", test_describe);
  g_test_add_func ("/version/time", test_time);
  g_test_add_func ("/version/list", test_list);

  return g_test_run ();
}
