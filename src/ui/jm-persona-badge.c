/* jm-persona-badge.c: the round picture of a persona, and a sample of its curve
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-persona-badge.h"

#include "jm-cairo-backend.h"
#include "jm-painter.h"
#include "jm-picture-texture.h"
#include "jm-symbol-paintable.h"

#define BADGE_SIZE 36
#define SAMPLE_WIDTH 32
#define SAMPLE_HEIGHT 14

struct _JmPersonaBadge
{
  GtkWidget parent_instance;

  char *initial;
  JmColour colour;
  GdkTexture *texture; /* nullable */
};

struct _JmPersonaSample
{
  GtkWidget parent_instance;

  guint number;
  JmColour colour;
};

G_DEFINE_FINAL_TYPE (JmPersonaBadge, jm_persona_badge, GTK_TYPE_WIDGET)
G_DEFINE_FINAL_TYPE (JmPersonaSample, jm_persona_sample, GTK_TYPE_WIDGET)

static void
jm_persona_badge_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = BADGE_SIZE;
}

/* Fills the square with the middle of the picture. */
static void
append_texture (GtkSnapshot *snapshot,
                GdkTexture  *texture,
                float        x,
                float        y)
{
  float width = (float) gdk_texture_get_width (texture), height = (float) gdk_texture_get_height (texture);
  float scale = BADGE_SIZE / MIN (width, height);
  const graphene_rect_t place = GRAPHENE_RECT_INIT (x - (width * scale - BADGE_SIZE) / 2,
                                                    y - (height * scale - BADGE_SIZE) / 2, width * scale,
                                                    height * scale);

  /* Without a filter of its own: on a fine screen GSK would first make a coarse picture of it. */
  gtk_snapshot_append_texture (snapshot, texture, &place);
}

static void
append_initial (JmPersonaBadge *self,
                GtkSnapshot    *snapshot,
                float           x,
                float           y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->initial);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  const GdkRGBA ink = jm_colour_to_rgba (jm_role_get_colour (JM_ROLE_ON_STAGE, self->colour));
  PangoRectangle extents;

  /* The circle has one size, whatever the size of text is. */
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, 15 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_extents (layout, NULL, &extents);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + (float) (BADGE_SIZE - extents.width) / 2,
                                                          y + (float) (BADGE_SIZE - extents.height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
jm_persona_badge_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  JmPersonaBadge *self = JM_PERSONA_BADGE (widget);
  float x = (float) (gtk_widget_get_width (widget) - BADGE_SIZE) / 2;
  float y = (float) (gtk_widget_get_height (widget) - BADGE_SIZE) / 2;
  const GdkRGBA fill = jm_colour_to_rgba (jm_role_get_colour (JM_ROLE_STAGE, self->colour));
  GskRoundedRect circle;

  gsk_rounded_rect_init_from_rect (&circle, &GRAPHENE_RECT_INIT (x, y, BADGE_SIZE, BADGE_SIZE), BADGE_SIZE / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, &fill, &circle.bounds);
  if (self->texture != NULL)
    append_texture (snapshot, self->texture, x, y);
  gtk_snapshot_pop (snapshot);

  if (self->texture == NULL)
    append_initial (self, snapshot, x, y);
}

static void
jm_persona_badge_finalize (GObject *object)
{
  JmPersonaBadge *self = JM_PERSONA_BADGE (object);

  g_free (self->initial);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (jm_persona_badge_parent_class)->finalize (object);
}

static void
jm_persona_badge_class_init (JmPersonaBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jm_persona_badge_finalize;
  widget_class->measure = jm_persona_badge_measure;
  widget_class->snapshot = jm_persona_badge_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
jm_persona_badge_init (JmPersonaBadge *self)
{
  self->initial = g_strdup ("");
}

/**
 * jm_persona_badge_new:
 *
 * Returns: (transfer floating): a circle
 */
GtkWidget *
jm_persona_badge_new (void)
{
  return g_object_new (JM_TYPE_PERSONA_BADGE, NULL);
}

/**
 * jm_persona_badge_set:
 * @self: a badge
 * @initial: what stands in it while it has no picture
 * @colour: of the persona
 */
void
jm_persona_badge_set (JmPersonaBadge *self,
                      const char     *initial,
                      JmColour        colour)
{
  g_set_str (&self->initial, initial);
  self->colour = colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * jm_persona_badge_set_picture:
 * @self: a badge
 * @picture: (nullable): what is shown in it; %NULL for the initial
 */
void
jm_persona_badge_set_picture (JmPersonaBadge *self,
                              JmPicture      *picture)
{
  if (picture == NULL && self->texture == NULL)
    return;

  g_clear_object (&self->texture);
  self->texture = picture != NULL ? jm_picture_make_texture (picture) : NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
jm_persona_sample_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? SAMPLE_WIDTH : SAMPLE_HEIGHT;
}

/* The colours of personas are made for light paper; on dark ground they are lightened. */
static JmColour
adapt_colour (GtkWidget *widget,
              JmColour   colour)
{
  const JmColour paper = jm_role_get_colour (JM_ROLE_PAPER, JM_NO_COLOUR);
  const JmColour dark = jm_role_get_colour (JM_ROLE_INK_SOFT, JM_NO_COLOUR);
  GdkRGBA text;

  gtk_widget_get_color (widget, &text);
  if (jm_colour_get_contrast (jm_colour_from_rgba (&text), paper) > 3)
    return colour;

  while (jm_colour_get_contrast (colour, dark) < 3)
    colour = jm_colour_mix (colour, paper, 0.1);

  return colour;
}

static void
jm_persona_sample_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  JmPersonaSample *self = JM_PERSONA_SAMPLE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cairo = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  JmBackend *backend = jm_cairo_backend_new (cairo, NULL);
  const JmRect rect = { 1, 0, width - 2, height };

  jm_paint_persona (self->number, adapt_colour (widget, self->colour), &rect, backend);
  jm_cairo_backend_free (backend);
  cairo_destroy (cairo);
}

static void
jm_persona_sample_class_init (JmPersonaSampleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = jm_persona_sample_measure;
  widget_class->snapshot = jm_persona_sample_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
jm_persona_sample_init (JmPersonaSample *self)
{
}

/**
 * jm_persona_sample_new:
 *
 * Returns: (transfer floating): a short line
 */
GtkWidget *
jm_persona_sample_new (void)
{
  return g_object_new (JM_TYPE_PERSONA_SAMPLE, NULL);
}

/**
 * jm_persona_sample_set:
 * @self: a sample
 * @number: of the persona's curve, which decides line and marker
 * @colour: of the persona
 */
void
jm_persona_sample_set (JmPersonaSample *self,
                       guint            number,
                       JmColour         colour)
{
  self->number = number;
  self->colour = colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
