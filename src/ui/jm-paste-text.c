/* jm-paste-text.c: the map after text of another program was pasted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-paste-text-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-edit-label.h"

/*
 * _jm_text_paste_go_on:
 * @self: a paste
 * @next: (transfer full) (nullable): the map after one more edit
 *
 * Goes on with the next map.
 *
 * Returns: %FALSE when there is none
 */
gboolean
_jm_text_paste_go_on (JmTextPaste *self,
                      JmMap       *next)
{
  if (next == NULL)
    return FALSE;

  jm_map_unref (self->map);
  self->map = next;

  return TRUE;
}

/*
 * _jm_text_paste_refuse:
 * @self: a paste
 * @sentence: why nothing is pasted, and where it could be
 *
 * Returns: %FALSE
 */
gboolean
_jm_text_paste_refuse (JmTextPaste *self,
                       const char  *sentence)
{
  g_set_error_literal (self->error, JM_MODEL_ERROR, JM_MODEL_ERROR_MISPLACED, sentence);

  return FALSE;
}

/*
 * _jm_text_paste_refuse_much:
 * @self: a paste
 *
 * Returns: %FALSE
 */
gboolean
_jm_text_paste_refuse_much (JmTextPaste *self)
{
  g_set_error_literal (self->error, JM_MODEL_ERROR, JM_MODEL_ERROR_TOO_MUCH,
                       _("There is too much on the clipboard to be pasted."));

  return FALSE;
}

/* The lines of a text that say something, without the marks of a list. */
static GPtrArray *
split_lines (const char *text)
{
  static const char *const marks[] = { "- ", "* ", "• " };
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) all = g_strsplit (text, "\n", -1);

  for (guint i = 0; all[i] != NULL; i++)
    {
      const char *line = g_strstrip (all[i]);

      for (guint j = 0; j < G_N_ELEMENTS (marks); j++)
        if (g_str_has_prefix (line, marks[j]))
          {
            line += strlen (marks[j]);
            break;
          }
      if (*line != '\0')
        g_ptr_array_add (lines, g_strdup (line));
    }

  return lines;
}

static gboolean
is_stage_lane (guint lane)
{
  return lane == JM_GRID_HEADER || lane == JM_LANE_OBJECTIVES || lane == JM_LANE_BACKGROUND;
}

/*
 * _jm_text_paste_find_columns:
 * @self: a paste
 * @columns: (out caller-allocates): what stands beside each other where somebody is
 *
 * Returns: %FALSE when nothing does
 */
gboolean
_jm_text_paste_find_columns (JmTextPaste   *self,
                             JmTextColumns *columns)
{
  const JmPasteSpot *spot = self->spot;
  const char *stage = jm_paste_find_holder (self->map, spot, JM_KIND_STAGE);
  const char *touchpoint = jm_paste_find_holder (self->map, spot, JM_KIND_TOUCHPOINT);
  JmPlace place;

  if (stage == NULL)
    return FALSE;

  *columns = (JmTextColumns) { .of_stages = touchpoint == NULL && (jm_layout_is_by_stage (self->layout) ||
                                                             spot->cell.lane != JM_LANE_TOUCHPOINTS) };
  columns->of_stages |= is_stage_lane (spot->cell.lane);
  if (columns->of_stages)
    {
      columns->kind = JM_KIND_STAGE;
      columns->parent = JM_MAP_ID;
      columns->list = JM_MAP_STAGES;
      columns->title = JM_STAGE_TITLE;
    }
  else
    {
      columns->kind = JM_KIND_TOUCHPOINT;
      columns->parent = stage;
      columns->list = JM_STAGE_TOUCHPOINTS;
      columns->title = JM_TOUCHPOINT_TITLE;
    }
  if (jm_map_locate (self->map, columns->of_stages || touchpoint == NULL ? stage : touchpoint, &place))
    columns->first = columns->of_stages || touchpoint != NULL ? place.position : 0;

  return TRUE;
}

/*
 * _jm_text_paste_add_items:
 * @self: a paste
 * @columns: where they stand
 * @position: the future place of the first, or -1 for the end
 * @titles: (element-type utf8): their titles
 *
 * Puts new stages or touchpoints in.
 *
 * Returns: whether that went well
 */
gboolean
_jm_text_paste_add_items (JmTextPaste         *self,
                          const JmTextColumns *columns,
                          int                  position,
                          GPtrArray           *titles)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < titles->len; i++)
    {
      g_autofree char *id = jm_map_make_id (self->map, columns->kind);
      g_autofree char *title = NULL;
      JmItem *item;

      while (g_hash_table_contains (taken, id))
        {
          g_free (id);
          id = jm_map_make_id (self->map, columns->kind);
        }
      item = jm_item_new (columns->kind, id);
      g_ptr_array_add (items, item);
      g_hash_table_add (taken, (gpointer) jm_item_get_id (item));
      title = g_strstrip (jm_field_clean_text (jm_kind_get_field (columns->kind, columns->title),
                                               g_ptr_array_index (titles, i)));
      if (*title != '\0' && !jm_item_build_set (item, columns->title, JM_VALUE_TEXT (title), self->error))
        return FALSE;
    }

  if (!_jm_text_paste_go_on (self, jm_map_paste_all (self->map, columns->parent, columns->list, position,
                                      (JmItem *const *) items->pdata, items->len, NULL, &ids, self->error)))
    return FALSE;

  g_strv_builder_addv (self->ids, (const char **) ids);
  self->kind = columns->kind;
  self->n_done += titles->len;

  return TRUE;
}

/*
 * _jm_text_paste_find_text:
 * @map: a map
 * @cell: a cell of its layout
 *
 * Returns: (transfer full) (nullable): what the cell takes; where it shows items, one item more
 */
JmCellText *
_jm_text_paste_find_text (JmMap            *map,
                          const JmGridCell *cell)
{
  const JmItem *owner = jm_map_find (map, cell->owner);
  const JmField *field;

  if (owner == NULL)
    return NULL;
  if (cell->lane == JM_LANE_KPIS)
    return jm_cell_text_new_for_child (map, cell->owner, JM_KIND_KPI, NULL);
  if (cell->lane == JM_LANE_BACKGROUND || cell->field >= jm_item_get_info (owner)->n_fields)
    return jm_cell_text_new_for_cell (map, cell, NULL);

  field = jm_kind_get_field (jm_item_get_kind (owner), cell->field);
  if (field->type != JM_TYPE_CHILDREN)
    return jm_cell_text_new_for_cell (map, cell, NULL);

  return field->child == JM_KIND_EMOTION ? NULL
                                         : jm_cell_text_new_for_child (map, cell->owner, field->child, cell->custom);
}

/*
 * _jm_text_paste_set_text:
 * @self: a paste
 * @cell: a cell
 * @content: what is pasted there
 *
 * Returns: whether that went well
 */
gboolean
_jm_text_paste_set_text (JmTextPaste      *self,
                         const JmGridCell *cell,
                         const char       *content)
{
  g_autoptr (JmCellText) text = _jm_text_paste_find_text (self->map, cell);
  g_autofree char *id = NULL;

  if (text == NULL)
    return _jm_text_paste_refuse (
      self, _("No text stands here. Text can be pasted onto headers and cards, and into lanes of text."));

  if (!_jm_text_paste_go_on (self, jm_cell_text_set (text, self->map, content, &id, self->error)))
    return FALSE;

  if (id != NULL)
    g_strv_builder_add (self->ids, id);
  if (text->item == NULL)
    self->kind = text->kind;
  self->n_done++;

  return TRUE;
}

/*
 * _jm_text_paste_make_item:
 * @self: a paste
 * @text: a text of a new item
 * @content: what it says
 * @taken: ids of items that are not in the map yet; that of the new one is added, and belongs to it
 *
 * Returns: (transfer full) (nullable): the item
 */
JmItem *
_jm_text_paste_make_item (JmTextPaste      *self,
                          const JmCellText *text,
                          const char       *content,
                          GHashTable       *taken)
{
  g_autofree char *clean = g_strstrip (jm_field_clean_text (jm_cell_text_get_field (text), content));
  JmItem *item = jm_cell_text_make_item (text, self->map, clean, self->error);

  while (item != NULL && g_hash_table_contains (taken, jm_item_get_id (item)))
    {
      jm_item_unref (item);
      item = jm_cell_text_make_item (text, self->map, clean, self->error);
    }
  if (item != NULL)
    g_hash_table_add (taken, (gpointer) jm_item_get_id (item));

  return item;
}

/* As many notes as there are lines, behind those of the cell. */
static gboolean
add_notes (JmTextPaste      *self,
           const JmCellText *text,
           GPtrArray        *lines)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      JmItem *item = _jm_text_paste_make_item (self, text, g_ptr_array_index (lines, i), taken);

      if (item == NULL)
        return FALSE;
      g_ptr_array_add (items, item);
    }

  if (!_jm_text_paste_go_on (self, jm_map_paste_all (self->map, text->parent, text->list,
                                      jm_paste_find_after (self->map, text->parent, text->list, self->spot->item),
                                      (JmItem *const *) items->pdata, items->len, NULL, &ids, self->error)))
    return FALSE;

  g_strv_builder_addv (self->ids, (const char **) ids);
  self->kind = text->kind;
  self->n_done += lines->len;

  return TRUE;
}

/* Lines become touchpoints at the end of a map where nothing is current. */
static gboolean
paste_at_end (JmTextPaste *self,
              GPtrArray   *lines)
{
  const JmItem *root = jm_map_get_root (self->map);
  guint n = jm_item_get_n_children (root, JM_MAP_STAGES);
  g_autofree char *id = NULL;
  JmTextColumns columns = { .list = JM_STAGE_TOUCHPOINTS, .kind = JM_KIND_TOUCHPOINT, .title = JM_TOUCHPOINT_TITLE };

  if (jm_layout_is_by_stage (self->layout))
    return _jm_text_paste_refuse (
      self, _("This view shows no touchpoints. Paste them in the operational or the customer view."));

  if (n > 0)
    id = g_strdup (jm_item_get_id (jm_item_get_child (root, JM_MAP_STAGES, n - 1)));
  else
    {
      g_autoptr (JmItem) stage = NULL;

      id = jm_map_make_id (self->map, JM_KIND_STAGE);
      stage = jm_item_new (JM_KIND_STAGE, id);
      if (!_jm_text_paste_go_on (self, jm_map_insert (self->map, JM_MAP_ID, JM_MAP_STAGES, -1, stage, self->error)))
        return FALSE;
    }
  columns.parent = id;

  return _jm_text_paste_add_items (self, &columns, -1, lines);
}

static gboolean
paste_lines (JmTextPaste *self,
             const char  *text)
{
  g_autoptr (GPtrArray) lines = split_lines (text);
  const JmGridCell *cell = &self->spot->cell;
  g_autoptr (JmCellText) found = NULL;
  JmTextColumns columns;

  if (lines->len == 0)
    return _jm_text_paste_refuse (self, _("There is no text on the clipboard."));
  if (lines->len > JM_PASTE_MAX_LINES)
    return _jm_text_paste_refuse_much (self);

  if (!self->spot->has_cell)
    return self->spot->item == NULL
               ? paste_at_end (self, lines)
               : _jm_text_paste_refuse (self, _("Text goes into a cell of the map. Select one, and paste again."));

  found = _jm_text_paste_find_text (self->map, cell);
  if (found != NULL && found->item == NULL)
    return add_notes (self, found, lines);

  if ((cell->lane == JM_LANE_TOUCHPOINTS || cell->lane == JM_GRID_HEADER) && (lines->len > 1 || found == NULL) &&
      _jm_text_paste_find_columns (self, &columns))
    {
      const JmItem *parent = jm_map_find (self->map, columns.parent);
      gboolean is_empty = jm_item_get_n_children (parent, columns.list) == 0;

      return _jm_text_paste_add_items (self, &columns, is_empty ? 0 : (int) columns.first + 1, lines);
    }

  return _jm_text_paste_set_text (self, cell, text);
}

static char *
name_step (const JmTextPaste *self,
           gboolean           is_cells)
{
  if (is_cells)
    return g_strdup (_("Paste cells"));
  if (self->kind == JM_KIND_MAP)
    return g_strdup (_("Paste text"));

  return jm_edit_label_paste (self->kind, self->n_done);
}

/* Each once: a touchpoint may have been filled in several lanes. */
static GStrv
end_ids (GStrvBuilder *builder)
{
  g_auto (GStrv) ids = g_strv_builder_end (builder);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) once = g_strv_builder_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (g_hash_table_add (seen, ids[i]))
      g_strv_builder_add (once, ids[i]);

  return g_strv_builder_end (once);
}

/**
 * jm_paste_text:
 * @text: a text in UTF-8
 * @map: a map
 * @layout: the layout of @map in some view
 * @spot: where somebody is
 * @result: (out caller-allocates): what came of it
 * @error: return location for an error, a sentence for the person
 *
 * Pastes a text as the beginning of this file says.
 *
 * Returns: (transfer full): the map with the text, or %NULL
 */
JmMap *
jm_paste_text (const char         *text,
               JmMap              *map,
               JmLayout           *layout,
               const JmPasteSpot  *spot,
               JmPasteResult      *result,
               GError            **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GString) clean = NULL;
  JmTextPaste self = { map, layout, spot, ids, JM_KIND_MAP, 0, 0, error };
  gboolean is_cells, done;

  *result = (JmPasteResult) { NULL };
  if (strlen (text) > JM_PASTE_MAX_BYTES)
    {
      _jm_text_paste_refuse_much (&self);
      return NULL;
    }

  clean = g_string_new_take (g_utf8_make_valid (text, -1));
  g_string_replace (clean, "\r\n", "\n", 0);
  g_string_replace (clean, "\r", "\n", 0);
  while (clean->len > 0 && clean->str[clean->len - 1] == '\n')
    g_string_truncate (clean, clean->len - 1);

  if (jm_paste_is_table (clean->str))
    return jm_paste_table (clean->str, map, layout, spot, result, error);

  jm_map_ref (map);
  is_cells = strchr (clean->str, '\t') != NULL;
  done = is_cells ? _jm_text_paste_cells (&self, clean->str) : paste_lines (&self, clean->str);
  if (!done)
    {
      jm_map_unref (self.map);
      return NULL;
    }

  result->ids = end_ids (ids);
  result->label = name_step (&self, is_cells);
  if (self.n_left_out > 0)
    result->told = g_strdup_printf (ngettext ("%u row had no lane below to go to and was left out.",
                                              "%u rows had no lane below to go to and were left out.",
                                              self.n_left_out),
                                    self.n_left_out);

  return self.map;
}
