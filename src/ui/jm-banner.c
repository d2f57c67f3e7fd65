/* jm-banner.c: a bar above a map that tells something and asks what is to be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-banner.h"

struct _JmBanner
{
  AdwBin parent_instance;

  GtkLabel *label;
  AdwWrapBox *box;
};

G_DEFINE_FINAL_TYPE (JmBanner, jm_banner, ADW_TYPE_BIN)

static void
jm_banner_class_init (JmBannerClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "jm-banner");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
jm_banner_init (JmBanner *self)
{
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "heading");
  adw_wrap_box_set_child_spacing (self->box, 12);
  adw_wrap_box_set_line_spacing (self->box, 6);
  gtk_widget_set_halign (GTK_WIDGET (self->box), GTK_ALIGN_CENTER);
  adw_wrap_box_append (self->box, GTK_WIDGET (self->label));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * jm_banner_new:
 * @text: a translated sentence
 *
 * Returns: (transfer floating): a bar without buttons
 */
GtkWidget *
jm_banner_new (const char *text)
{
  JmBanner *self = g_object_new (JM_TYPE_BANNER, NULL);

  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return GTK_WIDGET (self);
}

/**
 * jm_banner_add_button:
 * @self: a bar
 * @label: what the button is called, with a mnemonic
 * @callback: what is called with @object when it is pressed
 * @object: an object
 */
void
jm_banner_add_button (JmBanner   *self,
                      const char *label,
                      GCallback   callback,
                      GObject    *object)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, object, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->box, button);
}
