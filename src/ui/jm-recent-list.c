/* jm-recent-list.c: the maps that were used last, to be opened again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-recent-list.h"

#include <glib/gi18n.h>

#include "jm-open.h"
#include "jm-preview.h"
#include "jm-recent-locate.h"

/* Of the picture of a map. */
#define WIDTH 80

struct _JmRecentList
{
  AdwBin parent_instance;

  JmRecent *recent;
  guint most;
  guint64 state;     /* of what is shown */
  GtkListBox *list;
};

enum
{
  PROP_0,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (JmRecentList, jm_recent_list, ADW_TYPE_BIN)

static void
jm_recent_list_dispose (GObject *object)
{
  g_clear_object (&JM_RECENT_LIST (object)->recent);

  G_OBJECT_CLASS (jm_recent_list_parent_class)->dispose (object);
}

static void
jm_recent_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SIZE:
      g_value_set_uint (value, jm_recent_list_get_size (JM_RECENT_LIST (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Files come and go while nobody looks. */
static void
jm_recent_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (jm_recent_list_parent_class)->map (widget);
  jm_recent_refresh (JM_RECENT_LIST (widget)->recent);
}

static void
jm_recent_list_class_init (JmRecentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jm_recent_list_dispose;
  object_class->get_property = jm_recent_list_get_property;
  GTK_WIDGET_CLASS (klass)->map = jm_recent_list_map;

  /**
   * JmRecentList:size:
   *
   * How many maps are shown.
   */
  props[PROP_SIZE] =
    g_param_spec_uint ("size", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static GFile *
get_file (gpointer widget)
{
  return g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW)), "file");
}

static void
close_menu (GtkWidget *widget)
{
  GtkWidget *popover = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
locate (GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);

  close_menu (row);
  if (JM_IS_WINDOW (root))
    jm_recent_locate (JM_WINDOW (root), get_file (row));
}

static void
activated_cb (GtkListBox    *list,
              GtkListBoxRow *row)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));

  if (g_object_get_data (G_OBJECT (row), "missing") != NULL)
    {
      locate (GTK_WIDGET (row));
      return;
    }

  close_menu (GTK_WIDGET (list));
  if (JM_IS_WINDOW (root))
    jm_open_file (JM_WINDOW (root), get_file (row));
}

static void
jm_recent_list_init (JmRecentList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Recent maps"), -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (activated_cb), NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * jm_recent_list_describe_time:
 * @time: when something happened, in microseconds
 * @now: the time now
 *
 * Returns: (transfer full): a time of day, or for other days their date
 */
char *
jm_recent_list_describe_time (gint64 time,
                              gint64 now)
{
  g_autoptr (GDateTime) then_utc = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) now_utc = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
  g_autoptr (GDateTime) then = then_utc != NULL ? g_date_time_to_local (then_utc) : NULL;
  g_autoptr (GDateTime) today = now_utc != NULL ? g_date_time_to_local (now_utc) : NULL;

  /* A list that somebody has tampered with can hold any number. */
  if (then == NULL || today == NULL)
    return g_strdup ("");

  if (g_date_time_get_year (then) == g_date_time_get_year (today) &&
      g_date_time_get_day_of_year (then) == g_date_time_get_day_of_year (today))
    return g_date_time_format (then, "%R");

  return g_date_time_format (then, "%x");
}

static void
forget_cb (JmRecentList *self,
           GtkButton    *button)
{
  jm_recent_forget (self->recent, get_file (button));
}

static GtkWidget *
new_picture (const JmRecentEntry *entry)
{
  GtkWidget *picture = gtk_picture_new ();
  GtkWidget *clamp = adw_clamp_new ();

  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_picture_set_content_fit (GTK_PICTURE (picture), GTK_CONTENT_FIT_COVER);
  gtk_widget_set_size_request (picture, WIDTH, WIDTH * JM_PREVIEW_HEIGHT / JM_PREVIEW_WIDTH);
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (picture, 6);
  gtk_widget_set_margin_bottom (picture, 6);
  gtk_widget_set_overflow (picture, GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_state (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (picture, "map-picture");
  if (entry->texture != NULL)
    gtk_picture_set_paintable (GTK_PICTURE (picture), GDK_PAINTABLE (entry->texture));
  if (entry->is_missing)
    gtk_widget_add_css_class (picture, "map-missing");

  /* Rows differ in height; their pictures do not differ in width. */
  adw_clamp_set_unit (ADW_CLAMP (clamp), ADW_LENGTH_UNIT_PX);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), picture);

  return clamp;
}

static GtkWidget *
new_time (const JmRecentEntry *entry)
{
  g_autofree char *moment = jm_recent_list_describe_time (entry->time, g_get_real_time ());
  GtkWidget *label = gtk_label_new (moment);

  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "caption");

  return label;
}

static GtkWidget *
new_button (const char *icon,
            const char *tooltip,
            const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static GtkWidget *
new_locate_button (GtkWidget  *row,
                   const char *title)
{
  /* Translators: the title of a map in the list of recent maps, whose file is not where it was. */
  g_autofree char *name = g_strdup_printf (_("Locate “%s”"), title);
  GtkWidget *button = new_button ("folder-open-symbolic", _("Choose where the map is now"), name);

  g_signal_connect_object (button, "clicked", G_CALLBACK (locate), row, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
new_forget_button (JmRecentList *self,
                   const char   *title)
{
  /* Translators: the title of a map in the list of recent maps. */
  g_autofree char *name = g_strdup_printf (_("Remove “%s” from this list"), title);
  GtkWidget *button = new_button ("window-close-symbolic", _("Remove from this list"), name);

  g_signal_connect_object (button, "clicked", G_CALLBACK (forget_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
add_row (JmRecentList        *self,
         const JmRecentEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_file_get_basename (entry->file);
  g_autofree char *shown = g_filename_display_name (name);
  const char *title = *entry->title != '\0' ? entry->title : shown;
  /* Translators: the path of a file. */
  g_autofree char *missing = g_strdup_printf (_("Not found: %s"), entry->place);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), entry->is_missing ? missing : entry->place);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "file", g_object_ref (entry->file), g_object_unref);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_picture (entry));

  if (entry->is_missing)
    {
      g_object_set_data (G_OBJECT (row), "missing", row);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_locate_button (row, title));
    }
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_time (entry));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_forget_button (self, title));

  gtk_list_box_append (self->list, row);
}

/* Where the focus is, so that it is still there when the rows are other ones; -1 if elsewhere. */
static int
find_focus (JmRecentList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return -1;

  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW)));
}

/* Whether the rows show these maps already: the list is looked at anew each time it is seen. */
static gboolean
is_shown (JmRecentList *self,
          GPtrArray    *entries)
{
  guint64 state = MIN (entries->len, self->most);

  for (guint i = 0; i < MIN (entries->len, self->most); i++)
    {
      const JmRecentEntry *entry = g_ptr_array_index (entries, i);

      state = state * 31 + g_file_hash (entry->file);
      state = state * 31 + g_str_hash (entry->title);
      state = state * 31 + (guint64) entry->time;
      state = state * 31 + (guint64) entry->is_missing * 2 + (entry->texture != NULL);
    }
  if (state == self->state)
    return TRUE;

  self->state = state;

  return FALSE;
}

static void
fill (JmRecentList *self)
{
  GPtrArray *entries = jm_recent_get_entries (self->recent);
  int focus = find_focus (self);

  if (is_shown (self, entries))
    return;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < MIN (entries->len, self->most); i++)
    add_row (self, g_ptr_array_index (entries, i));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIZE]);

  if (focus >= 0 && entries->len > 0)
    {
      int last = (int) MIN (entries->len, self->most) - 1;

      gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, MIN (focus, last))));
    }
}

/**
 * jm_recent_list_new:
 * @recent: what to show
 * @most: how many of them
 *
 * Returns: (transfer floating): a list; choosing a map opens it in the window that the list
 *   is in
 */
GtkWidget *
jm_recent_list_new (JmRecent *recent,
                    guint     most)
{
  JmRecentList *self = g_object_new (JM_TYPE_RECENT_LIST, NULL);

  self->recent = g_object_ref (recent);
  self->most = most;
  g_signal_connect_object (recent, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * jm_recent_list_get_size:
 * @self: a list
 *
 * Returns: how many maps it shows
 */
guint
jm_recent_list_get_size (JmRecentList *self)
{
  return MIN (jm_recent_get_entries (self->recent)->len, self->most);
}
