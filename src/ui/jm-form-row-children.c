/* jm-form-row-children.c: a row with the items in an item, each with its own form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands on the map as a column, stages and touchpoints, is not unfolded here but
 * selected.
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-edit-label.h"
#include "jm-form-body.h"
#include "jm-form-fold.h"
#include "jm-form-item.h"
#include "jm-form-menu.h"
#include "jm-form-rows.h"

/* So many are shown until somebody asks for all. */
#define MANY 30

/* So many levels of an item are told of below its title. */
#define MOST_DETAILS 2

#define ID_KEY "jm-form-id"

struct _JmFormRowChildren
{
  JmFormRow parent_instance;

  GtkWidget *list;    /* of folds */
  GtkWidget *add;
  GtkWidget *more;
  guint most;         /* children to show */
  char *parent;       /* nullable: the item they are in */
  char *opening;      /* nullable: the one that was just added and is to be opened */
};

G_DEFINE_FINAL_TYPE (JmFormRowChildren, jm_form_row_children, JM_TYPE_FORM_ROW)

static JmKind
get_child_kind (JmFormRowChildren *self)
{
  return jm_form_row_get_field (JM_FORM_ROW (self))->child;
}

static gboolean
is_column (JmKind kind)
{
  return (JM_KIND_BIT (kind) & (JM_STAGES | JM_TOUCHPOINTS)) != 0;
}

static const char *
get_id (GtkWidget *fold)
{
  return g_object_get_data (G_OBJECT (fold), ID_KEY);
}

static JmFormRowChildren *
find_row (GtkWidget *widget)
{
  return JM_FORM_ROW_CHILDREN (gtk_widget_get_ancestor (widget, JM_TYPE_FORM_ROW_CHILDREN));
}

/* One of the list. */

/* Small figures of an item: "Severity 5 · Urgency 4".  Returns NULL when it has none. */
static char *
describe (const JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < info->n_fields && n < MOST_DETAILS; i++)
    {
      const JmField *field = &info->fields[i];

      if (!jm_item_is_set (item, i) || field->type != JM_TYPE_INTEGER || field->maximum > 10)
        continue;
      g_string_append_printf (text, n++ > 0 ? " · " : "");
      /* Translators: the name of a field and its value, for example "Severity 5". */
      g_string_append_printf (text, _("%s %.0f"), _(field->label), jm_item_get_number (item, i));
    }

  return n > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
refresh_body (GtkWidget *fold)
{
  GtkWidget *body = jm_form_fold_get_child (JM_FORM_FOLD (fold));
  GPtrArray *ids = body != NULL ? g_object_get_data (G_OBJECT (body), ID_KEY) : NULL;

  if (ids != NULL && jm_form_fold_is_open (JM_FORM_FOLD (fold)))
    jm_form_body_refresh (JM_FORM_BODY (body), ids);
}

static void
opened_cb (JmFormRowChildren *self,
           JmFormFold        *fold)
{
  JmEditor *editor = jm_form_row_get_editor (JM_FORM_ROW (self));
  GtkWidget *body;
  GPtrArray *ids;

  if (is_column (get_child_kind (self)))
    {
      g_autofree char *id = g_strdup (get_id (GTK_WIDGET (fold)));

      jm_editor_select_one (editor, id);
      jm_editor_reveal (editor, id);
      return;
    }

  if (jm_form_fold_get_child (fold) == NULL)
    {
      body = jm_form_body_new (editor, TRUE);
      ids = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (ids, g_strdup (get_id (GTK_WIDGET (fold))));
      g_object_set_data_full (G_OBJECT (body), ID_KEY, ids, (GDestroyNotify) g_ptr_array_unref);
      jm_form_fold_set_child (fold, body);
    }
  refresh_body (GTK_WIDGET (fold));
}

static void
remove_child (JmFormRowChildren *self,
              const char        *id)
{
  JmEditor *editor = jm_form_row_get_editor (JM_FORM_ROW (self));
  const char *const ids[] = { id, NULL };
  g_autofree char *label = jm_edit_label_delete (get_child_kind (self), 1);
  g_autofree char *deleted = jm_edit_label_deleted (get_child_kind (self), 1);
  GError *error = NULL;
  JmMap *map = jm_map_remove (jm_editor_get_map (editor), ids, &error);

  if (jm_editor_apply (editor, map, error, label, NULL))
    jm_editor_tell (editor, deleted, TRUE);
}

static void
move_cb (GtkWidget *list,
         GtkWidget *fold,
         int        step)
{
  JmFormRowChildren *self = find_row (list);
  JmFormRow *row = JM_FORM_ROW (self);
  JmEditor *editor = jm_form_row_get_editor (row);
  g_autofree char *id = g_strdup (get_id (fold));
  const char *const ids[] = { id, NULL };
  JmPlace place = { NULL, 0, 0 };
  GError *error = NULL;
  JmMap *map;

  if (step == 0)
    {
      remove_child (self, id);
      return;
    }

  if (jm_form_row_is_read_only (row) || !jm_map_locate (jm_editor_get_map (editor), id, &place))
    return;

  map = jm_map_move (jm_editor_get_map (editor), ids, place.parent, place.field, (int) place.position + step, &error);
  jm_editor_apply (editor, map, error, _("Change order"), NULL);
}

static GtkWidget *
add_fold (JmFormRowChildren *self,
          const JmItem      *child,
          GtkWidget         *after)
{
  GtkWidget *fold = jm_form_fold_new ();

  g_object_set_data_full (G_OBJECT (fold), ID_KEY, g_strdup (jm_item_get_id (child)), g_free);
  gtk_widget_add_css_class (fold, "form-child");
  if (is_column (jm_item_get_kind (child)))
    jm_form_fold_set_link (JM_FORM_FOLD (fold));
  if (!jm_form_row_is_read_only (JM_FORM_ROW (self)))
    {
      jm_form_fold_add_end (JM_FORM_FOLD (fold), jm_form_menu_new (fold, move_cb));
      jm_form_menu_attach (fold, move_cb);
    }
  g_signal_connect_object (fold, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (GTK_BOX (self->list), fold, after);

  return fold;
}

/* The list. */

static GtkWidget *
find_fold (JmFormRowChildren *self,
           GtkWidget         *after,
           const char        *id)
{
  GtkWidget *fold = after != NULL ? gtk_widget_get_next_sibling (after) : gtk_widget_get_first_child (self->list);

  while (fold != NULL && strcmp (get_id (fold), id) != 0)
    fold = gtk_widget_get_next_sibling (fold);

  return fold;
}

static void
show_child (JmFormRowChildren *self,
            GtkWidget         *fold,
            const JmItem      *child)
{
  JmMap *map = jm_editor_get_map (jm_form_row_get_editor (JM_FORM_ROW (self)));
  g_autofree char *title = jm_form_get_title (map, child);
  g_autofree char *detail = describe (child);

  jm_form_fold_set_title (JM_FORM_FOLD (fold), title, detail);
  if (g_strcmp0 (self->opening, jm_item_get_id (child)) == 0)
    {
      g_clear_pointer (&self->opening, g_free);
      jm_form_fold_set_open (JM_FORM_FOLD (fold), TRUE);
      gtk_widget_child_focus (jm_form_fold_get_child (JM_FORM_FOLD (fold)), GTK_DIR_TAB_FORWARD);
    }
  else
    refresh_body (fold);
}

/* The entries of children that are still there are kept, so that focus and open ones stay. */
static void
jm_form_row_children_show (JmFormRow          *row,
                           const JmFormShared *shared)
{
  JmFormRowChildren *self = JM_FORM_ROW_CHILDREN (row);
  guint n = shared->item != NULL ? jm_item_get_n_children (shared->item, shared->field) : 0;
  GtkWidget *last = NULL;
  GtkWidget *rest;

  if (shared->item != NULL && g_set_str (&self->parent, jm_item_get_id (shared->item)))
    self->most = MANY;

  for (guint i = 0; i < MIN (n, self->most); i++)
    {
      const JmItem *child = jm_item_get_child (shared->item, shared->field, i);
      GtkWidget *fold = find_fold (self, last, jm_item_get_id (child));

      if (fold == NULL)
        fold = add_fold (self, child, last);
      else if (gtk_widget_get_prev_sibling (fold) != last)
        gtk_box_reorder_child_after (GTK_BOX (self->list), fold, last);
      show_child (self, fold, child);
      last = fold;
    }

  rest = last != NULL ? gtk_widget_get_next_sibling (last) : gtk_widget_get_first_child (self->list);
  while (rest != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (rest);

      gtk_box_remove (GTK_BOX (self->list), rest);
      rest = next;
    }

  gtk_widget_set_visible (self->list, n > 0);
  gtk_widget_set_visible (self->more, n > self->most);
  gtk_widget_set_visible (self->add, !jm_form_row_is_read_only (row) && self->parent != NULL);
}

static void
add_cb (JmFormRowChildren *self)
{
  JmEditor *editor = jm_form_row_get_editor (JM_FORM_ROW (self));
  guint field = jm_form_row_get_position (JM_FORM_ROW (self));
  JmKind kind = get_child_kind (self);
  g_autofree char *id = NULL;
  GError *error = NULL;
  JmMap *map;

  if (self->parent == NULL || jm_map_find (jm_editor_get_map (editor), self->parent) == NULL)
    return;

  self->most = G_MAXUINT;
  map = jm_form_add_child (jm_editor_get_map (editor), self->parent, field, &id, &error);
  if (!jm_editor_apply (editor, map, error, jm_edit_label_add (kind), NULL))
    return;

  if (is_column (kind))
    {
      jm_editor_select_one (editor, id);
      jm_editor_reveal (editor, id);
    }
  else
    g_set_str (&self->opening, id);
}

static void
more_cb (JmFormRowChildren *self)
{
  JmMap *map = jm_editor_get_map (jm_form_row_get_editor (JM_FORM_ROW (self)));
  const JmItem *parent = self->parent != NULL ? jm_map_find (map, self->parent) : NULL;
  JmFormShared shared = { parent, jm_form_row_get_position (JM_FORM_ROW (self)), FALSE };

  self->most = G_MAXUINT;
  jm_form_row_children_show (JM_FORM_ROW (self), &shared);
}

static void
jm_form_row_children_build (JmFormRow *row)
{
  JmFormRowChildren *self = JM_FORM_ROW_CHILDREN (row);
  const char *label = jm_edit_label_add (get_child_kind (self));

  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "form-small");
  gtk_widget_set_valign (self->add, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->add, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  gtk_box_append (GTK_BOX (jm_form_row_get_head (row)), self->add);

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (self), self->list);
  self->more = gtk_button_new_with_label (_("Show All"));
  gtk_widget_add_css_class (self->more, "flat");
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_cb), self);
  gtk_box_append (GTK_BOX (self), self->more);
  self->most = MANY;
}

static void
jm_form_row_children_finalize (GObject *object)
{
  JmFormRowChildren *self = JM_FORM_ROW_CHILDREN (object);

  g_free (self->parent);
  g_free (self->opening);

  G_OBJECT_CLASS (jm_form_row_children_parent_class)->finalize (object);
}

static void
jm_form_row_children_class_init (JmFormRowChildrenClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_form_row_children_finalize;
  JM_FORM_ROW_CLASS (klass)->build = jm_form_row_children_build;
  JM_FORM_ROW_CLASS (klass)->show = jm_form_row_children_show;
}

static void
jm_form_row_children_init (JmFormRowChildren *self)
{
}
