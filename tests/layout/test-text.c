/* test-text.c: a paragraph that was measured once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-text.h"

#include <math.h>
#include <string.h>

#include <pango/pangocairo.h>

#include "jm-hostile.h"

/* A font of ours on every machine; what it lacks comes from others. */
#define FAMILY "DejaVu Sans"

static char *
get_line_string (const JmText *text,
                 guint         position)
{
  const JmTextLine *line = jm_text_get_line (text, position);

  return g_strndup (jm_text_get_string (text) + line->start, line->length);
}

static void
assert_line (const JmText *text,
             guint         position,
             const char   *expected)
{
  g_autofree char *string = get_line_string (text, position);

  g_assert_cmpstr (g_strchomp (string), ==, expected);
}

static void
assert_fits (const JmText *text)
{
  gsize at = 0;
  double last_baseline = -1;

  g_assert_cmpuint (jm_text_get_n_lines (text), >, 0);
  for (guint i = 0; i < jm_text_get_n_lines (text); i++)
    {
      const JmTextLine *line = jm_text_get_line (text, i);

      g_assert_cmpuint (line->start, >=, at);
      at = line->start + line->length;
      /* A tabulator at the end may pass the width; nobody sees it. */
      if (line->length == 0 || jm_text_get_string (text)[at - 1] != '\t')
        {
          g_assert_cmpfloat ((double) line->x, >=, -1);
          g_assert_cmpfloat ((double) line->x + (double) line->width, <=, jm_text_get_wrap_width (text) + 1);
        }
      g_assert_cmpfloat ((double) line->width, <=, jm_text_get_width (text));
      g_assert_cmpfloat ((double) line->baseline, ==, round ((double) line->baseline));
      g_assert_cmpfloat ((double) line->baseline, >, last_baseline);
      last_baseline = (double) line->baseline;
    }

  g_assert_cmpuint (at, <=, strlen (jm_text_get_string (text)));
  g_assert_cmpfloat (last_baseline, <, jm_text_get_height (text));
}

/* Nothing is drawn above or below the text's own rectangle. */
static void
assert_ink_stays_inside (const JmText *text)
{
  PangoGlyphString *glyphs = pango_glyph_string_new ();

  for (guint i = 0; i < jm_text_get_n_lines (text); i++)
    {
      const JmTextLine *line = jm_text_get_line (text, i);

      for (guint j = 0; j < line->n_runs; j++)
        {
          PangoRectangle ink;
          PangoItem item;

          jm_text_get_run (text, line->first_run + j, &item, glyphs);
          pango_glyph_string_extents (glyphs, item.analysis.font, &ink, NULL);
          if (ink.height == 0)
            continue;

          g_assert_cmpfloat ((double) line->baseline + ink.y / (double) PANGO_SCALE, >=, -1);
          g_assert_cmpfloat ((double) line->baseline + (ink.y + ink.height) / (double) PANGO_SCALE, <=,
                             jm_text_get_height (text) + 1);
        }
    }

  pango_glyph_string_free (glyphs);
}

static void
test_lines_are_broken_at_the_width (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (JmText) text = NULL;

  for (guint width = 20; width < 400; width += 17)
    {
      g_autoptr (JmText) sized = jm_typesetter_set_text (typesetter, JM_TEXT_BODY,
                                                         "Compares two tariffs at home, then asks a "
                                                         "friend who has one of them", width);

      assert_fits (sized);
      g_assert_cmpfloat (jm_text_get_wrap_width (sized), ==, width);
      g_assert_cmpfloat (jm_text_get_height (sized), ==, 16 * jm_text_get_n_lines (sized));
    }

  text = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, "Reads the first bill", 90);
  g_assert_cmpint (jm_text_get_style (text), ==, JM_TEXT_BODY);
  g_assert_cmpuint (jm_text_get_n_lines (text), ==, 2);
  assert_line (text, 0, "Reads the first");
  assert_line (text, 1, "bill");
}

static void
test_long_words_are_broken (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autofree char *word = g_strnfill (500, 'w');
  g_autoptr (JmText) text = jm_typesetter_set_text (typesetter, JM_TEXT_CARD_TITLE, word, 120);
  gsize length = 0;

  assert_fits (text);
  g_assert_cmpuint (jm_text_get_n_lines (text), >, 30);
  for (guint i = 0; i < jm_text_get_n_lines (text); i++)
    length += jm_text_get_line (text, i)->length;
  g_assert_cmpuint (length, ==, 500);
}

static void
test_a_width_of_nothing_still_takes_letters (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (JmText) text = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, "abc", -5);

  g_assert_cmpfloat (jm_text_get_wrap_width (text), ==, 12);
  g_assert_cmpuint (jm_text_get_n_lines (text), ==, 3);
}

static void
test_a_newline_ends_a_line (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (JmText) text = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, "one\ntwo\n\nfour\n", 300);

  assert_fits (text);
  g_assert_cmpuint (jm_text_get_n_lines (text), ==, 5);
  assert_line (text, 0, "one");
  assert_line (text, 1, "two");
  assert_line (text, 2, "");
  assert_line (text, 3, "four");
  assert_line (text, 4, "");
  g_assert_cmpuint (jm_text_get_line (text, 0)->length, ==, 3);
}

static void
test_an_empty_text_is_one_empty_line (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (JmText) text = jm_typesetter_set_text (typesetter, JM_TEXT_TITLE, "", 300);

  g_assert_cmpuint (jm_text_get_n_lines (text), ==, 1);
  g_assert_cmpuint (jm_text_get_line (text, 0)->n_runs, ==, 0);
  g_assert_cmpfloat (jm_text_get_width (text), ==, 0);
  g_assert_cmpfloat (jm_text_get_height (text), ==, jm_text_style_get_info (JM_TEXT_TITLE)->leading);
}

static void
test_ten_thousand_characters_are_set (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (JmText) text = NULL;
  const JmTextLine *last;

  while (string->len < 10000)
    g_string_append (string, "nine chars");
  text = jm_typesetter_set_text (typesetter, JM_TEXT_CARD_TITLE, string->str, 120);

  assert_fits (text);
  g_assert_cmpuint (jm_text_get_n_lines (text), >, 500);
  last = jm_text_get_line (text, jm_text_get_n_lines (text) - 1);
  g_assert_cmpuint (last->start + last->length, ==, 10000);
  g_assert_cmpfloat (jm_text_get_height (text), ==, 17 * jm_text_get_n_lines (text));
}

static void
test_marks_stay_with_their_letter (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (JmText) text = jm_typesetter_set_text (typesetter, JM_TEXT_BODY,
                                                    "e\xcc\x81" "e\xcc\x81" "e\xcc\x81"
                                                    "e\xcc\x81" "e\xcc\x81" "e\xcc\x81" "e\xcc\x81", 20);

  assert_fits (text);
  g_assert_cmpuint (jm_text_get_n_lines (text), >, 2);
  for (guint i = 0; i < jm_text_get_n_lines (text); i++)
    g_assert_cmpint (jm_text_get_string (text)[jm_text_get_line (text, i)->start], ==, 'e');
}

static void
test_stacked_marks_get_the_room_they_need (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (GString) string = g_string_new ("Z");
  g_autoptr (JmText) plain = NULL;
  g_autoptr (JmText) stacked = NULL;

  for (guint i = 0; i < 10; i++)
    g_string_append (string, "\xcc\x82");
  plain = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, "Z", 100);
  stacked = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, string->str, 100);

  assert_ink_stays_inside (plain);
  assert_ink_stays_inside (stacked);
  g_assert_cmpfloat (jm_text_get_height (stacked), >, jm_text_get_height (plain) + 10);
}

static void
test_emoji_are_not_taken_apart (void)
{
  static const char family[] = "👩‍👩‍👧‍👦";
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (JmText) text = NULL;

  for (guint i = 0; i < 12; i++)
    g_string_append (string, family);
  text = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, string->str, 60);

  assert_fits (text);
  g_assert_cmpuint (jm_text_get_n_lines (text), >, 1);
  for (guint i = 0; i < jm_text_get_n_lines (text); i++)
    {
      const JmTextLine *line = jm_text_get_line (text, i);

      g_assert_cmpuint (line->start % (sizeof family - 1), ==, 0);
      g_assert_cmpuint (line->length % (sizeof family - 1), ==, 0);
    }
}

static void
test_lines_from_right_to_left_end_at_the_right (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (JmText) arabic = jm_typesetter_set_text (typesetter, JM_TEXT_BODY,
                                                      "تقارن بين ثلاث عيادات قريبة من البيت",
                                                      120);
  g_autoptr (JmText) mixed = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, "Latin\nעברית", 120);

  assert_fits (arabic);
  g_assert_cmpuint (jm_text_get_n_lines (arabic), >, 1);
  for (guint i = 0; i < jm_text_get_n_lines (arabic); i++)
    {
      const JmTextLine *line = jm_text_get_line (arabic, i);

      g_assert_true (line->rtl);
      g_assert_cmpfloat_with_epsilon ((double) line->x + (double) line->width, 120, 0.01);
    }

  g_assert_false (jm_text_get_line (mixed, 0)->rtl);
  g_assert_cmpfloat ((double) jm_text_get_line (mixed, 0)->x, ==, 0);
  g_assert_true (jm_text_get_line (mixed, 1)->rtl);
  g_assert_cmpfloat ((double) jm_text_get_line (mixed, 1)->x, >, 50);
}

static void
test_on_a_page_from_right_to_left_every_line_ends_at_the_right (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (JmText) latin = NULL;
  g_autoptr (JmText) number = NULL;
  g_autoptr (JmText) back = NULL;
  const JmTextLine *line;

  jm_typesetter_set_rtl (typesetter, TRUE);
  latin = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, "CRM", 100);
  number = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, "−24 %", 100);
  jm_typesetter_set_rtl (typesetter, FALSE);
  back = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, "24 %", 100);

  g_assert_false (jm_text_get_line (latin, 0)->rtl);
  g_assert_cmpfloat_with_epsilon ((double) jm_text_get_line (latin, 0)->x + jm_text_get_width (latin), 100, 0.01);
  line = jm_text_get_line (number, 0);
  g_assert_false (line->rtl);
  g_assert_cmpfloat_with_epsilon ((double) line->x + (double) line->width, 100, 0.01);
  g_assert_false (jm_text_get_line (back, 0)->rtl);
  g_assert_cmpfloat ((double) jm_text_get_line (back, 0)->x, ==, 0);
}

static void
test_hostile_texts_fit (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  const double widths[] = { 96, 118, 300, 1200 };

  for (guint i = 0; i < jm_hostile_get_n_texts (); i++)
    {
      g_autofree char *string = jm_hostile_make_text (i);

      g_test_message ("%s", jm_hostile_get_name (i));
      for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
        {
          g_autoptr (JmText) text = jm_typesetter_set_text (typesetter, JM_TEXT_QUOTE, string, widths[j]);

          g_assert_cmpstr (jm_text_get_string (text), ==, string);
          assert_fits (text);
          assert_ink_stays_inside (text);
        }
    }
}

static void
assert_same_item (const PangoItem *item,
                  const PangoItem *expected)
{
  PangoFontDescription *font = pango_font_describe_with_absolute_size (item->analysis.font);
  PangoFontDescription *expected_font = pango_font_describe_with_absolute_size (expected->analysis.font);

  g_assert_cmpint (item->offset, ==, expected->offset);
  g_assert_cmpint (item->length, ==, expected->length);
  g_assert_cmpint (item->num_chars, ==, expected->num_chars);
  g_assert_cmpint (item->analysis.level, ==, expected->analysis.level);
  g_assert_cmpint (item->analysis.flags, ==, expected->analysis.flags);
  g_assert_true (pango_font_description_equal (font, expected_font));
  pango_font_description_free (font);
  pango_font_description_free (expected_font);
}

/* Only the blank at which a line was broken has a glyph where pango has none. */
static void
assert_same_run (const JmText   *text,
                 guint           run,
                 PangoLayoutRun *expected)
{
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  PangoItem item;

  jm_text_get_run (text, run, &item, glyphs);
  assert_same_item (&item, expected->item);

  g_assert_cmpint (glyphs->num_glyphs, ==, expected->glyphs->num_glyphs);
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *a = &glyphs->glyphs[i];
      const PangoGlyphInfo *b = &expected->glyphs->glyphs[i];

      if (a->glyph != b->glyph)
        {
          g_assert_cmpuint (b->glyph, ==, PANGO_GLYPH_EMPTY);
          g_assert_cmpint (b->geometry.width, ==, 0);
          g_assert_cmpint (jm_text_get_string (text)[item.offset + glyphs->log_clusters[i]], ==, ' ');
        }
      g_assert_cmpint (a->geometry.width, ==, b->geometry.width);
      g_assert_cmpint (a->geometry.x_offset, ==, b->geometry.x_offset);
      g_assert_cmpint (a->geometry.y_offset, ==, b->geometry.y_offset);
      g_assert_cmpuint (a->attr.is_cluster_start, ==, b->attr.is_cluster_start);
      g_assert_cmpint (glyphs->log_clusters[i], ==, expected->glyphs->log_clusters[i]);
    }

  pango_glyph_string_free (glyphs);
}

static PangoLayout *
make_pango_layout (JmTypesetter *typesetter,
                   JmTextStyle   style,
                   double        width)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = jm_typesetter_describe_font (typesetter, style);
  PangoAttrList *attributes = pango_attr_list_new ();
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoLayout *layout;

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  layout = pango_layout_new (context);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
  g_object_unref (context);

  return layout;
}

static void
test_runs_are_what_pango_made (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  const JmTextStyle styles[] = { JM_TEXT_BODY, JM_TEXT_QUOTE, JM_TEXT_CARD_TITLE };

  for (guint i = 0; i < jm_hostile_get_n_texts () * G_N_ELEMENTS (styles); i++)
    {
      JmTextStyle style = styles[i % G_N_ELEMENTS (styles)];
      g_autofree char *string = jm_hostile_make_text (i / G_N_ELEMENTS (styles));
      PangoLayout *layout = make_pango_layout (typesetter, style, 118);
      g_autoptr (JmText) text = jm_typesetter_set_text (typesetter, style, string, 118);
      guint n_runs = 0;

      pango_layout_set_text (layout, string, -1);
      g_assert_cmpint (pango_layout_get_line_count (layout), ==, (int) jm_text_get_n_lines (text));
      for (guint j = 0; j < jm_text_get_n_lines (text); j++)
        {
          const JmTextLine *line = jm_text_get_line (text, j);
          PangoLayoutLine *pango_line = pango_layout_get_line_readonly (layout, (int) j);

          g_assert_cmpuint (line->first_run, ==, n_runs);
          g_assert_cmpuint (line->n_runs, ==, g_slist_length (pango_line->runs));
          for (GSList *run = pango_line->runs; run != NULL; run = run->next)
            assert_same_run (text, n_runs++, run->data);
        }
      g_object_unref (layout);
    }
}

static void
test_a_text_outlives_its_typesetter (void)
{
  JmTypesetter *typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (JmText) text = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, "Still here", 100);
  g_autoptr (JmText) shared = jm_text_ref (text);

  jm_typesetter_free (typesetter);
  g_assert_true (shared == text);
  g_assert_cmpstr (jm_text_get_string (shared), ==, "Still here");
  assert_ink_stays_inside (shared);
}

static void
test_the_font_family_can_be_told (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (JmTypesetter) common = jm_typesetter_new (NULL);
  PangoFontDescription *font = jm_typesetter_describe_font (typesetter, JM_TEXT_TITLE);

  g_assert_cmpstr (jm_typesetter_get_font_family (typesetter), ==, FAMILY);
  g_assert_nonnull (strstr (jm_typesetter_get_font_family (common), "Sans"));
  g_assert_cmpstr (pango_font_description_get_family (font), ==, FAMILY);
  g_assert_cmpint (pango_font_description_get_size (font), ==, 26 * PANGO_SCALE);
  g_assert_true (pango_font_description_get_size_is_absolute (font));
  g_assert_cmpint (pango_font_description_get_weight (font), ==, PANGO_WEIGHT_BOLD);
  pango_font_description_free (font);
}

/* What is said twice is measured once, unless it has to look different. */
static void
test_text_known (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (JmText) first = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, "Call the shop", 100);
  g_autoptr (JmText) same = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, "Call the shop", 100);
  g_autoptr (JmText) other = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, "Call the shop.", 100);
  g_autoptr (JmText) wide = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, "Call the shop", 101);
  g_autoptr (JmText) bold = jm_typesetter_set_text (typesetter, JM_TEXT_CARD_TITLE, "Call the shop", 100);
  g_autoptr (JmText) right = NULL;
  g_autoptr (JmText) later = NULL;

  g_assert_true (same == first);
  g_assert_true (other != first && wide != first && bold != first);

  jm_typesetter_set_rtl (typesetter, TRUE);
  right = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, "Call the shop", 100);
  g_assert_true (right != first);
  g_assert_cmpfloat (jm_text_get_line (right, 0)->x, >, 0);

  jm_typesetter_set_rtl (typesetter, FALSE);
  jm_typesetter_forget (typesetter);
  later = jm_typesetter_set_text (typesetter, JM_TEXT_BODY, "Call the shop", 100);
  g_assert_true (later != first);
  g_assert_cmpfloat (jm_text_get_width (later), ==, jm_text_get_width (first));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/lines_are_broken_at_the_width", test_lines_are_broken_at_the_width);
  g_test_add_func ("/text/long_words_are_broken", test_long_words_are_broken);
  g_test_add_func ("/text/a_width_of_nothing_still_takes_letters",
                   test_a_width_of_nothing_still_takes_letters);
  g_test_add_func ("/text/a_newline_ends_a_line", test_a_newline_ends_a_line);
  g_test_add_func ("/text/an_empty_text_is_one_empty_line", test_an_empty_text_is_one_empty_line);
  g_test_add_func ("/text/ten_thousand_characters_are_set", test_ten_thousand_characters_are_set);
  g_test_add_func ("/text/marks_stay_with_their_letter", test_marks_stay_with_their_letter);
  g_test_add_func ("/text/stacked_marks_get_the_room_they_need", test_stacked_marks_get_the_room_they_need);
  g_test_add_func ("/text/emoji_are_not_taken_apart", test_emoji_are_not_taken_apart);
  g_test_add_func ("/text/lines_from_right_to_left_end_at_the_right",
                   test_lines_from_right_to_left_end_at_the_right);
  g_test_add_func ("/text/on_a_page_from_right_to_left_every_line_ends_at_the_right",
                   test_on_a_page_from_right_to_left_every_line_ends_at_the_right);
  g_test_add_func ("/text/hostile_texts_fit", test_hostile_texts_fit);
  g_test_add_func ("/text/runs_are_what_pango_made", test_runs_are_what_pango_made);
  g_test_add_func ("/text/a_text_outlives_its_typesetter", test_a_text_outlives_its_typesetter);
  g_test_add_func ("/text/the_font_family_can_be_told", test_the_font_family_can_be_told);
  g_test_add_func ("/text/known", test_text_known);

  return g_test_run ();
}
