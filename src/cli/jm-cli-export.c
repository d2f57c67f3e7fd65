/* jm-cli-export.c: journey-mapper export
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-cli.h"
#include "jm-cli-paper.h"
#include "jm-cli-pictures.h"
#include "jm-fonts.h"
#include "jm-import.h"
#include "jm-json-writer.h"
#include "jm-mermaid-writer.h"
#include "jm-page-export.h"
#include "jm-save.h"
#include "jm-table-writer.h"

typedef struct
{
  char *output;
  char *format;
  char *view_name; /* nullable: operational */
  gboolean time_scaled;
  double scale;
  int diagram;
  JmCliPaper paper;
} Options;

typedef struct
{
  JmMap *map;           /* the whole of it */
  JmView view;
  gboolean hides;       /* the view hides something of the map */
  const Options *options;
  const char *input;
  JmReport *report;
} Export;

static GBytes *
export_page (Export      *export,
             const char  *format,
             GError     **error)
{
  g_autoptr (GDateTime) now = jm_page_export_get_date ();
  g_autoptr (JmPictures) pictures = jm_cli_open_pictures (export->input);
  const JmPageExport page = {
    .format = strcmp (format, "pdf") == 0 ? JM_PAGE_PDF : strcmp (format, "svg") == 0 ? JM_PAGE_SVG : JM_PAGE_PNG,
    .view = &export->view,
    .time_scaled = export->options->time_scaled,
    .scale = export->options->scale,
    .pages = jm_cli_paper_get_options (&export->options->paper, export->options->scale),
    .pictures = pictures,
    .date = now,
  };
  g_auto (JmPageRemarks) remarks = { FALSE, NULL };
  GBytes *bytes;

  if (!jm_fonts_check (error))
    return NULL;

  bytes = jm_page_export_run (&page, export->map, &remarks, error);
  export->hides = remarks.hides;
  for (guint i = 0; remarks.losses[i] != NULL; i++)
    jm_report_add (export->report, "%s", remarks.losses[i]);

  return bytes;
}

/* The layout sees to the view by itself; all else is made from the map as the view shows it. */
static JmMap *
apply_view (Export  *export,
            GError **error)
{
  JmMap *shown = jm_view_apply (&export->view, export->map, error);

  export->hides = shown != export->map;

  return shown;
}

static GBytes *
export_json (Export      *export,
             const char  *format,
             GError     **error)
{
  g_autoptr (JmMap) shown = apply_view (export, error);

  return shown != NULL ? jm_json_write (shown, error) : NULL;
}

static GBytes *
export_mermaid (Export      *export,
                const char  *format,
                GError     **error)
{
  g_autoptr (JmMap) shown = apply_view (export, error);

  return shown != NULL ? jm_mermaid_write (shown, export->report) : NULL;
}

static GBytes *
export_table (Export      *export,
              const char  *format,
              GError     **error)
{
  g_autoptr (JmMap) shown = apply_view (export, error);

  return shown != NULL ? jm_table_write (shown, export->report) : NULL;
}

typedef struct
{
  const char *name;
  GBytes *(*run) (Export      *export,
                  const char  *format,
                  GError     **error);
} Format;

static const Format formats[] = {
  { "pdf", export_page },    { "svg", export_page },     { "png", export_page },
  { "json", export_json },   { "mmd", export_mermaid },  { "csv", export_table },
};

static const Format *
find_format (const Options *options)
{
  const char *dot = strrchr (options->output, '.');
  const char *name = options->format != NULL ? options->format : dot != NULL ? dot + 1 : "";

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (formats[i].name, name) == 0)
      return &formats[i];

  return NULL;
}

static char *
list_views (JmMap *map)
{
  g_autoptr (GPtrArray) names = jm_view_list_names (jm_map_get_root (map));

  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

static void
print_lines (JmReport *report)
{
  for (guint i = 0; i < jm_report_get_n_lines (report); i++)
    g_printerr ("%s\n", jm_report_get_line (report, i));
}

/* What was said when the file was read may name what the view hides. */
static void
print_remarks (JmReport *remarks,
               gboolean  hides)
{
  guint n = jm_report_get_n_lines (remarks);
  g_autofree char *line = NULL;

  if (!hides)
    {
      print_lines (remarks);
      return;
    }

  if (n == 0)
    return;

  line = g_strdup_printf (ngettext ("%u remark about the file that was read may name what the view hides; exporting "
                                    "without --view shows it.",
                                    "%u remarks about the file that was read may name what the view hides; exporting "
                                    "without --view shows them.", n), n);
  g_printerr ("%s\n", line);
}

static JmCliStatus
run_export (const char    *input,
            const Options *options,
            const Format  *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JmReport) remarks = jm_report_new ();
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GBytes) bytes = jm_load_file (input, NULL, &error);
  g_autoptr (GBytes) result = NULL;
  g_autoptr (JmMap) map = NULL;
  JmImportOptions import = { .diagram = (guint) options->diagram };
  Export export = {
    .view = { JM_VIEW_OPERATIONAL, NULL },
    .options = options,
    .input = input,
    .report = report,
  };

  if (bytes != NULL)
    map = jm_import (bytes, input, &import, remarks, &error);
  if (map == NULL)
    return jm_cli_fail ("%s", error->message);

  if (import.newer && format->run == export_json)
    return jm_cli_fail (_("%s: This map was made by a newer version; it can be shown but not written again."), input);

  if (options->view_name != NULL && !jm_view_find (jm_map_get_root (map), options->view_name, &export.view))
    {
      g_autofree char *views = list_views (map);

      return jm_cli_misuse (_("There is no view “%s”; there are: %s."), options->view_name, views);
    }

  g_clear_pointer (&bytes, g_bytes_unref);
  export.map = map;
  result = format->run (&export, format->name, &error);
  if (result == NULL || !jm_cli_write (options->output, result, &error))
    return jm_cli_fail ("%s", error->message);

  print_remarks (remarks, export.hides);
  print_lines (report);

  return JM_CLI_DONE;
}

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->format);
  jm_cli_paper_clear (&options->paper);
  g_free (options->view_name);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/**
 * jm_cli_export:
 * @arguments: what follows "export"
 *
 * Turns a map, a diagram or a table into another file.
 *
 * Returns: the exit status
 */
JmCliStatus
jm_cli_export (char **arguments)
{
  g_auto (Options) options = { .scale = 1, .diagram = 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Where the result goes; - is standard output"),
      N_("OUT") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options.format,
      N_("pdf, svg, png, json, mmd or csv; only needed when the ending of OUT does not tell"), N_("NAME") },
    { "view", 'v', 0, G_OPTION_ARG_STRING, &options.view_name,
      N_("executive, operational, customer, all, or a view that is saved in the map"), N_("NAME") },
    { "time-scale", 't', 0, G_OPTION_ARG_NONE, &options.time_scaled,
      N_("Show above the stages how long each lasts beside the others"), NULL },
    { "scale", 's', 0, G_OPTION_ARG_DOUBLE, &options.scale,
      N_("For PNG: pixels per 1/96 inch; for --poster: its size, 1 for text of 9 points; from 0.05 to 8"),
      N_("NUMBER") },
    { "diagram", 'd', 0, G_OPTION_ARG_INT, &options.diagram,
      N_("For Markdown: which of the journey diagrams, from 1"), N_("NUMBER") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_("FILE"));
  g_auto (GStrv) rest = NULL;
  const Format *format;
  JmCliStatus status;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  jm_cli_paper_init (&options.paper, context);
  g_option_context_set_summary (context,
                                _("Turns a map, a Mermaid journey diagram, a Markdown file with such diagrams or a\n"
                                  "table of touchpoints into a page or into another kind of file.  FILE may be - for\n"
                                  "standard input."));
  g_option_context_set_description (context,
                                    _("Examples:\n"
                                      "  journey-mapper export map.journey.json -o map.pdf\n"
                                      "  journey-mapper export map.journey.json -o wall.pdf --paper A1\n"
                                      "  journey-mapper export map.journey.json -o wall.pdf --poster --sheets 3x2\n"
                                      "  journey-mapper export map.journey.json -o board.pdf --view executive --paper A4\n"
                                      "  journey-mapper export notes.md --diagram 2 -o map.svg\n"
                                      "  journey-mapper export touchpoints.csv -o map.journey.json\n"
                                      "  journey-mapper export - -o - -f png < map.journey.json > map.png\n"
                                      "\n"
                                      "What a view hides is in no part of the result.  What else the result cannot hold is\n"
                                      "named on standard error, a line each.\n"));
  if (!jm_cli_parse (context, "export", &arguments, &status))
    return status;

  rest = arguments;
  if (rest[0] == NULL || rest[1] != NULL)
    return jm_cli_misuse (rest[0] == NULL ? _("“export” needs the file to begin with.")
                                          : _("“export” takes one file at a time."));

  if (options.output == NULL)
    return jm_cli_misuse (_("“export” needs to know where the result goes: -o OUT."));

  format = find_format (&options);
  if (format == NULL)
    return jm_cli_misuse (_("“%s” does not tell what to make: .pdf, .svg, .png, .json, .mmd or .csv was expected."),
                          options.format != NULL ? options.format : options.output);

  if (!(options.scale >= 0.05 && options.scale <= 8))
    return jm_cli_misuse (_("The scale has to be a number from 0.05 to 8."));

  if (!jm_cli_paper_check (&options.paper, format->name, options.scale, &status))
    return status;

  if (options.diagram < 0)
    return jm_cli_misuse (_("The first diagram is number 1."));

  return run_export (rest[0], &options, format);
}
