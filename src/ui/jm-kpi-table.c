/* jm-kpi-table.c: the values of a KPI in a small table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-kpi-table.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-kpi-edit.h"
#include "jm-kpi-value-row.h"

/* Rows that are there at once, and that each press of the button adds. */
#define FIRST_ROWS 8
#define MORE_ROWS 50

#define BUTTON_WIDTH 24

struct _JmKpiTable
{
  GtkBox parent_instance;

  JmEditor *editor;
  char *kpi;              /* nullable: id */
  guint n_shown;          /* at most */
  gboolean is_refreshing; /* a row that is taken away loses the focus meanwhile */

  GtkSizeGroup *columns[JM_N_KPI_COLUMNS];
  GtkWidget *heading;
  GtkWidget *rows;        /* box */
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (JmKpiTable, jm_kpi_table, GTK_TYPE_BOX)

static gboolean
has_focus (JmKpiTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->rows);
}

static JmKpiValueRow *
find_row (JmKpiTable *self,
          const char  *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (jm_kpi_value_row_get_id (JM_KPI_VALUE_ROW (row)), id) == 0)
      return JM_KPI_VALUE_ROW (row);

  return NULL;
}

/* Takes away the rows of values that are no longer shown. */
static void
remove_rows (JmKpiTable *self,
             GHashTable  *ids)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (!g_hash_table_contains (ids, jm_kpi_value_row_get_id (JM_KPI_VALUE_ROW (row))))
        gtk_box_remove (GTK_BOX (self->rows), row);
      row = next;
    }
}

static void
show_rows (JmKpiTable  *self,
           const JmItem *kpi,
           GPtrArray    *values,
           guint         n)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean stays = has_focus (self);
  GtkWidget *before = NULL;

  for (guint i = 0; i < n; i++)
    g_hash_table_add (ids, (gpointer) jm_item_get_id (g_ptr_array_index (values, i)));
  remove_rows (self, ids);
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    g_hash_table_insert (rows, (gpointer) jm_kpi_value_row_get_id (JM_KPI_VALUE_ROW (row)), row);

  for (guint i = 0; i < n; i++)
    {
      const JmItem *value = g_ptr_array_index (values, i);
      GtkWidget *row = g_hash_table_lookup (rows, jm_item_get_id (value));

      if (row == NULL)
        {
          row = jm_kpi_value_row_new (self->editor, self->columns);
          gtk_box_insert_child_after (GTK_BOX (self->rows), row, before);
        }
      else if (!stays && gtk_widget_get_prev_sibling (row) != before)
        gtk_box_reorder_child_after (GTK_BOX (self->rows), row, before);

      jm_kpi_value_row_show (JM_KPI_VALUE_ROW (row), kpi, value);
      before = row;
    }
}

static void
refresh (JmKpiTable *self)
{
  const JmItem *kpi = self->kpi != NULL ? jm_map_find (jm_editor_get_map (self->editor), self->kpi) : NULL;
  g_autoptr (GPtrArray) values = NULL;
  guint n;

  if (kpi == NULL || self->is_refreshing)
    return;

  self->is_refreshing = TRUE;
  values = jm_kpi_list_values (kpi);
  n = MIN (values->len, self->n_shown);
  show_rows (self, kpi, values, n);
  gtk_widget_set_visible (self->heading, n > 0);
  gtk_widget_set_visible (self->more, n < values->len);
  if (n < values->len)
    {
      g_autofree char *label = g_strdup_printf (ngettext ("_Show older (%u more)", "_Show older (%u more)",
                                                          values->len - n),
                                                values->len - n);

      gtk_button_set_label (GTK_BUTTON (self->more), label);
    }
  self->is_refreshing = FALSE;
}

static void
more_cb (JmKpiTable *self)
{
  self->n_shown += MORE_ROWS;
  refresh (self);
}

static void
add_cb (JmKpiTable *self)
{
  g_autofree char *today = jm_loaded_describe_date ();
  g_autofree char *id = NULL;
  g_autofree char *key = NULL;
  GError *error = NULL;
  JmMap *map = jm_kpi_add_value (jm_editor_get_map (self->editor), self->kpi, today, &id, &error);
  JmKpiValueRow *row;

  /* The value itself, typed next, belongs to the same step. */
  key = id != NULL ? g_strconcat ("new/", id, NULL) : NULL;
  if (!jm_editor_apply (self->editor, map, error, _("Add value"), key))
    return;

  refresh (self);
  row = find_row (self, id);
  if (row != NULL)
    jm_kpi_value_row_begin (row, key);
}

static void
jm_kpi_table_dispose (GObject *object)
{
  JmKpiTable *self = JM_KPI_TABLE (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->kpi, g_free);
  for (guint i = 0; i < JM_N_KPI_COLUMNS; i++)
    g_clear_object (&self->columns[i]);

  G_OBJECT_CLASS (jm_kpi_table_parent_class)->dispose (object);
}

static void
jm_kpi_table_class_init (JmKpiTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jm_kpi_table_dispose;
}

static void
add_heading (JmKpiTable *self)
{
  static const char *const labels[JM_N_KPI_COLUMNS] = {
    [JM_KPI_COLUMN_DATE] = N_("Date"),
    [JM_KPI_COLUMN_VALUE] = N_("Value"),
    /* Translators: heading of a narrow column: the size of a sample, how many were asked. */
    [JM_KPI_COLUMN_N] = N_("n"),
  };

  self->heading = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->heading), 3);
  /* As much as the rows' buttons take, so that it wraps when the rows do. */
  gtk_widget_set_margin_end (self->heading, BUTTON_WIDTH);
  for (guint i = 0; i < JM_N_KPI_COLUMNS; i++)
    {
      GtkWidget *label = gtk_label_new (_(labels[i]));

      gtk_label_set_xalign (GTK_LABEL (label), i == JM_KPI_COLUMN_DATE ? 0 : 1);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "kpi-value-heading");
      gtk_size_group_add_widget (self->columns[i], label);
      adw_wrap_box_append (ADW_WRAP_BOX (self->heading), label);
    }
}

static void
jm_kpi_table_init (JmKpiTable *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *add = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->n_shown = FIRST_ROWS;
  for (guint i = 0; i < JM_N_KPI_COLUMNS; i++)
    self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Add _Value"));
  adw_button_content_set_use_underline (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (add), content);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), add);

  add_heading (self);
  gtk_box_append (GTK_BOX (self), self->heading);

  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_signal_connect_object (focus, "leave", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->rows, focus);
  gtk_box_append (GTK_BOX (self), self->rows);

  self->more = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->more), TRUE);
  gtk_button_set_can_shrink (GTK_BUTTON (self->more), TRUE);
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_visible (self->more, FALSE);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->more);
}

/**
 * jm_kpi_table_new:
 * @editor: an open map
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
jm_kpi_table_new (JmEditor *editor)
{
  JmKpiTable *self = g_object_new (JM_TYPE_KPI_TABLE, NULL);

  self->editor = g_object_ref (editor);

  return GTK_WIDGET (self);
}

/**
 * jm_kpi_table_set_kpi:
 * @self: a table
 * @kpi: a KPI of the open map
 *
 * Shows the values that it has now.
 */
void
jm_kpi_table_set_kpi (JmKpiTable  *self,
                       const JmItem *kpi)
{
  g_set_str (&self->kpi, jm_item_get_id (kpi));
  refresh (self);
}
