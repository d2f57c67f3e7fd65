/* jm-format.c: what all readers and writers of files share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-format.h"

#include <string.h>

#include <glib/gi18n.h>

struct _JmReport
{
  GPtrArray *lines;
  GHashTable *known;  /* the same strings */
  GPtrArray *repairs; /* some of them */
};

G_DEFINE_QUARK (jm-format-error-quark, jm_format_error)

/**
 * jm_format_get_position:
 * @text: a text
 * @length: its bytes
 * @offset: a byte in it; at most @length
 * @line: (out): the line, from 1; LF, CR LF and CR end a line
 * @column: (out): the character in that line, from 1
 *
 * Tells a person where a byte is.  Bytes that are no UTF-8 count as a character each.
 */
void
jm_format_get_position (const char *text,
                        gsize       length,
                        gsize       offset,
                        guint      *line,
                        guint      *column)
{
  *line = 1;
  *column = 1;

  for (gsize i = 0; i < MIN (offset, length); i++)
    {
      if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= length || text[i + 1] != '\n')))
        {
          (*line)++;
          *column = 1;
        }
      else if (((guchar) text[i] & 0xc0) != 0x80 && text[i] != '\r')
        (*column)++;
    }
}

/**
 * jm_format_set_error:
 * @error: (out) (optional): where the error goes
 * @code: its code
 * @name: what the input is called
 * @text: (nullable): the whole input, for the position
 * @length: its bytes
 * @offset: the byte where the error is
 * @format: a translated sentence
 *
 * Sets an error whose message begins with name, line and column, as compilers write it.
 * Without @text only the name is given.
 */
void
jm_format_set_error (GError       **error,
                     JmFormatError  code,
                     const char    *name,
                     const char    *text,
                     gsize          length,
                     gsize          offset,
                     const char    *format,
                     ...)
{
  g_autofree char *sentence = NULL;
  guint line, column;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (text == NULL)
    {
      g_set_error (error, JM_FORMAT_ERROR, code, "%s: %s", name, sentence);
      return;
    }

  jm_format_get_position (text, length, offset, &line, &column);
  g_set_error (error, JM_FORMAT_ERROR, code, "%s:%u:%u: %s", name, line, column, sentence);
}

/**
 * jm_format_decode:
 * @bytes: the bytes of a text file
 * @length: their number
 * @name: what the input is called
 * @text_length: (out) (optional): length of the result
 * @error: return location for an error of the domain %JM_FORMAT_ERROR
 *
 * Turns a file that somebody else wrote into UTF-8: a byte-order mark of UTF-8 or UTF-16
 * is obeyed and removed, valid UTF-8 is taken as such, all else is read as Windows-1252.
 * NUL characters are refused (%JM_FORMAT_ERROR_ENCODING).
 *
 * Returns: (transfer full): the text, ended by NUL, or %NULL
 */
char *
jm_format_decode (const char  *bytes,
                  gsize        length,
                  const char  *name,
                  gsize       *text_length,
                  GError     **error)
{
  g_autofree char *text = NULL;
  const char *charset = "WINDOWS-1252";
  const char *nul;
  gsize written = 0;

  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      bytes += 3;
      length -= 3;
    }

  if (length >= 2 && memcmp (bytes, "\xff\xfe", 2) == 0)
    charset = "UTF-16LE";
  else if (length >= 2 && memcmp (bytes, "\xfe\xff", 2) == 0)
    charset = "UTF-16BE";

  if (g_utf8_validate_len (bytes, length, NULL))
    {
      text = g_strndup (bytes, length);
      written = length;
    }
  else
    {
      gsize skip = g_str_has_prefix (charset, "UTF-16") ? 2 : 0;

      nul = memchr (bytes, 0, length);
      if (nul == NULL || skip > 0)
        text = g_convert_with_fallback (bytes + skip, length - skip, "UTF-8", charset, "\xef\xbf\xbd",
                                        NULL, &written, NULL);
    }

  if (text == NULL || memchr (text, 0, written) != NULL)
    {
      jm_format_set_error (error, JM_FORMAT_ERROR_ENCODING, name, NULL, 0, 0,
                           _("This is not a text file. A text in UTF-8 or Windows-1252 was expected."));
      return NULL;
    }

  if (text_length != NULL)
    *text_length = written;

  return g_steal_pointer (&text);
}

/**
 * jm_report_new:
 *
 * Returns: (transfer full): an empty report
 */
JmReport *
jm_report_new (void)
{
  JmReport *self = g_new0 (JmReport, 1);

  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->known = g_hash_table_new (g_str_hash, g_str_equal);
  self->repairs = g_ptr_array_new ();

  return self;
}

/**
 * jm_report_free:
 * @self: (transfer full): a report
 */
void
jm_report_free (JmReport *self)
{
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->repairs);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * jm_report_add:
 * @self: (nullable): a report; with %NULL nothing happens
 * @format: a translated sentence
 *
 * Adds a line unless the report has it already.
 */
void
jm_report_add (JmReport   *self,
               const char *format,
               ...)
{
  char *line;
  va_list arguments;

  if (self == NULL)
    return;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (g_hash_table_contains (self->known, line))
    {
      g_free (line);
      return;
    }

  g_ptr_array_add (self->lines, line);
  g_hash_table_add (self->known, line);
}

/**
 * jm_report_add_repair:
 * @self: (nullable): a report; with %NULL nothing happens
 * @sentence: what became of a reference that led nowhere, translated
 *
 * Adds a line unless the report has it already, and remembers what it is about.
 */
void
jm_report_add_repair (JmReport   *self,
                      const char *sentence)
{
  guint n = self != NULL ? self->lines->len : 0;

  jm_report_add (self, "%s", sentence);
  if (self != NULL && self->lines->len > n)
    g_ptr_array_add (self->repairs, g_ptr_array_index (self->lines, n));
}

/**
 * jm_report_list_repairs:
 * @self: a report
 *
 * Returns: (transfer full): the lines that jm_report_add_repair() added
 */
GStrv
jm_report_list_repairs (JmReport *self)
{
  GStrv repairs = g_new0 (char *, self->repairs->len + 1);

  for (guint i = 0; i < self->repairs->len; i++)
    repairs[i] = g_strdup (g_ptr_array_index (self->repairs, i));

  return repairs;
}

/**
 * jm_report_get_n_lines:
 * @self: a report
 *
 * Returns: how many lines it has
 */
guint
jm_report_get_n_lines (JmReport *self)
{
  return self->lines->len;
}

/**
 * jm_report_get_line:
 * @self: a report
 * @position: which line, from 0
 *
 * Returns: (transfer none): the line, without line end
 */
const char *
jm_report_get_line (JmReport *self,
                    guint     position)
{
  return g_ptr_array_index (self->lines, position);
}
