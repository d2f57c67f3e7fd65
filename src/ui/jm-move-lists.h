/* jm-move-lists.h: items that move within a list, and from list to list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists are those of one field in all holders of a map, in reading order.  What moves in
 * them is put back into the map at once, however much it is.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

/* Where the items of a kind stand. */
typedef struct
{
  JmKind kind;
  JmKind holder;
  guint field;   /* of the holder */
} JmMoveHome;

typedef enum
{
  JM_WAY_NONE,
  JM_WAY_SHIFT,   /* past its neighbour in the list */
  JM_WAY_FLOW,    /* the same, and at the end of the list on into the next one */
  JM_WAY_HOP,     /* into the next list */
  JM_WAY_MEASURE, /* a KPI, in no list: it is measured at the next touchpoint or stage */
} JmMoveWay;

const char *jm_move_get_place_of_kpi   (JmMap             *map,
                                        const JmItem      *kpi,
                                        gboolean           by_stage);
gboolean    jm_move_are_shown_together (JmMap             *map,
                                        const JmItem      *item,
                                        const JmItem      *other,
                                        gboolean           by_stage);
JmMap      *jm_move_in_lists           (JmMap             *map,
                                        const JmMoveHome  *home,
                                        GHashTable        *wanted,
                                        JmMoveWay          way,
                                        int                step,
                                        gboolean           by_stage,
                                        GError           **error);

G_END_DECLS
