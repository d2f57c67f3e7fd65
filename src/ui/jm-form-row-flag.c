/* jm-form-row-flag.c: a row with a switch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jm-form-rows.h"

struct _JmFormRowFlag
{
  JmFormRow parent_instance;

  GtkWidget *button;
  GtkWidget *several;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (JmFormRowFlag, jm_form_row_flag, JM_TYPE_FORM_ROW)

static void
switched_cb (JmFormRowFlag *self)
{
  if (!self->is_showing)
    jm_form_row_set (JM_FORM_ROW (self), JM_VALUE_NUMBER (gtk_switch_get_active (GTK_SWITCH (self->button)) ? 1 : 0),
                     FALSE);
}

static void
jm_form_row_flag_show (JmFormRow          *row,
                       const JmFormShared *shared)
{
  JmFormRowFlag *self = JM_FORM_ROW_FLAG (row);

  self->is_showing = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->button), jm_form_shared_is_set (shared));
  self->is_showing = FALSE;
  gtk_widget_set_visible (self->several, shared->is_mixed);
}

static void
jm_form_row_flag_build (JmFormRow *row)
{
  JmFormRowFlag *self = JM_FORM_ROW_FLAG (row);

  gtk_widget_add_css_class (GTK_WIDGET (self), "form-flag");
  self->several = gtk_label_new (_("Several values"));
  gtk_widget_add_css_class (self->several, "dimmed");
  gtk_widget_add_css_class (self->several, "caption");
  gtk_widget_set_visible (self->several, FALSE);
  gtk_box_append (GTK_BOX (jm_form_row_get_head (row)), self->several);

  self->button = gtk_switch_new ();
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  jm_form_row_name (row, self->button, NULL);
  g_signal_connect_swapped (self->button, "notify::active", G_CALLBACK (switched_cb), self);
  gtk_box_append (GTK_BOX (jm_form_row_get_head (row)), self->button);
}

static void
jm_form_row_flag_class_init (JmFormRowFlagClass *klass)
{
  JM_FORM_ROW_CLASS (klass)->build = jm_form_row_flag_build;
  JM_FORM_ROW_CLASS (klass)->show = jm_form_row_flag_show;
}

static void
jm_form_row_flag_init (JmFormRowFlag *self)
{
}
