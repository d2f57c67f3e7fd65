/* jm-cli-check.c: journey-mapper check
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With --json, standard output is an array with one object for each file, in their order:
 *
 *   file      what it was called
 *   findings  an array: errors first, then warnings, then hints
 *   errors, warnings, hints   how many of them are not muted
 *   muted     how many are
 *
 * or, when the file cannot be read, only "file" and
 *
 *   error     the sentence that stands on standard error too
 *
 * A finding is an object with
 *
 *   rule      the name of the rule, to mute it by; stays the same
 *   severity  "error", "warning" or "hint"
 *   item      id of the item, "map" for the whole map
 *   kind      kind of the item, as in the JSON Schema of the document
 *   title     title, name or text of the item; may be empty
 *   sentence  what is the matter, in the language of the person
 *   advice    what to do
 *   muted     null, or the reason why it is muted, which may be empty
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "jm-cli.h"
#include "jm-finding.h"
#include "jm-import.h"
#include "jm-page-export.h"
#include "jm-save.h"

typedef struct
{
  gboolean json;
  gboolean all;
  char *today;
  int diagram;
} Options;

/* What came of one file. */
typedef struct
{
  char *name;          /* as it is shown */
  char *error;         /* nullable: why it could not be read */
  JmMap *map;          /* nullable */
  GPtrArray *findings; /* nullable */
  guint n_of_severity[JM_FINDING_ERROR + 1];
  guint n_muted;
} Result;

static void
result_free (Result *result)
{
  g_free (result->name);
  g_free (result->error);
  g_clear_pointer (&result->map, jm_map_unref);
  g_clear_pointer (&result->findings, g_ptr_array_unref);
  g_free (result);
}

static void
count_findings (Result *result)
{
  for (guint i = 0; i < result->findings->len; i++)
    {
      const JmFinding *finding = g_ptr_array_index (result->findings, i);

      if (finding->reason != NULL)
        result->n_muted++;
      else
        result->n_of_severity[finding->severity]++;
    }
}

/* What a format does not tell is no matter of the map; it is named as by other commands. */
static void
print_report (JmReport          *report,
              const char *const *repairs)
{
  for (guint i = 0; i < jm_report_get_n_lines (report); i++)
    if (!g_strv_contains (repairs, jm_report_get_line (report, i)))
      g_printerr ("%s\n", jm_report_get_line (report, i));
}

static Result *
check_file (const char    *input,
            const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GBytes) bytes = jm_load_file (input, NULL, &error);
  g_autoptr (GFile) file = g_file_new_for_path (input);
  g_autoptr (GFile) folder = strcmp (input, "-") != 0 ? g_file_get_parent (file) : NULL;
  g_auto (GStrv) repairs = NULL;
  JmImportOptions import = { .diagram = (guint) options->diagram };
  Result *result = g_new0 (Result, 1);

  result->name = g_filename_display_name (input);
  if (bytes != NULL)
    result->map = jm_import (bytes, input, &import, report, &error);
  if (result->map == NULL)
    {
      result->error = g_strdup (error->message);
      jm_cli_fail ("%s", error->message);
      return result;
    }

  repairs = jm_report_list_repairs (report);
  print_report (report, (const char *const *) repairs);
  result->findings = jm_map_check (result->map,
                                   &(JmCheckOptions) { .today = options->today, .folder = folder, .repairs = repairs });
  count_findings (result);

  return result;
}

static void
write_finding (GString         *text,
               const JmFinding *finding)
{
  g_string_append_printf (text, "%s: %s [%s %s]\n", _(jm_finding_severity_get_name (finding->severity)),
                          finding->sentence, finding->rule, finding->item);
  g_string_append_printf (text, "    %s\n", finding->advice);

  if (finding->reason != NULL && *finding->reason != '\0')
    {
      g_autofree char *reason = g_strdelimit (g_strdup (finding->reason), "\n\t", ' ');
      g_autofree char *line = g_strdup_printf (_("Muted: %s"), reason);

      g_string_append_printf (text, "    %s\n", line);
    }
  else if (finding->reason != NULL)
    g_string_append_printf (text, "    %s\n", _("Muted without a reason."));
}

static void
write_counts (GString      *text,
              const Result *result)
{
  guint n_errors = result->n_of_severity[JM_FINDING_ERROR];
  guint n_warnings = result->n_of_severity[JM_FINDING_WARNING];
  guint n_hints = result->n_of_severity[JM_FINDING_HINT];
  g_autofree char *errors = g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  g_autofree char *warnings = g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);
  g_autofree char *hints = g_strdup_printf (ngettext ("%u hint", "%u hints", n_hints), n_hints);
  g_autofree char *muted = g_strdup_printf (ngettext ("%u muted", "%u muted", result->n_muted), result->n_muted);

  if (result->n_muted > 0)
    /* Translators: numbers of errors, warnings, hints, and of those that are muted */
    g_string_append_printf (text, _("%1$s, %2$s, %3$s, %4$s"), errors, warnings, hints, muted);
  else
    /* Translators: numbers of errors, warnings and hints */
    g_string_append_printf (text, _("%1$s, %2$s, %3$s"), errors, warnings, hints);
  g_string_append_c (text, '\n');
}

static GBytes *
write_text (GPtrArray     *results,
            const Options *options)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < results->len; i++)
    {
      const Result *result = g_ptr_array_index (results, i);

      if (result->findings == NULL)
        continue;

      if (results->len > 1)
        g_string_append_printf (text, "%s%s:\n", text->len > 0 ? "\n" : "", result->name);

      for (guint j = 0; j < result->findings->len; j++)
        {
          const JmFinding *finding = g_ptr_array_index (result->findings, j);

          if (finding->reason == NULL || options->all)
            write_finding (text, finding);
        }
      write_counts (text, result);
    }

  return g_string_free_to_bytes (text);
}

static void
add_string (JsonBuilder *builder,
            const char  *member,
            const char  *text)
{
  json_builder_set_member_name (builder, member);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_count (JsonBuilder *builder,
           const char  *member,
           guint        n)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, n);
}

static void
add_finding (JsonBuilder     *builder,
             JmMap           *map,
             const JmFinding *finding)
{
  const JmItem *item = jm_map_find (map, finding->item);

  json_builder_begin_object (builder);
  add_string (builder, "rule", finding->rule);
  add_string (builder, "severity", jm_finding_severity_get_name (finding->severity));
  add_string (builder, "item", finding->item);
  add_string (builder, "kind", jm_item_get_info (item)->name);
  add_string (builder, "title", jm_finding_get_title (item));
  add_string (builder, "sentence", finding->sentence);
  add_string (builder, "advice", finding->advice);
  add_string (builder, "muted", finding->reason);
  json_builder_end_object (builder);
}

static void
add_result (JsonBuilder  *builder,
            const Result *result)
{
  json_builder_begin_object (builder);
  add_string (builder, "file", result->name);
  if (result->findings == NULL)
    add_string (builder, "error", result->error);
  else
    {
      json_builder_set_member_name (builder, "findings");
      json_builder_begin_array (builder);
      for (guint i = 0; i < result->findings->len; i++)
        add_finding (builder, result->map, g_ptr_array_index (result->findings, i));
      json_builder_end_array (builder);

      add_count (builder, "errors", result->n_of_severity[JM_FINDING_ERROR]);
      add_count (builder, "warnings", result->n_of_severity[JM_FINDING_WARNING]);
      add_count (builder, "hints", result->n_of_severity[JM_FINDING_HINT]);
      add_count (builder, "muted", result->n_muted);
    }
  json_builder_end_object (builder);
}

static GBytes *
write_json (GPtrArray *results)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  GString *text = g_string_new (NULL);

  json_builder_begin_array (builder);
  for (guint i = 0; i < results->len; i++)
    add_result (builder, g_ptr_array_index (results, i));
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');

  return g_string_free_to_bytes (text);
}

static JmCliStatus
run_check (char         **inputs,
           const Options *options)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func ((GDestroyNotify) result_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  JmCliStatus status = JM_CLI_DONE;

  for (guint i = 0; inputs[i] != NULL; i++)
    {
      Result *result = check_file (inputs[i], options);

      g_ptr_array_add (results, result);
      if (result->error != NULL || result->n_of_severity[JM_FINDING_ERROR] > 0)
        status = JM_CLI_FAILED;
    }

  bytes = options->json ? write_json (results) : write_text (results, options);
  if (!jm_cli_write ("-", bytes, &error))
    return jm_cli_fail ("%s", error->message);

  return status;
}

static void
options_clear (Options *options)
{
  g_free (options->today);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/**
 * jm_cli_check:
 * @arguments: what follows "check"
 *
 * Says what maps lack, and what they warn of.
 *
 * Returns: the exit status: %JM_CLI_FAILED when a file could not be read, or has an error
 *   that is not muted
 */
JmCliStatus
jm_cli_check (char **arguments)
{
  g_auto (Options) options = { .diagram = 0 };
  const GOptionEntry entries[] = {
    { "json", 'j', 0, G_OPTION_ARG_NONE, &options.json, N_("Write JSON, for other programs"), NULL },
    { "all", 'a', 0, G_OPTION_ARG_NONE, &options.all, N_("Show muted findings too, with the reason"), NULL },
    { "today", 0, 0, G_OPTION_ARG_STRING, &options.today, N_("The day on which what is overdue is judged"),
      N_("YYYY-MM-DD") },
    { "diagram", 'd', 0, G_OPTION_ARG_INT, &options.diagram,
      N_("For Markdown: which of the journey diagrams, from 1"), N_("NUMBER") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_("FILE…"));
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) inputs = NULL;
  JmCliStatus status;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context,
                                _("Says what maps lack and what they warn of: gaps in the method, figures outside\n"
                                  "their target, references to nothing.  FILE may be - for standard input."));
  g_option_context_set_description (context,
                                    _("Examples:\n"
                                      "  journey-mapper check map.journey.json\n"
                                      "  journey-mapper check --json maps/*.journey.json > findings.json\n"
                                      "\n"
                                      "Each finding ends with the name of its rule and the id of the item, by which a\n"
                                      "map can mute it; without \"item\" the rule is muted for the whole map:\n"
                                      "  \"mutes\": [{\"finding\": \"stage-without-kpi\", \"item\": \"s-1\",\n"
                                      "             \"reason\": \"Measured from May on\"}]\n"
                                      "\n"
                                      "The exit status is 1 if a file cannot be read or has an error that is not\n"
                                      "muted, else 0: warnings and hints are for people to judge.\n"));
  if (!jm_cli_parse (context, "check", &arguments, &status))
    return status;

  inputs = arguments;
  if (inputs[0] == NULL)
    return jm_cli_misuse (_("“check” needs at least one file."));

  if (options.diagram < 0)
    return jm_cli_misuse (_("The first diagram is number 1."));

  if (options.today == NULL)
    {
      g_autoptr (GDateTime) now = jm_page_export_get_date ();

      options.today = g_date_time_format (now, "%F");
    }
  else if (*options.today == '\0'
           || !jm_field_check (jm_kind_get_field (JM_KIND_MAP, JM_MAP_REVIEW_LAST), JM_VALUE_TEXT (options.today),
                               &error))
    return jm_cli_misuse (_("“--today” needs a day as YYYY-MM-DD."));

  return run_check (inputs, &options);
}
