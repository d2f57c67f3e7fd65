/* test-document.c: the current map and its history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check-map.h"
#include "jm-document.h"
#include "jm-sample.h"

typedef struct
{
  JmDocument *document;
  guint n_changed;
  guint n_can_undo;
  guint n_can_redo;
  guint n_saved;
  JmMap *old; /* of the last change */
  JmMap *new;
} Fixture;

static void
changed_cb (JmDocument *document,
            JmMap      *old,
            JmMap      *new,
            Fixture    *fixture)
{
  g_assert_true (document == fixture->document);
  g_assert_true (jm_document_get_map (document) == new);
  g_assert_true (old != new);

  fixture->n_changed++;
  g_clear_pointer (&fixture->old, jm_map_unref);
  g_clear_pointer (&fixture->new, jm_map_unref);
  fixture->old = jm_map_ref (old);
  fixture->new = jm_map_ref (new);
}

static void
notify_cb (JmDocument *document,
           GParamSpec *pspec,
           guint      *count)
{
  (*count)++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 2, 1, 1);

  fixture->document = jm_document_new (map);
  g_signal_connect (fixture->document, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect (fixture->document, "notify::can-undo", G_CALLBACK (notify_cb), &fixture->n_can_undo);
  g_signal_connect (fixture->document, "notify::can-redo", G_CALLBACK (notify_cb), &fixture->n_can_redo);
  g_signal_connect (fixture->document, "notify::saved", G_CALLBACK (notify_cb), &fixture->n_saved);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->old, jm_map_unref);
  g_clear_pointer (&fixture->new, jm_map_unref);
  g_assert_finalize_object (fixture->document);
}

static const char *
get_title (Fixture *fixture)
{
  return jm_item_get_text (jm_map_get_root (jm_document_get_map (fixture->document)), JM_MAP_TITLE);
}

/* Gives the map another title. */
static void
apply (Fixture    *fixture,
       const char *title,
       const char *label,
       const char *merge_key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = jm_map_set (jm_document_get_map (fixture->document), JM_MAP_ID, JM_MAP_TITLE,
                                      JM_VALUE_TEXT (title), &error);

  g_assert_no_error (error);
  jm_document_apply (fixture->document, map, label, merge_key);
}

/* The whole state in one line. */
static void
check (Fixture    *fixture,
       const char *title,
       const char *undo_label,
       const char *redo_label,
       gboolean    saved)
{
  gboolean can_undo, can_redo, is_saved;

  g_object_get (fixture->document, "can-undo", &can_undo, "can-redo", &can_redo, "saved", &is_saved, NULL);

  g_assert_cmpstr (get_title (fixture), ==, title);
  g_assert_cmpstr (jm_document_get_undo_label (fixture->document), ==, undo_label);
  g_assert_cmpstr (jm_document_get_redo_label (fixture->document), ==, redo_label);
  g_assert_true (can_undo == (undo_label != NULL));
  g_assert_true (can_redo == (redo_label != NULL));
  g_assert_true (is_saved == saved);
  g_assert_true (jm_document_is_saved (fixture->document) == saved);
  check_map (jm_document_get_map (fixture->document));
}

static void
check_counts (Fixture *fixture,
              guint    n_changed,
              guint    n_can_undo,
              guint    n_can_redo,
              guint    n_saved)
{
  g_assert_cmpuint (fixture->n_changed, ==, n_changed);
  g_assert_cmpuint (fixture->n_can_undo, ==, n_can_undo);
  g_assert_cmpuint (fixture->n_can_redo, ==, n_can_redo);
  g_assert_cmpuint (fixture->n_saved, ==, n_saved);
}

#define START "From the first doubt to a recommendation"

static void
mark_saved (Fixture *fixture)
{
  jm_document_mark_saved (fixture->document, jm_document_get_revision (fixture->document), NULL, NULL);
}

static void
test_a_new_document_has_no_history (Fixture       *fixture,
                                    gconstpointer  data)
{
  check (fixture, START, NULL, NULL, FALSE);
  g_assert_cmpuint (jm_document_get_revision (fixture->document), ==, 1);
  g_assert_null (jm_document_get_file (fixture->document));
  g_assert_null (jm_document_get_etag (fixture->document));
  g_assert_false (jm_document_get_read_only (fixture->document));
  g_assert_false (jm_document_undo (fixture->document));
  g_assert_false (jm_document_redo (fixture->document));
  check_counts (fixture, 0, 0, 0, 0);
}

static void
test_steps_are_undone_and_redone_by_label (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (JmMap) first = jm_map_ref (jm_document_get_map (fixture->document));

  apply (fixture, "One", "Rename to one", NULL);
  check (fixture, "One", "Rename to one", NULL, FALSE);
  g_assert_true (fixture->old == first);
  check_counts (fixture, 1, 1, 0, 0);

  apply (fixture, "Two", "Rename to two", NULL);
  check (fixture, "Two", "Rename to two", NULL, FALSE);
  check_counts (fixture, 2, 1, 0, 0);

  g_assert_true (jm_document_undo (fixture->document));
  check (fixture, "One", "Rename to one", "Rename to two", FALSE);
  check_counts (fixture, 3, 1, 1, 0);

  g_assert_true (jm_document_undo (fixture->document));
  check (fixture, START, NULL, "Rename to one", FALSE);
  check_counts (fixture, 4, 2, 1, 0);
  g_assert_true (jm_map_get_root (jm_document_get_map (fixture->document)) == jm_map_get_root (first));

  g_assert_false (jm_document_undo (fixture->document));
  check_counts (fixture, 4, 2, 1, 0);

  g_assert_true (jm_document_redo (fixture->document));
  g_assert_true (jm_document_redo (fixture->document));
  check (fixture, "Two", "Rename to two", NULL, FALSE);
  g_assert_false (jm_document_redo (fixture->document));
  check_counts (fixture, 6, 3, 2, 0);
}

static void
test_a_new_step_ends_redo (Fixture       *fixture,
                           gconstpointer  data)
{
  apply (fixture, "One", "First", NULL);
  apply (fixture, "Two", "Second", NULL);
  jm_document_undo (fixture->document);
  apply (fixture, "Three", "Third", NULL);
  check (fixture, "Three", "Third", NULL, FALSE);

  jm_document_undo (fixture->document);
  check (fixture, "One", "First", "Third", FALSE);
}

static void
test_the_same_map_is_no_step (Fixture       *fixture,
                              gconstpointer  data)
{
  mark_saved (fixture);
  apply (fixture, START, "Nothing", NULL);
  jm_document_apply (fixture->document, jm_document_get_map (fixture->document), "Nothing", "key");
  check (fixture, START, NULL, NULL, TRUE);
  check_counts (fixture, 0, 0, 0, 1);
}

static void
test_edits_of_one_key_are_one_step (Fixture       *fixture,
                                    gconstpointer  data)
{
  apply (fixture, "T", "Type the title", "title");
  apply (fixture, "Ti", "Type on", "title");
  apply (fixture, "Title", "Type on and on", "title");
  check (fixture, "Title", "Type the title", NULL, FALSE);
  check_counts (fixture, 3, 1, 0, 0);

  jm_document_undo (fixture->document);
  check (fixture, START, NULL, "Type the title", FALSE);
  jm_document_redo (fixture->document);
  check (fixture, "Title", "Type the title", NULL, FALSE);
}

static void
test_merging_ends (Fixture       *fixture,
                   gconstpointer  data)
{
  /* With another key, and with none. */
  apply (fixture, "1", "One", "a");
  apply (fixture, "2", "Two", "b");
  apply (fixture, "3", "Three", "a");
  apply (fixture, "4", "Four", NULL);
  apply (fixture, "5", "Five", NULL);
  apply (fixture, "6", "Six", "a");
  check (fixture, "6", "Six", NULL, FALSE);
  for (guint i = 0; i < 6; i++)
    g_assert_true (jm_document_undo (fixture->document));
  check (fixture, START, NULL, "One", FALSE);

  /* When told so. */
  apply (fixture, "1", "One", "a");
  jm_document_end_merge (fixture->document);
  apply (fixture, "2", "Two", "a");
  check (fixture, "2", "Two", NULL, FALSE);

  /* By undo and redo. */
  jm_document_undo (fixture->document);
  apply (fixture, "3", "Three", "a");
  check (fixture, "3", "Three", NULL, FALSE);
  jm_document_undo (fixture->document);
  jm_document_redo (fixture->document);
  apply (fixture, "4", "Four", "a");
  check (fixture, "4", "Four", NULL, FALSE);

  /* By saving. */
  mark_saved (fixture);
  apply (fixture, "5", "Five", "a");
  check (fixture, "5", "Five", NULL, FALSE);
  jm_document_undo (fixture->document);
  check (fixture, "4", "Four", "Five", TRUE);
}

static void
test_saved_survives_undo_and_redo (Fixture       *fixture,
                                   gconstpointer  data)
{
  apply (fixture, "One", "One", NULL);
  mark_saved (fixture);
  check (fixture, "One", "One", NULL, TRUE);
  check_counts (fixture, 1, 1, 0, 1);

  apply (fixture, "Two", "Two", NULL);
  check (fixture, "Two", "Two", NULL, FALSE);
  jm_document_undo (fixture->document);
  check (fixture, "One", "One", "Two", TRUE);
  jm_document_undo (fixture->document);
  check (fixture, START, NULL, "One", FALSE);
  jm_document_redo (fixture->document);
  check (fixture, "One", "One", "Two", TRUE);
  check_counts (fixture, 5, 3, 1, 5);

  /* The saved state is gone for good: the same title is not the same state. */
  jm_document_undo (fixture->document);
  apply (fixture, "One", "One", NULL);
  check (fixture, "One", "One", NULL, FALSE);
}

static void
test_a_save_that_ends_late_does_not_cover_later_edits (Fixture       *fixture,
                                                       gconstpointer  data)
{
  guint64 revision;

  apply (fixture, "T", "Type", "title");
  revision = jm_document_get_revision (fixture->document);
  apply (fixture, "Title", "Type", "title");
  jm_document_mark_saved (fixture->document, revision, NULL, NULL);
  check (fixture, "Title", "Type", NULL, FALSE);

  /* The saved state was merged away, so that undo leads past it. */
  jm_document_undo (fixture->document);
  check (fixture, START, NULL, "Type", FALSE);
}

static gpointer
get_revision_key (Fixture *fixture)
{
  return GUINT_TO_POINTER ((guint) jm_document_get_revision (fixture->document));
}

static void
test_revisions_are_never_used_again (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint64 first = jm_document_get_revision (fixture->document);

  g_hash_table_add (seen, get_revision_key (fixture));
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);

      apply (fixture, title, "Count", i % 3 == 0 ? "key" : NULL);
      g_assert_true (g_hash_table_add (seen, get_revision_key (fixture)));
      if (i % 2 == 0)
        jm_document_undo (fixture->document);
    }

  while (jm_document_undo (fixture->document))
    g_assert_true (g_hash_table_contains (seen, get_revision_key (fixture)));
  g_assert_cmpuint (jm_document_get_revision (fixture->document), ==, first);
}

static void
test_file_and_etag_are_remembered (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/somewhere/a.journey.json");

  jm_document_mark_saved (fixture->document, 1, file, "etag-1");
  g_assert_true (jm_document_get_file (fixture->document) == file);
  g_assert_cmpstr (jm_document_get_etag (fixture->document), ==, "etag-1");

  jm_document_mark_saved (fixture->document, 1, file, "etag-2");
  g_assert_cmpstr (jm_document_get_etag (fixture->document), ==, "etag-2");
  check_counts (fixture, 0, 0, 0, 1);
}

static void
test_no_state_is_saved_when_the_file_has_changed (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/tmp/a.journey.json");

  apply (fixture, "One", "One", NULL);
  mark_saved (fixture);
  jm_document_mark_unsaved (fixture->document, file, "etag");
  check (fixture, "One", "One", NULL, FALSE);
  g_assert_true (g_file_equal (jm_document_get_file (fixture->document), file));
  g_assert_cmpstr (jm_document_get_etag (fixture->document), ==, "etag");

  jm_document_undo (fixture->document);
  check (fixture, START, NULL, "One", FALSE);
  mark_saved (fixture);
  check (fixture, START, NULL, "One", TRUE);
}

static void
test_a_read_only_document_does_not_change (Fixture       *fixture,
                                           gconstpointer  data)
{
  gboolean can_undo, can_redo, read_only;

  apply (fixture, "One", "One", NULL);
  apply (fixture, "Two", "Two", NULL);
  jm_document_undo (fixture->document);
  jm_document_set_read_only (fixture->document, TRUE);

  g_object_get (fixture->document, "can-undo", &can_undo, "can-redo", &can_redo, "read-only", &read_only,
                NULL);
  g_assert_false (can_undo);
  g_assert_false (can_redo);
  g_assert_true (read_only);
  check_counts (fixture, 3, 2, 2, 0);

  apply (fixture, "Three", "Three", NULL);
  g_assert_false (jm_document_undo (fixture->document));
  g_assert_false (jm_document_redo (fixture->document));
  g_assert_cmpstr (get_title (fixture), ==, "One");
  check_counts (fixture, 3, 2, 2, 0);

  g_object_set (fixture->document, "read-only", FALSE, NULL);
  check (fixture, "One", "One", "Two", FALSE);
  check_counts (fixture, 3, 3, 3, 0);
}

static void
undo_at_once_cb (JmDocument *document,
                 JmMap      *old,
                 JmMap      *new,
                 guint      *left)
{
  if (*left > 0)
    {
      (*left)--;
      jm_document_undo (document);
    }
}

static void
test_a_listener_may_change_the_document (Fixture       *fixture,
                                         gconstpointer  data)
{
  guint left = 1;
  gulong handler;

  handler = g_signal_connect (fixture->document, "changed", G_CALLBACK (undo_at_once_cb), &left);
  apply (fixture, "One", "One", NULL);
  g_signal_handler_disconnect (fixture->document, handler);

  check (fixture, START, NULL, "One", FALSE);
  g_assert_cmpuint (fixture->n_changed, ==, 2);
  g_assert_cmpuint (fixture->n_can_redo, ==, 1);
}

static void
test_steps_that_move_and_steps_that_type_are_found_after_undo (Fixture       *fixture,
                                                               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) moved = NULL;

  /* One merged step of a field and a move: what is shared between its ends is less than what
   * each of the two edits shares. */
  apply (fixture, "One", "Edit", "key");
  moved = jm_map_move (jm_document_get_map (fixture->document), (const char *const[]) { "t-00001", NULL },
                       "s-00002", JM_STAGE_TOUCHPOINTS, 0, &error);
  g_assert_no_error (error);
  jm_document_apply (fixture->document, moved, "Edit", "key");
  apply (fixture, "Two", "Edit", "key");

  check (fixture, "Two", "Edit", NULL, FALSE);
  jm_document_undo (fixture->document);
  check (fixture, START, NULL, "Edit", FALSE);
  jm_document_redo (fixture->document);
  check (fixture, "Two", "Edit", NULL, FALSE);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/document/a_new_document_has_no_history", test_a_new_document_has_no_history);
  ADD ("/document/steps_are_undone_and_redone_by_label", test_steps_are_undone_and_redone_by_label);
  ADD ("/document/a_new_step_ends_redo", test_a_new_step_ends_redo);
  ADD ("/document/the_same_map_is_no_step", test_the_same_map_is_no_step);
  ADD ("/document/edits_of_one_key_are_one_step", test_edits_of_one_key_are_one_step);
  ADD ("/document/merging_ends", test_merging_ends);
  ADD ("/document/saved_survives_undo_and_redo", test_saved_survives_undo_and_redo);
  ADD ("/document/a_save_that_ends_late_does_not_cover_later_edits",
       test_a_save_that_ends_late_does_not_cover_later_edits);
  ADD ("/document/revisions_are_never_used_again", test_revisions_are_never_used_again);
  ADD ("/document/file_and_etag_are_remembered", test_file_and_etag_are_remembered);
  ADD ("/document/no_state_is_saved_when_the_file_has_changed", test_no_state_is_saved_when_the_file_has_changed);
  ADD ("/document/a_read_only_document_does_not_change", test_a_read_only_document_does_not_change);
  ADD ("/document/a_listener_may_change_the_document", test_a_listener_may_change_the_document);
  ADD ("/document/steps_that_move_and_steps_that_type_are_found_after_undo",
       test_steps_that_move_and_steps_that_type_are_found_after_undo);

  return g_test_run ();
}
