/* jm-shape-painter.h: drawing what runs across columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-backend.h"

G_BEGIN_DECLS

void jm_paint_shape (JmBackend      *backend,
                     const JmRect   *clip,
                     const JmShape  *shape,
                     JmColour        stage);
void jm_paint_level (JmBackend      *backend,
                     const JmRect   *clip,
                     double          from,
                     double          to,
                     double          y,
                     const JmStroke *stroke);

G_END_DECLS
