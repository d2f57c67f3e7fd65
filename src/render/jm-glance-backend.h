/* jm-glance-backend.h: a map that is so small that nobody can read it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Seen from far, a map is painted with less: texts as bars, and from farther still only what
 * stages and curves look like.  So a picture of the whole of a very large map costs no more
 * than one of a part of it.
 */

#pragma once

#include "jm-backend.h"

G_BEGIN_DECLS

/* Below this scale texts cannot be read. */
#define JM_GLANCE_SCALE 0.25

void jm_glance_paint (JmLayout     *layout,
                      const JmRect *clip,
                      double        scale,
                      JmBackend    *backend);

G_END_DECLS
