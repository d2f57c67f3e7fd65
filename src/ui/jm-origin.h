/* jm-origin.h: where what the executive view sums up comes from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A mean or a list of moments of truth has no text of its own.  Who wants to change it is led
 * to the touchpoint behind it, in the operational view.
 */

#pragma once

#include "jm-canvas.h"

G_BEGIN_DECLS

typedef void (*JmOriginFunc) (JmCanvas *canvas);

gboolean    jm_origin_is_elsewhere (const JmGridCell *cell);
const char *jm_origin_find         (JmMap            *map,
                                    const JmGridCell *cell,
                                    const char       *current);
void        jm_origin_show         (JmCanvas         *canvas,
                                    const char       *id,
                                    guint             lane,
                                    JmOriginFunc      then);

G_END_DECLS
