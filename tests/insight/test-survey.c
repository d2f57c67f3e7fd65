/* test-survey.c: NPS, CSAT and CES from raw counts, and how sure a proportion is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The expected figures were worked out apart from the program, in Python: values with exact
 * fractions, Wilson's interval by solving (p − x/n)² n = z² p (1 − p) by bisection, quantiles
 * of Student's t by integrating its density with Simpson's rule.
 */

#include "config.h"

#include "jm-survey.h"

#include <math.h>

#include "jm-make.h"

#define assert_number(number, expected) g_assert_cmpfloat_with_epsilon (number, expected, 1e-9)

/* The quantile of t that the program uses is up to 0.2 % too small. */
#define assert_end(number, expected, value) \
  g_assert_cmpfloat_with_epsilon (number, expected, fabs ((expected) - (value)) * 0.002)

static void
add_answer (JmItem *value,
            double  score,
            double  count)
{
  g_autofree char *id = g_strdup_printf ("u-%u", jm_item_get_n_children (value, JM_VALUE_ANSWERS));
  JmItem *answer = jm_item_new (JM_KIND_ANSWER, id);

  if (!isnan (score))
    jm_make_set (answer, JM_ANSWER_SCORE, JM_VALUE_NUMBER (score));
  if (!isnan (count))
    jm_make_set (answer, JM_ANSWER_COUNT, JM_VALUE_NUMBER (count));
  jm_item_build_append (value, JM_VALUE_ANSWERS, answer);
}

/* COUNTS begin with those who answered 0. */
static JmItem *
make_value (const guint *counts,
            guint        n_counts)
{
  JmItem *value = jm_item_new (JM_KIND_VALUE, "v");

  for (guint i = 0; i < n_counts; i++)
    if (counts[i] > 0)
      add_answer (value, i, counts[i]);

  return value;
}

static JmSurveyResult
read_counts (JmKpiKind    kind,
             const guint *counts,
             guint        n_counts)
{
  g_autoptr (JmItem) value = make_value (counts, n_counts);

  return jm_survey_read (kind, value);
}

#define READ(kind, ...) \
  read_counts (kind, (const guint[]) { __VA_ARGS__ }, sizeof ((const guint[]) { __VA_ARGS__ }) / sizeof (guint))

static void
assert_nothing (JmSurveyResult result)
{
  g_assert_true (isnan (result.value));
  assert_number (result.n, 0);
  g_assert_true (isnan (result.low));
  g_assert_true (isnan (result.high));
}

static void
assert_no_interval (JmSurveyResult result)
{
  g_assert_true (isnan (result.low));
  g_assert_true (isnan (result.high));
}

static void
test_nps_is_promoters_minus_detractors_of_all (void)
{
  JmSurveyResult result = READ (JM_KPI_KIND_NPS, 8, 4, 8, 10, 15, 20, 30, 42, 60, 95, 120);

  assert_number (result.n, 412);
  assert_number (result.value, 29.12621359223301);
  assert_end (result.low, 21.203681039047535, result.value);
  assert_end (result.high, 37.04874614541849, result.value);
}

static void
test_six_detracts_and_nine_promotes (void)
{
  assert_number (READ (JM_KPI_KIND_NPS, 0, 0, 0, 0, 0, 0, 1).value, -100);
  assert_number (READ (JM_KPI_KIND_NPS, 1).value, -100);
  assert_number (READ (JM_KPI_KIND_NPS, 0, 0, 0, 0, 0, 0, 0, 1).value, 0);
  assert_number (READ (JM_KPI_KIND_NPS, 0, 0, 0, 0, 0, 0, 0, 0, 1).value, 0);
  assert_number (READ (JM_KPI_KIND_NPS, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1).value, 100);
  assert_number (READ (JM_KPI_KIND_NPS, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1).value, 100);
}

static void
test_csat_is_the_share_of_the_two_best_of_five (void)
{
  JmSurveyResult result = READ (JM_KPI_KIND_CSAT, 0, 20, 28, 50, 150, 164);

  assert_number (result.n, 412);
  assert_number (result.value, 76.21359223300971);
  assert_number (result.low, 71.87200269381344);
  assert_number (result.high, 80.07087010500882);
}

static void
test_ces_is_the_mean_from_one_to_seven (void)
{
  JmSurveyResult result = READ (JM_KPI_KIND_CES, 0, 4, 6, 11, 25, 48, 77, 41);

  assert_number (result.n, 212);
  assert_number (result.value, 5.367924528301887);
  assert_end (result.low, 5.181678175017888, result.value);
  assert_end (result.high, 5.554170881585886, result.value);
}

static void
test_scores_off_the_scale_are_left_out (void)
{
  JmSurveyResult csat = READ (JM_KPI_KIND_CSAT, 7, 1, 0, 0, 0, 3, 9, 9, 9, 9, 9);
  JmSurveyResult ces = READ (JM_KPI_KIND_CES, 7, 1, 0, 0, 0, 0, 0, 1, 9, 9, 9);

  assert_number (csat.n, 4);
  assert_number (csat.value, 75);
  assert_number (ces.n, 2);
  assert_number (ces.value, 4);
  assert_nothing (READ (JM_KPI_KIND_CSAT, 7, 0, 0, 0, 0, 0, 7));
}

static void
test_answers_without_score_or_count_are_left_out (void)
{
  g_autoptr (JmItem) value = jm_item_new (JM_KIND_VALUE, "v");

  add_answer (value, (double) NAN, 5);
  add_answer (value, 10, (double) NAN);
  assert_nothing (jm_survey_read (JM_KPI_KIND_NPS, value));

  add_answer (value, 10, 0);
  assert_nothing (jm_survey_read (JM_KPI_KIND_NPS, value));

  add_answer (value, 10, 2);
  assert_number (jm_survey_read (JM_KPI_KIND_NPS, value).n, 2);
}

static void
test_counts_of_one_score_add_up (void)
{
  g_autoptr (JmItem) value = jm_item_new (JM_KIND_VALUE, "v");

  add_answer (value, 5, 30);
  add_answer (value, 2, 20);
  add_answer (value, 5, 50);
  assert_number (jm_survey_read (JM_KPI_KIND_CSAT, value).n, 100);
  assert_number (jm_survey_read (JM_KPI_KIND_CSAT, value).value, 80);
}

static void
test_counts_say_nothing_for_other_kinds (void)
{
  for (JmKpiKind kind = JM_KPI_KIND_CONVERSION; kind <= JM_KPI_KIND_CUSTOM; kind++)
    if (kind != JM_KPI_KIND_NPS && kind != JM_KPI_KIND_CSAT && kind != JM_KPI_KIND_CES)
      assert_nothing (READ (kind, 1, 2, 3, 4, 5));

  assert_nothing (READ (JM_KPI_KIND_NPS, 0));
}

static void
test_the_interval_of_a_mean_ends_at_the_scale (void)
{
  JmSurveyResult nps = READ (JM_KPI_KIND_NPS, 1, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1);
  JmSurveyResult half = READ (JM_KPI_KIND_NPS, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 3);
  JmSurveyResult ces = READ (JM_KPI_KIND_CES, 0, 0, 0, 0, 1, 2, 0, 1);

  assert_number (nps.value, 0);
  assert_number (nps.low, -100);
  assert_number (nps.high, 100);
  assert_number (half.value, 50);
  assert_number (half.high, 100);
  assert_number (ces.value, 5.25);
  assert_end (ces.low, 3.2477547746640347, ces.value);
  assert_number (ces.high, 7);
}

static void
test_where_answers_do_not_tell_their_spread_there_is_no_interval (void)
{
  assert_no_interval (READ (JM_KPI_KIND_NPS, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1));
  assert_no_interval (READ (JM_KPI_KIND_NPS, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 60));
  assert_no_interval (READ (JM_KPI_KIND_CES, 0, 0, 0, 0, 0, 0, 12));

  /* Wilson's interval does without: all of ten may be 72 of 100. */
  assert_number (READ (JM_KPI_KIND_CSAT, 0, 0, 0, 0, 6, 4).low, 72.24672001371109);
  assert_number (READ (JM_KPI_KIND_CSAT, 0, 0, 0, 0, 6, 4).high, 100);
}

static void
test_huge_counts_lose_nothing (void)
{
  JmSurveyResult result;
  g_autoptr (JmItem) value = jm_item_new (JM_KIND_VALUE, "v");

  add_answer (value, 10, 6e11);
  add_answer (value, 0, 4e11);
  result = jm_survey_read (JM_KPI_KIND_NPS, value);

  assert_number (result.n, 1e12);
  assert_number (result.value, 20);
  /* 1.96 × √(10000 − 400) ÷ 10⁶ */
  g_assert_cmpfloat_with_epsilon (result.high - result.value, 1.9203647e-4, 1e-9);
}

/* The four last are those that Newcombe (Two-sided confidence intervals for the single
 * proportion, Statistics in Medicine 17, 1998, table I, method 3) gives to four digits. */
static void
test_the_interval_of_a_proportion_is_wilsons (void)
{
  static const struct
  {
    double found;
    double n;
    double low;
    double high;
  } cases[] = {
    { 0, 10, 0, 0.27753279986288915 },
    { 10, 10, 0.7224672001371109, 1 },
    { 5, 10, 0.236593090512564, 0.7634069094874361 },
    { 1, 1, 0.20654931437723745, 1 },
    { 314, 412, 0.7187200269381344, 0.8007087010500882 },
    { 81, 263, 0.2552885198782743, 0.3662095769828001 },
    { 15, 148, 0.0623863995307363, 0.16048724172330803 },
    { 0, 20, 0, 0.1611251580528 },
    { 1, 29, 0.006113214292762662, 0.17175521879320282 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double low, high;

      jm_proportion_interval (cases[i].found / cases[i].n, cases[i].n, &low, &high);
      assert_number (low, cases[i].low);
      assert_number (high, cases[i].high);
    }
}

static void
test_what_is_no_proportion_has_no_interval (void)
{
  static const double cases[][2] = {
    { 0.5, 0 }, { 0.5, -3 }, { -0.01, 10 }, { 1.01, 10 }, { (double) NAN, 10 }, { 0.5, (double) NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double low = 1, high = 2;

      jm_proportion_interval (cases[i][0], cases[i][1], &low, &high);
      g_assert_true (isnan (low));
      g_assert_true (isnan (high));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/survey/nps_is_promoters_minus_detractors_of_all",
                   test_nps_is_promoters_minus_detractors_of_all);
  g_test_add_func ("/survey/six_detracts_and_nine_promotes", test_six_detracts_and_nine_promotes);
  g_test_add_func ("/survey/csat_is_the_share_of_the_two_best_of_five",
                   test_csat_is_the_share_of_the_two_best_of_five);
  g_test_add_func ("/survey/ces_is_the_mean_from_one_to_seven", test_ces_is_the_mean_from_one_to_seven);
  g_test_add_func ("/survey/scores_off_the_scale_are_left_out", test_scores_off_the_scale_are_left_out);
  g_test_add_func ("/survey/answers_without_score_or_count_are_left_out",
                   test_answers_without_score_or_count_are_left_out);
  g_test_add_func ("/survey/counts_of_one_score_add_up", test_counts_of_one_score_add_up);
  g_test_add_func ("/survey/counts_say_nothing_for_other_kinds", test_counts_say_nothing_for_other_kinds);
  g_test_add_func ("/survey/the_interval_of_a_mean_ends_at_the_scale",
                   test_the_interval_of_a_mean_ends_at_the_scale);
  g_test_add_func ("/survey/where_answers_do_not_tell_their_spread_there_is_no_interval",
                   test_where_answers_do_not_tell_their_spread_there_is_no_interval);
  g_test_add_func ("/survey/huge_counts_lose_nothing", test_huge_counts_lose_nothing);
  g_test_add_func ("/survey/the_interval_of_a_proportion_is_wilsons",
                   test_the_interval_of_a_proportion_is_wilsons);
  g_test_add_func ("/survey/what_is_no_proportion_has_no_interval",
                   test_what_is_no_proportion_has_no_interval);

  return g_test_run ();
}
