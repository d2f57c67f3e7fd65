/* jm-versions-dialog.c: the versions of a map that were kept, to look at and to go back to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-versions-dialog.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-open.h"
#include "jm-preview.h"
#include "jm-version.h"

#define JM_TYPE_VERSIONS_DIALOG (jm_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JmVersionsDialog, jm_versions_dialog, JM, VERSIONS_DIALOG, AdwDialog)

/* A version, from its row to what a thread made of it. */
typedef struct
{
  char *path;
  char *time;
  GtkWidget *row;
  gboolean is_read;
  JmMap *map;          /* nullable: NULL until it is read, or when that failed */
  gboolean is_same;    /* as the map now */
  char *summary;       /* nullable */
  GdkTexture *texture; /* nullable */
  char *problem;       /* nullable: why it could not be read */
} Version;

struct _JmVersionsDialog
{
  AdwDialog parent_instance;

  JmWindow *window;
  JmEditor *editor;
  GPtrArray *versions;   /* of Version, the newest first */
  Version *chosen;       /* nullable */
  gboolean is_closed;

  AdwToolbarView *toolbars;
  GtkStack *stack;
  AdwStatusPage *nothing;
  GtkStack *preview;
  GtkPicture *picture;
  GtkLabel *problem;
  GtkListBox *list;
  GtkWidget *open;
  GtkWidget *restore;
};

G_DEFINE_FINAL_TYPE (JmVersionsDialog, jm_versions_dialog, ADW_TYPE_DIALOG)

static void
version_free (gpointer data)
{
  Version *version = data;

  g_free (version->path);
  g_free (version->time);
  g_clear_pointer (&version->map, jm_map_unref);
  g_free (version->summary);
  g_clear_object (&version->texture);
  g_free (version->problem);
  g_free (version);
}

static const char *
find_page (const Version *version)
{
  if (version == NULL || !version->is_read)
    return "reading";

  return version->map != NULL ? "picture" : "problem";
}

/* Why a version cannot be read, without where it was kept, which tells nobody anything. */
static char *
describe_problem (const Version *version,
                  const GError  *error)
{
  const char *sentence = error->message;

  if (g_str_has_prefix (sentence, version->path))
    {
      sentence += strlen (version->path);
      sentence += strspn (sentence, ": ");
    }

  return g_strdup (sentence);
}

/* Shows what is known of the chosen version. */
static void
show_chosen (JmVersionsDialog *self)
{
  Version *chosen = self->chosen;
  gboolean is_there = chosen != NULL && chosen->map != NULL;

  gtk_stack_set_visible_child_name (self->preview, find_page (chosen));
  gtk_picture_set_paintable (self->picture, is_there ? GDK_PAINTABLE (chosen->texture) : NULL);
  if (is_there)
    {
      /* Translators: what a picture shows; a time, such as “Yesterday, 14:05”. */
      g_autofree char *text = g_strdup_printf (_("The map as it was: %s"), chosen->time);

      gtk_picture_set_alternative_text (self->picture, text);
    }
  gtk_label_set_text (self->problem, chosen != NULL && chosen->problem != NULL ? chosen->problem : "");
  gtk_widget_set_sensitive (self->open, is_there);
  gtk_widget_set_sensitive (self->restore, is_there && !chosen->is_same &&
                                             !jm_document_get_read_only (jm_editor_get_document (self->editor)));
}

/* Reading. */

typedef struct
{
  Version *version; /* belongs to the dialog, which the task keeps */
  char *path;
  char *folder;
  JmMap *now;
  JmMap *map;
  char *summary;
  gboolean is_same;
  GdkTexture *texture;
  GError *error;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->path);
  g_free (reading->folder);
  jm_map_unref (reading->now);
  g_clear_pointer (&reading->map, jm_map_unref);
  g_free (reading->summary);
  g_clear_object (&reading->texture);
  g_clear_error (&reading->error);
  g_free (reading);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Reading *reading = data;

  reading->map = jm_version_read (reading->path, reading->now, &reading->error);
  if (reading->map != NULL)
    {
      cairo_surface_t *surface = jm_preview_paint (reading->map, reading->folder);

      reading->texture = jm_preview_get_texture (surface);
      cairo_surface_destroy (surface);
      reading->summary = jm_version_describe (reading->map, reading->now);
      reading->is_same = jm_version_count_differences (reading->map, reading->now) == 0;
    }
  g_task_return_boolean (task, TRUE);
}

static void read_next (JmVersionsDialog *self);

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  JmVersionsDialog *self = JM_VERSIONS_DIALOG (source);
  Reading *reading = g_task_get_task_data (G_TASK (result));
  Version *version = reading->version;

  if (self->is_closed)
    return;

  version->is_read = TRUE;
  version->map = g_steal_pointer (&reading->map);
  version->is_same = reading->is_same;
  version->summary = g_steal_pointer (&reading->summary);
  version->texture = g_steal_pointer (&reading->texture);
  version->problem = reading->error != NULL ? describe_problem (version, reading->error) : NULL;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (version->row),
                               version->map != NULL ? version->summary : _("This version cannot be read."));
  if (version == self->chosen)
    show_chosen (self);
  read_next (self);
}

/* What is looked at comes first. */
static void
read_next (JmVersionsDialog *self)
{
  Version *next = self->chosen != NULL && !self->chosen->is_read ? self->chosen : NULL;
  GFile *folder = jm_editor_get_folder (self->editor);
  g_autoptr (GTask) task = NULL;
  Reading *reading;

  for (guint i = 0; next == NULL && i < self->versions->len; i++)
    if (!((Version *) g_ptr_array_index (self->versions, i))->is_read)
      next = g_ptr_array_index (self->versions, i);
  if (next == NULL)
    return;

  reading = g_new0 (Reading, 1);
  reading->version = next;
  reading->path = g_strdup (next->path);
  reading->folder = folder != NULL ? g_file_get_path (folder) : NULL;
  reading->now = jm_map_ref (jm_editor_get_map (self->editor));
  task = g_task_new (self, NULL, read_cb, NULL);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

/* The list. */

static void
row_selected_cb (JmVersionsDialog *self,
                 GtkListBoxRow    *row)
{
  /* The list lets go of its rows when the dialog ends. */
  if (self->is_closed)
    return;

  self->chosen = row != NULL ? g_object_get_data (G_OBJECT (row), "version") : NULL;
  show_chosen (self);
}

static void
add_row (JmVersionsDialog *self,
         Version          *version)
{
  version->row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (version->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (version->row), version->time);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (version->row), _("Being read…"));
  g_object_set_data (G_OBJECT (version->row), "version", version);
  gtk_list_box_append (self->list, version->row);
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, jm_version_list (data), (GDestroyNotify) g_ptr_array_unref);
}

static void
show_nothing (JmVersionsDialog *self,
              const char       *sentence)
{
  adw_status_page_set_description (self->nothing, sentence);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  JmVersionsDialog *self = JM_VERSIONS_DIALOG (source);
  g_autoptr (GPtrArray) listed = g_task_propagate_pointer (G_TASK (result), NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  GtkListBoxRow *first;

  if (self->is_closed)
    return;

  for (guint i = 0; i < listed->len; i++)
    {
      const JmVersion *found = g_ptr_array_index (listed, i);
      Version *version = g_new0 (Version, 1);

      version->path = g_strdup (found->path);
      version->time = jm_version_describe_time (found->moment, now, found->needs_seconds);
      g_ptr_array_add (self->versions, version);
      add_row (self, version);
    }

  first = gtk_list_box_get_row_at_index (self->list, 0);
  if (first == NULL)
    {
      show_nothing (self, _("A copy is kept here each time this map is saved, up to the last ten."));
      return;
    }

  gtk_list_box_select_row (self->list, first);
  adw_toolbar_view_set_reveal_bottom_bars (self->toolbars, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "versions");
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (first));
  read_next (self);
}

static void
start_listing (JmVersionsDialog *self)
{
  GFile *file = jm_document_get_file (jm_editor_get_document (self->editor));
  g_autoptr (GTask) task = NULL;

  if (file == NULL)
    {
      show_nothing (self, _("This map has not been saved yet. A copy is kept here each time it is saved, up to the last "
                            "ten."));
      return;
    }

  task = g_task_new (self, NULL, listed_cb, NULL);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, list_in_thread);
}

/* What can be done with a version. */

static void
restore_cb (JmVersionsDialog *self)
{
  /* Translators: a time, such as “Yesterday, 14:05”. */
  g_autofree char *text = g_strdup_printf (_("Restored: %s"), self->chosen->time);

  if (jm_editor_apply (self->editor, jm_map_ref (self->chosen->map), NULL, _("Restore version"), NULL))
    jm_editor_tell (self->editor, text, TRUE);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
open_cb (JmVersionsDialog *self)
{
  jm_open_map (self->window, self->chosen->map);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
closed_cb (JmVersionsDialog *self)
{
  self->is_closed = TRUE;
}

static void
jm_versions_dialog_dispose (GObject *object)
{
  JmVersionsDialog *self = JM_VERSIONS_DIALOG (object);

  self->is_closed = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), JM_TYPE_VERSIONS_DIALOG);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (jm_versions_dialog_parent_class)->dispose (object);
}

static void
jm_versions_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (JM_VERSIONS_DIALOG (object)->versions);

  G_OBJECT_CLASS (jm_versions_dialog_parent_class)->finalize (object);
}

static void
jm_versions_dialog_class_init (JmVersionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_versions_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = jm_versions_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/journey-mapper/ui/jm-versions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JmVersionsDialog, toolbars);
  gtk_widget_class_bind_template_child (widget_class, JmVersionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JmVersionsDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, JmVersionsDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, JmVersionsDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, JmVersionsDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, JmVersionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, JmVersionsDialog, open);
  gtk_widget_class_bind_template_child (widget_class, JmVersionsDialog, restore);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

static void
jm_versions_dialog_init (JmVersionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->versions = g_ptr_array_new_with_free_func (version_free);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

/**
 * jm_versions_dialog_run:
 * @context: what the action works on
 *
 * Shows the versions of the map that were kept.
 */
void
jm_versions_dialog_run (const JmActionContext *context)
{
  JmVersionsDialog *self = g_object_new (JM_TYPE_VERSIONS_DIALOG, NULL);

  self->window = context->window;
  self->editor = g_object_ref (context->editor);
  show_chosen (self);
  start_listing (self);
  adw_dialog_present (ADW_DIALOG (self), GTK_WIDGET (context->window));
}
