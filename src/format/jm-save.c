/* jm-save.c: saving files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is replaced is looked at first, and what was written is read back; in between,
 * jm-save-replace.c does the dangerous part.
 */

#include "config.h"

#include "jm-save.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "jm-save-private.h"

/* How many links may lead to a file that does not exist yet; the kernel follows as many. */
#define MAX_LINKS 40

/* How much is read back at once. */
#define BLOCK_SIZE (256 << 10)

/**
 * _jm_save_set_error:
 * @error: (out) (optional): where the error goes
 * @path: the file that was to be saved
 * @problem: an error number of the system
 *
 * Says why a file was not saved, and what can be done.
 */
void
_jm_save_set_error (GError    **error,
                    const char *path,
                    int         problem)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *message = NULL;
  const char *reason = g_strerror (problem);

  switch (problem)
    {
    case ENOSPC:
      message = g_strdup_printf (_("%s: The file was not saved because the disk is full (%s)."), shown,
                                 reason);
      break;
    case EDQUOT:
      message = g_strdup_printf (_("%s: The file was not saved because your share of the disk is used up "
                                   "(%s)."), shown, reason);
      break;
    case EROFS:
      message = g_strdup_printf (_("%s: The file was not saved because this disk can only be read (%s). Save "
                                   "it in another place."), shown, reason);
      break;
    case EACCES:
    case EPERM:
      message = g_strdup_printf (_("%s: The file was not saved because you may not write there (%s). Save it "
                                   "in another place."), shown, reason);
      break;
    case ENOENT:
    case ENOTDIR:
      message = g_strdup_printf (_("%s: The file was not saved because its folder does not exist (%s)."),
                                 shown, reason);
      break;
    case EISDIR:
      message = g_strdup_printf (_("%s: This is a folder. The name of a file was expected (%s)."), shown,
                                 reason);
      break;
    case ENAMETOOLONG:
      message = g_strdup_printf (_("%s: The file was not saved because its name is too long (%s)."), shown,
                                 reason);
      break;
    default:
      message = g_strdup_printf (_("%s: The file was not saved (%s)."), shown, reason);
      break;
    }

  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (problem), message);
}

/**
 * _jm_save_resolve:
 * @path: a path
 * @error: return location for an error
 *
 * Follows all symbolic links, also those to a file that does not exist yet, so that the file
 * that a link leads to is replaced and not the link.
 *
 * Returns: (transfer full): the absolute path of the file, or %NULL
 */
char *
_jm_save_resolve (const char  *path,
                  GError     **error)
{
  g_autofree char *current = g_strdup (path);
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  char *real = realpath (path, NULL);

  for (guint i = 0; real == NULL && errno == ENOENT && i < MAX_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (current, NULL);
      g_autofree char *parent = g_path_get_dirname (current);

      if (target == NULL)
        {
          if (g_str_has_suffix (current, "/"))
            {
              errno = EISDIR;
              break;
            }
          folder = realpath (parent, NULL);
          if (folder == NULL)
            break;
          name = g_path_get_basename (current);
          return g_build_filename (folder, name, NULL);
        }

      g_free (current);
      if (g_path_is_absolute (target))
        current = g_steal_pointer (&target);
      else
        current = g_build_filename (parent, target, NULL);
      real = realpath (current, NULL);
    }

  if (real == NULL)
    _jm_save_set_error (error, path, errno);

  return real;
}

static GBytes *
read_old_content (JmSaveTarget  *self,
                  GError       **error)
{
  g_autofree char *shown = g_filename_display_name (self->given);
  g_autofd int descriptor = open (self->path, O_RDONLY | O_CLOEXEC);

  if (descriptor < 0)
    {
      _jm_save_set_error (error, self->given, errno);
      return NULL;
    }

  return _jm_load_descriptor (descriptor, shown, error);
}

/* Reads a file back.  Returns EILSEQ when it holds other bytes than these. */
static int
compare_content (const char *path,
                 GBytes     *bytes)
{
  g_autofd int descriptor = open (path, O_RDONLY | O_CLOEXEC);
  g_autofree char *block = g_malloc (BLOCK_SIZE);
  gsize size, n_compared = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  gssize n;

  if (descriptor < 0)
    return errno;

  while ((n = read (descriptor, block, BLOCK_SIZE)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      if ((gsize) n > size - n_compared || memcmp (data + n_compared, block, (gsize) n) != 0)
        return EILSEQ;
      n_compared += (gsize) n;
    }

  return n_compared == size ? 0 : EILSEQ;
}

static gboolean
check_etag (JmSaveTarget  *self,
            const char    *expected_etag,
            GError       **error)
{
  g_autofree char *shown = g_filename_display_name (self->given);
  g_autofree char *etag = self->old != NULL ? _jm_load_make_etag (self->old) : NULL;
  const char *sentence;

  if (g_str_equal (expected_etag, JM_SAVE_NO_FILE))
    {
      if (!self->exists)
        return TRUE;
      sentence = _("There is a file of this name already.");
    }
  else if (!self->exists)
    sentence = _("The file is not there any more: it was moved or deleted after it was opened.");
  else if (g_strcmp0 (etag, expected_etag) != 0)
    sentence = _("The file was changed by another program after it was opened.");
  else
    return TRUE;

  jm_format_set_error (error, JM_FORMAT_ERROR_CHANGED, shown, NULL, 0, 0, "%s", sentence);

  return FALSE;
}

/**
 * _jm_save_target_open:
 * @self: (out caller-allocates): a target
 * @path: where to save; kept for messages, so it must live as long as @self
 * @expected_etag: (nullable): the content that may be replaced; %NULL for any
 * @read_old: whether @old is needed
 * @error: return location for an error
 *
 * Looks at what is going to be replaced.
 *
 * Returns: whether it may be replaced; @self must be cleared in any case
 */
gboolean
_jm_save_target_open (JmSaveTarget  *self,
                      const char    *path,
                      const char    *expected_etag,
                      gboolean       read_old,
                      GError       **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  *self = (JmSaveTarget) { .given = path };
  self->path = _jm_save_resolve (path, error);
  if (self->path == NULL)
    return FALSE;

  self->exists = stat (self->path, &self->status) == 0;
  if (!self->exists && errno != ENOENT)
    {
      _jm_save_set_error (error, path, errno);
      return FALSE;
    }

  if (self->exists && !S_ISREG (self->status.st_mode))
    {
      if (S_ISDIR (self->status.st_mode))
        _jm_save_set_error (error, path, EISDIR);
      else
        g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
                     _("%s: This is a device or a pipe. The name of a file was expected."), shown);
      return FALSE;
    }

  /* The renaming would not care, but the person has protected the file. */
  if (self->exists && faccessat (AT_FDCWD, self->path, W_OK, AT_EACCESS) != 0)
    {
      _jm_save_set_error (error, path, errno);
      return FALSE;
    }

  /* What is larger was not read by this program and is no document of its own. */
  if (self->exists && (read_old || expected_etag != NULL)
      && self->status.st_size <= (goffset) JM_FORMAT_MAX_BYTES)
    {
      self->old = read_old_content (self, error);
      if (self->old == NULL)
        return FALSE;
    }

  return expected_etag == NULL || check_etag (self, expected_etag, error);
}

/**
 * _jm_save_target_write:
 * @self: an open target
 * @bytes: the new content
 * @new_etag: (out) (optional) (transfer full): stands for it
 * @error: return location for an error
 *
 * Replaces the file and reads it back.
 *
 * Returns: whether the file holds @bytes
 */
gboolean
_jm_save_target_write (JmSaveTarget  *self,
                       GBytes        *bytes,
                       char         **new_etag,
                       GError       **error)
{
  g_autofree char *shown = g_filename_display_name (self->given);
  int problem = _jm_save_replace (self->path, bytes, 0666, self->exists ? &self->status : NULL);

  if (problem == 0)
    problem = compare_content (self->path, bytes);

  if (problem == EILSEQ)
    jm_format_set_error (error, JM_FORMAT_ERROR_NOT_SAVED, shown, NULL, 0, 0,
                         _("The disk does not hold what was saved. Save it in another place."));
  else if (problem != 0)
    _jm_save_set_error (error, self->given, problem);
  if (problem != 0)
    return FALSE;

  _jm_save_remove_stale (self->path);
  if (new_etag != NULL)
    *new_etag = _jm_load_make_etag (bytes);

  return TRUE;
}

/**
 * _jm_save_target_clear:
 * @self: a target that was opened, with or without success
 */
void
_jm_save_target_clear (JmSaveTarget *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->old, g_bytes_unref);
}

/**
 * jm_save:
 * @path: where to save; symbolic links are followed
 * @bytes: the content
 * @expected_etag: (nullable): the etag of what may be replaced, %JM_SAVE_NO_FILE when there
 *   must be no file, or %NULL when anything may be replaced
 * @new_etag: (out) (optional) (transfer full): the etag of what was saved
 * @error: return location for an error
 *
 * Saves a file as a whole.  A file that exists keeps its permissions and, where that is
 * allowed, its group; a new one gets 0666 without the umask.  Errors:
 * %JM_FORMAT_ERROR_CHANGED when the file is not the expected one; %JM_FORMAT_ERROR_NOT_SAVED
 * when the disk holds something else afterwards; %G_FILE_ERROR with the reason of the
 * system.  After an error the file holds the old or the new content.
 *
 * Returns: whether the file holds @bytes
 */
gboolean
jm_save (const char  *path,
         GBytes      *bytes,
         const char  *expected_etag,
         char       **new_etag,
         GError     **error)
{
  g_auto (JmSaveTarget) target = { NULL };

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  return _jm_save_target_open (&target, path, expected_etag, FALSE, error)
         && _jm_save_target_write (&target, bytes, new_etag, error);
}
