/* test-words.c: paragraphs that are set from their words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <pango/pangocairo.h>

#include "jm-text-private.h"

#define FAMILY "Noto Sans"

static const char *const words[] = {
  "the",     "customer", "bill",   "a",      "AV",        "To",      "Yes,",     "waits",      "minutes.", "“Where",   "is",
  "it?”",    "(again)",  "and/or", "30–40",  "e-mail",    "follow-up", "Größe",  "déjà",       "naïve",    "Łódź",     "café’s",
  "12.5",    "3,000",    "€50",    "−2",     "…",         "—",       "• then",   "https://example.org/a/b?c=d", "Rückbestätigung",
  "self-service-terminal", "Kfz-Haftpflichtversicherungs-Police", "50%", "#1",   "I/O",        "“quoted",  "text”",    "no. 7",
  "!",       "/",        ")",
};

/* What Pango makes of the text. */
static PangoLayout *
make_layout (JmTypesetter *typesetter,
             JmTextStyle   style,
             const char   *string,
             double        width)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoFontDescription *font = jm_typesetter_describe_font (typesetter, style);
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoLayout *layout;

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);

  layout = pango_layout_new (context);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, string, -1);

  g_object_unref (context);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
  cairo_font_options_destroy (options);

  return layout;
}

static void
assert_same_run (JmText         *text,
                 guint           run,
                 PangoLayoutRun *expected)
{
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  PangoItem item;

  jm_text_get_run (text, run, &item, glyphs);
  g_assert_cmpint (item.offset, ==, expected->item->offset);
  g_assert_cmpint (item.length, ==, expected->item->length);
  g_assert_cmpint (item.analysis.level, ==, expected->item->analysis.level);
  g_assert_cmpint (item.analysis.flags, ==, expected->item->analysis.flags);
  g_assert_cmpint (glyphs->num_glyphs, ==, expected->glyphs->num_glyphs);
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      /* The blank at which a line is broken has a glyph in ours. */
      if (expected->glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY)
        g_assert_cmpuint (glyphs->glyphs[i].glyph, ==, expected->glyphs->glyphs[i].glyph);
      g_assert_cmpint (glyphs->glyphs[i].geometry.width, ==, expected->glyphs->glyphs[i].geometry.width);
      g_assert_cmpint (glyphs->log_clusters[i], ==, expected->glyphs->log_clusters[i]);
      g_assert_cmpuint (glyphs->glyphs[i].attr.is_cluster_start, ==,
                        expected->glyphs->glyphs[i].attr.is_cluster_start);
    }

  pango_glyph_string_free (glyphs);
}

static void
assert_same (JmText      *text,
             PangoLayout *layout)
{
  guint position = 0;

  g_assert_cmpuint (jm_text_get_n_lines (text), ==, (guint) pango_layout_get_line_count (layout));
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next, position++)
    {
      PangoLayoutLine *expected = l->data;
      const JmTextLine *line = jm_text_get_line (text, position);
      PangoRectangle extents;

      pango_layout_line_get_extents (expected, NULL, &extents);
      g_assert_cmpuint (line->start, ==, (guint) expected->start_index);
      g_assert_cmpuint (line->length, ==, (guint) expected->length);
      g_assert_cmpfloat_with_epsilon ((double) line->width, extents.width / (double) PANGO_SCALE, 0.001);
      g_assert_cmpuint (line->n_runs, ==, 1);
      g_assert_null (expected->runs->next);
      assert_same_run (text, line->first_run, expected->runs->data);
    }
}

static char *
make_text (GRand *rand)
{
  g_autoptr (GString) string = g_string_new (NULL);
  int n = g_rand_int_range (rand, 2, 40);

  for (int i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (string, ' ');
      g_string_append (string, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    }

  return g_string_free_and_steal (g_steal_pointer (&string));
}

static void
test_lines_are_those_of_pango (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  guint n_joined = 0;

  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *string = make_text (rand);
      JmTextStyle style = (JmTextStyle) g_rand_int_range (rand, 0, JM_N_TEXT_STYLES);
      double width = g_rand_int_range (rand, 60, 420);
      g_autoptr (PangoLayout) layout = make_layout (typesetter, style, string, width);
      g_autoptr (JmText) text = NULL;

      g_assert_true (jm_text_has_plain_words (string));
      text = jm_text_set_words (typesetter, style, string, width, FALSE);
      if (text == NULL)
        continue;

      assert_same (text, layout);
      n_joined++;
    }

  /* What is left to Pango has a word that is longer than a line. */
  g_assert_cmpuint (n_joined, >, 700);
}

static void
test_only_plain_texts_are_set_from_words (void)
{
  static const char *const others[] = {
    "", " ", "word", " word", "word ", "two  blanks", "line\nbreak here", "tab\there now", "soft\u00adhyphen here",
    "no\u00a0break here", "العربية هنا", "עברית כאן", "two 😀 faces", "x\u0301 marks", "हिन्दी यहाँ", "中文 字", "a\u200d b",
    "to \u2192 there",
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (jm_text_has_plain_words (others[i]));
  g_assert_true (jm_text_has_plain_words ("Größe – “naïve” … €5"));
}

static void
test_a_word_longer_than_a_line_is_left_to_pango (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);

  g_assert_null (jm_text_set_words (typesetter, JM_TEXT_BODY, "a Donaudampfschifffahrtsgesellschaft", 60, FALSE));
}

static void
test_lines_end_at_the_right (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (JmText) text = jm_text_set_words (typesetter, JM_TEXT_BODY, "Waits for the bill", 60, TRUE);

  g_assert_nonnull (text);
  for (guint i = 0; i < jm_text_get_n_lines (text); i++)
    {
      const JmTextLine *line = jm_text_get_line (text, i);

      g_assert_cmpfloat_with_epsilon ((double) (line->x + line->width), 60, 0.01);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/lines-are-those-of-pango", test_lines_are_those_of_pango);
  g_test_add_func ("/words/only-plain-texts", test_only_plain_texts_are_set_from_words);
  g_test_add_func ("/words/longer-than-a-line", test_a_word_longer_than_a_line_is_left_to_pango);
  g_test_add_func ("/words/at-the-right", test_lines_end_at_the_right);

  return g_test_run ();
}
