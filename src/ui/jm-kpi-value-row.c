/* jm-kpi-value-row.c: one value of a KPI, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-kpi-value-row.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-kpi-reading.h"
#include "jm-kpi-words.h"
#include "jm-value-entry.h"
#include "jm-wording.h"

#define MOST_CHARS 12

struct _JmKpiValueRow
{
  GtkBox parent_instance;

  JmEditor *editor;
  char *id;              /* nullable: NULL while nothing is shown */

  GtkWidget *entries[JM_N_KPI_COLUMNS];
  GtkWidget *menu;
  GtkWidget *source;     /* label below, when there is one */
  GtkWidget *problem;
};

G_DEFINE_FINAL_TYPE (JmKpiValueRow, jm_kpi_value_row, GTK_TYPE_BOX)

static const struct
{
  guint field;
  int n_chars;
} columns[JM_N_KPI_COLUMNS] = {
  [JM_KPI_COLUMN_DATE] = { JM_VALUE_DATE, 10 },
  [JM_KPI_COLUMN_VALUE] = { JM_VALUE_VALUE, 5 },
  [JM_KPI_COLUMN_N] = { JM_VALUE_N, 5 },
};

static void
delete_cb (JmKpiValueRow *self)
{
  const char *const ids[] = { self->id, NULL };
  GError *error = NULL;
  JmMap *map;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->menu));
  map = jm_map_remove (jm_editor_get_map (self->editor), ids, &error);
  if (jm_editor_apply (self->editor, map, error, _("Delete value"), NULL))
    jm_editor_tell (self->editor, _("Value deleted"), TRUE);
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* What the row has no room for. */
static void
make_popover_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  JmKpiValueRow *self = user_data;
  JmItem *value = jm_map_find (jm_editor_get_map (self->editor), self->id);
  const JmField *field = jm_kind_get_field (JM_KIND_VALUE, JM_VALUE_SOURCE);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *problem = new_label ("", "error");
  GtkWidget *caption = new_label (_(field->label), "heading");
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button_delete = gtk_button_new_with_mnemonic (_("_Delete Value"));
  g_autofree char *answers = NULL;

  if (value == NULL)
    return;

  gtk_widget_set_visible (problem, FALSE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (caption), entry);
  jm_value_entry_attach (GTK_EDITABLE (entry), self->editor, GTK_LABEL (problem));
  jm_value_entry_show (GTK_EDITABLE (entry), value, JM_VALUE_SOURCE, "");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY, caption, NULL, -1);
  gtk_widget_set_tooltip_text (entry, _(field->help));
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), problem);

  answers = jm_kpi_describe_answers (value);
  if (*answers != '\0')
    {
      GtkWidget *label = new_label (answers, "numeric");

      gtk_box_append (GTK_BOX (box), new_label (_("Survey Answers"), "heading"));
      gtk_box_append (GTK_BOX (box), new_label (_("The value is worked out from these raw answers, which are kept as they are."),
                                                "caption"));
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_box_append (GTK_BOX (box), label);
    }

  gtk_widget_add_css_class (button_delete, "destructive-action");
  gtk_widget_set_margin_top (button_delete, 6);
  g_signal_connect_object (button_delete, "clicked", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button_delete);

  gtk_widget_set_size_request (box, 200, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

/* A new value and all that is typed into it at first are one step; it ends here. */
static void
left_cb (JmKpiValueRow *self)
{
  jm_kpi_value_row_begin (self, NULL);
  jm_document_end_merge (jm_editor_get_document (self->editor));
}

static void
jm_kpi_value_row_dispose (GObject *object)
{
  JmKpiValueRow *self = JM_KPI_VALUE_ROW (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (jm_kpi_value_row_parent_class)->dispose (object);
}

static void
jm_kpi_value_row_class_init (JmKpiValueRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jm_kpi_value_row_dispose;
}

static void
jm_kpi_value_row_init (JmKpiValueRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/**
 * jm_kpi_value_row_new:
 * @editor: an open map
 * @size_groups: (array fixed-size=3): one for each column
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
jm_kpi_value_row_new (JmEditor      *editor,
                      GtkSizeGroup **size_groups)
{
  JmKpiValueRow *self = g_object_new (JM_TYPE_KPI_VALUE_ROW, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *wrap = adw_wrap_box_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->editor = g_object_ref (editor);
  self->problem = new_label ("", "error");
  gtk_widget_add_css_class (self->problem, "caption");
  gtk_widget_set_visible (self->problem, FALSE);
  self->source = new_label ("", "caption");
  gtk_widget_add_css_class (self->source, "dim-label");

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 3);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 3);
  for (guint i = 0; i < JM_N_KPI_COLUMNS; i++)
    {
      const JmField *field = jm_kind_get_field (JM_KIND_VALUE, columns[i].field);
      GtkWidget *entry = gtk_entry_new ();

      gtk_entry_set_placeholder_text (GTK_ENTRY (entry), "–");
      gtk_widget_add_css_class (entry, "kpi-value");
      gtk_widget_add_css_class (entry, "numeric");
      gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _(field->label),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(field->help), -1);
      if (i != JM_KPI_COLUMN_DATE)
        gtk_entry_set_alignment (GTK_ENTRY (entry), 1);
      jm_value_entry_attach (GTK_EDITABLE (entry), editor, GTK_LABEL (self->problem));
      gtk_size_group_add_widget (size_groups[i], entry);
      adw_wrap_box_append (ADW_WRAP_BOX (wrap), entry);
      self->entries[i] = entry;
    }

  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu), make_popover_cb, self, NULL);
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_widget_add_css_class (self->menu, "kpi-value");
  gtk_widget_set_tooltip_text (self->menu, _("Source and more"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Source and more"), -1);
  gtk_widget_set_valign (self->menu, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (wrap, TRUE);
  gtk_box_append (GTK_BOX (line), wrap);
  gtk_box_append (GTK_BOX (line), self->menu);

  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), self->source);
  gtk_box_append (GTK_BOX (self), self->problem);

  return GTK_WIDGET (self);
}

/* A value that is worked out from raw answers is not typed. */
static void
show_worked_out (JmKpiValueRow *self,
                 double         number,
                 JmKpiColumn    column)
{
  g_autofree char *text = isnan (number) ? g_strdup ("") : jm_number_format (number, "");

  jm_value_entry_show_text (GTK_EDITABLE (self->entries[column]), text);
}

/* A long number makes its column wider, if not without end. */
static void
fit_entry (JmKpiValueRow *self,
           JmKpiColumn    column)
{
  GtkEditable *entry = GTK_EDITABLE (self->entries[column]);
  int length = (int) g_utf8_strlen (gtk_editable_get_text (entry), -1);
  int width = CLAMP (length, columns[column].n_chars, MOST_CHARS);

  gtk_editable_set_width_chars (entry, width);
  gtk_editable_set_max_width_chars (entry, width);
}

/**
 * jm_kpi_value_row_show:
 * @self: a row
 * @kpi: a KPI
 * @value: one of its values
 *
 * Shows the value as it is now.
 */
void
jm_kpi_value_row_show (JmKpiValueRow *self,
                       const JmItem  *kpi,
                       const JmItem  *value)
{
  JmSurveyResult result = jm_kpi_read_value (kpi, value);
  int kind = jm_item_get_choice (kpi, JM_KPI_KIND);
  gboolean is_survey = kind != JM_CHOICE_UNSET && !isnan (jm_survey_read ((JmKpiKind) kind, value).value);
  const char *source = jm_item_get_text (value, JM_VALUE_SOURCE);

  g_set_str (&self->id, jm_item_get_id (value));
  for (guint i = 0; i < JM_N_KPI_COLUMNS; i++)
    {
      gboolean is_typed = !is_survey || i == JM_KPI_COLUMN_DATE;

      if (gtk_editable_get_editable (GTK_EDITABLE (self->entries[i])) != is_typed)
        gtk_editable_set_editable (GTK_EDITABLE (self->entries[i]), is_typed);
      if (is_typed)
        jm_value_entry_show (GTK_EDITABLE (self->entries[i]), value, columns[i].field,
                             i == JM_KPI_COLUMN_VALUE ? jm_item_get_text (kpi, JM_KPI_UNIT) : "");
      else
        show_worked_out (self, i == JM_KPI_COLUMN_N ? result.n : result.value, (JmKpiColumn) i);
      fit_entry (self, (JmKpiColumn) i);
    }

  gtk_label_set_label (GTK_LABEL (self->source), source);
  gtk_widget_set_visible (self->source, *source != '\0');
}

/**
 * jm_kpi_value_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the value that it shows
 */
const char *
jm_kpi_value_row_get_id (JmKpiValueRow *self)
{
  return self->id;
}

/**
 * jm_kpi_value_row_begin:
 * @self: a row
 * @merge_key: (nullable): the step to which belongs all that is typed before the row is left
 *
 * With a key, lets the person type the value.
 */
void
jm_kpi_value_row_begin (JmKpiValueRow *self,
                        const char    *merge_key)
{
  for (guint i = 0; i < JM_N_KPI_COLUMNS; i++)
    jm_value_entry_merge (GTK_EDITABLE (self->entries[i]), merge_key);
  if (merge_key != NULL)
    gtk_widget_grab_focus (self->entries[JM_KPI_COLUMN_VALUE]);
}
