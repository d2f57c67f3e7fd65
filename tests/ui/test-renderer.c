/* test-renderer.c: when GTK is to draw with cairo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "jm-renderer.h"

/* Whether a graphics processor is found where there is this file, or none. */
static gboolean
finds (const char *device)
{
  g_autofree char *folder = g_dir_make_tmp ("jm-renderer-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, device, NULL);
  g_autofree char *parent = device != NULL ? g_path_get_dirname (path) : g_strdup (folder);
  gboolean found;

  g_assert_nonnull (folder);
  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (device == NULL || g_file_set_contents (path, "", 0, NULL));
  found = jm_renderer_finds_gpu (folder);

  if (device != NULL)
    g_assert_cmpint (g_unlink (path), ==, 0);
  if (!g_str_equal (parent, folder))
    g_assert_cmpint (g_rmdir (parent), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return found;
}

static void
test_devices (void)
{
  g_assert_true (finds ("dri/renderD128"));
  g_assert_true (finds ("dri/renderD129"));
  g_assert_true (finds ("nvidiactl"));
  g_assert_true (finds ("dxg"));
}

static void
test_none (void)
{
  g_assert_false (finds (NULL));
  /* The screen of a virtual machine. */
  g_assert_false (finds ("dri/card0"));
  g_assert_false (finds ("fb0"));
}

static const char *
choose (const char *renderer,
        const char *backend,
        const char *disabled)
{
  g_unsetenv ("GSK_RENDERER");
  g_unsetenv ("GDK_BACKEND");
  g_unsetenv ("GDK_DISABLE");
  if (renderer != NULL)
    g_setenv ("GSK_RENDERER", renderer, TRUE);
  if (backend != NULL)
    g_setenv ("GDK_BACKEND", backend, TRUE);
  if (disabled != NULL)
    g_setenv ("GDK_DISABLE", disabled, TRUE);

  jm_renderer_choose ();

  return g_getenv ("GSK_RENDERER");
}

/* What a person has set stays. */
static void
test_chosen (void)
{
  g_assert_cmpstr (choose ("ngl", NULL, NULL), ==, "ngl");
  g_assert_null (g_getenv ("GDK_DISABLE"));

  g_assert_cmpstr (choose ("cairo", NULL, "vulkan"), ==, "cairo");
  g_assert_cmpstr (g_getenv ("GDK_DISABLE"), ==, "vulkan");

  g_assert_null (choose (NULL, "broadway", NULL));
  g_assert_null (g_getenv ("GDK_DISABLE"));
}

static void
test_by_itself (void)
{
  const gboolean has_gpu = jm_renderer_finds_gpu ("/dev");

  g_assert_cmpstr (choose (NULL, NULL, NULL), ==, has_gpu ? NULL : "cairo");
  g_assert_cmpstr (g_getenv ("GDK_DISABLE"), ==, has_gpu ? NULL : "gl");
}

/* Other programs are to have OpenGL. */
static void
test_forget (void)
{
  choose ("cairo", NULL, NULL);
  g_assert_cmpstr (g_getenv ("GDK_DISABLE"), ==, "gl");

  jm_renderer_forget ();
  g_assert_cmpstr (g_getenv ("GDK_DISABLE"), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/renderer/devices", test_devices);
  g_test_add_func ("/renderer/none", test_none);
  g_test_add_func ("/renderer/chosen", test_chosen);
  g_test_add_func ("/renderer/by-itself", test_by_itself);
  g_test_add_func ("/renderer/forget", test_forget);

  return g_test_run ();
}
