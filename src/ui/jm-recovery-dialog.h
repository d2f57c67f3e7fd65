/* jm-recovery-dialog.h: tells of work that was not saved, and shows all of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-action-list.h"

G_BEGIN_DECLS

void       jm_recovery_run_show   (const JmActionContext *context);
GtkWidget *jm_recovery_notice_new (void);

G_END_DECLS
