/* jm-preview.c: small pictures of maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-preview.h"

#include "jm-cairo-backend.h"
#include "jm-loaded.h"
#include "jm-painter.h"

/* Below this the cards of a map are no longer told apart; what has no room is left out. */
#define LEAST_SCALE 0.3

/**
 * jm_preview_paint:
 * @map: a map
 * @folder: (nullable): where its pictures are looked for
 *
 * Paints the beginning of a map, as much of it as there is room for.
 *
 * Returns: (transfer full): a picture of %JM_PREVIEW_WIDTH × %JM_PREVIEW_HEIGHT
 */
cairo_surface_t *
jm_preview_paint (JmMap      *map,
                  const char *folder)
{
  g_autoptr (JmLoaded) loaded = jm_loaded_new (map, folder);
  double width = jm_layout_get_width (loaded->layout);
  double height = jm_layout_get_height (loaded->layout);
  double scale = MAX (JM_PREVIEW_WIDTH / width, LEAST_SCALE);
  double left = jm_layout_is_rtl (loaded->layout) ? width - JM_PREVIEW_WIDTH / scale : 0;
  const JmRect clip = { left, 0, JM_PREVIEW_WIDTH / scale, MIN (height, JM_PREVIEW_HEIGHT / scale) };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, JM_PREVIEW_WIDTH, JM_PREVIEW_HEIGHT);
  cairo_t *cairo = cairo_create (surface);
  JmBackend *backend = jm_cairo_backend_new (cairo, NULL);

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, scale, scale);
  cairo_translate (cairo, -left, 0);
  jm_paint (loaded->layout, &clip, backend);

  jm_cairo_backend_free (backend);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);

  return surface;
}

/**
 * jm_preview_get_texture:
 * @surface: a picture
 *
 * Returns: (transfer full): the picture as it is shown
 */
GdkTexture *
jm_preview_get_texture (cairo_surface_t *surface)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * JM_PREVIEW_HEIGHT);

  return gdk_memory_texture_new (JM_PREVIEW_WIDTH, JM_PREVIEW_HEIGHT,
                                 G_BYTE_ORDER == G_LITTLE_ENDIAN ? GDK_MEMORY_B8G8R8X8 : GDK_MEMORY_X8R8G8B8, bytes,
                                 stride);
}
