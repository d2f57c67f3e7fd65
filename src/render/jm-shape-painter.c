/* jm-shape-painter.c: drawing what runs across columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-shape-painter.h"

#include <math.h>

#include "jm-path-builder.h"

/* Cairo counts all dashes of a line, also those far outside of what is wanted.  Leaves them
 * out; the others stay where they are. */
static void
trim_level (const JmRect   *clip,
            const JmStroke *stroke,
            double         *from,
            double         *to)
{
  double period = 0, sign = *to < *from ? -1 : 1;
  double before, after;

  for (guint i = 0; i < stroke->n_dashes; i++)
    period += stroke->dashes[i];

  if (clip == NULL || period <= 0)
    return;

  before = sign > 0 ? clip->x - *from : *from - (clip->x + clip->width);
  after = sign > 0 ? *to - (clip->x + clip->width) : clip->x - *to;
  *from += sign * MAX (floor (before / period), 0) * period;
  *to -= sign * MAX (after - period, 0);
}

/*
 * jm_paint_level:
 * @backend: what draws
 * @clip: (nullable): the part that is wanted
 * @from: where the line begins
 * @to: where it ends
 * @y: its height
 * @stroke: how it is drawn
 *
 * Draws a level line.  Its dashes are the same whatever part of it is wanted.
 */
void
jm_paint_level (JmBackend      *backend,
                const JmRect   *clip,
                double          from,
                double          to,
                double          y,
                const JmStroke *stroke)
{
  JmPathBuilder path;

  trim_level (clip, stroke, &from, &to);
  jm_path_builder_init (&path);
  jm_path_builder_add_point (&path, JM_PATH_MOVE, from, y);
  jm_path_builder_add_point (&path, JM_PATH_LINE, to, y);
  jm_path_builder_draw (&path, backend, JM_NO_COLOUR, stroke);
  jm_path_builder_clear (&path);
}

/* Half of a way, from one of its ends round the corner and along its track. */
static void
add_half (JmPathBuilder  *path,
          const JmRect   *clip,
          const JmStroke *stroke,
          const JmPoint  *end,
          const JmPoint  *corner,
          double          middle)
{
  double radius = MIN (7, MIN (fabs (middle - corner->x), fabs (end->y - corner->y)));
  double along = middle < corner->x ? -radius : radius;
  double from = corner->x + along, to = middle;
  const JmPoint bend[3] = { { corner->x, corner->y + radius / 2 }, { corner->x + along / 2, corner->y },
                            { from, corner->y } };

  jm_path_builder_add (path, JM_PATH_MOVE, 1, end);
  jm_path_builder_add_point (path, JM_PATH_LINE, corner->x, corner->y + radius);
  jm_path_builder_add (path, JM_PATH_CURVE, 3, bend);

  /* Dashes begin anew behind the corner, so that the track can be trimmed. */
  trim_level (clip, stroke, &from, &to);
  if ((to - from) * along <= 0)
    return;

  if (stroke->n_dashes > 0)
    jm_path_builder_add_point (path, JM_PATH_MOVE, from, corner->y);
  jm_path_builder_add_point (path, JM_PATH_LINE, to, corner->y);
}

/* A way is drawn in two halves, each from the cards upwards: where several share a port, the
 * dashes of one lie on those of the other. */
static void
paint_way (JmBackend      *backend,
           const JmRect   *clip,
           const JmShape  *shape,
           const JmStroke *stroke)
{
  const double length = 8, half = 4;
  const JmPoint *points = shape->points;
  const double middle = (points[1].x + points[2].x) / 2;
  const JmPoint tip = points[3];
  const JmPoint before = { tip.x, tip.y - length + 1 };
  JmPathBuilder path;

  jm_path_builder_init (&path);
  add_half (&path, clip, stroke, &points[0], &points[1], middle);
  add_half (&path, clip, stroke, &before, &points[2], middle);
  jm_path_builder_draw (&path, backend, JM_NO_COLOUR, stroke);
  jm_path_builder_clear (&path);

  jm_path_builder_init (&path);
  jm_path_builder_add_point (&path, JM_PATH_MOVE, tip.x, tip.y);
  jm_path_builder_add_point (&path, JM_PATH_LINE, tip.x - half, tip.y - length);
  jm_path_builder_add_point (&path, JM_PATH_LINE, tip.x + half, tip.y - length);
  jm_path_builder_add (&path, JM_PATH_CLOSE, 0, NULL);
  jm_path_builder_draw (&path, backend, stroke->colour, NULL);
  jm_path_builder_clear (&path);
}

/*
 * jm_paint_shape:
 * @backend: what draws
 * @clip: (nullable): the part that is wanted
 * @shape: a line or an area
 * @stage: the colour of the stage that it belongs to, or %JM_NO_COLOUR
 *
 * Draws what runs across columns.
 */
void
jm_paint_shape (JmBackend     *backend,
                const JmRect  *clip,
                const JmShape *shape,
                JmColour       stage)
{
  const JmLineStyleInfo *info = jm_line_style_get_info (shape->style);
  const JmStroke stroke = {
    jm_role_get_colour (info->stroke, stage), info->width, info->n_dashes > 0 ? info->dashes : NULL, info->n_dashes,
  };
  JmPathBuilder path;

  if (info->is_way)
    {
      paint_way (backend, clip, shape, &stroke);
      return;
    }

  if (shape->n_points == 2 && shape->points[0].y == shape->points[1].y)
    {
      jm_paint_level (backend, clip, shape->points[0].x, shape->points[1].x, shape->points[0].y, &stroke);
      return;
    }

  jm_path_builder_init (&path);
  for (guint i = 0; i < shape->n_points; i++)
    jm_path_builder_add (&path, i == 0 ? JM_PATH_MOVE : JM_PATH_LINE, 1, &shape->points[i]);
  if (info->fill != JM_ROLE_NONE)
    jm_path_builder_add (&path, JM_PATH_CLOSE, 0, NULL);
  jm_path_builder_draw (&path, backend, jm_role_get_colour (info->fill, stage),
                        info->stroke != JM_ROLE_NONE ? &stroke : NULL);
  jm_path_builder_clear (&path);
}
