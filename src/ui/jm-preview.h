/* jm-preview.h: small pictures of maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For lists in which a person finds a map by its look.  May be used from any thread.
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
GBytes          *jm_preview_write (cairo_surface_t *surface);
GdkTexture      *jm_preview_get_texture (cairo_surface_t *surface);

G_END_DECLS
