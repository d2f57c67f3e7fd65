/* jm-minimap.c: the whole map, small, and which part of it is seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-minimap.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-canvas-private.h"
#include "jm-canvas-spot.h"

#define MOST_WIDTH 220.0
#define MOST_HEIGHT 110.0
#define LEAST_HEIGHT 34.0
/* A map that is not larger than the canvas by this factor can be seen without help. */
#define LEAST_FACTOR 1.5
/* After an edit, the picture is renewed when there has been none for this many milliseconds. */
#define DELAY 400

struct _JmMinimap
{
  GtkWidget parent_instance;

  JmCanvas *canvas;
  GtkWidget *bar;      /* nullable: the zoom bar, which stands at the side where reading begins */
  GtkAdjustment *adjustments[2];
  GskRenderNode *picture; /* nullable */
  guint source;
  gboolean has_work;
  JmRect work;         /* the current cell */
  gboolean is_wanted;  /* the person has not hidden it */
};

G_DEFINE_FINAL_TYPE (JmMinimap, jm_minimap, GTK_TYPE_WIDGET)

/* Pixels for a unit of the map, across and down; very long maps are squeezed. */
static void
get_scales (JmMinimap *self,
            double     scales[2],
            double     size[2])
{
  JmLayout *layout = self->canvas->layout;
  double width = jm_layout_get_width (layout), height = jm_layout_get_height (layout);
  double scale = MIN (MOST_WIDTH / width, MOST_HEIGHT / height);

  size[0] = round (width * scale);
  size[1] = round (MAX (height * scale, LEAST_HEIGHT));
  scales[0] = size[0] / width;
  scales[1] = size[1] / height;
}

static void
paint (JmMinimap *self)
{
  double scales[2], size[2], device = self->canvas->scale;
  cairo_surface_t *surface;
  cairo_t *cairo;
  JmRect all;

  get_scales (self, scales, size);
  all = (JmRect) { 0, 0, jm_layout_get_width (self->canvas->layout), jm_layout_get_height (self->canvas->layout) };
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX ((int) ceil (size[0] * device), 1),
                                        MAX ((int) ceil (size[1] * device), 1));
  cairo = cairo_create (surface);
  cairo_scale (cairo, scales[0] * device, scales[1] * device);
  jm_canvas_paint_map (cairo, &all, scales[0] * device, self->canvas);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  self->picture = jm_tiles_wrap (surface, 1 / device, jm_canvas_is_drawn_by_cairo (self->canvas));
  cairo_surface_destroy (surface);
}

/* What somebody works on can be seen through the picture where it lies over it. */
static void
step_aside (JmMinimap *self)
{
  graphene_rect_t work, place;
  gboolean is_over = self->has_work &&
                     gtk_widget_compute_bounds (GTK_WIDGET (self), GTK_WIDGET (self->canvas), &place);

  if (is_over)
    {
      jm_canvas_to_widget (self->canvas, &self->work, &work);
      is_over = graphene_rect_intersection (&work, &place, NULL);
    }
  if (is_over)
    gtk_widget_add_css_class (GTK_WIDGET (self), "over-work");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "over-work");
}

/* Looks for the current cell, which is no matter for every step of scrolling. */
static void
find_work (JmMinimap *self)
{
  JmGridSpot spot;

  /* The canvas goes first when the tab is closed. */
  if (self->canvas == NULL || self->canvas->layout == NULL)
    return;

  self->has_work = jm_canvas_get_spot (self->canvas, &spot);
  if (self->has_work)
    self->work = spot.cell.rect;
  step_aside (self);
}

static gboolean
renew_cb (gpointer user_data)
{
  JmMinimap *self = user_data;

  self->source = 0;
  find_work (self);
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  gtk_widget_queue_resize (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
queue_renew (JmMinimap *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (DELAY, renew_cb, self);
}

/* Beside the zoom bar, which stands at the other side.  Nothing may stand above the bar: what is
 * at the foot of the map could not be scrolled out from under it. */
static gboolean
has_room (JmMinimap *self)
{
  double scales[2], size[2];
  int bar = 0;

  get_scales (self, scales, size);
  if (self->bar != NULL)
    gtk_widget_measure (self->bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &bar, NULL, NULL);

  return bar + size[0] <= gtk_adjustment_get_page_size (self->adjustments[0]);
}

/* Whether there is something to find one's way in. */
static void
update_cb (JmMinimap *self)
{
  gboolean is_large = FALSE;

  /* The canvas goes first when the tab is closed. */
  if (self->canvas == NULL || self->canvas->layout == NULL)
    return;

  for (guint i = 0; i < 2; i++)
    is_large |= gtk_adjustment_get_upper (self->adjustments[i]) >
                gtk_adjustment_get_page_size (self->adjustments[i]) * LEAST_FACTOR;
  gtk_widget_set_visible (GTK_WIDGET (self), self->is_wanted && is_large && has_room (self) &&
                                                 gtk_adjustment_get_page_size (self->adjustments[0]) > 2 * MOST_WIDTH);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
jm_minimap_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  JmMinimap *self = JM_MINIMAP (widget);

  if (self->canvas != NULL)
    step_aside (self);
}

static void
scrolled_cb (JmMinimap *self)
{
  if (self->canvas != NULL)
    step_aside (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
jm_minimap_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  JmMinimap *self = JM_MINIMAP (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  const GdkRGBA shade = { 0.5f, 0.5f, 0.5f, 0.25f };
  const float line[4] = { 2, 2, 2, 2 };
  double scales[2], size[2];
  GdkRGBA accent;
  GskRoundedRect outline;
  graphene_rect_t seen;
  JmRect visible;

  if (self->picture == NULL)
    paint (self);
  get_scales (self, scales, size);
  jm_canvas_get_visible (self->canvas, &visible);
  seen = GRAPHENE_RECT_INIT ((float) (visible.x * scales[0]), (float) (visible.y * scales[1]),
                             (float) (visible.width * scales[0]), (float) (visible.height * scales[1]));
  /* It can always be seen and taken hold of. */
  if (seen.size.width < 8)
    graphene_rect_inset (&seen, (seen.size.width - 8) / 2, 0);
  graphene_rect_intersection (&seen, &GRAPHENE_RECT_INIT (0, 0, width, height), &seen);

  gtk_snapshot_append_node (snapshot, self->picture);
  gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (0, 0, seen.origin.x, height));
  gtk_snapshot_append_color (snapshot, &shade,
                             &GRAPHENE_RECT_INIT (seen.origin.x + seen.size.width, 0,
                                                  width - seen.origin.x - seen.size.width, height));
  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (adw_style_manager_get_default ()),
                                       adw_style_manager_get_dark (adw_style_manager_get_default ()), &accent);
  gsk_rounded_rect_init_from_rect (&outline, &seen, 3);
  gtk_snapshot_append_border (snapshot, &outline, line, (const GdkRGBA[4]) { accent, accent, accent, accent });
}

static void
jm_minimap_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  JmMinimap *self = JM_MINIMAP (widget);
  double scales[2], size[2] = { 0, 0 };

  if (self->canvas->layout != NULL)
    get_scales (self, scales, size);
  *minimum = *natural = (int) size[orientation == GTK_ORIENTATION_HORIZONTAL ? 0 : 1];
}

static void
move_to (JmMinimap *self,
         double     x,
         double     y)
{
  double scales[2], size[2];

  get_scales (self, scales, size);
  jm_canvas_center_on (self->canvas, x / scales[0], y / scales[1]);
}

static void
drag_begin_cb (JmMinimap      *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  move_to (self, x, y);
}

static void
drag_update_cb (JmMinimap      *self,
                double          x,
                double          y,
                GtkGestureDrag *gesture)
{
  double start_x, start_y;

  if (gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y))
    move_to (self, start_x + x, start_y + y);
}

static void
jm_minimap_dispose (GObject *object)
{
  JmMinimap *self = JM_MINIMAP (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  g_clear_weak_pointer (&self->bar);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  g_clear_object (&self->canvas);

  G_OBJECT_CLASS (jm_minimap_parent_class)->dispose (object);
}

static void
jm_minimap_class_init (JmMinimapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_minimap_dispose;
  widget_class->snapshot = jm_minimap_snapshot;
  widget_class->measure = jm_minimap_measure;
  widget_class->size_allocate = jm_minimap_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "minimap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
jm_minimap_init (JmMinimap *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->is_wanted = TRUE;
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "canvas-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The whole map"), -1);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * jm_minimap_new:
 * @canvas: a canvas that scrolls
 * @bar: (nullable): a bar at the foot of the canvas, which is not covered
 *
 * Returns: (transfer floating): a small picture of its map
 */
GtkWidget *
jm_minimap_new (JmCanvas  *canvas,
                GtkWidget *bar)
{
  JmMinimap *self = g_object_new (JM_TYPE_MINIMAP, NULL);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->canvas = g_object_ref (canvas);
  g_set_weak_pointer (&self->bar, bar);
  for (guint i = 0; i < 2; i++)
    {
      self->adjustments[i] = g_object_ref (canvas->adjustments[i]);
      g_signal_connect_object (self->adjustments[i], "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->adjustments[i], "changed", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (canvas->editor, "selection-changed", G_CALLBACK (find_work), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas->editor, "changed", G_CALLBACK (queue_renew), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas->editor, "view-changed", G_CALLBACK (queue_renew), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (queue_renew), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (queue_renew), self, G_CONNECT_SWAPPED);
  find_work (self);
  update_cb (self);

  return GTK_WIDGET (self);
}

/**
 * jm_minimap_set_shown:
 * @self: a minimap
 * @shown: whether it is shown when it is of use
 */
void
jm_minimap_set_shown (JmMinimap *self,
                      gboolean   shown)
{
  self->is_wanted = shown;
  update_cb (self);
}

/**
 * jm_minimap_is_shown:
 * @self: a minimap
 *
 * Returns: whether it is shown when it is of use
 */
gboolean
jm_minimap_is_shown (JmMinimap *self)
{
  return self->is_wanted;
}
