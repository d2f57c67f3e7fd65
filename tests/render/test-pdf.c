/* test-pdf.c: a layout as PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export.h"

#include <string.h>

#include "jm-hostile.h"
#include "jm-make.h"
#include "jm-sample.h"
#include "make-map.h"
#include "run-tool.h"

#define DATE "2026-01-31T12:34:56Z"

static GBytes *
export_on (JmLayout     *layout,
           const JmPage *page)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jm_export_pdf (layout, page, DATE, &error);

  g_assert_no_error (error);

  return g_steal_pointer (&bytes);
}

static TestFile
export_map (JmMap *map)
{
  g_autoptr (JmLayout) layout = lay_out (map, NULL);
  const JmPage page = jm_page_fit (layout, NULL, FALSE);
  g_autoptr (GBytes) bytes = export_on (layout, &page);

  return test_file_new ("map.pdf", bytes);
}

/* Latin, Arabic, Japanese, Thai and emoji on one page. */
static JmMap *
make_map_of_many_scripts (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_autoptr (JmMap) arabic = jm_make_edit (map, "t-1", JM_TOUCHPOINT_TITLE, JM_VALUE_TEXT ("مكالمة قصيرة"));
  g_autoptr (JmMap) japanese = jm_make_edit (arabic, "t-1", JM_TOUCHPOINT_ACTION, JM_VALUE_TEXT ("電話で相談する"));
  g_autoptr (JmMap) thai = jm_make_edit (japanese, "x-1", JM_PAIN_POINT_TEXT, JM_VALUE_TEXT ("รอนาน"));

  return jm_make_edit (thai, "t-1", JM_TOUCHPOINT_NEED, JM_VALUE_TEXT ("👍🏽"));
}

/* The value that pdfinfo prints behind a name. */
static char *
get_info (const char *output,
          const char *name)
{
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], name) && lines[i][strlen (name)] == ':')
      return g_strdup (g_strstrip (lines[i] + strlen (name) + 1));

  return NULL;
}

static void
assert_info (const char *output,
             const char *name,
             const char *expected)
{
  g_autofree char *found = get_info (output, name);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_the_document_says_what_it_is (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_auto (TestFile) file = export_map (map);
  g_autofree char *output = run_tool ("pdfinfo", "-isodates", file.path, NULL);

  assert_info (output, "Title", "A visit to the dentist");
  assert_info (output, "Creator", "Journey Mapper " PACKAGE_VERSION);
  assert_info (output, "CreationDate", "2026-01-31T12:34:56Z");
  assert_info (output, "ModDate", "2026-01-31T12:34:56Z");
  assert_info (output, "Tagged", "yes");
  assert_info (output, "Pages", "1");
  assert_info (output, "Encrypted", "no");
  assert_info (output, "JavaScript", "no");
}

static void
test_titles_of_all_scripts_are_kept (void)
{
  const char *const titles[] = { "موعد في العيادة", "温泉旅館に泊まる", "(a) \\ <b>&\"'", "🙂", "" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (JmMap) map = jm_map_new_blank (titles[i]);
      g_auto (TestFile) file = export_map (map);
      g_autofree char *output = run_tool ("pdfinfo", file.path, NULL);

      assert_info (output, "Title", titles[i][0] != '\0' ? titles[i] : "Untitled journey map");
    }
}

static void
assert_page_size (JmLayout      *layout,
                  const JmPaper *paper,
                  gboolean       portrait,
                  double         width,
                  double         height)
{
  const JmPage page = jm_page_fit (layout, paper, portrait);
  g_autoptr (GBytes) bytes = export_on (layout, &page);
  g_auto (TestFile) file = test_file_new ("map.pdf", bytes);
  g_autofree char *output = run_tool ("pdfinfo", file.path, NULL);
  g_autofree char *size = get_info (output, "Page size");
  char *end;

  g_assert_nonnull (size);
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (size, &end), width, 0.1);
  g_assert_true (g_str_has_prefix (end, " x "));
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (end + 3, NULL), height, 0.1);
}

static void
test_the_page_has_the_size_that_was_asked_for (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_autoptr (JmLayout) layout = lay_out (map, NULL);

  assert_page_size (layout, NULL, FALSE, jm_layout_get_width (layout) * 0.75,
                    jm_layout_get_height (layout) * 0.75);
  assert_page_size (layout, jm_paper_find ("A4"), FALSE, 841.89, 595.276);
  assert_page_size (layout, jm_paper_find ("A4"), TRUE, 595.276, 841.89);
  assert_page_size (layout, jm_paper_find ("A0"), FALSE, 3370.394, 2383.937);
  assert_page_size (layout, jm_paper_find ("Letter"), TRUE, 612, 792);
  assert_page_size (layout, jm_paper_find ("Tabloid"), FALSE, 1224, 792);
}

static void
assert_fonts (JmMap *map,
              guint  least)
{
  g_auto (TestFile) file = export_map (map);
  g_autofree char *output = run_tool ("pdffonts", file.path, NULL);
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  guint n_fonts = 0;

  /* Name, type and encoding have blanks in them; counted from the end, the columns are two numbers of the
   * object, then whether the font can be read back as Unicode, is a subset, is embedded. */
  for (guint i = 2; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit_set (lines[i], " ", -1);
      g_autoptr (GPtrArray) columns = g_ptr_array_new ();

      for (guint j = 0; words[j] != NULL; j++)
        if (words[j][0] != '\0')
          g_ptr_array_add (columns, words[j]);

      g_assert_cmpuint (columns->len, >=, 8);
      for (guint j = 3; j <= 5; j++)
        {
          /* Pictures of letters, as emoji are, have no larger font that they could be a part of. */
          if (j == 4 && strstr (lines[i], "Type 3") != NULL)
            continue;

          if (strcmp (g_ptr_array_index (columns, columns->len - j), "yes") != 0)
            g_error ("A font is not whole: %s", lines[i]);
        }
      n_fonts++;
    }
  g_assert_cmpuint (n_fonts, >=, least);
}

static void
test_all_fonts_are_embedded_subsets_with_unicode (void)
{
  g_autoptr (JmMap) latin = make_full_map ();
  g_autoptr (JmMap) many = make_map_of_many_scripts ();

  assert_fonts (latin, 3);
  assert_fonts (many, 6);
}

/* Lam and alef make one letter, whose two parts pdftotext gives in the wrong order. */
static char *
swap_ligatures (const char *word)
{
  static const char *const alefs[] = { "ا", "أ", "إ", "آ", "ى" };
  g_autoptr (GString) out = g_string_new (word);

  for (guint i = 0; i < G_N_ELEMENTS (alefs); i++)
    {
      g_autofree char *right = g_strconcat ("ل", alefs[i], NULL);
      g_autofree char *wrong = g_strconcat (alefs[i], "ل", NULL);

      g_string_replace (out, right, wrong, 0);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
has_every_word (const char *output,
                const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *swapped = swap_ligatures (words[i]);

      if (strstr (output, words[i]) == NULL && strstr (output, swapped) == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_arabic (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_ARABIC)
      return TRUE;

  return FALSE;
}

/* pdftotext gives texts as they were drawn, cell by cell, but takes words from right to left
 * apart; or it puts words together again, but reads across the cells of a row. */
static void
assert_has_texts (JmMap *map)
{
  g_auto (TestFile) file = export_map (map);
  g_autofree char *raw = run_tool ("pdftotext", "-raw", "-enc", "UTF-8", file.path, "-", NULL);
  g_autofree char *whole = run_tool ("pdftotext", "-enc", "UTF-8", file.path, "-", NULL);
  g_autofree char *drawn = normalise_blanks (raw);
  g_autofree char *read = normalise_blanks (whole);
  g_autoptr (GPtrArray) texts = list_texts (map);

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      if (has_arabic (text) ? !has_every_word (read, text) : strstr (drawn, text) == NULL)
        g_error ("“%s” cannot be read back from the page: %s", text,
                 has_arabic (text) ? read : drawn);
    }
}

static void
test_every_text_can_be_read_back (void)
{
  g_autoptr (JmMap) latin = make_full_map ();
  g_autoptr (JmMap) many = make_map_of_many_scripts ();

  assert_has_texts (latin);
  assert_has_texts (many);
}

static void
test_texts_from_right_to_left_can_be_read_back (void)
{
  g_autoptr (JmMap) map = make_arabic_map ();

  assert_has_texts (map);
}

static void
assert_clean (JmMap *map)
{
  g_auto (TestFile) file = export_map (map);
  g_autofree char *output = run_tool ("qpdf", "--check", file.path, NULL);

  g_assert_nonnull (strstr (output, "No syntax or stream encoding errors found"));
}

static void
test_the_file_has_no_errors (void)
{
  g_autoptr (JmMap) full = make_full_map ();
  g_autoptr (JmMap) arabic = make_arabic_map ();
  g_autoptr (JmMap) bare = make_bare_map ();
  g_autoptr (JmMap) blank = jm_map_new_blank ("Nothing yet");

  assert_clean (full);
  assert_clean (arabic);
  assert_clean (bare);
  assert_clean (blank);
}

static void
test_hostile_texts_make_no_errors (void)
{
  for (guint i = 0; i < jm_hostile_get_n_texts (); i++)
    {
      g_autofree char *text = jm_hostile_make_text (i);
      g_autoptr (JmMap) map = jm_hostile_map (text, 1, 1);

      g_test_message ("%s", jm_hostile_get_name (i));
      assert_clean (map);
    }
}

static void
test_the_structure_is_that_of_the_map (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_auto (TestFile) file = export_map (map);
  g_autofree char *output = run_tool ("pdfinfo", "-struct-text", file.path, NULL);
  const char *const in_order[] = { "Document", "\"A visit to the dentist\"", "\"Booking\"",
                                   "\"Compare surgeries\"", "\"Ring the desk\"", "\"Treatment\"", "\"Wait\"" };
  const char *at = output;

  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++)
    {
      at = strstr (at, in_order[i]);
      if (at == NULL)
        g_error ("%s is missing or in the wrong place: %s", in_order[i], output);
      at += strlen (in_order[i]);
    }
  g_assert_nonnull (strstr (output, "H1"));
  g_assert_nonnull (strstr (output, "H2"));
  g_assert_nonnull (strstr (output, "H3"));
  g_assert_nonnull (strstr (output, "Figure"));
}

static void
test_the_curves_are_told_in_words (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_auto (TestFile) file = export_map (map);
  g_autofree char *output = run_tool ("pdftotext", "-raw", "-enc", "UTF-8", file.path, "-", NULL);
  const char *words = strstr (output,
                              "Emotions of Ines: lowest -2.0 at “Wait”, highest +2.0 at “Ring the desk”.");
  const char *stage = strstr (output, "Booking");

  g_assert_nonnull (words);
  g_assert_nonnull (stage);
  g_assert_true (words < stage);
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;

  return n;
}

static void
test_the_outline_lists_the_stages_and_their_touchpoints (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_autoptr (JmMap) arabic = jm_make_edit (map, "s-2", JM_STAGE_TITLE, JM_VALUE_TEXT ("العلاج (א)"));
  g_auto (TestFile) file = export_map (arabic);
  g_autofree char *json = run_tool ("qpdf", "--json", "--json-key=outlines", file.path, NULL);
  const char *first = strstr (json, "\"title\": \"Booking\"");
  const char *touchpoint = strstr (json, "\"title\": \"Ring the desk\"");
  const char *second = strstr (json, "\"title\": \"العلاج (א)\"");

  g_assert_nonnull (first);
  g_assert_nonnull (touchpoint);
  g_assert_nonnull (second);
  g_assert_true (second > first);
  g_assert_true (touchpoint < second);
  g_assert_cmpuint (count (json, "\"title\""), ==, 5);
  g_assert_cmpuint (count (json, "\"destpageposfrom1\": 1"), ==, 5);
}

static void
test_items_have_destinations_of_their_names (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_auto (TestFile) file = export_map (map);
  g_autofree char *output = run_tool ("pdfinfo", "-dests", file.path, NULL);
  const char *const names[] = { "\"s-1\"", "\"t-1\"", "\"t-2\"", "\"s-2\"", "\"t-3\"" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_nonnull (strstr (output, names[i]));
}

static void
test_links_lead_where_they_say (void)
{
  g_autoptr (JmMap) map = make_crossing_map ();
  g_auto (TestFile) file = export_map (map);
  g_autofree char *json = run_tool ("qpdf", "--json", file.path, NULL);
  g_autofree char *check = run_tool ("qpdf", "--check", file.path, NULL);
  const char *const targets[] = { "\"/Dest\": \"u:t-2\"", "\"/Dest\": \"u:s-3\"", "\"/Dest\": \"u:t-3\"",
                                  "\"/Dest\": \"u:t-5\"" };

  g_assert_cmpuint (count (json, "\"/Subtype\": \"/Link\""), ==, G_N_ELEMENTS (targets));
  /* The outline leads there as well. */
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    g_assert_cmpuint (count (json, targets[i]), ==, 2);
  g_assert_nonnull (strstr (check, "No syntax or stream encoding errors found"));
}

/* Cairo's tables of objects are wrong when there are more than 65,535 of the new sort. */
static void
test_a_very_large_map_makes_a_file_that_can_be_read (void)
{
  g_autoptr (JmMap) map = jm_sample_map (60, 50, 1, 1);
  g_auto (TestFile) file = export_map (map);
  g_autofree char *output = run_tool ("pdfinfo", file.path, NULL);
  g_autofree char *check = run_tool ("qpdf", "--check", file.path, NULL);

  assert_info (output, "PDF version", "1.4");
  assert_info (output, "Pages", "1");
  assert_info (output, "Tagged", "yes");
  g_assert_nonnull (strstr (check, "No syntax or stream encoding errors found"));
}

static void
test_the_same_date_gives_the_same_bytes (void)
{
  g_autoptr (JmMap) map = make_map_of_many_scripts ();
  g_autoptr (JmLayout) layout = lay_out (map, NULL);
  g_autoptr (JmLayout) again = lay_out (map, NULL);
  const JmPage page = jm_page_fit (layout, jm_paper_find ("A3"), FALSE);
  g_autoptr (GBytes) a = export_on (layout, &page);
  g_autoptr (GBytes) b = export_on (again, &page);
  g_autoptr (GBytes) later = jm_export_pdf (layout, &page, "2026-02-01T12:34:56Z", NULL);

  g_assert_true (g_bytes_equal (a, b));
  g_assert_false (g_bytes_equal (a, later));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/the_document_says_what_it_is", test_the_document_says_what_it_is);
  g_test_add_func ("/pdf/titles_of_all_scripts_are_kept", test_titles_of_all_scripts_are_kept);
  g_test_add_func ("/pdf/the_page_has_the_size_that_was_asked_for",
                   test_the_page_has_the_size_that_was_asked_for);
  g_test_add_func ("/pdf/all_fonts_are_embedded_subsets_with_unicode",
                   test_all_fonts_are_embedded_subsets_with_unicode);
  g_test_add_func ("/pdf/every_text_can_be_read_back", test_every_text_can_be_read_back);
  g_test_add_func ("/pdf/texts_from_right_to_left_can_be_read_back",
                   test_texts_from_right_to_left_can_be_read_back);
  g_test_add_func ("/pdf/the_file_has_no_errors", test_the_file_has_no_errors);
  g_test_add_func ("/pdf/hostile_texts_make_no_errors", test_hostile_texts_make_no_errors);
  g_test_add_func ("/pdf/the_structure_is_that_of_the_map", test_the_structure_is_that_of_the_map);
  g_test_add_func ("/pdf/the_curves_are_told_in_words", test_the_curves_are_told_in_words);
  g_test_add_func ("/pdf/the_outline_lists_the_stages_and_their_touchpoints",
                   test_the_outline_lists_the_stages_and_their_touchpoints);
  g_test_add_func ("/pdf/items_have_destinations_of_their_names", test_items_have_destinations_of_their_names);
  g_test_add_func ("/pdf/links_lead_where_they_say", test_links_lead_where_they_say);
  g_test_add_func ("/pdf/a_very_large_map_makes_a_file_that_can_be_read",
                   test_a_very_large_map_makes_a_file_that_can_be_read);
  g_test_add_func ("/pdf/the_same_date_gives_the_same_bytes", test_the_same_date_gives_the_same_bytes);

  return g_test_run ();
}
