/* test-mermaid-corpus.c: diagrams that other people wrote, and what Mermaid makes of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The diagrams are not part of the project.  Beside them lies what Mermaid's own parser
 * says about each.
 */

#include "config.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include <json-glib/json-glib.h>

#include "jm-mermaid-reader.h"
#include "jm-mermaid-text.h"
#include "jm-mermaid-writer.h"
#include "jm-test-data.h"

typedef struct
{
  JsonObject *expected;
  guint n_read;
  guint n_refused;
  guint n_stages;
  guint n_touchpoints;
  guint n_emotions;
} Corpus;

/* Returns what people see of a text of Mermaid's, in one line. */
static char *
clean (const char *text)
{
  g_autoptr (GString) result = g_string_new (NULL);

  for (gsize i = 0; text[i] != '\0';)
    {
      gsize line_break = jm_mermaid_match_break (text + i, strlen (text + i));

      g_string_append_c (result, line_break > 0 ? ' ' : text[i]);
      i += MAX (line_break, 1);
    }

  return g_strstrip (g_string_free (g_steal_pointer (&result), FALSE));
}

static void
assert_text (const char *found,
             const char *expected)
{
  g_autofree char *text = clean (expected);

  g_assert_cmpstr (found, ==, text);
}

static const char *
get_persona (JmMap  *map,
             JmItem *emotion)
{
  JmItem *persona = jm_map_find (map, jm_item_get_text (emotion, JM_EMOTION_PERSONA));

  return jm_item_get_text (persona, JM_PERSONA_NAME);
}

static void
check_emotions (Corpus     *corpus,
                JmMap      *map,
                JmItem     *touchpoint,
                JsonObject *task)
{
  JsonArray *people = json_object_get_array_member (task, "people");
  gboolean has_score = !json_object_get_null_member (task, "score");
  double score = has_score ? CLAMP (json_object_get_double_member (task, "score"), 1, 5) : 0;
  double feeling = round (score * 10) / 10 - 3;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < json_array_get_length (people); i++)
    if (json_array_get_string_element (people, i)[0] != '\0')
      g_ptr_array_add (names, (gpointer) json_array_get_string_element (people, i));
  if (names->len == 0 && has_score)
    g_ptr_array_add (names, (gpointer) "Customer");

  g_assert_cmpuint (jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS), ==, names->len);
  for (guint i = 0; i < names->len; i++)
    {
      JmItem *emotion = jm_item_get_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, i);

      assert_text (get_persona (map, emotion), g_ptr_array_index (names, i));
      g_assert_cmpint (jm_item_is_set (emotion, JM_EMOTION_SCORE), ==, has_score);
      if (has_score)
        g_assert_cmpfloat_with_epsilon (jm_item_get_number (emotion, JM_EMOTION_SCORE), feeling, 1e-9);
    }
  corpus->n_emotions += names->len;
}

static const char *
get_section (JsonArray *tasks,
             guint      i)
{
  return json_object_get_string_member (json_array_get_object_element (tasks, i), "section");
}

/* Goes through the tasks in Mermaid's order, with a stage for each section; tasks before the
 * first section are in a stage of their own. */
static void
check_stages (Corpus     *corpus,
              JmMap      *map,
              JsonObject *expected)
{
  JmItem *root = jm_map_get_root (map);
  JsonArray *sections = json_object_get_array_member (expected, "sections");
  JsonArray *tasks = json_object_get_array_member (expected, "tasks");
  guint n_stages = jm_item_get_n_children (root, JM_MAP_STAGES);
  guint n_sections = json_array_get_length (sections);
  guint n_tasks = json_array_get_length (tasks);
  gboolean has_early_tasks = n_tasks > 0 && get_section (tasks, 0)[0] == '\0';
  guint task = 0;

  g_assert_cmpuint (n_stages, ==, n_sections + has_early_tasks);

  for (guint i = 0; i < n_stages; i++)
    {
      JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);
      gboolean is_early = has_early_tasks && i == 0;
      const char *section = is_early ? "" : json_array_get_string_element (sections, i - has_early_tasks);

      assert_text (jm_item_get_text (stage, JM_STAGE_TITLE), section);

      for (guint j = 0; j < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); j++)
        {
          JmItem *touchpoint = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j);
          JsonObject *wanted;

          g_assert_cmpuint (task, <, n_tasks);
          wanted = json_array_get_object_element (tasks, task++);
          g_assert_cmpstr (json_object_get_string_member (wanted, "section"), ==, section);
          assert_text (jm_item_get_text (touchpoint, JM_TOUCHPOINT_TITLE),
                       json_object_get_string_member (wanted, "task"));
          check_emotions (corpus, map, touchpoint, wanted);
        }
    }

  g_assert_cmpuint (task, ==, n_tasks);
  corpus->n_stages += n_stages;
  corpus->n_touchpoints += n_tasks;
}

/* Each actor is a persona, and nobody else is but for the one who feels what nobody does. */
static void
check_personas (JmMap      *map,
                JsonObject *expected)
{
  JmItem *root = jm_map_get_root (map);
  JsonArray *actors = json_object_get_array_member (expected, "actors");
  JsonArray *tasks = json_object_get_array_member (expected, "tasks");
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < json_array_get_length (actors); i++)
    g_hash_table_add (wanted, clean (json_array_get_string_element (actors, i)));
  for (guint i = 0; i < json_array_get_length (tasks); i++)
    {
      JsonObject *task = json_array_get_object_element (tasks, i);

      if (json_array_get_length (json_object_get_array_member (task, "people")) == 0)
        g_hash_table_add (wanted, g_strdup ("Customer"));
    }
  if (g_hash_table_remove (wanted, ""))
    g_hash_table_add (wanted, g_strdup ("Customer"));

  g_assert_cmpuint (jm_item_get_n_children (root, JM_MAP_PERSONAS), ==, g_hash_table_size (wanted));
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_PERSONAS); i++)
    g_assert_true (g_hash_table_contains (
        wanted, jm_item_get_text (jm_item_get_child (root, JM_MAP_PERSONAS, i), JM_PERSONA_NAME)));
}

static void
check_title (JmMap      *map,
             GBytes     *bytes,
             JsonObject *expected)
{
  JmItem *root = jm_map_get_root (map);
  const char *title = json_object_get_string_member (expected, "title");
  const char *acc_title = json_object_get_string_member (expected, "accTitle");
  const char *text = g_bytes_get_data (bytes, NULL);

  g_assert_cmpstr (jm_item_get_text (root, JM_MAP_SUMMARY), ==,
                   json_object_get_string_member (expected, "accDescr"));

  /* What lies beside the diagrams does not tell titles of front matter. */
  if (title[0] == '\0' && g_str_has_prefix (text, "---"))
    g_assert_cmpstr (jm_item_get_text (root, JM_MAP_TITLE), !=, "");
  else
    assert_text (jm_item_get_text (root, JM_MAP_TITLE), title[0] != '\0' ? title : acc_title);
}

/* The diagram that we write is read back as the same one. */
static void
check_written (JmMap *map)
{
  g_autoptr (GBytes) first = jm_mermaid_write (map, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) again = jm_mermaid_read (first, "written", NULL, &error);
  g_autoptr (GBytes) second = NULL;

  g_assert_no_error (error);
  second = jm_mermaid_write (again, NULL);
  g_assert_true (g_bytes_equal (first, second));
}

static void
check_file (const char *name,
            GBytes     *bytes,
            gpointer    user_data)
{
  Corpus *corpus = user_data;
  JsonObject *entry = json_object_get_object_member (corpus->expected, name);
  JsonObject *expected = json_object_get_object_member (entry, "mermaid");
  g_autofree char *prefix = g_strdup_printf ("%s:", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = jm_mermaid_read (bytes, name, NULL, &error);

  if (!json_object_get_boolean_member (expected, "ok"))
    {
      guint line = 0, column = 0;

      g_assert_null (map);
      g_assert_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_SYNTAX);
      g_assert_true (g_str_has_prefix (error->message, prefix));
      g_assert_cmpint (sscanf (error->message + strlen (prefix), "%u:%u: ", &line, &column), ==, 2);
      g_assert_cmpuint (line, >, 0);
      g_assert_cmpuint (column, >, 0);
      g_test_message ("%s", error->message);
      corpus->n_refused++;
      return;
    }

  g_assert_no_error (error);
  check_title (map, bytes, expected);
  check_stages (corpus, map, expected);
  check_personas (map, expected);
  check_written (map);
  corpus->n_read++;
}

static void
test_every_diagram_is_read_as_mermaid_reads_it_or_refused (void)
{
  g_autofree char *folder = jm_test_find_shared ("mermaid/open");
  g_autofree char *path = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  Corpus corpus = { NULL };
  guint n;

  if (folder == NULL)
    return;

  path = g_build_filename (folder, "expected.json", NULL);
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  corpus.expected = json_node_get_object (json_parser_get_root (parser));

  n = jm_test_for_each_file (folder, ".mmd", check_file, &corpus);

  g_test_message ("%u diagrams: %u read (%u stages, %u touchpoints, %u emotions), "
                  "%u refused with line and column",
                  n, corpus.n_read, corpus.n_stages, corpus.n_touchpoints, corpus.n_emotions,
                  corpus.n_refused);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, ==, corpus.n_read + corpus.n_refused);
  g_assert_cmpuint (n, ==, json_object_get_size (corpus.expected));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mermaid-corpus/every_diagram_is_read_as_mermaid_reads_it_or_refused",
                   test_every_diagram_is_read_as_mermaid_reads_it_or_refused);

  return g_test_run ();
}
