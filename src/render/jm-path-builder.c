/* jm-path-builder.c: a path in the making
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-path-builder.h"

/**
 * jm_path_builder_init:
 * @self: (out caller-allocates): a builder
 *
 * Begins an empty path.
 */
void
jm_path_builder_init (JmPathBuilder *self)
{
  self->verbs = g_byte_array_new ();
  self->points = g_array_new (FALSE, FALSE, sizeof (JmPoint));
}

/**
 * jm_path_builder_add:
 * @self: a builder
 * @verb: the next step
 * @n_points: how many points it has
 * @points: (array length=n_points) (nullable): these points
 */
void
jm_path_builder_add (JmPathBuilder *self,
                     JmPathVerb     verb,
                     guint          n_points,
                     const JmPoint *points)
{
  guint8 byte = (guint8) verb;

  g_byte_array_append (self->verbs, &byte, 1);
  g_array_append_vals (self->points, points, n_points);
}

/**
 * jm_path_builder_add_point:
 * @self: a builder
 * @verb: the next step, one that has one point
 * @x: of this point
 * @y: of this point
 */
void
jm_path_builder_add_point (JmPathBuilder *self,
                           JmPathVerb     verb,
                           double         x,
                           double         y)
{
  const JmPoint point = { x, y };

  jm_path_builder_add (self, verb, 1, &point);
}

/**
 * jm_path_builder_draw:
 * @self: a builder
 * @backend: what draws
 * @fill: the colour of the area, or %JM_NO_COLOUR
 * @stroke: (nullable): how the line is drawn; %NULL for no line
 *
 * Draws what the path has so far; it may go on.
 */
void
jm_path_builder_draw (JmPathBuilder  *self,
                      JmBackend      *backend,
                      JmColour        fill,
                      const JmStroke *stroke)
{
  const JmPath path = { self->verbs->data, (JmPoint *) (gpointer) self->points->data, self->verbs->len };

  backend->class->path (backend, &path, fill, stroke);
}

/**
 * jm_path_builder_clear:
 * @self: a builder
 */
void
jm_path_builder_clear (JmPathBuilder *self)
{
  g_byte_array_unref (self->verbs);
  g_array_unref (self->points);
}
