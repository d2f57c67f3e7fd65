/* jm-close.c: nothing that was not saved is closed without asking
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tab, a window and the program close in the same way: wait for what is being saved, ask
 * about what is not saved, save what the person wants saved, one after another, and only when
 * all of that went well, close.
 */

#include "config.h"

#include "jm-close.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>

#include "jm-autosave.h"
#include "jm-cell-editor.h"
#include "jm-file-save.h"
#include "jm-message.h"
#include "jm-page-keeper.h"
#include "jm-saver.h"
#include "jm-session-start.h"

typedef struct
{
  GPtrArray *pages;    /* of JmMapPage: what is to be closed */
  GPtrArray *rows;     /* of GtkCheckButton: which of several are to be saved */
  GPtrArray *unsaved;  /* of JmMapPage */
  guint position;      /* of the page that is being saved or waited for */
} Closing;

static void wait_for_next (GTask *task);
static void save_next     (GTask *task);

static void
closing_free (gpointer data)
{
  Closing *closing = data;

  g_ptr_array_unref (closing->pages);
  g_ptr_array_unref (closing->rows);
  g_ptr_array_unref (closing->unsaved);
  g_free (closing);
}

static JmDocument *
get_document (JmMapPage *page)
{
  JmEditor *editor = jm_map_page_get_editor (page);

  return editor != NULL ? jm_editor_get_document (editor) : NULL;
}

static gboolean
is_unsaved (JmMapPage *page)
{
  JmDocument *document = get_document (page);

  return document != NULL && !jm_document_is_saved (document) && !jm_document_get_read_only (document);
}

static void
end (GTask    *task,
     gboolean  close)
{
  Closing *closing = g_task_get_task_data (task);

  /* What the person did not want to save. */
  for (guint i = 0; close && i < closing->unsaved->len; i++)
    if (is_unsaved (g_ptr_array_index (closing->unsaved, i)))
      jm_page_keeper_discard (g_ptr_array_index (closing->unsaved, i));

  g_task_return_boolean (task, close);
  g_object_unref (task);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  GTask *task = user_data;
  Closing *closing = g_task_get_task_data (task);

  if (!jm_file_save_finish (JM_MAP_PAGE (source), result))
    {
      end (task, FALSE);
      return;
    }

  closing->position++;
  save_next (task);
}

/* The person sees which map a dialog is about. */
static void
show_page (JmMapPage *page)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  if (JM_IS_WINDOW (root))
    {
      jm_window_show_page (JM_WINDOW (root), page);
      gtk_window_present (GTK_WINDOW (root));
    }
}

static void
save_next (GTask *task)
{
  Closing *closing = g_task_get_task_data (task);
  GtkWidget *check;

  if (closing->position == closing->unsaved->len)
    {
      end (task, TRUE);
      return;
    }

  check = closing->rows->len > 0 ? g_ptr_array_index (closing->rows, closing->position) : NULL;
  if (check != NULL && !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
    {
      closing->position++;
      save_next (task);
      return;
    }

  if (jm_document_get_file (get_document (g_ptr_array_index (closing->unsaved, closing->position))) == NULL)
    show_page (g_ptr_array_index (closing->unsaved, closing->position));
  jm_file_save_async (g_ptr_array_index (closing->unsaved, closing->position), FALSE, saved_cb, task);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GTask *task = user_data;
  Closing *closing = g_task_get_task_data (task);
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (answer, "discard"))
    end (task, TRUE);
  else if (g_str_equal (answer, "save"))
    {
      closing->position = 0;
      save_next (task);
    }
  else
    end (task, FALSE);
}

static GtkWidget *
new_list (Closing *closing)
{
  GtkWidget *group = adw_preferences_group_new ();

  for (guint i = 0; i < closing->unsaved->len; i++)
    {
      JmMapPage *page = g_ptr_array_index (closing->unsaved, i);
      GFile *file = jm_map_page_get_file (page);
      g_autofree char *title = jm_map_page_get_title (page);
      g_autofree char *place = file != NULL ? g_file_get_parse_name (file) : g_strdup (_("New map"));
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (closing->rows, g_object_ref (check));
    }

  return group;
}

static void
ask (GTask *task)
{
  Closing *closing = g_task_get_task_data (task);
  JmMapPage *first = g_ptr_array_index (closing->unsaved, 0);
  gboolean several = closing->unsaved->len > 1;
  g_autofree char *title = jm_map_page_get_title (first);
  g_autofree char *body = NULL;
  AdwAlertDialog *dialog;

  if (several)
    body = g_strdup (_("These maps have changes that are not saved. They are lost if you discard them."));
  else
    /* Translators: the title of a map. */
    body = g_strdup_printf (_("“%s” has changes that are not saved. They are lost if you discard them."), title);

  dialog = jm_message_new (_("Save Changes?"), body, several ? new_list (closing) : NULL);
  show_page (first);

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "discard", several ? _("_Discard All") : _("_Discard"),
                                  "save", _("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (first), NULL, answered_cb, task);
}

static void
waited_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  Closing *closing = g_task_get_task_data (task);

  jm_saver_wait_finish (JM_SAVER (source), result);
  closing->position++;
  wait_for_next (task);
}

static void
wait_for_next (GTask *task)
{
  Closing *closing = g_task_get_task_data (task);

  for (; closing->position < closing->pages->len; closing->position++)
    {
      JmDocument *document = get_document (g_ptr_array_index (closing->pages, closing->position));

      if (document != NULL && jm_saver_is_busy (jm_saver_get (document)))
        {
          jm_saver_wait_async (jm_saver_get (document), waited_cb, task);
          return;
        }
    }

  for (guint i = 0; i < closing->pages->len; i++)
    if (is_unsaved (g_ptr_array_index (closing->pages, i)))
      g_ptr_array_add (closing->unsaved, g_object_ref (g_ptr_array_index (closing->pages, i)));

  if (closing->unsaved->len > 0)
    ask (task);
  else
    end (task, TRUE);
}

/* What is being typed on a map is part of it; when it cannot be, the person is told and goes on. */
static gboolean
finish_typing (GPtrArray *pages)
{
  for (guint i = 0; i < pages->len; i++)
    {
      JmCanvas *canvas = jm_map_page_get_canvas (g_ptr_array_index (pages, i));

      if (canvas != NULL && !jm_cell_editor_finish (canvas))
        return FALSE;
    }

  return TRUE;
}

static void
save_by_itself (gpointer page,
                gpointer user_data)
{
  jm_autosave_now (page);
}

/* Asks whether all of these pages may be closed. */
static void
confirm_async (gpointer             source,
               GPtrArray           *pages,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  GTask *task = g_task_new (source, NULL, callback, user_data);
  Closing *closing = g_new0 (Closing, 1);

  closing->pages = g_ptr_array_ref (pages);
  closing->rows = g_ptr_array_new_with_free_func (g_object_unref);
  closing->unsaved = g_ptr_array_new_with_free_func (g_object_unref);
  g_task_set_task_data (task, closing, closing_free);
  if (finish_typing (pages))
    {
      g_ptr_array_foreach (pages, save_by_itself, NULL);
      wait_for_next (task);
    }
  else
    end (task, FALSE);
}

static void
add_pages (GPtrArray *pages,
           JmWindow  *window)
{
  AdwTabView *tabs = jm_window_get_tabs (window);

  for (int i = 0; i < adw_tab_view_get_n_pages (tabs); i++)
    g_ptr_array_add (pages, g_object_ref (adw_tab_page_get_child (adw_tab_view_get_nth_page (tabs, i))));
}

static gboolean
is_anything_open (GPtrArray *pages)
{
  for (guint i = 0; i < pages->len; i++)
    {
      JmDocument *document = get_document (g_ptr_array_index (pages, i));

      if (is_unsaved (g_ptr_array_index (pages, i)) || (document != NULL && jm_saver_is_busy (jm_saver_get (document))))
        return TRUE;
    }

  return FALSE;
}

static void
tab_confirmed_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (AdwTabPage) tab = user_data;

  adw_tab_view_close_page_finish (ADW_TAB_VIEW (source), tab, g_task_propagate_boolean (G_TASK (result), NULL));
}

/**
 * jm_close_tab_cb:
 * @tabs: the tabs of a window
 * @tab: the one to close
 * @window: the window
 *
 * For the signal AdwTabView::close-page.
 *
 * Returns: %GDK_EVENT_STOP
 */
gboolean
jm_close_tab_cb (AdwTabView *tabs,
                 AdwTabPage *tab,
                 JmWindow   *window)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (pages, g_object_ref (adw_tab_page_get_child (tab)));
  confirm_async (tabs, pages, tab_confirmed_cb, g_object_ref (tab));

  return GDK_EVENT_STOP;
}

static void
window_confirmed_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_object_set_data (source, "jm-closing", NULL);
  if (g_task_propagate_boolean (G_TASK (result), NULL))
    gtk_window_destroy (GTK_WINDOW (source));
}

/**
 * jm_close_window_cb:
 * @window: a window
 *
 * For the signal GtkWindow::close-request.
 *
 * Returns: whether the window stays for now
 */
gboolean
jm_close_window_cb (JmWindow *window)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_object_unref);

  add_pages (pages, window);
  jm_page_keeper_flush_window (window);
  if (finish_typing (pages) && !is_anything_open (pages))
    return GDK_EVENT_PROPAGATE;

  /* Impatient people ask twice. */
  if (g_object_get_data (G_OBJECT (window), "jm-closing") == NULL)
    {
      g_object_set_data (G_OBJECT (window), "jm-closing", window);
      confirm_async (window, pages, window_confirmed_cb, NULL);
    }

  return GDK_EVENT_STOP;
}

static void
destroy_windows (GtkApplication *application)
{
  GList *windows;

  jm_session_end (application);
  while ((windows = gtk_application_get_windows (application)) != NULL)
    gtk_window_destroy (windows->data);
}

static void
all_confirmed_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_object_set_data (source, "jm-closing", NULL);
  if (g_task_propagate_boolean (G_TASK (result), NULL))
    destroy_windows (GTK_APPLICATION (source));
}

/**
 * jm_close_all:
 * @application: the program
 *
 * Closes all windows, and with them the program.
 */
void
jm_close_all (GtkApplication *application)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_object_unref);

  if (g_object_get_data (G_OBJECT (application), "jm-closing") != NULL)
    return;

  for (GList *node = gtk_application_get_windows (application); node != NULL; node = node->next)
    if (JM_IS_WINDOW (node->data))
      add_pages (pages, node->data);

  g_object_set_data (G_OBJECT (application), "jm-closing", application);
  confirm_async (application, pages, all_confirmed_cb, NULL);
}

/* Whoever ends the program by a signal does not answer questions.  What is being saved already
 * is brought to its end, and what is not saved is kept to be recovered: both hold the program. */
static gboolean
terminate_cb (gpointer application)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *node = gtk_application_get_windows (application); node != NULL; node = node->next)
    if (JM_IS_WINDOW (node->data))
      add_pages (pages, node->data);
  g_ptr_array_foreach (pages, save_by_itself, NULL);
  jm_page_keeper_flush_all (application);
  destroy_windows (application);

  return G_SOURCE_CONTINUE;
}

/**
 * jm_close_watch_signals:
 * @application: the program
 *
 * Lets the signals by which systems end programs close it in good order.
 */
void
jm_close_watch_signals (GtkApplication *application)
{
  static const int numbers[] = { SIGTERM, SIGINT, SIGHUP };

  /* Where files may not be larger, a save is to fail and not to end the program. */
  signal (SIGXFSZ, SIG_IGN);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_unix_signal_add (numbers[i], terminate_cb, application);
}

/**
 * jm_close_update:
 * @window: a window
 *
 * Asks the system not to end the session while something is not saved.
 */
void
jm_close_update (JmWindow *window)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_object_unref);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  guint cookie = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (window), "jm-inhibit"));
  gboolean wanted;

  if (application == NULL)
    return;

  add_pages (pages, window);
  wanted = is_anything_open (pages);
  if (wanted && cookie == 0)
    cookie = gtk_application_inhibit (application, GTK_WINDOW (window), GTK_APPLICATION_INHIBIT_LOGOUT,
                                      _("A map is not saved"));
  else if (!wanted && cookie != 0)
    {
      gtk_application_uninhibit (application, cookie);
      cookie = 0;
    }
  g_object_set_data (G_OBJECT (window), "jm-inhibit", GUINT_TO_POINTER (cookie));
}
