/* jm-table-sheet.h: a touchpoint table of either shape, seen as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In a list each row is a touchpoint and the first row names the columns.  In a matrix each
 * column is a touchpoint: the first row holds the stages, the second the steps, each further
 * row is a lane named in the first column.  A sheet looks the same for both: records, which
 * are touchpoints, and columns with a header.  Blank rows do not count, and a first row
 * with a single cell is the title.
 */

#pragma once

#include "jm-csv.h"

G_BEGIN_DECLS

typedef struct _JmTableSheet JmTableSheet;

JmTableSheet *jm_table_sheet_new            (JmCsv               *csv,
                                             const char          *name,
                                             GError             **error);
void          jm_table_sheet_free           (JmTableSheet        *self);

const char   *jm_table_sheet_get_title      (const JmTableSheet  *self);
guint         jm_table_sheet_get_n_records  (const JmTableSheet  *self);
guint         jm_table_sheet_get_n_columns  (const JmTableSheet  *self);
const char   *jm_table_sheet_get_header     (const JmTableSheet  *self,
                                             guint                column);
gboolean      jm_table_sheet_continues      (const JmTableSheet  *self,
                                             guint                column);
char         *jm_table_sheet_get_cell       (const JmTableSheet  *self,
                                             guint                record,
                                             guint                column);
char         *jm_table_sheet_get_place      (const JmTableSheet  *self,
                                             guint                record,
                                             guint                column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmTableSheet, jm_table_sheet_free)

G_END_DECLS
