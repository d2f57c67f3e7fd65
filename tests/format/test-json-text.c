/* test-json-text.c: JSON text in the form of our documents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-json-text.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include <json-glib/json-glib.h>

#include "jm-test-data.h"

#define N_RANDOM 100000

static char *
write_number (double number)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_true (jm_json_append_number (text, number));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
check_number (double      number,
              const char *expected)
{
  g_autofree char *text = write_number (number);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, number);
}

static void
check_numbers (void)
{
  check_number (0, "0");
  check_number (-0.0, "0");
  check_number (7, "7");
  check_number (-12, "-12");
  check_number (0.1, "0.1");
  check_number (-2.5, "-2.5");
  check_number (0.1 + 0.2, "0.30000000000000004");
  check_number (1.0 / 3, "0.3333333333333333");
  check_number (1234567.891, "1234567.891");
  check_number (100, "100");
  check_number (1e15, "1000000000000000");
  check_number (-1e15, "-1000000000000000");
  check_number (0.001, "0.001");
  check_number (0.000001, "0.000001");
  check_number (0.0000015, "0.0000015");
  check_number (0.0000001, "1e-7");
  check_number (0.000000123, "1.23e-7");
  check_number (9007199254740991, "9007199254740991");
  check_number (1.5e17, "150000000000000000");
  check_number (1.5e18, "1.5e18");
  check_number (123456789012345680, "123456789012345680");
  check_number (1234567890123456800, "1.2345678901234568e18");
  check_number (1e22, "1e22");
  check_number (1.7976931348623157e308, "1.7976931348623157e308");
  check_number (2.2250738585072014e-308, "2.2250738585072014e-308");
  check_number (5e-324, "5e-324");
}

static void
test_numbers_take_the_shortest_form (void)
{
  check_numbers ();
}

static void
test_every_number_is_read_back_as_it_was (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      union
      {
        guint64 bits;
        double number;
      } any = { .bits = ((guint64) g_test_rand_int () << 32) | (guint32) g_test_rand_int () };
      g_autofree char *text = NULL;

      if (!isfinite (any.number))
        continue;

      text = write_number (any.number);
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, any.number);
      g_assert_cmpuint (strlen (text), <=, 25);
    }
}

static void
test_numbers_that_are_not_finite_are_refused (void)
{
  const double numbers[] = { (double) NAN, (double) INFINITY, -(double) INFINITY };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) text = g_string_new ("before");

      g_assert_false (jm_json_append_number (text, numbers[i]));
      g_assert_cmpstr (text->str, ==, "before");
    }
}

static void
test_numbers_do_not_depend_on_the_locale (void)
{
  if (!jm_test_begin_comma_locale ())
    return;

  check_numbers ();
  jm_test_end_comma_locale ();
}

static void
check_string (const char *string,
              const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;

  jm_json_append_string (text, string);
  g_assert_cmpstr (text->str, ==, expected);

  node = json_from_string (text->str, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (json_node_get_string (node), ==, string);
}

static void
test_strings_escape_what_has_to_be_escaped (void)
{
  check_string ("", "\"\"");
  check_string ("say \"no\"", "\"say \\\"no\\\"\"");
  check_string ("C:\\maps", "\"C:\\\\maps\"");
  check_string ("a/b", "\"a/b\"");
  check_string ("\b\t\n\f\r", "\"\\b\\t\\n\\f\\r\"");
  check_string ("größer 大きい 🙂", "\"größer 大きい 🙂\"");
  check_string ("\u2028\u2029\x7f\xc2\x85", "\"\u2028\u2029\x7f\xc2\x85\"");
  check_string ("\x01\x1f", "\"\\u0001\\u001f\"");
}

static void
test_every_control_character_is_escaped_and_comes_back (void)
{
  for (char c = 1; c < 0x20; c++)
    {
      const char string[] = { 'a', c, 'b', '\0' };
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (JsonNode) node = NULL;
      g_autoptr (GError) error = NULL;

      jm_json_append_string (text, string);
      for (gsize i = 0; i < text->len; i++)
        g_assert_cmpint (text->str[i], >=, 0x20);
      node = json_from_string (text->str, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (json_node_get_string (node), ==, string);
    }
}

static void
check_text (JmJsonText *text,
            const char *expected)
{
  g_autoptr (GBytes) bytes = jm_json_text_end (text);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
}

static void
test_entries_stand_on_lines_of_their_own (void)
{
  JmJsonText text;

  jm_json_text_init (&text, 0);
  jm_json_text_open (&text, NULL, '{');
  jm_json_text_add_string (&text, "text", "a");
  g_assert_true (jm_json_text_add_number (&text, "number", 1.5));
  jm_json_text_add_flag (&text, "flag", TRUE);
  jm_json_text_open (&text, "list", '[');
  jm_json_text_add_string (&text, NULL, "b");
  jm_json_text_add_flag (&text, NULL, FALSE);
  jm_json_text_close (&text, ']');
  jm_json_text_open (&text, "empty", '[');
  jm_json_text_close (&text, ']');
  jm_json_text_close (&text, '}');

  check_text (&text, "{\n"
                     "  \"text\": \"a\",\n"
                     "  \"number\": 1.5,\n"
                     "  \"flag\": true,\n"
                     "  \"list\": [\n"
                     "    \"b\",\n"
                     "    false\n"
                     "  ],\n"
                     "  \"empty\": []\n"
                     "}\n");
}

static void
test_json_without_white_space_is_laid_out_in_the_same_form (void)
{
  JmJsonText text;

  jm_json_text_init (&text, 0);
  jm_json_text_open (&text, NULL, '{');
  jm_json_text_add_json (&text, "more",
                         "{\"a\":[1,[],{},\"x,y:[{\\\"\\\\\"],\"b\":{\"c\":null},\"d\":[[2]]}");
  jm_json_text_add_json (&text, "word", "null");
  jm_json_text_add_string (&text, "text", "after");
  jm_json_text_close (&text, '}');

  check_text (&text, "{\n"
                     "  \"more\": {\n"
                     "    \"a\": [\n"
                     "      1,\n"
                     "      [],\n"
                     "      {},\n"
                     "      \"x,y:[{\\\"\\\\\"\n"
                     "    ],\n"
                     "    \"b\": {\n"
                     "      \"c\": null\n"
                     "    },\n"
                     "    \"d\": [\n"
                     "      [\n"
                     "        2\n"
                     "      ]\n"
                     "    ]\n"
                     "  },\n"
                     "  \"word\": null,\n"
                     "  \"text\": \"after\"\n"
                     "}\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-text/numbers_take_the_shortest_form", test_numbers_take_the_shortest_form);
  g_test_add_func ("/json-text/every_number_is_read_back_as_it_was",
                   test_every_number_is_read_back_as_it_was);
  g_test_add_func ("/json-text/numbers_that_are_not_finite_are_refused",
                   test_numbers_that_are_not_finite_are_refused);
  g_test_add_func ("/json-text/numbers_do_not_depend_on_the_locale",
                   test_numbers_do_not_depend_on_the_locale);
  g_test_add_func ("/json-text/strings_escape_what_has_to_be_escaped",
                   test_strings_escape_what_has_to_be_escaped);
  g_test_add_func ("/json-text/every_control_character_is_escaped_and_comes_back",
                   test_every_control_character_is_escaped_and_comes_back);
  g_test_add_func ("/json-text/entries_stand_on_lines_of_their_own",
                   test_entries_stand_on_lines_of_their_own);
  g_test_add_func ("/json-text/json_without_white_space_is_laid_out_in_the_same_form",
                   test_json_without_white_space_is_laid_out_in_the_same_form);

  return g_test_run ();
}
