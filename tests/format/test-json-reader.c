/* test-json-reader.c: maps from documents of our own, and what is said of faulty ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-json-reader.h"

#include <string.h>

#include "jm-json-writer.h"
#include "jm-test-data.h"

#define DOCUMENT(members)              \
  "{\n"                                \
  "  \"format\": \"journey-map\",\n"   \
  "  \"version\": 1,\n" members "\n}\n"

#define STAGE(members) DOCUMENT ("  \"stages\": [\n    {\"id\": \"s-1\",\n" members "}\n  ]")

#define TOUCHPOINT(members)                          \
  STAGE ("\"title\": \"Buy\", \"touchpoints\": [\n" \
         "{\"id\": \"t-4\", \"title\": \"Check out online\",\n" members "}]")

typedef struct
{
  const char *text;
  const char *message;
} Case;

static JmMap *
read_text (const char  *text,
           JmReport    *report,
           gboolean    *newer,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return jm_json_read (bytes, "f", report, newer, error);
}

/* Reads a text that must be fine and give no report. */
static JmMap *
read_good (const char *text)
{
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;
  gboolean newer = TRUE;
  JmMap *map = read_text (text, report, &newer, &error);

  g_assert_no_error (error);
  g_assert_nonnull (map);
  g_assert_false (newer);
  g_assert_cmpuint (jm_report_get_n_lines (report), ==, 0);

  return map;
}

static void
check_refused (const char *text,
               int         code,
               const char *message)
{
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, report, NULL, &error));
  g_assert_error (error, JM_FORMAT_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpuint (jm_report_get_n_lines (report), ==, 0);
}

static void
check_cases (const Case *cases,
             guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    check_refused (cases[i].text, JM_FORMAT_ERROR_VALUE, cases[i].message);
}

static void
check_written (JmMap      *map,
               const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jm_json_write (map, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_a_document_becomes_a_map (void)
{
  g_autoptr (JmMap) map = read_good (TOUCHPOINT (
    "\"kind\": \"website\", \"steps\": [\"Pay\", \"Wait\"], \"key-step\": true, \"duration\": 2.5,\n"
    "\"entered\": 120, \"emotions\": [], \"disruption\": false, \"thought\": \"\""));
  JmItem *item = jm_map_find (map, "t-4");

  g_assert_nonnull (item);
  g_assert_cmpint (jm_item_get_kind (item), ==, JM_KIND_TOUCHPOINT);
  g_assert_cmpstr (jm_item_get_text (item, JM_TOUCHPOINT_TITLE), ==, "Check out online");
  g_assert_cmpint (jm_item_get_choice (item, JM_TOUCHPOINT_KIND), ==, JM_TOUCHPOINT_WEBSITE);
  g_assert_cmpuint (jm_item_get_n_texts (item, JM_TOUCHPOINT_STEPS), ==, 2);
  g_assert_cmpstr (jm_item_get_nth_text (item, JM_TOUCHPOINT_STEPS, 1), ==, "Wait");
  g_assert_true (jm_item_get_flag (item, JM_TOUCHPOINT_KEY_STEP));
  g_assert_cmpfloat (jm_item_get_number (item, JM_TOUCHPOINT_DURATION), ==, 2.5);
  g_assert_cmpfloat (jm_item_get_number (item, JM_TOUCHPOINT_ENTERED), ==, 120);
  g_assert_false (jm_item_is_set (item, JM_TOUCHPOINT_EMOTIONS));
  g_assert_false (jm_item_is_set (item, JM_TOUCHPOINT_DISRUPTION));
  g_assert_false (jm_item_is_set (item, JM_TOUCHPOINT_THOUGHT));
  g_assert_cmpstr (jm_item_get_text (jm_map_find (map, "s-1"), JM_STAGE_TITLE), ==, "Buy");
  g_assert_cmpuint (jm_item_count (jm_map_get_root (map)), ==, 3);
}

static void
test_order_white_space_and_numbers_may_be_written_in_another_way (void)
{
  g_autoptr (JmMap) map = read_good (
    "\xef\xbb\xbf "
    "{\"stages\":[{\"touchpoints\":[{\"entered\":1.2e2,\"t\\u0069tle\":\"\\u0041\",\"id\":\"t-1\"}],"
    "\"id\":\"s-1\"}],\r\n\t\"version\":1.0,\"format\":\"journey-map\"}");

  check_written (map, "{\n"
                      "  \"format\": \"journey-map\",\n"
                      "  \"version\": 1,\n"
                      "  \"stages\": [\n"
                      "    {\n"
                      "      \"id\": \"s-1\",\n"
                      "      \"touchpoints\": [\n"
                      "        {\n"
                      "          \"id\": \"t-1\",\n"
                      "          \"title\": \"A\",\n"
                      "          \"entered\": 120\n"
                      "        }\n"
                      "      ]\n"
                      "    }\n"
                      "  ]\n"
                      "}\n");
}

static void
test_values_that_do_not_fit_are_named_with_their_place (void)
{
  const Case cases[] = {
    { TOUCHPOINT ("\"entered\": -3"),
      "f:8:12: Touchpoint “Check out online” (t-4), entered: A whole number from 0 to "
      "1\u00a0000\u00a0000\u00a0000\u00a0000 was "
      "expected. "
      "The document has -3." },
    { TOUCHPOINT ("\"pain-points\": [\n{\"id\": \"x-1\"},\n{\"id\": \"x-2\", \"severity\": 9}]"),
      "f:10:27: Touchpoint “Check out online” (t-4), Pain point (x-2), severity: A whole number from 1 to 5 "
      "was "
      "expected. The document has 9." },
    { TOUCHPOINT ("\"pain-points\": [{\"severity\": 2.5}]"),
      "f:8:30: Touchpoint “Check out online” (t-4), Pain point 1, severity: A whole number from 1 to 5 was "
      "expected. The document has 2.5." },
    { TOUCHPOINT ("\"duration\": \"long\""),
      "f:8:13: Touchpoint “Check out online” (t-4), duration: A number from 0 to 1\u00a0000\u00a0000 was expected. "
      "The "
      "document has \"long\"." },
    { TOUCHPOINT ("\"duration\": true"),
      "f:8:13: Touchpoint “Check out online” (t-4), duration: A number from 0 to 1\u00a0000\u00a0000 was expected. "
      "The "
      "document has true." },
    { TOUCHPOINT ("\"digital\": \"maybe\""),
      "f:8:12: Touchpoint “Check out online” (t-4), digital: One of these was expected: yes, no. The "
      "document has "
      "\"maybe\"." },
    { TOUCHPOINT ("\"key-step\": \"yes\""),
      "f:8:13: Touchpoint “Check out online” (t-4), key-step: “true” or “false” was expected. The document "
      "has "
      "\"yes\"." },
    { TOUCHPOINT ("\"key-step\": 1"),
      "f:8:13: Touchpoint “Check out online” (t-4), key-step: “true” or “false” was expected. The document "
      "has 1." },
    { TOUCHPOINT ("\"channel\": \"one\\ntwo\""),
      "f:8:12: Touchpoint “Check out online” (t-4), channel: A text of one line without control characters "
      "was "
      "expected. The document has \"one\\ntwo\"." },
    { TOUCHPOINT ("\"action\": \"bell\\u0007\""),
      "f:8:11: Touchpoint “Check out online” (t-4), action: A text without control characters was expected. "
      "The "
      "document has \"bell\\u0007\"." },
    { TOUCHPOINT ("\"action\": 7"),
      "f:8:11: Touchpoint “Check out online” (t-4), action: A text was expected. The document has 7." },
    { TOUCHPOINT ("\"action\": [\"a\"]"),
      "f:8:11: Touchpoint “Check out online” (t-4), action: A text was expected." },
    { TOUCHPOINT ("\"steps\": \"a\""),
      "f:8:10: Touchpoint “Check out online” (t-4), steps: A list of texts of one line each was expected. "
      "The "
      "document has \"a\"." },
    { TOUCHPOINT ("\"steps\": [\"a\",\n \"b\", 3]"),
      "f:9:7: Touchpoint “Check out online” (t-4), steps: A text was expected. The document has 3." },
    { TOUCHPOINT ("\"steps\": [\"a\",\n \"b\\n\", \"c\"]"),
      "f:9:2: Touchpoint “Check out online” (t-4), steps: A text of one line without control characters was "
      "expected. The document has \"b\\n\"." },
    { TOUCHPOINT ("\"emotions\": {}"),
      "f:8:13: Touchpoint “Check out online” (t-4), emotions: A list of items was expected." },
    { TOUCHPOINT ("\"emotions\": [3]"),
      "f:8:14: Touchpoint “Check out online” (t-4), emotions: An item in { } was expected. The document has "
      "3." },
    { TOUCHPOINT ("\"image\": \"/home/anna.png\""),
      "f:8:10: Touchpoint “Check out online” (t-4), image: A file name relative to the document or a PNG or JPEG "
      "picture as a data URI was expected. The document has \"/home/anna.png\"." },
    { STAGE ("\"title\": \"Buy\", \"colour\": \"red\""),
      "f:6:27: Stage “Buy” (s-1), colour: A colour such as #1a5fb4 was expected. The document has \"red\"." },
    { STAGE ("\"colour\": \"red\""),
      "f:6:11: Map, Stage (s-1), colour: A colour such as #1a5fb4 was expected. The document has \"red\"." },
    { DOCUMENT ("  \"review-last\": \"2026-02-30\""),
      "f:4:18: Map, review-last: A date such as 2026-03-31 was expected. The document has \"2026-02-30\"." },
    { DOCUMENT ("  \"stages\": 5"),
      "f:4:13: Map, stages: A list of items was expected. The document has 5." },
    { DOCUMENT ("  \"stages\": [[]]"), "f:4:14: Map, stages: An item in { } was expected." },
    { DOCUMENT ("  \"budget\": 1e300"),
      "f:4:13: Map, budget: A number from 0 to 1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000 was "
      "expected. The document has 1e300." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_members_that_are_null_are_refused (void)
{
  const Case cases[] = {
    { TOUCHPOINT ("\"channel\": null"),
      "f:8:12: Touchpoint “Check out online” (t-4), channel: A text of one line was expected. The document "
      "has "
      "“null”, which says nothing: leave the member out." },
    { TOUCHPOINT ("\"emotions\": [null]"),
      "f:8:14: Touchpoint “Check out online” (t-4), emotions: An item in { } was expected. The document has "
      "“null”, which says nothing: leave the member out." },
    { DOCUMENT ("  \"stages\": null"),
      "f:4:13: Map, stages: A list of items was expected. The document has “null”, which says nothing: leave "
      "the "
      "member out." },
    { STAGE ("\"competitors\": [null]"),
      "f:6:17: Map, Stage (s-1), competitors: A text was expected. The document has “null”, which says "
      "nothing: "
      "leave the member out." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_long_values_and_titles_are_cut_in_errors (void)
{
  g_autofree char *title = g_strnfill (2000, 'T');
  g_autofree char *value = g_strnfill (2000, 'v');
  g_autofree char *text = g_strdup_printf (STAGE ("\"title\": \"%s\", \"colour\": \"%s\""), title, value);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, NULL, NULL, &error));
  g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_VALUE);
  g_assert_cmpuint (strlen (error->message), <, 250);
  g_assert_nonnull (strstr (error->message, "TTT…” (s-1), colour: "));
  g_assert_nonnull (strstr (error->message, "vvv…."));
}

static void
test_the_version_is_needed (void)
{
  const Case cases[] = {
    { "{\"format\": \"journey-map\"}",
      "f:1:1: Map, version: The version of the document was expected, a whole number from 1 on." },
    { "{\"format\": \"journey-map\", \"version\": 0}",
      "f:1:38: Map, version: The version of the document was expected, a whole number from 1 on." },
    { "{\"format\": \"journey-map\", \"version\": \"1\"}",
      "f:1:38: Map, version: The version of the document was expected, a whole number from 1 on." },
    { "{\"format\": \"journey-map\", \"version\": 1.5}",
      "f:1:38: Map, version: The version of the document was expected, a whole number from 1 on." },
    { "{\"format\": \"journey-map\", \"version\": true}",
      "f:1:38: Map, version: The version of the document was expected, a whole number from 1 on." },
    { "{\"format\": \"journey-map\", \"version\": null}",
      "f:1:38: Map, version: The version of the document was expected, a whole number from 1 on." },
    { "{\"format\": \"journey-map\", \"version\": [1]}",
      "f:1:38: Map, version: The version of the document was expected, a whole number from 1 on." },
    { "{\"format\": \"journey-map\", \"version\": -1}",
      "f:1:38: Map, version: The version of the document was expected, a whole number from 1 on." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_a_newer_document_is_opened_and_says_so (void)
{
  g_autoptr (GError) error = NULL;
  gboolean newer = FALSE;
  g_autoptr (JmMap) map = read_text ("{\"format\": \"journey-map\", \"version\": 2, \"title\": \"Later\", "
                                     "\"holograms\": [{\"id\": \"z-1\"}]}", NULL, &newer, &error);

  g_assert_no_error (error);
  g_assert_true (newer);
  g_assert_cmpstr (jm_item_get_text (jm_map_get_root (map), JM_MAP_TITLE), ==, "Later");
}

static void
test_a_newer_document_that_cannot_be_read_asks_for_the_newer_program (void)
{
  check_refused ("{\"format\": \"journey-map\", \"version\": 2, \"type\": \"dream\"}",
                 JM_FORMAT_ERROR_VERSION,
                 "f:1:49: Map, type: One of these was expected: current-state, future-state, "
                 "day-in-the-life, "
                 "service-blueprint. The document has \"dream\". The document was written by a newer version "
                 "of "
                 "Journey Mapper, which is needed to open it.");
}

static void
check_ids (JmMap             *map,
           const char *const *ids)
{
  for (; *ids != NULL; ids++)
    g_assert_nonnull (jm_map_find (map, *ids));
}

static void
test_items_without_id_get_one_that_is_free (void)
{
  static const char text[] = DOCUMENT (
    "  \"stages\": [{\"title\": \"A\"}, {\"id\": \"s-2\"}, {\"title\": \"C\", \"touchpoints\": [{}, {}]},\n"
    "  {\"id\": \"t-1\"}]");
  const char *const ids[] = { "s-1", "s-2", "s-3", "t-1", "t-2", "t-3", NULL };
  g_autoptr (JmReport) report = jm_report_new ();
  g_auto (GStrv) repairs = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = read_text (text, report, NULL, &error);
  g_autoptr (JmMap) again = read_text (text, NULL, NULL, NULL);

  g_assert_no_error (error);
  check_ids (map, ids);
  g_assert_cmpstr (jm_item_get_text (jm_map_find (map, "s-1"), JM_STAGE_TITLE), ==, "A");
  g_assert_cmpstr (jm_item_get_text (jm_map_find (map, "s-3"), JM_STAGE_TITLE), ==, "C");
  g_assert_cmpuint (jm_report_get_n_lines (report), ==, 1);
  g_assert_cmpstr (jm_report_get_line (report, 0), ==, "4 items had no id and were given one.");
  repairs = jm_report_list_repairs (report);
  g_assert_cmpuint (g_strv_length (repairs), ==, 0);
  g_assert_true (jm_item_equal (jm_map_get_root (map), jm_map_get_root (again)));
}

static void
test_ids_have_to_be_good (void)
{
  g_autofree char *long_id = g_strnfill (JM_ITEM_MAX_ID + 1, 'x');
  g_autofree char *text = g_strdup_printf (DOCUMENT ("  \"stages\": [{\"id\": \"%s\"}]"), long_id);
  g_autoptr (GError) error = NULL;
  const Case cases[] = {
    { DOCUMENT ("  \"stages\": [{\"id\": \"\"}]"),
      "f:4:21: Map, Stage 1, id: An id was expected: a text of one line with 1 to 255 bytes. The document "
      "has \"\"." },
    { DOCUMENT ("  \"stages\": [{}, {\"id\": 3}]"),
      "f:4:25: Map, Stage 2, id: An id was expected: a text of one line with 1 to 255 bytes. The document "
      "has 3." },
    { DOCUMENT ("  \"stages\": [{\"id\": \"a\\nb\"}]"),
      "f:4:21: Map, Stage (a b), id: An id was expected: a text of one line with 1 to 255 bytes. The "
      "document has "
      "\"a\\nb\"." },
    { DOCUMENT ("  \"stages\": [{\"id\": null}]"),
      "f:4:21: Map, Stage 1, id: An id was expected: a text of one line with 1 to 255 bytes. The document "
      "has "
      "“null”, which says nothing: leave the member out." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));

  g_assert_null (read_text (text, NULL, NULL, &error));
  g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_VALUE);
}

static void
test_two_items_with_one_id_are_both_named (void)
{
  const Case cases[] = {
    { DOCUMENT ("  \"personas\": [\n    {\"id\": \"a\"}\n  ],\n  \"stages\": [\n    {\"title\": \"S\",\n"
                "     \"id\": \"a\"}\n  ]"),
      "f:9:12: The item in line 5 has the same id. Each item needs an id of its own." },
    { STAGE ("\"touchpoints\": [{\"id\": \"t-1\"}, {\"id\": \"t-2\"},\n{\"id\": \"t-1\"}]"),
      "f:7:8: The item in line 6 has the same id. Each item needs an id of its own." },
    { DOCUMENT ("  \"stages\": [{\"id\": \"map\"}]"),
      "f:4:21: The id “map” is that of the map itself. Each item needs an id of its own." },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_references_that_lead_nowhere_are_repaired_and_reported (void)
{
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = read_text (
    TOUCHPOINT ("\"emotions\": [{\"id\": \"e-1\", \"persona\": \"p-9\", \"score\": 1}],\n"
                "\"opportunities\": [{\"id\": \"y-1\", \"answers\": [\"x-8\", \"x-1\"]}],\n"
                "\"pain-points\": [{\"id\": \"x-1\"}]"),
    report, NULL, &error);
  g_auto (GStrv) repairs = jm_report_list_repairs (report);

  g_assert_no_error (error);
  g_assert_null (jm_map_find (map, "e-1"));
  g_assert_cmpuint (jm_item_get_n_texts (jm_map_find (map, "y-1"), JM_OPPORTUNITY_ANSWERS), ==, 1);
  g_assert_cmpuint (jm_report_get_n_lines (report), ==, 2);
  g_assert_nonnull (strstr (jm_report_get_line (report, 0), "“e-1”"));
  g_assert_nonnull (strstr (jm_report_get_line (report, 0), "“p-9”"));
  g_assert_nonnull (strstr (jm_report_get_line (report, 1), "“x-8”"));
  g_assert_cmpuint (g_strv_length (repairs), ==, 2);
  g_assert_cmpstr (repairs[0], ==, jm_report_get_line (report, 0));
  g_assert_cmpstr (repairs[1], ==, jm_report_get_line (report, 1));
}

static void
test_unknown_members_survive_at_every_level (void)
{
  static const char text[] =
    "{\n"
    "  \"format\": \"journey-map\",\n"
    "  \"version\": 1,\n"
    "  \"title\": \"A\",\n"
    "  \"stages\": [\n"
    "    {\n"
    "      \"id\": \"s-1\",\n"
    "      \"touchpoints\": [\n"
    "        {\n"
    "          \"id\": \"t-1\",\n"
    "          \"emotions\": [],\n"
    "          \"x-weather\": {\n"
    "            \"id\": \"nested\",\n"
    "            \"values\": [\n"
    "              1,\n"
    "              -2.5,\n"
    "              1e-9,\n"
    "              9223372036854775807,\n"
    "              -9223372036854775808,\n"
    "              null,\n"
    "              true,\n"
    "              \"a\\n\\\"b\\\"\",\n"
    "              [],\n"
    "              {}\n"
    "            ]\n"
    "          },\n"
    "          \"format\": \"none\"\n"
    "        }\n"
    "      ],\n"
    "      \"zone\": \"B\",\n"
    "      \"area\": null\n"
    "    }\n"
    "  ],\n"
    "  \"id\": \"mine\",\n"
    "  \"größe\": false\n"
    "}\n";
  g_autoptr (JmMap) map = read_good (text);
  g_autoptr (GString) expected = g_string_new (text);
  JmItem *stage = jm_map_find (map, "s-1");
  const char *json;

  g_assert_cmpuint (jm_item_get_n_unknown (stage), ==, 2);
  g_assert_cmpstr (jm_item_get_unknown (stage, 0, &json), ==, "zone");
  g_assert_cmpstr (json, ==, "\"B\"");

  /* Only the empty list of a known field goes. */
  g_assert_cmpuint (g_string_replace (expected, "          \"emotions\": [],\n", "", 0), ==, 1);
  check_written (map, expected->str);
}

static void
test_the_number_of_items_is_limited (void)
{
  g_autofree char *items = g_malloc (3 * JM_MAP_MAX_ITEMS + 1);
  g_autofree char *text = NULL;

  for (guint i = 0; i < JM_MAP_MAX_ITEMS; i++)
    memcpy (items + 3 * i, ",{}", 4);
  text = g_strdup_printf ("{\"format\":\"journey-map\",\"version\":1,\"comments\":[{}%s]}", items);

  check_refused (text, JM_FORMAT_ERROR_TOO_LARGE, "f: There are more than 1000000 items in the map.");
}

static void
test_other_json_is_refused_clearly (void)
{
  g_autofree char *path = jm_test_find_shared ("tables/open/roblav_usermap1.json");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  check_refused (text, JM_FORMAT_ERROR_NOT_A_MAP,
                 "f:1:1: This is JSON but not a journey map: the member “format” with the value "
                 "“journey-map” was "
                 "expected.");
}

static void
test_json_is_told_from_other_files (void)
{
  g_assert_true (jm_json_sniff ("{", 1));
  g_assert_true (jm_json_sniff ("\xef\xbb\xbf\r\n\t [1]", 10));
  g_assert_false (jm_json_sniff ("", 0));
  g_assert_false (jm_json_sniff ("   ", 3));
  g_assert_false (jm_json_sniff ("journey\n{", 9));
  g_assert_false (jm_json_sniff ("\"a\"", 3));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-reader/a_document_becomes_a_map", test_a_document_becomes_a_map);
  g_test_add_func ("/json-reader/order_white_space_and_numbers_may_be_written_in_another_way",
                   test_order_white_space_and_numbers_may_be_written_in_another_way);
  g_test_add_func ("/json-reader/values_that_do_not_fit_are_named_with_their_place",
                   test_values_that_do_not_fit_are_named_with_their_place);
  g_test_add_func ("/json-reader/members_that_are_null_are_refused", test_members_that_are_null_are_refused);
  g_test_add_func ("/json-reader/long_values_and_titles_are_cut_in_errors",
                   test_long_values_and_titles_are_cut_in_errors);
  g_test_add_func ("/json-reader/the_version_is_needed", test_the_version_is_needed);
  g_test_add_func ("/json-reader/a_newer_document_is_opened_and_says_so",
                   test_a_newer_document_is_opened_and_says_so);
  g_test_add_func ("/json-reader/a_newer_document_that_cannot_be_read_asks_for_the_newer_program",
                   test_a_newer_document_that_cannot_be_read_asks_for_the_newer_program);
  g_test_add_func ("/json-reader/items_without_id_get_one_that_is_free",
                   test_items_without_id_get_one_that_is_free);
  g_test_add_func ("/json-reader/ids_have_to_be_good", test_ids_have_to_be_good);
  g_test_add_func ("/json-reader/two_items_with_one_id_are_both_named",
                   test_two_items_with_one_id_are_both_named);
  g_test_add_func ("/json-reader/references_that_lead_nowhere_are_repaired_and_reported",
                   test_references_that_lead_nowhere_are_repaired_and_reported);
  g_test_add_func ("/json-reader/unknown_members_survive_at_every_level",
                   test_unknown_members_survive_at_every_level);
  g_test_add_func ("/json-reader/the_number_of_items_is_limited", test_the_number_of_items_is_limited);
  g_test_add_func ("/json-reader/other_json_is_refused_clearly", test_other_json_is_refused_clearly);
  g_test_add_func ("/json-reader/json_is_told_from_other_files", test_json_is_told_from_other_files);

  return g_test_run ();
}
