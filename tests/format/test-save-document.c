/* test-save-document.c: saving maps, and the versions that are kept of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jm-json-reader.h"
#include "jm-json-writer.h"
#include "jm-sample.h"
#include "jm-save.h"
#include "jm-test-data.h"

typedef struct
{
  char *folder;
  char *path;
  JmMap *map;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = jm_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "map.journey.json", NULL);
  fixture->map = jm_sample_map (3, 4, 2, 1);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  jm_map_unref (fixture->map);
  g_free (fixture->path);
  jm_test_remove_folder (fixture->folder);
}

static JmMap *
retitle (JmMap      *map,
         const char *title)
{
  g_autoptr (GError) error = NULL;
  JmMap *edited = jm_map_set (map, JM_MAP_ID, JM_MAP_TITLE, JM_VALUE_TEXT (title), &error);

  g_assert_no_error (error);

  return edited;
}

static void
save (Fixture *fixture,
      JmMap   *map)
{
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;

  jm_save_document (fixture->path, map, NULL, JM_SAVE_DEFAULT, report, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jm_report_get_n_lines (report), ==, 0);
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = jm_load_file (path, NULL, &error);

  g_assert_no_error (error);

  return bytes;
}

static void
check_holds (const char *path,
             JmMap      *map)
{
  g_autoptr (GBytes) bytes = load (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) read = jm_json_read (bytes, "f", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (jm_item_equal (jm_map_get_root (read), jm_map_get_root (map)));
}

static GPtrArray *
list_versions (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *versions = jm_backup_list (fixture->path, &error);

  g_assert_no_error (error);

  return versions;
}

static void
test_a_map_is_saved_as_it_is (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autofree char *etag = NULL;
  g_autofree char *loaded_etag = NULL;
  g_autoptr (GBytes) loaded = NULL;
  g_autoptr (GError) error = NULL;

  jm_save_document (fixture->path, fixture->map, JM_SAVE_NO_FILE, JM_SAVE_DEFAULT, NULL, &etag, &error);
  g_assert_no_error (error);
  check_holds (fixture->path, fixture->map);
  loaded = jm_load_file (fixture->path, &loaded_etag, NULL);
  g_assert_cmpstr (loaded_etag, ==, etag);
}

static void
test_a_change_by_somebody_else_is_not_overwritten (Fixture       *fixture,
                                                   gconstpointer  unused)
{
  g_autoptr (JmMap) theirs = retitle (fixture->map, "Theirs");
  g_autoptr (JmMap) mine = retitle (fixture->map, "Mine");
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;

  jm_save_document (fixture->path, fixture->map, NULL, JM_SAVE_DEFAULT, NULL, &etag, &error);
  g_assert_no_error (error);
  save (fixture, theirs);

  g_assert_false (jm_save_document (fixture->path, mine, etag, JM_SAVE_DEFAULT, NULL, NULL, &error));
  g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_CHANGED);
  check_holds (fixture->path, theirs);
}

/* Takes the root of a map and gives it a member that cannot be written as it is. */
static JmMap *
make_unwritable (const char *name,
                 const char *json)
{
  g_autoptr (JmItem) root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  g_autoptr (GError) error = NULL;
  JmMap *map;

  jm_item_build_set (root, JM_MAP_TITLE, JM_VALUE_TEXT ("A"), NULL);
  jm_item_build_unknown (root, name, json);
  map = jm_map_new (root, &error);
  g_assert_no_error (error);

  return map;
}

static void
check_not_written (Fixture    *fixture,
                   const char *name,
                   const char *json,
                   const char *sentence)
{
  g_autoptr (JmMap) map = make_unwritable (name, json);
  g_autoptr (GPtrArray) before = list_versions (fixture);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (jm_save_document (fixture->path, map, NULL, JM_SAVE_ALLOW_SHRINKING, NULL, NULL, &error));
  g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_NOT_SAVED);
  g_assert_nonnull (strstr (error->message, sentence));
  check_holds (fixture->path, fixture->map);
  after = list_versions (fixture);
  g_assert_cmpuint (after->len, ==, before->len);
}

static void
test_what_would_not_come_back_is_not_saved (Fixture       *fixture,
                                            gconstpointer  unused)
{
  save (fixture, fixture->map);
  check_not_written (fixture, "x", "1.0", "would not hold the same map");
  check_not_written (fixture, "title", "\"B\"", "stands twice in the same object. The file was not saved");
  check_not_written (fixture, "x", "inf", "could not be opened again");
}

static void
test_nearly_all_of_a_map_is_not_lost_unasked (Fixture       *fixture,
                                              gconstpointer  unused)
{
  g_autoptr (JmMap) blank = jm_map_new_blank ("Blank");
  g_autoptr (JmMap) third = jm_sample_map (1, 4, 2, 1);
  g_autoptr (GError) error = NULL;

  save (fixture, fixture->map);
  g_assert_false (jm_save_document (fixture->path, blank, NULL, JM_SAVE_DEFAULT, NULL, NULL, &error));
  g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_SHRUNK);
  g_assert_true (g_str_has_prefix (error->message, fixture->path));
  check_holds (fixture->path, fixture->map);
  g_clear_error (&error);

  jm_save_document (fixture->path, blank, NULL, JM_SAVE_ALLOW_SHRINKING, NULL, NULL, &error);
  g_assert_no_error (error);
  check_holds (fixture->path, blank);

  /* To lose two stages of three is an edit like others. */
  save (fixture, fixture->map);
  save (fixture, third);
}

static void
test_what_is_no_map_can_be_replaced_and_is_kept (Fixture       *fixture,
                                                 gconstpointer  unused)
{
  g_autoptr (JmMap) blank = jm_map_new_blank ("Blank");
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GBytes) oldest = NULL;
  static const char other[] = "{\"a\":{}}, {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {}";

  g_file_set_contents (fixture->path, other, -1, NULL);
  save (fixture, blank);

  versions = list_versions (fixture);
  g_assert_cmpuint (versions->len, ==, 2);
  oldest = load (g_ptr_array_index (versions, 1));
  g_assert_cmpmem (g_bytes_get_data (oldest, NULL), g_bytes_get_size (oldest), other, strlen (other));
}

static void
test_the_last_versions_are_kept (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr (GPtrArray) versions = NULL;
  guint n_saves = JM_BACKUP_MAX_VERSIONS + 5;

  for (guint i = 1; i <= n_saves; i++)
    {
      g_autofree char *title = g_strdup_printf ("Version %u", i);
      g_autoptr (JmMap) edited = retitle (fixture->map, title);

      save (fixture, edited);
      /* The same once more is no other version. */
      save (fixture, edited);

      g_clear_pointer (&versions, g_ptr_array_unref);
      versions = list_versions (fixture);
      g_assert_cmpuint (versions->len, ==, MIN (i, JM_BACKUP_MAX_VERSIONS));
      check_holds (g_ptr_array_index (versions, 0), edited);
    }

  for (guint i = 0; i < versions->len; i++)
    {
      g_autofree char *title = g_strdup_printf ("Version %u", n_saves - i);
      g_autoptr (JmMap) edited = retitle (fixture->map, title);

      check_holds (g_ptr_array_index (versions, i), edited);
    }
}

static void
test_what_another_program_saved_is_kept_too (Fixture       *fixture,
                                             gconstpointer  unused)
{
  g_autoptr (JmMap) theirs = retitle (fixture->map, "Theirs");
  g_autoptr (GBytes) bytes = jm_json_write (theirs, NULL);
  g_autoptr (GPtrArray) versions = NULL;
  const struct timespec times[] = { { 1000000000, 0 }, { 1000000000, 0 } };
  struct stat status;

  save (fixture, fixture->map);
  jm_save (fixture->path, bytes, NULL, NULL, NULL);
  g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, times, 0), ==, 0);
  save (fixture, fixture->map);

  versions = list_versions (fixture);
  g_assert_cmpuint (versions->len, ==, 3);
  check_holds (g_ptr_array_index (versions, 0), fixture->map);
  check_holds (g_ptr_array_index (versions, 1), theirs);
  check_holds (g_ptr_array_index (versions, 2), fixture->map);

  /* Theirs is as old as they left it. */
  g_assert_cmpint (stat (g_ptr_array_index (versions, 1), &status), ==, 0);
  g_assert_cmpint (status.st_mtime, ==, 1000000000);
  g_assert_cmpint (stat (g_ptr_array_index (versions, 0), &status), ==, 0);
  g_assert_cmpint (status.st_mtime, >, 1000000000);
}

static void
test_each_document_has_its_own_versions_for_its_person_alone (Fixture       *fixture,
                                                              gconstpointer  unused)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  g_autofree char *folder = jm_backup_get_folder (fixture->path, NULL);
  g_autofree char *link_folder = NULL;
  g_autofree char *other_folder = jm_backup_get_folder (other, NULL);
  g_autoptr (GPtrArray) versions = NULL;
  mode_t before = umask (0);
  struct stat status;

  g_assert_cmpint (symlink ("map.journey.json", link), ==, 0);
  link_folder = jm_backup_get_folder (link, NULL);
  g_assert_cmpstr (link_folder, ==, folder);
  g_assert_cmpstr (other_folder, !=, folder);
  g_assert_true (g_str_has_prefix (folder, g_get_user_state_dir ()));

  save (fixture, fixture->map);
  umask (before);
  versions = list_versions (fixture);
  g_assert_cmpint (stat (folder, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (stat (g_ptr_array_index (versions, 0), &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
}

static void
test_versions_do_not_fill_the_disk (Fixture       *fixture,
                                    gconstpointer  unused)
{
  gsize size = JM_BACKUP_MAX_BYTES / 5 * 2;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GBytes) larger = g_bytes_new_take (g_malloc0 (JM_BACKUP_MAX_BYTES + 1), JM_BACKUP_MAX_BYTES + 1);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size + i), size + i);

      jm_backup_store (fixture->path, bytes, &error);
      g_assert_no_error (error);
    }

  versions = list_versions (fixture);
  g_assert_cmpuint (versions->len, ==, 2);

  /* The newest is kept in any case. */
  jm_backup_store (fixture->path, larger, &error);
  g_assert_no_error (error);
  g_clear_pointer (&versions, g_ptr_array_unref);
  versions = list_versions (fixture);
  g_assert_cmpuint (versions->len, ==, 1);
}

static void
test_a_map_is_saved_even_when_no_version_can_be_kept (Fixture       *fixture,
                                                      gconstpointer  unused)
{
  g_autofree char *folder = jm_backup_get_folder (fixture->path, NULL);
  g_autofree char *all = g_path_get_dirname (folder);
  g_autofree char *program = g_path_get_dirname (all);
  g_autofree char *expected = NULL;
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;

  /* A file is in the way of the folder. */
  g_mkdir_with_parents (program, 0700);
  g_file_set_contents (all, "in the way", -1, NULL);

  jm_save_document (fixture->path, fixture->map, NULL, JM_SAVE_DEFAULT, report, NULL, &error);
  g_assert_no_error (error);
  check_holds (fixture->path, fixture->map);
  g_assert_cmpuint (jm_report_get_n_lines (report), ==, 1);
  /* The reason, without a path before it that leaves no room for it. */
  expected = g_strconcat ("Saved, but no copy was kept: ", g_strerror (ENOTDIR), NULL);
  g_assert_cmpstr (jm_report_get_line (report, 0), ==, expected);
}

#define ADD(name) g_test_add ("/save-document/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD (a_map_is_saved_as_it_is);
  ADD (a_change_by_somebody_else_is_not_overwritten);
  ADD (what_would_not_come_back_is_not_saved);
  ADD (nearly_all_of_a_map_is_not_lost_unasked);
  ADD (what_is_no_map_can_be_replaced_and_is_kept);
  ADD (the_last_versions_are_kept);
  ADD (what_another_program_saved_is_kept_too);
  ADD (each_document_has_its_own_versions_for_its_person_alone);
  ADD (versions_do_not_fill_the_disk);
  ADD (a_map_is_saved_even_when_no_version_can_be_kept);

  return g_test_run ();
}
