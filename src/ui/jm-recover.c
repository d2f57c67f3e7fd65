/* jm-recover.c: opens work that was not saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The journal that the map comes from is taken over and goes on, so that there is no moment
 * in which nothing on the disk has the map.
 */

#include "config.h"

#include "jm-recover.h"

#include <glib/gi18n.h>

#include "jm-banner.h"
#include "jm-message.h"
#include "jm-open.h"
#include "jm-recovery-private.h"
#include "jm-save.h"

typedef struct
{
  char *folder;
  GFile *marked;       /* what jm_recovery_begin_opening() was told */
  JmJournal *journal;  /* nullable */
  JmLoaded *loaded;    /* nullable */
  GFile *file;         /* nullable: where the map lies */
  char *etag;          /* nullable: what the file holds */
  JmRecoveryBase base;
  GError *error;       /* nullable */
} Recovering;

static void
recovering_free (gpointer data)
{
  Recovering *self = data;

  g_free (self->folder);
  g_object_unref (self->marked);
  g_clear_pointer (&self->journal, jm_journal_free);
  g_clear_pointer (&self->loaded, jm_loaded_free);
  g_clear_object (&self->file);
  g_free (self->etag);
  g_clear_error (&self->error);
  g_free (self);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Recovering *self = data;
  g_autoptr (JmJournalContent) content = NULL;

  jm_recovery_begin_opening (self->marked);
  self->journal = jm_journal_claim (self->folder, &self->error);
  if (self->journal != NULL)
    content = jm_journal_read (self->folder, &self->error);

  if (content != NULL)
    {
      g_autoptr (GFile) pictures = content->base.folder != NULL ? g_file_new_for_uri (content->base.folder) : NULL;
      g_autofree char *folder = pictures != NULL ? g_file_get_path (pictures) : NULL;

      self->loaded = jm_loaded_new (content->map, folder);
      self->loaded->is_newer = content->is_newer;
      self->base = _jm_recovery_compare_base (&content->base, NULL);
      self->file = content->base.uri != NULL ? g_file_new_for_uri (content->base.uri) : NULL;
      self->etag = g_strdup (content->base.etag);
    }

  g_task_return_boolean (task, TRUE);
}

static void
tell_of_failure (JmWindow     *window,
                 const GError *error)
{
  AdwAlertDialog *dialog = jm_message_new (_("This Work Could Not Be Recovered"), error->message, NULL);

  adw_alert_dialog_add_response (dialog, "close", _("_Close"));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (window));
}

/* The tab in which the file of the map is open. */
static JmMapPage *
find_open (JmWindow   *window,
           Recovering *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  JmMapPage *page = NULL;

  for (GList *node = gtk_application_get_windows (application); node != NULL && page == NULL; node = node->next)
    if (JM_IS_WINDOW (node->data))
      page = jm_window_find_file (node->data, self->file);

  return page;
}

static void
open_file_cb (JmMapPage *page)
{
  GFile *file = g_object_get_data (G_OBJECT (page), "jm-recovered-file");
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  jm_map_page_set_banner (page, NULL);
  if (JM_IS_WINDOW (root))
    jm_open_file (JM_WINDOW (root), file);
}

/* Both are there: the file as somebody else has left it, and what was not saved. */
static void
offer_file (JmMapPage *page,
            GFile     *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: the name of a file. */
  g_autofree char *text = g_strdup_printf (_("“%s” was changed after this work was done. This is the recovered work, as "
                                             "a map of its own."), shown);
  GtkWidget *banner = jm_banner_new (text);

  g_object_set_data_full (G_OBJECT (page), "jm-recovered-file", g_object_ref (file), g_object_unref);
  jm_banner_add_button (JM_BANNER (banner), _("_Open the File"), G_CALLBACK (open_file_cb), G_OBJECT (page));
  jm_map_page_set_banner (page, banner);
}

static void
show (JmWindow   *window,
      Recovering *self)
{
  JmMapPage *page = self->file != NULL ? find_open (window, self) : NULL;
  JmEditor *open = page != NULL ? jm_map_page_get_editor (page) : NULL;
  gboolean is_in_use = page != NULL && (open == NULL || !jm_document_is_saved (jm_editor_get_document (open)));
  gboolean is_changed = self->base == JM_RECOVERY_BASE_CHANGED || is_in_use;
  JmMapPage *target = page;

  if (page == NULL || is_changed)
    {
      target = jm_map_page_new ();
      jm_window_add_page (window, target);
    }
  else
    jm_window_show_page (JM_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), page);

  jm_open_recovered (target, g_steal_pointer (&self->loaded), is_changed ? NULL : self->file,
                     self->base == JM_RECOVERY_BASE_GONE ? JM_SAVE_NO_FILE : self->etag,
                     g_steal_pointer (&self->journal));
  jm_open_guard (target, self->marked);
  if (is_changed && self->file != NULL)
    offer_file (target, self->file);
  else
    jm_map_page_toast (target, _("Recovered. Save the map to keep it."), FALSE);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  JmWindow *window = JM_WINDOW (source);
  Recovering *self = g_task_get_task_data (G_TASK (result));

  /* A window that was closed meanwhile is none to show anything in. */
  if (gtk_window_get_application (GTK_WINDOW (window)) == NULL)
    jm_recovery_end_opening (self->marked);
  else if (self->loaded != NULL)
    show (window, self);
  else
    {
      jm_recovery_end_opening (self->marked);
      tell_of_failure (window, self->error);
    }

  jm_recovery_refresh (jm_recovery_get_default ());
}

/**
 * jm_recover_open:
 * @window: where to open it
 * @entry: work that was not saved
 *
 * Opens the work as an unsaved map.  It goes on to be that of its file, so that a save puts it
 * there; when somebody else has changed the file since, it is a map without a file, and the
 * file is offered beside it.
 */
void
jm_recover_open (JmWindow        *window,
                 JmRecoveryEntry *entry)
{
  g_autoptr (GTask) task = g_task_new (window, NULL, read_cb, NULL);
  Recovering *self = g_new0 (Recovering, 1);

  self->folder = g_strdup (jm_recovery_entry_get_folder (entry));
  self->marked = g_file_new_for_path (self->folder);
  g_task_set_task_data (task, self, recovering_free);
  g_task_run_in_thread (task, read_in_thread);
}
