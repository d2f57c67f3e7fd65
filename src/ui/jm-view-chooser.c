/* jm-view-chooser.c: which lanes and personas a view shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-view-chooser.h"

#include <string.h>

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jm-choice-row.h"
#include "jm-persona-edit.h"
#include "jm-view-actions.h"
#include "jm-view-edit.h"
#include "jm-view-names.h"

struct _JmViewChooser
{
  GtkWidget parent_instance;

  JmEditor *editor;
  GPtrArray *entries;   /* of JmLaneEntry, as the list of lanes shows them */
  gboolean is_stale;    /* something changed while nobody saw the lists */

  GtkWidget *scroller;
  GtkLabel *title;
  GtkWidget *lanes_place;
  GtkWidget *time_place;
  GtkWidget *personas_place;
  GtkWidget *views_place;
  GtkWidget *personas_heading;
  GtkWidget *views_heading;
  GtkWidget *add_lane;
  GtkWidget *save;
  GtkListBox *lanes;
  GtkListBox *time;
  GtkListBox *personas;
  GtkListBox *views;
};

G_DEFINE_FINAL_TYPE (JmViewChooser, jm_view_chooser, GTK_TYPE_WIDGET)

static JmView
get_view (JmViewChooser *self)
{
  return (JmView) { jm_editor_get_base (self->editor), jm_editor_get_preset (self->editor) };
}

static JmItem *
get_root (JmViewChooser *self)
{
  return jm_map_get_root (jm_editor_get_map (self->editor));
}

static int
find_entry (JmViewChooser *self,
            const char    *name)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (strcmp (((const JmLaneEntry *) g_ptr_array_index (self->entries, i))->name, name) == 0)
      return (int) i;

  return -1;
}

/* Following the map and its view. */

static JmChoiceRow *
make_lane (const char *id,
           gpointer    user_data)
{
  JmViewChooser *self = user_data;
  JmChoiceRow *row = JM_CHOICE_ROW (jm_choice_row_new (id, "chooser.toggle-lane"));
  const JmLaneEntry *entry = g_ptr_array_index (self->entries, (guint) find_entry (self, id));

  if (entry->is_custom)
    {
      jm_choice_row_add_tool (row, "document-edit-symbolic", _("Rename lane"), "chooser.rename-lane");
      jm_choice_row_add_tool (row, "user-trash-symbolic", _("Delete lane"), "chooser.delete-lane");
    }
  jm_choice_row_add_tool (row, "go-up-symbolic", _("Move up"), "chooser.move-lane-up");
  jm_choice_row_add_tool (row, "go-down-symbolic", _("Move down"), "chooser.move-lane-down");

  return row;
}

static JmChoiceRow *
make_time (const char *id,
           gpointer    user_data)
{
  return JM_CHOICE_ROW (jm_choice_row_new (id, "chooser.toggle-time"));
}

static JmChoiceRow *
make_persona (const char *id,
              gpointer    user_data)
{
  return JM_CHOICE_ROW (jm_choice_row_new (id, "chooser.toggle-persona"));
}

static JmChoiceRow *
make_view (const char *id,
           gpointer    user_data)
{
  JmChoiceRow *row = JM_CHOICE_ROW (jm_choice_row_new (id, "chooser.choose-view"));

  jm_choice_row_add_tool (row, "document-save-symbolic", _("Save what is shown now under this name"),
                          "chooser.save-view-over");
  jm_choice_row_add_tool (row, "document-edit-symbolic", _("Rename view"), "chooser.rename-view");
  jm_choice_row_add_tool (row, "user-trash-symbolic", _("Delete view"), "chooser.delete-view");

  return row;
}

static void
follow_lanes (JmViewChooser *self)
{
  const JmView view = get_view (self);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = jm_lane_entries_new (&view, get_root (self), jm_editor_get_layout (self->editor));
  for (guint i = 0; i < self->entries->len; i++)
    g_ptr_array_add (names, ((const JmLaneEntry *) g_ptr_array_index (self->entries, i))->name);
  g_ptr_array_add (names, NULL);

  jm_choice_list_follow (self->lanes, (const char *const *) names->pdata, make_lane, self);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const JmLaneEntry *entry = g_ptr_array_index (self->entries, i);
      JmChoiceRow *row = jm_choice_list_find (self->lanes, entry->name);

      jm_choice_row_update (row, entry->label, entry->is_shown, entry->is_fixed);
      jm_choice_row_enable_tool (row, "chooser.move-lane-up", entry->is_shown);
      jm_choice_row_enable_tool (row, "chooser.move-lane-down", entry->is_shown);
    }
}

/* The scale of time is no lane, but chosen like one. */
static void
follow_time (JmViewChooser *self)
{
  static const char *const ids[] = { "time", NULL };
  const JmItem *preset = jm_editor_get_preset (self->editor);

  jm_choice_list_follow (self->time, ids, make_time, NULL);
  jm_choice_row_update (jm_choice_list_find (self->time, ids[0]), _("Time scale above the stages"),
                        preset != NULL && jm_item_get_flag (preset, JM_VIEW_TIME_SCALED), FALSE);
}

static GPtrArray *
list_children (JmViewChooser *self,
               guint          field)
{
  GPtrArray *ids = g_ptr_array_new ();
  JmItem *root = get_root (self);

  for (guint i = 0; i < jm_item_get_n_children (root, field); i++)
    g_ptr_array_add (ids, (char *) jm_item_get_id (jm_item_get_child (root, field, i)));
  g_ptr_array_add (ids, NULL);

  return ids;
}

static void
follow_personas (JmViewChooser *self)
{
  g_autoptr (GPtrArray) ids = list_children (self, JM_MAP_PERSONAS);
  gboolean any = ids->len > 1;

  jm_choice_list_follow (self->personas, (const char *const *) ids->pdata, make_persona, self);
  for (guint i = 0; i + 1 < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autofree char *name = jm_persona_get_name (jm_item_get_child (get_root (self), JM_MAP_PERSONAS, i));

      jm_choice_row_update (jm_choice_list_find (self->personas, id), name,
                            !jm_editor_is_persona_hidden (self->editor, id), FALSE);
    }
  gtk_widget_set_visible (self->personas_heading, any);
  gtk_widget_set_visible (self->personas_place, any);
}

static char *
get_view_name (const JmItem *preset)
{
  const char *title = jm_item_get_text (preset, JM_VIEW_TITLE);

  return g_strdup (*title != '\0' ? title : _("View without a name"));
}

static void
follow_views (JmViewChooser *self)
{
  g_autoptr (GPtrArray) ids = list_children (self, JM_MAP_VIEWS);
  gboolean any = ids->len > 1;

  jm_choice_list_follow (self->views, (const char *const *) ids->pdata, make_view, self);
  for (guint i = 0; i + 1 < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autofree char *name = get_view_name (jm_item_get_child (get_root (self), JM_MAP_VIEWS, i));

      jm_choice_row_update (jm_choice_list_find (self->views, id), name,
                            g_strcmp0 (jm_editor_get_preset_id (self->editor), id) == 0, FALSE);
    }
  gtk_widget_set_visible (self->views_heading, any);
  gtk_widget_set_visible (self->views_place, any);
}

static void
follow (JmViewChooser *self)
{
  const char *id = jm_editor_get_preset_id (self->editor);
  JmItem *saved = id != NULL ? jm_map_find (jm_editor_get_map (self->editor), id) : NULL;
  const JmView own = { jm_editor_get_base (self->editor), NULL };
  gboolean is_altered = jm_editor_is_view_altered (self->editor);
  g_autofree char *name = saved != NULL ? get_view_name (saved) : jm_view_get_title (&own);
  /* Translators: the name of a view in which lanes or personas were chosen that are not saved. */
  g_autofree char *altered = g_strdup_printf (_("%s, changed"), name);

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;

  gtk_label_set_text (self->title, is_altered ? altered : name);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chooser.reset", jm_editor_get_preset (self->editor) != NULL);
  gtk_widget_set_visible (self->add_lane, own.base != JM_VIEW_EXECUTIVE);
  follow_lanes (self);
  follow_time (self);
  follow_personas (self);
  follow_views (self);
}

/* Lanes. */

static void
toggle_lane_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *target)
{
  JmViewChooser *self = JM_VIEW_CHOOSER (widget);
  int position = find_entry (self, g_variant_get_string (target, NULL));
  const JmLaneEntry *entry = position >= 0 ? g_ptr_array_index (self->entries, (guint) position) : NULL;
  g_auto (GStrv) names = NULL;

  if (entry == NULL)
    return;

  names = jm_lane_entries_toggle (self->entries, (guint) position, !entry->is_shown);
  /* A view that names no lane shows its own. */
  if (*names != NULL)
    jm_editor_choose_lanes (self->editor, (const char *const *) names);
}

static void
move_lane (JmViewChooser *self,
           const char    *name,
           int            steps)
{
  int position = find_entry (self, name);
  const JmLaneEntry *entry = position >= 0 ? g_ptr_array_index (self->entries, (guint) position) : NULL;
  g_auto (GStrv) names = NULL;

  if (entry == NULL || !entry->is_shown)
    return;

  names = jm_lane_entries_move (self->entries, (guint) position, steps);
  jm_editor_choose_lanes (self->editor, (const char *const *) names);
}

static void
move_lane_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *target)
{
  move_lane (JM_VIEW_CHOOSER (widget), g_variant_get_string (target, NULL),
             strcmp (action, "chooser.move-lane-up") == 0 ? -1 : 1);
}

static gboolean
lane_key_cb (JmViewChooser   *self,
             guint            key,
             guint            code,
             GdkModifierType  state)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->lanes));

  if (row == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK ||
      (key != GDK_KEY_Up && key != GDK_KEY_Down))
    return FALSE;

  move_lane (self, jm_choice_row_get_id (JM_CHOICE_ROW (row)), key == GDK_KEY_Up ? -1 : 1);

  return TRUE;
}

/* Lanes of the map, and saved views. */

static void
add_lane_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *target)
{
  jm_view_names_ask_lane (widget, JM_VIEW_CHOOSER (widget)->editor);
}

static void
save_view_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *target)
{
  jm_view_names_ask_view (widget, JM_VIEW_CHOOSER (widget)->editor);
}

static void
rename_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *target)
{
  jm_view_names_ask_again (widget, JM_VIEW_CHOOSER (widget)->editor, g_variant_get_string (target, NULL));
}

static void
delete_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *target)
{
  jm_view_names_delete (JM_VIEW_CHOOSER (widget)->editor, g_variant_get_string (target, NULL));
}

static void
choose_view_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *target)
{
  JmViewChooser *self = JM_VIEW_CHOOSER (widget);

  jm_editor_set_view (self->editor, jm_editor_get_base (self->editor), g_variant_get_string (target, NULL));
}

static void
save_view_over_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *target)
{
  JmViewChooser *self = JM_VIEW_CHOOSER (widget);
  const JmView view = get_view (self);
  const char *id = g_variant_get_string (target, NULL);
  GError *error = NULL;
  JmMap *map = jm_view_save_over (jm_editor_get_map (self->editor), id, &view, &error);

  if (jm_editor_apply (self->editor, map, error, _("Save view"), NULL))
    jm_editor_set_view (self->editor, view.base, id);
}

static void
toggle_time_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *target)
{
  JmViewChooser *self = JM_VIEW_CHOOSER (widget);
  const JmItem *preset = jm_editor_get_preset (self->editor);

  jm_editor_show_time_scale (self->editor, preset == NULL || !jm_item_get_flag (preset, JM_VIEW_TIME_SCALED));
}

static void
toggle_persona_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *target)
{
  JmViewChooser *self = JM_VIEW_CHOOSER (widget);
  const char *id = g_variant_get_string (target, NULL);

  jm_editor_hide_persona (self->editor, id, !jm_editor_is_persona_hidden (self->editor, id));
}

static void
reset_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *target)
{
  jm_view_reset (JM_VIEW_CHOOSER (widget)->editor);
}

static void
jm_view_chooser_map (GtkWidget *widget)
{
  JmViewChooser *self = JM_VIEW_CHOOSER (widget);

  GTK_WIDGET_CLASS (jm_view_chooser_parent_class)->map (widget);
  if (self->is_stale)
    follow (self);
}

static void
jm_view_chooser_dispose (GObject *object)
{
  JmViewChooser *self = JM_VIEW_CHOOSER (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), JM_TYPE_VIEW_CHOOSER);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (jm_view_chooser_parent_class)->dispose (object);
}

static void
jm_view_chooser_class_init (JmViewChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_view_chooser_dispose;
  widget_class->map = jm_view_chooser_map;

  g_type_ensure (ADW_TYPE_BUTTON_CONTENT);
  gtk_widget_class_set_template_from_resource (widget_class, "/journey-mapper/ui/jm-view-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, JmViewChooser, scroller);
  gtk_widget_class_bind_template_child (widget_class, JmViewChooser, title);
  gtk_widget_class_bind_template_child (widget_class, JmViewChooser, lanes_place);
  gtk_widget_class_bind_template_child (widget_class, JmViewChooser, time_place);
  gtk_widget_class_bind_template_child (widget_class, JmViewChooser, personas_place);
  gtk_widget_class_bind_template_child (widget_class, JmViewChooser, views_place);
  gtk_widget_class_bind_template_child (widget_class, JmViewChooser, personas_heading);
  gtk_widget_class_bind_template_child (widget_class, JmViewChooser, views_heading);
  gtk_widget_class_bind_template_child (widget_class, JmViewChooser, add_lane);
  gtk_widget_class_bind_template_child (widget_class, JmViewChooser, save);

  gtk_widget_class_install_action (widget_class, "chooser.reset", NULL, reset_cb);
  gtk_widget_class_install_action (widget_class, "chooser.toggle-lane", "s", toggle_lane_cb);
  gtk_widget_class_install_action (widget_class, "chooser.move-lane-up", "s", move_lane_cb);
  gtk_widget_class_install_action (widget_class, "chooser.move-lane-down", "s", move_lane_cb);
  gtk_widget_class_install_action (widget_class, "chooser.add-lane", NULL, add_lane_cb);
  gtk_widget_class_install_action (widget_class, "chooser.rename-lane", "s", rename_cb);
  gtk_widget_class_install_action (widget_class, "chooser.delete-lane", "s", delete_cb);
  gtk_widget_class_install_action (widget_class, "chooser.toggle-time", "s", toggle_time_cb);
  gtk_widget_class_install_action (widget_class, "chooser.toggle-persona", "s", toggle_persona_cb);
  gtk_widget_class_install_action (widget_class, "chooser.choose-view", "s", choose_view_cb);
  gtk_widget_class_install_action (widget_class, "chooser.save-view", NULL, save_view_cb);
  gtk_widget_class_install_action (widget_class, "chooser.save-view-over", "s", save_view_over_cb);
  gtk_widget_class_install_action (widget_class, "chooser.rename-view", "s", rename_cb);
  gtk_widget_class_install_action (widget_class, "chooser.delete-view", "s", delete_cb);
}

static GtkListBox *
add_list (GtkWidget  *place,
          const char *label)
{
  GtkWidget *list = jm_choice_list_new (label);

  gtk_widget_set_hexpand (list, TRUE);
  gtk_box_append (GTK_BOX (place), list);

  return GTK_LIST_BOX (list);
}

static void
jm_view_chooser_init (JmViewChooser *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_stale = TRUE;
  self->lanes = add_list (self->lanes_place, _("Lanes"));
  self->time = add_list (self->time_place, _("Time"));
  self->personas = add_list (self->personas_place, _("Personas"));
  self->views = add_list (self->views_place, _("Saved Views"));

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (lane_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->lanes), keys);
}

/**
 * jm_view_chooser_new:
 * @editor: an open map
 *
 * Returns: (transfer floating): what is chosen from, for a popover
 */
GtkWidget *
jm_view_chooser_new (JmEditor *editor)
{
  JmViewChooser *self = g_object_new (JM_TYPE_VIEW_CHOOSER, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (editor, "changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "view-changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
