/* test-curve.c: the emotions of one persona along the journey
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-curve.h"

#include <math.h>

#define STEPS 200

static JmCurve
make_curve (const double *values,
            guint         n)
{
  JmCurve curve = { .points = g_array_new (FALSE, FALSE, sizeof (JmCurvePoint)) };

  for (guint i = 0; i < n; i++)
    {
      JmCurvePoint point = { .x = 144.0 * i, .y = values[i], .slope = 99 };

      g_array_append_val (curve.points, point);
    }
  jm_curve_smooth (&curve);

  return curve;
}

static const JmCurvePoint *
get_point (const JmCurve *curve,
           guint          position)
{
  return &g_array_index (curve->points, JmCurvePoint, position);
}

/* A point of the Bézier piece, T from 0 to 1. */
static JmPoint
get_place (const JmCurvePoint *from,
           const JmCurvePoint *to,
           double              t)
{
  double u = 1 - t;
  double shares[4] = { u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t };
  JmPoint a, b;

  jm_curve_get_control_points (from, to, &a, &b);

  return (JmPoint) { shares[0] * from->x + shares[1] * a.x + shares[2] * b.x + shares[3] * to->x,
                     shares[0] * from->y + shares[1] * a.y + shares[2] * b.y + shares[3] * to->y };
}

/* Between two points the curve goes only one way, and so stays between their values. */
static void
assert_monotone (const JmCurve *curve)
{
  for (guint i = 1; i < curve->points->len; i++)
    {
      const JmCurvePoint *from = get_point (curve, i - 1);
      const JmCurvePoint *to = get_point (curve, i);
      JmPoint last = { from->x, from->y };

      for (guint step = 1; step <= STEPS; step++)
        {
          JmPoint place = get_place (from, to, step / (double) STEPS);

          g_assert_cmpfloat ((place.x - last.x) * (to->x - from->x), >, 0);
          if (to->y >= from->y)
            g_assert_cmpfloat (place.y, >=, last.y - 1e-9);
          else
            g_assert_cmpfloat (place.y, <=, last.y + 1e-9);
          last = place;
        }

      g_assert_cmpfloat_with_epsilon (last.x, to->x, 1e-9);
      g_assert_cmpfloat_with_epsilon (last.y, to->y, 1e-9);
    }
}

static void
test_no_piece_leaves_the_values_at_its_ends (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint round = 0; round < 200; round++)
    {
      JmCurve curve = { .points = g_array_new (FALSE, FALSE, sizeof (JmCurvePoint)) };
      double x = 0;

      /* Few different values make many turning points and level pieces; places are uneven. */
      for (guint i = 0; i < 12; i++)
        {
          JmCurvePoint point = { .x = x, .y = g_rand_int_range (rand, -2, 3) * 28.5 };

          g_array_append_val (curve.points, point);
          x += g_rand_double_range (rand, 1, 500);
        }
      jm_curve_smooth (&curve);
      assert_monotone (&curve);
      g_array_unref (curve.points);
    }
}

static void
test_turning_points_and_ends_are_flat (void)
{
  const double values[] = { 0, 10, 40, 20, 20, 30, -5 };
  JmCurve curve = make_curve (values, G_N_ELEMENTS (values));

  g_assert_cmpfloat (get_point (&curve, 0)->slope, ==, 0);
  g_assert_cmpfloat (get_point (&curve, 1)->slope, >, 0);
  g_assert_cmpfloat (get_point (&curve, 2)->slope, ==, 0);
  g_assert_cmpfloat (get_point (&curve, 3)->slope, ==, 0);
  g_assert_cmpfloat (get_point (&curve, 4)->slope, ==, 0);
  g_assert_cmpfloat (get_point (&curve, 5)->slope, ==, 0);
  g_assert_cmpfloat (get_point (&curve, 6)->slope, ==, 0);
  assert_monotone (&curve);
  g_array_unref (curve.points);
}

static void
test_a_straight_rise_stays_straight (void)
{
  const double values[] = { 0, 10, 20, 30, 40 };
  JmCurve curve = make_curve (values, G_N_ELEMENTS (values));

  for (guint i = 1; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (get_point (&curve, i)->slope, 10 / 144.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (get_place (get_point (&curve, 1), get_point (&curve, 2), 0.5).y, 15, 1e-9);
  g_array_unref (curve.points);
}

static void
test_equal_values_make_a_level_line (void)
{
  const double values[] = { 7, 7, 7, 7 };
  JmCurve curve = make_curve (values, G_N_ELEMENTS (values));

  for (guint i = 1; i < 4; i++)
    for (guint step = 0; step <= STEPS; step++)
      {
        JmPoint place = get_place (get_point (&curve, i - 1), get_point (&curve, i), step / (double) STEPS);

        g_assert_cmpfloat_with_epsilon (place.y, 7, 1e-12);
      }
  g_array_unref (curve.points);
}

static void
test_a_mirrored_curve_is_the_same_curve_mirrored (void)
{
  const double values[] = { 0, 10, 40, -20, -20, 30, 57, 60, -57 };
  const guint n = G_N_ELEMENTS (values);
  JmCurve curve = make_curve (values, n);
  JmCurve mirrored = make_curve (values, n);

  for (guint i = 0; i < n; i++)
    g_array_index (mirrored.points, JmCurvePoint, i).x *= -1;
  jm_curve_smooth (&mirrored);

  assert_monotone (&mirrored);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (get_point (&mirrored, i)->slope, -get_point (&curve, i)->slope, 1e-12);

  for (guint i = 1; i < n; i++)
    for (guint step = 0; step <= STEPS; step++)
      {
        double t = step / (double) STEPS;
        JmPoint place = get_place (get_point (&curve, i - 1), get_point (&curve, i), t);
        JmPoint other = get_place (get_point (&mirrored, i - 1), get_point (&mirrored, i), t);

        g_assert_cmpfloat_with_epsilon (other.x, -place.x, 1e-9);
        g_assert_cmpfloat_with_epsilon (other.y, place.y, 1e-9);
      }
  g_array_unref (curve.points);
  g_array_unref (mirrored.points);
}

static void
test_two_points_make_a_smooth_step (void)
{
  const double values[] = { 28.5, -57 };
  JmCurve curve = make_curve (values, 2);

  assert_monotone (&curve);
  g_assert_cmpfloat (get_point (&curve, 0)->slope, ==, 0);
  g_assert_cmpfloat (get_point (&curve, 1)->slope, ==, 0);
  g_assert_cmpfloat_with_epsilon (get_place (get_point (&curve, 0), get_point (&curve, 1), 0.5).y, -14.25,
                                  1e-9);
  g_array_unref (curve.points);
}

static void
test_one_point_and_none_are_no_trouble (void)
{
  const double value = 5;
  JmCurve one = make_curve (&value, 1);
  JmCurve none = make_curve (&value, 0);

  g_assert_cmpuint (one.points->len, ==, 1);
  g_assert_cmpfloat (get_point (&one, 0)->slope, ==, 0);
  g_assert_cmpfloat (get_point (&one, 0)->y, ==, 5);
  g_assert_cmpuint (none.points->len, ==, 0);
  g_array_unref (one.points);
  g_array_unref (none.points);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/curve/no_piece_leaves_the_values_at_its_ends",
                   test_no_piece_leaves_the_values_at_its_ends);
  g_test_add_func ("/curve/turning_points_and_ends_are_flat", test_turning_points_and_ends_are_flat);
  g_test_add_func ("/curve/a_straight_rise_stays_straight", test_a_straight_rise_stays_straight);
  g_test_add_func ("/curve/equal_values_make_a_level_line", test_equal_values_make_a_level_line);
  g_test_add_func ("/curve/a_mirrored_curve_is_the_same_curve_mirrored",
                   test_a_mirrored_curve_is_the_same_curve_mirrored);
  g_test_add_func ("/curve/two_points_make_a_smooth_step", test_two_points_make_a_smooth_step);
  g_test_add_func ("/curve/one_point_and_none_are_no_trouble", test_one_point_and_none_are_no_trouble);

  return g_test_run ();
}
