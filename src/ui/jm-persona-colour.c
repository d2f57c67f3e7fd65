/* jm-persona-colour.c: choosing the colour of a persona
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-persona-colour.h"

#include <glib/gi18n.h>

#include "jm-persona-badge.h"
#include "jm-persona-edit.h"
#include "jm-style.h"
#include "jm-symbol-paintable.h"

#define PER_LINE 3

/* What the default colours of personas are called, in their order. */
static const char *const colour_names[] = {
  N_("Blue"), N_("Purple"), N_("Orange"), N_("Green"), N_("Grey"), N_("Magenta"),
};

/* Whom a colour is chosen for; it belongs to the popover or to a dialog. */
typedef struct
{
  JmEditor *editor;
  char *persona;
} Choice;

static Choice *
choice_new (JmEditor   *editor,
            const char *persona)
{
  Choice *self = g_new0 (Choice, 1);

  self->editor = g_object_ref (editor);
  self->persona = g_strdup (persona);

  return self;
}

static void
choice_free (gpointer data)
{
  Choice *self = data;

  g_object_unref (self->editor);
  g_free (self->persona);
  g_free (self);
}

static void
set_colour (const Choice *choice,
            JmColour      colour)
{
  g_autofree char *text = jm_colour_write (colour);

  if (jm_map_find (jm_editor_get_map (choice->editor), choice->persona) != NULL)
    jm_editor_set_value (choice->editor, choice->persona, JM_PERSONA_COLOUR, JM_VALUE_TEXT (text), NULL);
}

static void
swatch_cb (GtkWidget *button,
           GtkWidget *popover)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "position"));

  set_colour (g_object_get_data (G_OBJECT (popover), "choice"), jm_persona_get_default_colour (position));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Choice *choice = user_data;
  g_autoptr (GdkRGBA) rgba = gtk_color_dialog_choose_rgba_finish (GTK_COLOR_DIALOG (source), result, NULL);

  if (rgba != NULL)
    set_colour (choice, jm_colour_from_rgba (rgba) | 0xff);
  choice_free (choice);
}

static void
other_cb (GtkWidget *button,
          GtkWidget *popover)
{
  const Choice *choice = g_object_get_data (G_OBJECT (popover), "choice");
  g_autoptr (GtkColorDialog) dialog = gtk_color_dialog_new ();
  JmItem *root = jm_map_get_root (jm_editor_get_map (choice->editor));
  JmItem *persona = jm_map_find (jm_editor_get_map (choice->editor), choice->persona);
  JmPlace place = { 0 };
  GdkRGBA now;

  gtk_popover_popdown (GTK_POPOVER (popover));
  if (persona == NULL || !jm_map_locate (jm_editor_get_map (choice->editor), choice->persona, &place))
    return;

  now = jm_colour_to_rgba (jm_persona_get_colour (
      persona, jm_persona_get_number (root, jm_editor_get_preset (choice->editor), place.position)));
  gtk_color_dialog_set_with_alpha (dialog, FALSE);
  gtk_color_dialog_set_title (dialog, _("Colour of the Persona"));
  gtk_color_dialog_choose_rgba (dialog, GTK_WINDOW (gtk_widget_get_root (popover)), &now, NULL, chosen_cb,
                                choice_new (choice->editor, choice->persona));
}

/**
 * jm_persona_colour_new:
 * @editor: an open map
 * @persona: the id of a persona
 *
 * Returns: (transfer floating): a popover with the common colours, and a way to any other
 */
GtkWidget *
jm_persona_colour_new (JmEditor   *editor,
                       const char *persona)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *other = gtk_button_new_with_mnemonic (_("_Other Colour…"));

  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 2);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (colour_names); i++)
    {
      GtkWidget *button = gtk_button_new ();
      GtkWidget *badge = jm_persona_badge_new ();

      jm_persona_badge_set (JM_PERSONA_BADGE (badge), "", jm_persona_get_default_colour (i));
      gtk_button_set_child (GTK_BUTTON (button), badge);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, _(colour_names[i]));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(colour_names[i]), -1);
      g_object_set_data (G_OBJECT (button), "position", GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "clicked", G_CALLBACK (swatch_cb), popover, G_CONNECT_DEFAULT);
      gtk_grid_attach (GTK_GRID (grid), button, (int) i % PER_LINE, (int) i / PER_LINE, 1, 1);
    }

  gtk_widget_add_css_class (other, "flat");
  g_signal_connect_object (other, "clicked", G_CALLBACK (other_cb), popover, G_CONNECT_DEFAULT);
  gtk_grid_attach (GTK_GRID (grid), other, 0, (int) G_N_ELEMENTS (colour_names) / PER_LINE, PER_LINE, 1);

  g_object_set_data_full (G_OBJECT (popover), "choice", choice_new (editor, persona), choice_free);
  gtk_popover_set_child (GTK_POPOVER (popover), grid);

  return popover;
}
