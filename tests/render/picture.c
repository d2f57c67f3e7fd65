/* picture.c: looking at pixels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "picture.h"

#include <math.h>
#include <string.h>

/* Pictures are compared by squares of so many pixels, so that letters may differ a little. */
#define SQUARE 16

typedef struct
{
  const guchar *at;
  gsize left;
} Reader;

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  Reader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, reader->at, length);
  reader->at += length;
  reader->left -= length;

  return CAIRO_STATUS_SUCCESS;
}

/**
 * picture_from_bytes:
 * @png: a file
 *
 * Asserts that it is a picture.
 *
 * Returns: (transfer full): the picture
 */
cairo_surface_t *
picture_from_bytes (GBytes *png)
{
  Reader reader = { g_bytes_get_data (png, NULL), g_bytes_get_size (png) };
  cairo_surface_t *picture = cairo_image_surface_create_from_png_stream (read_cb, &reader);

  g_assert_cmpint (cairo_surface_status (picture), ==, CAIRO_STATUS_SUCCESS);

  return picture;
}

/**
 * picture_get_darkness:
 * @picture: a picture
 * @x: left of a part of it
 * @y: top of the part
 * @width: its width, as far as the picture goes
 * @height: its height, likewise
 *
 * Returns: the mean over the part: 0 when it is white, 1 when it is black
 */
double
picture_get_darkness (cairo_surface_t *picture,
                      int              x,
                      int              y,
                      int              width,
                      int              height)
{
  const guchar *data = cairo_image_surface_get_data (picture);
  int stride = cairo_image_surface_get_stride (picture);
  int right = MIN (x + width, cairo_image_surface_get_width (picture));
  int bottom = MIN (y + height, cairo_image_surface_get_height (picture));
  double sum = 0;

  g_assert_true (right > x && bottom > y);
  for (int row = y; row < bottom; row++)
    for (int column = x; column < right; column++)
      {
        guint32 pixel;

        memcpy (&pixel, data + row * stride + column * 4, 4);
        sum += 765 - (double) ((pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff));
      }

  return sum / 765 / (right - x) / (bottom - y);
}

/**
 * picture_get_difference:
 * @picture: a picture
 * @other: another one of the same size
 * @mean: (out): how much squares differ on the average
 *
 * Returns: how much the darkness of any square differs at most
 */
double
picture_get_difference (cairo_surface_t *picture,
                        cairo_surface_t *other,
                        double          *mean)
{
  int width = cairo_image_surface_get_width (picture), height = cairo_image_surface_get_height (picture);
  double sum = 0, most = 0;
  guint n = 0;

  g_assert_cmpint (cairo_image_surface_get_width (other), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (other), ==, height);

  for (int y = 0; y < height; y += SQUARE)
    for (int x = 0; x < width; x += SQUARE)
      {
        double difference = fabs (picture_get_darkness (picture, x, y, SQUARE, SQUARE) -
                                  picture_get_darkness (other, x, y, SQUARE, SQUARE));

        sum += difference;
        most = MAX (most, difference);
        n++;
      }

  *mean = sum / n;

  return most;
}
