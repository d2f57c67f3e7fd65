/* main.c: where the program begins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "jm-application.h"
#include "jm-cli.h"
#include "jm-preload.h"
#include "jm-renderer.h"
#include "jm-session-start.h"

/* The first file among the arguments; without arguments the map that was seen last. */
static char *
find_file (char **arguments)
{
  for (guint i = 0; arguments[i] != NULL; i++)
    if (arguments[i][0] != '-' && g_file_test (arguments[i], G_FILE_TEST_IS_REGULAR))
      return g_strdup (arguments[i]);

  return arguments[0] == NULL ? jm_session_begin () : NULL;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *file = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("journey-mapper");

  if (jm_cli_is_meant (argv + 1))
    return jm_cli_run (argv + 1);

  jm_renderer_choose ();

  /* Reading takes less time than making a window: the two go side by side. */
  file = find_file (argv + 1);
  if (file != NULL)
    jm_preload_start (file, argv[1] == NULL);

  status = jm_application_has_display () ? jm_application_main (argc, argv) : jm_cli_run (argv + 1);
  jm_preload_end ();

  return status;
}
