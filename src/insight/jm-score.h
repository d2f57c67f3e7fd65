/* jm-score.h: how a touchpoint, a stage and the whole journey feel
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rule: the score of a touchpoint is the mean of its emotions, of each persona the first,
 * the score of a stage the mean of its touchpoints that have one, the score of the map the
 * mean of all touchpoints that have one.  From -2 to +2; NAN where nothing was judged.
 */

#pragma once

#include "jm-item.h"

G_BEGIN_DECLS

/* Of the scores of touchpoints; kept where a map is summed up after each edit. */
typedef struct
{
  double sum;
  guint n;
} JmScoreSum;

void       jm_score_sum_add      (JmScoreSum       *self,
                                  const JmScoreSum *other);
double     jm_score_sum_get_mean (const JmScoreSum *self);
JmScoreSum jm_stage_sum_scores   (const JmItem     *stage);

double jm_touchpoint_get_score (const JmItem  *touchpoint);
double jm_stage_get_score      (const JmItem  *stage);
double jm_map_get_score        (const JmItem  *root);

/* The lowest single emotion: its touchpoint and its score. */
const JmItem *jm_stage_find_lowest (const JmItem *stage,
                                    double       *score);

G_END_DECLS
