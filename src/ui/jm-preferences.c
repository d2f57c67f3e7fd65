/* jm-preferences.c: the dialog in which a person chooses how the program works
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-preferences.h"

#include <glib/gi18n.h>

#include "jm-privacy.h"
#include "jm-settings.h"
#include "jm-spelling.h"

struct _JmPreferences
{
  AdwPreferencesDialog parent_instance;

  AdwComboRow *style_row;
  GtkLabel *motion_label;
  AdwComboRow *wheel_row;
  AdwSwitchRow *spelling_row;
  AdwComboRow *language_row;
  AdwComboRow *paper_row;
  AdwSwitchRow *autosave_row;
  AdwSwitchRow *restore_row;
  AdwPreferencesGroup *privacy_group;
};

G_DEFINE_FINAL_TYPE (JmPreferences, jm_preferences, ADW_TYPE_PREFERENCES_DIALOG)

static void
jm_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JM_TYPE_PREFERENCES);

  G_OBJECT_CLASS (jm_preferences_parent_class)->dispose (object);
}

static void
jm_preferences_class_init (JmPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/journey-mapper/ui/jm-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, JmPreferences, style_row);
  gtk_widget_class_bind_template_child (widget_class, JmPreferences, motion_label);
  gtk_widget_class_bind_template_child (widget_class, JmPreferences, wheel_row);
  gtk_widget_class_bind_template_child (widget_class, JmPreferences, spelling_row);
  gtk_widget_class_bind_template_child (widget_class, JmPreferences, language_row);
  gtk_widget_class_bind_template_child (widget_class, JmPreferences, paper_row);
  gtk_widget_class_bind_template_child (widget_class, JmPreferences, autosave_row);
  gtk_widget_class_bind_template_child (widget_class, JmPreferences, restore_row);
  gtk_widget_class_bind_template_child (widget_class, JmPreferences, privacy_group);
}

static void
update_motion (JmPreferences *self)
{
  gboolean enabled = adw_get_enable_animations (GTK_WIDGET (self));

  gtk_label_set_text (self->motion_label, enabled ? _("On, as in the system") : _("Off, as in the system"));
}

/* A row offers values of a setting that is a text: each item of its model has one, the first
 * of which stands for what is usual. */
static gboolean
value_to_item (GBinding     *binding,
               const GValue *from,
               GValue       *to,
               gpointer      user_data)
{
  const char *const *values = user_data;
  guint position = 0;

  for (guint i = 0; values[i] != NULL; i++)
    if (g_strcmp0 (values[i], g_value_get_string (from)) == 0)
      position = i;
  g_value_set_uint (to, position);

  return TRUE;
}

static gboolean
item_to_value (GBinding     *binding,
               const GValue *from,
               GValue       *to,
               gpointer      user_data)
{
  char **values = user_data;
  guint position = g_value_get_uint (from);

  if (position >= g_strv_length (values))
    return FALSE;

  g_value_set_string (to, values[position]);

  return TRUE;
}

static void
bind_values (AdwComboRow  *row,
             const char   *setting,
             GStrvBuilder *labels,
             GStrvBuilder *values)
{
  g_auto (GStrv) texts = g_strv_builder_end (labels);
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *const *) texts);

  adw_combo_row_set_model (row, G_LIST_MODEL (model));
  g_object_bind_property_full (jm_settings_get (), setting, row, "selected", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                               value_to_item, item_to_value, g_strv_builder_end (values), (GDestroyNotify) g_strfreev);
}

static void
fill_papers (JmPreferences *self)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  guint n_papers;
  const JmPaper *papers = jm_papers_get (&n_papers);

  /* Translators: a paper, such as "A4". */
  g_strv_builder_take (labels, g_strdup_printf (_("Usual here (%s)"), jm_paper_get_usual ()->name));
  g_strv_builder_add (values, "");
  for (guint i = 0; i < n_papers; i++)
    {
      g_strv_builder_add (labels, papers[i].name);
      g_strv_builder_add (values, papers[i].name);
    }

  bind_values (self->paper_row, "paper", labels, values);
}

static void
fill_languages (JmPreferences *self)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  if (!jm_spelling_is_possible ())
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->spelling_row), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->language_row), TRUE);
  g_strv_builder_add (labels, _("As the System"));
  g_strv_builder_add (values, "");
  jm_spelling_list_languages (labels, values);
  bind_values (self->language_row, "spelling-language", labels, values);
}

static void
jm_preferences_init (JmPreferences *self)
{
  JmSettings *settings = jm_settings_get ();
  const GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (settings, "style", self->style_row, "selected", flags);
  g_object_bind_property (settings, "wheel", self->wheel_row, "selected", flags);
  g_object_bind_property (settings, "spelling", self->spelling_row, "active", flags);
  g_object_bind_property (settings, "autosave", self->autosave_row, "active", flags);
  g_object_bind_property (settings, "restore-tabs", self->restore_row, "active", flags);
  fill_papers (self);
  fill_languages (self);
  jm_privacy_fill (self->privacy_group);

  update_motion (self);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-enable-animations",
                           G_CALLBACK (update_motion), self, G_CONNECT_SWAPPED);
}

/**
 * jm_preferences_run:
 * @context: what is shown
 *
 * Shows the dialog.
 */
void
jm_preferences_run (const JmActionContext *context)
{
  adw_dialog_present (g_object_new (JM_TYPE_PREFERENCES, NULL), GTK_WIDGET (context->window));
}

static void
update_style (void)
{
  static const AdwColorScheme schemes[] = {
    [JM_STYLE_SYSTEM] = ADW_COLOR_SCHEME_DEFAULT,
    [JM_STYLE_LIGHT] = ADW_COLOR_SCHEME_FORCE_LIGHT,
    [JM_STYLE_DARK] = ADW_COLOR_SCHEME_FORCE_DARK,
  };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[jm_settings_get_style (jm_settings_get ())]);
}

/**
 * jm_preferences_follow_style:
 *
 * Lets all windows be as light or dark as was chosen, now and from now on.  Called before
 * there is one, so that none changes while it is looked at.
 */
void
jm_preferences_follow_style (void)
{
  update_style ();
  g_signal_connect (jm_settings_get (), "notify::style", G_CALLBACK (update_style), NULL);
}
