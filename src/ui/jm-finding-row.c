/* jm-finding-row.c: a finding in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-finding-row.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-mute-dialog.h"

struct _JmFindingRow
{
  GtkListBoxRow parent_instance;

  JmEditor *editor;
  char *rule;           /* nullable: of the finding */
  char *item;           /* nullable: where it leads */
  char *mute;           /* nullable: what the button lifts */

  GtkWidget *symbol;
  GtkWidget *sentence;
  GtkWidget *advice;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (JmFindingRow, jm_finding_row, GTK_TYPE_LIST_BOX_ROW)

static const struct
{
  const char *icon;
  const char *css_class;
} symbols[] = {
  [JM_FINDING_HINT] = { "dialog-information-symbolic", "dim-label" },
  [JM_FINDING_WARNING] = { "dialog-warning-symbolic", "warning" },
  [JM_FINDING_ERROR] = { "dialog-error-symbolic", "error" },
};

static void
unmute (JmFindingRow *self)
{
  const char *const ids[] = { self->mute, NULL };
  GError *error = NULL;
  JmMap *map = jm_map_remove (jm_editor_get_map (self->editor), ids, &error);

  if (jm_editor_apply (self->editor, map, error, _("Unmute finding"), NULL))
    jm_editor_tell (self->editor, _("Finding is no longer muted"), TRUE);
}

static void
clicked_cb (JmFindingRow *self)
{
  if (self->mute != NULL)
    unmute (self);
  else if (self->rule != NULL)
    jm_mute_dialog_present (GTK_WIDGET (self), self->editor, self->rule, self->item,
                            gtk_label_get_label (GTK_LABEL (self->sentence)));
}

static GtkWidget *
new_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

static void
jm_finding_row_finalize (GObject *object)
{
  JmFindingRow *self = JM_FINDING_ROW (object);

  g_clear_object (&self->editor);
  g_free (self->rule);
  g_free (self->item);
  g_free (self->mute);

  G_OBJECT_CLASS (jm_finding_row_parent_class)->finalize (object);
}

static void
jm_finding_row_class_init (JmFindingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_finding_row_finalize;
}

static void
jm_finding_row_init (JmFindingRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->symbol = gtk_image_new ();
  gtk_widget_set_valign (self->symbol, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->symbol, "finding-symbol");
  self->sentence = new_label ();
  self->advice = new_label ();
  gtk_widget_add_css_class (self->advice, "caption");
  gtk_widget_add_css_class (self->advice, "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), self->sentence);
  gtk_box_append (GTK_BOX (texts), self->advice);

  self->button = gtk_button_new ();
  gtk_widget_set_valign (self->button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "finding-button");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), self->symbol);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_widget_add_css_class (box, "finding");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * jm_finding_row_new:
 * @editor: an open map
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
jm_finding_row_new (JmEditor *editor)
{
  JmFindingRow *self = g_object_new (JM_TYPE_FINDING_ROW, NULL);

  self->editor = g_object_ref (editor);

  return GTK_WIDGET (self);
}

static void
set_symbol (JmFindingRow     *self,
            JmFindingSeverity severity)
{
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (i == severity)
      gtk_widget_add_css_class (self->symbol, symbols[i].css_class);
    else
      gtk_widget_remove_css_class (self->symbol, symbols[i].css_class);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->symbol), symbols[severity].icon);
  gtk_widget_set_tooltip_text (self->symbol, _(jm_finding_severity_get_name (severity)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->symbol), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(jm_finding_severity_get_name (severity)), -1);
}

static void
set_button (JmFindingRow *self,
            const char   *icon,
            const char   *tooltip)
{
  gtk_button_set_icon_name (GTK_BUTTON (self->button), icon);
  gtk_widget_set_tooltip_text (self->button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
}

static void
set_texts (JmFindingRow *self,
           const char   *sentence,
           const char   *advice)
{
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  gtk_label_set_label (GTK_LABEL (self->advice), advice);
  gtk_widget_set_visible (self->advice, *advice != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

/**
 * jm_finding_row_show:
 * @self: a row
 * @finding: a finding that is not muted
 * @has_advice: whether it is said what to do; the row before may have said it
 */
void
jm_finding_row_show (JmFindingRow    *self,
                     const JmFinding *finding,
                     gboolean         has_advice)
{
  const char *advice = has_advice ? finding->advice : "";

  if (self->mute == NULL && g_strcmp0 (self->rule, finding->rule) == 0 && g_strcmp0 (self->item, finding->item) == 0 &&
      strcmp (gtk_label_get_label (GTK_LABEL (self->sentence)), finding->sentence) == 0 &&
      strcmp (gtk_label_get_label (GTK_LABEL (self->advice)), advice) == 0)
    return;

  g_set_str (&self->rule, finding->rule);
  g_set_str (&self->item, finding->item);
  g_clear_pointer (&self->mute, g_free);

  set_symbol (self, finding->severity);
  set_texts (self, finding->sentence, advice);
  set_button (self, "view-conceal-symbolic", _("Mute this finding…"));
  gtk_widget_set_tooltip_text (self->sentence, finding->advice);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, finding->advice, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

/**
 * jm_finding_row_show_muted:
 * @self: a row
 * @muted: a mute of the map
 */
void
jm_finding_row_show_muted (JmFindingRow  *self,
                           const JmMuted *muted)
{
  const JmFinding *finding = muted->finding;
  g_autofree char *reason = NULL;

  g_set_str (&self->rule, finding != NULL ? finding->rule : NULL);
  g_set_str (&self->item, finding != NULL ? finding->item : NULL);
  g_set_str (&self->mute, muted->mute);

  if (muted->n_findings > 1)
    /* Translators: why findings are muted, and how many others of the same sort are. */
    reason = g_strdup_printf (ngettext ("Muted, with %u other: %s", "Muted, with %u others: %s", muted->n_findings - 1),
                              muted->n_findings - 1, muted->reason);
  else
    /* Translators: why a finding is muted. */
    reason = g_strdup_printf (_("Muted: %s"), muted->reason);

  set_symbol (self, finding != NULL ? finding->severity : JM_FINDING_HINT);
  set_texts (self, finding != NULL ? finding->sentence : _("What was muted here is no longer found."), reason);
  set_button (self, "view-reveal-symbolic", _("Unmute"));
  gtk_widget_set_tooltip_text (self->sentence, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), self->item != NULL);
}

/**
 * jm_finding_row_go:
 * @self: a row
 *
 * Selects the item of the finding, and brings it into sight, or what it belongs to.
 */
void
jm_finding_row_go (JmFindingRow *self)
{
  JmMap *map = jm_editor_get_map (self->editor);
  JmLayout *layout = jm_editor_get_layout (self->editor);
  g_autofree char *item = g_strdup (self->item);
  const char *place = item;
  JmRect rect;

  if (item == NULL || jm_map_find (map, item) == NULL)
    return;

  /* What is about the whole map leads nowhere but to the map's own facts. */
  if (strcmp (item, JM_MAP_ID) == 0)
    {
      jm_editor_select_one (self->editor, NULL);
      return;
    }

  while (place != NULL && !jm_layout_find (layout, place, &rect))
    place = jm_finding_find_place (map, place);

  jm_editor_select_one (self->editor, item);
  if (place != NULL)
    jm_editor_reveal (self->editor, place);
}
