/* jm-paste-back.h: what went with items that were cut comes back with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

JmMap *jm_paste_back (JmMap   *map,
                      JmMap   *before,
                      JmMap   *after,
                      GError **error);

G_END_DECLS
