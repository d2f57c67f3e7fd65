/* jm-sandbox.c: which paths are real in the sandbox of a Flatpak
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person has allowed is mounted into the sandbox, and so is the program's own folder
 * below ~/.var/app.  All around them is a memory file system that ends with the sandbox, and
 * some folders that Flatpak mounts from places of its own.  So the mount that a path lies on
 * tells, together with what is mounted there.
 */

#include "config.h"

#include "jm-sandbox.h"

#include <stdlib.h>
#include <string.h>

/* A file that Flatpak puts into each sandbox. */
#define INFO_FILE "/.flatpak-info"
#define MOUNTS_FILE "/proc/self/mountinfo"

/* Folders that each sandbox has of its own. */
static const char *const own_folders[] = { "/app", "/dev", "/etc", "/proc", "/run/flatpak", "/sys", "/usr" };

typedef struct
{
  char *place;
  char *root; /* what of its file system is seen there */
} Mount;

static void
mount_clear (Mount *self)
{
  g_free (self->place);
  g_free (self->root);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Mount, mount_clear)

static gboolean
lies_in (const char *path,
         const char *folder)
{
  gsize length = strlen (folder);

  while (length > 0 && folder[length - 1] == '/')
    length--;

  return strncmp (path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/* The mount that PATH lies on: the last one of that place, since it hides those before. */
static gboolean
find_mount (const char *mounts,
            const char *path,
            Mount      *mount)
{
  g_auto (GStrv) lines = g_strsplit (mounts, "\n", -1);
  gsize longest = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      /* Number, parent, device, root, place, and more. */
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 6);
      g_autofree char *place = g_strv_length (words) == 6 ? g_strcompress (words[4]) : NULL;

      if (place == NULL || !lies_in (path, place) || strlen (place) < longest)
        continue;

      longest = strlen (place);
      mount_clear (mount);
      mount->place = g_steal_pointer (&place);
      mount->root = g_strcompress (words[3]);
    }

  return mount->place != NULL;
}

/* Whether the sandbox has what is mounted there for itself. */
static gboolean
is_own (const Mount *mount)
{
  /* What is allowed of the home leaves out the folders of other programs. */
  if (strcmp (mount->place, "/") == 0 || g_str_has_suffix (mount->place, "/.var/app"))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (own_folders); i++)
    if (lies_in (mount->place, own_folders[i]))
      return TRUE;

  /* These are there, too, when the person's own ones were allowed; then they are other folders. */
  return strstr (mount->root, "/.flatpak/") != NULL ||
         (strcmp (mount->place, "/var/tmp") == 0 && g_str_has_suffix (mount->root, "/cache/tmp"));
}

/* The portal's documents; newer versions of Flatpak have a link in the old place. */
static gboolean
is_portal (const char *place)
{
  return strcmp (place, "/run/flatpak/doc") == 0 ||
         (g_str_has_prefix (place, "/run/user/") && g_str_has_suffix (place, "/doc"));
}

/* Documents that somebody has chosen stand in folders of their own, DOC/NUMBER/NAME.  What is made beside them never
 * leaves the sandbox; what lies below a chosen folder does. */
static gboolean
is_beside_document (const char *place,
                    const char *path)
{
  const char *rest = path + strlen (place);
  guint depth = 0;

  for (const char *c = rest; *c != '\0'; c++)
    depth += *c == '/' && c[1] != '\0';

  return depth < 2 || (depth == 2 && !g_file_test (path, G_FILE_TEST_EXISTS));
}

/**
 * _jm_sandbox_hides:
 * @info: what the sandbox says of itself, /.flatpak-info
 * @mounts: what is mounted in it, /proc/self/mountinfo
 * @path: an absolute path without symbolic links
 *
 * For jm_sandbox_hides() and its test.
 *
 * Returns: as jm_sandbox_hides()
 */
gboolean
_jm_sandbox_hides (const char *info,
                   const char *mounts,
                   const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (Mount) mount = { NULL, NULL };

  /* While a Flatpak is built, its tests may do what they like. */
  if (!g_key_file_load_from_data (file, info, (gsize) -1, G_KEY_FILE_NONE, NULL) ||
      g_key_file_get_boolean (file, "Instance", "build", NULL))
    return FALSE;

  if (!find_mount (mounts, path, &mount))
    return FALSE;

  if (is_portal (mount.place))
    return is_beside_document (mount.place, path);

  return is_own (&mount);
}

/* PATH without symbolic links, as far as it is there. */
static char *
resolve (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *rest = g_strdup ("");

  while (TRUE)
    {
      char *real = realpath (absolute, NULL);
      g_autofree char *name = NULL;
      g_autofree char *longer = NULL;
      char *folder;

      if (real != NULL)
        {
          char *whole = *rest == '\0' ? g_strdup (real) : g_build_filename (real, rest, NULL);

          free (real);
          return whole;
        }

      name = g_path_get_basename (absolute);
      longer = *rest == '\0' ? g_strdup (name) : g_build_filename (name, rest, NULL);
      folder = g_path_get_dirname (absolute);
      g_free (rest);
      rest = g_steal_pointer (&longer);
      g_free (absolute);
      absolute = folder;
    }
}

/**
 * jm_sandbox_hides:
 * @path: the path of a file, which need not be there
 *
 * Returns: whether this is the sandbox of a Flatpak, and the path lies where nothing is what
 *   it is outside: a file is not found there, and one that is written does not outlive the
 *   program
 */
gboolean
jm_sandbox_hides (const char *path)
{
  g_autofree char *info = NULL;
  g_autofree char *mounts = NULL;
  g_autofree char *real = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  if (!g_file_get_contents (INFO_FILE, &info, NULL, NULL) || !g_file_get_contents (MOUNTS_FILE, &mounts, NULL, NULL))
    return FALSE;

  real = resolve (path);

  return _jm_sandbox_hides (info, mounts, real);
}
