/* jm-curve.h: the emotions of one persona along the journey
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-geometry.h"

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
  double slope;  /* of the curve in this point, dy/dx */
  double score;  /* from -2 to 2 */
  const char *id; /* the emotion */
  guint column;  /* of its touchpoint, counted over the whole map */
} JmCurvePoint;

/* A smooth line through points ordered by column.  Between two points it never leaves the
 * range of their values. */
typedef struct
{
  const char *persona; /* id */
  const char *name;
  JmColour colour;
  guint number;        /* of the persona, from 0; decides line style and marker */
  GArray *points;      /* of JmCurvePoint */
} JmCurve;

void jm_curve_smooth             (JmCurve            *self);
void jm_curve_get_control_points (const JmCurvePoint *from,
                                  const JmCurvePoint *to,
                                  JmPoint            *first,
                                  JmPoint            *second);
JmRect jm_curve_point_get_rect   (const JmCurvePoint *self);

G_END_DECLS
