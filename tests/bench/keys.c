/* keys.c: what the keys of somebody who works on a map cost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: keys STAGES [TOUCHPOINTS [SCENE]]
 *
 * Shows a map of that many stages, with 40 touchpoints each if not said, in a window as the program has it,
 * panels included.  Presses keys (with xdotool, so that they come the way all keys come) and prints for each
 * scene the processor time in seconds from the arrival of the key until the next frame is drawn, all threads
 * included: its name, and the least, the median and the largest but five in a hundred.  The line that ends in
 * "after" has what followed until the next key: panels that are brought up to date when there is time.
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <adwaita.h>

#include "jm-application.h"
#include "jm-sample.h"

enum
{
  WIDTH = 1920,
  HEIGHT = 1080,
  TOUCHPOINTS = 40,
  N_KEYS = 30,
  MOST_LOST = 3,
};

/* Milliseconds: between keys, as somebody types; how often it is asked whether a key has come, and how
 * many times; and until a window is at rest. */
#define KEY_PAUSE 130
#define KEY_WAIT 10
#define MOST_WAITS 300
#define REST 1500

typedef struct
{
  const char *name;
  const char *before;    /* keys that are pressed once, for nothing */
  const char *keys;      /* that are pressed in turn; those after a "!" count for nothing */
  const char *after;
} Scene;

/* From no selection to a text of the whole first stage, and to the title of its first touchpoint.  From the former
 * every step across goes to another stage, which scrolls. */
#define STAGE "Escape Right Down Down"
#define START STAGE " Down"

static const Scene scenes[] = {
  { "arrow", START, "Right Right Down Right Up Left Left Down Left Up", "Escape" },
  { "arrow that scrolls", START " Right Right Right Right Right Right Right Right", "Right", "Escape" },
  { "type", START " Return", "a b c d e f g h i j", "Escape" },
  { "commit", START, "!Return !x Return !Return !y Return", "Escape" },
  { "open", START, "Return !Escape", "Escape" },
  { "tab", START " Return", "Tab Tab Tab shift+Tab shift+Tab shift+Tab", "Escape" },
  { "tab after typing", START " Return", "!x Tab !x Tab !x Tab !x shift+Tab !x shift+Tab !x shift+Tab", "Escape" },
  { "tab between stages", STAGE " Return", "Tab Tab Tab shift+Tab shift+Tab shift+Tab", "Escape" },
  { "undo", START, "!Return !x !Return ctrl+z", "Escape" },
  { "undo in a stage", STAGE, "!Return !x !Return ctrl+z", "Escape" },
};

typedef struct
{
  FILE *keyboard; /* what is written here is pressed */
  GtkWidget *window;
  GtkWidget *canvas;
  gboolean is_pressed;
  gboolean is_drawn;
  double begin;
  double end;
  double times[N_KEYS];
  double times_after[N_KEYS];
} Bench;

static double
get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec + (double) time.tv_nsec * 1e-9;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        Bench                 *bench)
{
  /* Shift and Ctrl come as keys of their own. */
  if (key >= GDK_KEY_Shift_L && key <= GDK_KEY_Hyper_R)
    return GDK_EVENT_PROPAGATE;

  bench->is_pressed = TRUE;
  bench->begin = get_cpu_time ();

  return GDK_EVENT_PROPAGATE;
}

static void
after_paint_cb (GdkFrameClock *clock,
                Bench         *bench)
{
  if (!bench->is_pressed || bench->is_drawn)
    return;

  bench->is_drawn = TRUE;
  bench->end = get_cpu_time ();
}

static gboolean
wake_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
rest (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, wake_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* Starts the one process that presses all keys: starting one for each would have every page of memory
 * that the window writes to afterwards copied, and that would count. */
static FILE *
open_keyboard (void)
{
  const char *const arguments[] = { "xdotool", "-", NULL };
  g_autoptr (GError) error = NULL;
  int input;

  if (!g_spawn_async_with_pipes (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL,
                                 NULL, NULL, NULL, &input, NULL, NULL, &error))
    g_error ("%s", error->message);

  return fdopen (input, "w");
}

G_GNUC_PRINTF (2, 3)
static void
tell (Bench      *bench,
      const char *format,
      ...)
{
  va_list arguments;

  va_start (arguments, format);
  vfprintf (bench->keyboard, format, arguments);
  va_end (arguments);
  fflush (bench->keyboard);
}

/* Presses a key.  Returns whether a frame came of it; what it cost is in @bench then. */
static gboolean
press (Bench      *bench,
       const char *key)
{
  bench->is_pressed = bench->is_drawn = FALSE;
  tell (bench, "key %s\n", key);
  for (guint i = 0; i < MOST_WAITS && !bench->is_pressed; i++)
    rest (KEY_WAIT);
  rest (KEY_PAUSE);

  return bench->is_drawn;
}

static void
press_all (Bench      *bench,
           const char *keys)
{
  g_auto (GStrv) all = g_strsplit (keys, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    press (bench, all[i]);
  rest (REST);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static void
print_line (const char *name,
            const char *suffix,
            double     *values,
            guint       n)
{
  qsort (values, n, sizeof (double), compare);
  printf ("%s%s\t%.6f\t%.6f\t%.6f\n", name, suffix, values[0], values[n / 2], values[n * 95 / 100]);
  fflush (stdout);
}

static void
run_scene (Bench       *bench,
           const Scene *scene)
{
  g_auto (GStrv) keys = g_strsplit (scene->keys, " ", -1);
  guint n_keys = g_strv_length (keys), n = 0, n_lost = 0;

  gtk_widget_grab_focus (bench->canvas);
  press_all (bench, scene->before);
  for (guint i = 0; i < N_KEYS && n_lost < MOST_LOST; i++)
    {
      const char *key = keys[i % n_keys];
      gboolean counts = *key != '!';

      if (!press (bench, counts ? key : key + 1))
        {
          n_lost += !bench->is_pressed;
          if (counts)
            fprintf (stderr, "%s: no frame came of “%s”\n", scene->name, key);
          continue;
        }
      if (!counts)
        continue;

      bench->times[n] = bench->end - bench->begin;
      bench->times_after[n++] = get_cpu_time () - bench->end;
    }
  press_all (bench, scene->after);

  if (n == 0)
    return;

  print_line (scene->name, "", bench->times, n);
  print_line (scene->name, ", after", bench->times_after, n);
}

static void
open_map (Bench          *bench,
          JmApplication  *application,
          guint           n_stages,
          guint           n_touchpoints)
{
  g_autoptr (JmMap) map = jm_sample_map (n_stages, n_touchpoints, 3, 1);
  JmWindow *window = jm_window_new (GTK_APPLICATION (application));
  JmMapPage *page = jm_map_page_new ();
  JmLayout *layout;
  GtkEventController *controller = gtk_event_controller_key_new ();
  JmEditor *editor;

  bench->window = GTK_WIDGET (window);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  jm_window_add_page (window, page);
  jm_map_page_take (page, jm_loaded_new (map, NULL));
  jm_window_update (window);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_cb), bench);
  gtk_widget_add_controller (bench->window, controller);
  gtk_window_present (GTK_WINDOW (window));
  tell (bench, "mousemove 960 1060\n");
  rest (REST);

  bench->canvas = GTK_WIDGET (jm_map_page_get_canvas (page));
  editor = jm_map_page_get_editor (page);
  layout = jm_editor_get_layout (editor);
  jm_editor_select_one (editor, jm_layout_get_touchpoint (layout, 0, 0));
  g_signal_connect (gtk_widget_get_frame_clock (bench->window), "after-paint", G_CALLBACK (after_paint_cb), bench);
  rest (REST);
}

int
main (int    argc,
      char **argv)
{
  guint n_stages = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : 0;
  guint n_touchpoints = argc > 2 ? (guint) strtoul (argv[2], NULL, 10) : TOUCHPOINTS;
  g_autoptr (JmApplication) application = NULL;
  static Bench bench;

  if (n_stages == 0)
    {
      fprintf (stderr, "Usage: %s STAGES [TOUCHPOINTS [SCENE]]\n", argv[0]);
      return EXIT_FAILURE;
    }

  g_set_prgname ("journey-mapper");
  application = g_object_new (JM_TYPE_APPLICATION, "flags", G_APPLICATION_NON_UNIQUE, NULL);
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return EXIT_FAILURE;

  bench.keyboard = open_keyboard ();
  open_map (&bench, application, n_stages, n_touchpoints);
  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    if (argc <= 3 || strcmp (argv[3], scenes[i].name) == 0)
      run_scene (&bench, &scenes[i]);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  fclose (bench.keyboard);

  return EXIT_SUCCESS;
}
