/* jm-persona-row.c: a persona as a card in the list of personas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-persona-row.h"

#include <glib/gi18n.h>

#include "jm-persona-badge.h"
#include "jm-persona-colour.h"
#include "jm-persona-edit.h"

struct _JmPersonaRow
{
  GtkListBoxRow parent_instance;

  JmEditor *editor;
  char *id;
  JmItem *shown;         /* nullable: the persona as it was last shown */
  guint number;          /* with which it was last shown, as is the next */
  gboolean is_hidden;
  JmPictures *pictures;  /* nullable: where its picture was last looked for; only compared */

  GtkWidget *badge;
  GtkWidget *sample;
  GtkWidget *texts;
  GtkLabel *name;
  GtkLabel *detail;
  GtkWidget *entry;      /* nullable: while the name is typed */
  GtkWidget *eye;
  GtkWidget *menu;
  GtkWidget *buttons[3]; /* all of them */
};

G_DEFINE_FINAL_TYPE (JmPersonaRow, jm_persona_row, GTK_TYPE_LIST_BOX_ROW)

/* The picture. */

typedef struct
{
  JmPictures *pictures;
  JmItem *persona;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  jm_pictures_unref (search->pictures);
  jm_item_unref (search->persona);
  g_free (search);
}

/* A picture may take long to read, and is not needed at once. */
static void
search_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Search *search = data;

  g_task_return_pointer (task, jm_pictures_get (search->pictures, search->persona, JM_PERSONA_PICTURE),
                         (GDestroyNotify) jm_picture_unref);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  JmPersonaRow *self = JM_PERSONA_ROW (source);
  Search *search = g_task_get_task_data (G_TASK (result));
  g_autoptr (JmPicture) picture = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->badge != NULL && g_str_equal (jm_item_get_text (search->persona, JM_PERSONA_PICTURE),
                                          jm_item_get_text (self->shown, JM_PERSONA_PICTURE)))
    jm_persona_badge_set_picture (JM_PERSONA_BADGE (self->badge), picture);
}

static void
look_for_picture (JmPersonaRow *self)
{
  g_autoptr (GTask) task = NULL;
  Search *search;

  self->pictures = jm_editor_get_pictures (self->editor);
  if (!jm_item_is_set (self->shown, JM_PERSONA_PICTURE))
    {
      jm_persona_badge_set_picture (JM_PERSONA_BADGE (self->badge), NULL);
      return;
    }

  search = g_new0 (Search, 1);
  search->pictures = jm_pictures_ref (self->pictures);
  search->persona = jm_item_ref (self->shown);
  task = g_task_new (self, NULL, found_cb, NULL);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, search_in_thread);
}

/* The name. */

static void
end_rename (JmPersonaRow *self,
            gboolean      keep)
{
  GtkWidget *entry = g_steal_pointer (&self->entry);
  g_autofree char *name = NULL;
  gboolean had_focus;

  if (entry == NULL)
    return;

  name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  had_focus = gtk_widget_get_focus_child (self->texts) == entry;
  gtk_box_remove (GTK_BOX (self->texts), entry);
  gtk_widget_set_visible (GTK_WIDGET (self->name), TRUE);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));

  if (keep && jm_map_find (jm_editor_get_map (self->editor), self->id) != NULL)
    jm_editor_set_value (self->editor, self->id, JM_PERSONA_NAME, JM_VALUE_TEXT (g_strstrip (name)), NULL);
}

static void
entered_cb (JmPersonaRow *self)
{
  end_rename (self, TRUE);
}

static gboolean
entry_key_cb (JmPersonaRow    *self,
              guint            key,
              guint            code,
              GdkModifierType  state)
{
  if (key != GDK_KEY_Escape)
    return FALSE;

  end_rename (self, FALSE);

  return TRUE;
}

/* Where the focus goes may be asked for while it is on its way. */
static gboolean
left_cb (gpointer user_data)
{
  JmPersonaRow *self = user_data;

  if (self->entry != NULL && gtk_widget_get_focus_child (self->texts) != self->entry)
    end_rename (self, TRUE);

  return G_SOURCE_REMOVE;
}

static void
entry_left_cb (JmPersonaRow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, left_cb, g_object_ref (self), g_object_unref);
}

/**
 * jm_persona_row_rename:
 * @self: a row
 *
 * Lets the person type the name, where it stands.
 */
void
jm_persona_row_rename (JmPersonaRow *self)
{
  GtkEventController *keys, *focus;

  if (self->entry == NULL)
    {
      self->entry = gtk_entry_new ();
      gtk_entry_set_max_length (GTK_ENTRY (self->entry), JM_ITEM_MAX_TEXT / 6);
      gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);
      gtk_editable_set_text (GTK_EDITABLE (self->entry), jm_item_get_text (self->shown, JM_PERSONA_NAME));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
      g_signal_connect_object (self->entry, "activate", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);

      keys = gtk_event_controller_key_new ();
      gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
      g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_key_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (self->entry, keys);
      focus = gtk_event_controller_focus_new ();
      g_signal_connect_object (focus, "leave", G_CALLBACK (entry_left_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (self->entry, focus);

      gtk_box_prepend (GTK_BOX (self->texts), self->entry);
      gtk_widget_set_visible (GTK_WIDGET (self->name), FALSE);
    }

  gtk_widget_grab_focus (self->entry);
}

/* Buttons. */

static void
append_action (GMenu        *menu,
               JmPersonaRow *self,
               const char   *label,
               const char   *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", self->id);
  g_menu_append_item (menu, item);
}

static void
make_menu_cb (GtkMenuButton *button,
              gpointer       user_data)
{
  JmPersonaRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new (), places = g_menu_new (), end = g_menu_new ();
  gboolean has_picture = jm_item_is_set (self->shown, JM_PERSONA_PICTURE);

  append_action (menu, self, _("_Rename"), "persona.rename");
  append_action (menu, self, has_picture ? _("Choose Another _Picture…") : _("Choose _Picture…"),
                 "persona.choose-picture");
  if (has_picture)
    append_action (menu, self, _("R_emove Picture"), "persona.remove-picture");
  append_action (places, self, _("Move _Up"), "persona.move-up");
  append_action (places, self, _("Move _Down"), "persona.move-down");
  append_action (end, self, _("_Delete"), "persona.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
make_colours_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  JmPersonaRow *self = user_data;

  gtk_menu_button_set_popover (button, jm_persona_colour_new (self->editor, self->id));
}

/**
 * jm_persona_row_show_menu:
 * @self: a row
 *
 * Shows what can be done with the persona.
 */
void
jm_persona_row_show_menu (JmPersonaRow *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu));
}

static void
eye_cb (JmPersonaRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "persona.toggle-hidden", "s", self->id);
}

static void
say (GtkWidget  *widget,
     const char *text)
{
  gtk_widget_set_tooltip_text (widget, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
jm_persona_row_finalize (GObject *object)
{
  JmPersonaRow *self = JM_PERSONA_ROW (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->shown, jm_item_unref);
  g_free (self->id);

  G_OBJECT_CLASS (jm_persona_row_parent_class)->finalize (object);
}

static void
jm_persona_row_dispose (GObject *object)
{
  JmPersonaRow *self = JM_PERSONA_ROW (object);

  self->badge = NULL;
  self->entry = NULL;

  G_OBJECT_CLASS (jm_persona_row_parent_class)->dispose (object);
}

static void
jm_persona_row_class_init (JmPersonaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jm_persona_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = jm_persona_row_finalize;
}

static GtkWidget *
make_label (gboolean    is_name)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), is_name ? 2 : 3);
  gtk_widget_add_css_class (label, is_name ? "persona-name" : "caption");
  if (!is_name)
    gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
jm_persona_row_init (JmPersonaRow *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *looks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *colours = gtk_menu_button_new ();

  self->badge = jm_persona_badge_new ();
  self->sample = jm_persona_sample_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (colours), self->sample);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (colours), make_colours_cb, self, NULL);
  gtk_widget_add_css_class (colours, "flat");
  gtk_widget_add_css_class (colours, "persona-line");
  say (colours, _("Change the colour"));
  gtk_box_append (GTK_BOX (looks), self->badge);
  gtk_box_append (GTK_BOX (looks), colours);
  gtk_widget_set_valign (looks, GTK_ALIGN_CENTER);

  self->texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->name = GTK_LABEL (make_label (TRUE));
  self->detail = GTK_LABEL (make_label (FALSE));
  gtk_box_append (GTK_BOX (self->texts), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (self->texts), GTK_WIDGET (self->detail));
  gtk_widget_set_hexpand (self->texts, TRUE);
  gtk_widget_set_valign (self->texts, GTK_ALIGN_CENTER);

  self->eye = gtk_button_new ();
  gtk_widget_add_css_class (self->eye, "flat");
  g_signal_connect_object (self->eye, "clicked", G_CALLBACK (eye_cb), self, G_CONNECT_SWAPPED);
  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu), make_menu_cb, self, NULL);
  gtk_widget_add_css_class (self->menu, "flat");
  say (self->menu, _("What can be done with this persona"));
  gtk_box_append (GTK_BOX (tools), self->eye);
  gtk_box_append (GTK_BOX (tools), self->menu);
  gtk_widget_add_css_class (tools, "persona-tools");
  gtk_widget_set_valign (tools, GTK_ALIGN_CENTER);

  self->buttons[0] = colours;
  self->buttons[1] = self->eye;
  self->buttons[2] = self->menu;

  gtk_box_append (GTK_BOX (card), looks);
  gtk_box_append (GTK_BOX (card), self->texts);
  gtk_box_append (GTK_BOX (card), tools);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), card);
  gtk_widget_add_css_class (GTK_WIDGET (self), "panel-card");
}

/**
 * jm_persona_row_new:
 * @editor: an open map
 * @id: one of its personas
 *
 * Returns: (transfer floating): a row, which shows nothing yet
 */
GtkWidget *
jm_persona_row_new (JmEditor   *editor,
                    const char *id)
{
  JmPersonaRow *self = g_object_new (JM_TYPE_PERSONA_ROW, NULL);

  self->editor = g_object_ref (editor);
  self->id = g_strdup (id);

  return GTK_WIDGET (self);
}

/**
 * jm_persona_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): the persona that it shows
 */
const char *
jm_persona_row_get_id (JmPersonaRow *self)
{
  return self->id;
}

static void
show_persona (JmPersonaRow *self,
              JmItem       *persona)
{
  gboolean has_same_picture = self->shown != NULL && self->pictures == jm_editor_get_pictures (self->editor) &&
                              g_str_equal (jm_item_get_text (self->shown, JM_PERSONA_PICTURE),
                                           jm_item_get_text (persona, JM_PERSONA_PICTURE));
  g_autofree char *name = jm_persona_get_name (persona);
  g_autofree char *detail = jm_persona_describe (persona);
  const char *role = jm_item_get_text (persona, JM_PERSONA_ROLE);
  g_autofree char *whole = g_strjoin (*role != '\0' ? "\n" : "", name, role, NULL);

  jm_item_ref (persona);
  g_clear_pointer (&self->shown, jm_item_unref);
  self->shown = persona;

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  gtk_widget_set_tooltip_text (self->texts, whole);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail, -1);
  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  if (!has_same_picture)
    look_for_picture (self);
}

/**
 * jm_persona_row_update:
 * @self: a row
 * @number: as jm_persona_get_number()
 * @is_hidden: whether the view leaves the persona out
 *
 * Shows the persona as it is now in the map.
 */
void
jm_persona_row_update (JmPersonaRow *self,
                       guint         number,
                       gboolean      is_hidden)
{
  JmItem *persona = jm_map_find (jm_editor_get_map (self->editor), self->id);
  g_autofree char *initial = NULL;
  JmColour colour;

  if (persona == NULL ||
      (persona == self->shown && self->pictures == jm_editor_get_pictures (self->editor) &&
       number == self->number && is_hidden == self->is_hidden))
    return;

  self->number = number;
  self->is_hidden = is_hidden;
  if (persona != self->shown || self->pictures != jm_editor_get_pictures (self->editor))
    show_persona (self, persona);

  initial = jm_persona_get_initial (persona);
  colour = jm_persona_get_colour (persona, number);
  jm_persona_badge_set (JM_PERSONA_BADGE (self->badge), initial, colour);
  jm_persona_sample_set (JM_PERSONA_SAMPLE (self->sample), number, colour);

  gtk_button_set_icon_name (GTK_BUTTON (self->eye), is_hidden ? "view-conceal-symbolic" : "view-reveal-symbolic");
  say (self->eye, is_hidden ? _("Show in this view") : _("Hide in this view"));
  if (is_hidden)
    gtk_widget_add_css_class (GTK_WIDGET (self), "persona-hidden");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "persona-hidden");
}
