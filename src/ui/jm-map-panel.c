/* jm-map-panel.c: the left panel: personas, palette and facts of the map, or its outline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-map-panel.h"

#include <glib/gi18n.h>

#include "jm-map-facts.h"
#include "jm-outline.h"
#include "jm-palette.h"
#include "jm-persona-list.h"

#define OUTLINE "outline"

struct _JmMapPanel
{
  JmLatePanel parent_instance;

  JmEditor *editor;
  AdwViewStack *pages; /* nullable: NULL until the panel was seen */
  GtkWidget *outline;  /* nullable: likewise */
  gboolean wants_outline;
};

G_DEFINE_FINAL_TYPE (JmMapPanel, jm_map_panel, JM_TYPE_LATE_PANEL)

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *heading = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_widget_add_css_class (heading, "panel-heading");

  return heading;
}

static GtkWidget *
make_section (JmMapPanel *self,
              const char *title,
              GtkWidget  *child)
{
  GtkWidget *section = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = make_heading (title);

  gtk_box_append (GTK_BOX (line), heading);
  if (JM_IS_PERSONA_LIST (child))
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "panel-add");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (button, _("Add a persona"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a persona"), -1);
      g_object_bind_property (jm_editor_get_document (self->editor), "read-only", button, "sensitive",
                              G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
      g_signal_connect_object (button, "clicked", G_CALLBACK (jm_persona_list_add), child, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (line), button);
    }
  gtk_box_append (GTK_BOX (section), line);
  gtk_box_append (GTK_BOX (section), child);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (section), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);

  return section;
}

/* What the map is made of, and what can be put onto it. */
static GtkWidget *
make_parts (JmMapPanel *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (content, "map-panel");
  gtk_box_append (GTK_BOX (content), make_section (self, _("Personas"), jm_persona_list_new (self->editor)));
  gtk_box_append (GTK_BOX (content), make_section (self, _("Drag onto the Map"), jm_palette_new (self->editor)));
  gtk_box_append (GTK_BOX (content), make_section (self, _("Map"), jm_map_facts_new (self->editor)));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

/* Once there is time the panel is filled; its parts follow the map by themselves. */
static void
jm_map_panel_refresh (JmLatePanel *panel)
{
  JmMapPanel *self = JM_MAP_PANEL (panel);
  GtkWidget *switcher;

  if (self->pages != NULL)
    return;

  self->pages = ADW_VIEW_STACK (adw_view_stack_new ());
  adw_view_stack_add_titled (self->pages, make_parts (self), "parts", _("Parts"));
  self->outline = jm_outline_new (self->editor);
  adw_view_stack_add_titled (self->pages, self->outline, OUTLINE, _("Outline"));
  switcher = g_object_new (ADW_TYPE_INLINE_VIEW_SWITCHER, "stack", self->pages, "homogeneous", TRUE, NULL);
  gtk_widget_add_css_class (switcher, "panel-switcher");
  gtk_accessible_update_property (GTK_ACCESSIBLE (switcher), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Left panel"), -1);
  gtk_box_append (GTK_BOX (self), switcher);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->pages));
  if (self->wants_outline)
    jm_map_panel_show_outline (self);
}

static void
jm_map_panel_dispose (GObject *object)
{
  JmMapPanel *self = JM_MAP_PANEL (object);

  g_clear_object (&self->editor);

  G_OBJECT_CLASS (jm_map_panel_parent_class)->dispose (object);
}

static void
jm_map_panel_class_init (JmMapPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jm_map_panel_dispose;
  JM_LATE_PANEL_CLASS (klass)->refresh = jm_map_panel_refresh;
}

static void
jm_map_panel_init (JmMapPanel *self)
{
}

/**
 * jm_map_panel_new:
 * @editor: an open map
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
jm_map_panel_new (JmEditor *editor)
{
  JmMapPanel *self = g_object_new (JM_TYPE_MAP_PANEL, NULL);

  self->editor = g_object_ref (editor);
  jm_late_panel_queue (JM_LATE_PANEL (self));

  return GTK_WIDGET (self);
}

/**
 * jm_map_panel_show_outline:
 * @self: a panel
 *
 * Shows the outline and lets keys go to it, as soon as it is there.
 */
void
jm_map_panel_show_outline (JmMapPanel *self)
{
  self->wants_outline = self->pages == NULL;
  if (self->pages == NULL)
    return;

  adw_view_stack_set_visible_child_name (self->pages, OUTLINE);
  gtk_widget_grab_focus (self->outline);
}

/**
 * jm_map_panel_is_in_outline:
 * @self: a panel
 *
 * Returns: whether keys go to the outline
 */
gboolean
jm_map_panel_is_in_outline (JmMapPanel *self)
{
  return self->outline != NULL &&
         (gtk_widget_get_state_flags (self->outline) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}
