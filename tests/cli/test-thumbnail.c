/* test-thumbnail.c: the small picture of a map that a file manager shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "jm-program.h"
#include "picture.h"

static const guint32 stage_colours[] = { 0x1c71d8, 0x9141ac, 0xc64600 };

/* Where the pixels of a colour lie, on the average. */
typedef struct
{
  guint n;
  double x;
  double y;
} Spot;

/* Three stages, the first of which feels bad and the second good. */
static char *
make_map (const char *word,
          const char *image)
{
  return g_strdup_printf ("{ \"format\": \"journey-map\", \"version\": 1, \"title\": \"%s\",\n"
                          "  \"personas\": [{ \"id\": \"p\", \"name\": \"Lena\" }],\n"
                          "  \"stages\": [\n"
                          "    { \"title\": \"%s\", \"colour\": \"#%06x\", \"touchpoints\": [{ \"image\": \"%s\",\n"
                          "      \"emotions\": [{ \"persona\": \"p\", \"score\": -2 }] }] },\n"
                          "    { \"title\": \"%s\", \"colour\": \"#%06x\", \"touchpoints\": [{\n"
                          "      \"emotions\": [{ \"persona\": \"p\", \"score\": 2 }] }] },\n"
                          "    { \"title\": \"%s\", \"colour\": \"#%06x\" }] }\n",
                          word, word, stage_colours[0], image, word, stage_colours[1], word, stage_colours[2]);
}

static guint32
get_pixel (cairo_surface_t *picture,
           int              x,
           int              y)
{
  guint32 pixel;

  memcpy (&pixel, cairo_image_surface_get_data (picture) + y * cairo_image_surface_get_stride (picture) + x * 4, 4);

  return pixel & 0xffffff;
}

static Spot
find_colour (cairo_surface_t *picture,
             guint32          colour)
{
  Spot spot = { 0, 0, 0 };

  for (int y = 0; y < cairo_image_surface_get_height (picture); y++)
    for (int x = 0; x < cairo_image_surface_get_width (picture); x++)
      if (get_pixel (picture, x, y) == colour)
        {
          spot.n++;
          spot.x += x;
          spot.y += y;
        }
  spot.x /= spot.n;
  spot.y /= spot.n;

  return spot;
}

static cairo_surface_t *
make_thumbnail (const char *map,
                const char *size)
{
  g_auto (JmOutcome) outcome = jm_program_run (map, -1, "thumbnail", "--size", size, "-", "-", NULL);

  g_assert_cmpstr (outcome.errors, ==, "");
  g_assert_cmpint (outcome.status, ==, 0);

  return picture_from_bytes (outcome.output);
}

static void
test_a_thumbnail_has_the_size_that_was_asked_for (void)
{
  static const int sizes[] = { 16, 127, 128, 256, 512, 1024 };
  g_autofree char *map = make_map ("Small", "");

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *size = g_strdup_printf ("%d", sizes[i]);
      cairo_surface_t *picture = make_thumbnail (map, size);

      g_assert_cmpint (cairo_image_surface_get_width (picture), ==, sizes[i]);
      g_assert_cmpint (cairo_image_surface_get_height (picture), ==, sizes[i] * 3 / 4);
      cairo_surface_destroy (picture);
    }
}

/* The stages at the top and side by side, the first where reading begins; the bad face below the
 * good one. */
static void
assert_stages_and_faces (const char *word,
                         double      direction)
{
  static const char *const sizes[] = { "128", "256", "512" };
  g_autofree char *map = make_map (word, "");

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      cairo_surface_t *picture = make_thumbnail (map, sizes[i]);
      int width = cairo_image_surface_get_width (picture), height = cairo_image_surface_get_height (picture);
      Spot bad = find_colour (picture, 0xb3131f), good = find_colour (picture, 0x157a45);
      Spot stages[G_N_ELEMENTS (stage_colours)];

      for (guint j = 0; j < G_N_ELEMENTS (stages); j++)
        {
          stages[j] = find_colour (picture, stage_colours[j]);
          g_assert_cmpuint (stages[j].n, >, (guint) (width * height / 100));
          g_assert_cmpfloat (stages[j].y, <, height / 5.0);
        }
      g_assert_cmpfloat (direction * (stages[1].x - stages[0].x), >, width / 5.0);
      g_assert_cmpfloat (direction * (stages[2].x - stages[1].x), >, width / 5.0);

      g_assert_cmpuint (bad.n, >, (guint) (width * height / 1000));
      g_assert_cmpuint (good.n, >, (guint) (width * height / 1000));
      g_assert_cmpfloat (ABS (bad.x - stages[0].x), <, width / 10.0);
      g_assert_cmpfloat (ABS (good.x - stages[1].x), <, width / 10.0);
      g_assert_cmpfloat (bad.y, >, good.y + height / 10.0);
      cairo_surface_destroy (picture);
    }
}

static void
test_stages_and_curve_are_seen_at_every_size (void)
{
  assert_stages_and_faces ("Small", 1);
}

static void
test_maps_read_from_the_right_begin_at_the_right (void)
{
  assert_stages_and_faces ("مرحبا", -1);
}

static void
test_a_map_without_stages_is_not_blank (void)
{
  cairo_surface_t *picture =
      make_thumbnail ("{ \"format\": \"journey-map\", \"version\": 1, \"title\": \"Nothing yet\" }", "256");

  g_assert_cmpfloat (picture_get_darkness (picture, 0, 0, 256, 192), >, 0.001);
  g_assert_cmpfloat (picture_get_darkness (picture, 0, 0, 256, 192), <, 0.5);
  cairo_surface_destroy (picture);
}

/* However wide a map is, it is no thin strip: there is something in each quarter. */
static void
test_wide_maps_fill_the_picture (void)
{
  g_autoptr (GString) diagram = g_string_new ("journey\n  title Long\n");
  cairo_surface_t *picture;

  for (guint i = 0; i < 400; i++)
    g_string_append_printf (diagram, "  section Stage %u\n    First %u: %u: Me\n    Second %u: 3: Me\n", i, i, i % 5 + 1, i);
  picture = make_thumbnail (diagram->str, "256");

  for (int y = 0; y < 192; y += 96)
    for (int x = 0; x < 256; x += 64)
      g_assert_cmpfloat (picture_get_darkness (picture, x, y, 64, 96), >, 0.01);
  cairo_surface_destroy (picture);
}

/* A sandbox gives the file another name and shows nothing beside it. */
static void
test_a_file_is_enough (void)
{
  g_autofree char *folder = jm_program_folder ();
  g_autofree char *input = g_build_filename (folder, "gnome-desktop-file-to-thumbnail.json", NULL);
  g_autofree char *output = g_build_filename (folder, "thumbnail.png", NULL);
  g_autofree char *map = make_map ("Small", "not/there.png");
  g_autofree char *contents = NULL;
  g_auto (JmOutcome) outcome = { 0, };
  gsize length;

  g_assert_true (g_file_set_contents (input, map, -1, NULL));
  g_assert_true (g_file_set_contents (output, "", 0, NULL));
  outcome = jm_program_run (NULL, 0, "thumbnail", input, output, NULL);

  g_assert_cmpstr (outcome.errors, ==, "");
  g_assert_cmpint (outcome.status, ==, 0);
  g_assert_cmpuint (g_bytes_get_size (outcome.output), ==, 0);
  g_assert_true (g_file_get_contents (output, &contents, &length, NULL));
  g_assert_cmpuint (length, >, 500);
  g_assert_cmpmem (contents, 8, "\x89PNG\r\n\x1a\n", 8);

  jm_program_clean (folder);
}

static void
test_what_cannot_be_read_leaves_nothing (void)
{
  static const char *const inputs[] = { "", "{", "[]", "%PDF-1.7\n", "{ \"format\": \"journey-map\" }",
                                        "{ \"format\": \"journey-map\", \"version\": 1, \"stages\": [1] }" };
  g_autofree char *folder = jm_program_folder ();
  g_autofree char *input = g_build_filename (folder, "map.journey.json", NULL);
  g_autofree char *output = g_build_filename (folder, "thumbnail.png", NULL);
  g_auto (JmOutcome) missing = jm_program_run (NULL, 0, "thumbnail", input, output, NULL);

  g_assert_cmpint (missing.status, ==, 1);
  g_assert_cmpuint (jm_outcome_count_lines (&missing), ==, 1);

  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_auto (JmOutcome) outcome = { 0, };

      g_assert_true (g_file_set_contents (input, inputs[i], -1, NULL));
      outcome = jm_program_run (NULL, 0, "thumbnail", input, output, NULL);

      g_test_message ("%s: %s", inputs[i], outcome.errors);
      g_assert_cmpint (outcome.status, ==, 1);
      g_assert_cmpuint (jm_outcome_count_lines (&outcome), ==, 1);
      g_assert_cmpuint (g_bytes_get_size (outcome.output), ==, 0);
      g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));
    }

  jm_program_clean (folder);
}

static void
test_a_wrong_call_is_named (void)
{
  static const char *const sizes[] = { "0", "15", "1025", "-256", "large" };
  g_auto (JmOutcome) nothing = jm_program_run (NULL, 0, "thumbnail", NULL);
  g_auto (JmOutcome) no_output = jm_program_run (NULL, 0, "thumbnail", "map.journey.json", NULL);
  g_auto (JmOutcome) too_much = jm_program_run (NULL, 0, "thumbnail", "a", "b", "c", NULL);

  g_assert_cmpint (nothing.status, ==, 2);
  g_assert_cmpint (no_output.status, ==, 2);
  g_assert_cmpint (too_much.status, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_auto (JmOutcome) outcome = jm_program_run ("", 0, "thumbnail", "--size", sizes[i], "-", "-", NULL);

      g_assert_cmpint (outcome.status, ==, 2);
      g_assert_cmpuint (g_bytes_get_size (outcome.output), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/thumbnail/a_thumbnail_has_the_size_that_was_asked_for",
                   test_a_thumbnail_has_the_size_that_was_asked_for);
  g_test_add_func ("/thumbnail/stages_and_curve_are_seen_at_every_size", test_stages_and_curve_are_seen_at_every_size);
  g_test_add_func ("/thumbnail/maps_read_from_the_right_begin_at_the_right",
                   test_maps_read_from_the_right_begin_at_the_right);
  g_test_add_func ("/thumbnail/a_map_without_stages_is_not_blank", test_a_map_without_stages_is_not_blank);
  g_test_add_func ("/thumbnail/wide_maps_fill_the_picture", test_wide_maps_fill_the_picture);
  g_test_add_func ("/thumbnail/a_file_is_enough", test_a_file_is_enough);
  g_test_add_func ("/thumbnail/what_cannot_be_read_leaves_nothing", test_what_cannot_be_read_leaves_nothing);
  g_test_add_func ("/thumbnail/a_wrong_call_is_named", test_a_wrong_call_is_named);

  return g_test_run ();
}
