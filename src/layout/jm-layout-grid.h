/* jm-layout-grid.h: the stages, lanes and cells of a layout, for whoever edits on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A layout seen as a table: its columns are touchpoints below stages (or stages alone), its
 * rows are the headers of the stages and the lanes.  All places are those of the page, from
 * its top left corner, also where the map is read from right to left; positions count in
 * reading order.  Ids belong to the layout.
 */

#pragma once

#include "jm-layout.h"

G_BEGIN_DECLS

/* The row of the stage headers, which is no lane. */
#define JM_GRID_HEADER JM_N_LANE_TYPES

/* A stage, its touchpoints' columns, and how far they reach. */
typedef struct
{
  const char *id;
  JmRect header;
  JmRect column;       /* below the header, down to the end of the last lane */
  guint n_touchpoints; /* columns of their own; 0 where a column is a stage */
  JmColour colour;
} JmGridStage;

typedef struct
{
  JmLaneType lane;
  const char *custom;  /* nullable: the lane of the map; NULL for the common ones */
  JmRect label;        /* where its name stands */
  JmRect rect;         /* the whole row, from the first stage to the last */
} JmGridRow;

/* Where a stage or a touchpoint meets a row. */
typedef struct
{
  const char *owner;   /* the touchpoint, or the stage where the cell is the whole stage's */
  guint lane;          /* a JmLaneType, or JM_GRID_HEADER */
  const char *custom;  /* nullable */
  guint field;         /* of the owner, what the cell shows; JM_NO_FIELD where that is elsewhere in the map */
  JmRect rect;
} JmGridCell;

guint    jm_layout_get_n_stages    (JmLayout          *self);
void     jm_layout_get_stage       (JmLayout          *self,
                                    guint              position,
                                    JmGridStage       *stage);
guint    jm_layout_get_n_rows      (JmLayout          *self);
void     jm_layout_get_row         (JmLayout          *self,
                                    guint              position,
                                    JmGridRow         *row);
const char *jm_layout_get_touchpoint (JmLayout        *self,
                                      guint            stage,
                                      guint            position);
int      jm_layout_find_stage_at   (JmLayout          *self,
                                    double             x);
guint    jm_layout_find_gap_at     (JmLayout          *self,
                                    guint              stage,
                                    double             x);
double   jm_layout_get_gap_x       (JmLayout          *self,
                                    guint              stage,
                                    guint              position);

gboolean jm_layout_get_cell        (JmLayout          *self,
                                    const char        *owner,
                                    guint              lane,
                                    const char        *custom,
                                    JmGridCell        *cell);
gboolean jm_layout_get_cell_at     (JmLayout          *self,
                                    double             x,
                                    double             y,
                                    JmGridCell        *cell);
gboolean jm_layout_get_cell_beside (JmLayout          *self,
                                    const JmGridCell  *from,
                                    JmDirectionOfMove  direction,
                                    JmGridCell        *cell);

double   jm_layout_get_emotion_score (JmLayout        *self,
                                      double           y);
double   jm_layout_get_emotion_y   (JmLayout          *self,
                                    double             score);
JmCell  *jm_layout_make_header     (JmLayout          *self,
                                    JmTypesetter      *typesetter,
                                    guint              stage,
                                    double             width);

G_END_DECLS
