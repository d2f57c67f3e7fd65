/* jm-table-value.h: what stands in the cells of a touchpoint table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells to values and back.  Reading is generous: numbers with a decimal comma where no
 * thousands can be meant, choices by name or label, yes and no in many forms.  Writing is
 * exact: what is written is read back as the same value.
 */

#pragma once

#include "jm-item.h"

G_BEGIN_DECLS

gboolean   jm_table_set_value    (JmItem        *item,
                                  guint          field,
                                  const char    *text);
char      *jm_table_get_value    (const JmItem  *item,
                                  guint          field);
gboolean   jm_table_read_number  (const char    *text,
                                  gboolean       has_decimal_comma,
                                  double        *number,
                                  const char   **rest);

GPtrArray *jm_table_split        (const char    *cell);
char      *jm_table_join         (GPtrArray     *values);
char      *jm_table_clean_value  (const char    *text);

char      *jm_table_read_cell    (const char    *cell);
char      *jm_table_write_cell   (const char    *text);

G_END_DECLS
