/* jm-backend.h: the few things that an output must be able to draw
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The painter speaks to a JmBackend; cairo, SVG and the text dump implement it.  All
 * coordinates are those of the layout.  What draws has to be there; groups, figures and
 * targets are for outputs that tell what is drawn, and are skipped where they are NULL.  What
 * begins and what ends a figure are there both or not at all.
 */

#pragma once

#include "jm-layout.h"

G_BEGIN_DECLS

typedef struct _JmBackend JmBackend;

typedef enum
{
  JM_PATH_MOVE,  /* one point */
  JM_PATH_LINE,  /* one point */
  JM_PATH_CURVE, /* three points */
  JM_PATH_CLOSE, /* no point */
} JmPathVerb;

typedef struct
{
  guint8 *verbs;
  JmPoint *points;
  guint n_verbs;
} JmPath;

/* How the edge of a shape or a line is drawn. */
typedef struct
{
  JmColour colour;
  double width;
  const double *dashes; /* nullable: pairs of drawn and empty length, two or four numbers */
  guint n_dashes;
} JmStroke;

typedef enum
{
  JM_EDGE_NONE,
  JM_EDGE_TOP,
  JM_EDGE_LEFT,
  JM_EDGE_RIGHT,
} JmEdge;

/* How a box is drawn: its corners, and a bar with round ends along one of its edges. */
typedef struct
{
  double radius;
  JmColour fill;
  JmStroke stroke;  /* no colour for none */
  JmEdge edge;
  JmStroke bar;
} JmBoxPaint;

gboolean jm_box_get_bar (const JmRect     *rect,
                         const JmBoxPaint *paint,
                         JmPoint          *from,
                         JmPoint          *to);

/* A symbol is scaled by the height of its rectangle; a negative width mirrors it, with x at
 * its right end.  A picture has its corners cut round; what is said of it, and of all that is
 * drawn in a figure, is for those who cannot see it. */
typedef struct
{
  void (*begin_group) (JmBackend      *self,
                       JmGroupType     type,
                       const JmItem   *item,
                       const char     *description);
  void (*end_group)   (JmBackend      *self);
  void (*box)         (JmBackend        *self,
                       const JmRect     *rect,
                       const JmBoxPaint *paint);
  void (*path)        (JmBackend      *self,
                       const JmPath   *path,
                       JmColour        fill,
                       const JmStroke *stroke);
  void (*symbol)      (JmBackend      *self,
                       JmSymbol        symbol,
                       const JmRect   *rect,
                       JmColour        colour);
  /* The next text leads to an item. */
  void (*target)      (JmBackend      *self,
                       const char     *id);
  void (*text)        (JmBackend      *self,
                       const JmText   *text,
                       double          x,
                       double          y,
                       JmColour        colour);
  void (*picture)     (JmBackend       *self,
                       const JmPicture *picture,
                       const JmRect    *rect,
                       double           radius,
                       const char      *description);
  void (*begin_figure) (JmBackend     *self,
                        const JmRect  *rect,
                        const char    *description);
  void (*end_figure)  (JmBackend      *self);
} JmBackendClass;

/* Backends begin with this. */
struct _JmBackend
{
  const JmBackendClass *class;
};

G_END_DECLS
