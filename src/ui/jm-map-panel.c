/* jm-map-panel.c: the left panel: personas, palette, facts of the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-map-panel.h"

#include <glib/gi18n.h>

#include "jm-map-facts.h"
#include "jm-palette.h"
#include "jm-persona-list.h"

struct _JmMapPanel
{
  JmLatePanel parent_instance;

  JmEditor *editor;
  GtkBox *content;
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
make_section (const char *title,
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
      g_signal_connect_object (button, "clicked", G_CALLBACK (jm_persona_list_add), child, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (line), button);
    }
  gtk_box_append (GTK_BOX (section), line);
  gtk_box_append (GTK_BOX (section), child);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (section), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);

  return section;
}

/* Once there is time the panel is filled; its parts follow the map by themselves. */
static void
jm_map_panel_refresh (JmLatePanel *panel)
{
  JmMapPanel *self = JM_MAP_PANEL (panel);

  if (gtk_widget_get_first_child (GTK_WIDGET (self->content)) != NULL)
    return;

  gtk_box_append (self->content, make_section (_("Personas"), jm_persona_list_new (self->editor)));
  gtk_box_append (self->content, make_section (_("Drag onto the Map"), jm_palette_new (self->editor)));
  gtk_box_append (self->content, make_section (_("Map"), jm_map_facts_new (self->editor)));
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
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_add_css_class (GTK_WIDGET (self->content), "map-panel");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->content));
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self), scroller);
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
