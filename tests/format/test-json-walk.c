/* test-json-walk.c: finding things in JSON text without parsing it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-json-walk.h"

static const char text[] =
  "{\n"
  "  \"title\" : \"A \\\"{[\\\" in it\",\n"
  "  \"stages\": [\n"
  "    {\"id\": \"s-1\", \"list\": [1, 22 ,[3,{}], \"}\"]},\n"
  "    { \"i\\u0064\" : \"s-\\u0032\\n\", \"title\": \"B\" }\n"
  "  ],\n"
  "  \"empty\": {}, \"id\":7,\n"
  "  \"last\": true\n"
  "}\n";

static void
check_found (const JmJsonStep *steps,
             guint             n_steps,
             const char       *expected)
{
  gsize offset = jm_json_walk_find (text, sizeof text - 1, steps, n_steps);

  g_assert_true (g_str_has_prefix (text + offset, expected));
}

#define CHECK_FOUND(expected, ...)                                              \
  G_STMT_START                                                                  \
    {                                                                           \
      const JmJsonStep steps[] = { __VA_ARGS__ };                               \
                                                                                \
      check_found (steps, G_N_ELEMENTS (steps), expected);                      \
    }                                                                           \
  G_STMT_END

#define MEMBER(name) { (name), 0 }
#define ENTRY(index) { NULL, (index) }

static void
test_values_are_found_by_their_place (void)
{
  check_found (NULL, 0, "{\n  \"title\"");
  CHECK_FOUND ("\"A \\\"", MEMBER ("title"));
  CHECK_FOUND ("[\n    {\"id\"", MEMBER ("stages"));
  CHECK_FOUND ("{\"id\": \"s-1\"", MEMBER ("stages"), ENTRY (0));
  CHECK_FOUND ("22 ,", MEMBER ("stages"), ENTRY (0), MEMBER ("list"), ENTRY (1));
  CHECK_FOUND ("{}]", MEMBER ("stages"), ENTRY (0), MEMBER ("list"), ENTRY (2), ENTRY (1));
  CHECK_FOUND ("\"}\"", MEMBER ("stages"), ENTRY (0), MEMBER ("list"), ENTRY (3));
  CHECK_FOUND ("\"s-\\u0032", MEMBER ("stages"), ENTRY (1), MEMBER ("id"));
  CHECK_FOUND ("{}, ", MEMBER ("empty"));
  CHECK_FOUND ("7,", MEMBER ("id"));
  CHECK_FOUND ("true", MEMBER ("last"));
}

static void
test_a_way_is_followed_as_far_as_it_goes (void)
{
  CHECK_FOUND ("{\n  \"title\"", MEMBER ("missing"), ENTRY (1));
  CHECK_FOUND ("[\n    {\"id\"", MEMBER ("stages"), ENTRY (2));
  CHECK_FOUND ("[\n    {\"id\"", MEMBER ("stages"), MEMBER ("id"));
  CHECK_FOUND ("true", MEMBER ("last"), MEMBER ("id"));
  CHECK_FOUND ("{}, ", MEMBER ("empty"), MEMBER ("id"));
}

static void
test_members_of_one_name_are_collected (void)
{
  g_autoptr (GHashTable) ids = jm_json_walk_collect (text, sizeof text - 1, "id");

  g_assert_cmpuint (g_hash_table_size (ids), ==, 2);
  g_assert_true (g_hash_table_contains (ids, "s-1"));
  g_assert_true (g_hash_table_contains (ids, "s-2\n"));
}

static void
test_objects_are_counted (void)
{
  g_assert_cmpuint (jm_json_walk_count_objects (text, sizeof text - 1), ==, 5);
  g_assert_cmpuint (jm_json_walk_count_objects ("", 0), ==, 0);
  g_assert_cmpuint (jm_json_walk_count_objects ("\"{", 2), ==, 0);
}

static void
check_decoded (const char *string,
               const char *expected)
{
  g_autoptr (GString) decoded = jm_json_walk_decode (string);

  g_assert_cmpstr (decoded->str, ==, expected);
  g_assert_true (jm_json_walk_string_equals (string, expected));
  g_assert_false (jm_json_walk_string_equals (string, "something else"));
}

static void
test_strings_are_decoded (void)
{
  check_decoded ("\"\"", "");
  check_decoded ("\"plain\": 1", "plain");
  check_decoded ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t");
  check_decoded ("\"\\u00e9\\u20AC\\ud83d\\ude42x\"", "é€🙂x");
  check_decoded ("\"a\\ud83dz\\ude42\\u0000\"", "a\ufffdz\ufffd\ufffd");
}

static void
test_a_walk_can_be_left_at_the_end_of_an_inner_one (void)
{
  JmJsonWalk walk, inner;
  guint n = 0;

  g_assert_true (jm_json_walk_init (&walk, text, text + sizeof text - 1));
  while (jm_json_walk_next (&walk))
    {
      g_assert_cmpuint (walk.index, ==, n++);
      if (!jm_json_walk_init (&inner, walk.value, text + sizeof text - 1))
        continue;
      while (jm_json_walk_next (&inner))
        g_assert_true (jm_json_walk_get_end (&inner)[-1] == '}');
      jm_json_walk_leave (&walk, &inner);
    }

  g_assert_cmpuint (n, ==, 5);
  g_assert_false (jm_json_walk_next (&walk));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-walk/values_are_found_by_their_place", test_values_are_found_by_their_place);
  g_test_add_func ("/json-walk/a_way_is_followed_as_far_as_it_goes",
                   test_a_way_is_followed_as_far_as_it_goes);
  g_test_add_func ("/json-walk/members_of_one_name_are_collected", test_members_of_one_name_are_collected);
  g_test_add_func ("/json-walk/objects_are_counted", test_objects_are_counted);
  g_test_add_func ("/json-walk/strings_are_decoded", test_strings_are_decoded);
  g_test_add_func ("/json-walk/a_walk_can_be_left_at_the_end_of_an_inner_one",
                   test_a_walk_can_be_left_at_the_end_of_an_inner_one);

  return g_test_run ();
}
