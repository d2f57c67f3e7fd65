/* jm-table-writer.c: touchpoint tables from maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-table-writer.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-csv.h"
#include "jm-data-uri.h"
#include "jm-export-report.h"
#include "jm-import-builder.h"
#include "jm-table-column.h"
#include "jm-table-value.h"

/* One row: a stage with its first touchpoint or without any, or a further touchpoint. */
typedef struct
{
  const JmItem *stage;      /* in the first row of a stage, else NULL */
  const JmItem *touchpoint; /* NULL in the row of an empty stage */
  char *stage_title;
} Row;

typedef struct
{
  JmItem *root;
  JmReport *report;
  GArray *rows;           /* Row */
  GHashTable *kpis;       /* id of a stage or touchpoint → GPtrArray of KPIs */
  GHashTable *personas;   /* id → name */
  GPtrArray *columns;     /* of GPtrArrays of strings: the header and a cell a row */
  guint n_second_emotions;
  guint n_silent_emotions;
  guint n_second_texts;
  guint n_old_values;
  guint n_joined_lines;
} Writer;

static void
row_clear (Row *row)
{
  g_free (row->stage_title);
}

static void
writer_clear (Writer *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->kpis, g_hash_table_unref);
  g_clear_pointer (&self->personas, g_hash_table_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writer, writer_clear)

static char *
clean_title (const char *text)
{
  return jm_import_strip (g_strdup (text));
}

/* Returns the title of STAGE, different from LAST, that of the stage before: the reader
 * takes rows of the same stage for one. */
static char *
get_stage_title (Writer       *self,
                 const JmItem *stage,
                 const char   *last)
{
  g_autofree char *title = clean_title (jm_item_get_text (stage, JM_STAGE_TITLE));

  /* The first stage of a table may have no title, if only its touchpoints tell of it. */
  if (title[0] == '\0' && (last != NULL || jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS) == 0))
    {
      g_free (title);
      title = jm_export_title (stage, clean_title, self->report);
    }

  if (g_strcmp0 (title, last) == 0)
    {
      char *numbered = g_strdup_printf ("%s (2)", title);

      jm_report_add (self->report,
                     _("Two neighbouring stages are called “%s”; the second is written as “%s”."), title,
                     numbered);
      return numbered;
    }

  return g_steal_pointer (&title);
}

static void
add_rows (Writer *self)
{
  const char *last = NULL;

  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, (GDestroyNotify) row_clear);

  for (guint i = 0; i < jm_item_get_n_children (self->root, JM_MAP_STAGES); i++)
    {
      const JmItem *stage = jm_item_get_child (self->root, JM_MAP_STAGES, i);
      g_autofree char *title = get_stage_title (self, stage, last);
      guint n = jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS);

      for (guint j = 0; j < MAX (n, 1); j++)
        {
          Row row = { j == 0 ? stage : NULL,
                      j < n ? jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j) : NULL,
                      g_strdup (title) };

          g_array_append_val (self->rows, row);
          last = row.stage_title;
        }
    }
}

/* Sorts the KPIs by where they are measured. */
static void
add_kpis (Writer *self)
{
  self->kpis = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < jm_item_get_n_children (self->root, JM_MAP_KPIS); i++)
    {
      JmItem *kpi = jm_item_get_child (self->root, JM_MAP_KPIS, i);
      const char *at = jm_item_get_text (kpi, JM_KPI_AT);
      GPtrArray *list = g_hash_table_lookup (self->kpis, at);

      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (self->kpis, (gpointer) at, list);
        }
      g_ptr_array_add (list, kpi);
      if (at[0] != '\0')
        self->n_old_values += MAX (jm_item_get_n_children (kpi, JM_KPI_VALUES), 1) - 1;
    }
}

/* Returns the item that a column is about in one row of a list of items: the item itself,
 * or the last value of a KPI. */
static const JmItem *
get_source (const JmColumn *column,
            const JmItem   *item)
{
  guint n;

  if (column->type != JM_COLUMN_KPI_VALUE)
    return item;

  n = jm_item_get_n_children (item, JM_KPI_VALUES);

  return n > 0 ? jm_item_get_child (item, JM_KPI_VALUES, n - 1) : NULL;
}

/* Whether any column of the list shows something of ITEM.  The reader makes no item of a
 * row of nothing. */
static gboolean
shows (const JmColumn *column,
       const JmItem   *item)
{
  guint n_columns;
  const JmColumn *columns = jm_table_get_columns (&n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      const JmItem *source;
      g_autofree char *value = NULL;

      if (!jm_column_is_about_same (&columns[i], column))
        continue;

      source = get_source (&columns[i], item);
      value = source != NULL ? jm_table_get_value (source, columns[i].field) : NULL;
      if (value != NULL && value[0] != '\0')
        return TRUE;
    }

  return FALSE;
}

/* Returns the cell of a column that holds one value for each item of a list of OWNER. */
static char *
get_list_cell (Writer         *self,
               const JmColumn *column,
               const JmItem   *owner)
{
  gboolean is_kpi = column->type != JM_COLUMN_CHILD;
  GPtrArray *kpis = is_kpi ? g_hash_table_lookup (self->kpis, jm_item_get_id (owner)) : NULL;
  guint n = is_kpi ? (kpis != NULL ? kpis->len : 0) : jm_item_get_n_children (owner, column->list);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      const JmItem *item = is_kpi ? g_ptr_array_index (kpis, i) : jm_item_get_child (owner, column->list, i);
      const JmItem *source = get_source (column, item);
      g_autofree char *value = NULL;

      if (!shows (column, item))
        continue;

      value = source != NULL ? jm_table_get_value (source, column->field) : g_strdup ("");
      self->n_joined_lines += strchr (value, '\n') != NULL;
      g_ptr_array_add (values, jm_table_clean_value (value));
    }

  return jm_table_join (values);
}

static gboolean
is_number (const JmColumn *column)
{
  JmType type = jm_column_get_field (column)->type;

  return type == JM_TYPE_NUMBER || type == JM_TYPE_INTEGER;
}

/* Takes CELL over; what somebody typed must not become a formula, a single number is none. */
static void
add_cell (GPtrArray *cells,
          char      *cell,
          gboolean   is_safe)
{
  g_autofree char *text = cell;

  g_ptr_array_add (cells, is_safe ? g_steal_pointer (&text) : jm_table_write_cell (text));
}

static void
add_column (Writer     *self,
            GPtrArray  *cells,
            const char *header,
            gboolean    is_always)
{
  gboolean is_used = is_always;

  for (guint i = 0; i < cells->len && !is_used; i++)
    is_used = ((const char *) g_ptr_array_index (cells, i))[0] != '\0';

  if (is_used)
    {
      g_ptr_array_insert (cells, 0, jm_table_write_cell (header));
      g_ptr_array_add (self->columns, g_ptr_array_ref (cells));
    }
}

/* Adds a column of the field tables if any row has something in it. */
static void
add_known_column (Writer         *self,
                  const JmColumn *column)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *header = jm_column_get_name (column);
  gboolean is_title = column->type == JM_COLUMN_FIELD && column->field == 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      const JmItem *owner = column->owner == JM_KIND_STAGE ? row->stage : row->touchpoint;
      g_autofree char *cell = NULL;
      gboolean is_safe;

      if (is_title && column->owner == JM_KIND_STAGE)
        cell = g_strdup (row->stage_title);
      else if (owner == NULL)
        cell = g_strdup ("");
      else if (is_title)
        cell = jm_export_title (owner, clean_title, self->report);
      else if (column->type == JM_COLUMN_FIELD)
        cell = jm_table_get_value (owner, column->field);
      else
        cell = get_list_cell (self, column, owner);

      is_safe = is_number (column) && strchr (cell, '\n') == NULL;
      add_cell (cells, g_steal_pointer (&cell), is_safe);
    }

  add_column (self, cells, header, is_title);
}

/* Returns the one emotion of PERSONA at TOUCHPOINT that is written, or NULL. */
static JmItem *
find_emotion (const JmItem *touchpoint,
              const char   *persona)
{
  for (guint i = 0; i < jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS); i++)
    {
      JmItem *emotion = jm_item_get_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, i);

      if (strcmp (jm_item_get_text (emotion, JM_EMOTION_PERSONA), persona) == 0)
        return emotion;
    }

  return NULL;
}

/* Adds what one persona feels: FIELD of her emotions. */
static void
add_emotion_column (Writer         *self,
                    const JmColumn *column,
                    const JmItem   *persona)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  const char *id = jm_item_get_id (persona);
  g_autofree char *header = jm_table_write_header (column, g_hash_table_lookup (self->personas, id), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const JmItem *touchpoint = g_array_index (self->rows, Row, i).touchpoint;
      const JmItem *emotion = touchpoint != NULL ? find_emotion (touchpoint, id) : NULL;

      add_cell (cells, emotion != NULL ? jm_table_get_value (emotion, column->field) : g_strdup (""),
                is_number (column));
    }

  add_column (self, cells, header, column->field == JM_EMOTION_SCORE);
}

static void
add_emotion_columns (Writer         *self,
                     const JmColumn *column)
{
  for (guint i = 0; i < jm_item_get_n_children (self->root, JM_MAP_PERSONAS); i++)
    add_emotion_column (self, column, jm_item_get_child (self->root, JM_MAP_PERSONAS, i));
}

static void
add_lane_column (Writer       *self,
                 const JmItem *lane)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *header = jm_table_write_header (NULL, jm_item_get_text (lane, JM_LANE_TITLE),
                                                   jm_item_get_flag (lane, JM_LANE_INTERNAL));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const JmItem *touchpoint = g_array_index (self->rows, Row, i).touchpoint;
      guint n = touchpoint != NULL ? jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_LANE_TEXTS) : 0;
      g_autofree char *cell = g_strdup ("");

      for (guint j = 0; j < n; j++)
        {
          const JmItem *text = jm_item_get_child (touchpoint, JM_TOUCHPOINT_LANE_TEXTS, j);

          if (strcmp (jm_item_get_text (text, JM_LANE_TEXT_LANE), jm_item_get_id (lane)) != 0)
            continue;

          if (cell[0] != '\0')
            self->n_second_texts++;
          else
            {
              g_free (cell);
              cell = jm_table_get_value (text, JM_LANE_TEXT_TEXT);
            }
        }

      add_cell (cells, g_steal_pointer (&cell), FALSE);
    }

  add_column (self, cells, header, TRUE);
}

static void
count_emotions (Writer *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const JmItem *touchpoint = g_array_index (self->rows, Row, i).touchpoint;
      guint n = touchpoint != NULL ? jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS) : 0;

      for (guint j = 0; j < n; j++)
        {
          const JmItem *emotion = jm_item_get_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, j);

          self->n_second_emotions +=
              find_emotion (touchpoint, jm_item_get_text (emotion, JM_EMOTION_PERSONA)) != emotion;
          self->n_silent_emotions +=
              !jm_item_is_set (emotion, JM_EMOTION_SCORE) && !jm_item_is_set (emotion, JM_EMOTION_NOTE);
        }
    }
}

/* Whether some column shows a list of OWNER. */
static gboolean
has_columns_for (JmKind owner,
                 guint  list)
{
  guint n_columns;
  const JmColumn *columns = jm_table_get_columns (&n_columns);

  for (guint i = 0; i < n_columns; i++)
    if (columns[i].owner == owner && columns[i].type == JM_COLUMN_CHILD && columns[i].list == list)
      return TRUE;

  return FALSE;
}

static gboolean
carries (const JmItem *item,
         guint         field,
         gpointer      user_data)
{
  JmKind kind = jm_item_get_kind (item);
  JmType type = jm_kind_get_field (kind, field)->type;

  if (kind == JM_KIND_MAP)
    return field == JM_MAP_LANES || field == JM_MAP_PERSONAS || field == JM_MAP_STAGES
           || field == JM_MAP_KPIS;
  if (kind == JM_KIND_PERSONA)
    return field == JM_PERSONA_NAME;
  if (kind == JM_KIND_KPI && !jm_item_is_set (item, JM_KPI_AT))
    return FALSE;
  if (type == JM_TYPE_CHILDREN)
    return kind == JM_KIND_KPI || (kind == JM_KIND_STAGE && field == JM_STAGE_TOUCHPOINTS)
           || (kind == JM_KIND_TOUCHPOINT && field == JM_TOUCHPOINT_EMOTIONS)
           || (kind == JM_KIND_TOUCHPOINT && field == JM_TOUCHPOINT_LANE_TEXTS)
           || has_columns_for (kind, field);

  /* A file is named; a picture inside the document is left behind. */
  if (type == JM_TYPE_PICTURE && jm_data_uri_is (jm_item_get_text (item, field)))
    return FALSE;

  /* References that the place of a cell tells. */
  if (type == JM_TYPE_REFERENCE || type == JM_TYPE_REFERENCES)
    return kind == JM_KIND_EMOTION || kind == JM_KIND_LANE_TEXT
           || (kind == JM_KIND_KPI && field == JM_KPI_AT);

  return TRUE;
}

static void
report_losses (Writer *self,
               JmMap  *map)
{
  count_emotions (self);

  if (self->n_old_values > 0)
    jm_report_add (self->report,
                   ngettext ("%u earlier value of a KPI is left out; the table has the last one.",
                             "%u earlier values of KPIs are left out; the table has the last ones.",
                             self->n_old_values),
                   self->n_old_values);
  if (self->n_second_emotions > 0)
    jm_report_add (self->report,
                   ngettext ("%u emotion is left out, because its persona has another one there.",
                             "%u emotions are left out, because their persona has another one there.",
                             self->n_second_emotions),
                   self->n_second_emotions);
  if (self->n_silent_emotions > 0)
    jm_report_add (self->report,
                   ngettext ("%u emotion without score and note is left out.",
                             "%u emotions without score and note are left out.", self->n_silent_emotions),
                   self->n_silent_emotions);
  if (self->n_second_texts > 0)
    jm_report_add (self->report,
                   ngettext ("%u text is left out, because its lane has another one there.",
                             "%u texts are left out, because their lane has another one there.",
                             self->n_second_texts),
                   self->n_second_texts);
  if (self->n_joined_lines > 0)
    jm_report_add (self->report,
                   ngettext ("Line breaks within %u value became blanks, as each line is a value.",
                             "Line breaks within %u values became blanks, as each line is a value.",
                             self->n_joined_lines),
                   self->n_joined_lines);

  jm_export_report_losses (map, "CSV", carries, NULL, self->report);
}

static GBytes *
join_columns (Writer *self)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row <= self->rows->len; row++)
    {
      for (guint i = 0; i < self->columns->len; i++)
        {
          GPtrArray *cells = g_ptr_array_index (self->columns, i);

          if (i > 0)
            g_string_append_c (text, ',');
          jm_csv_append_cell (text, g_ptr_array_index (cells, row));
        }
      g_string_append (text, "\r\n");
    }

  return g_string_free_to_bytes (text);
}

/**
 * jm_table_write:
 * @map: a map
 * @report: (nullable): where to name what the table does not tell
 *
 * Writes a table by RFC 4180, in UTF-8 without byte-order mark.  A text that a spreadsheet
 * would take for a formula begins with an apostrophe.
 *
 * Returns: (transfer full): the table
 */
GBytes *
jm_table_write (JmMap     *map,
                JmReport  *report)
{
  g_auto (Writer) self = { .root = jm_map_get_root (map), .report = report };
  guint n_columns;
  const JmColumn *columns = jm_table_get_columns (&n_columns);

  self.columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self.personas = jm_export_name_personas (map, clean_title, report);
  add_rows (&self);
  add_kpis (&self);

  for (guint i = 0; i < n_columns; i++)
    if (columns[i].type == JM_COLUMN_EMOTION)
      add_emotion_columns (&self, &columns[i]);
    else if (columns[i].type != JM_COLUMN_PERSONA && columns[i].type != JM_COLUMN_LAYER)
      add_known_column (&self, &columns[i]);

  for (guint i = 0; i < jm_item_get_n_children (self.root, JM_MAP_LANES); i++)
    add_lane_column (&self, jm_item_get_child (self.root, JM_MAP_LANES, i));

  report_losses (&self, map);

  return join_columns (&self);
}
