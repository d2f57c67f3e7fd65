/* jm-outline-lines.c: what the nodes of an outline shall stand for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-outline-lines.h"

/**
 * jm_outline_lines_add:
 * @lines: (element-type JmOutlineLine): lines
 * @item: an item
 * @field: one of its fields, or %JM_OUTLINE_ITEM
 */
void
jm_outline_lines_add (GArray *lines,
                      JmItem *item,
                      guint   field)
{
  const JmOutlineLine line = { item, field };

  g_array_append_val (lines, line);
}

/**
 * jm_outline_lines_find_node:
 * @store: (element-type JmOutlineNode): nodes
 * @from: where to begin
 * @line: a line
 *
 * Returns: the position of the node that stands for the line; %G_MAXUINT when there is none
 */
guint
jm_outline_lines_find_node (GListStore          *store,
                            guint                from,
                            const JmOutlineLine *line)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));

  for (guint i = from; i < n; i++)
    {
      g_autoptr (JmOutlineNode) node = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (jm_outline_node_is_for (node, line->item, line->field))
        return i;
    }

  return G_MAXUINT;
}

static gboolean
is_wanted (JmOutlineNode *node,
           GArray        *lines,
           guint          from)
{
  for (guint i = from; i < lines->len; i++)
    {
      const JmOutlineLine *line = &g_array_index (lines, JmOutlineLine, i);

      if (jm_outline_node_is_for (node, line->item, line->field))
        return TRUE;
    }

  return FALSE;
}

static void
insert_line (GListStore          *store,
             guint                position,
             const JmOutlineLine *line)
{
  g_autoptr (JmOutlineNode) node = jm_outline_node_new (line->item, line->field);

  g_list_store_insert (store, position, node);
}

/**
 * jm_outline_lines_merge:
 * @store: (element-type JmOutlineNode): nodes
 * @lines: (element-type JmOutlineLine): what they shall stand for
 *
 * Brings the nodes in line with few steps, so that those who stay do not notice: what is in its
 * place is left there, and what was put elsewhere is the only one that moves.
 */
void
jm_outline_lines_merge (GListStore *store,
                        GArray     *lines)
{
  guint n;

  for (guint i = 0; i < lines->len; i++)
    {
      const JmOutlineLine *line = &g_array_index (lines, JmOutlineLine, i);
      g_autoptr (JmOutlineNode) node = g_list_model_get_item (G_LIST_MODEL (store), i);
      guint elsewhere;

      while (node != NULL && !jm_outline_node_is_for (node, line->item, line->field) && !is_wanted (node, lines, i))
        {
          g_list_store_remove (store, i);
          g_clear_object (&node);
          node = g_list_model_get_item (G_LIST_MODEL (store), i);
        }

      if (node != NULL && jm_outline_node_is_for (node, line->item, line->field))
        continue;

      elsewhere = jm_outline_lines_find_node (store, i, line);
      if (elsewhere == G_MAXUINT)
        insert_line (store, i, line);
      else
        {
          g_autoptr (JmOutlineNode) moved = g_list_model_get_item (G_LIST_MODEL (store), elsewhere);

          g_list_store_remove (store, elsewhere);
          g_list_store_insert (store, i, moved);
        }
    }

  n = g_list_model_get_n_items (G_LIST_MODEL (store));
  if (n > lines->len)
    g_list_store_splice (store, lines->len, n - lines->len, NULL, 0);
}

/**
 * jm_outline_lines_make_nodes:
 * @lines: (element-type JmOutlineLine): lines
 *
 * Returns: (transfer full) (element-type JmOutlineNode): a node for each of them
 */
GListStore *
jm_outline_lines_make_nodes (GArray *lines)
{
  GListStore *store = g_list_store_new (JM_TYPE_OUTLINE_NODE);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lines->len; i++)
    {
      const JmOutlineLine *line = &g_array_index (lines, JmOutlineLine, i);

      g_ptr_array_add (nodes, jm_outline_node_new (line->item, line->field));
    }
  g_list_store_splice (store, 0, 0, nodes->pdata, nodes->len);

  return store;
}
