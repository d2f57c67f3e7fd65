/* jm-find-actions.h: finding something in the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-action-list.h"

G_BEGIN_DECLS

void jm_find_run_open     (const JmActionContext *context);
void jm_find_run_next     (const JmActionContext *context);
void jm_find_run_previous (const JmActionContext *context);

G_END_DECLS
