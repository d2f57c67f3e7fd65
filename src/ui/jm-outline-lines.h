/* jm-outline-lines.h: what the nodes of an outline shall stand for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-outline-node.h"

G_BEGIN_DECLS

/* A line to be: the item, and which of its fields. */
typedef struct
{
  JmItem *item;
  guint field; /* or JM_OUTLINE_ITEM */
} JmOutlineLine;

void        jm_outline_lines_add        (GArray              *lines,
                                         JmItem              *item,
                                         guint                field);
guint       jm_outline_lines_find_node  (GListStore          *store,
                                         guint                from,
                                         const JmOutlineLine *line);
void        jm_outline_lines_merge      (GListStore          *store,
                                         GArray              *lines);
GListStore *jm_outline_lines_make_nodes (GArray              *lines);

G_END_DECLS
