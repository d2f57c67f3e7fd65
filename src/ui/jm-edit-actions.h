/* jm-edit-actions.h: what the table of actions does to what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-action-list.h"
#include "jm-cell-text.h"

G_BEGIN_DECLS

void     jm_edit_run_delete          (const JmActionContext *context);
void     jm_edit_run_duplicate       (const JmActionContext *context);
void     jm_edit_run_select_all      (const JmActionContext *context);
void     jm_edit_run_deselect        (const JmActionContext *context);
void     jm_edit_run_edit_text       (const JmActionContext *context);
void     jm_edit_run_edit_title      (const JmActionContext *context);
void     jm_edit_run_add_touchpoint  (const JmActionContext *context);
void     jm_edit_run_add_stage       (const JmActionContext *context);
void     jm_edit_run_add_pain_point  (const JmActionContext *context);
void     jm_edit_run_add_opportunity (const JmActionContext *context);
void     jm_edit_run_add_motivation  (const JmActionContext *context);
void     jm_edit_run_add_objective   (const JmActionContext *context);
void     jm_edit_run_add_kpi         (const JmActionContext *context);
void     jm_edit_run_add_emotion     (const JmActionContext *context);

gboolean jm_edit_can_delete          (const JmActionContext *context);
gboolean jm_edit_can_duplicate       (const JmActionContext *context);
gboolean jm_edit_can_deselect        (const JmActionContext *context);
gboolean jm_edit_can_edit_text       (const JmActionContext *context);
gboolean jm_edit_can_add_to_touchpoint (const JmActionContext *context);
gboolean jm_edit_can_add_to_stage    (const JmActionContext *context);

/* For what works with the clipboard as well. */
JmCellText *jm_edit_get_field        (const JmActionContext *context);
void     jm_edit_clear_field         (const JmActionContext *context,
                                      const JmCellText      *text);
gboolean jm_edit_is_in_cell          (const JmActionContext *context);
gboolean jm_edit_take_out            (const JmActionContext *context,
                                      const char            *label);

gboolean jm_edit_step_emotions       (JmEditor              *editor,
                                      int                    half_steps);

G_END_DECLS
