/* jm-export-actions.h: what the table of actions does to export and print
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-action-list.h"

G_BEGIN_DECLS

void jm_export_run_export    (const JmActionContext *context);
void jm_export_run_print     (const JmActionContext *context);
void jm_export_run_print_now (const JmActionContext *context);

G_END_DECLS
