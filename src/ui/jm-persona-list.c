/* jm-persona-list.c: whose journey the map shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-persona-list.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-action-list.h"
#include "jm-cargo-source.h"
#include "jm-edit-label.h"
#include "jm-file-drop.h"
#include "jm-persona-drop.h"
#include "jm-persona-edit.h"
#include "jm-persona-row.h"
#include "jm-picture-chooser.h"

struct _JmPersonaList
{
  GtkWidget parent_instance;

  JmEditor *editor;
  GtkListBox *box;
  GtkWidget *empty;
  gboolean is_following;  /* the list is being brought up to date: selecting means nothing */
};

G_DEFINE_FINAL_TYPE (JmPersonaList, jm_persona_list, GTK_TYPE_WIDGET)

static JmPersonaRow *
get_row (JmPersonaList *self,
         guint          position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->box, (int) position);

  return row != NULL ? JM_PERSONA_ROW (row) : NULL;
}

static JmPersonaRow *
find_row (JmPersonaList *self,
          const char    *id)
{
  JmPersonaRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (strcmp (jm_persona_row_get_id (row), id) == 0)
      return row;

  return NULL;
}

/* The persona whose row has the focus. */
static JmPersonaRow *
get_focused (JmPersonaList *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->box));

  return child != NULL ? JM_PERSONA_ROW (child) : NULL;
}

/* Following the map. */

static void
follow_selection (JmPersonaList *self)
{
  const char *current = jm_editor_get_current (self->editor);
  JmPersonaRow *row = current != NULL ? find_row (self, current) : NULL;

  self->is_following = TRUE;
  gtk_list_box_select_row (self->box, row != NULL ? GTK_LIST_BOX_ROW (row) : NULL);
  self->is_following = FALSE;
}

static JmCargo *
take_cargo (GtkWidget *widget,
            gpointer   user_data)
{
  JmPersonaList *self = user_data;

  return jm_cargo_new_item (self->editor, jm_editor_get_map (self->editor),
                            jm_persona_row_get_id (JM_PERSONA_ROW (widget)));
}

static void
secondary_cb (GtkGesture   *gesture,
              int           n_presses,
              double        x,
              double        y,
              JmPersonaRow *row)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  jm_persona_row_show_menu (row);
}

static GtkWidget *
make_row (JmPersonaList *self,
          const char    *id)
{
  GtkWidget *row = jm_persona_row_new (self->editor, id);
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (press, "pressed", G_CALLBACK (secondary_cb), row, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (press));
  jm_cargo_add_source (row, take_cargo, self);
  jm_file_drop_attach_persona (row, self->editor, id);

  return row;
}

/* Lets the rows be those of the map, in its order; a row that stays is the same widget. */
static void
follow_order (JmPersonaList *self)
{
  JmMap *map = jm_editor_get_map (self->editor);
  JmItem *root = jm_map_get_root (map);
  guint n = jm_item_get_n_children (root, JM_MAP_PERSONAS);
  JmPersonaRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL;)
    if (jm_map_find (map, jm_persona_row_get_id (row)) == NULL)
      gtk_list_box_remove (self->box, GTK_WIDGET (row));
    else
      i++;

  for (guint i = 0; i < n; i++)
    {
      const char *id = jm_item_get_id (jm_item_get_child (root, JM_MAP_PERSONAS, i));
      g_autoptr (GtkWidget) other = NULL;

      row = get_row (self, i);
      if (row != NULL && strcmp (jm_persona_row_get_id (row), id) == 0)
        continue;

      row = find_row (self, id);
      other = g_object_ref_sink (row != NULL ? GTK_WIDGET (row) : make_row (self, id));
      if (row != NULL)
        gtk_list_box_remove (self->box, other);
      gtk_list_box_insert (self->box, other, (int) i);
    }
}

static void
follow_map (JmPersonaList *self)
{
  JmItem *root = jm_map_get_root (jm_editor_get_map (self->editor));
  const JmItem *preset = jm_editor_get_preset (self->editor);
  JmPersonaRow *focused = get_focused (self);
  g_autofree char *focus = focused != NULL ? g_strdup (jm_persona_row_get_id (focused)) : NULL;
  JmPersonaRow *row;

  self->is_following = TRUE;
  follow_order (self);
  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    jm_persona_row_update (row, jm_persona_get_number (root, preset, i),
                           jm_editor_is_persona_hidden (self->editor, jm_persona_row_get_id (row)));
  self->is_following = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->box), get_row (self, 0) != NULL);
  gtk_widget_set_visible (self->empty, get_row (self, 0) == NULL);
  follow_selection (self);

  /* A row that was moved lost the focus. */
  row = focus != NULL && get_focused (self) == NULL ? find_row (self, focus) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* What is done. */

/**
 * jm_persona_list_add:
 * @self: a list
 *
 * Adds a persona, selects it and lets the person type its name.
 */
void
jm_persona_list_add (JmPersonaList *self)
{
  g_autofree char *id = NULL;
  GError *error = NULL;
  JmMap *map = jm_persona_add (jm_editor_get_map (self->editor), &id, &error);
  JmPersonaRow *row;

  if (!jm_editor_apply (self->editor, map, error, jm_edit_label_add (JM_KIND_PERSONA), NULL))
    return;

  jm_editor_select_one (self->editor, id);
  row = find_row (self, id);
  if (row != NULL)
    jm_persona_row_rename (row);
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *target)
{
  jm_persona_list_add (JM_PERSONA_LIST (widget));
}

static void
rename_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *target)
{
  JmPersonaRow *row = find_row (JM_PERSONA_LIST (widget), g_variant_get_string (target, NULL));

  if (row != NULL)
    jm_persona_row_rename (row);
}

static void
delete_persona (JmPersonaList *self,
                const char    *id)
{
  JmMap *map = jm_editor_get_map (self->editor);
  const char *const ids[] = { id, NULL };
  JmItem *persona = jm_map_find (map, id);
  JmPersonaRow *row = find_row (self, id);
  int position = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : 0;
  gboolean had_focus = row != NULL && get_focused (self) == row;
  g_autofree char *name = persona != NULL ? jm_persona_get_name (persona) : NULL;
  g_autofree char *label = jm_edit_label_delete (JM_KIND_PERSONA, 1);
  g_autofree char *text = NULL;
  GError *error = NULL;

  if (persona == NULL)
    return;

  map = jm_map_remove (map, ids, &error);
  if (!jm_editor_apply (self->editor, map, error, label, NULL))
    return;

  /* Translators: the name of a persona. */
  text = g_strdup_printf (_("“%s” was deleted"), name);
  jm_editor_tell (self->editor, text, TRUE);

  row = get_row (self, (guint) position);
  if (row == NULL && position > 0)
    row = get_row (self, (guint) position - 1);
  if (had_focus && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
delete_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *target)
{
  delete_persona (JM_PERSONA_LIST (widget), g_variant_get_string (target, NULL));
}

static void
move_persona (JmPersonaList *self,
              const char    *id,
              int            steps)
{
  g_autofree char *merge_key = g_strconcat ("move:", id, NULL);
  GError *error = NULL;
  JmMap *map = jm_persona_move_by (jm_editor_get_map (self->editor), id, steps, &error);

  jm_editor_apply (self->editor, map, error, _("Move persona"), merge_key);
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *target)
{
  move_persona (JM_PERSONA_LIST (widget), g_variant_get_string (target, NULL),
                strcmp (action, "persona.move-up") == 0 ? -1 : 1);
}

static void
choose_picture_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *target)
{
  jm_picture_choose (widget, JM_PERSONA_LIST (widget)->editor, g_variant_get_string (target, NULL), JM_PERSONA_PICTURE);
}

static void
remove_picture_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *target)
{
  JmPersonaList *self = JM_PERSONA_LIST (widget);
  const char *id = g_variant_get_string (target, NULL);

  if (jm_map_find (jm_editor_get_map (self->editor), id) != NULL)
    jm_editor_set_value (self->editor, id, JM_PERSONA_PICTURE, JM_VALUE_UNSET, NULL);
}

static void
toggle_hidden_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *target)
{
  JmPersonaList *self = JM_PERSONA_LIST (widget);
  const char *id = g_variant_get_string (target, NULL);

  jm_editor_hide_persona (self->editor, id, !jm_editor_is_persona_hidden (self->editor, id));
}

static void
selected_cb (JmPersonaList *self,
             GtkListBoxRow *row)
{
  const char *id = row != NULL ? jm_persona_row_get_id (JM_PERSONA_ROW (row)) : NULL;

  if (!self->is_following && id != NULL && g_strcmp0 (jm_editor_get_current (self->editor), id) != 0)
    jm_editor_select_one (self->editor, id);
}

static void
activated_cb (JmPersonaList *self,
              GtkListBoxRow *row)
{
  jm_persona_row_rename (JM_PERSONA_ROW (row));
}

static gboolean
key_cb (JmPersonaList   *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  JmPersonaRow *row = get_focused (self);
  gboolean alt = (state & gtk_accelerator_get_default_mod_mask ()) == GDK_ALT_MASK;
  gboolean plain = (state & gtk_accelerator_get_default_mod_mask ()) == 0;
  gboolean up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;

  if (row == NULL || GTK_IS_EDITABLE (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)))))
    return FALSE;

  if (alt && (up || key == GDK_KEY_Down || key == GDK_KEY_KP_Down))
    move_persona (self, jm_persona_row_get_id (row), up ? -1 : 1);
  else if (plain && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete))
    delete_persona (self, jm_persona_row_get_id (row));
  else if (plain && key == GDK_KEY_F2)
    jm_persona_row_rename (row);
  else if ((plain && key == GDK_KEY_Menu) || (key == GDK_KEY_F10 && state & GDK_SHIFT_MASK))
    jm_persona_row_show_menu (row);
  else
    return FALSE;

  return TRUE;
}

static void
jm_persona_list_dispose (GObject *object)
{
  JmPersonaList *self = JM_PERSONA_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (jm_persona_list_parent_class)->dispose (object);
}

static void
jm_persona_list_class_init (JmPersonaListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_persona_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "persona.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "persona.rename", "s", rename_cb);
  gtk_widget_class_install_action (widget_class, "persona.delete", "s", delete_cb);
  gtk_widget_class_install_action (widget_class, "persona.move-up", "s", move_cb);
  gtk_widget_class_install_action (widget_class, "persona.move-down", "s", move_cb);
  gtk_widget_class_install_action (widget_class, "persona.choose-picture", "s", choose_picture_cb);
  gtk_widget_class_install_action (widget_class, "persona.remove-picture", "s", remove_picture_cb);
  gtk_widget_class_install_action (widget_class, "persona.toggle-hidden", "s", toggle_hidden_cb);
}

static void
jm_persona_list_init (JmPersonaList *self)
{
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_activate_on_single_click (self->box, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "panel-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Personas"), -1);
  g_signal_connect_object (self->box, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->box, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->box), keys);
  jm_actions_attach_clipboard (GTK_WIDGET (self->box));

  self->empty = gtk_label_new (_("Nobody travels here yet. Add the people whose journey this is."));
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->empty), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_widget_add_css_class (self->empty, "dim-label");
  gtk_widget_add_css_class (self->empty, "panel-hint");

  gtk_box_append (GTK_BOX (both), GTK_WIDGET (self->box));
  gtk_box_append (GTK_BOX (both), self->empty);
  gtk_widget_add_css_class (both, "persona-place");
  gtk_widget_set_parent (both, GTK_WIDGET (self));
}

/**
 * jm_persona_list_new:
 * @editor: an open map
 *
 * Returns: (transfer floating): a list of its personas
 */
GtkWidget *
jm_persona_list_new (JmEditor *editor)
{
  JmPersonaList *self = g_object_new (JM_TYPE_PERSONA_LIST, NULL);

  self->editor = g_object_ref (editor);
  jm_persona_drop_attach (gtk_widget_get_first_child (GTK_WIDGET (self)), self->box, editor);
  g_signal_connect_object (editor, "changed", G_CALLBACK (follow_map), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "view-changed", G_CALLBACK (follow_map), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "selection-changed", G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
  follow_map (self);

  return GTK_WIDGET (self);
}
