/* jm-grid-items.h: what stands in the cells of a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells and ids belong to the layout.
 */

#pragma once

#include "jm-layout-grid.h"

G_BEGIN_DECLS

GPtrArray *jm_grid_list_items (JmLayout          *layout,
                               JmMap             *map,
                               const JmGridCell  *cell);
gboolean   jm_grid_find_rect  (JmLayout          *layout,
                               const JmGridCell  *cell,
                               const char        *item,
                               JmRect            *rect);

G_END_DECLS
