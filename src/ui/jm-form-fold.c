/* jm-form-fold.c: a part of a form that is opened and closed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-form-fold.h"

struct _JmFormFold
{
  GtkBox parent_instance;

  GtkWidget *head;
  GtkWidget *button;
  GtkWidget *title;
  GtkWidget *detail;
  GtkWidget *badge;
  GtkWidget *arrow;
  GtkWidget *child;   /* nullable */
  gboolean is_open;
  gboolean is_link;
};

enum
{
  SIGNAL_OPENED,
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JmFormFold, jm_form_fold, GTK_TYPE_BOX)

static void
clicked_cb (JmFormFold *self)
{
  if (self->is_link)
    g_signal_emit (self, signals[SIGNAL_OPENED], 0);
  else
    jm_form_fold_set_open (self, !self->is_open);
}

static void
jm_form_fold_class_init (JmFormFoldClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_OPENED] = g_signal_new ("opened", JM_TYPE_FORM_FOLD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", JM_TYPE_FORM_FOLD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
}

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
jm_form_fold_init (JmFormFold *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "form-fold");

  self->title = new_label (NULL);
  self->detail = new_label ("form-detail");
  gtk_widget_set_visible (self->detail, FALSE);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), self->title);
  gtk_box_append (GTK_BOX (texts), self->detail);
  self->badge = new_label ("form-badge");
  gtk_widget_set_valign (self->badge, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->badge, FALSE);
  self->arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), self->badge);
  gtk_box_append (GTK_BOX (box), self->arrow);

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_set_hexpand (self->button, TRUE);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "form-fold-button");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->head), self->button);
  gtk_box_append (GTK_BOX (self), self->head);
}

/**
 * jm_form_fold_new:
 *
 * Returns: (transfer floating): a part that is closed
 */
GtkWidget *
jm_form_fold_new (void)
{
  return g_object_new (JM_TYPE_FORM_FOLD, NULL);
}

/**
 * jm_form_fold_set_title:
 * @self: a part
 * @title: what it is called
 * @detail: (nullable): a smaller line below
 */
void
jm_form_fold_set_title (JmFormFold *self,
                        const char *title,
                        const char *detail)
{
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->detail), detail != NULL ? detail : "");
  gtk_widget_set_visible (self->detail, detail != NULL);
}

/**
 * jm_form_fold_set_badge:
 * @self: a part
 * @text: (nullable): a few letters at the end of the line, while it is closed
 * @description: (nullable): what they mean
 */
void
jm_form_fold_set_badge (JmFormFold *self,
                        const char *text,
                        const char *description)
{
  gtk_label_set_text (GTK_LABEL (self->badge), text != NULL ? text : "");
  gtk_widget_set_visible (self->badge, text != NULL);
  gtk_widget_set_tooltip_text (self->badge, description);
}

/**
 * jm_form_fold_add_end:
 * @self: a part
 * @widget: (transfer floating): a button at the end of the line
 */
void
jm_form_fold_add_end (JmFormFold *self,
                      GtkWidget  *widget)
{
  gtk_box_append (GTK_BOX (self->head), widget);
}

/**
 * jm_form_fold_set_link:
 * @self: a part
 *
 * Makes it one that leads elsewhere: "opened" is emitted each time, and nothing is unfolded.
 */
void
jm_form_fold_set_link (JmFormFold *self)
{
  self->is_link = TRUE;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), "go-next-symbolic");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED);
}

/**
 * jm_form_fold_set_child:
 * @self: a part
 * @child: (transfer floating): what it holds
 */
void
jm_form_fold_set_child (JmFormFold *self,
                        GtkWidget  *child)
{
  if (self->child != NULL)
    gtk_box_remove (GTK_BOX (self), self->child);
  self->child = child;
  gtk_widget_set_visible (child, self->is_open);
  gtk_box_append (GTK_BOX (self), child);
}

/**
 * jm_form_fold_get_child:
 * @self: a part
 *
 * Returns: (transfer none) (nullable): what it holds
 */
GtkWidget *
jm_form_fold_get_child (JmFormFold *self)
{
  return self->child;
}

/**
 * jm_form_fold_is_open:
 * @self: a part
 *
 * Returns: whether it is open
 */
gboolean
jm_form_fold_is_open (JmFormFold *self)
{
  return self->is_open;
}

/**
 * jm_form_fold_set_open:
 * @self: a part
 * @is_open: whether it is open
 */
void
jm_form_fold_set_open (JmFormFold *self,
                       gboolean    is_open)
{
  if (self->is_open == is_open || self->is_link)
    return;

  self->is_open = is_open;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
  if (is_open)
    gtk_widget_add_css_class (GTK_WIDGET (self), "open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "open");
  g_signal_emit (self, signals[is_open ? SIGNAL_OPENED : SIGNAL_CLOSED], 0);
  if (self->child != NULL)
    gtk_widget_set_visible (self->child, is_open);
}
