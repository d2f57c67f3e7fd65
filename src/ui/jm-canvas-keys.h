/* jm-canvas-keys.h: going about the map with the keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-canvas.h"

G_BEGIN_DECLS

void jm_canvas_keys_attach    (JmCanvas *canvas);
void jm_canvas_keys_show_menu (JmCanvas *canvas);

G_END_DECLS
