/* jm-form.c: the fields of what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-form.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-form-body.h"
#include "jm-form-item.h"
#include "jm-late-panel.h"

#define JM_TYPE_FORM (jm_form_get_type ())
G_DECLARE_FINAL_TYPE (JmForm, jm_form, JM, FORM, JmLatePanel)

struct _JmForm
{
  JmLatePanel parent_instance;

  JmEditor *editor;
  GPtrArray *ids;     /* of what is shown */
  GtkWidget *kind;
  GtkWidget *title;
  GtkWidget *up;
  GtkWidget *menu;
  GtkWidget *body;
  int wanted;         /* the field to type into when it is there, or -1 */
};

G_DEFINE_FINAL_TYPE (JmForm, jm_form, JM_TYPE_LATE_PANEL)

/* What is selected, or else the map. */
static GPtrArray *
list_selected (JmForm *self)
{
  const char *const *selection = jm_editor_get_selection (self->editor);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; selection[i] != NULL; i++)
    if (jm_map_find (jm_editor_get_map (self->editor), selection[i]) != NULL)
      g_ptr_array_add (ids, g_strdup (selection[i]));
  if (ids->len == 0)
    g_ptr_array_add (ids, g_strdup (JM_MAP_ID));

  return ids;
}

static gboolean
is_same (GPtrArray *a,
         GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (strcmp (g_ptr_array_index (a, i), g_ptr_array_index (b, i)) != 0)
      return FALSE;

  return TRUE;
}

/* The kind that all of them are of; JM_N_KINDS when they are of several. */
static JmKind
find_kind (JmForm *self)
{
  JmMap *map = jm_editor_get_map (self->editor);
  JmKind kind = jm_item_get_kind (jm_map_find (map, g_ptr_array_index (self->ids, 0)));

  for (guint i = 1; i < self->ids->len; i++)
    if (jm_item_get_kind (jm_map_find (map, g_ptr_array_index (self->ids, i))) != kind)
      return JM_N_KINDS;

  return kind;
}

static void
show_several (JmForm *self)
{
  JmKind kind = find_kind (self);
  g_autofree char *text = NULL;

  if (kind == JM_N_KINDS)
    text = g_strdup_printf (ngettext ("%u item", "%u items", self->ids->len), self->ids->len);
  else
    /* Translators: the plural of a kind and how many are selected, for example "Touchpoints: 3". */
    text = g_strdup_printf (_("%1$s: %2$u"), _(jm_kind_get_info (kind)->label_plural), self->ids->len);

  gtk_label_set_text (GTK_LABEL (self->kind), text);
  gtk_widget_set_hexpand (self->kind, TRUE);
  gtk_widget_set_visible (self->title, FALSE);
  gtk_widget_set_visible (self->up, FALSE);
}

static void
show_single (JmForm *self)
{
  JmMap *map = jm_editor_get_map (self->editor);
  const JmItem *item = jm_map_find (map, g_ptr_array_index (self->ids, 0));
  g_autofree char *title = jm_form_get_title (map, item);
  JmPlace place = { NULL, 0, 0 };
  gboolean is_inside = jm_map_locate (map, jm_item_get_id (item), &place) && strcmp (place.parent, JM_MAP_ID) != 0;

  gtk_label_set_text (GTK_LABEL (self->kind), _(jm_item_get_info (item)->label));
  gtk_widget_set_hexpand (self->kind, FALSE);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_widget_set_tooltip_text (self->title, title);
  gtk_widget_set_visible (self->title, TRUE);
  gtk_widget_set_visible (self->up, is_inside);
  if (is_inside)
    {
      g_autofree char *parent = jm_form_get_title (map, jm_map_find (map, place.parent));
      /* Translators: selects the item that this one is a part of. */
      g_autofree char *text = g_strdup_printf (_("Go to “%s”"), parent);

      gtk_widget_set_tooltip_text (self->up, text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->up), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
}

static void
jm_form_refresh (JmLatePanel *panel)
{
  JmForm *self = JM_FORM (panel);
  g_autoptr (GPtrArray) ids = list_selected (self);

  if (!is_same (self->ids, ids))
    {
      g_clear_pointer (&self->ids, g_ptr_array_unref);
      self->ids = g_ptr_array_ref (ids);
    }

  if (self->ids->len == 1)
    show_single (self);
  else
    show_several (self);
  gtk_widget_set_visible (self->menu, strcmp (g_ptr_array_index (self->ids, 0), JM_MAP_ID) != 0);
  jm_form_body_refresh (JM_FORM_BODY (self->body), self->ids);

  if (self->wanted >= 0 && self->ids->len == 1)
    jm_form_body_focus (JM_FORM_BODY (self->body), (guint) self->wanted);
  self->wanted = -1;
}

/* The form may have to be filled first. */
static void
edit_field_cb (JmForm *self,
               guint   field)
{
  self->wanted = (int) field;
  jm_late_panel_queue (JM_LATE_PANEL (self));
}

static void
up_cb (JmForm *self)
{
  JmPlace place = { NULL, 0, 0 };
  g_autofree char *parent = NULL;

  if (!jm_map_locate (jm_editor_get_map (self->editor), g_ptr_array_index (self->ids, 0), &place))
    return;

  parent = g_strdup (place.parent);
  jm_editor_select_one (self->editor, parent);
  jm_editor_reveal (self->editor, parent);
}

static void
open_menu_cb (GtkMenuButton *button,
              gpointer       user_data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("Duplicate"), "win.duplicate");
  g_menu_append (menu, _("Delete"), "win.delete");
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static GtkWidget *
new_head (JmForm *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *more = _("More");

  self->kind = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->kind), 0);
  gtk_widget_add_css_class (self->kind, "panel-heading");
  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "dimmed");

  self->up = gtk_button_new_from_icon_name ("go-up-symbolic");
  gtk_widget_add_css_class (self->up, "flat");
  gtk_widget_add_css_class (self->up, "form-small");
  g_signal_connect_swapped (self->up, "clicked", G_CALLBACK (up_cb), self);

  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu), open_menu_cb, NULL, NULL);
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_widget_add_css_class (self->menu, "form-small");
  gtk_widget_set_halign (self->menu, GTK_ALIGN_END);
  gtk_widget_set_tooltip_text (self->menu, more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->menu)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, more, -1);

  gtk_widget_add_css_class (head, "form-head");
  gtk_box_append (GTK_BOX (head), self->kind);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->up);
  gtk_box_append (GTK_BOX (head), self->menu);

  return head;
}

static void
jm_form_finalize (GObject *object)
{
  JmForm *self = JM_FORM (object);

  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (jm_form_parent_class)->finalize (object);
}

static void
jm_form_class_init (JmFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_form_finalize;
  JM_LATE_PANEL_CLASS (klass)->refresh = jm_form_refresh;
}

static void
jm_form_init (JmForm *self)
{
  self->wanted = -1;
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

/**
 * jm_form_new:
 * @editor: an open map
 *
 * Returns: (transfer floating): the form, which is filled after the next frame
 */
GtkWidget *
jm_form_new (JmEditor *editor)
{
  JmForm *self = g_object_new (JM_TYPE_FORM, NULL);

  self->editor = g_object_ref (editor);
  gtk_box_append (GTK_BOX (self), new_head (self));
  self->body = jm_form_body_new (editor, FALSE);
  gtk_box_append (GTK_BOX (self), self->body);
  g_signal_connect_object (editor, "changed", G_CALLBACK (jm_late_panel_queue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "selection-changed", G_CALLBACK (jm_late_panel_queue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "edit-field", G_CALLBACK (edit_field_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (jm_editor_get_document (editor), "notify::read-only", G_CALLBACK (jm_late_panel_queue), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
