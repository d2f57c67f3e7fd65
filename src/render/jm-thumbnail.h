/* jm-thumbnail.h: a small picture of a map, by which it is known again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For lists of maps and for the file manager.  May be used from any thread; no file beside the
 * map is opened.
 */

#pragma once

#include <cairo.h>

#include "jm-map.h"

G_BEGIN_DECLS

cairo_surface_t *jm_thumbnail_paint (JmMap           *map,
                                     int              width,
                                     int              height);
GBytes          *jm_thumbnail_write (cairo_surface_t *surface,
                                     GError         **error);

G_END_DECLS
