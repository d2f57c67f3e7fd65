/* jm-form-body.c: all fields of what is selected, in groups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-form-body.h"

#include <glib/gi18n.h>

#include "jm-form-fold.h"
#include "jm-form-groups.h"
#include "jm-form-item.h"
#include "jm-form-row.h"
#include "jm-late-panel.h"

typedef struct
{
  JmFormBody *body;
  guint number;
  GArray *fields;   /* of the first item's kind */
  GtkWidget *fold;  /* nullable: NULL for what stands first */
  GtkWidget *rows;  /* nullable: a box of rows; NULL until it is opened */
} Group;

struct _JmFormBody
{
  GtkBox parent_instance;

  JmEditor *editor;
  gboolean is_inner;
  GPtrArray *ids;     /* of what is shown */
  guint kinds;        /* what the widgets were made for: JM_KIND_BIT of each */
  JmKind kind;        /* of the first item */
  gboolean is_single;
  GPtrArray *groups;  /* of Group */
};

/* Bit n of a kind: its group n was left open. */
static guint16 open_groups[JM_N_KINDS];

G_DEFINE_FINAL_TYPE (JmFormBody, jm_form_body, GTK_TYPE_BOX)

static void
group_free (gpointer data)
{
  Group *group = data;

  g_array_unref (group->fields);
  g_free (group);
}

static void
jm_form_body_finalize (GObject *object)
{
  JmFormBody *self = JM_FORM_BODY (object);

  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (jm_form_body_parent_class)->finalize (object);
}

static void
jm_form_body_class_init (JmFormBodyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_form_body_finalize;
}

static void
jm_form_body_init (JmFormBody *self)
{
  self->groups = g_ptr_array_new_with_free_func (group_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/* The current items of what is shown. */
static GPtrArray *
find_items (JmFormBody *self)
{
  JmMap *map = jm_editor_get_map (self->editor);
  GPtrArray *items = g_ptr_array_sized_new (self->ids->len);

  for (guint i = 0; i < self->ids->len; i++)
    {
      JmItem *item = jm_map_find (map, g_ptr_array_index (self->ids, i));

      if (item != NULL)
        g_ptr_array_add (items, item);
    }

  return items;
}

/* Whether a field is filled for one item at a time.  Emotions are not: each item has one for
 * the same personas. */
static gboolean
is_of_one (const JmField *field)
{
  return field->type == JM_TYPE_PICTURE || (field->type == JM_TYPE_CHILDREN && field->child != JM_KIND_EMOTION);
}

/* The fields of a group that can be shown: several items have only those that all of them
 * have. */
static GArray *
list_fields (JmFormBody *self,
             guint       number,
             GPtrArray  *items)
{
  g_autoptr (GArray) all = jm_form_group_list (self->kind, number);
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < all->len; i++)
    {
      guint position = g_array_index (all, guint, i);
      const JmField *field = jm_kind_get_field (self->kind, position);

      if (jm_form_is_unit (self->kind, position))
        continue;
      if (!self->is_single && !jm_form_field_is_common (items, field))
        continue;
      if (!self->is_single && is_of_one (field))
        continue;
      g_array_append_val (fields, position);
    }

  return fields;
}

static void
fill (Group *group)
{
  JmFormBody *self = group->body;

  group->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (group->rows, "form-rows");
  for (guint i = 0; i < group->fields->len; i++)
    {
      const JmField *field = jm_kind_get_field (self->kind, g_array_index (group->fields, guint, i));
      const JmFormSlot slot = { field->name, NULL, NULL };

      gtk_box_append (GTK_BOX (group->rows), jm_form_row_new (self->editor, self->kind, &slot));
    }
}

static void
refresh_rows (Group     *group,
              GPtrArray *items)
{
  for (GtkWidget *row = gtk_widget_get_first_child (group->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    jm_form_row_refresh (JM_FORM_ROW (row), group->body->ids, items);
}

static void
refresh_badge (Group     *group,
               GPtrArray *items)
{
  guint n = jm_form_count_set (jm_editor_get_map (group->body->editor), items, group->fields);
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autofree char *description = g_strdup_printf (ngettext ("%u field has a value", "%u fields have values", n), n);
  gboolean is_shown = n > 0 && !jm_form_fold_is_open (JM_FORM_FOLD (group->fold));

  jm_form_fold_set_badge (JM_FORM_FOLD (group->fold), is_shown ? text : NULL, description);
}

static void
opened_cb (JmFormFold *fold,
           Group      *group)
{
  g_autoptr (GPtrArray) items = find_items (group->body);

  open_groups[group->body->kind] |= (guint16) (1u << group->number);
  if (group->rows == NULL)
    {
      fill (group);
      jm_form_fold_set_child (fold, group->rows);
    }
  refresh_rows (group, items);
  refresh_badge (group, items);
}

static void
closed_cb (JmFormFold *fold,
           Group      *group)
{
  g_autoptr (GPtrArray) items = find_items (group->body);

  open_groups[group->body->kind] &= (guint16) ~(1u << group->number);
  refresh_badge (group, items);
}

static GtkWidget *
add_card (JmFormBody *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (card, self->is_inner ? "form-inner" : "form-card");
  gtk_box_append (GTK_BOX (self), card);

  return card;
}

static void
add_group (JmFormBody *self,
           GtkWidget  *card,
           guint       number,
           GArray     *fields)
{
  Group *group = g_new0 (Group, 1);

  group->body = self;
  group->number = number;
  group->fields = fields;
  g_ptr_array_add (self->groups, group);
  if (number == 0)
    {
      fill (group);
      gtk_box_append (GTK_BOX (card), group->rows);
      return;
    }

  group->fold = jm_form_fold_new ();
  jm_form_fold_set_title (JM_FORM_FOLD (group->fold), _(jm_form_group_get_label (self->kind, number)), NULL);
  gtk_widget_add_css_class (group->fold, "form-group");
  g_signal_connect (group->fold, "opened", G_CALLBACK (opened_cb), group);
  g_signal_connect (group->fold, "closed", G_CALLBACK (closed_cb), group);
  gtk_box_append (GTK_BOX (card), group->fold);
  if (open_groups[self->kind] & 1u << number)
    jm_form_fold_set_open (JM_FORM_FOLD (group->fold), TRUE);
}

static void
clear (JmFormBody *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_ptr_array_set_size (self->groups, 0);
}

static void
build (JmFormBody *self,
       GPtrArray  *items)
{
  GtkWidget *folds = NULL;

  clear (self);
  for (guint number = 0; number < jm_form_count_groups (self->kind); number++)
    {
      g_autoptr (GArray) fields = list_fields (self, number, items);

      if (fields->len == 0)
        continue;
      if (number > 0 && folds == NULL)
        folds = add_card (self);
      add_group (self, number == 0 ? add_card (self) : folds, number, g_steal_pointer (&fields));
    }
}

static guint
collect_kinds (GPtrArray *items)
{
  guint kinds = 0;

  for (guint i = 0; i < items->len; i++)
    kinds |= JM_KIND_BIT (jm_item_get_kind (g_ptr_array_index (items, i)));

  return kinds;
}

/**
 * jm_form_body_new:
 * @editor: an open map
 * @is_inner: whether it stands in another form
 *
 * Returns: (transfer floating): an empty form
 */
GtkWidget *
jm_form_body_new (JmEditor *editor,
                  gboolean  is_inner)
{
  JmFormBody *self = g_object_new (JM_TYPE_FORM_BODY, NULL);

  self->editor = g_object_ref (editor);
  self->is_inner = is_inner;
  gtk_box_set_spacing (GTK_BOX (self), is_inner ? 0 : 9);

  return GTK_WIDGET (self);
}

/**
 * jm_form_body_refresh:
 * @self: a form
 * @ids: (element-type utf8): items of the map; pass the same array as long as they are the same
 *
 * Shows the fields of the items as they are now.
 */
void
jm_form_body_refresh (JmFormBody *self,
                      GPtrArray  *ids)
{
  g_autoptr (GPtrArray) items = NULL;
  gboolean is_single;
  guint kinds;

  g_ptr_array_ref (ids);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  self->ids = ids;
  items = find_items (self);
  if (items->len == 0)
    return;

  kinds = collect_kinds (items);
  is_single = items->len == 1;
  if (kinds != self->kinds || is_single != self->is_single ||
      jm_item_get_kind (g_ptr_array_index (items, 0)) != self->kind)
    {
      self->kinds = kinds;
      self->is_single = is_single;
      self->kind = jm_item_get_kind (g_ptr_array_index (items, 0));
      build (self, items);
    }

  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = g_ptr_array_index (self->groups, i);

      if (group->fold == NULL || jm_form_fold_is_open (JM_FORM_FOLD (group->fold)))
        refresh_rows (group, items);
      if (group->fold != NULL)
        refresh_badge (group, items);
    }
}

/* The row of a field; one that is folded away is unfolded. */
static GtkWidget *
find_row (JmFormBody *self,
          guint       field)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = g_ptr_array_index (self->groups, i);

      for (guint j = 0; j < group->fields->len; j++)
        {
          GtkWidget *row;

          if (g_array_index (group->fields, guint, j) != field)
            continue;

          if (group->fold != NULL)
            jm_form_fold_set_open (JM_FORM_FOLD (group->fold), TRUE);
          row = gtk_widget_get_first_child (group->rows);
          while (row != NULL && jm_form_row_get_position (JM_FORM_ROW (row)) != field)
            row = gtk_widget_get_next_sibling (row);
          return row;
        }
    }

  return NULL;
}

/**
 * jm_form_body_focus:
 * @self: a form
 * @field: a field of what it shows
 *
 * Lets the person type into that field.
 */
void
jm_form_body_focus (JmFormBody *self,
                    guint       field)
{
  GtkWidget *row = find_row (self, field);

  if (row == NULL)
    return;

  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  jm_late_panel_show_whole (row);
}
