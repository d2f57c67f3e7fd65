/* jm-picture.c: a picture, decoded and ready for every output
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-picture.h"

#include <math.h>
#include <string.h>

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>

#include "jm-picture-header.h"

/* Programs write about ten scans; with thousands a small file would keep a decoder busy for hours. */
#define MAX_SCANS 50

#define QUALITY "85"

struct _JmPicture
{
  gatomicrefcount ref_count;
  guint width;
  guint height;
  gboolean opaque;
  guint32 *pixels;
  GBytes *file;
  const char *mime_type;
  char *name;
};

G_DEFINE_QUARK (jm-picture-error-quark, jm_picture_error)

static gboolean
check_header (GBytes          *file,
              JmPictureHeader *header,
              GError         **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (file, &length);

  if (length > JM_PICTURE_MAX_BYTES)
    {
      g_set_error (error, JM_PICTURE_ERROR, JM_PICTURE_ERROR_TOO_LARGE,
                   _("The file has more than %u MB."), JM_PICTURE_MAX_BYTES >> 20);
      return FALSE;
    }

  switch (jm_picture_header_read (header, data, length))
    {
    case JM_PICTURE_HEADER_FINE:
      break;
    case JM_PICTURE_HEADER_FOREIGN:
      g_set_error_literal (error, JM_PICTURE_ERROR, JM_PICTURE_ERROR_FOREIGN,
                           _("Only PNG and JPEG pictures can be shown; this is neither."));
      return FALSE;
    case JM_PICTURE_HEADER_DAMAGED:
    default:
      g_set_error_literal (error, JM_PICTURE_ERROR, JM_PICTURE_ERROR_DAMAGED,
                           _("The picture is damaged or cut off."));
      return FALSE;
    }

  if (header->width > JM_PICTURE_MAX_SIDE || header->height > JM_PICTURE_MAX_SIDE ||
      (guint64) header->width * header->height > JM_PICTURE_MAX_PIXELS)
    {
      g_set_error (error, JM_PICTURE_ERROR, JM_PICTURE_ERROR_TOO_LARGE,
                   _("The picture has %u × %u pixels; at most %u million are shown, and %u on a side."),
                   header->width, header->height, JM_PICTURE_MAX_PIXELS / 1000000, JM_PICTURE_MAX_SIDE);
      return FALSE;
    }

  if (header->n_scans > MAX_SCANS)
    {
      g_set_error_literal (error, JM_PICTURE_ERROR, JM_PICTURE_ERROR_TOO_LARGE,
                           _("The picture is stored in too many layers; save it again with another program."));
      return FALSE;
    }

  return TRUE;
}

/* Decodes the file, scaled down on the way where it is larger than needed, and turns it upright. */
static GdkPixbuf *
decode (GBytes                *file,
        const JmPictureHeader *header,
        GError               **error)
{
  const char *type = header->format == JM_PICTURE_PNG ? "png" : "jpeg";
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (type, error);
  double scale = (double) JM_PICTURE_SIDE / MAX (header->width, header->height);
  GdkPixbuf *pixbuf;

  if (loader == NULL)
    return NULL;

  if (scale < 1)
    gdk_pixbuf_loader_set_size (loader, (int) MAX (1, lround (header->width * scale)),
                                (int) MAX (1, lround (header->height * scale)));

  if (!gdk_pixbuf_loader_write_bytes (loader, file, error))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return NULL;
    }
  if (!gdk_pixbuf_loader_close (loader, error))
    return NULL;

  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);

  return pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;
}

/* Copies the pixels in the form of cairo: ARGB of 32 bits, multiplied by their opacity. */
static void
take_pixels (JmPicture *self,
             GdkPixbuf *pixbuf)
{
  const guint8 *data = gdk_pixbuf_read_pixels (pixbuf);
  gsize stride = (gsize) gdk_pixbuf_get_rowstride (pixbuf);
  gsize n_channels = (gsize) gdk_pixbuf_get_n_channels (pixbuf);
  guint32 *to;

  self->width = (guint) gdk_pixbuf_get_width (pixbuf);
  self->height = (guint) gdk_pixbuf_get_height (pixbuf);
  self->pixels = to = g_new (guint32, (gsize) self->width * self->height);
  self->opaque = TRUE;

  for (guint y = 0; y < self->height; y++)
    for (guint x = 0; x < self->width; x++)
      {
        const guint8 *from = data + y * stride + x * n_channels;
        guint32 alpha = n_channels == 4 ? from[3] : 0xff;
        guint32 pixel = alpha;

        for (guint i = 0; i < 3; i++)
          pixel = pixel << 8 | (from[i] * alpha + 127) / 255;
        *to++ = pixel;
        self->opaque = self->opaque && alpha == 0xff;
      }
}

static GdkPixbuf *
remove_alpha (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  GdkPixbuf *plain = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  const guint8 *data = gdk_pixbuf_read_pixels (pixbuf);
  guint8 *copy = gdk_pixbuf_get_pixels (plain);
  int from = gdk_pixbuf_get_rowstride (pixbuf), to = gdk_pixbuf_get_rowstride (plain);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      memcpy (copy + y * to + x * 3, data + y * from + x * 4, 3);

  return plain;
}

static GBytes *
encode (GdkPixbuf  *pixbuf,
        const char *type,
        const char *key,
        const char *value,
        GError    **error)
{
  char *data;
  gsize length;

  if (!gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, type, error, key, value, NULL))
    return NULL;

  return g_bytes_new_take (data, length);
}

/* Photographs are many times smaller as JPEG; drawings are about as small, and sharp, as PNG. */
static gboolean
make_file (JmPicture *self,
           GdkPixbuf *pixbuf,
           GError   **error)
{
  g_autoptr (GdkPixbuf) plain = self->opaque && gdk_pixbuf_get_has_alpha (pixbuf) ? remove_alpha (pixbuf)
                                                                                  : g_object_ref (pixbuf);
  /* The highest level takes twice as long for a few bytes less. */
  g_autoptr (GBytes) png = encode (plain, "png", "compression", "6", error);
  g_autoptr (GBytes) jpeg = NULL;

  if (png == NULL)
    return FALSE;

  if (self->opaque)
    {
      jpeg = encode (plain, "jpeg", "quality", QUALITY, error);
      if (jpeg == NULL)
        return FALSE;
    }

  if (jpeg != NULL && 2 * g_bytes_get_size (jpeg) < g_bytes_get_size (png))
    {
      self->file = g_steal_pointer (&jpeg);
      self->mime_type = "image/jpeg";
    }
  else
    {
      self->file = g_steal_pointer (&png);
      self->mime_type = "image/png";
    }
  self->name = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->file);

  return TRUE;
}

/**
 * jm_picture_new:
 * @file: a PNG or JPEG file, from anybody
 * @error: return location for an error of the domain %JM_PICTURE_ERROR
 *
 * Decodes a picture.  The same file gives the same picture, byte for byte.  The message of
 * an error is a sentence that leaves it to the caller to name the picture.
 *
 * Returns: (transfer full): the picture, or %NULL
 */
JmPicture *
jm_picture_new (GBytes  *file,
                GError **error)
{
  g_autoptr (JmPicture) self = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GError) reason = NULL;
  JmPictureHeader header;

  g_return_val_if_fail (file != NULL, NULL);

  if (!check_header (file, &header, error))
    return NULL;

  self = g_new0 (JmPicture, 1);
  g_atomic_ref_count_init (&self->ref_count);

  pixbuf = decode (file, &header, &reason);
  if (pixbuf != NULL)
    {
      take_pixels (self, pixbuf);
      if (make_file (self, pixbuf, &reason))
        return g_steal_pointer (&self);
    }

  /* What is wrong with the file the library says in words of its own. */
  if (reason == NULL || g_error_matches (reason, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_CORRUPT_IMAGE))
    g_set_error_literal (error, JM_PICTURE_ERROR, JM_PICTURE_ERROR_DAMAGED, _("The picture is damaged or cut off."));
  else
    g_set_error (error, JM_PICTURE_ERROR, JM_PICTURE_ERROR_UNREADABLE, _("The picture cannot be decoded: %s."),
                 g_strstrip (g_strdelimit (reason->message, ".\n", ' ')));

  return NULL;
}

/**
 * jm_picture_ref:
 * @self: a picture
 *
 * Returns: (transfer full): @self
 */
JmPicture *
jm_picture_ref (JmPicture *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jm_picture_unref:
 * @self: (transfer full): a picture
 */
void
jm_picture_unref (JmPicture *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->pixels);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_free (self->name);
  g_free (self);
}

/**
 * jm_picture_get_width:
 * @self: a picture
 *
 * Returns: its width in pixels, from 1 to %JM_PICTURE_SIDE
 */
guint
jm_picture_get_width (const JmPicture *self)
{
  return self->width;
}

/**
 * jm_picture_get_height:
 * @self: a picture
 *
 * Returns: its height in pixels, from 1 to %JM_PICTURE_SIDE
 */
guint
jm_picture_get_height (const JmPicture *self)
{
  return self->height;
}

/**
 * jm_picture_is_opaque:
 * @self: a picture
 *
 * Returns: whether nothing can be seen through it
 */
gboolean
jm_picture_is_opaque (const JmPicture *self)
{
  return self->opaque;
}

/**
 * jm_picture_get_pixels:
 * @self: a picture
 *
 * Returns: (transfer none): its pixels from top to bottom, as CAIRO_FORMAT_ARGB32 has them:
 *   32 bits each in the order of the machine, opacity first, colours multiplied by it
 */
const guint8 *
jm_picture_get_pixels (const JmPicture *self)
{
  return (const guint8 *) self->pixels;
}

/**
 * jm_picture_get_stride:
 * @self: a picture
 *
 * Returns: the bytes of a row of its pixels
 */
guint
jm_picture_get_stride (const JmPicture *self)
{
  return self->width * (guint) sizeof (guint32);
}

/**
 * jm_picture_get_file:
 * @self: a picture
 *
 * Returns: (transfer none): the picture as a file that holds nothing but its pixels
 */
GBytes *
jm_picture_get_file (const JmPicture *self)
{
  return self->file;
}

/**
 * jm_picture_get_mime_type:
 * @self: a picture
 *
 * Returns: (transfer none): what jm_picture_get_file() is: "image/png" or "image/jpeg"
 */
const char *
jm_picture_get_mime_type (const JmPicture *self)
{
  return self->mime_type;
}

/**
 * jm_picture_get_name:
 * @self: a picture
 *
 * Returns: (transfer none): a name that it shares with equal pictures only
 */
const char *
jm_picture_get_name (const JmPicture *self)
{
  return self->name;
}
