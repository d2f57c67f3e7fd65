/* jm-test-data.c: files that tests read, folders that they write into
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-test-data.h"

#include <locale.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* Any user but root. */
#define NOBODY 65534

/**
 * jm_test_find_shared:
 * @path: a path in the folder of test data that is not part of the project
 *
 * That folder is $JM_SHARED_DATA, or ../shared/data beside the source.  When it is not
 * there, the TAP output says so.
 *
 * Returns: (transfer full) (nullable): the whole path
 */
char *
jm_test_find_shared (const char *path)
{
  const char *folder = g_getenv ("JM_SHARED_DATA");
  g_autofree char *found = NULL;

  if (folder != NULL)
    found = g_build_filename (folder, path, NULL);
  else
    found = g_test_build_filename (G_TEST_DIST, "..", "shared", "data", path, NULL);

  if (g_file_test (found, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&found);

  g_test_message ("%s is not there: nothing of it is tested", found);

  return NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/**
 * jm_test_for_each_file:
 * @folder: a folder
 * @suffix: how the names of the files end
 * @function: called for each of them, in the order of their names
 * @user_data: for @function
 *
 * Returns: the number of files
 */
guint
jm_test_for_each_file (const char     *folder,
                       const char     *suffix,
                       JmTestFileFunc  function,
                       gpointer        user_data)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (entries);
  while ((name = g_dir_read_name (entries)) != NULL)
    if (g_str_has_suffix (name, suffix))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      char *content;
      gsize length;

      g_file_get_contents (path, &content, &length, &error);
      g_assert_no_error (error);
      bytes = g_bytes_new_take (content, length);
      function (g_ptr_array_index (names, i), bytes, user_data);
    }

  return names->len;
}

/**
 * jm_test_make_folder:
 *
 * Returns: (transfer full): an empty folder for this test alone
 */
char *
jm_test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("journey-mapper-test-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

/**
 * jm_test_remove_folder:
 * @folder: (transfer full): a folder
 *
 * Removes a folder with all that is in it.
 */
void
jm_test_remove_folder (char *folder)
{
  g_autoptr (GDir) entries = NULL;
  const char *name;

  g_chmod (folder, 0700);
  entries = g_dir_open (folder, 0, NULL);
  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        jm_test_remove_folder (g_steal_pointer (&path));
      else
        g_unlink (path);
    }

  g_rmdir (folder);
  g_free (folder);
}

/**
 * jm_test_begin_comma_locale:
 *
 * Goes over to a locale with a decimal comma.  It is made here when none is installed, so
 * that the test does not depend on the machine.  Where it cannot be made, the TAP output
 * says so.
 *
 * Returns: whether the locale is in force
 */
gboolean
jm_test_begin_comma_locale (void)
{
  char *folder = jm_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "de_DE.UTF-8", NULL);
  const char *const arguments[] = { "localedef", "-i", "de_DE", "-f", "UTF-8", path, NULL };
  char printed[16];

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_spawn_sync (NULL, (char **) arguments, NULL,
                    G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                    NULL, NULL, NULL, NULL);
      g_setenv ("LOCPATH", folder, TRUE);
      setlocale (LC_ALL, "de_DE.UTF-8");
    }
  jm_test_remove_folder (folder);

  g_snprintf (printed, sizeof printed, "%.1f", 0.5);
  if (g_str_equal (printed, "0,5"))
    return TRUE;

  g_test_message ("a locale with a decimal comma is not there and cannot be made: it is not tested");
  jm_test_end_comma_locale ();

  return FALSE;
}

/**
 * jm_test_end_comma_locale:
 *
 * Goes back to the locale of the environment.
 */
void
jm_test_end_comma_locale (void)
{
  g_unsetenv ("LOCPATH");
  setlocale (LC_ALL, "");
}

/**
 * jm_test_begin_as_nobody:
 * @folder: a folder
 * @path: a file in it, which need not be there
 *
 * Goes over to a user whom permissions bind, and who owns both.  That is nothing to do but
 * for root.  Where it is not possible, the TAP output says so.
 *
 * Returns: whether permissions count now
 */
gboolean
jm_test_begin_as_nobody (const char *folder,
                         const char *path)
{
  if (geteuid () != 0)
    return TRUE;

  if (chown (folder, NOBODY, (gid_t) -1) == 0
      && (!g_file_test (path, G_FILE_TEST_EXISTS) || chown (path, NOBODY, (gid_t) -1) == 0)
      && seteuid (NOBODY) == 0)
    return TRUE;

  g_test_message ("root cannot become another user here: permissions are not tested");

  return FALSE;
}

/**
 * jm_test_end_as_nobody:
 *
 * Goes back to the user who runs the test.
 */
void
jm_test_end_as_nobody (void)
{
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
}

/**
 * jm_test_place_set_up:
 * @place: a fixture
 * @unused: what fixtures are given
 *
 * Makes the folder.
 */
void
jm_test_place_set_up (JmTestPlace   *place,
                      gconstpointer  unused)
{
  place->folder = jm_test_make_folder ();
  place->path = g_build_filename (place->folder, "map.journey.json", NULL);
}

/**
 * jm_test_place_tear_down:
 * @place: a fixture
 * @unused: what fixtures are given
 *
 * Removes the folder with what is in it.
 */
void
jm_test_place_tear_down (JmTestPlace   *place,
                         gconstpointer  unused)
{
  g_free (place->path);
  jm_test_remove_folder (place->folder);
}
