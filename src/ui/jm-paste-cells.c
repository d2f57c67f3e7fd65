/* jm-paste-cells.c: cells of a spreadsheet that are pasted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-paste-text-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-csv.h"

/* The cells of a spreadsheet.  A quote that is not closed is no reason to refuse a text; then
 * quotes mean nothing. */
static JmCsv *
split_cells (const char *text)
{
  g_autoptr (GString) plain = NULL;
  JmCsv *csv = jm_csv_read (text, strlen (text), '\t', "", NULL);

  if (csv != NULL)
    return csv;

  plain = g_string_new (text);
  g_string_replace (plain, "\"", "”", 0);

  return jm_csv_read (plain->str, plain->len, '\t', "", NULL);
}

/* Rows: the current lane and those below it that take text. */

static gboolean
is_row (const JmGridRow  *row,
        const JmGridCell *cell)
{
  return (guint) row->lane == cell->lane && g_strcmp0 (row->custom, cell->custom) == 0;
}

/* What the cells of a column look like that is perhaps not on the screen yet. */
static gboolean
find_sample_cell (JmTextPaste         *self,
                  const JmTextColumns *columns,
                  const JmGridRow     *row,
                  JmGridCell          *cell)
{
  const char *custom = row->custom;

  for (guint i = 0; i < jm_layout_get_n_stages (self->layout); i++)
    {
      JmGridStage stage;
      const char *owner;

      jm_layout_get_stage (self->layout, i, &stage);
      if (!columns->of_stages && stage.n_touchpoints == 0)
        continue;

      owner = columns->of_stages ? stage.id : jm_layout_get_touchpoint (self->layout, i, 0);
      if (jm_layout_get_cell (self->layout, owner, row->lane, custom, cell) && strcmp (cell->owner, owner) == 0)
        {
          g_autoptr (JmCellText) text = _jm_text_paste_find_text (self->map, cell);

          return text != NULL;
        }
    }

  /* A map without touchpoints has their titles all the same. */
  *cell = (JmGridCell) { .lane = row->lane, .custom = custom, .field = JM_TOUCHPOINT_TITLE };

  return !columns->of_stages && row->lane == JM_LANE_TOUCHPOINTS;
}

static GArray *
list_rows (JmTextPaste         *self,
           const JmTextColumns *columns)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (JmGridCell));
  const JmGridCell *from = &self->spot->cell;
  gboolean begun = from->lane == JM_GRID_HEADER;

  if (begun)
    g_array_append_val (rows, *from);

  for (guint i = 0; i < jm_layout_get_n_rows (self->layout); i++)
    {
      JmGridCell cell;
      JmGridRow row;

      jm_layout_get_row (self->layout, i, &row);
      begun = begun || is_row (&row, from);
      if (begun && find_sample_cell (self, columns, &row, &cell))
        g_array_append_val (rows, cell);
    }

  return rows;
}

/* Makes columns until there are so many. */
static gboolean
make_columns (JmTextPaste         *self,
              const JmTextColumns *columns,
              guint                n)
{
  const JmItem *parent = jm_map_find (self->map, columns->parent);
  guint there = jm_item_get_n_children (parent, columns->list);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = there; i < columns->first + n; i++)
    g_ptr_array_add (titles, (gpointer) "");

  return titles->len == 0 || _jm_text_paste_add_items (self, columns, -1, titles);
}

static guint
count_columns (const JmCsv *csv)
{
  guint n = 0;

  for (guint row = 0; row < jm_csv_get_n_rows (csv); row++)
    n = MAX (n, jm_csv_get_n_cells (csv, row));

  return n;
}

/* Notes of a row, each for another column.  One by one they would take a walk through the whole
 * map each; so all come into it at once. */
typedef struct
{
  GPtrArray *columns; /* stages or touchpoints, with the notes */
  GPtrArray *notes;
  GHashTable *taken;  /* ids of the notes */
} Row;

static JmItem *
with_child (JmItem *item,
            guint   field,
            JmItem *child)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);

  for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
    g_ptr_array_add (list, jm_item_ref (jm_item_get_child (item, field, i)));
  g_ptr_array_add (list, jm_item_ref (child));

  return jm_item_with_children (item, field, list);
}

static gboolean
add_note (JmTextPaste      *self,
          Row              *row,
          guint             column,
          const JmCellText *text,
          const char       *content)
{
  JmItem *note = _jm_text_paste_make_item (self, text, content, row->taken), *owner;

  if (note == NULL)
    return FALSE;

  g_ptr_array_add (row->notes, note);
  self->kind = text->kind;
  self->n_done++;
  if (strcmp (text->parent, JM_MAP_ID) == 0)
    return TRUE;

  owner = g_ptr_array_index (row->columns, column);
  g_ptr_array_index (row->columns, column) = with_child (owner, text->list, note);
  jm_item_unref (owner);

  return TRUE;
}

/* The map with other columns. */
static JmMap *
replace_columns (JmTextPaste         *self,
                 const JmTextColumns *columns,
                 GPtrArray           *list)
{
  JmItem *root = jm_map_get_root (self->map);
  JmItem *parent = jm_map_find (self->map, columns->parent);
  g_autoptr (JmItem) changed = jm_item_with_children (parent, columns->list, list);
  g_autoptr (GPtrArray) stages = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);
  g_autoptr (JmItem) new_root = NULL;

  if (parent == root)
    return jm_map_new (changed, self->error);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

      g_ptr_array_add (stages, jm_item_ref (stage == parent ? changed : stage));
    }
  new_root = jm_item_with_children (root, JM_MAP_STAGES, stages);

  return jm_map_new (new_root, self->error);
}

static gboolean
put_notes (JmTextPaste         *self,
           const JmTextColumns *columns,
           const Row           *row,
           gboolean             of_map)
{
  for (guint i = 0; i < row->notes->len; i++)
    g_strv_builder_add (self->ids, jm_item_get_id (g_ptr_array_index (row->notes, i)));

  if (of_map)
    return _jm_text_paste_go_on (self, jm_map_paste_all (self->map, JM_MAP_ID, JM_MAP_KPIS, -1,
                                                         (JmItem *const *) row->notes->pdata, row->notes->len, NULL,
                                                         NULL, self->error));

  return _jm_text_paste_go_on (self, replace_columns (self, columns, row->columns));
}

static gboolean
paste_row (JmTextPaste         *self,
           const JmTextColumns *columns,
           const JmGridCell    *at,
           const JmCsv         *csv,
           guint                from)
{
  const JmItem *parent = jm_map_find (self->map, columns->parent);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  Row row = { list, notes, taken };
  gboolean of_map = FALSE;

  for (guint i = 0; i < jm_item_get_n_children (parent, columns->list); i++)
    g_ptr_array_add (list, jm_item_ref (jm_item_get_child (parent, columns->list, i)));

  for (guint i = 0; i < jm_csv_get_n_cells (csv, from); i++)
    {
      g_autofree char *content = g_strstrip (g_strdup (jm_csv_get_cell (csv, from, i)));
      g_autoptr (JmCellText) text = NULL;
      JmGridCell cell = *at;

      if (*content == '\0')
        continue;

      cell.owner = jm_item_get_id (g_ptr_array_index (list, columns->first + i));
      text = _jm_text_paste_find_text (self->map, &cell);
      if (text != NULL && text->item == NULL)
        {
          of_map = strcmp (text->parent, JM_MAP_ID) == 0;
          if (!add_note (self, &row, columns->first + i, text, content))
            return FALSE;
        }
      else if (!_jm_text_paste_set_text (self, &cell, content))
        return FALSE;
    }

  return notes->len == 0 || put_notes (self, columns, &row, of_map);
}

/*
 * _jm_text_paste_cells:
 * @self: a paste
 * @text: lines of cells with tabs between them
 *
 * Fills cells of the map, from the current one on to the right and down.
 *
 * Returns: whether that went well
 */
gboolean
_jm_text_paste_cells (JmTextPaste *self,
                      const char  *text)
{
  g_autoptr (JmCsv) csv = split_cells (text);
  g_autoptr (GArray) rows = NULL;
  g_autofree char *parent = NULL;
  JmTextColumns columns;
  guint n_rows;

  if (csv == NULL || count_columns (csv) > JM_PASTE_MAX_COLUMNS)
    return _jm_text_paste_refuse_much (self);
  if (!self->spot->has_cell || !_jm_text_paste_find_columns (self, &columns))
    return _jm_text_paste_refuse (
      self, _("Cells of a table go from a cell of the map on. Select the first one, and paste again."));

  /* The map that the name belongs to goes while cells are filled. */
  columns.parent = parent = g_strdup (columns.parent);
  rows = list_rows (self, &columns);
  if (rows->len == 0)
    return _jm_text_paste_refuse (
      self, _("No text stands here. Text can be pasted onto headers and cards, and into lanes of text."));

  n_rows = jm_csv_get_n_rows (csv);
  self->n_left_out = n_rows > rows->len ? n_rows - rows->len : 0;
  if (!make_columns (self, &columns, count_columns (csv)))
    return FALSE;

  for (guint i = 0; i < MIN (n_rows, rows->len); i++)
    if (!paste_row (self, &columns, &g_array_index (rows, JmGridCell, i), csv, i))
      return FALSE;

  return TRUE;
}

