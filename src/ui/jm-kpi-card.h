/* jm-kpi-card.h: a KPI at a glance, and to be edited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Folded it tells title, latest value, change, target and curve; unfolded it has a large
 * plot, the table of values and all fields.
 */

#pragma once

#include <adwaita.h>

#include "jm-editor.h"

G_BEGIN_DECLS

#define JM_TYPE_KPI_CARD (jm_kpi_card_get_type ())
G_DECLARE_FINAL_TYPE (JmKpiCard, jm_kpi_card, JM, KPI_CARD, AdwBin)

GtkWidget  *jm_kpi_card_new     (JmEditor   *editor,
                                 const char *kpi);
const char *jm_kpi_card_get_kpi (JmKpiCard  *self);
void        jm_kpi_card_refresh (JmKpiCard  *self,
                                 const char *place);
void        jm_kpi_card_expand  (JmKpiCard  *self,
                                 gboolean    expanded);
void        jm_kpi_card_edit    (JmKpiCard  *self);

G_END_DECLS
