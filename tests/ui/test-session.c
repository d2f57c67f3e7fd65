/* test-session.c: which maps are opened again, and how they were looked at, whatever the files say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jm-kept.h"
#include "jm-sample.h"
#include "jm-session.h"
#include "jm-tab-look.h"
#include "jm-test-data.h"

static JmSession *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return jm_session_read (bytes);
}

static const JmSessionWindow *
get_window (const JmSession *session,
            guint            position)
{
  g_assert_cmpuint (position, <, session->windows->len);

  return g_ptr_array_index (session->windows, position);
}

static void
assert_tab (const JmSessionWindow *window,
            guint                  position,
            const char            *path,
            const char            *title)
{
  const JmSessionTab *tab;
  g_autofree char *own = NULL;

  g_assert_cmpuint (position, <, window->tabs->len);
  tab = g_ptr_array_index (window->tabs, position);
  own = g_file_get_path (tab->file);
  g_assert_cmpstr (own, ==, path);
  g_assert_cmpstr (tab->title, ==, title);
}

static void
add (JmSessionWindow *window,
     const char      *path,
     const char      *title)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  jm_session_add_tab (window, file, title);
}

static JmSession *
make (void)
{
  JmSession *session = jm_session_new ();
  JmSessionWindow *window = jm_session_add_window (session);

  window->width = 800;
  window->height = 600;
  window->selected = 1;
  add (window, "/maps/one.journey.json", "One");
  add (window, "/maps/zwei %.journey.json", "Zwei; \"[session]\"\n= \\ 🚲");
  window = jm_session_add_window (session);
  window->is_maximized = TRUE;
  add (window, "/maps/three", "");

  return session;
}

static void
test_comes_back (void)
{
  g_autoptr (JmSession) made = make ();
  g_autoptr (GBytes) bytes = jm_session_write (made);
  g_autoptr (JmSession) read = jm_session_read (bytes);

  g_assert_nonnull (read);
  g_assert_cmpuint (read->windows->len, ==, 2);
  g_assert_cmpint (get_window (read, 0)->width, ==, 800);
  g_assert_cmpint (get_window (read, 0)->height, ==, 600);
  g_assert_false (get_window (read, 0)->is_maximized);
  g_assert_cmpuint (get_window (read, 0)->selected, ==, 1);
  assert_tab (get_window (read, 0), 0, "/maps/one.journey.json", "One");
  assert_tab (get_window (read, 0), 1, "/maps/zwei %.journey.json", "Zwei; \"[session]\"\n= \\ 🚲");
  g_assert_true (get_window (read, 1)->is_maximized);
  assert_tab (get_window (read, 1), 0, "/maps/three", "");
  g_assert_true (jm_session_get_front (read) == g_ptr_array_index (get_window (read, 0)->tabs, 1));
}

static void
test_no_session (void)
{
  static const char *const texts[] = {
    "", "\n", "garbage", "[other]\nwindows=1\n", "{\"windows\": 1}", "[session\nwindows=1", "\377\376[session]\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (read_text (texts[i]));
}

static void
test_nonsense_is_left_out (void)
{
  g_autoptr (JmSession) session =
    read_text ("[session]\nwindows=4\n"
               "[window 0]\nwidth=-5\nheight=99999999999999\nmaximized=perhaps\nselected=-7\ntabs=6\n"
               "[tab 0.0]\nuri=https://example.com/a.journey.json\ntitle=Far away\n"
               "[tab 0.1]\nuri=relative/path\n"
               "[tab 0.2]\nuri=file:///maps/one\n"
               "[tab 0.3]\nuri=file:///maps/../maps/one\ntitle=The same\n"
               "[tab 0.4]\ntitle=No address\n"
               "[window 2]\ntabs=1000000\nselected=1000000\n[tab 2.0]\nuri=file:///maps/two\n");

  g_assert_nonnull (session);
  g_assert_cmpuint (session->windows->len, ==, 2);
  g_assert_cmpint (get_window (session, 0)->width, ==, 1440);
  g_assert_cmpint (get_window (session, 0)->height, ==, 900);
  g_assert_false (get_window (session, 0)->is_maximized);
  g_assert_cmpuint (get_window (session, 0)->selected, ==, 0);
  g_assert_cmpuint (get_window (session, 0)->tabs->len, ==, 1);
  assert_tab (get_window (session, 0), 0, "/maps/one", "");
  /* So many tabs nobody has: the number means nothing. */
  g_assert_cmpuint (get_window (session, 1)->tabs->len, ==, 0);
}

static void
test_numbers_without_windows (void)
{
  g_autoptr (JmSession) many = read_text ("[session]\nwindows=2000000000\n[window 0]\ntabs=1\n");
  g_autoptr (JmSession) none = read_text ("[session]\nwindows=20\n");

  g_assert_nonnull (many);
  g_assert_cmpuint (many->windows->len, ==, 0);
  g_assert_nonnull (none);
  g_assert_null (jm_session_get_front (none));
}

/* Any byte of a good file may be another one. */
static void
test_damaged_bytes (void)
{
  g_autoptr (JmSession) made = make ();
  g_autoptr (GBytes) good = jm_session_write (made);
  gsize size;
  const char *text = g_bytes_get_data (good, &size);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (gsize i = 0; i < size * 4; i++)
    {
      char *copy = g_memdup2 (text, size);
      g_autoptr (GBytes) bytes = g_bytes_new_take (copy, size);
      g_autoptr (JmSession) session = NULL;

      copy[i % size] = (char) g_rand_int_range (rand, 0, 256);
      session = jm_session_read (bytes);
      for (guint j = 0; session != NULL && j < session->windows->len; j++)
        g_assert_cmpuint (get_window (session, j)->selected, <=, get_window (session, j)->tabs->len);
    }
}

static void
assert_put_aside (const char *path)
{
  g_autofree char *aside = g_strconcat (path, ".damaged", NULL);

  g_assert_null (jm_session_load (path));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
}

static void
test_damaged_is_put_aside (JmTestPlace   *place,
                           gconstpointer  unused)
{
  g_autofree char *large = g_strnfill (JM_SESSION_MAX_BYTES + 1, '\n');

  g_assert_null (jm_session_load (place->path));

  g_assert_true (g_file_set_contents (place->path, "[session", -1, NULL));
  assert_put_aside (place->path);
  g_assert_true (g_file_set_contents (place->path, large, -1, NULL));
  assert_put_aside (place->path);
}

static void
test_missing_files (JmTestPlace   *place,
                    gconstpointer  unused)
{
  g_autoptr (JmSession) session = jm_session_new ();
  JmSessionWindow *window = jm_session_add_window (session);
  g_autofree char *gone = g_build_filename (place->folder, "gone", NULL);

  g_assert_true (g_file_set_contents (place->path, "x", -1, NULL));
  add (window, place->path, "");
  add (window, gone, "");
  jm_session_look (session);

  g_assert_false (((JmSessionTab *) g_ptr_array_index (window->tabs, 0))->is_missing);
  g_assert_true (((JmSessionTab *) g_ptr_array_index (window->tabs, 1))->is_missing);
}

static void
test_look_comes_back (void)
{
  static const char *const lanes[] = { "touchpoints", "a; b\\c", "emotions", NULL };
  g_autoptr (JmMap) map = jm_sample_map (2, 3, 2, 1);
  JmItem *root = jm_map_get_root (map);
  const char *hidden[] = { jm_item_get_id (jm_item_get_child (root, JM_MAP_PERSONAS, 0)), NULL };
  g_autoptr (JmTabLook) look = jm_tab_look_new ();
  g_autoptr (GKeyFile) memory = NULL;
  g_autoptr (JmTabLook) read = NULL;

  look->base = JM_VIEW_CUSTOMER;
  look->is_altered = TRUE;
  look->preset = jm_item_new (JM_KIND_VIEW, "draft");
  g_assert_true (jm_item_build_set (look->preset, JM_VIEW_LANES, JM_VALUE_TEXTS (lanes), NULL));
  g_assert_true (jm_item_build_set (look->preset, JM_VIEW_HIDDEN_PERSONAS, JM_VALUE_TEXTS (hidden), NULL));
  g_assert_true (jm_item_build_set (look->preset, JM_VIEW_TIME_SCALED, JM_VALUE_NUMBER (TRUE), NULL));
  look->has_place = TRUE;
  look->zoom = 0.75;
  look->place = (JmPoint) { 123.456, 78 };
  look->is_right_hidden = TRUE;

  memory = jm_tab_look_write (look);
  read = jm_tab_look_read (memory, map);
  g_assert_cmpint (read->base, ==, JM_VIEW_CUSTOMER);
  g_assert_true (read->is_altered);
  g_assert_cmpuint (jm_item_get_n_texts (read->preset, JM_VIEW_LANES), ==, 3);
  g_assert_cmpstr (jm_item_get_nth_text (read->preset, JM_VIEW_LANES, 1), ==, lanes[1]);
  g_assert_cmpuint (jm_item_get_n_texts (read->preset, JM_VIEW_HIDDEN_PERSONAS), ==, 1);
  g_assert_cmpstr (jm_item_get_nth_text (read->preset, JM_VIEW_HIDDEN_PERSONAS, 0), ==, hidden[0]);
  g_assert_true (jm_item_get_flag (read->preset, JM_VIEW_TIME_SCALED));
  g_assert_true (read->has_place);
  g_assert_cmpfloat (read->zoom, ==, 0.75);
  g_assert_cmpfloat_with_epsilon (read->place.x, 123.456, 1e-9);
  g_assert_false (read->is_left_hidden);
  g_assert_true (read->is_right_hidden);
  g_assert_false (read->is_overview_hidden);
}

static void
test_look_that_does_not_fit (void)
{
  static const char *const places[][3] = {
    { "nan", "0", "0" }, { "inf", "0", "0" }, { "-1", "0", "0" }, { "0", "0", "0" }, { "1", "1e300", "0" },
    { "1", "0", "nan" }, { "much", "0", "0" }, { "1", "", "0" },
  };
  g_autoptr (JmMap) map = jm_sample_map (1, 1, 1, 1);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GKeyFile) memory = g_key_file_new ();
      g_autoptr (JmTabLook) look = NULL;

      g_key_file_set_string (memory, JM_TAB_LOOK_GROUP, "zoom", places[i][0]);
      g_key_file_set_string (memory, JM_TAB_LOOK_GROUP, "x", places[i][1]);
      g_key_file_set_string (memory, JM_TAB_LOOK_GROUP, "y", places[i][2]);
      g_key_file_set_string (memory, JM_TAB_LOOK_GROUP, "view", "from above");
      g_key_file_set_string (memory, JM_TAB_LOOK_GROUP, "preset",
                             jm_item_get_id (jm_item_get_child (jm_map_get_root (map), JM_MAP_PERSONAS, 0)));
      g_key_file_set_string (memory, JM_TAB_LOOK_GROUP, "hidden-personas", "nobody\n\nsomebody\n");
      g_key_file_set_string (memory, JM_TAB_LOOK_GROUP, "hidden", "everything\n");
      look = jm_tab_look_read (memory, map);
      g_assert_cmpint (look->base, ==, JM_VIEW_OPERATIONAL);
      g_assert_null (look->preset_id);
      g_assert_cmpuint (jm_item_get_n_texts (look->preset, JM_VIEW_HIDDEN_PERSONAS), ==, 0);
      g_assert_false (look->has_place);
      g_assert_cmpfloat (look->zoom, ==, 1);
      g_assert_false (look->is_left_hidden);
    }
}

static void
test_look_of_nothing (void)
{
  g_autoptr (JmMap) map = jm_sample_map (1, 1, 1, 1);
  g_autoptr (GKeyFile) memory = g_key_file_new ();
  g_autoptr (JmTabLook) look = jm_tab_look_read (memory, map);

  g_assert_cmpint (look->base, ==, JM_VIEW_OPERATIONAL);
  g_assert_null (look->preset);
  g_assert_false (look->is_altered);
  g_assert_false (look->has_place);
}

/* Privacy: what lies behind a link is not ours. */
static void
test_kept (JmTestPlace   *place,
           gconstpointer  unused)
{
  g_autofree char *folder = g_build_filename (place->folder, "kept", "deep", NULL);
  g_autofree char *top = g_build_filename (place->folder, "kept", NULL);
  g_autofree char *file = g_build_filename (folder, "a", NULL);
  g_autofree char *link = g_build_filename (top, "link", NULL);
  JmKeptSize size = { 0 }, removed = { 0 };

  g_assert_true (g_file_set_contents (place->path, "of the person", -1, NULL));
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "12345", -1, NULL));
  g_assert_cmpint (symlink (place->folder, link), ==, 0);

  jm_kept_measure (top, &size);
  g_assert_cmpuint (size.n_files, ==, 2);
  jm_kept_remove (top, &removed);
  g_assert_cmpuint (removed.n_files, ==, 2);
  g_assert_cmpuint (removed.n_bytes, ==, size.n_bytes);
  g_assert_false (g_file_test (top, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (place->path, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/comes-back", test_comes_back);
  g_test_add_func ("/session/no-session", test_no_session);
  g_test_add_func ("/session/nonsense-is-left-out", test_nonsense_is_left_out);
  g_test_add_func ("/session/numbers-without-windows", test_numbers_without_windows);
  g_test_add_func ("/session/damaged-bytes", test_damaged_bytes);
  g_test_add ("/session/damaged-is-put-aside", JmTestPlace, NULL, jm_test_place_set_up, test_damaged_is_put_aside,
              jm_test_place_tear_down);
  g_test_add ("/session/missing-files", JmTestPlace, NULL, jm_test_place_set_up, test_missing_files,
              jm_test_place_tear_down);
  g_test_add_func ("/session/look-comes-back", test_look_comes_back);
  g_test_add_func ("/session/look-that-does-not-fit", test_look_that_does_not_fit);
  g_test_add_func ("/session/look-of-nothing", test_look_of_nothing);
  g_test_add ("/session/kept", JmTestPlace, NULL, jm_test_place_set_up, test_kept, jm_test_place_tear_down);

  return g_test_run ();
}
