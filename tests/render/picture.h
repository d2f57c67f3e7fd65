/* picture.h: looking at pixels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_surface_t *picture_from_bytes      (GBytes          *png);
double           picture_get_darkness    (cairo_surface_t *picture,
                                          int              x,
                                          int              y,
                                          int              width,
                                          int              height);
double           picture_get_difference  (cairo_surface_t *picture,
                                          cairo_surface_t *other,
                                          double          *mean);

G_END_DECLS
