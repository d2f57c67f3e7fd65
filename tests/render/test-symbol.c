/* test-symbol.c: small drawings: channels, faces, badges, arrows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-symbol.h"

#include <cairo.h>
#include <math.h>

#include "jm-cairo-backend.h"

/* The rim around a face may pass its rectangle; it is as white as the paper. */
#define RIM JM_SYMBOL_STROKE

static gboolean
is_dots (JmSymbol symbol)
{
  return symbol >= JM_SYMBOL_SEVERITY_1 && symbol <= JM_SYMBOL_SEVERITY_5;
}

/* On the grid.  Five dots are a row. */
static double
get_width (JmSymbol symbol)
{
  return is_dots (symbol) ? 92 : JM_SYMBOL_GRID;
}

static gboolean
is_face (JmSymbol symbol)
{
  return symbol >= JM_SYMBOL_FACE_VERY_BAD && symbol <= JM_SYMBOL_FACE_VERY_GOOD;
}

static JmRect
get_ink (JmSymbol      symbol,
         const JmRect *rect,
         JmColour      colour)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cairo = cairo_create (surface);
  JmBackend *backend = jm_cairo_backend_new (cairo, NULL);
  JmRect ink;

  backend->class->symbol (backend, symbol, rect, colour);
  jm_cairo_backend_free (backend);
  cairo_destroy (cairo);
  cairo_recording_surface_ink_extents (surface, &ink.x, &ink.y, &ink.width, &ink.height);
  cairo_surface_destroy (surface);

  return ink;
}

static void
test_every_symbol_is_drawn_inside_its_rectangle (void)
{
  for (JmSymbol symbol = 0; symbol < JM_N_SYMBOLS; symbol++)
    {
      /* Large, since a surface tells its extents in whole units. */
      const double scale = 100;
      const JmRect rect = { 0, 0, get_width (symbol) * scale, JM_SYMBOL_GRID * scale };
      JmRect ink = get_ink (symbol, &rect, 0x123456ff);
      double rim = is_face (symbol) ? RIM * scale + 2 : 2;
      guint n_layers;

      jm_symbol_get_layers (symbol, &n_layers);
      g_assert_cmpuint (n_layers, >, 0);
      if (ink.x < -rim || ink.y < -rim || ink.x + ink.width > rect.width + rim ||
          ink.y + ink.height > rect.height + rim)
        g_error ("Symbol %d leaves its rectangle: %g,%g to %g,%g of %g", symbol, ink.x / scale, ink.y / scale,
                 (ink.x + ink.width) / scale, (ink.y + ink.height) / scale, rect.width / scale);

      /* It is not lost in it either. */
      g_assert_cmpfloat (MAX (ink.width, ink.height), >, 0.6 * rect.height);
    }
}

static void
test_a_mirrored_symbol_is_drawn_in_the_same_rectangle (void)
{
  for (JmSymbol symbol = 0; symbol < JM_N_SYMBOLS; symbol++)
    {
      const double width = get_width (symbol) * 100, height = JM_SYMBOL_GRID * 100;
      const JmRect plain = { 5000, 300, width, height };
      const JmRect mirrored = { 5000 + width, 300, -width, height };
      JmRect ink = get_ink (symbol, &plain, 0x123456ff);
      JmRect mirrored_ink = get_ink (symbol, &mirrored, 0x123456ff);

      g_assert_cmpfloat_with_epsilon (mirrored_ink.x + mirrored_ink.width, 2 * plain.x + width - ink.x, 3);
      g_assert_cmpfloat_with_epsilon (mirrored_ink.width, ink.width, 3);
      g_assert_cmpfloat_with_epsilon (mirrored_ink.y, ink.y, 3);
      g_assert_cmpfloat_with_epsilon (mirrored_ink.height, ink.height, 3);
    }
}

static void
test_every_kind_of_touchpoint_has_a_drawing_of_its_own (void)
{
  g_autoptr (GHashTable) drawings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (JmSymbol symbol = 0; symbol < JM_N_SYMBOLS; symbol++)
    {
      g_autoptr (GString) drawing = g_string_new (NULL);
      guint n_layers;
      const JmSymbolLayer *layers = jm_symbol_get_layers (symbol, &n_layers);

      for (guint i = 0; i < n_layers; i++)
        {
          guint n_points = 0;

          g_string_append_printf (drawing, "%d:", layers[i].mode);
          g_assert_cmpuint (layers[i].path.n_verbs, >, 1);
          g_assert_cmpint (layers[i].path.verbs[0], ==, JM_PATH_MOVE);
          for (guint j = 0; j < layers[i].path.n_verbs; j++)
            {
              guint8 verb = layers[i].path.verbs[j];

              g_string_append_printf (drawing, "%d", verb);
              n_points += verb == JM_PATH_CURVE ? 3 : verb == JM_PATH_CLOSE ? 0 : 1;
            }
          for (guint j = 0; j < n_points; j++)
            {
              g_assert_true (isfinite (layers[i].path.points[j].x) && isfinite (layers[i].path.points[j].y));
              g_string_append_printf (drawing, " %g,%g", layers[i].path.points[j].x,
                                      layers[i].path.points[j].y);
            }
        }

      if (!g_hash_table_add (drawings, g_strdup (drawing->str)))
        g_error ("Symbol %d looks like another one", symbol);
    }
}

static void
test_dots_count (void)
{
  for (guint severity = 1; severity <= 5; severity++)
    {
      guint n_layers, n_filled = 0, n_rings = 0;
      const JmSymbolLayer *layers = jm_symbol_get_layers ((JmSymbol) (JM_SYMBOL_SEVERITY_1 + severity - 1),
                                                          &n_layers);

      for (guint i = 0; i < n_layers; i++)
        for (guint j = 0; j < layers[i].path.n_verbs; j++)
          if (layers[i].path.verbs[j] == JM_PATH_CLOSE)
            {
              n_filled += layers[i].mode == JM_LAYER_FILL;
              n_rings += layers[i].mode == JM_LAYER_STROKE;
            }

      g_assert_cmpuint (n_filled, ==, severity);
      g_assert_cmpuint (n_rings, ==, 5 - severity);
    }
}

static void
test_faces_follow_the_score (void)
{
  g_assert_cmpint (jm_symbol_for_score (-2), ==, JM_SYMBOL_FACE_VERY_BAD);
  g_assert_cmpint (jm_symbol_for_score (-1.5), ==, JM_SYMBOL_FACE_VERY_BAD);
  g_assert_cmpint (jm_symbol_for_score (-1), ==, JM_SYMBOL_FACE_BAD);
  g_assert_cmpint (jm_symbol_for_score (-0.5), ==, JM_SYMBOL_FACE_BAD);
  g_assert_cmpint (jm_symbol_for_score (0), ==, JM_SYMBOL_FACE_NEUTRAL);
  g_assert_cmpint (jm_symbol_for_score (0.5), ==, JM_SYMBOL_FACE_GOOD);
  g_assert_cmpint (jm_symbol_for_score (1.5), ==, JM_SYMBOL_FACE_VERY_GOOD);
  g_assert_cmpint (jm_symbol_for_score (2), ==, JM_SYMBOL_FACE_VERY_GOOD);
}

static void
test_what_is_inside_a_symbol_is_seen_on_it (void)
{
  for (guint i = 0; i < 4096; i++)
    {
      JmColour colour = (i & 0xf) * 0x11000000 + (i >> 4 & 0xf) * 0x110000 + (i >> 8 & 0xf) * 0x1100 + 0xff;
      JmLayerPaint paint = jm_symbol_get_paint (JM_LAYER_INSIDE, colour);

      g_assert_cmphex (paint.fill, ==, JM_NO_COLOUR);
      g_assert_cmpfloat (jm_colour_get_contrast (paint.stroke.colour, colour), >=, 3);
    }
}

static void
test_a_layer_is_filled_or_drawn (void)
{
  for (JmLayerMode mode = JM_LAYER_HALO; mode <= JM_LAYER_INSIDE; mode++)
    {
      JmLayerPaint paint = jm_symbol_get_paint (mode, 0x123456ff);

      g_assert_true ((paint.fill == JM_NO_COLOUR) != (paint.stroke.colour == JM_NO_COLOUR));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/symbol/every_symbol_is_drawn_inside_its_rectangle",
                   test_every_symbol_is_drawn_inside_its_rectangle);
  g_test_add_func ("/symbol/a_mirrored_symbol_is_drawn_in_the_same_rectangle",
                   test_a_mirrored_symbol_is_drawn_in_the_same_rectangle);
  g_test_add_func ("/symbol/every_kind_of_touchpoint_has_a_drawing_of_its_own",
                   test_every_kind_of_touchpoint_has_a_drawing_of_its_own);
  g_test_add_func ("/symbol/dots_count", test_dots_count);
  g_test_add_func ("/symbol/faces_follow_the_score", test_faces_follow_the_score);
  g_test_add_func ("/symbol/what_is_inside_a_symbol_is_seen_on_it",
                   test_what_is_inside_a_symbol_is_seen_on_it);
  g_test_add_func ("/symbol/a_layer_is_filled_or_drawn", test_a_layer_is_filled_or_drawn);

  return g_test_run ();
}
