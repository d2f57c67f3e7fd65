/* jm-csv.h: tables of text, as RFC 4180 and spreadsheets write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmCsv holds the cells of a table, row by row.  Rows may differ in length; an empty line
 * is a row without cells.  Cells may hold line breaks and quotes when they are quoted; a
 * quote within an unquoted cell stands for itself, as spreadsheets have it.
 *
 * Why not libcsv: it is not in the GNOME runtime, has no notion of lines or delimiters to be
 * found out, and would save about eighty lines.
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

/* The most that is read: a map has room for fewer items than this has cells.  Columns are as
 * many as those of a spreadsheet. */
#define JM_CSV_MAX_CELLS 2000000
#define JM_CSV_MAX_ROWS 1000000
#define JM_CSV_MAX_COLUMNS 16384

typedef struct _JmCsv JmCsv;

JmCsv      *jm_csv_read           (const char   *text,
                                   gsize         length,
                                   char          delimiter,
                                   const char   *name,
                                   GError      **error);
void        jm_csv_free           (JmCsv        *self);

char        jm_csv_get_delimiter  (const JmCsv  *self);
guint       jm_csv_get_n_rows     (const JmCsv  *self);
guint       jm_csv_get_n_cells    (const JmCsv  *self,
                                   guint         row);
guint       jm_csv_get_line       (const JmCsv  *self,
                                   guint         row);
const char *jm_csv_get_cell       (const JmCsv  *self,
                                   guint         row,
                                   guint         column);

char        jm_csv_find_delimiter (const char   *text,
                                   gsize         length);
void        jm_csv_append_cell    (GString      *text,
                                   const char   *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmCsv, jm_csv_free)

G_END_DECLS
