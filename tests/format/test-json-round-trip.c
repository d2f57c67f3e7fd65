/* test-json-round-trip.c: what is written is what is read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-json-reader.h"
#include "jm-json-writer.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "jm-data-uri.h"
#include "jm-sample.h"
#include "jm-test-data.h"

#define N_EDITS 400

static GBytes *
write_map (JmMap *map)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = jm_json_write (map, &error);

  g_assert_no_error (error);

  return bytes;
}

/* Writes, reads and writes again: the map and the bytes must be the same. */
static void
check_round_trip (JmMap *map)
{
  g_autoptr (GBytes) bytes = write_map (map);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) read = jm_json_read (bytes, "f", report, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (jm_report_get_n_lines (report), ==, 0);
  g_assert_true (jm_item_equal (jm_map_get_root (read), jm_map_get_root (map)));

  again = write_map (read);
  g_assert_true (g_bytes_equal (again, bytes));
}

/* Fills every field of an item, and all that can be in it, with something. */
static JmItem *
fill_item (JmKind  kind,
           guint  *n_of_kind)
{
  const JmKindInfo *info = jm_kind_get_info (kind);
  g_autofree char *id = g_strdup_printf ("%s-%u", info->prefix, ++n_of_kind[kind]);
  JmItem *item = jm_item_new (kind, kind == JM_KIND_MAP ? JM_MAP_ID : id);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const JmField *field = &info->fields[i];
      guint target = field->targets == JM_ANY_KIND ? JM_KIND_STAGE
                                                   : (guint) g_bit_nth_lsf (field->targets, -1);
      g_autofree char *reference = NULL;
      const char *const texts[] = { "one", "", "\"three\"", NULL };
      const char *references[] = { NULL, NULL };
      g_autoptr (GError) error = NULL;

      if (field->targets != 0)
        references[0] = reference = g_strdup_printf ("%s-1", jm_kind_get_info (target)->prefix);

      switch (field->type)
        {
        case JM_TYPE_TEXT:
          jm_item_build_set (item, i, JM_VALUE_TEXT (field->name), &error);
          break;
        case JM_TYPE_PROSE:
          jm_item_build_set (item, i, JM_VALUE_TEXT ("two\nlines, a\ttab and \\ \"quotes\""), &error);
          break;
        case JM_TYPE_DATE:
          jm_item_build_set (item, i, JM_VALUE_TEXT ("2026-02-28"), &error);
          break;
        case JM_TYPE_COLOUR:
          jm_item_build_set (item, i, JM_VALUE_TEXT ("#09afAF"), &error);
          break;
        case JM_TYPE_PICTURE:
          jm_item_build_set (item, i, JM_VALUE_TEXT ("data:image/jpeg;base64,/9j/+g=="), &error);
          break;
        case JM_TYPE_PATH:
          jm_item_build_set (item, i, JM_VALUE_TEXT ("../pictures/Anna's #1 ü.png"), &error);
          break;
        case JM_TYPE_NUMBER:
          jm_item_build_set (item, i, JM_VALUE_NUMBER (field->maximum / 3), &error);
          break;
        case JM_TYPE_INTEGER:
          jm_item_build_set (item, i, JM_VALUE_NUMBER (field->maximum), &error);
          break;
        case JM_TYPE_FLAG:
          jm_item_build_set (item, i, JM_VALUE_NUMBER (1), &error);
          break;
        case JM_TYPE_CHOICE:
          jm_item_build_set (item, i, JM_VALUE_NUMBER (i % 2), &error);
          break;
        case JM_TYPE_REFERENCE:
          jm_item_build_set (item, i, JM_VALUE_TEXT (reference), &error);
          break;
        case JM_TYPE_TEXTS:
          jm_item_build_set (item, i, JM_VALUE_TEXTS (texts), &error);
          break;
        case JM_TYPE_REFERENCES:
          jm_item_build_set (item, i, JM_VALUE_TEXTS (references), &error);
          break;
        case JM_TYPE_CHILDREN:
          jm_item_build_append (item, i, fill_item (field->child, n_of_kind));
          jm_item_build_append (item, i, fill_item (field->child, n_of_kind));
          break;
        case JM_TYPE_UNSET:
        default:
          g_assert_not_reached ();
        }

      g_assert_no_error (error);
      g_assert_true (jm_item_is_set (item, i));
    }

  return item;
}

static JmMap *
make_full_map (void)
{
  guint n_of_kind[JM_N_KINDS] = { 0 };
  g_autoptr (JmItem) root = fill_item (JM_KIND_MAP, n_of_kind);
  g_autoptr (GError) error = NULL;
  JmMap *map = jm_map_new (root, &error);

  g_assert_no_error (error);
  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    g_assert_cmpuint (n_of_kind[kind], >, 0);

  return map;
}

static void
test_every_field_of_every_kind_comes_back (void)
{
  g_autoptr (JmMap) map = make_full_map ();

  check_round_trip (map);
}

static void
test_every_field_is_written_under_its_name_in_the_order_of_its_table (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_autoptr (GBytes) bytes = write_map (map);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  const JmKindInfo *info = jm_kind_get_info (JM_KIND_MAP);
  const char *place = text;

  g_assert_true (g_str_has_prefix (text, "{\n  \"format\": \"journey-map\",\n  \"version\": 1,\n"
                                         "  \"title\""));
  g_assert_true (g_str_has_suffix (text, "\n}\n"));
  g_assert_null (strchr (text, '\r'));

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *member = g_strdup_printf ("\n  \"%s\": ", info->fields[i].name);

      place = strstr (place, member);
      g_assert_nonnull (place);
    }
}

static void
test_defaults_are_left_out (void)
{
  g_autoptr (JmItem) root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  g_autoptr (JmMap) map = jm_map_new (root, NULL);
  g_autoptr (GBytes) bytes = write_map (map);
  static const char expected[] = "{\n  \"format\": \"journey-map\",\n  \"version\": 1\n}\n";

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, sizeof expected - 1);
  check_round_trip (map);
}

static void
test_maps_of_any_sort_come_back_after_any_edit (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (JmMap) map = jm_sample_map (3, 4, 2, (guint) g_test_rand_int_range (1, 1000000));

  check_round_trip (map);

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JmMap) edited = jm_sample_edit (map, rand, &error);

      if (edited == NULL)
        continue;
      check_round_trip (edited);
      jm_map_unref (map);
      map = g_steal_pointer (&edited);
    }
}

static void
test_numbers_come_back_where_the_comma_is_decimal (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_autoptr (GBytes) bytes = write_map (map);
  g_autoptr (GBytes) again = NULL;

  if (!jm_test_begin_comma_locale ())
    return;

  check_round_trip (map);
  again = write_map (map);
  jm_test_end_comma_locale ();
  g_assert_true (g_bytes_equal (again, bytes));
}

static void
check_document (const char *name,
                GBytes     *bytes,
                gpointer    user_data)
{
  g_autoptr (JmReport) report = jm_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = jm_json_read (bytes, name, report, NULL, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (jm_report_get_n_lines (report), ==, 0);
  again = write_map (map);
  g_assert_true (g_bytes_equal (again, bytes));
}

static void
test_documents_of_ours_are_saved_as_they_were (void)
{
  g_autofree char *samples = g_test_build_filename (G_TEST_DIST, "data", "samples", NULL);
  g_autofree char *tests = g_test_build_filename (G_TEST_DIST, "tests", "data", NULL);

  g_assert_cmpuint (jm_test_for_each_file (samples, ".journey.json", check_document, NULL), >, 0);
  g_assert_cmpuint (jm_test_for_each_file (tests, ".journey.json", check_document, NULL), >, 0);
}

static void
test_a_change_of_one_field_changes_one_line (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_autoptr (JmMap) edited = jm_map_set (map, "t-1", JM_TOUCHPOINT_DURATION, JM_VALUE_NUMBER (7), NULL);
  g_autoptr (GBytes) before = write_map (map);
  g_autoptr (GBytes) after = write_map (edited);
  g_auto (GStrv) lines = g_strsplit (g_bytes_get_data (before, NULL), "\n", -1);
  g_auto (GStrv) edited_lines = g_strsplit (g_bytes_get_data (after, NULL), "\n", -1);
  guint n_changed = 0;

  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (edited_lines));
  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_str_equal (lines[i], edited_lines[i]))
      {
        g_assert_cmpstr (g_strstrip (edited_lines[i]), ==, "\"duration\": 7,");
        n_changed++;
      }
  g_assert_cmpuint (n_changed, ==, 1);
}

static void
test_a_picture_of_the_largest_size_comes_back (void)
{
  g_autoptr (GBytes) picture = g_bytes_new_take (g_malloc0 (JM_DATA_URI_MAX_BYTES), JM_DATA_URI_MAX_BYTES);
  g_autofree char *text = jm_data_uri_write (picture, "image/jpeg");
  g_autoptr (JmMap) map = make_full_map ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) edited = jm_map_set (map, "t-1", JM_TOUCHPOINT_IMAGE, JM_VALUE_TEXT (text), &error);

  g_assert_no_error (error);
  check_round_trip (edited);
}

/* Puts a string into a field.  Returns FALSE where the model refuses it, and says so. */
static gboolean
check_text (JmMap      *map,
            guint       field,
            const char *string)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) edited = jm_map_set (map, "t-00001", field, JM_VALUE_TEXT (string), &error);

  if (edited == NULL)
    {
      g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE);
      g_assert_true (g_str_has_suffix (error->message, "without control characters was expected."));
      return FALSE;
    }

  g_assert_cmpstr (jm_item_get_text (jm_map_find (edited, "t-00001"), field), ==, string);
  check_round_trip (edited);

  return TRUE;
}

static void
test_naughty_strings_come_back_or_are_refused_clearly (void)
{
  g_autofree char *path = jm_test_find_shared ("hostile/open/blns/blns.even.json");
  g_autoptr (JmMap) map = jm_sample_map (1, 1, 1, 1);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  guint n_refused = 0;
  JsonArray *strings;

  g_assert_nonnull (jm_map_find (map, "t-00001"));
  if (path == NULL)
    return;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  strings = json_node_get_array (json_parser_get_root (parser));

  for (guint i = 0; i < json_array_get_length (strings); i++)
    {
      const char *string = json_array_get_string_element (strings, i);

      n_refused += !check_text (map, JM_TOUCHPOINT_TITLE, string);
      n_refused += !check_text (map, JM_TOUCHPOINT_THOUGHT, string);
    }

  g_assert_cmpuint (n_refused, <, json_array_get_length (strings) / 10);
  g_test_message ("%u strings, refused %u times", json_array_get_length (strings), n_refused);
}

/* Reads bytes that are damaged: they must be refused in a sentence, or be a whole map. */
static gboolean
read_damaged (const char *text,
              gsize       length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = jm_json_read (bytes, "f", NULL, NULL, &error);

  if (map == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == JM_FORMAT_ERROR);
      g_assert_true (g_str_has_prefix (error->message, "f:"));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_null (strchr (error->message, '\n'));
      return FALSE;
    }

  g_assert_no_error (error);
  check_round_trip (map);

  return TRUE;
}

static void
test_half_a_document_is_never_half_a_map (void)
{
  g_autoptr (JmMap) map = make_full_map ();
  g_autoptr (GBytes) bytes = write_map (map);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  /* Steps that are no multiple of a line, so that every sort of place is met. */
  for (gsize i = 0; i < length - 1; i += i < 4000 ? 1 : 7)
    g_assert_false (read_damaged (text, i));

  /* Only the line end after the last bracket may be missing. */
  g_assert_true (read_damaged (text, length - 1));
}

static void
test_wrong_bytes_are_refused_or_give_a_whole_map (void)
{
  static const char wrong[] = { '\0', '"', '{', '}', ',', '\\', '9', '\n', '\x80', '\xff' };
  g_autoptr (JmMap) map = jm_sample_map (1, 1, 1, 1);
  g_autoptr (GBytes) bytes = write_map (map);
  gsize length = g_bytes_get_size (bytes);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), length);
  guint n_read = 0;

  for (gsize i = 0; i < length; i++)
    {
      char right = text[i];

      text[i] = wrong[g_test_rand_int_range (0, G_N_ELEMENTS (wrong))];
      n_read += read_damaged (text, length);
      text[i] = (char) (right ^ (1 << g_test_rand_int_range (0, 8)));
      n_read += read_damaged (text, length);
      text[i] = right;
    }

  /* A changed letter in a text is a good map; a changed bracket is none. */
  g_assert_cmpuint (n_read, >, 0);
  g_assert_cmpuint (n_read, <, length);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-round-trip/every_field_of_every_kind_comes_back",
                   test_every_field_of_every_kind_comes_back);
  g_test_add_func ("/json-round-trip/every_field_is_written_under_its_name_in_the_order_of_its_table",
                   test_every_field_is_written_under_its_name_in_the_order_of_its_table);
  g_test_add_func ("/json-round-trip/defaults_are_left_out", test_defaults_are_left_out);
  g_test_add_func ("/json-round-trip/maps_of_any_sort_come_back_after_any_edit",
                   test_maps_of_any_sort_come_back_after_any_edit);
  g_test_add_func ("/json-round-trip/numbers_come_back_where_the_comma_is_decimal",
                   test_numbers_come_back_where_the_comma_is_decimal);
  g_test_add_func ("/json-round-trip/documents_of_ours_are_saved_as_they_were",
                   test_documents_of_ours_are_saved_as_they_were);
  g_test_add_func ("/json-round-trip/a_change_of_one_field_changes_one_line",
                   test_a_change_of_one_field_changes_one_line);
  g_test_add_func ("/json-round-trip/a_picture_of_the_largest_size_comes_back",
                   test_a_picture_of_the_largest_size_comes_back);
  g_test_add_func ("/json-round-trip/naughty_strings_come_back_or_are_refused_clearly",
                   test_naughty_strings_come_back_or_are_refused_clearly);
  g_test_add_func ("/json-round-trip/half_a_document_is_never_half_a_map",
                   test_half_a_document_is_never_half_a_map);
  g_test_add_func ("/json-round-trip/wrong_bytes_are_refused_or_give_a_whole_map",
                   test_wrong_bytes_are_refused_or_give_a_whole_map);

  return g_test_run ();
}
