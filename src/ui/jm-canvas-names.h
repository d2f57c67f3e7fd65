/* jm-canvas-names.h: what the items on the canvas are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For those who do not see the map.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

char *jm_canvas_name_item     (JmMap        *map,
                               const JmItem *item);
char *jm_canvas_describe_item (JmMap        *map,
                               const JmItem *item);

G_END_DECLS
