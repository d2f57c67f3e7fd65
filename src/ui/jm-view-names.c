/* jm-view-names.c: naming and deleting lanes of the map and saved views
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-view-names.h"

#include <glib/gi18n.h>

#include "jm-edit-label.h"
#include "jm-name-popover.h"
#include "jm-view-edit.h"

/* What is named, while somebody types the name. */
typedef struct
{
  JmEditor *editor;
  char *id;       /* nullable: something new */
} Naming;

static void
naming_free (gpointer data)
{
  Naming *self = data;

  g_object_unref (self->editor);
  g_free (self->id);
  g_free (self);
}

/* Of a lane or a view. */
static guint
get_title_field (const JmItem *item)
{
  return (guint) jm_kind_find_field (jm_item_get_kind (item), "title");
}

static void
name_item (const char *name,
           gpointer    user_data)
{
  Naming *naming = user_data;
  JmEditor *editor = naming->editor;
  JmItem *item = jm_map_find (jm_editor_get_map (editor), naming->id);

  if (item != NULL)
    jm_editor_set_value (editor, naming->id, get_title_field (item), JM_VALUE_TEXT (name), NULL);
}

static void
name_new_lane (const char *name,
               gpointer    user_data)
{
  Naming *naming = user_data;
  JmEditor *editor = naming->editor;
  const JmItem *preset = jm_editor_get_preset (editor);
  g_autoptr (GStrvBuilder) lanes = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *id = NULL;
  GError *error = NULL;
  JmMap *map = jm_lane_add (jm_editor_get_map (editor), name, &id, &error);

  if (!jm_editor_apply (editor, map, error, jm_edit_label_add (JM_KIND_LANE), NULL) || preset == NULL ||
      !jm_item_is_set (preset, JM_VIEW_LANES))
    return;

  /* A view that names its lanes has to name this one too. */
  preset = jm_editor_get_preset (editor);
  for (guint i = 0; i < jm_item_get_n_texts (preset, JM_VIEW_LANES); i++)
    g_strv_builder_add (lanes, jm_item_get_nth_text (preset, JM_VIEW_LANES, i));
  g_strv_builder_add (lanes, id);
  names = g_strv_builder_end (lanes);
  jm_editor_choose_lanes (editor, (const char *const *) names);
}

static void
name_new_view (const char *name,
               gpointer    user_data)
{
  Naming *naming = user_data;
  JmEditor *editor = naming->editor;
  const JmView view = { jm_editor_get_base (editor), jm_editor_get_preset (editor) };
  g_autofree char *id = NULL;
  GError *error = NULL;
  JmMap *map = jm_view_save_new (jm_editor_get_map (editor), name, &view, &id, &error);

  if (jm_editor_apply (editor, map, error, _("Save view"), NULL))
    jm_editor_set_view (editor, view.base, id);
}

/* Asks beside what was clicked. */
static void
ask (GtkWidget  *parent,
     JmEditor   *editor,
     const char *title,
     const char *name,
     const char *button,
     JmNameFunc  func,
     const char *id)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (parent));
  Naming *naming = g_new0 (Naming, 1);
  GtkWidget *popover;
  graphene_rect_t bounds;

  naming->editor = g_object_ref (editor);
  naming->id = g_strdup (id);
  popover = jm_name_popover_new (title, name, button, func, naming, naming_free);

  if (focus != NULL && gtk_widget_is_ancestor (focus, parent) && gtk_widget_compute_bounds (focus, parent, &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   (int) bounds.size.width, (int) bounds.size.height });
  gtk_widget_set_parent (popover, parent);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/**
 * jm_view_names_ask_lane:
 * @parent: where to ask; a widget that unparents its children when it is disposed of
 * @editor: an open map
 *
 * Asks for the name of a new lane, and adds it to the map and to what is shown.
 */
void
jm_view_names_ask_lane (GtkWidget *parent,
                        JmEditor  *editor)
{
  ask (parent, editor, _("What does the lane show?"), "", _("_Add"), name_new_lane, NULL);
}

/**
 * jm_view_names_ask_view:
 * @parent: as for jm_view_names_ask_lane()
 * @editor: an open map
 *
 * Asks for a name, under which what is shown now is saved in the map.
 */
void
jm_view_names_ask_view (GtkWidget *parent,
                        JmEditor  *editor)
{
  ask (parent, editor, _("What is this view called?"), "", _("_Save"), name_new_view, NULL);
}

/**
 * jm_view_names_ask_again:
 * @parent: as for jm_view_names_ask_lane()
 * @editor: an open map
 * @id: a lane of the map or a saved view
 *
 * Asks for another name.
 */
void
jm_view_names_ask_again (GtkWidget  *parent,
                         JmEditor   *editor,
                         const char *id)
{
  JmItem *item = jm_map_find (jm_editor_get_map (editor), id);

  if (item != NULL)
    ask (parent, editor,
         jm_item_get_kind (item) == JM_KIND_LANE ? _("What does the lane show?") : _("What is this view called?"),
         jm_item_get_text (item, get_title_field (item)), _("_Rename"), name_item, id);
}

/**
 * jm_view_names_delete:
 * @editor: an open map
 * @id: a lane of the map or a saved view
 *
 * Deletes it and says so.
 */
void
jm_view_names_delete (JmEditor   *editor,
                      const char *id)
{
  const char *const ids[] = { id, NULL };
  JmItem *item = jm_map_find (jm_editor_get_map (editor), id);
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  GError *error = NULL;
  JmMap *map;

  if (item == NULL)
    return;

  /* Translators: the name of a lane or a view. */
  text = g_strdup_printf (_("“%s” was deleted"), jm_item_get_text (item, get_title_field (item)));
  label = jm_edit_label_delete (jm_item_get_kind (item), 1);
  map = jm_map_remove (jm_editor_get_map (editor), ids, &error);
  if (jm_editor_apply (editor, map, error, label, NULL))
    jm_editor_tell (editor, text, TRUE);
}
