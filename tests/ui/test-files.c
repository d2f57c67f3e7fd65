/* test-files.c: what the window does with files, as far as that needs no display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "jm-example.h"
#include "jm-file-place.h"
#include "jm-import-report.h"
#include "jm-make.h"
#include "jm-pictures-lost.h"
#include "jm-preload.h"
#include "jm-preview.h"
#include "jm-recent-list.h"
#include "jm-sample.h"
#include "jm-save.h"
#include "jm-test-data.h"
#include "jm-thumbnail.h"
#include "jm-version.h"

static void
test_names_fit_every_disk (void)
{
  static const struct
  {
    const char *title;
    const char *name;
  } cases[] = {
    { "Switching mobile provider", "Switching mobile provider.journey.json" },
    { "", "Journey map.journey.json" },
    { " . ", "Journey map.journey.json" },
    { "../../etc/passwd", "etc-passwd.journey.json" },
    { "A/B: what\\next?*", "A-B- what-next.journey.json" },
    { ".hidden", "hidden.journey.json" },
    { "Two\nlines\ttab", "Two lines tab.journey.json" },
    { "\342\200\256gnp.exe", "gnp.exe.journey.json" },
    { "Zo\314\210e", "Zo\314\210e.journey.json" },
    { "\346\227\245\346\234\254\350\252\236", "\346\227\245\346\234\254\350\252\236.journey.json" },
    { "map.journey.json", "map.journey.json.journey.json" },
  };
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autofree char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *proposed = jm_file_place_propose_name (cases[i].title);

      g_assert_cmpstr (proposed, ==, cases[i].name);
    }

  for (guint i = 0; i < 300; i++)
    g_string_append (letters, "\303\244");
  name = jm_file_place_propose_name (letters->str);
  g_assert_cmpuint (strlen (name), <=, 240);
  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_true (g_str_has_suffix (name, "\303\244.journey.json"));
}

static void
test_places_are_those_of_people (void)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "Maps", "one.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) other = g_file_new_for_path ("/srv/maps/one.json");
  g_autoptr (GFile) remote = g_file_new_for_uri ("sftp://example.com/one.json");
  g_autofree char *place = jm_file_place_describe (file);
  g_autofree char *other_place = jm_file_place_describe (other);
  g_autofree char *remote_place = jm_file_place_describe (remote);

  g_assert_cmpstr (place, ==, "~/Maps/one.json");
  g_assert_cmpstr (other_place, ==, "/srv/maps/one.json");
  g_assert_cmpstr (remote_place, ==, "sftp://example.com/one.json");
}

/* In a sandbox files lie where nobody has put them. */
static void
test_places_of_the_portal_are_names (void)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "doc", "d1ff0208", "one.json", NULL);
  g_autofree char *deep = g_build_filename (g_get_user_runtime_dir (), "doc", "d1ff0208", "Maps", "one.json", NULL);
  g_autofree char *beside = g_build_filename (g_get_user_runtime_dir (), "documents", "d1ff0208", "one.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) deep_file = g_file_new_for_path (deep);
  g_autoptr (GFile) other = g_file_new_for_path (beside);
  g_autofree char *place = jm_file_place_describe (file);
  g_autofree char *deep_place = jm_file_place_describe (deep_file);
  g_autofree char *other_place = jm_file_place_describe (other);

  g_assert_cmpstr (place, ==, "one.json");
  g_assert_cmpstr (deep_place, ==, "Maps/one.json");
  g_assert_true (g_str_has_suffix (other_place, "/documents/d1ff0208/one.json"));
}

/* Nobody is offered a folder in which a file would be lost. */
static void
test_no_file_is_put_beside_one_of_the_portal (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "doc", "d1ff0208", NULL);
  g_autofree char *chosen = g_build_filename (folder, "Maps", NULL);
  g_autoptr (GFile) beside = g_file_new_for_path (folder);
  g_autoptr (GFile) inside = g_file_new_for_path (chosen);
  g_autoptr (GFile) elsewhere = g_file_new_for_path ("/srv/maps");
  g_autoptr (GFile) remote = g_file_new_for_uri ("sftp://example.com/maps");
  g_autoptr (GFile) beside_outside = jm_file_place_find_outside (beside);
  g_autoptr (GFile) inside_outside = jm_file_place_find_outside (inside);
  g_autoptr (GFile) elsewhere_outside = jm_file_place_find_outside (elsewhere);
  g_autoptr (GFile) remote_outside = jm_file_place_find_outside (remote);

  g_assert_null (beside_outside);
  g_assert_true (inside_outside == inside);
  g_assert_true (elsewhere_outside == elsewhere);
  g_assert_true (remote_outside == remote);
}

static void
set_cb (gboolean *flag)
{
  *flag = TRUE;
}

static void
wait_for_change (JmRecent *recent)
{
  gboolean changed = FALSE;
  gulong handler = g_signal_connect_swapped (recent, "changed", G_CALLBACK (set_cb), &changed);

  while (!changed)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (recent, handler);
}

static const JmRecentEntry *
get_entry (JmRecent *recent,
           guint     position)
{
  return g_ptr_array_index (jm_recent_get_entries (recent), position);
}

static GFile *
write_map (const char *folder,
           const char *name,
           JmMap      *map)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (jm_save_document (path, map, NULL, JM_SAVE_DEFAULT, NULL, NULL, NULL));

  return g_file_new_for_path (path);
}

static void
test_recent_maps_are_remembered (JmTestPlace   *place,
                                 gconstpointer  unused)
{
  g_autofree char *folder = g_build_filename (place->folder, "state", NULL);
  g_autoptr (JmRecent) recent = jm_recent_new (folder);
  g_autoptr (JmRecent) later = jm_recent_new (folder);
  g_autoptr (JmMap) map = jm_sample_map (2, 2, 1, 1);
  g_autoptr (JmMap) other_map = jm_make_edit (map, JM_MAP_ID, JM_MAP_TITLE, JM_VALUE_TEXT ("[Odd] =title\\n%s"));
  g_autoptr (GFile) one = write_map (place->folder, "one.json", map);
  g_autoptr (GFile) two = write_map (place->folder, "tw]o =#.json", other_map);

  g_assert_cmpuint (jm_recent_get_entries (recent)->len, ==, 0);
  jm_recent_add (recent, one, map);
  jm_recent_add (recent, two, other_map);
  wait_for_change (recent);
  wait_for_change (recent);
  g_assert_cmpuint (jm_recent_get_entries (recent)->len, ==, 2);

  /* Another run of the program finds them. */
  jm_recent_refresh (later);
  wait_for_change (later);
  g_assert_cmpuint (jm_recent_get_entries (later)->len, ==, 2);
  g_assert_true (g_file_equal (get_entry (later, 0)->file, two));
  g_assert_cmpstr (get_entry (later, 0)->title, ==, jm_item_get_text (jm_map_get_root (other_map), JM_MAP_TITLE));
  g_assert_nonnull (get_entry (later, 0)->texture);
  g_assert_false (get_entry (later, 0)->is_missing);

  /* What is used again comes first; what is deleted stays and is marked. */
  g_unlink (g_file_peek_path (two));
  jm_recent_add_later (later, one, map);
  wait_for_change (later);
  g_assert_cmpuint (jm_recent_get_entries (later)->len, ==, 2);
  g_assert_true (g_file_equal (get_entry (later, 0)->file, one));
  g_assert_true (get_entry (later, 1)->is_missing);

  jm_recent_forget (later, two);
  wait_for_change (later);
  g_assert_cmpuint (jm_recent_get_entries (later)->len, ==, 1);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (entries) != NULL)
    n++;

  return n;
}

static void
test_old_maps_are_forgotten (JmTestPlace   *place,
                             gconstpointer  unused)
{
  g_autofree char *folder = g_build_filename (place->folder, "state", NULL);
  g_autoptr (JmRecent) recent = jm_recent_new (folder);
  g_autoptr (JmMap) map = jm_sample_map (1, 1, 1, 1);

  for (guint i = 0; i < JM_RECENT_MAX + 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("map %u.json", i);
      g_autoptr (GFile) file = write_map (place->folder, name, map);

      jm_recent_add (recent, file, map);
      wait_for_change (recent);
    }

  g_assert_cmpuint (jm_recent_get_entries (recent)->len, ==, JM_RECENT_MAX);
  /* The list itself, and a picture for each map. */
  g_assert_cmpuint (count_files (folder), ==, JM_RECENT_MAX + 1);
}

static void
test_a_damaged_list_is_no_trouble (JmTestPlace   *place,
                                   gconstpointer  unused)
{
  static const char *const texts[] = {
    "", "garbage\001", "[a]\nuri=\n[b]\ntime=1\n[c]\nuri=file:///x\ntime=99999999999999999999\ntitle=\\",
  };
  g_autofree char *path = g_build_filename (place->folder, "maps.ini", NULL);
  g_autoptr (JmRecent) recent = jm_recent_new (place->folder);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      jm_recent_refresh (recent);
      wait_for_change (recent);
      for (guint j = 0; j < jm_recent_get_entries (recent)->len; j++)
        {
          g_autofree char *time = jm_recent_list_describe_time (get_entry (recent, j)->time, 0);

          g_assert_nonnull (time);
        }
    }
}

static void
test_times_are_short (void)
{
  const gint64 noon = G_GINT64_CONSTANT (1792584000) * G_USEC_PER_SEC;
  g_autofree char *today = jm_recent_list_describe_time (noon - G_TIME_SPAN_HOUR, noon);
  g_autofree char *yesterday = jm_recent_list_describe_time (noon - G_TIME_SPAN_DAY, noon);
  g_autofree char *never = jm_recent_list_describe_time (G_MAXINT64, noon);

  g_assert_cmpstr (today, ==, "11:00");
  g_assert_cmpstr (yesterday, ==, "10/20/26");
  g_assert_cmpstr (never, ==, "");
}

static void
test_reports_begin_with_a_sentence (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/tmp/100% <b>.csv");
  g_autofree char *import = jm_import_report_describe (file, TRUE, 2);
  g_autofree char *repair = jm_import_report_describe (file, FALSE, 1);

  g_assert_cmpstr (import, ==, "“100% <b>.csv” was turned into a map. These things were left out or guessed:");
  g_assert_cmpstr (repair, ==,
                   "“100% <b>.csv” had a mistake that was put right. The file keeps it until you save the map:");
}

static void
lost_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(int *) user_data = (int) jm_pictures_lost_finish (result);
}

static int
count_lost (JmMap      *map,
            GFile      *from,
            const char *to)
{
  int n = -1;

  jm_pictures_lost_async (map, from, to, lost_cb, &n);
  while (n < 0)
    g_main_context_iteration (NULL, TRUE);

  return n;
}

static void
test_lost_pictures_are_counted (JmTestPlace   *place,
                                gconstpointer  unused)
{
  g_autoptr (JmItem) root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *one = jm_make_child (root, JM_MAP_PERSONAS, "p-1", JM_PERSONA_NAME, "One");
  JmItem *two = jm_make_child (root, JM_MAP_PERSONAS, "p-2", JM_PERSONA_NAME, "Two");
  JmItem *three = jm_make_child (root, JM_MAP_PERSONAS, "p-3", JM_PERSONA_NAME, "Three");
  g_autoptr (GFile) from = g_file_new_for_path (place->folder);
  g_autofree char *to = g_build_filename (place->folder, "new", NULL);
  g_autofree char *picture = g_build_filename (place->folder, "a.png", NULL);
  g_autofree char *copy = g_build_filename (to, "a.png", NULL);
  g_autoptr (JmMap) map = NULL;

  jm_make_set (one, JM_PERSONA_PICTURE, JM_VALUE_TEXT ("a.png"));
  jm_make_set (two, JM_PERSONA_PICTURE, JM_VALUE_TEXT ("a.png"));
  jm_make_set (three, JM_PERSONA_PICTURE, JM_VALUE_TEXT ("never-there.png"));
  map = jm_make_map (g_steal_pointer (&root));
  g_assert_true (g_file_set_contents (picture, "picture", -1, NULL));
  g_assert_cmpint (g_mkdir (to, 0700), ==, 0);

  g_assert_cmpint (count_lost (map, from, to), ==, 1);
  g_assert_cmpint (count_lost (map, from, place->folder), ==, 0);
  g_assert_true (g_file_set_contents (copy, "picture", -1, NULL));
  g_assert_cmpint (count_lost (map, from, to), ==, 0);
}

static void
test_versions_are_newest_first (JmTestPlace   *place,
                                gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (1, 1, 1, 1);
  g_autoptr (JmMap) edited = jm_make_edit (map, JM_MAP_ID, JM_MAP_TITLE, JM_VALUE_TEXT ("Second"));
  g_autoptr (GFile) file = write_map (place->folder, "map.json", map);
  g_autoptr (GFile) again = write_map (place->folder, "map.json", edited);
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (JmLoaded) loaded = NULL;
  g_autofree char *etag = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "damaged", -1, NULL));
  versions = jm_version_list (file);
  g_assert_cmpuint (versions->len, ==, 2);

  loaded = jm_loaded_read_version (file, ((JmVersion *) g_ptr_array_index (versions, 0))->path);
  g_assert_no_error (loaded->error);
  g_assert_cmpstr (jm_item_get_text (jm_map_get_root (loaded->map), JM_MAP_TITLE), ==, "Second");
  g_assert_true (g_file_equal (loaded->file, file));
  g_assert_false (loaded->is_import);

  /* The etag is that of the damaged file, which a save may replace. */
  g_clear_pointer (&etag, g_free);
  g_bytes_unref (jm_load_file (g_file_peek_path (file), &etag, NULL));
  g_assert_cmpstr (loaded->etag, ==, etag);
}

static void
test_a_map_is_one_by_any_name (JmTestPlace   *place,
                               gconstpointer  unused)
{
  static const char *const names[] = { "map", "map.txt", "map.mmd", "map.csv", "map.md", "map.json" };
  g_autoptr (JmMap) map = jm_sample_map (1, 1, 1, 1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = write_map (place->folder, names[i], map);
      g_autoptr (JmLoaded) loaded = jm_loaded_read (file);

      g_assert_no_error (loaded->error);
      g_assert_false (loaded->is_import);
    }

  g_assert_true (g_file_set_contents (place->path, "journey\n  title A\n  section B\n    C: 3: D\n", -1, NULL));
  {
    g_autoptr (GFile) file = g_file_new_for_path (place->path);
    g_autofree char *renamed = g_strconcat (place->path, ".mmd", NULL);
    g_autoptr (GFile) diagram = g_file_new_for_path (renamed);
    g_autoptr (JmLoaded) loaded = NULL;

    g_assert_cmpint (g_rename (place->path, renamed), ==, 0);
    loaded = jm_loaded_read (diagram);
    g_assert_no_error (loaded->error);
    g_assert_true (loaded->is_import);
  }
}

static void
test_a_preloaded_file_is_taken_once (JmTestPlace   *place,
                                     gconstpointer  unused)
{
  g_autoptr (JmMap) map = jm_sample_map (1, 1, 1, 1);
  g_autoptr (GFile) file = write_map (place->folder, "map.json", map);
  g_autoptr (GFile) other = g_file_new_for_path ("/nowhere/map.json");
  g_autoptr (JmLoaded) loaded = NULL;

  jm_preload_start (g_file_peek_path (file), FALSE);
  g_assert_null (jm_preload_take (other, -1));
  loaded = jm_preload_take (file, -1);
  g_assert_nonnull (loaded);
  g_assert_no_error (loaded->error);
  g_assert_null (jm_preload_take (file, -1));
}

static void
check_pictures (JmItem *item,
                guint  *n)
{
  const JmKindInfo *info = jm_item_get_info (item);

  for (guint field = 0; field < info->n_fields; field++)
    if (info->fields[field].type == JM_TYPE_PICTURE && *jm_item_get_text (item, field) != '\0')
      {
        g_assert_true (g_str_has_prefix (jm_item_get_text (item, field), "data:"));
        (*n)++;
      }
    else if (info->fields[field].type == JM_TYPE_CHILDREN)
      for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
        check_pictures (jm_item_get_child (item, field, i), n);
}

static void
test_examples_have_their_pictures (void)
{
  const char *const *names = jm_examples_get ();
  guint n_pictures = 0;

  g_assert_cmpuint (g_strv_length ((char **) names), ==, 4);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (JmMap) map = jm_example_load (names[i]);

      g_assert_nonnull (map);
      g_assert_cmpstr (jm_item_get_text (jm_map_get_root (map), JM_MAP_TITLE), !=, "");
      check_pictures (jm_map_get_root (map), &n_pictures);
    }
  g_assert_cmpuint (n_pictures, ==, 32);
}

static void
test_previews_show_something (void)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 2, 1, 1);
  cairo_surface_t *surface = jm_preview_paint (map, NULL);
  g_autoptr (GBytes) png = jm_thumbnail_write (surface, NULL);
  const guint32 *pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  guint n_inked = 0;

  for (guint i = 0; i < JM_PREVIEW_WIDTH * JM_PREVIEW_HEIGHT; i++)
    n_inked += (pixels[i] & 0xffffff) != 0xffffff;
  g_assert_cmpuint (n_inked, >, JM_PREVIEW_WIDTH * JM_PREVIEW_HEIGHT / 50);
  g_assert_cmpuint (g_bytes_get_size (png), >, 1000);
  cairo_surface_destroy (surface);
}

#define ADD(path, function) \
  g_test_add (path, JmTestPlace, NULL, jm_test_place_set_up, function, jm_test_place_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/files/names_fit_every_disk", test_names_fit_every_disk);
  g_test_add_func ("/files/places_are_those_of_people", test_places_are_those_of_people);
  g_test_add_func ("/files/places_of_the_portal_are_names", test_places_of_the_portal_are_names);
  g_test_add_func ("/files/no_file_is_put_beside_one_of_the_portal", test_no_file_is_put_beside_one_of_the_portal);
  ADD ("/files/recent_maps_are_remembered", test_recent_maps_are_remembered);
  ADD ("/files/old_maps_are_forgotten", test_old_maps_are_forgotten);
  ADD ("/files/a_damaged_list_is_no_trouble", test_a_damaged_list_is_no_trouble);
  g_test_add_func ("/files/times_are_short", test_times_are_short);
  g_test_add_func ("/files/reports_begin_with_a_sentence", test_reports_begin_with_a_sentence);
  ADD ("/files/lost_pictures_are_counted", test_lost_pictures_are_counted);
  ADD ("/files/versions_are_newest_first", test_versions_are_newest_first);
  ADD ("/files/a_map_is_one_by_any_name", test_a_map_is_one_by_any_name);
  ADD ("/files/a_preloaded_file_is_taken_once", test_a_preloaded_file_is_taken_once);
  g_test_add_func ("/files/examples_have_their_pictures", test_examples_have_their_pictures);
  g_test_add_func ("/files/previews_show_something", test_previews_show_something);

  return g_test_run ();
}
