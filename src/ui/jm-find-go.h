/* jm-find-go.h: goes to what was found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-canvas.h"
#include "jm-find-place.h"

G_BEGIN_DECLS

JmFindShown jm_find_locate (JmEditor     *editor,
                            const JmItem *item,
                            guint         field,
                            JmRect       *rect);
void        jm_find_go_to  (JmCanvas     *canvas,
                            const char   *id,
                            guint         field);

G_END_DECLS
