/* jm-kpi-table.h: the values of a KPI in a small table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each value, the newest first, all of it to be typed over.  While somebody types
 * into a row it stays where it is, even if its date now belongs elsewhere.
 */

#pragma once

#include <adwaita.h>

#include "jm-editor.h"

G_BEGIN_DECLS

#define JM_TYPE_KPI_TABLE (jm_kpi_table_get_type ())
G_DECLARE_FINAL_TYPE (JmKpiTable, jm_kpi_table, JM, KPI_TABLE, GtkBox)

GtkWidget  *jm_kpi_table_new     (JmEditor     *editor);
void        jm_kpi_table_set_kpi (JmKpiTable  *self,
                                   const JmItem *kpi);

G_END_DECLS
