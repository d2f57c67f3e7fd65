/* jm-form-row-each.c: a row with a value for each persona or lane of the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A touchpoint has an emotion of some personas and a text in some lanes.  Here each persona
 * and lane has its place, and what is set there makes the child that holds it.
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-form-item.h"
#include "jm-form-rows.h"

struct _JmFormRowEach
{
  JmFormRow parent_instance;

  GtkWidget *box;
  GPtrArray *ids;     /* nullable: of the items that were last shown */
  GPtrArray *targets; /* ids of the personas or lanes that have rows */
  GtkWidget *nothing; /* says that there are none */
};

G_DEFINE_FINAL_TYPE (JmFormRowEach, jm_form_row_each, JM_TYPE_FORM_ROW)

/* The kinds that a map has few of, each of which every touchpoint may have something of. */
#define EACH_OF (JM_PERSONAS | JM_LANES)

static int
find_reference (JmKind kind)
{
  const JmKindInfo *info = jm_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].needed && (info->fields[i].targets & ~EACH_OF) == 0)
      return (int) i;

  return -1;
}

/**
 * jm_form_row_each_suits:
 * @field: a list of children
 *
 * Returns: whether each child belongs to one persona, or to one lane of the map
 */
gboolean
jm_form_row_each_suits (const JmField *field)
{
  return find_reference (field->child) >= 0;
}

static gboolean
is_same (JmFormRowEach *self,
         GPtrArray     *candidates)
{
  if (candidates->len != self->targets->len)
    return FALSE;

  for (guint i = 0; i < candidates->len; i++)
    if (strcmp (((JmFormCandidate *) g_ptr_array_index (candidates, i))->id, g_ptr_array_index (self->targets, i)) != 0)
      return FALSE;

  return TRUE;
}

static GtkWidget *
add_row (JmFormRowEach *self,
         const JmField *field,
         const char    *target)
{
  JmFormRow *row = JM_FORM_ROW (self);
  const JmFormSlot slot = { field->name, jm_form_row_get_field (row)->name, target };
  GtkWidget *new = jm_form_row_new (jm_form_row_get_editor (row), jm_form_row_get_kind (row), &slot);

  gtk_widget_add_css_class (new, "inner");
  gtk_box_append (GTK_BOX (self->box), new);

  return new;
}

static void
show_note_cb (GtkToggleButton *button,
              GtkWidget       *note)
{
  gtk_widget_set_visible (note, gtk_toggle_button_get_active (button));
}

/* A note is there for those who look for it, and for those who wrote one. */
static void
add_note (JmFormRowEach *self,
          GtkWidget     *row,
          const JmField *field,
          const char    *target)
{
  GtkWidget *note = add_row (self, field, target);
  GtkWidget *button = gtk_toggle_button_new ();
  g_autofree char *label = g_strdup (_(field->label));

  gtk_button_set_icon_name (GTK_BUTTON (button), "document-edit-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "form-small");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (note, FALSE);
  g_signal_connect_object (button, "toggled", G_CALLBACK (show_note_cb), note, G_CONNECT_DEFAULT);
  g_object_set_data (G_OBJECT (note), "button", button);
  gtk_box_append (GTK_BOX (jm_form_row_get_head (JM_FORM_ROW (row))), button);
}

static void
add_target (JmFormRowEach *self,
            const char    *target)
{
  const JmKindInfo *info = jm_kind_get_info (jm_form_row_get_field (JM_FORM_ROW (self))->child);
  GtkWidget *first = NULL;

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (info->fields[i].needed)
        continue;
      if (first == NULL)
        {
          first = add_row (self, &info->fields[i], target);
          gtk_widget_add_css_class (first, "named");
        }
      else
        add_note (self, first, &info->fields[i], target);
    }

  g_ptr_array_add (self->targets, g_strdup (target));
}

static void
rebuild (JmFormRowEach *self,
         GPtrArray     *candidates)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  g_ptr_array_set_size (self->targets, 0);
  for (guint i = 0; i < candidates->len; i++)
    add_target (self, ((JmFormCandidate *) g_ptr_array_index (candidates, i))->id);
  gtk_widget_set_visible (self->nothing, candidates->len == 0);
}

static gboolean
has_value (GtkWidget *row,
           GPtrArray *items)
{
  JmFormShared shared;

  jm_form_slot_read (jm_form_row_get_slot (JM_FORM_ROW (row)), items, &shared);

  return jm_form_shared_is_set (&shared);
}

static void
jm_form_row_each_show (JmFormRow          *row,
                       const JmFormShared *shared)
{
  JmFormRowEach *self = JM_FORM_ROW_EACH (row);
  JmMap *map = jm_editor_get_map (jm_form_row_get_editor (row));
  const JmField *field = jm_form_row_get_field (row);
  g_autoptr (GPtrArray) candidates = jm_form_list_candidates (map, field->child, (guint) find_reference (field->child));
  GPtrArray *items = jm_form_row_get_items (row);
  gboolean is_other = self->ids != jm_form_row_get_ids (row);

  if (is_other)
    {
      g_clear_pointer (&self->ids, g_ptr_array_unref);
      self->ids = g_ptr_array_ref (jm_form_row_get_ids (row));
    }
  if (!is_same (self, candidates))
    rebuild (self, candidates);

  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const JmItem *target = jm_map_find (map, jm_form_row_get_slot (JM_FORM_ROW (child))->target);
      GtkWidget *button = g_object_get_data (G_OBJECT (child), "button");
      g_autofree char *title = target != NULL ? jm_form_get_title (map, target) : NULL;

      if (button != NULL && (is_other || has_value (child, items)))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), has_value (child, items));
      if (button == NULL && title != NULL)
        jm_form_row_set_title (JM_FORM_ROW (child), title);
      jm_form_row_refresh (JM_FORM_ROW (child), jm_form_row_get_ids (row), items);
    }
}

static void
jm_form_row_each_build (JmFormRow *row)
{
  JmFormRowEach *self = JM_FORM_ROW_EACH (row);
  const JmField *field = jm_form_row_get_field (row);
  int reference = find_reference (field->child);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->nothing = gtk_label_new (NULL);
  if (jm_kind_get_field (field->child, (guint) reference)->targets == JM_PERSONAS)
    gtk_label_set_text (GTK_LABEL (self->nothing), _("The map has no personas yet."));
  else
    gtk_label_set_text (GTK_LABEL (self->nothing), _("The map has no lanes of its own yet."));
  gtk_label_set_wrap (GTK_LABEL (self->nothing), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_widget_add_css_class (self->nothing, "dimmed");
  gtk_box_append (GTK_BOX (self), self->nothing);
  gtk_box_append (GTK_BOX (self), self->box);
}

static void
jm_form_row_each_finalize (GObject *object)
{
  JmFormRowEach *self = JM_FORM_ROW_EACH (object);

  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->targets, g_ptr_array_unref);

  G_OBJECT_CLASS (jm_form_row_each_parent_class)->finalize (object);
}

static void
jm_form_row_each_class_init (JmFormRowEachClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_form_row_each_finalize;
  JM_FORM_ROW_CLASS (klass)->build = jm_form_row_each_build;
  JM_FORM_ROW_CLASS (klass)->show = jm_form_row_each_show;
}

static void
jm_form_row_each_init (JmFormRowEach *self)
{
  self->targets = g_ptr_array_new_with_free_func (g_free);
}
