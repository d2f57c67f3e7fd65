/* test-storyboard.c: exporting a map that names pictures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>
#include <unistd.h>

#include "jm-make-picture.h"
#include "jm-program.h"

#define MAP                                                                                      \
  "{\n  \"format\": \"journey-map\",\n  \"version\": 1,\n  \"title\": \"T\",\n  \"stages\": [\n" \
  "    { \"id\": \"s-1\", \"title\": \"S\", \"touchpoints\": [\n"                                \
  "      { \"id\": \"t-1\", \"title\": \"A\", \"image\": \"tram.png\" },\n"                      \
  "      { \"id\": \"t-2\", \"title\": \"B\", \"image\": \"lost.png\" },\n"                      \
  "      { \"id\": \"t-3\", \"title\": \"C\", \"image\": \"../outside.png\" }\n    ] }\n  ]\n}\n"

#define LOST "The picture “lost.png” is not shown. There is no such file.\n"
#define OUTSIDE \
  "The picture “../outside.png” is not shown. Only files beside the document or in a folder below it are shown.\n"

static char *
write_file (const char *folder,
            const char *name,
            GBytes     *bytes)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) owned = bytes;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (owned, NULL), (gssize) g_bytes_get_size (owned), &error);
  g_assert_no_error (error);

  return path;
}

static gboolean
holds (GBytes     *bytes,
       const char *text)
{
  return jm_find_bytes (bytes, text, strlen (text)) < g_bytes_get_size (bytes);
}

static void
check_export (const char *path)
{
  g_auto (JmOutcome) svg = jm_program_run (NULL, 0, "export", path, "-o", "-", "-f", "svg", NULL);
  g_auto (JmOutcome) csv = jm_program_run (NULL, 0, "export", path, "-o", "-", "-f", "csv", NULL);

  g_assert_cmpint (svg.status, ==, 0);
  g_assert_cmpstr (svg.errors, ==, LOST OUTSIDE);
  g_assert_true (holds (svg.output, "data:image/png;base64,"));
  g_assert_true (holds (svg.output, "lost.png"));

  /* A table names the files and looks for none of them. */
  g_assert_cmpint (csv.status, ==, 0);
  g_assert_null (strstr (csv.errors, "is not shown"));
  g_assert_true (holds (csv.output, "S,A,tram.png"));
}

static void
test_pictures_beside_the_document_are_on_the_page (void)
{
  g_autofree char *folder = jm_program_folder ();
  g_autofree char *picture = write_file (folder, "tram.png", jm_make_flat_png (30, 20, NULL));
  g_autofree char *path = write_file (folder, "map.journey.json", g_bytes_new_static (MAP, strlen (MAP)));

  check_export (path);
  jm_program_clean (folder);
}

static void
test_a_link_to_a_document_leads_to_its_pictures (void)
{
  g_autofree char *folder = jm_program_folder ();
  g_autofree char *desk = jm_program_folder ();
  g_autofree char *picture = write_file (folder, "tram.png", jm_make_flat_png (30, 20, NULL));
  g_autofree char *path = write_file (folder, "map.journey.json", g_bytes_new_static (MAP, strlen (MAP)));
  g_autofree char *link = g_build_filename (desk, "link.journey.json", NULL);

  g_assert_cmpint (symlink (path, link), ==, 0);
  check_export (link);
  jm_program_clean (desk);
  jm_program_clean (folder);
}

static void
test_a_document_from_standard_input_opens_no_file (void)
{
  g_auto (JmOutcome) outcome = jm_program_run (MAP, -1, "export", "-", "-o", "-", "-f", "svg", NULL);

  g_assert_cmpint (outcome.status, ==, 0);
  g_assert_cmpuint (jm_outcome_count_lines (&outcome), ==, 3);
  g_assert_true (g_str_has_prefix (outcome.errors, "The picture “tram.png” is not shown. The map lies in no folder"));
  g_assert_false (holds (outcome.output, "data:image"));
  g_assert_true (holds (outcome.output, "tram.png"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/cli/storyboard/" #name, test_##name)
  ADD (pictures_beside_the_document_are_on_the_page);
  ADD (a_link_to_a_document_leads_to_its_pictures);
  ADD (a_document_from_standard_input_opens_no_file);

  return g_test_run ();
}
