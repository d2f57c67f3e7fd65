/* jm-export-switches.c: lanes or personas to be switched on and off
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export-switches.h"

#include <string.h>

struct _JmExportSwitches
{
  AdwExpanderRow parent_instance;

  GPtrArray *entries; /* nullable: of JmLaneEntry */
  GPtrArray *rows;    /* of AdwSwitchRow, borrowed; made when they are to be seen */
  gboolean is_following;
};

static guint switched_signal;

G_DEFINE_FINAL_TYPE (JmExportSwitches, jm_export_switches, ADW_TYPE_EXPANDER_ROW)

static void
jm_export_switches_finalize (GObject *object)
{
  JmExportSwitches *self = JM_EXPORT_SWITCHES (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (jm_export_switches_parent_class)->finalize (object);
}

static void
jm_export_switches_class_init (JmExportSwitchesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_export_switches_finalize;

  /**
   * JmExportSwitches::switched:
   * @self: a row
   * @position: of an entry
   * @is_on: whether it was switched on
   *
   * Emitted when somebody has switched one on or off.
   */
  switched_signal = g_signal_new ("switched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);
}

static void
active_cb (GtkWidget        *row,
           GParamSpec       *pspec,
           JmExportSwitches *self)
{
  guint position;

  if (!self->is_following && g_ptr_array_find (self->rows, row, &position))
    g_signal_emit (self, switched_signal, 0, position, adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
}

static void
add_row (JmExportSwitches *self)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (active_cb), self, G_CONNECT_DEFAULT);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

/* Rows stay what they are, so that the focus stays where it is. */
static void
fill (JmExportSwitches *self)
{
  if (self->entries == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->is_following = TRUE;
  while (self->rows->len > self->entries->len)
    {
      adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, self->rows->len - 1));
      g_ptr_array_set_size (self->rows, (int) self->rows->len - 1);
    }
  for (guint i = 0; i < self->entries->len; i++)
    {
      const JmLaneEntry *entry = g_ptr_array_index (self->entries, i);
      GtkWidget *row;

      if (i == self->rows->len)
        add_row (self);
      row = g_ptr_array_index (self->rows, i);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entry->label);
      adw_switch_row_set_active (ADW_SWITCH_ROW (row), entry->is_shown);
      gtk_widget_set_sensitive (row, !entry->is_fixed);
    }
  self->is_following = FALSE;
}

static void
jm_export_switches_init (JmExportSwitches *self)
{
  self->rows = g_ptr_array_new ();
  g_signal_connect (self, "notify::expanded", G_CALLBACK (fill), NULL);
}

/**
 * jm_export_switches_follow:
 * @self: a row
 * @entries: (transfer full) (element-type JmLaneEntry): what can be switched
 *
 * Shows these.
 */
void
jm_export_switches_follow (JmExportSwitches *self,
                           GPtrArray        *entries)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = entries;
  fill (self);
}

/**
 * jm_export_switches_get_entries:
 * @self: a row
 *
 * Returns: (transfer none) (element-type JmLaneEntry): what can be switched
 */
GPtrArray *
jm_export_switches_get_entries (JmExportSwitches *self)
{
  return self->entries;
}
