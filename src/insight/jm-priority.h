/* jm-priority.h: which pain points and opportunities come first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-item.h"

G_BEGIN_DECLS

/**
 * JmQuadrant:
 * @JM_QUADRANT_UNKNOWN: value or effort was not judged
 * @JM_QUADRANT_QUICK_WIN: much value for little effort
 * @JM_QUADRANT_BIG_BET: much value for much effort
 * @JM_QUADRANT_MAYBE: little value for little effort
 * @JM_QUADRANT_TIME_SINK: little value for much effort
 */
typedef enum
{
  JM_QUADRANT_UNKNOWN,
  JM_QUADRANT_QUICK_WIN,
  JM_QUADRANT_BIG_BET,
  JM_QUADRANT_MAYBE,
  JM_QUADRANT_TIME_SINK,
} JmQuadrant;

JmQuadrant  jm_opportunity_get_quadrant (const JmItem *opportunity);
const char *jm_quadrant_get_label       (JmQuadrant    quadrant);
double      jm_pain_point_get_weight    (const JmItem *pain_point);
double      jm_opportunity_get_weight   (const JmItem *opportunity);
GPtrArray  *jm_stage_rank               (const JmItem *stage,
                                         guint         field);

G_END_DECLS
