/* jm-glance-backend.c: a map that is so small that nobody can read it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-glance-backend.h"

#include <math.h>

#include "jm-layout-grid.h"
#include "jm-painter.h"
#include "jm-path-builder.h"

/* Below this scale a card is no more than a speck. */
#define FAR_SCALE 0.08
/* The share of a line's height that the ink of its letters seems to take. */
#define BAR_SHARE 0.5
/* How dark a line of text looks from far. */
#define BAR_OPACITY 0.55
/* Smaller things than this many pixels are not seen. */
#define LEAST_SIZE 1.5

typedef struct
{
  JmBackend parent;
  JmBackend *backend; /* what draws */
  double scale;
} GlanceBackend;

static JmColour
thin (JmColour colour,
      double   share)
{
  return (colour & 0xffffff00) | (JmColour) ((colour & 0xff) * share);
}

static void
glance_box (JmBackend        *backend,
            const JmRect     *rect,
            const JmBoxPaint *paint)
{
  GlanceBackend *self = (GlanceBackend *) backend;
  JmBoxPaint plain = *paint;

  plain.radius = paint->radius * self->scale < LEAST_SIZE ? 0 : paint->radius;
  self->backend->class->box (self->backend, rect, &plain);
}

static void
glance_path (JmBackend      *backend,
             const JmPath   *path,
             JmColour        fill,
             const JmStroke *stroke)
{
  GlanceBackend *self = (GlanceBackend *) backend;

  self->backend->class->path (self->backend, path, fill, stroke);
}

static void
glance_symbol (JmBackend    *backend,
               JmSymbol      symbol,
               const JmRect *rect,
               JmColour      colour)
{
  GlanceBackend *self = (GlanceBackend *) backend;
  const JmBoxPaint dot = { .radius = rect->height / 2, .fill = colour };
  const JmRect place = { MIN (rect->x, rect->x + rect->width), rect->y, fabs (rect->width), rect->height };

  if (rect->height * self->scale < LEAST_SIZE || place.width > 2 * rect->height)
    return;

  self->backend->class->box (self->backend, &place, &dot);
}

static void
glance_text (JmBackend    *backend,
             const JmText *text,
             double        x,
             double        y,
             JmColour      colour)
{
  GlanceBackend *self = (GlanceBackend *) backend;
  double size = jm_text_style_get_info (jm_text_get_style (text))->size * BAR_SHARE;
  const JmBoxPaint bar = { .fill = thin (colour, BAR_OPACITY) };

  for (guint i = 0; i < jm_text_get_n_lines (text); i++)
    {
      const JmTextLine *line = jm_text_get_line (text, i);
      const JmRect rect = { x + (double) line->x, y + (double) line->baseline - size, (double) line->width, size };

      if (rect.width > 0)
        self->backend->class->box (self->backend, &rect, &bar);
    }
}

static void
glance_picture (JmBackend       *backend,
                const JmPicture *picture,
                const JmRect    *rect,
                double           radius,
                const char      *description)
{
  GlanceBackend *self = (GlanceBackend *) backend;

  self->backend->class->picture (self->backend, picture, rect, radius, description);
}

static const JmBackendClass glance_backend_class = {
  .box = glance_box,
  .path = glance_path,
  .symbol = glance_symbol,
  .text = glance_text,
  .picture = glance_picture,
};

static void
paint_plain_box (JmBackend    *backend,
                 const JmRect *rect,
                 JmRole        role,
                 JmColour      stage)
{
  const JmBoxPaint paint = { .fill = jm_role_get_colour (role, stage) };

  backend->class->box (backend, rect, &paint);
}

/* A line through no more points than there are pixels. */
static void
paint_far_curve (const JmCurve *curve,
                 const JmRect  *clip,
                 double         scale,
                 JmBackend     *backend)
{
  const JmCurvePoint *points = (const JmCurvePoint *) (gpointer) curve->points->data;
  const JmStroke stroke = { .colour = curve->colour, .width = 1.2 / scale };
  const double step = 1 / scale;
  double last = -G_MAXDOUBLE;
  gboolean is_drawn = FALSE;
  JmPathBuilder path;

  jm_path_builder_init (&path);
  for (guint i = 0; i < curve->points->len; i++)
    {
      if (points[i].x < clip->x - JM_STAGE_COLUMN_WIDTH || points[i].x > clip->x + clip->width + JM_STAGE_COLUMN_WIDTH ||
          fabs (points[i].x - last) < step)
        continue;

      jm_path_builder_add_point (&path, is_drawn ? JM_PATH_LINE : JM_PATH_MOVE, points[i].x, points[i].y);
      is_drawn = TRUE;
      last = points[i].x;
    }
  if (is_drawn)
    jm_path_builder_draw (&path, backend, JM_NO_COLOUR, &stroke);
  jm_path_builder_clear (&path);
}

static void
paint_far (JmLayout     *layout,
           const JmRect *clip,
           double        scale,
           JmBackend    *backend)
{
  for (guint i = 0; i < jm_layout_get_n_stages (layout); i++)
    {
      JmGridStage stage;

      jm_layout_get_stage (layout, i, &stage);
      if (stage.header.x > clip->x + clip->width || stage.header.x + stage.header.width < clip->x)
        continue;

      paint_plain_box (backend, &stage.column, JM_ROLE_STAGE_TINT, stage.colour);
      paint_plain_box (backend, &stage.header, JM_ROLE_STAGE, stage.colour);
    }

  for (guint i = jm_layout_get_n_curves (layout); i > 0; i--)
    paint_far_curve (jm_layout_get_curve (layout, i - 1), clip, scale, backend);
}

/**
 * jm_glance_paint:
 * @layout: a layout
 * @clip: the part that is wanted
 * @scale: pixels for a unit of the layout
 * @backend: what draws
 *
 * Draws a layout as jm_paint() does, and with less detail where nobody could see it.
 */
void
jm_glance_paint (JmLayout     *layout,
                 const JmRect *clip,
                 double        scale,
                 JmBackend    *backend)
{
  GlanceBackend glance = { { &glance_backend_class }, backend, scale };

  if (scale < FAR_SCALE)
    paint_far (layout, clip, scale, backend);
  else
    jm_paint (layout, clip, scale < JM_GLANCE_SCALE ? &glance.parent : backend);
}
