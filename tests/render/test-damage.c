/* test-damage.c: what is painted anew after an edit is enough
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout-damage.h"

#include <math.h>

#include "jm-cairo-backend.h"
#include "jm-layout-grid.h"
#include "jm-painter.h"
#include "jm-sample.h"

#define FAMILY "DejaVu Sans"
#define N_EDITS 60
/* Cairo smooths the edges of a path row by row, another way where some other edge of it begins in
 * the same row; so a curve changes by a shade where it has not changed. */
#define CURVE_SHADE 24
/* Whole pixels that a painted part is wider than what has changed. */
#define REACH 4.0

static JmLayout *
make_layout (JmMap      *map,
             JmViewBase  base,
             JmLayout   *previous)
{
  static JmTypesetter *typesetter;
  const JmView view = { base, NULL };

  if (typesetter == NULL)
    typesetter = jm_typesetter_new (FAMILY);

  return jm_layout_new (map, typesetter, &(JmLayoutOptions) { "2026-10-01", &view }, previous);
}

static cairo_surface_t *
make_surface (JmLayout *layout)
{
  return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (jm_layout_get_width (layout)),
                                     (int) ceil (jm_layout_get_height (layout)));
}

static void
paint (JmLayout        *layout,
       cairo_surface_t *surface,
       const JmRect    *rect)
{
  cairo_t *cairo = cairo_create (surface);
  JmBackend *backend = jm_cairo_backend_new (cairo, NULL);
  const JmRect clip = { rect->x - REACH, rect->y - REACH, rect->width + 2 * REACH, rect->height + 2 * REACH };
  double x = floor (rect->x), y = floor (rect->y);
  const JmRect whole = { x, y, ceil (rect->x + rect->width) - x, ceil (rect->y + rect->height) - y };

  jm_cairo_clip_to (cairo, &whole);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  jm_paint (layout, &clip, backend);
  jm_cairo_backend_free (backend);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
}

static void
paint_all (JmLayout        *layout,
           cairo_surface_t *surface)
{
  const JmRect all = { 0, 0, jm_layout_get_width (layout), jm_layout_get_height (layout) };

  paint (layout, surface, &all);
}

/* How far channels of a pixel may be off. */
static int
get_tolerance (JmLayout *layout,
               int       y)
{
  for (guint i = 0; i < jm_layout_get_n_rows (layout); i++)
    {
      JmGridRow row;

      jm_layout_get_row (layout, i, &row);
      if (row.lane == JM_LANE_EMOTIONS && y >= row.rect.y && y < row.rect.y + row.rect.height)
        return CURVE_SHADE;
    }

  return 0;
}

/* The farthest that a channel of a pixel is off, beyond what it may be. */
static int
compare (JmLayout        *layout,
         cairo_surface_t *a,
         cairo_surface_t *b,
         int             *at_x,
         int             *at_y)
{
  int stride = cairo_image_surface_get_stride (a), width = cairo_image_surface_get_width (a), most = 0;
  const guchar *pixels = cairo_image_surface_get_data (a), *others = cairo_image_surface_get_data (b);

  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    for (int x = 0; x < width; x++)
      for (int channel = 0; channel < 4; channel++)
        {
          int difference = ABS (pixels[y * stride + x * 4 + channel] - others[y * stride + x * 4 + channel]);

          /* The fourth one is not used. */
          if ((G_BYTE_ORDER == G_LITTLE_ENDIAN ? channel == 3 : channel == 0) || difference <= most ||
              difference <= get_tolerance (layout, y))
            continue;
          most = difference;
          *at_x = x;
          *at_y = y;
        }

  return most;
}

static void
test_damage_is_enough (gconstpointer data)
{
  JmViewBase base = (JmViewBase) GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (23);
  g_autoptr (JmMap) map = jm_sample_map (3, 3, 2, 23);
  g_autoptr (JmLayout) layout = make_layout (map, base, NULL);
  guint n_partial = 0;

  g_random_set_seed (23);
  for (guint n = 0; n < N_EDITS;)
    {
      g_autoptr (JmMap) edited = jm_sample_edit (map, rand, NULL);
      g_autoptr (GArray) damage = NULL;
      JmLayout *next;

      /* Some edits are refused. */
      if (edited == NULL)
        continue;

      n++;
      next = make_layout (edited, base, layout);
      damage = jm_layout_get_damage (layout, next);
      if (damage != NULL)
        {
          cairo_surface_t *surface = make_surface (next), *expected = make_surface (next);
          int x = 0, y = 0, difference;

          n_partial++;
          paint_all (layout, surface);
          paint_all (next, expected);
          /* A curve that is painted in part is smoothed a little otherwise, so both are. */
          for (guint i = 0; i < damage->len; i++)
            {
              paint (next, surface, &g_array_index (damage, JmRect, i));
              paint (next, expected, &g_array_index (damage, JmRect, i));
            }
          difference = compare (next, surface, expected, &x, &y);
          if (difference > 0)
            g_error ("edit %u: pixel %d, %d is off by %d", n, x, y, difference);
          cairo_surface_destroy (surface);
          cairo_surface_destroy (expected);
        }

      jm_layout_unref (layout);
      layout = next;
      jm_map_unref (map);
      map = g_steal_pointer (&edited);
    }

  /* Most edits change less than everything. */
  g_test_message ("%u of %u edits are painted in part", n_partial, N_EDITS);
  g_assert_cmpuint (n_partial, >, N_EDITS / 4);
}

static void
test_a_change_of_a_title_is_small (void)
{
  g_autoptr (JmMap) map = jm_sample_map (5, 8, 2, 3);
  g_autoptr (JmLayout) before = make_layout (map, JM_VIEW_OPERATIONAL, NULL);
  const char *id = jm_item_get_id (jm_item_get_child (jm_item_get_child (jm_map_get_root (map), JM_MAP_STAGES, 1),
                                                      JM_STAGE_TOUCHPOINTS, 2));
  g_autoptr (JmMap) edited = jm_map_set (map, id, JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("Short"), NULL);
  g_autoptr (JmLayout) after = make_layout (edited, JM_VIEW_OPERATIONAL, before);
  g_autoptr (GArray) damage = jm_layout_get_damage (before, after);
  g_autoptr (GArray) none = jm_layout_get_damage (after, after);
  const JmRect *rect;
  JmRect card;

  g_assert_nonnull (damage);
  g_assert_cmpuint (damage->len, ==, 1);
  rect = &g_array_index (damage, JmRect, 0);
  g_assert_true (jm_layout_find (after, id, &card));
  g_assert_true (jm_rect_contains (rect, card.x, card.y));
  g_assert_cmpfloat (rect->width, <, 2 * JM_COLUMN_WIDTH);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/damage/operational", GUINT_TO_POINTER (JM_VIEW_OPERATIONAL), test_damage_is_enough);
  g_test_add_data_func ("/damage/executive", GUINT_TO_POINTER (JM_VIEW_EXECUTIVE), test_damage_is_enough);
  g_test_add_data_func ("/damage/customer", GUINT_TO_POINTER (JM_VIEW_CUSTOMER), test_damage_is_enough);
  g_test_add_func ("/damage/title", test_a_change_of_a_title_is_small);

  return g_test_run ();
}
