/* test-new.c: the command that makes a new map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "jm-program.h"

static const char *const templates[] = { "lifecycle", "purchase", "day-in-the-life", "service-blueprint", "blank" };

static char *
get_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_every_template_becomes_a_page_and_the_same_document_again (void)
{
  g_autofree char *folder = jm_program_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *name = g_strconcat (templates[i], ".journey.json", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_auto (JmOutcome) new = jm_program_run (NULL, 0, "new", "--template", templates[i], "-o", path, NULL);
      g_auto (JmOutcome) again = jm_program_run (NULL, 0, "export", path, "-o", "-", "-f", "json", NULL);
      g_auto (JmOutcome) page = jm_program_run (NULL, 0, "export", path, "-o", "-", "-f", "pdf", NULL);
      g_autofree char *contents = NULL;
      gsize length;

      g_test_message ("%s: %s%s", templates[i], new.errors, page.errors);
      g_assert_cmpint (new.status, ==, 0);
      g_assert_cmpstr (new.errors, ==, "");
      g_assert_cmpuint (g_bytes_get_size (new.output), ==, 0);
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));

      g_assert_cmpint (again.status, ==, 0);
      g_assert_cmpmem (contents, length, g_bytes_get_data (again.output, NULL), g_bytes_get_size (again.output));

      g_assert_cmpint (page.status, ==, 0);
      g_assert_cmpstr (page.errors, ==, "");
      g_assert_cmpuint (g_bytes_get_size (page.output), >, 1000);
    }

  jm_program_clean (folder);
}

static void
test_a_map_is_blank_unless_a_template_is_named (void)
{
  g_auto (JmOutcome) outcome = jm_program_run (NULL, 0, "new", NULL);
  g_autofree char *text = get_text (outcome.output);

  g_assert_cmpint (outcome.status, ==, 0);
  g_assert_cmpstr (text, ==, "{\n"
                             "  \"format\": \"journey-map\",\n"
                             "  \"version\": 1,\n"
                             "  \"title\": \"New journey map\",\n"
                             "  \"type\": \"current-state\"\n"
                             "}\n");
}

static void
test_the_title_is_that_of_the_command (void)
{
  g_auto (JmOutcome) outcome = jm_program_run (NULL, 0, "new", "-t", "Purchase", "--title", "My “boat”", NULL);
  g_autofree char *text = get_text (outcome.output);

  g_assert_cmpint (outcome.status, ==, 0);
  g_assert_nonnull (strstr (text, "\n  \"title\": \"My “boat”\",\n"));
  g_assert_null (strstr (text, "Example: "));
  g_assert_nonnull (strstr (text, "\"Advocacy\""));
}

static void
test_an_unknown_template_is_refused_and_those_there_are_named (void)
{
  g_autofree char *folder = jm_program_folder ();
  g_autofree char *path = g_build_filename (folder, "map.journey.json", NULL);
  g_auto (JmOutcome) outcome = jm_program_run (NULL, 0, "new", "--template", "life", "-o", path, NULL);

  g_assert_cmpint (outcome.status, ==, 2);
  g_assert_nonnull (strstr (outcome.errors, "“life”"));
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    g_assert_nonnull (strstr (outcome.errors, templates[i]));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  jm_program_clean (folder);
}

static void
test_list_and_help_say_what_the_templates_are (void)
{
  g_auto (JmOutcome) list = jm_program_run (NULL, 0, "new", "--list", NULL);
  g_auto (JmOutcome) help = jm_program_run (NULL, 0, "new", "--help", NULL);
  g_autofree char *listed = get_text (list.output);
  g_autofree char *helped = get_text (help.output);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (listed), "\n", -1);

  g_assert_cmpint (list.status, ==, 0);
  g_assert_cmpint (help.status, ==, 0);
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (templates));
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *begin = g_strconcat ("  ", templates[i], " ", NULL);

      g_assert_true (g_str_has_prefix (lines[i], begin));
      g_assert_cmpuint (strlen (lines[i]), >, 25);
      g_assert_nonnull (strstr (helped, lines[i]));
    }
}

static void
test_a_file_that_is_there_is_never_replaced (void)
{
  g_autofree char *folder = jm_program_folder ();
  g_autofree char *path = g_build_filename (folder, "map.journey.json", NULL);
  g_autofree char *contents = NULL;
  g_auto (JmOutcome) outcome = { 0, };

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  outcome = jm_program_run (NULL, 0, "new", "-t", "purchase", "-o", path, NULL);

  g_assert_cmpint (outcome.status, ==, 1);
  g_assert_cmpuint (jm_outcome_count_lines (&outcome), ==, 1);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");

  jm_program_clean (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/new/every_template_becomes_a_page_and_the_same_document_again",
                   test_every_template_becomes_a_page_and_the_same_document_again);
  g_test_add_func ("/new/a_map_is_blank_unless_a_template_is_named", test_a_map_is_blank_unless_a_template_is_named);
  g_test_add_func ("/new/the_title_is_that_of_the_command", test_the_title_is_that_of_the_command);
  g_test_add_func ("/new/an_unknown_template_is_refused_and_those_there_are_named",
                   test_an_unknown_template_is_refused_and_those_there_are_named);
  g_test_add_func ("/new/list_and_help_say_what_the_templates_are", test_list_and_help_say_what_the_templates_are);
  g_test_add_func ("/new/a_file_that_is_there_is_never_replaced", test_a_file_that_is_there_is_never_replaced);

  return g_test_run ();
}
