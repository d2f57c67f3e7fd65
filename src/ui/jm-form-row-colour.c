/* jm-form-row-colour.c: a row with a colour
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-form-rows.h"
#include "jm-persona-edit.h"
#include "jm-style.h"

#define MOST_COLOURS 8
#define SWATCH_SIZE 22

struct _JmFormRowColour
{
  JmFormRow parent_instance;

  GtkWidget *button;
  GtkWidget *swatch;
  GtkWidget *label;
  JmColour colour;   /* what the button shows; JM_NO_COLOUR for none */
};

G_DEFINE_FINAL_TYPE (JmFormRowColour, jm_form_row_colour, JM_TYPE_FORM_ROW)

static GdkRGBA
get_rgba (JmColour colour)
{
  return (GdkRGBA) {
    (float) (colour >> 24 & 0xff) / 255, (float) (colour >> 16 & 0xff) / 255, (float) (colour >> 8 & 0xff) / 255,
    (float) (colour & 0xff) / 255,
  };
}

/* A round patch of the colour that JM_NO_COLOUR leaves empty. */
static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  JmColour colour = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (area), "colour"));
  GdkRGBA fill = get_rgba (colour);
  GdkRGBA edge;

  gtk_widget_get_color (GTK_WIDGET (area), &edge);
  edge.alpha *= 0.35f;
  cairo_arc (cr, width / 2.0, height / 2.0, MIN (width, height) / 2.0 - 1, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, &fill);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &edge);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
set_swatch (GtkWidget *swatch,
            JmColour   colour)
{
  g_object_set_data (G_OBJECT (swatch), "colour", GUINT_TO_POINTER (colour));
  gtk_widget_queue_draw (swatch);
}

static GtkWidget *
new_swatch (JmColour colour)
{
  GtkWidget *swatch = gtk_drawing_area_new ();

  gtk_widget_set_size_request (swatch, SWATCH_SIZE, SWATCH_SIZE);
  gtk_widget_set_halign (swatch, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_cb, NULL, NULL);
  set_swatch (swatch, colour);

  return swatch;
}

static void
set_colour (JmFormRowColour *self,
            JmColour         colour)
{
  g_autofree char *text = jm_colour_write (colour);

  jm_form_row_set (JM_FORM_ROW (self), colour == JM_NO_COLOUR ? JM_VALUE_UNSET : JM_VALUE_TEXT (text), FALSE);
}

static void
swatch_cb (GtkButton       *button,
           JmFormRowColour *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  set_colour (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (gtk_button_get_child (button)), "colour")));
}

static void
none_cb (JmFormRowColour *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  set_colour (self, JM_NO_COLOUR);
}

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (JmFormRowColour) self = user_data;
  g_autofree GdkRGBA *rgba = gtk_color_dialog_choose_rgba_finish (GTK_COLOR_DIALOG (source), result, NULL);

  if (rgba == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  set_colour (self, (JmColour) lroundf (rgba->red * 255) << 24 | (JmColour) lroundf (rgba->green * 255) << 16 |
                        (JmColour) lroundf (rgba->blue * 255) << 8 | 0xff);
}

static void
custom_cb (JmFormRowColour *self)
{
  g_autoptr (GtkColorDialog) dialog = gtk_color_dialog_new ();
  GdkRGBA now = get_rgba (self->colour != JM_NO_COLOUR ? self->colour : jm_stage_get_default_colour (0));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  gtk_color_dialog_set_with_alpha (dialog, FALSE);
  gtk_color_dialog_choose_rgba (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), &now, NULL, picked_cb,
                                g_object_ref (self));
}

static void
open_cb (GtkMenuButton *button,
         gpointer       user_data)
{
  JmFormRowColour *self = user_data;
  gboolean is_persona = jm_form_row_get_kind (JM_FORM_ROW (self)) == JM_KIND_PERSONA;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *custom = gtk_button_new_with_label (_("Other Colour…"));
  GtkWidget *none = gtk_button_new_with_label (_("Automatic"));
  JmColour first = is_persona ? jm_persona_get_default_colour (0) : jm_stage_get_default_colour (0);

  for (guint i = 0; i < MOST_COLOURS; i++)
    {
      JmColour colour = is_persona ? jm_persona_get_default_colour (i) : jm_stage_get_default_colour (i);
      g_autofree char *name = jm_colour_write (colour);
      GtkWidget *choice;

      /* The palette begins anew. */
      if (i > 0 && colour == first)
        break;

      choice = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (choice), new_swatch (colour));
      gtk_widget_add_css_class (choice, "flat");
      gtk_widget_add_css_class (choice, "circular");
      gtk_widget_set_tooltip_text (choice, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (choice, "clicked", G_CALLBACK (swatch_cb), self, G_CONNECT_DEFAULT);
      gtk_grid_attach (GTK_GRID (grid), choice, (int) i % 4, (int) i / 4, 1, 1);
    }

  gtk_widget_set_halign (grid, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (custom, "flat");
  gtk_widget_add_css_class (none, "flat");
  g_signal_connect_object (custom, "clicked", G_CALLBACK (custom_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (none, "clicked", G_CALLBACK (none_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), grid);
  gtk_box_append (GTK_BOX (box), custom);
  gtk_box_append (GTK_BOX (box), none);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

/* What an item looks like that has no colour of its own. */
static JmColour
find_automatic (JmFormRowColour *self)
{
  JmFormRow *row = JM_FORM_ROW (self);
  GPtrArray *ids = jm_form_row_get_ids (row);
  JmPlace place = { NULL, 0, 0 };

  if (ids->len != 1 ||
      !jm_map_locate (jm_editor_get_map (jm_form_row_get_editor (row)), g_ptr_array_index (ids, 0), &place))
    return JM_NO_COLOUR;

  return jm_form_row_get_kind (row) == JM_KIND_PERSONA ? jm_persona_get_default_colour (place.position)
                                                       : jm_stage_get_default_colour (place.position);
}

static void
jm_form_row_colour_show (JmFormRow          *row,
                         const JmFormShared *shared)
{
  JmFormRowColour *self = JM_FORM_ROW_COLOUR (row);
  const char *text = jm_form_shared_get_text (shared);

  self->colour = jm_colour_parse (text, JM_NO_COLOUR);
  set_swatch (self->swatch, self->colour != JM_NO_COLOUR || shared->is_mixed ? self->colour : find_automatic (self));
  gtk_label_set_text (GTK_LABEL (self->label),
                      shared->is_mixed ? _("Several values") : *text != '\0' ? text : _("Automatic"));
}

static void
jm_form_row_colour_build (JmFormRow *row)
{
  JmFormRowColour *self = JM_FORM_ROW_COLOUR (row);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->swatch = new_swatch (JM_NO_COLOUR);
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->swatch);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), open_cb, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "form-picker-button");
  jm_form_row_name (row, gtk_widget_get_first_child (self->button), self->label);
  gtk_box_append (GTK_BOX (self), self->button);
}

static void
jm_form_row_colour_class_init (JmFormRowColourClass *klass)
{
  JM_FORM_ROW_CLASS (klass)->build = jm_form_row_colour_build;
  JM_FORM_ROW_CLASS (klass)->show = jm_form_row_colour_show;
}

static void
jm_form_row_colour_init (JmFormRowColour *self)
{
}
