/* jm-canvas-gap.c: the map makes room for what is dragged over it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-private.h"

#include <math.h>

#define GAP_TIME 150
/* Of a stage's header, where a gap at its end makes it longer. */
#define HEADER_RADIUS 7.0

/* Where a gap is open on the widget. */
static gboolean
get_gap (JmCanvas            *self,
         const JmCanvasFrame *frame,
         guint                i,
         double              *left,
         double              *width)
{
  const JmCanvasGap *gap = &self->gaps[i], *other = &self->gaps[!i];
  double sign = frame->rtl ? -1 : 1, x;

  *width = round (gap->width * gap->share * self->zoom * self->scale) / self->scale;
  if (*width <= 0)
    return FALSE;

  x = gap->x * self->zoom - frame->offset[0];
  if (other->share > 0 && (gap->x - other->x) * sign > 0)
    x += sign * other->width * other->share * self->zoom;
  x = round (x * self->scale) / self->scale;
  *left = frame->rtl ? x - *width : x;

  return TRUE;
}

/* The stage that a gap is in; FALSE between stages. */
static gboolean
find_stage (JmCanvas    *self,
            double       x,
            JmGridStage *stage)
{
  for (int i = 0; i < 2; i++)
    {
      int position = jm_layout_find_stage_at (self->layout, x + (i == 0 ? -1 : 1));

      if (position < 0)
        return FALSE;
      jm_layout_get_stage (self->layout, (guint) position, stage);
      if (x >= stage->header.x - 0.5 && x <= stage->header.x + stage->header.width + 0.5)
        return TRUE;
    }

  return FALSE;
}

/* Dashes round the place that is kept free. */
static void
draw_placeholder (GtkSnapshot           *snapshot,
                  const graphene_rect_t *place,
                  const GdkRGBA         *colour)
{
  const float dashes[] = { 6, 4 };
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);
  GskRoundedRect outline;

  if (place->size.width < 16 || place->size.height < 16)
    return;

  gsk_rounded_rect_init_from_rect (&outline, place, 7);
  gsk_path_builder_add_rounded_rect (builder, &outline);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

/*
 * jm_canvas_draw_gaps:
 * @self: a canvas
 * @snapshot: where to draw
 * @frame: what stays in sight
 *
 * Fills the places at which the map is drawn apart.
 */
void
jm_canvas_draw_gaps (JmCanvas            *self,
                     GtkSnapshot         *snapshot,
                     const JmCanvasFrame *frame)
{
  const GdkRGBA paper = jm_canvas_get_colour (self, jm_role_get_colour (JM_ROLE_PAPER, JM_NO_COLOUR));
  JmGridStage stage;
  double left, width;

  if (!frame->has_headers)
    return;

  jm_canvas_push_map_clip (snapshot, frame);
  for (guint i = 0; i < JM_CANVAS_N_GAPS; i++)
    {
      GdkRGBA tint, ink;
      float top, foot = (float) frame->rows_bottom;
      graphene_rect_t place;

      if (!get_gap (self, frame, i, &left, &width))
        continue;

      jm_layout_get_stage (self->layout, 0, &stage);
      top = (float) (stage.column.y * self->zoom - frame->offset[1]);
      tint = jm_canvas_get_colour (self, jm_role_get_colour (JM_ROLE_STAGE_SOFT, self->gaps[i].colour));
      ink = jm_canvas_get_colour (self, jm_role_get_colour (JM_ROLE_STAGE_INK, self->gaps[i].colour));
      gtk_snapshot_append_color (snapshot, &paper,
                                 &GRAPHENE_RECT_INIT ((float) left, (float) frame->rows_top, (float) width,
                                                      (float) (frame->rows_bottom - frame->rows_top)));
      place = GRAPHENE_RECT_INIT ((float) left, top + 4 * (float) self->zoom, (float) width, foot - top - 4 * (float) self->zoom);
      if (place.size.height > 0)
        gtk_snapshot_append_color (snapshot, &tint, &place);
      graphene_rect_inset (&place, 5, 5);
      draw_placeholder (snapshot, &place, &ink);
    }
  gtk_snapshot_pop (snapshot);

  if (!frame->is_header_pinned)
    jm_canvas_draw_header_gaps (self, snapshot, frame);
}

/*
 * jm_canvas_draw_header_gaps:
 * @self: a canvas
 * @snapshot: where to draw
 * @frame: what stays in sight
 *
 * Makes the header of a stage longer by the gap that is open in it.
 */
void
jm_canvas_draw_header_gaps (JmCanvas            *self,
                            GtkSnapshot         *snapshot,
                            const JmCanvasFrame *frame)
{
  double left, width, radius = HEADER_RADIUS * self->zoom;

  for (guint i = 0; i < JM_CANVAS_N_GAPS; i++)
    {
      GskRoundedRect outline;
      graphene_rect_t place;
      GdkRGBA colour;
      JmGridStage stage;
      gboolean at_left, at_right;

      if (!get_gap (self, frame, i, &left, &width) || !find_stage (self, self->gaps[i].x, &stage))
        continue;

      /* At the end of a stage its round corner is covered, and a new one drawn. */
      at_left = fabs (self->gaps[i].x - stage.header.x) < 1;
      at_right = fabs (self->gaps[i].x - stage.header.x - stage.header.width) < 1;
      if (frame->rtl)
        {
          place = GRAPHENE_RECT_INIT ((float) (at_left ? left : left - (at_right ? radius : 0)), (float) frame->header_y,
                                      (float) (width + (at_left || at_right ? radius : 0)), (float) frame->header_height);
        }
      else
        {
          place = GRAPHENE_RECT_INIT ((float) (at_right ? left - radius : left), (float) frame->header_y,
                                      (float) (width + (at_left || at_right ? radius : 0)), (float) frame->header_height);
        }

      colour = jm_canvas_get_colour (self, jm_role_get_colour (JM_ROLE_STAGE, stage.colour));
      gsk_rounded_rect_init_from_rect (&outline, &place, 0);
      if (at_left)
        outline.corner[GSK_CORNER_TOP_LEFT] = outline.corner[GSK_CORNER_BOTTOM_LEFT] =
            GRAPHENE_SIZE_INIT ((float) radius, (float) radius);
      if (at_right)
        outline.corner[GSK_CORNER_TOP_RIGHT] = outline.corner[GSK_CORNER_BOTTOM_RIGHT] =
            GRAPHENE_SIZE_INIT ((float) radius, (float) radius);
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &colour, &place);
      gtk_snapshot_pop (snapshot);
    }
}

static void
gap_cb (double   value,
        gpointer user_data)
{
  JmCanvas *self = user_data;

  self->gaps[0].share = self->drop.has_gap ? value : 0;
  self->gaps[1].share = MIN (self->gaps[1].share, 1 - value);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*
 * jm_canvas_init_gaps:
 * @self: a new canvas
 */
void
jm_canvas_init_gaps (JmCanvas *self)
{
  self->gap_animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, GAP_TIME,
                                                 adw_callback_animation_target_new (gap_cb, self, NULL));
}

/**
 * jm_canvas_set_drop:
 * @self: a canvas
 * @drop: (nullable): where what is dragged would land
 *
 * What comes after a gap makes room for it.  Places on the map stay those of the map without
 * the gap.
 */
void
jm_canvas_set_drop (JmCanvas           *self,
                    const JmCanvasDrop *drop)
{
  const JmCanvasDrop wanted = drop != NULL ? *drop : (JmCanvasDrop) { 0 };
  gboolean is_same_gap = wanted.has_gap == self->drop.has_gap && wanted.gap_x == self->drop.gap_x &&
                         wanted.gap_width == self->drop.gap_width;

  self->drop = wanted;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (is_same_gap)
    return;

  adw_animation_pause (self->gap_animation);
  if (self->gaps[0].share > 0)
    self->gaps[1] = self->gaps[0];
  self->gaps[0] = (JmCanvasGap) { wanted.gap_x, wanted.gap_width, wanted.gap_colour, 0 };
  adw_animation_reset (self->gap_animation);
  adw_animation_play (self->gap_animation);
}
