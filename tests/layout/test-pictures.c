/* test-pictures.c: the pictures of one document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-pictures.h"

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "jm-data-uri.h"
#include "jm-make-picture.h"
#include "jm-make.h"

/* A folder with a document's folder in it:
 *   outside.png  map/near.png  map/below/far.jpg */
typedef struct
{
  char *top;
  char *folder;
} Place;

static char *
get_path (const Place *place,
          const char  *name)
{
  return g_build_filename (place->folder, name, NULL);
}

static void
write_file (const Place *place,
            const char  *name,
            GBytes      *bytes)
{
  g_autofree char *path = get_path (place, name);
  g_autoptr (GBytes) owned = bytes;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (owned, NULL), (gssize) g_bytes_get_size (owned), &error);
  g_assert_no_error (error);
}

static void
make_folder (const Place *place,
             const char  *name)
{
  g_autofree char *path = get_path (place, name);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
make_link (const Place *place,
           const char  *name,
           const char  *target)
{
  g_autofree char *path = get_path (place, name);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

static Place
place_new (void)
{
  g_autoptr (GError) error = NULL;
  Place place = { g_dir_make_tmp ("journey-mapper-XXXXXX", &error), NULL };

  g_assert_no_error (error);
  place.folder = g_build_filename (place.top, "map", NULL);
  g_assert_cmpint (g_mkdir (place.folder, 0700), ==, 0);
  make_folder (&place, "below");
  write_file (&place, "../outside.png", jm_make_flat_png (30, 20, NULL));
  write_file (&place, "near.png", jm_make_flat_png (10, 10, NULL));
  write_file (&place, "below/far.jpg", jm_make_jpeg (40, 30));

  return place;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }

  g_rmdir (path);
}

static void
place_clear (Place *place)
{
  remove_folder (place->top);
  g_free (place->top);
  g_free (place->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static JmPicture *
get_picture (JmPictures *pictures,
             const char *text)
{
  g_autoptr (JmItem) touchpoint = jm_item_new (JM_KIND_TOUCHPOINT, "t-1");

  jm_make_set (touchpoint, JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("Pay"));
  jm_make_set (touchpoint, JM_TOUCHPOINT_IMAGE, JM_VALUE_TEXT (text));

  return jm_pictures_get (pictures, touchpoint, JM_TOUCHPOINT_IMAGE);
}

static void
check_width (JmPictures *pictures,
             const char *text,
             guint       width)
{
  g_autoptr (JmPicture) picture = get_picture (pictures, text);
  g_auto (GStrv) problems = jm_pictures_list_problems (pictures);

  if (picture == NULL)
    g_error ("“%s” is not shown: %s", text, problems[0]);
  g_assert_cmpuint (jm_picture_get_width (picture), ==, width);
}

static void
check_missing (JmPictures *pictures,
               const char *text)
{
  g_autoptr (JmPicture) picture = get_picture (pictures, text);

  if (picture != NULL)
    g_error ("“%s” is shown", text);
}

/* Checks the only problem there is. */
static void
check_problem (JmPictures *pictures,
               const char *sentence)
{
  g_auto (GStrv) problems = jm_pictures_list_problems (pictures);

  g_assert_cmpstr (problems[0], ==, sentence);
  g_assert_null (problems[1]);
}

static void
check_no_problem (JmPictures *pictures)
{
  g_auto (GStrv) problems = jm_pictures_list_problems (pictures);

  g_assert_null (problems[0]);
}

static char *
embed (GBytes *file)
{
  g_autoptr (GBytes) owned = file;

  return jm_data_uri_write (owned, "image/png");
}

static void
test_files_beside_the_document_and_below_are_found (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (JmPictures) pictures = jm_pictures_new (place.folder);

  check_width (pictures, "near.png", 10);
  check_width (pictures, "./near.png", 10);
  check_width (pictures, "below/far.jpg", 40);
  check_width (pictures, "below//far.jpg", 40);
  check_no_problem (pictures);
}

static void
test_no_other_file_is_opened (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *absolute = g_build_filename (place.top, "outside.png", NULL);
  g_autofree char *folder_absolute = get_path (&place, "near.png");
  const char *const paths[] = {
    "../outside.png", "below/../../outside.png", "below/../near.png", "..", ".", "below", "link.png", "links/outside.png",
    "link-to-link.png", "folder-link/near.png", "../map/near.png",
  };
  g_autoptr (JmPictures) pictures = jm_pictures_new (place.folder);

  make_link (&place, "link.png", absolute);
  make_link (&place, "links", place.top);
  make_link (&place, "link-to-link.png", "link.png");
  make_link (&place, "folder-link", "../map/../../map");
  g_assert_true (g_file_test (absolute, G_FILE_TEST_EXISTS));

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    check_missing (pictures, paths[i]);

  /* A field does not even take these. */
  {
    const JmField *field = jm_kind_get_field (JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_IMAGE);

    g_assert_false (jm_field_check (field, JM_VALUE_TEXT (absolute), NULL));
    g_assert_false (jm_field_check (field, JM_VALUE_TEXT (folder_absolute), NULL));
    g_assert_false (jm_field_check (field, JM_VALUE_TEXT ("file:near.png"), NULL));
  }
}

static void
test_what_lies_elsewhere_is_said_to (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (JmPictures) pictures = jm_pictures_new (place.folder);

  check_missing (pictures, "../outside.png");
  check_problem (pictures, "The picture “../outside.png” is not shown. Only files beside the document or in a folder "
                           "below it are shown.");
}

static void
test_links_within_the_folder_are_followed (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (JmPictures) pictures = jm_pictures_new (place.folder);
  g_autofree char *link = g_build_filename (place.top, "way", NULL);
  g_autoptr (JmPictures) pictures_by_link = jm_pictures_new (link);

  make_link (&place, "same.jpg", "below/far.jpg");
  make_link (&place, "below/up.png", "../near.png");
  make_link (&place, "../way", place.folder);

  check_width (pictures, "same.jpg", 40);
  check_width (pictures, "below/up.png", 10);
  check_width (pictures_by_link, "same.jpg", 40);
  check_no_problem (pictures);
}

/* Whoever opened a pipe to read would wait for ever. */
static void
test_pipes_devices_and_folders_are_no_files (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *pipe = get_path (&place, "pipe.png");
  g_autoptr (JmPictures) pictures = jm_pictures_new (place.folder);
  g_autoptr (JmPictures) devices = jm_pictures_new ("/dev");

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  check_missing (pictures, "pipe.png");
  check_problem (pictures, "The picture “pipe.png” is not shown. This is not a file.");
  check_missing (devices, "zero");
  check_problem (devices, "The picture “zero” is not shown. This is not a file.");
  check_missing (pictures, "below");
}

static void
test_what_is_not_there_is_said_once (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (JmPictures) pictures = jm_pictures_new (place.folder);

  check_missing (pictures, "nowhere.png");
  check_missing (pictures, "nowhere.png");
  check_problem (pictures, "The picture “nowhere.png” is not shown. There is no such file.");
}

static void
test_a_hostile_file_gives_one_sentence (void)
{
  static const struct
  {
    const char *name;
    const char *sentence;
  } cases[] = {
    { "text.png", "The picture “text.png” is not shown. Only PNG and JPEG pictures can be shown; this is neither." },
    { "cut.jpg", "The picture “cut.jpg” is not shown. The picture is damaged or cut off." },
    { "huge.png", "The picture “huge.png” is not shown. The picture has 60000 × 60000 pixels; at most 40 million are "
                  "shown, and 30000 on a side." },
    { "long.png", "The picture “long.png” is not shown. The file has more than 16 MB." },
  };
  g_auto (Place) place = place_new ();
  g_autoptr (GBytes) jpeg = jm_make_jpeg (32, 32);

  write_file (&place, "text.png", g_bytes_new_static ("Dear customer,\n", 15));
  write_file (&place, "cut.jpg", g_bytes_new_from_bytes (jpeg, 0, g_bytes_get_size (jpeg) - 20));
  write_file (&place, "huge.png", jm_make_empty_png (60000, 60000));
  write_file (&place, "long.png", g_bytes_new_take (g_malloc0 (JM_PICTURE_MAX_BYTES + 1), JM_PICTURE_MAX_BYTES + 1));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JmPictures) pictures = jm_pictures_new (place.folder);

      check_missing (pictures, cases[i].name);
      check_problem (pictures, cases[i].sentence);
    }
}

static void
test_a_file_of_any_size_is_not_read_to_its_end (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = get_path (&place, "sparse.png");
  g_autoptr (JmPictures) pictures = jm_pictures_new (place.folder);

  write_file (&place, "sparse.png", jm_make_flat_png (5, 5, NULL));
  g_assert_cmpint (truncate (path, 1LL << 40), ==, 0);

  check_missing (pictures, "sparse.png");
  check_problem (pictures, "The picture “sparse.png” is not shown. The file has more than 16 MB.");
}

static void
test_a_document_without_folder_has_only_pictures_of_its_own (void)
{
  g_autofree char *text = embed (jm_make_flat_png (12, 8, NULL));
  g_autoptr (JmPictures) pictures = jm_pictures_new (NULL);

  check_width (pictures, text, 12);
  check_missing (pictures, "near.png");
  check_problem (pictures, "The picture “near.png” is not shown. The map lies in no folder in which the file could be "
                           "looked for.");
}

static void
test_pictures_inside_the_document_are_named_by_their_touchpoint (void)
{
  g_autoptr (JmPictures) pictures = jm_pictures_new (NULL);
  g_autoptr (JmItem) persona = jm_item_new (JM_KIND_PERSONA, "p-1");

  check_missing (pictures, "data:image/png;base64,AAAA");
  check_problem (pictures, "The picture of “Pay” is not shown. Only PNG and JPEG pictures can be shown; this is neither.");

  jm_make_set (persona, JM_PERSONA_PICTURE, JM_VALUE_TEXT ("data:image/png;base64,iVBORw0KGgo="));
  g_assert_null (jm_pictures_get (pictures, persona, JM_PERSONA_PICTURE));
  {
    g_auto (GStrv) problems = jm_pictures_list_problems (pictures);

    g_assert_cmpuint (g_strv_length (problems), ==, 2);
    g_assert_cmpstr (problems[1], ==, "The picture of “Untitled” is not shown. The picture is damaged or cut off.");
  }
}

static void
test_an_empty_field_is_no_problem (void)
{
  g_autoptr (JmPictures) pictures = jm_pictures_new (NULL);

  check_missing (pictures, "");
  check_no_problem (pictures);
}

static void
test_a_very_long_name_is_shortened (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *name = g_strnfill (100000, 'x');
  g_autoptr (JmPictures) pictures = jm_pictures_new (place.folder);
  g_auto (GStrv) problems = NULL;

  check_missing (pictures, name);
  problems = jm_pictures_list_problems (pictures);
  g_assert_cmpuint (strlen (problems[0]), <, 250);
}

static void
test_each_picture_is_decoded_once (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *text = embed (jm_make_flat_png (12, 8, NULL));
  g_autoptr (JmPictures) pictures = jm_pictures_new (place.folder);
  const char *const texts[] = { "near.png", "below/far.jpg", text };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JmPicture) first = get_picture (pictures, texts[i]);
      g_autoptr (JmPicture) second = get_picture (pictures, texts[i]);

      g_assert_nonnull (first);
      g_assert_true (first == second);
    }
}

static void
test_a_changed_file_is_read_again (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = get_path (&place, "near.png");
  g_autoptr (JmPictures) pictures = jm_pictures_new (place.folder);

  check_width (pictures, "near.png", 10);
  write_file (&place, "near.png", jm_make_flat_png (25, 10, NULL));
  check_width (pictures, "near.png", 25);

  write_file (&place, "near.png", g_bytes_new_static ("text", 4));
  check_missing (pictures, "near.png");
  check_problem (pictures, "The picture “near.png” is not shown. Only PNG and JPEG pictures can be shown; this is neither.");

  g_assert_cmpint (g_unlink (path), ==, 0);
  check_missing (pictures, "near.png");
  check_problem (pictures, "The picture “near.png” is not shown. There is no such file.");

  write_file (&place, "near.png", jm_make_flat_png (35, 10, NULL));
  check_width (pictures, "near.png", 35);
  check_no_problem (pictures);
}

/* Each takes a megabyte and a half when it is decoded. */
static void
test_all_pictures_together_have_a_limit (void)
{
  g_autoptr (JmPictures) pictures = jm_pictures_new (NULL);
  const gsize memory = (gsize) JM_PICTURE_SIDE * JM_PICTURE_SIDE * 4;
  guint n_fitting = (guint) (JM_PICTURES_MAX_MEMORY / memory);

  for (guint i = 0; i <= n_fitting; i++)
    {
      g_autofree char *comment = g_strdup_printf ("number %u", i);
      g_autofree char *text = embed (jm_make_flat_png (JM_PICTURE_SIDE, JM_PICTURE_SIDE, comment));

      if (i < n_fitting)
        check_width (pictures, text, JM_PICTURE_SIDE);
      else
        check_missing (pictures, text);
    }

  check_problem (pictures, "The picture of “Pay” is not shown. There are too many pictures in this map.");
}

static gpointer
read_cb (gpointer data)
{
  JmPictures *pictures = data;

  for (guint i = 0; i < 200; i++)
    {
      check_width (pictures, i % 2 == 0 ? "near.png" : "below/far.jpg", i % 2 == 0 ? 10 : 40);
      check_missing (pictures, i % 3 == 0 ? "nowhere.png" : "../outside.png");
    }

  return NULL;
}

static void
test_several_threads_may_ask (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (JmPictures) pictures = jm_pictures_new (place.folder);
  GThread *threads[4];
  g_auto (GStrv) problems = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_cb, pictures);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);

  problems = jm_pictures_list_problems (pictures);
  g_assert_cmpuint (g_strv_length (problems), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/pictures/" #name, test_##name)
  ADD (files_beside_the_document_and_below_are_found);
  ADD (no_other_file_is_opened);
  ADD (what_lies_elsewhere_is_said_to);
  ADD (links_within_the_folder_are_followed);
  ADD (pipes_devices_and_folders_are_no_files);
  ADD (what_is_not_there_is_said_once);
  ADD (a_hostile_file_gives_one_sentence);
  ADD (a_file_of_any_size_is_not_read_to_its_end);
  ADD (a_document_without_folder_has_only_pictures_of_its_own);
  ADD (pictures_inside_the_document_are_named_by_their_touchpoint);
  ADD (an_empty_field_is_no_problem);
  ADD (a_very_long_name_is_shortened);
  ADD (each_picture_is_decoded_once);
  ADD (a_changed_file_is_read_again);
  ADD (all_pictures_together_have_a_limit);
  ADD (several_threads_may_ask);

  return g_test_run ();
}
