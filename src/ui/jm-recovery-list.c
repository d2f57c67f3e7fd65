/* jm-recovery-list.c: work that was not saved, to be had back, put off or thrown away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-recovery-list.h"

#include <glib/gi18n.h>

#include "jm-message.h"
#include "jm-preview.h"
#include "jm-recent-list.h"
#include "jm-recover.h"

/* Of the picture of a map. */
#define WIDTH 80

struct _JmRecoveryList
{
  AdwBin parent_instance;

  JmRecovery *recovery;
  JmRecoveryListKind kind;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (JmRecoveryList, jm_recovery_list, ADW_TYPE_BIN)

static void
jm_recovery_list_dispose (GObject *object)
{
  g_clear_object (&JM_RECOVERY_LIST (object)->recovery);

  G_OBJECT_CLASS (jm_recovery_list_parent_class)->dispose (object);
}

static void
jm_recovery_list_class_init (JmRecoveryListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jm_recovery_list_dispose;
}

static void
jm_recovery_list_init (JmRecoveryList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

static JmRecoveryEntry *
get_entry (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW)), "entry");
}

static const char *
get_title (JmRecoveryEntry *entry)
{
  const char *title = jm_recovery_entry_get_title (entry);

  return *title != '\0' ? title : _("Untitled journey map");
}

static void
recover_cb (JmRecoveryList *self,
            GtkWidget      *button)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);

  /* It is read once, however often the button is pressed. */
  gtk_widget_set_sensitive (gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW), FALSE);
  if (JM_IS_WINDOW (root))
    jm_recover_open (JM_WINDOW (root), get_entry (button));
  /* There may be more to decide about. */
  if (dialog != NULL && jm_recovery_get_n_found (self->recovery, FALSE) == 1)
    adw_dialog_close (ADW_DIALOG (dialog));
}

static void
later_cb (JmRecoveryList *self,
          GtkWidget      *button)
{
  jm_recovery_put_off (self->recovery, get_entry (button));
}

static void
bring_back_cb (JmRecoveryList *self,
               GtkWidget      *button)
{
  jm_recovery_bring_back (self->recovery, get_entry (button));
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (JmRecoveryEntry) entry = user_data;
  JmRecovery *recovery = g_object_get_data (source, "recovery");

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "discard"))
    jm_recovery_discard (recovery, entry);
}

static void
discard_cb (JmRecoveryList *self,
            GtkWidget      *button)
{
  JmRecoveryEntry *entry = get_entry (button);
  /* Translators: the title of a map; a number of days. */
  g_autofree char *body =
    g_strdup_printf (ngettext ("What was not saved of “%s” is thrown away. It can be brought back for %d day.",
                               "What was not saved of “%s” is thrown away. It can be brought back for %d days.",
                               JM_JOURNAL_MAX_DAYS), get_title (entry), JM_JOURNAL_MAX_DAYS);
  AdwAlertDialog *dialog = jm_message_new (_("Discard Unsaved Work?"), body, NULL);

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_default_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "recovery", g_object_ref (self->recovery), g_object_unref);
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self), NULL, answered_cb, g_object_ref (entry));
}

static GtkWidget *
new_label (const char *text,
           gboolean    is_title)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_widget_add_css_class (label, is_title ? "heading" : "caption");
  if (!is_title)
    gtk_widget_add_css_class (label, "dimmed");

  return label;
}

static char *
describe_counts (JmRecoveryEntry *entry)
{
  guint n_items = jm_recovery_entry_get_n_items (entry);
  guint n_touchpoints = jm_recovery_entry_get_n_touchpoints (entry);
  g_autofree char *time = jm_recent_list_describe_time (jm_recovery_entry_get_time (entry), g_get_real_time ());
  /* Translators: a time of day or a date. */
  g_autofree char *changed = g_strdup_printf (_("Changed %s"), time);
  g_autofree char *items = g_strdup_printf (ngettext ("%u item", "%u items", n_items), n_items);
  g_autofree char *touchpoints =
    g_strdup_printf (ngettext ("%u touchpoint", "%u touchpoints", n_touchpoints), n_touchpoints);

  if (n_items == 0)
    return g_steal_pointer (&changed);

  /* Translators: below the title of a map that was not saved: when it was changed last, how many touchpoints and how many
   * items in all it has. */
  return g_strdup_printf (_("%s · %s · %s"), changed, touchpoints, items);
}

static const char *
get_warning (JmRecoveryEntry *entry)
{
  if (jm_recovery_entry_is_dangerous (entry))
    return _("The program ended twice while it was reading this.");

  switch (jm_recovery_entry_get_base (entry))
    {
    case JM_RECOVERY_BASE_CHANGED:
      return _("The file was changed since. This work opens as a map of its own.");
    case JM_RECOVERY_BASE_GONE:
      return _("The file is not there any more.");
    case JM_RECOVERY_BASE_NONE:
    case JM_RECOVERY_BASE_SAME:
    default:
      return NULL;
    }
}

static GtkWidget *
new_picture (JmRecoveryEntry *entry)
{
  GtkWidget *picture = gtk_picture_new ();
  GtkWidget *clamp = adw_clamp_new ();

  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_picture_set_content_fit (GTK_PICTURE (picture), GTK_CONTENT_FIT_COVER);
  gtk_widget_set_size_request (picture, WIDTH, WIDTH * JM_PREVIEW_HEIGHT / JM_PREVIEW_WIDTH);
  gtk_widget_set_valign (picture, GTK_ALIGN_START);
  gtk_widget_set_overflow (picture, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (picture, "map-picture");
  gtk_accessible_update_state (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_object_bind_property (entry, "texture", picture, "paintable", G_BINDING_SYNC_CREATE);

  adw_clamp_set_unit (ADW_CLAMP (clamp), ADW_LENGTH_UNIT_PX);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), picture);

  return clamp;
}

static void
add_button (JmRecoveryList *self,
            GtkWidget      *box,
            const char     *label,
            const char     *style,
            GCallback       callback,
            const char     *title)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  /* Which map it is about. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
}

static GtkWidget *
new_buttons (JmRecoveryList  *self,
             JmRecoveryEntry *entry)
{
  GtkWidget *box = adw_wrap_box_new ();
  const char *title = get_title (entry);

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  gtk_widget_set_margin_top (box, 6);

  if (self->kind == JM_RECOVERY_LIST_DISCARDED)
    {
      add_button (self, box, _("_Bring Back"), NULL, G_CALLBACK (bring_back_cb), title);
      return box;
    }

  add_button (self, box, _("_Recover"), "suggested-action", G_CALLBACK (recover_cb), title);
  if (self->kind == JM_RECOVERY_LIST_WAITING)
    add_button (self, box, _("_Keep for Later"), NULL, G_CALLBACK (later_cb), title);
  add_button (self, box, _("_Discard…"), NULL, G_CALLBACK (discard_cb), title);

  return box;
}

static void
add_row (JmRecoveryList  *self,
         JmRecoveryEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *place = jm_recovery_entry_get_place (entry);
  const char *warning = get_warning (entry);
  g_autofree char *counts = describe_counts (entry);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data_full (G_OBJECT (row), "entry", g_object_ref (entry), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, counts, -1);

  gtk_widget_add_css_class (box, "recovery-row");
  gtk_box_append (GTK_BOX (box), new_picture (entry));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), new_label (get_title (entry), TRUE));
  gtk_box_append (GTK_BOX (texts), new_label (place != NULL ? place : _("Never saved"), FALSE));
  gtk_box_append (GTK_BOX (texts), new_label (counts, FALSE));
  if (warning != NULL)
    {
      GtkWidget *label = new_label (warning, FALSE);

      gtk_widget_remove_css_class (label, "dimmed");
      gtk_widget_add_css_class (label, "warning");
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_box_append (GTK_BOX (texts), new_buttons (self, entry));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->list, row);
}

static gboolean
belongs (JmRecoveryList  *self,
         JmRecoveryEntry *entry)
{
  if (self->kind == JM_RECOVERY_LIST_WAITING)
    return jm_recovery_is_waiting (self->recovery, entry);

  return jm_recovery_entry_is_discarded (entry) == (self->kind == JM_RECOVERY_LIST_DISCARDED);
}

/* Rows that stay are left alone, with the focus that may be in them. */
static void
update (JmRecoveryList *self)
{
  GPtrArray *entries = jm_recovery_get_entries (self->recovery);
  GtkListBoxRow *row;
  int position = 0;
  guint n = 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, position)) != NULL)
    {
      JmRecoveryEntry *entry = g_object_get_data (G_OBJECT (row), "entry");

      if (g_ptr_array_find (entries, entry, NULL) && belongs (self, entry))
        {
          gtk_widget_set_sensitive (GTK_WIDGET (row), TRUE);
          position++;
        }
      else
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }

  for (guint i = 0; i < entries->len; i++)
    {
      JmRecoveryEntry *entry = g_ptr_array_index (entries, i);
      gboolean is_there = FALSE;

      if (!belongs (self, entry))
        continue;
      for (position = 0; (row = gtk_list_box_get_row_at_index (self->list, position)) != NULL; position++)
        is_there |= g_object_get_data (G_OBJECT (row), "entry") == entry;
      if (!is_there)
        add_row (self, entry);
      n++;
    }

  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
set_up (JmRecoveryList     *self,
        JmRecovery         *recovery,
        JmRecoveryListKind  kind)
{
  self->recovery = g_object_ref (recovery);
  self->kind = kind;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  kind == JM_RECOVERY_LIST_DISCARDED ? _("Discarded work") : _("Unsaved work"), -1);
  g_signal_connect_object (recovery, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * jm_recovery_list_new:
 *
 * Returns: (transfer floating): a list of what was not saved and nobody has decided about;
 *   jm_recovery_refresh() fills it
 */
GtkWidget *
jm_recovery_list_new (void)
{
  return jm_recovery_list_new_with (jm_recovery_get_default (), JM_RECOVERY_LIST_WAITING);
}

/**
 * jm_recovery_list_new_with:
 * @recovery: what was found
 * @kind: which of it is shown
 *
 * Returns: (transfer floating): a list
 */
GtkWidget *
jm_recovery_list_new_with (JmRecovery         *recovery,
                           JmRecoveryListKind  kind)
{
  JmRecoveryList *self = g_object_new (JM_TYPE_RECOVERY_LIST, NULL);

  set_up (self, recovery, kind);

  return GTK_WIDGET (self);
}
