/* test-views.c: what a view hides is in no file that is made from it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every text of the map is a word of its own, so that whatever turns up where it should not
 * has a name.  What cannot be searched, such as pixels, is compared: a map in which all that
 * is hidden has other values must give the same bytes.
 */

#include "config.h"

#include <string.h>

#include "jm-json-writer.h"
#include "jm-make.h"
#include "jm-program.h"
#include "jm-view-oracle.h"
#include "run-tool.h"

static const struct
{
  const char *name;
  gboolean is_page;
  const char *option; /* nullable */
} formats[] = {
  { "pdf", TRUE, NULL },   { "pdf", TRUE, "--poster" }, { "pdf", TRUE, "--time-scale" }, { "svg", TRUE, NULL },
  { "png", TRUE, NULL },   { "json", FALSE, NULL },     { "mmd", FALSE, NULL },          { "csv", FALSE, NULL },
};

static char *
write_map (JmMap *map)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jm_json_write (map, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static const char *
get_name (const JmViewOracle *oracle)
{
  static const char *const bases[] = { "executive", "operational", "customer", "all" };

  return oracle->view.preset != NULL ? jm_item_get_text (oracle->view.preset, JM_VIEW_TITLE)
                                     : bases[oracle->view.base];
}

static JmOutcome
export_view (const char *map,
             const char *view,
             const char *format,
             const char *option)
{
  JmOutcome outcome = jm_program_run (map, -1, "export", "-", "-o", "-", "-f", format, "--view", view, option, NULL);

  if (outcome.status != 0)
    g_error ("%s, %s: %s", view, format, outcome.errors);

  return outcome;
}

/* The file without compression, and what other programs read in it: the text of its pages,
 * its objects, among them structure and outline, and its metadata. */
static char *
read_pdf (GBytes *bytes,
          gsize  *length)
{
  g_auto (TestFile) file = test_file_new ("map.pdf", bytes);
  g_auto (TestFile) plain = test_file_new ("plain.pdf", NULL);
  g_autofree char *text = run_tool ("pdftotext", "-raw", "-enc", "UTF-8", file.path, "-", NULL);
  g_autofree char *info = run_tool ("pdfinfo", file.path, NULL);
  g_autofree char *objects = run_tool ("qpdf", "--json", file.path, NULL);
  g_autofree char *contents = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  GString *all = g_string_new (NULL);
  gsize n;

  said = run_tool ("qpdf", "--qdf", "--object-streams=disable", file.path, plain.path, NULL);
  g_assert_cmpstr (said, ==, "");
  g_file_get_contents (plain.path, &contents, &n, &error);
  g_assert_no_error (error);

  g_string_append_len (all, contents, (gssize) n);
  g_string_append_printf (all, "\n%s\n%s\n%s", text, info, objects);
  *length = all->len;

  return g_string_free (all, FALSE);
}

/* A picture has no texts but those of its metadata, which must not be compressed. */
static void
assert_chunks_can_be_searched (GBytes *png)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (png, &length);

  for (gsize at = 8; at + 12 <= length;)
    {
      gsize size = (gsize) data[at] << 24 | (gsize) data[at + 1] << 16 | (gsize) data[at + 2] << 8 | data[at + 3];

      g_assert_true (memcmp (data + at + 4, "zTXt", 4) != 0);
      g_assert_true (memcmp (data + at + 4, "eXIf", 4) != 0);
      at += size + 12;
    }
}

static GHashTable *
find_words (GBytes     *bytes,
            const char *format)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *pdf = NULL;

  if (strcmp (format, "png") == 0)
    assert_chunks_can_be_searched (bytes);
  if (strcmp (format, "pdf") == 0)
    data = pdf = read_pdf (bytes, &length);

  return jm_marked_find_words (data, length);
}

/* The map, and what was made of it: each file once, for all tests. */
typedef struct
{
  JmMarked *marked;
  char *map;
  GPtrArray *oracles; /* by view */
  JmOutcome *outcomes;
  GHashTable **words;
} Files;

static void
files_init (Files *self)
{
  guint n_views = jm_view_oracle_get_n_views ();

  self->marked = jm_view_oracle_make_map (NULL, NULL);
  self->map = write_map (self->marked->map);
  self->oracles = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_view_oracle_free);
  for (guint i = 0; i < n_views; i++)
    g_ptr_array_add (self->oracles, jm_view_oracle_new (self->marked, i));
  self->outcomes = g_new0 (JmOutcome, n_views * G_N_ELEMENTS (formats));
  self->words = g_new0 (GHashTable *, n_views * G_N_ELEMENTS (formats));
}

static void
files_clear (Files *self)
{
  for (guint i = 0; i < self->oracles->len * G_N_ELEMENTS (formats); i++)
    {
      jm_outcome_clear (&self->outcomes[i]);
      g_clear_pointer (&self->words[i], g_hash_table_unref);
    }
  g_free (self->outcomes);
  g_free (self->words);
  g_ptr_array_unref (self->oracles);
  g_free (self->map);
  jm_marked_free (self->marked);
}

static const JmOutcome *
get_outcome (Files *self,
             guint  view,
             guint  format)
{
  JmOutcome *outcome = &self->outcomes[view * G_N_ELEMENTS (formats) + format];

  if (outcome->output == NULL)
    *outcome = export_view (self->map, get_name (g_ptr_array_index (self->oracles, view)), formats[format].name,
                            formats[format].option);

  return outcome;
}

static GHashTable *
get_words (Files *self,
           guint  view,
           guint  format)
{
  GHashTable **words = &self->words[view * G_N_ELEMENTS (formats) + format];

  if (*words == NULL)
    *words = find_words (get_outcome (self, view, format)->output, formats[format].name);

  return *words;
}

/* The title block names a preset to those who may see its title. */
static gboolean
is_title_of_view (const JmViewOracle *oracle,
                  const JmMarker     *marker)
{
  return oracle->view.preset != NULL && oracle->view.base != JM_VIEW_CUSTOMER && marker->field == JM_VIEW_TITLE &&
         strcmp (marker->item->id, jm_item_get_id (oracle->view.preset)) == 0;
}

static gboolean
may_show (const JmViewOracle *oracle,
          const JmMarker     *marker,
          gboolean            is_page)
{
  if (!is_page)
    return !jm_view_oracle_hides (oracle, marker->item, marker->field);

  return is_title_of_view (oracle, marker) ||
         !jm_view_oracle_hides_on_page (oracle, marker->item, marker->field);
}

static void
assert_hides (const JmMarked     *marked,
              const JmViewOracle *oracle,
              GHashTable         *words,
              gboolean            is_page,
              const char         *place)
{
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    {
      const JmMarker *marker = g_hash_table_lookup (marked->markers, word);

      if (marker != NULL && !may_show (oracle, marker, is_page))
        g_error ("View %s gives away in %s: %s of “%s”.", get_name (oracle), place,
                 marker->field >= 0 ? jm_kind_get_field (marker->item->kind, (guint) marker->field)->name
                 : marker->field == JM_MARKED_ID ? "the id"
                                                 : "an unknown member",
                 marker->item->path);
    }
}

static void
test_nothing_that_is_hidden_is_in_any_file (gconstpointer data)
{
  Files *files = (Files *) data;

  for (guint i = 0; i < files->oracles->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
      {
        const JmViewOracle *oracle = g_ptr_array_index (files->oracles, i);
        const char *errors = get_outcome (files, i, j)->errors;
        g_autoptr (GHashTable) said = jm_marked_find_words (errors, strlen (errors));

        assert_hides (files->marked, oracle, get_words (files, i, j), formats[j].is_page, formats[j].name);
        assert_hides (files->marked, oracle, said, FALSE, "standard error");
      }
}

/* The document of a view has all that the view shows. */
static void
test_nothing_else_is_hidden (gconstpointer data)
{
  Files *files = (Files *) data;
  GHashTableIter iter;
  gpointer value;
  guint json = 0;

  while (strcmp (formats[json].name, "json") != 0)
    json++;

  for (guint i = 0; i < files->oracles->len; i++)
    {
      const JmViewOracle *oracle = g_ptr_array_index (files->oracles, i);
      GHashTable *words = get_words (files, i, json);

      g_hash_table_iter_init (&iter, files->marked->markers);
      while (g_hash_table_iter_next (&iter, NULL, &value))
        {
          const JmMarker *marker = value;

          if (may_show (oracle, marker, FALSE) && !g_hash_table_contains (words, marker->word))
            g_error ("View %s lacks %s.", get_name (oracle), marker->item->path);
        }
    }
}

/* So that a search that finds nothing means something: words that have to be found. */
static const struct
{
  const char *view;
  const char *formats;
  const char *path;
  const char *field;
} expected[] = {
  { "executive", "pdf svg mmd json", "", "title" },
  { "executive", "pdf svg csv mmd json", "stages 2", "title" },
  { "executive", "pdf svg json", "stages 1 objectives 0", "text" },
  { "executive", "pdf svg json", "kpis 0", "title" },
  { "operational", "pdf svg csv json", "stages 0 touchpoints 1", "backstage" },
  { "operational", "pdf svg csv json", "stages 0 touchpoints 1 pain-points 1", "text" },
  { "operational", "pdf svg csv json", "lanes 1", "title" },
  { "operational", "csv json", "stages 0 touchpoints 1", "insight" },
  { "customer", "pdf svg csv mmd json", "stages 0 touchpoints 2", "title" },
  { "customer", "pdf svg csv json", "stages 2 touchpoints 0", "offer" },
  { "customer", "pdf svg csv json", "stages 2 touchpoints 0 lane-texts 2", "text" },
  { "customer", "pdf svg json", "personas 1", "name" },
  { "all", "pdf svg csv json", "stages 0 touchpoints 1", "insight" },
  { "all", "pdf svg json", "stages 0", "retention-response" },
};

static const char *
find_word (const JmMarked *marked,
           const char     *path,
           const char     *field)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, marked->markers);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const JmMarker *marker = value;

      if (strcmp (marker->item->path, path) == 0 && marker->field >= 0 &&
          marker->field == jm_kind_find_field (marker->item->kind, field))
        return marker->word;
    }

  g_error ("The map has no %s of “%s”.", field, path);
}

static void
test_what_is_shown_can_be_found (gconstpointer data)
{
  Files *files = (Files *) data;
  guint n_found = 0;

  for (guint i = 0; i < files->oracles->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
      for (guint k = 0; k < G_N_ELEMENTS (expected); k++)
        {
          const char *word = find_word (files->marked, expected[k].path, expected[k].field);

          if (strcmp (expected[k].view, get_name (g_ptr_array_index (files->oracles, i))) != 0 ||
              strstr (expected[k].formats, formats[j].name) == NULL)
            continue;

          if (!g_hash_table_contains (get_words (files, i, j), word))
            g_error ("View %s, %s: %s of “%s” was not found.", expected[k].view, formats[j].name, expected[k].field,
                     expected[k].path);
          n_found++;
        }

  g_assert_cmpuint (n_found, >, 2 * G_N_ELEMENTS (expected));
}

typedef struct
{
  const JmViewOracle *oracle;
  gboolean is_page;
} Variation;

static gboolean
vary_cb (const JmMarkedItem *item,
         int                 field,
         gpointer            user_data)
{
  const Variation *variation = user_data;

  /* The program is told the title of the view. */
  if (item->kind == JM_KIND_VIEW)
    return FALSE;

  return variation->is_page ? jm_view_oracle_hides_on_page (variation->oracle, item, field)
                            : jm_view_oracle_hides (variation->oracle, item, field);
}

static void
test_what_is_hidden_changes_no_byte (gconstpointer data)
{
  Files *files = (Files *) data;

  for (guint i = 0; i < files->oracles->len; i++)
    for (guint is_page = 0; is_page <= 1; is_page++)
      {
        const JmViewOracle *oracle = g_ptr_array_index (files->oracles, i);
        Variation variation = { oracle, (gboolean) is_page };
        g_autoptr (JmMarked) varied = jm_view_oracle_make_map (vary_cb, &variation);
        g_autofree char *other = write_map (varied->map);

        g_assert_cmpint (strcmp (files->map, other) == 0, ==, !oracle->hides_anything && !is_page);

        for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
          {
            const JmOutcome *first = get_outcome (files, i, j);
            g_auto (JmOutcome) second = { -1, NULL, NULL };

            if (formats[j].is_page != variation.is_page)
              continue;

            second = export_view (other, get_name (oracle), formats[j].name, formats[j].option);
            if (!g_bytes_equal (first->output, second.output))
              g_error ("View %s: %s tells of what is hidden.", get_name (oracle), formats[j].name);
            g_assert_cmpstr (first->errors, ==, second.errors);
          }
      }
}

static void
test_without_a_view_pages_are_operational_and_nothing_is_hidden (gconstpointer data)
{
  Files *files = (Files *) data;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      const JmOutcome *operational = get_outcome (files, JM_VIEW_OPERATIONAL, i);
      g_auto (JmOutcome) plain = jm_program_run (files->map, -1, "export", "-", "-o", "-", "-f", formats[i].name,
                                                 formats[i].option, NULL);

      g_assert_true (g_bytes_equal (plain.output, operational->output));
      g_assert_cmpstr (plain.errors, ==, operational->errors);
      if (strcmp (formats[i].name, "json") == 0)
        g_assert_cmpmem (files->map, strlen (files->map), g_bytes_get_data (plain.output, NULL),
                         g_bytes_get_size (plain.output));
    }
}

static void
test_an_unknown_view_is_answered_with_those_that_there_are (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  g_autoptr (JmMap) map = NULL;
  g_autofree char *text = NULL;
  g_auto (JmOutcome) outcome = { -1, NULL, NULL };

  jm_make_child (root, JM_MAP_VIEWS, "w-1", JM_VIEW_TITLE, "For the board");
  jm_make_child (root, JM_MAP_VIEWS, "w-2", JM_VIEW_TITLE, NULL);
  map = jm_make_map (root);
  text = write_map (map);
  outcome = jm_program_run (text, -1, "export", "-", "-o", "-", "-f", "svg", "--view", "customers", NULL);

  g_assert_cmpint (outcome.status, ==, 2);
  g_assert_cmpuint (g_bytes_get_size (outcome.output), ==, 0);
  g_assert_nonnull (strstr (outcome.errors, "“customers”"));
  g_assert_nonnull (strstr (outcome.errors, "executive, operational, customer, all, For the board, w-2"));
}

static void
test_remarks_about_the_file_do_not_name_what_is_hidden (void)
{
  const char *map = "{\"format\": \"journey-map\", \"version\": 1, \"comments\": "
                    "[{\"id\": \"unhappy-with-boss\", \"item\": \"nowhere\"}]}";
  g_auto (JmOutcome) all = jm_program_run (map, -1, "export", "-", "-o", "-", "-f", "json", "--view", "all", NULL);
  g_auto (JmOutcome) customer = jm_program_run (map, -1, "export", "-", "-o", "-", "-f", "json", "--view", "customer",
                                                NULL);

  g_assert_cmpint (all.status, ==, 0);
  g_assert_nonnull (strstr (all.errors, "unhappy-with-boss"));
  g_assert_cmpint (customer.status, ==, 0);
  g_assert_null (strstr (customer.errors, "unhappy-with-boss"));
  g_assert_nonnull (strstr (customer.errors, "1 remark"));
  g_assert_cmpuint (jm_outcome_count_lines (&customer), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  Files files;
  int status;

  g_test_init (&argc, &argv, NULL);
  files_init (&files);

  g_test_add_data_func ("/views/nothing_that_is_hidden_is_in_any_file", &files,
                        test_nothing_that_is_hidden_is_in_any_file);
  g_test_add_data_func ("/views/nothing_else_is_hidden", &files, test_nothing_else_is_hidden);
  g_test_add_data_func ("/views/what_is_shown_can_be_found", &files, test_what_is_shown_can_be_found);
  g_test_add_data_func ("/views/what_is_hidden_changes_no_byte", &files, test_what_is_hidden_changes_no_byte);
  g_test_add_data_func ("/views/without_a_view_pages_are_operational_and_nothing_is_hidden", &files,
                        test_without_a_view_pages_are_operational_and_nothing_is_hidden);
  g_test_add_func ("/views/an_unknown_view_is_answered_with_those_that_there_are",
                   test_an_unknown_view_is_answered_with_those_that_there_are);
  g_test_add_func ("/views/remarks_about_the_file_do_not_name_what_is_hidden",
                   test_remarks_about_the_file_do_not_name_what_is_hidden);

  status = g_test_run ();
  files_clear (&files);

  return status;
}
