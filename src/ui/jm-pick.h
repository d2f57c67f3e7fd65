/* jm-pick.h: what the pointer picks on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure functions from a layout and a place to items of the map; what is done with them is up
 * to whoever listens to the pointer.
 */

#pragma once

#include "jm-layout-grid.h"

G_BEGIN_DECLS

/* What is at a point.  The ids belong to the layout. */
typedef struct
{
  const char *item;   /* nullable: the item in whose frame the point lies */
  JmRect frame;       /* of @item */
  gboolean is_emotion; /* @item is an emotion, whose point can be dragged up and down */
  gboolean has_cell;
  JmGridCell cell;
  const char *shown;  /* nullable: outside of cells and frames, what is written there is about this one */
} JmPick;

gboolean  jm_pick_at       (JmLayout     *layout,
                            double        x,
                            double        y,
                            JmPick       *pick);
GStrv     jm_pick_range    (JmLayout     *layout,
                            JmMap        *map,
                            const char   *from,
                            const char   *to);
GStrv     jm_pick_in_band  (JmLayout     *layout,
                            JmMap        *map,
                            const JmRect *band);

G_END_DECLS
