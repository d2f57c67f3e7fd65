/* jm-canvas-emotion.h: emotions that are dragged up and down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A point of the curve follows the pointer in half steps; the map changes when it is let go.
 */

#pragma once

#include "jm-canvas.h"

G_BEGIN_DECLS

void jm_canvas_emotion_attach (JmCanvas *canvas);

G_END_DECLS
