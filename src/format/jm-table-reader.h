/* jm-table-reader.h: maps from touchpoint tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads tables of both shapes of jm-table-sheet.h, by the columns of jm-table-column.h.
 * - A stage lasts until another one is named; an empty cell means the stage before.
 * - Several values stand in one cell divided by line ends or, in a single line, semicolons.
 * - Emotions are numbers, words or faces; see jm-table-emotion.h for the scale.  Without a
 *   persona in the column's name or the row they are given to a persona called "Customer".
 * - What is not known becomes a text lane, and so does each cell that was not understood;
 *   both are named in the report.
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

JmMap *jm_table_read (GBytes      *bytes,
                      const char  *name,
                      JmReport    *report,
                      GError     **error);

G_END_DECLS
