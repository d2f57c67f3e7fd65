/* jm-clip-actions.h: what the table of actions does with the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-action-list.h"

G_BEGIN_DECLS

void     jm_clip_run_cut          (const JmActionContext *context);
void     jm_clip_run_copy         (const JmActionContext *context);
void     jm_clip_run_copy_picture (const JmActionContext *context);
void     jm_clip_run_paste        (const JmActionContext *context);

gboolean jm_clip_can_copy         (const JmActionContext *context);

G_END_DECLS
