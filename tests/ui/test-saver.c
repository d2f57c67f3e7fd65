/* test-saver.c: saving a document without stopping the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <unistd.h>

#include <glib/gstdio.h>

#include "jm-json-reader.h"
#include "jm-make.h"
#include "jm-sample.h"
#include "jm-save.h"
#include "jm-saver.h"
#include "jm-test-data.h"

#define MOST 16

typedef struct
{
  JmTestPlace place;
  GFile *file;
  JmDocument *document;
  JmSaver *saver;
  guint n_asked;
  guint n_ended;
  JmSaveOutcome *outcomes[MOST]; /* in the order in which the saves ended */
  const JmSaveOutcome *last;
  gboolean is_idle;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (3, 4, 2, 1);

  jm_test_place_set_up (&fixture->place, NULL);
  fixture->file = g_file_new_for_path (fixture->place.path);
  fixture->document = jm_document_new (map);
  fixture->saver = jm_saver_get (fixture->document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  for (guint i = 0; i < fixture->n_ended; i++)
    jm_save_outcome_unref (fixture->outcomes[i]);
  g_assert_finalize_object (fixture->document);
  g_object_unref (fixture->file);
  jm_test_place_tear_down (&fixture->place, NULL);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->outcomes[fixture->n_ended++] = jm_saver_save_finish (JM_SAVER (source), result);
}

static void
ask (Fixture      *fixture,
     GFile        *file,
     JmSaverFlags  flags)
{
  fixture->n_asked++;
  jm_saver_save_async (fixture->saver, file, flags, saved_cb, fixture);
}

static void
wait_for_all (Fixture *fixture)
{
  while (fixture->n_ended < fixture->n_asked)
    g_main_context_iteration (NULL, TRUE);
}

static void
save (Fixture      *fixture,
      JmSaverFlags  flags)
{
  ask (fixture, fixture->file, flags);
  wait_for_all (fixture);

  fixture->last = fixture->outcomes[fixture->n_ended - 1];
}

static void
edit (Fixture    *fixture,
      const char *title)
{
  g_autoptr (JmMap) map = jm_make_edit (jm_document_get_map (fixture->document), JM_MAP_ID, JM_MAP_TITLE,
                                        JM_VALUE_TEXT (title));

  jm_document_apply (fixture->document, map, "Edit", NULL);
}

static void
assert_title (GFile      *file,
              const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GBytes) bytes = jm_load_file (path, NULL, &error);
  g_autoptr (JmMap) map = NULL;

  g_assert_no_error (error);
  map = jm_json_read (bytes, path, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jm_item_get_text (jm_map_get_root (map), JM_MAP_TITLE), ==, title);
}

static void
test_a_save_names_the_file (Fixture       *fixture,
                            gconstpointer  unused)
{
  edit (fixture, "One");
  save (fixture, JM_SAVER_DEFAULT);
  g_assert_no_error (fixture->last->error);

  g_assert_true (jm_document_is_saved (fixture->document));
  g_assert_true (g_file_equal (jm_document_get_file (fixture->document), fixture->file));
  g_assert_cmpstr (fixture->outcomes[0]->place, ==, fixture->place.path);
  g_assert_cmpstr (fixture->outcomes[0]->folder, ==, fixture->place.folder);
  g_assert_false (jm_saver_is_busy (fixture->saver));
  assert_title (fixture->file, "One");

  edit (fixture, "Two");
  save (fixture, JM_SAVER_DEFAULT);
  g_assert_no_error (fixture->last->error);
  assert_title (fixture->file, "Two");
}

static void
test_an_edit_during_a_save_is_not_covered (Fixture       *fixture,
                                           gconstpointer  unused)
{
  edit (fixture, "One");
  ask (fixture, fixture->file, JM_SAVER_DEFAULT);
  g_assert_true (jm_saver_is_busy (fixture->saver));
  edit (fixture, "Two");
  wait_for_all (fixture);

  g_assert_false (jm_document_is_saved (fixture->document));
  assert_title (fixture->file, "One");
  jm_document_undo (fixture->document);
  g_assert_true (jm_document_is_saved (fixture->document));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_the_last_of_many_wins (Fixture       *fixture,
                            gconstpointer  unused)
{
  guint n_busy = 0;
  g_autofree char *title = NULL;

  g_signal_connect_swapped (fixture->saver, "notify::busy", G_CALLBACK (count_cb), &n_busy);
  for (guint i = 0; i < 10; i++)
    {
      g_free (title);
      title = g_strdup_printf ("Number %u", i);
      edit (fixture, title);
      ask (fixture, fixture->file, JM_SAVER_DEFAULT);
    }
  wait_for_all (fixture);

  for (guint i = 0; i < 10; i++)
    g_assert_no_error (fixture->outcomes[i]->error);
  g_assert_true (jm_document_is_saved (fixture->document));
  assert_title (fixture->file, "Number 9");
  g_assert_cmpuint (n_busy, ==, 2);
  /* The first one had begun; the nine others were one save. */
  g_assert_true (fixture->outcomes[1] == fixture->outcomes[9]);
  g_assert_true (fixture->outcomes[0] != fixture->outcomes[1]);
}

static void
test_what_others_wrote_is_not_replaced (Fixture       *fixture,
                                        gconstpointer  unused)
{
  save (fixture, JM_SAVER_DEFAULT);
  g_assert_no_error (fixture->last->error);
  g_assert_true (g_file_set_contents (fixture->place.path, "theirs", -1, NULL));
  edit (fixture, "Mine");

  save (fixture, JM_SAVER_DEFAULT);
  g_assert_error (fixture->last->error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_CHANGED);
  g_assert_false (fixture->last->is_gone);
  g_assert_false (jm_document_is_saved (fixture->document));

  save (fixture, JM_SAVER_REPLACE_ANY);
  g_assert_no_error (fixture->last->error);
  assert_title (fixture->file, "Mine");

  g_assert_cmpint (g_unlink (fixture->place.path), ==, 0);
  edit (fixture, "Mine again");
  save (fixture, JM_SAVER_DEFAULT);
  g_assert_error (fixture->last->error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_CHANGED);
  g_assert_true (fixture->last->is_gone);
}

static void
test_a_new_file_does_not_replace_another (Fixture       *fixture,
                                          gconstpointer  unused)
{
  g_assert_true (g_file_set_contents (fixture->place.path, "theirs", -1, NULL));
  save (fixture, JM_SAVER_DEFAULT);
  g_assert_error (fixture->last->error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_CHANGED);
  g_assert_null (jm_document_get_file (fixture->document));
}

static void
test_a_failure_leaves_the_document_unsaved (Fixture       *fixture,
                                            gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (fixture->place.folder, "missing", "map.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) remote = g_file_new_for_uri ("sftp://example.com/map.json");

  save (fixture, JM_SAVER_DEFAULT);
  g_assert_no_error (fixture->last->error);
  edit (fixture, "Two");
  ask (fixture, file, JM_SAVER_REPLACE_ANY);
  ask (fixture, remote, JM_SAVER_REPLACE_ANY);
  wait_for_all (fixture);

  g_assert_error (fixture->outcomes[1]->error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_nonnull (fixture->outcomes[2]->error);
  g_assert_false (jm_document_is_saved (fixture->document));
  g_assert_true (g_file_equal (jm_document_get_file (fixture->document), fixture->file));
  save (fixture, JM_SAVER_DEFAULT);
  g_assert_no_error (fixture->last->error);
}

static void
test_a_map_that_shrank_is_asked_about (Fixture       *fixture,
                                       gconstpointer  unused)
{
  g_autoptr (JmMap) blank = jm_map_new_blank ("Blank");

  save (fixture, JM_SAVER_DEFAULT);
  g_assert_no_error (fixture->last->error);
  jm_document_apply (fixture->document, blank, "Clear", NULL);
  save (fixture, JM_SAVER_DEFAULT);
  g_assert_error (fixture->last->error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_SHRUNK);
  save (fixture, JM_SAVER_ALLOW_SHRINKING);
  g_assert_no_error (fixture->last->error);
  assert_title (fixture->file, "Blank");
}

static void
test_two_documents_of_one_file_take_turns (Fixture       *fixture,
                                           gconstpointer  unused)
{
  g_autofree char *link_path = g_build_filename (fixture->place.folder, "link.json", NULL);
  g_autoptr (GFile) link_file = g_file_new_for_path (link_path);
  g_autoptr (JmMap) map = jm_sample_map (3, 4, 2, 2);
  Fixture other = { .file = link_file };

  save (fixture, JM_SAVER_DEFAULT);
  g_assert_no_error (fixture->last->error);
  g_assert_cmpint (symlink (fixture->place.path, link_path), ==, 0);
  other.document = jm_document_new (map);
  other.saver = jm_saver_get (other.document);
  jm_document_mark_unsaved (other.document, link_file, jm_document_get_etag (fixture->document));

  /* Both start from the same content, so the slower one must find it changed. */
  edit (fixture, "One");
  edit (&other, "Other");
  ask (fixture, fixture->file, JM_SAVER_DEFAULT);
  ask (&other, link_file, JM_SAVER_DEFAULT);
  wait_for_all (fixture);
  wait_for_all (&other);

  g_assert_true ((fixture->outcomes[1]->error == NULL) != (other.outcomes[0]->error == NULL));
  assert_title (fixture->file, fixture->outcomes[1]->error == NULL ? "One" : "Other");
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));

  jm_save_outcome_unref (other.outcomes[0]);
  g_object_unref (other.document);
}

static void
waited_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Fixture *fixture = user_data;

  jm_saver_wait_finish (JM_SAVER (source), result);
  fixture->is_idle = TRUE;
}

static void
test_one_can_wait_for_the_end (Fixture       *fixture,
                               gconstpointer  unused)
{
  ask (fixture, fixture->file, JM_SAVER_DEFAULT);
  edit (fixture, "Two");
  ask (fixture, fixture->file, JM_SAVER_DEFAULT);
  jm_saver_wait_async (fixture->saver, waited_cb, fixture);
  while (!fixture->is_idle)
    g_main_context_iteration (NULL, TRUE);
  wait_for_all (fixture);

  g_assert_false (jm_saver_is_busy (fixture->saver));
  assert_title (fixture->file, "Two");

  fixture->is_idle = FALSE;
  jm_saver_wait_async (fixture->saver, waited_cb, fixture);
  while (!fixture->is_idle)
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_versions (Fixture *fixture)
{
  g_autoptr (GPtrArray) versions = jm_backup_list (fixture->place.path, NULL);

  return versions->len;
}

/* Versions that are kept every few seconds reach back for no time at all. */
static void
test_saved_by_itself_keeps_few_versions (Fixture       *fixture,
                                         gconstpointer  unused)
{
  edit (fixture, "One");
  save (fixture, JM_SAVER_DEFAULT);
  g_assert_no_error (fixture->last->error);
  g_assert_cmpuint (count_versions (fixture), ==, 1);

  edit (fixture, "Two");
  save (fixture, JM_SAVER_BY_ITSELF);
  g_assert_no_error (fixture->last->error);
  assert_title (fixture->file, "Two");
  g_assert_cmpuint (count_versions (fixture), ==, 1);

  edit (fixture, "Three");
  save (fixture, JM_SAVER_DEFAULT);
  g_assert_no_error (fixture->last->error);
  g_assert_cmpuint (count_versions (fixture), ==, 3);

  /* As soon as the person asks for a save that still waits, it is theirs. */
  edit (fixture, "Four");
  ask (fixture, fixture->file, JM_SAVER_BY_ITSELF);
  edit (fixture, "Five");
  ask (fixture, fixture->file, JM_SAVER_BY_ITSELF);
  ask (fixture, fixture->file, JM_SAVER_DEFAULT);
  wait_for_all (fixture);
  assert_title (fixture->file, "Five");
  g_assert_cmpuint (count_versions (fixture), ==, 5);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/saver/a_save_names_the_file", test_a_save_names_the_file);
  ADD ("/saver/an_edit_during_a_save_is_not_covered", test_an_edit_during_a_save_is_not_covered);
  ADD ("/saver/the_last_of_many_wins", test_the_last_of_many_wins);
  ADD ("/saver/what_others_wrote_is_not_replaced", test_what_others_wrote_is_not_replaced);
  ADD ("/saver/a_new_file_does_not_replace_another", test_a_new_file_does_not_replace_another);
  ADD ("/saver/a_failure_leaves_the_document_unsaved", test_a_failure_leaves_the_document_unsaved);
  ADD ("/saver/a_map_that_shrank_is_asked_about", test_a_map_that_shrank_is_asked_about);
  ADD ("/saver/two_documents_of_one_file_take_turns", test_two_documents_of_one_file_take_turns);
  ADD ("/saver/saved_by_itself_keeps_few_versions", test_saved_by_itself_keeps_few_versions);
  ADD ("/saver/one_can_wait_for_the_end", test_one_can_wait_for_the_end);

  return g_test_run ();
}
