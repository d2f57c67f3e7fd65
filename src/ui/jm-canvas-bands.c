/* jm-canvas-bands.c: what stays in sight: headers of the stages, names of the lanes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headers stay at the top, lane names at the side where reading begins.  A stage that begins
 * out of sight has its header set anew in the room that is left, in a picture of its own that
 * is cut in two, so that its title stays at the beginning and its duration at the end.
 */

#include "config.h"

#include "jm-canvas-private.h"

#include <math.h>

#include "jm-cairo-backend.h"
#include "jm-painter.h"

/* A header that is set anew has a width that is a multiple of this, so that it is not set anew
 * for every pixel. */
#define COVER_STEP 48.0
/* Elements of a header that reach closer to its end than this belong there. */
#define COVER_END 30.0
#define SHADOW_SIZE 5.0f

/*
 * jm_canvas_list_segments:
 * @self: a canvas
 * @frame: what stays in sight
 * @from: a stretch of the widget
 * @to: its end
 * @segments: (out): the parts of the map that are drawn there
 *
 * Returns: how many there are
 */
guint
jm_canvas_list_segments (JmCanvas            *self,
                         const JmCanvasFrame *frame,
                         double               from,
                         double               to,
                         JmCanvasSegment      segments[JM_CANVAS_N_GAPS + 1])
{
  const double sign = frame->rtl ? -1 : 1;
  const JmCanvasGap *gaps[JM_CANVAS_N_GAPS] = { &self->gaps[0], &self->gaps[1] };
  double shift = 0, edge = frame->rtl ? to : from;
  guint n = 0;

  if ((gaps[0]->x - gaps[1]->x) * sign > 0)
    {
      gaps[0] = &self->gaps[1];
      gaps[1] = &self->gaps[0];
    }

  for (guint i = 0; i < JM_CANVAS_N_GAPS; i++)
    {
      double width = round (gaps[i]->width * gaps[i]->share * self->zoom * self->scale) / self->scale;
      double x = round ((gaps[i]->x * self->zoom - frame->offset[0] + shift) * self->scale) / self->scale;

      if (width <= 0)
        continue;

      x = CLAMP (x, from, to);
      if ((x - edge) * sign > 0)
        segments[n++] = (JmCanvasSegment) { MIN (edge, x), MAX (edge, x), shift };
      edge = CLAMP (x + sign * width, from, to);
      shift += sign * width;
    }

  if (frame->rtl ? edge > from : edge < to)
    segments[n++] = frame->rtl ? (JmCanvasSegment) { from, edge, shift } : (JmCanvasSegment) { edge, to, shift };

  return n;
}

/* Whether the title has room; what stands below it can be missed. */
static gboolean
has_whole_title (const JmCell *cell,
                 double        height)
{
  for (guint i = 0; i < cell->n_elements; i++)
    if (cell->elements[i].type == JM_ELEMENT_TEXT && cell->elements[i].field == JM_STAGE_TITLE &&
        (double) (cell->elements[i].y + cell->elements[i].height) > height)
      return FALSE;

  return TRUE;
}

/* How wide a header must be at least for its title to be no higher than the others. */
static double
find_least_width (JmCanvas *self,
                  guint     stage,
                  double    most,
                  double    height)
{
  double width = COVER_STEP * 2;

  if (self->cover_least_stage == stage)
    return self->cover_least;

  for (; width < most; width += COVER_STEP)
    {
      JmCell *cell = jm_layout_make_header (self->layout, jm_editor_get_typesetter (self->editor), stage, width);
      gboolean fits = has_whole_title (cell, height);

      jm_cell_free (cell);
      if (fits)
        break;
    }
  self->cover_least_stage = stage;
  self->cover_least = MIN (width, most);

  return self->cover_least;
}

/* Where what stands at the end of a header begins. */
static double
find_split (const JmCell *cell,
            double        width)
{
  double split = width - JM_TEXT_INSET;

  for (guint i = 0; i < cell->n_elements; i++)
    {
      const JmElement *element = &cell->elements[i];

      if (!element->stretch && (double) (element->x + element->width) > width - COVER_END && (double) element->x > width / 2)
        split = MIN (split, (double) element->x - 4);
    }

  return split;
}

static void
paint_cover (JmCanvas *self,
             guint     stage,
             JmColour  colour,
             double    width,
             double    height)
{
  JmCell *cell = jm_layout_make_header (self->layout, jm_editor_get_typesetter (self->editor), stage, width);
  double scale = self->zoom * self->scale;
  int pixel_width = MAX ((int) ceil (width * scale), 1), pixel_height = MAX ((int) ceil (height * scale), 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, pixel_width, pixel_height);
  cairo_t *cairo = cairo_create (surface);
  JmBackend *backend = jm_screen_colours_paint (self->colours, cairo);
  const JmRect place = { 0, 0, 0, height };

  cairo_scale (cairo, scale, scale);
  jm_paint_cell (self->layout, cell, &place, height, width, colour, backend);
  jm_cairo_backend_free (backend);
  cairo_destroy (cairo);

  cairo_surface_flush (surface);
  g_clear_pointer (&self->cover, gsk_render_node_unref);
  self->cover = jm_tiles_wrap (surface, 1 / self->scale, jm_canvas_is_drawn_by_cairo (self));
  cairo_surface_destroy (surface);
  self->cover_stage = stage;
  self->cover_width = width;
  self->cover_split = find_split (cell, width);
  jm_cell_free (cell);
}

/* A part of the cover, with its left end at @from in the picture and at @x on the widget. */
static void
append_cover (JmCanvas              *self,
              GtkSnapshot           *snapshot,
              double                 x,
              double                 from,
              double                 width,
              const JmCanvasFrame   *frame)
{
  double left = round ((x - from) * self->scale) / self->scale, y = round (frame->header_y * self->scale) / self->scale;

  if (width <= 0)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) frame->header_height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) left, (float) y));
  gtk_snapshot_append_node (snapshot, self->cover);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

/* Draws the header of the stage that begins out of sight.  Returns where on the widget it
 * ends; the edge of the band where there is none. */
static double
draw_cover (JmCanvas            *self,
            GtkSnapshot         *snapshot,
            const JmCanvasFrame *frame)
{
  const double sign = frame->rtl ? -1 : 1;
  double edge = frame->rtl ? frame->width - frame->band_width : frame->band_width;
  double in_map = (edge + frame->offset[0]) / self->zoom, room = frame->width - frame->band_width;
  int position = jm_layout_find_stage_at (self->layout, in_map);
  double start, end, seen, width, split, tail;
  GdkRGBA colour;
  JmGridStage stage;
  gboolean reaches_out;

  if (position < 0 || room <= 0)
    return edge;

  jm_layout_get_stage (self->layout, (guint) position, &stage);
  start = (frame->rtl ? stage.header.x + stage.header.width : stage.header.x) * self->zoom - frame->offset[0];
  end = (frame->rtl ? stage.header.x : stage.header.x + stage.header.width) * self->zoom - frame->offset[0];
  for (guint i = 0; i < JM_CANVAS_N_GAPS; i++)
    if (self->gaps[i].share > 0 && self->gaps[i].x >= stage.header.x &&
        self->gaps[i].x <= stage.header.x + stage.header.width)
      end += sign * self->gaps[i].width * self->gaps[i].share * self->zoom;
  if ((start - edge) * sign >= -1 || (end - edge) * sign <= 0)
    return edge;

  seen = MIN ((end - edge) * sign, room);
  reaches_out = seen >= room;
  width = reaches_out ? room / self->zoom : floor (seen / self->zoom / COVER_STEP) * COVER_STEP;
  width = MAX (width, find_least_width (self, (guint) position, stage.header.width, stage.header.height));
  width = MIN (width, stage.header.width);
  if (self->cover == NULL || self->cover_stage != (guint) position || self->cover_width != width)
    paint_cover (self, (guint) position, stage.colour, width, stage.header.height);

  width *= self->zoom;
  split = MIN (self->cover_split * self->zoom, width);
  tail = width - split;
  colour = jm_canvas_get_colour (self, jm_role_get_colour (JM_ROLE_STAGE, stage.colour));

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) (frame->rtl ? 0 : edge), (float) frame->header_y,
                                                         (float) room, (float) frame->header_height));
  /* What is narrower than the header can be goes out of sight with the end of its stage. */
  if (width > seen && !reaches_out)
    edge = end - sign * width;
  /* A pixel more at both sides, below the two pieces: what ends between two pixels would shine through. */
  if (seen > width)
    gtk_snapshot_append_color (snapshot, &colour,
                               &GRAPHENE_RECT_INIT ((float) ((frame->rtl ? edge - seen + tail : edge + split) - 1),
                                                    (float) (round (frame->header_y * self->scale) / self->scale),
                                                    (float) (seen - split - tail + 2),
                                                    (float) (stage.header.height * self->zoom)));
  seen = MAX (seen, width);
  if (frame->rtl)
    {
      append_cover (self, snapshot, edge - split, tail, split, frame);
      append_cover (self, snapshot, edge - seen, 0, tail, frame);
    }
  else
    {
      append_cover (self, snapshot, edge, 0, split, frame);
      append_cover (self, snapshot, edge + seen - tail, split, tail, frame);
    }
  gtk_snapshot_pop (snapshot);

  return edge + sign * seen;
}

static void
draw_header_row (JmCanvas            *self,
                 GtkSnapshot         *snapshot,
                 const JmCanvasFrame *frame)
{
  const GdkRGBA paper = jm_canvas_get_colour (self, jm_role_get_colour (JM_ROLE_PAPER, JM_NO_COLOUR));
  float start = frame->rtl ? 0 : (float) frame->band_width, width = (float) (frame->width - frame->band_width);
  double from = (double) start, to = (double) (start + width), y = round (frame->header_y * self->scale) / self->scale;
  JmCanvasSegment segments[JM_CANVAS_N_GAPS + 1];
  JmGridStage stage;
  double end;
  guint n;

  if (frame->is_header_pinned)
    gtk_snapshot_append_color (snapshot, &paper, &GRAPHENE_RECT_INIT (start, 0, width, (float) frame->band_height));
  else if (!frame->is_label_pinned)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (start, 0, width, (float) frame->height));
  end = draw_cover (self, snapshot, frame);
  if (frame->rtl)
    to = MIN (to, end);
  else
    from = MAX (from, end);

  if (frame->is_header_pinned)
    {
      jm_layout_get_stage (self->layout, 0, &stage);
      n = jm_canvas_list_segments (self, frame, from, to, segments);
      for (guint i = 0; i < n; i++)
        jm_canvas_draw_tiles (self, snapshot, self->headers,
                              &GRAPHENE_RECT_INIT ((float) segments[i].from, (float) y,
                                                   (float) (segments[i].to - segments[i].from),
                                                   (float) (frame->band_height - y)),
                              frame->offset[0] - segments[i].shift,
                              floor (stage.header.y * self->zoom * self->scale) / self->scale - y);
    }
  jm_canvas_draw_header_gaps (self, snapshot, frame);
  jm_canvas_draw_header_overlay (self, snapshot, frame);
  gtk_snapshot_pop (snapshot);
}

static void
draw_label_column (JmCanvas            *self,
                   GtkSnapshot         *snapshot,
                   const JmCanvasFrame *frame)
{
  const GdkRGBA paper = jm_canvas_get_colour (self, jm_role_get_colour (JM_ROLE_PAPER, JM_NO_COLOUR));
  float x = frame->rtl ? (float) (frame->width - frame->band_width) : 0, width = (float) frame->band_width;
  float foot = (float) CLAMP (frame->rows_bottom, 0, frame->height);
  float top = (float) CLAMP (round ((frame->header_y + frame->header_height + JM_CANVAS_BAND_GAP * self->zoom) * self->scale) / self->scale,
                             0, (double) foot);
  float corner = (float) CLAMP (frame->rows_top, 0, (double) top);
  cairo_rectangle_int_t region;

  if (!frame->is_label_pinned)
    return;

  gtk_snapshot_append_color (snapshot, &paper, &GRAPHENE_RECT_INIT (x, corner, width, top - corner));
  jm_tiles_get_region (self->labels, &region);
  jm_canvas_draw_tiles (self, snapshot, self->labels, &GRAPHENE_RECT_INIT (x, top, width, foot - top),
                        region.x / self->scale - (double) x - (frame->rtl ? frame->band_width - region.width / self->scale : 0),
                        frame->offset[1]);
}

static void
draw_shadow (GtkSnapshot           *snapshot,
             const graphene_rect_t *bounds,
             const graphene_point_t *from,
             const graphene_point_t *to,
             const GdkRGBA         *colour)
{
  const GskColorStop stops[] = { { 0, *colour }, { 1, { colour->red, colour->green, colour->blue, 0 } } };

  if (bounds->size.width > 0 && bounds->size.height > 0)
    gtk_snapshot_append_linear_gradient (snapshot, bounds, from, to, stops, G_N_ELEMENTS (stops));
}

static void
draw_shadows (JmCanvas            *self,
              GtkSnapshot         *snapshot,
              const JmCanvasFrame *frame)
{
  const GdkRGBA shade = { 0, 0, 0, 0.10f };
  const GdkRGBA line = jm_canvas_get_colour (self, jm_role_get_colour (JM_ROLE_LINE, JM_NO_COLOUR));
  float hair = (float) (1 / self->scale);

  if (frame->is_header_pinned)
    {
      float x = 0, width = (float) frame->width, y = (float) frame->band_height;

      gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (x, y - hair, width, hair));
      draw_shadow (snapshot, &GRAPHENE_RECT_INIT (x, y, width, SHADOW_SIZE), &GRAPHENE_POINT_INIT (x, y),
                   &GRAPHENE_POINT_INIT (x, y + SHADOW_SIZE), &shade);
    }
  if (frame->is_label_pinned)
    {
      float y = (float) CLAMP (frame->rows_top, frame->band_height, frame->height);
      float height = (float) CLAMP (frame->rows_bottom, (double) y, frame->height) - y;
      float x = (float) (frame->rtl ? frame->width - frame->band_width : frame->band_width);
      float far = frame->rtl ? x - SHADOW_SIZE : x + SHADOW_SIZE;

      gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (frame->rtl ? x : x - hair, y, hair, height));
      draw_shadow (snapshot, &GRAPHENE_RECT_INIT (MIN (x, far), y, SHADOW_SIZE, height), &GRAPHENE_POINT_INIT (x, y),
                   &GRAPHENE_POINT_INIT (far, y), &shade);
    }
}

/*
 * jm_canvas_draw_bands:
 * @self: a canvas
 * @snapshot: where to draw
 * @frame: what stays in sight
 */
void
jm_canvas_draw_bands (JmCanvas            *self,
                      GtkSnapshot         *snapshot,
                      const JmCanvasFrame *frame)
{
  if (!frame->has_headers)
    return;

  draw_header_row (self, snapshot, frame);
  draw_label_column (self, snapshot, frame);
  draw_shadows (self, snapshot, frame);
}
