/* jm-picture-texture.c: a decoded picture for the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-picture-texture.h"

/**
 * jm_picture_make_texture:
 * @picture: a picture
 *
 * Returns: (transfer full): a texture that shares its pixels
 */
GdkTexture *
jm_picture_make_texture (JmPicture *picture)
{
  gsize stride = jm_picture_get_stride (picture), height = jm_picture_get_height (picture);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (jm_picture_get_pixels (picture), stride * height,
                                                         (GDestroyNotify) jm_picture_unref, jm_picture_ref (picture));
  GdkMemoryFormat format = GDK_MEMORY_DEFAULT;

  if (jm_picture_is_opaque (picture))
    format = G_BYTE_ORDER == G_LITTLE_ENDIAN ? GDK_MEMORY_B8G8R8X8 : GDK_MEMORY_X8R8G8B8;

  return gdk_memory_texture_new ((int) jm_picture_get_width (picture), (int) height, format, bytes, stride);
}
