/* test-kpi-reading.c: what the values of a KPI say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-kpi-reading.h"

#include <math.h>

#include "jm-make.h"

#define assert_number(number, expected) g_assert_cmpfloat_with_epsilon (number, expected, 1e-9)

static void
add_value (JmItem     *kpi,
           const char *date,
           double      number)
{
  g_autofree char *id = g_strdup_printf ("v-%u", jm_item_get_n_children (kpi, JM_KPI_VALUES));
  JmItem *value = jm_make_child (kpi, JM_KPI_VALUES, id, JM_VALUE_DATE, date);

  if (!isnan (number))
    jm_make_set (value, JM_VALUE_VALUE, JM_VALUE_NUMBER (number));
}

static JmItem *
make_kpi (double target,
          double tolerance)
{
  JmItem *kpi = jm_item_new (JM_KIND_KPI, "k");

  if (!isnan (target))
    jm_make_set (kpi, JM_KPI_TARGET, JM_VALUE_NUMBER (target));
  if (!isnan (tolerance))
    jm_make_set (kpi, JM_KPI_TOLERANCE, JM_VALUE_NUMBER (tolerance));

  return kpi;
}

static void
test_the_latest_date_counts_in_any_order (void)
{
  g_autoptr (JmItem) kpi = make_kpi ((double) NAN, (double) NAN);
  JmKpiReading reading;

  add_value (kpi, "2026-03-01", 30);
  add_value (kpi, "2026-09-01", 90);
  add_value (kpi, "2025-12-31", 12);
  add_value (kpi, "2026-06-01", 60);
  reading = jm_kpi_read (kpi);

  g_assert_cmpint (reading.status, ==, JM_KPI_NO_TARGET);
  g_assert_cmpstr (reading.date, ==, "2026-09-01");
  assert_number (reading.value, 90);
  assert_number (reading.change, 30);
}

static void
test_the_change_is_since_the_value_before_also_when_that_stands_first (void)
{
  g_autoptr (JmItem) kpi = make_kpi ((double) NAN, (double) NAN);

  add_value (kpi, "2026-09-01", 4.5);
  add_value (kpi, "2026-08-01", 5);
  add_value (kpi, "2026-07-01", 7);

  assert_number (jm_kpi_read (kpi).change, -0.5);
}

static void
test_of_equal_dates_the_last_one_counts (void)
{
  g_autoptr (JmItem) kpi = make_kpi ((double) NAN, (double) NAN);
  JmKpiReading reading;

  add_value (kpi, "2026-01-01", 1);
  add_value (kpi, "2026-02-01", 2);
  add_value (kpi, "2026-02-01", 3);
  reading = jm_kpi_read (kpi);

  assert_number (reading.value, 3);
  assert_number (reading.change, 1);
}

static void
test_a_value_without_a_date_is_the_oldest (void)
{
  g_autoptr (JmItem) kpi = make_kpi ((double) NAN, (double) NAN);

  add_value (kpi, "2026-01-01", 8);
  add_value (kpi, NULL, 5);

  assert_number (jm_kpi_read (kpi).value, 8);
  assert_number (jm_kpi_read (kpi).change, 3);
}

static void
test_a_date_without_a_value_does_not_count (void)
{
  g_autoptr (JmItem) kpi = make_kpi ((double) NAN, (double) NAN);
  JmKpiReading reading;

  add_value (kpi, "2026-01-01", 8);
  add_value (kpi, "2026-05-01", (double) NAN);
  reading = jm_kpi_read (kpi);

  g_assert_cmpstr (reading.date, ==, "2026-01-01");
  assert_number (reading.value, 8);
  g_assert_true (isnan (reading.change));
}

static void
test_the_sample_size_is_that_of_the_latest_value (void)
{
  g_autoptr (JmItem) kpi = make_kpi ((double) NAN, (double) NAN);

  add_value (kpi, "2026-01-01", 8);
  jm_make_set (jm_item_get_child (kpi, JM_KPI_VALUES, 0), JM_VALUE_N, JM_VALUE_NUMBER (120));
  assert_number (jm_kpi_read (kpi).n, 120);

  add_value (kpi, "2026-02-01", 9);
  g_assert_true (isnan (jm_kpi_read (kpi).n));
}

static void
test_without_a_value_there_is_nothing_to_read (void)
{
  g_autoptr (JmItem) kpi = make_kpi (80, 5);
  JmKpiReading reading = jm_kpi_read (kpi);
  g_autoptr (GArray) series = jm_kpi_get_series (kpi);

  g_assert_cmpint (reading.status, ==, JM_KPI_NO_VALUE);
  g_assert_cmpstr (reading.date, ==, "");
  g_assert_true (isnan (reading.value));
  g_assert_true (isnan (reading.change));
  g_assert_true (isnan (reading.n));
  g_assert_cmpuint (series->len, ==, 0);
}

static void
assert_status (double      value,
               int         direction,
               double      tolerance,
               JmKpiStatus expected)
{
  g_autoptr (JmItem) kpi = make_kpi (80, tolerance);

  if (direction != JM_CHOICE_UNSET)
    jm_make_set (kpi, JM_KPI_DIRECTION, JM_VALUE_NUMBER (direction));
  add_value (kpi, "2026-01-01", value);

  g_assert_cmpint (jm_kpi_read (kpi).status, ==, expected);
}

static void
test_more_is_better_unless_the_kpi_says_otherwise (void)
{
  const int directions[] = { JM_CHOICE_UNSET, JM_MORE_IS_BETTER };

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      assert_status (80, directions[i], 5, JM_KPI_MET);
      assert_status (80.001, directions[i], 5, JM_KPI_MET);
      assert_status (79.999, directions[i], 5, JM_KPI_NEAR);
      assert_status (75, directions[i], 5, JM_KPI_NEAR);
      assert_status (74.999, directions[i], 5, JM_KPI_MISSED);
    }
}

static void
test_less_may_be_better (void)
{
  assert_status (80, JM_LESS_IS_BETTER, 5, JM_KPI_MET);
  assert_status (79.999, JM_LESS_IS_BETTER, 5, JM_KPI_MET);
  assert_status (80.001, JM_LESS_IS_BETTER, 5, JM_KPI_NEAR);
  assert_status (85, JM_LESS_IS_BETTER, 5, JM_KPI_NEAR);
  assert_status (85.001, JM_LESS_IS_BETTER, 5, JM_KPI_MISSED);
}

static void
test_the_border_of_the_tolerance_is_exact_in_decimals (void)
{
  for (guint i = 1; i < 100; i++)
    {
      g_autoptr (JmItem) kpi = make_kpi ((i + 1) / 10.0, 0.1);

      add_value (kpi, "2026-01-01", i / 10.0);
      g_assert_cmpint (jm_kpi_read (kpi).status, ==, JM_KPI_NEAR);
    }
}

static void
test_without_tolerance_a_target_is_met_or_missed (void)
{
  assert_status (80, JM_MORE_IS_BETTER, (double) NAN, JM_KPI_MET);
  assert_status (79.999, JM_MORE_IS_BETTER, (double) NAN, JM_KPI_MISSED);
  assert_status (80.001, JM_LESS_IS_BETTER, (double) NAN, JM_KPI_MISSED);
  assert_status (79.999, JM_MORE_IS_BETTER, 0, JM_KPI_MISSED);
}

static void
test_a_target_of_zero_is_a_target (void)
{
  g_autoptr (JmItem) kpi = make_kpi (0, (double) NAN);

  add_value (kpi, "2026-01-01", -1);
  g_assert_cmpint (jm_kpi_read (kpi).status, ==, JM_KPI_MISSED);
}

static void
test_the_series_is_sorted_by_date (void)
{
  g_autoptr (JmItem) kpi = make_kpi ((double) NAN, (double) NAN);
  const double expected[] = { 12, 30, 60, 61, 90 };
  g_autoptr (GArray) series = NULL;

  add_value (kpi, "2026-06-01", 60);
  add_value (kpi, "2026-09-01", 90);
  add_value (kpi, "2026-06-01", 61);
  add_value (kpi, "2026-07-01", (double) NAN);
  add_value (kpi, "2025-12-31", 12);
  add_value (kpi, "2026-03-01", 30);
  series = jm_kpi_get_series (kpi);

  g_assert_cmpuint (series->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < series->len; i++)
    assert_number (g_array_index (series, double, i), expected[i]);
}

static JmItem *
make_kpi_of_kind (JmKpiKind   kind,
                  const char *unit)
{
  JmItem *kpi = make_kpi ((double) NAN, (double) NAN);

  jm_make_set (kpi, JM_KPI_KIND, JM_VALUE_NUMBER (kind));
  jm_make_set (kpi, JM_KPI_UNIT, JM_VALUE_TEXT (unit));

  return kpi;
}

static void
add_answers (JmItem *kpi,
             guint   position,
             double  score,
             double  count)
{
  JmItem *value = jm_item_get_child (kpi, JM_KPI_VALUES, position);
  g_autofree char *id = g_strdup_printf ("u-%u-%u", position, jm_item_get_n_children (value, JM_VALUE_ANSWERS));
  JmItem *answer = jm_make_child (value, JM_VALUE_ANSWERS, id, JM_ANSWER_SCORE, NULL);

  jm_make_set (answer, JM_ANSWER_SCORE, JM_VALUE_NUMBER (score));
  jm_make_set (answer, JM_ANSWER_COUNT, JM_VALUE_NUMBER (count));
}

static void
test_a_value_with_answers_is_what_they_give (void)
{
  g_autoptr (JmItem) kpi = make_kpi_of_kind (JM_KPI_KIND_CSAT, "%");
  g_autoptr (GArray) series = NULL;
  JmKpiReading reading;

  jm_make_set (kpi, JM_KPI_TARGET, JM_VALUE_NUMBER (80));
  add_value (kpi, "2026-01-01", 60);
  add_value (kpi, "2026-02-01", (double) NAN);
  add_answers (kpi, 1, 5, 164);
  add_answers (kpi, 1, 4, 150);
  add_answers (kpi, 1, 1, 98);
  reading = jm_kpi_read (kpi);

  g_assert_cmpstr (reading.date, ==, "2026-02-01");
  g_assert_cmpint (reading.status, ==, JM_KPI_MISSED);
  assert_number (reading.value, 76.21359223300971);
  assert_number (reading.change, 16.21359223300971);
  assert_number (reading.n, 412);
  assert_number (reading.low, 71.87200269381344);
  assert_number (reading.high, 80.07087010500882);

  series = jm_kpi_get_series (kpi);
  g_assert_cmpuint (series->len, ==, 2);
  assert_number (g_array_index (series, double, 0), 60);
  assert_number (g_array_index (series, double, 1), 76.21359223300971);
}

static void
test_answers_count_before_a_number_beside_them (void)
{
  g_autoptr (JmItem) kpi = make_kpi_of_kind (JM_KPI_KIND_NPS, "");

  add_value (kpi, "2026-01-01", 99);
  jm_make_set (jm_item_get_child (kpi, JM_KPI_VALUES, 0), JM_VALUE_N, JM_VALUE_NUMBER (7));
  add_answers (kpi, 0, 9, 3);
  add_answers (kpi, 0, 8, 1);

  assert_number (jm_kpi_read (kpi).value, 75);
  assert_number (jm_kpi_read (kpi).n, 4);
}

static void
test_unusable_answers_leave_the_number_alone (void)
{
  g_autoptr (JmItem) survey = make_kpi_of_kind (JM_KPI_KIND_CES, "");
  g_autoptr (JmItem) other = make_kpi_of_kind (JM_KPI_KIND_TIME, "days");

  add_value (survey, "2026-01-01", 5.5);
  add_answers (survey, 0, 9, 10);
  assert_number (jm_kpi_read (survey).value, 5.5);
  g_assert_true (isnan (jm_kpi_read (survey).n));

  add_value (other, "2026-01-01", 3);
  add_answers (other, 0, 5, 10);
  assert_number (jm_kpi_read (other).value, 3);
}

/* 31.4 % of 412: the roots of (p - 0.314)² 412 = 1.959964² p (1 - p). */
static void
test_a_proportion_with_a_sample_size_has_an_interval (void)
{
  static const struct
  {
    JmKpiKind kind;
    const char *unit;
    gboolean has_interval;
  } cases[] = {
    { JM_KPI_KIND_CONVERSION, "%", TRUE },   { JM_KPI_KIND_COMPLETION, "%", TRUE },
    { JM_KPI_KIND_ABANDONMENT, "%", TRUE },  { JM_KPI_KIND_RETENTION, "%", TRUE },
    { JM_KPI_KIND_CHURN, "%", TRUE },        { JM_KPI_KIND_CSAT, "%", TRUE },
    { JM_KPI_KIND_CSAT, "", TRUE },          { JM_KPI_KIND_CONVERSION, "", FALSE },
    { JM_KPI_KIND_CHURN, "a day", FALSE },   { JM_KPI_KIND_NPS, "%", FALSE },
    { JM_KPI_KIND_CUSTOM, "%", FALSE },      { JM_KPI_KIND_TIME, "%", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JmItem) kpi = make_kpi_of_kind (cases[i].kind, cases[i].unit);
      JmKpiReading reading;

      add_value (kpi, "2026-01-01", 31.4);
      g_assert_true (isnan (jm_kpi_read (kpi).low));

      jm_make_set (jm_item_get_child (kpi, JM_KPI_VALUES, 0), JM_VALUE_N, JM_VALUE_NUMBER (412));
      reading = jm_kpi_read (kpi);
      assert_number (reading.n, 412);
      g_assert_true (isnan (reading.low) != cases[i].has_interval);
      g_assert_true (isnan (reading.high) != cases[i].has_interval);
      if (cases[i].has_interval)
        {
          assert_number (reading.low, 27.107732228325975);
          assert_number (reading.high, 36.035913805754134);
        }
    }
}

static void
test_surveys_and_proportions_are_sampled (void)
{
  static const struct
  {
    JmKpiKind kind;
    const char *unit;
    gboolean is_sampled;
  } cases[] = {
    { JM_KPI_KIND_NPS, "", TRUE },    { JM_KPI_KIND_CES, "", TRUE },       { JM_KPI_KIND_CSAT, "", TRUE },
    { JM_KPI_KIND_CHURN, "%", TRUE }, { JM_KPI_KIND_CHURN, "", FALSE },    { JM_KPI_KIND_MONEY, "%", FALSE },
    { JM_KPI_KIND_COUNT, "", FALSE }, { JM_KPI_KIND_CUSTOM, "%", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JmItem) kpi = make_kpi_of_kind (cases[i].kind, cases[i].unit);

      g_assert_true (jm_kpi_is_sampled (kpi) == cases[i].is_sampled);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kpi-reading/the_latest_date_counts_in_any_order",
                   test_the_latest_date_counts_in_any_order);
  g_test_add_func ("/kpi-reading/the_change_is_since_the_value_before_also_when_that_stands_first",
                   test_the_change_is_since_the_value_before_also_when_that_stands_first);
  g_test_add_func ("/kpi-reading/of_equal_dates_the_last_one_counts",
                   test_of_equal_dates_the_last_one_counts);
  g_test_add_func ("/kpi-reading/a_value_without_a_date_is_the_oldest",
                   test_a_value_without_a_date_is_the_oldest);
  g_test_add_func ("/kpi-reading/a_date_without_a_value_does_not_count",
                   test_a_date_without_a_value_does_not_count);
  g_test_add_func ("/kpi-reading/the_sample_size_is_that_of_the_latest_value",
                   test_the_sample_size_is_that_of_the_latest_value);
  g_test_add_func ("/kpi-reading/without_a_value_there_is_nothing_to_read",
                   test_without_a_value_there_is_nothing_to_read);
  g_test_add_func ("/kpi-reading/more_is_better_unless_the_kpi_says_otherwise",
                   test_more_is_better_unless_the_kpi_says_otherwise);
  g_test_add_func ("/kpi-reading/less_may_be_better", test_less_may_be_better);
  g_test_add_func ("/kpi-reading/the_border_of_the_tolerance_is_exact_in_decimals",
                   test_the_border_of_the_tolerance_is_exact_in_decimals);
  g_test_add_func ("/kpi-reading/without_tolerance_a_target_is_met_or_missed",
                   test_without_tolerance_a_target_is_met_or_missed);
  g_test_add_func ("/kpi-reading/a_target_of_zero_is_a_target", test_a_target_of_zero_is_a_target);
  g_test_add_func ("/kpi-reading/the_series_is_sorted_by_date", test_the_series_is_sorted_by_date);

  g_test_add_func ("/kpi-reading/a_value_with_answers_is_what_they_give",
                   test_a_value_with_answers_is_what_they_give);
  g_test_add_func ("/kpi-reading/answers_count_before_a_number_beside_them",
                   test_answers_count_before_a_number_beside_them);
  g_test_add_func ("/kpi-reading/unusable_answers_leave_the_number_alone",
                   test_unusable_answers_leave_the_number_alone);
  g_test_add_func ("/kpi-reading/a_proportion_with_a_sample_size_has_an_interval",
                   test_a_proportion_with_a_sample_size_has_an_interval);
  g_test_add_func ("/kpi-reading/surveys_and_proportions_are_sampled", test_surveys_and_proportions_are_sampled);

  return g_test_run ();
}
