/* test-save.c: saving files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What happens when the system fails in the middle is in test-save-faults.c.
 */

#include "config.h"

#include "jm-save.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jm-test-data.h"

typedef JmTestPlace Fixture;

static char *
beside (Fixture    *fixture,
        const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
put (const char *path,
     const char *content)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

static void
check_content (const char *path,
               const char *expected)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (content, ==, expected);
}

static void
check_mode (const char *path,
            mode_t      expected)
{
  struct stat status;

  g_assert_cmpint (lstat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, expected);
}

static void
check_n_files (Fixture *fixture,
               guint    expected)
{
  g_autoptr (GDir) entries = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (entries) != NULL)
    n++;
  g_assert_cmpuint (n, ==, expected);
}

static gboolean
save (const char  *path,
      const char  *content,
      const char  *expected_etag,
      char       **new_etag,
      GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));

  return jm_save (path, bytes, expected_etag, new_etag, error);
}

static void
check_saved (const char *path,
             const char *content)
{
  g_autoptr (GError) error = NULL;

  save (path, content, NULL, NULL, &error);
  g_assert_no_error (error);
  check_content (path, content);
}

/* A save must fail with this error and a message that begins with the path. */
static void
check_not_saved (const char *path,
                 GQuark      domain,
                 int         code,
                 const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = g_strdup_printf ("%s: %s", path, sentence);

  g_assert_false (save (path, "new", NULL, NULL, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_a_new_file_gets_the_usual_permissions (Fixture       *fixture,
                                            gconstpointer  unused)
{
  mode_t before = umask (027);

  check_saved (fixture->path, "new");
  check_mode (fixture->path, 0640);
  check_n_files (fixture, 1);
  umask (before);
}

static void
test_a_file_that_is_replaced_keeps_its_permissions (Fixture       *fixture,
                                                    gconstpointer  unused)
{
  const mode_t modes[] = { 0600, 0640, 0664, 0755, 0666 };
  mode_t before = umask (077);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      put (fixture->path, "old");
      g_chmod (fixture->path, (int) modes[i]);
      check_saved (fixture->path, "new");
      check_mode (fixture->path, modes[i]);
    }

  check_n_files (fixture, 1);
  umask (before);
}

static void
test_a_file_that_is_replaced_keeps_its_group (Fixture       *fixture,
                                              gconstpointer  unused)
{
  struct stat status;

  put (fixture->path, "old");
  if (chown (fixture->path, (uid_t) -1, 1) != 0)
    {
      g_test_message ("only root may give files to any group: the own group was tested");
      g_assert_cmpint (chown (fixture->path, (uid_t) -1, getegid ()), ==, 0);
    }
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);

  check_saved (fixture->path, "new");
  {
    struct stat after;

    g_assert_cmpint (stat (fixture->path, &after), ==, 0);
    g_assert_cmpuint (after.st_gid, ==, status.st_gid);
  }
}

static void
test_symbolic_links_are_followed (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autofree char *folder = beside (fixture, "maps");
  g_autofree char *target = g_build_filename (folder, "real.journey.json", NULL);
  g_autofree char *link = beside (fixture, "link");
  g_autofree char *link_to_link = beside (fixture, "link-to-link");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  put (target, "old");
  g_assert_cmpint (symlink ("maps/real.journey.json", link), ==, 0);
  g_assert_cmpint (symlink (link, link_to_link), ==, 0);

  check_saved (link_to_link, "new");
  check_content (target, "new");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (link_to_link, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (target, G_FILE_TEST_IS_SYMLINK));
  check_n_files (fixture, 3);
}

static void
test_a_link_to_nothing_makes_the_file_that_it_names (Fixture       *fixture,
                                                     gconstpointer  unused)
{
  g_autofree char *link = beside (fixture, "link");
  g_autofree char *link_to_link = beside (fixture, "link-to-link");

  g_assert_cmpint (symlink ("map.journey.json", link), ==, 0);
  g_assert_cmpint (symlink (link, link_to_link), ==, 0);

  check_saved (link_to_link, "new");
  check_content (fixture->path, "new");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_links_in_a_circle_are_refused (Fixture       *fixture,
                                    gconstpointer  unused)
{
  g_autofree char *other = beside (fixture, "other");

  g_assert_cmpint (symlink (other, fixture->path), ==, 0);
  g_assert_cmpint (symlink (fixture->path, other), ==, 0);
  check_not_saved (fixture->path, G_FILE_ERROR, G_FILE_ERROR_LOOP,
                   "The file was not saved (Too many levels of symbolic links).");
}

static void
test_another_name_of_the_file_keeps_the_old_content (Fixture       *fixture,
                                                     gconstpointer  unused)
{
  g_autofree char *other = beside (fixture, "other");

  put (fixture->path, "old");
  g_assert_cmpint (link (fixture->path, other), ==, 0);
  check_saved (fixture->path, "new");
  check_content (other, "old");
}

static void
test_what_is_no_file_is_refused (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autofree char *pipe_path = beside (fixture, "pipe");
  g_autofree char *slash = g_strconcat (fixture->path, "/", NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);

  check_not_saved (fixture->folder, G_FILE_ERROR, G_FILE_ERROR_ISDIR,
                   "This is a folder. The name of a file was expected (Is a directory).");
  check_not_saved (slash, G_FILE_ERROR, G_FILE_ERROR_ISDIR,
                   "This is a folder. The name of a file was expected (Is a directory).");
  check_not_saved ("", G_FILE_ERROR, G_FILE_ERROR_ISDIR,
                   "This is a folder. The name of a file was expected (Is a directory).");
  check_not_saved (pipe_path, G_FILE_ERROR, G_FILE_ERROR_INVAL,
                   "This is a device or a pipe. The name of a file was expected.");
  check_not_saved ("/dev/null", G_FILE_ERROR, G_FILE_ERROR_INVAL,
                   "This is a device or a pipe. The name of a file was expected.");
  check_n_files (fixture, 1);
}

static void
test_a_folder_that_is_missing_is_named (Fixture       *fixture,
                                        gconstpointer  unused)
{
  g_autofree char *path = beside (fixture, "missing/map.journey.json");

  check_not_saved (path, G_FILE_ERROR, G_FILE_ERROR_NOENT,
                   "The file was not saved because its folder does not exist (No such file or directory).");

  put (fixture->path, "a file");
  {
    g_autofree char *below = g_build_filename (fixture->path, "map.journey.json", NULL);

    check_not_saved (below, G_FILE_ERROR, G_FILE_ERROR_NOTDIR,
                     "The file was not saved because its folder does not exist (Not a directory).");
  }
}

static void
test_names_may_be_as_long_as_the_system_allows (Fixture       *fixture,
                                                gconstpointer  unused)
{
  g_autofree char *longest = g_strnfill (255, 'n');
  g_autofree char *too_long = g_strnfill (256, 'n');
  g_autofree char *good = beside (fixture, longest);
  g_autofree char *bad = beside (fixture, too_long);

  check_saved (good, "new");
  check_n_files (fixture, 1);
  check_not_saved (bad, G_FILE_ERROR, G_FILE_ERROR_NAMETOOLONG,
                   "The file was not saved because its name is too long (File name too long).");
}

static void
test_names_need_not_be_utf_8 (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autofree char *path = beside (fixture, "m\xe4p of \xff.json");

  check_saved (path, "new");
}

static void
test_a_folder_that_cannot_be_written_to_asks_for_another_place (Fixture       *fixture,
                                                                gconstpointer  unused)
{
  put (fixture->path, "old");
  g_chmod (fixture->path, 0666);
  g_chmod (fixture->folder, 0555);

  if (jm_test_begin_as_nobody (fixture->folder, fixture->path))
    {
      check_not_saved (fixture->path, G_FILE_ERROR, G_FILE_ERROR_ACCES,
                       "The file was not saved because you may not write there (Permission denied). Save it "
                       "in "
                       "another place.");
      jm_test_end_as_nobody ();
    }

  check_content (fixture->path, "old");
  check_n_files (fixture, 1);
}

static void
test_a_protected_file_is_not_replaced (Fixture       *fixture,
                                       gconstpointer  unused)
{
  put (fixture->path, "old");
  g_chmod (fixture->path, 0444);

  if (jm_test_begin_as_nobody (fixture->folder, fixture->path))
    {
      check_not_saved (fixture->path, G_FILE_ERROR, G_FILE_ERROR_ACCES,
                       "The file was not saved because you may not write there (Permission denied). Save it "
                       "in "
                       "another place.");
      jm_test_end_as_nobody ();
    }

  check_content (fixture->path, "old");
}

static void
test_a_folder_that_cannot_be_listed_can_be_saved_in (Fixture       *fixture,
                                                     gconstpointer  unused)
{
  put (fixture->path, "old");
  g_chmod (fixture->folder, 0300);

  if (jm_test_begin_as_nobody (fixture->folder, fixture->path))
    {
      check_saved (fixture->path, "new");
      jm_test_end_as_nobody ();
    }
}

static void
test_a_system_folder_gives_an_error (Fixture       *fixture,
                                     gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save ("/proc/map.journey.json", "new", NULL, NULL, &error));
  g_assert_true (error->domain == G_FILE_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "/proc/map.journey.json: The file was not saved"));
}

static void
check_changed (Fixture    *fixture,
               const char *etag,
               const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = g_strdup_printf ("%s: %s", fixture->path, sentence);

  g_assert_false (save (fixture->path, "new", etag, NULL, &error));
  g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_CHANGED);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_the_expected_file_is_replaced_again_and_again (Fixture       *fixture,
                                                    gconstpointer  unused)
{
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;

  save (fixture->path, "0", JM_SAVE_NO_FILE, &etag, &error);
  g_assert_no_error (error);

  for (guint i = 1; i < 5; i++)
    {
      g_autofree char *content = g_strdup_printf ("%u", i);
      g_autofree char *loaded_etag = NULL;
      g_autoptr (GBytes) loaded = jm_load_file (fixture->path, &loaded_etag, &error);
      char *new_etag = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (loaded_etag, ==, etag);
      save (fixture->path, content, etag, &new_etag, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (new_etag, !=, etag);
      g_free (etag);
      etag = new_etag;
    }
}

static void
test_a_change_of_equal_size_and_time_is_noticed (Fixture       *fixture,
                                                 gconstpointer  unused)
{
  struct timespec times[2];
  g_autofree char *etag = NULL;
  g_autoptr (GBytes) loaded = NULL;
  struct stat before, after;
  int descriptor;

  put (fixture->path, "first");
  loaded = jm_load_file (fixture->path, &etag, NULL);
  g_assert_cmpint (stat (fixture->path, &before), ==, 0);

  /* As an editor would that writes in place, and a tool that puts the time back. */
  descriptor = g_open (fixture->path, O_WRONLY, 0);
  g_assert_cmpint (write (descriptor, "secon", 5), ==, 5);
  times[0] = before.st_atim;
  times[1] = before.st_mtim;
  g_assert_cmpint (futimens (descriptor, times), ==, 0);
  close (descriptor);
  g_assert_cmpint (stat (fixture->path, &after), ==, 0);
  g_assert_cmpint (after.st_size, ==, before.st_size);
  g_assert_cmpint (after.st_mtim.tv_nsec, ==, before.st_mtim.tv_nsec);
  g_assert_cmpuint (after.st_ino, ==, before.st_ino);

  check_changed (fixture, etag, "The file was changed by another program after it was opened.");
  check_content (fixture->path, "secon");
}

static void
test_a_file_that_only_got_another_time_is_the_same (Fixture       *fixture,
                                                    gconstpointer  unused)
{
  const struct timespec times[2] = { { 1, 0 }, { 4102444800, 0 } };
  g_autofree char *etag = NULL;
  g_autoptr (GBytes) loaded = NULL;
  g_autoptr (GError) error = NULL;

  put (fixture->path, "first");
  loaded = jm_load_file (fixture->path, &etag, NULL);
  put (fixture->path, "first");
  g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, times, 0), ==, 0);

  save (fixture->path, "second", etag, NULL, &error);
  g_assert_no_error (error);
  check_content (fixture->path, "second");
}

static void
test_a_file_that_came_or_went_is_noticed (Fixture       *fixture,
                                          gconstpointer  unused)
{
  g_autofree char *etag = NULL;
  g_autoptr (GBytes) loaded = NULL;

  put (fixture->path, "first");
  loaded = jm_load_file (fixture->path, &etag, NULL);
  check_changed (fixture, JM_SAVE_NO_FILE, "There is a file of this name already.");
  check_content (fixture->path, "first");

  g_unlink (fixture->path);
  check_changed (fixture, etag,
                 "The file is not there any more: it was moved or deleted after it was opened.");
  check_n_files (fixture, 0);
}

static void
make_aged (Fixture    *fixture,
           const char *name,
           guint       hours)
{
  g_autofree char *path = beside (fixture, name);
  struct timespec times[2] = { { 0, UTIME_OMIT }, { g_get_real_time () / G_USEC_PER_SEC - hours * 3600, 0 } };

  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    put (path, "half");
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW), ==, 0);
}

static void
test_only_old_temporary_files_of_this_file_are_removed (Fixture       *fixture,
                                                        gconstpointer  unused)
{
  const char *const kept[] = {
    ".map.journey.json.jm-young1", ".map.journey.json.jm-abc12", ".map.journey.json.jm-abc1234",
    ".map.journey.json.jm-ABCDEF", ".other.journey.json.jm-abc123", "map.journey.json.backup",
    "map.journey.json.jm-abc123", "map.journey.json.AbC123", ".map.journey.json.jm-folder",
    ".map.journey.json.jm-symlnk", "map.journey.json",
  };
  g_autofree char *stale = beside (fixture, ".map.journey.json.jm-a1b2c3");
  g_autofree char *folder = beside (fixture, ".map.journey.json.jm-folder");
  g_autofree char *link = beside (fixture, ".map.journey.json.jm-symlnk");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink ("nowhere", link), ==, 0);
  make_aged (fixture, ".map.journey.json.jm-a1b2c3", 25);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    make_aged (fixture, kept[i], i == 0 ? 23 : 100);

  check_saved (fixture->path, "new");

  g_assert_false (g_file_test (stale, G_FILE_TEST_EXISTS));
  check_n_files (fixture, G_N_ELEMENTS (kept));
}

static void
test_what_is_larger_than_any_input_can_be_saved (Fixture       *fixture,
                                                 gconstpointer  unused)
{
  gsize size = (gsize) JM_FORMAT_MAX_BYTES + 1000;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;
  struct stat status;

  jm_save (fixture->path, bytes, NULL, &etag, &error);
  g_assert_no_error (error);
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint ((gsize) status.st_size, ==, size);

  check_changed (fixture, JM_SAVE_NO_FILE, "There is a file of this name already.");
  jm_save (fixture->path, nothing, NULL, NULL, &error);
  g_assert_no_error (error);
  check_content (fixture->path, "");
}

#define ADD(name) \
  g_test_add ("/save/" #name, Fixture, NULL, jm_test_place_set_up, test_##name, jm_test_place_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD (a_new_file_gets_the_usual_permissions);
  ADD (a_file_that_is_replaced_keeps_its_permissions);
  ADD (a_file_that_is_replaced_keeps_its_group);
  ADD (symbolic_links_are_followed);
  ADD (a_link_to_nothing_makes_the_file_that_it_names);
  ADD (links_in_a_circle_are_refused);
  ADD (another_name_of_the_file_keeps_the_old_content);
  ADD (what_is_no_file_is_refused);
  ADD (a_folder_that_is_missing_is_named);
  ADD (names_may_be_as_long_as_the_system_allows);
  ADD (names_need_not_be_utf_8);
  ADD (a_folder_that_cannot_be_written_to_asks_for_another_place);
  ADD (a_protected_file_is_not_replaced);
  ADD (a_folder_that_cannot_be_listed_can_be_saved_in);
  ADD (a_system_folder_gives_an_error);
  ADD (the_expected_file_is_replaced_again_and_again);
  ADD (a_change_of_equal_size_and_time_is_noticed);
  ADD (a_file_that_only_got_another_time_is_the_same);
  ADD (a_file_that_came_or_went_is_noticed);
  ADD (only_old_temporary_files_of_this_file_are_removed);
  ADD (what_is_larger_than_any_input_can_be_saved);

  return g_test_run ();
}
