/* jm-renderer.c: which of GTK's renderers draws the windows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK draws with OpenGL or Vulkan, and where there is no graphics processor, with OpenGL on the
 * main one.  A frame of ours then takes three times what cairo takes, and the first one comes
 * after twice the time.  GTK does so since there are programs that need OpenGL; ours does not.
 */

#include "config.h"

#include "jm-renderer.h"

#include <stdlib.h>
#include <string.h>

#define DISABLE "GDK_DISABLE="

/* What stands for a graphics processor beside DRM's render nodes, with drivers that are not the kernel's own:
 * NVIDIA's, that of Windows below WSL, Mali's, Adreno's, Tegra's. */
static const char *const other_devices[] = { "nvidiactl", "dxg", "mali0", "kgsl-3d0", "nvhost-gpu", NULL };

/* A part of the environment, once it is there.  GDK reads it once; it is then made empty in place, since by that time
 * there are threads that look into the environment. */
static char without_gl[] = DISABLE "gl";

/**
 * jm_renderer_finds_gpu:
 * @devices: the folder of devices
 *
 * Looks for what a driver of a graphics processor puts there.  A virtual machine or a server often has a screen
 * without one, which is a card but no render node.
 *
 * Returns: whether there may be a graphics processor
 */
gboolean
jm_renderer_finds_gpu (const char *devices)
{
  g_autofree char *folder = g_build_filename (devices, "dri", NULL);
  g_autoptr (GDir) nodes = g_dir_open (folder, 0, NULL);
  const char *name;

  while (nodes != NULL && (name = g_dir_read_name (nodes)) != NULL)
    if (g_str_has_prefix (name, "renderD"))
      return TRUE;

  for (guint i = 0; other_devices[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (devices, other_devices[i], NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }

  return FALSE;
}

/**
 * jm_renderer_choose:
 *
 * Has GTK draw with cairo where there is no graphics processor, unless the person has chosen a renderer, and keeps
 * OpenGL out where it is of no use.  Call this before GTK is up and before there are threads.
 */
void
jm_renderer_choose (void)
{
  const char *renderer = g_getenv ("GSK_RENDERER");

  /* In a browser nothing is drawn here. */
  if (renderer == NULL && g_strcmp0 (g_getenv ("GDK_BACKEND"), "broadway") != 0 && !jm_renderer_finds_gpu ("/dev"))
    {
      renderer = "cairo";
      g_setenv ("GSK_RENDERER", renderer, FALSE);
    }

  /* On X11 GDK makes OpenGL ready before anybody has asked who draws. */
  if (g_strcmp0 (renderer, "cairo") == 0 && g_getenv ("GDK_DISABLE") == NULL)
    putenv (without_gl);
}

/**
 * jm_renderer_forget:
 *
 * Lets programs that are started from this one have OpenGL.  Call this when GTK is up.
 */
void
jm_renderer_forget (void)
{
  without_gl[strlen (DISABLE)] = '\0';
}
