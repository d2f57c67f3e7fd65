/* jm-picture-chooser.c: choosing a picture file for an item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-picture-chooser.h"

#include <glib/gi18n.h>

#include "jm-file-dialog.h"
#include "jm-picture-taker.h"

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

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Choice *choice = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    {
      JmPictureTaker *taker = jm_picture_taker_new (choice->editor);

      jm_picture_taker_add_file (taker, choice->id, choice->field, file);
      jm_picture_taker_start (taker);
    }
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    jm_editor_tell (choice->editor, error->message, FALSE);

  choice_free (choice);
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
