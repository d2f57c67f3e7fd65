/* jm-painter.h: the one painter of every output
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-backend.h"

G_BEGIN_DECLS

void jm_paint (JmLayout     *layout,
               const JmRect *clip,
               JmBackend    *backend);

G_END_DECLS
