/* jm-cli-new.c: journey-mapper new
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-cli.h"
#include "jm-json-writer.h"
#include "jm-map.h"

/**
 * jm_cli_new:
 * @arguments: what follows "new"
 *
 * Makes a new map.  An existing file is never replaced.
 *
 * Returns: the exit status
 */
JmCliStatus
jm_cli_new (char **arguments)
{
  g_autofree char *template = NULL;
  g_autofree char *title = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "template", 't', 0, G_OPTION_ARG_STRING, &template, N_("What to begin with: blank"), N_("NAME") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_("What the map is called"), N_("TEXT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Where the map goes; - is standard output"), N_("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) rest = NULL;
  JmCliStatus status;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Makes a new journey map."));
  if (!jm_cli_parse (context, "new", &arguments, &status))
    return status;

  rest = arguments;
  if (rest[0] != NULL)
    return jm_cli_misuse (_("“new” takes no “%s”; the file is named with -o."), rest[0]);

  if (template != NULL && strcmp (template, "blank") != 0)
    return jm_cli_misuse (_("There is no template “%s”; there is: blank."), template);

  if (output == NULL)
    output = g_strdup ("-");

  if (strcmp (output, "-") != 0 && g_file_test (output, G_FILE_TEST_EXISTS))
    return jm_cli_fail (_("%s: There is such a file already; it was not touched."), output);

  map = jm_map_new_blank (title != NULL ? title : _("New journey map"));
  if (map != NULL)
    bytes = jm_json_write (map, &error);

  if (bytes == NULL || !jm_cli_write (output, bytes, &error))
    return jm_cli_fail ("%s", error != NULL ? error->message : _("The title has to be a single line of text."));

  return JM_CLI_DONE;
}
