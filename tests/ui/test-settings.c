/* test-settings.c: what was chosen in the preferences, with and without its schema
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "jm-settings.h"
#include "jm-test-data.h"

static char *
get_schema_folder (void)
{
  return g_test_build_filename (G_TEST_BUILT, "data", NULL);
}

static JmSettings *
new_with (const char *folder)
{
  return jm_settings_new ((const char *const[]) { folder, NULL });
}

static JmSettings *
new_without (const char *folder)
{
  JmSettings *settings;

  g_test_expect_message ("journey-mapper", G_LOG_LEVEL_WARNING, "*is not installed*");
  settings = new_with (folder);
  g_test_assert_expected_messages ();

  return settings;
}

static void
assert_defaults (JmSettings *settings)
{
  g_assert_cmpint (jm_settings_get_style (settings), ==, JM_STYLE_SYSTEM);
  g_assert_cmpint (jm_settings_get_wheel (settings), ==, JM_WHEEL_SCROLL);
  g_assert_false (jm_settings_get_autosave (settings));
  g_assert_true (jm_settings_get_spelling (settings));
  g_assert_true (jm_settings_get_restore_tabs (settings));
  g_assert_cmpstr (jm_settings_get_spelling_language (settings), ==, "");
  g_assert_true (jm_settings_get_paper (settings) == jm_paper_get_usual ());
}

static gboolean
is_installed (void)
{
  g_autoptr (GSettingsSchema) schema = g_settings_schema_source_lookup (g_settings_schema_source_get_default (), APP_ID,
                                                                        TRUE);

  return schema != NULL;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_without_schema (JmTestPlace   *place,
                     gconstpointer  unused)
{
  g_autoptr (JmSettings) settings = NULL;
  guint n = 0;

  if (is_installed ())
    {
      g_test_skip ("the program's schema is installed here");
      return;
    }

  settings = new_without (place->folder);
  assert_defaults (settings);

  /* They can still be changed, for as long as the program runs. */
  g_signal_connect_swapped (settings, "notify::autosave", G_CALLBACK (count_cb), &n);
  g_object_set (settings, "autosave", TRUE, "wheel", JM_WHEEL_ZOOM, NULL);
  g_assert_true (jm_settings_get_autosave (settings));
  g_assert_cmpint (jm_settings_get_wheel (settings), ==, JM_WHEEL_ZOOM);
  g_object_set (settings, "autosave", TRUE, NULL);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_damaged_schema (JmTestPlace   *place,
                     gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (place->folder, "gschemas.compiled", NULL);
  g_autoptr (JmSettings) settings = NULL;

  if (is_installed ())
    {
      g_test_skip ("the program's schema is installed here");
      return;
    }

  g_assert_true (g_file_set_contents (path, "this is no schema", -1, NULL));
  settings = new_without (place->folder);
  assert_defaults (settings);
}

/* A schema of another version must not end the program. */
static void
test_older_schema (JmTestPlace   *place,
                   gconstpointer  unused)
{
  const char *source = "<schemalist><schema id='" APP_ID "' path='/test/older/'>"
                       "<key name='autosave' type='s'><default>'yes'</default></key></schema></schemalist>";
  g_autofree char *path = g_build_filename (place->folder, "older.gschema.xml", NULL);
  g_autofree char *tool = g_find_program_in_path ("glib-compile-schemas");
  const char *const command[] = { tool, place->folder, NULL };
  g_autoptr (JmSettings) settings = NULL;

  if (is_installed () || tool == NULL)
    {
      g_test_skip ("the program's schema is installed here, or the tool for schemas is not");
      return;
    }

  g_assert_true (g_file_set_contents (path, source, -1, NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, NULL, NULL));
  settings = new_without (place->folder);
  assert_defaults (settings);
}

static void
test_kept (void)
{
  g_autofree char *folder = get_schema_folder ();
  g_autoptr (JmSettings) one = new_with (folder);
  g_autoptr (JmSettings) other = new_with (folder);
  guint n = 0;

  assert_defaults (one);
  g_signal_connect_swapped (other, "notify::style", G_CALLBACK (count_cb), &n);
  g_object_set (one, "style", JM_STYLE_DARK, "paper", "A3", "spelling-language", "de_DE", "restore-tabs", FALSE, NULL);

  /* Whoever follows them hears of it, and who comes later finds them. */
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (jm_settings_get_style (other), ==, JM_STYLE_DARK);
  g_assert_cmpstr (jm_settings_get_paper (other)->name, ==, "A3");
  g_assert_cmpstr (jm_settings_get_spelling_language (other), ==, "de_DE");
  g_assert_false (jm_settings_get_restore_tabs (other));

  g_object_set (one, "paper", "a napkin", NULL);
  g_assert_true (jm_settings_get_paper (other) == jm_paper_get_usual ());
}

/* The schema says what the program says. */
static void
test_defaults_agree (void)
{
  g_autofree char *folder = get_schema_folder ();
  g_autoptr (GSettingsSchemaSource) source = g_settings_schema_source_new_from_directory (folder, NULL, FALSE, NULL);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_auto (GStrv) keys = NULL;
  g_autofree GParamSpec **pspecs = NULL;
  g_autoptr (GTypeClass) class = g_type_class_ref (JM_TYPE_SETTINGS);
  guint n_pspecs;

  g_assert_nonnull (source);
  schema = g_settings_schema_source_lookup (source, APP_ID, FALSE);
  g_assert_nonnull (schema);
  settings = g_settings_new_full (schema, NULL, NULL);

  pspecs = g_object_class_list_properties (G_OBJECT_CLASS (class), &n_pspecs);
  keys = g_settings_schema_list_keys (schema);
  g_assert_cmpuint (g_strv_length (keys), ==, n_pspecs);
  for (guint i = 0; i < n_pspecs; i++)
    {
      g_autoptr (GVariant) value = g_settings_get_default_value (settings, pspecs[i]->name);
      const GValue *usual = g_param_spec_get_default_value (pspecs[i]);

      if (G_IS_PARAM_SPEC_BOOLEAN (pspecs[i]))
        g_assert_cmpint (g_variant_get_boolean (value), ==, g_value_get_boolean (usual));
      else if (G_IS_PARAM_SPEC_STRING (pspecs[i]))
        g_assert_cmpstr (g_variant_get_string (value, NULL), ==, g_value_get_string (usual));
      else
        g_assert_cmpstr (g_variant_get_string (value, NULL), ==,
                         g_enum_get_value (G_PARAM_SPEC_ENUM (pspecs[i])->enum_class, g_value_get_enum (usual))->value_nick);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/settings/without-schema", JmTestPlace, NULL, jm_test_place_set_up, test_without_schema,
              jm_test_place_tear_down);
  g_test_add ("/settings/damaged-schema", JmTestPlace, NULL, jm_test_place_set_up, test_damaged_schema,
              jm_test_place_tear_down);
  g_test_add ("/settings/older-schema", JmTestPlace, NULL, jm_test_place_set_up, test_older_schema,
              jm_test_place_tear_down);
  g_test_add_func ("/settings/defaults-agree", test_defaults_agree);
  g_test_add_func ("/settings/kept", test_kept);

  return g_test_run ();
}
