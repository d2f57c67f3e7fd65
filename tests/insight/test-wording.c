/* test-wording.c: dates, durations and numbers as people write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-wording.h"

#include <math.h>
#include <string.h>

#include "jm-kind.h"

static void
assert_duration (double      duration,
                 int         unit,
                 const char *expected)
{
  g_autofree char *found = jm_duration_format (duration, unit);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_durations_have_singular_and_plural (void)
{
  assert_duration (1, JM_MINUTES, "1 minute");
  assert_duration (20, JM_MINUTES, "20 minutes");
  assert_duration (0, JM_HOURS, "0 hours");
  assert_duration (1, JM_DAYS, "1 day");
  assert_duration (1.5, JM_DAYS, "1.5 days");
  assert_duration (0.25, JM_WEEKS, "0.25 weeks");
  assert_duration (24, JM_MONTHS, "24 months");
  assert_duration (1, JM_YEARS, "1 year");
  assert_duration (1000000, JM_MINUTES, "1000000 minutes");
}

static void
test_every_unit_of_time_has_words (void)
{
  const JmField *field = jm_kind_get_field (JM_KIND_STAGE, JM_STAGE_DURATION_UNIT);

  for (int unit = 0; field->choices[unit].name != NULL; unit++)
    {
      g_autofree char *found = jm_duration_format (2, unit);

      g_assert_nonnull (found);
      g_assert_true (g_str_has_prefix (found, "2 "));
      /* The name of the choice, in the singular, is in it. */
      g_assert_nonnull (strstr (found, field->choices[unit].name));
    }
}

static void
test_a_duration_needs_number_and_unit (void)
{
  assert_duration ((double) NAN, JM_DAYS, NULL);
  assert_duration (3, JM_CHOICE_UNSET, NULL);
}

static void
assert_date (const char  *date,
             JmDateStyle  style,
             const char  *expected)
{
  g_autofree char *found = jm_date_format (date, style);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_dates_are_written_out (void)
{
  assert_date ("2026-10-02", JM_DATE_LONG, "2 October 2026");
  assert_date ("2026-10-02", JM_DATE_MONTH, "Oct 2026");
  assert_date ("soon", JM_DATE_LONG, "soon");
}

static void
assert_score (double      score,
              const char *expected)
{
  g_autofree char *found = jm_score_format (score);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_scores_have_their_sign (void)
{
  assert_score (2, "+2");
  assert_score (0.44, "+0.4");
  assert_score (0.04, "0");
  assert_score (-0.04, "0");
  assert_score (-1.25, "−1.3");
  assert_score (-2, "−2");
}

static void
test_wording_quotes (void)
{
  static const char *const cases[][2] = {
    { "It works.", "“It works.”" }, { "“It works.”", "“It works.”" }, { "„Es geht.“", "„Es geht.“" },
    { "", "" },                     { "100 %s", "“100 %s”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *quote = jm_quote_format (cases[i][0]);

      g_assert_cmpstr (quote, ==, cases[i][1]);
    }
}

static void
assert_figure (double      value,
               const char *unit,
               const char *expected)
{
  g_autofree char *found = jm_number_format (value, unit);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_figures_have_few_digits (void)
{
  assert_figure (78, "%", "78\xc2\xa0%");
  assert_figure (1234.5, "", "1234");
  assert_figure (12.34, "", "12.3");
  assert_figure (-0.0123, "", "−0.012");
  assert_figure (0, "days", "0\xc2\xa0""days");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/durations_have_singular_and_plural", test_durations_have_singular_and_plural);
  g_test_add_func ("/wording/every_unit_of_time_has_words", test_every_unit_of_time_has_words);
  g_test_add_func ("/wording/a_duration_needs_number_and_unit", test_a_duration_needs_number_and_unit);
  g_test_add_func ("/wording/dates_are_written_out", test_dates_are_written_out);
  g_test_add_func ("/wording/scores_have_their_sign", test_scores_have_their_sign);
  g_test_add_func ("/wording/quotes", test_wording_quotes);

  g_test_add_func ("/wording/figures_have_few_digits", test_figures_have_few_digits);

  return g_test_run ();
}
