/* jm-journal.c: writing what was not saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-journal.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "jm-delta.h"
#include "jm-journal-private.h"
#include "jm-json-writer.h"
#include "jm-save-private.h"

/* A journal may grow to twice the size of its map and this. */
#define LEAST_ROOM (64u << 10)

struct _JmJournal
{
  char *root;          /* nullable: where folders are made; NULL for one that was claimed */
  char *folder;        /* nullable: not made yet */
  int lock;            /* an open file, or -1 */
  int descriptor;      /* of the journal, or -1 */
  gsize size;          /* of the journal: what follows was not written to its end */
  guint n_changes;     /* since the map was written as a whole */
  GBytes *text;        /* nullable: the document that the journal ends with; NULL: write all of it */
  JmJournalBase base;  /* that the journal ends with */
};

/**
 * jm_journal_base_clear:
 * @self: a base
 */
void
jm_journal_base_clear (JmJournalBase *self)
{
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->folder, g_free);
}

/**
 * jm_journal_base_copy:
 * @self: a base
 * @copy: (inout): another one
 *
 * Makes @copy the same as @self.
 */
void
jm_journal_base_copy (const JmJournalBase *self,
                      JmJournalBase       *copy)
{
  g_set_str (&copy->uri, self->uri);
  g_set_str (&copy->etag, self->etag);
  g_set_str (&copy->folder, self->folder);
}

/**
 * jm_journal_base_equal:
 * @self: a base
 * @other: another one
 *
 * Returns: whether they are the same
 */
gboolean
jm_journal_base_equal (const JmJournalBase *self,
                       const JmJournalBase *other)
{
  return g_strcmp0 (self->uri, other->uri) == 0 && g_strcmp0 (self->etag, other->etag) == 0
         && g_strcmp0 (self->folder, other->folder) == 0;
}

/**
 * jm_journal_new:
 * @root: where journals are kept
 *
 * Returns: (transfer full): a journal that is begun when something is written
 */
JmJournal *
jm_journal_new (const char *root)
{
  JmJournal *self = g_new0 (JmJournal, 1);

  self->root = g_strdup (root);
  self->lock = self->descriptor = -1;

  return self;
}

/**
 * jm_journal_claim:
 * @folder: the folder of a journal that somebody has left
 * @error: return location for an error
 *
 * Takes a journal over.  What it holds stays there until more is written.  Error:
 * %G_FILE_ERROR_AGAIN when somebody still writes it.
 *
 * Returns: (transfer full): the journal, or %NULL
 */
JmJournal *
jm_journal_claim (const char  *folder,
                  GError     **error)
{
  g_autoptr (JmJournal) self = jm_journal_new (NULL);
  gboolean is_used;

  self->folder = g_strdup (folder);
  self->lock = _jm_journal_make_lock (folder, &is_used);
  if (self->lock < 0)
    {
      int problem = errno;

      if (is_used)
        g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_AGAIN, _("Somebody is working on this map."));
      else
        _jm_save_set_error (error, folder, problem);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* Lets go of the folder. */
static void
leave (JmJournal *self)
{
  if (self->descriptor >= 0)
    close (self->descriptor);
  if (self->lock >= 0)
    close (self->lock);
  self->lock = self->descriptor = -1;
  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_pointer (&self->folder, g_free);
}

/**
 * jm_journal_free:
 * @self: (transfer full): a journal
 *
 * What it holds stays on the disk; from now on others may take it over.
 */
void
jm_journal_free (JmJournal *self)
{
  leave (self);
  jm_journal_base_clear (&self->base);
  g_free (self->root);
  g_free (self);
}

/**
 * jm_journal_get_folder:
 * @self: a journal
 *
 * Returns: (nullable): where it is; %NULL while nothing was written
 */
const char *
jm_journal_get_folder (JmJournal *self)
{
  return self->folder;
}

/**
 * _jm_journal_sum:
 * @head: of a record, without its checksum
 * @content: what follows the head
 *
 * Returns: the checksum of both
 */
guint64
_jm_journal_sum (const guint8 *head,
                 GBytes       *content)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (content, &size);
  guint64 sum = GUINT64_TO_LE (_jm_load_hash (data, size));
  guint8 both[JM_JOURNAL_HEAD];

  memcpy (both, head, JM_JOURNAL_HEAD - JM_JOURNAL_HASH);
  memcpy (both + JM_JOURNAL_HEAD - JM_JOURNAL_HASH, &sum, sizeof sum);

  return _jm_load_hash (both, sizeof both);
}

static void
add_record (GByteArray *records,
            const char *what,
            GBytes     *content)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (content, &size);
  guint32 length = GUINT32_TO_LE ((guint32) size);
  gint64 time = GINT64_TO_LE (g_get_real_time ());
  guint8 head[JM_JOURNAL_HEAD];
  guint64 sum;

  memcpy (head, what, 4);
  memcpy (head + 4, &length, sizeof length);
  memcpy (head + 8, &time, sizeof time);
  sum = GUINT64_TO_LE (_jm_journal_sum (head, content));
  memcpy (head + JM_JOURNAL_HEAD - JM_JOURNAL_HASH, &sum, sizeof sum);

  g_byte_array_append (records, head, sizeof head);
  g_byte_array_append (records, data, (guint) size);
}

static void
set_string (GKeyFile   *file,
            const char *key,
            const char *value)
{
  if (value != NULL)
    g_key_file_set_string (file, JM_JOURNAL_GROUP, key, value);
}

static void
add_base (GByteArray          *records,
          const JmJournalBase *base,
          JmMap               *map)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) content = NULL;
  gsize length;
  char *text;

  set_string (file, JM_JOURNAL_KEY_URI, base->uri);
  set_string (file, JM_JOURNAL_KEY_ETAG, base->etag);
  set_string (file, JM_JOURNAL_KEY_FOLDER, base->folder);
  set_string (file, JM_JOURNAL_KEY_TITLE, jm_item_get_text (jm_map_get_root (map), JM_MAP_TITLE));
  set_string (file, JM_JOURNAL_KEY_VERSION, PACKAGE_VERSION);
  text = g_key_file_to_data (file, &length, NULL);
  content = g_bytes_new_take (text, length);
  add_record (records, JM_JOURNAL_BASE, content);
}

/* Somebody may have tidied up. */
static gboolean
is_gone (int descriptor)
{
  struct stat status;

  return fstat (descriptor, &status) != 0 || status.st_nlink == 0;
}

static gboolean
make_folder (JmJournal  *self,
             GError    **error)
{
  g_autofree char *name = NULL;
  gboolean is_used;
  int problem = 0;

  if (self->folder == NULL)
    {
      name = g_uuid_string_random ();
      self->folder = g_build_filename (self->root, name, NULL);
    }
  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    problem = errno;

  if (self->lock >= 0 && is_gone (self->lock))
    {
      close (self->lock);
      self->lock = -1;
    }
  if (problem == 0 && self->lock < 0)
    {
      self->lock = _jm_journal_make_lock (self->folder, &is_used);
      if (self->lock < 0)
        problem = errno;
    }

  if (problem != 0)
    _jm_save_set_error (error, self->folder, problem);

  return problem == 0;
}

/* Writes the whole map in place of all that is there. */
static int
write_all (JmJournal           *self,
           const JmJournalBase *base,
           JmMap               *map,
           GBytes              *text)
{
  g_autofree char *path = g_build_filename (self->folder, JM_JOURNAL_NAME, NULL);
  g_autoptr (GBytes) bytes = NULL;
  GByteArray *records = g_byte_array_new ();
  int problem;

  if (self->descriptor >= 0)
    close (self->descriptor);
  self->descriptor = -1;

  g_byte_array_append (records, (const guint8 *) JM_JOURNAL_FIRST_LINE, strlen (JM_JOURNAL_FIRST_LINE));
  add_base (records, base, map);
  add_record (records, JM_JOURNAL_MAP, text);
  bytes = g_byte_array_free_to_bytes (records);

  problem = _jm_save_replace (path, bytes, 0600, NULL);
  if (problem != 0)
    return problem;

  _jm_save_remove_stale (path);
  self->size = g_bytes_get_size (bytes);
  self->n_changes = 0;
  self->descriptor = open (path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW);

  return 0;
}

static int
append (JmJournal  *self,
        GByteArray *records)
{
  const guint8 *data = records->data;
  gsize rest = records->len;
  int problem = 0;

  while (rest > 0 && problem == 0)
    {
      gssize n = write (self->descriptor, data, rest);

      if (n < 0 && errno != EINTR)
        problem = errno;
      else if (n > 0)
        {
          data += n;
          rest -= (gsize) n;
        }
    }
  if (problem == 0 && fdatasync (self->descriptor) != 0)
    problem = errno;

  /* Where that fails, too, a reader stops at what is left. */
  if (problem != 0)
    (void) !ftruncate (self->descriptor, (goffset) self->size);
  else
    self->size += records->len;

  return problem;
}

/* Returns NULL when it is better to write all of the map. */
static GByteArray *
make_changes (JmJournal           *self,
              const JmJournalBase *base,
              JmMap               *map,
              GBytes              *text)
{
  g_autoptr (GByteArray) records = g_byte_array_new ();
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autoptr (GBytes) delta = NULL;
  g_autoptr (GBytes) change = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (text, &size);
  guint64 hash = GUINT64_TO_LE (_jm_load_hash (data, size));

  if (self->text == NULL || self->descriptor < 0 || is_gone (self->descriptor)
      || self->n_changes >= JM_JOURNAL_MAX_CHANGES)
    return NULL;

  if (!jm_journal_base_equal (base, &self->base))
    add_base (records, base, map);

  delta = jm_delta_new (self->text, text);
  g_byte_array_append (content, (const guint8 *) &hash, sizeof hash);
  data = g_bytes_get_data (delta, &size);
  g_byte_array_append (content, data, (guint) size);
  change = g_byte_array_free_to_bytes (g_steal_pointer (&content));
  add_record (records, JM_JOURNAL_CHANGE, change);

  if (self->size + records->len > 2 * g_bytes_get_size (text) + LEAST_ROOM)
    return NULL;

  return g_steal_pointer (&records);
}

/**
 * jm_journal_write:
 * @self: a journal
 * @base: where the map comes from
 * @map: the map as it is now
 * @error: return location for an error
 *
 * Writes what has changed since the last time.  After an error the journal holds what it held
 * before.  Errors: %G_FILE_ERROR with the reason of the system; %JM_FORMAT_ERROR_TOO_LARGE for
 * a map that could not be read again; %JM_FORMAT_ERROR_VALUE.
 *
 * Returns: whether the journal holds the map
 */
gboolean
jm_journal_write (JmJournal           *self,
                  const JmJournalBase *base,
                  JmMap               *map,
                  GError             **error)
{
  g_autoptr (GBytes) text = jm_json_write (map, error);
  g_autoptr (GByteArray) changes = NULL;
  int problem;

  if (text == NULL)
    return FALSE;

  if (g_bytes_get_size (text) > JM_FORMAT_MAX_BYTES)
    {
      jm_format_set_error (error, JM_FORMAT_ERROR_TOO_LARGE, _("Journal"), NULL, 0, 0, _("The map is larger than %u MB."),
                           JM_FORMAT_MAX_BYTES >> 20);
      return FALSE;
    }

  changes = make_changes (self, base, map, text);
  if (changes == NULL && !make_folder (self, error))
    return FALSE;

  problem = changes != NULL ? append (self, changes) : write_all (self, base, map, text);
  g_clear_pointer (&self->text, g_bytes_unref);
  if (problem != 0)
    {
      _jm_save_set_error (error, self->folder, problem);
      return FALSE;
    }

  self->text = g_steal_pointer (&text);
  self->n_changes += changes != NULL ? 1 : 0;
  jm_journal_base_copy (base, &self->base);

  return TRUE;
}

/**
 * jm_journal_remove:
 * @self: a journal
 * @error: return location for an error
 *
 * Removes what it holds, because the map was saved.  More can be written, and begins anew.
 *
 * Returns: whether there is nothing left of it
 */
gboolean
jm_journal_remove (JmJournal  *self,
                   GError    **error)
{
  gboolean done = self->folder == NULL || _jm_journal_remove_folder (self->folder, error);

  if (self->root == NULL && self->folder != NULL)
    self->root = g_path_get_dirname (self->folder);
  leave (self);

  return done;
}

/**
 * jm_journal_discard:
 * @self: a journal
 * @error: return location for an error
 *
 * Moves what it holds to where it is kept for some days, because the person does not want to
 * save the map.  More can be written, and begins anew.
 *
 * Returns: whether it was moved, or there was nothing to move
 */
gboolean
jm_journal_discard (JmJournal  *self,
                    GError    **error)
{
  gboolean done = self->folder == NULL || jm_journal_move (self->folder, JM_JOURNAL_PLACE_DISCARDED, error);

  if (self->root == NULL && self->folder != NULL)
    self->root = g_path_get_dirname (self->folder);
  leave (self);

  return done;
}
