/* jm-preload.c: reads a file while the window is still being made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-preload.h"

#include "jm-fonts.h"
#include "jm-glance-backend.h"
#include "jm-recovery.h"
#include "jm-screen-colours.h"

/* What of a map is in sight in a new window, in its own units, or somewhat more. */
#define SEEN_WIDTH 1100
#define SEEN_HEIGHT 900

static GMutex mutex;
static GCond cond;
static GFile *marked;    /* nullable: of the main thread: what jm_recovery_begin_opening() was told */
static GFile *wanted;    /* nullable: what is being read, or was */
static JmLoaded *loaded; /* nullable: what came out */
static JmLayout *painted; /* nullable: what the tiles show */
static JmTiles *tiles;    /* nullable */

static void
paint (cairo_t      *cairo,
       const JmRect *clip,
       double        scale,
       gpointer      user_data)
{
  g_autoptr (JmScreenColours) colours = jm_screen_colours_new (FALSE, FALSE);
  JmBackend *backend = jm_screen_colours_paint (colours, cairo);

  jm_glance_paint (user_data, clip, scale, backend);
  jm_cairo_backend_free (backend);
}

static JmTiles *
paint_tiles (JmLayout *layout)
{
  const JmRect map = { 0, 0, jm_layout_get_width (layout), jm_layout_get_height (layout) };
  const double x = jm_layout_is_rtl (layout) ? MAX (map.width - SEEN_WIDTH, 0) : 0;
  const cairo_rectangle_int_t seen = { (int) x, 0, SEEN_WIDTH, SEEN_HEIGHT };
  JmTiles *self = jm_tiles_new (&map, 1, JM_PRELOAD_TILE_SIZE, JM_PRELOAD_TILE_SIZE, paint, layout);
  cairo_rectangle_int_t range;

  if (jm_tiles_get_range (self, &seen, &range))
    for (int column = range.x; column < range.x + range.width; column++)
      for (int row = range.y; row < range.y + range.height; row++)
        jm_tiles_paint (self, column, row, G_MAXINT64);

  return self;
}

static gpointer
read_in_thread (gpointer data)
{
  g_autoptr (GFile) file = data;
  JmLoaded *result;
  JmTiles *first;

  /* main() ends the program. */
  if (!jm_fonts_check (NULL))
    return NULL;

  result = jm_loaded_read (file);
  /* Before anybody else has the layout: fonts are for one thread at a time. */
  first = result->layout != NULL ? paint_tiles (result->layout) : NULL;

  g_mutex_lock (&mutex);
  tiles = first;
  painted = first != NULL ? jm_layout_ref (result->layout) : NULL;
  loaded = result;
  g_cond_broadcast (&cond);
  g_mutex_unlock (&mutex);

  return NULL;
}

/**
 * jm_preload_start:
 * @path: a file that will be opened
 * @by_itself: whether nobody has asked for it
 *
 * Begins to read the file.  Call this once, before there are other threads.
 *
 * A file that ends the program while it is read, and is opened by itself, would end it with each start: so
 * jm_recovery_begin_opening() is told first.
 */
void
jm_preload_start (const char *path,
                  gboolean    by_itself)
{
  wanted = g_file_new_for_commandline_arg (path);
  if (by_itself)
    {
      marked = g_object_ref (wanted);
      jm_recovery_begin_opening (marked);
    }
  g_thread_unref (g_thread_new ("preload", read_in_thread, g_object_ref (wanted)));
}

/**
 * jm_preload_take_mark:
 * @file: a file that is about to be opened
 *
 * Returns: whether jm_recovery_begin_opening() was told of the file; it is now the caller's to tell
 *   jm_recovery_end_opening()
 */
gboolean
jm_preload_take_mark (GFile *file)
{
  if (marked == NULL || !g_file_equal (marked, file))
    return FALSE;

  g_clear_object (&marked);

  return TRUE;
}

/**
 * jm_preload_end:
 *
 * What was read is not opened after all, if it has not been opened yet.
 */
void
jm_preload_end (void)
{
  if (marked != NULL)
    jm_recovery_end_opening (marked);
  g_clear_object (&marked);
}

/**
 * jm_preload_take:
 * @file: a file
 * @wait: how long to wait for it, in microseconds; below zero until it has been read
 *
 * Takes what was read; a file is taken once.
 *
 * Returns: (transfer full) (nullable): the map, or why it could not be read; %NULL when it is
 *   not there yet or another file was read
 */
JmLoaded *
jm_preload_take (GFile  *file,
                 gint64  wait)
{
  gint64 end = g_get_monotonic_time () + wait;
  JmLoaded *result = NULL;

  g_mutex_lock (&mutex);
  if (wanted != NULL && g_file_equal (wanted, file))
    {
      while (loaded == NULL)
        if (wait < 0)
          g_cond_wait (&cond, &mutex);
        else if (!g_cond_wait_until (&cond, &mutex, end))
          break;

      if (loaded != NULL)
        g_clear_object (&wanted);
      result = g_steal_pointer (&loaded);
    }
  g_mutex_unlock (&mutex);

  return result;
}

/**
 * jm_preload_take_tiles:
 * @layout: what is to be shown
 * @scale: device pixels for a unit of the map
 *
 * Takes what was painted; this is asked once, for the first frame of a map.
 *
 * Returns: (transfer full) (nullable): tiles of the whole map, of which those that are seen
 *   first are painted; %NULL when others are wanted.  jm_tiles_set_paint() is to be called
 *   before more of them are painted.
 */
JmTiles *
jm_preload_take_tiles (JmLayout *layout,
                       double    scale)
{
  g_autoptr (JmTiles) taken = NULL;
  gboolean fits;

  g_mutex_lock (&mutex);
  taken = g_steal_pointer (&tiles);
  fits = taken != NULL && painted == layout && scale >= 1 && scale <= 1;
  g_clear_pointer (&painted, jm_layout_unref);
  g_mutex_unlock (&mutex);

  return fits ? g_steal_pointer (&taken) : NULL;
}
