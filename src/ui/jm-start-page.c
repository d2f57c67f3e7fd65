/* jm-start-page.c: what a window shows while no map is open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-start-page.h"

#include <glib/gi18n.h>

#include "jm-example.h"
#include "jm-map-tile.h"
#include "jm-open.h"
#include "jm-recent-list.h"
#include "jm-recovery-list.h"
#include "jm-template-chooser.h"

/* More are found by opening a file. */
#define MOST_ON_PAGE 6
#define MOST_IN_MENU 10

struct _JmStartPage
{
  AdwBin parent_instance;

  GtkWidget *recent;        /* nullable: not yet seen */
  GtkWidget *recent_section;
  GtkWidget *sections;      /* hidden until the list of recent maps is known, or they would jump */
};

G_DEFINE_FINAL_TYPE (JmStartPage, jm_start_page, ADW_TYPE_BIN)

static void
example_activated_cb (GtkFlowBox      *grid,
                      GtkFlowBoxChild *child)
{
  JmMapTile *tile = JM_MAP_TILE (gtk_flow_box_child_get_child (child));
  g_autoptr (JmMap) map = jm_example_load (jm_map_tile_get_name (tile));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (grid));

  if (map != NULL && JM_IS_WINDOW (root))
    jm_open_map (JM_WINDOW (root), map);
}

static GtkWidget *
new_example_grid (void)
{
  GtkWidget *grid = jm_map_tile_grid_new ();
  const char *const *names = jm_examples_get ();

  for (guint i = 0; names[i] != NULL; i++)
    jm_map_tile_grid_add (GTK_FLOW_BOX (grid), jm_map_tile_new (names[i], "", "", jm_example_load));
  g_signal_connect (grid, "child-activated", G_CALLBACK (example_activated_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Examples"), -1);

  return grid;
}

static GtkWidget *
new_section (const char *title,
             GtkWidget  *content)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "title-4");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), content);

  return box;
}

/* What was not saved comes before everything else. */
static GtkWidget *
new_recovery_section (void)
{
  GtkWidget *list = jm_recovery_list_new ();
  GtkWidget *section = new_section (_("Unsaved Work"), list);

  g_object_bind_property (list, "visible", section, "visible", G_BINDING_SYNC_CREATE);

  return section;
}

static GtkWidget *
new_buttons (void)
{
  GtkWidget *box = adw_wrap_box_new ();
  GtkWidget *new_button = gtk_button_new_with_mnemonic (_("_New Map…"));
  GtkWidget *open_button = gtk_button_new_with_mnemonic (_("_Open…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (new_button), "win.new");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open_button), "win.open");
  gtk_widget_add_css_class (new_button, "pill");
  gtk_widget_add_css_class (new_button, "suggested-action");
  gtk_widget_add_css_class (open_button, "pill");
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 12);
  adw_wrap_box_set_align (ADW_WRAP_BOX (box), 0.5f);
  adw_wrap_box_append (ADW_WRAP_BOX (box), new_button);
  adw_wrap_box_append (ADW_WRAP_BOX (box), open_button);

  return box;
}

static void
update_recent (JmStartPage *self)
{
  gtk_widget_set_visible (self->recent_section, jm_recent_list_get_size (JM_RECENT_LIST (self->recent)) > 0);
}

static void
recent_known_cb (JmStartPage *self)
{
  gtk_widget_set_visible (self->sections, TRUE);
}

static GtkWidget *
new_sections (JmStartPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 30);

  self->recent = jm_recent_list_new (jm_recent_get_default (), MOST_ON_PAGE);
  self->recent_section = new_section (_("Recent Maps"), self->recent);
  g_signal_connect_object (self->recent, "notify::size", G_CALLBACK (update_recent), self, G_CONNECT_SWAPPED);
  update_recent (self);
  gtk_box_append (GTK_BOX (box), self->recent_section);
  gtk_box_append (GTK_BOX (box), new_section (_("Templates"), jm_template_chooser_new_grid ()));
  gtk_box_append (GTK_BOX (box), new_section (_("Examples"), new_example_grid ()));
  gtk_widget_set_visible (box, FALSE);
  g_signal_connect_object (jm_recent_get_default (), "changed", G_CALLBACK (recent_known_cb), self, G_CONNECT_SWAPPED);

  return box;
}

static void
build (JmStartPage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 30);
  GtkWidget *title = gtk_label_new (_("Draw a Customer Journey"));

  gtk_widget_add_css_class (box, "start-page");
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_justify (GTK_LABEL (title), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (title, "title-1");
  gtk_box_append (GTK_BOX (box), new_recovery_section ());
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), new_buttons ());

  self->sections = new_sections (self);
  gtk_box_append (GTK_BOX (box), self->sections);

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 1200);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 1200);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);

  /* The list looks for itself while it is seen, and it is not yet. */
  jm_recent_refresh (jm_recent_get_default ());
}

static void
jm_start_page_map (GtkWidget *widget)
{
  JmStartPage *self = JM_START_PAGE (widget);

  if (self->recent == NULL)
    build (self);

  GTK_WIDGET_CLASS (jm_start_page_parent_class)->map (widget);
}

static void
jm_start_page_class_init (JmStartPageClass *klass)
{
  GTK_WIDGET_CLASS (klass)->map = jm_start_page_map;
}

static void
jm_start_page_init (JmStartPage *self)
{
}

/**
 * jm_start_page_create_menu:
 * @button: the button that opens it
 * @user_data: nothing
 *
 * Makes what the button "Open" shows: the maps that were used last, and the dialog in which
 * files are chosen.
 */
void
jm_start_page_create_menu (GtkMenuButton *button,
                           gpointer       user_data)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *open_button = gtk_button_new_with_mnemonic (_("_Open a File…"));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = jm_recent_list_new (jm_recent_get_default (), MOST_IN_MENU);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (open_button), "win.open");
  g_signal_connect_object (open_button, "clicked", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), open_button);

  gtk_widget_add_css_class (scroller, "open-menu");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 520);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  g_object_bind_property (list, "size", scroller, "visible", G_BINDING_SYNC_CREATE);
  gtk_widget_set_size_request (scroller, 400, -1);
  gtk_box_append (GTK_BOX (box), scroller);
  jm_recent_refresh (jm_recent_get_default ());

  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}
