/* jm-move.h: items moved by a key, from their place to the next one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure functions from a map to the next one.  What "earlier" and "later" mean is the order in
 * which the map is read; whoever calls knows on which side that is.  Several items move side by
 * side, each by its own step, and none passes another of them.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

typedef enum
{
  JM_MOVE_EARLIER,        /* past the one before it, or to the touchpoint or stage before its own */
  JM_MOVE_LATER,
  JM_MOVE_UP,             /* within its cell */
  JM_MOVE_DOWN,
  JM_MOVE_PREVIOUS_STAGE,
  JM_MOVE_NEXT_STAGE,
} JmMove;

gboolean jm_move_is_possible (JmMap              *map,
                              const char *const  *ids,
                              JmMove              move,
                              gboolean            by_stage);
JmMap   *jm_move_items       (JmMap              *map,
                              const char *const  *ids,
                              JmMove              move,
                              gboolean            by_stage,
                              GError            **error);

G_END_DECLS
