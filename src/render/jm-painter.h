/* jm-painter.h: the one painter of every output
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-backend.h"

G_BEGIN_DECLS

typedef void (*JmStageFunc) (const JmItem *stage,
                             gpointer      user_data);

void jm_paint      (JmLayout     *layout,
                    const JmRect *clip,
                    JmBackend    *backend);
void jm_paint_part (JmLayout     *layout,
                    const JmRect *clip,
                    JmBackend    *backend,
                    JmStageFunc   stage,
                    gpointer      user_data);
void jm_paint_cell (JmLayout     *layout,
                    const JmCell *cell,
                    const JmRect *place,
                    double        room,
                    double        span,
                    JmColour      colour,
                    JmBackend    *backend);
void jm_paint_persona (guint         number,
                       JmColour      colour,
                       const JmRect *rect,
                       JmBackend    *backend);

G_END_DECLS
