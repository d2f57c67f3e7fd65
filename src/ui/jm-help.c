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

/* One key, or several that are told as one; NULL for what nobody has to be told. */
static char *
describe_key (const char *name)
{
  const char *arrows = strstr (name, "Arrows");
  g_autofree char *prefix = arrows != NULL ? g_strndup (name, (gsize) (arrows - name)) : NULL;
  g_autofree char *example = arrows != NULL ? g_strconcat (prefix, "Left", NULL) : g_strdup (name);
  g_autofree char *held = NULL;
  GdkModifierType modifiers;
  guint key;

  if (strcmp (name, "Letter") == 0)
    /* Translators: in the list of shortcuts, in the place of a key. */
    return g_strdup (C_("shortcuts", "Any Letter"));

  /* The same key beside the letters and on the number pad is one key to a person. */
  if (strstr (name, "KP_") != NULL || !gtk_accelerator_parse (example, &key, &modifiers))
    return NULL;
  if (arrows == NULL)
    return gtk_accelerator_get_label (key, modifiers);
  if (modifiers == 0)
    return g_strdup (C_("shortcuts", "Arrow Keys"));

  held = gtk_accelerator_get_label (0, modifiers);

  /* Translators: in the list of shortcuts; %s is what is held down meanwhile, as "Ctrl". */
  return g_strdup_printf (C_("shortcuts", "%s+Arrow Keys"), held);
}

/**
 * jm_help_describe_keys:
 * @keys: the keys of an action, as in the table of actions
 *
 * Returns: (transfer full): the keys as a person reads them, such as "Ctrl+Z, F2"
 */
char *
jm_help_describe_keys (const char *keys)
{
  g_auto (GStrv) all = g_strsplit (keys, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autofree char *label = describe_key (all[i]);
      g_auto (GStrv) words = label != NULL ? g_strsplit (label, " ", -1) : NULL;

      /* One shortcut stays on one line. */
      if (words != NULL)
        g_strv_builder_take (builder, g_strjoinv ("\u00a0", words));
    }

  labels = g_strv_builder_end (builder);

  /* Translators: between two shortcuts for the same action. */
  return g_strjoinv (C_("shortcuts", ", "), labels);
}

/* So many letters of keys stand in a line, and so many where the line is narrow. */
#define KEY_LETTERS 20
#define LEAST_KEY_LETTERS 10

static GtkWidget *
make_row (const char *title,
          const char *keys)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = jm_help_describe_keys (keys);
  GtkWidget *label = gtk_label_new (text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (g_utf8_strlen (text, -1), LEAST_KEY_LETTERS));
  gtk_label_set_max_width_chars (GTK_LABEL (label), KEY_LETTERS);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  /* Read out with the line. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);

  return row;
}

/* The lines of a group: first its actions, then the keys that are none.  Returns whether there
 * are any. */
static gboolean
add_rows (AdwPreferencesGroup *box,
          JmActionGroup        group)
{
  guint n_actions, n_lines, n = 0;
  const JmAction *actions = jm_actions_get (&n_actions);
  const JmKeyLine *lines = jm_key_lines_get (&n_lines);

  for (guint i = 0; i < n_actions; i++)
    if (actions[i].group == group && *actions[i].keys != '\0')
      {
        adw_preferences_group_add (box, make_row (_(actions[i].label), actions[i].keys));
        n++;
      }
  for (guint i = 0; i < n_lines; i++)
    if (lines[i].group == group)
      {
        adw_preferences_group_add (box, make_row (_(lines[i].label), lines[i].keys));
        n++;
      }

  return n > 0;
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

  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_preferences_dialog_set_search_enabled (ADW_PREFERENCES_DIALOG (dialog), TRUE);
  for (guint group = 0; group < JM_N_ACTION_GROUPS; group++)
    {
      GtkWidget *box = adw_preferences_group_new ();

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (box), _(jm_action_group_get_label ((JmActionGroup) group)));
      if (add_rows (ADW_PREFERENCES_GROUP (box), (JmActionGroup) group))
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
 * Shows what the metainfo says of the program: name, version, what is new in it, where it comes from, licence.
 */
void
jm_help_show_about (const JmActionContext *context)
{
  AdwDialog *dialog = adw_about_dialog_new_from_appdata ("/journey-mapper/metainfo.xml", PACKAGE_VERSION);

  g_object_set (dialog,
                "version", PACKAGE_VERSION,
                "comments", _("Draws customer-journey maps on your own machine and puts them on paper."),
                /* Translators: your name, as it is to stand in the credits; one name a line. */
                "translator-credits", _("translator-credits"),
                NULL);
  adw_dialog_present (dialog, GTK_WIDGET (context->window));
}
