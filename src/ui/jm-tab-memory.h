/* jm-tab-memory.h: remembers how a map is looked at in a tab
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-map-page.h"
#include "jm-tab-look.h"

G_BEGIN_DECLS

void jm_tab_memory_attach (JmMapPage *page,
                           JmTabLook *look);
void jm_tab_memory_flush  (JmMapPage *page);

G_END_DECLS
