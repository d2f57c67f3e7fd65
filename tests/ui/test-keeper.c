/* test-keeper.c: what is not saved is kept, and only as long as it is not saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program runs itself as "test-keeper --edit FOLDER", an editor in which somebody works without
 * a pause, and kills that.
 */

#include "config.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jm-keeper.h"
#include "jm-preload.h"
#include "jm-recovery.h"
#include "jm-sample.h"
#include "jm-saver.h"
#include "jm-test-data.h"

/* How often the editor is killed in all, and how many are at work at the same time. */
#define N_KILLS 200
#define N_AT_ONCE 25

/* Microseconds: how much work may be lost, until what an editor is killed, and a wait for what never comes. */
#define MOST_LOSS (3 * G_USEC_PER_SEC)
#define LONGEST_WORK (5 * G_USEC_PER_SEC)
#define LONGEST_WAIT (20 * G_USEC_PER_SEC)

typedef struct
{
  JmTestPlace place;
  char *root;        /* of the journals */
  JmEditor *editor;
  JmKeeper *keeper;
} Fixture;

static JmEditor *
new_editor (void)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 4, 2, 1);
  JmEditor *editor = jm_editor_new (jm_loaded_new (map, NULL));
  JmDocument *document = jm_editor_get_document (editor);

  jm_document_mark_saved (document, jm_document_get_revision (document), NULL, NULL);

  return editor;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  jm_test_place_set_up (&fixture->place, unused);
  fixture->root = g_build_filename (fixture->place.folder, "recovery", NULL);
  fixture->editor = new_editor ();
  fixture->keeper = jm_keeper_new (fixture->editor, jm_journal_new (fixture->root));
}

static gboolean
wake_cb (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

#define wait_until(condition)                                                                      \
  G_STMT_START                                                                                     \
    {                                                                                              \
      gint64 end_ = g_get_monotonic_time () + LONGEST_WAIT;                                        \
      guint source_ = g_timeout_add (5, wake_cb, NULL);                                            \
      while (!(condition) && g_get_monotonic_time () < end_)                                       \
        g_main_context_iteration (NULL, TRUE);                                                     \
      g_source_remove (source_);                                                                   \
      g_assert_true (condition);                                                                   \
    }                                                                                              \
  G_STMT_END

static void
let_go (Fixture *fixture)
{
  if (fixture->keeper == NULL)
    return;

  jm_keeper_close (fixture->keeper);
  wait_until (!jm_keeper_is_busy (fixture->keeper));
  g_clear_object (&fixture->keeper);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  let_go (fixture);
  g_clear_object (&fixture->editor);
  g_free (fixture->root);
  jm_test_place_tear_down (&fixture->place, unused);
}

static void
edit (JmEditor *editor,
      guint     number)
{
  g_autofree char *title = g_strdup_printf ("State %u", number);

  g_assert_true (jm_editor_set_value (editor, JM_MAP_ID, JM_MAP_TITLE, JM_VALUE_TEXT (title), NULL));
}

static guint
get_number (JmMap *map)
{
  const char *title = jm_item_get_text (jm_map_get_root (map), JM_MAP_TITLE);

  return g_str_has_prefix (title, "State ") ? (guint) g_ascii_strtoull (title + strlen ("State "), NULL, 10) : 0;
}

/* How many journals there are, whether somebody writes them or not. */
static guint
count_folders (const char *root,
               const char *below)
{
  g_autofree char *path = g_build_filename (root, below, NULL);
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    n += g_uuid_string_is_valid (name) ? 1 : 0;

  return n;
}

static JmJournalContent *
read_only_journal (const char *root)
{
  g_autoptr (GPtrArray) folders = jm_journal_list (root, JM_JOURNAL_PLACE_OPEN);

  g_assert_cmpuint (folders->len, ==, 1);

  return jm_journal_read (g_ptr_array_index (folders, 0), NULL);
}

static void
test_a_change_is_soon_on_the_disk (Fixture       *fixture,
                                   gconstpointer  unused)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (JmJournalContent) content = NULL;

  g_assert_cmpuint (count_folders (fixture->root, NULL), ==, 0);
  edit (fixture->editor, 7);
  wait_until (count_folders (fixture->root, NULL) == 1);
  wait_until (!jm_keeper_is_busy (fixture->keeper));
  g_assert_cmpint (g_get_monotonic_time () - begin, <, MOST_LOSS);

  let_go (fixture);
  content = read_only_journal (fixture->root);
  g_assert_cmpuint (get_number (content->map), ==, 7);
  g_assert_null (content->base.uri);
}

static void
test_a_flush_does_not_wait (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autoptr (JmJournalContent) content = NULL;

  edit (fixture->editor, 1);
  jm_keeper_flush (fixture->keeper);
  wait_until (!jm_keeper_is_busy (fixture->keeper));
  edit (fixture->editor, 2);
  /* The last window is closed by a signal. */
  let_go (fixture);
  content = read_only_journal (fixture->root);
  g_assert_cmpuint (get_number (content->map), ==, 2);
}

static void
test_what_is_saved_is_not_kept (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->place.path);
  JmSaver *saver = jm_saver_get (jm_editor_get_document (fixture->editor));

  edit (fixture->editor, 1);
  jm_keeper_flush (fixture->keeper);
  wait_until (!jm_keeper_is_busy (fixture->keeper));
  g_assert_cmpuint (count_folders (fixture->root, NULL), ==, 1);
  jm_saver_save_async (saver, file, JM_SAVER_DEFAULT, NULL, NULL);
  wait_until (count_folders (fixture->root, NULL) == 0);
  g_assert_cmpuint (count_folders (fixture->root, "discarded"), ==, 0);

  edit (fixture->editor, 2);
  jm_keeper_flush (fixture->keeper);
  wait_until (!jm_keeper_is_busy (fixture->keeper));
  g_assert_cmpuint (count_folders (fixture->root, NULL), ==, 1);
}

static void
test_a_change_during_a_save_is_kept (Fixture       *fixture,
                                     gconstpointer  unused)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->place.path);
  g_autofree char *address = g_file_get_uri (file);
  JmDocument *document = jm_editor_get_document (fixture->editor);
  g_autoptr (JmJournalContent) content = NULL;

  edit (fixture->editor, 1);
  jm_keeper_flush (fixture->keeper);
  jm_saver_save_async (jm_saver_get (document), file, JM_SAVER_DEFAULT, NULL, NULL);
  edit (fixture->editor, 2);
  wait_until (jm_document_get_file (document) != NULL);
  wait_until (!jm_saver_is_busy (jm_saver_get (document)) && !jm_keeper_is_busy (fixture->keeper));
  let_go (fixture);

  content = read_only_journal (fixture->root);
  g_assert_cmpuint (get_number (content->map), ==, 2);
  g_assert_cmpstr (content->base.uri, ==, address);
  g_assert_cmpstr (content->base.etag, ==, jm_document_get_etag (document));
}

static void
test_undo_to_what_is_saved_keeps_nothing (Fixture       *fixture,
                                          gconstpointer  unused)
{
  edit (fixture->editor, 1);
  jm_keeper_flush (fixture->keeper);
  wait_until (!jm_keeper_is_busy (fixture->keeper));
  jm_editor_undo (fixture->editor);
  wait_until (count_folders (fixture->root, NULL) == 0);
}

static void
test_what_is_discarded_can_be_had_back (Fixture       *fixture,
                                        gconstpointer  unused)
{
  g_autoptr (GPtrArray) folders = NULL;
  g_autoptr (JmJournalContent) content = NULL;

  edit (fixture->editor, 1);
  jm_keeper_flush (fixture->keeper);
  edit (fixture->editor, 2);
  jm_keeper_discard (fixture->keeper);
  let_go (fixture);

  g_assert_cmpuint (count_folders (fixture->root, NULL), ==, 0);
  folders = jm_journal_list (fixture->root, JM_JOURNAL_PLACE_DISCARDED);
  g_assert_cmpuint (folders->len, ==, 1);
  content = jm_journal_read (g_ptr_array_index (folders, 0), NULL);
  g_assert_cmpuint (get_number (content->map), ==, 2);
}

static JmMap *
typing_cb (gpointer map)
{
  return map != NULL ? jm_map_ref (map) : NULL;
}

static void
test_what_is_being_typed_is_kept (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autoptr (JmMap) typed = jm_map_set (jm_editor_get_map (fixture->editor), JM_MAP_ID, JM_MAP_TITLE,
                                        JM_VALUE_TEXT ("State 9"), NULL);
  g_autoptr (JmJournalContent) content = NULL;

  jm_keeper_set_typing (fixture->keeper, typing_cb, typed);
  jm_editor_note_typing (fixture->editor);
  wait_until (count_folders (fixture->root, NULL) == 1 && !jm_keeper_is_busy (fixture->keeper));

  /* What was typed is taken back: all is saved again. */
  jm_keeper_set_typing (fixture->keeper, typing_cb, NULL);
  jm_editor_note_typing (fixture->editor);
  wait_until (count_folders (fixture->root, NULL) == 0);

  jm_keeper_set_typing (fixture->keeper, typing_cb, typed);
  jm_editor_note_typing (fixture->editor);
  jm_keeper_flush (fixture->keeper);
  wait_until (!jm_keeper_is_busy (fixture->keeper));
  let_go (fixture);
  content = read_only_journal (fixture->root);
  g_assert_cmpuint (get_number (content->map), ==, 9);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_a_full_disk_is_told_once (Fixture       *fixture,
                               gconstpointer  unused)
{
  struct rlimit before, limit;
  guint n_told = 0;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  limit = before;
  limit.rlim_cur = 100;
  g_signal_connect_swapped (fixture->keeper, "notify::problem", G_CALLBACK (count_cb), &n_told);

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  for (guint i = 0; i < 5; i++)
    {
      edit (fixture->editor, i);
      jm_keeper_flush (fixture->keeper);
      wait_until (jm_keeper_get_problem (fixture->keeper) != NULL);
    }
  g_assert_cmpuint (n_told, ==, 1);

  /* There is room again, and nobody does anything. */
  setrlimit (RLIMIT_FSIZE, &before);
  wait_until (jm_keeper_get_problem (fixture->keeper) == NULL);
  g_assert_cmpuint (n_told, ==, 2);
  g_assert_cmpuint (count_folders (fixture->root, NULL), ==, 1);
}

static void
test_what_can_only_be_read_is_not_kept (Fixture       *fixture,
                                        gconstpointer  unused)
{
  JmDocument *document = jm_editor_get_document (fixture->editor);

  jm_document_set_read_only (document, TRUE);
  jm_document_mark_unsaved (document, NULL, NULL);
  jm_keeper_flush (fixture->keeper);
  let_go (fixture);
  g_assert_cmpuint (count_folders (fixture->root, NULL), ==, 0);
}

static void
test_a_recovered_map_goes_on_in_its_journal (Fixture       *fixture,
                                             gconstpointer  unused)
{
  g_autoptr (GPtrArray) folders = NULL;
  g_autoptr (JmJournalContent) content = NULL;
  g_autoptr (JmJournalContent) again = NULL;
  JmJournal *journal;

  edit (fixture->editor, 1);
  let_go (fixture);
  g_clear_object (&fixture->editor);

  folders = jm_journal_list (fixture->root, JM_JOURNAL_PLACE_OPEN);
  journal = jm_journal_claim (g_ptr_array_index (folders, 0), NULL);
  content = jm_journal_read (g_ptr_array_index (folders, 0), NULL);
  fixture->editor = jm_editor_new (jm_loaded_new (content->map, NULL));
  jm_document_mark_unsaved (jm_editor_get_document (fixture->editor), NULL, NULL);
  fixture->keeper = jm_keeper_new (fixture->editor, journal);
  edit (fixture->editor, 2);
  let_go (fixture);

  again = read_only_journal (fixture->root);
  g_assert_cmpuint (get_number (again->map), ==, 2);
}

static void
wait_for_entries (JmRecovery *recovery)
{
  jm_recovery_refresh (recovery);
  wait_until (!jm_recovery_is_busy (recovery));
}

static void
test_what_was_left_is_listed (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autoptr (JmRecovery) recovery = jm_recovery_new (fixture->root);
  JmRecoveryEntry *entry;
  g_autofree char *path = NULL;

  edit (fixture->editor, 5);
  jm_keeper_flush (fixture->keeper);
  wait_until (!jm_keeper_is_busy (fixture->keeper));
  wait_for_entries (recovery);
  g_assert_cmpuint (jm_recovery_get_n_waiting (recovery), ==, 0);

  let_go (fixture);
  wait_for_entries (recovery);
  g_assert_cmpuint (jm_recovery_get_n_waiting (recovery), ==, 1);
  entry = g_ptr_array_index (jm_recovery_get_entries (recovery), 0);
  g_assert_cmpstr (jm_recovery_entry_get_title (entry), ==, "State 5");
  g_assert_cmpuint (jm_recovery_entry_get_n_touchpoints (entry), ==, 8);
  g_assert_cmpuint (jm_recovery_entry_get_n_items (entry), ==,
                    jm_item_count (jm_map_get_root (jm_editor_get_map (fixture->editor))) - 1);
  g_assert_cmpint (jm_recovery_entry_get_base (entry), ==, JM_RECOVERY_BASE_NONE);
  wait_until (jm_recovery_entry_get_texture (entry) != NULL);

  jm_recovery_put_off (recovery, entry);
  g_assert_cmpuint (jm_recovery_get_n_waiting (recovery), ==, 0);
  g_assert_cmpuint (jm_recovery_get_n_found (recovery, FALSE), ==, 1);
  jm_recovery_discard (recovery, entry);
  wait_until (jm_recovery_get_n_found (recovery, TRUE) == 1);
  g_assert_cmpuint (jm_recovery_get_n_found (recovery, FALSE), ==, 0);
  entry = g_ptr_array_index (jm_recovery_get_entries (recovery), 0);
  jm_recovery_bring_back (recovery, entry);
  wait_until (jm_recovery_get_n_found (recovery, FALSE) == 1);

  /* What nothing can be read from is moved aside. */
  entry = g_ptr_array_index (jm_recovery_get_entries (recovery), 0);
  path = g_build_filename (jm_recovery_entry_get_folder (entry), "journal", NULL);
  g_assert_true (g_file_set_contents (path, "what?", -1, NULL));
  g_clear_object (&recovery);
  recovery = jm_recovery_new (fixture->root);
  wait_for_entries (recovery);
  g_assert_cmpuint (jm_recovery_get_entries (recovery)->len, ==, 0);
  g_assert_cmpuint (count_folders (fixture->root, "unreadable"), ==, 1);
}

static void
test_the_file_is_looked_at (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->place.path);
  JmDocument *document = jm_editor_get_document (fixture->editor);
  static const JmRecoveryBase states[] = { JM_RECOVERY_BASE_SAME, JM_RECOVERY_BASE_CHANGED, JM_RECOVERY_BASE_GONE };

  edit (fixture->editor, 1);
  jm_saver_save_async (jm_saver_get (document), file, JM_SAVER_DEFAULT, NULL, NULL);
  wait_until (jm_document_get_file (document) != NULL);
  edit (fixture->editor, 2);
  let_go (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (JmRecovery) recovery = jm_recovery_new (fixture->root);
      JmRecoveryEntry *entry;

      if (states[i] == JM_RECOVERY_BASE_CHANGED)
        g_assert_true (g_file_set_contents (fixture->place.path, "something else", -1, NULL));
      else if (states[i] == JM_RECOVERY_BASE_GONE)
        g_unlink (fixture->place.path);
      wait_for_entries (recovery);
      g_assert_cmpuint (jm_recovery_get_n_waiting (recovery), ==, 1);
      entry = g_ptr_array_index (jm_recovery_get_entries (recovery), 0);
      g_assert_cmpint (jm_recovery_entry_get_base (entry), ==, states[i]);
      g_assert_true (g_file_equal (jm_recovery_entry_get_file (entry), file));
      wait_until (jm_recovery_entry_get_texture (entry) != NULL);
    }
}

/* The program may end after a save and before the journal is gone. */
static void
test_what_is_in_its_file_is_not_listed (Fixture       *fixture,
                                        gconstpointer  unused)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->place.path);
  g_autofree char *address = g_file_get_uri (file);
  const JmJournalBase base = { address, (char *) "what it held before", NULL };
  JmDocument *document = jm_editor_get_document (fixture->editor);
  JmJournal *journal = jm_journal_new (fixture->root);
  g_autoptr (JmRecovery) recovery = jm_recovery_new (fixture->root);

  jm_saver_save_async (jm_saver_get (document), file, JM_SAVER_DEFAULT, NULL, NULL);
  wait_until (jm_document_get_file (document) != NULL);
  g_assert_true (jm_journal_write (journal, &base, jm_editor_get_map (fixture->editor), NULL));
  jm_journal_free (journal);
  wait_for_entries (recovery);
  g_assert_cmpuint (jm_recovery_get_n_waiting (recovery), ==, 0);
}

static void
test_what_ends_the_program_twice_is_dangerous (Fixture       *fixture,
                                               gconstpointer  unused)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->place.path);

  g_assert_false (jm_recovery_is_dangerous (file));
  jm_recovery_begin_opening (file);
  g_assert_false (jm_recovery_is_dangerous (file));
  jm_recovery_begin_opening (file);
  g_assert_true (jm_recovery_is_dangerous (file));
  jm_recovery_end_opening (file);
  g_assert_false (jm_recovery_is_dangerous (file));

  jm_recovery_begin_opening (file);
  jm_recovery_begin_opening (file);
  jm_recovery_clear ();
  g_assert_false (jm_recovery_is_dangerous (file));
}

/* What ends the program while it is read does so before there is a window. */
static void
test_what_is_read_ahead_by_itself_is_marked (Fixture       *fixture,
                                             gconstpointer  unused)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->place.path);

  jm_recovery_begin_opening (file);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JmLoaded) loaded = NULL;

      jm_preload_start (fixture->place.path, TRUE);
      g_assert_true (jm_recovery_is_dangerous (file));
      loaded = jm_preload_take (file, -1);
      g_assert_nonnull (loaded);

      /* Opened, and then not. */
      if (i == 0)
        {
          g_assert_true (jm_preload_take_mark (file));
          g_assert_false (jm_preload_take_mark (file));
        }
      jm_preload_end ();
      g_assert_cmpint (jm_recovery_is_dangerous (file), ==, i == 0);
    }
}

/* A journal that ended the program while it was looked at does not do so again. */
static void
test_a_dangerous_journal_is_not_read (Fixture       *fixture,
                                      gconstpointer  unused)
{
  g_autoptr (JmRecovery) recovery = jm_recovery_new (fixture->root);
  g_autoptr (GPtrArray) folders = NULL;
  g_autoptr (GFile) folder = NULL;
  JmRecoveryEntry *entry;

  edit (fixture->editor, 3);
  let_go (fixture);
  folders = jm_journal_list (fixture->root, JM_JOURNAL_PLACE_OPEN);
  folder = g_file_new_for_path (g_ptr_array_index (folders, 0));
  jm_recovery_begin_opening (folder);
  jm_recovery_begin_opening (folder);

  wait_for_entries (recovery);
  entry = g_ptr_array_index (jm_recovery_get_entries (recovery), 0);
  g_assert_true (jm_recovery_entry_is_dangerous (entry));
  g_assert_cmpstr (jm_recovery_entry_get_title (entry), ==, "State 3");
  g_assert_cmpuint (jm_recovery_entry_get_n_items (entry), ==, 0);
  jm_recovery_end_opening (folder);
}

/* The editor that is killed: it tells each change when it has made it. */
static gboolean
edit_cb (gpointer editor)
{
  static guint number;
  gint64 now = g_get_monotonic_time ();

  edit (editor, ++number);
  if (write (STDOUT_FILENO, &now, sizeof now) != sizeof now)
    _exit (1);
  g_timeout_add ((guint) g_random_int_range (1, 60), edit_cb, editor);

  return G_SOURCE_REMOVE;
}

static int
edit_until_killed (const char *root)
{
  JmEditor *editor = new_editor ();
  JmKeeper *keeper = jm_keeper_new (editor, jm_journal_new (root));

  edit_cb (editor);
  while (keeper != NULL)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}

typedef struct
{
  GPid process;
  int output;
  char *root;
  gint64 end;    /* when it was killed */
} Victim;

static void
start_victim (Victim     *victim,
              const char *folder)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *name = g_uuid_string_random ();
  g_autoptr (GError) error = NULL;

  victim->root = g_build_filename (folder, name, NULL);
  g_spawn_async_with_pipes (NULL, (char *[]) { self, (char *) "--edit", victim->root, NULL }, NULL,
                            G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &victim->process, NULL, &victim->output, NULL,
                            &error);
  g_assert_no_error (error);
}

/* What was done until MOST_LOSS before the end is in the journal.  Returns how old the first change is that is not, in
 * microseconds. */
static gint64
check_victim (Victim *victim)
{
  g_autoptr (GPtrArray) folders = jm_journal_list (victim->root, JM_JOURNAL_PLACE_OPEN);
  g_autoptr (JmJournalContent) content = NULL;
  g_autoptr (GError) error = NULL;
  guint n_kept = 0, n_done = 0, n_due = 0;
  gint64 time, loss = 0;

  if (folders->len > 0)
    {
      content = jm_journal_read (g_ptr_array_index (folders, 0), &error);
      g_assert_no_error (error);
      n_kept = get_number (content->map);
    }

  while (read (victim->output, &time, sizeof time) == sizeof time)
    {
      n_done++;
      if (victim->end - time > MOST_LOSS)
        n_due++;
      if (n_done == n_kept + 1)
        loss = victim->end - time;
    }
  g_assert_cmpuint (folders->len, <=, 1);
  g_assert_cmpuint (n_kept, <=, n_done + 1);
  g_assert_cmpuint (n_kept, >=, n_due);
  close (victim->output);
  g_free (victim->root);

  return loss;
}

static void
test_a_kill_costs_three_seconds_at_most (Fixture       *fixture,
                                         gconstpointer  unused)
{
  gint64 most = 0;

  for (guint i = 0; i < N_KILLS / N_AT_ONCE; i++)
    {
      Victim victims[N_AT_ONCE];
      gint64 begin = g_get_monotonic_time ();

      for (guint j = 0; j < N_AT_ONCE; j++)
        start_victim (&victims[j], fixture->place.folder);
      for (guint j = 0; j < N_AT_ONCE; j++)
        {
          gint64 when = begin + (gint64) g_test_rand_double_range ((double) (j * LONGEST_WORK) / N_AT_ONCE,
                                                                   (double) ((j + 1) * LONGEST_WORK) / N_AT_ONCE);

          g_usleep ((gulong) MAX (when - g_get_monotonic_time (), 0));
          victims[j].end = g_get_monotonic_time ();
          kill (victims[j].process, SIGKILL);
          waitpid (victims[j].process, NULL, 0);
        }
      for (guint j = 0; j < N_AT_ONCE; j++)
        {
          gint64 loss = check_victim (&victims[j]);

          most = MAX (most, loss);
        }
    }

  g_test_message ("%u kills: at most the work of %.2f s was lost", N_KILLS, (double) most / G_USEC_PER_SEC);
}

#define ADD(name) g_test_add ("/keeper/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *state = NULL;
  int status;

  if (argc == 3 && g_str_equal (argv[1], "--edit"))
    return edit_until_killed (argv[2]);

  state = jm_test_make_folder ();
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD (a_change_is_soon_on_the_disk);
  ADD (a_flush_does_not_wait);
  ADD (what_is_saved_is_not_kept);
  ADD (a_change_during_a_save_is_kept);
  ADD (undo_to_what_is_saved_keeps_nothing);
  ADD (what_is_discarded_can_be_had_back);
  ADD (what_is_being_typed_is_kept);
  ADD (a_full_disk_is_told_once);
  ADD (what_can_only_be_read_is_not_kept);
  ADD (a_recovered_map_goes_on_in_its_journal);
  ADD (what_was_left_is_listed);
  ADD (the_file_is_looked_at);
  ADD (what_is_in_its_file_is_not_listed);
  ADD (what_ends_the_program_twice_is_dangerous);
  ADD (what_is_read_ahead_by_itself_is_marked);
  ADD (a_dangerous_journal_is_not_read);
  ADD (a_kill_costs_three_seconds_at_most);

  status = g_test_run ();
  jm_test_remove_folder (g_steal_pointer (&state));

  return status;
}
