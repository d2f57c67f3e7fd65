/* jm-outline-tree.h: a map as an outline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map as its view shows it, to be read from top to bottom: its personas, its stages, in each
 * stage its objectives, figures and touchpoints, in each touchpoint its texts, emotions, pain
 * points and whatever else its lanes show.  Nodes are made when somebody looks at them, and an
 * edit only touches those whose items are others now.
 */

#pragma once

#include "jm-outline-node.h"
#include "jm-shown-items.h"

G_BEGIN_DECLS

typedef struct _JmOutlineTree JmOutlineTree;

JmOutlineTree *jm_outline_tree_new       (void);
void           jm_outline_tree_free      (JmOutlineTree *self);

GListModel    *jm_outline_tree_get_top   (JmOutlineTree *self);
void           jm_outline_tree_update    (JmOutlineTree *self,
                                          const JmItem  *root);
GListModel    *jm_outline_tree_open      (JmOutlineTree *self,
                                          JmOutlineNode *node);
GArray        *jm_outline_tree_find_path (JmOutlineTree *self,
                                          const char    *id);
char          *jm_outline_tree_name      (JmOutlineTree *self,
                                          JmOutlineNode *node);
char          *jm_outline_tree_describe  (JmOutlineTree *self,
                                          JmOutlineNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmOutlineTree, jm_outline_tree_free)

G_END_DECLS
