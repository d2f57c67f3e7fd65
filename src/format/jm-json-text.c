/* jm-json-text.c: JSON text in the form of our documents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-json-text.h"

#include <float.h>
#include <math.h>
#include <string.h>

/* All whole numbers up to here are doubles, and are printed without a search. */
#define MAX_PLAIN_INTEGER 9007199254740992.0

/* Below, zeros would have to be counted.  Above, a whole number may pass the range of 64 bits,
 * in which readers keep plain integers; with an exponent it is read as a double. */
#define MIN_PLAIN_EXPONENT -6
#define MAX_PLAIN_EXPONENT 17

/**
 * jm_json_append_string:
 * @text: where to append
 * @string: a string in UTF-8
 *
 * Appends @string in double quotes.  Escaped is what RFC 8259, section 7, demands and
 * nothing else: quotation mark, backslash, U+0000 to U+001F.
 */
void
jm_json_append_string (GString    *text,
                       const char *string)
{
  static const char short_escapes[0x20] = {
    ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r',
  };
  const char *start = string;
  const char *p;

  g_string_append_c (text, '"');

  for (p = string; *p != '\0'; p++)
    {
      guchar c = (guchar) *p;

      if (c >= 0x20 && c != '"' && c != '\\')
        continue;

      g_string_append_len (text, start, p - start);
      start = p + 1;

      if (c >= 0x20)
        {
          g_string_append_c (text, '\\');
          g_string_append_c (text, *p);
        }
      else if (short_escapes[c] != 0)
        {
          g_string_append_c (text, '\\');
          g_string_append_c (text, short_escapes[c]);
        }
      else
        g_string_append_printf (text, "\\u%04x", c);
    }

  g_string_append_len (text, start, p - start);
  g_string_append_c (text, '"');
}

/* The fewest decimal digits that are read back as NUMBER, which is finite and not zero, as
 * "-d.ddde±dd".  15 digits are the fewest to try but for numbers that have lost precision
 * because they are next to nothing: all decimal numbers of up to 15 digits come back the
 * same from a double. */
static void
find_shortest (double number,
               char   buffer[G_ASCII_DTOSTR_BUF_SIZE])
{
  char format[8];

  for (int precision = fabs (number) < DBL_MIN ? 0 : DBL_DIG - 1; precision < DBL_DECIMAL_DIG; precision++)
    {
      g_snprintf (format, sizeof format, "%%.%de", precision);
      g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }
}

/**
 * jm_json_append_number:
 * @text: where to append
 * @number: a number
 *
 * Appends the fewest digits that are read back as @number, with an exponent only below
 * 0.000001 and from 10^18 on.  Minus zero is written as 0.  A number that is not finite
 * cannot be written; nothing is appended then.
 *
 * Returns: whether @number is finite
 */
gboolean
jm_json_append_number (GString *text,
                       double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  const char *p = buffer;
  int n_digits = 0;
  int exponent;

  if (!isfinite (number))
    return FALSE;

  if (number == floor (number) && fabs (number) < MAX_PLAIN_INTEGER)
    {
      g_string_append_printf (text, "%" G_GINT64_FORMAT, (gint64) number);
      return TRUE;
    }

  find_shortest (number, buffer);

  if (*p == '-')
    g_string_append_c (text, *p++);
  for (; *p != 'e'; p++)
    if (*p != '.')
      digits[n_digits++] = *p;
  while (n_digits > 1 && digits[n_digits - 1] == '0')
    n_digits--;
  exponent = (int) g_ascii_strtoll (p + 1, NULL, 10);

  if (exponent < MIN_PLAIN_EXPONENT || exponent > MAX_PLAIN_EXPONENT)
    {
      g_string_append_c (text, digits[0]);
      if (n_digits > 1)
        {
          g_string_append_c (text, '.');
          g_string_append_len (text, digits + 1, n_digits - 1);
        }
      g_string_append_printf (text, "e%d", exponent);
      return TRUE;
    }

  if (exponent < 0)
    {
      g_string_append (text, "0.");
      for (int i = -1; i > exponent; i--)
        g_string_append_c (text, '0');
      g_string_append_len (text, digits, n_digits);
      return TRUE;
    }

  for (int i = 0; i < MAX (n_digits, exponent + 1); i++)
    {
      if (i == exponent + 1)
        g_string_append_c (text, '.');
      g_string_append_c (text, i < n_digits ? digits[i] : '0');
    }

  return TRUE;
}

/**
 * jm_json_text_init:
 * @self: a text, not initialised
 * @size: about how many bytes will be written
 *
 * Begins an empty text.
 */
void
jm_json_text_init (JmJsonText *self,
                   gsize       size)
{
  self->text = g_string_sized_new (size);
  self->depth = 0;
  self->is_empty = TRUE;
}

/**
 * jm_json_text_clear:
 * @self: a text
 *
 * Frees what was written.
 */
void
jm_json_text_clear (JmJsonText *self)
{
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
}

/**
 * jm_json_text_end:
 * @self: a text in which every list and object is closed
 *
 * Ends the last line.
 *
 * Returns: (transfer full): what was written; @self is cleared
 */
GBytes *
jm_json_text_end (JmJsonText *self)
{
  g_return_val_if_fail (self->depth == 0, NULL);

  g_string_append_c (self->text, '\n');

  return g_string_free_to_bytes (g_steal_pointer (&self->text));
}

static void
begin_line (JmJsonText *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

/* What stands before a value: the comma after the one before, the line, its name. */
static void
begin_entry (JmJsonText *self,
             const char *name)
{
  if (self->depth > 0)
    {
      if (!self->is_empty)
        g_string_append_c (self->text, ',');
      begin_line (self);
    }
  self->is_empty = FALSE;

  if (name != NULL)
    {
      jm_json_append_string (self->text, name);
      g_string_append (self->text, ": ");
    }
}

/**
 * jm_json_text_open:
 * @self: a text
 * @name: (nullable): name of the member; %NULL in a list and for the whole text
 * @bracket: '{' or '['
 *
 * Begins an object or a list.
 */
void
jm_json_text_open (JmJsonText *self,
                   const char *name,
                   char        bracket)
{
  begin_entry (self, name);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->is_empty = TRUE;
}

/**
 * jm_json_text_close:
 * @self: a text
 * @bracket: '}' or ']'
 *
 * Ends the innermost object or list.
 */
void
jm_json_text_close (JmJsonText *self,
                    char        bracket)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (!self->is_empty)
    begin_line (self);
  g_string_append_c (self->text, bracket);
  self->is_empty = FALSE;
}

/**
 * jm_json_text_add_string:
 * @self: a text
 * @name: (nullable): name of the member; %NULL in a list
 * @string: its value
 */
void
jm_json_text_add_string (JmJsonText *self,
                         const char *name,
                         const char *string)
{
  begin_entry (self, name);
  jm_json_append_string (self->text, string);
}

/**
 * jm_json_text_add_number:
 * @self: a text
 * @name: (nullable): name of the member; %NULL in a list
 * @number: its value
 *
 * Returns: whether @number is finite; else the text is spoilt and must be cleared
 */
gboolean
jm_json_text_add_number (JmJsonText *self,
                         const char *name,
                         double      number)
{
  begin_entry (self, name);

  return jm_json_append_number (self->text, number);
}

/**
 * jm_json_text_add_flag:
 * @self: a text
 * @name: (nullable): name of the member; %NULL in a list
 * @flag: its value
 */
void
jm_json_text_add_flag (JmJsonText *self,
                       const char *name,
                       gboolean    flag)
{
  begin_entry (self, name);
  g_string_append (self->text, flag ? "true" : "false");
}

/**
 * jm_json_text_add_json:
 * @self: a text
 * @name: (nullable): name of the member; %NULL in a list
 * @json: its value, as valid JSON without white space between its parts
 *
 * Writes a value that exists as JSON already, in the same form as all others.
 */
void
jm_json_text_add_json (JmJsonText *self,
                       const char *name,
                       const char *json)
{
  const char *start;

  begin_entry (self, name);

  for (const char *p = json; *p != '\0'; p++)
    {
      switch (*p)
        {
        case '{':
        case '[':
          g_string_append_c (self->text, *p);
          self->depth++;
          self->is_empty = TRUE;
          if (p[1] != '}' && p[1] != ']')
            {
              begin_line (self);
              self->is_empty = FALSE;
            }
          break;

        case '}':
        case ']':
          jm_json_text_close (self, *p);
          break;

        case ',':
          g_string_append_c (self->text, ',');
          begin_line (self);
          break;

        case ':':
          g_string_append (self->text, ": ");
          break;

        case '"':
          start = p++;
          while (*p != '"')
            p += *p == '\\' ? 2 : 1;
          g_string_append_len (self->text, start, p + 1 - start);
          break;

        default:
          g_string_append_c (self->text, *p);
          break;
        }
    }
}
