/* jm-canvas-overlay.c: what is drawn over the map: selection, hover, drop, a point in mid-air
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-private.h"

#define FRAME_RADIUS 8
#define POINT_RADIUS 9.0f
#define FOCUS_WIDTH 2.0f
/* Beside what is seen, in units of the map: more than a frame lies outside of what it is around, and some columns. */
#define SEARCH_MARGIN 600.0

static GdkRGBA
get_accent (float alpha)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GdkRGBA accent;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (manager),
                                       adw_style_manager_get_dark (manager), &accent);
  accent.alpha = alpha;

  return accent;
}

static float
get_line_width (float width)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? width + 1 : width;
}

static void
draw_outline (GtkSnapshot           *snapshot,
              const graphene_rect_t *place,
              float                  radius,
              float                  width,
              const GdkRGBA         *colour)
{
  const float widths[4] = { width, width, width, width };
  const GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, place, radius);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
fill (GtkSnapshot           *snapshot,
      const graphene_rect_t *place,
      float                  radius,
      const GdkRGBA         *colour)
{
  GskRoundedRect outline;

  if (place->size.width <= 0 || place->size.height <= 0)
    return;

  gsk_rounded_rect_init_from_rect (&outline, place, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, colour, place);
  gtk_snapshot_pop (snapshot);
}

/* Where a part of the map is drawn while a gap is open; the gap's own beginning goes with
 * what is after it. */
static void
get_shifted (JmCanvas            *self,
             const JmCanvasFrame *frame,
             const JmRect        *rect,
             graphene_rect_t     *place)
{
  double sign = frame->rtl ? -1 : 1, start = frame->rtl ? rect->x + rect->width : rect->x, shift = 0;

  jm_canvas_to_widget (self, rect, place);
  for (guint i = 0; i < JM_CANVAS_N_GAPS; i++)
    if (self->gaps[i].share > 0 && (start - self->gaps[i].x) * sign > -1)
      shift += sign * self->gaps[i].width * self->gaps[i].share * self->zoom;
  place->origin.x += (float) shift;
}

static void
draw_frame (JmCanvas            *self,
            GtkSnapshot         *snapshot,
            const JmCanvasFrame *frame,
            const JmRect        *rect,
            float                margin,
            float                width,
            const GdkRGBA       *colour)
{
  graphene_rect_t place;

  get_shifted (self, frame, rect, &place);
  if ((double) place.origin.x > frame->width || (double) (place.origin.x + place.size.width) < 0 ||
      (double) place.origin.y > frame->height || (double) (place.origin.y + place.size.height) < 0)
    return;

  graphene_rect_inset (&place, -margin, -margin);
  draw_outline (snapshot, &place, FRAME_RADIUS, get_line_width (width), colour);
}

/* Selected items are looked for where they can be seen, and a little around, so that it does not
 * matter how large the map is, and scrolling seldom looks for them anew. */

typedef struct
{
  GHashTable *ids;
  GArray *rects;
} Search;

static void
element_cb (const JmElement *element,
            const JmRect    *rect,
            JmColour         stage,
            gpointer         user_data)
{
  Search *search = user_data;

  if (!element->is_frame || element->id == NULL || !g_hash_table_contains (search->ids, element->id))
    return;

  g_array_append_val (search->rects, *rect);
}

static void
marker_cb (const JmCurve      *curve,
           const JmCurvePoint *point,
           gpointer            user_data)
{
  Search *search = user_data;
  const JmRect rect = { point->x - 10, point->y - 10, 20, 20 };

  if (point->id != NULL && g_hash_table_contains (search->ids, point->id))
    g_array_append_val (search->rects, rect);
}

static gboolean
covers (const JmRect *outer,
        const JmRect *inner)
{
  return inner->x >= outer->x && inner->y >= outer->y && inner->x + inner->width <= outer->x + outer->width &&
         inner->y + inner->height <= outer->y + outer->height;
}

static void
find_selected (JmCanvas *self)
{
  const JmVisitor visitor = { .element = element_cb, .marker = jm_layout_is_by_stage (self->layout) ? NULL : marker_cb };
  const char *const *ids = jm_editor_get_selection (self->editor);
  g_autoptr (GHashTable) wanted = NULL;
  JmRect seen;
  Search search;

  jm_canvas_get_visible (self, &seen);
  if (self->is_selected_known && covers (&self->selected_area, &seen))
    return;

  self->is_selected_known = TRUE;
  /* All of its height: headers are seen wherever one has scrolled to. */
  self->selected_area = (JmRect) { seen.x - SEARCH_MARGIN, MIN (seen.y, 0), seen.width + 2 * SEARCH_MARGIN,
                                   MAX (seen.y + seen.height, jm_layout_get_height (self->layout)) - MIN (seen.y, 0) };
  g_array_set_size (self->selected, 0);
  if (ids[0] == NULL)
    return;

  wanted = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (wanted, (gpointer) ids[i]);
  search = (Search) { wanted, self->selected };
  jm_layout_visit (self->layout, &self->selected_area, &visitor, &search);
}

/*
 * jm_canvas_forget_selected:
 * @self: a canvas whose selection or layout has changed
 */
void
jm_canvas_forget_selected (JmCanvas *self)
{
  self->is_selected_known = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_in_header (JmCanvas     *self,
              const JmRect *rect)
{
  JmGridStage stage;

  if (jm_layout_get_n_stages (self->layout) == 0)
    return FALSE;

  jm_layout_get_stage (self->layout, 0, &stage);

  return rect->y >= stage.header.y - 1 && rect->y + rect->height <= stage.header.y + stage.header.height + 1;
}

/* The outline of the cell that keys go to, when nothing in it is selected; and whether what is
 * selected is only what the cell belongs to. */
static gboolean
get_cell_rect (JmCanvas *self,
               JmRect   *rect,
               gboolean *is_part)
{
  JmGridCell cell;

  if (!jm_editor_get_cell (self->editor, &cell))
    return FALSE;

  for (guint i = 0; i < self->selected->len; i++)
    {
      const JmRect *selected = &g_array_index (self->selected, JmRect, i);

      if (jm_rect_contains (&cell.rect, selected->x + selected->width / 2, selected->y + selected->height / 2))
        return FALSE;
    }

  *rect = cell.rect;
  *is_part = jm_editor_get_n_selected (self->editor) == 1 &&
             g_str_equal (jm_editor_get_current (self->editor), cell.owner);

  return rect->width > 0;
}

static void
draw_selection (JmCanvas            *self,
                GtkSnapshot         *snapshot,
                const JmCanvasFrame *frame,
                gboolean             in_header)
{
  JmRect cell;
  const GdkRGBA accent = get_accent (1), faint = get_accent (0.45f);
  /* Of a cell and its card, the cell is where keys go. */
  gboolean is_context = FALSE;
  gboolean in_cell = get_cell_rect (self, &cell, &is_context);

  if (in_cell && is_in_header (self, &cell) == in_header)
    draw_frame (self, snapshot, frame, &cell, 0, 2, &accent);

  for (guint i = 0; i < self->selected->len; i++)
    {
      const JmRect *rect = &g_array_index (self->selected, JmRect, i);

      if (is_in_header (self, rect) == in_header)
        draw_frame (self, snapshot, frame, rect, 3, 2, is_context ? &faint : &accent);
    }

  if (self->has_hover && is_in_header (self, &self->hover) == in_header)
    draw_frame (self, snapshot, frame, &self->hover, 2, 1, &faint);
  if (self->drop.has_target && is_in_header (self, &self->drop.target) == in_header)
    draw_frame (self, snapshot, frame, &self->drop.target, 3, 3, &accent);
}

static void
draw_point (JmCanvas    *self,
            GtkSnapshot *snapshot)
{
  const GdkRGBA accent = get_accent (1), white = { 1, 1, 1, 1 };
  const JmRect at = { self->point.x, self->point.y, 0, 0 };
  graphene_rect_t place, label;
  g_autoptr (PangoLayout) text = NULL;
  int width, height;

  jm_canvas_to_widget (self, &at, &place);
  graphene_rect_inset (&place, -POINT_RADIUS - 2, -POINT_RADIUS - 2);
  fill (snapshot, &place, POINT_RADIUS + 2, &white);
  graphene_rect_inset (&place, 2, 2);
  fill (snapshot, &place, POINT_RADIUS, &accent);

  if (self->point_text == NULL)
    return;

  text = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->point_text);
  pango_layout_get_pixel_size (text, &width, &height);
  label = GRAPHENE_RECT_INIT (place.origin.x + place.size.width + 8, place.origin.y + POINT_RADIUS - (float) height / 2 - 4,
                              (float) width + 16, (float) height + 8);
  if ((double) (label.origin.x + label.size.width) > gtk_widget_get_width (GTK_WIDGET (self)))
    label.origin.x = place.origin.x - 8 - label.size.width;
  fill (snapshot, &label, label.size.height / 2, &accent);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (label.origin.x + 8, label.origin.y + 4));
  gtk_snapshot_append_layout (snapshot, text, &white);
  gtk_snapshot_restore (snapshot);
}

/*
 * jm_canvas_push_map_clip:
 * @snapshot: where to draw
 * @frame: what stays in sight
 *
 * Leaves out the headers that stay in sight.
 */
void
jm_canvas_push_map_clip (GtkSnapshot         *snapshot,
                         const JmCanvasFrame *frame)
{
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, (float) frame->band_height, (float) frame->width,
                                                         (float) (frame->height - frame->band_height)));
}

/*
 * jm_canvas_draw_overlay:
 * @self: a canvas
 * @snapshot: where to draw
 * @frame: what stays in sight
 *
 * Draws what lies over the map, but not over what stays in sight.
 */
void
jm_canvas_draw_overlay (JmCanvas            *self,
                        GtkSnapshot         *snapshot,
                        const JmCanvasFrame *frame)
{
  const GdkRGBA accent = get_accent (1), tint = get_accent (0.15f);
  graphene_rect_t place;

  find_selected (self);
  jm_canvas_push_map_clip (snapshot, frame);
  draw_selection (self, snapshot, frame, FALSE);
  if (!frame->is_header_pinned)
    draw_selection (self, snapshot, frame, TRUE);

  if (self->has_band)
    {
      jm_canvas_to_widget (self, &self->band, &place);
      fill (snapshot, &place, 2, &tint);
      if (place.size.width > 0 && place.size.height > 0)
        draw_outline (snapshot, &place, 2, get_line_width (1), &accent);
    }
  if (self->has_point)
    draw_point (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

/*
 * jm_canvas_draw_header_overlay:
 * @self: a canvas
 * @snapshot: where to draw
 * @frame: what stays in sight
 *
 * Draws the selection of headers that stay in sight.
 */
void
jm_canvas_draw_header_overlay (JmCanvas            *self,
                               GtkSnapshot         *snapshot,
                               const JmCanvasFrame *frame)
{
  JmGridStage stage;

  if (!frame->is_header_pinned)
    return;

  jm_layout_get_stage (self->layout, 0, &stage);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (0, (float) (frame->header_y - stage.header.y * self->zoom + frame->offset[1])));
  draw_selection (self, snapshot, frame, TRUE);
  gtk_snapshot_restore (snapshot);
}

/*
 * jm_canvas_draw_focus:
 * @self: a canvas
 * @snapshot: where to draw
 *
 * Draws a line inside the edge of a canvas that keys go to.  It is in four parts, so that no more than
 * the edge is drawn anew when it comes or goes.
 */
void
jm_canvas_draw_focus (JmCanvas    *self,
                      GtkSnapshot *snapshot)
{
  const GdkRGBA accent = get_accent (0.5f);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self)), height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  const graphene_rect_t parts[] = {
    GRAPHENE_RECT_INIT (0, 0, width, FOCUS_WIDTH),
    GRAPHENE_RECT_INIT (0, height - FOCUS_WIDTH, width, FOCUS_WIDTH),
    GRAPHENE_RECT_INIT (0, FOCUS_WIDTH, FOCUS_WIDTH, height - 2 * FOCUS_WIDTH),
    GRAPHENE_RECT_INIT (width - FOCUS_WIDTH, FOCUS_WIDTH, FOCUS_WIDTH, height - 2 * FOCUS_WIDTH),
  };

  if (!gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_snapshot_append_color (snapshot, &accent, &parts[i]);
}

/*
 * jm_canvas_init_overlay:
 * @self: a new canvas
 */
void
jm_canvas_init_overlay (JmCanvas *self)
{
  self->selected = g_array_new (FALSE, FALSE, sizeof (JmRect));
  jm_canvas_init_gaps (self);
}

/**
 * jm_canvas_set_hover:
 * @self: a canvas
 * @rect: (nullable): what the pointer is over
 */
void
jm_canvas_set_hover (JmCanvas     *self,
                     const JmRect *rect)
{
  if (!self->has_hover && rect == NULL)
    return;

  self->has_hover = rect != NULL;
  if (rect != NULL)
    self->hover = *rect;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * jm_canvas_set_band:
 * @self: a canvas
 * @rect: (nullable): the part of the map in which everything is being selected
 */
void
jm_canvas_set_band (JmCanvas     *self,
                    const JmRect *rect)
{
  self->has_band = rect != NULL;
  if (rect != NULL)
    self->band = *rect;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * jm_canvas_set_point:
 * @self: a canvas
 * @point: (nullable): where an emotion point is being dragged to
 * @text: (nullable): the value it has there
 */
void
jm_canvas_set_point (JmCanvas      *self,
                     const JmPoint *point,
                     const char    *text)
{
  self->has_point = point != NULL;
  if (point != NULL)
    self->point = *point;
  g_set_str (&self->point_text, text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
