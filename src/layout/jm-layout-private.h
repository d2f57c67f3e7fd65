/* jm-layout-private.h: what a layout is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-evidence.h"
#include "jm-lane.h"
#include "jm-layout-links.h"
#include "jm-layout-marks.h"
#include "jm-layout.h"
#include "jm-score.h"

G_BEGIN_DECLS

/* More personas than these would make the lane of the emotions higher than it needs to be;
 * they are named in the legend instead. */
#define JM_MOST_PERSONAS_BESIDE 8

/* Half the size of an emotion point with the rim around it. */
#define JM_MARKER_REACH 12.0

/* What a persona feels at a touchpoint. */
typedef struct
{
  const char *persona; /* interned, so that ids can be compared as pointers */
  const char *id;      /* of the emotion */
  double score;
} JmFeeling;

/* All cells of one stage or touchpoint, measured for a width; shared by the layouts of
 * successive maps for as long as the item and what is attached to it stay the same. */
typedef struct
{
  gatomicrefcount ref_count;
  JmItem *item;
  GPtrArray *attached; /* nullable: KPIs and improvements */
  double width;
  JmCell *header;      /* of a stage */
  guint n_feelings;
  JmFeeling *feelings; /* those that have a score */
  guint n_cells;
  float *heights;      /* by lane, those of the cells; 0 where there is nothing */
  JmCell *cells[];     /* by lane; NULL where there is nothing */
} JmBlock;

/* Where the blocks of an earlier layout are taken from.  Most edits leave the order of the
 * items as it was, so the next block is nearly always the one that is wanted. */
typedef struct
{
  GPtrArray *blocks;  /* nullable */
  guint next;
  gboolean has_same_attached; /* as @blocks were measured with */
  guint n_measured;   /* blocks that no earlier layout had */
  GHashTable *places; /* item → place in @blocks, from 1; made when the order is another */
} JmBlockSearch;

typedef struct
{
  guint lane;      /* among all lanes of the map */
  double y;
  double height;
  JmCell *label;
} JmRow;

typedef struct
{
  JmBlock *block;
  double x;
  double width;
  guint first_column;
  guint n_columns;
  JmColour colour;
  JmEvidenceShare evidence; /* of the stage and its touchpoints */
  JmScoreSum score;         /* of its touchpoints */
} JmStagePlace;

struct _JmLayout
{
  gatomicrefcount ref_count;
  JmShown *shown;
  JmItem *root;       /* of the map as the view shows it */
  JmView view;        /* with a reference to its preset */
  JmItem *source;     /* root of the whole map */
  JmLaneFacts facts;
  JmEvidenceShare evidence;
  gboolean time_scaled;
  guint empty_lanes;
  char *font_family;
  gboolean rtl;
  double width;
  double height;

  GArray *lanes;      /* of JmLane: all that the map may have */
  GArray *rows;       /* of JmRow: those that are shown */
  GArray *stages;     /* of JmStagePlace */
  GPtrArray *columns; /* of JmBlock: the touchpoints of all stages */
  GArray *curves;     /* of JmCurve */
  GPtrArray *blocks;  /* of JmBlock, owned: each stage followed by its touchpoints */
  double *heights;    /* of each stage that of each lane */
  GHashTable *attached; /* as jm_layout_collect_attached() returns it */
  GArray *marks;      /* of JmMark: what runs across columns */
  JmWays *ways;       /* nullable: the links */

  JmCell *title;
  JmCell *legend;
  double head_y;      /* top of what stands above the headers; theirs where nothing does */
  double stages_y;    /* top of the stage headers */
  double header_height;
  double rows_end;
  double legend_y;
  double zero_y;      /* of the emotion curves */
  double purchase_y;  /* top of the line of the purchase; 0 without */
  double ways_y;      /* top of the row of the links; 0 without */
};

GHashTable *jm_layout_collect_attached (const JmItem *root,
                                        gboolean      by_stage);

JmBlock *jm_block_search_get  (JmBlockSearch         *self,
                               JmLayout              *layout,
                               JmTypesetter          *typesetter,
                               JmItem                *item,
                               GHashTable            *attached,
                               double                 width);
void    jm_block_search_clear (JmBlockSearch         *self);
void    jm_block_unref        (gpointer               data);

gboolean jm_layout_keeps_attached (const JmItem *root,
                                   const JmItem *before);
gboolean jm_layout_keeps_blocks   (JmLayout     *self,
                                   JmLayout     *before,
                                   guint         stage);
gboolean jm_layout_keeps_curves   (JmLayout     *self,
                                   JmLayout     *before);
gboolean jm_layout_keeps_ways     (JmLayout     *self,
                                   JmLayout     *before);
const JmStagePlace *jm_layout_find_stage_before (JmLayout     *before,
                                                 const JmItem *stage,
                                                 guint         position);

void    jm_layout_place_curves (JmLayout             *self,
                                JmLayout             *previous);
double  jm_layout_get_stage_share (const JmStagePlace *place,
                                   guint               lane,
                                   guint               column);
JmCell *jm_layout_make_title  (JmLayout              *self,
                               JmTypesetter          *typesetter,
                               const JmLayoutOptions *options,
                               GPtrArray             *attached,
                               double                 width);
JmCell *jm_layout_make_legend (JmLayout              *self,
                               JmTypesetter          *typesetter,
                               double                 width);
JmCell *jm_layout_make_label  (JmLayout              *self,
                               JmTypesetter          *typesetter,
                               guint                  lane);

G_END_DECLS
