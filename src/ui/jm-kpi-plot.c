/* jm-kpi-plot.c: the values of a KPI as a curve
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-kpi-plot.h"

#include <math.h>

#include "jm-kpi-scale.h"
#include "jm-kpi-words.h"
#include "jm-wording.h"

#define SMALL_WIDTH 72
#define SMALL_HEIGHT 30
#define LARGE_WIDTH 120
#define LARGE_HEIGHT 132

#define LINE_WIDTH 1.75
#define POINT_RADIUS 3
#define LABEL_GAP 6

/* Of the colour of the text. */
#define LABEL_ALPHA 0.75
#define GRID_ALPHA 0.15
#define BAND_ALPHA 0.12
#define TARGET_ALPHA 0.65

/* More points than these would lie on each other. */
#define MOST_POINTS 60

struct _JmKpiPlot
{
  GtkWidget parent_instance;

  gboolean is_large;
  JmKpiScale *scale; /* nullable */
};

/* Where the curve goes: what the labels leave over. */
typedef struct
{
  cairo_t *cr;
  double left;
  double top;
  double width;
  double height;
  double unit;      /* one label's height, by which all grows with the text */
  gboolean is_rtl;
  gboolean is_strong; /* high contrast */
  GdkRGBA ink;
  GdkRGBA colour;
} Canvas;

G_DEFINE_FINAL_TYPE (JmKpiPlot, jm_kpi_plot, GTK_TYPE_WIDGET)

static double
get_x (const Canvas *canvas,
       double        share)
{
  return canvas->left + canvas->width * (canvas->is_rtl ? 1 - share : share);
}

static double
get_y (const Canvas *canvas,
       double        share)
{
  return canvas->top + canvas->height * (1 - share);
}

static void
set_colour (const Canvas  *canvas,
            const GdkRGBA *colour,
            double         alpha)
{
  cairo_set_source_rgba (canvas->cr, (double) colour->red, (double) colour->green, (double) colour->blue,
                         (double) colour->alpha * (canvas->is_strong ? sqrt (alpha) : alpha));
}

static PangoLayout *
make_label (JmKpiPlot  *self,
            const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static void
draw_label (const Canvas *canvas,
            PangoLayout  *layout,
            double        x,
            double        y)
{
  cairo_move_to (canvas->cr, x, y);
  set_colour (canvas, &canvas->ink, LABEL_ALPHA);
  pango_cairo_show_layout (canvas->cr, layout);
}

/* Numbers at the side, a line for each; the curve gets the rest of the width. */
static void
draw_ticks (JmKpiPlot *self,
            Canvas    *canvas)
{
  PangoLayout *labels[JM_KPI_SCALE_MOST_TICKS];
  int widest = 0;

  for (guint i = 0; i < self->scale->n_ticks; i++)
    {
      g_autofree char *text = jm_number_format (self->scale->ticks[i], "");
      int width;

      labels[i] = make_label (self, text);
      pango_layout_get_pixel_size (labels[i], &width, NULL);
      widest = MAX (widest, width);
    }

  canvas->width -= widest + LABEL_GAP;
  if (!canvas->is_rtl)
    canvas->left += widest + LABEL_GAP;

  cairo_set_line_width (canvas->cr, 1);
  for (guint i = 0; i < self->scale->n_ticks; i++)
    {
      double y = floor (get_y (canvas, self->scale->tick_y[i])) + 0.5;
      int width;

      set_colour (canvas, &canvas->ink, GRID_ALPHA);
      cairo_move_to (canvas->cr, canvas->left, y);
      cairo_line_to (canvas->cr, canvas->left + canvas->width, y);
      cairo_stroke (canvas->cr);

      pango_layout_get_pixel_size (labels[i], &width, NULL);
      draw_label (canvas, labels[i],
                  canvas->is_rtl ? canvas->left + canvas->width + LABEL_GAP + widest - width
                                 : canvas->left - LABEL_GAP - width,
                  y - canvas->unit / 2);
      g_object_unref (labels[i]);
    }
}

static void
draw_dates (JmKpiPlot *self,
            Canvas    *canvas)
{
  g_autofree char *first = jm_date_format (self->scale->first, JM_DATE_MONTH);
  g_autofree char *last = jm_date_format (self->scale->last, JM_DATE_MONTH);
  g_autoptr (PangoLayout) first_label = make_label (self, first);
  g_autoptr (PangoLayout) last_label = make_label (self, last);
  double bottom = canvas->top + canvas->height + LABEL_GAP;
  int first_width, last_width;

  pango_layout_get_pixel_size (first_label, &first_width, NULL);
  pango_layout_get_pixel_size (last_label, &last_width, NULL);

  draw_label (canvas, last_label, canvas->is_rtl ? canvas->left : canvas->left + canvas->width - last_width, bottom);
  if (first_width + last_width + LABEL_GAP < canvas->width && self->scale->is_dated)
    draw_label (canvas, first_label, canvas->is_rtl ? canvas->left + canvas->width - first_width : canvas->left,
                bottom);
}

static void
draw_target (JmKpiPlot *self,
             Canvas    *canvas)
{
  static const double dashes[] = { 4, 3 };
  double high = get_y (canvas, self->scale->band_high);
  double low = get_y (canvas, self->scale->band_low);
  double y = get_y (canvas, self->scale->target);

  if (self->is_large && low > high)
    {
      set_colour (canvas, &canvas->ink, BAND_ALPHA);
      cairo_rectangle (canvas->cr, canvas->left, high, canvas->width, low - high);
      cairo_fill (canvas->cr);
    }

  set_colour (canvas, &canvas->ink, TARGET_ALPHA);
  cairo_set_line_width (canvas->cr, 1);
  cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (canvas->cr, canvas->left, y);
  cairo_line_to (canvas->cr, canvas->left + canvas->width, y);
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0);
}

static void
draw_curve (JmKpiPlot *self,
            Canvas    *canvas)
{
  GArray *points = self->scale->points;
  gboolean has_points = points->len == 1 || (self->is_large && points->len <= MOST_POINTS);

  cairo_set_line_width (canvas->cr, LINE_WIDTH);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (canvas->cr, CAIRO_LINE_CAP_ROUND);
  set_colour (canvas, &canvas->colour, 1);

  /* A label leaves a point behind from which the curve would begin. */
  cairo_new_path (canvas->cr);
  for (guint i = 0; i < points->len; i++)
    {
      const JmKpiScalePoint *point = &g_array_index (points, JmKpiScalePoint, i);

      cairo_line_to (canvas->cr, get_x (canvas, point->x), get_y (canvas, point->y));
    }
  cairo_stroke (canvas->cr);

  for (guint i = 0; has_points && i < points->len; i++)
    {
      const JmKpiScalePoint *point = &g_array_index (points, JmKpiScalePoint, i);

      cairo_arc (canvas->cr, get_x (canvas, point->x), get_y (canvas, point->y), POINT_RADIUS, 0, 2 * G_PI);
      cairo_fill (canvas->cr);
    }
}

static void
jm_kpi_plot_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  JmKpiPlot *self = JM_KPI_PLOT (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  Canvas canvas = {
    .left = POINT_RADIUS + 1,
    .top = POINT_RADIUS + 1,
    .width = width - 2 * (POINT_RADIUS + 1),
    .height = height - 2 * (POINT_RADIUS + 1),
    .is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
    .is_strong = adw_style_manager_get_high_contrast (style),
  };

  if (self->scale == NULL || width <= 0 || height <= 0)
    return;

  gtk_widget_get_color (widget, &canvas.colour);
  /* The widget's own colour is that of the curve; all else is written as around it. */
  gtk_widget_get_color (gtk_widget_get_parent (widget), &canvas.ink);

  canvas.cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (self->is_large)
    {
      g_autoptr (PangoLayout) label = make_label (self, "0");
      int unit;

      pango_layout_get_pixel_size (label, NULL, &unit);
      canvas.unit = unit;
      canvas.height -= unit + LABEL_GAP;
      draw_ticks (self, &canvas);
      draw_dates (self, &canvas);
    }
  if (self->scale->has_target)
    draw_target (self, &canvas);
  draw_curve (self, &canvas);
  cairo_destroy (canvas.cr);
}

static void
jm_kpi_plot_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  JmKpiPlot *self = JM_KPI_PLOT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = self->is_large ? LARGE_WIDTH : SMALL_WIDTH;
  else
    *minimum = *natural = self->is_large ? LARGE_HEIGHT : SMALL_HEIGHT;
}

static void
jm_kpi_plot_css_changed (GtkWidget         *widget,
                         GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (jm_kpi_plot_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

static void
jm_kpi_plot_finalize (GObject *object)
{
  JmKpiPlot *self = JM_KPI_PLOT (object);

  g_clear_pointer (&self->scale, jm_kpi_scale_free);

  G_OBJECT_CLASS (jm_kpi_plot_parent_class)->finalize (object);
}

static void
jm_kpi_plot_class_init (JmKpiPlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jm_kpi_plot_finalize;
  widget_class->snapshot = jm_kpi_plot_snapshot;
  widget_class->measure = jm_kpi_plot_measure;
  widget_class->css_changed = jm_kpi_plot_css_changed;
  gtk_widget_class_set_css_name (widget_class, "kpi-plot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
jm_kpi_plot_init (JmKpiPlot *self)
{
}

/**
 * jm_kpi_plot_new:
 * @is_large: whether it has numbers, dates and points
 *
 * Returns: (transfer floating): an empty plot
 */
GtkWidget *
jm_kpi_plot_new (gboolean is_large)
{
  JmKpiPlot *self = g_object_new (JM_TYPE_KPI_PLOT, NULL);

  self->is_large = is_large;

  return GTK_WIDGET (self);
}

/**
 * jm_kpi_plot_set_kpi:
 * @self: a plot
 * @kpi: a KPI
 *
 * Draws its values as they are now, and says so in words.
 */
void
jm_kpi_plot_set_kpi (JmKpiPlot    *self,
                     const JmItem *kpi)
{
  g_autofree char *words = jm_kpi_describe_plot (kpi);

  g_clear_pointer (&self->scale, jm_kpi_scale_free);
  self->scale = jm_kpi_scale_new (kpi);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
