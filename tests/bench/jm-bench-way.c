/* jm-bench-way.c: other ways to bring a map onto the screen than the one of the canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-bench-way.h"

#include "jm-cairo-backend.h"
#include "jm-layout-grid.h"
#include "jm-painter.h"

struct _BenchWay
{
  GtkWidget parent_instance;

  JmLayout *layout;
  gboolean is_kept;
  GHashTable *nodes; /* column → GskRenderNode: what was painted of it */
  double x;
};

G_DEFINE_FINAL_TYPE (BenchWay, bench_way, GTK_TYPE_WIDGET)

static void
paint (BenchWay *self,
       cairo_t  *cairo,
       double    x,
       double    width,
       double    height)
{
  const JmRect clip = { x, 0, width, height };
  JmBackend *backend = jm_cairo_backend_new (cairo, NULL);

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_translate (cairo, -x, 0);
  jm_paint (self->layout, &clip, backend);
  jm_cairo_backend_free (backend);
}

static GskRenderNode *
get_node (BenchWay *self,
          int       column)
{
  GskRenderNode *node = g_hash_table_lookup (self->nodes, GINT_TO_POINTER (column));
  double height = jm_layout_get_height (self->layout);
  cairo_t *cairo;

  if (node != NULL)
    return node;

  node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, JM_COLUMN_WIDTH, (float) height));
  cairo = gsk_cairo_node_get_draw_context (node);
  paint (self, cairo, column * JM_COLUMN_WIDTH, JM_COLUMN_WIDTH, height);
  cairo_destroy (cairo);
  g_hash_table_insert (self->nodes, GINT_TO_POINTER (column), node);

  return node;
}

static void
bench_way_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  BenchWay *self = BENCH_WAY (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cairo;

  if (self->is_kept)
    {
      gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
      for (int i = (int) (self->x / JM_COLUMN_WIDTH); i * JM_COLUMN_WIDTH < self->x + width; i++)
        {
          gtk_snapshot_save (snapshot);
          gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (i * JM_COLUMN_WIDTH - self->x), 0));
          gtk_snapshot_append_node (snapshot, get_node (self, i));
          gtk_snapshot_restore (snapshot);
        }
      gtk_snapshot_pop (snapshot);
      return;
    }

  cairo = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  paint (self, cairo, self->x, width, height);
  cairo_destroy (cairo);
}

static void
bench_way_dispose (GObject *object)
{
  BenchWay *self = BENCH_WAY (object);

  g_clear_pointer (&self->nodes, g_hash_table_unref);
  g_clear_pointer (&self->layout, jm_layout_unref);
  G_OBJECT_CLASS (bench_way_parent_class)->dispose (object);
}

static void
bench_way_class_init (BenchWayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bench_way_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = bench_way_snapshot;
}

static void
bench_way_init (BenchWay *self)
{
  self->nodes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) gsk_render_node_unref);
}

/**
 * bench_way_new:
 * @layout: a map
 * @is_kept: whether what was painted of a column is kept as a render node; otherwise the painter paints what is
 *   seen in each frame
 *
 * Returns: (transfer floating): a widget that shows the map
 */
GtkWidget *
bench_way_new (JmLayout *layout,
               gboolean  is_kept)
{
  BenchWay *self = g_object_new (BENCH_TYPE_WAY, NULL);

  self->layout = jm_layout_ref (layout);
  self->is_kept = is_kept;

  return GTK_WIDGET (self);
}

/**
 * bench_way_move:
 * @self: a way
 * @x: how far the left end of the map lies to the left of the widget
 */
void
bench_way_move (BenchWay *self,
                double    x)
{
  self->x = x;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
