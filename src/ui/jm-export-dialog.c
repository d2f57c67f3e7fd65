/* jm-export-dialog.c: the dialog in which a map is exported and printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export-dialog.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-announce.h"
#include "jm-export-form.h"
#include "jm-export-memory.h"
#include "jm-export-preview.h"
#include "jm-export-save.h"
#include "jm-export-summary.h"
#include "jm-export.h"
#include "jm-file-dialog.h"
#include "jm-file-place.h"
#include "jm-print.h"

/* From here on somebody waits: how far it is is shown. In milliseconds. */
#define PATIENCE 1000
#define TICK 100

/* How long it can be opened from the toast, in seconds. */
#define TOAST_TIME 10

struct _JmExportDialog
{
  AdwDialog parent_instance;

  JmMapPage *page;
  JmEditor *editor;
  JmExportWorker *worker;
  JmExportProgress *progress; /* nullable: of what is being done */
  gint64 started;
  guint ticks;                /* source */

  AdwToolbarView *toolbar_view;
  GtkWidget *deed;
  AdwBanner *banner;
  AdwMultiLayoutView *layouts;
  JmExportForm *form;
  JmExportPreview *preview;
  GtkWidget *spinner;
  GtkLabel *summary;
  GtkWidget *remarks;
  GtkProgressBar *progress_bar;
  GtkWidget *stop;
};

G_DEFINE_FINAL_TYPE (JmExportDialog, jm_export_dialog, ADW_TYPE_DIALOG)

static void
jm_export_dialog_dispose (GObject *object)
{
  JmExportDialog *self = JM_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->ticks, g_source_remove);
  if (self->progress != NULL)
    jm_export_progress_cancel (self->progress);
  g_clear_pointer (&self->progress, jm_export_progress_unref);
  if (self->worker != NULL)
    jm_export_worker_stop (self->worker);
  gtk_widget_dispose_template (GTK_WIDGET (self), JM_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->worker);
  g_clear_object (&self->editor);
  g_clear_object (&self->page);

  G_OBJECT_CLASS (jm_export_dialog_parent_class)->dispose (object);
}

static GtkWindow *
get_window (JmExportDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->page));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static JmExportJob *
make_job (JmExportDialog *self)
{
  const JmView shown = { jm_editor_get_base (self->editor), jm_editor_get_preset (self->editor) };
  GFile *folder = jm_editor_get_folder (self->editor);
  const char *path = folder != NULL ? g_file_peek_path (folder) : NULL;

  return jm_export_job_new (jm_export_form_get_choices (self->form), jm_editor_get_map (self->editor), &shown, path);
}

/* Preview */

static void
show_remarks (JmExportDialog    *self,
              JmPages           *pages,
              const char *const *remarks)
{
  g_autofree char *text = jm_export_summary_list (jm_export_form_get_choices (self->form), pages, remarks);

  gtk_label_set_label (GTK_LABEL (self->remarks), text);
  gtk_widget_set_visible (self->remarks, *text != '\0');
}

static void
made_cb (JmExportDialog *self)
{
  JmPages *pages = jm_export_worker_get_pages (self->worker);
  g_autofree char *summary = NULL;

  if (jm_export_worker_get_error (self->worker) == NULL)
    summary = jm_export_summary_describe (jm_export_form_get_choices (self->form), pages);
  gtk_label_set_label (self->summary, summary != NULL ? summary : "");
  show_remarks (self, pages, jm_export_worker_get_remarks (self->worker));
  if (pages != NULL)
    jm_export_form_follow (self->form, jm_pages_get_layout (pages));
}

static void
renew_preview (JmExportDialog *self)
{
  const JmExportChoices *choices = jm_export_form_get_choices (self->form);
  const char *const no_room[] = { _("With this margin and overlap there is no room on the paper for a map."), NULL };
  gboolean has_room = jm_export_choices_has_room (choices);

  gtk_button_set_label (GTK_BUTTON (self->deed), choices->format == JM_EXPORT_PRINT ? _("_Print…") : _("_Export…"));
  gtk_widget_set_sensitive (self->deed, has_room);
  if (has_room)
    jm_export_worker_make (self->worker, make_job (self));
  else
    {
      jm_export_worker_stop (self->worker);
      show_remarks (self, NULL, no_room);
    }
}

static void
changed_cb (JmExportDialog *self)
{
  adw_banner_set_revealed (self->banner, FALSE);
  renew_preview (self);
}

/* Doing it */

static void
set_running (JmExportDialog *self,
             gboolean        is_running)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), !is_running);
  gtk_widget_set_sensitive (self->deed, !is_running);
  gtk_widget_set_sensitive (self->stop, TRUE);
  adw_dialog_set_can_close (ADW_DIALOG (self), !is_running);
  if (is_running)
    return;

  adw_toolbar_view_set_reveal_bottom_bars (self->toolbar_view, FALSE);
  g_clear_handle_id (&self->ticks, g_source_remove);
  g_clear_pointer (&self->progress, jm_export_progress_unref);
  /* What had it may have become insensitive, or have gone. */
  gtk_widget_grab_focus (self->deed);
}

static gboolean
tick_cb (gpointer user_data)
{
  JmExportDialog *self = user_data;
  double fraction = jm_export_progress_get_fraction (self->progress);

  /* All pages are made: what follows is the system's. */
  if (g_get_monotonic_time () - self->started >= PATIENCE * 1000)
    adw_toolbar_view_set_reveal_bottom_bars (self->toolbar_view, fraction < 1);
  if (fraction >= 0)
    gtk_progress_bar_set_fraction (self->progress_bar, fraction);
  else
    gtk_progress_bar_pulse (self->progress_bar);

  return G_SOURCE_CONTINUE;
}

static void
start (JmExportDialog *self)
{
  jm_export_memory_store (self->editor, jm_export_form_get_choices (self->form));
  adw_banner_set_revealed (self->banner, FALSE);
  self->progress = jm_export_progress_new ();
  self->started = g_get_monotonic_time ();
  self->ticks = g_timeout_add (TICK, tick_cb, self);
  set_running (self, TRUE);
}

static gboolean
was_ended (const GError *error)
{
  return g_error_matches (error, JM_EXPORT_ERROR, JM_EXPORT_ERROR_STOPPED) ||
         g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
         g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED);
}

/* The dialog stays, so that something else can be tried. */
static void
tell_error (JmExportDialog *self,
            const GError   *error)
{
  set_running (self, FALSE);
  if (was_ended (error))
    return;

  adw_banner_set_title (self->banner, error->message);
  adw_banner_set_revealed (self->banner, TRUE);
  jm_announce (GTK_WIDGET (self), error->message);
}

static void
open_cb (AdwToast  *toast,
         JmMapPage *page)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (g_object_get_data (G_OBJECT (toast), "file"));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  gtk_file_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, NULL, NULL);
}

static void
tell_saved (JmExportDialog *self,
            GFile          *file,
            const char     *place)
{
  AdwToast *toast = adw_toast_new ("");
  /* Translators: a path. */
  g_autofree char *text = g_strdup_printf (_("Saved to %s"), place);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  adw_toast_set_timeout (toast, TOAST_TIME);
  adw_toast_set_button_label (toast, _("_Open"));
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_cb), self->page, G_CONNECT_DEFAULT);
  jm_map_page_add_toast (self->page, toast);
}

typedef struct
{
  JmExportDialog *dialog;
  GFile *file;
} Saving;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree Saving *saving = user_data;
  g_autoptr (JmExportDialog) self = saving->dialog;
  g_autoptr (GFile) file = saving->file;
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;

  if (!jm_export_save_finish (result, &place, &error))
    {
      tell_error (self, error);
      return;
    }

  set_running (self, FALSE);
  tell_saved (self, file, place);
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* A map that were replaced by its own picture would be lost. */
static gboolean
is_map (JmExportDialog *self,
        GFile          *file)
{
  GFile *own = jm_document_get_file (jm_editor_get_document (self->editor));

  return own != NULL && g_file_equal (own, file);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (JmExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  Saving *saving;

  if (file != NULL && is_map (self, file))
    g_set_error_literal (&error, G_FILE_ERROR, G_FILE_ERROR_EXIST,
                         _("This is the file of the map itself. Choose another name."));
  if (error != NULL)
    {
      tell_error (self, error);
      return;
    }

  start (self);
  saving = g_new (Saving, 1);
  *saving = (Saving) { g_object_ref (self), g_object_ref (file) };
  jm_export_save_async (make_job (self), file, self->progress, saved_cb, saving);
}

static char *
propose_name (JmExportDialog *self)
{
  GFile *file = jm_document_get_file (jm_editor_get_document (self->editor));
  const char *suffix = jm_export_format_get_suffix (jm_export_form_get_choices (self->form)->format);
  g_autofree char *ending = g_strconcat (".", suffix, NULL);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  if (name == NULL || !g_utf8_validate (name, -1, NULL) || !g_str_has_suffix (name, ".journey.json"))
    return jm_file_place_propose_other_name (jm_item_get_text (jm_map_get_root (jm_editor_get_map (self->editor)),
                                                               JM_MAP_TITLE),
                                             ending);

  name[strlen (name) - strlen (".journey.json")] = '\0';

  return g_strconcat (name, ending, NULL);
}

static void
choose_file (JmExportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = jm_file_dialog_new (_("Export Journey Map"), _("_Save"));
  g_autofree char *name = propose_name (self);

  jm_file_dialog_begin_in (dialog, jm_editor_get_folder (self->editor));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, get_window (self), NULL, chosen_cb, g_object_ref (self));
}

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (JmExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!jm_print_finish (result, &error))
    {
      tell_error (self, error);
      return;
    }

  set_running (self, FALSE);
  jm_editor_tell (self->editor, _("Handed over to the printer"), FALSE);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
print (JmExportDialog *self)
{
  start (self);
  jm_print_async (get_window (self), make_job (self), self->progress, printed_cb, g_object_ref (self));
}

static void
deed_cb (JmExportDialog *self)
{
  if (jm_export_form_get_choices (self->form)->format == JM_EXPORT_PRINT)
    print (self);
  else
    choose_file (self);
}

static void
stop_cb (JmExportDialog *self)
{
  if (self->progress == NULL)
    return;

  jm_export_progress_cancel (self->progress);
  gtk_widget_set_sensitive (self->stop, FALSE);
}

static void
cancel_cb (JmExportDialog *self)
{
  if (self->progress != NULL)
    stop_cb (self);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
dismiss_cb (JmExportDialog *self)
{
  adw_banner_set_revealed (self->banner, FALSE);
}

static void
jm_export_dialog_class_init (JmExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_export_dialog_dispose;

  g_type_ensure (JM_TYPE_EXPORT_FORM);
  g_type_ensure (JM_TYPE_EXPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/journey-mapper/ui/jm-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JmExportDialog, toolbar_view);
  gtk_widget_class_bind_template_child (widget_class, JmExportDialog, deed);
  gtk_widget_class_bind_template_child (widget_class, JmExportDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, JmExportDialog, layouts);
  gtk_widget_class_bind_template_child (widget_class, JmExportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, JmExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, JmExportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, JmExportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, JmExportDialog, remarks);
  gtk_widget_class_bind_template_child (widget_class, JmExportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, JmExportDialog, stop);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, deed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_cb);
}

static void
jm_export_dialog_init (JmExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->worker = jm_export_worker_new ();
  jm_export_preview_set_worker (self->preview, self->worker);
  g_signal_connect_object (self->worker, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->worker, "busy", self->spinner, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect (self, "close-attempt", G_CALLBACK (stop_cb), NULL);
}

/**
 * jm_export_dialog_show:
 * @page: a tab with a map
 * @is_print: whether it is to be printed; else what it was exported as last
 *
 * Lets somebody choose what is made of the map, and makes it.
 */
void
jm_export_dialog_show (JmMapPage *page,
                       gboolean   is_print)
{
  JmExportDialog *self = g_object_new (JM_TYPE_EXPORT_DIALOG, NULL);

  self->page = g_object_ref (page);
  self->editor = g_object_ref (jm_map_page_get_editor (page));
  jm_export_form_take (self->form, self->editor, jm_export_memory_load (self->editor, is_print));
  renew_preview (self);
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->deed);
  adw_dialog_set_focus (ADW_DIALOG (self), self->deed);
  adw_dialog_present (ADW_DIALOG (self), GTK_WIDGET (page));
}
