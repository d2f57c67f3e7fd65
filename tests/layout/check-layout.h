/* check-layout.h: what is true of every layout
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-layout.h"

G_BEGIN_DECLS

void check_layout (JmLayout *layout);

G_END_DECLS
