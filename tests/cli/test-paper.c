/* test-paper.c: maps on one sheet of paper and on many, as people ask for them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "jm-program.h"
#include "run-tool.h"

#define DIAGRAM \
  "journey\n  title My day\n" \
  "  section Morning\n    Make tea: 5: Me\n    Read: 4: Me\n    Walk: 3: Me\n    Wait: 1: Me\n" \
  "  section Work\n    Write: 4: Me\n    Talk: 2: Me, Cat\n    Eat: 5: Me\n    Think: 3: Me\n" \
  "  section Evening\n    Cook: 4: Me\n    Sing: 5: Me, Cat\n    Sleep: 5: Me\n"

static guint
count_pages (GBytes *bytes)
{
  g_auto (TestFile) file = test_file_new ("poster.pdf", bytes);
  g_autofree char *output = run_tool ("pdfinfo", file.path, NULL);
  const char *line = strstr (output, "Pages:");

  g_assert_nonnull (line);

  return (guint) g_ascii_strtoull (line + strlen ("Pages:"), NULL, 10);
}

static void
test_posters_have_a_plan_and_sheets (void)
{
  static const struct
  {
    const char *arguments[3];
    guint least;
    guint most;
  } cases[] = {
    { { "--paper=A4" }, 1, 1 },
    { { "--poster" }, 4, 12 },
    { { "--poster", "--scale=2" }, 12, 80 },
    { { "--poster", "--sheets=3x1" }, 2, 4 },
    { { "--poster", "--paper=A0" }, 1, 1 },
    { { "--fit-width", "--paper=letter", "--portrait" }, 1, 1 },
    { { "--poster", "--margin=20", "--overlap=0" }, 4, 14 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *arguments = cases[i].arguments;
      g_auto (JmOutcome) outcome = jm_program_run (DIAGRAM, -1, "export", "-", "-o", "-", "-f", "pdf", arguments[0],
                                                   arguments[1], arguments[2], NULL);
      guint n;

      g_assert_cmpint (outcome.status, ==, 0);
      n = count_pages (outcome.output);
      g_test_message ("%s: %u pages", arguments[0], n);
      g_assert_cmpuint (n, >=, cases[i].least);
      g_assert_cmpuint (n, <=, cases[i].most);
    }
}

static void
test_what_makes_no_sense_is_refused (void)
{
  static const char *const cases[][5] = {
    { "-f", "svg", "--poster" },
    { "-f", "png", "--poster" },
    { "-f", "png", "--fit-width" },
    { "-f", "json", "--fit-width" },
    { "-f", "csv", "--poster" },
    { "-f", "pdf", "--poster", "--fit-width" },
    { "-f", "pdf", "--poster", "--paper=fit" },
    { "-f", "pdf", "--poster", "--paper=A9" },
    { "-f", "pdf", "--sheets=3x2" },
    { "-f", "pdf", "--poster", "--sheets=3" },
    { "-f", "pdf", "--poster", "--sheets=0x2" },
    { "-f", "pdf", "--poster", "--sheets=3x2x1" },
    { "-f", "pdf", "--poster", "--sheets=-1x2" },
    { "-f", "pdf", "--poster", "--sheets=3x2", "--scale=2" },
    { "-f", "pdf", "--poster", "--scale=0" },
    { "-f", "pdf", "--poster", "--margin=-1" },
    { "-f", "pdf", "--poster", "--margin=nan" },
    { "-f", "pdf", "--poster", "--margin=100" },
    { "-f", "pdf", "--poster", "--overlap=-1" },
    { "-f", "pdf", "--poster", "--overlap=nan" },
    { "-f", "pdf", "--poster", "--overlap=90" },
    { "-f", "pdf", "--overlap=5" },
    { "-f", "pdf", "--no-plan" },
    { "-f", "pdf", "--margin=5" },
    { "-f", "pdf", "--paper=A4", "--margin=105" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (JmOutcome) outcome = jm_program_run (NULL, 0, "export", "map.mmd", "-o", "-", cases[i][0], cases[i][1],
                                                   cases[i][2], cases[i][3], cases[i][4], NULL);

      g_test_message ("%s %s", cases[i][2], cases[i][3] != NULL ? cases[i][3] : "");
      g_assert_cmpint (outcome.status, ==, 2);
      g_assert_cmpuint (g_bytes_get_size (outcome.output), ==, 0);
      g_assert_cmpstr (outcome.errors, !=, "");
    }
}

static void
test_a_smaller_poster_than_was_asked_for_is_reported (void)
{
  g_auto (JmOutcome) large = jm_program_run (DIAGRAM, -1, "export", "-", "-o", "-", "-f", "pdf", "--poster",
                                             "--scale=8", NULL);
  g_auto (JmOutcome) usual = jm_program_run (DIAGRAM, -1, "export", "-", "-o", "-", "-f", "pdf", "--poster", NULL);

  g_assert_cmpint (large.status, ==, 0);
  g_assert_nonnull (strstr (large.errors, "instead of 800 %"));
  g_assert_cmpint (usual.status, ==, 0);
  g_assert_null (strstr (usual.errors, "poster"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/posters_have_a_plan_and_sheets", test_posters_have_a_plan_and_sheets);
  g_test_add_func ("/paper/what_makes_no_sense_is_refused", test_what_makes_no_sense_is_refused);
  g_test_add_func ("/paper/a_smaller_poster_than_was_asked_for_is_reported",
                   test_a_smaller_poster_than_was_asked_for_is_reported);

  return g_test_run ();
}
