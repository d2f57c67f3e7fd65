/* jm-csv.c: tables of text, as RFC 4180 and spreadsheets write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-csv.h"

#include <string.h>

#include <glib/gi18n.h>

/* How much of a file is looked at to find its delimiter. */
#define SNIFFED (64 << 10)

/* Excel's first line, with the delimiter behind it. */
#define SEPARATOR_LINE "sep="

typedef struct
{
  guint first; /* of its cells */
  guint line;  /* from 1 */
} Row;

struct _JmCsv
{
  char delimiter;
  char *text;    /* the cells, each ended by NUL */
  GArray *cells; /* guint: where in text */
  GArray *rows;  /* Row */
};

typedef enum
{
  END_OF_CELL,
  END_OF_ROW,
  END_OF_TEXT,
  NO_END, /* a quote is not closed */
} Ending;

/* Returns the length of the line end at POSITION, 0 for none. */
static gsize
match_line_end (const char *text,
                gsize       length,
                gsize       position)
{
  if (position >= length || (text[position] != '\n' && text[position] != '\r'))
    return 0;

  return text[position] == '\r' && position + 1 < length && text[position + 1] == '\n' ? 2 : 1;
}

/* Reads the cell at POSITION and moves there behind its delimiter or line end.  With WRITTEN
 * its text is put there and ended by NUL, which takes no more room than it had; LINES
 * counts line ends. */
static Ending
read_cell (const char  *text,
           gsize        length,
           char         delimiter,
           gsize       *position,
           char       **written,
           guint       *lines)
{
  gboolean is_quoted = FALSE;
  Ending ending = END_OF_TEXT;
  gsize i = *position;
  gsize line_end;

  if (i < length && text[i] == '"')
    {
      is_quoted = TRUE;
      i++;
    }

  for (; i < length; i++)
    {
      if (is_quoted && text[i] == '"')
        {
          if (i + 1 >= length || text[i + 1] != '"')
            {
              is_quoted = FALSE;
              continue;
            }
          i++;
        }
      else if (!is_quoted && text[i] == delimiter)
        {
          ending = END_OF_CELL;
          i++;
          break;
        }
      else if ((line_end = match_line_end (text, length, i)) > 0)
        {
          (*lines)++;
          if (!is_quoted)
            {
              ending = END_OF_ROW;
              i += line_end;
              break;
            }
          if (line_end == 2 && written != NULL)
            *(*written)++ = text[i];
          i += line_end - 1;
        }

      if (written != NULL)
        *(*written)++ = text[i];
    }

  if (written != NULL)
    *(*written)++ = '\0';
  *position = i;

  return is_quoted ? NO_END : ending;
}

/* Returns how well DELIMITER divides TEXT: the share of rows that have the most frequent
 * number of cells, if that is more than one, and in WIDTH that number. */
static double
rate_delimiter (const char *text,
                gsize       length,
                gboolean    is_cut,
                char        delimiter,
                guint      *width)
{
  g_autofree guint *n_rows_of_width = g_new0 (guint, JM_CSV_MAX_COLUMNS + 1);
  guint n_rows = 0, n_cells = 1, lines = 0;
  gsize position = 0;

  while (position < length)
    {
      Ending ending = read_cell (text, length, delimiter, &position, NULL, &lines);

      if (ending == NO_END || (is_cut && ending == END_OF_TEXT))
        break;
      if (ending == END_OF_CELL && position < length)
        n_cells++;
      else
        {
          n_rows++;
          n_rows_of_width[MIN (n_cells, JM_CSV_MAX_COLUMNS)]++;
          n_cells = 1;
        }
    }

  if (n_rows == 0)
    {
      /* Not even one whole row was seen. */
      n_rows = 1;
      n_rows_of_width[MIN (n_cells, JM_CSV_MAX_COLUMNS)] = 1;
    }

  *width = 2;
  for (guint i = 3; i <= JM_CSV_MAX_COLUMNS; i++)
    if (n_rows_of_width[i] >= n_rows_of_width[*width])
      *width = n_rows_of_width[i] > 0 ? i : *width;

  return (double) n_rows_of_width[*width] / n_rows;
}

/**
 * jm_csv_find_delimiter:
 * @text: a table
 * @length: its bytes
 *
 * Finds out which of comma, semicolon, tab and | divides the first 64 KiB of a table into
 * rows of one length.  What stands in quotes does not count.
 *
 * Returns: the delimiter; a comma when there is none
 */
char
jm_csv_find_delimiter (const char *text,
                       gsize       length)
{
  static const char candidates[] = { ',', ';', '\t', '|' };
  char best = ',';
  double best_rate = 0;
  guint best_width = 0;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint width;
      double rate = rate_delimiter (text, MIN (length, SNIFFED), length > SNIFFED, candidates[i], &width);

      if (rate > best_rate || (rate == best_rate && rate > 0 && width > best_width))
        {
          best = candidates[i];
          best_rate = rate;
          best_width = width;
        }
    }

  return best;
}

/* Reads the line with which Excel names the delimiter; returns its length, 0 for none. */
static gsize
read_separator_line (const char *text,
                     gsize       length,
                     char       *delimiter)
{
  gsize line_end = match_line_end (text, length, strlen (SEPARATOR_LINE) + 1);

  if (line_end == 0 || g_ascii_strncasecmp (text, SEPARATOR_LINE, strlen (SEPARATOR_LINE)) != 0)
    return 0;

  *delimiter = text[strlen (SEPARATOR_LINE)];

  return strlen (SEPARATOR_LINE) + 1 + line_end;
}

static gboolean
is_small_enough (const JmCsv  *self,
                 const Row    *row,
                 const char   *name,
                 GError      **error)
{
  if (self->cells->len - row->first <= JM_CSV_MAX_COLUMNS && self->cells->len <= JM_CSV_MAX_CELLS
      && self->rows->len < JM_CSV_MAX_ROWS)
    return TRUE;

  jm_format_set_error (error, JM_FORMAT_ERROR_TOO_LARGE, name, NULL, 0, 0,
                       _("The table is too large. At most %d rows, %d columns and %d cells can be read."),
                       JM_CSV_MAX_ROWS, JM_CSV_MAX_COLUMNS, JM_CSV_MAX_CELLS);

  return FALSE;
}

/**
 * jm_csv_read:
 * @text: a table in valid UTF-8, without NUL
 * @length: its bytes
 * @delimiter: what stands between cells, or 0 to find out
 * @name: what errors call the input
 * @error: return location for an error
 *
 * Reads a table by RFC 4180.  More liberal than that: LF and CR end a row as CR LF does, rows
 * may differ in length, and what follows a closing quote belongs to the cell.  A first line
 * "sep=;" names the delimiter.  Errors: %JM_FORMAT_ERROR_SYNTAX for a quote that is not
 * closed, %JM_FORMAT_ERROR_TOO_LARGE.
 *
 * Returns: (transfer full): the table, or %NULL
 */
JmCsv *
jm_csv_read (const char  *text,
             gsize        length,
             char         delimiter,
             const char  *name,
             GError     **error)
{
  g_autoptr (JmCsv) self = g_new0 (JmCsv, 1);
  Row row = { 0, 1 };
  guint lines = 0;
  gsize position = 0;
  gsize line_end;
  char *written;

  if (delimiter == 0)
    {
      position = read_separator_line (text, length, &delimiter);
      lines = position > 0;
    }

  self->delimiter = delimiter != 0 ? delimiter : jm_csv_find_delimiter (text, length);
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  written = self->text = g_malloc (length + 1);

  while (position < length)
    {
      Ending ending = END_OF_CELL;

      row.first = self->cells->len;
      row.line = lines + 1;

      line_end = match_line_end (text, length, position);
      if (line_end > 0)
        {
          /* An empty line has no cell. */
          position += line_end;
          lines++;
          ending = END_OF_ROW;
        }

      while (ending == END_OF_CELL)
        {
          guint place = (guint) (written - self->text);
          gsize start = position;

          ending = read_cell (text, length, self->delimiter, &position, &written, &lines);
          if (ending == NO_END)
            {
              jm_format_set_error (error, JM_FORMAT_ERROR_SYNTAX, name, text, length, start,
                                   _("The quotation mark that opens this cell is not closed."));
              return NULL;
            }

          g_array_append_val (self->cells, place);
          if (!is_small_enough (self, &row, name, error))
            return NULL;
        }

      g_array_append_val (self->rows, row);
      if (!is_small_enough (self, &row, name, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * jm_csv_free:
 * @self: (transfer full): a table
 */
void
jm_csv_free (JmCsv *self)
{
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_free (self->text);
  g_free (self);
}

/**
 * jm_csv_get_delimiter:
 * @self: a table
 *
 * Returns: what stood between its cells
 */
char
jm_csv_get_delimiter (const JmCsv *self)
{
  return self->delimiter;
}

/**
 * jm_csv_get_n_rows:
 * @self: a table
 *
 * Returns: the number of its rows, empty ones too
 */
guint
jm_csv_get_n_rows (const JmCsv *self)
{
  return self->rows->len;
}

/**
 * jm_csv_get_n_cells:
 * @self: a table
 * @row: a row, from 0
 *
 * Returns: how many cells the row has; 0 for an empty line
 */
guint
jm_csv_get_n_cells (const JmCsv *self,
                    guint        row)
{
  guint first, end;

  g_return_val_if_fail (row < self->rows->len, 0);

  first = g_array_index (self->rows, Row, row).first;
  end = row + 1 < self->rows->len ? g_array_index (self->rows, Row, row + 1).first : self->cells->len;

  return end - first;
}

/**
 * jm_csv_get_line:
 * @self: a table
 * @row: a row, from 0
 *
 * Returns: the line of the file in which the row begins, from 1
 */
guint
jm_csv_get_line (const JmCsv *self,
                 guint        row)
{
  g_return_val_if_fail (row < self->rows->len, 0);

  return g_array_index (self->rows, Row, row).line;
}

/**
 * jm_csv_get_cell:
 * @self: a table
 * @row: a row, from 0
 * @column: a column, from 0
 *
 * Returns: what stands in the cell, "" where the row has none
 */
const char *
jm_csv_get_cell (const JmCsv *self,
                 guint        row,
                 guint        column)
{
  if (column >= jm_csv_get_n_cells (self, row))
    return "";

  return self->text + g_array_index (self->cells, guint, g_array_index (self->rows, Row, row).first + column);
}

/**
 * jm_csv_append_cell:
 * @text: a table being written
 * @cell: what stands in the next cell
 *
 * Appends a cell, quoted when it holds a line end, a quote or any character that could be
 * taken for a delimiter.
 */
void
jm_csv_append_cell (GString    *text,
                    const char *cell)
{
  if (strpbrk (cell, ",;\t|\"\r\n") == NULL)
    {
      g_string_append (text, cell);
      return;
    }

  g_string_append_c (text, '"');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}
