/* jm-template-chooser.c: the maps to begin with, each with a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-template-chooser.h"

#include <glib/gi18n.h>

#include "jm-map-tile.h"
#include "jm-open.h"
#include "jm-template.h"

/* Of the dialog: three tiles in a row, at any size of letters. */
#define WIDTH 740
#define HEIGHT 520

static JmMap *
load_template (const char *name)
{
  g_autoptr (GError) error = NULL;
  JmMap *map = jm_template_load (name, NULL, &error);

  if (map == NULL)
    g_critical ("%s", error->message);

  return map;
}

static void
activated_cb (GtkFlowBox      *grid,
              GtkFlowBoxChild *child)
{
  JmMapTile *tile = JM_MAP_TILE (gtk_flow_box_child_get_child (child));
  g_autoptr (JmMap) map = load_template (jm_map_tile_get_name (tile));
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (grid), ADW_TYPE_DIALOG);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (grid));

  if (map != NULL && JM_IS_WINDOW (root))
    jm_open_map (JM_WINDOW (root), map);
  if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
}

/**
 * jm_template_chooser_new_grid:
 *
 * Returns: (transfer floating): all templates; choosing one opens a new map in the window
 *   that the grid is in
 */
GtkWidget *
jm_template_chooser_new_grid (void)
{
  GtkWidget *grid = jm_map_tile_grid_new ();
  guint n_templates;
  const JmTemplate *templates = jm_templates_get (&n_templates);

  for (guint i = 0; i < n_templates; i++)
    jm_map_tile_grid_add (GTK_FLOW_BOX (grid), jm_map_tile_new (templates[i].name, _(templates[i].title),
                                                                _(templates[i].description), load_template));
  g_signal_connect (grid, "child-activated", G_CALLBACK (activated_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Templates"), -1);

  return grid;
}

/**
 * jm_template_chooser_show:
 * @window: a window
 *
 * Lets the person choose a template, and opens a new map from it.
 */
void
jm_template_chooser_show (JmWindow *window)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *grid = jm_template_chooser_new_grid ();
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (window));

  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (grid), 3);
  gtk_widget_add_css_class (grid, "map-grid");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);

  adw_dialog_set_title (dialog, _("New Journey Map"));
  adw_dialog_set_content_width (dialog, (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, WIDTH, settings));
  adw_dialog_set_content_height (dialog, (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, HEIGHT, settings));
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, GTK_WIDGET (window));
  /* The grid counts from the tile that it gave the focus itself. */
  gtk_widget_child_focus (grid, GTK_DIR_TAB_FORWARD);
}
