/* test-svg.c: a layout as SVG with real text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export.h"

#include <math.h>
#include <string.h>

#include "jm-hostile.h"
#include "jm-make.h"
#include "jm-svg-writer.h"
#include "make-map.h"
#include "picture.h"
#include "run-tool.h"

static char *
export (JmLayout     *layout,
        const JmPage *page)
{
  const JmPage own = jm_page_fit (layout, NULL, FALSE);
  g_autoptr (GBytes) bytes = jm_export_svg (layout, page != NULL ? page : &own);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What a parser finds in a document. */
typedef struct
{
  GHashTable *ids;
  GPtrArray *targets;  /* of uses */
  GHashTable *classes; /* in use */
  GPtrArray *texts;    /* each text element as one */
  GString *text;       /* that is open */
  char *style;
  GQueue open;
} Document;

static void
start_cb (GMarkupParseContext  *context,
          const char           *element,
          const char          **names,
          const char          **values,
          gpointer              user_data,
          GError              **error)
{
  Document *document = user_data;

  g_queue_push_tail (&document->open, g_strdup (element));
  if (strcmp (element, "text") == 0)
    g_string_set_size (document->text, 0);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (strcmp (names[i], "id") == 0 && !g_hash_table_add (document->ids, g_strdup (values[i])))
        g_error ("The id “%s” is there twice", values[i]);
      else if (strcmp (names[i], "href") == 0)
        g_ptr_array_add (document->targets, g_strdup (values[i]));
      else if (strcmp (names[i], "class") == 0)
        g_hash_table_add (document->classes, g_strdup (values[i]));
    }
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *element,
        gpointer              user_data,
        GError              **error)
{
  Document *document = user_data;

  g_free (g_queue_pop_tail (&document->open));
  if (strcmp (element, "text") == 0)
    g_ptr_array_add (document->texts, normalise_blanks (document->text->str));
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  Document *document = user_data;
  const char *inside = g_queue_peek_tail (&document->open);

  if (g_strcmp0 (inside, "text") == 0 || g_strcmp0 (inside, "tspan") == 0)
    g_string_append_len (document->text, text, (gssize) length);
  else if (g_strcmp0 (inside, "style") == 0)
    g_set_str (&document->style, text);
}

static void
document_clear (Document *document)
{
  g_hash_table_unref (document->ids);
  g_hash_table_unref (document->classes);
  g_ptr_array_unref (document->targets);
  g_ptr_array_unref (document->texts);
  g_string_free (document->text, TRUE);
  g_free (document->style);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Document, document_clear)

static Document
parse (const char *svg)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  Document document = {
    .ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .targets = g_ptr_array_new_with_free_func (g_free),
    .texts = g_ptr_array_new_with_free_func (g_free),
    .text = g_string_new (NULL),
  };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS,
                                                                        &document, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  return document;
}

static gboolean
has_text (const Document *document,
          const char     *text)
{
  for (guint i = 0; i < document->texts->len; i++)
    if (strstr (g_ptr_array_index (document->texts, i), text) != NULL)
      return TRUE;

  return FALSE;
}

static void
assert_has_texts (const Document *document,
                  JmMap          *map)
{
  g_autoptr (GPtrArray) texts = list_texts (map);

  for (guint i = 0; i < texts->len; i++)
    if (!has_text (document, g_ptr_array_index (texts, i)))
      g_error ("“%s” is not in the document", (const char *) g_ptr_array_index (texts, i));
}

static void
assert_is_sound (const Document *document)
{
  for (guint i = 0; i < document->targets->len; i++)
    {
      const char *target = g_ptr_array_index (document->targets, i);

      g_assert_cmpint (target[0], ==, '#');
      if (!g_hash_table_contains (document->ids, target + 1))
        g_error ("“%s” leads nowhere", target);
    }

  {
    GHashTableIter iter;
    gpointer class;

    g_hash_table_iter_init (&iter, document->classes);
    while (g_hash_table_iter_next (&iter, &class, NULL))
      {
        g_autofree char *rule = g_strdup_printf ("\n.%s{", (const char *) class);

        g_assert_nonnull (strstr (document->style, rule));
      }
  }
}

static void
assert_is_well_formed (const char *svg)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, strlen (svg));
  g_auto (TestFile) file = test_file_new ("map.svg", bytes);
  g_autofree char *output = run_tool ("xmllint", "--noout", "--nonet", file.path, NULL);
}

static void
test_every_text_is_in_it_as_text (void)
{
  JmMap *maps[] = { make_full_map (), make_arabic_map () };

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      g_autoptr (JmMap) map = maps[i];
      g_autoptr (JmLayout) layout = lay_out (map, GOLDEN_FAMILY);
      g_autofree char *svg = export (layout, NULL);
      g_auto (Document) document = parse (svg);

      assert_is_well_formed (svg);
      assert_is_sound (&document);
      assert_has_texts (&document, map);
      g_assert_true (has_text (&document, "Operational view"));
    }
}

static void
test_stages_and_touchpoints_keep_their_ids (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_autoptr (JmLayout) layout = lay_out (map, GOLDEN_FAMILY);
  g_autofree char *svg = export (layout, NULL);
  g_auto (Document) document = parse (svg);
  const char *const ids[] = { "s-1", "s-2", "t-1", "t-2", "t-3" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_true (g_hash_table_contains (document.ids, ids[i]));
}

static void
test_ids_that_look_like_ours_do_no_harm (void)
{
  const char *const ids[] = { "_a", "_b", "__a", "a", "b", "_a0", "a b", "\"<&>'", "#_c", "url(#a)" };
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage = jm_make_child (root, JM_MAP_STAGES, "_c", JM_STAGE_TITLE, "Stage");
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autofree char *svg = NULL;
  g_auto (Document) document = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    jm_make_child (stage, JM_STAGE_TOUCHPOINTS, ids[i], JM_TOUCHPOINT_TITLE, ids[i]);
  map = jm_make_map (root);
  layout = lay_out (map, GOLDEN_FAMILY);
  svg = export (layout, NULL);

  assert_is_well_formed (svg);
  document = parse (svg);
  assert_is_sound (&document);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_true (has_text (&document, ids[i]));
}

static void
test_hostile_texts_are_well_formed (void)
{
  for (guint i = 0; i < jm_hostile_get_n_texts (); i++)
    {
      g_autofree char *text = jm_hostile_make_text (i);
      g_autoptr (JmMap) map = jm_hostile_map (text, 1, 1);
      g_autoptr (JmLayout) layout = lay_out (map, GOLDEN_FAMILY);
      g_autofree char *svg = export (layout, NULL);
      g_auto (Document) document = parse (svg);

      g_test_message ("%s", jm_hostile_get_name (i));
      assert_is_well_formed (svg);
      assert_is_sound (&document);
      assert_has_texts (&document, map);
    }
}

static void
test_markup_in_texts_is_text (void)
{
  static const char hostile[] = "<b>&\"'</b> ]]> <script>alert(1)</script> &amp;";
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  g_autofree char *svg = NULL;
  g_auto (Document) document = { NULL };

  jm_make_set (root, JM_MAP_TITLE, JM_VALUE_TEXT (hostile));
  jm_make_child (root, JM_MAP_STAGES, "s", JM_STAGE_TITLE, hostile);
  map = jm_make_map (root);
  layout = lay_out (map, GOLDEN_FAMILY);
  svg = export (layout, NULL);
  document = parse (svg);

  g_assert_null (strstr (svg, "<b>"));
  g_assert_null (strstr (svg, "<script"));
  g_assert_null (strstr (svg, "]]>"));
  g_assert_true (has_text (&document, hostile));
  assert_is_well_formed (svg);
}

static void
test_what_xml_cannot_hold_is_left_out (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "a\x01\x1f\x7f" "b", "a\x7f" "b" },
    { "a\xef\xbf\xbe\xef\xbf\xbf" "b", "ab" },
    { "\xef\xbf\xbd\xef\xbf\xae", "\xef\xbf\xbd\xef\xbf\xae" },
    { "\xef\xbf", "\xef\xbf" },
    { "]]>", "]]&gt;" },
    { "<&\">", "&lt;&amp;&quot;&gt;" },
    { "\t\n", "\t\n" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      jm_svg_append_escaped (out, cases[i].text, strlen (cases[i].text));
      g_assert_cmpstr (out->str, ==, cases[i].expected);
    }
}

static void
test_numbers_are_short_and_in_every_language_the_same (void)
{
  static const struct
  {
    double number;
    const char *expected;
  } cases[] = {
    { 0, "0" },      { 1, "1" },         { -1, "-1" },     { 0.5, "0.5" },         { 0.04, "0" },
    { -0.04, "0" },  { 0.05, "0.1" },    { -12.34, "-12.3" }, { 719999.96, "720000" }, { 1e9, "1000000000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      jm_svg_append_number (out, cases[i].number);
      g_assert_cmpstr (out->str, ==, cases[i].expected);
    }
}

/* Whatever is written as steps, the points are where they were. */
static void
test_a_path_in_steps_ends_where_it_should (void)
{
  guint8 verbs[] = { JM_PATH_MOVE, JM_PATH_LINE, JM_PATH_LINE, JM_PATH_LINE, JM_PATH_CURVE, JM_PATH_CURVE,
                     JM_PATH_CURVE, JM_PATH_CLOSE, JM_PATH_MOVE, JM_PATH_LINE };
  JmPoint points[] = { { 10, 20 }, { 30, 20 }, { 30, 5 }, { 42.5, 7.3 }, { 50, 10 }, { 55, 12 }, { 60, 15 },
                       { 65, 18 }, { 70, 20 }, { 80, 30 }, { 81, 30 }, { 82, 40 }, { 90, 50 }, { 1, 2 },
                       { 3, 4 } };
  const JmPath path = { verbs, points, G_N_ELEMENTS (verbs) };
  g_autoptr (GString) out = g_string_new (NULL);

  jm_svg_append_steps (out, &path, 10);
  g_assert_cmpstr (out->str, ==,
                   "M0 20h20v-15l12.5 2.3c7.5 2.7 12.5 4.7 17.5 7.7s10 5 20 15c1 0 2 10 10 20ZM-9 2l2 2");
}

static cairo_surface_t *
render (const char *svg)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, strlen (svg));
  g_auto (TestFile) file = test_file_new ("map.svg", bytes);
  g_auto (TestFile) picture = test_file_new ("map.png", NULL);
  g_autofree char *output = run_tool ("rsvg-convert", "--output", picture.path, file.path, NULL);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (picture.path);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

/* Another program draws the SVG; it must look as our own picture does. */
static void
assert_looks_like_png (JmLayout     *layout,
                       const JmPage *page)
{
  g_autofree char *svg = export (layout, page);
  cairo_surface_t *picture = render (svg);
  g_autoptr (GError) error = NULL;
  double reduced, mean, most;
  g_autoptr (GBytes) png = jm_export_png (layout, page, 1, &reduced, &error);
  cairo_surface_t *own, *cut;
  cairo_t *cairo;

  g_assert_no_error (error);
  own = picture_from_bytes (png);

  /* A fraction of a pixel at the edge is rounded up by one and down by the other. */
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, (int) ceil (page->width - 1e-6));
  g_assert_cmpint (cairo_image_surface_get_height (picture), ==, (int) ceil (page->height - 1e-6));
  cut = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (own),
                                    cairo_image_surface_get_height (own));
  cairo = cairo_create (cut);
  cairo_set_source_surface (cairo, picture, 0, 0);
  cairo_paint (cairo);
  cairo_destroy (cairo);
  cairo_surface_flush (cut);

  g_assert_cmpfloat (picture_get_darkness (cut, 0, 0, 100000, 100000), >, 0.001);
  most = picture_get_difference (cut, own, &mean);
  g_test_message ("Squares differ by %.4f at most and by %.5f on the average", most, mean);
  g_assert_cmpfloat (mean, <, 0.001);
  g_assert_cmpfloat (most, <, 0.05);

  cairo_surface_destroy (picture);
  cairo_surface_destroy (own);
  cairo_surface_destroy (cut);
}

static void
test_another_program_draws_the_same_picture (void)
{
  JmMap *maps[] = { make_full_map (), make_arabic_map (), make_bare_map (),
                    jm_map_new_blank ("Nothing yet") };

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      g_autoptr (JmMap) map = maps[i];
      g_autoptr (JmLayout) layout = lay_out (map, GOLDEN_FAMILY);
      const JmPage own = jm_page_fit (layout, NULL, FALSE);
      const JmPage paper = jm_page_fit (layout, jm_paper_find ("A3"), FALSE);

      assert_looks_like_png (layout, &own);
      assert_looks_like_png (layout, &paper);
    }
}

static void
test_the_same_map_gives_the_same_bytes (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_autoptr (JmMap) again = make_full_map ();
  g_autoptr (JmLayout) layout = lay_out (map, GOLDEN_FAMILY);
  g_autoptr (JmLayout) layout_again = lay_out (again, GOLDEN_FAMILY);
  g_autofree char *svg = export (layout, NULL);
  g_autofree char *svg_again = export (layout_again, NULL);

  g_assert_cmpstr (svg, ==, svg_again);
}

static void
test_the_document_tells_title_and_curves (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_autoptr (JmMap) untitled = make_bare_map ();
  g_autoptr (JmLayout) layout = lay_out (map, GOLDEN_FAMILY);
  g_autoptr (JmLayout) layout_untitled = lay_out (untitled, GOLDEN_FAMILY);
  g_autofree char *svg = export (layout, NULL);
  g_autofree char *svg_untitled = export (layout_untitled, NULL);

  g_assert_nonnull (strstr (svg, "<title>A visit to the dentist</title>"));
  g_assert_nonnull (strstr (svg,
                            "Emotions of Ines: lowest -2.0 at “Wait”, highest +2.0 at “Ring the desk”."));
  g_assert_nonnull (strstr (svg_untitled, "<title>Untitled journey map</title>"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg/every_text_is_in_it_as_text", test_every_text_is_in_it_as_text);
  g_test_add_func ("/svg/stages_and_touchpoints_keep_their_ids", test_stages_and_touchpoints_keep_their_ids);
  g_test_add_func ("/svg/ids_that_look_like_ours_do_no_harm", test_ids_that_look_like_ours_do_no_harm);
  g_test_add_func ("/svg/hostile_texts_are_well_formed", test_hostile_texts_are_well_formed);
  g_test_add_func ("/svg/markup_in_texts_is_text", test_markup_in_texts_is_text);
  g_test_add_func ("/svg/what_xml_cannot_hold_is_left_out", test_what_xml_cannot_hold_is_left_out);
  g_test_add_func ("/svg/numbers_are_short_and_in_every_language_the_same",
                   test_numbers_are_short_and_in_every_language_the_same);
  g_test_add_func ("/svg/a_path_in_steps_ends_where_it_should", test_a_path_in_steps_ends_where_it_should);
  g_test_add_func ("/svg/another_program_draws_the_same_picture",
                   test_another_program_draws_the_same_picture);
  g_test_add_func ("/svg/the_same_map_gives_the_same_bytes", test_the_same_map_gives_the_same_bytes);
  g_test_add_func ("/svg/the_document_tells_title_and_curves", test_the_document_tells_title_and_curves);

  return g_test_run ();
}
