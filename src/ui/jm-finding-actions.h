/* jm-finding-actions.h: what can be done about findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-action-list.h"

G_BEGIN_DECLS

void        jm_finding_run_show (const JmActionContext *context);

G_END_DECLS
