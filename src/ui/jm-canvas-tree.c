/* jm-canvas-tree.c: what stands on the canvas, as a tree of accessible items
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-tree-private.h"

#include "jm-canvas-names.h"
#include "jm-cell-text.h"

/**
 * jm_canvas_tree_new:
 * @canvas: a canvas, which outlives the tree
 *
 * Returns: (transfer full): a tree that nobody has looked into
 */
JmCanvasTree *
jm_canvas_tree_new (JmCanvas *canvas)
{
  JmCanvasTree *self = g_new0 (JmCanvasTree, 1);

  self->canvas = canvas;
  self->editor = g_object_ref (jm_canvas_get_editor (canvas));
  self->words = jm_canvas_words_new (self->editor);
  self->stages = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = g_hash_table_new (g_str_hash, g_str_equal);
  self->filled = g_hash_table_new (NULL, NULL);
  self->parts = g_hash_table_new_full (NULL, NULL, NULL, jm_canvas_tree_free_parts);
  self->age = 1;

  return self;
}

/**
 * jm_canvas_tree_free:
 * @self: (transfer full) (nullable): a tree
 */
void
jm_canvas_tree_free (JmCanvasTree *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->stages->len; i++)
    jm_canvas_tree_drop (self, g_ptr_array_index (self->stages, i));
  g_ptr_array_unref (self->stages);
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->filled);
  g_hash_table_unref (self->parts);
  jm_canvas_words_free (self->words);
  g_object_unref (self->editor);
  g_free (self->focused);
  g_free (self);
}

/**
 * jm_canvas_tree_get_first:
 * @self: a tree
 *
 * Returns: (transfer none) (nullable): the first stage
 */
JmCanvasItem *
jm_canvas_tree_get_first (JmCanvasTree *self)
{
  jm_canvas_tree_refresh_stages (self);

  return self->stages->len > 0 ? g_ptr_array_index (self->stages, 0) : NULL;
}

/**
 * jm_canvas_tree_find:
 * @self: a tree
 * @key: (nullable): a key
 *
 * Returns: (transfer none) (nullable): the item of that key, if it was looked at
 */
JmCanvasItem *
jm_canvas_tree_find (JmCanvasTree *self,
                     const char   *key)
{
  return key != NULL ? g_hash_table_lookup (self->items, key) : NULL;
}

/**
 * jm_canvas_tree_describe_map:
 * @self: a tree
 *
 * Returns: (transfer full): as jm_canvas_describe_map()
 */
char *
jm_canvas_tree_describe_map (JmCanvasTree *self)
{
  return jm_canvas_describe_map (jm_canvas_words_get_shown (self->words));
}

/**
 * jm_canvas_tree_open:
 * @self: a tree
 * @id: an item of the map
 *
 * Looks into the stage and the touchpoint in which the item stands; a KPI and a way say themselves where that is.
 */
void
jm_canvas_tree_open (JmCanvasTree *self,
                     const char   *id)
{
  JmShownItems *shown = jm_canvas_words_get_shown (self->words);
  const JmItem *item = jm_shown_items_find (shown, id);
  const char *touchpoint = NULL;
  JmCanvasItem *accessible;

  jm_canvas_tree_refresh_stages (self);
  if (item != NULL && jm_item_get_kind (item) == JM_KIND_KPI)
    item = jm_shown_items_find (shown, jm_item_get_text (item, JM_KPI_AT));
  else if (item != NULL && jm_item_get_kind (item) == JM_KIND_LINK)
    item = jm_shown_items_find (shown, jm_item_get_text (item, JM_LINK_FROM));
  while (item != NULL && jm_item_get_kind (item) != JM_KIND_STAGE)
    {
      if (jm_item_get_kind (item) == JM_KIND_TOUCHPOINT)
        touchpoint = jm_item_get_id (item);
      item = jm_shown_items_get_parent (shown, jm_item_get_id (item));
    }

  accessible = item != NULL ? jm_canvas_tree_find (self, jm_item_get_id (item)) : NULL;
  if (accessible == NULL)
    return;

  jm_canvas_tree_fill_cb (accessible, self);
  if (touchpoint != NULL && jm_canvas_tree_find (self, touchpoint) == NULL)
    jm_canvas_tree_open_section (self, accessible, touchpoint);
  accessible = jm_canvas_tree_find (self, touchpoint);
  if (accessible != NULL)
    jm_canvas_tree_fill_cb (accessible, self);
}

/**
 * jm_canvas_tree_set_focused:
 * @self: a tree
 * @key: (nullable): the item that keys go to; %NULL when that is none
 */
void
jm_canvas_tree_set_focused (JmCanvasTree *self,
                            const char   *key)
{
  JmCanvasItem *accessible;

  if (g_strcmp0 (self->focused, key) == 0)
    return;

  accessible = jm_canvas_tree_find (self, self->focused);
  if (accessible != NULL)
    jm_canvas_item_set_focused (accessible, FALSE);
  g_set_str (&self->focused, key);
  accessible = jm_canvas_tree_find (self, key);
  if (accessible != NULL)
    jm_canvas_item_set_focused (accessible, TRUE);
}

static GPtrArray *
copy_children (JmCanvasItem *accessible)
{
  GPtrArray *children = jm_canvas_item_get_children (accessible);
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < children->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (children, i)));

  return copy;
}

/**
 * jm_canvas_tree_add_empty:
 * @self: a tree
 * @cell: a cell of the current layout
 *
 * Adds the cell as an item if it is none yet, with what belongs into it.
 */
void
jm_canvas_tree_add_empty (JmCanvasTree     *self,
                          const JmGridCell *cell)
{
  g_autofree char *key = jm_canvas_make_cell_key (cell->owner, cell->lane, cell->custom);
  JmCanvasItem *parent = jm_canvas_tree_find (self, cell->owner);
  const char *hint = jm_cell_get_hint (jm_editor_get_map (self->editor), cell);
  g_autofree char *name = NULL;
  GPtrArray *children;

  if (parent == NULL || jm_canvas_tree_find (self, key) != NULL)
    return;

  jm_canvas_tree_drop_empty (self);
  self->empty = jm_canvas_item_new (self->canvas, parent, key, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  jm_canvas_item_set_func (self->empty, jm_canvas_tree_fill_cb, self);
  jm_canvas_item_set_rect (self->empty, &cell->rect);
  g_hash_table_replace (self->items, (gpointer) jm_canvas_item_get_id (self->empty), self->empty);

  name = jm_canvas_words_tell_cell (self->words, cell->lane, cell->custom, NULL);
  jm_canvas_tree_describe (self, self->empty, name, hint != NULL ? hint : "");

  children = copy_children (parent);
  g_ptr_array_add (children, self->empty);
  jm_canvas_item_set_children (parent, children);
}

/**
 * jm_canvas_tree_is_empty:
 * @self: a tree
 * @key: (nullable): a key
 *
 * Returns: whether it is that of the empty cell
 */
gboolean
jm_canvas_tree_is_empty (JmCanvasTree *self,
                         const char   *key)
{
  return self->empty != NULL && g_strcmp0 (jm_canvas_item_get_id (self->empty), key) == 0;
}

/**
 * jm_canvas_tree_drop_empty:
 * @self: a tree
 *
 * Takes the empty cell out again.
 */
void
jm_canvas_tree_drop_empty (JmCanvasTree *self)
{
  g_autoptr (JmCanvasItem) accessible = self->empty != NULL ? g_object_ref (self->empty) : NULL;
  JmCanvasItem *parent;
  GPtrArray *children;

  if (accessible == NULL)
    return;

  parent = jm_canvas_item_get_parent (accessible);
  jm_canvas_tree_drop (self, accessible);
  children = copy_children (parent);
  g_ptr_array_remove (children, accessible);
  jm_canvas_item_set_children (parent, children);
}

/**
 * jm_canvas_tree_grow_old:
 * @self: a tree
 *
 * Says that the layout is another one.
 */
void
jm_canvas_tree_grow_old (JmCanvasTree *self)
{
  self->age++;
}

/**
 * jm_canvas_tree_renew_some:
 * @self: a tree
 *
 * Brings the stages in line with the layout, and what stands in one of those that were looked
 * into: a stage at a time, so that nobody waits for it.
 *
 * Returns: whether more is to be done
 */
gboolean
jm_canvas_tree_renew_some (JmCanvasTree *self)
{
  jm_canvas_tree_refresh_stages (self);
  for (guint i = 0; i < self->stages->len; i++)
    {
      gpointer age = g_hash_table_lookup (self->filled, g_ptr_array_index (self->stages, i));

      if (age != NULL && GPOINTER_TO_UINT (age) != self->age)
        {
          jm_canvas_tree_fill_stage (self, g_ptr_array_index (self->stages, i), i);
          return TRUE;
        }
    }

  return FALSE;
}
