/* jm-canvas-parts.h: what of a stage is seen, and where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A layout is made of texts, boxes and points.  For those who do not see them they are put
 * together to parts: one for each item that is drawn, and one for each cell of the map that shows
 * a field of its stage or touchpoint, with the words that stand in it.  Of a very long stage the
 * touchpoints are put into several parts, so that nobody has to go through all of them.
 */

#pragma once

#include "jm-layout-grid.h"
#include "jm-shown-items.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;         /* of the item; of a cell, of the stage or touchpoint it belongs to */
  const char *touchpoint; /* nullable: where it stands; NULL for what belongs to the whole stage */
  JmRect rect;
  GString *text;          /* nullable: the words in a cell; NULL for an item */
  guint lane;             /* of a cell */
  const char *custom;     /* nullable: of a cell */
  char *key;              /* nullable: of several touchpoints together, which is its id then */
  guint first;            /* the first of those, from 0 */
  guint n_items;          /* how many those are; 0 for all else */
} JmCanvasPart;

GHashTable *jm_canvas_find_links    (JmLayout     *layout);
GArray     *jm_canvas_list_parts    (JmLayout     *layout,
                                     JmShownItems *shown,
                                     GHashTable   *links,
                                     guint         stage);
GHashTable *jm_canvas_group_parts   (GArray       *parts,
                                     const char   *stage);
char       *jm_canvas_make_cell_key (const char   *owner,
                                     guint         lane,
                                     const char   *custom);
char       *jm_canvas_name_lane     (JmLayout     *layout,
                                     JmShownItems *shown,
                                     guint         lane,
                                     const char   *custom);

G_END_DECLS
