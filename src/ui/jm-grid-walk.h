/* jm-grid-walk.h: from cell to cell, and from note to note within them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the keys of the canvas move: a cell and, where it shows items, one of them.  Cells and
 * ids belong to the layout.
 */

#pragma once

#include "jm-grid-items.h"

G_BEGIN_DECLS

typedef struct
{
  JmGridCell cell;
  const char *item; /* nullable: what is meant in the cell; NULL where it is empty or shows a field */
} JmGridSpot;

gboolean   jm_grid_find_spot  (JmLayout          *layout,
                               const char        *item,
                               JmGridSpot        *spot);
gboolean   jm_grid_move       (JmLayout          *layout,
                               JmMap             *map,
                               const JmGridSpot  *from,
                               JmDirectionOfMove  direction,
                               const char        *column,
                               JmGridSpot        *to);
gboolean   jm_grid_go_to_end  (JmLayout          *layout,
                               JmMap             *map,
                               const JmGridCell  *from,
                               gboolean           at_end,
                               JmGridSpot        *to);
gboolean   jm_grid_go_to_corner (JmLayout        *layout,
                                 JmMap           *map,
                                 gboolean         at_end,
                                 JmGridSpot      *to);
gboolean   jm_grid_go_on      (JmLayout          *layout,
                               JmMap             *map,
                               const JmGridCell  *from,
                               gboolean           back,
                               JmGridSpot        *to);

G_END_DECLS
