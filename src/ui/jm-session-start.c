/* jm-session-start.c: opens the maps of last time, and remembers those of this time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-session-start.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "jm-application.h"
#include "jm-open.h"
#include "jm-preload.h"
#include "jm-recovery.h"
#include "jm-save.h"
#include "jm-session.h"
#include "jm-settings.h"

/* Milliseconds from the first change until it is written: changes come in groups. */
#define PAUSE 2000

/* How long the first window waits for disks that are far away, in microseconds. */
#define PATIENCE 100000

/* More names are not read in a toast. */
#define MOST_NAMES 3

/* What was open last time, from main() to the first window. */
static GMutex mutex;
static GCond cond;
static JmSession *last; /* nullable */
static gboolean is_looked_at;

/* What is open now. */
static GApplication *program; /* nullable: nobody watches */
static GBytes *written;       /* nullable: what the file holds, as far as we know */
static GBytes *waiting;       /* nullable: to be written after what is being written */
static guint source;
static gboolean is_writing;
static gboolean is_over;      /* the windows are being closed; what was open is known */

static gpointer
look_in_thread (gpointer data)
{
  jm_session_look (data);

  g_mutex_lock (&mutex);
  is_looked_at = TRUE;
  g_cond_broadcast (&cond);
  g_mutex_unlock (&mutex);

  return NULL;
}

/**
 * jm_session_begin:
 *
 * Reads what was open last time, and begins to look whether it is still there.  Call this
 * when the program is started without files.
 *
 * Returns: (transfer full) (nullable): the path of the map that will be seen first
 */
char *
jm_session_begin (void)
{
  g_autofree char *path = jm_session_get_path ();
  const JmSessionTab *front;

  is_looked_at = FALSE;
  last = jm_session_load (path);
  if (last == NULL)
    return NULL;

  g_thread_unref (g_thread_new ("session", look_in_thread, last));
  front = jm_session_get_front (last);

  return front != NULL && !jm_recovery_is_dangerous (front->file) ? g_file_get_path (front->file) : NULL;
}

/* Waits for the look at the files.  Where that takes too long, nothing is opened again: the
 * thread keeps the session then. */
static JmSession *
take_session (void)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  JmSession *session = NULL;

  g_mutex_lock (&mutex);
  while (last != NULL && !is_looked_at && g_cond_wait_until (&cond, &mutex, end))
    continue;
  if (is_looked_at)
    session = g_steal_pointer (&last);
  g_mutex_unlock (&mutex);

  return session;
}

static void
tell_of_missing (JmMapPage *page,
                 GPtrArray *missing)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < MIN (missing->len, MOST_NAMES); i++)
    {
      g_autofree char *name = g_file_get_basename (g_ptr_array_index (missing, i));
      g_autofree char *shown = g_filename_display_name (name);

      if (i > 0)
        /* Translators: between names in a list. */
        g_string_append (names, C_("list", ", "));
      /* Translators: the name of a file in a list. */
      g_string_append_printf (names, _("“%s”"), shown);
    }
  if (missing->len > MOST_NAMES)
    g_string_append (names, "…");

  /* Translators: %s are names of files. */
  text = g_strdup_printf (ngettext ("%u map of last time was not found: %s", "%u maps of last time were not found: %s",
                                    missing->len),
                          missing->len, names->str);
  jm_map_page_toast (page, text, FALSE);
}

static JmWindow *
restore_window (GtkApplication        *application,
                const JmSessionWindow *remembered,
                GPtrArray             *missing)
{
  JmWindow *window = jm_window_new (application);
  AdwTabView *tabs = jm_window_get_tabs (window);
  int selected = -1;

  gtk_window_set_default_size (GTK_WINDOW (window), remembered->width, remembered->height);
  if (remembered->is_maximized)
    gtk_window_maximize (GTK_WINDOW (window));

  for (guint i = 0; i < remembered->tabs->len; i++)
    {
      const JmSessionTab *tab = g_ptr_array_index (remembered->tabs, i);

      if (tab->is_missing)
        g_ptr_array_add (missing, tab->file);
      else
        jm_open_later (window, tab->file, tab->title);
      if (i <= remembered->selected)
        selected = adw_tab_view_get_n_pages (tabs) - 1;
    }

  if (adw_tab_view_get_n_pages (tabs) > 0)
    {
      JmMapPage *page = JM_MAP_PAGE (adw_tab_page_get_child (adw_tab_view_get_nth_page (tabs, MAX (selected, 0))));

      jm_window_show_page (window, page);
      jm_open_begin (page);
    }

  return window;
}

/**
 * jm_session_restore:
 * @application: the program, without a window
 *
 * Opens the windows and maps of last time.
 *
 * Returns: whether there are windows now
 */
gboolean
jm_session_restore (GtkApplication *application)
{
  g_autoptr (JmSession) session = NULL;
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  JmWindow *window = NULL;

  /* A program that the bus has started is told later what it is to open. */
  if (last == NULL && jm_application_is_restoring ())
    g_free (jm_session_begin ());

  session = take_session ();
  if (session == NULL || !jm_settings_get_restore_tabs (jm_settings_get ()))
    {
      jm_preload_end ();
      return FALSE;
    }

  /* The one that was used last comes last, and lies above the others. */
  for (guint i = session->windows->len; i > 0; i--)
    {
      window = restore_window (application, g_ptr_array_index (session->windows, i - 1), missing);
      gtk_window_present (GTK_WINDOW (window));
    }
  jm_preload_end ();

  if (missing->len > 0 && window != NULL && jm_window_get_page (window) != NULL)
    tell_of_missing (jm_window_get_page (window), missing);

  return window != NULL;
}

static void
collect_window (JmSession *session,
                JmWindow  *window)
{
  AdwTabView *tabs = jm_window_get_tabs (window);
  JmSessionWindow *remembered = jm_session_add_window (session);
  JmMapPage *seen = jm_window_get_page (window);

  gtk_window_get_default_size (GTK_WINDOW (window), &remembered->width, &remembered->height);
  remembered->is_maximized = gtk_window_is_maximized (GTK_WINDOW (window));
  for (int i = 0; i < adw_tab_view_get_n_pages (tabs); i++)
    {
      JmMapPage *page = JM_MAP_PAGE (adw_tab_page_get_child (adw_tab_view_get_nth_page (tabs, i)));
      g_autofree char *title = jm_map_page_get_title (page);

      if (page == seen)
        remembered->selected = MAX (remembered->tabs->len, 1) - 1;
      if (jm_map_page_get_file (page) == NULL)
        continue;
      if (page == seen)
        remembered->selected = remembered->tabs->len;
      jm_session_add_tab (remembered, jm_map_page_get_file (page), title);
    }
}

/* What is open; @only is the last window, which the program does not know any more. */
static GBytes *
collect (JmWindow *only)
{
  g_autoptr (JmSession) session = jm_session_new ();

  if (only != NULL)
    collect_window (session, only);
  for (GList *node = gtk_application_get_windows (GTK_APPLICATION (program)); only == NULL && node != NULL;
       node = node->next)
    if (JM_IS_WINDOW (node->data))
      collect_window (session, node->data);

  return jm_session_write (session);
}

static void
write_in_thread (GTask        *task,
                 gpointer      task_source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  GBytes *bytes = data;
  g_autofree char *path = jm_session_get_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  /* It is a convenience: nobody is bothered when it cannot be written. */
  if (g_bytes_get_size (bytes) == 0)
    g_unlink (path);
  else if (g_mkdir_with_parents (folder, 0700) == 0 && jm_save (path, bytes, NULL, NULL, NULL))
    g_chmod (path, 0600);

  g_task_return_boolean (task, TRUE);
}

static void write_next (void);

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      application)
{
  is_writing = FALSE;
  write_next ();
  g_application_release (application);
  g_object_unref (application);
}

static void
write_next (void)
{
  g_autoptr (GTask) task = NULL;

  if (is_writing || waiting == NULL)
    return;

  /* The program does not end before what was open is written. */
  is_writing = TRUE;
  g_application_hold (program);
  task = g_task_new (NULL, NULL, written_cb, g_object_ref (program));
  g_task_set_task_data (task, g_steal_pointer (&waiting), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, write_in_thread);
}

/* Who does not want the tabs back does not want a list of them on the disk. */
static void
write_session (JmWindow *only)
{
  g_autoptr (GBytes) bytes = NULL;

  g_clear_handle_id (&source, g_source_remove);
  bytes = jm_settings_get_restore_tabs (jm_settings_get ()) ? collect (only) : g_bytes_new_static ("", 0);
  if (written != NULL && g_bytes_equal (bytes, written))
    return;

  g_clear_pointer (&written, g_bytes_unref);
  written = g_bytes_ref (bytes);
  g_clear_pointer (&waiting, g_bytes_unref);
  waiting = g_steal_pointer (&bytes);
  write_next ();
}

static gboolean
pause_over_cb (gpointer data)
{
  source = 0;
  write_session (NULL);

  return G_SOURCE_REMOVE;
}

/**
 * jm_session_touch:
 *
 * Something may be open that was not before, or look different: it will be written.
 */
void
jm_session_touch (void)
{
  if (program != NULL && !is_over && source == 0)
    source = g_timeout_add (PAUSE, pause_over_cb, NULL);
}

/**
 * jm_session_forget:
 *
 * The file was removed.  What is open now is written again with the next change.
 */
void
jm_session_forget (void)
{
  g_clear_pointer (&written, g_bytes_unref);
}

/**
 * jm_session_end:
 * @application: the program, about to close its windows
 *
 * What is open now is what will be opened next time.
 */
void
jm_session_end (GtkApplication *application)
{
  if (program == NULL || is_over || gtk_application_get_windows (application) == NULL)
    return;

  write_session (NULL);
  is_over = TRUE;
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  if (!JM_IS_WINDOW (window))
    return;

  is_over = FALSE;
  g_signal_connect (window, "notify::default-width", G_CALLBACK (jm_session_touch), NULL);
  g_signal_connect (window, "notify::default-height", G_CALLBACK (jm_session_touch), NULL);
  g_signal_connect (window, "notify::maximized", G_CALLBACK (jm_session_touch), NULL);
  jm_session_touch ();
}

/* The last window takes its tabs with it, but they are what was open last. */
static void
window_removed_cb (GtkApplication *application,
                   GtkWindow      *window)
{
  gboolean is_last = TRUE;

  for (GList *node = gtk_application_get_windows (application); node != NULL; node = node->next)
    is_last = is_last && (!JM_IS_WINDOW (node->data) || node->data == window);

  if (!JM_IS_WINDOW (window) || is_over)
    return;

  if (is_last)
    {
      write_session (JM_WINDOW (window));
      is_over = TRUE;
    }
  else
    jm_session_touch ();
}

/**
 * jm_session_watch:
 * @application: the program
 *
 * Remembers from now on what is open.
 */
void
jm_session_watch (GtkApplication *application)
{
  program = G_APPLICATION (application);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  g_signal_connect (application, "window-removed", G_CALLBACK (window_removed_cb), NULL);
  g_signal_connect (jm_settings_get (), "notify::restore-tabs", G_CALLBACK (jm_session_touch), NULL);
}
