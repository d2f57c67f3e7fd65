/* jm-lane.h: the lanes of a map, and what each puts into its cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table entry per lane.  A lane fills cells below a whole stage, cells below single
 * touchpoints, or both, the stage's above the touchpoints'.
 */

#pragma once

#include "jm-cell.h"

G_BEGIN_DECLS

typedef struct _JmLane JmLane;

/* What a cell is made of. */
typedef struct
{
  const JmLane *lane;
  const JmItem *item;    /* the stage or touchpoint */
  GPtrArray *kpis;       /* nullable: the KPIs measured at it */
} JmCellSource;

typedef void (*JmFillFunc) (JmCellBuilder      *builder,
                            const JmCellSource *source);

typedef struct
{
  const char *name;      /* in presets */
  const char *label;     /* untranslated: show it through _() */
  guint field;           /* of the touchpoint, or JM_NO_FIELD */
  JmFillFunc fill_stage; /* nullable */
  JmFillFunc fill_touchpoint;
  gboolean curve;        /* the emotion curves run through it */
} JmLaneInfo;

struct _JmLane
{
  const JmLaneInfo *info;
  const JmItem *custom;  /* the lane of the map that it shows; NULL for the common ones */
};

GArray     *jm_lanes_for_map    (const JmItem *map);
const char *jm_lane_get_label   (const JmLane *self);
JmCell     *jm_stage_fill_header (JmTypesetter *typesetter,
                                  const JmItem *stage,
                                  double        width);
void        jm_kpi_fill_chips   (JmCellBuilder *builder,
                                 GPtrArray     *kpis);
char       *jm_duration_format  (double         duration,
                                 int            unit);

G_END_DECLS
