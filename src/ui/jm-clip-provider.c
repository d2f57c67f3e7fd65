/* jm-clip-provider.c: offers what was copied on the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-clip-provider.h"

#include "jm-clip-output.h"

struct _JmClipProvider
{
  GdkContentProvider parent_instance;

  JmClip *clip;
};

G_DEFINE_FINAL_TYPE (JmClipProvider, jm_clip_provider, GDK_TYPE_CONTENT_PROVIDER)

typedef GBytes *(*WriteFunc) (const JmClip  *clip,
                              GError       **error);

/* What is offered, the best first. */
static const struct
{
  const char *mime_type;
  WriteFunc write;
  gboolean is_picture;
} forms[] = {
  { JM_CLIP_MIME_TYPE, jm_clip_write, FALSE },
  { "image/svg+xml", jm_clip_write_svg, TRUE },
  { "image/png", jm_clip_write_png, TRUE },
  { "text/plain;charset=utf-8", jm_clip_write_text, FALSE },
  { "text/plain", jm_clip_write_text, FALSE },
};

static GdkContentFormats *
jm_clip_provider_ref_formats (GdkContentProvider *provider)
{
  JmClipProvider *self = JM_CLIP_PROVIDER (provider);
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();
  gboolean has_items = jm_clip_get_n_items (self->clip) > 0;

  if (has_items)
    gdk_content_formats_builder_add_gtype (builder, JM_TYPE_CLIP);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (has_items || forms[i].is_picture)
      gdk_content_formats_builder_add_mime_type (builder, forms[i].mime_type);

  return gdk_content_formats_builder_free_to_formats (builder);
}

static gboolean
jm_clip_provider_get_value (GdkContentProvider  *provider,
                            GValue              *value,
                            GError             **error)
{
  JmClipProvider *self = JM_CLIP_PROVIDER (provider);

  if (jm_clip_get_n_items (self->clip) == 0 || !G_VALUE_HOLDS (value, JM_TYPE_CLIP))
    return GDK_CONTENT_PROVIDER_CLASS (jm_clip_provider_parent_class)->get_value (provider, value, error);

  g_value_set_boxed (value, self->clip);

  return TRUE;
}

/* Writing for whoever asked. */

typedef struct
{
  JmClip *clip;
  WriteFunc write;
  GOutputStream *stream;
  int priority;
  GBytes *bytes; /* nullable: while they are made */
} Write;

static void
write_free (gpointer data)
{
  Write *write = data;

  jm_clip_unref (write->clip);
  g_object_unref (write->stream);
  g_clear_pointer (&write->bytes, g_bytes_unref);
  g_free (write);
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Write *write = data;
  GError *error = NULL;
  GBytes *bytes = write->write (write->clip, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Write *write = g_task_get_task_data (task);
  GError *error = NULL;
  gsize length;
  const void *data;

  write->bytes = g_task_propagate_pointer (G_TASK (result), &error);
  if (write->bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  data = g_bytes_get_data (write->bytes, &length);
  g_output_stream_write_all_async (write->stream, data, length, write->priority, g_task_get_cancellable (task),
                                   written_cb, g_object_ref (task));
}

static WriteFunc
find_form (const char *mime_type)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].mime_type, mime_type))
      return forms[i].write;

  return NULL;
}

static Write *
new_write (JmClipProvider *self,
           const char     *mime_type,
           GOutputStream  *stream,
           int             priority)
{
  Write *write = g_new0 (Write, 1);

  write->clip = jm_clip_ref (self->clip);
  write->write = find_form (mime_type);
  write->stream = g_object_ref (stream);
  write->priority = priority;

  return write;
}

static void
jm_clip_provider_write_mime_type_async (GdkContentProvider  *provider,
                                        const char          *mime_type,
                                        GOutputStream       *stream,
                                        int                  priority,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  JmClipProvider *self = JM_CLIP_PROVIDER (provider);
  g_autoptr (GTask) making = NULL;
  GTask *task;

  if (find_form (mime_type) == NULL)
    {
      GDK_CONTENT_PROVIDER_CLASS (jm_clip_provider_parent_class)
        ->write_mime_type_async (provider, mime_type, stream, priority, cancellable, callback, user_data);
      return;
    }

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, jm_clip_provider_write_mime_type_async);
  /* The stream belongs to the main thread; only what goes into it is made elsewhere. */
  g_task_set_task_data (task, new_write (self, mime_type, stream, priority), write_free);
  making = g_task_new (self, cancellable, made_cb, task);
  g_task_set_task_data (making, new_write (self, mime_type, stream, priority), write_free);
  g_task_run_in_thread (making, make_in_thread);
}

static gboolean
jm_clip_provider_write_mime_type_finish (GdkContentProvider  *provider,
                                         GAsyncResult        *result,
                                         GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, provider), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
jm_clip_provider_finalize (GObject *object)
{
  JmClipProvider *self = JM_CLIP_PROVIDER (object);

  g_clear_pointer (&self->clip, jm_clip_unref);

  G_OBJECT_CLASS (jm_clip_provider_parent_class)->finalize (object);
}

static void
jm_clip_provider_class_init (JmClipProviderClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jm_clip_provider_finalize;
  provider_class->ref_formats = jm_clip_provider_ref_formats;
  provider_class->get_value = jm_clip_provider_get_value;
  provider_class->write_mime_type_async = jm_clip_provider_write_mime_type_async;
  provider_class->write_mime_type_finish = jm_clip_provider_write_mime_type_finish;
}

static void
jm_clip_provider_init (JmClipProvider *self)
{
}

/**
 * jm_clip_provider_new:
 * @clip: (transfer none): what was copied
 *
 * Returns: (transfer full): what can be put on the clipboard
 */
GdkContentProvider *
jm_clip_provider_new (JmClip *clip)
{
  JmClipProvider *self = g_object_new (JM_TYPE_CLIP_PROVIDER, NULL);

  self->clip = jm_clip_ref (clip);

  return GDK_CONTENT_PROVIDER (self);
}
