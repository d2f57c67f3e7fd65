/* jm-outline-actions.h: to the outline and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-action-list.h"

G_BEGIN_DECLS

void jm_outline_run_show (const JmActionContext *context);

G_END_DECLS
