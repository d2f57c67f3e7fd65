/* main.c: where the program begins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "jm-application.h"
#include "jm-cli.h"
#include "jm-fonts.h"
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

/* Each part by itself, so that one that is not installed does not take the others along.  Where letters are ASCII, as in
 * the locale "C" and in place of one that nobody knows, they are UTF-8 nevertheless: output would be full of "?". */
static void
begin_locale (void)
{
  static const int categories[] = {
    LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_PAPER, LC_MEASUREMENT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    setlocale (categories[i], "");
  if (strcmp (setlocale (LC_CTYPE, NULL), "C") == 0)
    setlocale (LC_CTYPE, "C.UTF-8");

  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static int
run_window (int    argc,
            char **argv)
{
  g_autofree char *file = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  /* Before there are threads. */
  jm_renderer_choose ();

  /* Reading takes less time than making a window: the two go side by side. */
  file = find_file (argv + 1);
  if (file != NULL)
    jm_preload_start (file, argv[1] == NULL);

  if (!jm_application_has_display ())
    status = jm_cli_run (argv + 1);
  else if (!jm_fonts_check (&error))
    status = jm_cli_fail ("%s", error->message);
  else
    status = jm_application_main (argc, argv);
  jm_preload_end ();

  return status;
}

int
main (int    argc,
      char **argv)
{
  int status;

  begin_locale ();
  g_set_prgname ("journey-mapper");

  if (jm_cli_is_meant (argv + 1))
    return jm_cli_run (argv + 1);

  status = run_window (argc, argv);

  /* A thread may still read a map that another process shows, or that nobody wants any more.  The end does not wait for
   * it, nor take from under it what libraries clean up at an orderly exit. */
  fflush (NULL);
  _exit (status);
}
