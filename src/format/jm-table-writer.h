/* jm-table-writer.h: touchpoint tables from maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes the list shape of jm-table-sheet.h: one touchpoint a row, the columns of
 * jm-table-column.h that hold anything, one column of emotions for each persona, one for
 * each text lane.  What is about a stage stands in its first row.  What a table cannot carry
 * is named in the report.  Reading the table and writing it again gives the same bytes.
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

GBytes *jm_table_write (JmMap     *map,
                        JmReport  *report);

G_END_DECLS
