/* jm-cli-new.c: journey-mapper new
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-cli.h"
#include "jm-json-writer.h"
#include "jm-template.h"

/* Returns one line for each template: its name and what it is. */
static char *
describe_templates (void)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n_templates;
  const JmTemplate *templates = jm_templates_get (&n_templates);

  for (guint i = 0; i < n_templates; i++)
    g_string_append_printf (lines, "  %-18s %s\n", templates[i].name, _(templates[i].description));

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static char *
list_names (void)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint n_templates;
  const JmTemplate *templates = jm_templates_get (&n_templates);

  for (guint i = 0; i < n_templates; i++)
    g_strv_builder_add (names, templates[i].name);
  list = g_strv_builder_end (names);

  return g_strjoinv (", ", list);
}

/**
 * jm_cli_new:
 * @arguments: what follows "new"
 *
 * Makes a new map from a template.  An existing file is never replaced.
 *
 * Returns: the exit status
 */
JmCliStatus
jm_cli_new (char **arguments)
{
  g_autofree char *template = NULL;
  g_autofree char *title = NULL;
  g_autofree char *output = NULL;
  gboolean list = FALSE;
  const GOptionEntry entries[] = {
    { "template", 't', 0, G_OPTION_ARG_STRING, &template, N_("What to begin with; a blank map if left out"),
      N_("NAME") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_("What the map is called"), N_("TEXT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Where the map goes; - is standard output"), N_("FILE") },
    { "list", 'l', 0, G_OPTION_ARG_NONE, &list, N_("Tell which templates there are"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *templates = describe_templates ();
  g_autofree char *description = g_strdup_printf (_("Templates:\n"
                                                    "%s\n"
                                                    "All but the blank one are filled with examples to type over.\n"
                                                    "\n"
                                                    "Examples:\n"
                                                    "  journey-mapper new --template purchase -o map.journey.json\n"
                                                    "  journey-mapper new -t lifecycle --title \"Bike hire\"\n"),
                                                  templates);
  g_auto (GStrv) rest = NULL;
  JmCliStatus status;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Makes a new journey map."));
  g_option_context_set_description (context, description);
  if (!jm_cli_parse (context, "new", &arguments, &status))
    return status;

  rest = arguments;
  if (rest[0] != NULL)
    return jm_cli_misuse (_("“new” takes no “%s”; the file is named with -o."), rest[0]);

  if (list)
    {
      g_print ("%s", templates);
      return JM_CLI_DONE;
    }

  if (template != NULL && jm_template_find (template) == NULL)
    {
      g_autofree char *names = list_names ();

      return jm_cli_misuse (_("There is no template “%s”; there are: %s."), template, names);
    }

  if (output == NULL)
    output = g_strdup ("-");

  if (strcmp (output, "-") != 0 && g_file_test (output, G_FILE_TEST_EXISTS))
    return jm_cli_fail (_("%s: There is such a file already; it was not touched."), output);

  map = jm_template_load (template != NULL ? template : "blank", title, &error);
  if (map != NULL)
    bytes = jm_json_write (map, &error);

  if (bytes == NULL || !jm_cli_write (output, bytes, &error))
    return jm_cli_fail ("%s", error->message);

  return JM_CLI_DONE;
}
