/* jm-command-match.c: how well a command fits what somebody types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-command-match.h"

#include <string.h>

/* What each way to find a word is worth. */
enum
{
  SCORE_LETTERS = 10,
  SCORE_WITHIN = 40,
  SCORE_PREFIX = 80,
  SCORE_WORD = 100,
  SCORE_BEGINNING = 15, /* more for what stands at the beginning of the text */
};

/* Some letters of a long text can spell almost anything. */
#define MOST_GAPS 3

/* What follows an apostrophe is no word of its own. */
static gboolean
is_in_word (const char *place)
{
  return *place == '\'' || g_unichar_isalnum (g_utf8_get_char (place));
}

static gboolean
begins_word (const char *text,
             const char *place)
{
  return place == text || !is_in_word (g_utf8_prev_char (place));
}

/* Whether the letters stand in the text in their order, in few pieces, the first at the
 * beginning of a word: "zin" in "zoom in". */
static gboolean
has_letters (const char *word,
             const char *text)
{
  for (const char *start = text; *start != '\0'; start = g_utf8_next_char (start))
    {
      const char *letter = word, *place = start;
      guint gaps = 0;

      if (!begins_word (text, start) || g_utf8_get_char (start) != g_utf8_get_char (word))
        continue;

      while (*letter != '\0' && *place != '\0' && gaps <= MOST_GAPS)
        {
          if (g_utf8_get_char (letter) == g_utf8_get_char (place))
            letter = g_utf8_next_char (letter);
          else if (place > start && letter > word &&
                   g_utf8_get_char (g_utf8_prev_char (letter)) == g_utf8_get_char (g_utf8_prev_char (place)))
            gaps++;
          place = g_utf8_next_char (place);
        }
      if (*letter == '\0' && gaps <= MOST_GAPS)
        return TRUE;
    }

  return FALSE;
}

static int
score_word (const char *word,
            const char *text)
{
  gsize length = strlen (word);
  int best = JM_COMMAND_NO_MATCH;

  for (const char *place = strstr (text, word); place != NULL; place = strstr (g_utf8_next_char (place), word))
    {
      int score = !begins_word (text, place)    ? SCORE_WITHIN
                  : !is_in_word (place + length) ? SCORE_WORD
                                                 : SCORE_PREFIX;

      best = MAX (best, score + (place == text ? SCORE_BEGINNING : 0));
    }
  if (best == JM_COMMAND_NO_MATCH && g_utf8_strlen (word, -1) > 1 && has_letters (word, text))
    best = SCORE_LETTERS;

  return best;
}

/**
 * jm_command_match:
 * @query: what is typed, folded
 * @text: what a command is called, folded
 *
 * Returns: how well they fit, the more the better, or %JM_COMMAND_NO_MATCH; 0 when nothing is
 *   typed
 */
int
jm_command_match (const char *query,
                  const char *text)
{
  g_auto (GStrv) words = g_strsplit (query, " ", -1);
  int sum = 0, n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      int score;

      if (*words[i] == '\0')
        continue;

      score = score_word (words[i], text);
      if (score == JM_COMMAND_NO_MATCH)
        return JM_COMMAND_NO_MATCH;
      sum += score;
      n++;
    }

  return n > 0 ? sum / n : 0;
}
