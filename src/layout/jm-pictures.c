/* jm-pictures.c: the pictures of one document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-pictures.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "jm-data-uri.h"

/* How many letters of a name are repeated in a sentence. */
#define MAX_SHOWN 100

/* What tells that a file is another one than before. */
typedef struct
{
  gint64 seconds;
  gint64 nanoseconds;
  gint64 size;
  guint64 inode;
} Stamp;

typedef struct
{
  Stamp stamp;        /* zeros for a picture that is no file, or a file that could not be opened */
  JmPicture *picture; /* nullable */
  char *problem;      /* nullable: why there is no picture */
} Entry;

struct _JmPictures
{
  gatomicrefcount ref_count;
  char *folder;        /* nullable */
  GMutex mutex;        /* for what follows */
  GHashTable *entries; /* path, or checksum of a data URI → Entry */
  GPtrArray *keys;     /* of the entries, in the order of their first use */
  gsize memory;        /* that the pixels take */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->picture, jm_picture_unref);
  g_free (entry->problem);
  g_free (entry);
}

/**
 * jm_pictures_new:
 * @folder: (nullable): the folder of the document; %NULL when it has none yet, so that only
 *   pictures inside the document can be shown
 *
 * Returns: (transfer full): a store without pictures
 */
JmPictures *
jm_pictures_new (const char *folder)
{
  JmPictures *self = g_new0 (JmPictures, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->folder = g_strdup (folder);
  g_mutex_init (&self->mutex);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
  self->keys = g_ptr_array_new ();

  return self;
}

/**
 * jm_pictures_ref:
 * @self: a store
 *
 * Returns: (transfer full): @self
 */
JmPictures *
jm_pictures_ref (JmPictures *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jm_pictures_unref:
 * @self: (transfer full): a store
 */
void
jm_pictures_unref (JmPictures *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->keys);
  g_hash_table_unref (self->entries);
  g_mutex_clear (&self->mutex);
  g_free (self->folder);
  g_free (self);
}

static void
fail_with_errno (GError **error,
                 int      saved_errno)
{
  switch (saved_errno)
    {
    case ENOENT:
    case ENOTDIR:
      g_set_error_literal (error, JM_PICTURE_ERROR, JM_PICTURE_ERROR_UNREADABLE, _("There is no such file."));
      break;
    case ELOOP:
      g_set_error_literal (error, JM_PICTURE_ERROR, JM_PICTURE_ERROR_PLACE,
                           _("Only files beside the document or in a folder below it are shown."));
      break;
    default:
      g_set_error (error, JM_PICTURE_ERROR, JM_PICTURE_ERROR_UNREADABLE, _("The file cannot be read: %s."),
                   g_strerror (saved_errno));
      break;
    }
}

/* Returns where PATH is below the folder of the document when all symbolic links are followed, as
 * names of folders and of the file in the end, or NULL if it is not below it. */
static char **
resolve (const char  *folder,
         const char  *path,
         GError     **error)
{
  g_autofree char *joined = g_build_filename (folder, path, NULL);
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  char *real;
  char **names = NULL;

  /* A link may go up within the folder; a document has no reason to. */
  if (path[0] != '/' && !g_strv_contains ((const char *const *) parts, ".."))
    {
      real = realpath (joined, NULL);
      if (real == NULL)
        {
          fail_with_errno (error, errno);
          return NULL;
        }

      if (g_str_has_prefix (real, folder) && (real[strlen (folder)] == '/' || g_str_has_suffix (folder, "/")))
        names = g_strsplit (real + strlen (folder) + !g_str_has_suffix (folder, "/"), "/", -1);
      free (real);
    }

  if (names == NULL)
    fail_with_errno (error, ELOOP);

  return names;
}

/* Opens NAMES one after the other without following links, so that nothing that somebody puts in
 * their place in the meantime leads elsewhere. */
static int
open_below (const char         *folder,
            const char *const  *names,
            GError            **error)
{
  int at = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  for (guint i = 0; at >= 0 && names[i] != NULL; i++)
    {
      int flags = names[i + 1] != NULL ? O_DIRECTORY : O_NONBLOCK | O_NOCTTY;
      int next = openat (at, names[i], O_RDONLY | O_NOFOLLOW | O_CLOEXEC | flags);
      int saved_errno = errno;

      close (at);
      errno = saved_errno;
      at = next;
    }

  if (at < 0)
    fail_with_errno (error, errno);

  return at;
}

static int
open_file (JmPictures  *self,
           const char  *path,
           Stamp       *stamp,
           GError     **error)
{
  g_auto (GStrv) names = NULL;
  g_autofd int file = -1;
  char *folder;
  struct stat status;

  if (self->folder == NULL)
    {
      g_set_error_literal (error, JM_PICTURE_ERROR, JM_PICTURE_ERROR_PLACE,
                           _("The map lies in no folder in which the file could be looked for."));
      return -1;
    }

  folder = realpath (self->folder, NULL);
  if (folder == NULL)
    {
      fail_with_errno (error, errno);
      return -1;
    }

  names = resolve (folder, path, error);
  if (names != NULL)
    file = open_below (folder, (const char *const *) names, error);
  free (folder);
  if (file < 0)
    return -1;

  if (fstat (file, &status) != 0)
    {
      fail_with_errno (error, errno);
      return -1;
    }

  if (!S_ISREG (status.st_mode))
    {
      g_set_error_literal (error, JM_PICTURE_ERROR, JM_PICTURE_ERROR_PLACE, _("This is not a file."));
      return -1;
    }

  *stamp = (Stamp) { status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_size, status.st_ino };

  return g_steal_fd (&file);
}

/* Reads at most a byte more than a picture may have. */
static GBytes *
read_file (int      file,
           GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (1 << 16);

  while (bytes->len <= JM_PICTURE_MAX_BYTES)
    {
      gssize n = read (file, block, 1 << 16);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          fail_with_errno (error, errno);
          return NULL;
        }
      if (n == 0)
        break;
      g_byte_array_append (bytes, block, (guint) n);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static JmPicture *
load_file (int      file,
           GError **error)
{
  g_autoptr (GBytes) bytes = read_file (file, error);

  return bytes != NULL ? jm_picture_new (bytes, error) : NULL;
}

static JmPicture *
load_text (const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = jm_data_uri_decode (text);

  return jm_picture_new (bytes, error);
}

static gsize
get_memory (const JmPicture *picture)
{
  return picture != NULL ? (gsize) jm_picture_get_stride (picture) * jm_picture_get_height (picture) : 0;
}

/* What the person reads: which picture, and why it is not there. */
static char *
describe_problem (const JmItem *item,
                  const char   *text,
                  const GError *error)
{
  /* The first field is the title of a touchpoint and the name of a persona. */
  const char *title = jm_item_get_text (item, 0);
  g_autofree char *shown = NULL;

  if (!jm_data_uri_is (text))
    {
      shown = g_utf8_truncate_middle (text, MAX_SHOWN);
      return g_strdup_printf (_("The picture “%s” is not shown. %s"), shown, error->message);
    }

  shown = g_utf8_truncate_middle (*title != '\0' ? title : _("Untitled"), MAX_SHOWN);

  return g_strdup_printf (_("The picture of “%s” is not shown. %s"), shown, error->message);
}

/* Returns the entry of KEY if there is one of the same stamp. */
static Entry *
look_up (JmPictures  *self,
         const char  *key,
         const Stamp *stamp)
{
  Entry *entry = g_hash_table_lookup (self->entries, key);

  return entry != NULL && memcmp (&entry->stamp, stamp, sizeof *stamp) == 0 ? entry : NULL;
}

/* Puts a picture, or a problem, in the place of what was known by that key. */
static void
remember (JmPictures *self,
          const char *key,
          Entry      *entry)
{
  Entry *old = g_hash_table_lookup (self->entries, key);
  char *own_key = g_strdup (key);

  if (old == NULL)
    g_ptr_array_add (self->keys, own_key);
  else
    self->memory -= get_memory (old->picture);

  /* An entry that is replaced keeps its key, which the list of keys shares. */
  self->memory += get_memory (entry->picture);
  g_hash_table_insert (self->entries, own_key, entry);
}

/**
 * jm_pictures_get:
 * @self: a store
 * @item: an item
 * @field: one of its fields of the type PICTURE
 *
 * Finds the picture that a field holds or names.  A file is opened each time, to see whether
 * it is still the same, and read when it is new.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL when the field is empty or the
 *   picture cannot be shown: then jm_pictures_list_problems() says why
 */
JmPicture *
jm_pictures_get (JmPictures   *self,
                 const JmItem *item,
                 guint         field)
{
  const char *text = jm_item_get_text (item, field);
  gboolean embedded = jm_data_uri_is (text);
  g_autofree char *key = NULL;
  g_autofd int file = -1;
  g_autoptr (GError) error = NULL;
  g_autoptr (JmPicture) picture = NULL;
  g_autoptr (GMutexLocker) locker = NULL;
  Stamp stamp = { 0 };
  Entry *entry;

  if (*text == '\0')
    return NULL;

  key = embedded ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1) : g_strdup (text);
  if (!embedded)
    file = open_file (self, text, &stamp, &error);

  locker = g_mutex_locker_new (&self->mutex);
  entry = error == NULL ? look_up (self, key, &stamp) : NULL;
  if (entry != NULL)
    return entry->picture != NULL ? jm_picture_ref (entry->picture) : NULL;

  /* Decoding takes its time, and two threads rarely want the same picture at once. */
  g_clear_pointer (&locker, g_mutex_locker_free);
  if (error == NULL)
    picture = embedded ? load_text (text, &error) : load_file (file, &error);
  locker = g_mutex_locker_new (&self->mutex);

  if (picture != NULL && self->memory + get_memory (picture) > JM_PICTURES_MAX_MEMORY)
    {
      g_clear_pointer (&picture, jm_picture_unref);
      g_set_error_literal (&error, JM_PICTURE_ERROR, JM_PICTURE_ERROR_TOO_LARGE,
                           _("There are too many pictures in this map."));
    }

  entry = g_new0 (Entry, 1);
  entry->stamp = stamp;
  entry->picture = picture != NULL ? jm_picture_ref (picture) : NULL;
  entry->problem = error != NULL ? describe_problem (item, text, error) : NULL;
  remember (self, key, entry);

  return g_steal_pointer (&picture);
}

/**
 * jm_pictures_list_problems:
 * @self: a store
 *
 * Returns: (transfer full): a sentence for each picture that was asked for and cannot be
 *   shown, in the order in which they were first asked for; ends with %NULL
 */
char **
jm_pictures_list_problems (JmPictures *self)
{
  g_autoptr (GStrvBuilder) problems = g_strv_builder_new ();
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  for (guint i = 0; i < self->keys->len; i++)
    {
      const Entry *entry = g_hash_table_lookup (self->entries, g_ptr_array_index (self->keys, i));

      if (entry->problem != NULL)
        g_strv_builder_add (problems, entry->problem);
    }

  return g_strv_builder_end (problems);
}
