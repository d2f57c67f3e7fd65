/* jm-watch.c: notices when somebody else changes the file of an open map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-watch.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "jm-banner.h"
#include "jm-file-actions.h"
#include "jm-file-save.h"
#include "jm-save.h"
#include "jm-saver.h"

#define JM_TYPE_WATCH (jm_watch_get_type ())
G_DECLARE_FINAL_TYPE (JmWatch, jm_watch, JM, WATCH, GObject)

/* What a look at the file brings. */
typedef struct
{
  GFile *file;
  GStatBuf before; /* of the look before; all zeros at first */
  GStatBuf status; /* all zeros when there is no file */
  gboolean is_same;
  char *etag;      /* nullable: of the content, when it had to be read */
} Look;

struct _JmWatch
{
  GObject parent_instance;

  JmMapPage *page;       /* not owned: it owns the watch */
  JmDocument *document;
  GFile *file;           /* nullable: what is watched */
  GFileMonitor *monitor; /* nullable */
  GStatBuf status;       /* of the last look */
  char *etag;            /* nullable: what somebody else has put into the file */
  guint64 lost_revision; /* what the file held when it was lost; 0 while it is there */
  guint source;
  gboolean is_looking;
  gboolean look_again;
};

G_DEFINE_FINAL_TYPE (JmWatch, jm_watch, G_TYPE_OBJECT)

/* How long to wait after a sign of change: a file is often replaced in several steps. */
#define PAUSE 250

static void look (JmWatch *self);

static void
look_free (gpointer data)
{
  Look *found = data;

  g_object_unref (found->file);
  g_free (found->etag);
  g_free (found);
}

static void
jm_watch_dispose (GObject *object)
{
  JmWatch *self = JM_WATCH (object);

  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  g_clear_pointer (&self->etag, g_free);
  g_clear_handle_id (&self->source, g_source_remove);

  G_OBJECT_CLASS (jm_watch_parent_class)->dispose (object);
}

static void
jm_watch_class_init (JmWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jm_watch_dispose;
}

static void
jm_watch_init (JmWatch *self)
{
}

/* A file that was given its old time back has still been changed just now. */
static gboolean
is_same_status (const GStatBuf *one,
                const GStatBuf *other)
{
  return one->st_ino == other->st_ino && one->st_dev == other->st_dev && one->st_size == other->st_size &&
         one->st_mtim.tv_sec == other->st_mtim.tv_sec && one->st_mtim.tv_nsec == other->st_mtim.tv_nsec &&
         one->st_ctim.tv_sec == other->st_ctim.tv_sec && one->st_ctim.tv_nsec == other->st_ctim.tv_nsec;
}

static void
look_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Look *found = data;
  g_autofree char *path = g_file_get_path (found->file);

  if (path == NULL || g_stat (path, &found->status) != 0)
    found->status = (GStatBuf) { 0 };
  else if (found->before.st_ino != 0 && is_same_status (&found->status, &found->before))
    found->is_same = TRUE;
  else
    {
      g_autoptr (GBytes) bytes = jm_load_file (path, &found->etag, NULL);
    }

  g_task_return_boolean (task, TRUE);
}

static void
reload_cb (JmWatch *self)
{
  jm_file_ask_revert (self->page);
}

/* The person knows what the file holds; a save may replace that, and nothing newer. */
static void
keep_cb (JmWatch *self)
{
  jm_document_mark_unsaved (self->document, self->file, self->etag);
  jm_map_page_set_banner (self->page, NULL);
}

static void
save_again_cb (JmWatch *self)
{
  jm_document_mark_unsaved (self->document, self->file, JM_SAVE_NO_FILE);
  jm_file_save_async (self->page, FALSE, NULL, NULL);
}

static void
save_as_cb (JmWatch *self)
{
  jm_file_save_async (self->page, TRUE, NULL, NULL);
}

static void
tell_of_change (JmWatch *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: the name of a file. */
  g_autofree char *text = g_strdup_printf (_("Another program has changed “%s”."), shown);
  GtkWidget *banner = jm_banner_new (text);

  jm_banner_add_button (JM_BANNER (banner), _("_Reload"), G_CALLBACK (reload_cb), G_OBJECT (self));
  jm_banner_add_button (JM_BANNER (banner), _("_Keep Mine"), G_CALLBACK (keep_cb), G_OBJECT (self));
  jm_map_page_set_banner (self->page, banner);
}

static void
tell_of_loss (JmWatch *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: the name of a file. */
  g_autofree char *text = g_strdup_printf (_("“%s” was moved or deleted."), shown);
  GtkWidget *banner = jm_banner_new (text);

  jm_banner_add_button (JM_BANNER (banner), _("_Save It Again"), G_CALLBACK (save_again_cb), G_OBJECT (self));
  jm_banner_add_button (JM_BANNER (banner), _("Save _As…"), G_CALLBACK (save_as_cb), G_OBJECT (self));
  jm_map_page_set_banner (self->page, banner);
}

/* Nothing holds the map any more, so it counts as unsaved. */
static void
lose (JmWatch *self)
{
  if (self->lost_revision != 0)
    return;

  self->lost_revision = jm_document_get_revision (self->document);
  if (jm_document_is_saved (self->document))
    jm_document_mark_unsaved (self->document, self->file, jm_document_get_etag (self->document));
  else
    self->lost_revision = G_MAXUINT64;
  tell_of_loss (self);
}

/* The file is as it was. */
static void
find_again (JmWatch *self)
{
  if (self->lost_revision != 0 && self->lost_revision != G_MAXUINT64)
    jm_document_mark_saved (self->document, self->lost_revision, self->file, jm_document_get_etag (self->document));
  self->lost_revision = 0;
  if (!jm_document_get_read_only (self->document))
    jm_map_page_set_banner (self->page, NULL);
}

static void
judge (JmWatch *self,
       Look    *found)
{
  gboolean is_gone = found->status.st_ino == 0;

  if (found->is_same || (!is_gone && found->etag == NULL))
    return;

  self->status = found->status;
  if (is_gone)
    lose (self);
  else if (g_strcmp0 (found->etag, jm_document_get_etag (self->document)) == 0)
    find_again (self);
  else
    {
      self->lost_revision = 0;
      g_set_str (&self->etag, found->etag);
      tell_of_change (self);
    }
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  JmWatch *self = JM_WATCH (source);
  Look *found = g_task_get_task_data (G_TASK (result));

  self->is_looking = FALSE;
  if (self->document == NULL)
    return;

  /* What was seen while the file was written says nothing. */
  if (!jm_saver_is_busy (jm_saver_get (self->document)) && !self->look_again && self->file != NULL &&
      g_file_equal (found->file, self->file))
    judge (self, found);
  else
    look (self);
}

static void
look (JmWatch *self)
{
  g_autoptr (GTask) task = NULL;
  Look *found;

  self->look_again = self->is_looking;
  if (self->is_looking || self->file == NULL || jm_saver_is_busy (jm_saver_get (self->document)))
    return;

  found = g_new0 (Look, 1);
  found->file = g_object_ref (self->file);
  found->before = self->status;
  self->is_looking = TRUE;
  task = g_task_new (self, NULL, looked_cb, NULL);
  g_task_set_task_data (task, found, look_free);
  g_task_run_in_thread (task, look_in_thread);
}

static gboolean
pause_over_cb (gpointer data)
{
  JmWatch *self = data;

  self->source = 0;
  look (self);

  return G_SOURCE_REMOVE;
}

static void
file_changed_cb (JmWatch *self)
{
  if (self->source == 0)
    self->source = g_timeout_add (PAUSE, pause_over_cb, self);
}

/* Follows the document to another file. */
static void
follow_file (JmWatch *self)
{
  GFile *file = jm_document_get_file (self->document);

  if (file == self->file || (file != NULL && self->file != NULL && g_file_equal (file, self->file)))
    return;

  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_set_object (&self->file, file);
  self->status = (GStatBuf) { 0 };
  if (file == NULL)
    return;

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (file_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
saver_cb (JmWatch *self)
{
  if (self->document == NULL || jm_saver_is_busy (jm_saver_get (self->document)))
    return;

  follow_file (self);
  look (self);
}

static void
warn_of_newer (JmMapPage *page)
{
  GtkWidget *banner = jm_banner_new (_("This map was made by a newer version of Journey Mapper. It can be looked at "
                                       "and exported, but not edited or saved."));

  jm_map_page_set_banner (page, banner);
}

/* A look that is still under way must not find the page any more. */
static void
detach (gpointer watch)
{
  g_object_run_dispose (watch);
  g_object_unref (watch);
}

/**
 * jm_watch_attach:
 * @page: a tab that shows a map
 *
 * Watches the file of the map from now on.
 */
void
jm_watch_attach (JmMapPage *page)
{
  JmWatch *self = g_object_new (JM_TYPE_WATCH, NULL);

  self->page = page;
  self->document = g_object_ref (jm_editor_get_document (jm_map_page_get_editor (page)));
  g_object_set_data_full (G_OBJECT (page), "jm-watch", self, detach);

  jm_map_page_set_banner (page, NULL);
  if (jm_document_get_read_only (self->document))
    warn_of_newer (page);
  g_signal_connect_object (jm_saver_get (self->document), "notify::busy", G_CALLBACK (saver_cb), self,
                           G_CONNECT_SWAPPED);
  follow_file (self);
}

/**
 * jm_watch_look:
 * @page: a tab
 *
 * Looks whether the file of the map is still what it was.
 */
void
jm_watch_look (JmMapPage *page)
{
  JmWatch *self = g_object_get_data (G_OBJECT (page), "jm-watch");

  if (self != NULL)
    look (self);
}
