/* jm-map-page.c: a tab: a map between its two panels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-map-page.h"

#include <glib/gi18n.h>

#include "jm-action-list.h"
#include "jm-announce.h"
#include "jm-canvas-drag.h"
#include "jm-canvas-emotion.h"
#include "jm-canvas-keys.h"
#include "jm-canvas-pointer.h"
#include "jm-cell-editor.h"
#include "jm-cell-hints.h"
#include "jm-file-drop.h"
#include "jm-finding-button.h"
#include "jm-inspector.h"
#include "jm-map-panel.h"
#include "jm-minimap.h"
#include "jm-tab-memory.h"
#include "jm-zoom-bar.h"

/* How wide the panels are, at least, for texts of usual size, and which share of the window they take. */
#define LEFT_PANEL 236
#define LEFT_SHARE 0.17
#define RIGHT_PANEL 280
#define RIGHT_SHARE 0.24
#define LEAST_PANEL 170
#define MOST_SHARE 0.9

struct _JmMapPage
{
  AdwBin parent_instance;

  GFile *file;           /* nullable: what is being read, or could not be */
  char *title;           /* nullable: of the map that is not read yet */
  JmEditor *editor;      /* nullable */

  AdwToastOverlay *toasts;
  AdwToast *toast;       /* nullable: the one that is shown */
  GtkStack *stack;
  AdwBin *problem;
  AdwBin *warning;
  AdwBin *banner;
  AdwBin *find_place;
  AdwOverlaySplitView *left;
  AdwOverlaySplitView *right;
  GtkScrolledWindow *scroller;
  GtkOverlay *overlay;
  GtkWidget *canvas;     /* nullable */
  GtkWidget *zoom_bar;   /* nullable */
  GtkWidget *minimap;    /* nullable */
  GtkWidget *findings;   /* nullable: the button that says how many there are */
  gboolean hides_overview; /* once there is one */
  gboolean is_tight;
  guint furnish_source;
};

G_DEFINE_FINAL_TYPE (JmMapPage, jm_map_page, ADW_TYPE_BIN)

static void
jm_map_page_dispose (GObject *object)
{
  JmMapPage *self = JM_MAP_PAGE (object);

  g_clear_handle_id (&self->furnish_source, g_source_remove);
  /* AdwBin would take out its child a second time. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->toast);
  gtk_widget_dispose_template (GTK_WIDGET (self), JM_TYPE_MAP_PAGE);
  g_clear_object (&self->editor);
  g_clear_object (&self->file);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (jm_map_page_parent_class)->dispose (object);
}

static void
jm_map_page_class_init (JmMapPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_map_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/journey-mapper/ui/jm-map-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JmMapPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, JmMapPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JmMapPage, problem);
  gtk_widget_class_bind_template_child (widget_class, JmMapPage, warning);
  gtk_widget_class_bind_template_child (widget_class, JmMapPage, banner);
  gtk_widget_class_bind_template_child (widget_class, JmMapPage, find_place);
  gtk_widget_class_bind_template_child (widget_class, JmMapPage, left);
  gtk_widget_class_bind_template_child (widget_class, JmMapPage, right);
  gtk_widget_class_bind_template_child (widget_class, JmMapPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, JmMapPage, overlay);
}

/* A panel that lies over the map is also closed by a click beside it or by Escape. */
static void
panel_shown_cb (JmMapPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (JM_IS_WINDOW (root))
    jm_window_update (JM_WINDOW (root));
}

/* Where texts are large, a panel takes nearly the whole window, and asks for no more than there is. */
static void
show_tight (JmMapPage *self)
{
  adw_overlay_split_view_set_min_sidebar_width (self->left, self->is_tight ? LEAST_PANEL : LEFT_PANEL);
  adw_overlay_split_view_set_sidebar_width_fraction (self->left, self->is_tight ? MOST_SHARE : LEFT_SHARE);
  adw_overlay_split_view_set_min_sidebar_width (self->right, self->is_tight ? LEAST_PANEL : RIGHT_PANEL);
  adw_overlay_split_view_set_sidebar_width_fraction (self->right, self->is_tight ? MOST_SHARE : RIGHT_SHARE);
  if (self->zoom_bar == NULL)
    return;

  jm_zoom_bar_set_tight (JM_ZOOM_BAR (self->zoom_bar), self->is_tight);
  jm_finding_button_set_short (self->findings, self->is_tight);
}

static void
jm_map_page_init (JmMapPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_tight (self);
  /* Whoever wants no animations wants the map to stand when it is let go. */
  g_object_bind_property (gtk_settings_get_default (), "gtk-enable-animations", self->scroller, "kinetic-scrolling",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->left, "notify::show-sidebar", G_CALLBACK (panel_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->right, "notify::show-sidebar", G_CALLBACK (panel_shown_cb), self, G_CONNECT_SWAPPED);
}

/**
 * jm_map_page_new:
 *
 * Returns: (transfer floating): a page that shows that something is being read
 */
JmMapPage *
jm_map_page_new (void)
{
  return g_object_new (JM_TYPE_MAP_PAGE, NULL);
}

/* Puts everything round the map. */
static void
furnish (JmMapPage *self)
{
  if (self->canvas == NULL || self->zoom_bar != NULL)
    return;

  self->zoom_bar = jm_zoom_bar_new (JM_CANVAS (self->canvas));
  gtk_overlay_add_overlay (self->overlay, self->zoom_bar);
  self->findings = jm_finding_button_new (self->editor);
  jm_zoom_bar_append (JM_ZOOM_BAR (self->zoom_bar), self->findings);
  show_tight (self);
  self->minimap = jm_minimap_new (JM_CANVAS (self->canvas), self->zoom_bar);
  gtk_overlay_add_overlay (self->overlay, self->minimap);
  jm_minimap_set_shown (JM_MINIMAP (self->minimap), !self->hides_overview);
  adw_overlay_split_view_set_sidebar (self->left, jm_map_panel_new (self->editor));
  adw_overlay_split_view_set_sidebar (self->right, jm_inspector_new (self->editor));
}

static gboolean
furnish_cb (gpointer user_data)
{
  JmMapPage *self = user_data;

  self->furnish_source = 0;
  furnish (self);

  return G_SOURCE_REMOVE;
}

/* A frame is about to be drawn; what is idle comes after it. */
static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  JmMapPage *self = JM_MAP_PAGE (widget);

  if (self->furnish_source == 0)
    self->furnish_source = g_idle_add (furnish_cb, self);

  return G_SOURCE_REMOVE;
}

/* Takes away what belongs to the map that was shown before. */
static void
strip (JmMapPage *self)
{
  if (self->zoom_bar == NULL)
    return;

  gtk_overlay_remove_overlay (self->overlay, self->minimap);
  gtk_overlay_remove_overlay (self->overlay, self->zoom_bar);
  self->minimap = self->zoom_bar = self->findings = NULL;
}

/**
 * jm_map_page_take:
 * @self: a page
 * @loaded: (transfer full): a map that could be read
 *
 * Shows the map.  What stands round it comes after the first frame, for which nobody is to wait
 * longer than for the map.
 */
void
jm_map_page_take (JmMapPage *self,
                  JmLoaded  *loaded)
{
  g_autoptr (JmTabLook) look = loaded->look != NULL ? jm_tab_look_ref (loaded->look) : NULL;

  g_clear_object (&self->file);
  g_clear_object (&self->editor);
  strip (self);
  self->editor = jm_editor_new (loaded);
  g_signal_connect_object (self->editor, "message", G_CALLBACK (jm_map_page_toast), self, G_CONNECT_SWAPPED);

  adw_bin_set_child (self->find_place, NULL);
  self->canvas = jm_canvas_new (self->editor);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Map"), -1);
  gtk_scrolled_window_set_child (self->scroller, self->canvas);
  jm_actions_attach (JM_CANVAS (self->canvas));
  jm_canvas_pointer_attach (JM_CANVAS (self->canvas));
  jm_canvas_drag_attach (JM_CANVAS (self->canvas));
  jm_file_drop_attach_canvas (JM_CANVAS (self->canvas));
  jm_canvas_emotion_attach (JM_CANVAS (self->canvas));
  jm_canvas_keys_attach (JM_CANVAS (self->canvas));
  jm_cell_editor_attach (JM_CANVAS (self->canvas));
  jm_cell_hints_attach (JM_CANVAS (self->canvas));
  jm_announce_attach (JM_CANVAS (self->canvas));
  jm_tab_memory_attach (self, look);
  gtk_stack_set_visible_child_name (self->stack, "map");
  gtk_widget_grab_focus (self->canvas);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_cb, NULL, NULL);
}

/**
 * jm_map_page_show_problem:
 * @self: a page
 * @problem: a widget that says what is wrong, and what can be done
 */
void
jm_map_page_show_problem (JmMapPage *self,
                          GtkWidget *problem)
{
  adw_bin_set_child (self->problem, problem);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

/**
 * jm_map_page_set_banner:
 * @self: a page
 * @banner: (nullable): what stands above the map; %NULL for nothing
 */
void
jm_map_page_set_banner (JmMapPage *self,
                        GtkWidget *banner)
{
  adw_bin_set_child (self->banner, banner);
}

/**
 * jm_map_page_set_warning:
 * @self: a page
 * @warning: (nullable): a banner that says that work may be lost; %NULL for none
 *
 * It stands above the map whatever else is told there.
 */
void
jm_map_page_set_warning (JmMapPage *self,
                         GtkWidget *warning)
{
  adw_bin_set_child (self->warning, warning);
}

/**
 * jm_map_page_get_editor:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the open map; %NULL while there is none
 */
JmEditor *
jm_map_page_get_editor (JmMapPage *self)
{
  return self->editor;
}

/**
 * jm_map_page_get_canvas:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what shows the map
 */
JmCanvas *
jm_map_page_get_canvas (JmMapPage *self)
{
  return self->canvas != NULL ? JM_CANVAS (self->canvas) : NULL;
}

/**
 * jm_map_page_show_overview:
 * @self: a page with a map
 * @shown: whether the small picture of the map is shown when it is of use
 */
void
jm_map_page_show_overview (JmMapPage *self,
                           gboolean   shown)
{
  self->hides_overview = !shown;
  if (self->minimap != NULL)
    jm_minimap_set_shown (JM_MINIMAP (self->minimap), shown);
}

/**
 * jm_map_page_is_overview_shown:
 * @self: a page with a map
 *
 * Returns: whether the small picture of the map is shown when it is of use
 */
gboolean
jm_map_page_is_overview_shown (JmMapPage *self)
{
  return self->minimap != NULL ? jm_minimap_is_shown (JM_MINIMAP (self->minimap)) : !self->hides_overview;
}

/**
 * jm_map_page_get_minimap:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the small picture of the map
 */
JmMinimap *
jm_map_page_get_minimap (JmMapPage *self)
{
  furnish (self);

  return self->minimap != NULL ? JM_MINIMAP (self->minimap) : NULL;
}

/**
 * jm_map_page_get_find_bar:
 * @self: a page with a map
 *
 * Returns: (transfer none): where people look for something in the map, made when it is first
 *   asked for
 */
JmFindBar *
jm_map_page_get_find_bar (JmMapPage *self)
{
  if (adw_bin_get_child (self->find_place) == NULL)
    adw_bin_set_child (self->find_place, jm_find_bar_new (JM_CANVAS (self->canvas)));

  return JM_FIND_BAR (adw_bin_get_child (self->find_place));
}

/**
 * jm_map_page_get_file:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): where the map lies, or what could not be read
 */
GFile *
jm_map_page_get_file (JmMapPage *self)
{
  GFile *file = self->editor != NULL ? jm_document_get_file (jm_editor_get_document (self->editor)) : NULL;

  return file != NULL ? file : self->file;
}

/**
 * jm_map_page_set_file:
 * @self: a page without a map
 * @file: what is being read
 */
void
jm_map_page_set_file (JmMapPage *self,
                      GFile     *file)
{
  g_set_object (&self->file, file);
}

/**
 * jm_map_page_set_title:
 * @self: a page without a map
 * @title: what the map was called that is to be read
 */
void
jm_map_page_set_title (JmMapPage  *self,
                       const char *title)
{
  g_set_str (&self->title, title);
}

/**
 * jm_map_page_get_title:
 * @self: a page
 *
 * Returns: (transfer full): what the tab is called
 */
char *
jm_map_page_get_title (JmMapPage *self)
{
  const char *title = "";

  if (self->editor != NULL)
    title = jm_item_get_text (jm_map_get_root (jm_editor_get_map (self->editor)), JM_MAP_TITLE);
  else if (self->title != NULL)
    title = self->title;
  else if (self->file != NULL)
    return g_file_get_basename (self->file);

  return g_strdup (*title != '\0' ? title : _("Untitled journey map"));
}

/**
 * jm_map_page_show_panel:
 * @self: a page
 * @left: the left panel, or the right one
 * @shown: whether it is shown
 */
void
jm_map_page_show_panel (JmMapPage *self,
                        gboolean   left,
                        gboolean   shown)
{
  /* Where they lie over the map they would lie over each other, too. */
  if (shown && adw_overlay_split_view_get_collapsed (self->left))
    adw_overlay_split_view_set_show_sidebar (left ? self->right : self->left, FALSE);
  adw_overlay_split_view_set_show_sidebar (left ? self->left : self->right, shown);
}

/**
 * jm_map_page_get_panel:
 * @self: a page
 * @left: the left panel, or the right one
 *
 * Returns: (transfer none) (nullable): the panel, be it shown or not
 */
GtkWidget *
jm_map_page_get_panel (JmMapPage *self,
                       gboolean   left)
{
  furnish (self);

  return adw_overlay_split_view_get_sidebar (left ? self->left : self->right);
}

/**
 * jm_map_page_is_panel_shown:
 * @self: a page
 * @left: the left panel, or the right one
 *
 * Returns: whether it is shown
 */
gboolean
jm_map_page_is_panel_shown (JmMapPage *self,
                            gboolean   left)
{
  return adw_overlay_split_view_get_show_sidebar (left ? self->left : self->right);
}

/**
 * jm_map_page_uncover:
 * @self: a page
 *
 * Hides the panels where they lie over the map, and over what stands above it.
 */
void
jm_map_page_uncover (JmMapPage *self)
{
  if (!adw_overlay_split_view_get_collapsed (self->left))
    return;

  adw_overlay_split_view_set_show_sidebar (self->left, FALSE);
  adw_overlay_split_view_set_show_sidebar (self->right, FALSE);
}

static gboolean
is_in_panel (JmMapPage *self,
             GtkWidget *widget)
{
  GtkWidget *left = adw_overlay_split_view_get_sidebar (self->left);
  GtkWidget *right = adw_overlay_split_view_get_sidebar (self->right);

  return (left != NULL && gtk_widget_is_ancestor (widget, left)) ||
         (right != NULL && gtk_widget_is_ancestor (widget, right));
}

/**
 * jm_map_page_set_narrow:
 * @self: a page
 * @narrow: whether the panels lie over the map, since there is no room beside it
 */
void
jm_map_page_set_narrow (JmMapPage *self,
                        gboolean   narrow)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (adw_overlay_split_view_get_collapsed (self->left) == narrow)
    return;

  adw_overlay_split_view_set_collapsed (self->left, narrow);
  adw_overlay_split_view_set_collapsed (self->right, narrow);

  /* A split view that collapses lets the focus go on to the next widget.  Whoever is on the map, or types, stays
   * there; only what was in a panel is out of sight. */
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;

  if (narrow && is_in_panel (self, focus))
    gtk_widget_grab_focus (self->canvas);
  else
    gtk_root_set_focus (root, focus);
}

/**
 * jm_map_page_set_tight:
 * @self: a page
 * @tight: whether there is room for few words only, since they are large
 */
void
jm_map_page_set_tight (JmMapPage *self,
                       gboolean   tight)
{
  if (self->is_tight == tight)
    return;

  self->is_tight = tight;
  show_tight (self);
}

static void
undo_cb (JmMapPage *self)
{
  /* This one goes away with its button; what is said now needs another. */
  g_clear_object (&self->toast);
  if (self->editor != NULL)
    jm_editor_undo (self->editor);
}

static void
toast_dismissed_cb (JmMapPage *self,
                    AdwToast  *toast)
{
  if (self->toast == toast)
    g_clear_object (&self->toast);
}

/**
 * jm_map_page_add_toast:
 * @self: a page
 * @toast: (transfer full): what to show; its title is no markup
 *
 * Shows a toast in the place of any other.
 */
void
jm_map_page_add_toast (JmMapPage *self,
                       AdwToast  *toast)
{
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * jm_map_page_toast:
 * @self: a page
 * @text: a translated sentence
 * @can_undo: whether it has a button that takes the last step back
 *
 * Shows a sentence for some seconds, in the place of the one that is shown: another toast that
 * comes while the first one goes costs more to draw than the rest of a step that is undone.
 */
void
jm_map_page_toast (JmMapPage  *self,
                   const char *text,
                   gboolean    can_undo)
{
  if (self->toast == NULL)
    {
      self->toast = adw_toast_new ("");
      adw_toast_set_use_markup (self->toast, FALSE);
      g_signal_connect_object (self->toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, G_CONNECT_SWAPPED);
      adw_toast_overlay_dismiss_all (self->toasts);
    }
  else
    {
      jm_announce (GTK_WIDGET (self->toasts), text);
    }

  adw_toast_set_title (self->toast, text);
  adw_toast_set_button_label (self->toast, can_undo ? _("_Undo") : NULL);
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (self->toast));
}
