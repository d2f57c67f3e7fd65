/* jm-choice-row.c: a line of a list in which things are switched on and off
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-choice-row.h"

#include <string.h>

struct _JmChoiceRow
{
  GtkListBoxRow parent_instance;

  char *id;
  char *action;
  GtkWidget *check;
  GtkLabel *label;
  GtkWidget *tools;
  gboolean is_fixed;
};

G_DEFINE_FINAL_TYPE (JmChoiceRow, jm_choice_row, GTK_TYPE_LIST_BOX_ROW)

static void
jm_choice_row_finalize (GObject *object)
{
  JmChoiceRow *self = JM_CHOICE_ROW (object);

  g_free (self->id);
  g_free (self->action);

  G_OBJECT_CLASS (jm_choice_row_parent_class)->finalize (object);
}

static void
jm_choice_row_class_init (JmChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_choice_row_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_CHECKBOX);
}

static void
jm_choice_row_init (JmChoiceRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* The row takes clicks and keys; the check mark only shows. */
  self->check = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_can_target (self->check, FALSE);
  gtk_widget_set_can_focus (self->check, FALSE);
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (self->label, 8);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_valign (self->tools, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->tools, "choice-tools");

  gtk_box_append (GTK_BOX (line), self->check);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (line), self->tools);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
}

/**
 * jm_choice_row_new:
 * @id: what the row stands for
 * @action: what a click or Enter does; it is given @id
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
jm_choice_row_new (const char *id,
                   const char *action)
{
  JmChoiceRow *self = g_object_new (JM_TYPE_CHOICE_ROW, NULL);

  self->id = g_strdup (id);
  self->action = g_strdup (action);

  return GTK_WIDGET (self);
}

/**
 * jm_choice_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): what it stands for
 */
const char *
jm_choice_row_get_id (JmChoiceRow *self)
{
  return self->id;
}

/**
 * jm_choice_row_activate:
 * @self: a row
 *
 * Does what a click on the row does.
 */
void
jm_choice_row_activate (JmChoiceRow *self)
{
  if (!self->is_fixed)
    gtk_widget_activate_action (GTK_WIDGET (self), self->action, "s", self->id);
}

/**
 * jm_choice_row_update:
 * @self: a row
 * @label: what stands in it
 * @is_on: whether it has a check mark
 * @is_fixed: whether that cannot be changed
 */
void
jm_choice_row_update (JmChoiceRow *self,
                      const char  *label,
                      gboolean     is_on,
                      gboolean     is_fixed)
{
  self->is_fixed = is_fixed;
  gtk_label_set_text (self->label, label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), is_on);
  gtk_widget_set_sensitive (self->check, !is_fixed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
                               is_on ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  for (GtkWidget *tool = gtk_widget_get_first_child (self->tools); tool != NULL;
       tool = gtk_widget_get_next_sibling (tool))
    gtk_accessible_update_property (GTK_ACCESSIBLE (tool), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);
}

/**
 * jm_choice_row_add_tool:
 * @self: a row
 * @icon: the name of an icon
 * @tooltip: what the button does
 * @action: the action that does it; it is given the row's id
 *
 * Adds a button at the end of the row.
 */
void
jm_choice_row_add_tool (JmChoiceRow *self,
                        const char  *icon,
                        const char  *tooltip,
                        const char  *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", self->id);
  gtk_box_append (GTK_BOX (self->tools), button);
}

/**
 * jm_choice_row_enable_tool:
 * @self: a row
 * @action: the action of one of its buttons
 * @enabled: whether it can be done now
 */
void
jm_choice_row_enable_tool (JmChoiceRow *self,
                           const char  *action,
                           gboolean     enabled)
{
  for (GtkWidget *tool = gtk_widget_get_first_child (self->tools); tool != NULL;
       tool = gtk_widget_get_next_sibling (tool))
    if (strcmp (gtk_actionable_get_action_name (GTK_ACTIONABLE (tool)), action) == 0)
      gtk_widget_set_sensitive (tool, enabled);
}

static void
activated_cb (GtkListBox    *list,
              GtkListBoxRow *row)
{
  jm_choice_row_activate (JM_CHOICE_ROW (row));
}

/**
 * jm_choice_list_new:
 * @label: what the list is called, for those who cannot see it
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
jm_choice_list_new (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "choice-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (activated_cb), NULL);

  return list;
}

static JmChoiceRow *
get_row (GtkListBox *list,
         guint       position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) position);

  return row != NULL ? JM_CHOICE_ROW (row) : NULL;
}

/**
 * jm_choice_list_find:
 * @list: a list
 * @id: what a row stands for
 *
 * Returns: (transfer none) (nullable): the row
 */
JmChoiceRow *
jm_choice_list_find (GtkListBox *list,
                     const char *id)
{
  JmChoiceRow *row;

  for (guint i = 0; (row = get_row (list, i)) != NULL; i++)
    if (strcmp (row->id, id) == 0)
      return row;

  return NULL;
}

/**
 * jm_choice_list_follow:
 * @list: a list
 * @ids: what its rows are to stand for, in their order; ends with %NULL
 * @make: (scope call): makes a row; transfers a floating reference
 * @user_data: for @make
 *
 * Lets the rows be these.  A row that stays is the same widget, and keeps the focus.
 */
void
jm_choice_list_follow (GtkListBox        *list,
                       const char *const *ids,
                       JmChoiceRowFunc    make,
                       gpointer           user_data)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (list)));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (GTK_ROOT (root)) : NULL;
  JmChoiceRow *row;

  for (guint i = 0; (row = get_row (list, i)) != NULL;)
    if (g_strv_contains (ids, row->id))
      i++;
    else
      gtk_list_box_remove (list, GTK_WIDGET (row));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GtkWidget) moved = NULL;

      row = get_row (list, i);
      if (row != NULL && strcmp (row->id, ids[i]) == 0)
        continue;

      row = jm_choice_list_find (list, ids[i]);
      moved = g_object_ref_sink (GTK_WIDGET (row != NULL ? row : make (ids[i], user_data)));
      if (row != NULL)
        {
          gboolean had_focus = focus != NULL && (focus == moved || gtk_widget_is_ancestor (focus, moved));

          gtk_list_box_remove (list, moved);
          gtk_list_box_insert (list, moved, (int) i);
          if (had_focus)
            gtk_widget_grab_focus (focus);
          continue;
        }
      gtk_list_box_insert (list, moved, (int) i);
    }
}
