/* jm-lane-private.h: what fills the cells of the lanes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-lane.h"

G_BEGIN_DECLS

/* The card: jm-lane-card.c. */
void jm_lane_fill_card          (JmCellBuilder *builder, const JmCellSource *source);

/* Below it: jm-lane-touchpoint.c. */
void jm_lane_fill_text          (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_fill_thought       (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_fill_actions       (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_fill_channel       (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_fill_motivations   (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_fill_expectation   (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_fill_owner         (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_fill_insight       (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_fill_lane_text     (JmCellBuilder *builder, const JmCellSource *source);

/* Pictures: jm-lane-storyboard.c. */
void jm_lane_fill_storyboard    (JmCellBuilder *builder, const JmCellSource *source);

/* Notes below touchpoints and stages: jm-lane-note.c. */
void jm_lane_fill_pain_points   (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_fill_opportunities (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_fill_improvements  (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_fill_kpis          (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_sum_pain_points    (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_sum_opportunities  (JmCellBuilder *builder, const JmCellSource *source);

/* Below stages: jm-lane-stage.c. */
void jm_lane_fill_objectives    (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_fill_background    (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_sum_objectives     (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_sum_emotions       (JmCellBuilder *builder, const JmCellSource *source);
void jm_lane_sum_moments        (JmCellBuilder *builder, const JmCellSource *source);

G_END_DECLS
