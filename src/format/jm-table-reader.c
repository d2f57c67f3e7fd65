/* jm-table-reader.c: maps from touchpoint tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-table-reader.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-csv.h"
#include "jm-table-reader-private.h"
#include "jm-table-value.h"

static void
column_clear (JmTableReaderColumn *column)
{
  g_free (column->title);
  g_free (column->id);
  jm_places_clear (&column->bad);
}

static void
reader_clear (JmTableReader *self)
{
  _jm_table_reader_end_record (self);
  g_clear_pointer (&self->sheet, jm_table_sheet_free);
  g_clear_pointer (&self->builder, jm_import_builder_free);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->lane_ids, g_hash_table_unref);
  g_clear_pointer (&self->stage, jm_item_unref);
  g_clear_pointer (&self->stage_cells, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JmTableReader, reader_clear)

/**
 * _jm_table_reader_add_lane:
 * @self: a reader
 * @title: title of the lane
 * @is_internal: whether it is hidden from customers
 * @error: return location for an error
 *
 * Adds a text lane to the map.
 *
 * Returns: (transfer none): its id, or %NULL
 */
const char *
_jm_table_reader_add_lane (JmTableReader  *self,
                           const char     *title,
                           gboolean        is_internal,
                           GError        **error)
{
  g_autoptr (JmItem) lane = jm_import_builder_make (self->builder, JM_KIND_LANE, error);
  char *id;

  if (lane == NULL || !jm_import_set_text (lane, JM_LANE_TITLE, title, error)
      || !jm_item_build_set (lane, JM_LANE_INTERNAL, JM_VALUE_NUMBER (is_internal), error))
    return NULL;

  id = g_strdup (jm_item_get_id (lane));
  g_ptr_array_add (self->lanes, id);
  if (!g_hash_table_contains (self->lane_ids, title))
    g_hash_table_insert (self->lane_ids, g_strdup (title), id);
  jm_item_build_append (jm_import_builder_get_root (self->builder), JM_MAP_LANES, g_steal_pointer (&lane));

  return id;
}

/* Returns the group that the next column joins, NULL when it is about no items.  A second
 * column for the same field begins a group of its own. */
static GArray *
join_group (JmTableReader  *self,
            const JmColumn *column)
{
  GArray *group = NULL;

  if (column->type != JM_COLUMN_CHILD && column->type != JM_COLUMN_KPI && column->type != JM_COLUMN_KPI_VALUE)
    return NULL;

  for (guint i = self->groups->len; i > 0 && group == NULL; i--)
    {
      GArray *candidate = g_ptr_array_index (self->groups, i - 1);
      guint first = g_array_index (candidate, guint, 0);

      if (jm_column_is_about_same (column, _jm_table_reader_get_column (self, first)->column))
        group = candidate;
    }

  for (guint i = 0; group != NULL && i < group->len; i++)
    if (_jm_table_reader_get_column (self, g_array_index (group, guint, i))->column == column)
      group = NULL;

  if (group == NULL)
    {
      group = g_array_new (FALSE, FALSE, sizeof (guint));
      g_ptr_array_add (self->groups, group);
    }
  g_array_append_val (group, self->columns->len);

  return group;
}

/* Adds the lane of a column that is not known. */
static const char *
add_lane (JmTableReader   *self,
          guint            i,
          const JmHeader  *header,
          JmReport        *report,
          GError         **error)
{
  const char *title = jm_table_sheet_get_header (self->sheet, i);
  const char *lane = title[0] != '\0' ? header->argument : _("Without name");

  if (jm_table_sheet_continues (self->sheet, i))
    return _jm_table_reader_get_column (self, i - 1)->id;

  if (title[0] == '\0')
    jm_report_add (report, _("What has no name is kept in a text lane called “%s”."), lane);
  else if (strcmp (lane, title) == 0)
    jm_report_add (report, _("“%s” is not known here; it is kept as a text lane."), lane);

  return _jm_table_reader_add_lane (self, lane, header->is_internal, error);
}

/* Adds the column I of the sheet, with its lane or persona.  KNOWN is what it means, if that
 * is not told by its header. */
static gboolean
add_column (JmTableReader   *self,
            guint            i,
            const JmColumn  *known,
            JmReport        *report,
            GError         **error)
{
  JmHeader header = jm_table_find_header (jm_table_sheet_get_header (self->sheet, i));
  g_autofree char *argument = header.argument;
  JmTableReaderColumn column = { known != NULL ? known : header.column };
  const char *id = "";

  if (column.column == NULL)
    id = add_lane (self, i, &header, report, error);
  else if (column.column->type == JM_COLUMN_EMOTION && argument != NULL)
    id = jm_import_builder_get_persona (self->builder, argument, error);
  else
    column.group = join_group (self, column.column);

  if (id == NULL)
    return FALSE;

  column.title = g_strdup (jm_table_sheet_get_header (self->sheet, i));
  column.id = id[0] != '\0' ? g_strdup (id) : NULL;
  g_array_append_val (self->columns, column);

  return TRUE;
}

static const JmColumn *
get_touchpoint_column (void)
{
  guint n_columns;
  const JmColumn *columns = jm_table_get_columns (&n_columns);
  guint i = 0;

  while (!jm_column_is_title_of (&columns[i], JM_KIND_TOUCHPOINT))
    i++;

  return &columns[i];
}

/* Finds the column that holds the titles of touchpoints: the one that is called so, or else
 * one whose name can mean that.  Returns the number of columns when there is none. */
static guint
find_touchpoints (const JmTableReader *self)
{
  static const char *const names[] = { "title", "name", "steps", NULL };
  const JmColumn *touchpoint = get_touchpoint_column ();
  guint n = jm_table_sheet_get_n_columns (self->sheet);
  guint found = n;

  for (guint i = n; i-- > 0;)
    {
      const char *title = jm_table_sheet_get_header (self->sheet, i);
      JmHeader header = jm_table_find_header (title);
      g_autofree char *folded = jm_table_fold (title);

      g_free (header.argument);
      if (header.column == touchpoint)
        return i;
      if (g_strv_contains (names, folded))
        found = i;
    }

  return found;
}

static gboolean
add_columns (JmTableReader  *self,
             JmReport       *report,
             GError        **error)
{
  guint n = jm_table_sheet_get_n_columns (self->sheet);
  guint touchpoints = find_touchpoints (self);

  self->has_touchpoints = touchpoints < n;
  for (guint i = 0; i < n; i++)
    if (!add_column (self, i, i == touchpoints ? get_touchpoint_column () : NULL, report, error))
      return FALSE;

  return TRUE;
}

/* Finds out how the numbers of all emotions are meant. */
static void
find_scale (JmTableReader *self,
            JmReport      *report)
{
  JmEmotionNumbers numbers = { 0 };
  gboolean is_guess;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const JmColumn *column = _jm_table_reader_get_column (self, i)->column;

      if (column == NULL || column->type != JM_COLUMN_EMOTION || column->field != JM_EMOTION_SCORE)
        continue;

      for (guint record = 0; record < jm_table_sheet_get_n_records (self->sheet); record++)
        {
          g_autofree char *cell = jm_table_sheet_get_cell (self->sheet, record, i);
          g_autoptr (GPtrArray) parts = jm_table_split (cell);

          for (guint j = 0; j < parts->len; j++)
            jm_emotion_count (&numbers, g_ptr_array_index (parts, j));
        }
    }

  self->scale = jm_emotion_find_scale (numbers, &is_guess);
  if (self->scale == JM_EMOTION_SCALE_STARS)
    jm_report_add (report, _("Emotions are read as 1 to 5, with 3 as neutral."));
  else if (is_guess)
    jm_report_add (report, _("Emotions are read as −2 to +2; "
                             "nothing in the table tells whether 1 to 5 is meant."));
}

static void
report_cells (JmTableReader *self,
              JmReport      *report)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const JmTableReaderColumn *column = _jm_table_reader_get_column (self, i);
      g_autofree char *expected = NULL;

      if (column->bad.n == 0)
        continue;

      if (column->column->type == JM_COLUMN_EMOTION)
        expected = g_strdup (_("A number from −2 to +2 or 1 to 5, a word or a face was expected."));
      else
        expected = jm_field_describe (jm_column_get_field (column->column));

      jm_report_add (report,
                     ngettext ("“%s”: %u cell was not understood and is kept as text in a lane (%s). %s",
                               "“%s”: %u cells were not understood and are kept as text in a lane (%s). %s",
                               column->bad.n),
                     column->title, column->bad.n, column->bad.text->str, expected);
    }
}

static void
report_changes (JmTableReader *self,
                JmReport      *report)
{
  if (self->n_without_persona > 0)
    jm_report_add (report,
                   ngettext ("%u emotion names nobody and is given to the persona “%s”.",
                             "%u emotions name nobody and are given to the persona “%s”.",
                             self->n_without_persona),
                   self->n_without_persona, C_("persona", "Customer"));
  if (self->n_without_title > 0)
    jm_report_add (report,
                   ngettext ("The table does not name touchpoints; "
                             "%u touchpoint is called like its stage.",
                             "The table does not name touchpoints; "
                             "%u touchpoints are called like their stage.",
                             self->n_without_title),
                   self->n_without_title);
  report_cells (self, report);
}

/* A table has no title; what stands alone in its first row, or the name of the file, is one. */
static gboolean
set_title (JmTableReader  *self,
           const char     *name,
           GError        **error)
{
  g_autofree char *title = g_path_get_basename (name);
  char *ending = strrchr (title, '.');

  if (ending != NULL && ending != title)
    *ending = '\0';
  if (jm_table_sheet_get_title (self->sheet) != NULL)
    {
      g_free (title);
      title = g_strdup (jm_table_sheet_get_title (self->sheet));
    }
  else if (strcmp (title, "-") == 0 || !g_utf8_validate (title, -1, NULL))
    title[0] = '\0';

  return jm_import_set_text (jm_import_builder_get_root (self->builder), JM_MAP_TITLE, title, error);
}

static JmMap *
read_sheet (JmTableReader  *self,
            const char     *name,
            JmReport       *report,
            GError        **error)
{
  if (!set_title (self, name, error) || !add_columns (self, report, error))
    return NULL;

  find_scale (self, report);
  for (guint record = 0; record < jm_table_sheet_get_n_records (self->sheet); record++)
    if (!_jm_table_reader_read (self, record, error))
      return NULL;
  _jm_table_reader_end_stage (self);
  report_changes (self, report);

  return jm_import_builder_finish (self->builder, error);
}

/**
 * jm_table_read:
 * @bytes: a table in CSV or with tabs, as it is copied from a spreadsheet
 * @name: what errors call it, and what the map is called
 * @report: (nullable): where to name what was not understood
 * @error: return location for an error of the domain %JM_FORMAT_ERROR
 *
 * Reads a table of touchpoints.  The same bytes always give the same map, ids included.
 * Errors: %JM_FORMAT_ERROR_NOT_A_MAP when no column or lane is known,
 * %JM_FORMAT_ERROR_SYNTAX for a quote that is not closed, %JM_FORMAT_ERROR_EMPTY,
 * %JM_FORMAT_ERROR_ENCODING, %JM_FORMAT_ERROR_VALUE for a text that is too long,
 * %JM_FORMAT_ERROR_TOO_LARGE.
 *
 * Returns: (transfer full): the map, or %NULL
 */
JmMap *
jm_table_read (GBytes      *bytes,
               const char  *name,
               JmReport    *report,
               GError     **error)
{
  g_auto (JmTableReader) self = { NULL };
  gsize length;
  g_autofree char *text = jm_import_decode (bytes, name, &length, error);
  g_autoptr (GError) problem = NULL;
  JmMap *map;
  JmCsv *csv;

  if (text == NULL)
    return NULL;

  csv = jm_csv_read (text, length, 0, name, error);
  if (csv == NULL)
    return NULL;

  self.sheet = jm_table_sheet_new (csv, name, error);
  if (self.sheet == NULL)
    return NULL;

  self.builder = jm_import_builder_new ();
  self.columns = g_array_new (FALSE, FALSE, sizeof (JmTableReaderColumn));
  g_array_set_clear_func (self.columns, (GDestroyNotify) column_clear);
  self.groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self.lanes = g_ptr_array_new_with_free_func (g_free);
  self.lane_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.stage_cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  map = read_sheet (&self, name, report, &problem);
  if (map == NULL)
    jm_import_set_error (error, problem, name, NULL, 0, 0);

  return map;
}
