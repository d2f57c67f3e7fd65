/* test-figure.c: pictures on every kind of page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "jm-data-uri.h"
#include "jm-dump-backend.h"
#include "jm-export.h"
#include "jm-make-picture.h"
#include "jm-make.h"
#include "jm-painter.h"
#include "jm-pictures.h"
#include "make-map.h"
#include "picture.h"
#include "run-tool.h"

#define DATE "2026-01-31T12:34:56Z"

static char *
embed (GBytes     *file,
       const char *mime_type)
{
  g_autoptr (GBytes) owned = file;

  return jm_data_uri_write (owned, mime_type);
}

/* One photograph three times, a drawing, one that can be seen through, and one that is missing. */
static JmMap *
make_storyboard (void)
{
  g_autofree char *photo = embed (jm_make_noise_jpeg (300, 200), "image/jpeg");
  g_autofree char *red = embed (jm_make_png (304, 228, 0xff0000ff), "image/png");
  g_autofree char *glass = embed (jm_make_png (152, 100, 0x0000ff80), "image/png");
  const char *const images[] = { photo, red, photo, glass, photo, "lost/tram.png" };
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage;

  jm_make_set (root, JM_MAP_TITLE, JM_VALUE_TEXT ("Moving house"));
  stage = jm_make_child (root, JM_MAP_STAGES, "s-1", JM_STAGE_TITLE, "Pack");
  for (guint i = 0; i < G_N_ELEMENTS (images); i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%u", i);
      g_autofree char *title = g_strdup_printf ("Box <%u> & more", i);

      jm_make_set (jm_make_child (stage, JM_STAGE_TOUCHPOINTS, id, JM_TOUCHPOINT_TITLE, title), JM_TOUCHPOINT_IMAGE,
                   JM_VALUE_TEXT (images[i]));
    }

  return jm_make_map (root);
}

static JmLayout *
lay_out_with (JmMap      *map,
              const char *folder)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (GOLDEN_FAMILY);
  g_autoptr (JmPictures) pictures = jm_pictures_new (folder);

  return jm_layout_new (map, typesetter, &(JmLayoutOptions) { .pictures = pictures }, NULL);
}

static JmLayout *
lay_out_storyboard (void)
{
  g_autoptr (JmMap) map = make_storyboard ();

  return lay_out_with (map, NULL);
}

static GBytes *
export_pdf (JmLayout *layout)
{
  const JmPage page = jm_page_fit (layout, NULL, FALSE);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = jm_export_pdf (layout, &page, DATE, &error);

  g_assert_no_error (error);

  return bytes;
}

static GBytes *
export_svg (JmLayout *layout)
{
  const JmPage page = jm_page_fit (layout, NULL, FALSE);

  return jm_export_svg (layout, &page);
}

static GBytes *
export_png (JmLayout *layout)
{
  const JmPage page = jm_page_fit (layout, NULL, FALSE);
  g_autoptr (GError) error = NULL;
  double reduced;
  GBytes *bytes = jm_export_png (layout, &page, 1, &reduced, &error);

  g_assert_no_error (error);

  return bytes;
}

typedef struct
{
  JmRect rects[8];
  GBytes *files[8];
  guint n;
} Places;

static void
element_cb (const JmElement *element,
            const JmRect    *rect,
            JmColour         stage,
            gpointer         user_data)
{
  Places *places = user_data;

  if (element->type != JM_ELEMENT_PICTURE)
    return;

  g_assert_cmpuint (places->n, <, G_N_ELEMENTS (places->rects));
  places->rects[places->n] = *rect;
  places->files[places->n++] = jm_picture_get_file (element->figure->picture);
}

/* Where the pictures stand, in the layout that owns their files. */
static Places
find_places (JmLayout *layout)
{
  static const JmVisitor visitor = { .element = element_cb };
  Places places = { 0 };

  jm_layout_visit (layout, NULL, &visitor, &places);

  return places;
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + 1, word))
    n++;

  return n;
}

static void
test_pdf_holds_each_picture_once (void)
{
  g_autoptr (JmLayout) layout = lay_out_storyboard ();
  g_autoptr (GBytes) pdf = export_pdf (layout);
  g_auto (TestFile) file = test_file_new ("map.pdf", pdf);
  g_autofree char *output = run_tool ("pdfimages", "-list", file.path, NULL);
  g_autofree char *check = run_tool ("qpdf", "--check", file.path, NULL);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (output), "\n", -1);
  g_autoptr (GHashTable) objects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_jpeg = 0, n_images = 0, n_masks = 0;

  /* page num type width height color comp bpc enc interp object ID … */
  for (guint i = 2; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_regex_split_simple (" +", g_strstrip (lines[i]), 0, 0);

      g_assert_cmpuint (g_strv_length (words), >=, 11);
      n_images += strcmp (words[2], "image") == 0;
      n_masks += strcmp (words[2], "smask") == 0;
      n_jpeg += strcmp (words[8], "jpeg") == 0;
      if (strcmp (words[2], "image") == 0)
        g_hash_table_add (objects, g_strdup (words[10]));
    }

  g_assert_cmpuint (n_images, ==, 5);
  g_assert_cmpuint (n_masks, ==, 1);
  g_assert_cmpuint (n_jpeg, ==, 3);
  g_assert_cmpuint (g_hash_table_size (objects), ==, 3);
}

static void
test_pdf_holds_the_bytes_of_a_photograph_as_they_are (void)
{
  g_autoptr (JmLayout) layout = lay_out_storyboard ();
  g_autoptr (GBytes) pdf = export_pdf (layout);
  const Places places = find_places (layout);
  gsize length;
  const char *data = g_bytes_get_data (places.files[0], &length);

  g_assert_cmpuint (places.n, ==, 5);
  g_assert_cmpuint (jm_find_bytes (pdf, data, length), <, g_bytes_get_size (pdf));
}

static void
test_pdf_says_what_a_picture_shows (void)
{
  g_autoptr (JmLayout) layout = lay_out_storyboard ();
  g_autoptr (GBytes) pdf = export_pdf (layout);
  g_auto (TestFile) file = test_file_new ("map.pdf", pdf);
  g_autofree char *text = run_tool ("pdftotext", "-raw", file.path, "-", NULL);
  g_autofree char *structure = run_tool ("pdfinfo", "-struct", file.path, NULL);

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *sentence = g_strdup_printf ("Picture: Box <%u> & more", i);

      g_assert_nonnull (strstr (text, sentence));
    }
  g_assert_null (strstr (text, "Picture: Box <5>"));
  g_assert_nonnull (strstr (text, "tram.png"));
  g_assert_cmpuint (count (structure, "Figure"), ==, 5);
}

static void
test_svg_holds_each_picture_once_as_it_is (void)
{
  g_autoptr (JmLayout) layout = lay_out_storyboard ();
  g_autoptr (GBytes) bytes = export_svg (layout);
  g_autofree char *svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (TestFile) file = test_file_new ("map.svg", bytes);
  g_autofree char *output = run_tool ("xmllint", "--noout", "--nonet", file.path, NULL);
  const Places places = find_places (layout);
  const char *p = svg;

  g_assert_cmpuint (count (svg, "<image"), ==, 3);
  g_assert_cmpuint (count (svg, "data:image/jpeg;base64,"), ==, 1);
  g_assert_cmpuint (count (svg, "<title>Picture: Box &lt;4&gt; &amp; more</title>"), ==, 1);
  g_assert_cmpuint (count (svg, "role=\"img\""), ==, 6);

  /* In the order in which they first stand on the page: photograph, red, glass. */
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = NULL;
      g_autoptr (GBytes) decoded = NULL;

      p = strstr (p, "href=\"data:") + strlen ("href=\"");
      text = g_strndup (p, strcspn (p, "\""));
      g_assert_true (jm_data_uri_check (text));
      decoded = jm_data_uri_decode (text);
      g_assert_true (g_bytes_equal (decoded, places.files[i == 2 ? 3 : i]));
    }
}

static guint32
get_pixel (cairo_surface_t *surface,
           double           x,
           double           y)
{
  guint32 pixel;

  memcpy (&pixel,
          cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface) + (int) x * 4,
          4);

  return pixel & 0xffffff;
}

static void
check_colours (cairo_surface_t *surface,
               const Places    *places)
{
  const JmRect *red = &places->rects[1];
  const JmRect *glass = &places->rects[3];
  guint32 seen_through = get_pixel (surface, glass->x + glass->width / 2, glass->y + glass->height / 2);

  g_assert_cmphex (get_pixel (surface, red->x + red->width / 2, red->y + red->height / 2), ==, 0xff0000);
  g_assert_cmphex (get_pixel (surface, red->x + 2, red->y + red->height / 2), ==, 0xff0000);
  g_assert_cmphex (get_pixel (surface, red->x + red->width / 2, red->y + red->height - 2), ==, 0xff0000);
  /* Outside, and where the corner is cut round. */
  g_assert_cmphex (get_pixel (surface, red->x - 3, red->y + red->height / 2), !=, 0xff0000);
  g_assert_cmphex (get_pixel (surface, red->x, red->y), !=, 0xff0000);

  /* Half of it blue, half the white paper behind it. */
  g_assert_cmpuint (seen_through & 0xff, ==, 0xff);
  g_assert_cmpint (ABS ((int) (seen_through >> 16) - 0x7f), <=, 2);
}

static void
test_png_shows_the_pixels (void)
{
  g_autoptr (JmLayout) layout = lay_out_storyboard ();
  g_autoptr (GBytes) png = export_png (layout);
  const Places places = find_places (layout);
  cairo_surface_t *surface = picture_from_bytes (png);

  check_colours (surface, &places);
  cairo_surface_destroy (surface);
}

static void
test_another_program_draws_the_same_from_svg (void)
{
  g_autoptr (JmLayout) layout = lay_out_storyboard ();
  g_autoptr (GBytes) svg = export_svg (layout);
  g_auto (TestFile) file = test_file_new ("map.svg", svg);
  g_auto (TestFile) drawn = test_file_new ("map.png", NULL);
  g_autofree char *output = run_tool ("rsvg-convert", "--background-color=white", "--output", drawn.path, file.path,
                                      NULL);
  const Places places = find_places (layout);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (drawn.path);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  check_colours (surface, &places);
  cairo_surface_destroy (surface);
}

static void
test_the_dump_tells_of_pictures (void)
{
  g_autoptr (JmLayout) layout = lay_out_storyboard ();
  JmBackend *backend = jm_dump_backend_new ();
  g_autofree char *dump = NULL;

  jm_paint (layout, NULL, backend);
  dump = jm_dump_backend_finish (backend);
  g_assert_cmpuint (count (dump, " picture "), ==, 5);
  g_assert_nonnull (strstr (dump, " r4 300x200 image/jpeg \"Picture: Box <0> & more\"\n"));
  g_assert_nonnull (strstr (dump, " r4 304x228 image/png \"Picture: Box <1> & more\"\n"));
}

/* Where a photograph was taken stays at home, and so does where it is kept. */
static void
test_nothing_but_pixels_leaves_the_house (void)
{
  g_autoptr (GBytes) photo = jm_make_exif_jpeg (640, 480, 6);
  g_auto (TestFile) file = test_file_new ("holiday-at-home.jpg", photo);
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage = jm_make_child (root, JM_MAP_STAGES, "s-1", JM_STAGE_TITLE, "Stage");
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  const char *const secrets[] = { JM_MAKE_SECRET, "Exif", "holiday" };
  GBytes *(*const exports[]) (JmLayout *) = { export_pdf, export_svg, export_png };

  jm_make_set (jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t-1", JM_TOUCHPOINT_TITLE, "Touchpoint"),
               JM_TOUCHPOINT_IMAGE, JM_VALUE_TEXT ("holiday-at-home.jpg"));
  map = jm_make_map (root);
  layout = lay_out_with (map, file.folder);
  g_assert_cmpuint (find_places (layout).n, ==, 1);

  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
    {
      g_autoptr (GBytes) bytes = exports[i] (layout);

      for (guint j = 0; j < G_N_ELEMENTS (secrets); j++)
        g_assert_cmpuint (jm_find_bytes (bytes, secrets[j], strlen (secrets[j])), ==, g_bytes_get_size (bytes));
    }
}

static void
test_the_same_map_gives_the_same_bytes (void)
{
  GBytes *(*const exports[]) (JmLayout *) = { export_pdf, export_svg, export_png };

  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
    {
      g_autoptr (JmLayout) layout = lay_out_storyboard ();
      g_autoptr (JmLayout) again = lay_out_storyboard ();
      g_autoptr (GBytes) bytes = exports[i] (layout);
      g_autoptr (GBytes) bytes_again = exports[i] (again);

      g_assert_true (g_bytes_equal (bytes, bytes_again));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/figure/" #name, test_##name)
  ADD (pdf_holds_each_picture_once);
  ADD (pdf_holds_the_bytes_of_a_photograph_as_they_are);
  ADD (pdf_says_what_a_picture_shows);
  ADD (svg_holds_each_picture_once_as_it_is);
  ADD (png_shows_the_pixels);
  ADD (another_program_draws_the_same_from_svg);
  ADD (the_dump_tells_of_pictures);
  ADD (nothing_but_pixels_leaves_the_house);
  ADD (the_same_map_gives_the_same_bytes);

  return g_test_run ();
}
