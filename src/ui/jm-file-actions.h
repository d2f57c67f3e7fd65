/* jm-file-actions.h: what can be done with files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-action-list.h"

G_BEGIN_DECLS

gboolean jm_file_is_always      (const JmActionContext *context);
gboolean jm_file_can_revert     (const JmActionContext *context);
void     jm_file_run_new        (const JmActionContext *context);
void     jm_file_run_open       (const JmActionContext *context);
void     jm_file_run_save       (const JmActionContext *context);
void     jm_file_run_save_as    (const JmActionContext *context);
void     jm_file_run_revert     (const JmActionContext *context);
void     jm_file_run_close      (const JmActionContext *context);
void     jm_file_run_close_window (const JmActionContext *context);
void     jm_file_run_quit       (const JmActionContext *context);

void     jm_file_ask_revert     (JmMapPage             *page);
char    *jm_file_describe_state (JmDocument            *document);

G_END_DECLS
