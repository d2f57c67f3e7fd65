/* jm-kpi-words.h: what a KPI says, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever a card tells by a colour or a curve is told here, too.
 */

#pragma once

#include "jm-kpi-reading.h"

G_BEGIN_DECLS

/* Whether a change is for the better. */
typedef enum
{
  JM_KPI_WORSE = -1,
  JM_KPI_SAME,
  JM_KPI_BETTER,
} JmKpiTrend;

JmKpiTrend  jm_kpi_get_trend         (const JmItem       *kpi,
                                      const JmKpiReading *reading);
char       *jm_kpi_describe_value    (const JmItem       *kpi,
                                      const JmKpiReading *reading);
char       *jm_kpi_describe_change   (const JmItem       *kpi,
                                      const JmKpiReading *reading);
char       *jm_kpi_describe_target   (const JmItem       *kpi,
                                      const JmKpiReading *reading);
char       *jm_kpi_describe_plot     (const JmItem       *kpi);
char       *jm_kpi_describe_answers  (const JmItem       *value);

G_END_DECLS
