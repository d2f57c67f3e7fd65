/* jm-layout-damage.h: what looks different after an edit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-layout.h"

G_BEGIN_DECLS

GArray *jm_layout_get_damage (JmLayout *before,
                              JmLayout *after);

G_END_DECLS
