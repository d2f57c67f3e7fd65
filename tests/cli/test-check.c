/* test-check.c: journey-mapper check, called as people call it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "jm-program.h"

#define MAP(members) "{\"format\": \"journey-map\", \"version\": 1, " members "}"

/* One error, and warnings and hints besides. */
#define BROKEN_COUNTS                                                                          \
  MAP ("\"stages\": [{\"id\": \"s\", \"title\": \"Buy\", \"touchpoints\": [{\"id\": \"t\", "   \
       "\"title\": \"Pay\", \"entered\": 1, \"continued\": 2, \"promise\": \"broken\"}]}]")
#define MUTED_COUNTS                                                                           \
  MAP ("\"stages\": [{\"id\": \"s\", \"title\": \"Buy\", \"touchpoints\": [{\"id\": \"t\", "   \
       "\"title\": \"Pay\", \"entered\": 1, \"continued\": 2}]}], \"mutes\": [{\"id\": \"z\", " \
       "\"finding\": \"more-continued-than-entered\", \"item\": \"t\", \"reason\": \"Counted on\\ndifferent days\"}]")

static char *
get_text (const JmOutcome *outcome)
{
  gsize length;
  const char *data = g_bytes_get_data (outcome->output, &length);

  g_assert_true (length == 0 || g_utf8_validate_len (data, length, NULL));

  return g_strndup (length > 0 ? data : "", length);
}

static guint
count_in (const char *text,
          const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;

  return n;
}

static JsonNode *
parse (const JmOutcome *outcome)
{
  g_autofree char *text = get_text (outcome);
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (root);

  return root;
}

static void
write_file (const char *path,
            const char *contents)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

static void
test_help_tells_of_the_command (void)
{
  g_auto (JmOutcome) all = jm_program_run (NULL, 0, "--help", NULL);
  g_auto (JmOutcome) one = jm_program_run (NULL, 0, "check", "--help", NULL);
  g_autofree char *general = get_text (&all);
  g_autofree char *special = get_text (&one);

  g_assert_cmpint (one.status, ==, 0);
  g_assert_nonnull (strstr (general, "journey-mapper check FILE…"));
  g_assert_nonnull (strstr (special, "--json"));
  g_assert_nonnull (strstr (special, "--all"));
  g_assert_nonnull (strstr (special, "--today"));
}

static void
test_wrong_usage_ends_with_two (void)
{
  static const char *const calls[][4] = {
    { "check" },
    { "check", "a.mmd", "--frobnicate" },
    { "check", "a.mmd", "--today=yesterday" },
    { "check", "a.mmd", "--today=2026-02-30" },
    { "check", "a.mmd", "--today=" },
    { "check", "a.mmd", "--diagram=-1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_auto (JmOutcome) outcome = jm_program_run (NULL, 0, calls[i][0], calls[i][1], calls[i][2], calls[i][3], NULL);

      g_test_message ("%s", outcome.errors);
      g_assert_cmpint (outcome.status, ==, 2);
      g_assert_cmpuint (jm_outcome_count_lines (&outcome), ==, 2);
      g_assert_cmpuint (g_bytes_get_size (outcome.output), ==, 0);
    }
}

static void
test_an_error_makes_the_status_one (void)
{
  g_auto (JmOutcome) wrong = jm_program_run (BROKEN_COUNTS, -1, "check", "-", NULL);
  g_auto (JmOutcome) muted = jm_program_run (MUTED_COUNTS, -1, "check", "-", NULL);
  g_auto (JmOutcome) gaps = jm_program_run (MAP ("\"title\": \"A\""), -1, "check", "-", NULL);

  g_assert_cmpint (wrong.status, ==, 1);
  g_assert_cmpint (muted.status, ==, 0);
  g_assert_cmpint (gaps.status, ==, 0);
  g_assert_cmpstr (wrong.errors, ==, "");
}

static void
test_a_finding_takes_two_lines_and_errors_come_first (void)
{
  g_auto (JmOutcome) outcome = jm_program_run (BROKEN_COUNTS, -1, "check", "-", NULL);
  g_autofree char *text = get_text (&outcome);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_lines = g_strv_length (lines);

  g_assert_cmpstr (lines[0], ==,
                   "error: Touchpoint “\u2068Pay\u2069” cannot be right: 1 came, but 2 went on. "
                   "[more-continued-than-entered t]");
  g_assert_cmpstr (lines[1], ==, "    Correct the two figures; until then no conversion can be told.");
  g_assert_true (g_str_has_prefix (lines[2], "warning: "));

  /* Two lines each, the counts, and an end of line. */
  g_assert_cmpuint (n_lines % 2, ==, 0);
  for (guint i = 0; i + 2 < n_lines; i++)
    g_assert_true (g_str_has_prefix (lines[i], "    ") == (i % 2 == 1));
  g_assert_cmpstr (lines[n_lines - 1], ==, "");
  g_assert_true (g_str_has_prefix (lines[n_lines - 2], "1 error, "));
  g_assert_nonnull (strstr (lines[n_lines - 2], " warnings, "));
  g_assert_null (strstr (lines[n_lines - 2], "muted"));
  g_assert_cmpuint (count_in (text, "\nwarning: "), >, 3);
}

static void
test_muted_findings_are_shown_when_asked_for (void)
{
  g_auto (JmOutcome) quiet = jm_program_run (MUTED_COUNTS, -1, "check", "-", NULL);
  g_auto (JmOutcome) all = jm_program_run (MUTED_COUNTS, -1, "check", "-", "--all", NULL);
  g_autofree char *without = get_text (&quiet);
  g_autofree char *with = get_text (&all);

  g_assert_null (strstr (without, "more-continued-than-entered"));
  g_assert_nonnull (strstr (without, "\n0 errors, "));
  g_assert_nonnull (strstr (without, ", 1 muted\n"));
  g_assert_nonnull (strstr (with, "[more-continued-than-entered t]\n"));
  g_assert_nonnull (strstr (with, "\n    Muted: Counted on different days\n"));
  g_assert_nonnull (strstr (with, "\n0 errors, "));
  g_assert_cmpint (all.status, ==, 0);
}

static void
test_json_has_the_same_shape_for_every_finding (void)
{
  static const char *const members[] = { "rule", "severity", "item", "kind", "title", "sentence", "advice", "muted" };
  g_auto (JmOutcome) outcome = jm_program_run (MUTED_COUNTS, -1, "check", "-", "--json", NULL);
  g_autoptr (JsonNode) root = parse (&outcome);
  JsonArray *files = json_node_get_array (root);
  JsonObject *file = json_array_get_object_element (files, 0);
  JsonArray *findings = json_object_get_array_member (file, "findings");
  guint n_muted = 0, n_warnings = 0, n_hints = 0;

  g_assert_cmpint (outcome.status, ==, 0);
  g_assert_cmpuint (json_array_get_length (files), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (file, "file"), ==, "-");
  g_assert_false (json_object_has_member (file, "error"));

  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);
      g_autoptr (GList) names = json_object_get_members (finding);
      GList *name = names;

      for (guint j = 0; j < G_N_ELEMENTS (members); j++, name = name->next)
        g_assert_cmpstr (name->data, ==, members[j]);
      g_assert_null (name);

      if (!json_object_get_null_member (finding, "muted"))
        n_muted++;
      else if (strcmp (json_object_get_string_member (finding, "severity"), "warning") == 0)
        n_warnings++;
      else
        n_hints++;
    }

  g_assert_cmpint (json_object_get_int_member (file, "errors"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (file, "warnings"), ==, n_warnings);
  g_assert_cmpint (json_object_get_int_member (file, "hints"), ==, n_hints);
  g_assert_cmpint (json_object_get_int_member (file, "muted"), ==, n_muted);
  g_assert_cmpuint (n_muted, ==, 1);

  /* The muted error stands where errors stand, without being asked for. */
  file = json_array_get_object_element (findings, 0);
  g_assert_cmpstr (json_object_get_string_member (file, "rule"), ==, "more-continued-than-entered");
  g_assert_cmpstr (json_object_get_string_member (file, "severity"), ==, "error");
  g_assert_cmpstr (json_object_get_string_member (file, "item"), ==, "t");
  g_assert_cmpstr (json_object_get_string_member (file, "kind"), ==, "touchpoint");
  g_assert_cmpstr (json_object_get_string_member (file, "title"), ==, "Pay");
  g_assert_cmpstr (json_object_get_string_member (file, "muted"), ==, "Counted on\ndifferent days");
}

static void
test_every_file_has_its_own_part (void)
{
  g_autofree char *folder = jm_program_folder ();
  g_autofree char *good = g_build_filename (folder, "good \u00fc.journey.json", NULL);
  g_autofree char *bad = g_build_filename (folder, "bad.journey.json", NULL);
  g_autofree char *diagram = g_build_filename (folder, "day.mmd", NULL);
  g_autofree char *table = g_build_filename (folder, "day.csv", NULL);
  g_autofree char *notes = g_build_filename (folder, "notes.md", NULL);
  g_auto (JmOutcome) text = { 0, };
  g_auto (JmOutcome) json = { 0, };
  g_autofree char *output = NULL;
  g_autofree char *heading = g_strconcat ("\n", diagram, ":\n", NULL);
  g_autofree char *place = g_strconcat (bad, ":2:", NULL);
  g_autoptr (JsonNode) root = NULL;
  JsonArray *files;
  JsonObject *second;

  write_file (good, MAP ("\"title\": \"A\""));
  write_file (bad, "{\"format\": \"journey-map\", \"version\": 1,\n\"title\": 5}");
  write_file (diagram, "journey\n  section Work\n    Do work: 1: Me\n");
  write_file (table, "stage,touchpoint\nWork,Do work\n");
  write_file (notes, "# Notes\n```mermaid\njourney\n  section Work\n    Do work: 1: Me\n```\n");

  text = jm_program_run (NULL, 0, "check", good, bad, diagram, table, notes, NULL);
  json = jm_program_run (NULL, 0, "check", "--json", good, bad, diagram, table, notes, NULL);

  /* One file that cannot be read does not keep the others from being looked at. */
  output = get_text (&text);
  g_assert_cmpint (text.status, ==, 1);
  g_assert_true (g_str_has_prefix (output, good));
  g_assert_nonnull (strstr (output, heading));
  g_assert_cmpuint (count_in (output, "\n0 errors, "), ==, 4);
  g_assert_nonnull (strstr (text.errors, place));

  g_assert_cmpint (json.status, ==, 1);
  g_assert_nonnull (strstr (json.errors, place));
  root = parse (&json);
  files = json_node_get_array (root);
  g_assert_cmpuint (json_array_get_length (files), ==, 5);
  second = json_array_get_object_element (files, 1);
  g_assert_cmpstr (json_object_get_string_member (second, "file"), ==, bad);
  g_assert_true (g_str_has_prefix (json_object_get_string_member (second, "error"), place));
  g_assert_cmpuint (json_object_get_size (second), ==, 2);
  g_assert_nonnull (strstr (output, "[emotion-without-pain-point "));

  jm_program_clean (folder);
}

static void
test_broken_input_gives_one_sentence (void)
{
  static const char *const inputs[] = { "", "{\"format\": \"journey-map\", \"version\": 1,}", "%PDF-1.7\n" };
  g_auto (JmOutcome) nowhere = jm_program_run (NULL, 0, "check", "/nonexistent/map.journey.json", NULL);

  g_assert_cmpint (nowhere.status, ==, 1);
  g_assert_cmpuint (jm_outcome_count_lines (&nowhere), ==, 1);

  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_auto (JmOutcome) outcome = jm_program_run (inputs[i], -1, "check", "-", NULL);

      g_assert_cmpint (outcome.status, ==, 1);
      g_assert_cmpuint (jm_outcome_count_lines (&outcome), ==, 1);
      g_assert_cmpuint (g_bytes_get_size (outcome.output), ==, 0);
    }
}

static void
test_references_to_nothing_are_errors (void)
{
  const char *map = MAP ("\"links\": [{\"id\": \"a\", \"from\": \"s\", \"to\": \"gone\"}], "
                         "\"stages\": [{\"id\": \"s\"}]");
  g_auto (JmOutcome) outcome = jm_program_run (map, -1, "check", "-", NULL);
  g_autofree char *text = get_text (&outcome);

  g_assert_cmpint (outcome.status, ==, 1);
  g_assert_true (g_str_has_prefix (text, "error: Link “a” was left out: its field “To” refers to “gone”"));
  g_assert_nonnull (strstr (text, "[reference-to-nothing map]\n"));
  g_assert_cmpstr (outcome.errors, ==, "");
}

/* Without its item it would mute the rule in the whole map. */
static void
test_a_mute_whose_item_is_gone_mutes_nothing (void)
{
  const char *map = MAP ("\"mutes\": [{\"id\": \"z\", \"finding\": \"map-without-stage\", \"item\": \"gone\"}]");
  g_auto (JmOutcome) outcome = jm_program_run (map, -1, "check", "-", NULL);
  g_autofree char *text = get_text (&outcome);

  g_assert_cmpint (outcome.status, ==, 1);
  g_assert_nonnull (strstr (text, "error: Muted finding “z” was left out"));
  g_assert_nonnull (strstr (text, "[map-without-stage map]"));
}

/* What else the reader has to say is no fault of the map. */
static void
test_given_ids_are_no_findings (void)
{
  g_auto (JmOutcome) outcome = jm_program_run (MAP ("\"stages\": [{\"title\": \"A\"}]"), -1, "check", "-", NULL);
  g_autofree char *text = get_text (&outcome);

  g_assert_cmpint (outcome.status, ==, 0);
  g_assert_null (strstr (text, "reference-to-nothing"));
  g_assert_cmpuint (jm_outcome_count_lines (&outcome), ==, 1);
}

static void
test_files_are_looked_for_beside_the_map (void)
{
  g_autofree char *folder = jm_program_folder ();
  g_autofree char *path = g_build_filename (folder, "map.journey.json", NULL);
  g_autofree char *picture = g_build_filename (folder, "ann.png", NULL);
  const char *map = MAP ("\"personas\": [{\"id\": \"p\", \"name\": \"Ann\", \"picture\": \"ann.png\"}]");
  g_auto (JmOutcome) before = { 0, };
  g_auto (JmOutcome) after = { 0, };
  g_auto (JmOutcome) nowhere = jm_program_run (map, -1, "check", "-", NULL);
  g_autofree char *text = NULL;

  write_file (path, map);
  before = jm_program_run (NULL, 0, "check", path, NULL);
  text = get_text (&before);
  g_assert_cmpint (before.status, ==, 1);
  g_assert_nonnull (strstr (text, "[file-missing p]"));

  write_file (picture, "x");
  after = jm_program_run (NULL, 0, "check", path, NULL);
  g_assert_cmpint (after.status, ==, 0);
  g_assert_cmpint (nowhere.status, ==, 0);

  jm_program_clean (folder);
}

/* The tests run with SOURCE_DATE_EPOCH, which stands for 2026-10-21. */
static void
test_the_day_can_be_chosen (void)
{
  const char *map = MAP ("\"review-next\": \"2026-10-20\"");
  g_auto (JmOutcome) fixed = jm_program_run (map, -1, "check", "-", NULL);
  g_auto (JmOutcome) early = jm_program_run (map, -1, "check", "-", "--today=2026-10-20", NULL);
  g_autofree char *late_text = get_text (&fixed);
  g_autofree char *early_text = get_text (&early);

  g_assert_nonnull (strstr (late_text, "[review-overdue map]"));
  g_assert_null (strstr (early_text, "[review-overdue map]"));
}

static void
test_the_sample_has_no_error (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "samples", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".journey.json"))
        {
          g_auto (JmOutcome) outcome = jm_program_run (NULL, 0, "check", path, NULL);

          g_test_message ("%s: status %d", name, outcome.status);
          g_assert_cmpint (outcome.status, ==, 0);
          g_assert_cmpstr (outcome.errors, ==, "");
          n++;
        }
    }
  g_assert_cmpuint (n, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/help_tells_of_the_command", test_help_tells_of_the_command);
  g_test_add_func ("/check/wrong_usage_ends_with_two", test_wrong_usage_ends_with_two);
  g_test_add_func ("/check/an_error_makes_the_status_one", test_an_error_makes_the_status_one);
  g_test_add_func ("/check/a_finding_takes_two_lines_and_errors_come_first",
                   test_a_finding_takes_two_lines_and_errors_come_first);
  g_test_add_func ("/check/muted_findings_are_shown_when_asked_for", test_muted_findings_are_shown_when_asked_for);
  g_test_add_func ("/check/json_has_the_same_shape_for_every_finding",
                   test_json_has_the_same_shape_for_every_finding);
  g_test_add_func ("/check/every_file_has_its_own_part", test_every_file_has_its_own_part);
  g_test_add_func ("/check/broken_input_gives_one_sentence", test_broken_input_gives_one_sentence);
  g_test_add_func ("/check/references_to_nothing_are_errors", test_references_to_nothing_are_errors);
  g_test_add_func ("/check/a_mute_whose_item_is_gone_mutes_nothing", test_a_mute_whose_item_is_gone_mutes_nothing);
  g_test_add_func ("/check/given_ids_are_no_findings", test_given_ids_are_no_findings);
  g_test_add_func ("/check/files_are_looked_for_beside_the_map", test_files_are_looked_for_beside_the_map);
  g_test_add_func ("/check/the_day_can_be_chosen", test_the_day_can_be_chosen);
  g_test_add_func ("/check/the_sample_has_no_error", test_the_sample_has_no_error);

  return g_test_run ();
}
