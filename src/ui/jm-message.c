/* jm-message.c: a question or a message that has names in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-message.h"

/**
 * jm_message_new:
 * @heading: what it is about, in words of our own
 * @text: translated sentences, perhaps with names and paths
 * @list: (transfer floating) (nullable): what stands below the text
 *
 * The body of an #AdwAlertDialog breaks its lines between words only, and a path can be one
 * word that is wider than the window.  This one breaks them anywhere.
 *
 * Returns: (transfer floating): a dialog without responses
 */
AdwAlertDialog *
jm_message_new (const char *heading,
                const char *text,
                GtkWidget  *list)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, NULL));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  if (list != NULL)
    gtk_box_append (GTK_BOX (box), list);
  adw_alert_dialog_set_extra_child (dialog, box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);

  return dialog;
}
