/* jm-poster-private.h: what a poster is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-layout-private.h"
#include "jm-poster.h"

G_BEGIN_DECLS

/* A place where the map may be cut, and how bad that would be. */
typedef struct
{
  double at;
  double cost;
  guint n_lines; /* of text that would be cut */
} JmCut;

/* What has to be paid for: a sheet, a sheet that is not well filled, a cut. */
#define JM_CUT_SHEET 14.0
#define JM_CUT_UNFILLED 40.0
#define JM_CUT_INSIDE_STAGE 4.0
#define JM_CUT_APART 8.0    /* a header from its lanes, or the title from the map */
#define JM_CUT_LEGEND 2.0
#define JM_CUT_WIDE_FRAME 2.0 /* what spans touchpoints can be read when the sheets are joined */
#define JM_CUT_WIDE_TEXT 5.0
#define JM_CUT_FRAME 3.0
#define JM_CUT_SYMBOL 30.0
#define JM_CUT_LINE 50.0
#define JM_CUT_NEVER 1e6

/* The part of a stage's header that stands on one column of sheets. */
typedef struct
{
  const JmStagePlace *stage;
  gboolean is_first;  /* of its stage */
  double x;
  double width;
  JmCell *cell;
  JmCell *frame;      /* without texts: on a sheet that it only reaches into they would be cut */
} JmHeaderPiece;

struct _JmPoster
{
  JmLayout *layout;
  JmPosterOptions options;
  double paper_width;
  double paper_height;
  double scale;
  guint n_cut_lines;

  /* On the map, as if it were read from left to right. */
  double left;
  double right;
  double top;
  double bottom;
  double title_y;
  double head_height;  /* of what stands between title block and headers */
  double header_y;
  double header_height;
  JmCell *title;
  JmCell *legend;      /* nullable */
  GArray *column_cuts; /* of JmCut */
  GArray *columns;     /* of double: where columns of sheets begin, and where the last ends */
  GArray *rows;        /* likewise */
  GArray *pieces;      /* of JmHeaderPiece, from left to right */
  GArray *first_piece; /* of guint: by column, and one more */

  GArray *sheets;      /* of JmSheet */
  int *places;         /* by column and row: the sheet there, -1 where it is left out */
};

/* Around the map, up to where the finished poster is cut. */
#define JM_POSTER_EDGE 8.0
/* Between headers that are repeated and what is kept. */
#define JM_POSTER_HEADER_GAP 6.0

GArray   *jm_poster_list_column_cuts (JmPoster     *self);
GArray   *jm_poster_list_row_cuts    (JmPoster     *self,
                                      double        room);
gboolean  jm_cuts_choose             (GArray       *cuts,
                                      double        first,
                                      double        inner,
                                      double        overlap,
                                      guint         most,
                                      GArray       *chosen,
                                      guint        *n_lines);

void      jm_poster_list_sheets      (JmPoster     *self,
                                      JmTypesetter *typesetter);

void      jm_header_piece_clear      (gpointer      data);
void      jm_poster_measure_headers  (JmPoster     *self,
                                      JmTypesetter *typesetter);
void      jm_poster_measure_frame    (JmPoster     *self,
                                      JmTypesetter *typesetter);
void      jm_poster_make_lines       (JmPoster     *self,
                                      JmTypesetter *typesetter);

double    jm_poster_get_height_room  (const JmPosterOptions *options);
double    jm_poster_get_label_space  (JmPoster     *self,
                                      guint         column);
double    jm_poster_get_header_space (JmPoster     *self,
                                      guint         row);
gboolean  jm_poster_repeats_headers  (JmPoster     *self,
                                      double        scale);

G_END_DECLS
