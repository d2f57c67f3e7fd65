/* jm-typesetter.c: breaks strings into lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-text-private.h"

#include <math.h>
#include <string.h>

#include <hb.h>
#include <pango/pangocairo.h>

/* Fonts that are alike in all scripts first, so that a map looks the same everywhere. */
#define DEFAULT_FAMILY "Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Adwaita Sans, Cantarell, Sans"

/* Of these a layout that only follows another one sets anew what has changed and what stands around the map, which is
 * mostly the same as the last time. */
#define MOST_FORMER 1024

/* More words than most maps have; they take about 2 MB. */
#define MOST_WORDS 8192

/* How far lines may move together, and how far apart, for fonts that ask for other heights
 * than Latin ones. */
#define MOST_SQUEEZE 1.12
#define MOST_STRETCH 1.25

struct _JmTypesetter
{
  char *font_family;
  gboolean rtl;
  PangoContext *context;
  PangoLayout *layouts[JM_N_TEXT_STYLES];
  GHashTable *known; /* set of JmText: what was set since jm_typesetter_forget() */
  GHashTable *former; /* set of JmText: what was set before that, if it was little */
  GHashTable *words; /* set of JmText: of which texts are put together */
};

/* A text without anything in it, to look for one that is known. */
static JmText
make_probe (JmTextStyle style,
            const char *string,
            double      width)
{
  return (JmText) { .style = style, .wrap_width = (float) width, .string = (char *) string };
}

static guint
hash_text (gconstpointer data)
{
  const JmText *text = data;

  return g_str_hash (text->string) ^ (guint) text->style << 24 ^ (guint) text->wrap_width;
}

static gboolean
equal_texts (gconstpointer a,
             gconstpointer b)
{
  const JmText *one = a, *other = b;

  return one->style == other->style && one->wrap_width >= other->wrap_width && one->wrap_width <= other->wrap_width &&
         strcmp (one->string, other->string) == 0;
}

static double
to_units (int pango_units)
{
  return pango_units / (double) PANGO_SCALE;
}

/**
 * jm_typesetter_new:
 * @font_family: (nullable): the family, or families separated by commas, in which texts
 *   are set; %NULL for the one that the program uses
 *
 * Texts are measured without hinting and at fractional positions, so that the same lines
 * come out at every scale and on every output.  A typesetter belongs to one thread at a time.
 *
 * Returns: (transfer full): a new typesetter
 */
JmTypesetter *
jm_typesetter_new (const char *font_family)
{
  JmTypesetter *self = g_new0 (JmTypesetter, 1);
  cairo_font_options_t *options = cairo_font_options_create ();
  g_autoptr (PangoFontMap) font_map = NULL;

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);

  self->font_family = g_strdup (font_family != NULL ? font_family : DEFAULT_FAMILY);
  /* The default one belongs to the thread; a typesetter may be handed from thread to thread. */
  font_map = pango_cairo_font_map_new ();
  self->context = pango_font_map_create_context (font_map);
  pango_cairo_context_set_font_options (self->context, options);
  pango_cairo_context_set_resolution (self->context, 96);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);
  self->known = g_hash_table_new_full (hash_text, equal_texts, (GDestroyNotify) jm_text_unref, NULL);
  self->former = g_hash_table_new_full (hash_text, equal_texts, (GDestroyNotify) jm_text_unref, NULL);
  self->words = g_hash_table_new_full (hash_text, equal_texts, (GDestroyNotify) jm_text_unref, NULL);

  return self;
}

/**
 * jm_typesetter_free:
 * @self: (transfer full): a typesetter
 */
void
jm_typesetter_free (JmTypesetter *self)
{
  for (guint i = 0; i < JM_N_TEXT_STYLES; i++)
    g_clear_object (&self->layouts[i]);

  g_hash_table_unref (self->known);
  g_hash_table_unref (self->former);
  g_hash_table_unref (self->words);
  g_object_unref (self->context);
  g_free (self->font_family);
  g_free (self);
}

/**
 * jm_typesetter_get_font_family:
 * @self: a typesetter
 *
 * Returns: (transfer none): the families that texts are set in, separated by commas
 */
const char *
jm_typesetter_get_font_family (JmTypesetter *self)
{
  return self->font_family;
}

/**
 * jm_typesetter_set_rtl:
 * @self: a typesetter
 * @rtl: whether what is measured from now on belongs to a page that is read from the right
 *
 * Sets at which side lines end.  In which direction a line is read is for its letters to
 * decide; a line without letters, such as "−2", is read as a number, with its sign in front.
 */
void
jm_typesetter_set_rtl (JmTypesetter *self,
                       gboolean      rtl)
{
  if (self->rtl != rtl)
    {
      g_hash_table_remove_all (self->known);
      g_hash_table_remove_all (self->former);
    }
  self->rtl = rtl;
}

/**
 * jm_typesetter_describe_font:
 * @self: a typesetter
 * @style: a text style
 *
 * Returns: (transfer full): the font in which texts of that style are set
 */
PangoFontDescription *
jm_typesetter_describe_font (JmTypesetter *self,
                             JmTextStyle   style)
{
  const JmTextStyleInfo *info = jm_text_style_get_info (style);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, self->font_family);
  pango_font_description_set_weight (font, (PangoWeight) info->weight);
  pango_font_description_set_style (font, info->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_font_description_set_absolute_size (font, info->size * PANGO_SCALE);

  return font;
}

static PangoLayout *
get_layout (JmTypesetter *self,
            JmTextStyle   style)
{
  PangoFontDescription *font;
  PangoAttrList *attributes;

  if (self->layouts[style] != NULL)
    return self->layouts[style];

  font = jm_typesetter_describe_font (self, style);
  attributes = pango_attr_list_new ();
  /* A letter a glyph, so that text taken from a page is the text that was put on it. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  self->layouts[style] = pango_layout_new (self->context);
  pango_layout_set_font_description (self->layouts[style], font);
  pango_layout_set_attributes (self->layouts[style], attributes);
  pango_layout_set_wrap (self->layouts[style], PANGO_WRAP_WORD_CHAR);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);

  return self->layouts[style];
}

/* An empty text with room for what the lines of @layout hold. */
static JmText *
allocate_for (PangoLayout *layout,
              const char  *string)
{
  guint n_lines = 0, n_runs = 0, n_glyphs = 0, n_offsets = 0;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      PangoLayoutLine *line = l->data;

      n_lines++;
      for (GSList *r = line->runs; r != NULL; r = r->next)
        {
          PangoGlyphString *glyphs = ((PangoLayoutRun *) r->data)->glyphs;

          n_runs++;
          n_glyphs += glyphs->num_glyphs;
          for (int i = 0; i < glyphs->num_glyphs; i++)
            n_offsets += glyphs->glyphs[i].geometry.x_offset != 0 || glyphs->glyphs[i].geometry.y_offset != 0;
        }
    }

  return jm_text_allocate (string, n_lines, n_runs, n_glyphs, n_offsets);
}

/* The blank at which a line was broken takes no room and has no glyph.  It gets one, still
 * without room: whoever reads the text back from a page must not find two words as one. */
static PangoGlyph
get_glyph (const PangoGlyphInfo *info,
           PangoFont            *font,
           const char           *letter)
{
  hb_codepoint_t space;

  if (info->glyph != PANGO_GLYPH_EMPTY || *letter != ' ' ||
      !hb_font_get_nominal_glyph (pango_font_get_hb_font (font), ' ', &space))
    return info->glyph;

  return space;
}

static void
copy_glyphs (JmText         *self,
             PangoLayoutRun *run,
             guint          *n_glyphs,
             guint          *n_offsets)
{
  PangoGlyphString *glyphs = run->glyphs;
  const char *string = self->string + run->item->offset;

  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &glyphs->glyphs[i];

      if (info->geometry.x_offset != 0 || info->geometry.y_offset != 0)
        self->offsets[(*n_offsets)++] = (JmTextOffset) { *n_glyphs, info->geometry.x_offset,
                                                         info->geometry.y_offset };

      self->glyphs[(*n_glyphs)++] = (JmTextGlyph) {
        .glyph = get_glyph (info, run->item->analysis.font, string + glyphs->log_clusters[i]),
        .width = info->geometry.width,
        .cluster = (guint32) glyphs->log_clusters[i],
        .cluster_start = info->attr.is_cluster_start,
      };
    }
}

/* Sets how high a line is and where in it the baseline runs; both are whole units.  Fonts of
 * some scripts ask for twice their size and get a quarter more than Latin.  In any case ink
 * stays inside, also where marks are stacked; it takes time to measure and rarely matters. */
static void
place_baseline (PangoLayoutLine       *line,
                const PangoRectangle  *extents,
                const JmTextStyleInfo *info,
                gboolean               has_marks,
                double                *height,
                double                *baseline)
{
  double wanted = to_units (extents->height);
  gboolean is_tall = wanted > info->leading * MOST_SQUEEZE;
  PangoRectangle ink;

  *height = is_tall ? ceil (MIN (wanted, info->leading * MOST_STRETCH)) : info->leading;
  *baseline = round ((*height - wanted) / 2 + to_units (PANGO_ASCENT (*extents)));
  if (!is_tall && !has_marks)
    return;

  pango_layout_line_get_extents (line, &ink, NULL);
  if (ink.height == 0)
    return;

  if (*baseline < to_units (PANGO_ASCENT (ink)))
    {
      double missing = ceil (to_units (PANGO_ASCENT (ink)) - *baseline);

      *baseline += missing;
      *height += missing;
    }
  *height = MAX (*height, *baseline + ceil (to_units (PANGO_DESCENT (ink))));
}

static JmText *
measure (JmTypesetter *self,
         JmTextStyle   style,
         const char   *string,
         double        width)
{
  PangoLayout *layout = get_layout (self, style);
  const JmTextStyleInfo *info = jm_text_style_get_info (style);
  guint n_lines = 0, n_runs = 0, n_glyphs = 0, n_offsets = 0;
  double y = 0;
  JmText *text;

  pango_layout_set_width (layout, (int) floor (width * PANGO_SCALE));
  pango_layout_set_text (layout, string, -1);

  text = allocate_for (layout, string);
  text->style = style;
  text->wrap_width = (float) width;
  text->width = 0;

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      PangoLayoutLine *pango_line = l->data;
      JmTextLine *line = &text->lines[n_lines++];
      PangoRectangle extents;
      double height, baseline;

      pango_layout_line_get_extents (pango_line, NULL, &extents);
      place_baseline (pango_line, &extents, info, text->n_offsets > 0, &height, &baseline);

      line->start = (guint) pango_line->start_index;
      line->length = (guint) pango_line->length;
      line->rtl = pango_line->resolved_dir == PANGO_DIRECTION_RTL;
      line->width = (float) to_units (extents.width);
      line->x = line->rtl || self->rtl ? (float) width - line->width : 0;
      line->baseline = (float) (y + baseline);
      line->first_run = n_runs;

      for (GSList *r = pango_line->runs; r != NULL; r = r->next)
        {
          PangoLayoutRun *run = r->data;

          text->runs[n_runs++] = (JmTextRun) {
            .font = g_object_ref (run->item->analysis.font),
            .offset = (guint) run->item->offset,
            .length = (guint) run->item->length,
            .first_glyph = n_glyphs,
            .n_glyphs = (guint) run->glyphs->num_glyphs,
            .level = run->item->analysis.level,
            .flags = run->item->analysis.flags,
          };
          copy_glyphs (text, run, &n_glyphs, &n_offsets);
        }

      line->n_runs = n_runs - line->first_run;
      text->width = MAX (text->width, line->width);
      y += height;
    }

  text->height = (float) y;
  text->n_glyphs = n_glyphs;
  text->n_offsets = n_offsets;

  return text;
}

/**
 * jm_typesetter_set_text:
 * @self: a typesetter
 * @style: how the text looks
 * @string: UTF-8; a newline ends a paragraph
 * @width: where lines are broken; a word that is longer is broken too
 *
 * Lines that are read from right to left end at the right of @width, and so do all lines
 * after jm_typesetter_set_rtl().  A text that was set in the same way before is the same text:
 * maps say many things twice.
 *
 * Returns: (transfer full): the measured text
 */
JmText *
jm_typesetter_set_text (JmTypesetter *self,
                        JmTextStyle   style,
                        const char   *string,
                        double        width)
{
  double room = MAX (width, jm_text_style_get_info (style)->size);
  JmText probe = make_probe (style, string, room);
  JmText *text = g_hash_table_lookup (self->known, &probe);

  if (text == NULL)
    {
      text = g_hash_table_lookup (self->former, &probe);
      if (text != NULL)
        jm_text_ref (text);
      else if (jm_text_has_plain_words (string))
        text = jm_text_set_words (self, style, string, room, self->rtl);
      if (text == NULL)
        text = measure (self, style, string, room);
      g_hash_table_add (self->known, text);
    }

  return jm_text_ref (text);
}

/**
 * jm_typesetter_get_word:
 * @self: a typesetter
 * @style: how the word looks
 * @string: UTF-8, without a newline
 *
 * Returns: (transfer none): the word on a line of its own, as long as nothing is forgotten;
 *   only where that line stands depends on jm_typesetter_set_rtl()
 */
JmText *
jm_typesetter_get_word (JmTypesetter *self,
                        JmTextStyle   style,
                        const char   *string)
{
  JmText probe = make_probe (style, string, JM_TEXT_UNBROKEN);
  JmText *text = g_hash_table_lookup (self->words, &probe);

  if (text == NULL)
    {
      text = measure (self, style, string, JM_TEXT_UNBROKEN);
      g_hash_table_add (self->words, text);
    }

  return text;
}

/**
 * jm_typesetter_forget:
 * @self: a typesetter
 *
 * Lets go of the texts that were set so far, so that those live no longer than what shows them;
 * when they are few, only the next time.  Words are kept for the next layout: most of it says
 * the same again.
 */
void
jm_typesetter_forget (JmTypesetter *self)
{
  GHashTable *former = self->former;

  g_hash_table_remove_all (former);
  if (g_hash_table_size (self->known) <= MOST_FORMER)
    {
      self->former = self->known;
      self->known = former;
    }
  else
    g_hash_table_remove_all (self->known);
  if (g_hash_table_size (self->words) > MOST_WORDS)
    g_hash_table_remove_all (self->words);
}
