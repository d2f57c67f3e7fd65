/* jm-table-sheet.c: a touchpoint table of either shape, seen as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-table-sheet.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-import-builder.h"
#include "jm-table-column.h"
#include "jm-table-value.h"

/* How many rows are looked at to find out the shape; a matrix has no more lanes. */
#define MAX_LANES 200

/* The headers of rows that a matrix need not name. */
#define STAGE_HEADER "stage"
#define TOUCHPOINT_HEADER "touchpoint"

typedef struct
{
  char *header;
  guint source;       /* column of a list, row of a matrix */
  gboolean continues; /* a lane of more than one row */
} SheetColumn;

struct _JmTableSheet
{
  JmCsv *csv;
  gboolean is_matrix;
  char *title;
  GArray *columns; /* SheetColumn */
  GArray *records; /* guint: row of a list, column of a matrix */
};

static void
sheet_column_clear (SheetColumn *column)
{
  g_free (column->header);
}

static char *
get_text (const JmCsv *csv,
          guint        row,
          guint        column)
{
  return jm_import_strip (jm_table_read_cell (jm_csv_get_cell (csv, row, column)));
}

static gboolean
is_empty (const JmCsv *csv,
          guint        row,
          guint        column)
{
  const char *cell = jm_csv_get_cell (csv, row, column);
  g_autofree char *text = NULL;

  /* Most cells need no copy. */
  if (cell[0] == '\0' || g_ascii_isgraph (cell[0]))
    return cell[0] == '\0';

  text = get_text (csv, row, column);

  return text[0] == '\0';
}

/* Returns how many cells of a row are not empty. */
static guint
count_filled (const JmCsv *csv,
              guint        row)
{
  guint n = 0;

  for (guint column = 0; column < jm_csv_get_n_cells (csv, row); column++)
    n += !is_empty (csv, row, column);

  return n;
}

static const JmColumn *
find_column (const char *header)
{
  JmHeader found = jm_table_find_header (header);

  g_free (found.argument);

  return found.column;
}

/* "Steps" is a field of touchpoints, and another word for touchpoints. */
static gboolean
is_steps (const JmColumn *column)
{
  return column->type == JM_COLUMN_FIELD && column->owner == JM_KIND_TOUCHPOINT
         && column->field == JM_TOUCHPOINT_STEPS;
}

/* How much a table looks like a list and how much like a matrix. */
typedef struct
{
  GHashTable *known_columns; /* JmColumn: in the first row */
  GHashTable *known_lanes;   /* JmColumn: in the first column */
  gboolean has_title;        /* the first row names the column of stages or touchpoints */
  gboolean begins_as_list;   /* it begins "stage, touchpoint" */
  gboolean begins_as_matrix; /* it begins with nothing, or "stage" */
} Looks;

static void
looks_clear (Looks *looks)
{
  g_clear_pointer (&looks->known_columns, g_hash_table_unref);
  g_clear_pointer (&looks->known_lanes, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Looks, looks_clear)

static void
look (Looks        *looks,
      const JmCsv  *csv,
      const GArray *rows)
{
  guint first = g_array_index (rows, guint, 0);

  looks->known_columns = g_hash_table_new (NULL, NULL);
  looks->known_lanes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < jm_csv_get_n_cells (csv, first); i++)
    {
      g_autofree char *header = get_text (csv, first, i);
      const JmColumn *column = find_column (header);
      gboolean is_stage = jm_column_is_title_of (column, JM_KIND_STAGE);
      gboolean is_touchpoint = jm_column_is_title_of (column, JM_KIND_TOUCHPOINT);

      if (column != NULL)
        g_hash_table_add (looks->known_columns, (gpointer) column);
      looks->has_title |= is_stage || is_touchpoint;

      if (i == 0)
        {
          looks->begins_as_list = is_stage;
          looks->begins_as_matrix = is_stage || is_touchpoint || header[0] == '\0';
        }
      else if (i == 1)
        looks->begins_as_list &= is_touchpoint;
    }

  for (guint i = 1; i < MIN (rows->len, MAX_LANES); i++)
    {
      g_autofree char *header = get_text (csv, g_array_index (rows, guint, i), 0);
      const JmColumn *column = find_column (header);

      if (column != NULL && !jm_column_is_title_of (column, JM_KIND_STAGE)
          && !jm_column_is_title_of (column, JM_KIND_TOUCHPOINT))
        g_hash_table_add (looks->known_lanes, (gpointer) column);
    }
}

static gboolean
is_list (const Looks *looks)
{
  guint n_columns = g_hash_table_size (looks->known_columns);
  guint n_lanes = g_hash_table_size (looks->known_lanes);

  return looks->has_title
         && (looks->begins_as_list || n_columns > n_lanes || (n_columns > 1 && n_columns == n_lanes));
}

static gboolean
is_matrix (const Looks *looks)
{
  guint n_lanes = g_hash_table_size (looks->known_lanes);

  return n_lanes > 1 || (n_lanes > 0 && looks->begins_as_matrix);
}

static void
add_column (JmTableSheet *self,
            const char   *header,
            guint         source,
            gboolean      continues)
{
  SheetColumn column = { g_strdup (header), source, continues };

  g_array_append_val (self->columns, column);
}

/* Takes the rows apart as a list. */
static void
fill_list (JmTableSheet *self,
           const GArray *rows)
{
  guint first = g_array_index (rows, guint, 0);
  guint n_columns = 0;

  for (guint i = 0; i < rows->len; i++)
    n_columns = MAX (n_columns, jm_csv_get_n_cells (self->csv, g_array_index (rows, guint, i)));

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *header = get_text (self->csv, first, i);
      gboolean is_used = header[0] != '\0';

      for (guint j = 1; j < rows->len && !is_used; j++)
        is_used = !is_empty (self->csv, g_array_index (rows, guint, j), i);

      if (is_used)
        add_column (self, header, i, FALSE);
    }

  for (guint i = 1; i < rows->len; i++)
    g_array_append_val (self->records, g_array_index (rows, guint, i));
}

/* Takes the rows apart as a matrix: each row becomes a column. */
static void
fill_matrix (JmTableSheet *self,
             const GArray *rows)
{
  g_autofree char *last_header = NULL;
  guint n_columns = 0;

  self->is_matrix = TRUE;

  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);
      g_autofree char *header = get_text (self->csv, row, 0);
      const JmColumn *column = find_column (header);

      n_columns = MAX (n_columns, jm_csv_get_n_cells (self->csv, row));

      if (i == 0)
        {
          gboolean has_stages = !jm_column_is_title_of (column, JM_KIND_TOUCHPOINT);

          add_column (self, has_stages ? STAGE_HEADER : TOUCHPOINT_HEADER, row, FALSE);
        }
      else if (i == 1 && (column == NULL || is_steps (column))
               && strcmp (g_array_index (self->columns, SheetColumn, 0).header, STAGE_HEADER) == 0)
        add_column (self, TOUCHPOINT_HEADER, row, FALSE);
      else
        {
          /* A row without name goes on with the lane above it. */
          gboolean continues = header[0] == '\0' && last_header != NULL;

          if (!continues)
            {
              g_free (last_header);
              last_header = g_strdup (header);
            }
          add_column (self, last_header, row, continues);
        }
    }

  for (guint i = 1; i < n_columns; i++)
    {
      gboolean is_used = FALSE;

      for (guint j = 0; j < rows->len && !is_used; j++)
        is_used = !is_empty (self->csv, g_array_index (rows, guint, j), i);
      if (is_used)
        g_array_append_val (self->records, i);
    }
}

/* Refuses a cell that no text of a map could hold. */
static gboolean
check_cells (const JmCsv  *csv,
             const char   *name,
             GError      **error)
{
  for (guint row = 0; row < jm_csv_get_n_rows (csv); row++)
    for (guint column = 0; column < jm_csv_get_n_cells (csv, row); column++)
      if (strlen (jm_csv_get_cell (csv, row, column)) > JM_ITEM_MAX_TEXT)
        {
          g_set_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_TOO_LARGE,
                       _("%s:%u: A cell in this row is too long. At most %d bytes can be read."), name,
                       jm_csv_get_line (csv, row), JM_ITEM_MAX_TEXT);
          return FALSE;
        }

  return TRUE;
}

/**
 * jm_table_sheet_new:
 * @csv: (transfer full): a table
 * @name: what errors call the input
 * @error: return location for an error
 *
 * Finds out the shape of a table.  It is a list when the first row names the column of
 * stages or touchpoints and knows at least as many columns as the first column knows lanes;
 * a matrix when the first column knows two lanes, or one and the first row begins as that
 * of a matrix.  Errors: %JM_FORMAT_ERROR_NOT_A_MAP when it is neither,
 * %JM_FORMAT_ERROR_EMPTY, %JM_FORMAT_ERROR_TOO_LARGE for a cell that is too long.
 *
 * Returns: (transfer full): the sheet, or %NULL
 */
JmTableSheet *
jm_table_sheet_new (JmCsv       *csv,
                    const char  *name,
                    GError     **error)
{
  g_autoptr (JmTableSheet) self = g_new0 (JmTableSheet, 1);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (Looks) looks = { NULL };

  self->csv = csv;
  self->columns = g_array_new (FALSE, FALSE, sizeof (SheetColumn));
  self->records = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_set_clear_func (self->columns, (GDestroyNotify) sheet_column_clear);

  if (!check_cells (csv, name, error))
    return NULL;

  for (guint row = 0; row < jm_csv_get_n_rows (csv); row++)
    if (count_filled (csv, row) > 0)
      g_array_append_val (rows, row);

  if (rows->len > 1)
    {
      guint first = g_array_index (rows, guint, 0);

      if (count_filled (csv, first) == 1 && !is_empty (csv, first, 0)
          && count_filled (csv, g_array_index (rows, guint, 1)) > 1)
        {
          self->title = get_text (csv, first, 0);
          g_array_remove_index (rows, 0);
        }
    }

  if (rows->len == 0)
    {
      jm_format_set_error (error, JM_FORMAT_ERROR_EMPTY, name, NULL, 0, 0, _("The table is empty."));
      return NULL;
    }

  look (&looks, csv, rows);
  if (is_list (&looks))
    fill_list (self, rows);
  else if (is_matrix (&looks))
    fill_matrix (self, rows);
  else
    {
      jm_format_set_error (error, JM_FORMAT_ERROR_NOT_A_MAP, name, NULL, 0, 0,
                           _("This is no touchpoint table. Its first row should name columns such as "
                             "stage, touchpoint and emotion, or its first column lanes such as actions "
                             "and emotions."));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * jm_table_sheet_free:
 * @self: (transfer full): a sheet
 */
void
jm_table_sheet_free (JmTableSheet *self)
{
  g_clear_pointer (&self->csv, jm_csv_free);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->records, g_array_unref);
  g_free (self->title);
  g_free (self);
}

/**
 * jm_table_sheet_get_title:
 * @self: a sheet
 *
 * Returns: (nullable) (transfer none): what stands alone in the first row
 */
const char *
jm_table_sheet_get_title (const JmTableSheet *self)
{
  return self->title;
}

/**
 * jm_table_sheet_get_n_records:
 * @self: a sheet
 *
 * Returns: the number of records
 */
guint
jm_table_sheet_get_n_records (const JmTableSheet *self)
{
  return self->records->len;
}

/**
 * jm_table_sheet_get_n_columns:
 * @self: a sheet
 *
 * Returns: the number of columns
 */
guint
jm_table_sheet_get_n_columns (const JmTableSheet *self)
{
  return self->columns->len;
}

/**
 * jm_table_sheet_get_header:
 * @self: a sheet
 * @column: a column, from 0
 *
 * Returns: (transfer none): what the column is called; "" when it has no name
 */
const char *
jm_table_sheet_get_header (const JmTableSheet *self,
                           guint               column)
{
  return g_array_index (self->columns, SheetColumn, column).header;
}

/**
 * jm_table_sheet_continues:
 * @self: a sheet
 * @column: a column, from 0
 *
 * Returns: whether it goes on with the column before, as a row of a matrix without name does
 */
gboolean
jm_table_sheet_continues (const JmTableSheet *self,
                          guint               column)
{
  return g_array_index (self->columns, SheetColumn, column).continues;
}

static void
find_cell (const JmTableSheet *self,
           guint               record,
           guint               column,
           guint              *row,
           guint              *row_column)
{
  guint source = g_array_index (self->columns, SheetColumn, column).source;
  guint place = g_array_index (self->records, guint, record);

  *row = self->is_matrix ? source : place;
  *row_column = self->is_matrix ? place : source;
}

/**
 * jm_table_sheet_get_cell:
 * @self: a sheet
 * @record: a record, from 0
 * @column: a column, from 0
 *
 * Returns: (transfer full): what stands there, "" when nothing but blanks do; a line end at
 *   its start is kept, because a first value of several may be empty
 */
char *
jm_table_sheet_get_cell (const JmTableSheet *self,
                         guint               record,
                         guint               column)
{
  guint row, row_column;

  find_cell (self, record, column, &row, &row_column);
  if (is_empty (self->csv, row, row_column))
    return g_strdup ("");

  return jm_table_read_cell (jm_csv_get_cell (self->csv, row, row_column));
}

/**
 * jm_table_sheet_get_place:
 * @self: a sheet
 * @record: a record, from 0
 * @column: a column, from 0
 *
 * Returns: (transfer full): the place as spreadsheets call it: "C5"
 */
char *
jm_table_sheet_get_place (const JmTableSheet *self,
                          guint               record,
                          guint               column)
{
  g_autoptr (GString) place = g_string_new (NULL);
  guint row, row_column;

  find_cell (self, record, column, &row, &row_column);

  for (guint i = row_column + 1; i > 0; i = (i - 1) / 26)
    g_string_prepend_c (place, (char) ('A' + (i - 1) % 26));
  g_string_append_printf (place, "%u", row + 1);

  return g_string_free (g_steal_pointer (&place), FALSE);
}
