/* jm-drop.h: what may be dropped where, and the map after it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure functions: from a layout and a point to the place where something that is dragged would
 * land, and from a map and that place to the next map.  Nothing here knows of a widget.
 *
 * Within one map things are moved, or copied when that is asked for; from map to map they are
 * always copied; things from the palette are made.  Only what can be seen afterwards may be
 * dropped: a note needs a lane of the view, and where a column is a stage nothing lands at a
 * touchpoint.
 */

#pragma once

#include "jm-cargo.h"
#include "jm-layout-grid.h"

G_BEGIN_DECLS

typedef enum
{
  JM_DROP_MOVE, /* only within the map that the items come from */
  JM_DROP_COPY,
} JmDropMode;

/* Where something lands.  The ids belong to the layout and the map that the place was found
 * in.  A drop that would change nothing has neither a gap nor a target. */
typedef struct
{
  const char *parent; /* what it comes into, or for KPIs what it is measured at */
  guint field;        /* the list of @parent that it comes into */
  const char *after;  /* nullable: behind which item of that list; NULL for its beginning */
  double score;       /* that a persona feels there; NAN where the height says nothing */

  gboolean has_gap;
  double gap_x;       /* where the gap begins, in reading direction */
  double gap_width;
  JmColour gap_colour;
  gboolean has_target;
  JmRect target;
} JmDropPlace;

gboolean    jm_drop_can_be_dragged (JmKind             kind);
gboolean    jm_drop_has_lane       (JmLayout          *layout,
                                    JmLaneType         type);
gboolean    jm_drop_find_place     (const JmCargo     *cargo,
                                    JmDropMode         mode,
                                    JmMap             *map,
                                    JmLayout          *layout,
                                    double             x,
                                    double             y,
                                    JmDropPlace       *place);
JmMap      *jm_drop_apply          (const JmCargo     *cargo,
                                    JmDropMode         mode,
                                    JmMap             *map,
                                    const JmDropPlace *place,
                                    char            ***ids,
                                    char             **label,
                                    GError           **error);
char       *jm_drop_name_move      (JmKind             kind,
                                    guint              n);
char       *jm_drop_name_emotion_step (JmMap          *map,
                                       const char     *persona,
                                       gboolean        is_new);

G_END_DECLS
