/* jm-layout-links.h: the ways through the map that are not simply the next step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each link leaves the top of one column, runs along a track above the cards and comes down
 * on another column.  No text lies on a line, and no line crosses a text.  JmWays never
 * changes; successive layouts share it as long as no link and no column has moved.
 */

#pragma once

#include "jm-layout.h"

G_BEGIN_DECLS

/* Of the sign before a text, with the gap behind it. */
#define JM_WAY_SIGN_WIDTH 16.0

typedef struct
{
  JmItem *item;       /* the link */
  double from;        /* middle of the column it leaves */
  double to;          /* middle of the column it leads to */
  double from_x;      /* where its line leaves, as if read from left to right */
  double to_x;        /* where it arrives */
  double line_y;      /* of its track, from the top of the row */
  double x;           /* of sign and text */
  double y;           /* of the text, from the top of the row */
  char *description;  /* where it leads, in words */
  JmText *natural;    /* the text where nothing is in its way */
  double width;       /* that its text was set for */
  JmElement sign;
  JmElement text;
} JmWay;

typedef struct
{
  gatomicrefcount ref_count;
  GArray *ways;       /* of JmWay, in the order of the map */
  double obstacle;    /* x of a line that runs through the row; 0 for none */
  double begin;       /* where the first column begins */
  double end;         /* where texts have to end */
  double height;
} JmWays;

JmWays      *jm_ways_new        (JmLayout      *layout,
                                 JmTypesetter  *typesetter,
                                 JmWays        *previous);
JmWays      *jm_ways_ref        (JmWays        *self);
void         jm_ways_unref      (JmWays        *self);
JmLineStyle  jm_way_get_style   (const JmWay   *self);
const JmWay *jm_ways_find_style (const JmWays  *self,
                                 JmLineStyle    style);

void         jm_way_set_text    (JmWay         *self,
                                 JmTypesetter  *typesetter,
                                 double         width);
void         jm_ways_route      (JmWays        *self,
                                 JmTypesetter  *typesetter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmWays, jm_ways_unref)

G_END_DECLS
