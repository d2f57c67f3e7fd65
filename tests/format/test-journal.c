/* test-journal.c: what was not saved can be had back, whatever happened to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jm-delta.h"
#include "jm-hostile.h"
#include "jm-journal-private.h"
#include "jm-json-writer.h"
#include "jm-sample.h"
#include "jm-test-data.h"

#define N_STATES 6
#define N_KILLS 40

static const JmJournalBase some_base = { (char *) "file:///maps/a.journey.json", (char *) "12-34",
                                         (char *) "file:///maps" };

/* The state of a map after so many edits: their number is in its title. */
static JmMap *
edit (JmMap *map,
      guint  number)
{
  g_autofree char *title = g_strdup_printf ("State %u", number);
  g_autoptr (GError) error = NULL;
  JmMap *edited = jm_map_set (map, JM_MAP_ID, JM_MAP_TITLE, JM_VALUE_TEXT (title), &error);

  g_assert_no_error (error);

  return edited;
}

static guint
get_number (JmMap *map)
{
  const char *title = jm_item_get_text (jm_map_get_root (map), JM_MAP_TITLE);

  g_assert_true (g_str_has_prefix (title, "State "));

  return (guint) g_ascii_strtoull (title + strlen ("State "), NULL, 10);
}

static void
write_map (JmJournal *journal,
           JmMap     *map)
{
  g_autoptr (GError) error = NULL;

  jm_journal_write (journal, &some_base, map, &error);
  g_assert_no_error (error);
}

/* Writes a journal of N_STATES states, and lets go of it.  Returns its folder, and in @ends
 * how long it was after each. */
static char *
write_states (const char *root,
              JmMap      *map,
              gsize      *ends)
{
  g_autoptr (JmJournal) journal = jm_journal_new (root);

  for (guint i = 0; i < N_STATES; i++)
    {
      g_autoptr (JmMap) state = edit (map, i);
      g_autofree char *path = NULL;
      GStatBuf status;

      write_map (journal, state);
      path = g_build_filename (jm_journal_get_folder (journal), "journal", NULL);
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      if (ends != NULL)
        ends[i] = (gsize) status.st_size;
    }

  return g_strdup (jm_journal_get_folder (journal));
}

static JmJournalContent *
read_journal (const char *folder)
{
  g_autoptr (GError) error = NULL;
  JmJournalContent *content = jm_journal_read (folder, &error);

  g_assert_no_error (error);

  return content;
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

static void
store (const char *path,
       const void *data,
       gsize       length)
{
  g_autofd int descriptor = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  g_assert_cmpint (descriptor, >=, 0);
  g_assert_cmpint (write (descriptor, data, length), ==, (gssize) length);
}

static void
check_delta (const char *old_text,
             gsize       old_length,
             const char *new_text,
             gsize       new_length)
{
  g_autoptr (GBytes) old_bytes = g_bytes_new (old_text, old_length);
  g_autoptr (GBytes) new_bytes = g_bytes_new (new_text, new_length);
  g_autoptr (GBytes) delta = jm_delta_new (old_bytes, new_bytes);
  g_autoptr (GBytes) made = jm_delta_apply (old_bytes, delta, new_length);

  g_assert_nonnull (made);
  g_assert_true (g_bytes_equal (made, new_bytes));
  g_assert_cmpuint (g_bytes_get_size (delta), <=, new_length + 16);
  if (new_length > 0)
    g_assert_null (jm_delta_apply (old_bytes, delta, new_length - 1));
}

static void
test_delta_makes_any_text (JmTestPlace   *place,
                           gconstpointer  unused)
{
  check_delta ("", 0, "", 0);
  check_delta ("", 0, "a", 1);
  check_delta ("a", 1, "", 0);
  check_delta ("abc", 3, "abc", 3);
  check_delta ("aaaa", 4, "aa", 2);

  for (guint i = 0; i < 500; i++)
    {
      gsize length = (gsize) g_test_rand_int_range (0, 3000);
      g_autofree char *old_text = g_malloc0 (length + 1);
      g_autoptr (GString) new_text = g_string_new (NULL);
      guint n_letters = (guint) g_test_rand_int_range (1, 26);

      for (gsize j = 0; j < length; j++)
        old_text[j] = (char) ('a' + g_test_rand_int_range (0, (int) n_letters));
      g_string_append_len (new_text, old_text, (gssize) length);

      for (int j = g_test_rand_int_range (0, 6); j > 0; j--)
        {
          int at = g_test_rand_int_range (0, (int) new_text->len + 1);
          int n = g_test_rand_int_range (0, 200);

          if (g_test_rand_bit ())
            g_string_insert (new_text, at, "changed");
          else
            g_string_erase (new_text, at, MIN ((int) new_text->len - at, n));
        }
      check_delta (old_text, length, new_text->str, new_text->len);
    }
}

static void
test_delta_is_small (JmTestPlace   *place,
                     gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (10, 20, 3, 1);
  g_autoptr (GBytes) old_text = jm_json_write (map, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) new_text = NULL;
  g_autoptr (GBytes) delta = NULL;

  /* Edits at both ends and in the middle. */
  for (guint i = 0; i < 10; i += 3)
    {
      const JmItem *stage = jm_item_get_child (jm_map_get_root (map), JM_MAP_STAGES, i);
      const JmItem *touchpoint = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, 4);
      JmMap *edited = jm_map_set (map, jm_item_get_id (touchpoint), JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("Other"), &error);

      g_assert_no_error (error);
      jm_map_unref (map);
      map = edited;
    }
  new_text = jm_json_write (map, NULL);
  delta = jm_delta_new (old_text, new_text);
  g_assert_cmpuint (g_bytes_get_size (delta), <, 2000);
}

static void
test_hostile_delta_is_refused (JmTestPlace   *place,
                               gconstpointer  unused)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("0123456789", 10);

  for (guint i = 0; i < 100000; i++)
    {
      guint8 noise[24];
      gsize length = (gsize) g_test_rand_int_range (0, (int) sizeof noise);
      g_autoptr (GBytes) delta = NULL;
      g_autoptr (GBytes) made = NULL;

      for (gsize j = 0; j < length; j++)
        noise[j] = (guint8) (g_test_rand_bit () ? g_test_rand_int_range (0, 24) : g_test_rand_int_range (0, 256));
      delta = g_bytes_new (noise, length);
      made = jm_delta_apply (text, delta, 1000);
      if (made != NULL)
        g_assert_cmpuint (g_bytes_get_size (made), <=, 1000);
    }
}

static void
test_the_last_state_comes_back (JmTestPlace   *place,
                                gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 3, 2, 1);
  g_autoptr (JmMap) last = edit (map, N_STATES - 1);
  g_autofree char *folder = write_states (place->folder, map, NULL);
  g_autoptr (JmJournalContent) content = read_journal (folder);
  g_autoptr (JmJournalContent) peeked = jm_journal_peek (folder, NULL);

  g_assert_true (jm_item_equal (jm_map_get_root (content->map), jm_map_get_root (last)));
  g_assert_true (jm_journal_base_equal (&content->base, &some_base));
  g_assert_cmpstr (content->version, ==, PACKAGE_VERSION);
  g_assert_false (content->is_newer);
  g_assert_cmpint (ABS (g_get_real_time () - content->time), <, 60 * G_USEC_PER_SEC);

  g_assert_null (peeked->map);
  g_assert_true (jm_journal_base_equal (&peeked->base, &some_base));
  g_assert_cmpint (peeked->time, ==, content->time);
}

static void
test_the_base_follows_saves (JmTestPlace   *place,
                             gconstpointer  unused)
{
  const JmJournalBase none = { NULL, NULL, NULL };
  g_autoptr (JmMap) map = jm_sample_map (2, 3, 2, 1);
  g_autoptr (JmJournal) journal = jm_journal_new (place->folder);
  g_autoptr (JmJournalContent) before = NULL;
  g_autoptr (JmJournalContent) after = NULL;

  g_assert_true (jm_journal_write (journal, &none, map, NULL));
  before = read_journal (jm_journal_get_folder (journal));
  g_assert_true (jm_journal_base_equal (&before->base, &none));
  g_assert_true (jm_journal_write (journal, &some_base, map, NULL));
  after = read_journal (jm_journal_get_folder (journal));
  g_assert_true (jm_journal_base_equal (&after->base, &some_base));
}

static void
test_only_the_person_may_read_it (JmTestPlace   *place,
                                  gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 3, 2, 1);
  g_autofree char *root = g_build_filename (place->folder, "state", "recovery", NULL);
  g_autofree char *folder = write_states (root, map, NULL);
  g_autofree char *path = g_build_filename (folder, "journal", NULL);
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (root, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
}

static void
test_it_does_not_grow_without_end (JmTestPlace   *place,
                                   gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (10, 20, 3, 1);
  g_autoptr (GBytes) text = jm_json_write (map, NULL);
  g_autoptr (JmJournal) journal = jm_journal_new (place->folder);
  g_autoptr (JmJournalContent) content = NULL;
  gsize written = 0, before = 0;

  for (guint i = 0; i < 3 * JM_JOURNAL_MAX_CHANGES; i++)
    {
      g_autoptr (JmMap) state = edit (map, i);
      g_autofree char *path = NULL;
      GStatBuf status;

      write_map (journal, state);
      path = g_build_filename (jm_journal_get_folder (journal), "journal", NULL);
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpuint ((gsize) status.st_size, <=, 2 * g_bytes_get_size (text) + (64u << 10));
      written += (gsize) status.st_size > before ? (gsize) status.st_size - before : (gsize) status.st_size;
      before = (gsize) status.st_size;
    }

  /* Small edits of a map do not cost the map each time. */
  g_assert_cmpuint (written, <, 4 * g_bytes_get_size (text) + 300 * 200);
  content = read_journal (jm_journal_get_folder (journal));
  g_assert_cmpuint (get_number (content->map), ==, 3 * JM_JOURNAL_MAX_CHANGES - 1);
}

static void
test_a_cut_loses_only_what_was_cut (JmTestPlace   *place,
                                    gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (1, 2, 1, 1);
  gsize ends[N_STATES];
  g_autofree char *folder = write_states (place->folder, map, ends);
  g_autofree char *path = g_build_filename (folder, "journal", NULL);
  g_autoptr (GBytes) bytes = load (path);

  for (gsize length = 0; length <= g_bytes_get_size (bytes); length++)
    {
      g_autoptr (JmJournalContent) content = NULL;
      g_autoptr (GError) error = NULL;
      guint n_whole = 0;

      while (n_whole < N_STATES && ends[n_whole] <= length)
        n_whole++;
      store (path, g_bytes_get_data (bytes, NULL), length);
      content = jm_journal_read (folder, &error);
      if (n_whole == 0)
        {
          g_assert_null (content);
          g_assert_true (error->domain == JM_FORMAT_ERROR);
        }
      else
        {
          g_assert_no_error (error);
          g_assert_cmpuint (get_number (content->map), ==, n_whole - 1);
        }
    }
}

static void
test_a_flipped_byte_loses_only_what_follows (JmTestPlace   *place,
                                             gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (1, 2, 1, 1);
  gsize ends[N_STATES];
  g_autofree char *folder = write_states (place->folder, map, ends);
  g_autofree char *path = g_build_filename (folder, "journal", NULL);
  g_autoptr (GBytes) bytes = load (path);
  gsize size;
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));

  for (gsize at = 0; at < size; at++)
    {
      g_autoptr (JmJournalContent) content = NULL;
      guint8 flip = (guint8) (1 << (at % 8));
      guint n_whole = 0;

      while (n_whole < N_STATES && ends[n_whole] <= at)
        n_whole++;
      data[at] ^= flip;
      store (path, data, size);
      data[at] ^= flip;
      content = jm_journal_read (folder, NULL);
      g_assert_true ((content != NULL) == (n_whole > 0));
      if (content != NULL)
        g_assert_cmpuint (get_number (content->map), ==, n_whole - 1);
    }
}

/* Garbage after what is whole, with heads that promise anything. */
static void
test_anything_may_follow (JmTestPlace   *place,
                          gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (1, 2, 1, 1);
  g_autofree char *folder = write_states (place->folder, map, NULL);
  g_autofree char *path = g_build_filename (folder, "journal", NULL);
  g_autoptr (GBytes) bytes = load (path);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GByteArray) data = g_byte_array_new ();
      g_autoptr (JmJournalContent) content = NULL;
      guint8 noise[200];

      for (guint j = 0; j < sizeof noise; j++)
        noise[j] = (guint8) g_test_rand_int_range (0, 256);
      if (g_test_rand_bit ())
        memcpy (noise, JM_JOURNAL_CHANGE, 4);
      g_byte_array_append (data, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
      g_byte_array_append (data, noise, (guint) g_test_rand_int_range (1, sizeof noise));
      store (path, data->data, data->len);
      content = read_journal (folder);
      g_assert_cmpuint (get_number (content->map), ==, N_STATES - 1);
    }
}

static void
add_record (GByteArray *data,
            const char *what,
            const void *content,
            gsize       length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, length);
  guint8 head[JM_JOURNAL_HEAD] = { 0 };
  guint32 size = GUINT32_TO_LE ((guint32) length);
  guint64 sum;

  memcpy (head, what, 4);
  memcpy (head + 4, &size, sizeof size);
  sum = GUINT64_TO_LE (_jm_journal_sum (head, bytes));
  memcpy (head + JM_JOURNAL_HEAD - sizeof sum, &sum, sizeof sum);
  g_byte_array_append (data, head, sizeof head);
  g_byte_array_append (data, content, (guint) length);
}

/* Journals that somebody has made with care: the checksums are right. */
static void
test_hostile_records_are_survived (JmTestPlace   *place,
                                   gconstpointer  unused)
{
  static const char *const bases[] = { "", "x", "[journal]\n", "[other]\na=b\n", "[journal]\nuri=\xff\nversion=1\n" };
  static const char *const maps[] = { "", "{", "[]", "{\"format\": \"journey-map\", \"version\": 1}",
                                      "{\"format\": \"journey-map\", \"version\": 99}" };
  g_autofree char *path = g_build_filename (place->folder, "journal", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (maps); j++)
      for (guint k = 0; k < 4; k++)
        {
          g_autoptr (GByteArray) data = g_byte_array_new ();
          g_autoptr (JmJournalContent) content = NULL;
          g_autoptr (JmJournalContent) peeked = NULL;
          static const guint8 change[] = { 1, 2, 3, 4, 5, 6, 7, 8, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f, 1 };

          g_byte_array_append (data, (const guint8 *) JM_JOURNAL_FIRST_LINE, strlen (JM_JOURNAL_FIRST_LINE));
          add_record (data, JM_JOURNAL_BASE, bases[i], strlen (bases[i]));
          add_record (data, JM_JOURNAL_MAP, maps[j], strlen (maps[j]));
          add_record (data, k == 0 ? JM_JOURNAL_MAP : k == 1 ? JM_JOURNAL_BASE : JM_JOURNAL_CHANGE, change,
                      k == 3 ? 4 : sizeof change);
          store (path, data->data, data->len);
          content = jm_journal_read (place->folder, NULL);
          peeked = jm_journal_peek (place->folder, NULL);
          g_assert_true ((content != NULL) == (j >= 3 && (i == 2 || i == 4)));
          if (content != NULL)
            g_assert_true (content->is_newer == (j == 4));
        }

  /* One byte for each change, and more of them than any writer makes. */
  {
    g_autoptr (GByteArray) data = g_byte_array_new ();

    g_byte_array_append (data, (const guint8 *) JM_JOURNAL_FIRST_LINE, strlen (JM_JOURNAL_FIRST_LINE));
    add_record (data, JM_JOURNAL_BASE, bases[2], strlen (bases[2]));
    add_record (data, JM_JOURNAL_MAP, maps[3], strlen (maps[3]));
    for (guint i = 0; i < 200000; i++)
      add_record (data, JM_JOURNAL_BASE, bases[2], strlen (bases[2]));
    store (path, data->data, data->len);
    jm_journal_content_free (read_journal (place->folder));
  }
}

static void
test_all_texts_come_back (JmTestPlace   *place,
                          gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 3, 2, 1);

  for (guint i = 0; i < jm_hostile_get_n_texts (); i++)
    {
      g_autoptr (JmJournal) journal = jm_journal_new (place->folder);
      g_autofree char *text = jm_hostile_make_text (i);
      g_autofree char *clean = jm_field_clean_text (jm_kind_get_field (JM_KIND_MAP, JM_MAP_TITLE), text);
      g_autoptr (JmMap) edited = jm_map_set (map, JM_MAP_ID, JM_MAP_TITLE, JM_VALUE_TEXT (clean), NULL);
      g_autoptr (JmJournalContent) content = NULL;

      if (edited == NULL)
        continue;
      write_map (journal, edited);
      content = read_journal (jm_journal_get_folder (journal));
      g_assert_true (jm_item_equal (jm_map_get_root (content->map), jm_map_get_root (edited)));
    }
}

static guint
count (const char     *root,
       JmJournalPlace  place)
{
  g_autoptr (GPtrArray) folders = jm_journal_list (root, place);

  return folders->len;
}

static void
test_what_is_written_is_not_taken (JmTestPlace   *place,
                                   gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (1, 2, 1, 1);
  JmJournal *journal = jm_journal_new (place->folder);
  g_autofree char *folder = NULL;
  g_autoptr (JmJournal) claimed = NULL;
  g_autoptr (GError) error = NULL;

  write_map (journal, map);
  folder = g_strdup (jm_journal_get_folder (journal));
  g_assert_cmpuint (count (place->folder, JM_JOURNAL_PLACE_OPEN), ==, 0);
  g_assert_null (jm_journal_claim (folder, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_AGAIN);

  jm_journal_free (journal);
  g_assert_cmpuint (count (place->folder, JM_JOURNAL_PLACE_OPEN), ==, 1);

  claimed = jm_journal_claim (folder, NULL);
  g_assert_nonnull (claimed);
  g_assert_cmpuint (count (place->folder, JM_JOURNAL_PLACE_OPEN), ==, 0);
  jm_journal_content_free (read_journal (folder));
  write_map (claimed, map);
  g_assert_cmpstr (jm_journal_get_folder (claimed), ==, folder);
  g_assert_true (jm_journal_remove (claimed, NULL));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  write_map (claimed, map);
  g_assert_cmpstr (jm_journal_get_folder (claimed), !=, folder);
}

/* Runs a process that writes one state after another until it is killed, and tells which. */
static pid_t
start_writer (const char *root,
              JmMap      *map,
              int        *reports)
{
  int ends[2];
  pid_t process;

  g_assert_cmpint (pipe (ends), ==, 0);
  process = fork ();
  if (process == 0)
    {
      JmJournal *journal = jm_journal_new (root);

      for (guint i = 0;; i++)
        {
          JmMap *state = edit (map, i);

          if (!jm_journal_write (journal, &some_base, state, NULL) || write (ends[1], &i, sizeof i) != sizeof i)
            _exit (1);
          jm_map_unref (state);
        }
    }

  close (ends[1]);
  *reports = ends[0];

  return process;
}

static void
test_a_kill_at_any_time_loses_nothing (JmTestPlace   *place,
                                       gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 5, 2, 1);

  for (guint i = 0; i < N_KILLS; i++)
    {
      int reports, status;
      pid_t process = start_writer (place->folder, map, &reports);
      guint last = G_MAXUINT, state;
      g_autoptr (GPtrArray) folders = NULL;
      g_autoptr (JmJournalContent) content = NULL;
      g_autoptr (JmJournal) journal = NULL;

      g_assert_cmpint (read (reports, &last, sizeof last), ==, sizeof last);
      /* Not to be taken while it is written. */
      g_assert_cmpuint (count (place->folder, JM_JOURNAL_PLACE_OPEN), ==, 0);
      g_usleep ((gulong) g_test_rand_int_range (0, 50000));
      kill (process, SIGKILL);
      g_assert_cmpint (waitpid (process, &status, 0), ==, process);
      g_assert_true (WIFSIGNALED (status));
      while (read (reports, &state, sizeof state) == sizeof state)
        last = state;
      close (reports);

      folders = jm_journal_list (place->folder, JM_JOURNAL_PLACE_OPEN);
      g_assert_cmpuint (folders->len, ==, 1);
      content = read_journal (g_ptr_array_index (folders, 0));
      g_assert_cmpuint (get_number (content->map), >=, last);
      g_assert_cmpuint (get_number (content->map), <=, last + 1);
      journal = jm_journal_claim (g_ptr_array_index (folders, 0), NULL);
      g_assert_true (jm_journal_remove (journal, NULL));
    }
}

static void
test_what_was_discarded_is_kept_for_days (JmTestPlace   *place,
                                          gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (1, 2, 1, 1);
  g_autoptr (JmJournal) journal = jm_journal_new (place->folder);
  gint64 now = g_get_real_time ();
  g_autoptr (GPtrArray) discarded = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;

  write_map (journal, map);
  g_assert_true (jm_journal_discard (journal, NULL));
  g_assert_null (jm_journal_get_folder (journal));
  g_assert_cmpuint (count (place->folder, JM_JOURNAL_PLACE_OPEN), ==, 0);

  jm_journal_expire (place->folder, now + (gint64) (JM_JOURNAL_MAX_DAYS * 24 - 1) * 3600 * G_USEC_PER_SEC);
  discarded = jm_journal_list (place->folder, JM_JOURNAL_PLACE_DISCARDED);
  g_assert_cmpuint (discarded->len, ==, 1);
  jm_journal_content_free (read_journal (g_ptr_array_index (discarded, 0)));

  jm_journal_move (g_ptr_array_index (discarded, 0), JM_JOURNAL_PLACE_OPEN, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (place->folder, JM_JOURNAL_PLACE_OPEN), ==, 1);
  again = jm_journal_list (place->folder, JM_JOURNAL_PLACE_OPEN);
  jm_journal_move (g_ptr_array_index (again, 0), JM_JOURNAL_PLACE_DISCARDED, &error);
  g_assert_no_error (error);

  jm_journal_expire (place->folder, now + (gint64) (JM_JOURNAL_MAX_DAYS * 24 + 1) * 3600 * G_USEC_PER_SEC);
  g_assert_cmpuint (count (place->folder, JM_JOURNAL_PLACE_DISCARDED), ==, 0);
}

static void
test_clearing_leaves_open_maps_alone (JmTestPlace   *place,
                                      gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (1, 2, 1, 1);
  g_autoptr (JmJournal) open_journal = jm_journal_new (place->folder);
  g_autoptr (JmJournal) discarded = jm_journal_new (place->folder);
  g_autofree char *left = write_states (place->folder, map, NULL);
  g_autofree char *unreadable = write_states (place->folder, map, NULL);

  write_map (open_journal, map);
  write_map (discarded, map);
  g_assert_true (jm_journal_discard (discarded, NULL));
  g_assert_true (jm_journal_move (unreadable, JM_JOURNAL_PLACE_UNREADABLE, NULL));
  g_assert_cmpuint (count (place->folder, JM_JOURNAL_PLACE_OPEN), ==, 1);

  g_assert_true (jm_journal_clear (place->folder, NULL));
  for (guint i = JM_JOURNAL_PLACE_OPEN; i <= JM_JOURNAL_PLACE_UNREADABLE; i++)
    g_assert_cmpuint (count (place->folder, (JmJournalPlace) i), ==, 0);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  jm_journal_content_free (read_journal (jm_journal_get_folder (open_journal)));
}

/* A limit of size fails a write in its middle, as a full disk does. */
static void
test_a_full_disk_keeps_what_there_was (JmTestPlace   *place,
                                       gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 5, 2, 1);
  g_autoptr (JmJournal) journal = jm_journal_new (place->folder);
  struct rlimit before, limit;
  GStatBuf status;
  g_autofree char *path = NULL;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (JmMap) state = edit (map, i);
      g_autoptr (JmMap) lost = edit (map, 1000 + i);
      g_autoptr (JmJournalContent) content = NULL;
      g_autoptr (GError) error = NULL;

      write_map (journal, state);
      g_free (path);
      path = g_build_filename (jm_journal_get_folder (journal), "journal", NULL);
      g_assert_cmpint (g_stat (path, &status), ==, 0);

      limit = before;
      limit.rlim_cur = (rlim_t) status.st_size + (rlim_t) g_test_rand_int_range (0, 30);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      g_assert_false (jm_journal_write (journal, &some_base, lost, &error));
      g_assert_true (error->domain == G_FILE_ERROR);
      setrlimit (RLIMIT_FSIZE, &before);

      content = read_journal (jm_journal_get_folder (journal));
      g_assert_cmpuint (get_number (content->map), ==, i);
    }
}

static void
test_a_folder_that_was_tidied_up_is_made_again (JmTestPlace   *place,
                                                gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (1, 2, 1, 1);
  g_autoptr (JmJournal) journal = jm_journal_new (place->folder);

  write_map (journal, map);
  jm_test_remove_folder (g_strdup (jm_journal_get_folder (journal)));
  write_map (journal, map);
  jm_journal_content_free (read_journal (jm_journal_get_folder (journal)));
  g_assert_cmpuint (count (place->folder, JM_JOURNAL_PLACE_OPEN), ==, 0);
}

#define ADD(name) g_test_add ("/journal/" #name, JmTestPlace, NULL, jm_test_place_set_up, test_##name, jm_test_place_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD (delta_makes_any_text);
  ADD (delta_is_small);
  ADD (hostile_delta_is_refused);
  ADD (the_last_state_comes_back);
  ADD (the_base_follows_saves);
  ADD (only_the_person_may_read_it);
  ADD (it_does_not_grow_without_end);
  ADD (a_cut_loses_only_what_was_cut);
  ADD (a_flipped_byte_loses_only_what_follows);
  ADD (anything_may_follow);
  ADD (hostile_records_are_survived);
  ADD (all_texts_come_back);
  ADD (what_is_written_is_not_taken);
  ADD (a_kill_at_any_time_loses_nothing);
  ADD (what_was_discarded_is_kept_for_days);
  ADD (clearing_leaves_open_maps_alone);
  ADD (a_full_disk_keeps_what_there_was);
  ADD (a_folder_that_was_tidied_up_is_made_again);

  return g_test_run ();
}
