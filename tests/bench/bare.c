/* bare.c: the yardstick as a program of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws a list to PDF, SVG or PNG and uses nothing of Journey Mapper.
 */

#include "config.h"

#include "jm-bare-draw.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (JmBareList) list = NULL;
  g_autoptr (GError) error = NULL;
  JmBareFormat format;

  if (argc != 3)
    {
      g_printerr ("Usage: %s LIST OUT.pdf|OUT.svg|OUT.png\n", argv[0]);
      return 2;
    }

  if (g_str_has_suffix (argv[2], ".png"))
    format = JM_BARE_PNG;
  else
    format = g_str_has_suffix (argv[2], ".svg") ? JM_BARE_SVG : JM_BARE_PDF;

  list = jm_bare_list_load (argv[1], &error);
  if (list == NULL || !jm_bare_draw (list, format, argv[2], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
