/* jm-json-names.c: does an object have a member twice?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-json-names.h"

#include <stdlib.h>
#include <string.h>

#include "jm-json-walk.h"

/* Names of an object up to this number are compared each with each; more are sorted. */
#define MAX_PAIRWISE 48

typedef struct
{
  const char *text; /* decoded, not ended by NUL */
  guint32 length;
  guint32 hash;
  const char *place; /* in the scanned text, at the quotation mark */
} Name;

/* Tells most names apart; equal hashes are always followed by a comparison. */
static guint32
hash_name (const char *text,
           guint32     length)
{
  guint32 first = 0;
  guint32 last = 0;

  if (length >= 4)
    {
      memcpy (&first, text, 4);
      memcpy (&last, text + length - 4, 4);
    }
  else if (length > 0)
    memcpy (&first, text, length);

  return (first * 2654435761u) ^ (last * 2246822519u) ^ length;
}

static gboolean
names_equal (const Name *a,
             const Name *b)
{
  return a->hash == b->hash && a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const Name *one = a;
  const Name *other = b;
  int order;

  if (one->hash != other->hash)
    return one->hash < other->hash ? -1 : 1;
  if (one->length != other->length)
    return one->length < other->length ? -1 : 1;
  order = memcmp (one->text, other->text, one->length);
  if (order != 0)
    return order;

  return one->place < other->place ? -1 : 1;
}

/**
 * jm_json_names_init:
 * @self: names, not initialised
 *
 * Begins without a name.
 */
void
jm_json_names_init (JmJsonNames *self)
{
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  self->decoded = NULL;
}

/**
 * jm_json_names_clear:
 * @self: names
 *
 * Frees all.
 */
void
jm_json_names_clear (JmJsonNames *self)
{
  g_clear_pointer (&self->names, g_array_unref);
  g_clear_pointer (&self->decoded, g_string_chunk_free);
}

/**
 * jm_json_names_add:
 * @self: names
 * @place: a string in JSON text, at its quotation mark
 * @end: what follows it
 * @has_escapes: whether it has escapes
 *
 * Adds the name of a member to the innermost object.
 */
void
jm_json_names_add (JmJsonNames *self,
                   const char  *place,
                   const char  *end,
                   gboolean     has_escapes)
{
  Name name = { .text = place + 1, .length = (guint32) (end - place - 2), .place = place };

  if (has_escapes)
    {
      g_autoptr (GString) decoded = jm_json_walk_decode (place);

      if (self->decoded == NULL)
        self->decoded = g_string_chunk_new (1024);
      name.text = g_string_chunk_insert_len (self->decoded, decoded->str, (gssize) decoded->len);
      name.length = (guint32) decoded->len;
    }

  name.hash = hash_name (name.text, name.length);
  g_array_append_val (self->names, name);
}

/**
 * jm_json_names_get_n:
 * @self: names
 *
 * Returns: the number of names, of all objects
 */
guint
jm_json_names_get_n (JmJsonNames *self)
{
  return self->names->len;
}

/**
 * jm_json_names_get_last:
 * @self: names, at least one
 *
 * Returns: the name that was added last, at its quotation mark
 */
const char *
jm_json_names_get_last (JmJsonNames *self)
{
  return g_array_index (self->names, Name, self->names->len - 1).place;
}

/**
 * jm_json_names_find_twice:
 * @self: names
 * @first: number of the first name of the innermost object
 *
 * Looks for a name that the object has twice.  The order of its names is lost.
 *
 * Returns: (nullable): where it stands for the second time
 */
const char *
jm_json_names_find_twice (JmJsonNames *self,
                          guint        first)
{
  guint n_names = self->names->len - first;
  Name *names = n_names > 0 ? &g_array_index (self->names, Name, first) : NULL;

  if (n_names <= MAX_PAIRWISE)
    {
      for (guint i = 1; i < n_names; i++)
        for (guint j = 0; j < i; j++)
          if (names_equal (&names[i], &names[j]))
            return names[i].place;
      return NULL;
    }

  qsort (names, n_names, sizeof (Name), compare_names);
  for (guint i = 1; i < n_names; i++)
    if (names_equal (&names[i], &names[i - 1]))
      return names[i].place;

  return NULL;
}

/**
 * jm_json_names_truncate:
 * @self: names
 * @first: number of the first name of the innermost object
 *
 * Forgets the names of the innermost object.
 */
void
jm_json_names_truncate (JmJsonNames *self,
                        guint        first)
{
  g_array_set_size (self->names, first);
}
