/* jm-kpi-card.c: a KPI at a glance, and to be edited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-kpi-card.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-form-row.h"
#include "jm-kpi-plot.h"
#include "jm-kpi-table.h"
#include "jm-kpi-words.h"

struct _JmKpiCard
{
  AdwBin parent_instance;

  JmEditor *editor;
  char *kpi;             /* id */
  JmItem *shown;         /* nullable: what the widgets show; only to see whether it is another one now */
  gboolean is_expanded;

  GtkWidget *summary;    /* row */
  GtkWidget *place;
  GtkWidget *title;
  GtkWidget *value;
  GtkWidget *change;
  GtkWidget *target;
  GtkWidget *sparkline;
  GtkWidget *arrow;

  GtkWidget *details;    /* nullable: row, made when it is first unfolded */
  GtkWidget *plot;
  GtkWidget *values;
  GPtrArray *rows;       /* of JmFormRow */
  GPtrArray *ids;        /* the KPI's own, for the rows */
};

G_DEFINE_FINAL_TYPE (JmKpiCard, jm_kpi_card, ADW_TYPE_BIN)

/* What is edited besides the values, in this order. */
static const guint fields[] = {
  JM_KPI_TITLE, JM_KPI_KIND, JM_KPI_UNIT, JM_KPI_DIRECTION, JM_KPI_TARGET, JM_KPI_TOLERANCE, JM_KPI_AT, JM_KPI_SOURCE,
};

static void
set_class (GtkWidget  *widget,
           const char *css_class)
{
  static const char *const all[] = { "success", "warning", "error" };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_strcmp0 (all[i], css_class) == 0)
      gtk_widget_add_css_class (widget, all[i]);
    else
      gtk_widget_remove_css_class (widget, all[i]);
}

static const char *
get_status_class (JmKpiStatus status)
{
  switch (status)
    {
    case JM_KPI_MET:
      return "success";
    case JM_KPI_NEAR:
      return "warning";
    case JM_KPI_MISSED:
      return "error";
    case JM_KPI_NO_VALUE:
    case JM_KPI_NO_TARGET:
    default:
      return NULL;
    }
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
build_summary (JmKpiCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *figures = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *numbers = adw_wrap_box_new ();

  self->place = new_label ("caption");
  gtk_widget_add_css_class (self->place, "dim-label");
  self->title = new_label (NULL);
  gtk_widget_set_hexpand (self->title, TRUE);
  self->arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");
  gtk_widget_set_valign (self->arrow, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->arrow, "dim-label");
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->arrow);

  self->value = new_label ("title-2");
  gtk_widget_add_css_class (self->value, "numeric");
  self->change = new_label ("caption");
  gtk_widget_add_css_class (self->change, "numeric");
  gtk_widget_set_valign (self->change, GTK_ALIGN_BASELINE_FILL);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (numbers), 8);
  adw_wrap_box_append (ADW_WRAP_BOX (numbers), self->value);
  adw_wrap_box_append (ADW_WRAP_BOX (numbers), self->change);
  gtk_widget_set_hexpand (numbers, TRUE);
  self->sparkline = jm_kpi_plot_new (FALSE);
  gtk_widget_set_valign (self->sparkline, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (figures), numbers);
  gtk_box_append (GTK_BOX (figures), self->sparkline);

  self->target = new_label ("caption");

  gtk_box_append (GTK_BOX (box), self->place);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), figures);
  gtk_box_append (GTK_BOX (box), self->target);
  gtk_widget_add_css_class (box, "kpi-summary");

  self->summary = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->summary), box);
}

static void
show_summary (JmKpiCard    *self,
              const JmItem *kpi)
{
  const char *title = jm_item_get_text (kpi, JM_KPI_TITLE);
  JmKpiReading reading = jm_kpi_read (kpi);
  JmKpiTrend trend = jm_kpi_get_trend (kpi, &reading);
  const char *status = get_status_class (reading.status);
  g_autofree char *value = jm_kpi_describe_value (kpi, &reading);
  g_autofree char *change = jm_kpi_describe_change (kpi, &reading);
  g_autofree char *target = jm_kpi_describe_target (kpi, &reading);
  g_autofree char *name = NULL;
  gboolean has_value = reading.status != JM_KPI_NO_VALUE;

  gtk_label_set_label (GTK_LABEL (self->title), *title != '\0' ? title : _("Untitled KPI"));
  gtk_label_set_label (GTK_LABEL (self->value), value);
  gtk_label_set_label (GTK_LABEL (self->change), change);
  gtk_label_set_label (GTK_LABEL (self->target), target);
  gtk_widget_set_visible (self->change, *change != '\0');

  if (has_value)
    gtk_widget_add_css_class (self->value, "title-2");
  else
    gtk_widget_remove_css_class (self->value, "title-2");
  if (has_value && status != NULL)
    gtk_widget_remove_css_class (self->target, "dim-label");
  else
    gtk_widget_add_css_class (self->target, "dim-label");

  /* Translators: a KPI and what it came to. */
  name = g_strdup_printf (_("%1$s: %2$s"), gtk_label_get_label (GTK_LABEL (self->title)), value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->summary), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, target, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (adw_bin_get_child (ADW_BIN (self))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (GTK_LABEL (self->title)), -1);

  set_class (self->change, trend == JM_KPI_BETTER ? "success" : trend == JM_KPI_WORSE ? "error" : NULL);
  set_class (self->target, status);
  set_class (self->sparkline, status);

  jm_kpi_plot_set_kpi (JM_KPI_PLOT (self->sparkline), kpi);
  gtk_widget_set_visible (self->sparkline, !isnan (reading.change) && !self->is_expanded);
}

static void
show_details (JmKpiCard *self,
              JmItem    *kpi)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  JmKpiReading reading = jm_kpi_read (kpi);

  g_ptr_array_add (items, kpi);
  jm_kpi_plot_set_kpi (JM_KPI_PLOT (self->plot), kpi);
  gtk_widget_set_visible (self->plot, reading.status != JM_KPI_NO_VALUE);
  set_class (self->plot, get_status_class (reading.status));
  jm_kpi_table_set_kpi (JM_KPI_TABLE (self->values), kpi);
  for (guint i = 0; i < self->rows->len; i++)
    jm_form_row_refresh (g_ptr_array_index (self->rows, i), self->ids, items);
}

static void
delete_cb (JmKpiCard *self)
{
  const char *const ids[] = { self->kpi, NULL };
  GError *error = NULL;
  JmMap *map = jm_map_remove (jm_editor_get_map (self->editor), ids, &error);

  if (jm_editor_apply (self->editor, map, error, _("Delete KPI"), NULL))
    jm_editor_tell (self->editor, _("KPI deleted"), TRUE);
}

static void
build_details (JmKpiCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *figures = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Delete KPI"));

  self->plot = jm_kpi_plot_new (TRUE);
  self->values = jm_kpi_table_new (self->editor);
  gtk_widget_add_css_class (figures, "kpi-figures");
  gtk_box_append (GTK_BOX (figures), self->plot);
  gtk_box_append (GTK_BOX (figures), self->values);
  gtk_box_append (GTK_BOX (box), figures);

  gtk_widget_add_css_class (rows, "form-rows");
  gtk_widget_add_css_class (rows, "kpi-fields");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const JmFormSlot slot = { jm_kind_get_field (JM_KIND_KPI, fields[i])->name };
      GtkWidget *row = jm_form_row_new (self->editor, JM_KIND_KPI, &slot);

      g_ptr_array_add (self->rows, row);
      gtk_box_append (GTK_BOX (rows), row);
    }
  gtk_box_append (GTK_BOX (box), rows);

  gtk_widget_add_css_class (button, "destructive-action");
  gtk_widget_add_css_class (button, "kpi-delete");
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);

  self->details = gtk_list_box_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->details), FALSE);
  gtk_widget_set_focusable (self->details, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->details), box);
  gtk_list_box_append (GTK_LIST_BOX (adw_bin_get_child (ADW_BIN (self))), self->details);
}

static void
activated_cb (JmKpiCard *self)
{
  jm_kpi_card_expand (self, !self->is_expanded);
}

static void
jm_kpi_card_dispose (GObject *object)
{
  JmKpiCard *self = JM_KPI_CARD (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->kpi, g_free);
  g_clear_pointer (&self->shown, jm_item_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);

  G_OBJECT_CLASS (jm_kpi_card_parent_class)->dispose (object);
}

static void
jm_kpi_card_class_init (JmKpiCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jm_kpi_card_dispose;
}

static void
jm_kpi_card_init (JmKpiCard *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->rows = g_ptr_array_new ();
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), list);

  build_summary (self);
  gtk_list_box_append (GTK_LIST_BOX (list), self->summary);
}

/**
 * jm_kpi_card_new:
 * @editor: an open map
 * @kpi: the id of a KPI
 *
 * Returns: (transfer floating): an empty card: refresh it
 */
GtkWidget *
jm_kpi_card_new (JmEditor   *editor,
                 const char *kpi)
{
  JmKpiCard *self = g_object_new (JM_TYPE_KPI_CARD, NULL);

  self->editor = g_object_ref (editor);
  self->kpi = g_strdup (kpi);
  g_ptr_array_add (self->ids, g_strdup (kpi));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->summary), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);

  return GTK_WIDGET (self);
}

/**
 * jm_kpi_card_get_kpi:
 * @self: a card
 *
 * Returns: (transfer none): the id of its KPI
 */
const char *
jm_kpi_card_get_kpi (JmKpiCard *self)
{
  return self->kpi;
}

/**
 * jm_kpi_card_refresh:
 * @self: a card
 * @place: the name of where the KPI is measured; "" where that is clear without
 *
 * Shows the KPI as it is now.
 */
void
jm_kpi_card_refresh (JmKpiCard  *self,
                     const char *place)
{
  JmItem *kpi = jm_map_find (jm_editor_get_map (self->editor), self->kpi);

  gtk_label_set_label (GTK_LABEL (self->place), place);
  gtk_widget_set_visible (self->place, *place != '\0');
  if (kpi == NULL)
    return;

  /* What a row of the form can be set to may change with the rest of the map. */
  if (kpi != self->shown)
    show_summary (self, kpi);
  if (self->is_expanded)
    show_details (self, kpi);

  jm_item_ref (kpi);
  g_clear_pointer (&self->shown, jm_item_unref);
  self->shown = kpi;
}

/**
 * jm_kpi_card_expand:
 * @self: a card
 * @expanded: whether all of it is shown
 */
void
jm_kpi_card_expand (JmKpiCard *self,
                    gboolean   expanded)
{
  JmItem *kpi = jm_map_find (jm_editor_get_map (self->editor), self->kpi);

  if (kpi == NULL || self->is_expanded == expanded)
    return;

  self->is_expanded = expanded;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->summary), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  if (expanded && self->details == NULL)
    build_details (self);
  if (self->details != NULL)
    gtk_widget_set_visible (self->details, expanded);
  show_summary (self, kpi);
  if (expanded)
    show_details (self, kpi);
}

/**
 * jm_kpi_card_edit:
 * @self: a card
 *
 * Unfolds it and lets the person type its first field.
 */
void
jm_kpi_card_edit (JmKpiCard *self)
{
  jm_kpi_card_expand (self, TRUE);
  if (self->rows->len > 0)
    gtk_widget_child_focus (g_ptr_array_index (self->rows, 0), GTK_DIR_TAB_FORWARD);
}
