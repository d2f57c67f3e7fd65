/* jm-picture-chooser.c: choosing a picture file for an item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture is kept in the map itself: small enough, upright, and without the place and
 * the camera that a photograph tells of.  A file beside the document would be lost when the
 * document is sent to somebody, and a sandbox knows its path by another name.
 */

#include "config.h"

#include "jm-picture-chooser.h"

#include <glib/gi18n.h>

#include "jm-data-uri.h"
#include "jm-file-dialog.h"
#include "jm-picture.h"

/* What a picture is chosen for. */
typedef struct
{
  JmEditor *editor;
  char *id;
  guint field;
} Choice;

static void
choice_free (Choice *self)
{
  g_object_unref (self->editor);
  g_free (self->id);
  g_free (self);
}

static char *
read_picture (GFile   *file,
              GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JmPicture) picture = NULL;
  char *text;

  /* One byte more than may be read, so that what is too large is seen to be. */
  if (stream != NULL)
    {
      g_autofree guint8 *buffer = g_malloc (JM_PICTURE_MAX_BYTES + 1);
      gsize n_read;

      if (g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, JM_PICTURE_MAX_BYTES + 1, &n_read, NULL, error))
        bytes = g_bytes_new (buffer, n_read);
    }
  if (bytes != NULL)
    picture = jm_picture_new (bytes, error);
  if (picture == NULL)
    return NULL;

  text = jm_data_uri_write (jm_picture_get_file (picture), jm_picture_get_mime_type (picture));
  if (jm_data_uri_fits (text))
    return text;

  g_free (text);
  g_set_error_literal (error, JM_PICTURE_ERROR, JM_PICTURE_ERROR_TOO_LARGE,
                       _("The picture has too many details to be kept in the map. A JPEG file takes less room."));

  return NULL;
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  char *text = read_picture (G_FILE (data), &error);

  if (text != NULL)
    g_task_return_pointer (task, text, g_free);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Choice *choice = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_task_propagate_pointer (G_TASK (result), &error);

  if (text == NULL)
    jm_editor_tell (choice->editor, error->message, FALSE);
  else if (jm_map_find (jm_editor_get_map (choice->editor), choice->id) != NULL)
    jm_editor_set_value (choice->editor, choice->id, choice->field, JM_VALUE_TEXT (text), NULL);

  choice_free (choice);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Choice *choice = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GTask) task = NULL;

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        jm_editor_tell (choice->editor, error->message, FALSE);
      choice_free (choice);
      return;
    }

  task = g_task_new (NULL, NULL, read_cb, choice);
  g_task_set_task_data (task, g_steal_pointer (&file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * jm_picture_choose:
 * @widget: where the person asked for it
 * @editor: an open map
 * @id: an item
 * @field: one of its fields of the type PICTURE
 *
 * Lets the person choose a picture file, and keeps the picture in the field.  What cannot be
 * shown is told in a toast.
 */
void
jm_picture_choose (GtkWidget  *widget,
                   JmEditor   *editor,
                   const char *id,
                   guint       field)
{
  static const char *const types[] = { "image/png", "image/jpeg", NULL };
  g_autoptr (GtkFileDialog) dialog = jm_file_dialog_new (_("Choose a Picture"), _("_Choose"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  Choice *choice = g_new0 (Choice, 1);

  choice->editor = g_object_ref (editor);
  choice->id = g_strdup (id);
  choice->field = field;

  gtk_file_filter_set_name (filter, _("PNG and JPEG pictures"));
  for (guint i = 0; types[i] != NULL; i++)
    gtk_file_filter_add_mime_type (filter, types[i]);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb, choice);
}
