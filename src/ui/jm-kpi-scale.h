/* jm-kpi-scale.h: where the values of a KPI lie in its plot
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All places are shares of the plot: x from its oldest value to its newest, y from its
 * lowest number to its highest.
 */

#pragma once

#include "jm-kpi-reading.h"

G_BEGIN_DECLS

#define JM_KPI_SCALE_MOST_TICKS 5

typedef struct
{
  double x;
  double y;
} JmKpiScalePoint;

typedef struct
{
  GArray *points;      /* of JmKpiScalePoint */
  gboolean is_dated;   /* places on x are true to the dates; else they are equally far apart */
  char *first;         /* date of the oldest value; "" without one */
  char *last;
  gboolean has_target;
  double target;
  double band_low;     /* what counts as near the target: from it to here */
  double band_high;
  guint n_ticks;
  double ticks[JM_KPI_SCALE_MOST_TICKS];  /* numbers worth a label */
  double tick_y[JM_KPI_SCALE_MOST_TICKS]; /* and their places */
} JmKpiScale;

JmKpiScale *jm_kpi_scale_new  (const JmItem *kpi);
void        jm_kpi_scale_free (JmKpiScale   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmKpiScale, jm_kpi_scale_free)

G_END_DECLS
