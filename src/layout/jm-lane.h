/* jm-lane.h: what each lane puts into its cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table entry per lane.  A lane fills cells below a whole stage, cells below single
 * touchpoints, or both, the stage's above the touchpoints'; and where a column is a whole
 * stage, cells that sum the stage up.  Which lanes there are and who sees them is said in
 * jm-view.h.
 */

#pragma once

#include "jm-cell.h"
#include "jm-view.h"

G_BEGIN_DECLS

typedef struct _JmLane JmLane;
typedef struct _JmPictures JmPictures;

/* What all cells of a map have to know. */
typedef struct
{
  gboolean by_stage;       /* a column is a whole stage */
  gboolean show_evidence;  /* some statement has evidence, so all are marked */
  int mean_conversion;     /* of the map, in percent; -1 when nothing was counted */
  JmPictures *pictures;    /* nullable */
} JmLaneFacts;

/* What a cell is made of. */
typedef struct
{
  const JmLane *lane;
  const JmItem *item;    /* the stage or touchpoint */
  GPtrArray *attached;   /* nullable: KPIs and improvements that belong to it */
  const JmLaneFacts *facts;
} JmCellSource;

typedef void (*JmFillFunc) (JmCellBuilder      *builder,
                            const JmCellSource *source);

typedef struct
{
  guint field;           /* of the touchpoint that the cells show, or JM_NO_FIELD */
  JmFillFunc stage;      /* nullable */
  JmFillFunc touchpoint; /* nullable */
  JmFillFunc summary;    /* nullable: of a stage, where a column is a stage */
} JmLaneFill;

struct _JmLane
{
  JmLaneType type;
  const JmLaneInfo *info;
  const JmLaneFill *fill;
  const JmItem *custom;  /* the lane of the map that it shows; NULL for the common ones */
};

GArray     *jm_lanes_for_view    (const JmView *view,
                                  const JmItem *map);
const char *jm_lane_get_label    (const JmLane *self,
                                  JmViewBase    base);
JmCell     *jm_stage_fill_header (JmTypesetter      *typesetter,
                                  const JmItem      *stage,
                                  const JmLaneFacts *facts,
                                  double             width);
void        jm_kpi_fill_chips    (JmCellBuilder *builder,
                                  GPtrArray     *kpis);

G_END_DECLS
