/* jm-zoom-bar.c: how large the map is shown, at the bottom of a canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-zoom-bar.h"

#include <math.h>

#include <glib/gi18n.h>

struct _JmZoomBar
{
  GtkBox parent_instance;

  JmCanvas *canvas;
  GtkEditable *entry;
  GtkMenuButton *steps; /* opens a menu of zooms */
  GtkWidget *fit;       /* in its card */
};

G_DEFINE_FINAL_TYPE (JmZoomBar, jm_zoom_bar, GTK_TYPE_BOX)

static const guint percents[] = { 25, 50, 75, 100, 150, 200, 400 };

/* What somebody types is a percentage, with its sign or without. */
static gboolean
parse_percent (const char *text,
               double     *zoom)
{
  g_autofree char *plain = g_strdup (text);
  char *end = NULL;
  double percent;

  g_strdelimit (plain, ",", '.');
  percent = g_ascii_strtod (g_strstrip (plain), &end);
  if (end == plain || !isfinite (percent) || percent <= 0)
    return FALSE;

  while (g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (*end != '\0' && g_utf8_get_char (end) != '%' && g_utf8_get_char (end) != 0x66a)
    return FALSE;

  *zoom = percent / 100;

  return TRUE;
}

/**
 * jm_zoom_describe:
 * @zoom: how large a map is shown
 *
 * Returns: (transfer full): in percent
 */
char *
jm_zoom_describe (double zoom)
{
  double percent = zoom * 100;

  /* Translators: how large the map is shown, in percent. */
  return g_strdup_printf (percent < 1 ? _("%.2f %%") : _("%.0f %%"), percent);
}

static void
show_zoom (JmZoomBar *self)
{
  g_autofree char *text = jm_zoom_describe (jm_canvas_get_zoom (self->canvas));

  gtk_editable_set_text (self->entry, text);
}

/* Back to the canvas, so that keys go there again. */
static void
activate_cb (JmZoomBar *self)
{
  double zoom;

  if (parse_percent (gtk_editable_get_text (self->entry), &zoom))
    jm_canvas_set_zoom (self->canvas, zoom);
  show_zoom (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
leave_cb (JmZoomBar *self)
{
  if (self->canvas == NULL)
    return;

  show_zoom (self);
  gtk_editable_select_region (self->entry, 0, 0);
}

static gboolean
escape_cb (GtkWidget *entry,
           GVariant  *arguments,
           gpointer   user_data)
{
  JmZoomBar *self = user_data;

  show_zoom (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));

  return TRUE;
}

static void
percent_cb (GtkWidget *button,
            JmZoomBar *self)
{
  guint percent = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "percent"));

  gtk_menu_button_popdown (self->steps);
  jm_canvas_set_zoom (self->canvas, percent / 100.0);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* Made when it is first asked for. */
static void
create_menu (GtkMenuButton *steps,
             gpointer       user_data)
{
  JmZoomBar *self = user_data;
  GtkWidget *box, *popover;

  if (gtk_menu_button_get_popover (steps) != NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  popover = gtk_popover_new ();

  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      g_autofree char *text = g_strdup_printf (_("%u %%"), percents[i]);
      GtkWidget *button = gtk_button_new_with_label (text);

      gtk_widget_add_css_class (button, "flat");
      g_object_set_data (G_OBJECT (button), "percent", GUINT_TO_POINTER (percents[i]));
      g_signal_connect (button, "clicked", G_CALLBACK (percent_cb), self);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_widget_add_css_class (popover, "menu");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (steps, popover);
}

static GtkWidget *
make_button (const char *icon,
             const char *action,
             const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static GtkWidget *
make_entry (JmZoomBar *self)
{
  GtkWidget *entry = g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  GtkEventController *keys = gtk_shortcut_controller_new (), *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_EDITABLE (entry);
  gtk_editable_set_width_chars (self->entry, 6);
  gtk_editable_set_max_width_chars (self->entry, 6);
  gtk_editable_set_alignment (self->entry, 0.5f);
  gtk_text_set_input_purpose (GTK_TEXT (entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_set_tooltip_text (entry, _("Zoom"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Zoom"), -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (entry, focus);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (escape_cb, self, NULL)));
  gtk_widget_add_controller (entry, keys);

  return entry;
}

static void
jm_zoom_bar_dispose (GObject *object)
{
  g_clear_object (&JM_ZOOM_BAR (object)->canvas);

  G_OBJECT_CLASS (jm_zoom_bar_parent_class)->dispose (object);
}

static void
jm_zoom_bar_class_init (JmZoomBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jm_zoom_bar_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "zoombar");
}

static void
jm_zoom_bar_init (JmZoomBar *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
}

/**
 * jm_zoom_bar_new:
 * @canvas: what is zoomed
 *
 * Returns: (transfer floating): a bar that stands over the lower end of the canvas
 */
GtkWidget *
jm_zoom_bar_new (JmCanvas *canvas)
{
  JmZoomBar *self = g_object_new (JM_TYPE_ZOOM_BAR, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *steps = gtk_menu_button_new (), *fit = gtk_button_new_with_mnemonic (_("_Fit"));

  self->canvas = g_object_ref (canvas);
  gtk_box_append (GTK_BOX (box), make_button ("list-remove-symbolic", "win.zoom-out", _("Zoom out")));
  gtk_box_append (GTK_BOX (box), make_entry (self));
  self->steps = GTK_MENU_BUTTON (steps);
  gtk_menu_button_set_create_popup_func (self->steps, create_menu, self, NULL);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (steps), "pan-up-symbolic");
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (steps), GTK_ARROW_UP);
  gtk_widget_set_tooltip_text (steps, _("Choose a zoom"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (steps), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose a zoom"), -1);
  gtk_widget_add_css_class (steps, "flat");
  gtk_box_append (GTK_BOX (box), steps);
  gtk_box_append (GTK_BOX (box), make_button ("list-add-symbolic", "win.zoom-in", _("Zoom in")));
  jm_zoom_bar_append (self, box);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (fit), "win.fit-map");
  gtk_widget_set_tooltip_text (fit, _("Fit the whole map"));
  gtk_widget_add_css_class (fit, "flat");
  jm_zoom_bar_append (self, fit);
  self->fit = gtk_widget_get_parent (fit);

  g_signal_connect_object (canvas, "notify::zoom", G_CALLBACK (show_zoom), self, G_CONNECT_SWAPPED);
  show_zoom (self);

  return GTK_WIDGET (self);
}

/**
 * jm_zoom_bar_set_tight:
 * @self: a zoom bar
 * @tight: whether there is room for what cannot be had elsewhere only
 */
void
jm_zoom_bar_set_tight (JmZoomBar *self,
                       gboolean   tight)
{
  gtk_widget_set_visible (self->fit, !tight);
}

/**
 * jm_zoom_bar_append:
 * @self: a zoom bar
 * @widget: (transfer floating): what belongs at the bottom of a canvas too
 *
 * Puts a widget at the end of the bar, in a card of its own.
 */
void
jm_zoom_bar_append (JmZoomBar *self,
                    GtkWidget *widget)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (card, "canvas-card");
  gtk_box_append (GTK_BOX (card), widget);
  gtk_box_append (GTK_BOX (self), card);
}
