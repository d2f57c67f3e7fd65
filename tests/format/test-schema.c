/* test-schema.c: the JSON Schema says the same as the reader
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With "--write FILE" the program writes the schema instead: `meson compile update-schema`
 * brings data/journey-map.schema.json up to date in this way.
 */

#include "config.h"

#include "jm-schema.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "jm-json-reader.h"
#include "jm-json-writer.h"
#include "jm-sample.h"
#include "jm-test-data.h"

#define N_GENERATED 12

#define TOUCHPOINT(members)                                                              \
  "{\"format\":\"journey-map\",\"version\":1,\"personas\":[{\"id\":\"p-1\"}],\"stages\":" \
  "[{\"id\":\"s-1\",\"touchpoints\":[{\"id\":\"t-1\"," members "}]}]}"

#define MAP(members) "{\"format\":\"journey-map\",\"version\":1," members "}"

static char *
find_schema (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "journey-map.schema.json", NULL);
}

static void
test_the_schema_in_the_data_folder_is_up_to_date (void)
{
  g_autofree char *path = find_schema ();
  g_autofree char *kept = NULL;
  g_autoptr (GBytes) schema = jm_schema_write ();
  g_autofree char *written = g_strndup (g_bytes_get_data (schema, NULL), g_bytes_get_size (schema));
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &kept, NULL, &error);
  g_assert_no_error (error);
  if (!g_str_equal (kept, written))
    g_test_message ("run: meson compile update-schema");
  g_assert_cmpstr (kept, ==, written);
}

static JsonObject *
get_object (JsonObject *object,
            const char *name)
{
  g_assert_true (json_object_has_member (object, name));

  return json_object_get_object_member (object, name);
}

static void
test_every_field_of_every_kind_is_in_the_schema (void)
{
  g_autoptr (GBytes) schema = jm_schema_write ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root, *definitions;

  json_parser_load_from_data (parser, g_bytes_get_data (schema, NULL), (gssize) g_bytes_get_size (schema),
                              &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  definitions = get_object (root, "$defs");

  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    {
      const JmKindInfo *info = jm_kind_get_info (kind);
      JsonObject *properties = get_object (kind == JM_KIND_MAP ? root : get_object (definitions, info->name),
                                           "properties");

      /* Besides the fields there are "format" and "version", or "id". */
      g_assert_cmpuint (json_object_get_size (properties), ==,
                        info->n_fields + (kind == JM_KIND_MAP ? 2 : 1));
      for (guint i = 0; i < info->n_fields; i++)
        {
          JsonObject *property = get_object (properties, info->fields[i].name);

          g_assert_cmpstr (json_object_get_string_member (property, "title"), ==, info->fields[i].label);
          g_assert_cmpstr (json_object_get_string_member (property, "description"), ==, info->fields[i].help);
        }
    }
}

/* Asks the validator about files.  Returns its lines. */
static char **
validate (GPtrArray *files)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "tests", "format", "validate-schema.py",
                                                   NULL);
  g_autofree char *schema = find_schema ();
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  g_autofree char *complaints = NULL;
  int status;
  char **lines;

  g_ptr_array_add (arguments, (gpointer) "python3");
  g_ptr_array_add (arguments, script);
  g_ptr_array_add (arguments, schema);
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (arguments, g_ptr_array_index (files, i));
  g_ptr_array_add (arguments, NULL);

  g_spawn_sync (NULL, (char **) arguments->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &complaints,
                &status, &error);
  g_assert_no_error (error);
  if (status != 0)
    g_test_message ("%s", complaints);
  g_assert_cmpint (status, ==, 0);

  lines = g_strsplit (g_strchomp (output), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, files->len);

  return lines;
}

static void
check_all (GPtrArray  *files,
           const char *verdict)
{
  g_auto (GStrv) lines = validate (files);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!g_str_has_prefix (lines[i], verdict))
        g_test_message ("%s", lines[i]);
      g_assert_true (g_str_has_prefix (lines[i], verdict));
    }
}

static void
add_file (GPtrArray  *files,
          const char *folder,
          guint       number,
          const char *text,
          gsize       length)
{
  g_autofree char *name = g_strdup_printf ("%u.journey.json", number);
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);

  g_file_set_contents (path, text, (gssize) length, &error);
  g_assert_no_error (error);
  g_ptr_array_add (files, path);
}

static void
add_folder (GPtrArray  *files,
            const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (entries);
  while ((name = g_dir_read_name (entries)) != NULL)
    if (g_str_has_suffix (name, ".journey.json"))
      g_ptr_array_add (files, g_build_filename (folder, name, NULL));
}

static void
test_documents_of_ours_are_valid (void)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *samples = g_test_build_filename (G_TEST_DIST, "data", "samples", NULL);
  g_autofree char *templates = g_test_build_filename (G_TEST_DIST, "data", "templates", NULL);
  g_autofree char *tests = g_test_build_filename (G_TEST_DIST, "tests", "data", NULL);

  add_folder (files, samples);
  add_folder (files, templates);
  add_folder (files, tests);
  g_assert_cmpuint (files->len, >, 0);
  check_all (files, "valid ");
}

static void
test_generated_maps_are_valid (void)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (JmMap) map = jm_sample_map (3, 3, 2, 5);
  char *folder = jm_test_make_folder ();

  for (guint i = 0; i < N_GENERATED; i++)
    {
      g_autoptr (GBytes) bytes = jm_json_write (map, NULL);

      add_file (files, folder, i, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      for (guint j = 0; j < 20; j++)
        {
          JmMap *edited = jm_sample_edit (map, rand, NULL);

          if (edited == NULL)
            continue;
          jm_map_unref (map);
          map = edited;
        }
    }

  check_all (files, "valid ");
  jm_test_remove_folder (folder);
}

static gboolean
can_be_read (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (JmMap) map = jm_json_read (bytes, "f", NULL, NULL, NULL);

  return map != NULL;
}

static void
check_verdicts (const char *const *texts,
                guint              n_texts,
                gboolean           readable,
                const char        *verdict)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  char *folder = jm_test_make_folder ();

  for (guint i = 0; i < n_texts; i++)
    {
      if (can_be_read (texts[i]) != readable)
        g_test_message ("%s", texts[i]);
      g_assert_true (can_be_read (texts[i]) == readable);
      add_file (files, folder, i, texts[i], strlen (texts[i]));
    }

  check_all (files, verdict);
  jm_test_remove_folder (folder);
}

static void
test_reader_and_schema_refuse_the_same (void)
{
  const char *const texts[] = {
    "{}",
    "[]",
    "\"journey-map\"",
    "{\"format\":\"journey-map\"}",
    "{\"format\":\"other\",\"version\":1}",
    "{\"version\":1}",
    "{\"format\":\"journey-map\",\"version\":0}",
    "{\"format\":\"journey-map\",\"version\":\"1\"}",
    "{\"format\":\"journey-map\",\"version\":1.5}",
    "{\"format\":\"journey-map\",\"version\":null}",
    MAP ("\"title\":1"),
    MAP ("\"title\":null"),
    MAP ("\"title\":\"two\\nlines\""),
    MAP ("\"title\":\"tab\\t\""),
    MAP ("\"title\":\"\\u2028\""),
    MAP ("\"title\":\"\\u0085\""),
    MAP ("\"summary\":\"bell\\u0007\""),
    MAP ("\"summary\":\"\\uffff\""),
    MAP ("\"summary\":[\"a\"]"),
    MAP ("\"type\":\"dream\""),
    MAP ("\"type\":0"),
    MAP ("\"type\":\"\""),
    MAP ("\"products\":\"a\""),
    MAP ("\"products\":[1]"),
    MAP ("\"products\":[\"a\\n\"]"),
    MAP ("\"review-every\":0"),
    MAP ("\"review-every\":121"),
    MAP ("\"review-every\":1.5"),
    MAP ("\"review-every\":\"6\""),
    MAP ("\"review-last\":\"21.11.2026\""),
    MAP ("\"review-last\":\"2026-13-01\""),
    MAP ("\"review-last\":\"2026-11-21\\n\""),
    MAP ("\"review-last\":20261121"),
    MAP ("\"budget\":-1"),
    MAP ("\"budget\":true"),
    MAP ("\"counterpart\":\"/etc/passwd\""),
    MAP ("\"counterpart\":\"C:\\\\maps\""),
    MAP ("\"counterpart\":\"https://example.com/map\""),
    MAP ("\"stages\":{}"),
    MAP ("\"stages\":[1]"),
    MAP ("\"stages\":[null]"),
    MAP ("\"stages\":[[]]"),
    MAP ("\"stages\":[{\"id\":\"\"}]"),
    MAP ("\"stages\":[{\"id\":1}]"),
    MAP ("\"stages\":[{\"id\":\"a\\nb\"}]"),
    MAP ("\"stages\":[{\"colour\":\"red\"}]"),
    MAP ("\"stages\":[{\"colour\":\"#12345\"}]"),
    MAP ("\"stages\":[{\"overlaps-next\":\"yes\"}]"),
    MAP ("\"purchase-boundary\":7"),
    TOUCHPOINT ("\"emotions\":[{\"persona\":\"p-1\",\"score\":3}]"),
    TOUCHPOINT ("\"emotions\":[{\"persona\":1}]"),
    TOUCHPOINT ("\"pain-points\":[{\"severity\":6}]"),
    TOUCHPOINT ("\"opportunities\":[{\"answers\":\"x-1\"}]"),
    TOUCHPOINT ("\"opportunities\":[{\"answers\":[1]}]"),
    TOUCHPOINT ("\"key-step\":1"),
    TOUCHPOINT ("\"kind\":\"carrier-pigeon\""),
    TOUCHPOINT ("\"image\":\"/etc/passwd\""),
    TOUCHPOINT ("\"image\":\"https://example.com/a.png\""),
    TOUCHPOINT ("\"image\":\"data:image/svg+xml;base64,AAAA\""),
    TOUCHPOINT ("\"image\":\"data:image/png;base64,\""),
    TOUCHPOINT ("\"image\":\"data:image/png;base64,AAA\""),
    TOUCHPOINT ("\"image\":\"data:image/png;base64,AAAA\\n\""),
    TOUCHPOINT ("\"sub-map\":\"data:image/png;base64,AAAA\""),
  };

  check_verdicts (texts, G_N_ELEMENTS (texts), FALSE, "invalid ");
}

static void
test_reader_and_schema_accept_the_same (void)
{
  const char *const texts[] = {
    "{\"format\":\"journey-map\",\"version\":1}",
    "{\"format\":\"journey-map\",\"version\":1.0}",
    "{\"format\":\"journey-map\",\"version\":2,\"holograms\":[null]}",
    MAP ("\"title\":\"\",\"review-last\":\"\",\"products\":[],\"stages\":[]"),
    MAP ("\"summary\":\"two\\nlines and a\\ttab\\u2028\""),
    MAP ("\"review-every\":12.0,\"budget\":0"),
    MAP ("\"review-last\":\"2028-02-29\""),
    MAP ("\"counterpart\":\"../next/map.journey.json\""),
    MAP ("\"x-mine\":{\"any\":[1,null,\"\\u0007\"]},\"id\":5"),
    MAP ("\"stages\":[{\"colour\":\"#09afAF\",\"overlaps-next\":false,\"x\":null}]"),
    TOUCHPOINT ("\"emotions\":[{\"persona\":\"p-1\",\"score\":-1.5}]"),
    TOUCHPOINT ("\"image\":\"pictures/1.png\""),
    TOUCHPOINT ("\"image\":\"data:image/png;base64,iVBORw0K\""),
    TOUCHPOINT ("\"image\":\"data:image/jpeg;base64,/9j/+g==\""),
  };

  check_verdicts (texts, G_N_ELEMENTS (texts), TRUE, "valid ");
}

static int
write_schema (const char *path)
{
  g_autoptr (GBytes) schema = jm_schema_write ();
  g_autoptr (GError) error = NULL;

  if (g_file_set_contents (path, g_bytes_get_data (schema, NULL), (gssize) g_bytes_get_size (schema), &error))
    return 0;

  g_printerr ("%s\n", error->message);

  return 1;
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--write"))
    return write_schema (argv[2]);

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/the_schema_in_the_data_folder_is_up_to_date",
                   test_the_schema_in_the_data_folder_is_up_to_date);
  g_test_add_func ("/schema/every_field_of_every_kind_is_in_the_schema",
                   test_every_field_of_every_kind_is_in_the_schema);
  g_test_add_func ("/schema/documents_of_ours_are_valid", test_documents_of_ours_are_valid);
  g_test_add_func ("/schema/generated_maps_are_valid", test_generated_maps_are_valid);
  g_test_add_func ("/schema/reader_and_schema_refuse_the_same", test_reader_and_schema_refuse_the_same);
  g_test_add_func ("/schema/reader_and_schema_accept_the_same", test_reader_and_schema_accept_the_same);

  return g_test_run ();
}
