/* jm-text-words.c: sets a paragraph from its words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pango shapes what is left of a paragraph again for each line that it breaks off, so that a
 * note in a narrow column is shaped four times over.  Words come again and again: here each is
 * shaped once, by Pango, and lines are put together from them.  That is done for what is
 * written in Latin letters only, where a word looks the same wherever it stands.
 */

#include "config.h"

#include "jm-text-private.h"

#include <math.h>
#include <string.h>

/* A word, or what of one stands on a line of its own. */
typedef struct
{
  JmText *text;
  guint start; /* byte in the paragraph */
  guint length;
  gboolean has_space; /* a blank follows */
  gboolean ends_line;
} Piece;

typedef struct
{
  JmTypesetter *typesetter;
  JmTextStyle style;
  const char *string;
  PangoLogAttr *breaks; /* by letter */
  GArray *pieces;
  GString *word;
  JmText *blank;
  int blank_width;
  int room;
  int line_width;       /* of the pieces on the line so far */
  gboolean is_new_line;
} Setting;

static void
clear_piece (gpointer data)
{
  jm_text_unref (((Piece *) data)->text);
}

/* Letters and signs that neither join with those around them nor change their direction. */
static gboolean
is_plain_letter (gunichar letter)
{
  if (letter < 0x250)
    return (letter >= 0x20 && letter < 0x7f) || (letter > 0xa0 && letter != 0xad);

  return letter == 0x2013 || letter == 0x2014 || (letter >= 0x2018 && letter <= 0x201e) || letter == 0x2022 ||
         letter == 0x2026 || letter == 0x20ac || letter == 0x2212;
}

/**
 * jm_text_has_plain_words:
 * @string: UTF-8
 *
 * Returns: whether the text can be set from its words: there are several, with a blank between
 *   each two, in Latin letters
 */
gboolean
jm_text_has_plain_words (const char *string)
{
  gboolean has_words = FALSE;
  char before = ' ';

  for (const char *p = string; *p != '\0'; before = *p, p = g_utf8_next_char (p))
    {
      if (*p == ' ' && before == ' ')
        return FALSE;
      if ((guchar) *p < 0x80 ? (guchar) *p < 0x20 || *p == 0x7f : !is_plain_letter (g_utf8_get_char (p)))
        return FALSE;
      has_words |= *p == ' ';
    }

  return has_words && before != ' ';
}

static int
get_width (JmText *text)
{
  return (int) lrint ((double) text->width * PANGO_SCALE);
}

/* Whether a word came out as one run of the font that all the others have. */
static gboolean
fits_in (const Setting *self,
         const JmText  *text)
{
  return text->n_lines == 1 && text->n_runs == 1 && text->n_offsets == 0 && !text->lines[0].rtl &&
         text->runs[0].font == self->blank->runs[0].font && text->runs[0].level == 0 &&
         text->runs[0].flags == self->blank->runs[0].flags &&
         text->height <= (float) jm_text_style_get_info (self->style)->leading;
}

static JmText *
shape (Setting *self,
       guint    start,
       guint    length)
{
  JmText *text;

  g_string_truncate (self->word, 0);
  g_string_append_len (self->word, self->string + start, length);
  text = jm_typesetter_get_word (self->typesetter, self->style, self->word->str);

  return fits_in (self, text) ? jm_text_ref (text) : NULL;
}

static void
end_line (Setting *self)
{
  g_array_index (self->pieces, Piece, self->pieces->len - 1).ends_line = TRUE;
  self->line_width = 0;
  self->is_new_line = TRUE;
}

static void
add (Setting *self,
     JmText  *text,
     guint    start,
     guint    length)
{
  Piece piece = { text, start, length, FALSE, FALSE };

  self->line_width += get_width (text) + (self->is_new_line ? 0 : self->blank_width);
  self->is_new_line = FALSE;
  g_array_append_val (self->pieces, piece);
}

/* How many bytes of a word fit on the line, up to where it may be broken; 0 for none. */
static guint
find_break (const Setting *self,
            JmText        *text,
            guint          start,
            guint          letter)
{
  int width = self->line_width + (self->is_new_line ? 0 : self->blank_width);
  const char *p = self->string + start;
  guint fitting = 0;

  for (guint i = 0; i < text->n_glyphs; i++)
    {
      while (p < self->string + start + text->glyphs[i].cluster)
        {
          p = g_utf8_next_char (p);
          letter++;
          if (self->breaks[letter].is_line_break && width <= self->room)
            fitting = (guint) (p - self->string) - start;
        }
      width += text->glyphs[i].width;
    }

  return fitting;
}

/* Puts a word on lines; FALSE when it has to be broken where only Pango knows. */
static gboolean
add_word (Setting *self,
          guint    start,
          guint    length,
          guint    letter)
{
  while (TRUE)
    {
      g_autoptr (JmText) text = shape (self, start, length);
      g_autoptr (JmText) begin = NULL;
      guint fitting;

      if (text == NULL)
        return FALSE;
      if (self->line_width + (self->is_new_line ? 0 : self->blank_width) + get_width (text) <= self->room)
        {
          add (self, g_steal_pointer (&text), start, length);
          return TRUE;
        }

      fitting = find_break (self, text, start, letter);
      if (fitting > 0)
        {
          begin = shape (self, start, fitting);
          if (begin == NULL)
            return FALSE;
          add (self, g_steal_pointer (&begin), start, fitting);
          letter += (guint) g_utf8_strlen (self->string + start, fitting);
          start += fitting;
          length -= fitting;
        }
      else if (self->is_new_line || !self->breaks[letter].is_line_break)
        return FALSE;

      end_line (self);
    }
}

static gboolean
add_words (Setting *self)
{
  const char *begin = self->string;
  guint letter = 0;

  while (TRUE)
    {
      gsize length = strcspn (begin, " ");

      if (!add_word (self, (guint) (begin - self->string), (guint) length, letter))
        return FALSE;
      if (begin[length] == '\0')
        break;

      g_array_index (self->pieces, Piece, self->pieces->len - 1).has_space = TRUE;
      letter += (guint) g_utf8_strlen (begin, (gssize) length) + 1;
      begin += length + 1;
    }
  end_line (self);

  return TRUE;
}

/* Puts the glyphs of a piece, and those of the blank behind it, at the end of a line's run. */
static void
append (const Setting *self,
        JmText        *text,
        JmTextRun     *run,
        const Piece   *piece)
{
  JmTextGlyph *glyphs = text->glyphs + run->first_glyph;

  for (guint i = 0; i < piece->text->n_glyphs; i++)
    {
      JmTextGlyph glyph = piece->text->glyphs[i];

      glyph.cluster += piece->start - run->offset;
      glyphs[run->n_glyphs++] = glyph;
    }

  if (piece->has_space)
    {
      JmTextGlyph glyph = self->blank->glyphs[0];

      glyph.cluster = piece->start + piece->length - run->offset;
      glyph.width = piece->ends_line ? 0 : self->blank_width;
      glyphs[run->n_glyphs++] = glyph;
    }

  run->length = piece->start + piece->length + (piece->has_space ? 1 : 0) - run->offset;
}

static JmText *
join (const Setting *self,
      double         width,
      gboolean       rtl)
{
  const JmTextLine *model = &self->blank->lines[0];
  guint n_lines = 0, n_glyphs = 0, line = 0;
  JmText *text;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      n_lines += piece->ends_line ? 1 : 0;
      n_glyphs += piece->text->n_glyphs + (piece->has_space ? 1 : 0);
    }

  text = jm_text_allocate (self->string, n_lines, n_lines, n_glyphs, 0);
  text->style = self->style;
  text->wrap_width = (float) width;
  text->width = 0;
  text->height = (float) n_lines * self->blank->height;
  n_glyphs = 0;

  for (guint i = 0; i < self->pieces->len; line++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      JmTextRun *run = &text->runs[line];
      int line_width = 0;

      *run = self->blank->runs[0];
      g_object_ref (run->font);
      run->offset = piece->start;
      run->first_glyph = n_glyphs;
      run->n_glyphs = 0;
      do
        {
          piece = &g_array_index (self->pieces, Piece, i++);
          append (self, text, run, piece);
          line_width += get_width (piece->text) + (piece->has_space && !piece->ends_line ? self->blank_width : 0);
        }
      while (!piece->ends_line);

      text->lines[line] = *model;
      text->lines[line].start = run->offset;
      text->lines[line].length = run->length;
      text->lines[line].width = (float) (line_width / (double) PANGO_SCALE);
      text->lines[line].x = rtl ? (float) width - text->lines[line].width : 0;
      text->lines[line].baseline = (float) line * self->blank->height + model->baseline;
      text->lines[line].first_run = line;
      text->lines[line].n_runs = 1;
      text->width = MAX (text->width, text->lines[line].width);
      n_glyphs += run->n_glyphs;
    }

  return text;
}

/**
 * jm_text_set_words:
 * @typesetter: where words are looked up and shaped
 * @style: how the text looks
 * @string: a text of which jm_text_has_plain_words() is true
 * @width: where lines are broken
 * @rtl: whether lines end at the right
 *
 * Returns: (transfer full) (nullable): the text as Pango would set it; %NULL when a word does
 *   not fit into a line, or a letter is not in the font
 */
JmText *
jm_text_set_words (JmTypesetter *typesetter,
                   JmTextStyle   style,
                   const char   *string,
                   double        width,
                   gboolean      rtl)
{
  gsize n_letters = (gsize) g_utf8_strlen (string, -1);
  g_autofree PangoLogAttr *breaks = g_new (PangoLogAttr, n_letters + 1);
  g_autoptr (GArray) pieces = g_array_sized_new (FALSE, FALSE, sizeof (Piece), 16);
  g_autoptr (GString) word = g_string_sized_new (64);
  JmText *blank = jm_typesetter_get_word (typesetter, style, " ");
  Setting self = {
    .typesetter = typesetter,
    .style = style,
    .string = string,
    .breaks = breaks,
    .pieces = pieces,
    .word = word,
    .blank = blank,
    .blank_width = get_width (blank),
    .room = (int) floor (width * PANGO_SCALE),
    .is_new_line = TRUE,
  };

  g_array_set_clear_func (pieces, clear_piece);
  if (!fits_in (&self, blank))
    return NULL;

  pango_get_log_attrs (string, -1, -1, pango_language_get_default (), breaks, (int) n_letters + 1);

  return add_words (&self) ? join (&self, width, rtl) : NULL;
}
