/* jm-canvas-pointer.h: selecting with the pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Clicks, Shift and Ctrl, a rubber band from empty space, double click, hover, cursors.
 */

#pragma once

#include "jm-canvas.h"

G_BEGIN_DECLS

void jm_canvas_pointer_attach (JmCanvas *canvas);

G_END_DECLS
