/* jm-kpi-value-row.h: one value of a KPI, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jm-editor.h"

G_BEGIN_DECLS

/* The columns; their widths are shared by all rows and by the heading. */
typedef enum
{
  JM_KPI_COLUMN_DATE,
  JM_KPI_COLUMN_VALUE,
  JM_KPI_COLUMN_N,
  JM_N_KPI_COLUMNS
} JmKpiColumn;

#define JM_TYPE_KPI_VALUE_ROW (jm_kpi_value_row_get_type ())
G_DECLARE_FINAL_TYPE (JmKpiValueRow, jm_kpi_value_row, JM, KPI_VALUE_ROW, GtkBox)

GtkWidget  *jm_kpi_value_row_new      (JmEditor       *editor,
                                       GtkSizeGroup  **columns);
void        jm_kpi_value_row_show     (JmKpiValueRow  *self,
                                       const JmItem   *kpi,
                                       const JmItem   *value);
const char *jm_kpi_value_row_get_id   (JmKpiValueRow  *self);
void        jm_kpi_value_row_begin    (JmKpiValueRow  *self,
                                       const char     *merge_key);

G_END_DECLS
