/* jm-curve.c: the emotions of one persona along the journey
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-curve.h"

#include <math.h>

/* Half the size of an emotion point, for whoever points at it. */
#define MARKER_REACH 10.0

static double
get_secant (const JmCurvePoint *from,
            const JmCurvePoint *to)
{
  return (to->y - from->y) / (to->x - from->x);
}

/**
 * jm_curve_smooth:
 * @self: a curve whose points have all but their slopes
 *
 * Sets the slopes so that the cubic curve through the points is monotone between any two
 * of them: harmonic mean of the neighbouring secants, zero at a turning point (F. N. Fritsch
 * and J. Butland, "A method for constructing local monotone piecewise cubic interpolants",
 * SIAM J. Sci. Stat. Comput. 5, 1984), so no emotion looks better or worse than its value.
 */
void
jm_curve_smooth (JmCurve *self)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      JmCurvePoint *point = &g_array_index (self->points, JmCurvePoint, i);
      double before, after, left, right;

      point->slope = 0;
      if (i == 0 || i == self->points->len - 1)
        continue;

      before = get_secant (point - 1, point);
      after = get_secant (point, point + 1);
      if (before * after <= 0)
        continue;

      left = fabs (point->x - (point - 1)->x);
      right = fabs ((point + 1)->x - point->x);
      point->slope = 3 * (left + right) / ((2 * right + left) / before + (right + 2 * left) / after);
    }
}

/**
 * jm_curve_get_control_points:
 * @from: a point of a curve
 * @to: the next point
 * @first: (out): the first control point
 * @second: (out): the second control point
 *
 * Gives the piece between two points as a Bézier curve.
 */
void
jm_curve_get_control_points (const JmCurvePoint *from,
                             const JmCurvePoint *to,
                             JmPoint            *first,
                             JmPoint            *second)
{
  double third = (to->x - from->x) / 3;

  *first = (JmPoint) { from->x + third, from->y + from->slope * third };
  *second = (JmPoint) { to->x - third, to->y - to->slope * third };
}

/**
 * jm_curve_point_get_rect:
 * @self: a point of a curve
 *
 * Returns: where its marker is, for whoever points at it
 */
JmRect
jm_curve_point_get_rect (const JmCurvePoint *self)
{
  return (JmRect) { self->x - MARKER_REACH, self->y - MARKER_REACH, 2 * MARKER_REACH, 2 * MARKER_REACH };
}
