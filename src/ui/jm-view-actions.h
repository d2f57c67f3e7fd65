/* jm-view-actions.h: what can be done to views and personas from anywhere in the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-action-list.h"

G_BEGIN_DECLS

void     jm_view_reset           (JmEditor              *editor);
void     jm_view_attach_button   (GtkMenuButton         *button,
                                  JmEditor              *editor);

void     jm_view_run_reset       (const JmActionContext *context);
gboolean jm_view_can_reset       (const JmActionContext *context);
void     jm_view_run_choose      (const JmActionContext *context);
void     jm_view_run_add_persona (const JmActionContext *context);

G_END_DECLS
