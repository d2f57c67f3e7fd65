/* jm-pdf-mend.c: what cairo leaves undone in a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cairo 1.18 gives every tag an object of its own, but writes none for an artifact, so that
 * the table of objects has entries that lead nowhere, and readers that look closely call the
 * file damaged.  Such entries are marked as free.  A file without them is left as it is.
 */

#include "config.h"

#include "jm-pdf-mend.h"

#include <gio/gio.h>
#include <stdio.h>
#include <string.h>

/* So much at the end of a file is text. */
#define TAIL 40

/* Of the older table: an entry, where it says whether the object is there, and a free one. */
#define LINE 20
#define IN_USE 17
#define FREE_LINE "0000000000 65535 f"

/* The table at the end of the file, ISO 32000-1, 7.5.8. */
typedef struct
{
  gsize offset;     /* of its object */
  gsize stream;     /* of its content */
  gsize length;
  guint n_objects;
  guint widths[3];
} Table;

static gboolean
read_number (const char *text,
             const char *name,
             guint64    *number)
{
  const char *at = strstr (text, name);

  if (at == NULL)
    return FALSE;

  *number = g_ascii_strtoull (at + strlen (name), NULL, 10);

  return TRUE;
}

static gboolean
find_table (const GByteArray *file,
            Table            *table)
{
  const char *text = (const char *) file->data;
  gsize tail = MIN (file->len, TAIL);
  const char *start = g_strrstr_len (text + file->len - tail, (gssize) tail, "startxref");
  g_autofree char *head = NULL;
  const char *widths, *stream;
  guint64 length, size;

  if (start == NULL)
    return FALSE;

  table->offset = (gsize) g_ascii_strtoull (start + strlen ("startxref"), NULL, 10);
  if (table->offset >= file->len)
    return FALSE;

  head = g_strndup (text + table->offset, MIN (file->len - table->offset, 512));
  stream = strstr (head, "stream\n");
  widths = strstr (head, "/W [");
  if (strstr (head, "/Type /XRef") == NULL || stream == NULL || widths == NULL ||
      !read_number (head, "/Length ", &length) || !read_number (head, "/Size ", &size) ||
      sscanf (widths, "/W [%u %u %u]", &table->widths[0], &table->widths[1], &table->widths[2]) != 3)
    return FALSE;

  table->stream = table->offset + (gsize) (stream - head) + strlen ("stream\n");
  table->length = (gsize) length;
  table->n_objects = (guint) size;

  return table->stream + table->length <= file->len && table->widths[0] == 1 && table->widths[1] <= 8;
}

static GByteArray *
convert (GConverter   *converter,
         const guint8 *data,
         gsize         length)
{
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_data (data, (gssize) length, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (source, converter);
  g_autoptr (GByteArray) result = g_byte_array_new ();
  guint8 buffer[8192];
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, NULL)) > 0)
    g_byte_array_append (result, buffer, (guint) n);

  return n == 0 ? g_steal_pointer (&result) : NULL;
}

static gboolean
is_object_at (const GByteArray *file,
              guint64           offset,
              guint             number)
{
  char expected[32];
  gsize length = (gsize) g_snprintf (expected, sizeof expected, "%u 0 obj", number);

  return offset + length <= file->len && memcmp (file->data + offset, expected, length) == 0;
}

/* Marks the entries that lead nowhere; returns how many there were. */
static guint
free_entries (const GByteArray *file,
              const Table      *table,
              GByteArray       *entries)
{
  gsize width = table->widths[0] + table->widths[1] + table->widths[2];
  guint n = 0;

  for (guint i = 0; i < table->n_objects && (i + 1) * width <= entries->len; i++)
    {
      guint8 *entry = entries->data + i * width;
      guint64 offset = 0;

      for (guint j = 0; j < table->widths[1]; j++)
        offset = offset << 8 | entry[1 + j];
      if (entry[0] != 1 || is_object_at (file, offset, i))
        continue;

      memset (entry, 0, width);
      n++;
    }

  return n;
}

static void
append_text (GByteArray *file,
             const char *text)
{
  g_byte_array_append (file, (const guint8 *) text, (guint) strlen (text));
}

/* The table is the last thing in the file. */
static void
replace_table (GByteArray       *file,
               const Table      *table,
               const GByteArray *packed)
{
  g_autofree char *head = g_strndup ((const char *) file->data + table->offset, table->stream - table->offset);
  const char *length = strstr (head, "/Length ");
  g_autofree char *before = g_strndup (head, (gsize) (length - head));
  const char *after = length + strlen ("/Length ");
  g_autofree char *number = g_strdup_printf ("/Length %u", packed->len);
  g_autofree char *end = g_strdup_printf ("\nendstream\nendobj\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                                          table->offset);

  after += strspn (after, "0123456789");
  g_byte_array_set_size (file, (guint) table->offset);
  append_text (file, before);
  append_text (file, number);
  append_text (file, after);
  g_byte_array_append (file, packed->data, packed->len);
  append_text (file, end);
}

/* The table as it was before PDF 1.5, ISO 32000-1, 7.5.4: lines of 20 bytes. */
static gboolean
mend_lines (GByteArray *file)
{
  gsize tail = MIN (file->len, TAIL);
  const char *text = (const char *) file->data;
  const char *start = g_strrstr_len (text + file->len - tail, (gssize) tail, "startxref");
  gsize offset = start != NULL ? (gsize) g_ascii_strtoull (start + strlen ("startxref"), NULL, 10) : file->len;
  guint n_objects;
  int length;

  if (offset + 32 >= file->len || sscanf (text + offset, "xref\n0 %u\n%n", &n_objects, &length) != 1 ||
      offset + (gsize) length + (gsize) n_objects * LINE > file->len)
    return FALSE;

  for (guint i = 1; i < n_objects; i++)
    {
      char *line = (char *) file->data + offset + length + (gsize) i * LINE;

      if (line[IN_USE] == 'n' && !is_object_at (file, g_ascii_strtoull (line, NULL, 10), i))
        memcpy (line, FREE_LINE, strlen (FREE_LINE));
    }

  return TRUE;
}

/**
 * jm_pdf_mend:
 * @file: a PDF as cairo wrote it
 *
 * Marks the objects that cairo announces but does not write as free.
 */
void
jm_pdf_mend (GByteArray *file)
{
  g_autoptr (GConverter) unpack = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GConverter) pack = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1));
  g_autoptr (GByteArray) entries = NULL;
  g_autoptr (GByteArray) packed = NULL;
  Table table;

  if (mend_lines (file) || !find_table (file, &table))
    return;

  entries = convert (unpack, file->data + table.stream, table.length);
  if (entries == NULL || free_entries (file, &table, entries) == 0)
    return;

  packed = convert (pack, entries->data, entries->len);
  if (packed != NULL)
    replace_table (file, &table, packed);
}
