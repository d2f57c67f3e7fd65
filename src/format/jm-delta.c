/* jm-delta.c: what one text has that another has not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What both texts begin and end with is found by comparing them.  Between, the old text is cut
 * into blocks that are found again wherever they stand in the new one, by a hash that is
 * rolled over it byte by byte, as rsync and xdelta do.
 *
 * A delta is a row of steps.  Each begins with a number: twice the length of a part, and one
 * more when the part is copied.  A copied part goes on with its place in the old text, another
 * one with its bytes.  Numbers have seven bits in a byte, the lowest first; the highest bit
 * says that more follow.
 */

#include "config.h"

#include "jm-delta.h"

#include <string.h>

/* Long enough not to be found everywhere, short enough for a line of a document. */
#define BLOCK 64

/* Of the rolled hash: any odd number will do. */
#define FACTOR 0x08104225u

/* The blocks of a part of the old text by their hash: where they begin, counted in blocks from
 * 1; 0 where there is none. */
typedef struct
{
  const guint8 *text;
  guint32 *places;
  guint32 mask;
} Blocks;

static void
add_number (GByteArray *delta,
            guint64     number)
{
  while (number >= 0x80)
    {
      g_byte_array_append (delta, (const guint8[]) { (guint8) (number | 0x80) }, 1);
      number >>= 7;
    }
  g_byte_array_append (delta, (const guint8[]) { (guint8) number }, 1);
}

static void
add_copy (GByteArray *delta,
          gsize       place,
          gsize       length)
{
  if (length == 0)
    return;

  add_number (delta, (guint64) length << 1 | 1);
  add_number (delta, place);
}

static void
add_bytes (GByteArray   *delta,
           const guint8 *bytes,
           gsize         length)
{
  if (length == 0)
    return;

  add_number (delta, (guint64) length << 1);
  g_byte_array_append (delta, bytes, (guint) length);
}

static guint32
hash_block (const guint8 *text)
{
  guint32 hash = 0;

  for (guint i = 0; i < BLOCK; i++)
    hash = hash * FACTOR + text[i];

  return hash;
}

/* The hash of the block that begins one byte later; @out is FACTOR to the power of BLOCK. */
static guint32
roll (guint32       hash,
      const guint8 *text,
      guint32       out)
{
  return hash * FACTOR + text[BLOCK] - text[0] * out;
}

static guint32
get_slot (const Blocks *self,
          guint32       hash)
{
  return (hash ^ hash >> 15) & self->mask;
}

static void
blocks_init (Blocks       *self,
             const guint8 *text,
             gsize         length)
{
  guint32 n_blocks = (guint32) (length / BLOCK);
  guint32 n_slots = 16;

  while (n_slots < 2 * n_blocks)
    n_slots *= 2;

  self->text = text;
  self->mask = n_slots - 1;
  self->places = g_new0 (guint32, n_slots);
  /* Of blocks with the same hash the first is found. */
  for (guint32 i = n_blocks; i > 0; i--)
    self->places[get_slot (self, hash_block (text + (gsize) (i - 1) * BLOCK))] = i;
}

static gsize
count_equal (const guint8 *a,
             const guint8 *b,
             gsize         most)
{
  gsize n = 0;

  while (n + 4096 <= most && memcmp (a + n, b + n, 4096) == 0)
    n += 4096;
  while (n < most && a[n] == b[n])
    n++;

  return n;
}

static gsize
count_equal_back (const guint8 *a_end,
                  const guint8 *b_end,
                  gsize         most)
{
  gsize n = 0;

  while (n + 4096 <= most && memcmp (a_end - n - 4096, b_end - n - 4096, 4096) == 0)
    n += 4096;
  while (n < most && a_end[-1 - (gssize) n] == b_end[-1 - (gssize) n])
    n++;

  return n;
}

/* Writes what stands between the common beginning and end, which differ at both their ends. */
static void
add_middle (GByteArray   *delta,
            const guint8 *old_text,
            gsize         begin,
            gsize         old_length,
            const guint8 *new_text,
            gsize         new_length)
{
  const guint8 *old_part = old_text + begin;
  gsize written = 0, at = 0;
  guint32 hash, out = 1;
  Blocks blocks;

  if (old_length < BLOCK || new_length < BLOCK)
    {
      add_bytes (delta, new_text, new_length);
      return;
    }

  blocks_init (&blocks, old_part, old_length);
  for (guint i = 0; i < BLOCK; i++)
    out *= FACTOR;

  hash = hash_block (new_text);
  while (at + BLOCK <= new_length)
    {
      guint32 place = blocks.places[get_slot (&blocks, hash)];
      gsize from = place > 0 ? (gsize) (place - 1) * BLOCK : 0;

      if (place > 0 && memcmp (old_part + from, new_text + at, BLOCK) == 0)
        {
          gsize back = count_equal_back (old_part + from, new_text + at, MIN (from, at - written));
          gsize length = count_equal (old_part + from, new_text + at, MIN (old_length - from, new_length - at));

          add_bytes (delta, new_text + written, at - back - written);
          add_copy (delta, begin + from - back, back + length);
          written = at += length;
          if (at + BLOCK <= new_length)
            hash = hash_block (new_text + at);
        }
      else
        {
          if (at + BLOCK < new_length)
            hash = roll (hash, new_text + at, out);
          at++;
        }
    }
  add_bytes (delta, new_text + written, new_length - written);

  g_free (blocks.places);
}

/**
 * jm_delta_new:
 * @old_text: a text, or any bytes, of less than 4 GB
 * @new_text: another one
 *
 * Returns: (transfer full): what makes @new_text from @old_text
 */
GBytes *
jm_delta_new (GBytes *old_text,
              GBytes *new_text)
{
  GByteArray *delta = g_byte_array_new ();
  gsize old_length, new_length, begin, end;
  const guint8 *old_data = g_bytes_get_data (old_text, &old_length);
  const guint8 *new_data = g_bytes_get_data (new_text, &new_length);

  if (old_length == 0 || new_length == 0)
    {
      add_bytes (delta, new_data, new_length);
      return g_byte_array_free_to_bytes (delta);
    }

  begin = count_equal (old_data, new_data, MIN (old_length, new_length));
  end = count_equal_back (old_data + old_length, new_data + new_length, MIN (old_length, new_length) - begin);

  add_copy (delta, 0, begin);
  add_middle (delta, old_data, begin, old_length - begin - end, new_data + begin, new_length - begin - end);
  add_copy (delta, old_length - end, end);

  return g_byte_array_free_to_bytes (delta);
}

static gboolean
take_number (const guint8 **p,
             const guint8  *end,
             guint64       *number)
{
  *number = 0;
  for (guint shift = 0; shift < 42 && *p < end; shift += 7)
    {
      guint8 byte = *(*p)++;

      *number |= (guint64) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return TRUE;
    }

  return FALSE;
}

/**
 * jm_delta_apply:
 * @old_text: the old text
 * @delta: what makes a new one from it; it may be anything
 * @most: how long the new text may be
 *
 * Returns: (transfer full) (nullable): the new text; %NULL when @delta does not belong to
 *   @old_text or would make more than @most bytes
 */
GBytes *
jm_delta_apply (GBytes *old_text,
                GBytes *delta,
                gsize   most)
{
  g_autoptr (GByteArray) new_text = g_byte_array_new ();
  gsize old_length, delta_length;
  const guint8 *old_data = g_bytes_get_data (old_text, &old_length);
  const guint8 *p = g_bytes_get_data (delta, &delta_length);
  const guint8 *end = delta_length > 0 ? p + delta_length : p;

  while (p < end)
    {
      guint64 head, length, place;

      if (!take_number (&p, end, &head))
        return NULL;
      length = head >> 1;
      if (length == 0 || length > most - new_text->len)
        return NULL;

      if ((head & 1) == 0)
        {
          if (length > (gsize) (end - p))
            return NULL;
          g_byte_array_append (new_text, p, (guint) length);
          p += length;
        }
      else
        {
          if (!take_number (&p, end, &place) || place > old_length || length > old_length - place)
            return NULL;
          g_byte_array_append (new_text, old_data + place, (guint) length);
        }
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&new_text));
}
