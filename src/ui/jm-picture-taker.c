/* jm-picture-taker.c: takes pictures into a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-picture-taker.h"

#include <glib/gi18n.h>

#include "jm-data-uri.h"
#include "jm-picture.h"

typedef struct
{
  char *id;
  guint field;
  GFile *file;   /* nullable: where the picture is read from */
  GBytes *bytes; /* nullable: the picture itself */
  char *text;    /* nullable: the picture as it is kept */
} Wanted;

struct _JmPictureTaker
{
  JmEditor *editor;
  GPtrArray *wanted;
  GError *error; /* nullable: the first that happened */
};

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->id);
  g_clear_object (&wanted->file);
  g_clear_pointer (&wanted->bytes, g_bytes_unref);
  g_free (wanted->text);
  g_free (wanted);
}

static void
taker_free (gpointer data)
{
  JmPictureTaker *self = data;

  g_object_unref (self->editor);
  g_ptr_array_unref (self->wanted);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * jm_picture_taker_find_field:
 * @kind: a kind of item
 * @field: (out): where it keeps a picture
 *
 * Returns: %FALSE when it has none
 */
gboolean
jm_picture_taker_find_field (JmKind  kind,
                             guint  *field)
{
  const JmKindInfo *info = jm_kind_get_info (kind);

  for (*field = 0; *field < info->n_fields; (*field)++)
    if (info->fields[*field].type == JM_TYPE_PICTURE)
      return TRUE;

  return FALSE;
}

/**
 * jm_picture_taker_read:
 * @stream: somebody's picture
 * @error: return location for an error
 *
 * Reads no more than a picture may have, and one byte, so that what is too large is seen to be.
 *
 * Returns: (transfer full): the picture, or %NULL
 */
GBytes *
jm_picture_taker_read (GInputStream  *stream,
                       GError       **error)
{
  g_autofree guint8 *buffer = g_malloc (JM_PICTURE_MAX_BYTES + 1);
  gsize n_read;

  if (!g_input_stream_read_all (stream, buffer, JM_PICTURE_MAX_BYTES + 1, &n_read, NULL, error))
    return NULL;

  return g_bytes_new (buffer, n_read);
}

static char *
make_text (GBytes  *bytes,
           GError **error)
{
  g_autoptr (JmPicture) picture = jm_picture_new (bytes, error);
  char *text;

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
take_one (Wanted  *wanted,
          GError **error)
{
  g_autoptr (GFileInputStream) stream = wanted->file != NULL ? g_file_read (wanted->file, NULL, error) : NULL;

  if (stream != NULL)
    wanted->bytes = jm_picture_taker_read (G_INPUT_STREAM (stream), error);
  if (wanted->bytes != NULL)
    wanted->text = make_text (wanted->bytes, error);
  g_clear_pointer (&wanted->bytes, g_bytes_unref);
}

static void
take_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  JmPictureTaker *self = data;

  for (guint i = 0; i < self->wanted->len; i++)
    take_one (g_ptr_array_index (self->wanted, i), self->error == NULL ? &self->error : NULL);
  g_task_return_boolean (task, TRUE);
}

static char *
name_step (guint         n,
           const JmItem *item,
           guint         field)
{
  if (n == 1)
    /* Translators: a step that can be undone; the name of the field that was changed. */
    return g_strdup_printf (_("Change “%s”"), _(jm_item_get_info (item)->fields[field].label));

  return g_strdup_printf (ngettext ("Add %u picture", "Add %u pictures", n), n);
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  JmPictureTaker *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (JmMap) map = jm_map_ref (jm_editor_get_map (self->editor));
  g_autofree char *label = NULL;
  guint n = 0;

  for (guint i = 0; i < self->wanted->len; i++)
    {
      const Wanted *wanted = g_ptr_array_index (self->wanted, i);
      const JmItem *item = jm_map_find (map, wanted->id);
      JmMap *next = NULL;

      if (wanted->text != NULL && item != NULL)
        next = jm_map_set (map, wanted->id, wanted->field, JM_VALUE_TEXT (wanted->text),
                           self->error == NULL ? &self->error : NULL);
      if (next == NULL)
        continue;

      g_free (label);
      label = name_step (++n, item, wanted->field);
      jm_map_unref (map);
      map = next;
    }

  if (n > 0)
    jm_editor_apply (self->editor, jm_map_ref (map), NULL, label, NULL);
  if (self->error != NULL)
    jm_editor_tell (self->editor, self->error->message, FALSE);
}

/**
 * jm_picture_taker_new:
 * @editor: an open map
 *
 * Returns: (transfer full): something to take pictures into it with
 */
JmPictureTaker *
jm_picture_taker_new (JmEditor *editor)
{
  JmPictureTaker *self = g_new0 (JmPictureTaker, 1);

  self->editor = g_object_ref (editor);
  self->wanted = g_ptr_array_new_with_free_func (wanted_free);

  return self;
}

static Wanted *
add (JmPictureTaker *self,
     const char     *id,
     guint           field)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->id = g_strdup (id);
  wanted->field = field;
  g_ptr_array_add (self->wanted, wanted);

  return wanted;
}

/**
 * jm_picture_taker_add_file:
 * @self: a taker that was not started
 * @id: an item
 * @field: one of its fields of the type PICTURE
 * @file: a PNG or JPEG file
 *
 * Keeps the picture in the field.
 */
void
jm_picture_taker_add_file (JmPictureTaker *self,
                           const char     *id,
                           guint           field,
                           GFile          *file)
{
  add (self, id, field)->file = g_object_ref (file);
}

/**
 * jm_picture_taker_add_bytes:
 * @self: a taker that was not started
 * @id: an item
 * @field: one of its fields of the type PICTURE
 * @bytes: what a PNG or JPEG file holds
 *
 * Keeps the picture in the field.
 */
void
jm_picture_taker_add_bytes (JmPictureTaker *self,
                            const char     *id,
                            guint           field,
                            GBytes         *bytes)
{
  add (self, id, field)->bytes = g_bytes_ref (bytes);
}

/**
 * jm_picture_taker_start:
 * @self: (transfer full): a taker
 *
 * Takes the pictures, in one step.
 */
void
jm_picture_taker_start (JmPictureTaker *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, taken_cb, NULL);

  g_task_set_task_data (task, self, taker_free);
  g_task_run_in_thread (task, take_in_thread);
}
