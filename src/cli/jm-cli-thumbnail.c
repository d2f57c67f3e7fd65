/* jm-cli-thumbnail.c: journey-mapper thumbnail
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jm-cli.h"
#include "jm-fonts.h"
#include "jm-import.h"
#include "jm-save.h"
#include "jm-thumbnail.h"

/* Pixels across, as https://specifications.freedesktop.org/thumbnail-spec/ has them. */
#define COMMON_SIZE 256
#define LEAST_SIZE 16
#define MOST_SIZE 1024

static JmCliStatus
make_thumbnail (const char *input,
                const char *output,
                int         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GBytes) bytes = jm_load_file (input, NULL, &error);
  g_autoptr (GBytes) png = NULL;
  g_autoptr (JmMap) map = NULL;
  JmImportOptions import = { .diagram = 0 };

  if (bytes != NULL)
    map = jm_import (bytes, input, &import, report, &error);
  if (map != NULL && jm_fonts_check (&error))
    {
      cairo_surface_t *surface = jm_thumbnail_paint (map, size, size * 3 / 4);

      png = jm_thumbnail_write (surface, &error);
      cairo_surface_destroy (surface);
    }

  if (png == NULL || !jm_cli_write (output, png, &error))
    return jm_cli_fail ("%s", error->message);

  return JM_CLI_DONE;
}

/**
 * jm_cli_thumbnail:
 * @arguments: what follows "thumbnail"
 *
 * Makes the small picture that a file manager shows for a map.
 *
 * Returns: the exit status
 */
JmCliStatus
jm_cli_thumbnail (char **arguments)
{
  int size = COMMON_SIZE;
  const GOptionEntry entries[] = {
    { "size", 's', 0, G_OPTION_ARG_INT, &size, N_("How many pixels it is wide, from 16 to 1024; 256 if left out"),
      N_("NUMBER") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_("FILE OUT"));
  g_auto (GStrv) rest = NULL;
  JmCliStatus status;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context,
                                _("Makes the small picture by which a file manager shows a map: the colours of its\n"
                                  "first stages and how the experience goes up and down.  FILE may be - for standard\n"
                                  "input, OUT - for standard output; what is made is always PNG."));
  g_option_context_set_description (context, _("Example:\n"
                                               "  journey-mapper thumbnail --size 512 map.journey.json map.png\n"));
  if (!jm_cli_parse (context, "thumbnail", &arguments, &status))
    return status;

  rest = arguments;
  if (g_strv_length (rest) != 2)
    return jm_cli_misuse (_("“thumbnail” needs the map and where its picture goes."));

  if (size < LEAST_SIZE || size > MOST_SIZE)
    return jm_cli_misuse (_("The size has to be a number from 16 to 1024."));

  return make_thumbnail (rest[0], rest[1], size);
}
