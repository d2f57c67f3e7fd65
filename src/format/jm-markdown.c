/* jm-markdown.c: journey diagrams in Markdown and HTML files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is looked at line by line as CommonMark 0.31.2 does for fences (section 4.5).
 * What stands around a diagram within its lines, such as the > of a quotation, is blanked
 * in a copy, so that the reader of diagrams can tell the line of the file in its errors.
 */

#include "config.h"

#include "jm-markdown.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-import-builder.h"
#include "jm-mermaid-reader.h"
#include "jm-mermaid-text.h"

typedef struct
{
  gsize start;
  gsize end;
  char *type; /* the diagram's first word */
} Diagram;

static void
diagram_clear (Diagram *diagram)
{
  g_free (diagram->type);
}

typedef struct
{
  char *text; /* borrowed; changed within diagrams */
  gsize length;
  GArray *diagrams;
  gboolean has_no_comment_end; /* behind where it was last looked for */
} Search;

/* A line that opens a block. */
typedef struct
{
  char mark;       /* ` ~ or : */
  gsize n_marks;
  gboolean is_mermaid;
  gboolean is_quoted;
} Fence;

static gsize
find_line_end (const Search *self,
               gsize         position)
{
  const char *line_end = memchr (self->text + position, '\n', self->length - position);

  return line_end != NULL ? (gsize) (line_end - self->text) : self->length;
}

static gsize
skip_blanks (const char *text,
             gsize       position,
             gsize       end)
{
  while (position < end && (text[position] == ' ' || text[position] == '\t'))
    position++;

  return position;
}

/* Skips the > of quotations. */
static gsize
skip_quotation (const char *text,
                gsize       position,
                gsize       end)
{
  gsize next = skip_blanks (text, position, end);

  while (next < end && text[next] == '>')
    {
      position = next + 1;
      next = skip_blanks (text, position, end);
    }

  return position;
}

/* Skips the mark of a list item: "- ", "* ", "+ ", "1. ", "1) ". */
static gsize
skip_list_mark (const char *text,
                gsize       position,
                gsize       end)
{
  gsize next = position;

  while (next < end && g_ascii_isdigit (text[next]))
    next++;
  if (next + 1 < end && strchr (next > position ? ".)" : "-*+", text[next]) != NULL && text[next + 1] == ' ')
    return skip_blanks (text, next + 1, end);

  return position;
}

static gsize
count_marks (const char *text,
             gsize       position,
             gsize       end)
{
  gsize n = 0;

  while (position + n < end && text[position + n] == text[position])
    n++;

  return n;
}

/* Whether INFO, what stands behind the marks of a fence, names Mermaid: "mermaid",
 * "mermaid-example", "{.mermaid}", … */
static gboolean
names_mermaid (const char *text,
               gsize       position,
               gsize       end)
{
  while (position < end && strchr ("{. \t", text[position]) != NULL)
    position++;

  return end - position >= 7 && g_ascii_strncasecmp (text + position, "mermaid", 7) == 0
         && (end - position == 7 || !(g_ascii_isalnum (text[position + 7]) || text[position + 7] == '_'));
}

static gboolean
opens_fence (const Search *self,
             gsize         start,
             gsize         end,
             Fence        *fence)
{
  gsize position = skip_quotation (self->text, start, end);
  gsize info;

  fence->is_quoted = position > start;
  position = skip_list_mark (self->text, skip_blanks (self->text, position, end), end);
  if (position >= end || strchr ("`~:", self->text[position]) == NULL)
    return FALSE;

  fence->mark = self->text[position];
  fence->n_marks = count_marks (self->text, position, end);
  fence->is_mermaid = names_mermaid (self->text, position + fence->n_marks, end);
  if (fence->n_marks < 3)
    return FALSE;

  /* Otherwise it is code within a line. */
  info = position + fence->n_marks;
  if (fence->mark == '`' && memchr (self->text + info, '`', end - info) != NULL)
    return FALSE;

  /* Colons fence many things; only diagrams concern us. */
  return fence->mark != ':' || fence->is_mermaid;
}

static gboolean
closes_fence (const Search *self,
              gsize         start,
              gsize         end,
              const Fence  *fence)
{
  gsize position = fence->is_quoted ? skip_quotation (self->text, start, end) : start;
  gsize n_marks;

  position = skip_blanks (self->text, position, end);
  if (position >= end || self->text[position] != fence->mark)
    return FALSE;

  n_marks = count_marks (self->text, position, end);

  for (position += n_marks; position < end; position++)
    if (!g_ascii_isspace (self->text[position]))
      return FALSE;

  return n_marks >= fence->n_marks;
}

static void
add_diagram (Search *self,
             gsize   start,
             gsize   end)
{
  Diagram diagram = { start, end, jm_mermaid_find_type (self->text, start, end) };

  g_array_append_val (self->diagrams, diagram);
}

/* Reads the block behind the line that ends at LINE_END; returns where the text goes on. */
static gsize
read_fence (Search      *self,
            gsize        line_end,
            const Fence *fence)
{
  gsize start = MIN (line_end + 1, self->length);
  gsize position = start;
  gsize end = self->length;

  while (position < self->length)
    {
      gsize next = find_line_end (self, position);

      if (closes_fence (self, position, next, fence))
        {
          end = position;
          position = next + 1;
          break;
        }

      if (fence->is_quoted)
        {
          gsize content = skip_quotation (self->text, position, next);

          /* A line without > ends the quotation, and with it the block. */
          if (content == position)
            {
              end = position;
              break;
            }
          if (fence->is_mermaid)
            memset (self->text + position, ' ', content - position);
        }

      position = next + 1;
    }

  if (fence->is_mermaid)
    add_diagram (self, start, end);

  return MIN (position, self->length);
}

/* Replaces the entities of HTML; each line keeps its length. */
static void
decode_html (Search *self,
             gsize   start,
             gsize   end)
{
  gsize written = start;

  for (gsize i = start; i <= end;)
    {
      gunichar character = 0;
      gsize entity = i < end ? jm_mermaid_match_entity (self->text + i, end - i, '&', &character) : 0;

      if (entity > 0 && character != 0 && character != '\n')
        {
          written += (gsize) g_unichar_to_utf8 (character, self->text + written);
          i += entity;
        }
      else if (i == end || self->text[i] == '\n')
        {
          memset (self->text + written, ' ', i - written);
          written = ++i;
        }
      else
        self->text[written++] = self->text[i++];
    }
}

/* Returns where NEEDLE begins in either case, or the end of the text. */
static gsize
find_text (const Search *self,
           gsize         position,
           const char   *needle)
{
  gsize length = strlen (needle);

  for (; position + length <= self->length; position++)
    if (g_ascii_strncasecmp (self->text + position, needle, length) == 0)
      return position;

  return self->length;
}

/* Whether the tag between START and END has the class mermaid, or language-mermaid. */
static gboolean
has_mermaid_class (const Search *self,
                   gsize         start,
                   gsize         end)
{
  g_autofree char *tag = g_ascii_strdown (self->text + start, (gssize) (end - start));
  char *classes = strstr (tag, "class");

  if (classes == NULL)
    return FALSE;

  classes += strspn (classes + 5, " \t\n=\"'") + 5;
  classes[strcspn (classes, "\"'")] = '\0';

  for (const char *p = classes; (p = strstr (p, "mermaid")) != NULL; p += 7)
    if ((p == classes || !g_ascii_isalnum (p[-1])) && !g_ascii_isalnum (p[7]))
      return TRUE;

  return FALSE;
}

/* Reads the element whose tag begins at POSITION; returns where the text goes on. */
static gsize
read_element (Search *self,
              gsize   position)
{
  gsize name_end = position + 1;
  gsize tag_end, end;
  g_autofree char *closing = NULL;

  while (name_end < self->length && g_ascii_isalpha (self->text[name_end]))
    name_end++;
  tag_end = name_end;
  while (tag_end < self->length && self->text[tag_end] != '>' && self->text[tag_end] != '<')
    tag_end++;

  if (name_end == position + 1 || tag_end >= self->length || self->text[tag_end] != '>'
      || !has_mermaid_class (self, name_end, tag_end))
    return position + 1;

  closing = g_strdup_printf ("</%.*s", (int) (name_end - position - 1), self->text + position + 1);
  end = find_text (self, tag_end, closing);
  decode_html (self, tag_end + 1, end);
  add_diagram (self, tag_end + 1, end);

  return end;
}

/* Reads a line that opens no fence; returns where the text goes on. */
static gsize
read_line (Search *self,
           gsize   position,
           gsize   line_end)
{
  while (position < line_end)
    {
      const char *tag = memchr (self->text + position, '<', line_end - position);

      if (tag == NULL)
        break;

      position = (gsize) (tag - self->text);
      if (strncmp (tag, "<!--", 4) == 0)
        {
          gsize end = self->has_no_comment_end ? self->length : find_text (self, position, "-->");

          /* Without an end it is no comment but text. */
          self->has_no_comment_end = end >= self->length;
          if (self->has_no_comment_end)
            position += 4;
          else if (end >= line_end)
            return end;
          else
            position = end;
        }
      else
        {
          position = read_element (self, position);
          if (position > line_end)
            return position;
        }
    }

  return MIN (line_end + 1, self->length);
}

/* Finds all diagrams, of any type.  TEXT is changed.  Free with g_array_unref(). */
static GArray *
find_diagrams (char  *text,
               gsize  length)
{
  Search self = { text, length, g_array_new (FALSE, FALSE, sizeof (Diagram)), FALSE };
  gsize position = 0;

  g_array_set_clear_func (self.diagrams, (GDestroyNotify) diagram_clear);

  while (position < length)
    {
      gsize line_end = find_line_end (&self, position);
      Fence fence;

      if (opens_fence (&self, position, line_end, &fence))
        position = read_fence (&self, line_end, &fence);
      else
        position = read_line (&self, position, line_end);
    }

  return self.diagrams;
}

static void
set_none_error (GArray      *diagrams,
                const char  *name,
                GError     **error)
{
  const char *type = NULL;
  guint n = 0;

  for (guint i = 0; i < diagrams->len; i++)
    {
      const Diagram *diagram = &g_array_index (diagrams, Diagram, i);

      if (diagram->type[0] == '\0')
        continue;
      if (type == NULL)
        type = diagram->type;
      n++;
    }

  if (n == 0)
    jm_format_set_error (error, JM_FORMAT_ERROR_NOT_A_MAP, name, NULL, 0, 0,
                         _("There is no Mermaid journey diagram in this file."));
  else
    jm_format_set_error (error, JM_FORMAT_ERROR_NOT_A_MAP, name, NULL, 0, 0,
                         ngettext ("There is no Mermaid journey diagram in this file, only %u diagram of "
                                   "another type (%.32s).",
                                   "There is no Mermaid journey diagram in this file, only %u diagrams of "
                                   "other types (the first one: %.32s).",
                                   n),
                         n, type);
}

/**
 * jm_markdown_has_diagrams:
 * @text: a text in valid UTF-8
 * @length: its bytes
 *
 * Returns: whether there are Mermaid diagrams in it, of any type
 */
gboolean
jm_markdown_has_diagrams (const char *text,
                          gsize       length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_autoptr (GArray) diagrams = find_diagrams (copy, length);

  return diagrams->len > 0;
}

/**
 * jm_markdown_read:
 * @bytes: a Markdown or HTML file
 * @name: what errors call it
 * @diagram: which of its journey diagrams, from 1; 0 for the first
 * @report: (nullable): where to name what the map does not tell
 * @error: return location for an error of the domain %JM_FORMAT_ERROR
 *
 * Reads one journey diagram of a file; diagrams of other types do not count.  With @diagram
 * 0 the report says how many there are when there are several.  Errors are those of
 * jm_mermaid_read(), with the line of the file, and %JM_FORMAT_ERROR_NOT_A_MAP when there
 * is no such diagram.
 *
 * Returns: (transfer full): the map, or %NULL
 */
JmMap *
jm_markdown_read (GBytes      *bytes,
                  const char  *name,
                  guint        diagram,
                  JmReport    *report,
                  GError     **error)
{
  gsize length;
  g_autofree char *text = jm_import_decode (bytes, name, &length, error);
  g_autoptr (GArray) diagrams = NULL;
  const Diagram *chosen = NULL;
  guint n = 0;

  if (text == NULL)
    return NULL;

  diagrams = find_diagrams (text, length);
  for (guint i = 0; i < diagrams->len; i++)
    {
      const Diagram *candidate = &g_array_index (diagrams, Diagram, i);

      if (jm_mermaid_is_journey (candidate->type) && ++n == MAX (diagram, 1))
        chosen = candidate;
    }

  if (n == 0)
    {
      set_none_error (diagrams, name, error);
      return NULL;
    }
  if (chosen == NULL)
    {
      jm_format_set_error (error, JM_FORMAT_ERROR_NOT_A_MAP, name, NULL, 0, 0,
                           ngettext ("There is %u journey diagram in this file, and no number %u.",
                                     "There are %u journey diagrams in this file, and no number %u.", n),
                           n, diagram);
      return NULL;
    }

  if (diagram == 0 && n > 1)
    jm_report_add (report,
                   ngettext ("There is %u journey diagram in this file; the first one is taken.",
                             "There are %u journey diagrams in this file; the first one is taken.", n),
                   n);

  return jm_mermaid_read_part (text, length, chosen->start, chosen->end, name, report, error);
}
