/* jm-finding-button.c: how many findings there are, to be pressed to see them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-finding-button.h"

#include <glib/gi18n.h>

#define JM_TYPE_FINDING_BUTTON (jm_finding_button_get_type ())
G_DECLARE_FINAL_TYPE (JmFindingButton, jm_finding_button, JM, FINDING_BUTTON, GtkButton)

struct _JmFindingButton
{
  GtkButton parent_instance;

  JmEditor *editor;
  GtkWidget *content;
  gboolean is_short;
};

G_DEFINE_FINAL_TYPE (JmFindingButton, jm_finding_button, GTK_TYPE_BUTTON)

/**
 * jm_finding_count_describe:
 * @findings: (element-type JmFinding): what was found
 * @details: (out) (transfer full): how many of which sort
 *
 * Hints and what is muted ask for nothing, and are not counted in the short text.
 *
 * Returns: (transfer full): how many findings ask for attention, for example "2 findings"
 */
char *
jm_finding_count_describe (GPtrArray *findings,
                           char     **details)
{
  guint n[JM_FINDING_ERROR + 1] = { 0 };
  guint urgent;
  g_autofree char *errors = NULL;
  g_autofree char *warnings = NULL;
  g_autofree char *hints = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const JmFinding *finding = g_ptr_array_index (findings, i);

      if (finding->reason == NULL)
        n[finding->severity]++;
    }

  errors = g_strdup_printf (ngettext ("%u error", "%u errors", n[JM_FINDING_ERROR]), n[JM_FINDING_ERROR]);
  warnings = g_strdup_printf (ngettext ("%u warning", "%u warnings", n[JM_FINDING_WARNING]), n[JM_FINDING_WARNING]);
  hints = g_strdup_printf (ngettext ("%u hint", "%u hints", n[JM_FINDING_HINT]), n[JM_FINDING_HINT]);
  /* Translators: "2 errors", "1 warning", "12 hints". */
  *details = g_strdup_printf (_("%s, %s, %s"), errors, warnings, hints);

  urgent = n[JM_FINDING_ERROR] + n[JM_FINDING_WARNING];

  return urgent > 0 ? g_strdup_printf (ngettext ("%u finding", "%u findings", urgent), urgent)
                    : g_strdup (_("No findings"));
}

/* The flag beside the number says of what it is. */
static char *
count_urgent (GPtrArray *findings)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const JmFinding *finding = g_ptr_array_index (findings, i);

      n += finding->reason == NULL && finding->severity != JM_FINDING_HINT;
    }

  return g_strdup_printf ("%u", n);
}

static void
refresh (JmFindingButton *self)
{
  GPtrArray *findings = jm_editor_get_findings (self->editor);
  g_autofree char *details = NULL;
  g_autofree char *label = jm_finding_count_describe (findings, &details);
  g_autofree char *number = self->is_short ? count_urgent (findings) : NULL;

  adw_button_content_set_label (ADW_BUTTON_CONTENT (self->content), number != NULL ? number : label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details, -1);
}

static void
jm_finding_button_finalize (GObject *object)
{
  g_clear_object (&JM_FINDING_BUTTON (object)->editor);

  G_OBJECT_CLASS (jm_finding_button_parent_class)->finalize (object);
}

static void
jm_finding_button_class_init (JmFindingButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_finding_button_finalize;
}

static void
jm_finding_button_init (JmFindingButton *self)
{
  self->content = adw_button_content_new ();
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (self->content), "emoji-flags-symbolic");
  /* In other languages it takes more room than a telephone has; the number stands first, and the tooltip has all. */
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (self->content), TRUE);
  gtk_button_set_child (GTK_BUTTON (self), self->content);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-findings");
}

/**
 * jm_finding_button_new:
 * @editor: an open map
 *
 * Returns: (transfer floating): a button that says how many findings there are, and shows them
 */
GtkWidget *
jm_finding_button_new (JmEditor *editor)
{
  JmFindingButton *self = g_object_new (JM_TYPE_FINDING_BUTTON, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (editor, "findings-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}

/**
 * jm_finding_button_set_short:
 * @button: a button of jm_finding_button_new()
 * @is_short: whether it shows the number only, where there is no room for words
 */
void
jm_finding_button_set_short (GtkWidget *button,
                             gboolean   is_short)
{
  JmFindingButton *self = JM_FINDING_BUTTON (button);

  self->is_short = is_short;
  refresh (self);
}
