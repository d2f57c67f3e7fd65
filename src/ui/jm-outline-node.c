/* jm-outline-node.c: a line of the outline of a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-outline-node.h"

#include <string.h>

struct _JmOutlineNode
{
  GObject parent_instance;

  JmItem *item;
  guint field;
  GListStore *children; /* nullable: NULL until somebody looks into it */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (JmOutlineNode, jm_outline_node, G_TYPE_OBJECT)

static void
jm_outline_node_finalize (GObject *object)
{
  JmOutlineNode *self = JM_OUTLINE_NODE (object);

  jm_item_unref (self->item);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (jm_outline_node_parent_class)->finalize (object);
}

static void
jm_outline_node_class_init (JmOutlineNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_outline_node_finalize;
  changed_signal = g_signal_new ("changed", JM_TYPE_OUTLINE_NODE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
jm_outline_node_init (JmOutlineNode *self)
{
}

/**
 * jm_outline_node_new:
 * @item: an item as the view shows it
 * @field: one of its fields, or %JM_OUTLINE_ITEM
 *
 * Returns: (transfer full): a node that nobody has looked into
 */
JmOutlineNode *
jm_outline_node_new (const JmItem *item,
                     guint         field)
{
  JmOutlineNode *self = g_object_new (JM_TYPE_OUTLINE_NODE, NULL);

  self->item = jm_item_ref ((JmItem *) item);
  self->field = field;

  return self;
}

/**
 * jm_outline_node_get_item:
 * @self: a node
 *
 * Returns: (transfer none): the item that it shows, or shows a field of
 */
const JmItem *
jm_outline_node_get_item (JmOutlineNode *self)
{
  return self->item;
}

/**
 * jm_outline_node_get_field:
 * @self: a node
 *
 * Returns: the field that it shows, or %JM_OUTLINE_ITEM
 */
guint
jm_outline_node_get_field (JmOutlineNode *self)
{
  return self->field;
}

/**
 * jm_outline_node_set_item:
 * @self: a node
 * @item: the same item after an edit
 */
void
jm_outline_node_set_item (JmOutlineNode *self,
                          const JmItem  *item)
{
  JmItem *before = self->item;

  if (before == item)
    return;

  self->item = jm_item_ref ((JmItem *) item);
  jm_item_unref (before);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * jm_outline_node_is_for:
 * @self: a node
 * @item: an item
 * @field: one of its fields, or %JM_OUTLINE_ITEM
 *
 * Returns: whether the node stands for that, before or after an edit
 */
gboolean
jm_outline_node_is_for (JmOutlineNode *self,
                        const JmItem  *item,
                        guint          field)
{
  return self->field == field && strcmp (jm_item_get_id (self->item), jm_item_get_id (item)) == 0;
}

/**
 * jm_outline_node_get_children:
 * @self: a node
 *
 * Returns: (transfer none) (nullable) (element-type JmOutlineNode): what stands in it; %NULL when
 *   nobody has looked
 */
GListStore *
jm_outline_node_get_children (JmOutlineNode *self)
{
  return self->children;
}

/**
 * jm_outline_node_set_children:
 * @self: a node
 * @children: (element-type JmOutlineNode): what stands in it
 */
void
jm_outline_node_set_children (JmOutlineNode *self,
                              GListStore    *children)
{
  g_set_object (&self->children, children);
}
