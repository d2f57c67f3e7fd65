/* jm-clip-excerpt.h: some items of a map as a small map of their own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

JmMap *jm_clip_excerpt_new (JmMap              *map,
                            const char *const  *ids,
                            GError            **error);

G_END_DECLS
