/* jm-thumbnail.c: a small picture of a map, by which it is known again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Maps are far wider than high; the whole of one would be a grey strip.  What is known again are
 * the colours of the stages and how the experience goes up and down: the upper left part of the
 * executive view, from the headers of the stages on.
 */

#include "config.h"

#include "jm-thumbnail.h"

#include <math.h>

#include "jm-cairo-backend.h"
#include "jm-export.h"
#include "jm-glance-backend.h"
#include "jm-layout-grid.h"
#include "jm-painter.h"

/* So many stages stand side by side; of a map with more of them the first ones. */
#define MOST_STAGES 4
/* Three stages; a map with fewer or with little in them does not become huge. */
#define LEAST_WIDTH 670
/* Between the stages and the edge of the picture, in units of the layout. */
#define MARGIN 10
/* How much bolder curves are than on a page, and how much larger their faces, which then cover
 * the numbers beside them. */
#define CURVE_WEIGHT 2.0
#define FACE_WEIGHT 2.8
/* Narrower pictures have bars in place of texts. */
#define LEAST_WIDTH_FOR_TEXT 500

/* Draws nothing but the curves and their faces. */
typedef struct
{
  JmBackend parent;
  JmBackend *backend; /* what draws */
  gboolean is_in_curves;
} BoldBackend;

static void
bold_begin_group (JmBackend    *backend,
                  JmGroupType   type,
                  const JmItem *item,
                  const char   *description)
{
  ((BoldBackend *) backend)->is_in_curves = type == JM_GROUP_CURVES;
}

static void
bold_end_group (JmBackend *backend)
{
  ((BoldBackend *) backend)->is_in_curves = FALSE;
}

static void
bold_box (JmBackend        *backend,
          const JmRect     *rect,
          const JmBoxPaint *paint)
{
}

static void
bold_text (JmBackend    *backend,
           const JmText *text,
           double        x,
           double        y,
           JmColour      colour)
{
}

static void
bold_path (JmBackend      *backend,
           const JmPath   *path,
           JmColour        fill,
           const JmStroke *stroke)
{
  BoldBackend *self = (BoldBackend *) backend;
  JmStroke bold;

  if (!self->is_in_curves || stroke == NULL)
    return;

  bold = *stroke;
  bold.width *= CURVE_WEIGHT;
  self->backend->class->path (self->backend, path, JM_NO_COLOUR, &bold);
}

static void
bold_symbol (JmBackend    *backend,
             JmSymbol      symbol,
             const JmRect *rect,
             JmColour      colour)
{
  BoldBackend *self = (BoldBackend *) backend;
  const JmRect bold = { rect->x - rect->width * (FACE_WEIGHT - 1) / 2, rect->y - rect->height * (FACE_WEIGHT - 1) / 2,
                        rect->width * FACE_WEIGHT, rect->height * FACE_WEIGHT };

  if (symbol >= JM_SYMBOL_FACE_VERY_BAD && symbol <= JM_SYMBOL_FACE_VERY_GOOD)
    self->backend->class->symbol (self->backend, symbol, &bold, colour);
}

static const JmBackendClass bold_backend_class = {
  .begin_group = bold_begin_group,
  .end_group = bold_end_group,
  .box = bold_box,
  .text = bold_text,
  .path = bold_path,
  .symbol = bold_symbol,
};

/* The part of @layout that is shown: the first stages, down to the end of their columns, as far
 * as a picture of that shape has room for them. */
static JmRect
choose_part (JmLayout *layout,
             double    width_to_height)
{
  guint n_stages = MIN (jm_layout_get_n_stages (layout), MOST_STAGES);
  JmGridStage first, last;
  JmRect part = { 0, 0, jm_layout_get_width (layout), jm_layout_get_height (layout) };

  if (n_stages == 0)
    return part;

  jm_layout_get_stage (layout, 0, &first);
  jm_layout_get_stage (layout, n_stages - 1, &last);
  part.height = first.column.y + first.column.height - first.header.y;
  part.width = fabs (last.header.x - first.header.x) + first.header.width + 2 * MARGIN;
  part.width = MAX (MIN (part.width, (part.height + MARGIN) * width_to_height), LEAST_WIDTH);
  part.x = jm_layout_is_rtl (layout) ? first.header.x + first.header.width + MARGIN - part.width
                                     : first.header.x - MARGIN;
  part.y = first.header.y;

  return part;
}

/* Columns that go on to the end of the picture, for maps in which little stands. */
static void
paint_columns (JmLayout  *layout,
               double     height,
               JmBackend *backend)
{
  for (guint i = 0; i < MIN (jm_layout_get_n_stages (layout), MOST_STAGES); i++)
    {
      JmGridStage stage;
      JmBoxPaint paint = { .radius = 0 };

      jm_layout_get_stage (layout, i, &stage);
      paint.fill = jm_role_get_colour (JM_ROLE_STAGE_TINT, stage.colour);
      stage.column.y += stage.column.height / 2;
      stage.column.height = height;
      backend->class->box (backend, &stage.column, &paint);
    }
}

/**
 * jm_thumbnail_paint:
 * @map: a map
 * @width: pixels across, at least 1
 * @height: pixels down, at least 1
 *
 * Paints what a map is known by.
 *
 * Returns: (transfer full): the picture, without transparent parts
 */
cairo_surface_t *
jm_thumbnail_paint (JmMap *map,
                    int    width,
                    int    height)
{
  static const JmView view = { JM_VIEW_EXECUTIVE, NULL };
  static const JmLayoutOptions options = { .view = &view };
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (NULL);
  g_autoptr (JmLayout) layout = jm_layout_new (map, typesetter, &options, NULL);
  const JmRect part = choose_part (layout, (double) width / height);
  double margin = jm_layout_get_n_stages (layout) > 0 ? MARGIN : 0;
  double scale = width / part.width;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cairo = cairo_create (surface);
  JmBackend *backend = jm_cairo_backend_new (cairo, NULL);
  BoldBackend bold = { { &bold_backend_class }, backend, FALSE };

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, scale, scale);
  cairo_translate (cairo, -part.x, margin - part.y);
  paint_columns (layout, height / scale, backend);
  /* What stands above and below the stages would be cut by the edge of the picture. */
  jm_cairo_clip_to (cairo, &part);
  jm_glance_paint (layout, &part, width < LEAST_WIDTH_FOR_TEXT ? MIN (scale, 0.99 * JM_GLANCE_SCALE) : scale, backend);
  jm_paint (layout, &part, &bold.parent);

  jm_cairo_backend_free (backend);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);

  return surface;
}

/**
 * jm_thumbnail_write:
 * @surface: a picture
 * @error: return location for an error of the domain %JM_EXPORT_ERROR
 *
 * Returns: (transfer full): the picture as PNG, or %NULL
 */
GBytes *
jm_thumbnail_write (cairo_surface_t  *surface,
                    GError          **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  if (!jm_export_check (cairo_surface_write_to_png_stream (surface, jm_cairo_append_cb, bytes), error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
