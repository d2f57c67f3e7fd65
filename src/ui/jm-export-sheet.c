/* jm-export-sheet.c: a page of a preview, as a sheet of paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export-sheet.h"

#include <math.h>

/* Room for the shadow. */
#define BORDER 6

/* A picture is painted anew when it is seen so much larger or smaller than it was made for. */
#define TOLERANCE 0.1

struct _JmExportSheet
{
  GtkWidget parent_instance;

  JmExportSheetFunc ask;
  gpointer user_data;
  guint position;
  double width;  /* of the page, in 1/96 inch */
  double height;
  double zoom;   /* 0 for what fits */
  double asked;  /* the scale of the picture that was asked for; 0 for none */
  GdkTexture *texture; /* nullable */
};

G_DEFINE_FINAL_TYPE (JmExportSheet, jm_export_sheet, GTK_TYPE_WIDGET)

static void
jm_export_sheet_dispose (GObject *object)
{
  JmExportSheet *self = JM_EXPORT_SHEET (object);

  g_clear_object (&self->texture);

  G_OBJECT_CLASS (jm_export_sheet_parent_class)->dispose (object);
}

static void
jm_export_sheet_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  JmExportSheet *self = JM_EXPORT_SHEET (widget);
  double length = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;
  double other = orientation == GTK_ORIENTATION_HORIZONTAL ? self->height : self->width;

  if (self->zoom > 0)
    *minimum = *natural = (int) ceil (length * self->zoom) + 2 * BORDER;
  else
    {
      *minimum = 2 * BORDER + 1;
      *natural = for_size > 2 * BORDER ? (int) ceil ((for_size - 2 * BORDER) * length / other) + 2 * BORDER : *minimum;
    }
}

/* Where the paper lies in the widget. */
static void
get_paper (JmExportSheet   *self,
           graphene_rect_t *paper)
{
  double room_x = MAX (1, gtk_widget_get_width (GTK_WIDGET (self)) - 2 * BORDER);
  double room_y = MAX (1, gtk_widget_get_height (GTK_WIDGET (self)) - 2 * BORDER);
  double scale = MIN (room_x / self->width, room_y / self->height);
  double width = floor (self->width * scale);
  double height = floor (self->height * scale);

  graphene_rect_init (paper, (float) (BORDER + floor ((room_x - width) / 2)),
                      (float) (BORDER + floor ((room_y - height) / 2)), (float) MAX (1, width), (float) MAX (1, height));
}

static void
ask_if_needed (JmExportSheet *self)
{
  graphene_rect_t paper;
  double scale;

  if (gtk_widget_get_width (GTK_WIDGET (self)) <= 2 * BORDER + 1)
    return;

  get_paper (self, &paper);
  scale = (double) paper.size.width * gtk_widget_get_scale_factor (GTK_WIDGET (self)) / self->width;
  if (self->asked > 0 && fabs (scale / self->asked - 1) < TOLERANCE)
    return;

  self->asked = scale;
  self->ask (self, scale, self->user_data);
}

static void
jm_export_sheet_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  ask_if_needed (JM_EXPORT_SHEET (widget));
}

static void
jm_export_sheet_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA shadow = { 0, 0, 0, 0.25F };
  static const GdkRGBA edge = { 0, 0, 0, 0.2F };
  const GdkRGBA edges[] = { edge, edge, edge, edge };
  const float widths[] = { 1, 1, 1, 1 };
  JmExportSheet *self = JM_EXPORT_SHEET (widget);
  graphene_rect_t paper;
  GskRoundedRect outline;

  get_paper (self, &paper);
  gsk_rounded_rect_init_from_rect (&outline, &paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 0, 4);
  if (self->texture != NULL)
    gtk_snapshot_append_scaled_texture (snapshot, self->texture, GSK_SCALING_FILTER_TRILINEAR, &paper);
  else
    gtk_snapshot_append_color (snapshot, &white, &paper);
  gtk_snapshot_append_border (snapshot, &outline, widths, edges);
}

static GtkSizeRequestMode
jm_export_sheet_get_request_mode (GtkWidget *widget)
{
  return JM_EXPORT_SHEET (widget)->zoom > 0 ? GTK_SIZE_REQUEST_CONSTANT_SIZE : GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
jm_export_sheet_class_init (JmExportSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_export_sheet_dispose;
  widget_class->measure = jm_export_sheet_measure;
  widget_class->get_request_mode = jm_export_sheet_get_request_mode;
  widget_class->size_allocate = jm_export_sheet_size_allocate;
  widget_class->snapshot = jm_export_sheet_snapshot;

  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
jm_export_sheet_init (JmExportSheet *self)
{
  self->width = 1;
  self->height = 1;
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (ask_if_needed), NULL);
}

/**
 * jm_export_sheet_new:
 * @ask: called when a picture is needed
 * @user_data: for @ask
 *
 * Returns: (transfer floating): a sheet
 */
GtkWidget *
jm_export_sheet_new (JmExportSheetFunc ask,
                     gpointer          user_data)
{
  JmExportSheet *self = g_object_new (JM_TYPE_EXPORT_SHEET, NULL);

  self->ask = ask;
  self->user_data = user_data;

  return GTK_WIDGET (self);
}

/**
 * jm_export_sheet_set_page:
 * @self: a sheet
 * @position: which page it shows
 * @width: its width, in 1/96 inch
 * @height: its height
 */
void
jm_export_sheet_set_page (JmExportSheet *self,
                          guint          position,
                          double         width,
                          double         height)
{
  if (position != self->position)
    g_clear_object (&self->texture);
  /* A picture of other paper would be out of shape. */
  if (fabs (width / height - self->width / self->height) > 0.01)
    g_clear_object (&self->texture);

  self->position = position;
  self->width = width;
  self->height = height;
  jm_export_sheet_renew (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * jm_export_sheet_get_position:
 * @self: a sheet
 *
 * Returns: which page it shows
 */
guint
jm_export_sheet_get_position (JmExportSheet *self)
{
  return self->position;
}

/**
 * jm_export_sheet_set_zoom:
 * @self: a sheet
 * @zoom: how large it is; 1 for as large as the paper, 0 for as large as fits
 */
void
jm_export_sheet_set_zoom (JmExportSheet *self,
                          double         zoom)
{
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * jm_export_sheet_set_texture:
 * @self: a sheet
 * @texture: how its page looks
 */
void
jm_export_sheet_set_texture (JmExportSheet *self,
                             GdkTexture    *texture)
{
  if (g_set_object (&self->texture, texture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * jm_export_sheet_renew:
 * @self: a sheet
 *
 * Asks for another picture, since the page has become another one.
 */
void
jm_export_sheet_renew (JmExportSheet *self)
{
  self->asked = 0;
  ask_if_needed (self);
}
