/* jm-import.c: a map from a file of any format that can be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-import.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-import-builder.h"
#include "jm-json-reader.h"
#include "jm-markdown.h"
#include "jm-mermaid-reader.h"
#include "jm-mermaid-text.h"
#include "jm-table-reader.h"

typedef enum
{
  FORMAT_UNKNOWN,
  FORMAT_JSON,
  FORMAT_MERMAID,
  FORMAT_MARKDOWN,
  FORMAT_TABLE,
} Format;

/* What a file is by the end of its name; others are told by their content. */
static const struct
{
  const char *ending;
  Format format;
} endings[] = {
  { ".json", FORMAT_JSON },       { ".mmd", FORMAT_MERMAID },  { ".mermaid", FORMAT_MERMAID },
  { ".md", FORMAT_MARKDOWN },     { ".markdown", FORMAT_MARKDOWN },
  { ".html", FORMAT_MARKDOWN },   { ".htm", FORMAT_MARKDOWN }, { ".csv", FORMAT_TABLE },
  { ".tsv", FORMAT_TABLE },
};

/* Files that people try though they are no text, by their first bytes. */
static const struct
{
  const char *magic;
  gsize length;
  const char *sentence;
} foreign[] = {
  { "PK\x03\x04", 4,
    N_("This is a spreadsheet, document or archive in a ZIP container. "
       "Export the sheet as CSV, and open that.") },
  { "PK\x05\x06", 4, N_("This is an empty ZIP archive.") },
  { "\xd0\xcf\x11\xe0", 4, N_("This is an old Office document. Export the sheet as CSV, and open that.") },
  { "%PDF-", 5, N_("This is a PDF, a page to be looked at. Open the map or table that it was made from.") },
  { "\x89PNG", 4, N_("This is a PNG picture. Open the map or table that it was made from.") },
  { "GIF8", 4, N_("This is a GIF picture. Open the map or table that it was made from.") },
  { "\xff\xd8\xff", 3, N_("This is a JPEG picture. Open the map or table that it was made from.") },
  { "\x1f\x8b", 2, N_("This is a compressed file. Unpack it, and open what is in it.") },
  { "SQLite format 3", 15, N_("This is a database. Export the table as CSV, and open that.") },
};

static gboolean
is_foreign (const char  *data,
            gsize        size,
            const char  *name,
            GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    if (size >= foreign[i].length && memcmp (data, foreign[i].magic, foreign[i].length) == 0)
      {
        jm_format_set_error (error, JM_FORMAT_ERROR_NOT_A_MAP, name, NULL, 0, 0, "%s",
                             _(foreign[i].sentence));
        return TRUE;
      }

  return FALSE;
}

static Format
find_by_name (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i].ending))
      return endings[i].format;

  return FORMAT_UNKNOWN;
}

/* Whether a text begins like a Mermaid diagram.  A diagram of another type than ours is
 * refused by the reader, which can name the type. */
static gboolean
begins_diagram (const char *text,
                gsize       start,
                gsize       length)
{
  static const char *const types[] = {
    "journey", "flowchart", "graph", "sequencediagram", "classdiagram", "statediagram", "statediagram-v2",
    "erdiagram", "gantt", "pie", "gitgraph", "mindmap", "timeline", "quadrantchart", NULL,
  };
  g_autofree char *type = jm_mermaid_find_type (text, 0, length);
  g_autofree char *lower = g_ascii_strdown (type, -1);
  g_autofree char *line = g_strndup (text + start, strcspn (text + start, "\r\n"));

  /* A table may begin with the same word: "Journey stage, touchpoint". */
  return g_strv_contains (types, lower) && strpbrk (g_strchomp (line), ",;|\t") == NULL;
}

/* A document of ours under a name of another format: people may call their files what they
 * like.  Nothing else begins like that. */
static gboolean
is_own (const char *data,
        gsize       size)
{
  static const char beginning[] = "{\n  \"format\": \"journey-map\"";

  return size >= strlen (beginning) && memcmp (data, beginning, strlen (beginning)) == 0;
}

/* Tells the format of a text by what is in it.  Most texts can be read as a table, so that
 * comes last. */
static Format
find_by_content (const char *text,
                 gsize       length)
{
  gsize start = strspn (text, " \t\r\n");

  if (text[start] == '{' || text[start] == '[')
    return FORMAT_JSON;
  if (begins_diagram (text, start, length))
    return FORMAT_MERMAID;
  if (jm_markdown_has_diagrams (text, length))
    return FORMAT_MARKDOWN;

  return FORMAT_TABLE;
}

/**
 * jm_import:
 * @bytes: a file
 * @name: its name, as errors call it; "-" for standard input
 * @options: (inout) (nullable): choices, and what came out
 * @report: (nullable): where to name what was repaired and what the map does not tell
 * @error: return location for an error of the domain %JM_FORMAT_ERROR
 *
 * Reads a map from any format: our own documents, Mermaid journey diagrams, Markdown and
 * HTML files with such diagrams, and touchpoint tables.  The end of @name tells the format;
 * where it does not, the content does.  Errors: those of the reader, and
 * %JM_FORMAT_ERROR_NOT_A_MAP for files that are no text, %JM_FORMAT_ERROR_EMPTY,
 * %JM_FORMAT_ERROR_TOO_LARGE.
 *
 * Returns: (transfer full): the map, or %NULL
 */
JmMap *
jm_import (GBytes           *bytes,
           const char       *name,
           JmImportOptions  *options,
           JmReport         *report,
           GError          **error)
{
  gsize size, length;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = NULL;
  guint diagram = options != NULL ? options->diagram : 0;
  Format format = find_by_name (name);

  if (options != NULL)
    options->newer = options->own = FALSE;

  if (size > 0 && is_foreign (data, size, name, error))
    return NULL;

  if (format == FORMAT_UNKNOWN)
    {
      text = jm_import_decode (bytes, name, &length, error);
      if (text == NULL)
        return NULL;
      format = find_by_content (text, length);
      g_clear_pointer (&text, g_free);
    }

  if (is_own (data, size))
    format = FORMAT_JSON;
  if (options != NULL)
    options->own = format == FORMAT_JSON;

  if (format != FORMAT_MARKDOWN && diagram > 1)
    {
      jm_format_set_error (error, JM_FORMAT_ERROR_NOT_A_MAP, name, NULL, 0, 0,
                           _("There is one map in this file, and no number %u."), diagram);
      return NULL;
    }

  switch (format)
    {
    case FORMAT_JSON:
      return jm_json_read (bytes, name, report, options != NULL ? &options->newer : NULL, error);
    case FORMAT_MERMAID:
      return jm_mermaid_read (bytes, name, report, error);
    case FORMAT_MARKDOWN:
      return jm_markdown_read (bytes, name, diagram, report, error);
    case FORMAT_TABLE:
    case FORMAT_UNKNOWN:
    default:
      return jm_table_read (bytes, name, report, error);
    }
}
