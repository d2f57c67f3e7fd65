/* test-poster-pdf.c: the sheets of a poster as PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export.h"
#include "jm-sheet-painter.h"

#include <string.h>

#include "jm-hostile.h"
#include "jm-make.h"
#include "jm-sample.h"
#include "make-map.h"
#include "run-tool.h"

#define DATE "2026-01-31T12:34:56Z"
#define MM (96 / 25.4)

typedef struct
{
  JmTypesetter *typesetter;
  JmLayout *layout;
  JmPoster *poster;
  JmPlan *plan;
} Case;

static void
case_clear (Case *self)
{
  g_clear_pointer (&self->plan, jm_plan_free);
  g_clear_pointer (&self->poster, jm_poster_free);
  g_clear_pointer (&self->layout, jm_layout_unref);
  g_clear_pointer (&self->typesetter, jm_typesetter_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static const JmPosterOptions *
get_options (void)
{
  static JmPosterOptions options = {
    .margin = 8 * MM,
    .overlap = 10 * MM,
    .mode = JM_POSTER_SCALE,
    .scale = 1,
    .date = "2026-01-31",
  };

  options.paper = jm_paper_find ("A4");

  return &options;
}

static Case
cut (JmMap                 *map,
     JmViewBase             view,
     const JmPosterOptions *options)
{
  const JmView shown = { view, NULL };
  const JmLayoutOptions layout_options = { .date = "2026-01-31", .view = &shown };
  Case self = { .typesetter = jm_typesetter_new (NULL) };

  self.layout = jm_layout_new (map, self.typesetter, &layout_options, NULL);
  self.poster = jm_poster_new (self.layout, self.typesetter, options);
  if (jm_poster_get_n_sheets (self.poster) > 1)
    self.plan = jm_plan_new (self.poster, self.typesetter);

  return self;
}

static TestFile
export (const Case *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jm_export_poster (self->poster, self->plan, DATE, NULL, NULL, &error);

  g_assert_no_error (error);

  return test_file_new ("poster.pdf", bytes);
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + strlen (part), part))
    n++;

  return n;
}

static void
test_the_plan_and_every_sheet_is_a_page (void)
{
  g_autoptr (JmMap) map = jm_sample_map (4, 5, 2, 1);
  g_auto (Case) self = cut (map, JM_VIEW_OPERATIONAL, get_options ());
  g_auto (TestFile) file = export (&self);
  g_autofree char *output = run_tool ("pdfinfo", "-f", "1", "-l", "999", "-box", file.path, NULL);
  g_autofree char *labels = run_tool ("qpdf", "--json", "--json-key=pagelabels", file.path, NULL);
  guint n = jm_poster_get_n_sheets (self.poster) + jm_plan_get_n_pages (self.plan);
  g_autofree char *pages = g_strdup_printf ("Pages:           %u\n", n);

  g_assert_cmpuint (n, >, 4);
  g_assert_nonnull (strstr (output, pages));
  g_assert_cmpuint (count (output, "841.89 x 595.27"), ==, n);
  g_assert_nonnull (strstr (labels, "\"/P\": \"u:i\""));
  g_assert_nonnull (strstr (labels, "\"/P\": \"u:A\""));
  g_assert_nonnull (strstr (labels, "\"/P\": \"u:B\""));
}

static void
test_one_sheet_needs_no_plan (void)
{
  g_autoptr (JmMap) map = make_bare_map ();
  g_auto (Case) self = cut (map, JM_VIEW_OPERATIONAL, get_options ());
  g_auto (TestFile) file = export (&self);
  g_autofree char *output = run_tool ("pdfinfo", file.path, NULL);

  g_assert_null (self.plan);
  g_assert_nonnull (strstr (output, "Pages:           1\n"));
}

static void
assert_clean (JmMap *map)
{
  g_auto (Case) self = cut (map, JM_VIEW_OPERATIONAL, get_options ());
  g_auto (TestFile) file = export (&self);
  g_autofree char *output = run_tool ("qpdf", "--check", file.path, NULL);

  g_assert_nonnull (strstr (output, "No syntax or stream encoding errors found"));
}

static void
test_the_file_has_no_errors (void)
{
  g_autoptr (JmMap) full = make_full_map ();
  g_autoptr (JmMap) arabic = make_arabic_map ();
  g_autoptr (JmMap) sample = jm_sample_map (7, 4, 3, 2);
  g_autoptr (JmMap) blank = jm_map_new_blank ("Nothing yet");

  assert_clean (full);
  assert_clean (arabic);
  assert_clean (sample);
  assert_clean (blank);
}

static void
test_hostile_texts_make_no_errors (void)
{
  for (guint i = 0; i < jm_hostile_get_n_texts (); i += 3)
    {
      g_autofree char *text = jm_hostile_make_text (i);
      g_autoptr (JmMap) map = jm_hostile_map (text, 1, 1);

      g_test_message ("%s", jm_hostile_get_name (i));
      assert_clean (map);
    }
}

/* The words of a document, as a set. */
static GHashTable *
list_words (const char *path)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *output = run_tool ("pdftotext", "-raw", "-enc", "UTF-8", path, "-", NULL);
  g_autofree char *text = normalise_blanks (output);
  g_auto (GStrv) list = g_strsplit_set (text, " \f", -1);

  for (guint i = 0; list[i] != NULL; i++)
    g_hash_table_add (words, g_strdup (list[i]));

  return words;
}

static void
test_no_word_of_the_map_is_lost (void)
{
  g_autoptr (JmMap) full = make_full_map ();
  g_autoptr (JmMap) sample = jm_sample_map (5, 6, 2, 4);
  g_autoptr (JmMap) arabic = make_arabic_map ();
  JmMap *const maps[] = { full, sample, arabic };

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      g_auto (Case) self = cut (maps[i], JM_VIEW_OPERATIONAL, get_options ());
      g_auto (TestFile) file = export (&self);
      const JmPage page = jm_page_fit (self.layout, NULL, FALSE);
      g_autoptr (GBytes) single = jm_export_pdf (self.layout, &page, DATE, NULL);
      g_auto (TestFile) single_file = test_file_new ("single.pdf", single);
      g_autoptr (GHashTable) expected = list_words (single_file.path);
      g_autoptr (GHashTable) found = list_words (file.path);
      GHashTableIter iter;
      gpointer word;

      g_assert_cmpuint (g_hash_table_size (expected), >, 20);
      g_hash_table_iter_init (&iter, expected);
      while (g_hash_table_iter_next (&iter, &word, NULL))
        if (!g_hash_table_contains (found, word))
          g_error ("“%s” is on no sheet", (const char *) word);
    }
}

static void
test_no_page_is_without_text (void)
{
  g_autoptr (JmMap) map = jm_sample_map (5, 6, 2, 4);
  g_auto (Case) self = cut (map, JM_VIEW_OPERATIONAL, get_options ());
  g_auto (TestFile) file = export (&self);
  g_autofree char *output = run_tool ("pdftotext", "-enc", "UTF-8", file.path, "-", NULL);
  g_auto (GStrv) pages = g_strsplit (output, "\f", -1);
  guint n = g_strv_length (pages) - 1;

  g_assert_cmpuint (n, ==, jm_poster_get_n_sheets (self.poster) + jm_plan_get_n_pages (self.plan));
  for (guint i = 0; i < n; i++)
    {
      g_assert_nonnull (strstr (pages[i], jm_layout_get_title (self.layout)));
      g_assert_cmpuint (strlen (pages[i]), >, 80);
    }
}

/* Paints a sheet, and looks for ink where printers cannot print. */
static void
assert_margins_are_free (const Case    *self,
                         const JmSheet *sheet,
                         double         margin)
{
  const double scale = 0.5;
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cairo;
  const guchar *data;
  int stride;
  guint n_dark = 0;

  jm_poster_get_paper_size (self->poster, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * scale), (int) (height * scale));
  cairo = cairo_create (surface);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, scale, scale);
  jm_sheet_paint (self->poster, sheet, cairo, NULL);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);

  data = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        gboolean dark = data[y * stride + 4 * x + 1] < 0xf0;

        n_dark += dark;
        if (dark && (x / scale < margin - 2 || y / scale < margin - 2 || x / scale > width - margin + 2 ||
                     y / scale > height - margin + 2))
          g_error ("There is ink on %s at %g, %g", sheet->label, x / scale, y / scale);
      }
  cairo_surface_destroy (surface);
  g_assert_cmpuint (n_dark, >, 100);
}

static void
test_the_margins_are_free_of_ink (void)
{
  g_autoptr (JmMap) map = jm_sample_map (5, 6, 2, 4);
  g_autoptr (JmMap) arabic = make_arabic_map ();
  JmMap *const maps[] = { map, arabic };

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      JmPosterOptions options = *get_options ();
      g_auto (Case) self = { NULL, NULL, NULL, NULL };

      options.margin = 12 * MM;
      options.portrait = i == 1;
      self = cut (maps[i], JM_VIEW_OPERATIONAL, &options);
      for (guint j = 0; j < jm_poster_get_n_sheets (self.poster); j++)
        assert_margins_are_free (&self, jm_poster_get_sheet (self.poster, j), options.margin);
    }
}

/* The texts of all headings of a level, in order. */
static GPtrArray *
list_headings (const char *structure,
               const char *level)
{
  GPtrArray *headings = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = g_strsplit (structure, "\n", -1);

  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    if (g_str_has_prefix (g_strchug (lines[i]), level))
      g_ptr_array_add (headings, g_strdup (g_strstrip (lines[i + 1])));

  return headings;
}

static void
test_headings_are_read_once_and_in_order (void)
{
  g_autoptr (JmMap) map = jm_sample_map (4, 9, 1, 3);
  g_auto (Case) self = cut (map, JM_VIEW_OPERATIONAL, get_options ());
  g_auto (TestFile) file = export (&self);
  g_autofree char *structure = run_tool ("pdfinfo", "-struct-text", file.path, NULL);
  g_autoptr (GPtrArray) stages = list_headings (structure, "H2");
  g_autoptr (GPtrArray) touchpoints = list_headings (structure, "H3");
  const JmItem *root = jm_layout_get_root (self.layout);
  guint n_sheets = jm_poster_get_n_sheets (self.poster), n = n_sheets;

  g_assert_cmpuint (jm_poster_get_n_columns (self.poster), >, 4);
  g_assert_true (g_str_has_prefix (structure, "Document\n"));
  g_assert_cmpuint (count (structure, "\nDocument"), ==, 0);
  g_assert_cmpuint (stages->len, ==, 4);

  /* The plan names the sheets, then come the touchpoints. */
  g_assert_cmpuint (touchpoints->len, ==, n_sheets + 4 * 9);
  for (guint i = 0; i < 4; i++)
    {
      const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", jm_item_get_text (stage, JM_STAGE_TITLE));

      g_assert_cmpstr (g_ptr_array_index (stages, i), ==, quoted);
      for (guint j = 0; j < 9; j++)
        {
          const JmItem *touchpoint = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j);
          g_auto (GStrv) words = g_strsplit (jm_item_get_text (touchpoint, JM_TOUCHPOINT_TITLE), " ", 2);

          g_assert_nonnull (strstr (g_ptr_array_index (touchpoints, n), words[0]));
          n++;
        }
    }
}

static void
test_the_curves_are_told_once (void)
{
  g_autoptr (JmMap) map = jm_sample_map (4, 6, 1, 3);
  g_auto (Case) self = cut (map, JM_VIEW_OPERATIONAL, get_options ());
  g_auto (TestFile) file = export (&self);
  g_autofree char *structure = run_tool ("pdfinfo", "-struct-text", file.path, NULL);

  g_autofree char *texts = run_tool ("pdftotext", "-raw", file.path, "-", NULL);

  g_assert_cmpuint (jm_layout_get_n_curves (self.layout), ==, 1);
  /* Each link has a figure of its own, too. */
  g_assert_cmpuint (count (structure, "Figure"), ==,
                    1 + jm_item_get_n_children (jm_map_get_root (map), JM_MAP_LINKS));
  g_assert_cmpuint (count (texts, "Emotions of"), ==, 1);
}

/* Ids may be any text; in a PDF they stand between parentheses, and in cairo's tags between
 * quotation marks.  pdfinfo prints a backslash as two. */
static void
test_stages_and_touchpoints_have_destinations (void)
{
  const char *const ids[] = { "it's", "a(b", "c)d", "e\\f", "plain" };
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage = jm_make_child (root, JM_MAP_STAGES, "s'(1\\", JM_STAGE_TITLE, "Stage");
  g_autoptr (JmMap) map = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    jm_make_child (stage, JM_STAGE_TOUCHPOINTS, ids[i], JM_TOUCHPOINT_TITLE, "Touchpoint");
  map = jm_make_map (root);

  {
    g_auto (Case) self = cut (map, JM_VIEW_OPERATIONAL, get_options ());
    g_auto (TestFile) file = export (&self);
    g_autofree char *output = run_tool ("pdfinfo", "-dests", file.path, NULL);
    g_autofree char *check = run_tool ("qpdf", "--check", file.path, NULL);
    g_autofree char *outline = run_tool ("qpdf", "--json", "--json-key=outlines", file.path, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
      {
        g_autofree char *quoted = g_strdup_printf ("\"%s\"", ids[i]);

        if (strstr (output, quoted) == NULL)
          g_error ("%s is no destination: %s", ids[i], output);
      }
    g_assert_nonnull (strstr (output, "\"s'(1\\\""));
    g_assert_nonnull (strstr (check, "No syntax or stream encoding errors found"));
    g_assert_cmpuint (count (outline, "\"title\": \"Touchpoint\""), ==, G_N_ELEMENTS (ids));
  }
}

static void
test_the_outline_leads_to_the_right_pages (void)
{
  g_autoptr (JmMap) map = jm_sample_map (4, 5, 2, 1);
  g_auto (Case) self = cut (map, JM_VIEW_OPERATIONAL, get_options ());
  g_auto (TestFile) file = export (&self);
  g_autofree char *outline = run_tool ("qpdf", "--json", "--json-key=outlines", file.path, NULL);
  const JmItem *root = jm_layout_get_root (self.layout);
  guint n_plan = jm_plan_get_n_pages (self.plan);
  const char *at = strstr (outline, "\"destpageposfrom1\": 1,");

  g_assert_nonnull (at);
  g_assert_nonnull (strstr (outline, "How to put this poster together"));

  for (guint i = 0; i < 4; i++)
    {
      const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);
      g_autofree char *title = g_strdup_printf ("\"title\": \"%s\"", jm_item_get_text (stage, JM_STAGE_TITLE));
      const char *entry = strstr (outline, title);
      guint expected = 0;
      JmRect place;

      g_assert_true (jm_layout_find (self.layout, jm_item_get_id (stage), &place));
      for (guint j = 0; j < jm_poster_get_n_sheets (self.poster); j++)
        {
          const JmSheet *sheet = jm_poster_get_sheet (self.poster, j);

          if (sheet->row == 0 && place.x + 1 >= sheet->part.x && place.x + 1 < sheet->part.x + sheet->part.width)
            expected = n_plan + j + 1;
        }

      g_assert_nonnull (entry);
      while (entry > outline && !g_str_has_prefix (entry, "\"destpageposfrom1\": "))
        entry--;
      g_assert_cmpuint (g_ascii_strtoull (entry + strlen ("\"destpageposfrom1\": "), NULL, 10), ==, expected);
    }
}

static void
test_the_plan_links_to_every_sheet (void)
{
  g_autoptr (JmMap) map = jm_sample_map (4, 5, 2, 1);
  g_auto (Case) self = cut (map, JM_VIEW_OPERATIONAL, get_options ());
  g_auto (TestFile) file = export (&self);
  g_auto (TestFile) plain = test_file_new ("plain.pdf", NULL);
  g_autofree char *output = run_tool ("qpdf", "--qdf", "--object-streams=disable", file.path, plain.path, NULL);
  g_autofree char *content = NULL;
  gsize length;
  guint n = 0;

  g_assert_true (g_file_get_contents (plain.path, &content, &length, NULL));
  for (const char *at = content; (at = g_strstr_len (at, content + length - at, "/Subtype /Link")) != NULL; at++)
    n++;
  /* The links of the map lead somewhere too. */
  g_assert_cmpuint (n, ==, jm_poster_get_n_sheets (self.poster) +
                               jm_item_get_n_children (jm_map_get_root (map), JM_MAP_LINKS));
}

static void
test_the_document_says_what_it_is (void)
{
  g_autoptr (JmMap) full = make_full_map ();
  g_autoptr (JmMap) map = jm_make_edit (full, JM_MAP_ID, JM_MAP_OWNER, JM_VALUE_TEXT ("Ulla Secret"));
  g_auto (Case) operational = cut (map, JM_VIEW_OPERATIONAL, get_options ());
  g_auto (TestFile) file = export (&operational);
  g_autofree char *output = run_tool ("pdfinfo", file.path, NULL);

  g_assert_nonnull (strstr (output, "Author:          Ulla Secret\n"));
  g_assert_nonnull (strstr (output, "Title:           A visit to the dentist\n"));
  g_assert_nonnull (strstr (output, "Subject:         Current state · Operational view\n"));
  g_assert_nonnull (strstr (output, "Keywords:        Ines, Kurt, Booking, Treatment\n"));
  g_assert_nonnull (strstr (output, "Tagged:          yes\n"));
}

static void
test_what_a_view_hides_is_in_no_part_of_the_file (void)
{
  const char *const hidden[] = { "Ulla", "Secret", "Prices", "Calls answered" };
  g_autoptr (JmMap) full = make_full_map ();
  g_autoptr (JmMap) map = jm_make_edit (full, JM_MAP_ID, JM_MAP_OWNER, JM_VALUE_TEXT ("Ulla Secret"));
  g_auto (Case) self = cut (map, JM_VIEW_CUSTOMER, get_options ());
  g_auto (TestFile) file = export (&self);
  g_autofree char *texts = run_tool ("pdftotext", "-raw", file.path, "-", NULL);
  g_autofree char *info = run_tool ("pdfinfo", file.path, NULL);
  g_autofree char *structure = run_tool ("pdfinfo", "-struct-text", file.path, NULL);
  g_autofree char *outline = run_tool ("qpdf", "--json", "--json-key=outlines", file.path, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    {
      g_assert_null (strstr (texts, hidden[i]));
      g_assert_null (strstr (info, hidden[i]));
      g_assert_null (strstr (structure, hidden[i]));
      g_assert_null (strstr (outline, hidden[i]));
    }
  g_assert_nonnull (strstr (texts, "Compare"));
}

static void
test_the_same_date_gives_the_same_bytes (void)
{
  g_autoptr (JmMap) map = jm_sample_map (3, 4, 2, 1);
  g_auto (Case) one = cut (map, JM_VIEW_OPERATIONAL, get_options ());
  g_auto (Case) other = cut (map, JM_VIEW_OPERATIONAL, get_options ());
  g_autoptr (GBytes) a = jm_export_poster (one.poster, one.plan, DATE, NULL, NULL, NULL);
  g_autoptr (GBytes) b = jm_export_poster (other.poster, other.plan, DATE, NULL, NULL, NULL);
  g_autoptr (GBytes) later = jm_export_poster (one.poster, one.plan, "2026-02-01T12:34:56Z", NULL, NULL, NULL);

  g_assert_true (g_bytes_equal (a, b));
  g_assert_false (g_bytes_equal (a, later));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/poster-pdf/the_plan_and_every_sheet_is_a_page", test_the_plan_and_every_sheet_is_a_page);
  g_test_add_func ("/poster-pdf/one_sheet_needs_no_plan", test_one_sheet_needs_no_plan);
  g_test_add_func ("/poster-pdf/the_file_has_no_errors", test_the_file_has_no_errors);
  g_test_add_func ("/poster-pdf/hostile_texts_make_no_errors", test_hostile_texts_make_no_errors);
  g_test_add_func ("/poster-pdf/no_word_of_the_map_is_lost", test_no_word_of_the_map_is_lost);
  g_test_add_func ("/poster-pdf/no_page_is_without_text", test_no_page_is_without_text);
  g_test_add_func ("/poster-pdf/the_margins_are_free_of_ink", test_the_margins_are_free_of_ink);
  g_test_add_func ("/poster-pdf/headings_are_read_once_and_in_order", test_headings_are_read_once_and_in_order);
  g_test_add_func ("/poster-pdf/the_curves_are_told_once", test_the_curves_are_told_once);
  g_test_add_func ("/poster-pdf/stages_and_touchpoints_have_destinations",
                   test_stages_and_touchpoints_have_destinations);
  g_test_add_func ("/poster-pdf/the_outline_leads_to_the_right_pages", test_the_outline_leads_to_the_right_pages);
  g_test_add_func ("/poster-pdf/the_plan_links_to_every_sheet", test_the_plan_links_to_every_sheet);
  g_test_add_func ("/poster-pdf/the_document_says_what_it_is", test_the_document_says_what_it_is);
  g_test_add_func ("/poster-pdf/what_a_view_hides_is_in_no_part_of_the_file",
                   test_what_a_view_hides_is_in_no_part_of_the_file);
  g_test_add_func ("/poster-pdf/the_same_date_gives_the_same_bytes", test_the_same_date_gives_the_same_bytes);

  return g_test_run ();
}
