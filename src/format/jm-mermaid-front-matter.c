/* jm-mermaid-front-matter.c: the lines between --- and --- before a Mermaid diagram
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-mermaid-front-matter.h"

#include <string.h>

/* Returns whether the LENGTH bytes of LINE are three dashes after INDENT, with nothing but
 * blanks behind. */
static gboolean
is_fence (const char *line,
          gsize       length,
          const char *indent,
          gsize       indent_length)
{
  if (length < indent_length + 3 || strncmp (line, indent, indent_length) != 0
      || strncmp (line + indent_length, "---", 3) != 0)
    return FALSE;

  for (gsize i = indent_length + 3; i < length; i++)
    if (!g_ascii_isspace (line[i]))
      return FALSE;

  return TRUE;
}

/* Appends the character of an escape of a double-quoted text; returns its length without the
 * backslash.  YAML 1.2, 5.7; those that no title needs stand for themselves. */
static gsize
append_escape (GString    *text,
               const char *escape)
{
  guint digits = escape[0] == 'x' ? 2 : escape[0] == 'u' ? 4 : 0;
  gunichar character = 0;

  for (guint i = 1; i <= digits; i++)
    {
      if (!g_ascii_isxdigit (escape[i]))
        return 1;
      character = character * 16 + (gunichar) g_ascii_xdigit_value (escape[i]);
    }

  if (digits > 0)
    {
      if (character != 0 && g_unichar_validate (character))
        g_string_append_unichar (text, character);
    }
  else if (escape[0] == 'n' || escape[0] == 't' || escape[0] == 'r')
    g_string_append_c (text, ' ');
  else
    g_string_append_c (text, escape[0]);

  return 1 + digits;
}

/* Returns the text between the quotes of VALUE, NULL when the second is missing. */
static char *
unquote (const char *value)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char quote = value[0];

  for (const char *p = value + 1; *p != '\0';)
    {
      if (*p == '\\' && quote == '"' && p[1] != '\0')
        p += 1 + append_escape (text, p + 1);
      else if (*p == quote && quote == '\'' && p[1] == quote)
        {
          g_string_append_c (text, quote);
          p += 2;
        }
      else if (*p == quote)
        return g_string_free (g_steal_pointer (&text), FALSE);
      else
        g_string_append_c (text, *p++);
    }

  return NULL;
}

/* Reads the scalar that begins with VALUE, behind the name's colon, and goes on in those of
 * the following LINES that are indented.  TEXT is NULL for nothing and null.  Returns whether
 * it is valid YAML. */
static gboolean
read_scalar (const char  *value,
             char       **lines,
             char       **text)
{
  g_autoptr (GString) joined = g_string_new (value);
  char *comment;

  if (value[0] == '|' || value[0] == '>')
    g_string_truncate (joined, 0);

  for (; *lines != NULL && (g_ascii_isspace (**lines) || **lines == '\0'); lines++)
    {
      g_string_append_c (joined, ' ');
      g_string_append (joined, g_strstrip (*lines));
      **lines = '\0'; /* no name stands there */
    }

  g_strstrip (joined->str);

  *text = NULL;
  if (value[0] == '"' || value[0] == '\'')
    {
      *text = unquote (joined->str);
      return *text != NULL;
    }

  if (value[0] != '|' && value[0] != '>')
    {
      comment = strstr (joined->str, " #");
      if (comment != NULL)
        *comment = '\0';
      g_strchomp (joined->str);

      /* A colon would begin a mapping. */
      if (strstr (joined->str, ": ") != NULL || g_str_has_suffix (joined->str, ":"))
        return FALSE;
    }

  if (joined->str[0] != '\0' && joined->str[0] != '#' && strcmp (joined->str, "~") != 0
      && g_ascii_strcasecmp (joined->str, "null") != 0)
    *text = g_strdup (joined->str);

  return TRUE;
}

/* Looks at the outermost names of YAML; LINES is changed.  Returns the first line that is
 * wrong, or -1. */
static int
read_names (char  **lines,
            char  **title,
            char  **ignored)
{
  g_autoptr (GString) others = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = lines[i];
      char *colon = strchr (line, ':');

      if (g_ascii_isspace (line[0]) || line[0] == '#' || line[0] == '-' || colon == NULL
          || (colon[1] != '\0' && !g_ascii_isspace (colon[1])))
        continue;

      *colon = '\0';
      g_strstrip (line);
      if (strcmp (line, "title") == 0)
        {
          g_clear_pointer (title, g_free);
          if (!read_scalar (g_strstrip (colon + 1), lines + i + 1, title))
            return (int) i;
        }
      else
        g_string_append_printf (others, "%s%s", others->len > 0 ? ", " : "", line);
    }

  if (others->len > 0)
    *ignored = g_string_free (g_steal_pointer (&others), FALSE);

  return -1;
}

static gsize
find_line_end (const char *text,
               gsize       position,
               gsize       end)
{
  const char *line_end = position < end ? memchr (text + position, '\n', end - position) : NULL;

  return line_end != NULL ? (gsize) (line_end - text) : end;
}

/**
 * jm_mermaid_read_front_matter:
 * @text: a text with LF as line end
 * @start: where the diagram begins
 * @end: where it ends
 * @title: (out): the title given there, or %NULL
 * @ignored: (out): the other names given there, joined by commas, or %NULL
 * @invalid: (out): where a title begins that is no valid YAML, else 0
 *
 * Reads front matter, which must stand at the very start and end with --- at the indent of
 * the first ---.  Source: frontMatterRegex in packages/mermaid/src/diagram-api/regexes.ts.
 *
 * Returns: where the text goes on; @start when there is no front matter
 */
gsize
jm_mermaid_read_front_matter (const char  *text,
                              gsize        start,
                              gsize        end,
                              char       **title,
                              char       **ignored,
                              gsize       *invalid)
{
  g_autofree char *body = NULL;
  g_auto (GStrv) lines = NULL;
  gsize indent_length = strspn (text + start, " \t");
  gsize first = find_line_end (text, start, end) + 1;
  gsize last = first;
  int wrong;

  *title = NULL;
  *ignored = NULL;
  *invalid = 0;

  if (first >= end || !is_fence (text + start, first - 1 - start, text + start, indent_length))
    return start;

  while (last < end
         && !is_fence (text + last, find_line_end (text, last, end) - last, text + start, indent_length))
    last = find_line_end (text, last, end) + 1;

  /* There must be a line within, and a line end behind. */
  if (last == first || last >= end || find_line_end (text, last, end) >= end)
    return start;

  body = g_strndup (text + first, last - first);
  lines = g_strsplit (body, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strncmp (lines[i], text + start, indent_length) == 0)
      memmove (lines[i], lines[i] + indent_length, strlen (lines[i]) - indent_length + 1);

  wrong = read_names (lines, title, ignored);
  if (wrong >= 0)
    {
      gsize position = first;

      for (int i = 0; i < wrong; i++)
        position = find_line_end (text, position, end) + 1;
      *invalid = position + strspn (text + position, " \t");
    }

  return find_line_end (text, last, end) + 1;
}
