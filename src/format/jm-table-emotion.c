/* jm-table-emotion.c: emotions as people write them in tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-table-emotion.h"

#include <math.h>
#include <string.h>

#include "jm-import-builder.h"
#include "jm-table-value.h"

/* A word of the scale itself says nothing but the score; the others are kept as a note.
 * Longer words come before shorter ones that they begin with. */
static const struct
{
  const char *word;
  int score;
  gboolean is_plain;
} words[] = {
  { "very good", 2, TRUE },       { "very happy", 2, TRUE },      { "very satisfied", 2, TRUE },
  { "very positive", 2, TRUE },   { "very pleased", 2, TRUE },    { "very bad", -2, TRUE },
  { "very sad", -2, TRUE },       { "very unhappy", -2, TRUE },   { "very dissatisfied", -2, TRUE },
  { "very negative", -2, TRUE },  { "very frustrated", -2, FALSE },
  { "good", 1, TRUE },            { "happy", 1, TRUE },           { "satisfied", 1, TRUE },
  { "positive", 1, TRUE },        { "neutral", 0, TRUE },         { "bad", -1, TRUE },
  { "sad", -1, TRUE },            { "unhappy", -1, TRUE },        { "dissatisfied", -1, TRUE },
  { "negative", -1, TRUE },
  { "excellent", 2, FALSE },      { "delighted", 2, FALSE },      { "excited", 2, FALSE },
  { "thrilled", 2, FALSE },       { "great", 2, FALSE },          { "overjoyed", 2, FALSE },
  { "pleased", 1, FALSE },        { "relieved", 1, FALSE },       { "hopeful", 1, FALSE },
  { "confident", 1, FALSE },      { "interested", 1, FALSE },     { "curious", 1, FALSE },
  { "calm", 1, FALSE },           { "proud", 1, FALSE },
  { "okay", 0, FALSE },           { "ok", 0, FALSE },             { "mixed", 0, FALSE },
  { "indifferent", 0, FALSE },
  { "frustrated", -1, FALSE },    { "annoyed", -1, FALSE },       { "worried", -1, FALSE },
  { "anxious", -1, FALSE },       { "nervous", -1, FALSE },       { "confused", -1, FALSE },
  { "disappointed", -1, FALSE },  { "stressed", -1, FALSE },      { "uncertain", -1, FALSE },
  { "impatient", -1, FALSE },     { "bored", -1, FALSE },
  { "angry", -2, FALSE },         { "furious", -2, FALSE },       { "terrible", -2, FALSE },
  { "desperate", -2, FALSE },     { "awful", -2, FALSE },
};

/* Faces, and the signs that stand for them. */
static const struct
{
  const char *face;
  int score;
} faces[] = {
  { "😀", 2 },  { "😃", 2 },  { "😄", 2 },  { "😁", 2 },  { "😆", 2 },  { "😍", 2 },  { "🤩", 2 },  { "🥰", 2 },
  { "😂", 2 },  { "🥳", 2 },  { "😊", 1 },  { "🙂", 1 },  { "☺", 1 },   { "😌", 1 },  { "😎", 1 },  { "😉", 1 },
  { "🤗", 1 },  { "👍", 1 },  { "😐", 0 },  { "😑", 0 },  { "😶", 0 },  { "🤔", 0 },  { "🫤", 0 },  { "😕", -1 },
  { "🙁", -1 }, { "☹", -1 },  { "😟", -1 }, { "😞", -1 }, { "😔", -1 }, { "😒", -1 }, { "😬", -1 }, { "😰", -1 },
  { "😨", -1 }, { "😣", -1 }, { "😖", -1 }, { "😩", -1 }, { "😫", -1 }, { "😤", -1 }, { "😓", -1 }, { "😥", -1 },
  { "👎", -1 }, { "😢", -1 }, { "😭", -2 }, { "😠", -2 }, { "😡", -2 }, { "🤬", -2 }, { "😱", -2 },
  { ":-)", 1 }, { ":-|", 0 }, { ":-(", -1 }, { ":)", 1 }, { ":|", 0 },  { ":(", -1 },
  { "++", 2 },  { "+/-", 0 }, { "+", 1 },    { "--", -2 }, { "-", -1 },
};

/* Returns what stands behind the score: without the marks that divide them, and without
 * brackets around all of it. */
static char *
clean_note (const char *rest)
{
  char *note = jm_import_strip (g_strdup (rest));
  gsize length;

  /* The selector that makes a sign a coloured picture belongs to the face. */
  if (g_str_has_prefix (note, "\xef\xb8\x8f"))
    memset (note, ' ', 3);
  jm_import_strip (note);
  memset (note, ' ', strspn (note, ":,;- "));
  jm_import_strip (note);

  length = strlen (note);
  if (length > 2 && note[0] == '(' && strchr (note, ')') == note + length - 1)
    {
      note[0] = note[length - 1] = ' ';
      jm_import_strip (note);
    }

  return note;
}

static gboolean
read_face (const char  *text,
           double      *score,
           const char **rest)
{
  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    if (g_str_has_prefix (text, faces[i].face))
      {
        *rest = text + strlen (faces[i].face);
        *score = faces[i].score;
        /* A sign before a word is a sign, before a digit it is part of a number. */
        return !g_ascii_ispunct (faces[i].face[0]) || !g_ascii_isdigit (**rest);
      }

  return FALSE;
}

static gboolean
read_word (const char *text,
           double     *score,
           gboolean   *is_plain)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i].word);

      if (g_ascii_strncasecmp (text, words[i].word, length) != 0
          || g_unichar_isalnum (g_utf8_get_char (text + length)))
        continue;

      *score = words[i].score;
      *is_plain = words[i].is_plain && text[length] == '\0';
      return TRUE;
    }

  return FALSE;
}

/**
 * jm_emotion_count:
 * @numbers: what is known so far
 * @text: what stands in a cell for an emotion
 *
 * Takes note of a cell, so that jm_emotion_find_scale() can tell how the numbers of the
 * table are meant.
 */
void
jm_emotion_count (JmEmotionNumbers *numbers,
                  const char       *text)
{
  const char *rest;
  double number;

  if (!jm_table_read_number (text, TRUE, &number, &rest))
    return;

  if (number > 2)
    numbers->n_above_two++;
  else if (number < 1)
    numbers->n_below_one++;
  else
    numbers->n_one_or_two++;
}

/**
 * jm_emotion_find_scale:
 * @numbers: what all cells for emotions in a table say
 * @is_guess: (out): whether the numbers fit both scales
 *
 * Numbers are meant as 1 to 5 when there is one above 2 and none below 1.  All else is meant
 * as −2 to +2, also when there are only numbers from 1 to 2.
 *
 * Returns: the scale
 */
JmEmotionScale
jm_emotion_find_scale (JmEmotionNumbers  numbers,
                       gboolean         *is_guess)
{
  *is_guess = numbers.n_one_or_two > 0 && numbers.n_above_two == 0 && numbers.n_below_one == 0;

  return numbers.n_above_two > 0 && numbers.n_below_one == 0 ? JM_EMOTION_SCALE_STARS : JM_EMOTION_SCALE_OURS;
}

/**
 * jm_emotion_read:
 * @text: what stands in a cell, without blanks at its ends
 * @scale: how numbers are meant
 * @score: (out): the emotion, −2 to +2
 * @note: (out) (transfer full): what else stands in the cell, "" when nothing
 *
 * Returns: whether an emotion was understood; otherwise nothing is set
 */
gboolean
jm_emotion_read (const char      *text,
                 JmEmotionScale   scale,
                 double          *score,
                 char           **note)
{
  const char *rest;
  gboolean is_plain;
  double number;

  if (jm_table_read_number (text, TRUE, &number, &rest))
    {
      if (scale == JM_EMOTION_SCALE_STARS)
        {
          number = round ((number - 3) * 1e6) / 1e6;
          rest += g_str_has_prefix (rest, "/5") ? 2 : 0;
        }
      if (number < -2 || number > 2)
        return FALSE;
      *score = number;
      *note = clean_note (rest);
      return TRUE;
    }

  if (read_face (text, score, &rest))
    {
      *note = clean_note (rest);
      return TRUE;
    }

  if (read_word (text, score, &is_plain))
    {
      *note = g_strdup (is_plain ? "" : text);
      return TRUE;
    }

  return FALSE;
}
