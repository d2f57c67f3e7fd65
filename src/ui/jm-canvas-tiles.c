/* jm-canvas-tiles.c: tiles on their way to the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-private.h"

#include <math.h>

/* Where tiles go: as textures, or as nodes of cairo where that is what draws in the end. */
typedef struct
{
  GtkSnapshot *snapshot;
  gboolean is_cairo;
  JmTiles *tiles;
  double unit;    /* pixels of the widget for a pixel of a tile */
  double x;
  double y;
} TileSink;

static void
append_tile (const TileSink              *sink,
             int                          column,
             int                          row,
             const cairo_rectangle_int_t *place)
{
  float x = (float) (place->x * sink->unit - sink->x), y = (float) (place->y * sink->unit - sink->y);
  const graphene_rect_t area = GRAPHENE_RECT_INIT (x, y, (float) (place->width * sink->unit),
                                                   (float) (place->height * sink->unit));

  if (!sink->is_cairo)
    {
      GdkTexture *texture = jm_tiles_get_texture (sink->tiles, column, row);

      /* Pixels that fall onto pixels need no filter, and go without one where that is possible: on a finer screen
       * GSK would first make a coarse picture of a texture that has a filter of its own. */
      if (sink->unit == 1)
        gtk_snapshot_append_scaled_texture (sink->snapshot, texture, GSK_SCALING_FILTER_NEAREST, &area);
      else
        gtk_snapshot_append_texture (sink->snapshot, texture, &area);
      return;
    }

  gtk_snapshot_save (sink->snapshot);
  gtk_snapshot_translate (sink->snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_node (sink->snapshot, jm_tiles_get_node (sink->tiles, column, row, sink->unit));
  gtk_snapshot_restore (sink->snapshot);
}

/*
 * jm_canvas_draw_former:
 * @self: a canvas that has tiles of another zoom
 * @snapshot: where to draw
 * @area: the part of the widget that they fill
 * @x: how far the map's top left corner lies to the left of the widget
 * @y: how far it lies above
 */
void
jm_canvas_draw_former (JmCanvas              *self,
                       GtkSnapshot           *snapshot,
                       const graphene_rect_t *area,
                       double                 x,
                       double                 y)
{
  double unit = self->zoom / jm_tiles_get_scale (self->former);
  const cairo_rectangle_int_t wanted = {
    (int) floor (((double) area->origin.x + x) / unit),
    (int) floor (((double) area->origin.y + y) / unit),
    (int) ceil ((double) area->size.width / unit) + 1,
    (int) ceil ((double) area->size.height / unit) + 1,
  };
  const TileSink sink = { snapshot, jm_canvas_is_drawn_by_cairo (self), self->former, unit, x, y };
  cairo_rectangle_int_t range, place;

  if (!jm_tiles_get_range (self->former, &wanted, &range))
    return;

  gtk_snapshot_push_clip (snapshot, area);
  for (int column = range.x; column < range.x + range.width; column++)
    for (int row = range.y; row < range.y + range.height; row++)
      if (jm_tiles_has (self->former, column, row))
        {
          jm_tiles_get_place (self->former, column, row, &place);
          append_tile (&sink, column, row, &place);
        }
  gtk_snapshot_pop (snapshot);
}

/* Tiles of another zoom, where those of this one are missing. */
static void
fill_missing (JmCanvas                    *self,
              GtkSnapshot                 *snapshot,
              const cairo_rectangle_int_t *range,
              const graphene_rect_t       *area,
              double                       x,
              double                       y)
{
  cairo_rectangle_int_t place;

  for (int column = range->x; column < range->x + range->width; column++)
    for (int row = range->y; row < range->y + range->height; row++)
      {
        graphene_rect_t part;

        if (jm_tiles_has (self->body, column, row))
          continue;

        jm_tiles_get_place (self->body, column, row, &place);
        part = GRAPHENE_RECT_INIT ((float) (place.x / self->scale - x), (float) (place.y / self->scale - y),
                                   (float) (place.width / self->scale), (float) (place.height / self->scale));
        if (graphene_rect_intersection (&part, area, &part))
          jm_canvas_draw_former (self, snapshot, &part, x, y);
      }
}

/*
 * jm_canvas_draw_tiles:
 * @self: a canvas
 * @snapshot: where to draw
 * @tiles: (nullable): tiles of the current zoom
 * @area: the part of the widget that they fill
 * @x: how far the map's top left corner lies to the left of the widget
 * @y: how far it lies above
 *
 * Those of the bands are painted when they are missing.
 */
void
jm_canvas_draw_tiles (JmCanvas              *self,
                      GtkSnapshot           *snapshot,
                      JmTiles               *tiles,
                      const graphene_rect_t *area,
                      double                 x,
                      double                 y)
{
  const cairo_rectangle_int_t wanted = {
    (int) round (((double) area->origin.x + x) * self->scale),
    (int) round (((double) area->origin.y + y) * self->scale),
    (int) ceil ((double) area->size.width * self->scale),
    (int) ceil ((double) area->size.height * self->scale),
  };
  const TileSink sink = { snapshot, jm_canvas_is_drawn_by_cairo (self), tiles, 1 / self->scale, x, y };
  cairo_rectangle_int_t range, place;

  if (tiles == NULL || area->size.width <= 0 || area->size.height <= 0 || !jm_tiles_get_range (tiles, &wanted, &range))
    return;

  if (tiles == self->body && self->former != NULL && !self->is_zooming)
    fill_missing (self, snapshot, &range, area, x, y);

  gtk_snapshot_push_clip (snapshot, area);
  for (int column = range.x; column < range.x + range.width; column++)
    for (int row = range.y; row < range.y + range.height; row++)
      {
        if (tiles != self->body)
          jm_tiles_paint (tiles, column, row, G_MAXINT64);
        if (!jm_tiles_has (tiles, column, row))
          continue;
        jm_tiles_get_place (tiles, column, row, &place);
        append_tile (&sink, column, row, &place);
      }
  gtk_snapshot_pop (snapshot);
}
