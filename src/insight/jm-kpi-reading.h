/* jm-kpi-reading.h: what the values of a KPI say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-item.h"
#include "jm-survey.h"

G_BEGIN_DECLS

/**
 * JmKpiStatus:
 * @JM_KPI_NO_VALUE: nothing was measured yet
 * @JM_KPI_NO_TARGET: there is a value, but nothing to hold it against
 * @JM_KPI_MET: the target is reached
 * @JM_KPI_NEAR: missed, but within the tolerance
 * @JM_KPI_MISSED: missed
 */
typedef enum
{
  JM_KPI_NO_VALUE,
  JM_KPI_NO_TARGET,
  JM_KPI_MET,
  JM_KPI_NEAR,
  JM_KPI_MISSED,
} JmKpiStatus;

/* What was measured last, and how it compares. */
typedef struct
{
  JmKpiStatus status;
  const char *date; /* of the latest value; "" without one */
  double value;     /* NAN without one */
  double change;    /* since the value before; NAN without one */
  double n;         /* sample size of the latest value; NAN when unknown */
  double low;       /* its 95 % interval, in the unit of the value; NAN where there is none */
  double high;
} JmKpiReading;

/* One value; its date belongs to the KPI. */
typedef struct
{
  const char *date; /* "" without one */
  double value;
} JmKpiPoint;

JmKpiReading   jm_kpi_read       (const JmItem *kpi);
JmSurveyResult jm_kpi_read_value (const JmItem *kpi,
                                  const JmItem *value);
GArray        *jm_kpi_get_points (const JmItem *kpi);
GArray        *jm_kpi_get_series (const JmItem *kpi);
gboolean       jm_kpi_is_sampled (const JmItem *kpi);

G_END_DECLS
