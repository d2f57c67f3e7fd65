/* test-picture.c: a picture, decoded and ready for every output
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-picture.h"

#include <string.h>

#include "jm-make-picture.h"
#include "jm-picture-header.h"

static JmPicture *
read_picture (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  JmPicture *picture = jm_picture_new (file, &error);

  g_assert_no_error (error);
  g_assert_nonnull (picture);

  return picture;
}

static void
check_refused (GBytes         *file,
               JmPictureError  code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JmPicture) picture = jm_picture_new (file, &error);

  g_assert_null (picture);
  g_assert_error (error, JM_PICTURE_ERROR, (int) code);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strchr (error->message, '\n'));
}

static void
check_text_refused (const char *text,
                    gsize       length)
{
  g_autoptr (GBytes) file = g_bytes_new (text, length);

  check_refused (file, JM_PICTURE_ERROR_FOREIGN);
}

static guint32
get_pixel (const JmPicture *picture,
           guint            x,
           guint            y)
{
  guint32 pixel;

  memcpy (&pixel, jm_picture_get_pixels (picture) + y * jm_picture_get_stride (picture) + x * 4, 4);

  return pixel;
}

/* JPEG does not keep colours to the last digit. */
static void
check_pixel (const JmPicture *picture,
             guint            x,
             guint            y,
             guint32          expected)
{
  guint32 pixel = get_pixel (picture, x, y);

  for (guint shift = 0; shift < 32; shift += 8)
    {
      int found = (int) (pixel >> shift & 0xff), wanted = (int) (expected >> shift & 0xff);

      if (ABS (found - wanted) > 8)
        g_error ("The pixel at %u, %u is %08x, not %08x", x, y, pixel, expected);
    }
}

static void
test_a_header_tells_format_and_size (void)
{
  g_autoptr (GBytes) png = jm_make_flat_png (70000, 3, NULL);
  g_autoptr (GBytes) jpeg = jm_make_jpeg (40, 25);
  JmPictureHeader header;

  g_assert_cmpint (jm_picture_header_read (&header, g_bytes_get_data (png, NULL), g_bytes_get_size (png)), ==,
                   JM_PICTURE_HEADER_FINE);
  g_assert_cmpint (header.format, ==, JM_PICTURE_PNG);
  g_assert_cmpuint (header.width, ==, 70000);
  g_assert_cmpuint (header.height, ==, 3);

  g_assert_cmpint (jm_picture_header_read (&header, g_bytes_get_data (jpeg, NULL), g_bytes_get_size (jpeg)), ==,
                   JM_PICTURE_HEADER_FINE);
  g_assert_cmpint (header.format, ==, JM_PICTURE_JPEG);
  g_assert_cmpuint (header.width, ==, 40);
  g_assert_cmpuint (header.height, ==, 25);
  g_assert_cmpuint (header.n_scans, ==, 1);
}

static void
test_pixels_are_those_of_the_file (void)
{
  g_autoptr (GBytes) jpeg = jm_make_jpeg (40, 20);
  g_autoptr (GBytes) png = jm_make_png (30, 20, 0x336699ff);
  g_autoptr (JmPicture) photo = read_picture (jpeg);
  g_autoptr (JmPicture) drawing = read_picture (png);

  g_assert_cmpuint (jm_picture_get_width (photo), ==, 40);
  g_assert_cmpuint (jm_picture_get_height (photo), ==, 20);
  g_assert_true (jm_picture_is_opaque (photo));
  check_pixel (photo, 4, 4, 0xffff0000);
  check_pixel (photo, 36, 4, 0xff0000ff);
  check_pixel (photo, 4, 16, 0xff0000ff);

  /* It could be seen through, but nowhere can. */
  g_assert_true (jm_picture_is_opaque (drawing));
  g_assert_cmphex (get_pixel (drawing, 0, 0), ==, 0xff336699);
  g_assert_cmphex (get_pixel (drawing, 29, 19), ==, 0xff336699);
}

static void
test_what_can_be_seen_through_stays_so (void)
{
  g_autoptr (GBytes) file = jm_make_png (10, 10, 0xff800080);
  g_autoptr (JmPicture) picture = read_picture (file);
  g_autoptr (JmPicture) again = NULL;

  g_assert_false (jm_picture_is_opaque (picture));
  g_assert_cmpstr (jm_picture_get_mime_type (picture), ==, "image/png");
  g_assert_cmphex (get_pixel (picture, 5, 5), ==, 0x80804000);

  again = read_picture (jm_picture_get_file (picture));
  g_assert_cmphex (get_pixel (again, 5, 5), ==, 0x80804000);
}

static void
test_large_pictures_are_scaled_down_and_small_ones_are_not (void)
{
  static const guint sizes[][4] = {
    { 1216, 608, 608, 304 }, { 300, 3000, 61, 608 }, { 608, 608, 608, 608 }, { 609, 100, 608, 100 },
    { 7, 5, 7, 5 },          { 1, 1, 1, 1 },         { 20000, 2, 608, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) file = jm_make_flat_png (sizes[i][0], sizes[i][1], NULL);
      g_autoptr (JmPicture) picture = read_picture (file);

      g_assert_cmpuint (jm_picture_get_width (picture), ==, sizes[i][2]);
      g_assert_cmpuint (jm_picture_get_height (picture), ==, sizes[i][3]);
      g_assert_cmphex (get_pixel (picture, sizes[i][2] - 1, sizes[i][3] - 1), ==, 0xffffffff);
    }
}

static void
test_photographs_become_jpeg_and_drawings_png (void)
{
  g_autoptr (GBytes) noise = jm_make_noise_jpeg (200, 150);
  g_autoptr (GBytes) flat = jm_make_flat_png (200, 150, NULL);
  g_autoptr (JmPicture) photo = read_picture (noise);
  g_autoptr (JmPicture) drawing = read_picture (flat);
  g_autoptr (JmPicture) photo_again = read_picture (jm_picture_get_file (photo));
  g_autoptr (JmPicture) drawing_again = read_picture (jm_picture_get_file (drawing));

  g_assert_cmpstr (jm_picture_get_mime_type (photo), ==, "image/jpeg");
  g_assert_cmpuint (jm_find_bytes (jm_picture_get_file (photo), "\xff\xd8\xff", 3), ==, 0);
  g_assert_cmpuint (jm_picture_get_width (photo_again), ==, 200);

  g_assert_cmpstr (jm_picture_get_mime_type (drawing), ==, "image/png");
  g_assert_cmpuint (jm_find_bytes (jm_picture_get_file (drawing), "\x89PNG", 4), ==, 0);
  g_assert_cmpuint (jm_picture_get_height (drawing_again), ==, 150);
}

/* The red quarter is at the top left when the picture stands upright. */
static void
test_pictures_stand_upright_however_the_camera_was_held (void)
{
  static const struct
  {
    gboolean lying;
    guint x;
    guint y;
  } expected[] = {
    { FALSE, 0, 0 }, { FALSE, 1, 0 }, { FALSE, 1, 1 }, { FALSE, 0, 1 },
    { TRUE, 0, 0 },  { TRUE, 1, 0 },  { TRUE, 1, 1 },  { TRUE, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GBytes) file = jm_make_exif_jpeg (64, 32, i + 1);
      g_autoptr (JmPicture) picture = read_picture (file);
      guint width = expected[i].lying ? 32 : 64, height = expected[i].lying ? 64 : 32;

      g_assert_cmpuint (jm_picture_get_width (picture), ==, width);
      g_assert_cmpuint (jm_picture_get_height (picture), ==, height);
      for (guint x = 0; x < 2; x++)
        for (guint y = 0; y < 2; y++)
          check_pixel (picture, width / 4 + x * width / 2, height / 4 + y * height / 2,
                       x == expected[i].x && y == expected[i].y ? 0xffff0000 : 0xff0000ff);
    }
}

static void
check_is_stripped (GBytes *file)
{
  g_autoptr (JmPicture) picture = read_picture (file);
  GBytes *made = jm_picture_get_file (picture);
  static const char *const traces[] = { JM_MAKE_SECRET, "Exif", "tEXt", "iTXt", "zTXt", "eXIf", "tIME" };

  g_assert_cmpuint (jm_find_bytes (file, JM_MAKE_SECRET, strlen (JM_MAKE_SECRET)), <, g_bytes_get_size (file));
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    g_assert_cmpuint (jm_find_bytes (made, traces[i], strlen (traces[i])), ==, g_bytes_get_size (made));
}

static void
test_nothing_but_pixels_is_left (void)
{
  g_autoptr (GBytes) photo = jm_make_exif_jpeg (64, 32, 6);
  g_autoptr (GBytes) large_photo = jm_make_exif_jpeg (1000, 800, 1);
  g_autoptr (GBytes) drawing = jm_make_flat_png (64, 32, JM_MAKE_SECRET);

  check_is_stripped (photo);
  check_is_stripped (large_photo);
  check_is_stripped (drawing);
}

static void
test_the_same_file_gives_the_same_bytes (void)
{
  GBytes *files[] = { jm_make_noise_jpeg (900, 700), jm_make_png (900, 700, 0x11223344), jm_make_jpeg (30, 30) };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) file = files[i];
      g_autoptr (JmPicture) picture = read_picture (file);
      g_autoptr (JmPicture) again = read_picture (file);
      g_autoptr (JmPicture) other = NULL;
      g_autoptr (GBytes) other_file = jm_make_png (2 + i, 2, 0xff);

      g_assert_true (g_bytes_equal (jm_picture_get_file (picture), jm_picture_get_file (again)));
      g_assert_cmpstr (jm_picture_get_name (picture), ==, jm_picture_get_name (again));

      other = read_picture (other_file);
      g_assert_cmpstr (jm_picture_get_name (picture), !=, jm_picture_get_name (other));
    }
}

static void
test_the_first_frame_of_a_moving_picture_is_shown (void)
{
  g_autoptr (GBytes) file = jm_make_moving_png (20, 10);
  g_autoptr (JmPicture) picture = read_picture (file);

  g_assert_cmpuint (jm_picture_get_width (picture), ==, 20);
  g_assert_cmphex (get_pixel (picture, 10, 5), ==, 0xffffffff);
}

static void
test_other_files_are_refused_whatever_they_are_called (void)
{
  static const char webp[] = "RIFF\x1a\0\0\0WEBPVP8L";
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/passwd'/></svg>";

  check_text_refused ("", 0);
  check_text_refused ("\x89PNG", 4);
  check_text_refused ("\xff\xd8", 2);
  check_text_refused ("not a picture at all\n", 21);
  check_text_refused ("GIF89a\1\0\1\0\0\0\0;", 14);
  check_text_refused ("BM\0\0\0\0\0\0\0\0\0\0", 12);
  check_text_refused ("II*\0\10\0\0\0", 8);
  check_text_refused (webp, sizeof webp);
  check_text_refused (svg, sizeof svg);
}

/* They hold no pixels, so whoever began to decode them would call them damaged. */
static void
test_too_many_pixels_are_refused_before_any_is_decoded (void)
{
  static const guint sizes[][2] = {
    { 60000, 60000 }, { 30001, 1 }, { 1, 30001 }, { 8000, 5001 }, { 0x7fffffff, 0x7fffffff }, { 65536, 65536 },
    { G_MAXUINT32, 1 },
  };
  g_autoptr (GBytes) fitting = jm_make_empty_png (8000, 5000);
  g_autoptr (GBytes) jpeg = jm_make_jpeg (32, 32);
  gsize frame = jm_find_bytes (jpeg, "\xff\xc0", 2);
  g_autoptr (GBytes) high = jm_make_patched (jpeg, frame + 5, 0xff);
  g_autoptr (GBytes) huge = jm_make_patched (high, frame + 7, 0xff);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) file = jm_make_empty_png (sizes[i][0], sizes[i][1]);

      check_refused (file, JM_PICTURE_ERROR_TOO_LARGE);
    }

  check_refused (fitting, JM_PICTURE_ERROR_DAMAGED);
  check_refused (high, JM_PICTURE_ERROR_TOO_LARGE);
  check_refused (huge, JM_PICTURE_ERROR_TOO_LARGE);
}

static void
test_no_pixels_are_refused (void)
{
  g_autoptr (GBytes) flat = jm_make_empty_png (0, 10);
  g_autoptr (GBytes) thin = jm_make_empty_png (10, 0);
  g_autoptr (GBytes) jpeg = jm_make_jpeg (32, 32);
  g_autoptr (GBytes) low = jm_make_patched (jpeg, jm_find_bytes (jpeg, "\xff\xc0", 2) + 6, 0);

  check_refused (flat, JM_PICTURE_ERROR_DAMAGED);
  check_refused (thin, JM_PICTURE_ERROR_DAMAGED);
  check_refused (low, JM_PICTURE_ERROR_DAMAGED);
}

static void
test_the_largest_picture_is_decoded (void)
{
  g_autoptr (GBytes) file = jm_make_flat_png (8000, 5000, NULL);
  g_autoptr (JmPicture) picture = read_picture (file);

  /* Forty million pixels in a file of ten thousand bytes. */
  g_assert_cmpuint (g_bytes_get_size (file), <, 20000);
  g_assert_cmpuint (jm_picture_get_width (picture), ==, 608);
  g_assert_cmpuint (jm_picture_get_height (picture), ==, 380);
}

static void
test_a_file_of_more_than_16_mb_is_refused (void)
{
  g_autoptr (GBytes) picture = jm_make_jpeg (32, 32);
  gsize length = g_bytes_get_size (picture);
  guint8 *data = g_malloc0 (JM_PICTURE_MAX_BYTES + 1);
  g_autoptr (GBytes) larger = NULL;
  g_autoptr (GBytes) largest = NULL;
  g_autoptr (JmPicture) read = NULL;

  /* What follows the picture's end is not its own. */
  memcpy (data, g_bytes_get_data (picture, NULL), length);
  larger = g_bytes_new_take (data, JM_PICTURE_MAX_BYTES + 1);
  largest = g_bytes_new_from_bytes (larger, 0, JM_PICTURE_MAX_BYTES);

  check_refused (larger, JM_PICTURE_ERROR_TOO_LARGE);
  read = read_picture (largest);
  g_assert_cmpuint (jm_picture_get_width (read), ==, 32);
}

static void
test_a_file_that_keeps_a_decoder_busy_is_refused (void)
{
  g_autoptr (GBytes) jpeg = jm_make_jpeg (32, 32);
  g_autoptr (GBytes) file = jm_make_scans (jpeg, 1000);

  check_refused (file, JM_PICTURE_ERROR_TOO_LARGE);
}

static void
test_a_file_cut_off_anywhere_is_refused (void)
{
  GBytes *files[] = { jm_make_png (5, 4, 0x123456ff), jm_make_jpeg (16, 16), jm_make_exif_jpeg (8, 8, 3),
                      jm_make_moving_png (9, 9) };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) file = files[i];
      g_autoptr (JmPicture) whole = read_picture (file);

      for (gsize length = 8; length < g_bytes_get_size (file); length++)
        {
          g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (file, NULL), length);
          g_autoptr (GBytes) cut = g_bytes_new_static (copy, length);

          check_refused (cut, JM_PICTURE_ERROR_DAMAGED);
        }
    }
}

/* Each byte changed once: the picture may be another one, or none. */
static void
test_a_damaged_byte_does_no_harm (void)
{
  GBytes *files[] = { jm_make_png (5, 4, 0x123456ff), jm_make_exif_jpeg (16, 16, 6), jm_make_flat_png (9, 9, "a") };
  static const guint8 flips[] = { 0x01, 0x80, 0xff };
  guint n_refused = 0;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) file = files[i];
      const guint8 *data = g_bytes_get_data (file, NULL);

      for (gsize at = 0; at < g_bytes_get_size (file); at++)
        for (guint j = 0; j < G_N_ELEMENTS (flips); j++)
          {
            g_autoptr (GBytes) damaged = jm_make_patched (file, at, data[at] ^ flips[j]);
            g_autoptr (GError) error = NULL;
            g_autoptr (JmPicture) picture = jm_picture_new (damaged, &error);

            if (picture == NULL)
              {
                g_assert_true (error->domain == JM_PICTURE_ERROR);
                n_refused++;
              }
            else
              g_assert_cmpuint (jm_picture_get_width (picture), <=, JM_PICTURE_SIDE);
          }
    }

  g_assert_cmpuint (n_refused, >, 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/picture/" #name, test_##name)
  ADD (a_header_tells_format_and_size);
  ADD (pixels_are_those_of_the_file);
  ADD (what_can_be_seen_through_stays_so);
  ADD (large_pictures_are_scaled_down_and_small_ones_are_not);
  ADD (photographs_become_jpeg_and_drawings_png);
  ADD (pictures_stand_upright_however_the_camera_was_held);
  ADD (nothing_but_pixels_is_left);
  ADD (the_same_file_gives_the_same_bytes);
  ADD (the_first_frame_of_a_moving_picture_is_shown);
  ADD (other_files_are_refused_whatever_they_are_called);
  ADD (too_many_pixels_are_refused_before_any_is_decoded);
  ADD (no_pixels_are_refused);
  ADD (the_largest_picture_is_decoded);
  ADD (a_file_of_more_than_16_mb_is_refused);
  ADD (a_file_that_keeps_a_decoder_busy_is_refused);
  ADD (a_file_cut_off_anywhere_is_refused);
  ADD (a_damaged_byte_does_no_harm);

  return g_test_run ();
}
