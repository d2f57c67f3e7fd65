/* jm-cell-hints.h: what belongs into cells that are empty
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A faint sentence in the current cell, in the cell under the pointer, and in all empty cells
 * of the touchpoint or stage that is selected.  It is never part of the map.
 */

#pragma once

#include "jm-canvas.h"

G_BEGIN_DECLS

void jm_cell_hints_attach   (JmCanvas    *canvas);
void jm_cell_hints_snapshot (JmCanvas    *canvas,
                             GtkSnapshot *snapshot);

G_END_DECLS
