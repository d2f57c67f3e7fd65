/* jm-layout-private.h: what a layout is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-lane.h"
#include "jm-layout.h"

G_BEGIN_DECLS

/* What a persona feels at a touchpoint. */
typedef struct
{
  const char *persona; /* interned, so that ids can be compared as pointers */
  const char *id;      /* of the emotion */
  double score;
} JmFeeling;

/* All cells of one stage or touchpoint, measured for a width; shared by the layouts of
 * successive maps for as long as the item and its KPIs stay the same. */
typedef struct
{
  gatomicrefcount ref_count;
  JmItem *item;
  GPtrArray *kpis;     /* nullable */
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
} JmStagePlace;

struct _JmLayout
{
  gatomicrefcount ref_count;
  JmItem *root;
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

  JmCell *title;
  JmCell *legend;
  double stages_y;    /* top of the stage headers */
  double header_height;
  double rows_end;
  double legend_y;
  double zero_y;      /* of the emotion curves */
};

JmBlock *jm_block_search_get  (JmBlockSearch         *self,
                               JmLayout              *layout,
                               JmTypesetter          *typesetter,
                               JmItem                *item,
                               GHashTable            *kpis_by_place,
                               double                 width);
void    jm_block_search_clear (JmBlockSearch         *self);
void    jm_block_unref        (gpointer               data);

void    jm_layout_place_curves (JmLayout             *self);
double  jm_layout_get_stage_share (const JmStagePlace *place,
                                   guint               lane,
                                   guint               column);
JmCell *jm_layout_make_title  (JmLayout              *self,
                               JmTypesetter          *typesetter,
                               const JmLayoutOptions *options,
                               GPtrArray             *kpis,
                               double                 width);
JmCell *jm_layout_make_legend (JmLayout              *self,
                               JmTypesetter          *typesetter,
                               double                 width);
JmCell *jm_layout_make_label  (JmLayout              *self,
                               JmTypesetter          *typesetter,
                               guint                  lane);

G_END_DECLS
