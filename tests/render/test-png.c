/* test-png.c: a layout as PNG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export.h"

#include <math.h>

#include "jm-make.h"
#include "make-map.h"
#include "picture.h"

static cairo_surface_t *
export (JmLayout     *layout,
        const JmPage *page,
        double        scale,
        double       *reduced)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jm_export_png (layout, page, scale, reduced, &error);

  g_assert_no_error (error);

  return picture_from_bytes (bytes);
}

static void
assert_size (cairo_surface_t *picture,
             const JmPage    *page,
             double           scale)
{
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, (int) floor (page->width * scale));
  g_assert_cmpint (cairo_image_surface_get_height (picture), ==, (int) floor (page->height * scale));
}

static void
test_the_picture_has_the_size_of_the_page (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_autoptr (JmLayout) layout = lay_out (map, GOLDEN_FAMILY);
  const JmPage page = jm_page_fit (layout, NULL, FALSE);
  const double scales[] = { 0.25, 1, 1.5, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      double reduced;
      cairo_surface_t *picture = export (layout, &page, scales[i], &reduced);

      g_assert_cmpfloat (reduced, ==, scales[i]);
      assert_size (picture, &page, scales[i]);
      cairo_surface_destroy (picture);
    }
}

static void
test_the_margin_is_white_and_the_map_is_not (void)
{
  JmMap *maps[] = { make_full_map (), make_arabic_map (), make_bare_map (),
                    jm_map_new_blank ("Nothing yet") };

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      g_autoptr (JmMap) map = maps[i];
      g_autoptr (JmLayout) layout = lay_out (map, NULL);
      const JmPage page = jm_page_fit (layout, NULL, FALSE);
      double reduced;
      cairo_surface_t *picture = export (layout, &page, 2, &reduced);
      int width = cairo_image_surface_get_width (picture), height = cairo_image_surface_get_height (picture);
      const int margin = (int) (2 * JM_MARGIN) - 4;

      g_assert_cmpfloat (picture_get_darkness (picture, 0, 0, width, margin), ==, 0);
      g_assert_cmpfloat (picture_get_darkness (picture, 0, height - margin, width, margin), ==, 0);
      g_assert_cmpfloat (picture_get_darkness (picture, 0, 0, margin, height), ==, 0);
      g_assert_cmpfloat (picture_get_darkness (picture, width - margin, 0, margin, height), ==, 0);
      g_assert_cmpfloat (picture_get_darkness (picture, 0, 0, width, height), >, 0.005);
      cairo_surface_destroy (picture);
    }
}

static void
test_paper_is_white_around_the_map (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_autoptr (JmLayout) layout = lay_out (map, GOLDEN_FAMILY);
  const JmPage page = jm_page_fit (layout, jm_paper_find ("A4"), TRUE);
  double reduced;
  cairo_surface_t *picture = export (layout, &page, 1, &reduced);
  int bottom = (int) ceil (page.y + jm_layout_get_height (layout) * page.scale);

  assert_size (picture, &page, 1);
  g_assert_cmpfloat (picture_get_darkness (picture, 0, bottom, 10000, 10000), ==, 0);
  g_assert_cmpfloat (picture_get_darkness (picture, 0, 0, 10000, (int) (page.y + JM_MARGIN * page.scale)), ==, 0);
  g_assert_cmpfloat (picture_get_darkness (picture, 0, 0, 10000, bottom), >, 0.01);
  cairo_surface_destroy (picture);
}

/* What is drawn at a scale is the same drawing. */
static void
test_every_scale_shows_the_same (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_autoptr (JmLayout) layout = lay_out (map, GOLDEN_FAMILY);
  const JmPage page = jm_page_fit (layout, NULL, FALSE);
  double reduced, one, two;
  cairo_surface_t *small = export (layout, &page, 1, &reduced);
  cairo_surface_t *large = export (layout, &page, 4, &reduced);

  for (guint i = 0; i < 6; i++)
    for (guint j = 0; j < 6; j++)
      {
        int width = cairo_image_surface_get_width (small) / 6;
        int height = cairo_image_surface_get_height (small) / 6;

        one = picture_get_darkness (small, (int) i * width, (int) j * height, width, height);
        two = picture_get_darkness (large, (int) i * width * 4, (int) j * height * 4, width * 4, height * 4);
        g_assert_cmpfloat_with_epsilon (one, two, 0.005);
      }
  cairo_surface_destroy (small);
  cairo_surface_destroy (large);
}

static void
test_a_map_wider_than_pictures_is_made_smaller (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage = jm_make_child (root, JM_MAP_STAGES, "s", JM_STAGE_TITLE, "Long");
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  cairo_surface_t *picture;
  JmPage page;
  double reduced;

  for (guint i = 0; i < 240; i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%u", i);

      jm_make_child (stage, JM_STAGE_TOUCHPOINTS, id, JM_TOUCHPOINT_TITLE, "Step");
    }
  map = jm_make_map (root);
  layout = lay_out (map, GOLDEN_FAMILY);

  /* A page as the screen would have it, which need not mind what PDF can do. */
  page = (JmPage) { jm_layout_get_width (layout), jm_layout_get_height (layout), 1, 0, 0 };
  g_assert_cmpfloat (page.width, >, 32767);
  picture = export (layout, &page, 1, &reduced);

  g_assert_cmpfloat (reduced, <, 1);
  g_assert_cmpfloat_with_epsilon (reduced, 32767 / page.width, 1e-9);
  g_assert_cmpint (cairo_image_surface_get_width (picture), <=, 32767);
  g_assert_cmpint (cairo_image_surface_get_width (picture), >=, 32766);
  /* The last touchpoint is there. */
  g_assert_cmpfloat (picture_get_darkness (picture, 32767 - 160, 0, 100, 1000), >, 0.01);
  cairo_surface_destroy (picture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/png/the_picture_has_the_size_of_the_page", test_the_picture_has_the_size_of_the_page);
  g_test_add_func ("/png/the_margin_is_white_and_the_map_is_not",
                   test_the_margin_is_white_and_the_map_is_not);
  g_test_add_func ("/png/paper_is_white_around_the_map", test_paper_is_white_around_the_map);
  g_test_add_func ("/png/every_scale_shows_the_same", test_every_scale_shows_the_same);
  g_test_add_func ("/png/a_map_wider_than_pictures_is_made_smaller",
                   test_a_map_wider_than_pictures_is_made_smaller);

  return g_test_run ();
}
