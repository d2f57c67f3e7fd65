/* jm-svg-backend.h: drawing as SVG with real text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written by ourselves, since cairo's SVG surface turns text into outlines that can be
 * neither searched nor edited.
 */

#pragma once

#include "jm-backend.h"

G_BEGIN_DECLS

JmBackend *jm_svg_backend_new    (JmLayout  *layout);
GBytes    *jm_svg_backend_finish (JmBackend *backend,
                                  double     width,
                                  double     height,
                                  double     scale,
                                  double     x,
                                  double     y);

G_END_DECLS
