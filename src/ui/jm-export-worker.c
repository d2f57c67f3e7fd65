/* jm-export-worker.c: makes the pages of a preview without stopping the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export-worker.h"

#include "jm-export-bench.h"

/* A page to be painted. */
typedef struct
{
  guint position;
  double scale;
} Paint;

struct _JmExportWorker
{
  GObject parent_instance;

  JmExportBench *bench; /* the thread's while one is running */
  JmExportJob *wanted;  /* nullable: to be made next */
  GArray *paints;       /* of Paint: to be painted, the first one first */
  JmExportMade *made;
  gboolean is_running;
  gboolean was_busy;
};

enum
{
  PROP_BUSY = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];
static guint made_signal;
static guint painted_signal;

G_DEFINE_FINAL_TYPE (JmExportWorker, jm_export_worker, G_TYPE_OBJECT)

static void run_next (JmExportWorker *self);

static void
jm_export_worker_finalize (GObject *object)
{
  JmExportWorker *self = JM_EXPORT_WORKER (object);

  g_clear_pointer (&self->wanted, jm_export_job_free);
  g_array_unref (self->paints);
  jm_export_made_free (self->made);
  jm_export_bench_free (self->bench);

  G_OBJECT_CLASS (jm_export_worker_parent_class)->finalize (object);
}

static void
jm_export_worker_get_property (GObject    *object,
                               guint       property,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (property == PROP_BUSY)
    g_value_set_boolean (value, jm_export_worker_is_busy (JM_EXPORT_WORKER (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
jm_export_worker_class_init (JmExportWorkerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = jm_export_worker_finalize;
  object_class->get_property = jm_export_worker_get_property;

  /**
   * JmExportWorker:busy:
   *
   * Whether anything is still being made or painted.
   */
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * JmExportWorker::made:
   * @self: a worker
   *
   * Emitted when what was asked for last has been made.
   */
  made_signal = g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * JmExportWorker::painted:
   * @self: a worker
   * @position: a page
   * @texture: (type GdkTexture): how it looks
   *
   * Emitted when a page has been painted.
   */
  painted_signal = g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_UINT, GDK_TYPE_TEXTURE);
}

static void
jm_export_worker_init (JmExportWorker *self)
{
  self->bench = jm_export_bench_new ();
  self->paints = g_array_new (FALSE, FALSE, sizeof (Paint));
  self->made = jm_export_made_new ();
}

/**
 * jm_export_worker_new:
 *
 * Returns: (transfer full): a worker that has nothing to do
 */
JmExportWorker *
jm_export_worker_new (void)
{
  return g_object_new (JM_TYPE_EXPORT_WORKER, NULL);
}

static void
update_busy (JmExportWorker *self)
{
  gboolean is_busy = jm_export_worker_is_busy (self);

  if (is_busy == self->was_busy)
    return;

  self->was_busy = is_busy;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

/* Making */

typedef struct
{
  JmExportBench *bench;
  JmExportJob *job;
} Making;

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Making *making = data;

  g_task_return_pointer (task, jm_export_bench_make (making->bench, g_steal_pointer (&making->job)),
                         (GDestroyNotify) jm_export_made_free);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  JmExportWorker *self = JM_EXPORT_WORKER (source);
  JmExportMade *made = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_running = FALSE;
  if (self->wanted != NULL)
    jm_export_made_free (made);
  else
    {
      jm_export_made_free (self->made);
      self->made = made;
      g_array_set_size (self->paints, 0);
      g_signal_emit (self, made_signal, 0);
    }
  run_next (self);
}

static void
start_making (JmExportWorker *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, made_cb, NULL);
  Making *making = g_new (Making, 1);

  *making = (Making) { self->bench, g_steal_pointer (&self->wanted) };
  g_task_set_task_data (task, making, g_free);
  g_task_run_in_thread (task, make_in_thread);
}

/* Painting */

typedef struct
{
  JmPages *pages;
  Paint paint;
} Painting;

static void
paint_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  const Painting *painting = data;

  g_task_return_pointer (task, jm_export_bench_paint (painting->pages, painting->paint.position, painting->paint.scale),
                         g_object_unref);
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  JmExportWorker *self = JM_EXPORT_WORKER (source);
  const Painting *painting = g_task_get_task_data (G_TASK (result));
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_running = FALSE;
  if (self->wanted == NULL)
    g_signal_emit (self, painted_signal, 0, painting->paint.position, texture);
  run_next (self);
}

static void
start_painting (JmExportWorker *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, painted_cb, NULL);
  Painting *painting = g_new (Painting, 1);

  *painting = (Painting) { self->made->pages, g_array_index (self->paints, Paint, 0) };
  g_array_remove_index (self->paints, 0);
  g_task_set_task_data (task, painting, g_free);
  g_task_run_in_thread (task, paint_in_thread);
}

static void
run_next (JmExportWorker *self)
{
  if (!self->is_running && self->wanted != NULL)
    {
      self->is_running = TRUE;
      start_making (self);
    }
  else if (!self->is_running && self->paints->len > 0 && self->made->pages != NULL)
    {
      self->is_running = TRUE;
      start_painting (self);
    }

  update_busy (self);
}

/**
 * jm_export_worker_make:
 * @self: a worker
 * @job: (transfer full): what is to be made
 *
 * Makes this next, and nothing else that was asked for before.
 */
void
jm_export_worker_make (JmExportWorker *self,
                       JmExportJob    *job)
{
  g_clear_pointer (&self->wanted, jm_export_job_free);
  self->wanted = job;
  g_array_set_size (self->paints, 0);
  run_next (self);
}

/**
 * jm_export_worker_paint:
 * @self: a worker
 * @position: a page
 * @scale: pixels per 1/96 inch
 *
 * Paints a page of those that were made last, after those that were asked for before.
 */
void
jm_export_worker_paint (JmExportWorker *self,
                        guint           position,
                        double          scale)
{
  const Paint paint = { position, scale };

  if (self->wanted != NULL || self->made->pages == NULL || position >= jm_pages_get_n_pages (self->made->pages))
    return;

  jm_export_worker_leave (self, position);
  g_array_append_val (self->paints, paint);
  run_next (self);
}

/**
 * jm_export_worker_leave:
 * @self: a worker
 * @position: a page
 *
 * Leaves a page unpainted that was asked for and that nobody sees any more.
 */
void
jm_export_worker_leave (JmExportWorker *self,
                        guint           position)
{
  for (guint i = self->paints->len; i-- > 0;)
    if (g_array_index (self->paints, Paint, i).position == position)
      g_array_remove_index (self->paints, i);
  update_busy (self);
}

/**
 * jm_export_worker_stop:
 * @self: a worker
 *
 * Begins nothing more of what was asked for.
 */
void
jm_export_worker_stop (JmExportWorker *self)
{
  g_clear_pointer (&self->wanted, jm_export_job_free);
  g_array_set_size (self->paints, 0);
  update_busy (self);
}

/**
 * jm_export_worker_is_busy:
 * @self: a worker
 *
 * Returns: whether anything is still being made or painted
 */
gboolean
jm_export_worker_is_busy (JmExportWorker *self)
{
  return self->is_running || self->wanted != NULL || self->paints->len > 0;
}

/**
 * jm_export_worker_get_pages:
 * @self: a worker
 *
 * Returns: (transfer none) (nullable): the pages that were made last; to be asked, not painted
 */
JmPages *
jm_export_worker_get_pages (JmExportWorker *self)
{
  return self->made->pages;
}

/**
 * jm_export_worker_get_text:
 * @self: a worker
 *
 * Returns: (transfer none) (nullable): the beginning of the text that was made last
 */
const char *
jm_export_worker_get_text (JmExportWorker *self)
{
  return self->made->text;
}

/**
 * jm_export_worker_get_remarks:
 * @self: a worker
 *
 * Returns: (transfer none): sentences: what will be lost, or come out otherwise
 */
const char *const *
jm_export_worker_get_remarks (JmExportWorker *self)
{
  return (const char *const *) self->made->remarks;
}

/**
 * jm_export_worker_get_error:
 * @self: a worker
 *
 * Returns: (transfer none) (nullable): why there is neither a page nor a text
 */
const GError *
jm_export_worker_get_error (JmExportWorker *self)
{
  return self->made->error;
}
