/* jm-mute-dialog.c: asks why a finding is accepted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-mute-dialog.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-finding-edit.h"

#define RESPONSE_MUTE "mute"
#define DATA_KEY "jm-mute-dialog"

typedef struct
{
  JmEditor *editor;
  char *rule;
  char *item;
  AdwAlertDialog *dialog; /* owns this */
  GtkWidget *reason;
  GtkWidget *everywhere; /* nullable: NULL where there is no choice */
} MuteDialog;

static void
mute_dialog_free (gpointer data)
{
  MuteDialog *self = data;

  g_object_unref (self->editor);
  g_free (self->rule);
  g_free (self->item);
  g_free (self);
}

static char *
get_reason (MuteDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
}

static void
changed_cb (MuteDialog *self)
{
  g_autofree char *reason = get_reason (self);

  adw_alert_dialog_set_response_enabled (self->dialog, RESPONSE_MUTE, *reason != '\0');
}

static void
response_cb (MuteDialog *self,
             const char *response)
{
  g_autofree char *reason = get_reason (self);
  gboolean everywhere = self->everywhere == NULL || gtk_check_button_get_active (GTK_CHECK_BUTTON (self->everywhere));
  GError *error = NULL;
  JmMap *map;

  if (strcmp (response, RESPONSE_MUTE) != 0 || *reason == '\0')
    return;

  map = jm_finding_mute (jm_editor_get_map (self->editor), self->rule, everywhere ? NULL : self->item, reason, &error);
  if (jm_editor_apply (self->editor, map, error, _("Mute finding"), NULL))
    jm_editor_tell (self->editor, _("Finding muted"), TRUE);
}

static GtkWidget *
new_choice (const char *label,
            GtkWidget  *group)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *text = gtk_label_new_with_mnemonic (label);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_margin_start (text, 6);
  gtk_label_set_mnemonic_widget (GTK_LABEL (text), button);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), text);
  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (group));

  return button;
}

/**
 * jm_mute_dialog_present:
 * @parent: a widget of the window
 * @editor: an open map
 * @rule: the rule of a finding
 * @item: its item
 * @sentence: what was found
 *
 * Asks for a reason, and whether it counts for this item or for the whole map; then mutes the
 * finding.
 */
void
jm_mute_dialog_present (GtkWidget  *parent,
                        JmEditor   *editor,
                        const char *rule,
                        const char *item,
                        const char *sentence)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Mute This Finding?"), sentence);
  MuteDialog *self = g_new0 (MuteDialog, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();

  self->dialog = ADW_ALERT_DIALOG (dialog);
  self->editor = g_object_ref (editor);
  self->rule = g_strdup (rule);
  self->item = g_strdup (item);
  g_object_set_data_full (G_OBJECT (dialog), DATA_KEY, self, mute_dialog_free);

  adw_alert_dialog_set_body_use_markup (self->dialog, FALSE);
  adw_alert_dialog_add_responses (self->dialog, "cancel", _("_Cancel"), RESPONSE_MUTE, _("_Mute"), NULL);
  adw_alert_dialog_set_response_appearance (self->dialog, RESPONSE_MUTE, ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (self->dialog, RESPONSE_MUTE);
  adw_alert_dialog_set_close_response (self->dialog, "cancel");

  self->reason = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reason), _("Why it is accepted"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->reason), TRUE);
  g_signal_connect_swapped (self->reason, "changed", G_CALLBACK (changed_cb), self);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->reason);
  gtk_box_append (GTK_BOX (box), list);

  if (strcmp (item, JM_MAP_ID) != 0)
    {
      GtkWidget *here = new_choice (_("Only _here"), NULL);

      self->everywhere = new_choice (_("In the _whole map"), here);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (here), TRUE);
      gtk_box_append (GTK_BOX (box), here);
      gtk_box_append (GTK_BOX (box), self->everywhere);
    }

  adw_alert_dialog_set_extra_child (self->dialog, box);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (response_cb), self);
  changed_cb (self);
  adw_dialog_set_focus (dialog, self->reason);
  adw_dialog_present (dialog, parent);
}
