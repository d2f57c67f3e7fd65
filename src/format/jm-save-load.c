/* jm-save-load.c: reading files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-save.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "jm-sandbox.h"
#include "jm-save-private.h"

/* What is read at once where the size is not known before. */
#define BLOCK_SIZE (64 << 10)

/**
 * _jm_load_hash:
 * @data: bytes
 * @size: how many
 *
 * FNV-1a, taken over words instead of bytes.  It has to notice what people, programs and disks
 * do to a file, not withstand an attack, and a document of several megabytes must not take
 * longer to hash than to scan.
 *
 * Returns: a hash of the bytes
 */
guint64
_jm_load_hash (const guint8 *data,
               gsize         size)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < size; i += sizeof (guint64))
    {
      guint64 word = 0;

      memcpy (&word, data + i, MIN (sizeof word, size - i));
      hash = (hash ^ GUINT64_FROM_LE (word)) * G_GUINT64_CONSTANT (0x100000001b3);
      hash ^= hash >> 32;
    }

  return hash;
}

/**
 * _jm_load_make_etag:
 * @bytes: the content of a file
 *
 * Returns: (transfer full): its size and a hash
 */
char *
_jm_load_make_etag (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  return g_strdup_printf ("%" G_GSIZE_MODIFIER "x-%016" G_GINT64_MODIFIER "x", size, _jm_load_hash (data, size));
}

/* HIDDEN: the file may well be there, only not in the sandbox. */
static void
set_read_error (GError    **error,
                const char *shown,
                gboolean    hidden,
                int         problem)
{
  g_autofree char *message = NULL;

  switch (problem)
    {
    case ENOENT:
    case ENOTDIR:
      message = g_strdup_printf (hidden ? _("%s: There is no such file in the sandbox of the Flatpak (%s). It sees only what "
                                            "it is given: put the file between two @@ after “flatpak run "
                                            "--file-forwarding”, pass it through standard input (-), or allow its folder "
                                            "with “flatpak run --filesystem=FOLDER”.")
                                        : _("%s: There is no such file (%s)."), shown, g_strerror (problem));
      break;
    case EACCES:
    case EPERM:
      message = g_strdup_printf (_("%s: You may not read this file (%s)."), shown, g_strerror (problem));
      break;
    case EISDIR:
      message = g_strdup_printf (_("%s: This is a folder. A file was expected (%s)."), shown,
                                 g_strerror (problem));
      break;
    default:
      message = g_strdup_printf (_("%s: The file cannot be read (%s)."), shown, g_strerror (problem));
      break;
    }

  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (problem), message);
}

/* Waits until a descriptor that another program has made non-blocking has something. */
static void
wait_for_input (int descriptor)
{
  GPollFD poll = { .fd = descriptor, .events = G_IO_IN };

  g_poll (&poll, 1, -1);
}

/**
 * _jm_load_descriptor:
 * @descriptor: an open file
 * @shown: what it is called in errors
 * @error: return location for an error
 *
 * Reads from a regular file, a pipe or a device to its end, but not more than
 * %JM_FORMAT_MAX_BYTES.
 *
 * Returns: (transfer full): the content, or %NULL
 */
GBytes *
_jm_load_descriptor (int          descriptor,
                     const char  *shown,
                     GError     **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  struct stat status;
  gsize size = 0;
  gsize room = BLOCK_SIZE;

  if (fstat (descriptor, &status) != 0)
    {
      set_read_error (error, shown, FALSE, errno);
      return NULL;
    }

  if (S_ISDIR (status.st_mode))
    {
      set_read_error (error, shown, FALSE, EISDIR);
      return NULL;
    }

  /* One byte more than expected, so that the end is noticed without growing. */
  if (S_ISREG (status.st_mode))
    room = (gsize) CLAMP (status.st_size, 0, (goffset) JM_FORMAT_MAX_BYTES) + 1;

  while (size <= JM_FORMAT_MAX_BYTES)
    {
      gssize n;

      g_byte_array_set_size (content, (guint) (size + room));
      n = read (descriptor, content->data + size, room);

      if (n == 0)
        {
          g_byte_array_set_size (content, (guint) size);
          return g_byte_array_free_to_bytes (g_steal_pointer (&content));
        }

      if (n > 0)
        {
          size += (gsize) n;
          room = n == (gssize) room ? MAX (size / 2, BLOCK_SIZE) : room - (gsize) n;
        }
      else if (errno == EAGAIN)
        wait_for_input (descriptor);
      else if (errno != EINTR)
        {
          set_read_error (error, shown, FALSE, errno);
          return NULL;
        }
    }

  jm_format_set_error (error, JM_FORMAT_ERROR_TOO_LARGE, shown, NULL, 0, 0,
                       _("The file is larger than %u MB."), JM_FORMAT_MAX_BYTES >> 20);

  return NULL;
}

/**
 * jm_load_file:
 * @path: path of a file, "-" for standard input
 * @etag: (out) (optional) (transfer full) (nullable): stands for what was read, so that a
 *   save notices when somebody else changes the file; %NULL when there is no file to save
 *   over
 * @error: return location for an error of the domains %G_FILE_ERROR and %JM_FORMAT_ERROR
 *
 * Reads a whole file.  More than %JM_FORMAT_MAX_BYTES are refused
 * (%JM_FORMAT_ERROR_TOO_LARGE).
 *
 * Returns: (transfer full): its content, or %NULL
 */
GBytes *
jm_load_file (const char  *path,
              char       **etag,
              GError     **error)
{
  gboolean is_stdin;
  g_autofree char *shown = NULL;
  g_autofd int descriptor = -1;
  GBytes *bytes;
  struct stat status;

  g_return_val_if_fail (path != NULL, NULL);

  is_stdin = g_str_equal (path, "-");
  shown = is_stdin ? g_strdup (_("Standard input")) : g_filename_display_name (path);
  descriptor = is_stdin ? fcntl (STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : open (path, O_RDONLY | O_CLOEXEC);

  if (descriptor < 0)
    {
      int problem = errno;

      set_read_error (error, shown, !is_stdin && jm_sandbox_hides (path), problem);
      return NULL;
    }

  bytes = _jm_load_descriptor (descriptor, shown, error);
  if (bytes != NULL && etag != NULL)
    {
      gboolean is_file = !is_stdin && fstat (descriptor, &status) == 0 && S_ISREG (status.st_mode);

      *etag = is_file ? _jm_load_make_etag (bytes) : NULL;
    }

  return bytes;
}
