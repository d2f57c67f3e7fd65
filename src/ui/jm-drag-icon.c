/* jm-drag-icon.c: what is seen under the pointer while something is dragged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A card with a soft shadow: a piece of the map, or a picture of the widget that the drag
 * began at.  Several cards lie on a stack and are counted.
 */

#include "config.h"

#include "jm-drag-icon.h"

#include "jm-canvas-private.h"

/* Room for the shadow. */
#define MARGIN 14.0f
#define RADIUS 7.0f

/* How far the cards of a stack lie apart, and how many are seen below the first. */
#define STACK_STEP 5.0f
#define MOST_BELOW 2

/* Larger pieces of the map are cut: what is dragged must not hide where it is dragged to. */
#define MOST_WIDTH 420.0
#define MOST_HEIGHT 260.0

/* Without a compositor nothing can be seen through the icon, so it has no shadow. */
static float
get_margin (GtkWidget *widget)
{
  return gdk_display_is_composited (gtk_widget_get_display (widget)) ? MARGIN : 0;
}

static void
get_card (float           x,
          float           y,
          float           width,
          float           height,
          float           radius,
          GskRoundedRect *card)
{
  gsk_rounded_rect_init_from_rect (card, &GRAPHENE_RECT_INIT (x, y, width, height), radius);
}

static void
append_outline (GtkSnapshot          *snapshot,
                const GskRoundedRect *card)
{
  const GdkRGBA line = { 0, 0, 0, 0.15f };
  const float widths[4] = { 1, 1, 1, 1 };
  const GdkRGBA colours[4] = { line, line, line, line };

  gtk_snapshot_append_border (snapshot, card, widths, colours);
}

/* A card that lies below; @has_shadow for the lowest. */
static void
append_paper (GtkSnapshot          *snapshot,
              const GskRoundedRect *card,
              const GdkRGBA        *paper,
              gboolean              has_shadow)
{
  const GdkRGBA shade = { 0, 0, 0, 0.28f };

  if (has_shadow)
    gtk_snapshot_append_outset_shadow (snapshot, card, &shade, 0, 3, 0, MARGIN - 4);
  gtk_snapshot_push_rounded_clip (snapshot, card);
  gtk_snapshot_append_color (snapshot, paper, &card->bounds);
  gtk_snapshot_pop (snapshot);
}

/* How many there are, in a circle on the corner where the pointer does not hide it. */
static void
append_count (GtkSnapshot *snapshot,
              GtkWidget   *widget,
              guint        count,
              float        right,
              float        bottom)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, number);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const GdkRGBA white = { 1, 1, 1, 1 };
  GskRoundedRect badge;
  int width, height;
  float size;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  size = (float) height + 4;
  get_card (right - MAX (size, (float) width + 12), bottom - size, MAX (size, (float) width + 12), size, size / 2,
            &badge);

  gtk_snapshot_push_rounded_clip (snapshot, &badge);
  gtk_snapshot_append_color (snapshot, accent, &badge.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (badge.bounds.origin.x + (badge.bounds.size.width - (float) width) / 2,
                                                badge.bounds.origin.y + 2));
  gtk_snapshot_append_layout (snapshot, layout, &white);
  gtk_snapshot_restore (snapshot);
}

/* Paints a part of the map, RECT, into a card. */
static void
append_map (GtkSnapshot          *snapshot,
            JmCanvas             *canvas,
            const JmRect         *rect,
            const GskRoundedRect *card)
{
  cairo_t *cairo = gtk_snapshot_append_cairo (snapshot, &card->bounds);
  double zoom = jm_canvas_get_zoom (canvas);

  cairo_translate (cairo, (double) card->bounds.origin.x - rect->x * zoom,
                   (double) card->bounds.origin.y - rect->y * zoom);
  cairo_scale (cairo, zoom, zoom);
  jm_canvas_paint_map (cairo, rect, zoom, canvas);
  cairo_destroy (cairo);
}

/**
 * jm_drag_icon_new_for_cargo:
 * @canvas: what the drag begins on
 * @cargo: items of its map
 * @rect: where the item that is under the pointer stands on the map
 * @hotspot: (inout): where the pointer is, from the corner of @rect in pixels; then from the
 *   corner of the icon
 *
 * Returns: (transfer full): a picture of the item as it stands on the map
 */
GdkPaintable *
jm_drag_icon_new_for_cargo (JmCanvas         *canvas,
                            const JmCargo    *cargo,
                            const JmRect     *rect,
                            graphene_point_t *hotspot)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GtkWidget *widget = GTK_WIDGET (canvas);
  double zoom = jm_canvas_get_zoom (canvas);
  guint count = jm_cargo_get_n_items (cargo), n_below = MIN (count - 1, MOST_BELOW);
  float margin = get_margin (widget), below = (float) n_below * STACK_STEP;
  float radius = margin > 0 ? RADIUS : 0;
  const GdkRGBA paper = jm_canvas_get_colour (canvas, 0xffffffff);
  const GdkRGBA below_paper = jm_canvas_get_colour (canvas, 0xf0f0f2ff);
  double width = MIN (rect->width * zoom, MOST_WIDTH), height = MIN (rect->height * zoom, MOST_HEIGHT);
  JmRect part = { rect->x, rect->y, width / zoom, height / zoom };
  GskRoundedRect card;

  /* What is cut stays under the pointer. */
  if ((double) hotspot->x > width)
    {
      part.x = MIN (rect->x + ((double) hotspot->x - width / 2) / zoom, rect->x + rect->width - part.width);
      hotspot->x -= (float) ((part.x - rect->x) * zoom);
    }
  hotspot->y = MIN (hotspot->y, (float) height);

  /* The icon is as large as what is drawn, and the stack is wider than the card. */
  get_card (0, 0, (float) width + 2 * margin + below, (float) height + 2 * margin + below, 0, &card);
  gtk_snapshot_append_color (snapshot, margin > 0 ? &(GdkRGBA) { 0, 0, 0, 0 } : &below_paper, &card.bounds);
  for (guint i = n_below; i > 0; i--)
    {
      get_card (margin + (float) i * STACK_STEP, margin + (float) i * STACK_STEP, (float) width, (float) height, radius,
                &card);
      append_paper (snapshot, &card, &below_paper, margin > 0);
      append_outline (snapshot, &card);
    }

  get_card (margin, margin, (float) width, (float) height, radius, &card);
  append_paper (snapshot, &card, &paper, margin > 0);
  gtk_snapshot_push_rounded_clip (snapshot, &card);
  append_map (snapshot, canvas, &part, &card);
  gtk_snapshot_pop (snapshot);
  append_outline (snapshot, &card);
  if (count > 1)
    append_count (snapshot, widget, count, margin + (float) width + below, margin + (float) height + below);

  hotspot->x += margin;
  hotspot->y += margin;

  return gtk_snapshot_to_paintable (snapshot, NULL);
}

/**
 * jm_drag_icon_new_for_widget:
 * @widget: what the drag begins on
 * @hotspot: (inout): where the pointer is on @widget; then on the icon
 *
 * Returns: (transfer full): the widget on a card
 */
GdkPaintable *
jm_drag_icon_new_for_widget (GtkWidget        *widget,
                             graphene_point_t *hotspot)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (widget);
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (live);
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  const GdkRGBA white = { 1, 1, 1, 1 }, dark = { 0.21f, 0.21f, 0.23f, 1 };
  float margin = get_margin (widget);
  float width = (float) gdk_paintable_get_intrinsic_width (image);
  float height = (float) gdk_paintable_get_intrinsic_height (image);
  graphene_rect_t bounds;
  GskRoundedRect card;

  get_card (0, 0, width + 2 * margin, height + 2 * margin, 0, &card);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 0, 0, 0, 0 }, &card.bounds);
  get_card (margin, margin, width, height, margin > 0 ? RADIUS : 0, &card);
  append_paper (snapshot, &card, adw_style_manager_get_dark (manager) ? &dark : &white, margin > 0);
  gtk_snapshot_push_rounded_clip (snapshot, &card);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (margin, margin));
  gdk_paintable_snapshot (image, snapshot, (double) width, (double) height);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-margin, -margin));
  gtk_snapshot_pop (snapshot);
  append_outline (snapshot, &card);

  /* The picture includes what the widget has round its contents. */
  if (gtk_widget_compute_bounds (widget, widget, &bounds))
    graphene_point_init (hotspot, hotspot->x - bounds.origin.x, hotspot->y - bounds.origin.y);
  hotspot->x += margin;
  hotspot->y += margin;

  return gtk_snapshot_to_paintable (snapshot, NULL);
}
