/* jm-persona-drop.c: personas dropped on the list of personas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A persona of the same map comes to stand elsewhere, one of another map is copied.
 */

#include "config.h"

#include "jm-persona-drop.h"

#include <glib/gi18n.h>

#include "jm-cargo.h"
#include "jm-edit-label.h"
#include "jm-persona-edit.h"

/* It belongs to the drop target. */
typedef struct
{
  GtkListBox *box;
  JmEditor *editor;
  GtkWidget *marked; /* nullable: the row beside which something would be dropped */
} Drop;

static void
drop_free (gpointer data)
{
  Drop *self = data;

  g_clear_object (&self->marked);
  g_object_unref (self->editor);
  g_free (self);
}

static void
unmark (Drop *self)
{
  if (self->marked != NULL)
    {
      gtk_widget_remove_css_class (self->marked, "drop-above");
      gtk_widget_remove_css_class (self->marked, "drop-below");
    }
  g_clear_object (&self->marked);
}

/* The place in the list that a point is nearest to; marks it if asked to. */
static guint
find_place (Drop     *self,
            double    y,
            gboolean  mark)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->box, (int) y);
  graphene_rect_t bounds;
  gboolean below;
  guint n = 0;

  while (gtk_list_box_get_row_at_index (self->box, (int) n) != NULL)
    n++;

  unmark (self);
  if (row == NULL && n > 0)
    row = gtk_list_box_get_row_at_index (self->box, (int) n - 1);
  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->box), &bounds))
    return 0;

  below = y > (double) (bounds.origin.y + bounds.size.height / 2);
  if (mark)
    {
      self->marked = g_object_ref (GTK_WIDGET (row));
      gtk_widget_add_css_class (self->marked, below ? "drop-below" : "drop-above");
    }

  return (guint) gtk_list_box_row_get_index (row) + below;
}

static const JmCargo *
get_personas (GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);
  const JmCargo *cargo = value != NULL ? g_value_get_boxed (value) : NULL;

  return cargo != NULL && jm_cargo_get_kind (cargo) == JM_KIND_PERSONA && jm_cargo_get_n_items (cargo) == 1 ? cargo
                                                                                                         : NULL;
}

static void
leave_cb (GtkDropTarget *target,
          gpointer       user_data)
{
  unmark (user_data);
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           gpointer       user_data)
{
  Drop *self = user_data;
  const JmCargo *cargo = get_personas (target);

  if (cargo == NULL || jm_document_get_read_only (jm_editor_get_document (self->editor)))
    return 0;

  find_place (self, y, TRUE);

  return jm_cargo_is_from (cargo, self->editor) ? GDK_ACTION_MOVE : GDK_ACTION_COPY;
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       user_data)
{
  Drop *self = user_data;
  JmMap *map = jm_editor_get_map (self->editor);
  const JmCargo *cargo = get_personas (target);
  guint place = find_place (self, y, FALSE);
  g_autofree char *id = NULL;
  GError *error = NULL;

  if (cargo == NULL)
    return FALSE;

  if (jm_cargo_is_from (cargo, self->editor))
    {
      map = jm_persona_move (map, jm_cargo_get_ids (cargo)[0], place, &error);
      return jm_editor_apply (self->editor, map, error, _("Move persona"), NULL);
    }

  map = jm_map_paste (map, JM_MAP_ID, JM_MAP_PERSONAS, (int) place,
                      jm_map_find (jm_cargo_get_map (cargo), jm_cargo_get_ids (cargo)[0]), jm_cargo_get_map (cargo),
                      &id, &error);
  if (!jm_editor_apply (self->editor, map, error, jm_edit_label_add (JM_KIND_PERSONA), NULL))
    return FALSE;

  jm_editor_select_one (self->editor, id);

  return TRUE;
}

/**
 * jm_persona_drop_attach:
 * @place: where personas are dropped
 * @box: the list inside it, with a row for each persona
 * @editor: the map whose personas these are
 *
 * Lets personas be dropped between the rows of the list.
 */
void
jm_persona_drop_attach (GtkWidget  *place,
                        GtkListBox *box,
                        JmEditor   *editor)
{
  GtkDropTarget *target = gtk_drop_target_new (JM_TYPE_CARGO, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  Drop *self = g_new0 (Drop, 1);

  self->box = box;
  self->editor = g_object_ref (editor);
  g_object_set_data_full (G_OBJECT (target), "drop", self, drop_free);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (place, GTK_EVENT_CONTROLLER (target));
}
