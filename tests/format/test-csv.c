/* test-csv.c: tables of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-csv.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "jm-test-data.h"

/* Returns the cells in one line: "a|b" for a row, rows divided by " / ", an empty line as
 * "()", line breaks as \n and \r. */
static char *
outline (const JmCsv *csv)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint row = 0; row < jm_csv_get_n_rows (csv); row++)
    {
      g_string_append (text, row > 0 ? " / " : "");
      if (jm_csv_get_n_cells (csv, row) == 0)
        g_string_append (text, "()");
      for (guint i = 0; i < jm_csv_get_n_cells (csv, row); i++)
        g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", jm_csv_get_cell (csv, row, i));
    }
  g_string_replace (text, "\r", "\\r", 0);
  g_string_replace (text, "\n", "\\n", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
check (const char *text,
       const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JmCsv) csv = jm_csv_read (text, strlen (text), ',', "input", &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = outline (csv);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_rows_end_with_any_line_end (void)
{
  check ("a,b\nc,d\n", "a|b / c|d");
  check ("a,b\r\nc,d\r\n", "a|b / c|d");
  check ("a,b\rc,d\r", "a|b / c|d");
  check ("a,b\nc,d", "a|b / c|d");
}

static void
test_empty_cells_and_lines_are_kept (void)
{
  check ("a,,\n,,\n", "a|| / ||");
  check ("a,", "a|");
  check (",", "|");
  check ("a\n\n\r\n\rb\n", "a / () / () / () / b");
  check ("", "");
  check ("\n", "()");
  check ("\"\"\n", "");
}

static void
test_rows_may_differ_in_length (void)
{
  g_autoptr (JmCsv) csv = jm_csv_read ("a\nb,c,d\n", 8, ',', "input", NULL);

  check ("a\nb,c,d\ne,f", "a / b|c|d / e|f");
  g_assert_cmpuint (jm_csv_get_n_cells (csv, 0), ==, 1);
  g_assert_cmpuint (jm_csv_get_n_cells (csv, 1), ==, 3);
  g_assert_cmpstr (jm_csv_get_cell (csv, 0, 2), ==, "");
}

static void
test_quoted_cells_hold_anything (void)
{
  check ("\"a,b\",\"c\"\"d\"\n", "a,b|c\"d");
  check ("\"a\nb\",\"c\r\nd\",\"e\rf\"", "a\\nb|c\\r\\nd|e\\rf");
  check ("\"\",\"\"\"\"", "|\"");
}

static void
test_quotes_elsewhere_stand_for_themselves (void)
{
  check ("5\" screen, \"x\"\n", "5\" screen| \"x\"");
  check ("\"a\"b,\"c\" \"d\"\n", "ab|c \"d\"");
}

static void
test_open_quote_is_refused_where_it_opens (void)
{
  g_autoptr (GError) error = NULL;
  const char *text = "a,b\nc,\"d\ne,f\n";

  g_assert_null (jm_csv_read (text, strlen (text), ',', "input", &error));
  g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, "input:2:3: The quotation mark that opens this cell is not closed.");
}

static void
test_lines_of_rows_are_known (void)
{
  const char *text = "a\n\"b\nb\"\n\nc\r\n\"d\r\rd\"\ne";
  g_autoptr (JmCsv) csv = jm_csv_read (text, strlen (text), ',', "input", NULL);
  static const guint lines[] = { 1, 2, 4, 5, 6, 9 };

  g_assert_cmpuint (jm_csv_get_n_rows (csv), ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpuint (jm_csv_get_line (csv, i), ==, lines[i]);
}

static void
test_delimiter_is_found_out (void)
{
  static const struct
  {
    const char *text;
    char delimiter;
  } cases[] = {
    { "a,b\nc,d\n", ',' },
    { "a;b\nc;d\n", ';' },
    { "a\tb\nc\td\n", '\t' },
    { "a|b\nc|d\n", '|' },
    { "a;b;c\n1,5;2,5;3,5\n", ';' },
    { "a,b\n\"c;c;c;c\",d\n", ',' },
    { "a;b\nx, y;c, d, e\n", ';' },
    { "a\tb, c\nd\te\n", '\t' },
    { "a\nb\n", ',' },
    { "\"a,a\"\n\"b,b\"\n", ',' },
    { "title\nstage;step;action\nBuy;Pay, at last;pays\n", ';' },
    { "sep=;\na,b;c\n", ';' },
    { "", ',' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JmCsv) csv = jm_csv_read (cases[i].text, strlen (cases[i].text), 0, "input", NULL);

      g_assert_cmpint (jm_csv_get_delimiter (csv), ==, cases[i].delimiter);
    }
}

static void
test_separator_line_is_no_row (void)
{
  const char *text = "sep=;\r\na;b\r\n";
  g_autoptr (JmCsv) csv = jm_csv_read (text, strlen (text), 0, "input", NULL);
  g_autofree char *found = outline (csv);

  g_assert_cmpstr (found, ==, "a|b");
  g_assert_cmpuint (jm_csv_get_line (csv, 0), ==, 2);
}

static void
test_delimiter_is_found_in_the_first_part_of_long_files (void)
{
  g_autoptr (GString) text = g_string_new ("stage;step;action\n");
  g_autofree char *cell = g_strnfill (100000, 'x');

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "some, text;some more, of it;and, more, more\n");
  g_assert_cmpint (jm_csv_find_delimiter (text->str, text->len), ==, ';');

  g_string_printf (text, "a;%s;b\n", cell);
  g_assert_cmpint (jm_csv_find_delimiter (text->str, text->len), ==, ';');
}

static void
check_too_large (GString *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (jm_csv_read (text->str, text->len, ',', "input", &error));
  g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "input: The table is too large. At most 1000000 rows, "
                                       "16384 columns and 2000000 cells can be read.");
}

static void
test_too_large_tables_are_refused (void)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GString) cells = g_string_new (NULL);
  g_autoptr (JmCsv) csv = NULL;

  for (guint i = 0; i < JM_CSV_MAX_COLUMNS; i++)
    g_string_append_c (columns, ',');
  check_too_large (columns);
  g_string_truncate (columns, JM_CSV_MAX_COLUMNS - 1);
  csv = jm_csv_read (columns->str, columns->len, ',', "input", NULL);
  g_assert_cmpuint (jm_csv_get_n_cells (csv, 0), ==, JM_CSV_MAX_COLUMNS);

  for (guint i = 0; i < JM_CSV_MAX_ROWS + 1; i++)
    g_string_append_c (rows, '\n');
  check_too_large (rows);

  for (guint i = 0; i < JM_CSV_MAX_CELLS / 4000 + 1; i++)
    {
      for (guint j = 0; j < 3999; j++)
        g_string_append_c (cells, ',');
      g_string_append_c (cells, '\n');
    }
  check_too_large (cells);
}

static void
test_written_cells_are_read_again (void)
{
  static const char *const cells[] = { "",    "a",  " a ",   "a,b",  "a;b",    "a\tb",
                                       "a|b", "\"", "a\"b", "a\nb", "a\r\nb", "'" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JmCsv) csv = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_string_append (text, i > 0 ? "," : "");
      jm_csv_append_cell (text, cells[i]);
    }
  g_assert_cmpstr (text->str, ==,
                   ",a, a ,\"a,b\",\"a;b\",\"a\tb\",\"a|b\",\"\"\"\",\"a\"\"b\",\"a\nb\",\"a\r\nb\",'");

  csv = jm_csv_read (text->str, text->len, 0, "input", NULL);
  g_assert_cmpint (jm_csv_get_delimiter (csv), ==, ',');
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    g_assert_cmpstr (jm_csv_get_cell (csv, 0, i), ==, cells[i]);
}

/* Whatever the bytes, cells are read or one sentence says why not. */
static void
test_random_bytes_do_no_harm (void)
{
  static const char alphabet[] = "\"\",,;;\t|\r\n\n ab\xc3\xa9";
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < 20000; i++)
    {
      char text[40];
      gsize length = (gsize) g_rand_int_range (rand, 0, sizeof text);
      g_autoptr (GError) error = NULL;
      g_autoptr (JmCsv) csv = NULL;

      for (gsize j = 0; j < length; j++)
        text[j] = alphabet[g_rand_int_range (rand, 0, sizeof alphabet - 1)];
      csv = jm_csv_read (text, length, 0, "input", &error);

      if (csv == NULL)
        g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_SYNTAX);
      else
        for (guint row = 0; row < jm_csv_get_n_rows (csv); row++)
          for (guint column = 0; column < jm_csv_get_n_cells (csv, row); column++)
            g_assert_cmpuint (strlen (jm_csv_get_cell (csv, row, column)), <=, length);
    }
}

/* The records that csv-spectrum gives for its files: the first row names the members. */
static void
check_spectrum (const char *name,
                GBytes     *bytes,
                gpointer    user_data)
{
  const char *folder = user_data;
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".csv"));
  g_autofree char *json_name = g_strconcat (stem, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, json_name, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmCsv) csv = NULL;
  JsonArray *records;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  records = json_node_get_array (json_parser_get_root (parser));
  csv = jm_csv_read (text, length, 0, name, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (jm_csv_get_n_rows (csv), ==, json_array_get_length (records) + 1);
  for (guint i = 0; i < json_array_get_length (records); i++)
    {
      JsonObject *record = json_array_get_object_element (records, i);

      g_assert_cmpuint (jm_csv_get_n_cells (csv, i + 1), ==, json_object_get_size (record));
      for (guint j = 0; j < jm_csv_get_n_cells (csv, 0); j++)
        g_assert_cmpstr (jm_csv_get_cell (csv, i + 1, j), ==,
                         json_object_get_string_member (record, jm_csv_get_cell (csv, 0, j)));
    }
}

static void
test_csv_spectrum_gives_its_records (void)
{
  g_autofree char *folder = jm_test_find_shared ("hostile/open/csv-spectrum");

  if (folder != NULL)
    g_test_message ("%u files of csv-spectrum equal their records",
                    jm_test_for_each_file (folder, ".csv", check_spectrum, folder));
}

/* Compares the numbers of rows and cells with those that Python's csv module found, with a
 * comma as delimiter. */
static void
check_facts (const char *name,
             JsonObject *facts)
{
  g_autofree char *relative = g_strconcat ("hostile/open/", name, NULL);
  g_autofree char *path = jm_test_find_shared (relative);
  g_autofree char *content = NULL;
  g_autofree char *text = NULL;
  g_autoptr (JmCsv) csv = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) widths = g_hash_table_new (NULL, NULL);
  JsonArray *expected = json_object_get_array_member (facts, "widths");
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  text = jm_format_decode (content, length, name, &length, &error);
  g_assert_no_error (error);
  csv = jm_csv_read (text, length, g_str_has_suffix (name, ".tsv") ? '\t' : ',', name, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (jm_csv_get_n_rows (csv), ==, json_object_get_int_member (facts, "records_python_csv"));
  for (guint row = 0; row < jm_csv_get_n_rows (csv); row++)
    g_hash_table_add (widths, GUINT_TO_POINTER (jm_csv_get_n_cells (csv, row)));
  g_assert_cmpuint (g_hash_table_size (widths), ==, json_array_get_length (expected));
  for (guint i = 0; i < json_array_get_length (expected); i++)
    {
      gint64 width = json_array_get_int_element (expected, i);

      g_assert_true (g_hash_table_contains (widths, GSIZE_TO_POINTER (width)));
    }
}

static void
test_rows_and_cells_are_those_of_python (void)
{
  g_autofree char *path = jm_test_find_shared ("hostile/open/csv_facts.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GList) names = NULL;
  JsonObject *facts;
  guint n = 0;

  if (path == NULL)
    return;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  facts = json_node_get_object (json_parser_get_root (parser));
  names = json_object_get_members (facts);

  for (GList *i = names; i != NULL; i = i->next)
    {
      g_autofree char *relative = g_strconcat ("hostile/open/", i->data, NULL);
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *file = g_build_filename (folder, i->data, NULL);

      /* Some of the files that the facts are about are not in the open folder. */
      if (!g_file_test (file, G_FILE_TEST_EXISTS))
        continue;
      check_facts (i->data, json_object_get_object_member (facts, i->data));
      n++;
    }

  g_test_message ("%u files have the rows and cells that Python's csv module finds", n);
  g_assert_cmpuint (n, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/csv/" #name, test_##name)
  ADD (rows_end_with_any_line_end);
  ADD (empty_cells_and_lines_are_kept);
  ADD (rows_may_differ_in_length);
  ADD (quoted_cells_hold_anything);
  ADD (quotes_elsewhere_stand_for_themselves);
  ADD (open_quote_is_refused_where_it_opens);
  ADD (lines_of_rows_are_known);
  ADD (delimiter_is_found_out);
  ADD (separator_line_is_no_row);
  ADD (delimiter_is_found_in_the_first_part_of_long_files);
  ADD (too_large_tables_are_refused);
  ADD (written_cells_are_read_again);
  ADD (random_bytes_do_no_harm);
  ADD (csv_spectrum_gives_its_records);
  ADD (rows_and_cells_are_those_of_python);

  return g_test_run ();
}
