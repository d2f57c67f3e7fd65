/* jm-json-token.c: strings, numbers and words of JSON text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-json-token.h"

#include <errno.h>
#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-json-walk.h"

/* Numbers of fewer characters and without exponent are in range of a double, and integers of
 * fewer in that of 64 bits. */
#define MAX_SAFE_NUMBER 300
#define MAX_SAFE_INTEGER 18

/* How much of a wrong word is repeated in an error. */
#define MAX_SHOWN 24

/**
 * jm_json_source_note:
 * @self: a text
 * @place: a byte of it
 * @sentence: what is wrong there, translated
 *
 * Remembers the first fault of a text that is otherwise JSON (%JM_FORMAT_ERROR_VALUE).
 */
void
jm_json_source_note (JmJsonSource *self,
                     const char   *place,
                     const char   *sentence)
{
  if (self->fault == NULL)
    jm_format_set_error (&self->fault, JM_FORMAT_ERROR_VALUE, self->name, self->text,
                         (gsize) (self->end - self->text), (gsize) (place - self->text), "%s", sentence);
}

/**
 * jm_json_source_get_position:
 * @self: a text
 * @place: a byte of it, or its end
 * @line: (out): the line, from 1
 * @column: (out): the column, from 1
 */
void
jm_json_source_get_position (JmJsonSource *self,
                             const char   *place,
                             guint        *line,
                             guint        *column)
{
  jm_format_get_position (self->text, (gsize) (self->end - self->text), (gsize) (place - self->text),
                          line, column);
}

/**
 * jm_json_source_get_word:
 * @self: a text
 * @place: a byte of it
 *
 * Returns: (transfer full): the word or the character there, to be named in an error
 */
char *
jm_json_source_get_word (JmJsonSource *self,
                         const char   *place)
{
  gunichar c = g_utf8_get_char (place);
  const char *end = place;

  while (end < self->end && end - place < MAX_SHOWN
         && (g_ascii_isalnum (*end) || strchr ("+-._", *end) != NULL))
    end++;
  if (end > place)
    return g_strndup (place, (gsize) (end - place));

  if (!g_unichar_isgraph (c))
    return g_strdup_printf ("U+%04X", c);

  return g_strndup (place, (gsize) (g_utf8_next_char (place) - place));
}

/**
 * jm_json_token_fail_value:
 * @source: a text
 * @p: a byte of it where no value begins
 *
 * Says that a value was expected.
 */
void
jm_json_token_fail_value (JmJsonSource *source,
                          const char   *p)
{
  g_autofree char *word = jm_json_source_get_word (source, p);

  if (*p == '\'')
    JM_JSON_FAIL_SYNTAX (source, p, _("A text stands in double quotes (\"), not in single ones."));
  else if (*p == '/' || *p == '#')
    JM_JSON_FAIL_SYNTAX (source, p, _("A value was expected here. JSON has no comments."));
  else if (*p == ']' || *p == '}')
    JM_JSON_FAIL_SYNTAX (source, p,
                         _("Another value was expected before the “%c”. Is there a comma too many?"), *p);
  else if (g_ascii_isdigit (*p) || strchr ("+-.", *p) != NULL)
    JM_JSON_FAIL_SYNTAX (source, p,
                         _("“%s” is not a number as JSON writes it, such as 12, -2 or 0.5."), word);
  else
    JM_JSON_FAIL_SYNTAX (source, p,
                         _("“%s” is no value. A text in double quotes, a number, true, false, a list in [ ] "
                           "or an object in { } was expected."), word);
}

/* Reads four hexadecimal digits; -1 when they are not there. */
static int
read_hex (const char *p,
          const char *end)
{
  int value = 0;

  if (end - p < 4)
    return -1;

  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }

  return value;
}

/* Checks the escape at P and returns what follows it, or NULL. */
static const char *
scan_escape (JmJsonSource *source,
             const char   *p)
{
  int unit;

  if (p + 1 < source->end && p[1] != '\0' && strchr ("\"\\/bfnrt", p[1]) != NULL)
    return p + 2;

  if (p + 1 >= source->end || p[1] != 'u' || (unit = read_hex (p + 2, source->end)) < 0)
    {
      JM_JSON_FAIL_SYNTAX (source, p,
                           _("After a backslash one of \" \\ / b f n r t was expected, or u and four "
                             "hexadecimal digits."));
      return NULL;
    }

  if (unit == 0)
    jm_json_source_note (source, p, _("The character U+0000 cannot be part of a text."));
  else if (unit >= 0xd800 && unit < 0xe000)
    {
      int second = unit < 0xdc00 && source->end - p >= 12 && p[6] == '\\' && p[7] == 'u'
                       ? read_hex (p + 8, source->end)
                       : -1;

      if (second >= 0xdc00 && second < 0xe000)
        return p + 12;
      jm_json_source_note (source, p,
                           _("This is one half of a character; the other half was expected beside it."));
    }

  return p + 6;
}

/**
 * jm_json_token_string:
 * @source: a text
 * @start: a quotation mark in it
 * @has_escapes: (out): whether the string has escapes
 *
 * Checks a string.
 *
 * Returns: what follows it, or %NULL with an error
 */
const char *
jm_json_token_string (JmJsonSource *source,
                      const char   *start,
                      gboolean     *has_escapes)
{
  const char *p = jm_json_skip_plain (start + 1, source->end);
  guint line, column;

  *has_escapes = FALSE;

  while (p < source->end)
    {
      guchar c = (guchar) *p;

      if (c == '"')
        return p + 1;

      if (c == '\\')
        {
          *has_escapes = TRUE;
          p = scan_escape (source, p);
          if (p == NULL)
            return NULL;
          p = jm_json_skip_plain (p, source->end);
        }
      else
        {
          jm_json_source_get_position (source, start, &line, &column);
          if (c == '\n' || c == '\r')
            JM_JSON_FAIL_SYNTAX (source, p,
                                 _("The text that begins in column %u is not closed at the end of its line. "
                                   "A line break inside a text is written as \\n."), column);
          else
            JM_JSON_FAIL_SYNTAX (source, p,
                                 _("The control character U+%04X cannot stand in a text as it is. A "
                                   "tabulator is written as \\t."), c);
          return NULL;
        }
    }

  JM_JSON_FAIL_SYNTAX (source, start, _("The text that begins here is not closed by a double quote."));

  return NULL;
}

static const char *
skip_digits (JmJsonSource *source,
             const char   *p)
{
  while (p < source->end && g_ascii_isdigit (*p))
    p++;

  return p;
}

/* Numbers that grammar allows, but that would not come back as they were. */
static void
check_range (JmJsonSource *source,
             const char   *start,
             const char   *p,
             gboolean      is_integer)
{
  g_autofree char *number = g_strndup (start, (gsize) (p - start));

  if (is_integer)
    {
      errno = 0;
      g_ascii_strtoll (number, NULL, 10);
      if (errno == ERANGE)
        jm_json_source_note (source, start, _("This number is too large: at most 18 digits were expected."));
    }
  else if (!isfinite (g_ascii_strtod (number, NULL)))
    jm_json_source_note (source, start, _("This number is too large."));
}

/**
 * jm_json_token_number:
 * @source: a text
 * @start: a minus sign or digit in it
 *
 * Checks a number.
 *
 * Returns: what follows it, or %NULL with an error
 */
const char *
jm_json_token_number (JmJsonSource *source,
                      const char   *start)
{
  const char *p = start + (*start == '-');
  const char *digits = p;
  gboolean is_integer = TRUE;
  gboolean is_safe = TRUE;

  p = skip_digits (source, p);
  if (p == digits || (*digits == '0' && p - digits > 1))
    goto bad;

  if (p < source->end && *p == '.')
    {
      is_integer = FALSE;
      digits = p + 1;
      p = skip_digits (source, digits);
      if (p == digits)
        goto bad;
    }

  if (p < source->end && (*p == 'e' || *p == 'E'))
    {
      is_integer = is_safe = FALSE;
      digits = p + 1;
      if (digits < source->end && (*digits == '+' || *digits == '-'))
        digits++;
      p = skip_digits (source, digits);
      if (p == digits)
        goto bad;
    }

  if (!is_safe || p - start > (is_integer ? MAX_SAFE_INTEGER : MAX_SAFE_NUMBER))
    check_range (source, start, p, is_integer);

  return p;

bad:
  jm_json_token_fail_value (source, start);
  return NULL;
}

/**
 * jm_json_token_word:
 * @source: a text
 * @start: a byte of it
 *
 * Checks that there is one of the words true, false and null.
 *
 * Returns: what follows it, or %NULL with an error
 */
const char *
jm_json_token_word (JmJsonSource *source,
                    const char   *start)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (source->end - start) >= length && memcmp (start, words[i], length) == 0
          && (start + length == source->end || !g_ascii_isalnum (start[length])))
        return start + length;
    }

  jm_json_token_fail_value (source, start);

  return NULL;
}
