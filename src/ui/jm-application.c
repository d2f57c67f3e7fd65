/* jm-application.c: the program with a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-application.h"

#include <glib/gi18n.h>

#include "jm-accessible-names.h"
#include "jm-action-list.h"
#include "jm-close.h"
#include "jm-identity-resource.h"
#include "jm-lost-display.h"
#include "jm-open.h"
#include "jm-page-keeper.h"
#include "jm-preferences.h"
#include "jm-renderer.h"
#include "jm-session-start.h"
#include "jm-ui-resource.h"

struct _JmApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (JmApplication, jm_application, ADW_TYPE_APPLICATION)

/* Whether the program may open maps that nobody has asked for. */
static gboolean is_restoring = TRUE;

/* The window that was used last, or a new one.  GTK's own windows for files count as the program's, too. */
static JmWindow *
get_window (JmApplication *self)
{
  for (GList *node = gtk_application_get_windows (GTK_APPLICATION (self)); node != NULL; node = node->next)
    if (JM_IS_WINDOW (node->data))
      return node->data;

  return jm_window_new (GTK_APPLICATION (self));
}

/**
 * jm_application_open_file:
 * @self: the program
 * @window: (nullable): where to open it; %NULL for the last used window, or a new one
 * @file: a map, or a file that can be turned into one
 *
 * Opens a file in a tab; one that is open already is shown.
 *
 * Returns: (transfer none): the window
 */
JmWindow *
jm_application_open_file (JmApplication *self,
                          JmWindow      *window,
                          GFile         *file)
{
  if (window == NULL)
    window = get_window (self);

  return JM_WINDOW (gtk_widget_get_root (GTK_WIDGET (jm_open_file (window, file))));
}

static void
jm_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  JmWindow *window = NULL;

  for (int i = 0; i < n_files; i++)
    window = jm_application_open_file (JM_APPLICATION (application), NULL, files[i]);

  /* The bus may bring an empty list. */
  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else
    g_application_activate (application);
}

static void
jm_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL && jm_session_restore (GTK_APPLICATION (application)))
    return;

  if (window == NULL)
    window = GTK_WINDOW (jm_window_new (GTK_APPLICATION (application)));

  gtk_window_present (window);
}

static void
new_map_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       application)
{
  JmWindow *window = get_window (application);

  gtk_window_present (GTK_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (window), "new", NULL);
}

static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       application)
{
  gtk_window_present (GTK_WINDOW (jm_window_new (application)));
}

/* What the desktop offers where it shows the icon of the program, also while there is no window: see
 * data/journey-mapper.desktop.in.  Each is an option of the same name, too. */
static const GActionEntry entries[] = {
  { .name = "new-map", .activate = new_map_cb },
  { .name = "new-window", .activate = new_window_cb },
};

static int
jm_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  if (g_variant_dict_contains (options, "no-restore"))
    is_restoring = FALSE;

  /* A program that runs already is asked to do it. */
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (g_variant_dict_contains (options, entries[i].name) && g_application_register (application, NULL, NULL))
      g_action_group_activate_action (G_ACTION_GROUP (application), entries[i].name, NULL);

  return -1;
}

static void
set_icon_cb (gpointer data)
{
  gtk_window_set_default_icon_name (APP_ID);
}

static gboolean
frame_cb (GtkWidget     *window,
          GdkFrameClock *clock,
          gpointer       data)
{
  g_idle_add_once (set_icon_cb, NULL);

  return G_SOURCE_REMOVE;
}

/* The icon is for those who list windows.  The first frame does not wait until it is drawn. */
static void
window_added_cb (GtkApplication *application,
                 GtkWidget      *window)
{
  g_signal_handlers_disconnect_by_func (application, window_added_cb, NULL);
  gtk_widget_add_tick_callback (window, frame_cb, NULL, NULL);
}

static void
jm_application_startup (GApplication *application)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  /* Its folders are read in a thread, while the style is made. */
  gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_resources_register (jm_ui_get_resource ());
  g_resources_register (jm_identity_get_resource ());
  G_APPLICATION_CLASS (jm_application_parent_class)->startup (application);

  gtk_css_provider_load_from_resource (provider, "/journey-mapper/ui/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  jm_preferences_follow_style ();
  jm_accessible_names_mend ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  jm_actions_set_keys (GTK_APPLICATION (application));
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  jm_session_watch (GTK_APPLICATION (application));
  jm_close_watch_signals (GTK_APPLICATION (application));
  jm_lost_display_watch (GTK_APPLICATION (application));
}

static void
jm_application_class_init (JmApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->handle_local_options = jm_application_handle_local_options;
  application_class->startup = jm_application_startup;
  application_class->activate = jm_application_activate;
  application_class->open = jm_application_open;
}

static void
jm_application_init (JmApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "no-restore", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _("Start without the maps that were open"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_application_add_main_option (G_APPLICATION (self), entries[i].name, 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE,
                                   entries[i].name, NULL);
  g_signal_connect (self, "query-end", G_CALLBACK (jm_page_keeper_flush_all), NULL);
}

/**
 * jm_application_has_display:
 *
 * Returns: whether there is a display to open a window on
 */
gboolean
jm_application_has_display (void)
{
  gboolean has_display;

  /* main() has set the locale, before there were threads. */
  gtk_disable_setlocale ();

  has_display = gtk_init_check ();
  jm_renderer_forget ();

  return has_display;
}

/**
 * jm_application_is_restoring:
 *
 * Returns: whether maps that were open when the program ended are opened again; the option
 *   --no-restore says that they are not
 */
gboolean
jm_application_is_restoring (void)
{
  return is_restoring;
}

/**
 * jm_application_main:
 * @argc: number of arguments
 * @argv: name of the program, then files to open
 *
 * Runs the program with a window until the last one is closed.
 *
 * Returns: the exit status
 */
int
jm_application_main (int    argc,
                     char **argv)
{
  g_autoptr (JmApplication) application = g_object_new (JM_TYPE_APPLICATION,
                                                        "application-id", APP_ID,
                                                        "flags", G_APPLICATION_HANDLES_OPEN,
                                                        "resource-base-path", "/journey-mapper",
                                                        NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
