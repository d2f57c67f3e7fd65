/* jm-autosave.c: saves a map by itself, where the person wants that
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-autosave.h"

#include <glib/gi18n.h>

#include "jm-banner.h"
#include "jm-file-save.h"
#include "jm-saver.h"
#include "jm-settings.h"
#include "jm-watch.h"

/* Seconds without an edit, and how long somebody can go on editing without a save. */
#define PAUSE 3
#define MOST_DELAY (30 * G_USEC_PER_SEC)

#define JM_TYPE_AUTOSAVE (jm_autosave_get_type ())
G_DECLARE_FINAL_TYPE (JmAutosave, jm_autosave, JM, AUTOSAVE, GObject)

struct _JmAutosave
{
  GObject parent_instance;

  JmMapPage *page;      /* not owned: it owns this; NULL once it has let go */
  JmDocument *document;
  gint64 first_edit;    /* that is not saved yet; 0 without */
  guint source;
  char *stopped_etag;   /* nullable: what the file was to hold when a save did not succeed */
};

G_DEFINE_FINAL_TYPE (JmAutosave, jm_autosave, G_TYPE_OBJECT)

static void
jm_autosave_dispose (GObject *object)
{
  JmAutosave *self = JM_AUTOSAVE (object);

  self->page = NULL;
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->document);
  g_clear_pointer (&self->stopped_etag, g_free);

  G_OBJECT_CLASS (jm_autosave_parent_class)->dispose (object);
}

static void
jm_autosave_class_init (JmAutosaveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jm_autosave_dispose;
}

static void
jm_autosave_init (JmAutosave *self)
{
}

/* When the person has saved, or allowed another file to be written over, the etag is another one. */
static gboolean
is_stopped (JmAutosave *self)
{
  return self->stopped_etag != NULL && g_strcmp0 (self->stopped_etag, jm_document_get_etag (self->document)) == 0;
}

static gboolean
is_wanted (JmAutosave *self)
{
  return jm_settings_get_autosave (jm_settings_get ()) && jm_document_get_file (self->document) != NULL &&
         !jm_document_get_read_only (self->document) && !jm_document_is_saved (self->document) && !is_stopped (self);
}

static void
save_cb (JmAutosave *self)
{
  jm_file_save_async (self->page, FALSE, NULL, NULL);
}

static void
save_as_cb (JmAutosave *self)
{
  jm_file_save_async (self->page, TRUE, NULL, NULL);
}

static void
tell_of_failure (JmAutosave   *self,
                 const GError *error)
{
  /* Translators: why, as a sentence. */
  g_autofree char *text = g_strdup_printf (_("The map is not saved automatically any more. %s"), error->message);
  GtkWidget *banner = jm_banner_new (text);

  jm_banner_add_button (JM_BANNER (banner), _("_Save Now"), G_CALLBACK (save_cb), G_OBJECT (self));
  jm_banner_add_button (JM_BANNER (banner), _("Save _As…"), G_CALLBACK (save_as_cb), G_OBJECT (self));
  jm_map_page_set_banner (self->page, banner);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (JmAutosave) self = user_data;
  g_autoptr (JmSaveOutcome) outcome = jm_saver_save_finish (JM_SAVER (source), result);

  if (outcome->error == NULL || self->page == NULL)
    return;

  g_set_str (&self->stopped_etag, jm_document_get_etag (self->document));
  if (g_error_matches (outcome->error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_CHANGED))
    jm_watch_look (self->page);
  else
    tell_of_failure (self, outcome->error);
}

static void
save (JmAutosave *self)
{
  self->first_edit = 0;
  g_clear_handle_id (&self->source, g_source_remove);
  if (is_wanted (self))
    jm_saver_save_async (jm_saver_get (self->document), jm_document_get_file (self->document), JM_SAVER_BY_ITSELF, saved_cb,
                         g_object_ref (self));
}

static gboolean
pause_over_cb (gpointer data)
{
  JmAutosave *self = data;

  self->source = 0;
  /* Two saves would only follow each other; the end of the first is heard of. */
  if (!jm_saver_is_busy (jm_saver_get (self->document)))
    save (self);

  return G_SOURCE_REMOVE;
}

static void
queue (JmAutosave *self)
{
  gint64 now = g_get_monotonic_time ();

  g_clear_handle_id (&self->source, g_source_remove);
  if (!is_wanted (self))
    {
      self->first_edit = 0;
      return;
    }

  if (self->first_edit == 0)
    self->first_edit = now;
  if (now - self->first_edit >= MOST_DELAY && !jm_saver_is_busy (jm_saver_get (self->document)))
    save (self);
  else
    self->source = g_timeout_add_seconds (PAUSE, pause_over_cb, self);
}

static void
state_cb (JmAutosave *self)
{
  if (jm_document_is_saved (self->document) && self->stopped_etag != NULL)
    {
      g_clear_pointer (&self->stopped_etag, g_free);
      jm_map_page_set_banner (self->page, NULL);
    }
  if (self->source == 0)
    queue (self);
}

/* A save that is still under way must not find the page any more. */
static void
detach (gpointer autosave)
{
  g_object_run_dispose (autosave);
  g_object_unref (autosave);
}

/**
 * jm_autosave_attach:
 * @page: a tab that shows a map
 *
 * Saves the map by itself from now on, while the settings say so.
 */
void
jm_autosave_attach (JmMapPage *page)
{
  JmAutosave *self = g_object_new (JM_TYPE_AUTOSAVE, NULL);

  self->page = page;
  self->document = g_object_ref (jm_editor_get_document (jm_map_page_get_editor (page)));
  g_object_set_data_full (G_OBJECT (page), "jm-autosave", self, detach);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::saved", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (jm_settings_get (), "notify::autosave", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
}

/**
 * jm_autosave_now:
 * @page: a tab that is about to be closed
 *
 * Begins to save what would be saved in some seconds, if anything.
 */
void
jm_autosave_now (JmMapPage *page)
{
  JmAutosave *self = g_object_get_data (G_OBJECT (page), "jm-autosave");

  if (self != NULL)
    save (self);
}
