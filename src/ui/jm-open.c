/* jm-open.c: opens files in tabs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-open.h"

#include <glib/gi18n.h>

#include "jm-autosave.h"
#include "jm-file-dialog.h"
#include "jm-import-report.h"
#include "jm-open-problem.h"
#include "jm-page-keeper.h"
#include "jm-preload.h"
#include "jm-recent.h"
#include "jm-recovery.h"
#include "jm-saver.h"
#include "jm-save.h"
#include "jm-tab-memory.h"
#include "jm-version.h"
#include "jm-watch.h"

/* How long the first frame waits for a map that is almost there, in microseconds.  A map that
 * comes later would cost a frame with a spinner and another one. */
#define PATIENCE 60000

/* How long a map is on the screen until it is certain that it does no harm, in milliseconds. */
#define TRIAL 3000

typedef struct
{
  GFile *file;          /* nullable: for a map that was made from nothing */
  JmMap *map;           /* nullable: for a file */
  char *version;        /* nullable: read this instead */
  GPtrArray *versions;  /* nullable: of JmVersion: what could be read instead */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_object (&reading->file);
  g_clear_pointer (&reading->map, jm_map_unref);
  g_free (reading->version);
  g_clear_pointer (&reading->versions, g_ptr_array_unref);
  g_free (reading);
}

/* A file that is being opened and may end the program. */
typedef struct
{
  GFile *file;
  guint source;
} Guard;

static void
guard_free (gpointer data)
{
  Guard *guard = data;

  jm_recovery_end_opening (guard->file);
  g_clear_handle_id (&guard->source, g_source_remove);
  g_object_unref (guard->file);
  g_free (guard);
}

static gboolean
trial_over_cb (gpointer page)
{
  Guard *guard = g_object_get_data (page, "jm-guard");

  guard->source = 0;
  g_object_set_data (page, "jm-guard", NULL);

  return G_SOURCE_REMOVE;
}

/**
 * jm_open_guard:
 * @page: a tab that shows a map
 * @marked: what jm_recovery_begin_opening() was told
 *
 * Tells jm_recovery_end_opening() when the map has been seen for a while, or is closed.
 */
void
jm_open_guard (JmMapPage *page,
               GFile     *marked)
{
  Guard *guard = g_new0 (Guard, 1);

  guard->file = g_object_ref (marked);
  guard->source = g_timeout_add (TRIAL, trial_over_cb, page);
  g_object_set_data_full (G_OBJECT (page), "jm-guard", guard, guard_free);
}

static void
update_window (JmMapPage *page)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  if (JM_IS_WINDOW (root))
    jm_window_update (JM_WINDOW (root));
}

static GStrv
list_report (JmReport *report)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < jm_report_get_n_lines (report); i++)
    g_strv_builder_add (lines, jm_report_get_line (report, i));

  return g_strv_builder_end (lines);
}

/* Whether what is read may be shown in silence, or the person is to know what became of it. */
static void
tell_report (JmMapPage  *page,
             GFile      *file,
             gboolean    is_import,
             const char *version,
             GStrv       lines)
{
  if (*lines != NULL && file != NULL)
    jm_import_report_show (page, file, is_import, (const char *const *) lines);
  else if (version != NULL)
    jm_map_page_toast (page, _("This is an older version. Save it to keep it."), FALSE);
}

/* What looks after an open map. */
static void
attach (JmMapPage *page,
        JmJournal *journal)
{
  JmDocument *document = jm_editor_get_document (jm_map_page_get_editor (page));

  g_signal_connect_object (jm_saver_get (document), "notify::busy", G_CALLBACK (update_window), page,
                           G_CONNECT_SWAPPED);
  jm_watch_attach (page);
  jm_autosave_attach (page);
  jm_page_keeper_attach (page, journal);
}

static void
show_map (JmMapPage  *page,
          JmLoaded   *loaded,
          const char *version)
{
  g_autoptr (GFile) file = loaded->file != NULL ? g_object_ref (loaded->file) : NULL;
  g_autofree char *etag = g_strdup (loaded->etag);
  g_auto (GStrv) lines = list_report (loaded->report);
  gboolean is_import = loaded->is_import;
  JmDocument *document;

  /* Of a map that was there before the person has been asked. */
  jm_page_keeper_discard (page);
  jm_map_page_take (page, loaded);
  document = jm_editor_get_document (jm_map_page_get_editor (page));

  if (version != NULL)
    jm_document_mark_unsaved (document, file, etag != NULL ? etag : JM_SAVE_NO_FILE);
  else if (is_import || file == NULL)
    /* There is nothing to lose yet. */
    jm_document_mark_saved (document, jm_document_get_revision (document), NULL, NULL);
  else
    jm_recent_add_later (jm_recent_get_default (), file, jm_document_get_map (document));

  attach (page, NULL);
  tell_report (page, file, is_import, version, lines);
}

static void
show_result (JmMapPage *page,
             JmLoaded  *loaded,
             Reading   *reading)
{
  if (loaded->map != NULL)
    {
      show_map (page, loaded, reading->version);
      if (reading->file != NULL)
        jm_open_guard (page, reading->file);
    }
  else
    {
      if (reading->file != NULL)
        jm_recovery_end_opening (reading->file);
      /* A map that is shown already is better than a page that says why it cannot be read. */
      if (jm_map_page_get_editor (page) != NULL)
        jm_map_page_toast (page, loaded->error->message, FALSE);
      else
        jm_map_page_show_problem (page, jm_open_problem_new (page, loaded->file, loaded->error, reading->versions));
      jm_loaded_free (loaded);
    }

  update_window (page);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Reading *reading = data;
  JmLoaded *loaded;

  if (reading->map != NULL)
    loaded = jm_loaded_new (reading->map, NULL);
  else if (reading->version != NULL)
    loaded = jm_loaded_read_version (reading->file, reading->version);
  else
    {
      loaded = jm_preload_take (reading->file, -1);
      if (loaded == NULL)
        loaded = jm_loaded_read (reading->file);
    }

  if (loaded->map == NULL)
    reading->versions = jm_version_list (reading->file);
  g_task_return_pointer (task, loaded, (GDestroyNotify) jm_loaded_free);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  JmMapPage *page = JM_MAP_PAGE (source);
  JmLoaded *loaded = g_task_propagate_pointer (G_TASK (result), NULL);
  Reading *reading = g_task_get_task_data (G_TASK (result));

  if (gtk_widget_get_root (GTK_WIDGET (page)) != NULL)
    show_result (page, loaded, reading);
  else
    {
      if (reading->file != NULL)
        jm_recovery_end_opening (reading->file);
      jm_loaded_free (loaded);
    }
}

static void
start_reading (JmMapPage *page,
               Reading   *reading)
{
  g_autoptr (GTask) task = g_task_new (page, NULL, read_cb, NULL);

  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

static JmMapPage *
find_open (JmWindow *window,
           GFile    *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  JmMapPage *page;

  for (GList *node = gtk_application_get_windows (application); node != NULL; node = node->next)
    if (JM_IS_WINDOW (node->data) && (page = jm_window_find_file (node->data, file)) != NULL)
      {
        jm_window_show_page (node->data, page);
        gtk_window_present (node->data);
        return page;
      }

  return NULL;
}

/* What was read ahead is in the next frame. */
static void
begin (JmMapPage *page,
       GFile     *file,
       gboolean   is_marked)
{
  Reading *reading = g_new0 (Reading, 1);
  JmLoaded *loaded;

  if (!is_marked)
    jm_recovery_begin_opening (file);
  reading->file = g_object_ref (file);
  loaded = jm_preload_take (file, PATIENCE);
  if (loaded != NULL && loaded->map != NULL)
    {
      show_result (page, loaded, reading);
      reading_free (reading);
    }
  else
    {
      g_clear_pointer (&loaded, jm_loaded_free);
      start_reading (page, reading);
    }
}

static gboolean
is_waiting (JmMapPage *page)
{
  return g_object_get_data (G_OBJECT (page), "jm-waiting") != NULL;
}

/**
 * jm_open_begin:
 * @page: a tab
 *
 * Begins to read the file of a tab that jm_open_later() has made, unless that has been done.
 */
void
jm_open_begin (JmMapPage *page)
{
  GFile *file = jm_map_page_get_file (page);
  gboolean is_marked;

  if (!is_waiting (page))
    return;

  g_object_set_data (G_OBJECT (page), "jm-waiting", NULL);
  is_marked = jm_preload_take_mark (file);
  if (!is_marked && jm_recovery_is_dangerous (file))
    {
      jm_map_page_show_problem (page, jm_open_problem_new_dangerous (page, file));
      update_window (page);
    }
  else
    begin (page, file, is_marked);
}

/**
 * jm_open_later:
 * @window: where to open it
 * @file: a map that was open when the program ended
 * @title: what it was called
 *
 * Adds a tab that reads its file when it is first seen.  A file that has ended the program
 * twice while it was opened is only opened when the person says so.
 */
void
jm_open_later (JmWindow   *window,
               GFile      *file,
               const char *title)
{
  JmMapPage *page = jm_map_page_new ();

  jm_map_page_set_file (page, file);
  jm_map_page_set_title (page, *title != '\0' ? title : NULL);
  g_object_set_data (G_OBJECT (page), "jm-waiting", page);
  g_signal_connect (page, "map", G_CALLBACK (jm_open_begin), NULL);
  adw_tab_view_append (jm_window_get_tabs (window), GTK_WIDGET (page));
}

/**
 * jm_open_file:
 * @window: where to open it
 * @file: a map, or a file that can be turned into one
 *
 * Opens a file in a tab; the tab of one that is open already is shown.
 *
 * Returns: (transfer none): the tab
 */
JmMapPage *
jm_open_file (JmWindow *window,
              GFile    *file)
{
  JmMapPage *page = find_open (window, file);

  if (page != NULL)
    return page;

  page = jm_map_page_new ();
  jm_map_page_set_file (page, file);
  jm_window_add_page (window, page);

  begin (page, file, jm_preload_take_mark (file));

  return page;
}

/**
 * jm_open_recovered:
 * @page: a tab
 * @loaded: (transfer full): a map that was not saved
 * @file: (nullable): where it is to be saved; %NULL when the person is to be asked
 * @etag: (nullable): what the file held when it was last saved
 * @journal: (transfer full): what has the map, and goes on to have it
 *
 * Shows the map.
 */
void
jm_open_recovered (JmMapPage  *page,
                   JmLoaded   *loaded,
                   GFile      *file,
                   const char *etag,
                   JmJournal  *journal)
{
  jm_map_page_take (page, loaded);
  jm_document_mark_unsaved (jm_editor_get_document (jm_map_page_get_editor (page)), file,
                            file != NULL ? etag : NULL);
  attach (page, journal);
  update_window (page);
}

/**
 * jm_open_map:
 * @window: where to open it
 * @map: a map that was made from nothing
 *
 * Opens a map in a new tab.  It has no file, and nothing has to be saved before it is edited.
 *
 * Returns: (transfer none): the tab
 */
JmMapPage *
jm_open_map (JmWindow *window,
             JmMap    *map)
{
  JmMapPage *page = jm_map_page_new ();
  Reading *reading = g_new0 (Reading, 1);

  jm_window_add_page (window, page);
  reading->map = jm_map_ref (map);
  start_reading (page, reading);

  return page;
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (JmWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);
  JmMapPage *page = jm_window_get_page (window);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      jm_open_file (window, file);
    }

  if (files == NULL && page != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    jm_map_page_toast (page, error->message, FALSE);
}

/**
 * jm_open_choose:
 * @window: a window
 *
 * Lets the person choose files, and opens them.
 */
void
jm_open_choose (JmWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = jm_file_dialog_new (_("Open Journey Maps"), _("_Open"));
  JmMapPage *page = jm_window_get_page (window);
  JmEditor *editor = page != NULL ? jm_map_page_get_editor (page) : NULL;

  jm_file_dialog_filter_readable (dialog);
  jm_file_dialog_begin_in (dialog, editor != NULL ? jm_editor_get_folder (editor) : NULL);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (window), NULL, chosen_cb, g_object_ref (window));
}

/**
 * jm_open_reload:
 * @page: a tab with a file
 *
 * Reads the file again and shows what it holds now.  What was not saved is lost: ask before.
 */
void
jm_open_reload (JmMapPage *page)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->file = g_object_ref (jm_map_page_get_file (page));
  jm_recovery_begin_opening (reading->file);
  start_reading (page, reading);
}

/**
 * jm_open_version:
 * @page: a tab with a file
 * @version: path of a version of it that was kept
 *
 * Shows that version.  It is not saved as the file before the person says so.
 */
void
jm_open_version (JmMapPage  *page,
                 const char *version)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->file = g_object_ref (jm_map_page_get_file (page));
  reading->version = g_strdup (version);
  start_reading (page, reading);
}
