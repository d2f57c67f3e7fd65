/* jm-name-popover.c: asking for a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-name-popover.h"

typedef struct
{
  GtkWidget *popover;
  GtkWidget *entry;
  GtkWidget *button;
  JmNameFunc func;
  gpointer user_data;
  GDestroyNotify destroy; /* nullable */
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_free (self);
}

static char *
get_name (Question *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static void
changed_cb (GtkWidget *entry,
            Question  *self)
{
  g_autofree char *name = get_name (self);

  gtk_widget_set_sensitive (self->button, *name != '\0');
}

static void
done_cb (GtkWidget *widget,
         Question  *self)
{
  g_autofree char *name = get_name (self);

  if (*name == '\0')
    return;

  self->func (name, self->user_data);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* It is closed while it still handles the click that closed it. */
static gboolean
remove_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, remove_cb, g_object_ref (popover), g_object_unref);
}

/**
 * jm_name_popover_new:
 * @title: what is asked
 * @name: what stands in the entry at first
 * @button: the label of the button that accepts the name
 * @func: called with the name when it is accepted
 * @user_data: for @func
 * @destroy: (nullable): called when @user_data is no longer needed
 *
 * Asks for a name.  The one who shows the popover gives it a parent; it leaves that by itself
 * when it is closed.
 *
 * Returns: (transfer floating): the popover
 */
GtkWidget *
jm_name_popover_new (const char     *title,
                     const char     *name,
                     const char     *button,
                     JmNameFunc      func,
                     gpointer        user_data,
                     GDestroyNotify  destroy)
{
  Question *self = g_new0 (Question, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = gtk_label_new (title);

  self->popover = gtk_popover_new ();
  self->entry = gtk_entry_new ();
  self->button = gtk_button_new_with_mnemonic (button);
  self->func = func;
  self->user_data = user_data;
  self->destroy = destroy;

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), 200);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
  gtk_widget_add_css_class (self->button, "suggested-action");
  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (line), self->button);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), line);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);

  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (done_cb), self);
  g_signal_connect (self->button, "clicked", G_CALLBACK (done_cb), self);
  g_signal_connect (self->popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_object_set_data_full (G_OBJECT (self->popover), "question", self, question_free);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
  changed_cb (self->entry, self);

  gtk_popover_set_default_widget (GTK_POPOVER (self->popover), self->button);

  return self->popover;
}
