/* jm-canvas-drag.h: dragging from a map and onto it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is dragged is a JmCargo; where it may land, and what becomes of it, is said in jm-drop.h.
 */

#pragma once

#include "jm-canvas.h"

G_BEGIN_DECLS

void jm_canvas_drag_attach (JmCanvas *canvas);

G_END_DECLS
