/* jm-kpi-plot.h: the values of a KPI as a curve
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small it is a curve with the target, large it has numbers, dates, points and the band in
 * which a value is near the target.  Its colours are those of the style around it: give it
 * the style class "success", "warning" or "error" to colour the curve.
 */

#pragma once

#include <adwaita.h>

#include "jm-item.h"

G_BEGIN_DECLS

#define JM_TYPE_KPI_PLOT (jm_kpi_plot_get_type ())
G_DECLARE_FINAL_TYPE (JmKpiPlot, jm_kpi_plot, JM, KPI_PLOT, GtkWidget)

GtkWidget  *jm_kpi_plot_new     (gboolean      is_large);
void        jm_kpi_plot_set_kpi (JmKpiPlot    *self,
                                 const JmItem *kpi);

G_END_DECLS
