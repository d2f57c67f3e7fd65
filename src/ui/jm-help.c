/* jm-help.c: the list of shortcuts, and what the program says of itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-help.h"

#include <string.h>

#include <glib/gi18n.h>

/**
 * jm_help_is_possible:
 * @context: a window
 *
 * Returns: %TRUE: help needs no map
 */
gboolean
jm_help_is_possible (const JmActionContext *context)
{
  return TRUE;
}

/* The keys as a person reads them: "Ctrl+Z, F2". */
static char *
describe_keys (const char *keys)
{
  g_auto (GStrv) all = g_strsplit (keys, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint i = 0; all[i] != NULL; i++)
    {
      GdkModifierType modifiers;
      guint key;

      /* The same key beside the letters and on the number pad is one key to a person. */
      if (strstr (all[i], "KP_") == NULL && gtk_accelerator_parse (all[i], &key, &modifiers))
        g_strv_builder_take (builder, gtk_accelerator_get_label (key, modifiers));
    }

  labels = g_strv_builder_end (builder);

  /* Translators: between two shortcuts for the same action. */
  return g_strjoinv (C_("shortcuts", ", "), labels);
}

static GtkWidget *
make_row (const JmAction *action)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = describe_keys (action->keys);
  GtkWidget *label = gtk_label_new (keys);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(action->label));
  gtk_widget_add_css_class (label, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

/**
 * jm_help_show_shortcuts:
 * @context: a window
 *
 * Shows all keys of the table of actions.
 */
void
jm_help_show_shortcuts (const JmActionContext *context)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  GtkWidget *page = adw_preferences_page_new ();
  guint n_actions;
  const JmAction *actions = jm_actions_get (&n_actions);

  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  for (guint group = 0; group < JM_N_ACTION_GROUPS; group++)
    {
      GtkWidget *box = adw_preferences_group_new ();
      guint n = 0;

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (box), _(jm_action_group_get_label ((JmActionGroup) group)));
      for (guint i = 0; i < n_actions; i++)
        if (actions[i].group == (JmActionGroup) group && *actions[i].keys != '\0')
          {
            adw_preferences_group_add (ADW_PREFERENCES_GROUP (box), make_row (&actions[i]));
            n++;
          }

      if (n > 0)
        adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (box));
      else
        g_object_unref (g_object_ref_sink (box));
    }

  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), ADW_PREFERENCES_PAGE (page));
  adw_dialog_present (dialog, GTK_WIDGET (context->window));
}

/**
 * jm_help_show_about:
 * @context: a window
 *
 * Shows name, version and licence.
 */
void
jm_help_show_about (const JmActionContext *context)
{
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (dialog,
                "application-name", _("Journey Mapper"),
                "application-icon", APP_ID,
                "version", PACKAGE_VERSION,
                "developer-name", _("The Journey Mapper authors"),
                "comments", _("Draws customer-journey maps on your own machine and puts them on paper."),
                "license-type", GTK_LICENSE_GPL_3_0,
                NULL);
  adw_dialog_present (dialog, GTK_WIDGET (context->window));
}
