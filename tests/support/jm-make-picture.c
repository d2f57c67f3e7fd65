/* jm-make-picture.c: picture files, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-make-picture.h"

#include <string.h>

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>

static void
append_32 (GByteArray *out,
           guint32     number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (out, (const guint8 *) &big, sizeof big);
}

/* The checksum of PNG: https://www.w3.org/TR/png-3/, annex D. */
static guint32
get_checksum (const guint8 *data,
              gsize         length)
{
  guint32 sum = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      sum ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        sum = sum & 1 ? sum >> 1 ^ 0xedb88320 : sum >> 1;
    }

  return ~sum;
}

static void
append_chunk (GByteArray *out,
              const char *type,
              const void *data,
              gsize       length)
{
  guint start;

  append_32 (out, (guint32) length);
  start = out->len;
  g_byte_array_append (out, (const guint8 *) type, 4);
  g_byte_array_append (out, data, (guint) length);
  append_32 (out, get_checksum (out->data + start, out->len - start));
}

/* The beginning of a grey picture with one bit for a pixel. */
static GByteArray *
begin_png (guint width,
           guint height)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  static const guint8 rest[] = { 1, 0, 0, 0, 0 };
  GByteArray *out = g_byte_array_new ();
  g_autoptr (GByteArray) head = g_byte_array_new ();

  g_byte_array_append (out, signature, sizeof signature);
  append_32 (head, width);
  append_32 (head, height);
  g_byte_array_append (head, rest, sizeof rest);
  append_chunk (out, "IHDR", head->data, head->len);

  return out;
}

static GBytes *
end_png (GByteArray *out)
{
  append_chunk (out, "IEND", "", 0);

  return g_byte_array_free_to_bytes (out);
}

/* Pixels of one bit, packed as PNG packs them; @byte is eight of them. */
static GBytes *
pack_pixels (guint  width,
             guint  height,
             guint8 byte)
{
  gsize stride = (width + 7) / 8 + 1;
  g_autofree guint8 *rows = g_malloc (stride * height);
  g_autoptr (GConverter) packer = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9));
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *packed;

  memset (rows, byte, stride * height);
  for (guint y = 0; y < height; y++)
    rows[y * stride] = 0;
  plain = g_bytes_new_static (rows, stride * height);
  packed = g_converter_convert_bytes (packer, plain, &error);
  g_assert_no_error (error);

  return packed;
}

static void
append_white_pixels (GByteArray *out,
                     guint       width,
                     guint       height)
{
  g_autoptr (GBytes) packed = pack_pixels (width, height, 0xff);

  append_chunk (out, "IDAT", g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
}

/* What stands before the pixels of a frame of a moving picture. */
static void
append_frame (GByteArray *out,
              guint       number,
              guint       width,
              guint       height)
{
  g_autoptr (GByteArray) frame = g_byte_array_new ();

  append_32 (frame, number);
  append_32 (frame, width);
  append_32 (frame, height);
  append_32 (frame, 0);
  append_32 (frame, 0);
  append_32 (frame, 0x000a0064);
  g_byte_array_append (frame, (const guint8 *) "\0\0", 2);
  append_chunk (out, "fcTL", frame->data, frame->len);
}

/**
 * jm_make_flat_png:
 * @width: pixels across
 * @height: pixels down
 * @comment: (nullable): what a comment in the file says
 *
 * Returns: (transfer full): a white picture that takes hardly any bytes, whatever its size
 */
GBytes *
jm_make_flat_png (guint       width,
                  guint       height,
                  const char *comment)
{
  GByteArray *out = begin_png (width, height);

  if (comment != NULL)
    {
      g_autoptr (GByteArray) text = g_byte_array_new ();

      g_byte_array_append (text, (const guint8 *) "Comment", sizeof "Comment");
      g_byte_array_append (text, (const guint8 *) comment, (guint) strlen (comment));
      append_chunk (out, "tEXt", text->data, text->len);
    }
  append_white_pixels (out, width, height);

  return end_png (out);
}

/**
 * jm_make_empty_png:
 * @width: pixels across
 * @height: pixels down
 *
 * Returns: (transfer full): a file that says it is a picture of that size, with no pixels in it
 */
GBytes *
jm_make_empty_png (guint width,
                   guint height)
{
  GByteArray *out = begin_png (width, height);

  append_chunk (out, "IDAT", "", 0);

  return end_png (out);
}

/**
 * jm_make_moving_png:
 * @width: pixels across
 * @height: pixels down
 *
 * Returns: (transfer full): a white picture with a second frame, which is black
 */
GBytes *
jm_make_moving_png (guint width,
                    guint height)
{
  GByteArray *out = begin_png (width, height);
  g_autoptr (GByteArray) second = g_byte_array_new ();
  g_autoptr (GBytes) black = pack_pixels (width, height, 0);

  append_chunk (out, "acTL", "\0\0\0\2\0\0\0\0", 8);
  append_frame (out, 0, width, height);
  append_white_pixels (out, width, height);
  append_frame (out, 1, width, height);
  append_32 (second, 2);
  g_byte_array_append (second, g_bytes_get_data (black, NULL), (guint) g_bytes_get_size (black));
  append_chunk (out, "fdAT", second->data, second->len);

  return end_png (out);
}

static GBytes *
save (GdkPixbuf  *pixbuf,
      const char *type)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, type, &error, NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

/**
 * jm_make_png:
 * @width: pixels across
 * @height: pixels down
 * @rgba: the colour of all of them, not multiplied by its opacity
 *
 * Returns: (transfer full): a picture of one colour
 */
GBytes *
jm_make_png (guint   width,
             guint   height,
             guint32 rgba)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, (int) width, (int) height);

  gdk_pixbuf_fill (pixbuf, rgba);

  return save (pixbuf, "png");
}

/**
 * jm_make_jpeg:
 * @width: pixels across
 * @height: pixels down
 *
 * Returns: (transfer full): a blue picture whose upper left quarter is red
 */
GBytes *
jm_make_jpeg (guint width,
              guint height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, (int) width, (int) height);
  g_autoptr (GdkPixbuf) quarter = gdk_pixbuf_new_subpixbuf (pixbuf, 0, 0, (int) width / 2, (int) height / 2);

  gdk_pixbuf_fill (pixbuf, 0x0000ffff);
  gdk_pixbuf_fill (quarter, 0xff0000ff);

  return save (pixbuf, "jpeg");
}

/**
 * jm_make_noise_jpeg:
 * @width: pixels across
 * @height: pixels down
 *
 * Returns: (transfer full): a picture like a photograph: no two pixels are the same
 */
GBytes *
jm_make_noise_jpeg (guint width,
                    guint height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, (int) width, (int) height);
  guint8 *pixels = gdk_pixbuf_get_pixels (pixbuf);
  gsize stride = (gsize) gdk_pixbuf_get_rowstride (pixbuf);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < 3 * width; x++)
      pixels[y * stride + x] = (guint8) g_rand_int_range (rand, 0, 256);

  return save (pixbuf, "jpeg");
}

/**
 * jm_make_exif_jpeg:
 * @width: pixels across, as stored
 * @height: pixels down, as stored
 * @orientation: how the camera was held, from 1 to 8 (Exif 2.32, 4.6.5.1.8)
 *
 * Returns: (transfer full): jm_make_jpeg() with what a telephone says of a photograph
 */
GBytes *
jm_make_exif_jpeg (guint width,
                   guint height,
                   guint orientation)
{
  /* One directory of two entries: the orientation, and a description behind it. */
  static const guint8 head[] = {
    0xff, 0xe1, 0, 0, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2,
    0x01, 0x0e, 0, 2, 0, 0, 0, sizeof JM_MAKE_SECRET, 0, 0, 0, 38,
    0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0,
    0, 0, 0, 0,
  };
  g_autoptr (GBytes) plain = jm_make_jpeg (width, height);
  GByteArray *out = g_byte_array_new ();
  gsize length;
  const guint8 *data = g_bytes_get_data (plain, &length);

  g_byte_array_append (out, data, 2);
  g_byte_array_append (out, head, sizeof head);
  out->data[2 + 3] = (guint8) (sizeof head - 2 + sizeof JM_MAKE_SECRET);
  out->data[2 + 41] = (guint8) orientation;
  g_byte_array_append (out, (const guint8 *) JM_MAKE_SECRET, sizeof JM_MAKE_SECRET);
  g_byte_array_append (out, data + 2, (guint) length - 2);

  return g_byte_array_free_to_bytes (out);
}

/**
 * jm_make_scans:
 * @jpeg: a file of jm_make_jpeg()
 * @n_scans: how often its pixels are repeated
 *
 * Returns: (transfer full): a file that a decoder goes over many times
 */
GBytes *
jm_make_scans (GBytes *jpeg,
               guint   n_scans)
{
  gsize length, scan = jm_find_bytes (jpeg, "\xff\xda", 2);
  const guint8 *data = g_bytes_get_data (jpeg, &length);
  GByteArray *out = g_byte_array_new ();

  g_byte_array_append (out, data, (guint) scan);
  for (guint i = 0; i < n_scans; i++)
    g_byte_array_append (out, data + scan, (guint) (length - scan - 2));
  g_byte_array_append (out, data + length - 2, 2);

  return g_byte_array_free_to_bytes (out);
}

/**
 * jm_make_patched:
 * @file: a file
 * @at: one of its bytes
 * @byte: what it becomes
 *
 * Returns: (transfer full): the changed file
 */
GBytes *
jm_make_patched (GBytes *file,
                 gsize   at,
                 guint   byte)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (file, &length);
  guint8 *copy = g_memdup2 (data, length);

  g_assert_cmpuint (at, <, length);
  copy[at] = (guint8) byte;

  return g_bytes_new_take (copy, length);
}

/**
 * jm_find_bytes:
 * @file: a file
 * @bytes: what to look for
 * @length: how many
 *
 * Returns: where they first stand in the file; its length when they do not
 */
gsize
jm_find_bytes (GBytes     *file,
               const char *bytes,
               gsize       length)
{
  gsize file_length;
  const guint8 *data = g_bytes_get_data (file, &file_length);
  const guint8 *found = memmem (data, file_length, bytes, length);

  return found != NULL ? (gsize) (found - data) : file_length;
}
