/* jm-journal-read.c: reading what was not saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A journal is read until a record is cut off or damaged; what came before counts.
 */

#include "config.h"

#include "jm-journal.h"

#include <errno.h>
#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "jm-delta.h"
#include "jm-journal-private.h"
#include "jm-json-reader.h"
#include "jm-save-private.h"

/* How many changes are given up at the end when a map cannot be read. */
#define MAX_RETRIES 3

/* What is read from, and how far that has come. */
typedef struct
{
  GBytes *bytes;
  gsize offset;
} Cursor;

typedef struct
{
  char what[5];
  gint64 time;
  GBytes *content;
} Record;

static void
record_clear (Record *record)
{
  g_clear_pointer (&record->content, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Record, record_clear)

/* Reads the next record that is whole. */
static gboolean
next_record (Cursor *cursor,
             Record *record)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (cursor->bytes, &size);
  const guint8 *head = data + cursor->offset;
  guint32 length;
  guint64 sum;

  record_clear (record);
  if (size - cursor->offset < JM_JOURNAL_HEAD)
    return FALSE;

  memcpy (record->what, head, 4);
  memcpy (&length, head + 4, sizeof length);
  memcpy (&record->time, head + 8, sizeof record->time);
  memcpy (&sum, head + JM_JOURNAL_HEAD - JM_JOURNAL_HASH, sizeof sum);
  length = GUINT32_FROM_LE (length);
  record->time = GINT64_FROM_LE (record->time);
  if (length > size - cursor->offset - JM_JOURNAL_HEAD)
    return FALSE;

  record->content = g_bytes_new_from_bytes (cursor->bytes, cursor->offset + JM_JOURNAL_HEAD, length);
  if (_jm_journal_sum (head, record->content) != GUINT64_FROM_LE (sum))
    return FALSE;

  cursor->offset += JM_JOURNAL_HEAD + length;

  return TRUE;
}

static char *
get_text (GKeyFile   *file,
          const char *key)
{
  char *text = g_key_file_get_string (file, JM_JOURNAL_GROUP, key, NULL);

  return text != NULL ? text : g_strdup ("");
}

static gboolean
read_base (GBytes           *content,
           JmJournalContent *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (!g_key_file_load_from_bytes (file, content, G_KEY_FILE_NONE, NULL)
      || !g_key_file_has_group (file, JM_JOURNAL_GROUP))
    return FALSE;

  jm_journal_base_clear (&self->base);
  g_free (self->title);
  g_free (self->version);
  self->base.uri = g_key_file_get_string (file, JM_JOURNAL_GROUP, JM_JOURNAL_KEY_URI, NULL);
  self->base.etag = g_key_file_get_string (file, JM_JOURNAL_GROUP, JM_JOURNAL_KEY_ETAG, NULL);
  self->base.folder = g_key_file_get_string (file, JM_JOURNAL_GROUP, JM_JOURNAL_KEY_FOLDER, NULL);
  self->title = get_text (file, JM_JOURNAL_KEY_TITLE);
  self->version = get_text (file, JM_JOURNAL_KEY_VERSION);

  return TRUE;
}

/* Returns the document after a change, or NULL when the change does not belong to @text. */
static GBytes *
make_change (GBytes *text,
             GBytes *content)
{
  g_autoptr (GBytes) delta = NULL;
  g_autoptr (GBytes) changed = NULL;
  gsize size = g_bytes_get_size (content);
  const guint8 *data;
  guint64 hash;

  if (size < sizeof hash)
    return NULL;

  memcpy (&hash, g_bytes_get_data (content, NULL), sizeof hash);
  delta = g_bytes_new_from_bytes (content, sizeof hash, size - sizeof hash);
  changed = jm_delta_apply (text, delta, JM_FORMAT_MAX_BYTES);
  if (changed == NULL)
    return NULL;

  data = g_bytes_get_data (changed, &size);

  return _jm_load_hash (data, size) == GUINT64_FROM_LE (hash) ? g_steal_pointer (&changed) : NULL;
}

/* Goes through the journal, at most as far as the @most-th change; sets how many there were.
 * Returns the document then, or NULL when there is none. */
static GBytes *
play (GBytes           *bytes,
      guint             most,
      JmJournalContent *content,
      guint            *n_changes)
{
  Cursor cursor = { bytes, strlen (JM_JOURNAL_FIRST_LINE) };
  g_auto (Record) record = { .content = NULL };
  g_autoptr (GBytes) text = NULL;

  *n_changes = 0;
  if (!next_record (&cursor, &record) || strcmp (record.what, JM_JOURNAL_BASE) != 0
      || !read_base (record.content, content)
      || !next_record (&cursor, &record) || strcmp (record.what, JM_JOURNAL_MAP) != 0)
    return NULL;

  text = g_bytes_ref (record.content);
  content->time = record.time;

  while (*n_changes < most && next_record (&cursor, &record))
    {
      if (strcmp (record.what, JM_JOURNAL_CHANGE) == 0)
        {
          GBytes *changed = make_change (text, record.content);

          if (changed == NULL)
            break;
          g_bytes_unref (text);
          text = changed;
          (*n_changes)++;
        }
      else if (strcmp (record.what, JM_JOURNAL_BASE) != 0 || !read_base (record.content, content))
        break;
      content->time = record.time;
    }

  return g_steal_pointer (&text);
}

static gboolean
read_content (GBytes            *bytes,
              JmJournalContent  *content,
              const char        *shown,
              GError           **error)
{
  guint most = 10 * JM_JOURNAL_MAX_CHANGES;
  guint n_changes;

  /* What the writer wrote is a map; should it be none, the map before it is better than nothing. */
  for (guint i = 0; i <= MAX_RETRIES; i++)
    {
      g_autoptr (GBytes) text = play (bytes, most, content, &n_changes);

      if (text == NULL)
        {
          jm_format_set_error (error, JM_FORMAT_ERROR_SYNTAX, shown, NULL, 0, 0, _("Nothing can be read from this."));
          return FALSE;
        }

      g_clear_error (error);
      content->map = jm_json_read (text, shown, NULL, &content->is_newer, error);
      if (content->map != NULL || n_changes == 0)
        break;
      most = i + 1 < MAX_RETRIES ? n_changes - 1 : 0;
    }

  return content->map != NULL;
}

/* Reads a file that says that it is a journal. */
static GBytes *
load (const char  *folder,
      char       **shown,
      GError     **error)
{
  g_autofree char *path = g_build_filename (folder, JM_JOURNAL_NAME, NULL);
  g_autoptr (GBytes) bytes = NULL;
  GStatBuf status;
  char *data;
  gsize length;

  *shown = g_filename_display_name (path);
  if (g_stat (path, &status) == 0 && (!S_ISREG (status.st_mode) || status.st_size > (goffset) JM_JOURNAL_MAX_BYTES))
    {
      jm_format_set_error (error, JM_FORMAT_ERROR_TOO_LARGE, *shown, NULL, 0, 0, _("The file is larger than %u MB."),
                           (guint) (JM_JOURNAL_MAX_BYTES >> 20));
      return NULL;
    }

  if (!g_file_get_contents (path, &data, &length, error))
    return NULL;

  bytes = g_bytes_new_take (data, length);
  if (length < strlen (JM_JOURNAL_FIRST_LINE)
      || memcmp (data, JM_JOURNAL_FIRST_LINE, strlen (JM_JOURNAL_FIRST_LINE)) != 0)
    {
      jm_format_set_error (error, JM_FORMAT_ERROR_NOT_A_MAP, *shown, NULL, 0, 0, _("This is not a journal."));
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

/**
 * jm_journal_read:
 * @folder: the folder of a journal
 * @error: return location for an error
 *
 * Reads the last map that was written as a whole.  Errors of the domain %G_FILE_ERROR when the
 * file cannot be read, of the domain %JM_FORMAT_ERROR when there is no map in it.
 *
 * Returns: (transfer full): what the journal holds, or %NULL
 */
JmJournalContent *
jm_journal_read (const char  *folder,
                 GError     **error)
{
  g_autofree char *shown = NULL;
  g_autoptr (GBytes) bytes = load (folder, &shown, error);
  g_autoptr (JmJournalContent) content = g_new0 (JmJournalContent, 1);
  g_autoptr (GError) reason = NULL;

  if (bytes == NULL)
    return NULL;

  if (!read_content (bytes, content, shown, &reason))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  return g_steal_pointer (&content);
}

/**
 * jm_journal_peek:
 * @folder: the folder of a journal
 * @error: return location for an error
 *
 * As jm_journal_read(), but leaves the map alone, which perhaps does harm.
 *
 * Returns: (transfer full): what the journal says about the map, or %NULL
 */
JmJournalContent *
jm_journal_peek (const char  *folder,
                 GError     **error)
{
  g_autofree char *shown = NULL;
  g_autoptr (GBytes) bytes = load (folder, &shown, error);
  g_autoptr (JmJournalContent) content = g_new0 (JmJournalContent, 1);
  g_auto (Record) record = { .content = NULL };
  Cursor cursor = { bytes, strlen (JM_JOURNAL_FIRST_LINE) };

  while (bytes != NULL && next_record (&cursor, &record))
    {
      if (strcmp (record.what, JM_JOURNAL_BASE) == 0 && !read_base (record.content, content))
        break;
      content->time = record.time;
    }

  if (bytes != NULL && content->title == NULL)
    jm_format_set_error (error, JM_FORMAT_ERROR_SYNTAX, shown, NULL, 0, 0, _("Nothing can be read from this."));

  return content->title != NULL ? g_steal_pointer (&content) : NULL;
}

/**
 * jm_journal_content_free:
 * @self: (transfer full): what a journal held
 */
void
jm_journal_content_free (JmJournalContent *self)
{
  jm_journal_base_clear (&self->base);
  g_free (self->title);
  g_free (self->version);
  g_clear_pointer (&self->map, jm_map_unref);
  g_free (self);
}
