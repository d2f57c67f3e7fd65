/* test-kpi-edit.c: edits of KPIs and their values, and what is said of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-kpi-edit.h"

#include <math.h>

#include "jm-kpi-scale.h"
#include "jm-kpi-words.h"
#include "jm-make.h"

static JmItem *
add_kpi (JmItem     *root,
         const char *id,
         const char *at)
{
  JmItem *kpi = jm_make_child (root, JM_MAP_KPIS, id, JM_KPI_TITLE, id);

  if (at != NULL)
    jm_make_set (kpi, JM_KPI_AT, JM_VALUE_TEXT (at));

  return kpi;
}

static void
add_value (JmItem     *kpi,
           const char *id,
           const char *date,
           double      number)
{
  JmItem *value = jm_make_child (kpi, JM_KPI_VALUES, id, JM_VALUE_DATE, date);

  jm_make_set (value, JM_VALUE_VALUE, JM_VALUE_NUMBER (number));
}

/* A stage with two touchpoints, another stage, and KPIs of all. */
static JmMap *
make_map (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage = jm_make_child (root, JM_MAP_STAGES, "buy", JM_STAGE_TITLE, "Buy");
  JmItem *touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "pay", JM_TOUCHPOINT_TITLE, "Pay");
  JmItem *kpi;

  jm_make_child (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, "pain", JM_PAIN_POINT_TEXT, "Slow");
  jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "wait", JM_TOUCHPOINT_TITLE, "Wait");
  jm_make_child (root, JM_MAP_STAGES, "use", JM_STAGE_TITLE, "Use");

  add_kpi (root, "k-pay", "pay");
  kpi = add_kpi (root, "k-buy", "buy");
  add_value (kpi, "v2", "2026-02-01", 80);
  add_value (kpi, "v1", "2026-01-01", 82);
  add_value (kpi, "v3", "2026-03-01", 78);
  add_kpi (root, "k-wait", "wait");
  add_kpi (root, "k-use", "use");
  add_kpi (root, "k-map", NULL);

  return jm_make_map (root);
}

static void
assert_scope (JmMap      *map,
              const char *id,
              const char *stage,
              const char *touchpoint,
              const char *kpi)
{
  JmKpiScope scope;

  jm_kpi_scope_find (map, id, &scope);
  g_assert_cmpstr (scope.stage, ==, stage);
  g_assert_cmpstr (scope.touchpoint, ==, touchpoint);
  g_assert_cmpstr (scope.kpi, ==, kpi);
}

static void
test_every_item_belongs_somewhere (void)
{
  g_autoptr (JmMap) map = make_map ();

  assert_scope (map, "pain", "buy", "pay", NULL);
  assert_scope (map, "pay", "buy", "pay", NULL);
  assert_scope (map, "buy", "buy", NULL, NULL);
  assert_scope (map, "v3", "buy", NULL, "k-buy");
  assert_scope (map, "k-pay", "buy", "pay", "k-pay");
  assert_scope (map, "k-map", NULL, NULL, "k-map");
  assert_scope (map, JM_MAP_ID, NULL, NULL, NULL);
  assert_scope (map, "nothing", NULL, NULL, NULL);
  assert_scope (map, NULL, NULL, NULL, NULL);
}

static void
assert_ids (GPtrArray         *items,
            const char *const *ids)
{
  for (guint i = 0; i < items->len; i++)
    g_assert_cmpstr (jm_item_get_id (g_ptr_array_index (items, i)), ==, ids[i]);
  g_assert_null (ids[items->len]);
}

static void
test_kpis_are_listed_where_they_are_measured (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (GPtrArray) of_map = jm_kpi_list (map, NULL);
  g_autoptr (GPtrArray) of_pay = jm_kpi_list (map, "pay");
  g_autoptr (GPtrArray) of_buy = jm_kpi_list_within (map, "buy", NULL);
  g_autoptr (GPtrArray) of_rest = jm_kpi_list_within (map, "buy", "pay");

  assert_ids (of_map, (const char *const[]) { "k-map", NULL });
  assert_ids (of_pay, (const char *const[]) { "k-pay", NULL });
  assert_ids (of_buy, (const char *const[]) { "k-buy", "k-pay", "k-wait", NULL });
  assert_ids (of_rest, (const char *const[]) { "k-buy", "k-wait", NULL });
}

static void
test_a_kpi_is_added (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *none = NULL;
  g_autoptr (JmMap) after = jm_kpi_add (map, "wait", &id, &error);
  g_autoptr (JmMap) whole = jm_kpi_add (map, NULL, &none, &error);
  g_autoptr (GPtrArray) kpis = NULL;

  g_assert_no_error (error);
  kpis = jm_kpi_list (after, "wait");
  assert_ids (kpis, (const char *const[]) { "k-wait", id, NULL });
  g_assert_false (jm_item_is_set (jm_map_find (whole, none), JM_KPI_AT));

  /* Where nothing is, nothing can be measured. */
  g_clear_pointer (&id, g_free);
  g_assert_null (jm_kpi_add (map, "nowhere", &id, &error));
  g_assert_nonnull (error);
  g_assert_null (id);
}

static void
assert_values (JmMap             *map,
               const char *const *ids)
{
  g_autoptr (GPtrArray) values = jm_kpi_list_values (jm_map_find (map, "k-buy"));

  assert_ids (values, ids);
}

static void
test_values_stand_by_date (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autofree char *late = NULL;
  g_autofree char *same = NULL;
  g_autoptr (JmMap) first = jm_kpi_add_value (map, "k-buy", "2026-02-15", &late, NULL);
  g_autoptr (JmMap) second = jm_kpi_add_value (first, "k-buy", "2026-02-15", &same, NULL);
  g_autoptr (JmMap) undated = jm_make_edit (second, "v3", JM_VALUE_DATE, JM_VALUE_UNSET);

  assert_values (map, (const char *const[]) { "v3", "v2", "v1", NULL });
  /* Of one date, what was added last is the newest. */
  assert_values (second, (const char *const[]) { "v3", same, late, "v2", "v1", NULL });
  assert_values (undated, (const char *const[]) { same, late, "v2", "v1", "v3", NULL });
  g_assert_false (jm_item_is_set (jm_map_find (first, late), JM_VALUE_VALUE));
}

static void
test_a_value_needs_kpi_and_date (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (jm_kpi_add_value (map, "nothing", "2026-01-01", &id, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (jm_kpi_add_value (map, "k-buy", "soon", &id, &error));
  g_assert_nonnull (error);
  g_assert_null (id);
}

static JmMap *
with_target (JmMap  *map,
             double  target,
             double  tolerance)
{
  g_autoptr (JmMap) first = jm_make_edit (map, "k-buy", JM_KPI_TARGET, JM_VALUE_NUMBER (target));
  g_autoptr (JmMap) second = jm_make_edit (first, "k-buy", JM_KPI_UNIT, JM_VALUE_TEXT ("%"));

  return jm_make_edit (second, "k-buy", JM_KPI_TOLERANCE, JM_VALUE_NUMBER (tolerance));
}

static void
test_a_kpi_is_put_into_words (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmMap) missed = with_target (map, 85, 2);
  g_autoptr (JmMap) less = jm_make_edit (missed, "k-buy", JM_KPI_DIRECTION, JM_VALUE_NUMBER (JM_LESS_IS_BETTER));
  const JmItem *kpi = jm_map_find (missed, "k-buy");
  JmKpiReading reading = jm_kpi_read (kpi);
  g_autofree char *value = jm_kpi_describe_value (kpi, &reading);
  g_autofree char *change = jm_kpi_describe_change (kpi, &reading);
  g_autofree char *target = jm_kpi_describe_target (kpi, &reading);
  g_autofree char *plot = jm_kpi_describe_plot (kpi);
  g_autofree char *empty = jm_kpi_describe_plot (jm_map_find (map, "k-use"));
  g_autofree char *better = NULL;

  g_assert_cmpstr (value, ==, "78\xc2\xa0%");
  g_assert_cmpstr (change, ==, "▼ 2 worse");
  g_assert_cmpstr (target, ==, "target 85\xc2\xa0% · missed");
  g_assert_cmpstr (plot, ==, "3 values from 1 January 2026 to 1 March 2026, last 78\xc2\xa0%, target 85\xc2\xa0% · missed");
  g_assert_cmpstr (empty, ==, "No values yet; No target");

  better = jm_kpi_describe_change (jm_map_find (less, "k-buy"), &reading);
  g_assert_cmpstr (better, ==, "▼ 2 better");
}

static void
test_answers_are_counted_by_score (void)
{
  g_autoptr (JmItem) value = jm_item_new (JM_KIND_VALUE, "v");
  g_autofree char *none = jm_kpi_describe_answers (value);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("u%u", i);
      JmItem *answer = jm_item_new (JM_KIND_ANSWER, id);

      jm_make_set (answer, JM_ANSWER_SCORE, JM_VALUE_NUMBER (i < 2 ? 10 : 0));
      jm_make_set (answer, JM_ANSWER_COUNT, JM_VALUE_NUMBER (5));
      jm_item_build_append (value, JM_VALUE_ANSWERS, answer);
    }
  text = jm_kpi_describe_answers (value);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (text, ==, "0: 5 times\n10: 10 times");
}

static void
test_a_plot_has_room_for_everything (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmMap) aimed = with_target (map, 85, 2);
  g_autoptr (JmKpiScale) scale = jm_kpi_scale_new (jm_map_find (aimed, "k-buy"));

  g_assert_cmpuint (scale->points->len, ==, 3);
  g_assert_true (scale->is_dated);
  g_assert_cmpfloat (g_array_index (scale->points, JmKpiScalePoint, 0).x, ==, 0);
  /* January has more days than February. */
  g_assert_cmpfloat (g_array_index (scale->points, JmKpiScalePoint, 1).x, >, 0.5);
  g_assert_cmpfloat (g_array_index (scale->points, JmKpiScalePoint, 2).x, ==, 1);
  g_assert_cmpfloat (g_array_index (scale->points, JmKpiScalePoint, 2).y, >, 0);
  g_assert_cmpfloat (scale->band_low, <, scale->target);
  g_assert_cmpfloat (scale->target, <, scale->band_high);
  g_assert_cmpfloat (scale->band_high, <, 1);
  g_assert_cmpuint (scale->n_ticks, >=, 2);
  for (guint i = 0; i < scale->n_ticks; i++)
    {
      g_assert_cmpfloat (scale->tick_y[i], >=, 0);
      g_assert_cmpfloat (scale->tick_y[i], <=, 1);
    }
}

static void
test_a_plot_does_without (void)
{
  g_autoptr (JmMap) map = make_map ();
  g_autoptr (JmMap) undated = jm_make_edit (map, "v2", JM_VALUE_DATE, JM_VALUE_UNSET);
  g_autoptr (JmMap) huge = jm_make_edit (map, "v2", JM_VALUE_VALUE, JM_VALUE_NUMBER (-1e15));
  g_autoptr (JmKpiScale) none = jm_kpi_scale_new (jm_map_find (map, "k-use"));
  g_autoptr (JmKpiScale) even = jm_kpi_scale_new (jm_map_find (undated, "k-buy"));
  g_autoptr (JmKpiScale) wide = jm_kpi_scale_new (jm_map_find (huge, "k-buy"));

  g_assert_cmpuint (none->points->len, ==, 0);
  g_assert_cmpuint (none->n_ticks, ==, 0);
  g_assert_false (none->has_target);

  /* Without all dates, the values are equally far apart. */
  g_assert_false (even->is_dated);
  g_assert_cmpfloat (g_array_index (even->points, JmKpiScalePoint, 1).x, ==, 0.5);

  for (guint i = 0; i < wide->points->len; i++)
    g_assert_true (isfinite (g_array_index (wide->points, JmKpiScalePoint, i).y));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kpi-edit/every_item_belongs_somewhere", test_every_item_belongs_somewhere);
  g_test_add_func ("/kpi-edit/kpis_are_listed_where_they_are_measured", test_kpis_are_listed_where_they_are_measured);
  g_test_add_func ("/kpi-edit/a_kpi_is_added", test_a_kpi_is_added);
  g_test_add_func ("/kpi-edit/values_stand_by_date", test_values_stand_by_date);
  g_test_add_func ("/kpi-edit/a_value_needs_kpi_and_date", test_a_value_needs_kpi_and_date);
  g_test_add_func ("/kpi-edit/a_kpi_is_put_into_words", test_a_kpi_is_put_into_words);
  g_test_add_func ("/kpi-edit/answers_are_counted_by_score", test_answers_are_counted_by_score);
  g_test_add_func ("/kpi-edit/a_plot_has_room_for_everything", test_a_plot_has_room_for_everything);
  g_test_add_func ("/kpi-edit/a_plot_does_without", test_a_plot_does_without);

  return g_test_run ();
}
