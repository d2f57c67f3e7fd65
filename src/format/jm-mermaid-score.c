/* jm-mermaid-score.c: the scores of tasks in Mermaid journey diagrams
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-mermaid-score.h"

#include <math.h>
#include <string.h>

#include "jm-import-builder.h"

/* Whether TEXT is a decimal number as JavaScript's Number() takes it. */
static gboolean
is_number (const char *text)
{
  gboolean has_digits = FALSE;

  text += *text == '+' || *text == '-';
  if (strcmp (text, "Infinity") == 0)
    return TRUE;

  for (; g_ascii_isdigit (*text); text++)
    has_digits = TRUE;
  if (*text == '.')
    for (text++; g_ascii_isdigit (*text); text++)
      has_digits = TRUE;

  if (has_digits && (*text == 'e' || *text == 'E'))
    {
      text++;
      text += *text == '+' || *text == '-';
      if (!g_ascii_isdigit (*text))
        return FALSE;
      while (g_ascii_isdigit (*text))
        text++;
    }

  return has_digits && *text == '\0';
}

/**
 * jm_mermaid_read_score:
 * @text: what stands between the first two colons of a task
 * @score: (out): the score, 1 to 5 with one decimal, or NAN
 *
 * Reads a score as JavaScript's Number() does, and with it Mermaid: nothing at all is 0.
 *
 * Returns: what was done to the score
 */
JmMermaidScore
jm_mermaid_read_score (const char *text,
                       double     *score)
{
  g_autofree char *stripped = jm_import_strip (g_strdup (text));
  double number = g_ascii_strtod (stripped, NULL);

  if (stripped[0] != '\0' && !is_number (stripped))
    {
      *score = (double) NAN;
      return JM_MERMAID_SCORE_NO_NUMBER;
    }

  if (number < JM_MERMAID_SCORE_LEAST || number > JM_MERMAID_SCORE_MOST)
    {
      *score = CLAMP (number, JM_MERMAID_SCORE_LEAST, JM_MERMAID_SCORE_MOST);
      return JM_MERMAID_SCORE_OUTSIDE;
    }

  *score = round (number * 10) / 10;

  return *score == number ? JM_MERMAID_SCORE_FINE : JM_MERMAID_SCORE_ROUNDED;
}
