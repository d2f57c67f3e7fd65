/* test-bad-input.c: files that were never meant to be read, or meant to break readers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each gives one clear sentence and exit status 1 and leaves no file, or a whole page.
 */

#include "config.h"

#include <string.h>

#include "jm-program.h"

/* A page that is whole: the last thing an SVG document says. */
static void
assert_whole_page (GBytes *page)
{
  gsize length;
  const char *data = g_bytes_get_data (page, &length);

  g_assert_cmpuint (length, >, 7);
  g_assert_cmpmem (data + length - 7, 7, "</svg>\n", 7);
}

static void
assert_clear_refusal (const JmOutcome *outcome,
                      const char      *name)
{
  if (outcome->status != 1 || jm_outcome_count_lines (outcome) != 1)
    g_error ("%s: status %d, “%s”", name, outcome->status, outcome->errors);

  g_assert_cmpuint (g_bytes_get_size (outcome->output), ==, 0);
  g_assert_true (g_utf8_validate (outcome->errors, -1, NULL));
}

static char *
find_shared_data (void)
{
  const char *given = g_getenv ("JM_SHARED_DATA");

  return given != NULL ? g_strdup (given)
                       : g_test_build_filename (G_TEST_DIST, "..", "shared", "data", NULL);
}

static void
export_files (const char *folder,
              guint      *n_pages,
              guint      *n_refused)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  g_assert_nonnull (dir);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        export_files (path, n_pages, n_refused);
      else
        {
          g_auto (JmOutcome) outcome = jm_program_run (NULL, 0, "export", path, "-o", "-", "-f", "svg", NULL);

          if (outcome.status == 0)
            {
              assert_whole_page (outcome.output);
              (*n_pages)++;
            }
          else
            {
              assert_clear_refusal (&outcome, path);
              (*n_refused)++;
            }
        }
    }
}

static void
test_other_peoples_files (void)
{
  static const char *const folders[] = { "hostile", "mermaid", "tables", "events", "attribution" };
  g_autofree char *data = find_shared_data ();

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (data, folders[i], "open", NULL);
      guint n_pages = 0, n_refused = 0;

      if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
        {
          g_test_message ("The files of “%s” are not on this machine.", folders[i]);
          continue;
        }

      export_files (folder, &n_pages, &n_refused);
      g_test_message ("%s: %u pages, %u refused with one sentence", folders[i], n_pages, n_refused);
      g_assert_cmpuint (n_pages + n_refused, >, 0);
    }
}

static void
test_own_cases (void)
{
  static const struct
  {
    const char *what;
    const char *bytes;
    gssize length;
  } cases[] = {
    { "nothing", "", 0 },
    { "only blanks", " \n\t\n", -1 },
    { "a zero byte", "{\"format\": \"journey\0map\"}", 25 },
    { "an escaped zero", "{\"format\": \"journey-map\", \"version\": 1, \"title\": \"a\\u0000b\"}", -1 },
    { "no JSON after all", "{\"format\": \"journey-map\", \"version\": 1,}", -1 },
    { "another JSON", "{\"type\": \"FeatureCollection\"}", -1 },
    { "an infinite number", "{\"format\": \"journey-map\", \"version\": 1, \"budget\": 1e999}", -1 },
    { "a member twice", "{\"format\": \"journey-map\", \"version\": 1, \"title\": \"a\", \"title\": \"b\"}", -1 },
    { "a stage that is a number", "{\"format\": \"journey-map\", \"version\": 1, \"stages\": [1]}", -1 },
    { "two items with one id",
      "{\"format\": \"journey-map\", \"version\": 1, \"stages\": [{\"id\": \"s\"}, {\"id\": \"s\"}]}", -1 },
    { "a PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", -1 },
    { "a ZIP", "PK\x03\x04\x14\x00\x06\x00", 8 },
    { "an unclosed quote", "stage,touchpoint\nA,\"B\n", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (JmOutcome) outcome = jm_program_run (cases[i].bytes, cases[i].length, "export", "-", "-o", "-", "-f", "svg",
                                                   NULL);

      assert_clear_refusal (&outcome, cases[i].what);
      g_test_message ("%s: %s", cases[i].what, outcome.errors);
    }
}

static void
test_deep_nesting_is_refused (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (JmOutcome) outcome = { 0, };

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "[{\"a\":");
  outcome = jm_program_run (text->str, (gssize) text->len, "export", "-", "-o", "-", "-f", "svg", NULL);

  assert_clear_refusal (&outcome, "nesting");
}

static void
test_too_large_input_is_refused (void)
{
  const gsize length = (64u << 20) + 1;
  g_autofree char *text = g_malloc (length);
  g_auto (JmOutcome) outcome = { 0, };

  memset (text, ' ', length);
  memcpy (text, "journey\n", 8);
  outcome = jm_program_run (text, (gssize) length, "export", "-", "-o", "-", "-f", "svg", NULL);

  assert_clear_refusal (&outcome, "64 MiB");
}

static void
test_largest_input_is_read_or_refused (void)
{
  const gsize length = 64u << 20;
  g_autofree char *text = g_malloc (length);
  g_auto (JmOutcome) outcome = { 0, };

  memset (text, ' ', length);
  memcpy (text, "journey\n section A\n Task: 3: Me\n", 32);
  outcome = jm_program_run (text, (gssize) length, "export", "-", "-o", "-", "-f", "svg", NULL);

  if (outcome.status == 0)
    assert_whole_page (outcome.output);
  else
    assert_clear_refusal (&outcome, "64 MiB");
}

static void
test_maps_of_odd_shape_give_whole_pages (void)
{
  g_autoptr (GString) long_title = g_string_new ("journey\n  title ");
  g_autoptr (GString) many = g_string_new ("journey\n  section All in one\n");
  const char *none = "{\"format\": \"journey-map\", \"version\": 1}";
  const char *scripts = "journey\n  title \u0645\u0631\u062d\u0628\u0627 \U0001f600\n  section e\u0301\u0323\u0327\n"
                        "    \u05e9\u05dc\u05d5\u05dd \u65e5\u672c\u8a9e: 3: \u0e04\u0e38\u0e13\n";
  const char *maps[4];

  for (guint i = 0; i < 10000; i++)
    g_string_append_c (long_title, 'W');
  g_string_append (long_title, "\n  section S\n    T: 3: Me\n");
  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (many, "    Step %u: %u: Me\n", i, 1 + i % 5);

  maps[0] = long_title->str;
  maps[1] = many->str;
  maps[2] = none;
  maps[3] = scripts;

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      static const char *const formats[] = { "svg", "pdf", "png" };

      for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
        {
          g_auto (JmOutcome) outcome = jm_program_run (maps[i], -1, "export", "-", "-o", "-", "-f", formats[j], NULL);

          g_test_message ("map %u as %s: %" G_GSIZE_FORMAT " bytes %s", i, formats[j],
                          g_bytes_get_size (outcome.output), outcome.errors);
          g_assert_cmpint (outcome.status, ==, 0);
          if (j == 0)
            assert_whole_page (outcome.output);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bad-input/other_peoples_files", test_other_peoples_files);
  g_test_add_func ("/bad-input/own_cases", test_own_cases);
  g_test_add_func ("/bad-input/deep_nesting_is_refused", test_deep_nesting_is_refused);
  g_test_add_func ("/bad-input/too_large_input_is_refused", test_too_large_input_is_refused);
  g_test_add_func ("/bad-input/largest_input_is_read_or_refused", test_largest_input_is_read_or_refused);
  g_test_add_func ("/bad-input/maps_of_odd_shape_give_whole_pages", test_maps_of_odd_shape_give_whole_pages);

  return g_test_run ();
}
