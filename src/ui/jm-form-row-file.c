/* jm-form-row-file.c: a row with a picture or another document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-data-uri.h"
#include "jm-file-dialog.h"
#include "jm-form-rows.h"
#include "jm-picture-chooser.h"
#include "jm-picture-texture.h"

#define PICTURE_HEIGHT 96

struct _JmFormRowFile
{
  JmFormRow parent_instance;

  GtkWidget *picture;
  GtkWidget *label;
  GtkWidget *remove;
  JmItem *shown;             /* nullable: whose picture is shown or being read */
  GCancellable *cancellable; /* of reading it */
};

G_DEFINE_FINAL_TYPE (JmFormRowFile, jm_form_row_file, JM_TYPE_FORM_ROW)

/* The picture is decoded in a thread, however large it is. */

typedef struct
{
  JmPictures *pictures;
  JmItem *item;
  guint field;
} Decode;

static void
decode_free (gpointer data)
{
  Decode *decode = data;

  jm_pictures_unref (decode->pictures);
  jm_item_unref (decode->item);
  g_free (decode);
}

static void
decode_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Decode *decode = data;

  g_task_return_pointer (task, jm_pictures_get (decode->pictures, decode->item, decode->field),
                         (GDestroyNotify) jm_picture_unref);
}

static void
decoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  JmFormRowFile *self = JM_FORM_ROW_FILE (source);
  g_autoptr (JmPicture) picture = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  picture = g_task_propagate_pointer (G_TASK (result), NULL);
  texture = picture != NULL ? jm_picture_make_texture (picture) : NULL;
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->picture, texture != NULL);
}

static void
show_picture (JmFormRowFile      *self,
              const JmFormShared *shared)
{
  JmItem *item = jm_form_shared_is_set (shared) ? (JmItem *) shared->item : NULL;
  g_autoptr (GTask) task = NULL;
  Decode *decode;

  if (item == self->shown)
    return;

  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  g_clear_pointer (&self->shown, jm_item_unref);
  if (item == NULL)
    {
      gtk_picture_set_paintable (GTK_PICTURE (self->picture), NULL);
      gtk_widget_set_visible (self->picture, FALSE);
      return;
    }

  self->shown = jm_item_ref (item);
  self->cancellable = g_cancellable_new ();
  decode = g_new0 (Decode, 1);
  decode->pictures = jm_pictures_ref (jm_editor_get_pictures (jm_form_row_get_editor (JM_FORM_ROW (self))));
  decode->item = jm_item_ref (item);
  decode->field = shared->field;
  task = g_task_new (self, self->cancellable, decoded_cb, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, decode, decode_free);
  g_task_run_in_thread (task, decode_in_thread);
}

static void
jm_form_row_file_show (JmFormRow          *row,
                       const JmFormShared *shared)
{
  JmFormRowFile *self = JM_FORM_ROW_FILE (row);
  const char *text = jm_form_shared_get_text (shared);

  if (jm_form_row_get_field (row)->type == JM_TYPE_PICTURE)
    show_picture (self, shared);
  if (shared->is_mixed)
    text = _("Several values");
  else if (*text == '\0')
    text = _("Not set");
  else if (jm_data_uri_is (text))
    text = _("Picture in the map");
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (self->remove, jm_form_shared_is_set (shared) || shared->is_mixed);
}

/* Choosing another one. */

static GFile *
find_folder (JmFormRow *row)
{
  GFile *file = jm_document_get_file (jm_editor_get_document (jm_form_row_get_editor (row)));

  return file != NULL ? g_file_get_parent (file) : NULL;
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (JmFormRow) row = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GFile) folder = find_folder (row);
  g_autofree char *path = NULL;

  if (file == NULL || folder == NULL || gtk_widget_get_root (GTK_WIDGET (row)) == NULL)
    return;

  path = jm_form_make_path (folder, file);
  if (path != NULL)
    jm_form_row_set (row, JM_VALUE_TEXT (path), FALSE);
  else
    jm_form_row_complain (row, _("There is no way from the folder of this map to that file."));
}

static void
choose_document (JmFormRow *row)
{
  g_autoptr (GtkFileDialog) dialog = jm_file_dialog_new (_(jm_form_row_get_field (row)->label), _("_Choose"));
  g_autoptr (GFile) folder = find_folder (row);

  if (folder == NULL)
    {
      jm_form_row_complain (row, _("Save this map first, so that it is known where the other one lies from here."));
      return;
    }

  jm_file_dialog_filter_maps (dialog);
  jm_file_dialog_begin_in (dialog, folder);
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (row))), NULL, file_chosen_cb,
                        g_object_ref (row));
}

static void
choose_cb (JmFormRow *row)
{
  GPtrArray *ids = jm_form_row_get_ids (row);

  if (jm_form_row_get_field (row)->type == JM_TYPE_PATH)
    choose_document (row);
  else if (ids->len > 0)
    jm_picture_choose (GTK_WIDGET (row), jm_form_row_get_editor (row), g_ptr_array_index (ids, 0),
                       jm_form_row_get_position (row));
}

static void
remove_cb (JmFormRow *row)
{
  jm_form_row_set (row, JM_VALUE_UNSET, FALSE);
}

static GtkWidget *
add_button (GtkWidget  *box,
            const char *icon,
            const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "form-small");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
jm_form_row_file_build (JmFormRow *row)
{
  JmFormRowFile *self = JM_FORM_ROW_FILE (row);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *clamp;
  GtkWidget *choose;

  self->picture = gtk_picture_new ();
  gtk_picture_set_content_fit (GTK_PICTURE (self->picture), GTK_CONTENT_FIT_SCALE_DOWN);
  gtk_widget_set_halign (self->picture, GTK_ALIGN_START);
  gtk_widget_set_visible (self->picture, FALSE);
  jm_form_row_name (row, self->picture, NULL);

  clamp = adw_clamp_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (clamp), GTK_ORIENTATION_VERTICAL);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), PICTURE_HEIGHT);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), PICTURE_HEIGHT);
  adw_clamp_set_unit (ADW_CLAMP (clamp), ADW_LENGTH_UNIT_PX);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->picture);
  gtk_box_append (GTK_BOX (self), clamp);

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->label);
  choose = add_button (box, "document-open-symbolic", _("Choose a File"));
  g_signal_connect_swapped (choose, "clicked", G_CALLBACK (choose_cb), self);
  self->remove = add_button (box, "edit-delete-symbolic", _("Remove"));
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (self), box);
}

static void
jm_form_row_file_dispose (GObject *object)
{
  JmFormRowFile *self = JM_FORM_ROW_FILE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->shown, jm_item_unref);

  G_OBJECT_CLASS (jm_form_row_file_parent_class)->dispose (object);
}

static void
jm_form_row_file_class_init (JmFormRowFileClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jm_form_row_file_dispose;
  JM_FORM_ROW_CLASS (klass)->build = jm_form_row_file_build;
  JM_FORM_ROW_CLASS (klass)->show = jm_form_row_file_show;
}

static void
jm_form_row_file_init (JmFormRowFile *self)
{
}
