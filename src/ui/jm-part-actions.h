/* jm-part-actions.h: from part to part of the window with a key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-action-list.h"

G_BEGIN_DECLS

void jm_part_attach       (JmWindow              *window);

void jm_part_run_next     (const JmActionContext *context);
void jm_part_run_previous (const JmActionContext *context);

G_END_DECLS
