/* jm-wording.c: dates, durations and numbers as people write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-wording.h"

#include <langinfo.h>
#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-kind.h"

#define MOST_DECIMALS 6

/**
 * jm_date_format:
 * @date: a date as YYYY-MM-DD
 * @style: how long it may be
 *
 * Returns: (transfer full): the date as people write it; @date itself when it is none
 */
char *
jm_date_format (const char  *date,
                JmDateStyle  style)
{
  g_autofree char *iso = g_strconcat (date, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (iso, NULL);

  if (time == NULL)
    return g_strdup (date);

  /* Translators: a date, and a month that stands alone; see the manual page of strftime.  Where months
   * have another form when no day stands before them, write %OB or %Ob for it. */
  return g_date_time_format (time, style == JM_DATE_LONG ? _("%-d %B %Y") : _("%b %Y"));
}

/* With "%s" in the place of the number. */
static const char *
get_duration_words (int    unit,
                    gulong plural)
{
  switch (unit)
    {
    case JM_MINUTES:
      return ngettext ("%s minute", "%s minutes", plural);
    case JM_HOURS:
      return ngettext ("%s hour", "%s hours", plural);
    case JM_DAYS:
      return ngettext ("%s day", "%s days", plural);
    case JM_WEEKS:
      return ngettext ("%s week", "%s weeks", plural);
    case JM_MONTHS:
      return ngettext ("%s month", "%s months", plural);
    case JM_YEARS:
      return ngettext ("%s year", "%s years", plural);
    default:
      return NULL;
    }
}

/**
 * jm_duration_format:
 * @duration: a number; NAN for none
 * @unit: a choice of the list units_of_time, or %JM_CHOICE_UNSET
 *
 * Returns: (transfer full) (nullable): for example "2 weeks"; %NULL without a duration
 */
char *
jm_duration_format (double duration,
                    int    unit)
{
  /* A fraction takes the plural: 1.5 days. */
  gboolean is_whole = duration == floor (duration);
  const char *words = isnan (duration) ? NULL : get_duration_words (unit, is_whole ? (gulong) duration : 2);
  g_autofree char *number = NULL;
  g_auto (GStrv) around = NULL;

  if (words == NULL)
    return NULL;

  number = g_strdup_printf ("%.10g", duration);
  around = g_strsplit (words, "%s", 2);

  return g_strconcat (around[0], number, around[1], NULL);
}

/**
 * jm_score_format:
 * @score: of an emotion, from -2 to 2
 *
 * Returns: (transfer full): the score with its sign, for example "+0.4" or "−2"
 */
char *
jm_score_format (double score)
{
  double rounded = round (score * 10) / 10;
  const char *sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
  g_autofree char *digits = g_strdup_printf ("%.*f", rounded == floor (rounded) ? 0 : 1, fabs (rounded));

  return g_strconcat (sign, digits, NULL);
}

/**
 * jm_number_trim:
 * @digits: (inout): a number as printf has written it, with decimals or without
 *
 * Takes away the zeros at the end of its decimals, and the decimal sign of the locale where none are left.
 */
void
jm_number_trim (char *digits)
{
  const char *sign = nl_langinfo (RADIXCHAR);
  gsize length = strlen (sign);
  char *place = strstr (digits, sign);
  char *end = digits + strlen (digits);

  if (place == NULL)
    return;

  while (end[-1] == '0')
    end--;
  if (end == place + length)
    end = place;
  *end = '\0';
}

/**
 * jm_number_format:
 * @value: a finite number
 * @unit: what it is counted in; may be empty
 *
 * Writes no more decimals than make three digits, two digits of what is less than one, and a
 * real minus.
 *
 * Returns: (transfer full): the number with its unit, for example "78 %"
 */
char *
jm_number_format (double      value,
                  const char *unit)
{
  g_autofree char *digits = NULL;
  double size = fabs (value);
  int decimals = size >= 100                ? 0
                 : size >= 10               ? 1
                 : size >= 1 || size == 0   ? 2
                                            : MIN (1 - (int) floor (log10 (size)), MOST_DECIMALS);

  digits = g_strdup_printf ("%.*f", decimals, size);
  jm_number_trim (digits);

  return g_strconcat (value < 0 && strcmp (digits, "0") != 0 ? "−" : "", digits, *unit != '\0' ? "\xc2\xa0" : "", unit, NULL);
}

/**
 * jm_quote_format:
 * @text: what somebody says or thinks
 *
 * Returns: (transfer full): the text in quotation marks, unless it has some already
 */
char *
jm_quote_format (const char *text)
{
  g_auto (GStrv) around = NULL;

  if (*text == '\0' || g_utf8_strchr ("\"“„«‚「『”'‘", -1, g_utf8_get_char (text)) != NULL)
    return g_strdup (text);

  /* Translators: what somebody says or thinks; use the quotation marks of your language. */
  around = g_strsplit (_("“%s”"), "%s", 2);

  return g_strconcat (around[0], text, around[1], NULL);
}
