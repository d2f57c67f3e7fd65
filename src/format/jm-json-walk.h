/* jm-json-walk.h: finding things in JSON text without parsing it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For text that has passed jm_json_scan(), and for bytes that this program wrote.  Nothing
 * is kept; may be used from any thread.
 */

#pragma once

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

/* One step on the way to a value: into a member of an object, or an entry of a list. */
typedef struct
{
  const char *member; /* NULL for an entry of a list */
  guint index;
} JmJsonStep;

/* Goes through the entries of a list or the members of an object. */
typedef struct
{
  const char *name;  /* the current member: its name, at the quotation mark; NULL in a list */
  const char *value; /* the current value */
  guint index;       /* of the current value, from 0 */

  /*< private >*/
  const char *next; /* what follows the current value; NULL until it is looked for */
  const char *end;
  gboolean in_object;
} JmJsonWalk;

gboolean    jm_json_walk_init          (JmJsonWalk       *self,
                                        const char       *text,
                                        const char       *end);
gboolean    jm_json_walk_next          (JmJsonWalk       *self);
const char *jm_json_walk_get_end       (JmJsonWalk       *self);
void        jm_json_walk_leave         (JmJsonWalk       *self,
                                        const JmJsonWalk *inner);

gsize       jm_json_walk_find          (const char       *text,
                                        gsize             length,
                                        const JmJsonStep *steps,
                                        guint             n_steps);
GHashTable *jm_json_walk_collect       (const char       *text,
                                        gsize             length,
                                        const char       *member);
guint       jm_json_walk_count_objects (const char       *text,
                                        gsize             length);

GString    *jm_json_walk_decode        (const char       *string);
gboolean    jm_json_walk_string_equals (const char       *string,
                                        const char       *value);

/* Eight bytes at once: most of a document is indentation and texts. */
#define JM_JSON_ONES G_GUINT64_CONSTANT (0x0101010101010101)
#define JM_JSON_HIGH_BITS (JM_JSON_ONES << 7)

static inline guint64
jm_json_load (const char *p)
{
  guint64 word;

  memcpy (&word, p, sizeof word);

  return GUINT64_FROM_LE (word);
}

/* Returns the first byte from P on that is no white space of JSON, or END. */
static inline const char *
jm_json_skip_space (const char *p,
                    const char *end)
{
  while (p < end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'))
    {
      p++;
      while (end - p >= 8)
        {
          guint64 others = jm_json_load (p) ^ (JM_JSON_ONES * ' ');

          if (others != 0)
            {
              p += __builtin_ctzll (others) / 8;
              break;
            }
          p += 8;
        }
    }

  return p;
}

/* Returns the first byte from P on that is a quotation mark, a backslash or a control
 * character, or END.  A byte is below N when subtracting N borrows from its high bit; what
 * the borrow does to the bytes after it does not matter. */
static inline const char *
jm_json_skip_plain (const char *p,
                    const char *end)
{
  while (end - p >= 8)
    {
      guint64 word = jm_json_load (p);
      guint64 quote = word ^ (JM_JSON_ONES * '"');
      guint64 backslash = word ^ (JM_JSON_ONES * '\\');
      guint64 found = (((quote - JM_JSON_ONES) & ~quote) | ((backslash - JM_JSON_ONES) & ~backslash)
                       | ((word - JM_JSON_ONES * 0x20) & ~word)) & JM_JSON_HIGH_BITS;

      if (found != 0)
        return p + __builtin_ctzll (found) / 8;
      p += 8;
    }

  while (p < end && *p != '"' && *p != '\\' && (guchar) *p >= 0x20)
    p++;

  return p;
}

G_END_DECLS
