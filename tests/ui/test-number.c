/* test-number.c: numbers and dates as people type them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-number.h"

#include <math.h>

static void
assert_number (const char *text,
               const char *unit,
               double      expected)
{
  double found;

  g_assert_true (jm_number_parse (text, unit, &found));
  if (isnan (expected))
    g_assert_true (isnan (found));
  else
    g_assert_cmpfloat (found, ==, expected);
}

static void
assert_no_number (const char *text)
{
  double found = 7;

  g_assert_false (jm_number_parse (text, "%", &found));
  g_assert_true (isnan (found));
}

static void
test_numbers_are_read (void)
{
  assert_number ("78", "", 78);
  assert_number ("  78.5 ", "", 78.5);
  assert_number ("-3", "", -3);
  assert_number ("−3", "", -3);
  assert_number ("+3", "", 3);
  assert_number (".5", "", .5);
  assert_number ("1e3", "", 1000);
  assert_number ("", "", (double) NAN);
  assert_number (" \xc2\xa0", "", (double) NAN);
}

static void
test_blanks_group_digits (void)
{
  assert_number ("12 500", "", 12500);
  assert_number ("12\xc2\xa0""500", "", 12500);
  assert_number ("12\xe2\x80\xaf""500.25", "", 12500.25);
  assert_no_number ("12 .5");
  assert_no_number ("12  500");
}

static void
test_a_number_may_have_its_unit (void)
{
  assert_number ("78 %", "%", 78);
  assert_number ("78%", "%", 78);
  assert_number ("4.5 days", "days", 4.5);
  assert_no_number ("78 €");
  assert_no_number ("%");
}

static void
test_what_is_no_number_is_refused (void)
{
  assert_no_number ("many");
  assert_no_number ("1,234"); /* a thousand, or one and a bit? */
  assert_no_number ("1.2.3");
  assert_no_number ("0x10");
  assert_no_number ("inf");
  assert_no_number ("nan");
  assert_no_number ("1e999");
  assert_no_number ("--1");
  assert_no_number ("1-");
  assert_no_number ("e");
}

static void
test_numbers_are_written_whole (void)
{
  static const double numbers[] = { 0, 78, -3.25, 0.1, 1.0 / 3, 1e15, 1e-7, 123456789.123 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = jm_number_write (numbers[i]);

      assert_number (text, "", numbers[i]);
    }

  {
    g_autofree char *none = jm_number_write ((double) NAN);
    g_autofree char *short_form = jm_number_write (0.1);

    g_assert_cmpstr (none, ==, "");
    g_assert_cmpstr (short_form, ==, "0.1");
  }
}

static void
assert_date (const char *text,
             const char *expected)
{
  g_autofree char *found = NULL;

  g_assert_true (jm_date_parse (text, &found) == (expected != NULL));
  g_assert_cmpstr (found, ==, expected);
}

static void
test_dates_are_read (void)
{
  assert_date ("2026-09-30", "2026-09-30");
  assert_date (" 2026-9-3 ", "2026-09-03");
  assert_date ("", "");
  assert_date ("2024-02-29", "2024-02-29");
  assert_date ("2026-02-29", NULL);
  assert_date ("2026-13-01", NULL);
  assert_date ("2026-09", NULL);
  assert_date ("26-09-30", NULL);
  assert_date ("2026-09-301", NULL);
  assert_date ("today", NULL);
  assert_date ("0000-01-01", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number/numbers_are_read", test_numbers_are_read);
  g_test_add_func ("/number/blanks_group_digits", test_blanks_group_digits);
  g_test_add_func ("/number/a_number_may_have_its_unit", test_a_number_may_have_its_unit);
  g_test_add_func ("/number/what_is_no_number_is_refused", test_what_is_no_number_is_refused);
  g_test_add_func ("/number/numbers_are_written_whole", test_numbers_are_written_whole);
  g_test_add_func ("/number/dates_are_read", test_dates_are_read);

  return g_test_run ();
}
