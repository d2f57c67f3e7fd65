/* jm-survey.h: NPS, CSAT and CES from raw counts, and how sure a proportion is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-item.h"

G_BEGIN_DECLS

typedef struct
{
  double value; /* NAN when nothing usable was answered */
  double n;     /* answers */
  double low;   /* 95 % interval; NAN where there is none */
  double high;
} JmSurveyResult;

JmSurveyResult jm_survey_read         (JmKpiKind     kind,
                                       const JmItem *value);
void           jm_proportion_interval (double        share,
                                       double        n,
                                       double       *low,
                                       double       *high);

G_END_DECLS
