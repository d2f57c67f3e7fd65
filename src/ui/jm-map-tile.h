/* jm-map-tile.h: a map as it stands in a grid of maps: picture, title, a sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jm-map.h"

G_BEGIN_DECLS

/* Where the map of a tile comes from; called in a thread. */
typedef JmMap *(*JmMapTileFunc) (const char *name);

#define JM_TYPE_MAP_TILE (jm_map_tile_get_type ())
G_DECLARE_FINAL_TYPE (JmMapTile, jm_map_tile, JM, MAP_TILE, AdwBin)

GtkWidget  *jm_map_tile_new       (const char    *name,
                                   const char    *title,
                                   const char    *description,
                                   JmMapTileFunc  load);
const char *jm_map_tile_get_name  (JmMapTile     *self);
GtkWidget  *jm_map_tile_grid_new  (void);
void        jm_map_tile_grid_add  (GtkFlowBox    *grid,
                                   GtkWidget     *tile);

G_END_DECLS
