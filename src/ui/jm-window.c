/* jm-window.c: a window with maps in tabs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-window.h"

#include <glib/gi18n.h>

#include "jm-action-list.h"
#include "jm-cargo-source.h"
#include "jm-close.h"
#include "jm-dialog-keys.h"
#include "jm-file-actions.h"
#include "jm-file-drop.h"
#include "jm-main-menu.h"
#include "jm-page-keeper.h"
#include "jm-part-actions.h"
#include "jm-recovery-dialog.h"
#include "jm-view-actions.h"
#include "jm-session-start.h"
#include "jm-start-page.h"
#include "jm-watch.h"

struct _JmWindow
{
  AdwApplicationWindow parent_instance;

  AdwTabView *tabs;
  AdwBin *notice;
  AdwTabBar *tab_bar;
  GtkWidget *header_bar;
  GtkWidget *footer;
  AdwToggleGroup *views;
  AdwWindowTitle *title;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkToggleButton *left_button;
  GtkToggleButton *right_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkMenuButton *open_button;
  GtkMenuButton *menu_button;
  GtkMenuButton *lanes_button;
  GtkMenuButton *narrow_lanes_button;
  JmEditor *editor; /* nullable: whose signals are listened to */
  guint narrow;     /* how many of the widths below which there is no room for panels are reached */
  gboolean is_tight; /* the window is narrow for texts as large as these */
};

G_DEFINE_FINAL_TYPE (JmWindow, jm_window, ADW_TYPE_APPLICATION_WINDOW)

static const char *const view_names[] = { "executive", "operational", "customer", NULL };

static void
view_chosen_cb (JmWindow *self)
{
  const char *name = adw_toggle_group_get_active_name (self->views);

  for (guint i = 0; self->editor != NULL && view_names[i] != NULL; i++)
    if (g_strcmp0 (name, view_names[i]) == 0 && jm_editor_get_base (self->editor) != (JmViewBase) i)
      jm_editor_set_view (self->editor, (JmViewBase) i, NULL);
}

static void
follow_editor (JmWindow *self)
{
  JmMapPage *page = jm_window_get_page (self);
  JmEditor *editor = page != NULL ? jm_map_page_get_editor (page) : NULL;

  if (editor == self->editor)
    return;

  if (self->editor != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->editor, jm_window_update, self);
      g_signal_handlers_disconnect_by_func (jm_editor_get_document (self->editor), jm_window_update, self);
    }
  g_set_object (&self->editor, editor);
  jm_view_attach_button (self->lanes_button, editor);
  jm_view_attach_button (self->narrow_lanes_button, editor);
  if (editor == NULL)
    return;

  g_signal_connect_object (editor, "changed", G_CALLBACK (jm_window_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "view-changed", G_CALLBACK (jm_window_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "selection-changed", G_CALLBACK (jm_window_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (jm_editor_get_document (editor), "notify", G_CALLBACK (jm_window_update), self,
                           G_CONNECT_SWAPPED);
}

static void
panel_clicked_cb (JmWindow  *self,
                  GtkButton *button)
{
  JmMapPage *page = jm_window_get_page (self);
  gboolean left = GTK_WIDGET (button) == GTK_WIDGET (self->left_button);

  if (page != NULL)
    jm_map_page_show_panel (page, left, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

static void
narrow_cb (JmWindow      *self,
           AdwBreakpoint *breakpoint)
{
  self->narrow++;
  jm_window_update (self);
}

static void
wide_cb (JmWindow      *self,
         AdwBreakpoint *breakpoint)
{
  self->narrow--;
  jm_window_update (self);
}

static void
tight_cb (JmWindow      *self,
          AdwBreakpoint *breakpoint)
{
  self->is_tight = TRUE;
  jm_window_update (self);
}

static void
loose_cb (JmWindow      *self,
          AdwBreakpoint *breakpoint)
{
  self->is_tight = FALSE;
  jm_window_update (self);
}

/* Not every change to a file is told; whoever comes back to a window has perhaps made one. */
static void
is_active_cb (JmWindow *self)
{
  JmMapPage *page = jm_window_get_page (self);

  if (!gtk_window_is_active (GTK_WINDOW (self)))
    jm_page_keeper_flush_window (self);
  if (page != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    jm_watch_look (page);
}

/* A tab that is dragged out of the window gets one of its own. */
static AdwTabView *
create_window_cb (JmWindow *self)
{
  JmWindow *window = jm_window_new (gtk_window_get_application (GTK_WINDOW (self)));

  gtk_window_present (GTK_WINDOW (window));

  return window->tabs;
}

static void
jm_window_dispose (GObject *object)
{
  JmWindow *self = JM_WINDOW (object);

  g_clear_object (&self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (self), JM_TYPE_WINDOW);

  G_OBJECT_CLASS (jm_window_parent_class)->dispose (object);
}

static void
jm_window_class_init (JmWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_window_dispose;
  g_type_ensure (JM_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/journey-mapper/ui/jm-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JmWindow, tabs);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, tab_bar);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, header_bar);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, footer);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, views);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, title);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, left_button);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, right_button);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, lanes_button);
  gtk_widget_class_bind_template_child (widget_class, JmWindow, narrow_lanes_button);
  gtk_widget_class_bind_template_callback (widget_class, panel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, tight_cb);
  gtk_widget_class_bind_template_callback (widget_class, loose_cb);
}

static void
jm_window_init (JmWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jm_actions_add (self);
  adw_bin_set_child (self->notice, jm_recovery_notice_new ());
  jm_part_attach (self);
  jm_dialog_keys_attach (self);
  g_signal_connect_object (self->views, "notify::active-name", G_CALLBACK (view_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_create_popup_func (self->open_button, jm_start_page_create_menu, NULL, NULL);
  gtk_menu_button_set_create_popup_func (self->menu_button, jm_main_menu_create, self, NULL);
  jm_cargo_switch_tabs (self->tab_bar);
  /* Ctrl with Home and End goes about the map, or about a text. */
  adw_tab_view_remove_shortcuts (self->tabs, ADW_TAB_VIEW_SHORTCUT_CONTROL_HOME | ADW_TAB_VIEW_SHORTCUT_CONTROL_END |
                                                 ADW_TAB_VIEW_SHORTCUT_CONTROL_SHIFT_HOME |
                                                 ADW_TAB_VIEW_SHORTCUT_CONTROL_SHIFT_END);
  jm_file_drop_attach_window (self);
  /* What can be undone is another thing in a text than on the map. */
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (jm_actions_update), NULL);
  g_signal_connect_object (self->tabs, "create-window", G_CALLBACK (create_window_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tabs, "notify::selected-page", G_CALLBACK (jm_window_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tabs, "close-page", G_CALLBACK (jm_close_tab_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect (self, "close-request", G_CALLBACK (jm_close_window_cb), NULL);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (is_active_cb), NULL);
  g_signal_connect (self, "notify::suspended", G_CALLBACK (jm_page_keeper_flush_window), NULL);
  jm_window_update (self);
}

/**
 * jm_window_new:
 * @application: the program
 *
 * Returns: (transfer none): a window without a map
 */
JmWindow *
jm_window_new (GtkApplication *application)
{
  return g_object_new (JM_TYPE_WINDOW, "application", application, NULL);
}

/**
 * jm_window_get_page:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the tab that is seen
 */
JmMapPage *
jm_window_get_page (JmWindow *self)
{
  AdwTabPage *tab = adw_tab_view_get_selected_page (self->tabs);

  return tab != NULL ? JM_MAP_PAGE (adw_tab_page_get_child (tab)) : NULL;
}

/**
 * jm_window_get_tabs:
 * @self: a window
 *
 * Returns: (transfer none): its tabs, each with a JmMapPage
 */
AdwTabView *
jm_window_get_tabs (JmWindow *self)
{
  return self->tabs;
}

/**
 * jm_window_get_part:
 * @self: a window
 * @part: a part of it
 *
 * Returns: (transfer none): the widget that it is; it may be out of sight
 */
GtkWidget *
jm_window_get_part (JmWindow     *self,
                    JmWindowPart  part)
{
  GtkWidget *const parts[] = {
    [JM_WINDOW_HEADER] = self->header_bar,
    [JM_WINDOW_TABS] = GTK_WIDGET (self->tab_bar),
    [JM_WINDOW_CONTENT] = GTK_WIDGET (self->stack),
    [JM_WINDOW_FOOTER] = self->footer,
  };

  return parts[part];
}

/**
 * jm_window_find_file:
 * @self: a window
 * @file: a file
 *
 * Returns: (transfer none) (nullable): the tab in which it is open
 */
JmMapPage *
jm_window_find_file (JmWindow *self,
                     GFile    *file)
{
  for (int i = 0; i < adw_tab_view_get_n_pages (self->tabs); i++)
    {
      JmMapPage *page = JM_MAP_PAGE (adw_tab_page_get_child (adw_tab_view_get_nth_page (self->tabs, i)));
      GFile *open = jm_map_page_get_file (page);

      if (open != NULL && g_file_equal (open, file))
        return page;
    }

  return NULL;
}

/**
 * jm_window_add_page:
 * @self: a window
 * @page: (transfer floating): a page
 *
 * Adds a tab and shows it.
 */
void
jm_window_add_page (JmWindow  *self,
                    JmMapPage *page)
{
  adw_tab_view_append (self->tabs, GTK_WIDGET (page));
  jm_window_show_page (self, page);
}

/**
 * jm_window_show_page:
 * @self: a window
 * @page: one of its tabs
 *
 * Shows a tab.
 */
void
jm_window_show_page (JmWindow  *self,
                     JmMapPage *page)
{
  adw_tab_view_set_selected_page (self->tabs, adw_tab_view_get_page (self->tabs, GTK_WIDGET (page)));
  jm_window_update (self);
}

/* What the sketch has below the title: a view with a name, personas, saved or not. */
static char *
describe (JmWindow *self)
{
  JmItem *root = jm_map_get_root (jm_editor_get_map (self->editor));
  guint n = jm_item_get_n_children (root, JM_MAP_PERSONAS);
  g_autofree char *personas = g_strdup_printf (ngettext ("%u persona", "%u personas", n), n);
  g_autofree char *state = jm_file_describe_state (jm_editor_get_document (self->editor));
  const char *preset = jm_editor_get_preset_id (self->editor);
  const JmItem *view = preset != NULL ? jm_map_find (jm_editor_get_map (self->editor), preset) : NULL;

  if (view != NULL && !jm_editor_is_view_altered (self->editor) && jm_item_is_set (view, JM_VIEW_TITLE))
    /* Translators: below the title of a map: the view of it that is shown, how many personas it has, and whether it
     * is saved. */
    return g_strdup_printf (_("%s · %s · %s"), jm_item_get_text (view, JM_VIEW_TITLE), personas, state);

  /* Translators: below the title of a map: how many personas it has, and whether it is saved. */
  return g_strdup_printf (_("%s · %s"), personas, state);
}

/* GTK looks for the pointer anew when a tooltip is set, also when it is the same. */
static void
set_tooltip (GtkWidget  *widget,
             const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}

/* The steps are named where they are taken back. */
static void
update_history (JmWindow *self)
{
  JmDocument *document = self->editor != NULL ? jm_editor_get_document (self->editor) : NULL;
  g_autofree char *undo = jm_main_menu_describe_undo (document);
  g_autofree char *redo = jm_main_menu_describe_redo (document);

  set_tooltip (self->undo_button, undo);
  set_tooltip (self->redo_button, redo);
}

static void
update_panels (JmWindow  *self,
               JmMapPage *page)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->left_button), self->editor != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->right_button), self->editor != NULL);
  gtk_toggle_button_set_active (self->left_button, page != NULL && jm_map_page_is_panel_shown (page, TRUE));
  gtk_toggle_button_set_active (self->right_button, page != NULL && jm_map_page_is_panel_shown (page, FALSE));
}

/**
 * jm_window_update:
 * @self: a window
 *
 * Brings titles, toggles and actions up to date with the tab that is seen.
 */
void
jm_window_update (JmWindow *self)
{
  JmMapPage *page = jm_window_get_page (self);

  follow_editor (self);
  gtk_stack_set_visible_child_name (self->stack, page != NULL ? "maps" : "empty");
  /* The start page lists unsaved work itself. */
  gtk_widget_set_visible (GTK_WIDGET (self->notice), page != NULL);
  gtk_widget_set_visible (self->footer, page != NULL);
  for (int i = 0; i < adw_tab_view_get_n_pages (self->tabs); i++)
    {
      AdwTabPage *tab = adw_tab_view_get_nth_page (self->tabs, i);
      JmMapPage *shown = JM_MAP_PAGE (adw_tab_page_get_child (tab));
      g_autofree char *title = jm_map_page_get_title (shown);

      adw_tab_page_set_title (tab, title);
      jm_map_page_set_narrow (shown, self->narrow > 0);
      jm_map_page_set_tight (shown, self->is_tight);
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self->views), self->editor != NULL);
  if (self->editor != NULL)
    {
      g_autofree char *title = jm_map_page_get_title (page);
      g_autofree char *description = describe (self);
      JmViewBase base = jm_editor_get_base (self->editor);

      adw_window_title_set_title (self->title, title);
      adw_window_title_set_subtitle (self->title, description);
      gtk_window_set_title (GTK_WINDOW (self), title);
      adw_toggle_group_set_active_name (self->views, base <= JM_VIEW_CUSTOMER ? view_names[base] : NULL);
    }
  else
    {
      adw_window_title_set_title (self->title, _("Journey Mapper"));
      adw_window_title_set_subtitle (self->title, "");
      gtk_window_set_title (GTK_WINDOW (self), _("Journey Mapper"));
    }

  update_history (self);
  update_panels (self, page);
  jm_close_update (self);
  jm_actions_update (self);
  jm_session_touch ();
}

/**
 * jm_window_show_lanes:
 * @self: a window
 *
 * Shows the lanes and personas of the view, to choose from.
 */
void
jm_window_show_lanes (JmWindow *self)
{
  gboolean is_wide = gtk_widget_get_visible (GTK_WIDGET (self->lanes_button));

  gtk_menu_button_popup (is_wide ? self->lanes_button : self->narrow_lanes_button);
}

/**
 * jm_window_toast:
 * @self: a window
 * @text: a translated sentence
 *
 * Shows a sentence for some seconds, also while no map is open.
 */
void
jm_window_toast (JmWindow   *self,
                 const char *text)
{
  JmMapPage *page = jm_window_get_page (self);
  AdwToast *toast;

  if (page != NULL)
    {
      jm_map_page_toast (page, text, FALSE);
      return;
    }

  toast = adw_toast_new ("");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}
