/* test-commands.c: the commands, called as people call them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "jm-program.h"

#define DIAGRAM "journey\n  title My day\n  section Work\n    Make tea: 5: Me\n    Do work: 1: Me, Cat\n"

static gboolean
begins_with (GBytes     *bytes,
             const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length >= strlen (text) && memcmp (data, text, strlen (text)) == 0;
}

static void
test_help_names_every_command (void)
{
  g_auto (JmOutcome) outcome = jm_program_run (NULL, 0, "--help", NULL);
  g_auto (JmOutcome) export = jm_program_run (NULL, 0, "export", "--help", NULL);
  g_auto (JmOutcome) new = jm_program_run (NULL, 0, "new", "--help", NULL);

  g_assert_cmpint (outcome.status, ==, 0);
  g_assert_cmpstr (outcome.errors, ==, "");
  g_assert_nonnull (strstr (g_bytes_get_data (outcome.output, NULL), "export FILE -o OUT"));
  g_assert_nonnull (strstr (g_bytes_get_data (outcome.output, NULL), "journey-mapper new"));
  g_assert_cmpint (export.status, ==, 0);
  g_assert_nonnull (strstr (g_bytes_get_data (export.output, NULL), "--paper"));
  g_assert_cmpint (new.status, ==, 0);
  g_assert_nonnull (strstr (g_bytes_get_data (new.output, NULL), "--template"));
}

static void
test_version_is_that_of_the_build (void)
{
  g_auto (JmOutcome) outcome = jm_program_run (NULL, 0, "--version", NULL);

  g_assert_cmpint (outcome.status, ==, 0);
  g_assert_true (begins_with (outcome.output, "Journey Mapper " PACKAGE_VERSION "\n"));
}

static void
test_wrong_usage_ends_with_two (void)
{
  static const char *const calls[][6] = {
    { "frobnicate" },
    { "export" },
    { "export", "a.mmd" },
    { "export", "a.mmd", "b.mmd", "-o", "c.pdf" },
    { "export", "a.mmd", "-o", "c.doc" },
    { "export", "a.mmd", "-o", "c.pdf", "--paper=A9" },
    { "export", "a.mmd", "-o", "c.png", "--scale=0" },
    { "export", "a.mmd", "-o", "c.png", "--scale=nan" },
    { "export", "a.mmd", "-o", "c.pdf", "--diagram=-1" },
    { "export", "a.mmd", "-o", "c.pdf", "--no-such-option" },
    { "export", "a.mmd", "-o", "-" },
    { "new", "surplus" },
    { "new", "--template=none" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_auto (JmOutcome) outcome = jm_program_run (NULL, 0, calls[i][0], calls[i][1], calls[i][2], calls[i][3],
                                                   calls[i][4], calls[i][5], NULL);

      g_test_message ("%s", outcome.errors);
      g_assert_cmpint (outcome.status, ==, 2);
      g_assert_cmpuint (jm_outcome_count_lines (&outcome), ==, 2);
      g_assert_cmpuint (g_bytes_get_size (outcome.output), ==, 0);
    }
}

static void
test_every_format_is_made_from_standard_input (void)
{
  static const struct
  {
    const char *format;
    const char *begin;
  } formats[] = {
    { "pdf", "%PDF-" }, { "svg", "<?xml " },   { "png", "\x89PNG" },
    { "json", "{\n" },  { "mmd", "journey\n" }, { "csv", "stage,touchpoint" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_auto (JmOutcome) outcome = jm_program_run (DIAGRAM, -1, "export", "-", "-o", "-", "-f", formats[i].format, NULL);

      g_test_message ("%s: %s", formats[i].format, outcome.errors);
      g_assert_cmpint (outcome.status, ==, 0);
      g_assert_true (begins_with (outcome.output, formats[i].begin));
    }
}

static void
test_the_same_input_gives_the_same_bytes (void)
{
  static const char *const formats[] = { "pdf", "svg", "png", "json", "mmd", "csv" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_auto (JmOutcome) first = jm_program_run (DIAGRAM, -1, "export", "-", "-o", "-", "-f", formats[i], NULL);
      g_auto (JmOutcome) second = jm_program_run (DIAGRAM, -1, "export", "-", "-o", "-", "-f", formats[i], NULL);

      g_assert_true (g_bytes_equal (first.output, second.output));
    }
}

static void
test_files_are_written_by_their_ending (void)
{
  g_autofree char *folder = jm_program_folder ();
  g_autofree char *map = g_build_filename (folder, "map.journey.json", NULL);
  g_autofree char *page = g_build_filename (folder, "Ünï code.PDF", NULL);
  g_autofree char *contents = NULL;
  g_auto (JmOutcome) new = jm_program_run (NULL, 0, "new", "--title", "Buying a bike", "-o", map, NULL);
  g_auto (JmOutcome) again = jm_program_run (NULL, 0, "new", "-o", map, NULL);
  g_auto (JmOutcome) export = jm_program_run (NULL, 0, "export", map, "-o", page, "--paper", "a3", NULL);
  g_auto (JmOutcome) same = jm_program_run (NULL, 0, "export", map, "-o", "-", "-f", "json", NULL);
  gsize length;

  g_assert_cmpint (new.status, ==, 0);
  g_assert_true (g_file_get_contents (map, &contents, &length, NULL));
  g_assert_nonnull (strstr (contents, "\"title\": \"Buying a bike\""));
  g_assert_cmpmem (contents, length, g_bytes_get_data (same.output, NULL), g_bytes_get_size (same.output));

  /* An existing map is never replaced by a blank one. */
  g_assert_cmpint (again.status, ==, 1);
  g_assert_cmpuint (jm_outcome_count_lines (&again), ==, 1);

  g_assert_cmpint (export.status, ==, 0);
  g_assert_cmpstr (export.errors, ==, "");
  g_clear_pointer (&contents, g_free);
  g_assert_true (g_file_get_contents (page, &contents, &length, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));

  jm_program_clean (folder);
}

static void
test_paper_has_the_size_it_is_named_after (void)
{
  g_auto (JmOutcome) wide = jm_program_run (DIAGRAM, -1, "export", "-", "-o", "-", "-f", "svg", "--paper=A4", NULL);
  g_auto (JmOutcome) high = jm_program_run (DIAGRAM, -1, "export", "-", "-o", "-", "-f", "svg", "--paper=A4", "--portrait",
                                            NULL);

  g_assert_nonnull (strstr (g_bytes_get_data (wide.output, NULL), "width=\"1122.5\" height=\"793.7\""));
  g_assert_nonnull (strstr (g_bytes_get_data (high.output, NULL), "width=\"793.7\" height=\"1122.5\""));
}

static void
test_what_is_lost_is_named (void)
{
  const char *map = "{\"format\": \"journey-map\", \"version\": 1, \"stages\": [{\"id\": \"s\", \"title\": \"S\", "
                    "\"touchpoints\": [{\"id\": \"t\", \"title\": \"T\", \"need\": \"Rest\"}]}]}";
  g_auto (JmOutcome) outcome = jm_program_run (map, -1, "export", "-", "-o", "-", "-f", "mmd", NULL);

  g_assert_cmpint (outcome.status, ==, 0);
  g_assert_nonnull (strstr (outcome.errors, "Need"));
}

static void
test_a_newer_map_is_drawn_but_not_written (void)
{
  const char *map = "{\"format\": \"journey-map\", \"version\": 2, \"title\": \"From the future\"}";
  g_auto (JmOutcome) page = jm_program_run (map, -1, "export", "-", "-o", "-", "-f", "svg", NULL);
  g_auto (JmOutcome) copy = jm_program_run (map, -1, "export", "-", "-o", "-", "-f", "json", NULL);

  g_assert_cmpint (page.status, ==, 0);
  g_assert_nonnull (strstr (g_bytes_get_data (page.output, NULL), "From the future"));
  g_assert_cmpint (copy.status, ==, 1);
  g_assert_cmpuint (g_bytes_get_size (copy.output), ==, 0);
}

static void
test_output_goes_nowhere_until_it_is_whole (void)
{
  g_autofree char *folder = jm_program_folder ();
  g_autofree char *page = g_build_filename (folder, "page.pdf", NULL);
  g_autofree char *contents = NULL;
  g_auto (JmOutcome) bad = { 0, };
  g_auto (JmOutcome) nowhere = { 0, };

  g_assert_true (g_file_set_contents (page, "the old page", -1, NULL));
  bad = jm_program_run ("journey\n section A:B\n", -1, "export", "-", "-o", page, NULL);
  g_assert_cmpint (bad.status, ==, 1);
  g_assert_cmpuint (jm_outcome_count_lines (&bad), ==, 1);
  g_assert_nonnull (strstr (bad.errors, ":2:11: "));
  g_assert_true (g_file_get_contents (page, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "the old page");

  nowhere = jm_program_run (DIAGRAM, -1, "export", "-", "-o", "/nonexistent/folder/page.pdf", NULL);
  g_assert_cmpint (nowhere.status, ==, 1);
  g_assert_cmpuint (jm_outcome_count_lines (&nowhere), ==, 1);

  jm_program_clean (folder);
}

static void
test_a_file_asks_for_the_window (void)
{
  g_autofree char *folder = jm_program_folder ();
  g_autofree char *map = g_build_filename (folder, "map.journey.json", NULL);
  g_auto (JmOutcome) outcome = { 0, };

  g_assert_true (g_file_set_contents (map, "{}", -1, NULL));
  outcome = jm_program_run (NULL, 0, map, NULL);
  g_assert_cmpint (outcome.status, ==, 1);
  g_assert_cmpuint (jm_outcome_count_lines (&outcome), ==, 1);
  g_assert_nonnull (strstr (outcome.errors, map));

  jm_program_clean (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/commands/help_names_every_command", test_help_names_every_command);
  g_test_add_func ("/commands/version_is_that_of_the_build", test_version_is_that_of_the_build);
  g_test_add_func ("/commands/wrong_usage_ends_with_two", test_wrong_usage_ends_with_two);
  g_test_add_func ("/commands/every_format_is_made_from_standard_input", test_every_format_is_made_from_standard_input);
  g_test_add_func ("/commands/the_same_input_gives_the_same_bytes", test_the_same_input_gives_the_same_bytes);
  g_test_add_func ("/commands/files_are_written_by_their_ending", test_files_are_written_by_their_ending);
  g_test_add_func ("/commands/paper_has_the_size_it_is_named_after", test_paper_has_the_size_it_is_named_after);
  g_test_add_func ("/commands/what_is_lost_is_named", test_what_is_lost_is_named);
  g_test_add_func ("/commands/a_newer_map_is_drawn_but_not_written", test_a_newer_map_is_drawn_but_not_written);
  g_test_add_func ("/commands/output_goes_nowhere_until_it_is_whole", test_output_goes_nowhere_until_it_is_whole);
  g_test_add_func ("/commands/a_file_asks_for_the_window", test_a_file_asks_for_the_window);

  return g_test_run ();
}
