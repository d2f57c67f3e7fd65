/* jm-picture-header.c: what a picture file says of itself, before anything decodes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PNG: https://www.w3.org/TR/png-3/, sections 5.2, 5.3 and 11.2.1.  JPEG: ITU-T T.81, B.1
 * and B.2.
 */

#include "config.h"

#include "jm-picture-header.h"

#include <string.h>

static const guint8 png_signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
static const guint8 jpeg_signature[] = { 0xff, 0xd8, 0xff };

/* Length, type and checksum of a chunk of PNG. */
#define CHUNK_FRAME 12
#define IHDR_LENGTH 13

/* Markers of JPEG. */
enum
{
  STUFFED = 0x00,
  TEMPORARY = 0x01,
  HUFFMAN_TABLES = 0xc4,
  EXTENSION = 0xc8,
  ARITHMETIC_TABLES = 0xcc,
  RESTART_FIRST = 0xd0,
  RESTART_LAST = 0xd7,
  START_OF_IMAGE = 0xd8,
  END_OF_IMAGE = 0xd9,
  START_OF_SCAN = 0xda,
};

static guint
read_16 (const guint8 *at)
{
  return (guint) at[0] << 8 | at[1];
}

static guint32
read_32 (const guint8 *at)
{
  return (guint32) read_16 (at) << 16 | read_16 (at + 2);
}

static JmPictureVerdict
read_png (JmPictureHeader *self,
          const guint8    *data,
          gsize            length)
{
  gsize at = sizeof png_signature;
  gboolean has_pixels = FALSE;

  self->format = JM_PICTURE_PNG;

  for (guint n = 0; length - at >= CHUNK_FRAME; n++)
    {
      gsize chunk = read_32 (data + at);
      const guint8 *type = data + at + 4;

      if (chunk > length - at - CHUNK_FRAME)
        return JM_PICTURE_HEADER_DAMAGED;

      if ((memcmp (type, "IHDR", 4) == 0) != (n == 0))
        return JM_PICTURE_HEADER_DAMAGED;

      if (n == 0)
        {
          if (chunk != IHDR_LENGTH)
            return JM_PICTURE_HEADER_DAMAGED;
          self->width = read_32 (type + 4);
          self->height = read_32 (type + 8);
        }
      else if (memcmp (type, "IDAT", 4) == 0)
        has_pixels = TRUE;
      else if (memcmp (type, "IEND", 4) == 0)
        return has_pixels && self->width > 0 && self->height > 0 ? JM_PICTURE_HEADER_FINE
                                                                 : JM_PICTURE_HEADER_DAMAGED;

      at += CHUNK_FRAME + chunk;
    }

  return JM_PICTURE_HEADER_DAMAGED;
}

static gboolean
is_frame (guint8 marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != HUFFMAN_TABLES && marker != EXTENSION &&
         marker != ARITHMETIC_TABLES;
}

static gboolean
stands_alone (guint8 marker)
{
  return marker == STUFFED || marker == TEMPORARY || (marker >= RESTART_FIRST && marker <= START_OF_IMAGE);
}

/* Finds the next marker from AT on, skipping what a decoder skips: coded pixels, fill bytes,
 * and rubbish between segments.  Returns FALSE at the end of the file. */
static gboolean
find_marker (const guint8 *data,
             gsize         length,
             gsize        *at,
             guint8       *marker)
{
  while (*at < length)
    {
      const guint8 *found = memchr (data + *at, 0xff, length - *at);

      if (found == NULL)
        return FALSE;

      *at = (gsize) (found - data);
      while (*at < length && data[*at] == 0xff)
        (*at)++;
      if (*at == length)
        return FALSE;

      *marker = data[(*at)++];
      if (!stands_alone (*marker))
        return TRUE;
    }

  return FALSE;
}

static JmPictureVerdict
read_jpeg (JmPictureHeader *self,
           const guint8    *data,
           gsize            length)
{
  gsize at = 2;
  guint8 marker;
  guint n_frames = 0;

  self->format = JM_PICTURE_JPEG;

  while (find_marker (data, length, &at, &marker))
    {
      gsize segment;

      if (marker == END_OF_IMAGE)
        return n_frames == 1 && self->n_scans > 0 && self->width > 0 && self->height > 0
                   ? JM_PICTURE_HEADER_FINE
                   : JM_PICTURE_HEADER_DAMAGED;

      if (length - at < 2)
        return JM_PICTURE_HEADER_DAMAGED;
      segment = read_16 (data + at);
      if (segment < 2 || segment > length - at)
        return JM_PICTURE_HEADER_DAMAGED;

      if (is_frame (marker))
        {
          if (segment < 8)
            return JM_PICTURE_HEADER_DAMAGED;
          n_frames++;
          self->height = read_16 (data + at + 3);
          self->width = read_16 (data + at + 5);
        }
      else if (marker == START_OF_SCAN)
        self->n_scans++;

      at += segment;
    }

  return JM_PICTURE_HEADER_DAMAGED;
}

/**
 * jm_picture_header_read:
 * @self: (out caller-allocates): what the file says; only set when it is fine
 * @data: a file
 * @length: its bytes
 *
 * Looks at the frame of a file: that it is PNG or JPEG by its first bytes, whole, and of
 * which size.  What is in it may still turn out to be damaged when it is decoded.
 *
 * Returns: whether it is fine
 */
JmPictureVerdict
jm_picture_header_read (JmPictureHeader *self,
                        const guint8    *data,
                        gsize            length)
{
  *self = (JmPictureHeader) { 0 };

  if (length >= sizeof png_signature && memcmp (data, png_signature, sizeof png_signature) == 0)
    return read_png (self, data, length);

  if (length >= sizeof jpeg_signature && memcmp (data, jpeg_signature, sizeof jpeg_signature) == 0)
    return read_jpeg (self, data, length);

  return JM_PICTURE_HEADER_FOREIGN;
}
