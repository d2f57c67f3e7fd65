/* test-map-memory.c: what is remembered of a map outside its document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "jm-map-memory.h"
#include "jm-sample.h"
#include "jm-test-data.h"

static void
wait_until_written (void)
{
  while (jm_map_memory_is_busy ())
    g_main_context_iteration (NULL, TRUE);
}

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "journey-mapper", "maps", NULL);
}

/* Where the memory of a file lies, worked out without the code that is tested. */
static char *
get_path (GFile *file)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *address = g_file_get_uri (file);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, address, -1);
  g_autofree char *name = g_strconcat (hash, ".ini", NULL);

  return g_build_filename (folder, name, NULL);
}

static char *
get (GFile      *file,
     const char *key)
{
  g_autoptr (GKeyFile) memory = jm_map_memory_load (file);

  return g_key_file_get_string (memory, "export", key, NULL);
}

static void
assert_value (GFile      *file,
              const char *key,
              const char *expected)
{
  g_autofree char *value = get (file, key);

  g_assert_cmpstr (value, ==, expected);
}

static GFile *
make_file (guint number)
{
  g_autofree char *path = g_strdup_printf ("/maps/%u.journey.json", number);

  return g_file_new_for_path (path);
}

static guint
count_files (void)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (directory != NULL && g_dir_read_name (directory) != NULL)
    n++;

  return n;
}

static void
test_remembers (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/maps/a map; with [odd] name=.journey.json");
  g_autoptr (GFile) other = make_file (1);
  g_autofree char *path = get_path (file);
  g_autofree char *folder = get_folder ();
  GStatBuf status;

  assert_value (file, "format", NULL);
  jm_map_memory_set (file, "export", "format", "pdf");
  jm_map_memory_set (file, "export", "view", "Line\nbreak, \303\244; [x]");
  jm_map_memory_set (file, "tab", "zoom", "1.5");

  /* At once, and after it was written. */
  assert_value (file, "format", "pdf");
  assert_value (other, "format", NULL);
  wait_until_written ();
  assert_value (file, "format", "pdf");
  assert_value (file, "view", "Line\nbreak, \303\244; [x]");

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);

  jm_map_memory_set (file, "export", "format", NULL);
  assert_value (file, "format", NULL);
  wait_until_written ();
  assert_value (file, "format", NULL);
  assert_value (file, "view", "Line\nbreak, \303\244; [x]");

  /* The same again is no reason to write. */
  jm_map_memory_set (file, "tab", "zoom", "1.5");
  g_assert_false (jm_map_memory_is_busy ());

  jm_map_memory_clear ();
  assert_value (file, "view", NULL);
  wait_until_written ();
  assert_value (file, "view", NULL);
  g_assert_cmpuint (count_files (), ==, 0);
}

/* Each is put where a memory is looked for; none may be believed, or do any harm. */
static void
test_hostile_files (void)
{
  g_autoptr (GFile) file = make_file (7);
  g_autofree char *path = get_path (file);
  g_autofree char *folder = get_folder ();
  g_autofree char *large = g_strnfill (JM_MAP_MEMORY_MAX_BYTES, 'x');
  g_autofree char *large_text = g_strconcat ("[map]\nuri=file:///maps/7.journey.json\n[export]\nformat=", large, "\n", NULL);
  const char *const texts[] = {
    "",
    "\n\n[",
    "[export]\nformat=pdf\n",
    "[map]\nuri=file:///maps/8.journey.json\n[export]\nformat=pdf\n",
    "[map]\nuri=\377\376\n[export]\nformat=pdf\n",
    "{\"format\": \"pdf\"}",
    large_text,
  };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_file_set_contents (path, texts[i], -1, &error);
      g_assert_no_error (error);
      assert_value (file, "format", NULL);
    }

  /* This one is believed, but for the value that is no text. */
  g_file_set_contents (path, "[map]\nuri=file:///maps/7.journey.json\n[export]\nformat=\377\nview=all\n", -1, NULL);
  assert_value (file, "format", NULL);
  assert_value (file, "view", "all");

  /* No link is followed out of the folder. */
  {
    g_autofree char *elsewhere = g_build_filename (g_get_user_state_dir (), "elsewhere.ini", NULL);

    g_file_set_contents (elsewhere, "[map]\nuri=file:///maps/7.journey.json\n[export]\nview=all\n", -1, NULL);
    g_unlink (path);
    g_assert_no_errno (symlink (elsewhere, path));
    assert_value (file, "view", NULL);
    g_unlink (path);
    g_unlink (elsewhere);
  }

  /* A folder where a file should be: nothing can be remembered on the disk, and nobody is bothered. */
  g_assert_no_errno (g_mkdir (path, 0700));
  assert_value (file, "format", NULL);
  jm_map_memory_set (file, "export", "format", "svg");
  wait_until_written ();
  assert_value (file, "format", "svg");
  g_rmdir (path);

  jm_map_memory_clear ();
  wait_until_written ();
}

static void
test_oldest_go (void)
{
  g_autofree char *folder = get_folder ();

  for (guint i = 0; i < JM_MAP_MEMORY_MAX + 10; i++)
    {
      g_autoptr (GFile) file = make_file (i);

      jm_map_memory_set (file, "export", "format", "pdf");
      /* Without this all would be written at the same time. */
      if (i < 10 || i >= JM_MAP_MEMORY_MAX)
        wait_until_written ();
    }
  wait_until_written ();

  g_assert_cmpuint (count_files (), ==, JM_MAP_MEMORY_MAX);
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (GFile) oldest = make_file (i);
      g_autoptr (GFile) latest = make_file (JM_MAP_MEMORY_MAX + i);
      g_autofree char *gone = get_path (oldest);
      g_autofree char *kept = get_path (latest);

      g_assert_false (g_file_test (gone, G_FILE_TEST_EXISTS));
      g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
    }

  jm_map_memory_clear ();
  wait_until_written ();
}

static void
test_clears_while_writing (void)
{
  g_autoptr (GFile) before = make_file (1);
  g_autoptr (GFile) after = make_file (2);

  for (guint i = 0; i < 50; i++)
    {
      jm_map_memory_set (before, "export", "format", "pdf");
      for (guint j = 0; j < i % 5; j++)
        g_main_context_iteration (NULL, FALSE);
      jm_map_memory_clear ();
      jm_map_memory_set (after, "export", "format", "svg");
      assert_value (before, "format", NULL);
      wait_until_written ();
      assert_value (before, "format", NULL);
      assert_value (after, "format", "svg");
      g_assert_cmpuint (count_files (), ==, 1);
    }

  jm_map_memory_clear ();
  wait_until_written ();
}

static void
test_last_choices (void)
{
  g_autoptr (GKeyFile) last = NULL;
  g_autofree char *value = NULL;

  jm_map_memory_set_last ("export", "paper", "A3");
  wait_until_written ();
  last = jm_map_memory_load_last ();
  value = g_key_file_get_string (last, "export", "paper", NULL);
  g_assert_cmpstr (value, ==, "A3");

  jm_map_memory_clear ();
  wait_until_written ();
}

static void
test_map_without_file (void)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 2, 1, 1);
  g_autoptr (JmEditor) editor = jm_editor_new (jm_loaded_new (map, NULL));
  g_autoptr (GFile) file = make_file (3);
  g_autoptr (GKeyFile) memory = NULL;
  g_autofree char *value = NULL;
  JmDocument *document = jm_editor_get_document (editor);

  jm_document_mark_unsaved (document, NULL, NULL);
  jm_map_memory_set_for (editor, "export", "format", "png");
  memory = jm_map_memory_load_for (editor);
  value = g_key_file_get_string (memory, "export", "format", NULL);
  g_assert_cmpstr (value, ==, "png");
  g_assert_false (jm_map_memory_is_busy ());

  jm_document_mark_saved (document, jm_document_get_revision (document), file, "etag");
  assert_value (file, "format", "png");

  jm_map_memory_set_for (editor, "export", "format", "csv");
  assert_value (file, "format", "csv");
  wait_until_written ();
  jm_map_memory_clear ();
  wait_until_written ();
}

int
main (int    argc,
      char **argv)
{
  char *state = jm_test_make_folder ();
  int status;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-memory/remembers", test_remembers);
  g_test_add_func ("/map-memory/hostile-files", test_hostile_files);
  g_test_add_func ("/map-memory/oldest-go", test_oldest_go);
  g_test_add_func ("/map-memory/clears-while-writing", test_clears_while_writing);
  g_test_add_func ("/map-memory/last-choices", test_last_choices);
  g_test_add_func ("/map-memory/map-without-file", test_map_without_file);

  status = g_test_run ();
  jm_test_remove_folder (state);

  return status;
}
