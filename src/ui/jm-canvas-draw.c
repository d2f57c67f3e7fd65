/* jm-canvas-draw.c: how the map comes onto the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map is painted once into tiles of whole device pixels, and a frame puts those in sight
 * beside each other, so that it costs what is seen.  What is not painted yet is painted at
 * once as far as a frame has time for it, the rest and what is about to come into sight in
 * slices between frames.  While somebody zooms, the tiles of before are shown in another size.
 */

#include "config.h"

#include "jm-canvas-private.h"

#include <math.h>

#include "jm-cairo-backend.h"
#include "jm-cell-hints.h"
#include "jm-glance-backend.h"
#include "jm-layout-damage.h"
#include "jm-preload.h"

/* Higher than most windows: a renderer leaves out what lies below an opaque picture only where that covers a good
 * part of the window, and draws everything in the strips that are left between them. */
#define TILE_WIDTH 512
#define TILE_HEIGHT 2048
/* Cairo draws a tile anew as a whole when a part of it changes, and does not mind edges. */
#define CAIRO_TILE_SIZE JM_PRELOAD_TILE_SIZE
/* Of the bands, which are painted when they come into sight. */
#define BAND_TILE_SIZE 512
/* How long a frame may paint, and how long a slice between frames, in microseconds. */
#define FRAME_BUDGET 40000
#define SLICE_BUDGET 4000
/* When nobody has zoomed for this many milliseconds, the tiles are painted anew. */
#define SETTLE_TIME 120
#define MOST_BYTES ((gsize) 96 << 20)
/* Screens that are kept in any case. */
#define MOST_SCREENS 4

/*
 * jm_canvas_paint_map:
 * @cairo: where to paint, scaled to the units of the map
 * @clip: the part that is wanted
 * @scale: device pixels for a unit of the map
 * @user_data: the canvas
 *
 * Paints a part of the map in the colours of the screen, paper included.
 */
void
jm_canvas_paint_map (cairo_t      *cairo,
                     const JmRect *clip,
                     double        scale,
                     gpointer      user_data)
{
  JmCanvas *self = user_data;
  JmBackend *backend = jm_screen_colours_paint (self->colours, cairo);

  jm_glance_paint (self->layout, clip, scale, backend);
  jm_cairo_backend_free (backend);
}

/*
 * jm_canvas_get_colour:
 * @self: a canvas
 * @colour: a colour of paper
 *
 * Returns: what it is on this screen
 */
GdkRGBA
jm_canvas_get_colour (JmCanvas *self,
                      JmColour  colour)
{
  JmColour shown = jm_screen_colours_get (colour, self->colours);

  return (GdkRGBA) { (float) (shown >> 24) / 255, (float) (shown >> 16 & 0xff) / 255, (float) (shown >> 8 & 0xff) / 255,
                     (float) (shown & 0xff) / 255 };
}

static JmRect
get_map_rect (JmCanvas *self)
{
  return (JmRect) { 0, 0, jm_layout_get_width (self->layout), jm_layout_get_height (self->layout) };
}

static gboolean
get_header_rect (JmCanvas *self,
                 JmRect   *rect)
{
  JmGridStage stage;

  if (jm_layout_get_n_stages (self->layout) == 0)
    return FALSE;

  jm_layout_get_stage (self->layout, 0, &stage);
  *rect = (JmRect) { 0, stage.header.y, jm_layout_get_width (self->layout), stage.header.height };

  return TRUE;
}

static gboolean
get_label_rect (JmCanvas *self,
                JmRect   *rect)
{
  const double from = JM_MARGIN - 12, width = JM_LABEL_WIDTH + 8;

  if (!get_header_rect (self, rect))
    return FALSE;

  *rect = (JmRect) { jm_layout_is_rtl (self->layout) ? jm_layout_get_width (self->layout) - from - width : from, 0, width,
                     jm_layout_get_height (self->layout) };

  return TRUE;
}

static void
forget_cover (JmCanvas *self)
{
  g_clear_pointer (&self->cover, gsk_render_node_unref);
  self->cover_least_stage = G_MAXUINT;
}

static void
forget_bands (JmCanvas *self)
{
  g_clear_pointer (&self->headers, jm_tiles_free);
  g_clear_pointer (&self->labels, jm_tiles_free);
  forget_cover (self);
}

/*
 * jm_canvas_is_drawn_by_cairo:
 * @self: a canvas in a window
 *
 * Returns: whether frames are drawn with cairo in the end
 */
gboolean
jm_canvas_is_drawn_by_cairo (JmCanvas *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  return native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

/* What was painted while the window was made, if it is what this screen shows. */
static JmTiles *
take_tiles (JmCanvas *self,
            double    scale)
{
  g_autoptr (JmTiles) tiles = jm_preload_take_tiles (self->layout, scale);

  if (tiles == NULL || !jm_canvas_is_drawn_by_cairo (self) || !jm_screen_colours_are_those_of_paper (self->colours))
    return NULL;

  jm_tiles_set_paint (tiles, jm_canvas_paint_map, self);

  return g_steal_pointer (&tiles);
}

static void
ensure_tiles (JmCanvas *self)
{
  double scale = self->zoom * self->scale;
  gboolean is_cairo = jm_canvas_is_drawn_by_cairo (self);
  const JmRect map = get_map_rect (self);
  JmRect band;

  if (self->body != NULL && jm_tiles_get_scale (self->body) != scale)
    jm_canvas_note_zoom (self);
  if (self->body == NULL)
    self->body = take_tiles (self, scale);
  if (self->body == NULL)
    self->body = jm_tiles_new (&map, scale, is_cairo ? CAIRO_TILE_SIZE : TILE_WIDTH, is_cairo ? CAIRO_TILE_SIZE : TILE_HEIGHT,
                               jm_canvas_paint_map, self);
  if (self->headers == NULL && get_header_rect (self, &band))
    self->headers = jm_tiles_new (&band, scale, BAND_TILE_SIZE, 0, jm_canvas_paint_map, self);
  if (self->labels == NULL && get_label_rect (self, &band))
    self->labels = jm_tiles_new (&band, scale, 0, BAND_TILE_SIZE, jm_canvas_paint_map, self);
}

/*
 * jm_canvas_forget_pictures:
 * @self: a canvas
 *
 * Paints everything anew: the style of the screen has changed.
 */
void
jm_canvas_forget_pictures (JmCanvas *self)
{
  g_clear_pointer (&self->body, jm_tiles_free);
  g_clear_pointer (&self->former, jm_tiles_free);
  forget_bands (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Keeps tiles of what is still wanted as they are, but for what differs. */
static void
follow (JmTiles      **tiles,
        const JmRect  *region,
        GArray        *damage)
{
  if (*tiles != NULL && (region == NULL || damage == NULL || !jm_tiles_follow (*tiles, region, damage)))
    g_clear_pointer (tiles, jm_tiles_free);
}

/*
 * jm_canvas_renew_pictures:
 * @self: a canvas that has another layout
 * @before: the one that is painted
 *
 * Has what differs painted anew.
 */
void
jm_canvas_renew_pictures (JmCanvas *self,
                          JmLayout *before)
{
  const JmRect map = get_map_rect (self);
  g_autoptr (GArray) damage = jm_layout_get_damage (before, self->layout);
  JmRect band;

  g_clear_pointer (&self->former, jm_tiles_free);
  follow (&self->body, &map, damage);
  follow (&self->headers, get_header_rect (self, &band) ? &band : NULL, damage);
  follow (&self->labels, get_label_rect (self, &band) ? &band : NULL, damage);
  forget_cover (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
settle_cb (gpointer user_data)
{
  JmCanvas *self = user_data;

  self->settle_source = 0;
  self->is_zooming = FALSE;
  forget_bands (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/*
 * jm_canvas_note_zoom:
 * @self: a canvas that has another zoom
 *
 * Keeps what is painted as it is for as long as zooming goes on.
 */
void
jm_canvas_note_zoom (JmCanvas *self)
{
  if (self->body != NULL && jm_tiles_get_n_bytes (self->body) > 0 &&
      (self->former == NULL || !self->is_zooming))
    {
      g_clear_pointer (&self->former, jm_tiles_free);
      self->former = g_steal_pointer (&self->body);
    }
  g_clear_pointer (&self->body, jm_tiles_free);
  forget_bands (self);

  if (self->former == NULL)
    return;

  self->is_zooming = TRUE;
  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_source = g_timeout_add (SETTLE_TIME, settle_cb, self);
}

/*
 * jm_canvas_stop_painting:
 * @self: a canvas that goes away
 */
void
jm_canvas_stop_painting (JmCanvas *self)
{
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_handle_id (&self->paint_source, g_source_remove);
  g_clear_pointer (&self->body, jm_tiles_free);
  g_clear_pointer (&self->former, jm_tiles_free);
  forget_bands (self);
}

/* The part of the map on the widget, in device pixels of the map. */
static cairo_rectangle_int_t
get_seen (JmCanvas *self)
{
  JmCanvasFrame frame;
  double shift = 0;

  jm_canvas_get_frame (self, &frame);
  for (guint i = 0; i < JM_CANVAS_N_GAPS; i++)
    shift += self->gaps[i].share > 0 ? self->gaps[i].width * self->zoom : 0;
  if (frame.rtl)
    shift = -shift;

  return (cairo_rectangle_int_t) { (int) floor ((frame.offset[0] - MAX (shift, 0)) * self->scale),
                                   (int) floor (frame.offset[1] * self->scale),
                                   (int) ceil ((frame.width + fabs (shift)) * self->scale),
                                   (int) ceil (frame.height * self->scale) };
}

/* What is likely to be seen next: a screen in the direction of the last movement, and a
 * little to all sides. */
static cairo_rectangle_int_t
get_ahead (JmCanvas                    *self,
           const cairo_rectangle_int_t *seen)
{
  const int around = BAND_TILE_SIZE / 2;
  cairo_rectangle_int_t ahead = { seen->x - around, seen->y - around, seen->width + 2 * around,
                                  seen->height + 2 * around };

  if (self->direction[0] != 0)
    ahead.width += seen->width;
  if (self->direction[0] < 0)
    ahead.x -= seen->width;
  if (self->direction[1] != 0)
    ahead.height += seen->height;
  if (self->direction[1] < 0)
    ahead.y -= seen->height;

  return ahead;
}

/* Paints what is out of date until the time is over.  Returns whether all is painted. */
static gboolean
paint_area (JmCanvas                    *self,
            const cairo_rectangle_int_t *area,
            gint64                       until,
            guint                       *n_painted)
{
  cairo_rectangle_int_t range;

  if (!jm_tiles_get_range (self->body, area, &range))
    return TRUE;

  for (int column = range.x; column < range.x + range.width; column++)
    for (int row = range.y; row < range.y + range.height; row++)
      {
        if (jm_tiles_is_current (self->body, column, row))
          continue;
        if (g_get_monotonic_time () >= until)
          return FALSE;
        if (!jm_tiles_paint (self->body, column, row, until))
          return FALSE;
        (*n_painted)++;
      }

  return TRUE;
}

static gsize
get_most_bytes (const cairo_rectangle_int_t *seen)
{
  return MAX (MOST_BYTES, (gsize) seen->width * (gsize) seen->height * 4 * MOST_SCREENS);
}

static gboolean
paint_cb (gpointer user_data)
{
  JmCanvas *self = user_data;
  const cairo_rectangle_int_t seen = get_seen (self);
  const cairo_rectangle_int_t ahead = get_ahead (self, &seen);
  gint64 until = g_get_monotonic_time () + SLICE_BUDGET;
  guint n_painted = 0;

  if (self->body == NULL || self->is_zooming || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->paint_source = 0;
      return G_SOURCE_REMOVE;
    }

  if (!paint_area (self, &seen, until, &n_painted))
    {
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return G_SOURCE_CONTINUE;
    }
  if (n_painted > 0 || self->former != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_clear_pointer (&self->former, jm_tiles_free);

  jm_tiles_trim (self->body, &seen, get_most_bytes (&seen));
  if (jm_tiles_get_n_bytes (self->body) + (gsize) TILE_WIDTH * TILE_HEIGHT * 4 < get_most_bytes (&seen) &&
      !paint_area (self, &ahead, until, &n_painted))
    return G_SOURCE_CONTINUE;

  self->paint_source = 0;

  return G_SOURCE_REMOVE;
}

/* Paints what this frame cannot do without, and leaves the rest for later. */
static void
paint_for_frame (JmCanvas *self)
{
  const cairo_rectangle_int_t seen = get_seen (self);
  guint n_painted = 0;

  if (self->is_zooming)
    return;

  if (self->former == NULL)
    paint_area (self, &seen, g_get_monotonic_time () + FRAME_BUDGET, &n_painted);
  if (self->paint_source == 0)
    self->paint_source = g_idle_add_full (G_PRIORITY_LOW, paint_cb, self, NULL);
}

/* Puts paper where the map does not reach, or all over what is not painted yet. */
static void
draw_paper (JmCanvas              *self,
            GtkSnapshot           *snapshot,
            const graphene_rect_t *area,
            const JmCanvasFrame   *frame)
{
  const GdkRGBA paper = jm_canvas_get_colour (self, jm_role_get_colour (JM_ROLE_PAPER, JM_NO_COLOUR));
  cairo_rectangle_int_t region;
  float left, right, bottom;
  float end = area->origin.x + area->size.width, foot = area->origin.y + area->size.height;

  jm_tiles_get_region (self->body, &region);
  left = (float) CLAMP (region.x / self->scale - frame->offset[0], (double) area->origin.x, (double) end);
  right = (float) CLAMP ((region.x + region.width) / self->scale - frame->offset[0], (double) area->origin.x, (double) end);
  bottom = (float) CLAMP ((region.y + region.height) / self->scale - frame->offset[1], (double) area->origin.y,
                          (double) foot);

  if (self->is_zooming || self->former != NULL || jm_tiles_get_n_bytes (self->body) == 0)
    left = right = area->origin.x;
  if (left > area->origin.x)
    gtk_snapshot_append_color (snapshot, &paper,
                               &GRAPHENE_RECT_INIT (area->origin.x, area->origin.y, left - area->origin.x, area->size.height));
  if (right < end)
    gtk_snapshot_append_color (snapshot, &paper,
                               &GRAPHENE_RECT_INIT (right, area->origin.y, end - right, area->size.height));
  if (bottom < foot && right > left)
    gtk_snapshot_append_color (snapshot, &paper, &GRAPHENE_RECT_INIT (left, bottom, right - left, foot - bottom));
}

static void
draw_body_area (JmCanvas              *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *area,
                const JmCanvasFrame   *frame,
                gboolean               has_gaps)
{
  JmCanvasSegment segments[JM_CANVAS_N_GAPS + 1];
  guint n;

  if (area->size.width <= 0 || area->size.height <= 0)
    return;

  draw_paper (self, snapshot, area, frame);
  segments[0] = (JmCanvasSegment) { (double) area->origin.x, (double) (area->origin.x + area->size.width), 0 };
  n = has_gaps ? jm_canvas_list_segments (self, frame, segments[0].from, segments[0].to, segments) : 1;
  for (guint i = 0; i < n; i++)
    {
      const graphene_rect_t part = GRAPHENE_RECT_INIT ((float) segments[i].from, area->origin.y,
                                                       (float) (segments[i].to - segments[i].from), area->size.height);

      if (self->is_zooming && self->former != NULL)
        jm_canvas_draw_former (self, snapshot, &part, frame->offset[0] - segments[i].shift, frame->offset[1]);
      jm_canvas_draw_tiles (self, snapshot, self->body, &part, frame->offset[0] - segments[i].shift, frame->offset[1]);
    }
}

/* The map without what stays in sight over it, so that nothing is drawn twice: above the
 * stages and below them it has the whole width, and no gaps. */
static void
draw_body (JmCanvas            *self,
           GtkSnapshot         *snapshot,
           const JmCanvasFrame *frame)
{
  float start = frame->rtl ? 0 : (float) frame->band_width, width = (float) (frame->width - frame->band_width);
  float all = (float) frame->width, top = (float) frame->band_height, foot = (float) frame->height, scale = (float) self->scale;
  float rows_top = CLAMP (roundf ((float) frame->rows_top * scale) / scale, top, foot);
  float rows_bottom = CLAMP (roundf ((float) frame->rows_bottom * scale) / scale, rows_top, foot);
  gboolean is_parted = self->gaps[0].share > 0 || self->gaps[1].share > 0;

  if (!frame->is_label_pinned && !is_parted)
    {
      draw_body_area (self, snapshot, &GRAPHENE_RECT_INIT (0, top, all, foot - top), frame, FALSE);
      return;
    }

  draw_body_area (self, snapshot, &GRAPHENE_RECT_INIT (0, top, all, rows_top - top), frame, FALSE);
  draw_body_area (self, snapshot, &GRAPHENE_RECT_INIT (start, rows_top, width, rows_bottom - rows_top), frame, TRUE);
  draw_body_area (self, snapshot, &GRAPHENE_RECT_INIT (0, rows_bottom, all, foot - rows_bottom), frame, FALSE);
}

/* Moves all by less than a device pixel, so that tiles fall onto whole ones wherever the
 * widget stands in its window. */
static void
snap (JmCanvas    *self,
      GtkSnapshot *snapshot)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  graphene_point_t corner;
  double x, y;

  if (self->scale == round (self->scale) ||
      !gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (native), &GRAPHENE_POINT_INIT (0, 0), &corner))
    return;

  gtk_native_get_surface_transform (native, &x, &y);
  x = (x + (double) corner.x) * self->scale;
  y = (y + (double) corner.y) * self->scale;
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) ((round (x) - x) / self->scale),
                                                          (float) ((round (y) - y) / self->scale)));
}

/*
 * jm_canvas_draw:
 * @self: a canvas
 * @snapshot: where to draw
 *
 * Draws a frame.
 */
void
jm_canvas_draw (JmCanvas    *self,
                GtkSnapshot *snapshot)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  double scale = surface != NULL ? gdk_surface_get_scale (surface) : 1;
  JmCanvasFrame frame;

  if (scale != self->scale)
    {
      self->scale = scale;
      jm_canvas_forget_pictures (self);
    }

  ensure_tiles (self);
  paint_for_frame (self);
  jm_canvas_get_frame (self, &frame);

  gtk_snapshot_save (snapshot);
  snap (self, snapshot);
  draw_body (self, snapshot, &frame);
  jm_canvas_draw_gaps (self, snapshot, &frame);
  /* What moves aside would leave its hints behind. */
  if (self->gaps[0].share <= 0 && self->gaps[1].share <= 0)
    jm_cell_hints_snapshot (self, snapshot);
  jm_canvas_draw_overlay (self, snapshot, &frame);
  jm_canvas_draw_bands (self, snapshot, &frame);
  gtk_snapshot_restore (snapshot);
}
