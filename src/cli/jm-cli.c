/* jm-cli.c: the commands without a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-cli.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-sandbox.h"
#include "jm-save.h"

/* Options of the window's, which a command could be mistaken for. */
static const char *const window_options[] = { "--no-restore", "--new-map", "--new-window", "--gapplication-service", NULL };

typedef struct
{
  const char *name;
  JmCliStatus (*run) (char **arguments);
} Command;

static const Command commands[] = {
  { "new", jm_cli_new },
  { "export", jm_cli_export },
  { "check", jm_cli_check },
  { "thumbnail", jm_cli_thumbnail },
};

static void
print_help (void)
{
  g_print ("%s", _("Journey Mapper draws customer-journey maps and puts them on paper.\n"
                   "\n"
                   "Usage:\n"
                   "  journey-mapper [FILE…]                     draw maps in a window\n"
                   "  journey-mapper --no-restore                start without the maps that were open\n"
                   "  journey-mapper --new-map                   choose a template for a new map\n"
                   "  journey-mapper --new-window                open another window\n"
                   "  journey-mapper new [-t NAME] [-o FILE]     make a new map, from a template if you like\n"
                   "  journey-mapper export FILE -o OUT          turn a map, a diagram or a table into a page\n"
                   "  journey-mapper check FILE…                 say what maps lack and what they warn of\n"
                   "  journey-mapper thumbnail FILE OUT          make a small picture for a file manager\n"
                   "  journey-mapper COMMAND --help              say more about a command\n"
                   "  journey-mapper --version                   tell which version this is\n"
                   "\n"
                   "FILE can be a map (.journey.json), a Mermaid journey diagram (.mmd), a Markdown file with\n"
                   "such diagrams (.md) or a table of touchpoints (.csv).  What the page will be follows from\n"
                   "the ending of OUT: .pdf, .svg, .png, or .json, .mmd, .csv to go on working elsewhere.\n"
                   "\n"
                   "Try:\n"
                   "  journey-mapper new -t purchase -o map.journey.json\n"
                   "  journey-mapper export map.journey.json -o map.pdf\n"
                   "  journey-mapper export map.journey.json -o board.pdf --view executive --paper A4\n"
                   "  journey-mapper export diagram.mmd -o map.journey.json\n"));
}

/**
 * jm_cli_fail:
 * @format: a translated sentence
 *
 * Says on standard error why something was not done.
 *
 * Returns: %JM_CLI_FAILED
 */
JmCliStatus
jm_cli_fail (const char *format,
             ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("%s\n", sentence);

  return JM_CLI_FAILED;
}

/**
 * jm_cli_misuse:
 * @format: a translated sentence
 *
 * Says on standard error how a command was called wrongly.
 *
 * Returns: %JM_CLI_USAGE
 */
JmCliStatus
jm_cli_misuse (const char *format,
               ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("%s\n%s\n", sentence, _("“journey-mapper --help” tells more."));

  return JM_CLI_USAGE;
}

/**
 * jm_cli_parse:
 * @context: the options of a command
 * @command: its name
 * @arguments: (inout): what follows the name; only what is no option is left
 * @status: (out): what to return when the command is over already
 *
 * Reads the options of a command.  "--help" is answered here.
 *
 * Returns: whether the command goes on
 */
gboolean
jm_cli_parse (GOptionContext  *context,
              const char      *command,
              char          ***arguments,
              JmCliStatus     *status)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) all = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *name = g_strconcat ("journey-mapper ", command, NULL);

  /* The option parser wants the name of the program first, and prints it in the help. */
  g_strv_builder_add (builder, name);
  g_strv_builder_addv (builder, (const char **) *arguments);
  all = g_strv_builder_end (builder);
  g_option_context_set_help_enabled (context, FALSE);

  for (guint i = 1; all[i] != NULL && strcmp (all[i], "--") != 0; i++)
    if (strcmp (all[i], "--help") == 0 || strcmp (all[i], "-h") == 0)
      {
        g_autofree char *help = NULL;

        g_set_prgname (name);
        help = g_option_context_get_help (context, TRUE, NULL);
        g_print ("%s", help);
        *status = JM_CLI_DONE;
        return FALSE;
      }

  if (!g_option_context_parse_strv (context, &all, &error))
    {
      *status = jm_cli_misuse ("%s", error->message);
      return FALSE;
    }

  *arguments = g_strdupv (all + (all[0] != NULL ? 1 : 0));

  return TRUE;
}

/**
 * jm_cli_write:
 * @path: a file, or "-" for standard output
 * @bytes: what goes there
 * @error: return location for an error
 *
 * Writes the output of a command when it is whole, but not to where the sandbox of a Flatpak
 * would lose it.
 *
 * Returns: whether it was written
 */
gboolean
jm_cli_write (const char  *path,
              GBytes      *bytes,
              GError     **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (strcmp (path, "-") != 0 && jm_sandbox_hides (path))
    {
      g_autofree char *shown = g_filename_display_name (path);

      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_ACCES,
                   _("%s: Nothing was written, since it would be lost in the sandbox of the Flatpak; write to standard output "
                     "(-o - > FILE), or allow the folder with “flatpak run --filesystem=FOLDER”."), shown);

      return FALSE;
    }

  if (strcmp (path, "-") != 0)
    return jm_save (path, bytes, NULL, NULL, error);

  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), _("Standard output could not be written: %s."),
               g_strerror (errno));

  return FALSE;
}

/**
 * jm_cli_is_meant:
 * @arguments: the arguments of the program without its name
 *
 * Files, and no arguments at all, ask for the window.
 *
 * Returns: whether they ask for a command, rightly or wrongly
 */
gboolean
jm_cli_is_meant (char **arguments)
{
  const char *name = arguments[0];

  if (name == NULL)
    return FALSE;

  if (g_strv_contains (window_options, name))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return TRUE;

  return *name == '-' || strcmp (name, "help") == 0 ||
         (!g_file_test (name, G_FILE_TEST_EXISTS) && g_uri_peek_scheme (name) == NULL && strchr (name, '/') == NULL &&
          strchr (name, '.') == NULL);
}

/**
 * jm_cli_run:
 * @arguments: the arguments of the program without its name
 *
 * Runs the command that the arguments name.  Without a display, it also says so to those who
 * want a window.
 *
 * Returns: the exit status
 */
int
jm_cli_run (char **arguments)
{
  const char *name = arguments[0];

  if (name == NULL)
    {
      print_help ();
      return JM_CLI_USAGE;
    }

  if (g_strv_contains (window_options, name))
    return jm_cli_run (arguments + 1);

  if (strcmp (name, "--help") == 0 || strcmp (name, "-h") == 0 || strcmp (name, "help") == 0)
    {
      print_help ();
      return JM_CLI_DONE;
    }

  if (strcmp (name, "--version") == 0)
    {
      g_print ("Journey Mapper %s\n", PACKAGE_VERSION);
      return JM_CLI_DONE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return commands[i].run (arguments + 1);

  if (g_file_test (name, G_FILE_TEST_EXISTS))
    return jm_cli_fail (_("%s: There is no display to open it on; “journey-mapper export” makes a page of it."), name);

  return jm_cli_misuse (_("There is no command “%s”."), name);
}
