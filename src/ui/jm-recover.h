/* jm-recover.h: opens work that was not saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-recovery.h"
#include "jm-window.h"

G_BEGIN_DECLS

void jm_recover_open (JmWindow        *window,
                      JmRecoveryEntry *entry);

G_END_DECLS
