/* jm-outline-node.h: a line of the outline of a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmOutlineNode stands for an item, for one of its texts, or for one of the lists of the map.
 * It is the same object as long as that is shown; what it is made of may become another item.
 *
 * Signals:
 *  "changed" ()  it is made of another item now
 */

#pragma once

#include <gio/gio.h>

#include "jm-item.h"

G_BEGIN_DECLS

/* In the place of a field: the item itself. */
#define JM_OUTLINE_ITEM G_MAXUINT

#define JM_TYPE_OUTLINE_NODE (jm_outline_node_get_type ())
G_DECLARE_FINAL_TYPE (JmOutlineNode, jm_outline_node, JM, OUTLINE_NODE, GObject)

JmOutlineNode *jm_outline_node_new          (const JmItem  *item,
                                             guint          field);
const JmItem  *jm_outline_node_get_item     (JmOutlineNode *self);
guint          jm_outline_node_get_field    (JmOutlineNode *self);
void           jm_outline_node_set_item     (JmOutlineNode *self,
                                             const JmItem  *item);
gboolean       jm_outline_node_is_for       (JmOutlineNode *self,
                                             const JmItem  *item,
                                             guint          field);
GListStore    *jm_outline_node_get_children (JmOutlineNode *self);
void           jm_outline_node_set_children (JmOutlineNode *self,
                                             GListStore    *children);

G_END_DECLS
