/* jm-canvas-view.c: which part of the map a canvas shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map that is smaller than the canvas stands at the edge where reading begins, so that
 * nothing moves when it grows.
 */

#include "config.h"

#include "jm-canvas-private.h"

#include <math.h>

#define LEAST_ZOOM 0.05
#define MOST_ZOOM 4.0
#define MOST_SELECTION_ZOOM 2.0
/* Round what is brought into sight. */
#define FIT_MARGIN 24.0
#define REVEAL_MARGIN 12.0
/* A band may take this share of the canvas; where there is less room, the map needs it more. */
#define MOST_BAND_SHARE 0.4

static const double zoom_steps[] = { 0.05, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4 };

static double
get_page (JmCanvas *self,
          guint     i)
{
  return i == 0 ? gtk_widget_get_width (GTK_WIDGET (self)) : gtk_widget_get_height (GTK_WIDGET (self));
}

static double
get_size (JmCanvas *self,
          guint     i)
{
  return i == 0 ? jm_layout_get_width (self->layout) * self->zoom
                : jm_layout_get_height (self->layout) * self->zoom + JM_CANVAS_BOTTOM_ROOM;
}

/*
 * jm_canvas_configure:
 * @self: a canvas
 *
 * Sets up the adjustments for the size of map and canvas.  What is seen where reading begins
 * stays there.
 */
void
jm_canvas_configure (JmCanvas *self)
{
  gboolean rtl = jm_layout_is_rtl (self->layout);
  gboolean has_wanted = self->has_wanted && get_page (self, 0) > 0;

  self->is_shift_expected = TRUE;
  for (guint i = 0; i < 2; i++)
    {
      GtkAdjustment *adjustment = self->adjustments[i];
      double page = get_page (self, i), upper = ceil (MAX (get_size (self, i), page)), value;

      if (adjustment == NULL)
        continue;

      value = gtk_adjustment_get_value (adjustment);
      if (has_wanted)
        value = (i == 0 ? self->wanted.x : self->wanted.y) * self->zoom;
      else if (i == 0 && rtl)
        value = upper - page - (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - value);
      gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - page), 0, upper, page * 0.1, page * 0.9, page);
      self->seen[i] = gtk_adjustment_get_value (adjustment);
    }
  self->has_wanted = self->has_wanted && !has_wanted;
  self->is_shift_expected = FALSE;
}

static void
value_changed_cb (GtkAdjustment *adjustment,
                  JmCanvas      *self)
{
  guint i = adjustment == self->adjustments[1];
  double value = gtk_adjustment_get_value (adjustment);

  if (self->is_shift_expected)
    return;

  self->direction[i] = value > self->seen[i] ? 1 : -1;
  self->direction[!i] = 0;
  self->seen[i] = value;
  if (self->child != NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*
 * jm_canvas_set_adjustment:
 * @self: a canvas
 * @i: 0 for the one across, 1 for the one down
 * @adjustment: (nullable): what scrolls it from now on
 */
void
jm_canvas_set_adjustment (JmCanvas      *self,
                          guint          i,
                          GtkAdjustment *adjustment)
{
  if (self->adjustments[i] != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->adjustments[i], value_changed_cb, self);
      g_clear_object (&self->adjustments[i]);
    }
  if (adjustment != NULL)
    {
      self->adjustments[i] = g_object_ref_sink (adjustment);
      g_signal_connect (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
}

/*
 * jm_canvas_get_offset:
 * @self: a canvas
 * @i: 0 for across, 1 for down
 *
 * Returns: how far the map's top left corner lies to the left of the canvas, or above it,
 *   in whole device pixels
 */
double
jm_canvas_get_offset (JmCanvas *self,
                      guint     i)
{
  double value = self->adjustments[i] != NULL ? gtk_adjustment_get_value (self->adjustments[i]) : 0;
  double missing = get_page (self, i) - get_size (self, i);

  if (i == 0 && missing > 0)
    value = jm_layout_is_rtl (self->layout) ? -missing : 0;

  return round (value * self->scale) / self->scale;
}

/*
 * jm_canvas_get_frame:
 * @self: a canvas
 * @frame: (out caller-allocates): what stays in sight now, and where
 */
void
jm_canvas_get_frame (JmCanvas      *self,
                     JmCanvasFrame *frame)
{
  double unit = self->zoom, gap = JM_CANVAS_BAND_GAP * unit;
  double band, side = (JM_LABEL_WIDTH + 8) * unit, label_x = (JM_MARGIN - 12) * unit;
  JmGridStage stage;

  *frame = (JmCanvasFrame) {
    .width = get_page (self, 0),
    .height = get_page (self, 1),
    .offset = { jm_canvas_get_offset (self, 0), jm_canvas_get_offset (self, 1) },
    .rtl = jm_layout_is_rtl (self->layout),
  };
  if (jm_layout_get_n_stages (self->layout) == 0)
    return;

  jm_layout_get_stage (self->layout, 0, &stage);
  frame->has_headers = TRUE;
  frame->header_height = stage.header.height * unit;
  frame->header_y = stage.header.y * unit - frame->offset[1];
  frame->rows_bottom = (stage.column.y + stage.column.height) * unit - frame->offset[1];

  band = ceil ((frame->header_height + 2 * gap) * self->scale) / self->scale;
  frame->is_header_pinned = frame->header_y < gap && band < frame->height * MOST_BAND_SHARE;
  if (frame->is_header_pinned)
    {
      frame->band_height = band;
      frame->header_y = gap;
    }
  frame->rows_top = frame->header_y - gap;

  if (frame->rtl)
    frame->is_label_pinned = jm_layout_get_width (self->layout) * unit - frame->offset[0] - label_x > frame->width;
  else
    frame->is_label_pinned = frame->offset[0] > label_x;
  frame->is_label_pinned = frame->is_label_pinned && side < frame->width * MOST_BAND_SHARE;
  if (frame->is_label_pinned)
    frame->band_width = ceil (side * self->scale) / self->scale;
}

/*
 * jm_canvas_get_raw_point:
 * @self: a canvas
 * @x: a place on the widget
 * @y: a place on the widget
 *
 * Returns: the point of the map there, as if nothing were drawn over the map
 */
JmPoint
jm_canvas_get_raw_point (JmCanvas *self,
                         double    x,
                         double    y)
{
  return (JmPoint) { (x + jm_canvas_get_offset (self, 0)) / self->zoom,
                     (y + jm_canvas_get_offset (self, 1)) / self->zoom };
}

/*
 * jm_canvas_move_to:
 * @self: a canvas
 * @x: how far the map's top left corner should lie to the left
 * @y: how far it should lie above
 *
 * Scrolls, as far as the map reaches.
 */
void
jm_canvas_move_to (JmCanvas *self,
                   double    x,
                   double    y)
{
  if (self->adjustments[0] != NULL)
    gtk_adjustment_set_value (self->adjustments[0], x);
  if (self->adjustments[1] != NULL)
    gtk_adjustment_set_value (self->adjustments[1], y);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * jm_canvas_get_zoom:
 * @self: a canvas
 *
 * Returns: how many pixels a unit of the map takes
 */
double
jm_canvas_get_zoom (JmCanvas *self)
{
  return self->zoom;
}

/**
 * jm_canvas_set_zoom:
 * @self: a canvas
 * @zoom: how many pixels a unit of the map takes
 *
 * Zooms about the middle of what is seen.
 */
void
jm_canvas_set_zoom (JmCanvas *self,
                    double    zoom)
{
  jm_canvas_zoom_about (self, zoom, get_page (self, 0) / 2, get_page (self, 1) / 2);
}

static double
get_fit_zoom (JmCanvas *self)
{
  double width = MAX (get_page (self, 0), 1), height = MAX (get_page (self, 1) - JM_CANVAS_BOTTOM_ROOM, 1);

  return MIN (width / jm_layout_get_width (self->layout), height / jm_layout_get_height (self->layout));
}

/*
 * jm_canvas_get_least_zoom:
 * @self: a canvas
 *
 * Returns: the smallest zoom: at least the whole map can be seen
 */
double
jm_canvas_get_least_zoom (JmCanvas *self)
{
  return MIN (LEAST_ZOOM, get_fit_zoom (self));
}

/**
 * jm_canvas_zoom_about:
 * @self: a canvas
 * @zoom: how many pixels a unit of the map takes
 * @x: a place on the widget
 * @y: a place on the widget
 *
 * Zooms so that what is at that place stays there, as far as the map reaches.
 */
void
jm_canvas_zoom_about (JmCanvas *self,
                      double    zoom,
                      double    x,
                      double    y)
{
  JmPoint point = jm_canvas_get_raw_point (self, x, y);

  g_return_if_fail (isfinite (zoom));

  zoom = CLAMP (zoom, jm_canvas_get_least_zoom (self), MOST_ZOOM);
  if (zoom == self->zoom)
    return;

  self->zoom = zoom;
  jm_canvas_note_zoom (self);
  jm_canvas_configure (self);
  jm_canvas_move_to (self, point.x * zoom - x, point.y * zoom - y);
  g_object_notify (G_OBJECT (self), "zoom");
}

/**
 * jm_canvas_zoom_step:
 * @self: a canvas
 * @steps: how many steps to zoom in; negative to zoom out
 */
void
jm_canvas_zoom_step (JmCanvas *self,
                     int       steps)
{
  double zoom = self->zoom;

  for (; steps > 0; steps--)
    {
      guint i = 0;

      while (i + 1 < G_N_ELEMENTS (zoom_steps) && zoom_steps[i] <= zoom * 1.01)
        i++;
      zoom = MAX (zoom, zoom_steps[i]);
    }
  for (; steps < 0; steps++)
    {
      guint i = G_N_ELEMENTS (zoom_steps) - 1;

      while (i > 0 && zoom_steps[i] >= zoom * 0.99)
        i--;
      zoom = zoom <= zoom_steps[0] * 1.01 ? zoom / 2 : zoom_steps[i];
    }

  jm_canvas_set_zoom (self, zoom);
}

/* What stands in sight all the time hides that part of the canvas. */
static void
get_room (JmCanvas *self,
          double    room[2],
          double    start[2])
{
  JmCanvasFrame frame;

  jm_canvas_get_frame (self, &frame);
  room[0] = frame.width - frame.band_width;
  room[1] = frame.height - frame.band_height;
  start[0] = frame.rtl ? 0 : frame.band_width;
  start[1] = frame.band_height;
}

/**
 * jm_canvas_fit_map:
 * @self: a canvas
 *
 * Shows the whole map, at most in its own size.
 */
void
jm_canvas_fit_map (JmCanvas *self)
{
  jm_canvas_set_zoom (self, MIN (get_fit_zoom (self), 1));
  jm_canvas_move_to (self, 0, 0);
}

static gboolean
get_selection_rect (JmCanvas *self,
                    JmRect   *all)
{
  const char *const *ids = jm_editor_get_selection (self->editor);
  gboolean found = FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      JmRect rect;
      double right, bottom;

      if (!jm_layout_find (self->layout, ids[i], &rect))
        continue;

      if (!found)
        *all = rect;
      found = TRUE;
      right = MAX (all->x + all->width, rect.x + rect.width);
      bottom = MAX (all->y + all->height, rect.y + rect.height);
      all->x = MIN (all->x, rect.x);
      all->y = MIN (all->y, rect.y);
      all->width = right - all->x;
      all->height = bottom - all->y;
    }

  return found;
}

/**
 * jm_canvas_fit_selection:
 * @self: a canvas
 *
 * Shows all that is selected, as large as it fits; nothing happens without a selection.
 */
void
jm_canvas_fit_selection (JmCanvas *self)
{
  double room[2], start[2], zoom;
  JmRect rect;

  if (!get_selection_rect (self, &rect))
    return;

  zoom = MIN ((get_page (self, 0) - 2 * FIT_MARGIN) / MAX (rect.width + JM_LABEL_WIDTH, 1),
              (get_page (self, 1) - 2 * FIT_MARGIN - JM_CANVAS_BOTTOM_ROOM) / MAX (rect.height + 60, 1));
  jm_canvas_set_zoom (self, MIN (zoom, MOST_SELECTION_ZOOM));
  get_room (self, room, start);
  jm_canvas_move_to (self, (rect.x + rect.width / 2) * self->zoom - start[0] - room[0] / 2,
                     (rect.y + rect.height / 2) * self->zoom - start[1] - room[1] / 2);
}

/**
 * jm_canvas_get_visible:
 * @self: a canvas
 * @rect: (out caller-allocates): the part of the map that is seen
 */
void
jm_canvas_get_visible (JmCanvas *self,
                       JmRect   *rect)
{
  *rect = (JmRect) { jm_canvas_get_offset (self, 0) / self->zoom, jm_canvas_get_offset (self, 1) / self->zoom,
                     get_page (self, 0) / self->zoom, get_page (self, 1) / self->zoom };
}

/**
 * jm_canvas_set_place:
 * @self: a canvas
 * @zoom: how many pixels a unit of the map takes
 * @place: a point of the map
 *
 * Shows the map so that the point is at the top left, as far as the map reaches: now, or as
 * soon as the canvas has a size.
 */
void
jm_canvas_set_place (JmCanvas      *self,
                     double         zoom,
                     const JmPoint *place)
{
  self->has_wanted = get_page (self, 0) <= 0;
  self->wanted = *place;
  /* How small it may be follows from the size. */
  jm_canvas_zoom_about (self, zoom, 0, 0);
  if (!self->has_wanted)
    jm_canvas_move_to (self, place->x * self->zoom, place->y * self->zoom);
}

/* Where to scroll to along one axis so that a stretch is seen, its beginning in any case. */
static double
find_value (double value,
            double from,
            double to,
            double start,
            double room,
            double margin)
{
  if (from - margin - start < value || to - from + 2 * margin > room)
    return from - margin - start;

  return MAX (value, to + margin - start - room);
}

static gboolean
is_in_headers (JmCanvas     *self,
               const JmRect *rect)
{
  JmGridStage stage;

  jm_layout_get_stage (self->layout, 0, &stage);

  return rect->y >= stage.header.y && rect->y + rect->height <= stage.header.y + stage.header.height;
}

/**
 * jm_canvas_scroll_to:
 * @self: a canvas
 * @rect: a part of the map
 *
 * Scrolls as little as needed to see it.
 */
void
jm_canvas_scroll_to (JmCanvas     *self,
                     const JmRect *rect)
{
  double room[2], start[2], value[2] = { jm_canvas_get_offset (self, 0), jm_canvas_get_offset (self, 1) };
  double left = rect->x * self->zoom, top = rect->y * self->zoom;
  double right = left + rect->width * self->zoom, bottom = top + rect->height * self->zoom;
  JmCanvasFrame frame;

  if (get_page (self, 0) <= 0)
    return;

  jm_canvas_get_frame (self, &frame);
  get_room (self, room, start);
  if (left < value[0] + start[0] || right > value[0] + start[0] + room[0])
    value[0] = find_value (value[0], left, right, start[0], room[0], REVEAL_MARGIN);
  /* Headers are in sight whatever the height. */
  if (!(frame.is_header_pinned && is_in_headers (self, rect)) &&
      (top < value[1] + start[1] || bottom > value[1] + start[1] + room[1] - JM_CANVAS_BOTTOM_ROOM))
    value[1] = find_value (value[1], top, bottom, start[1], room[1] - JM_CANVAS_BOTTOM_ROOM, REVEAL_MARGIN);

  jm_canvas_move_to (self, value[0], value[1]);
}

/**
 * jm_canvas_center_on:
 * @self: a canvas
 * @x: a point of the map
 * @y: a point of the map
 *
 * Scrolls so that the point is in the middle, as far as the map reaches.
 */
void
jm_canvas_center_on (JmCanvas *self,
                     double    x,
                     double    y)
{
  jm_canvas_move_to (self, x * self->zoom - get_page (self, 0) / 2, y * self->zoom - get_page (self, 1) / 2);
}

/**
 * jm_canvas_to_map:
 * @self: a canvas
 * @x: a place on the widget
 * @y: a place on the widget
 *
 * Headers and lane names that stay in sight count as where they belong.
 *
 * Returns: the point of the map that is seen there
 */
JmPoint
jm_canvas_to_map (JmCanvas *self,
                  double    x,
                  double    y)
{
  JmPoint point = jm_canvas_get_raw_point (self, x, y);
  JmCanvasFrame frame;

  jm_canvas_get_frame (self, &frame);
  if (frame.is_header_pinned && y < frame.band_height)
    {
      JmGridStage stage;

      jm_layout_get_stage (self->layout, 0, &stage);
      point.y = stage.header.y + (y - frame.header_y) / self->zoom;
    }
  if (frame.is_label_pinned && y >= frame.rows_top && y < frame.rows_bottom)
    {
      double from_start = frame.rtl ? frame.width - x : x, in_map = JM_MARGIN - 12 + from_start / self->zoom;

      if (from_start < frame.band_width)
        point.x = frame.rtl ? jm_layout_get_width (self->layout) - in_map : in_map;
    }

  return point;
}

/**
 * jm_canvas_to_widget:
 * @self: a canvas
 * @rect: a part of the map
 * @place: (out caller-allocates): where it is on the widget, seen or not
 */
void
jm_canvas_to_widget (JmCanvas        *self,
                     const JmRect    *rect,
                     graphene_rect_t *place)
{
  graphene_rect_init (place, (float) (rect->x * self->zoom - jm_canvas_get_offset (self, 0)),
                      (float) (rect->y * self->zoom - jm_canvas_get_offset (self, 1)),
                      (float) (rect->width * self->zoom), (float) (rect->height * self->zoom));
}
