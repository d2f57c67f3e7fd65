/* jm-preview.h: small pictures of maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where somebody has to see what stands in a map; where it only has to be known again, there is
 * jm_thumbnail_paint().  May be used from any thread.
 */

#pragma once

#include <gdk/gdk.h>

#include "jm-layout.h"

G_BEGIN_DECLS

/* The size in pixels: twice that in which previews are shown, for screens that are fine. */
#define JM_PREVIEW_WIDTH 480
#define JM_PREVIEW_HEIGHT 300

cairo_surface_t *jm_preview_paint (JmMap           *map,
                                   const char      *folder);
GdkTexture      *jm_preview_get_texture (cairo_surface_t *surface);

G_END_DECLS
