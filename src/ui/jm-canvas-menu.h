/* jm-canvas-menu.h: what can be done where the pointer is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-canvas.h"

G_BEGIN_DECLS

void jm_canvas_show_menu (JmCanvas *canvas,
                          double    x,
                          double    y);

G_END_DECLS
