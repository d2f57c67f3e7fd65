/* jm-canvas-spot.h: where somebody is on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-canvas.h"
#include "jm-grid-walk.h"

G_BEGIN_DECLS

gboolean jm_canvas_get_spot (JmCanvas         *canvas,
                             JmGridSpot       *spot);
void     jm_canvas_go_to    (JmCanvas         *canvas,
                             const JmGridSpot *spot);
void     jm_canvas_reveal_rect (JmCanvas      *canvas,
                                const JmRect  *rect);

G_END_DECLS
