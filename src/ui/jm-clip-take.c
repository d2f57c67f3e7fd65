/* jm-clip-take.c: takes what other programs offer, on the clipboard or by dropping it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-clip-take.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-canvas-spot.h"
#include "jm-cell-editor.h"
#include "jm-file-drop.h"
#include "jm-paste-text.h"
#include "jm-picture.h"
#include "jm-picture-taker.h"

/* How long it is waited for a program to say what it has on the clipboard, in milliseconds. */
#define PATIENCE 500

/* Where somebody is.  It belongs to the layout and the editor. */
static void
get_spot (JmCanvas    *canvas,
          JmPasteSpot *spot)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmGridSpot at = { 0 };

  *spot = (JmPasteSpot) { .has_cell = jm_canvas_get_spot (canvas, &at) };
  spot->cell = at.cell;
  spot->item = at.item != NULL ? at.item : jm_editor_get_current (editor);
}

/* Selects what was pasted and shows it; whoever fills the cell that is current stays in it. */
static void
show (JmEditor          *editor,
      const char *const *ids)
{
  guint n = g_strv_length ((char **) ids);
  JmGridCell cell;

  if (n == 0 || (n == 1 && g_strcmp0 (jm_editor_get_current (editor), ids[0]) == 0 &&
                 jm_editor_get_n_selected (editor) == 1 && jm_editor_get_cell (editor, &cell)))
    return;

  jm_editor_select (editor, ids);
  jm_editor_reveal (editor, ids[n - 1]);
}

static gboolean
finish (JmEditor      *editor,
        JmMap         *map,
        JmPasteResult *result,
        GError        *error)
{
  if (!jm_editor_apply (editor, map, error, result->label, NULL))
    return FALSE;

  show (editor, (const char *const *) result->ids);
  if (result->told != NULL)
    jm_editor_tell (editor, result->told, FALSE);

  return TRUE;
}

/**
 * jm_clip_take_text:
 * @canvas: a canvas
 * @spot: where the text goes
 * @text: a text in UTF-8
 *
 * Pastes a text.
 *
 * Returns: whether it had a place there
 */
gboolean
jm_clip_take_text (JmCanvas          *canvas,
                   const JmPasteSpot *spot,
                   const char        *text)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  g_auto (JmPasteResult) result = { NULL };
  GError *error = NULL;
  JmMap *map = jm_paste_text (text, jm_editor_get_map (editor), jm_editor_get_layout (editor), spot, &result, &error);

  return finish (editor, map, &result, error);
}

static void
take_clip (JmCanvas *canvas,
           JmClip   *clip)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  g_auto (JmPasteResult) result = { NULL };
  GError *error = NULL;
  JmPasteSpot spot;
  JmMap *map;

  get_spot (canvas, &spot);
  map = jm_paste_items (clip, editor, jm_editor_get_map (editor), jm_editor_get_layout (editor), &spot, &result,
                        &error);
  finish (editor, map, &result, error);
}

static void
refuse (JmCanvas     *canvas,
        const GError *error)
{
  const char *sentence = _("There is nothing on the clipboard that can be pasted into a map.");

  jm_editor_tell (jm_canvas_get_editor (canvas), error != NULL ? error->message : sentence, FALSE);
}

/* A canvas whose tab was closed meanwhile takes nothing, and while somebody types on it there
 * would be two hands on one map. */
static gboolean
can_take (JmCanvas *canvas)
{
  return gtk_widget_get_root (GTK_WIDGET (canvas)) != NULL && jm_cell_editor_finish (canvas);
}

/* Reading a stream, all of it or up to a limit. */

typedef struct
{
  GInputStream *stream;
  gsize limit;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->stream);
  g_free (reading);
}

/* One byte more than may be read, so that what is too large is seen to be. */
static GBytes *
read_all (const Reading  *reading,
          GError        **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autofree char *buffer = g_malloc (1 << 16);
  gsize n_left = reading->limit + 1;

  while (n_left > 0)
    {
      gssize n = g_input_stream_read (reading->stream, buffer, MIN (n_left, 1 << 16), NULL, error);

      if (n < 0 || (n > 0 && !g_output_stream_write_all (memory, buffer, (gsize) n, NULL, NULL, error)))
        return NULL;
      if (n == 0)
        break;
      n_left -= (gsize) n;
    }

  if (!g_output_stream_close (memory, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
read_clip_in_thread (GTask        *task,
                     gpointer      source,
                     gpointer      data,
                     GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = read_all (data, &error);
  JmClip *clip = bytes != NULL ? jm_clip_read (bytes, &error) : NULL;

  if (clip != NULL)
    g_task_return_pointer (task, clip, (GDestroyNotify) jm_clip_unref);
  else
    g_task_return_error (task, error);
}

static void
clip_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  JmCanvas *canvas = JM_CANVAS (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (JmClip) clip = g_task_propagate_pointer (G_TASK (result), &error);

  if (!can_take (canvas))
    return;

  if (clip != NULL)
    take_clip (canvas, clip);
  else
    refuse (canvas, error);
}

static void
read_bytes_in_thread (GTask        *task,
                      gpointer      source,
                      gpointer      data,
                      GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *bytes = read_all (data, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/* The touchpoint or persona that a picture is for. */
static gboolean
find_picture_place (JmCanvas    *canvas,
                    const char **id,
                    guint       *field)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmMap *map = jm_editor_get_map (editor);
  const JmItem *item;
  JmPasteSpot spot;

  get_spot (canvas, &spot);
  *id = jm_paste_find_holder (map, &spot, JM_KIND_TOUCHPOINT);
  if (*id == NULL)
    *id = spot.item;
  item = *id != NULL ? jm_map_find (map, *id) : NULL;

  return item != NULL && jm_picture_taker_find_field (jm_item_get_kind (item), field);
}

static void
take_picture (JmCanvas *canvas,
              GBytes   *bytes)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmPictureTaker *taker;
  const char *id;
  guint field;

  if (!find_picture_place (canvas, &id, &field))
    {
      jm_editor_tell (editor, _("A picture belongs to a touchpoint or a persona. Select one, and paste again."), FALSE);
      return;
    }

  taker = jm_picture_taker_new (editor);
  jm_picture_taker_add_bytes (taker, id, field, bytes);
  jm_picture_taker_start (taker);
}

static void
picture_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  JmCanvas *canvas = JM_CANVAS (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (!can_take (canvas))
    return;

  if (bytes != NULL)
    take_picture (canvas, bytes);
  else
    refuse (canvas, error);
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  JmCanvas *canvas = JM_CANVAS (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *text = NULL;
  JmPasteSpot spot;

  if (!can_take (canvas))
    return;
  if (bytes == NULL)
    {
      refuse (canvas, error);
      return;
    }

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  get_spot (canvas, &spot);
  jm_clip_take_text (canvas, &spot, text);
}

/* What is taken from the clipboard, the best first. */
static const struct
{
  const char *mime_types[4]; /* ends with NULL */
  gsize limit;
  GTaskThreadFunc read;
  GAsyncReadyCallback take;
} forms[] = {
  { { JM_CLIP_MIME_TYPE }, JM_CLIP_MAX_BYTES, read_clip_in_thread, clip_read_cb },
  { { "text/plain;charset=utf-8", "text/plain" }, JM_PASTE_MAX_BYTES, read_bytes_in_thread, text_read_cb },
  { { "image/png", "image/jpeg" }, JM_PICTURE_MAX_BYTES, read_bytes_in_thread, picture_read_cb },
};

typedef struct
{
  JmCanvas *canvas;
  guint form;
} Taking;

static void
stream_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree Taking *taking = user_data;
  g_autoptr (JmCanvas) canvas = taking->canvas;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  GInputStream *stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  Reading *reading;

  if (stream == NULL)
    {
      if (can_take (canvas))
        refuse (canvas, error);
      return;
    }

  reading = g_new0 (Reading, 1);
  reading->stream = stream;
  reading->limit = forms[taking->form].limit;
  task = g_task_new (canvas, NULL, forms[taking->form].take, NULL);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, forms[taking->form].read);
}

static gboolean
is_offered (GdkContentFormats *formats,
            guint              form)
{
  for (guint i = 0; forms[form].mime_types[i] != NULL; i++)
    if (gdk_content_formats_contain_mime_type (formats, forms[form].mime_types[i]))
      return TRUE;

  return FALSE;
}

static void
files_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (JmCanvas) canvas = user_data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);
  JmPasteSpot spot;

  if (!can_take (canvas))
    return;
  if (value == NULL)
    {
      refuse (canvas, error);
      return;
    }

  get_spot (canvas, &spot);
  jm_file_drop_take (GTK_WIDGET (canvas), jm_canvas_get_editor (canvas), spot.has_cell ? spot.cell.owner : spot.item,
                     g_value_get_boxed (value));
}

/* What this program copied is at hand, in any of its tabs and windows. */
static JmClip *
get_own (GdkClipboard *clipboard)
{
  GdkContentProvider *provider = gdk_clipboard_get_content (clipboard);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, JM_TYPE_CLIP);
  if (provider == NULL || !gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), JM_TYPE_CLIP) ||
      !gdk_content_provider_get_value (provider, &value, NULL))
    return NULL;

  return g_value_dup_boxed (&value);
}

/* Whether nothing is known yet of what another program offers, or there is nothing. */
static gboolean
is_unknown (GdkClipboard *clipboard)
{
  gsize n_mime_types;

  gdk_content_formats_get_mime_types (gdk_clipboard_get_formats (clipboard), &n_mime_types);

  return n_mime_types == 0;
}

/* Reads the best of what another program offers. */
static void
take_offered (JmCanvas     *canvas,
              GdkClipboard *clipboard)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (!is_offered (formats, 0) && gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    {
      gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, files_cb,
                                      g_object_ref (canvas));
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (is_offered (formats, i))
      {
        Taking *taking = g_new0 (Taking, 1);

        taking->canvas = g_object_ref (canvas);
        taking->form = i;
        gdk_clipboard_read_async (clipboard, (const char **) forms[i].mime_types, G_PRIORITY_DEFAULT, NULL, stream_cb,
                                  taking);
        return;
      }

  refuse (canvas, NULL);
}

/* Whoever copies in another program and pastes here at once may be faster than the program can
 * say what it has. */

typedef struct
{
  JmCanvas *canvas;
  GdkClipboard *clipboard;
  gulong handler;
  guint source;
} Waiting;

static void
end_waiting (Waiting *waiting)
{
  g_signal_handler_disconnect (waiting->clipboard, waiting->handler);
  g_clear_handle_id (&waiting->source, g_source_remove);
  if (can_take (waiting->canvas))
    take_offered (waiting->canvas, waiting->clipboard);
  g_object_unref (waiting->canvas);
  g_object_unref (waiting->clipboard);
  g_free (waiting);
}

static void
clipboard_changed_cb (Waiting *waiting)
{
  if (!is_unknown (waiting->clipboard))
    end_waiting (waiting);
}

static gboolean
waited_cb (gpointer user_data)
{
  Waiting *waiting = user_data;

  waiting->source = 0;
  end_waiting (waiting);

  return G_SOURCE_REMOVE;
}

/**
 * jm_clip_take_from_clipboard:
 * @canvas: a canvas
 * @clipboard: the clipboard
 *
 * Pastes what is there: items of a map, files, text or a picture.
 */
void
jm_clip_take_from_clipboard (JmCanvas     *canvas,
                             GdkClipboard *clipboard)
{
  g_autoptr (JmClip) own = get_own (clipboard);
  Waiting *waiting;

  if (own != NULL)
    {
      take_clip (canvas, own);
      return;
    }
  if (!is_unknown (clipboard))
    {
      take_offered (canvas, clipboard);
      return;
    }

  waiting = g_new0 (Waiting, 1);
  waiting->canvas = g_object_ref (canvas);
  waiting->clipboard = g_object_ref (clipboard);
  waiting->handler = g_signal_connect_swapped (clipboard, "changed", G_CALLBACK (clipboard_changed_cb), waiting);
  waiting->source = g_timeout_add (PATIENCE, waited_cb, waiting);
}
