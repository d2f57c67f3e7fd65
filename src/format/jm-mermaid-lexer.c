/* jm-mermaid-lexer.c: the words of a Mermaid journey diagram
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-mermaid-lexer.h"

#include <string.h>

#include "jm-mermaid-text.h"

/* Returns the length of the white space character at POSITION, 0 for another.  The set is
 * \s of JavaScript, that is Unicode's space characters and the byte-order mark. */
static gsize
match_space (const char *text,
             gsize       position,
             gsize       end)
{
  gunichar character;

  if (position >= end)
    return 0;
  if ((guchar) text[position] < 0x80)
    return g_ascii_isspace (text[position]) || text[position] == '\v' ? 1 : 0;

  character = g_utf8_get_char (text + position);
  if (!g_unichar_isspace (character) && character != 0xfeff)
    return 0;

  return (gsize) g_utf8_skip[(guchar) text[position]];
}

static gsize
skip_spaces (const char *text,
             gsize       position,
             gsize       end)
{
  gsize length;

  while ((length = match_space (text, position, end)) > 0)
    position += length;

  return position;
}

/* Returns where the first of STOPS stands that is not part of an entity, or END. */
static gsize
scan (const char *text,
      gsize       position,
      gsize       end,
      const char *stops)
{
  while (position < end)
    {
      gunichar character;
      gsize entity = jm_mermaid_match_entity (text + position, end - position, '#', &character);

      if (entity == 0 && strchr (stops, text[position]) != NULL)
        break;
      position += MAX (entity, 1);
    }

  return position;
}

static gboolean
match_keyword (const char *text,
               gsize       position,
               gsize       end,
               const char *keyword)
{
  gsize length = strlen (keyword);

  return end - position >= length && g_ascii_strncasecmp (text + position, keyword, length) == 0;
}

/* Matches KEYWORD\s[^STOPS]+ and fills TOKEN with what stands behind the one blank. */
static gboolean
match_named (const char     *text,
             gsize           end,
             const char     *keyword,
             const char     *stops,
             JmMermaidToken *token)
{
  gsize blank = token->offset + strlen (keyword);
  gsize length;

  if (!match_keyword (text, token->offset, end, keyword))
    return FALSE;
  length = match_space (text, blank, end);
  if (length == 0)
    return FALSE;

  token->value = blank + length;
  token->length = scan (text, token->value, end, stops) - token->value;

  return token->length > 0;
}

/* Matches KEYWORD\s*MARK\s* and returns where the text behind it begins, 0 for no match. */
static gsize
match_marked (const char *text,
              gsize       position,
              gsize       end,
              const char *keyword,
              char        mark)
{
  if (!match_keyword (text, position, end, keyword))
    return 0;

  position = skip_spaces (text, position + strlen (keyword), end);
  if (position >= end || text[position] != mark)
    return 0;

  return skip_spaces (text, position + 1, end);
}

/* Matches accTitle and accDescr; returns where the lexer goes on, 0 for no match. */
static gsize
match_accessible (const char     *text,
                  gsize           end,
                  JmMermaidToken *token)
{
  const char *closing;

  token->type = JM_MERMAID_ACC_TITLE;
  token->value = match_marked (text, token->offset, end, "accTitle", ':');
  if (token->value == 0)
    {
      token->type = JM_MERMAID_ACC_DESCR;
      token->value = match_marked (text, token->offset, end, "accDescr", ':');
    }

  if (token->value > 0)
    {
      closing = memchr (text + token->value, '\n', end - token->value);
      token->length = closing != NULL ? (gsize) (closing - (text + token->value)) : end - token->value;
      return token->value + token->length;
    }

  token->value = match_marked (text, token->offset, end, "accDescr", '{');
  if (token->value == 0)
    return 0;

  closing = memchr (text + token->value, '}', end - token->value);
  if (closing == NULL)
    {
      token->type = JM_MERMAID_UNCLOSED;
      return end;
    }

  token->length = (gsize) (closing - (text + token->value));

  return token->value + token->length + 1;
}

/* Returns whether a comment begins at POSITION: a percent sign (the grammar means two, but
 * as it is compiled one is enough), or two behind any character but }.  JavaScript counts a
 * character beyond U+FFFF as two. */
static gboolean
begins_comment (const char *text,
                gsize       position,
                gsize       end)
{
  gsize length = (gsize) g_utf8_skip[(guchar) text[position]];

  if (text[position] == '%')
    return end - position < 2 || text[position + 1] != '{';

  return length < 4 && text[position] != '}' && end - position >= length + 2
         && strncmp (text + position + length, "%%", 2) == 0;
}

/* Returns whether the word journey ends at POSITION: \b of JavaScript. */
static gboolean
ends_word (const char *text,
           gsize       position,
           gsize       end)
{
  return position >= end || !(g_ascii_isalnum (text[position]) || text[position] == '_');
}

/* Skips blanks and comments but not line ends. */
static gsize
skip_nothing (const char *text,
              gsize       position,
              gsize       end)
{
  while (position < end)
    {
      gunichar character;
      gsize length = match_space (text, position, end);
      gsize entity = jm_mermaid_match_entity (text + position, end - position, '#', &character);

      if (begins_comment (text, position, end) || (text[position] == '#' && entity == 0))
        {
          /* The comment may begin with the line end before it. */
          const char *line_end = memchr (text + position + 1, '\n', end - position - 1);

          position = line_end != NULL ? (gsize) (line_end - text) : end;
        }
      else if (length > 0 && text[position] != '\n')
        position += length;
      else
        break;
    }

  return position;
}

/**
 * jm_mermaid_next_token:
 * @text: a text without directives, with LF as line end
 * @end: where the diagram ends in it
 * @position: (inout): where the lexer stands
 *
 * Returns: the next word of the diagram, again and again %JM_MERMAID_END at its end
 */
JmMermaidToken
jm_mermaid_next_token (const char *text,
                       gsize       end,
                       gsize      *position)
{
  JmMermaidToken token = { JM_MERMAID_END };
  gsize next;

  token.offset = token.value = skip_nothing (text, *position, end);
  if (token.offset >= end)
    {
      *position = end;
      return token;
    }

  if (text[token.offset] == '\n' || text[token.offset] == ';')
    {
      token.type = JM_MERMAID_STATEMENT_END;
      *position = token.offset + 1;
      return token;
    }

  if (match_keyword (text, token.offset, end, "journey") && ends_word (text, token.offset + 7, end))
    {
      token.type = JM_MERMAID_JOURNEY;
      *position = token.offset + 7;
      return token;
    }

  if (match_named (text, end, "title", "#\n;", &token))
    token.type = JM_MERMAID_TITLE;
  else if ((next = match_accessible (text, end, &token)) > 0)
    {
      *position = next;
      return token;
    }
  else if (match_named (text, end, "section", "#:\n;", &token))
    token.type = JM_MERMAID_SECTION;
  else if (text[token.offset] != ':')
    {
      token.type = JM_MERMAID_TASK_NAME;
      token.value = token.offset;
      token.length = scan (text, token.offset, end, "#:\n;") - token.offset;
    }
  else
    {
      token.value = token.offset + 1;
      token.length = scan (text, token.value, end, "#\n;") - token.value;
      token.type = token.length > 0 ? JM_MERMAID_TASK_DATA : JM_MERMAID_COLON;
    }

  *position = token.value + token.length;
  token.is_cut = *position < end && text[*position] == '#';

  return token;
}
