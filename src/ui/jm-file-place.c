/* jm-file-place.c: where a file lies, as people know it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-file-place.h"

#include <stdlib.h>
#include <string.h>
#include <sys/xattr.h>

#include <glib/gi18n.h>

#define SUFFIX ".journey.json"

/* What file systems take as the name of a file, in bytes, less what a temporary name adds. */
#define MAX_NAME 230

/* The path outside of the sandbox, which the portal of documents tells. */
static char *
find_host_path (const char *path)
{
  char host[4096];
  gssize size = getxattr (path, "user.document-portal.host-path", host, sizeof host);

  if (size <= 0)
    return NULL;

  /* Some versions of the portal count the closing zero, some do not. */
  return g_strndup (host, (gsize) size);
}

/* What follows the portal's own folder in the path of a document; NULL when the path is not one of its. */
static const char *
find_in_portal (const char *path)
{
  g_autofree char *link = g_strconcat (g_get_user_runtime_dir (), "/doc/", NULL);
  const char *const portals[] = { link, "/run/flatpak/doc/" };

  for (guint i = 0; i < G_N_ELEMENTS (portals); i++)
    if (g_str_has_prefix (path, portals[i]))
      return path + strlen (portals[i]);

  return NULL;
}

/* What follows the number in such a path. */
static const char *
find_portal_name (const char *path)
{
  const char *number = find_in_portal (path);

  return number != NULL ? strchr (number, G_DIR_SEPARATOR) : NULL;
}

/**
 * jm_file_place_describe:
 * @file: a file
 *
 * Returns: (transfer full): its path outside of a sandbox, with "~" for the home folder, or its
 *   name where the path is not known; text to be shown, not to be opened
 */
char *
jm_file_place_describe (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *host = path != NULL ? find_host_path (path) : NULL;
  g_autofree char *real = host != NULL ? g_steal_pointer (&host) : g_steal_pointer (&path);
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);
  const char *name;

  if (real == NULL)
    return g_file_get_parse_name (file);

  /* Older portals do not tell the path; theirs means nothing to people. */
  name = find_portal_name (real);
  if (name != NULL && name[1] != '\0')
    return g_filename_display_name (name + 1);

  if (length > 1 && strncmp (real, home, length) == 0 && real[length] == G_DIR_SEPARATOR)
    {
      g_autofree char *shown = g_filename_display_name (real + length);

      return g_strconcat ("~", shown, NULL);
    }

  return g_filename_display_name (real);
}

/**
 * jm_file_place_find_outside:
 * @folder: a folder
 *
 * A document that was chosen out of a sandbox is seen in a folder of its own, and what is put
 * beside it there is lost.
 *
 * Returns: (transfer full) (nullable): the folder in which the document is outside, if that is
 *   known; any other folder itself
 */
GFile *
jm_file_place_find_outside (GFile *folder)
{
  g_autofree char *path = g_file_get_path (folder);
  g_autoptr (GDir) names = NULL;
  const char *name;

  if (path == NULL || find_in_portal (path) == NULL || find_portal_name (path) != NULL)
    return g_object_ref (folder);

  names = g_dir_open (path, 0, NULL);
  while (names != NULL && (name = g_dir_read_name (names)) != NULL)
    {
      g_autofree char *document = g_build_filename (path, name, NULL);
      g_autofree char *host = find_host_path (document);
      g_autofree char *outside = host != NULL ? g_path_get_dirname (host) : NULL;

      if (outside != NULL)
        return g_file_new_for_path (outside);
    }

  return NULL;
}

/**
 * jm_file_place_find_folder:
 * @path: path of a file
 *
 * Pictures lie beside the document where a link to it leads.
 *
 * Returns: (transfer full): the folder of the file itself
 */
char *
jm_file_place_find_folder (const char *path)
{
  char *real = realpath (path, NULL);
  char *folder = g_path_get_dirname (real != NULL ? real : path);

  free (real);

  return folder;
}

/* What cannot be part of a name on some disk, or would not be seen in one. */
static gboolean
is_usable (gunichar character)
{
  if (character < 0x80)
    return !g_ascii_iscntrl ((char) character) && strchr ("/\\:*?\"<>|", (int) character) == NULL;

  return g_unichar_isprint (character) && !g_unichar_iszerowidth (character);
}

static gboolean
is_filler (char character)
{
  return character == ' ' || character == '.' || character == '-';
}

/**
 * jm_file_place_propose_other_name:
 * @title: the title of a map
 * @suffix: how the name ends, with its dot
 *
 * Returns: (transfer full): a name for a file made of the map that every disk takes
 */
char *
jm_file_place_propose_other_name (const char *title,
                                  const char *suffix)
{
  g_autoptr (GString) name = g_string_new (NULL);
  gsize start = 0;

  for (const char *p = title; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      char before = name->len > 0 ? name->str[name->len - 1] : '\0';

      /* Marks belong to the letter before them. */
      if (is_usable (character) || (name->len > 0 && g_unichar_ismark (character)))
        g_string_append_unichar (name, g_unichar_isspace (character) ? ' ' : character);
      else if (character < 0x80 && !is_filler (before) && before != '\0')
        g_string_append_c (name, g_ascii_isspace ((char) character) ? ' ' : '-');
      if (name->len > MAX_NAME - strlen (suffix))
        {
          g_string_truncate (name, (gsize) (g_utf8_prev_char (name->str + name->len) - name->str));
          break;
        }
    }

  while (name->len > 0 && is_filler (name->str[name->len - 1]))
    g_string_truncate (name, name->len - 1);
  while (is_filler (name->str[start]))
    start++;

  return g_strconcat (name->str[start] != '\0' ? name->str + start : _("Journey map"), suffix, NULL);
}

/**
 * jm_file_place_propose_name:
 * @title: the title of a map
 *
 * Returns: (transfer full): a name for its own file that every disk takes
 */
char *
jm_file_place_propose_name (const char *title)
{
  return jm_file_place_propose_other_name (title, SUFFIX);
}
