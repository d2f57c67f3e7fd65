/* jm-move-actions.h: what is current, moved on the map with a key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-action-list.h"

G_BEGIN_DECLS

void     jm_move_run_left        (const JmActionContext *context);
void     jm_move_run_right       (const JmActionContext *context);
void     jm_move_run_up          (const JmActionContext *context);
void     jm_move_run_down        (const JmActionContext *context);
void     jm_move_run_stage_left  (const JmActionContext *context);
void     jm_move_run_stage_right (const JmActionContext *context);
void     jm_move_run_lane_up     (const JmActionContext *context);
void     jm_move_run_lane_down   (const JmActionContext *context);

gboolean jm_move_can_left        (const JmActionContext *context);
gboolean jm_move_can_right       (const JmActionContext *context);
gboolean jm_move_can_up          (const JmActionContext *context);
gboolean jm_move_can_down        (const JmActionContext *context);
gboolean jm_move_can_stage_left  (const JmActionContext *context);
gboolean jm_move_can_stage_right (const JmActionContext *context);
gboolean jm_move_can_lane_up     (const JmActionContext *context);
gboolean jm_move_can_lane_down   (const JmActionContext *context);

G_END_DECLS
