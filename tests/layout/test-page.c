/* test-page.c: how a layout is put on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-page.h"

#include <string.h>

#include "jm-make.h"
#include "jm-sample.h"

#define POINT (96.0 / 72)
#define MM (96 / 25.4)
#define MARGIN (8 * MM)

static JmLayout *
make_layout (guint n_stages,
             guint touchpoints_per_stage)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new ("DejaVu Sans");
  g_autoptr (JmMap) map = jm_sample_map (n_stages, touchpoints_per_stage, 2, 1);

  return jm_layout_new (map, typesetter, &(JmLayoutOptions) { NULL }, NULL);
}

static void
test_papers_have_their_standard_sizes (void)
{
  /* In points: ISO 216 and ANSI/ASME Y14.1. */
  static const struct
  {
    const char *name;
    double width;
    double height;
  } standards[] = {
    { "A4", 595.276, 841.890 },    { "A3", 841.890, 1190.551 },   { "A2", 1190.551, 1683.780 },
    { "A1", 1683.780, 2383.937 },  { "A0", 2383.937, 3370.394 },  { "Letter", 612, 792 },
    { "Tabloid", 792, 1224 },
  };
  guint n_papers;
  const JmPaper *papers = jm_papers_get (&n_papers);

  g_assert_cmpuint (n_papers, ==, G_N_ELEMENTS (standards));
  for (guint i = 0; i < G_N_ELEMENTS (standards); i++)
    {
      const JmPaper *paper = jm_paper_find (standards[i].name);

      g_assert_true (paper == &papers[i]);
      g_assert_cmpfloat_with_epsilon (paper->width / POINT, standards[i].width, 0.1);
      g_assert_cmpfloat_with_epsilon (paper->height / POINT, standards[i].height, 0.1);
    }
}

static void
test_papers_are_found_by_name_in_any_case (void)
{
  g_assert_true (jm_paper_find ("a4") == jm_paper_find ("A4"));
  g_assert_nonnull (jm_paper_find ("LETTER"));
  g_assert_null (jm_paper_find ("A5"));
  g_assert_null (jm_paper_find ("fit"));
  g_assert_null (jm_paper_find (""));
}

static void
assert_on_paper (JmLayout      *layout,
                 const JmPaper *paper,
                 gboolean       portrait)
{
  JmPage page = jm_page_fit (layout, paper, portrait);
  /* The margin of the map itself may lie in that of the paper. */
  double own = JM_MARGIN * page.scale;
  double x = page.x + own, y = page.y + own;
  double width = jm_layout_get_width (layout) * page.scale - 2 * own;
  double height = jm_layout_get_height (layout) * page.scale - 2 * own;

  g_assert_cmpfloat_with_epsilon (page.width, portrait ? paper->width : paper->height, 1e-9);
  g_assert_cmpfloat_with_epsilon (page.height, portrait ? paper->height : paper->width, 1e-9);

  g_assert_cmpfloat (page.scale, >, 0);
  g_assert_cmpfloat (x, >=, MARGIN - 1e-6);
  g_assert_cmpfloat (y, >=, MARGIN - 1e-6);
  g_assert_cmpfloat (x + width, <=, page.width - MARGIN + 1e-6);
  g_assert_cmpfloat (y + height, <=, page.height - MARGIN + 1e-6);

  /* It fills what there is in one direction, and stands in the middle. */
  g_assert_true (width > page.width - 2 * MARGIN - 1e-6 || height > page.height - 2 * MARGIN - 1e-6);
  g_assert_cmpfloat_with_epsilon (x + width / 2, page.width / 2, 1e-6);
}

static void
test_every_map_fits_every_paper (void)
{
  const guint sizes[][2] = { { 0, 0 }, { 1, 1 }, { 6, 5 }, { 40, 2 } };
  guint n_papers;
  const JmPaper *papers = jm_papers_get (&n_papers);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (JmLayout) layout = make_layout (sizes[i][0], sizes[i][1]);

      for (guint j = 0; j < n_papers; j++)
        {
          assert_on_paper (layout, &papers[j], FALSE);
          assert_on_paper (layout, &papers[j], TRUE);
        }
    }
}

static void
test_a_page_of_its_own_is_as_large_as_the_map (void)
{
  g_autoptr (JmLayout) layout = make_layout (3, 4);
  JmPage page = jm_page_fit (layout, NULL, FALSE);
  JmPage upright = jm_page_fit (layout, NULL, TRUE);

  g_assert_cmpfloat (page.width, ==, jm_layout_get_width (layout));
  g_assert_cmpfloat (page.height, ==, jm_layout_get_height (layout));
  g_assert_cmpfloat (page.scale, ==, 1);
  g_assert_cmpfloat (page.x, ==, 0);
  g_assert_cmpfloat (page.y, ==, 0);
  g_assert_cmpfloat (upright.width, ==, page.width);
  g_assert_cmpfloat (upright.height, ==, page.height);
}

static void
test_no_page_passes_what_readers_of_pdf_must_show (void)
{
  g_autoptr (JmLayout) layout = make_layout (1, 400);
  JmPage page = jm_page_fit (layout, NULL, FALSE);

  g_assert_cmpfloat (jm_layout_get_width (layout) / POINT, >, 14400);
  g_assert_cmpfloat_with_epsilon (page.width / POINT, 14400, 0.001);
  g_assert_cmpfloat_with_epsilon (page.height / page.width,
                                  jm_layout_get_height (layout) / jm_layout_get_width (layout), 1e-9);
  g_assert_cmpfloat_with_epsilon (page.scale, page.width / jm_layout_get_width (layout), 1e-9);
}

static void
test_a_wider_margin_leaves_less_of_the_paper (void)
{
  g_autoptr (JmLayout) layout = make_layout (6, 5);
  const JmPaper *paper = jm_paper_find ("A3");
  JmPage usual = jm_page_fit (layout, paper, FALSE);
  JmPage none = jm_page_fit_inside (layout, paper, FALSE, 0);
  JmPage wide = jm_page_fit_inside (layout, paper, FALSE, 30 * MM);
  double width = jm_layout_get_width (layout) - 2 * JM_MARGIN;

  g_assert_cmpfloat_with_epsilon (none.scale * width, paper->height, 1e-6);
  g_assert_cmpfloat_with_epsilon (wide.scale * width, paper->height - 60 * MM, 1e-6);
  g_assert_cmpfloat_with_epsilon (wide.y + JM_MARGIN * wide.scale, 30 * MM, 1e-9);
  g_assert_cmpfloat (usual.scale, <, none.scale);
  g_assert_cmpfloat (usual.scale, >, wide.scale);
}

static void
test_a_page_tells_what_it_shows (void)
{
  g_autoptr (JmMap) map = jm_map_new_blank ("Map");
  g_autoptr (JmMap) typed = jm_make_edit (map, JM_MAP_ID, JM_MAP_TYPE, JM_VALUE_NUMBER (JM_MAP_CURRENT_STATE));
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new ("DejaVu Sans");
  const JmView executive = { JM_VIEW_EXECUTIVE, NULL };
  g_autoptr (JmLayout) plain = jm_layout_new (map, typesetter, &(JmLayoutOptions) { NULL }, NULL);
  g_autoptr (JmLayout) layout = jm_layout_new (typed, typesetter, &(JmLayoutOptions) { .view = &executive }, NULL);
  g_autofree char *short_text = jm_page_describe (plain);
  g_autofree char *text = jm_page_describe (layout);

  g_assert_nonnull (strstr (short_text, "Operational view"));
  g_assert_cmpstr (text, ==, "Current state · Executive view");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page/papers_have_their_standard_sizes", test_papers_have_their_standard_sizes);
  g_test_add_func ("/page/papers_are_found_by_name_in_any_case", test_papers_are_found_by_name_in_any_case);
  g_test_add_func ("/page/every_map_fits_every_paper", test_every_map_fits_every_paper);
  g_test_add_func ("/page/a_page_of_its_own_is_as_large_as_the_map",
                   test_a_page_of_its_own_is_as_large_as_the_map);
  g_test_add_func ("/page/no_page_passes_what_readers_of_pdf_must_show",
                   test_no_page_passes_what_readers_of_pdf_must_show);

  g_test_add_func ("/page/a_wider_margin_leaves_less_of_the_paper", test_a_wider_margin_leaves_less_of_the_paper);
  g_test_add_func ("/page/a_page_tells_what_it_shows", test_a_page_tells_what_it_shows);

  return g_test_run ();
}
