/* jm-number.c: numbers and dates as people type them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-number.h"

#include <langinfo.h>
#include <math.h>
#include <string.h>

static gboolean
is_blank (gunichar letter)
{
  return g_unichar_isspace (letter); /* the non-breaking ones, too */
}

/* Writes the number in the form that g_ascii_strtod() reads; FALSE when it has other letters.
 * Blanks between digits group them. */
static gboolean
normalise (const char *text,
           const char *end,
           GString    *plain)
{
  const char *radix = nl_langinfo (RADIXCHAR);
  gsize radix_length = strlen (radix);

  for (const char *p = text; p < end;)
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_str_has_prefix (p, "−"))
        {
          g_string_append_c (plain, '-');
          p += strlen ("−");
          continue;
        }

      if (radix_length > 0 && strncmp (p, radix, radix_length) == 0)
        {
          g_string_append_c (plain, '.');
          p += radix_length;
          continue;
        }

      if (letter < 128 && strchr ("0123456789.+-eE", (int) letter) != NULL)
        g_string_append_c (plain, (char) letter);
      else if (!is_blank (letter) || plain->len == 0 || !g_ascii_isdigit (plain->str[plain->len - 1]) ||
               !g_ascii_isdigit (*g_utf8_next_char (p)))
        return FALSE;

      p = g_utf8_next_char (p);
    }

  return plain->len > 0;
}

/* Returns where the text without blanks, and without the unit at its end, ends. */
static const char *
find_end (const char *start,
          const char *unit)
{
  const char *end = start + strlen (start);
  gsize length = strlen (unit);

  while (end > start && is_blank (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  if (length == 0 || (gsize) (end - start) <= length || strncmp (end - length, unit, length) != 0)
    return end;

  end -= length;
  while (end > start && is_blank (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return end;
}

/**
 * jm_number_parse:
 * @text: what was typed, in UTF-8
 * @unit: what may stand behind the number; may be empty
 * @value: (out): the number; NAN when nothing but blanks was typed
 *
 * Returns: whether it is a finite number, or nothing
 */
gboolean
jm_number_parse (const char *text,
                 const char *unit,
                 double     *value)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *start = text;
  const char *end;
  char *rest;
  double number;

  while (*start != '\0' && is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  *value = NAN;
  if (*start == '\0')
    return TRUE;

  end = find_end (start, unit);
  if (!normalise (start, end, plain))
    return FALSE;

  number = g_ascii_strtod (plain->str, &rest);
  if (rest == plain->str || *rest != '\0' || !isfinite (number))
    return FALSE;

  *value = number;

  return TRUE;
}

/**
 * jm_number_write:
 * @value: a number; NAN for none
 *
 * Returns: (transfer full): the number, whole, as it would be typed; "" for none
 */
char *
jm_number_write (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  g_auto (GStrv) parts = NULL;

  if (isnan (value))
    return g_strdup ("");

  /* The short form is the one a person typed; not every number has one. */
  g_ascii_formatd (buffer, sizeof buffer, "%.15g", value);
  if (g_ascii_strtod (buffer, NULL) != value)
    g_ascii_dtostr (buffer, sizeof buffer, value);

  parts = g_strsplit (buffer, ".", 2);

  return g_strjoinv (nl_langinfo (RADIXCHAR), parts);
}

/* Reads up to MOST digits. */
static gboolean
read_digits (const char **text,
             guint        most,
             guint       *number)
{
  guint n = 0;

  for (*number = 0; n < most && g_ascii_isdigit (**text); n++, (*text)++)
    *number = *number * 10 + (guint) g_ascii_digit_value (**text);

  return n > 0;
}

/**
 * jm_date_parse:
 * @text: what was typed
 * @date: (out): the date as YYYY-MM-DD; "" when nothing but blanks was typed
 *
 * Year, month and day in this order; a zero before a single digit may be missing.
 *
 * Returns: whether it is a date, or nothing
 */
gboolean
jm_date_parse (const char  *text,
               char       **date)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));
  const char *p = typed;
  guint year, month, day;

  *date = NULL;
  if (*typed == '\0')
    {
      *date = g_strdup ("");
      return TRUE;
    }

  if (strspn (typed, "0123456789") != 4 || !read_digits (&p, 4, &year) || *p++ != '-' ||
      !read_digits (&p, 2, &month) || *p++ != '-' || !read_digits (&p, 2, &day) || *p != '\0' ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  *date = g_strdup_printf ("%04u-%02u-%02u", year, month, day);

  return TRUE;
}
