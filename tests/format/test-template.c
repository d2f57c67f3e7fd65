/* test-template.c: maps to begin with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With "--write FILE" the program writes the texts for translators instead:
 * `meson compile update-template-texts` brings po/template-texts.h up to date in this way.
 */

#include "config.h"

#include "jm-template.h"

#include <libintl.h>
#include <string.h>

#include <glib/gstdio.h>

#include "jm-format.h"
#include "jm-json-reader.h"
#include "jm-json-writer.h"
#include "jm-test-data.h"

static JmMap *
load (const char *name,
      const char *title)
{
  g_autoptr (GError) error = NULL;
  JmMap *map = jm_template_load (name, title, &error);

  g_assert_no_error (error);
  g_assert_nonnull (map);

  return map;
}

/* Calls a function for an item and all that is in it. */
static void
for_each_item (JmItem   *item,
               GFunc     function,
               gpointer  user_data)
{
  const JmKindInfo *info = jm_item_get_info (item);

  function (item, user_data);
  for (guint i = 0; i < info->n_fields; i++)
    for (guint j = 0; j < jm_item_get_n_children (item, i); j++)
      for_each_item (jm_item_get_child (item, i, j), function, user_data);
}

static void
add_id (gpointer item,
        gpointer ids)
{
  if (strcmp (jm_item_get_id (item), JM_MAP_ID) != 0)
    g_assert_true (g_hash_table_add (ids, g_strdup (jm_item_get_id (item))));
}

static void
test_every_document_is_a_template_and_every_template_a_document (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "templates", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_templates, n_files = 0;
  const JmTemplate *templates = jm_templates_get (&n_templates);

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, n_templates);

  for (guint i = 0; i < n_templates; i++)
    {
      g_autofree char *name = g_strconcat (templates[i].name, ".journey.json", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
      g_assert_cmpstr (templates[i].title, !=, "");
      g_assert_cmpstr (templates[i].description, !=, "");
      g_assert_true (jm_template_find (templates[i].name) == &templates[i]);
    }

  g_assert_nonnull (jm_template_find ("LifeCycle"));
  g_assert_null (jm_template_find ("life"));
  g_assert_null (jm_template_find (""));
}

static void
test_an_unknown_name_is_an_error (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (jm_template_load ("dream", NULL, &error));
  g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_NOT_A_MAP);
  g_assert_nonnull (strstr (error->message, "dream"));
}

/* What a template is for, by the demands it answers. */
static void
test_templates_have_the_stages_that_they_promise (void)
{
  static const struct
  {
    const char *name;
    JmMapType type;
    gboolean ends_with_purchase; /* a purchase boundary is set */
    const char *stages[8];
  } cases[] = {
    { "lifecycle", JM_MAP_CURRENT_STATE, TRUE,
      { "Awareness", "Consideration", "Decision", "Onboarding", "Retention", "Loyalty" } },
    { "purchase", JM_MAP_CURRENT_STATE, TRUE,
      { "Awareness", "Consideration", "Purchase", "Retention", "Advocacy" } },
    { "day-in-the-life", JM_MAP_DAY_IN_THE_LIFE, FALSE,
      { "Morning", "On the way", "Work", "Afternoon", "Evening", "Night" } },
    { "service-blueprint", JM_MAP_SERVICE_BLUEPRINT, TRUE,
      { "Book", "Arrive", "Stay", "Leave", "Afterwards" } },
    { "blank", JM_MAP_CURRENT_STATE, FALSE, { NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JmMap) map = load (cases[i].name, NULL);
      JmItem *root = jm_map_get_root (map);
      guint n = jm_item_get_n_children (root, JM_MAP_STAGES);

      g_assert_cmpint (jm_item_get_choice (root, JM_MAP_TYPE), ==, cases[i].type);
      g_assert_true (jm_item_is_set (root, JM_MAP_PURCHASE_BOUNDARY) == cases[i].ends_with_purchase);
      for (guint j = 0; j < n; j++)
        {
          JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, j);

          g_assert_cmpstr (jm_item_get_text (stage, JM_STAGE_TITLE), ==, cases[i].stages[j]);
          g_assert_cmpstr (jm_item_get_text (stage, JM_STAGE_SUMMARY), !=, "");
        }
      g_assert_null (cases[i].stages[n]);
    }
}

typedef struct
{
  guint n_pain_points;
  guint n_opportunities;
} Counts;

static void
check_example (gpointer data,
               gpointer user_data)
{
  JmItem *item = data;
  Counts *counts = user_data;

  if (jm_item_get_kind (item) == JM_KIND_TOUCHPOINT)
    {
      g_assert_true (jm_item_is_set (item, JM_TOUCHPOINT_KIND));
      g_assert_true (jm_item_is_set (item, JM_TOUCHPOINT_CHANNEL));
      g_assert_true (jm_item_is_set (item, JM_TOUCHPOINT_ACTION));
      g_assert_true (jm_item_is_set (item, JM_TOUCHPOINT_EMOTIONS));
      g_assert_true (jm_item_is_set (item, JM_TOUCHPOINT_MOTIVATIONS));
      counts->n_pain_points += jm_item_get_n_children (item, JM_TOUCHPOINT_PAIN_POINTS);
      counts->n_opportunities += jm_item_get_n_children (item, JM_TOUCHPOINT_OPPORTUNITIES);
    }

  if (jm_item_get_kind (item) == JM_KIND_MOTIVATION)
    g_assert_true (jm_item_is_set (item, JM_MOTIVATION_SIGN));

  /* Examples do not pretend that anything was measured or asked. */
  if (jm_item_get_kind (item) == JM_KIND_EVIDENCE)
    g_assert_cmpint (jm_item_get_choice (item, JM_EVIDENCE_STATE), ==, JM_EVIDENCE_ASSUMED);
  g_assert_cmpint (jm_item_get_kind (item), !=, JM_KIND_VALUE);
  g_assert_cmpint (jm_item_get_kind (item), !=, JM_KIND_SOURCE);
}

static void
test_examples_show_what_belongs_where (void)
{
  guint n_templates;
  const JmTemplate *templates = jm_templates_get (&n_templates);

  for (guint i = 0; i < n_templates; i++)
    {
      g_autoptr (JmMap) map = load (templates[i].name, NULL);
      JmItem *root = jm_map_get_root (map);
      g_autoptr (GHashTable) measured = g_hash_table_new (g_str_hash, g_str_equal);

      if (strcmp (templates[i].name, "blank") == 0)
        continue;

      g_assert_true (jm_item_is_set (root, JM_MAP_OBJECTIVE));
      g_assert_true (jm_item_is_set (root, JM_MAP_SUCCESS));
      g_assert_cmpuint (jm_item_get_n_children (root, JM_MAP_PERSONAS), >, 0);

      for (guint j = 0; j < jm_item_get_n_children (root, JM_MAP_KPIS); j++)
        {
          JmItem *kpi = jm_item_get_child (root, JM_MAP_KPIS, j);

          g_assert_true (jm_item_is_set (kpi, JM_KPI_TARGET));
          g_hash_table_add (measured, (gpointer) jm_item_get_text (kpi, JM_KPI_AT));
        }

      for (guint j = 0; j < jm_item_get_n_children (root, JM_MAP_STAGES); j++)
        {
          JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, j);
          Counts counts = { 0 };

          for_each_item (stage, check_example, &counts);
          g_assert_cmpuint (counts.n_pain_points, >, 0);
          g_assert_cmpuint (counts.n_opportunities, >, 0);
          g_assert_true (jm_item_is_set (stage, JM_STAGE_OBJECTIVES));
          g_assert_true (g_hash_table_contains (measured, jm_item_get_id (stage)));
        }
    }
}

static void
test_a_blueprint_fills_both_sides_of_each_line (void)
{
  g_autoptr (JmMap) map = load ("service-blueprint", NULL);
  JmItem *root = jm_map_get_root (map);

  g_assert_cmpuint (jm_item_get_n_children (root, JM_MAP_VIEWS), ==, 1);
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

      for (guint j = 0; j < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); j++)
        {
          JmItem *touchpoint = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j);

          g_assert_true (jm_item_is_set (touchpoint, JM_TOUCHPOINT_PHYSICAL_EVIDENCE));
          g_assert_true (jm_item_is_set (touchpoint, JM_TOUCHPOINT_FRONTSTAGE));
          g_assert_true (jm_item_is_set (touchpoint, JM_TOUCHPOINT_BACKSTAGE));
          g_assert_true (jm_item_is_set (touchpoint, JM_TOUCHPOINT_SUPPORT));
        }
    }
}

static void
test_two_maps_of_one_template_share_no_id (void)
{
  g_autoptr (JmMap) one = load ("service-blueprint", NULL);
  g_autoptr (JmMap) other = load ("service-blueprint", NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GBytes) bytes = jm_json_write (one, NULL);
  g_autoptr (JmMap) again = jm_json_read (bytes, "new", NULL, NULL, NULL);
  GHashTableIter iter;
  gpointer id;

  for_each_item (jm_map_get_root (one), add_id, ids);
  for_each_item (jm_map_get_root (other), add_id, ids);
  g_assert_cmpuint (g_hash_table_size (ids), ==, 2 * (jm_item_count (jm_map_get_root (one)) - 1));

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_assert_true (g_regex_match_simple ("^[a-z]+-[0-9a-z]{5}$", id, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT));

  g_assert_nonnull (again);
  g_assert_true (jm_item_equal (jm_map_get_root (one), jm_map_get_root (again)));
}

static void
check_title (const char *title,
             const char *expected)
{
  g_autoptr (JmMap) map = load ("purchase", title);

  g_assert_cmpstr (jm_item_get_text (jm_map_get_root (map), JM_MAP_TITLE), ==, expected);
}

static void
test_a_title_replaces_that_of_the_template (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *long_title = g_strnfill (JM_ITEM_MAX_TEXT + 1, 'W');

  check_title ("Buying a boat", "Buying a boat");
  check_title ("two\nlines", "two lines");
  check_title ("caf\xe9", "caf\xef\xbf\xbd");
  check_title ("", "");
  check_title (NULL, "Example: buying a coffee machine");

  g_assert_null (jm_template_load ("purchase", long_title, &error));
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE);
}

/* Makes a catalogue with a few sentences in German. */
static void
make_catalogue (const char *folder)
{
  static const char po[] = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                           "msgctxt \"template\"\nmsgid \"New journey map\"\nmsgstr \"Neue\\nReise\"\n"
                           "msgctxt \"template\"\nmsgid \"Book\"\nmsgstr \"Buchen\"\n"
                           "msgctxt \"template\"\nmsgid \"Breakfast\"\nmsgstr \"Frühstück\"\n"
                           "msgid \"Arrive\"\nmsgstr \"ohne Kontext\"\n"
                           "msgctxt \"template\"\nmsgid \"actions\"\nmsgstr \"Handlungen\"\n";
  g_autofree char *source = g_build_filename (folder, "de.po", NULL);
  g_autofree char *messages = g_build_filename (folder, "de", "LC_MESSAGES", NULL);
  g_autofree char *catalogue = g_build_filename (messages, GETTEXT_PACKAGE ".mo", NULL);
  const char *const arguments[] = { "msgfmt", "-o", catalogue, source, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  g_file_set_contents (source, po, -1, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static void
check_translated (void)
{
  g_autoptr (JmMap) blank = load ("blank", NULL);
  g_autoptr (JmMap) named = load ("blank", "New journey map");
  g_autoptr (JmMap) hotel = load ("service-blueprint", NULL);
  JmItem *root = jm_map_get_root (hotel);
  JmItem *view = jm_item_get_child (root, JM_MAP_VIEWS, 0);

  /* A line break of a translator's does not stop a title from being one line. */
  g_assert_cmpstr (jm_item_get_text (jm_map_get_root (blank), JM_MAP_TITLE), ==, "Neue Reise");
  g_assert_cmpstr (jm_item_get_text (jm_map_get_root (named), JM_MAP_TITLE), ==, "New journey map");
  g_assert_cmpstr (jm_item_get_text (jm_item_get_child (root, JM_MAP_STAGES, 0), JM_STAGE_TITLE), ==, "Buchen");
  g_assert_cmpstr (jm_item_get_text (jm_item_get_child (root, JM_MAP_STAGES, 1), JM_STAGE_TITLE), ==, "Arrive");
  g_assert_cmpstr (jm_item_get_nth_text (root, JM_MAP_PRODUCTS, 1), ==, "Frühstück");
  g_assert_cmpstr (jm_item_get_nth_text (view, JM_VIEW_LANES, 2), ==, "actions");
}

static void
test_texts_come_in_the_language_of_the_user (void)
{
  char *folder = jm_test_make_folder ();

  make_catalogue (folder);
  if (jm_test_begin_comma_locale ())
    {
      g_setenv ("LANGUAGE", "de", TRUE);
      bindtextdomain (GETTEXT_PACKAGE, folder);
      bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

      check_translated ();

      bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
      g_unsetenv ("LANGUAGE");
      jm_test_end_comma_locale ();
    }

  jm_test_remove_folder (folder);
}

static void
test_the_list_for_translators_is_up_to_date (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "po", "template-texts.h", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) texts = jm_template_write_texts (&error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  written = g_strndup (g_bytes_get_data (texts, NULL), g_bytes_get_size (texts));

  g_file_get_contents (path, &kept, NULL, &error);
  g_assert_no_error (error);
  if (!g_str_equal (kept, written))
    g_test_message ("run: meson compile update-template-texts");
  g_assert_cmpstr (kept, ==, written);

  /* Texts are there, names and codes are not. */
  g_assert_nonnull (strstr (written, "\nC_(\"template\", \"New journey map\")\n"));
  g_assert_nonnull (strstr (written, "\nC_(\"template\", \"Breakfast\")\n"));
  g_assert_null (strstr (written, "\"physical-evidence\""));
  g_assert_null (strstr (written, "\"%\""));
}

static int
write_texts (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) texts = jm_template_write_texts (&error);

  if (texts != NULL &&
      g_file_set_contents (path, g_bytes_get_data (texts, NULL), (gssize) g_bytes_get_size (texts), &error))
    return 0;

  g_printerr ("%s\n", error->message);

  return 1;
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--write"))
    return write_texts (argv[2]);

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/template/every_document_is_a_template_and_every_template_a_document",
                   test_every_document_is_a_template_and_every_template_a_document);
  g_test_add_func ("/template/an_unknown_name_is_an_error", test_an_unknown_name_is_an_error);
  g_test_add_func ("/template/templates_have_the_stages_that_they_promise",
                   test_templates_have_the_stages_that_they_promise);
  g_test_add_func ("/template/examples_show_what_belongs_where", test_examples_show_what_belongs_where);
  g_test_add_func ("/template/a_blueprint_fills_both_sides_of_each_line",
                   test_a_blueprint_fills_both_sides_of_each_line);
  g_test_add_func ("/template/two_maps_of_one_template_share_no_id", test_two_maps_of_one_template_share_no_id);
  g_test_add_func ("/template/a_title_replaces_that_of_the_template", test_a_title_replaces_that_of_the_template);
  g_test_add_func ("/template/texts_come_in_the_language_of_the_user",
                   test_texts_come_in_the_language_of_the_user);
  g_test_add_func ("/template/the_list_for_translators_is_up_to_date",
                   test_the_list_for_translators_is_up_to_date);

  return g_test_run ();
}
