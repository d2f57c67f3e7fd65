/* jm-outline-tree.c: a map as an outline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-outline-tree.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-canvas-names.h"
#include "jm-outline-lines.h"

struct _JmOutlineTree
{
  JmShownItems *shown;  /* nullable: of the map that is shown */
  GHashTable *attached; /* id of a stage or touchpoint -> GPtrArray of JmItem: what says itself that it belongs there */
  GListStore *top;      /* of JmOutlineNode */
};

/* What says itself where it belongs. */
static const struct
{
  guint list;       /* of the map */
  guint place;      /* of its items */
} attachments[] = {
  { JM_MAP_KPIS, JM_KPI_AT },
  { JM_MAP_LINKS, JM_LINK_FROM },
};

static int
find_attachment (guint list)
{
  for (guint i = 0; i < G_N_ELEMENTS (attachments); i++)
    if (attachments[i].list == list)
      return (int) i;

  return -1;
}

static gboolean
is_attached (JmOutlineTree *self,
             const JmItem  *item,
             guint          attachment)
{
  return jm_shown_items_find (self->shown, jm_item_get_text (item, attachments[attachment].place)) != NULL;
}

static void
attach (JmOutlineTree *self,
        const JmItem  *root)
{
  g_hash_table_remove_all (self->attached);
  for (guint i = 0; i < G_N_ELEMENTS (attachments); i++)
    for (guint j = 0; j < jm_item_get_n_children (root, attachments[i].list); j++)
      {
        JmItem *item = jm_item_get_child (root, attachments[i].list, j);
        const char *place = jm_item_get_text (item, attachments[i].place);
        GPtrArray *list = g_hash_table_lookup (self->attached, place);

        if (list == NULL)
          {
            list = g_ptr_array_new ();
            g_hash_table_insert (self->attached, g_strdup (place), list);
          }
        g_ptr_array_add (list, item);
      }
}

static gboolean
has_same_attached (const JmItem *root,
                   const JmItem *before)
{
  for (guint i = 0; i < G_N_ELEMENTS (attachments); i++)
    {
      guint n = jm_item_get_n_children (root, attachments[i].list);

      if (n != jm_item_get_n_children (before, attachments[i].list))
        return FALSE;
      for (guint j = 0; j < n; j++)
        if (jm_item_get_child (root, attachments[i].list, j) != jm_item_get_child (before, attachments[i].list, j))
          return FALSE;
    }

  return TRUE;
}

/* Lists of a map that stand in its outline with a heading, as far as their items stand nowhere
 * else; its stages stand there without one. */
static const guint headed[] = { JM_MAP_PERSONAS, JM_MAP_STAGES, JM_MAP_KPIS, JM_MAP_LINKS, JM_MAP_IMPROVEMENTS };

static void
list_items (JmOutlineTree *self,
            const JmItem  *root,
            guint          field,
            GArray        *lines)
{
  int attachment = find_attachment (field);

  for (guint i = 0; i < jm_item_get_n_children (root, field); i++)
    {
      JmItem *item = jm_item_get_child (root, field, i);

      if (attachment < 0 || !is_attached (self, item, (guint) attachment))
        jm_outline_lines_add (lines, item, JM_OUTLINE_ITEM);
    }
}

static GArray *
list_top (JmOutlineTree *self,
          JmItem        *root)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (JmOutlineLine));

  for (guint i = 0; i < G_N_ELEMENTS (headed); i++)
    {
      g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (JmOutlineLine));

      list_items (self, root, headed[i], items);
      if (headed[i] == JM_MAP_STAGES)
        g_array_append_vals (lines, items->data, items->len);
      else if (items->len > 0)
        jm_outline_lines_add (lines, root, headed[i]);
    }

  return lines;
}

static gboolean
is_text (const JmField *field)
{
  return field->type == JM_TYPE_TEXT || field->type == JM_TYPE_PROSE || field->type == JM_TYPE_TEXTS;
}

/* What a line shows of the children of an item; evidence and the like is for the form. */
static gboolean
is_listed (const JmField *field)
{
  return field->type == JM_TYPE_CHILDREN && field->child != JM_KIND_EVIDENCE && field->child != JM_KIND_SOURCE;
}

/* A stage or a touchpoint: its texts, what belongs to it, and what is in it; the title is the line itself. */
static GArray *
list_parts (JmOutlineTree *self,
            JmItem        *item)
{
  const JmKindInfo *info = jm_item_get_info (item);
  GPtrArray *attached = g_hash_table_lookup (self->attached, jm_item_get_id (item));
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (JmOutlineLine));

  for (guint field = 1; field < info->n_fields; field++)
    if (is_text (&info->fields[field]) && jm_item_is_set (item, field))
      jm_outline_lines_add (lines, item, field);
  for (guint i = 0; attached != NULL && i < attached->len; i++)
    jm_outline_lines_add (lines, g_ptr_array_index (attached, i), JM_OUTLINE_ITEM);
  for (guint field = 0; field < info->n_fields; field++)
    if (is_listed (&info->fields[field]))
      for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
        jm_outline_lines_add (lines, jm_item_get_child (item, field, i), JM_OUTLINE_ITEM);

  return lines;
}

/* Of other items the line says all. */
static gboolean
has_parts (JmOutlineNode *node)
{
  JmKind kind = jm_item_get_kind (jm_outline_node_get_item (node));

  return jm_outline_node_get_field (node) == JM_OUTLINE_ITEM ? kind == JM_KIND_STAGE || kind == JM_KIND_TOUCHPOINT
                                                             : kind == JM_KIND_MAP;
}

static GArray *
list_children (JmOutlineTree *self,
               JmOutlineNode *node)
{
  JmItem *item = (JmItem *) jm_outline_node_get_item (node);
  GArray *lines;

  if (jm_item_get_kind (item) != JM_KIND_MAP)
    return list_parts (self, item);

  lines = g_array_new (FALSE, FALSE, sizeof (JmOutlineLine));
  list_items (self, item, jm_outline_node_get_field (node), lines);

  return lines;
}

/* Gives the nodes their items after an edit, and those who were looked into their children.  What
 * is the same item holds the same, unless something says itself that it belongs there. */
static void
renew (JmOutlineTree *self,
       GListStore    *store,
       GArray        *lines,
       gboolean       all)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const JmOutlineLine *line = &g_array_index (lines, JmOutlineLine, i);
      g_autoptr (JmOutlineNode) node = g_list_model_get_item (G_LIST_MODEL (store), i);
      gboolean is_same = jm_outline_node_get_item (node) == line->item;
      GListStore *children = jm_outline_node_get_children (node);

      jm_outline_node_set_item (node, line->item);
      if (children != NULL && (all || !is_same))
        {
          g_autoptr (GArray) wanted = list_children (self, node);

          jm_outline_lines_merge (children, wanted);
          renew (self, children, wanted, all);
        }
    }
}

/**
 * jm_outline_tree_new:
 *
 * Returns: (transfer full): an outline of nothing
 */
JmOutlineTree *
jm_outline_tree_new (void)
{
  JmOutlineTree *self = g_new0 (JmOutlineTree, 1);

  self->attached = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->top = g_list_store_new (JM_TYPE_OUTLINE_NODE);

  return self;
}

/**
 * jm_outline_tree_free:
 * @self: (transfer full) (nullable): an outline
 */
void
jm_outline_tree_free (JmOutlineTree *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->shown, jm_shown_items_free);
  g_hash_table_unref (self->attached);
  g_object_unref (self->top);
  g_free (self);
}

/**
 * jm_outline_tree_get_top:
 * @self: an outline
 *
 * Returns: (transfer none) (element-type JmOutlineNode): the lines that stand in no other
 */
GListModel *
jm_outline_tree_get_top (JmOutlineTree *self)
{
  return G_LIST_MODEL (self->top);
}

/**
 * jm_outline_tree_update:
 * @self: an outline
 * @root: the root of a map as its view shows it
 *
 * Brings the outline in line with the map; maps share what did not change, so that only what did
 * is looked at.
 */
void
jm_outline_tree_update (JmOutlineTree *self,
                        const JmItem  *root)
{
  g_autoptr (JmShownItems) before = self->shown;
  g_autoptr (GArray) lines = NULL;
  gboolean all;

  if (before != NULL && jm_shown_items_get_root (before) == root)
    {
      self->shown = g_steal_pointer (&before);
      return;
    }

  all = before == NULL || !has_same_attached (root, jm_shown_items_get_root (before));
  self->shown = jm_shown_items_new (root);
  attach (self, root);
  lines = list_top (self, (JmItem *) root);
  jm_outline_lines_merge (self->top, lines);
  renew (self, self->top, lines, all);
}

/**
 * jm_outline_tree_open:
 * @self: an outline
 * @node: one of its nodes
 *
 * Returns: (transfer full) (nullable) (element-type JmOutlineNode): what stands in the node, now
 *   and after edits; %NULL when nothing ever does
 */
GListModel *
jm_outline_tree_open (JmOutlineTree *self,
                      JmOutlineNode *node)
{
  if (!has_parts (node))
    return NULL;

  if (jm_outline_node_get_children (node) == NULL)
    {
      g_autoptr (GArray) lines = list_children (self, node);
      g_autoptr (GListStore) children = jm_outline_lines_make_nodes (lines);

      jm_outline_node_set_children (node, children);
    }

  return G_LIST_MODEL (g_object_ref (jm_outline_node_get_children (node)));
}

/* What the line of an item stands in: another item, or a list of the map. */
static const JmItem *
find_holder (JmOutlineTree *self,
             const JmItem  *item,
             guint         *field)
{
  const JmItem *parent = jm_shown_items_get_parent (self->shown, jm_item_get_id (item));
  JmKind kind = jm_item_get_kind (item);

  *field = JM_OUTLINE_ITEM;
  if (parent == NULL || jm_item_get_kind (parent) != JM_KIND_MAP || kind == JM_KIND_STAGE)
    return parent;

  for (guint i = 0; i < G_N_ELEMENTS (headed); i++)
    {
      int attachment = find_attachment (headed[i]);

      if (jm_kind_get_field (JM_KIND_MAP, headed[i])->child != kind)
        continue;
      if (attachment >= 0 && is_attached (self, item, (guint) attachment))
        return jm_shown_items_find (self->shown, jm_item_get_text (item, attachments[attachment].place));
      *field = headed[i];
    }

  return parent;
}

/**
 * jm_outline_tree_find_path:
 * @self: an outline
 * @id: an item
 *
 * Returns: (transfer full) (nullable) (element-type guint): the way from the top to the line of
 *   the item, or of that which it is a part of: its place among the lines of each node; %NULL when
 *   the view does not show it
 */
GArray *
jm_outline_tree_find_path (JmOutlineTree *self,
                           const char    *id)
{
  const JmItem *item = self->shown != NULL ? jm_shown_items_find (self->shown, id) : NULL;
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (JmOutlineLine));
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  GListStore *store = self->top;
  guint field = JM_OUTLINE_ITEM;

  while (item != NULL && (jm_item_get_kind (item) != JM_KIND_MAP || field != JM_OUTLINE_ITEM))
    {
      jm_outline_lines_add (steps, (JmItem *) item, field);
      if (field != JM_OUTLINE_ITEM)
        break;
      item = find_holder (self, item, &field);
    }

  for (guint i = steps->len; i > 0; i--)
    {
      guint position = jm_outline_lines_find_node (store, 0, &g_array_index (steps, JmOutlineLine, i - 1));
      g_autoptr (JmOutlineNode) node = NULL;

      if (position == G_MAXUINT)
        break;

      g_array_append_val (path, position);
      node = g_list_model_get_item (G_LIST_MODEL (store), position);
      if (i > 1)
        {
          g_autoptr (GListModel) children = jm_outline_tree_open (self, node);

          if (children == NULL)
            break;
          store = G_LIST_STORE (children);
        }
    }

  return path->len > 0 ? g_steal_pointer (&path) : NULL;
}

/**
 * jm_outline_tree_name:
 * @self: an outline
 * @node: one of its nodes
 *
 * Returns: (transfer full): what the line says
 */
char *
jm_outline_tree_name (JmOutlineTree *self,
                      JmOutlineNode *node)
{
  const JmItem *item = jm_outline_node_get_item (node);
  guint field = jm_outline_node_get_field (node);
  const char *label;
  g_autofree char *value = NULL;

  if (field == JM_OUTLINE_ITEM)
    return jm_canvas_name_item (self->shown, item);

  label = _(jm_item_get_info (item)->fields[field].label);
  if (jm_item_get_kind (item) == JM_KIND_MAP)
    return g_strdup (label);

  value = jm_canvas_name_value (self->shown, item, field);

  return jm_canvas_name_fact (label, value);
}

/**
 * jm_outline_tree_describe:
 * @self: an outline
 * @node: one of its nodes
 *
 * Returns: (transfer full): more about what the line shows, one fact on each line; may be ""
 */
char *
jm_outline_tree_describe (JmOutlineTree *self,
                          JmOutlineNode *node)
{
  if (jm_outline_node_get_field (node) != JM_OUTLINE_ITEM)
    return g_strdup ("");

  return jm_canvas_describe_item (self->shown, jm_outline_node_get_item (node));
}
