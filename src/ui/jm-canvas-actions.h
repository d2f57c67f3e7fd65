/* jm-canvas-actions.h: what can be done on the canvas, for programs that read the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-canvas.h"

G_BEGIN_DECLS

void jm_canvas_actions_attach (JmCanvas *canvas);

G_END_DECLS
