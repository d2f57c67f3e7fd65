/* jm-poster.h: a layout on several sheets of paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmPoster decides where a layout is cut and what stands on each sheet; it draws nothing.
 * All sheets are computed when it is made, and any of them can then be painted, for a
 * preview, a print or a file.  It keeps its layout and never changes.
 *
 * Sheets are named by a letter for their column, counted from where reading begins, and a
 * number for their row.  They are listed column by column, since that is how the map is
 * read.  Sheets on which nothing would stand are left out.
 *
 * Places on paper are in 1/96 inch from the top left corner; places on the map are those of
 * the layout as if it were read from left to right.  The map may reach above its own top.
 */

#pragma once

#include "jm-page.h"

G_BEGIN_DECLS

typedef struct _JmPoster JmPoster;

typedef enum
{
  JM_POSTER_SCALE,  /* as large as was asked for */
  JM_POSTER_SHEETS, /* as large as so many sheets allow */
  JM_POSTER_WIDTH,  /* one sheet wide */
} JmPosterMode;

typedef struct
{
  const JmPaper *paper;
  gboolean portrait;
  double margin;   /* around what is printed, in 1/96 inch */
  double overlap;  /* what neighbours have in common */
  JmPosterMode mode;
  double scale;    /* JM_POSTER_SCALE: 1 for text of 12 units to be 9 points high */
  guint n_columns; /* JM_POSTER_SHEETS: at most so many */
  guint n_rows;
  const char *date; /* nullable: printed in the title block, as in JmLayoutOptions */
} JmPosterOptions;

typedef struct
{
  guint column;      /* from 0 */
  guint row;
  char label[24];    /* for example "B2" */
  JmRect part;       /* of the map, that this sheet and no other keeps */
  JmRect keep;       /* on paper: the same, up to where the sheet is cut */
  JmRect visible;    /* on paper: with what the next sheets show too */
  int neighbours[4]; /* by JmDirectionOfMove, as they lie on the wall; -1 for none */
  const JmCell *line; /* label, neighbours, title; placed by jm_poster_get_line_place() */
} JmSheet;

/* A cell that a sheet shows beside its part of the layout's body. */
typedef enum
{
  JM_SHEET_TITLE,
  JM_SHEET_HEADER,       /* of a stage, in its place */
  JM_SHEET_HEADER_AGAIN, /* above what is kept */
  JM_SHEET_LANE,         /* lane name beside what is kept, or where a lane goes on below a cut */
  JM_SHEET_LEGEND,
} JmSheetCellType;

typedef struct
{
  JmSheetCellType type;
  gboolean is_repeated; /* the same text stands on an earlier sheet too */
  const JmItem *item;   /* the stage of a header */
  JmColour colour;      /* of the stage */
  const JmCell *cell;
  double x;
  double y;
  double height;        /* of elements that stretch */
  double room;          /* what reaches farther down is left out */
} JmSheetCell;

gboolean       jm_poster_has_room       (const JmPosterOptions *options);
JmPoster      *jm_poster_new            (JmLayout              *layout,
                                         JmTypesetter          *typesetter,
                                         const JmPosterOptions *options);
void           jm_poster_free           (JmPoster              *self);

JmLayout      *jm_poster_get_layout     (JmPoster              *self);
double         jm_poster_get_scale      (JmPoster              *self);
guint          jm_poster_get_n_cut_lines (JmPoster             *self);
void           jm_poster_get_paper_size (JmPoster              *self,
                                         double                *width,
                                         double                *height);
void           jm_poster_get_size       (JmPoster              *self,
                                         double                *width,
                                         double                *height);
guint          jm_poster_get_n_columns  (JmPoster              *self);
guint          jm_poster_get_n_rows     (JmPoster              *self);
guint          jm_poster_get_n_sheets   (JmPoster              *self);
const JmSheet *jm_poster_get_sheet      (JmPoster              *self,
                                         guint                  position);
JmRect         jm_poster_get_body       (JmPoster              *self,
                                         const JmSheet         *sheet);
gboolean       jm_poster_get_head       (JmPoster              *self,
                                         const JmSheet         *sheet,
                                         JmRect                *head,
                                         double                *shift);
JmPoint        jm_poster_get_origin     (JmPoster              *self,
                                         const JmSheet         *sheet);
GArray        *jm_poster_list_cells     (JmPoster              *self,
                                         const JmSheet         *sheet);
void           jm_poster_get_line_place (JmPoster              *self,
                                         double                *x,
                                         double                *y);
double         jm_poster_get_mark_space (JmPoster              *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmPoster, jm_poster_free)

G_END_DECLS
