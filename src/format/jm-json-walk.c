/* jm-json-walk.c: finding things in JSON text without parsing it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-json-walk.h"

/* P is at the quotation mark. */
static const char *
skip_string (const char *p,
             const char *end)
{
  p = jm_json_skip_plain (p + 1, end);
  while (p < end && *p != '"')
    p = jm_json_skip_plain (MIN (p + 2, end), end);

  return MIN (p + 1, end);
}

/* P is at the bracket.  Strings are skipped, and all else that is no bracket. */
static const char *
skip_brackets (const char *p,
               const char *end)
{
  static const guint8 marks[256] = { ['"'] = 1, ['{'] = 1, ['['] = 1, ['}'] = 1, [']'] = 1 };
  guint depth = 0;

  while (p < end)
    {
      if (!marks[(guchar) *p])
        {
          p = *p == '\n' ? jm_json_skip_space (p, end) : p + 1;
          continue;
        }

      if (*p == '"')
        {
          p = skip_string (p, end);
          continue;
        }

      if (*p == '{' || *p == '[')
        depth++;
      else
        depth--;
      p++;
      if (depth == 0)
        break;
    }

  return p;
}

static const char *
skip_value (const char *p,
            const char *end)
{
  if (*p == '"')
    return skip_string (p, end);
  if (*p == '{' || *p == '[')
    return skip_brackets (p, end);

  while (p < end && (g_ascii_isalnum (*p) || *p == '-' || *p == '+' || *p == '.'))
    p++;

  return p;
}

static guint
read_unit (const char *p)
{
  guint unit = 0;

  for (guint i = 0; i < 4; i++)
    unit = unit * 16 + (guint) g_ascii_xdigit_value (p[i]);

  return unit;
}

/**
 * jm_json_walk_decode:
 * @string: a string in JSON text, from its quotation mark on
 *
 * Half a character (a lone surrogate), which no text can hold, and U+0000 become U+FFFD.
 *
 * Returns: (transfer full): what the string says
 */
GString *
jm_json_walk_decode (const char *string)
{
  static const char escapes[] = "b\bf\fn\nr\rt\t";
  GString *decoded = g_string_new (NULL);
  const char *p = string + 1;

  while (*p != '"')
    {
      const char *escape;
      gunichar c;

      if (*p != '\\')
        {
          g_string_append_c (decoded, *p++);
          continue;
        }

      p++;
      if (*p != 'u')
        {
          escape = strchr (escapes, *p);
          g_string_append_c (decoded, escape != NULL ? escape[1] : *p);
          p++;
          continue;
        }

      c = read_unit (p + 1);
      p += 5;
      if (c >= 0xd800 && c < 0xdc00 && p[0] == '\\' && p[1] == 'u')
        {
          guint low = read_unit (p + 2);

          if (low >= 0xdc00 && low < 0xe000)
            {
              c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
              p += 6;
            }
        }
      g_string_append_unichar (decoded, c == 0 || (c >= 0xd800 && c < 0xe000) ? 0xfffd : c);
    }

  return decoded;
}

/**
 * jm_json_walk_string_equals:
 * @string: a string in JSON text, from its quotation mark on
 * @value: a text
 *
 * Returns: whether the string says @value
 */
gboolean
jm_json_walk_string_equals (const char *string,
                            const char *value)
{
  gsize length = strlen (value);
  const char *p = string + 1;

  /* Most strings have no escapes, so that their bytes can be compared. */
  while (*p != '"' && *p != '\\')
    p++;

  if (*p == '\\')
    {
      g_autoptr (GString) decoded = jm_json_walk_decode (string);

      return decoded->len == length && memcmp (decoded->str, value, length) == 0;
    }

  return (gsize) (p - string - 1) == length && memcmp (string + 1, value, length) == 0;
}

/**
 * jm_json_walk_init:
 * @self: a walk, not initialised
 * @text: a value of valid JSON; white space before it is skipped
 * @end: end of the text
 *
 * Begins to walk through a list or an object.  Nothing has to be freed afterwards.
 *
 * Returns: whether the value is a list or an object
 */
gboolean
jm_json_walk_init (JmJsonWalk *self,
                   const char *text,
                   const char *end)
{
  const char *p = jm_json_skip_space (text, end);

  if (p == end || (*p != '{' && *p != '['))
    return FALSE;

  *self = (JmJsonWalk) { .next = p + 1, .end = end, .in_object = *p == '{', .index = G_MAXUINT };

  return TRUE;
}

/**
 * jm_json_walk_next:
 * @self: a walk
 *
 * Goes to the first or the next value.
 *
 * Returns: whether there is one
 */
gboolean
jm_json_walk_next (JmJsonWalk *self)
{
  const char *p = jm_json_skip_space (jm_json_walk_get_end (self), self->end);

  if (p < self->end && *p == ',')
    p = jm_json_skip_space (p + 1, self->end);
  self->next = p;
  if (p == self->end || *p == '}' || *p == ']')
    return FALSE;

  if (self->in_object)
    {
      self->name = p;
      p = jm_json_skip_space (skip_string (p, self->end), self->end);
      p = jm_json_skip_space (p + 1, self->end); /* the colon */
    }

  self->value = p;
  self->next = NULL;
  self->index++;

  return TRUE;
}

/**
 * jm_json_walk_get_end:
 * @self: a walk that is at a value
 *
 * Returns: what follows the value
 */
const char *
jm_json_walk_get_end (JmJsonWalk *self)
{
  if (self->next == NULL)
    self->next = skip_value (self->value, self->end);

  return self->next;
}

/**
 * jm_json_walk_leave:
 * @self: a walk that is at a list or an object
 * @inner: a walk through that list or object, which has come to its end
 *
 * Tells where the value ends, so that it need not be skipped once more.
 */
void
jm_json_walk_leave (JmJsonWalk       *self,
                    const JmJsonWalk *inner)
{
  self->next = MIN (inner->next + 1, self->end);
}

/* Goes from the list or object at P to one of its values; NULL when it has not got it. */
static const char *
take_step (const char       *p,
           const char       *end,
           const JmJsonStep *step)
{
  JmJsonWalk walk;

  if (!jm_json_walk_init (&walk, p, end) || walk.in_object != (step->member != NULL))
    return NULL;

  while (jm_json_walk_next (&walk))
    if (walk.in_object ? jm_json_walk_string_equals (walk.name, step->member) : walk.index == step->index)
      return walk.value;

  return NULL;
}

/**
 * jm_json_walk_find:
 * @text: valid JSON
 * @length: its bytes
 * @steps: the way to a value, from the root
 * @n_steps: number of steps
 *
 * Finds the byte where a value begins.  When the way does not lead there, it is followed as
 * far as possible.
 *
 * Returns: the offset of the value in @text
 */
gsize
jm_json_walk_find (const char       *text,
                   gsize             length,
                   const JmJsonStep *steps,
                   guint             n_steps)
{
  const char *end = text + length;
  const char *p = jm_json_skip_space (text, end);

  for (guint i = 0; i < n_steps; i++)
    {
      const char *next = take_step (p, end, &steps[i]);

      if (next == NULL)
        break;
      p = next;
    }

  return (gsize) (p - text);
}

/**
 * jm_json_walk_collect:
 * @text: valid JSON
 * @length: its bytes
 * @member: the name of a member
 *
 * Returns: (transfer full) (element-type utf8 utf8): the set of all texts that members of
 *   that name have, at any depth
 */
GHashTable *
jm_json_walk_collect (const char *text,
                      gsize       length,
                      const char *member)
{
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *end = text + length;

  for (const char *p = text; p < end;)
    {
      const char *string = p;

      if (*p != '"')
        {
          p++;
          continue;
        }

      p = jm_json_skip_space (skip_string (p, end), end);
      if (p == end || *p != ':' || !jm_json_walk_string_equals (string, member))
        continue;

      p = jm_json_skip_space (p + 1, end);
      if (p < end && *p == '"')
        {
          g_hash_table_add (values, g_string_free (jm_json_walk_decode (p), FALSE));
          p = skip_string (p, end);
        }
    }

  return values;
}

/**
 * jm_json_walk_count_objects:
 * @text: valid JSON
 * @length: its bytes
 *
 * Returns: the number of objects in it
 */
guint
jm_json_walk_count_objects (const char *text,
                            gsize       length)
{
  const char *end = text + length;
  guint n = 0;

  for (const char *p = text; p < end;)
    {
      n += *p == '{';
      p = *p == '"' ? skip_string (p, end) : p + 1;
    }

  return n;
}
