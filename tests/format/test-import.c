/* test-import.c: a map from a file of any format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-import.h"

#include <string.h>

#include "jm-test-outline.h"

#define JSON "{\"format\": \"journey-map\", \"version\": 1, \"title\": \"J\"}"
#define MERMAID "journey\n  title M\n"
#define MARKDOWN "# Notes\n\n```mermaid\njourney\n  title D\n```\n"
#define HTML "<!DOCTYPE html>\n<pre class=\"mermaid\">\njourney\ntitle D</pre>\n"
#define TABLE "stage,touchpoint\nS,T\n"

static JmMap *
import (const char       *text,
        const char       *name,
        JmImportOptions  *options,
        GError          **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (JmReport) report = jm_report_new ();

  return jm_import (bytes, name, options, report, error);
}

static void
check_title (const char *text,
             const char *name,
             const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = import (text, name, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (jm_item_get_text (jm_map_get_root (map), JM_MAP_TITLE), ==, title);
}

static void
check_error (const char    *text,
             gsize          length,
             const char    *name,
             JmFormatError  code,
             const char    *message)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (jm_import (bytes, name, NULL, NULL, &error));
  g_assert_cmpstr (error->message, ==, message);
  g_assert_error (error, JM_FORMAT_ERROR, (int) code);
}

static void
test_end_of_the_name_tells_the_format (void)
{
  check_title (JSON, "a.journey.json", "J");
  check_title (JSON, "dir.mmd/A.JSON", "J");
  check_title (MERMAID, "a.mmd", "M");
  check_title (MERMAID, "a.mermaid", "M");
  check_title (MARKDOWN, "a.md", "D");
  check_title (MARKDOWN, "README.Markdown", "D");
  check_title (HTML, "a.html", "D");
  check_title (TABLE, "a.csv", "a");
  check_title ("stage\ttouchpoint\nS\tT\n", "a.tsv", "a");
}

static void
test_content_tells_the_format_where_the_name_does_not (void)
{
  static const char *const names[] = { "-", "a.txt", "a", "a.bak" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *stem = g_strdup (i == 0 ? "" : "a");

      check_title (JSON, names[i], "J");
      check_title ("\n  " JSON, names[i], "J");
      check_title (MERMAID, names[i], "M");
      check_title ("%% c\n\n" MERMAID, names[i], "M");
      check_title ("---\ntitle: F\n---\njourney\n", names[i], "F");
      check_title (MARKDOWN, names[i], "D");
      check_title (HTML, names[i], "D");
      check_title (TABLE, names[i], stem);
      check_title ("Journey stage,Touchpoint\nS,T\n", names[i], stem);
      check_title ("Journey phase;Step;Timeline\nS;T;x\n", names[i], stem);
    }
}

static void
test_diagram_is_chosen_by_number (void)
{
  g_autofree char *text = g_strconcat (MARKDOWN, "~~~mermaid\njourney\ntitle Second\n~~~\n", NULL);
  JmImportOptions options = { .diagram = 2 };
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = import (text, "a.md", &options, &error);
  g_autoptr (JmMap) none = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (jm_item_get_text (jm_map_get_root (map), JM_MAP_TITLE), ==, "Second");

  none = import (MERMAID, "a.mmd", &options, &error);
  g_assert_null (none);
  g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_NOT_A_MAP);
  g_assert_cmpstr (error->message, ==, "a.mmd: There is one map in this file, and no number 2.");
}

static void
test_newer_documents_are_told (void)
{
  JmImportOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = import ("{\"format\": \"journey-map\", \"version\": 2}", "a.json", &options,
                                  &error);

  g_assert_no_error (error);
  g_assert_true (options.newer);

  g_clear_pointer (&map, jm_map_unref);
  map = import (JSON, "a.json", &options, &error);
  g_assert_no_error (error);
  g_assert_false (options.newer);
}

static void
test_files_that_are_no_text_are_refused_with_advice (void)
{
  check_error ("PK\x03\x04rest", 8, "a.xlsx", JM_FORMAT_ERROR_NOT_A_MAP,
               "a.xlsx: This is a spreadsheet, document or archive in a ZIP container. "
               "Export the sheet as CSV, and open that.");
  check_error ("PK\x03\x04rest", 8, "a.csv", JM_FORMAT_ERROR_NOT_A_MAP,
               "a.csv: This is a spreadsheet, document or archive in a ZIP container. "
               "Export the sheet as CSV, and open that.");
  check_error ("%PDF-1.7\n", 9, "a.pdf", JM_FORMAT_ERROR_NOT_A_MAP,
               "a.pdf: This is a PDF, a page to be looked at. Open the map or table that it was made from.");
  check_error ("\x89PNG\r\n\x1a\n", 8, "-", JM_FORMAT_ERROR_NOT_A_MAP,
               "-: This is a PNG picture. Open the map or table that it was made from.");
  check_error ("\xd0\xcf\x11\xe0\0\0\0\0", 8, "a.xls", JM_FORMAT_ERROR_NOT_A_MAP,
               "a.xls: This is an old Office document. Export the sheet as CSV, and open that.");
  check_error ("a\0b", 3, "a.bin", JM_FORMAT_ERROR_ENCODING,
               "a.bin: This is not a text file. A text in UTF-8 or Windows-1252 was expected.");
}

static void
test_nothing_is_refused (void)
{
  static const char *const names[] = { "a.mmd", "a.md", "a.csv", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *message = g_strdup_printf ("%s: The file is empty.", names[i]);

      check_error ("", 0, names[i], JM_FORMAT_ERROR_EMPTY, message);
      check_error (" \r\n\t", 4, names[i], JM_FORMAT_ERROR_EMPTY, message);
    }
}

static void
test_other_texts_are_refused (void)
{
  check_error ("Dear reader,\nthis is a letter.\n", 31, "-", JM_FORMAT_ERROR_NOT_A_MAP,
               "-: This is no touchpoint table. Its first row should name columns such as stage, touchpoint "
               "and emotion, or its first column lanes such as actions and emotions.");
  check_error ("sequenceDiagram\nA->>B: c\n", 25, "-", JM_FORMAT_ERROR_NOT_A_MAP,
               "-:1:1: This is no journey diagram: it begins with “sequenceDiagram”. "
               "The word “journey” was expected.");
}

static void
test_too_large_files_are_refused (void)
{
  static const char *const names[] = { "a.mmd", "a.md", "a.csv", "-" };
  gsize length = (gsize) JM_FORMAT_MAX_BYTES + 1;
  g_autoptr (GBytes) bytes = g_bytes_new_take (memset (g_malloc (length), 'a', length), length);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *message = g_strdup_printf ("%s: The file is too large. At most 64 MB can be read.",
                                                  names[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (jm_import (bytes, names[i], NULL, NULL, &error));
      g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_TOO_LARGE);
      g_assert_cmpstr (error->message, ==, message);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/import/" #name, test_##name)
  ADD (end_of_the_name_tells_the_format);
  ADD (content_tells_the_format_where_the_name_does_not);
  ADD (diagram_is_chosen_by_number);
  ADD (newer_documents_are_told);
  ADD (files_that_are_no_text_are_refused_with_advice);
  ADD (nothing_is_refused);
  ADD (other_texts_are_refused);
  ADD (too_large_files_are_refused);

  return g_test_run ();
}
