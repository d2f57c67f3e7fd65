/* jm-test-outline.c: a map as an outline that tests can compare
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-test-outline.h"

#include <string.h>

#include "jm-json-reader.h"

static void
append_number (GString *outline,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (outline, g_ascii_formatd (buffer, sizeof buffer, "%.10g", number));
}

/* Appends a text in quotes, with line breaks as \n. */
static void
append_text (GString    *outline,
             const char *text)
{
  g_autoptr (GString) escaped = g_string_new (text);

  g_string_replace (escaped, "\n", "\\n", 0);
  g_string_append_printf (outline, "\"%s\"", escaped->str);
}

static void
append_reference (GString    *outline,
                  JmMap      *map,
                  const char *id)
{
  JmItem *item = jm_map_find (map, id);

  g_assert_nonnull (item);
  append_text (outline, jm_item_get_text (item, 0));
}

static void
append_value (GString      *outline,
              JmMap        *map,
              const JmItem *item,
              guint         field)
{
  const JmField *declaration = &jm_item_get_info (item)->fields[field];

  switch (jm_type_get_store (declaration->type))
    {
    case JM_TYPE_NUMBER:
      if (declaration->type == JM_TYPE_CHOICE)
        g_string_append (outline, declaration->choices[jm_item_get_choice (item, field)].name);
      else
        append_number (outline, jm_item_get_number (item, field));
      break;
    case JM_TYPE_TEXTS:
      for (guint i = 0; i < jm_item_get_n_texts (item, field); i++)
        append_text (outline, jm_item_get_nth_text (item, field, i));
      break;
    case JM_TYPE_TEXT:
      if (declaration->type == JM_TYPE_REFERENCE)
        append_reference (outline, map, jm_item_get_text (item, field));
      else
        append_text (outline, jm_item_get_text (item, field));
      break;
    case JM_TYPE_CHILDREN:
    case JM_TYPE_UNSET:
    case JM_TYPE_PROSE:
    case JM_TYPE_DATE:
    case JM_TYPE_COLOUR:
    case JM_TYPE_PATH:
    case JM_TYPE_PICTURE:
    case JM_TYPE_INTEGER:
    case JM_TYPE_FLAG:
    case JM_TYPE_CHOICE:
    case JM_TYPE_REFERENCE:
    case JM_TYPE_REFERENCES:
    default:
      g_assert_not_reached ();
    }
}

static void
append_item (GString      *outline,
             JmMap        *map,
             const JmItem *item,
             guint         depth)
{
  const JmKindInfo *info = jm_item_get_info (item);

  g_string_append_printf (outline, "%*s%s", (int) depth * 2, "", info->name);

  for (guint field = 0; field < info->n_fields; field++)
    if (info->fields[field].type != JM_TYPE_CHILDREN && jm_item_is_set (item, field))
      {
        g_string_append_printf (outline, " %s=", info->fields[field].name);
        append_value (outline, map, item, field);
      }
  g_string_append_c (outline, '\n');

  for (guint field = 0; field < info->n_fields; field++)
    if (info->fields[field].type == JM_TYPE_CHILDREN)
      for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
        append_item (outline, map, jm_item_get_child (item, field, i), depth + 1);
}

/**
 * jm_test_outline:
 * @map: a map
 *
 * Returns: (transfer full): its outline
 */
char *
jm_test_outline (JmMap *map)
{
  GString *outline = g_string_new (NULL);

  append_item (outline, map, jm_map_get_root (map), 0);

  return g_string_free (outline, FALSE);
}

/**
 * jm_test_join_report:
 * @report: a report
 *
 * Returns: (transfer full): its lines, each ended by a line break
 */
char *
jm_test_join_report (JmReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < jm_report_get_n_lines (report); i++)
    g_string_append_printf (text, "%s\n", jm_report_get_line (report, i));

  return g_string_free (text, FALSE);
}

/**
 * jm_test_map:
 * @members: the members of a map in our JSON, with ` in place of quotation marks
 *
 * Returns: (transfer full): the map
 */
JmMap *
jm_test_map (const char *members)
{
  g_autofree char *json = g_strdup_printf ("{`format`: `journey-map`, `version`: 1, %s}", members);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean newer;
  JmMap *map;

  g_strdelimit (json, "`", '"');
  bytes = g_bytes_new (json, strlen (json));
  map = jm_json_read (bytes, "map", NULL, &newer, &error);
  g_assert_no_error (error);

  return map;
}

/**
 * jm_test_read:
 * @read: a reader
 * @text: what it reads
 *
 * Returns: (transfer full): the map, which must be readable
 */
JmMap *
jm_test_read (JmTestReadFunc  read,
              const char     *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JmMap *map = read (bytes, "input", NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (map);

  return map;
}

/**
 * jm_test_check_read:
 * @read: a reader
 * @text: what it reads
 * @outline: what must come of it
 * @report: (nullable): what must be reported; %NULL when that does not matter
 */
void
jm_test_check_read (JmTestReadFunc  read,
                    const char     *text,
                    const char     *outline,
                    const char     *report)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (JmReport) lines = jm_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = read (bytes, "input", lines, &error);
  g_autofree char *found = NULL;
  g_autofree char *found_report = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (map);
  found = jm_test_outline (map);
  g_assert_cmpstr (found, ==, outline);
  found_report = jm_test_join_report (lines);
  if (report != NULL)
    g_assert_cmpstr (found_report, ==, report);
}

/**
 * jm_test_check_error:
 * @read: a reader
 * @text: what it must refuse
 * @code: the code of the error
 * @message: its message
 */
void
jm_test_check_error (JmTestReadFunc  read,
                     const char     *text,
                     JmFormatError   code,
                     const char     *message)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = read (bytes, "input", NULL, &error);

  g_assert_null (map);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_error (error, JM_FORMAT_ERROR, (int) code);
}

/**
 * jm_test_check_bytes:
 * @bytes: what was written
 * @text: what must have been written
 */
void
jm_test_check_bytes (GBytes     *bytes,
                     const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *found = g_strndup (data, length);

  g_assert_cmpstr (found, ==, text);
}

/**
 * jm_test_check_twice:
 * @write: a writer
 * @read: the reader of the same format
 * @map: a map
 *
 * Checks that writing @map, reading that and writing it again gives the same bytes.
 */
void
jm_test_check_twice (GBytes         *(*write) (JmMap     *map,
                                               JmReport  *report),
                     JmTestReadFunc  read,
                     JmMap          *map)
{
  g_autoptr (GBytes) first = write (map, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) again = read (first, "written", NULL, &error);
  g_autoptr (GBytes) second = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  second = write (again, NULL);
  text = g_strndup (g_bytes_get_data (first, NULL), g_bytes_get_size (first));
  jm_test_check_bytes (second, text);
}

/* Reads what may be broken: a map or one sentence must come of it. */
static void
read_broken (JmTestReadFunc  read,
             const char     *text,
             gsize           length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = read (bytes, "input", report, &error);

  if (map != NULL)
    {
      g_assert_no_error (error);
      return;
    }

  g_assert_nonnull (error);
  g_assert_true (error->domain == JM_FORMAT_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "input:"));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/**
 * jm_test_damage:
 * @read: a reader
 * @text: what it can read
 * @n_rounds: how often to damage it
 *
 * Reads @text cut off at each byte, and with one to four bytes changed at random.  Each time
 * a map or an error must come of it.
 */
void
jm_test_damage (JmTestReadFunc  read,
                const char     *text,
                guint           n_rounds)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (n_rounds);
  gsize length = strlen (text);

  for (gsize i = 0; i <= length; i++)
    read_broken (read, text, i);

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autofree char *copy = g_memdup2 (text, length + 1);
      guint n = (guint) g_rand_int_range (rand, 1, 5);

      for (guint j = 0; j < n; j++)
        copy[g_rand_int_range (rand, 0, (gint32) length)] = (char) g_rand_int_range (rand, 0, 256);
      read_broken (read, copy, length);
    }
}
