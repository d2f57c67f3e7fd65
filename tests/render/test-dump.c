/* test-dump.c: whole drawings, compared line by line with what they were
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The drawings that are right lie in tests/render/golden/.  When a change makes others on
 * purpose, read the differences that this test prints, look at a page, and accept them with
 *
 *   JM_UPDATE_GOLDEN=1 meson test dump
 *
 * in the build folder.  What the test found is left beside it in the build folder.
 */

#include "config.h"

#include "jm-dump-backend.h"

#include <glib/gstdio.h>
#include <string.h>

#include <pango/pangocairo.h>

#include "jm-painter.h"
#include "make-map.h"
#include "run-tool.h"

static char *
dump (JmMap *map)
{
  g_autoptr (JmLayout) layout = lay_out (map, GOLDEN_FAMILY);
  JmBackend *backend = jm_dump_backend_new ();

  jm_paint (layout, NULL, backend);

  return jm_dump_backend_finish (backend);
}

/* Another font has other widths, so the drawings would be other ones. */
static void
assert_has_font (void)
{
  PangoFontMap *fonts = pango_cairo_font_map_get_default ();

  if (pango_font_map_get_family (fonts, GOLDEN_FAMILY) == NULL)
    g_error ("The font “%s” is needed for this test. build-aux/dev installs it.", GOLDEN_FAMILY);
}

static void
print_difference (const char *expected,
                  const char *found)
{
  int exit_status;
  g_autofree char *difference = run_any_tool (&exit_status, "diff", "-u", expected, found, NULL);
  g_auto (GStrv) lines = g_strsplit (difference, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_test_message ("%s", lines[i]);
}

static void
assert_golden (const char *name,
               const char *found)
{
  g_autofree char *golden = g_test_build_filename (G_TEST_DIST, "tests", "render", "golden", name, NULL);
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "tests", "render", "golden", NULL);
  g_autofree char *copy = g_build_filename (folder, name, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("JM_UPDATE_GOLDEN") != NULL)
    {
      g_file_set_contents (golden, found, -1, &error);
      g_assert_no_error (error);
    }

  g_file_get_contents (golden, &expected, NULL, &error);
  g_assert_no_error (error);
  if (strcmp (expected, found) == 0)
    return;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_file_set_contents (copy, found, -1, &error);
  g_assert_no_error (error);
  print_difference (golden, copy);
  g_test_message ("What was found is in %s", copy);
  g_test_fail_printf ("The drawing is not that of %s", name);
}

static void
test_a_map_with_every_lane (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_autofree char *found = dump (map);

  assert_golden ("full.txt", found);
}

static void
test_a_map_from_right_to_left (void)
{
  g_autoptr (JmMap) map = make_arabic_map ();
  g_autofree char *found = dump (map);

  assert_golden ("arabic.txt", found);
}

static void
test_a_map_with_next_to_nothing (void)
{
  g_autoptr (JmMap) map = make_bare_map ();
  g_autofree char *found = dump (map);

  assert_golden ("bare.txt", found);
}

static void
test_a_map_without_stages (void)
{
  g_autoptr (JmMap) map = jm_map_new_blank ("Nothing yet");
  g_autofree char *found = dump (map);

  assert_golden ("blank.txt", found);
}

static void
test_what_runs_across_columns (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (GOLDEN_FAMILY);
  g_autoptr (JmMap) map = make_crossing_map ();
  g_autoptr (JmLayout) layout = jm_layout_new (map, typesetter, &(JmLayoutOptions) { .time_scaled = TRUE }, NULL);
  JmBackend *backend = jm_dump_backend_new ();
  g_autofree char *found = NULL;

  jm_paint (layout, NULL, backend);
  found = jm_dump_backend_finish (backend);
  assert_golden ("crossing.txt", found);
}

static void
test_a_clip_draws_a_part (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_autoptr (JmLayout) layout = lay_out (map, GOLDEN_FAMILY);
  JmBackend *backend = jm_dump_backend_new ();
  g_autofree char *found = NULL;
  JmRect card;

  g_assert_true (jm_layout_find (layout, "t-3", &card));
  jm_paint (layout, &card, backend);
  found = jm_dump_backend_finish (backend);

  g_assert_nonnull (strstr (found, "\"Wait\""));
  g_assert_null (strstr (found, "\"Compare surgeries\""));
  g_assert_null (strstr (found, "\"Treatment\""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  assert_has_font ();

  g_test_add_func ("/dump/a_map_with_every_lane", test_a_map_with_every_lane);
  g_test_add_func ("/dump/a_map_from_right_to_left", test_a_map_from_right_to_left);
  g_test_add_func ("/dump/a_map_with_next_to_nothing", test_a_map_with_next_to_nothing);
  g_test_add_func ("/dump/a_map_without_stages", test_a_map_without_stages);
  g_test_add_func ("/dump/what_runs_across_columns", test_what_runs_across_columns);
  g_test_add_func ("/dump/a_clip_draws_a_part", test_a_clip_draws_a_part);

  return g_test_run ();
}
