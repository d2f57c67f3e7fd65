/* jm-mermaid-text.c: the text of a Mermaid diagram, ready for its grammar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-mermaid-text.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-import-builder.h"
#include "jm-mermaid-front-matter.h"

/* Characters that people write as entities, by their names in HTML. */
static const struct
{
  const char *name;
  gunichar character;
} entities[] = {
  { "amp", '&' },   { "lt", '<' },   { "gt", '>' },    { "quot", '"' },  { "apos", '\'' },
  { "nbsp", 0xa0 }, { "num", '#' }, { "colon", ':' }, { "semi", ';' }, { "comma", ',' },
};

/* Copies TEXT with LF as line end and moves START and END along. */
static void
copy_text (JmMermaidText *self,
           const char    *text,
           gsize          length,
           gsize          start,
           gsize          end)
{
  gsize written = 0;

  self->text = g_malloc (length + 1);
  self->start = self->end = G_MAXSIZE;

  for (gsize i = 0; i < length; i++)
    {
      if (i == start)
        self->start = written;
      if (i == end)
        self->end = written;

      if (text[i] != '\r')
        self->text[written++] = text[i];
      else if (i + 1 >= length || text[i + 1] != '\n')
        self->text[written++] = '\n';
    }

  self->text[written] = '\0';
  self->length = written;
  self->start = MIN (self->start, written);
  self->end = MIN (self->end, written);
}

static void
blank (char  *text,
       gsize  length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] != '\n')
      text[i] = ' ';
}

static gboolean
blank_directives (JmMermaidText  *self,
                  const char     *name,
                  GError        **error)
{
  char *end = self->text + self->end;
  char *p = self->text + self->start;

  while ((p = memmem (p, (gsize) (end - p), "%%{", 3)) != NULL)
    {
      char *closing = memmem (p, (gsize) (end - p), "}%%", 3);

      if (closing == NULL)
        {
          jm_format_set_error (error, JM_FORMAT_ERROR_SYNTAX, name, self->text, self->length,
                               (gsize) (p - self->text),
                               _("This directive is not closed. “}%%%%” was expected at its end."));
          return FALSE;
        }

      blank (p, (gsize) (closing + 3 - p));
      p = closing + 3;
      self->n_directives++;
    }

  return TRUE;
}

static void
blank_comments (JmMermaidText *self)
{
  for (gsize position = self->start; position < self->end;)
    {
      char *line = self->text + position;
      char *line_end = memchr (line, '\n', self->end - position);
      gsize length = line_end != NULL ? (gsize) (line_end - line) : self->end - position;
      gsize skip = strspn (line, " \t");

      if (skip + 2 <= length && line[skip] == '%' && line[skip + 1] == '%')
        {
          g_autofree char *comment = g_strndup (line + skip + 2, length - skip - 2);

          if (strcmp (g_strstrip (comment), JM_MERMAID_NO_EMOTION) == 0)
            g_array_append_val (self->no_emotion, position);
          blank (line, length);
        }

      position += length + 1;
    }
}

/**
 * jm_mermaid_text_init:
 * @self: a text to be filled; to be cleared after use, whatever is returned
 * @text: the whole input
 * @length: its bytes
 * @start: where the diagram begins in it
 * @end: where the diagram ends in it
 * @name: what errors call the input
 * @error: return location for an error
 *
 * Reads the front matter and blanks directives and comments, as preprocessDiagram() in
 * Mermaid's packages/mermaid/src/preprocess.ts removes them.  Positions in @self have the
 * line and column of the input.  Error: %JM_FORMAT_ERROR_SYNTAX.
 *
 * Returns: whether the text may go on to the grammar
 */
gboolean
jm_mermaid_text_init (JmMermaidText  *self,
                      const char     *text,
                      gsize           length,
                      gsize           start,
                      gsize           end,
                      const char     *name,
                      GError        **error)
{
  gsize invalid;

  memset (self, 0, sizeof *self);
  self->no_emotion = g_array_new (FALSE, FALSE, sizeof (gsize));
  copy_text (self, text, length, start, end);

  self->start = jm_mermaid_read_front_matter (self->text, self->start, self->end, &self->title,
                                              &self->ignored, &invalid);
  if (invalid > 0)
    {
      jm_format_set_error (error, JM_FORMAT_ERROR_SYNTAX, name, self->text, self->length, invalid,
                           _("This title is no valid YAML. "
                             "One that holds a colon must stand in quotation marks."));
      return FALSE;
    }

  if (!blank_directives (self, name, error))
    return FALSE;
  blank_comments (self);

  while (self->start < self->end && g_ascii_isspace (self->text[self->start]))
    self->start++;

  if (self->start + 3 <= self->end && strncmp (self->text + self->start, "---", 3) == 0)
    {
      jm_format_set_error (error, JM_FORMAT_ERROR_SYNTAX, name, self->text, self->length, self->start,
                           _("Front matter must begin with --- in the very first line and end with --- "
                             "at the same indent."));
      return FALSE;
    }

  return TRUE;
}

/**
 * jm_mermaid_text_clear:
 * @self: a text that was filled
 */
void
jm_mermaid_text_clear (JmMermaidText *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->ignored, g_free);
  g_clear_pointer (&self->no_emotion, g_array_unref);
}

/* Returns the byte behind the next NEEDLE, or END. */
static gsize
skip_behind (const char *text,
             gsize       position,
             gsize       end,
             const char *needle)
{
  const char *found = memmem (text + position, end - position, needle, strlen (needle));

  return found != NULL ? (gsize) (found - text) + strlen (needle) : end;
}

/**
 * jm_mermaid_find_type:
 * @text: a text
 * @start: where a Mermaid diagram begins
 * @end: where it ends
 *
 * Finds the word that tells the type of a diagram, also when its front matter is not as it
 * should be: "journey", "flowchart", …
 *
 * Returns: (transfer full): the word, "" when there is none
 */
char *
jm_mermaid_find_type (const char *text,
                      gsize       start,
                      gsize       end)
{
  gsize position = start;
  gboolean may_have_front_matter = TRUE;
  gsize length;

  for (;;)
    {
      const char *p = text + position;
      gsize left = end - position;

      if (left > 0 && g_ascii_isspace (*p))
        position++;
      else if (left >= 3 && strncmp (p, "---", 3) == 0 && may_have_front_matter)
        {
          position = skip_behind (text, position + 3, end, "---");
          may_have_front_matter = FALSE;
        }
      else if (left >= 3 && strncmp (p, "%%{", 3) == 0)
        position = skip_behind (text, position, end, "}%%");
      else if (left >= 2 && strncmp (p, "%%", 2) == 0)
        position = skip_behind (text, position, end, "\n");
      else
        break;
    }

  for (length = 0; position + length < end; length++)
    if (!g_ascii_isalnum (text[position + length]) && strchr ("_-", text[position + length]) == NULL)
      break;

  return g_strndup (text + position, length);
}

/**
 * jm_mermaid_is_journey:
 * @type: what jm_mermaid_find_type() found
 *
 * Returns: whether it is a journey diagram
 */
gboolean
jm_mermaid_is_journey (const char *type)
{
  return g_ascii_strcasecmp (type, "journey") == 0;
}

/* Returns the character that an entity's number or name stands for, 0 for none. */
static gunichar
find_entity (const char *name,
             gsize       length)
{
  g_autofree char *copy = g_strndup (name, length);
  char *end = NULL;
  guint64 number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strcmp (copy, entities[i].name) == 0)
      return entities[i].character;

  if (g_ascii_isdigit (copy[0]))
    number = g_ascii_strtoull (copy, &end, 10);
  else if (g_ascii_tolower (copy[0]) == 'x' && g_ascii_isxdigit (copy[1]))
    number = g_ascii_strtoull (copy + 1, &end, 16);

  if (end == NULL || *end != '\0' || number > 0x10ffff || !g_unichar_validate ((gunichar) number))
    return 0;

  return (gunichar) number;
}

/**
 * jm_mermaid_match_entity:
 * @text: a text
 * @length: its bytes
 * @mark: '#' for Mermaid's entities such as "#59;", '&' for those of HTML
 * @character: (out): what the entity stands for; 0 when that is not known
 *
 * Looks whether @text begins with an entity.  Mermaid takes any word between # and ; for
 * one (encodeEntities() in packages/mermaid/src/utils.ts).
 *
 * Returns: length of the entity, 0 when there is none
 */
gsize
jm_mermaid_match_entity (const char *text,
                         gsize       length,
                         char        mark,
                         gunichar   *character)
{
  gsize start = 1;
  gsize end;

  *character = 0;
  if (length < 3 || text[0] != mark)
    return 0;
  if (mark == '&' && text[1] == '#')
    start++;

  for (end = start; end < length && (g_ascii_isalnum (text[end]) || text[end] == '_');)
    end++;
  if (end == start || end >= length || text[end] != ';')
    return 0;

  *character = find_entity (text + start, end - start);

  return end + 1;
}

/**
 * jm_mermaid_match_break:
 * @text: a text
 * @length: its bytes
 *
 * Looks whether @text begins with one of the forms of the HTML tag br, which Mermaid takes
 * for a line break.
 *
 * Returns: length of the tag, 0 when there is none
 */
gsize
jm_mermaid_match_break (const char *text,
                        gsize       length)
{
  gsize end = 1;

  if (length < 4 || text[0] != '<')
    return 0;
  if (text[end] == '/')
    end++;
  if (end + 2 > length || g_ascii_strncasecmp (text + end, "br", 2) != 0)
    return 0;

  for (end += 2; end < length && g_ascii_isspace (text[end]);)
    end++;
  if (end < length && text[end] == '/')
    end++;

  return end < length && text[end] == '>' ? end + 1 : 0;
}

/**
 * jm_mermaid_tidy_lines:
 * @text: a text of several lines
 *
 * Removes what Mermaid removes from a description in braces: the indent of each line, and
 * empty lines; and blanks at the end of lines.
 *
 * Returns: (transfer full): the lines that are left
 */
char *
jm_mermaid_tidy_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *tidy = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = jm_import_strip (lines[i]);

      if (line[0] != '\0')
        g_string_append_printf (tidy, "%s%s", tidy->len > 0 ? "\n" : "", line);
    }

  return g_string_free (tidy, FALSE);
}

/**
 * jm_mermaid_read_text:
 * @text: a part of a diagram
 * @length: its bytes
 *
 * Returns: (transfer full): what people see of it: entities are characters, the tag br is a
 *   line end
 */
char *
jm_mermaid_read_text (const char *text,
                      gsize       length)
{
  GString *result = g_string_sized_new (length);

  for (gsize i = 0; i < length;)
    {
      gunichar character;
      gsize entity = jm_mermaid_match_entity (text + i, length - i, '#', &character);
      gsize line_break = jm_mermaid_match_break (text + i, length - i);

      if (entity > 0 && character != 0)
        g_string_append_unichar (result, character);
      else if (line_break > 0)
        g_string_append_c (result, '\n');
      else
        {
          entity = 0;
          g_string_append_c (result, text[i]);
        }

      i += MAX (MAX (entity, line_break), 1);
    }

  return g_string_free (result, FALSE);
}
