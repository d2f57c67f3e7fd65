/* jm-tiles.h: a part of the map as pictures of equal size
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmTiles holds one region of the map at one scale, cut into tiles that are painted once
 * and shown again in every frame.  All its places are device pixels, counted from the map's
 * top left corner, so that a tile that moves is a plain copy.  What has changed is painted
 * into a copy of its tile.  A large tile may be painted a stripe at a time.  A tile is a texture
 * for renderers that keep those, and a surface for cairo, which would copy a texture's pixels in
 * every frame.  It belongs to the main thread, and may be painted in another one before.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-geometry.h"

G_BEGIN_DECLS

typedef struct _JmTiles JmTiles;

/* Paints the part of the map inside @clip, in the units of the map. */
typedef void (*JmTilePaintFunc) (cairo_t      *cairo,
                                 const JmRect *clip,
                                 double        scale,
                                 gpointer      user_data);

JmTiles    *jm_tiles_new         (const JmRect                *region,
                                  double                       scale,
                                  int                          tile_width,
                                  int                          tile_height,
                                  JmTilePaintFunc              paint,
                                  gpointer                     user_data);
void        jm_tiles_free        (JmTiles                     *self);
void        jm_tiles_set_paint   (JmTiles                     *self,
                                  JmTilePaintFunc              paint,
                                  gpointer                     user_data);
double      jm_tiles_get_scale   (JmTiles                     *self);
void        jm_tiles_get_region  (JmTiles                     *self,
                                  cairo_rectangle_int_t       *region);
gboolean    jm_tiles_follow      (JmTiles                     *self,
                                  const JmRect                *region,
                                  GArray                      *damage);
gboolean    jm_tiles_get_range   (JmTiles                     *self,
                                  const cairo_rectangle_int_t *area,
                                  cairo_rectangle_int_t       *range);
void        jm_tiles_get_place   (JmTiles                     *self,
                                  int                          column,
                                  int                          row,
                                  cairo_rectangle_int_t       *place);
gboolean    jm_tiles_has         (JmTiles                     *self,
                                  int                          column,
                                  int                          row);
GdkTexture *jm_tiles_get_texture (JmTiles                     *self,
                                  int                          column,
                                  int                          row);
GskRenderNode *jm_tiles_get_node (JmTiles                     *self,
                                  int                          column,
                                  int                          row,
                                  double                       unit);
gboolean    jm_tiles_is_current  (JmTiles                     *self,
                                  int                          column,
                                  int                          row);
gboolean    jm_tiles_paint       (JmTiles                     *self,
                                  int                          column,
                                  int                          row,
                                  gint64                       until);
void        jm_tiles_trim        (JmTiles                     *self,
                                  const cairo_rectangle_int_t *around,
                                  gsize                        most_bytes);
gsize       jm_tiles_get_n_bytes (JmTiles                     *self);

GskRenderNode *jm_tiles_wrap     (cairo_surface_t             *surface,
                                  double                       unit,
                                  gboolean                     is_cairo);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmTiles, jm_tiles_free)

G_END_DECLS
