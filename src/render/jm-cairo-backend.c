/* jm-cairo-backend.c: drawing with cairo: screen, PDF, PNG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-cairo-backend.h"

#include <math.h>
#include <string.h>

#include <pango/pangocairo.h>

#include "jm-symbol.h"

typedef struct
{
  JmBackend parent;
  cairo_t *cairo;
  JmTagger *tagger;          /* nullable */
  JmColour colour;           /* that cairo has as its source; JM_NO_COLOUR for none yet */
  JmRecolourFunc recolour;   /* nullable */
  gpointer recolour_data;
  PangoGlyphString *glyphs;  /* refilled for each run */
  char *description;         /* nullable: of an open group */
  gboolean in_figure;        /* the description is written */
  gboolean has_part;
  JmRect kept;               /* of the map, on this sheet and no other */
  gboolean rtl;
  gboolean in_sign;          /* the same, of a figure inside a group */
} CairoBackend;

static void
set_colour (CairoBackend *self,
            JmColour      colour)
{
  if (colour == self->colour)
    return;

  self->colour = colour;
  jm_cairo_set_colour (self->cairo, self->recolour != NULL ? self->recolour (colour, self->recolour_data) : colour);
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
trace_box (cairo_t      *cairo,
           const JmRect *rect,
           double        radius)
{
  double right, bottom, left, top;

  radius = MIN (radius, MIN (rect->width, rect->height) / 2);
  if (radius <= 0)
    {
      cairo_rectangle (cairo, rect->x, rect->y, rect->width, rect->height);
      return;
    }

  right = rect->x + rect->width - radius;
  bottom = rect->y + rect->height - radius;
  left = rect->x + radius;
  top = rect->y + radius;

  cairo_new_sub_path (cairo);
  cairo_arc (cairo, right, top, radius, -G_PI_2, 0);
  cairo_arc (cairo, right, bottom, radius, 0, G_PI_2);
  cairo_arc (cairo, left, bottom, radius, G_PI_2, G_PI);
  cairo_arc (cairo, left, top, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cairo);
}

static void
cairo_backend_box (JmBackend        *backend,
                   const JmRect     *rect,
                   const JmBoxPaint *paint)
{
  CairoBackend *self = (CairoBackend *) backend;
  cairo_t *cairo = self->cairo;
  JmPoint from, to;

  trace_box (cairo, rect, paint->radius);
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
                   const char   *description,
                   double        x,
                   double        y)
{
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

  if (self->description != NULL && !self->in_figure)
    {
      const JmPoint *points = path->points;
      double length = path->n_verbs > 1 ? points[1].x - points[0].x : 0;
      const JmRect start = { points[0].x + MIN (length, 0), points[0].y, fabs (length), 0 };

      self->in_figure = jm_tagger_begin_curves (self->tagger, &start);
      if (self->in_figure)
        write_description (self, self->description, points[0].x, points[0].y);
    }

  trace_path (self->cairo, path);
  draw_current_path (self, fill, stroke);
}

/* Whether something begins where the next sheet goes on. */
static gboolean
is_beyond (CairoBackend *self,
           double        start,
           double        top)
{
  return self->has_part && (top >= self->kept.y + self->kept.height ||
                            (self->rtl ? start <= self->kept.x : start >= self->kept.x + self->kept.width));
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

  if (is_beyond (self, self->rtl ? rect->x + MAX (rect->width, 0) : rect->x, rect->y))
    return;

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

static void
cairo_backend_target (JmBackend  *backend,
                      const char *id)
{
  CairoBackend *self = (CairoBackend *) backend;

  if (self->tagger != NULL)
    jm_tagger_set_target (self->tagger, id);
}

static void
cairo_backend_text (JmBackend    *backend,
                    const JmText *text,
                    double        x,
                    double        y,
                    JmColour      colour)
{
  CairoBackend *self = (CairoBackend *) backend;

  if (is_beyond (self, self->rtl ? x + jm_text_get_wrap_width (text) : x, y))
    {
      if (self->tagger != NULL)
        jm_tagger_set_target (self->tagger, NULL);
      return;
    }

  set_colour (self, colour);
  if (self->tagger != NULL)
    jm_tagger_begin_text (self->tagger, text, x, y);

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
  if (self->tagger != NULL)
    jm_tagger_end_text (self->tagger);
}

/* Returns a surface of a picture.  Outputs that can hold the picture's own file take that
 * instead of the pixels, once for all places where it is drawn. */
static cairo_surface_t *
make_surface (const JmPicture *picture)
{
  cairo_format_t format = jm_picture_is_opaque (picture) ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32;
  /* Cairo only reads from it. */
  cairo_surface_t *surface = cairo_image_surface_create_for_data ((guchar *) jm_picture_get_pixels (picture), format,
                                                                  (int) jm_picture_get_width (picture),
                                                                  (int) jm_picture_get_height (picture),
                                                                  (int) jm_picture_get_stride (picture));
  GBytes *file = jm_picture_get_file (picture);
  char *name = g_strdup (jm_picture_get_name (picture));

  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_UNIQUE_ID, (const guchar *) name, strlen (name), g_free, name);
  if (strcmp (jm_picture_get_mime_type (picture), CAIRO_MIME_TYPE_JPEG) == 0)
    cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, g_bytes_get_data (file, NULL), g_bytes_get_size (file),
                                 (cairo_destroy_func_t) g_bytes_unref, g_bytes_ref (file));

  return surface;
}

static void
cairo_backend_picture (JmBackend       *backend,
                       const JmPicture *picture,
                       const JmRect    *rect,
                       double           radius,
                       const char      *description)
{
  CairoBackend *self = (CairoBackend *) backend;
  cairo_t *cairo = self->cairo;
  cairo_surface_t *surface = make_surface (picture);
  gboolean is_figure = self->tagger != NULL && jm_tagger_begin_figure (self->tagger, rect);

  if (is_figure)
    write_description (self, description, rect->x, rect->y);

  cairo_save (cairo);
  trace_box (cairo, rect, radius);
  cairo_clip (cairo);
  /* Cairo names a picture once for each time it is drawn in the same part of a PDF, which must
   * not name anything twice; a group is a part of its own. */
  if (self->tagger != NULL)
    cairo_push_group (cairo);
  cairo_translate (cairo, rect->x, rect->y);
  cairo_scale (cairo, rect->width / jm_picture_get_width (picture), rect->height / jm_picture_get_height (picture));
  cairo_set_source_surface (cairo, surface, 0, 0);
  cairo_paint (cairo);
  if (self->tagger != NULL)
    {
      cairo_pop_group_to_source (cairo);
      cairo_paint (cairo);
    }
  cairo_restore (cairo);

  if (is_figure)
    jm_tagger_end_figure (self->tagger);

  cairo_surface_destroy (surface);
}

static void
cairo_backend_begin_group (JmBackend    *backend,
                           JmGroupType   type,
                           const JmItem *item,
                           const char   *description)
{
  CairoBackend *self = (CairoBackend *) backend;

  if (self->tagger == NULL)
    return;

  jm_tagger_begin_group (self->tagger, type, item);
  if (description != NULL && *description != '\0')
    g_set_str (&self->description, description);
}

static void
cairo_backend_end_group (JmBackend *backend)
{
  CairoBackend *self = (CairoBackend *) backend;

  if (self->tagger == NULL)
    return;

  if (self->in_figure)
    jm_tagger_end_figure (self->tagger);
  self->in_figure = FALSE;
  g_clear_pointer (&self->description, g_free);
  jm_tagger_end_group (self->tagger);
}

static void
cairo_backend_begin_figure (JmBackend    *backend,
                            const JmRect *rect,
                            const char   *description)
{
  CairoBackend *self = (CairoBackend *) backend;

  self->in_sign = self->tagger != NULL && jm_tagger_begin_figure (self->tagger, rect);
  if (self->in_sign)
    write_description (self, description, rect->x, rect->y);
}

static void
cairo_backend_end_figure (JmBackend *backend)
{
  CairoBackend *self = (CairoBackend *) backend;

  if (self->in_sign)
    jm_tagger_end_figure (self->tagger);
  self->in_sign = FALSE;
}

/* What is not tagged needs no groups, and nobody has to put the curves into words. */
static const JmBackendClass plain_backend_class = {
  .box = cairo_backend_box,
  .path = cairo_backend_path,
  .symbol = cairo_backend_symbol,
  .text = cairo_backend_text,
  .picture = cairo_backend_picture,
};

static const JmBackendClass cairo_backend_class = {
  .begin_group = cairo_backend_begin_group,
  .end_group = cairo_backend_end_group,
  .box = cairo_backend_box,
  .path = cairo_backend_path,
  .symbol = cairo_backend_symbol,
  .target = cairo_backend_target,
  .text = cairo_backend_text,
  .picture = cairo_backend_picture,
  .begin_figure = cairo_backend_begin_figure,
  .end_figure = cairo_backend_end_figure,
};

/**
 * jm_cairo_backend_new:
 * @cairo: where to draw, already scaled; it must outlive the backend
 * @tagger: (nullable): for PDF: what says what the parts mean; it must outlive the backend
 *
 * Returns: (transfer full): a backend; free it with jm_cairo_backend_free()
 */
JmBackend *
jm_cairo_backend_new (cairo_t  *cairo,
                      JmTagger *tagger)
{
  CairoBackend *self = g_new0 (CairoBackend, 1);

  self->parent.class = tagger != NULL ? &cairo_backend_class : &plain_backend_class;
  self->cairo = cairo;
  self->tagger = tagger;
  self->glyphs = pango_glyph_string_new ();
  cairo_set_line_cap (cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cairo, CAIRO_LINE_JOIN_ROUND);

  return &self->parent;
}

/**
 * jm_cairo_backend_set_recolour:
 * @backend: a backend made by jm_cairo_backend_new()
 * @recolour: (nullable): gives the colour to draw with in the place of another
 * @user_data: for @recolour
 *
 * Draws in the colours of a screen instead of those of paper.  Pictures stay as they are.
 */
void
jm_cairo_backend_set_recolour (JmBackend      *backend,
                               JmRecolourFunc  recolour,
                               gpointer        user_data)
{
  CairoBackend *self = (CairoBackend *) backend;

  self->recolour = recolour;
  self->recolour_data = user_data;
}

/**
 * jm_cairo_backend_set_part:
 * @backend: a backend made by jm_cairo_backend_new()
 * @kept: the part of the map that is on this sheet and no other
 * @rtl: whether texts begin at their right end
 *
 * What lies beyond is only there to put the next sheets in line with it: texts and symbols
 * that begin there are left out, since most would be cut, and all are on those sheets.
 */
void
jm_cairo_backend_set_part (JmBackend    *backend,
                           const JmRect *kept,
                           gboolean      rtl)
{
  CairoBackend *self = (CairoBackend *) backend;

  self->has_part = TRUE;
  self->kept = *kept;
  self->rtl = rtl;
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
  g_free (self->description);
  g_free (self);
}

/**
 * jm_cairo_set_colour:
 * @cairo: where to draw
 * @colour: the colour to draw with from now on
 */
void
jm_cairo_set_colour (cairo_t  *cairo,
                     JmColour  colour)
{
  cairo_set_source_rgba (cairo, (colour >> 24) / 255.0, ((colour >> 16) & 0xff) / 255.0,
                         ((colour >> 8) & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

/**
 * jm_cairo_clip_to:
 * @cairo: where to draw
 * @rect: outside of it nothing is drawn from now on
 */
void
jm_cairo_clip_to (cairo_t      *cairo,
                  const JmRect *rect)
{
  cairo_rectangle (cairo, rect->x, rect->y, rect->width, rect->height);
  cairo_clip (cairo);
}

/**
 * jm_cairo_append_cb:
 * @closure: a #GByteArray
 * @data: what cairo has written
 * @length: of @data
 *
 * Gathers what a surface writes, as a cairo_write_func_t.
 *
 * Returns: %CAIRO_STATUS_SUCCESS
 */
cairo_status_t
jm_cairo_append_cb (void                *closure,
                    const unsigned char *data,
                    unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}
