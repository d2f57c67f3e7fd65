/* frames.c: what a frame of the map costs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: frames STAGES [TOUCHPOINTS [SCENE]]
 *
 * Shows a map of that many stages, with 40 touchpoints each if not said, in a window, moves, zooms,
 * drags and types in it, or does one of these, and prints a line for each: its name, the seconds that a frame took from its
 * beginning until it was drawn, and the same for a bare window that moves one picture of its own size.
 * Lines that end in "cpu" have the processor time of the whole process, renderer's threads included.
 * The line "late" has how many of the frames of a pan came later than the clock asked for.  All times
 * are medians.
 *
 * The scenes "painted in each frame" and "a node for each column" are run only by name: the same pan with other ways
 * to draw the map.
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <adwaita.h>

#include "jm-bench-way.h"
#include "jm-canvas.h"
#include "jm-sample.h"

enum
{
  WIDTH = 1920,
  HEIGHT = 1080,
  N_FRAMES = 200,
  TOUCHPOINTS = 40,
};

/* Time to paint ahead before a scene begins, in milliseconds. */
#define REST 700
#define PAN_STEP 13

/* The yardstick: one picture, moved. */
#define BENCH_TYPE_PICTURE (bench_picture_get_type ())
G_DECLARE_FINAL_TYPE (BenchPicture, bench_picture, BENCH, PICTURE, GtkWidget)

struct _BenchPicture
{
  GtkWidget parent_instance;

  GdkTexture *texture;
  double x;
};

G_DEFINE_FINAL_TYPE (BenchPicture, bench_picture, GTK_TYPE_WIDGET)

static void
bench_picture_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  BenchPicture *self = BENCH_PICTURE (widget);

  gtk_snapshot_append_texture (snapshot, self->texture, &GRAPHENE_RECT_INIT ((float) self->x, 0, WIDTH, HEIGHT));
}

static void
bench_picture_dispose (GObject *object)
{
  g_clear_object (&BENCH_PICTURE (object)->texture);
  G_OBJECT_CLASS (bench_picture_parent_class)->dispose (object);
}

static void
bench_picture_class_init (BenchPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bench_picture_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = bench_picture_snapshot;
}

static void
bench_picture_init (BenchPicture *self)
{
  gsize size = (gsize) WIDTH * HEIGHT * 4;
  guchar *pixels = g_malloc (size);
  g_autoptr (GBytes) bytes = NULL;

  for (gsize i = 0; i < size; i++)
    pixels[i] = (guchar) (i * 2654435761u >> 24);
  bytes = g_bytes_new_take (pixels, size);
  self->texture = gdk_memory_texture_new (WIDTH, HEIGHT, GDK_MEMORY_B8G8R8X8, bytes, (gsize) WIDTH * 4);
}

typedef struct
{
  GtkWidget *window;
  JmCanvas *canvas;      /* nullable: in the window of the yardstick */
  BenchPicture *picture; /* nullable */
  BenchWay *way;         /* nullable */
  GtkAdjustment *adjustment;
  double start;
} Bench;

typedef void (*StepFunc) (Bench *bench,
                          guint  frame);

typedef struct
{
  Bench *bench;
  StepFunc step;
  guint frame;
  gint64 begin;
  double begin_cpu;
  gint64 last;
  gint64 interval;
  double times[N_FRAMES];
  double cpu_times[N_FRAMES];
  guint n_late;
} Run;

static double
get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec + (double) time.tv_nsec * 1e-9;
}

static void
before_paint_cb (GdkFrameClock *clock,
                 Run           *run)
{
  run->begin = g_get_monotonic_time ();
  run->begin_cpu = get_cpu_time ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                Run           *run)
{
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (run->frame == 0 || run->frame > N_FRAMES || run->begin == 0)
    return;

  run->times[run->frame - 1] = (double) (g_get_monotonic_time () - run->begin) * 1e-6;
  run->cpu_times[run->frame - 1] = get_cpu_time () - run->begin_cpu;
  if (run->last > 0 && now - run->last > run->interval * 3 / 2)
    run->n_late++;
  run->last = now;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Run *run = user_data;

  gdk_frame_clock_get_refresh_info (clock, 0, &run->interval, NULL);
  if (run->frame < N_FRAMES)
    run->step (run->bench, run->frame);
  run->frame++;

  return run->frame <= N_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
wake_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
rest (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (REST, wake_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
find_median (double *values)
{
  qsort (values, N_FRAMES, sizeof (double), compare);

  return values[N_FRAMES / 2];
}

static void
run_scene (Run      *run,
           Bench    *bench,
           StepFunc  step)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (bench->window);

  *run = (Run) { .bench = bench, .step = step };
  rest ();
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), run);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), run);
  gtk_widget_add_tick_callback (bench->window, tick_cb, run, NULL);
  while (run->frame <= N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (clock, run);
}

/* There and back again, over what is painted already. */
static double
get_pan (guint frame)
{
  guint phase = frame % 60;

  return PAN_STEP * (phase < 30 ? (double) phase : 60.0 - phase);
}

static void
move_picture (Bench *bench,
              guint  frame)
{
  bench->picture->x = -get_pan (frame);
  gtk_widget_queue_draw (GTK_WIDGET (bench->picture));
}

static void
pan (Bench *bench,
     guint  frame)
{
  gtk_adjustment_set_value (bench->adjustment, bench->start + get_pan (frame));
}

static void
pan_way (Bench *bench,
         guint  frame)
{
  bench_way_move (bench->way, bench->start + get_pan (frame));
}

static void
scroll (Bench *bench,
        guint  frame)
{
  gtk_adjustment_set_value (bench->adjustment, bench->start + PAN_STEP * (double) frame);
}

static void
zoom (Bench *bench,
      guint  frame)
{
  jm_canvas_zoom_about (bench->canvas, jm_canvas_get_zoom (bench->canvas) * (frame % 60 < 30 ? 1.01 : 1 / 1.01), 900, 500);
}

static const char *
find_touchpoint (Bench *bench,
                 guint  offset)
{
  JmPoint middle = jm_canvas_to_map (bench->canvas, WIDTH / 2.0, HEIGHT / 2.0);
  JmLayout *layout = jm_editor_get_layout (jm_canvas_get_editor (bench->canvas));
  guint stage = (guint) MAX (jm_layout_find_stage_at (layout, middle.x), 0);
  JmGridStage place;
  guint position;

  jm_layout_get_stage (layout, stage, &place);
  position = jm_layout_find_gap_at (layout, stage, middle.x) + offset;

  return jm_layout_get_touchpoint (layout, stage, MIN (position, place.n_touchpoints - 1));
}

static void
drag (Bench *bench,
      guint  frame)
{
  JmLayout *layout = jm_editor_get_layout (jm_canvas_get_editor (bench->canvas));
  JmPoint point = jm_canvas_to_map (bench->canvas, 400 + 6.0 * frame, HEIGHT / 2.0);
  guint stage = (guint) MAX (jm_layout_find_stage_at (layout, point.x), 0);
  JmGridStage place;
  JmCanvasDrop drop = { .has_gap = TRUE, .gap_width = JM_COLUMN_WIDTH };

  jm_layout_get_stage (layout, stage, &place);
  drop.gap_x = jm_layout_get_gap_x (layout, stage, jm_layout_find_gap_at (layout, stage, point.x));
  drop.gap_colour = place.colour;
  jm_canvas_set_drop (bench->canvas, &drop);
}

static void
type (Bench *bench,
      guint  frame)
{
  g_autofree char *text = g_strdup_printf ("Typed %c%c", 'a' + (int) (frame % 26), 'a' + (int) (frame / 26));

  jm_editor_set_value (jm_canvas_get_editor (bench->canvas), find_touchpoint (bench, 0), JM_TOUCHPOINT_TITLE,
                       JM_VALUE_TEXT (text), "type");
}

static void
choose (Bench *bench,
        guint  frame)
{
  jm_editor_select_one (jm_canvas_get_editor (bench->canvas), find_touchpoint (bench, frame % 3));
}

static void
open_window (Bench     *bench,
             GtkWidget *child)
{
  bench->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (bench->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (bench->window), child);
  gtk_window_present (GTK_WINDOW (bench->window));
  rest ();
}

static void
open_map (Bench *bench,
          guint  n_stages,
          guint  n_touchpoints)
{
  g_autoptr (JmMap) map = jm_sample_map (n_stages, n_touchpoints, 3, 1);
  g_autoptr (JmEditor) editor = jm_editor_new (jm_loaded_new (map, NULL));
  GtkWidget *scroller = gtk_scrolled_window_new (), *canvas = jm_canvas_new (editor);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), canvas);
  bench->canvas = JM_CANVAS (canvas);
  bench->adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
  open_window (bench, scroller);
  bench->start = gtk_adjustment_get_upper (bench->adjustment) / 3;
  gtk_adjustment_set_value (bench->adjustment, bench->start);
}

static void
close_window (Bench *bench)
{
  gtk_window_destroy (GTK_WINDOW (bench->window));
  rest ();
}

static void
open_way (Bench    *bench,
          guint     n_stages,
          guint     n_touchpoints,
          gboolean  is_kept)
{
  g_autoptr (JmMap) map = jm_sample_map (n_stages, n_touchpoints, 3, 1);
  g_autoptr (JmEditor) editor = jm_editor_new (jm_loaded_new (map, NULL));
  JmLayout *layout = jm_editor_get_layout (editor);
  GtkWidget *way = bench_way_new (layout, is_kept);

  bench->way = BENCH_WAY (way);
  bench->start = jm_layout_get_width (layout) / 3;
  bench_way_move (bench->way, bench->start);
  open_window (bench, way);
}

/* What the bare window took. */
typedef struct
{
  double time;
  double cpu_time;
  guint n_late;
} Yardstick;

static void
print_scene (Run             *run,
             const char      *name,
             const Yardstick *yardstick)
{
  printf ("%s, late\t%u\t%u\n", name, run->n_late, yardstick->n_late);
  printf ("%s\t%.6f\t%.6f\n", name, find_median (run->times), yardstick->time);
  printf ("%s, cpu\t%.6f\t%.6f\n", name, find_median (run->cpu_times), yardstick->cpu_time);
  printf ("%s, slowest\t%.6f\t%.6f\n", name, run->times[N_FRAMES - 1], yardstick->time);
  fflush (stdout);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    StepFunc step;
  } scenes[] = {
    { "pan", pan }, { "scroll on", scroll }, { "zoom step", zoom }, { "drag", drag }, { "type", type }, { "select", choose },
  };
  static const char *const ways[] = { "painted in each frame", "a node for each column" };
  guint n_stages = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : 0;
  guint n_touchpoints = argc > 2 ? (guint) strtoul (argv[2], NULL, 10) : TOUCHPOINTS;
  const char *only = argc > 3 ? argv[3] : NULL;
  Yardstick yardstick;
  Bench bench = { 0 };
  static Run run;

  if (n_stages == 0)
    {
      fprintf (stderr, "Usage: %s STAGES [TOUCHPOINTS [SCENE]]\n", argv[0]);
      return EXIT_FAILURE;
    }

  adw_init ();
  bench.picture = g_object_new (BENCH_TYPE_PICTURE, NULL);
  open_window (&bench, GTK_WIDGET (bench.picture));
  run_scene (&run, &bench, move_picture);
  yardstick = (Yardstick) { find_median (run.times), find_median (run.cpu_times), run.n_late };
  close_window (&bench);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_strcmp0 (only, ways[i]) == 0)
      {
        open_way (&bench, n_stages, n_touchpoints, i == 1);
        run_scene (&run, &bench, pan_way);
        print_scene (&run, ways[i], &yardstick);
        close_window (&bench);
        return EXIT_SUCCESS;
      }

  open_map (&bench, n_stages, n_touchpoints);
  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      if (only != NULL && strcmp (only, scenes[i].name) != 0)
        continue;

      jm_canvas_set_zoom (bench.canvas, 1);
      gtk_adjustment_set_value (bench.adjustment, bench.start);
      run_scene (&run, &bench, scenes[i].step);
      jm_canvas_set_drop (bench.canvas, NULL);
      print_scene (&run, scenes[i].name, &yardstick);
    }
  close_window (&bench);

  return EXIT_SUCCESS;
}
