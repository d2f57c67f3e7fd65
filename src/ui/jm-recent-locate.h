/* jm-recent-locate.h: finds a map again that is not where it was
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-window.h"

G_BEGIN_DECLS

void jm_recent_locate (JmWindow *window,
                       GFile    *file);

G_END_DECLS
