/* jm-cairo-backend.c: drawing with cairo: screen, PDF, PNG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-cairo-backend.h"

#include <string.h>

#include <pango/pangocairo.h>

#include "jm-symbol.h"

typedef struct
{
  JmBackend parent;
  cairo_t *cairo;
  gboolean tagged;
  JmColour colour;           /* that cairo has as its source; JM_NO_COLOUR for none yet */
  PangoGlyphString *glyphs;  /* refilled for each run */
  GQueue tags;               /* of names, to be closed */
  char *description;         /* nullable: of an open group whose place is not yet known */
} CairoBackend;

static void
set_colour (CairoBackend *self,
            JmColour      colour)
{
  if (colour == self->colour)
    return;

  self->colour = colour;
  cairo_set_source_rgba (self->cairo, (colour >> 24) / 255.0, ((colour >> 16) & 0xff) / 255.0,
                         ((colour >> 8) & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

static void
draw_current_path (CairoBackend   *self,
                   JmColour        fill,
                   const JmStroke *stroke)
{
  gboolean has_stroke = stroke != NULL && stroke->colour != JM_NO_COLOUR;

  if (fill != JM_NO_COLOUR)
    {
      set_colour (self, fill);
      if (has_stroke)
        cairo_fill_preserve (self->cairo);
      else
        cairo_fill (self->cairo);
    }

  if (has_stroke)
    {
      set_colour (self, stroke->colour);
      cairo_set_line_width (self->cairo, stroke->width);
      cairo_set_dash (self->cairo, stroke->dashes, (int) stroke->n_dashes, 0);
      cairo_stroke (self->cairo);
    }
}

static void
trace_path (cairo_t      *cairo,
            const JmPath *path)
{
  const JmPoint *p = path->points;

  for (guint i = 0; i < path->n_verbs; i++)
    {
      switch ((JmPathVerb) path->verbs[i])
        {
        case JM_PATH_MOVE:
          cairo_move_to (cairo, p->x, p->y);
          p++;
          break;
        case JM_PATH_LINE:
          cairo_line_to (cairo, p->x, p->y);
          p++;
          break;
        case JM_PATH_CURVE:
          cairo_curve_to (cairo, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
          p += 3;
          break;
        case JM_PATH_CLOSE:
          cairo_close_path (cairo);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static void
cairo_backend_box (JmBackend        *backend,
                   const JmRect     *rect,
                   const JmBoxPaint *paint)
{
  CairoBackend *self = (CairoBackend *) backend;
  cairo_t *cairo = self->cairo;
  double radius = MIN (paint->radius, MIN (rect->width, rect->height) / 2);
  JmPoint from, to;

  if (radius <= 0)
    cairo_rectangle (cairo, rect->x, rect->y, rect->width, rect->height);
  else
    {
      double right = rect->x + rect->width - radius, bottom = rect->y + rect->height - radius;
      double left = rect->x + radius, top = rect->y + radius;

      cairo_new_sub_path (cairo);
      cairo_arc (cairo, right, top, radius, -G_PI_2, 0);
      cairo_arc (cairo, right, bottom, radius, 0, G_PI_2);
      cairo_arc (cairo, left, bottom, radius, G_PI_2, G_PI);
      cairo_arc (cairo, left, top, radius, G_PI, 3 * G_PI_2);
      cairo_close_path (cairo);
    }

  draw_current_path (self, paint->fill, &paint->stroke);

  if (jm_box_get_bar (rect, paint, &from, &to))
    {
      cairo_move_to (cairo, from.x, from.y);
      cairo_line_to (cairo, to.x, to.y);
      draw_current_path (self, JM_NO_COLOUR, &paint->bar);
    }
}

/* Cairo knows no alternative texts.  But what a glyph stands for is read aloud and found by
 * a search, and a dot of this size leaves the picture as it is. */
static void
write_description (CairoBackend *self,
                   double        x,
                   double        y)
{
  g_autofree char *description = g_steal_pointer (&self->description);
  const cairo_text_cluster_t cluster = { (int) strlen (description), 1 };
  cairo_glyph_t *glyphs = NULL;
  int n_glyphs = 0;

  cairo_set_font_size (self->cairo, 0.1);
  if (cairo_scaled_font_text_to_glyphs (cairo_get_scaled_font (self->cairo), x, y, ".", 1, &glyphs, &n_glyphs, NULL,
                                        NULL, NULL) == CAIRO_STATUS_SUCCESS &&
      n_glyphs == 1)
    cairo_show_text_glyphs (self->cairo, description, cluster.num_bytes, glyphs, n_glyphs, &cluster, 1, 0);

  cairo_glyph_free (glyphs);
}

static void
cairo_backend_path (JmBackend      *backend,
                    const JmPath   *path,
                    JmColour        fill,
                    const JmStroke *stroke)
{
  CairoBackend *self = (CairoBackend *) backend;

  if (self->description != NULL)
    write_description (self, path->points[0].x, path->points[0].y);

  trace_path (self->cairo, path);
  draw_current_path (self, fill, stroke);
}

static void
cairo_backend_symbol (JmBackend    *backend,
                      JmSymbol      symbol,
                      const JmRect *rect,
                      JmColour      colour)
{
  CairoBackend *self = (CairoBackend *) backend;
  double scale = rect->height / JM_SYMBOL_GRID;
  guint n_layers;
  const JmSymbolLayer *layers = jm_symbol_get_layers (symbol, &n_layers);

  cairo_save (self->cairo);
  cairo_translate (self->cairo, rect->x, rect->y);
  cairo_scale (self->cairo, rect->width < 0 ? -scale : scale, scale);

  for (guint i = 0; i < n_layers; i++)
    {
      const JmLayerPaint paint = jm_symbol_get_paint (layers[i].mode, colour);

      trace_path (self->cairo, &layers[i].path);
      draw_current_path (self, paint.fill, &paint.stroke);
    }

  cairo_restore (self->cairo);
  /* The source went back with the rest of the state. */
  self->colour = JM_NO_COLOUR;
}

static const char *
get_text_tag (JmTextStyle style)
{
  if (style == JM_TEXT_TITLE)
    return "H1";
  if (style == JM_TEXT_STAGE)
    return "H2";
  if (style == JM_TEXT_CARD_TITLE)
    return "H3";

  return "P";
}

static void
cairo_backend_text (JmBackend    *backend,
                    const JmText *text,
                    double        x,
                    double        y,
                    JmColour      colour)
{
  CairoBackend *self = (CairoBackend *) backend;
  const char *tag = self->tagged ? get_text_tag (jm_text_get_style (text)) : NULL;

  set_colour (self, colour);
  if (tag != NULL)
    cairo_tag_begin (self->cairo, tag, NULL);

  for (guint i = 0; i < jm_text_get_n_lines (text); i++)
    {
      const JmTextLine *line = jm_text_get_line (text, i);
      double run_x = x + (double) line->x;

      for (guint j = 0; j < line->n_runs; j++)
        {
          PangoItem item;
          PangoGlyphItem glyph_item = { &item, self->glyphs, 0, 0, 0 };

          jm_text_get_run (text, line->first_run + j, &item, self->glyphs);
          cairo_move_to (self->cairo, run_x, y + (double) line->baseline);
          pango_cairo_show_glyph_item (self->cairo, jm_text_get_string (text), &glyph_item);
          run_x += pango_glyph_string_get_width (self->glyphs) / (double) PANGO_SCALE;
        }
    }

  cairo_new_path (self->cairo);
  if (tag != NULL)
    cairo_tag_end (self->cairo, tag);
}

static const char *
get_tag (JmGroupType type)
{
  switch (type)
    {
    case JM_GROUP_CURVES:
      return "Figure";
    case JM_GROUP_TITLE:
    case JM_GROUP_STAGE:
    case JM_GROUP_TOUCHPOINT:
    case JM_GROUP_LANES:
    case JM_GROUP_LEGEND:
      return "Sect";
    case JM_GROUP_BACKGROUND:
    default:
      return NULL;
    }
}

static void
cairo_backend_begin_group (JmBackend    *backend,
                           JmGroupType   type,
                           const JmItem *item,
                           const char   *description)
{
  CairoBackend *self = (CairoBackend *) backend;
  const char *tag = self->tagged ? get_tag (type) : NULL;

  g_queue_push_tail (&self->tags, (gpointer) (tag != NULL ? tag : ""));
  if (tag == NULL)
    return;

  cairo_tag_begin (self->cairo, tag, NULL);
  if (description != NULL && *description != '\0')
    g_set_str (&self->description, description);
}

static void
cairo_backend_end_group (JmBackend *backend)
{
  CairoBackend *self = (CairoBackend *) backend;
  const char *tag = g_queue_pop_tail (&self->tags);

  if (*tag != '\0')
    cairo_tag_end (self->cairo, tag);
}

static const JmBackendClass cairo_backend_class = {
  .begin_group = cairo_backend_begin_group,
  .end_group = cairo_backend_end_group,
  .box = cairo_backend_box,
  .path = cairo_backend_path,
  .symbol = cairo_backend_symbol,
  .text = cairo_backend_text,
};

/**
 * jm_cairo_backend_new:
 * @cairo: where to draw, already scaled; it must outlive the backend
 * @tagged: whether groups become structure elements, for PDF
 *
 * Returns: (transfer full): a backend; free it with jm_cairo_backend_free()
 */
JmBackend *
jm_cairo_backend_new (cairo_t  *cairo,
                      gboolean  tagged)
{
  CairoBackend *self = g_new0 (CairoBackend, 1);

  self->parent.class = &cairo_backend_class;
  self->cairo = cairo;
  self->tagged = tagged;
  self->glyphs = pango_glyph_string_new ();
  g_queue_init (&self->tags);
  cairo_set_line_cap (cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cairo, CAIRO_LINE_JOIN_ROUND);

  return &self->parent;
}

/**
 * jm_cairo_backend_free:
 * @backend: (transfer full): a backend made by jm_cairo_backend_new()
 */
void
jm_cairo_backend_free (JmBackend *backend)
{
  CairoBackend *self = (CairoBackend *) backend;

  pango_glyph_string_free (self->glyphs);
  g_queue_clear (&self->tags);
  g_free (self->description);
  g_free (self);
}
