/* test-export.c: what is made of what somebody has chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "jm-export-memory.h"
#include "jm-export-save.h"
#include "jm-export-worker.h"
#include "jm-export.h"
#include "jm-import.h"
#include "jm-json-writer.h"
#include "jm-map-memory.h"
#include "jm-print.h"
#include "jm-sample.h"
#include "jm-save.h"
#include "jm-test-data.h"

static char *sample;

typedef struct
{
  JmTestPlace place;
  JmMap *map;
  JmExportChoices *choices;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JmReport) report = jm_report_new ();
  JmImportOptions options = { .diagram = 0 };

  jm_test_place_set_up (&fixture->place, NULL);
  bytes = jm_load_file (sample, NULL, &error);
  g_assert_no_error (error);
  fixture->map = jm_import (bytes, sample, &options, report, &error);
  g_assert_no_error (error);
  fixture->choices = jm_export_choices_new (jm_paper_find ("A4"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  jm_export_choices_free (fixture->choices);
  jm_map_unref (fixture->map);
  jm_test_place_tear_down (&fixture->place, NULL);
}

static JmExportJob *
make_job (Fixture *fixture)
{
  const JmView shown = { JM_VIEW_OPERATIONAL, NULL };
  g_autofree char *folder = g_path_get_dirname (sample);

  return jm_export_job_new (fixture->choices, fixture->map, &shown, folder);
}

static GBytes *
run_program (Fixture    *fixture,
             const char *arguments)
{
  g_autofree char *path = g_build_filename (fixture->place.folder, "cli", NULL);
  g_autofree char *suffixed = g_strconcat (path, ".", jm_export_format_get_suffix (fixture->choices->format), NULL);
  g_autofree char *command = g_strdup_printf ("%s export %s -o %s %s", g_getenv ("JM_PROGRAM"), sample, suffixed, arguments);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;
  int status;

  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  bytes = jm_load_file (suffixed, NULL, &error);
  g_assert_no_error (error);

  return bytes;
}

static void
assert_same (Fixture    *fixture,
             const char *arguments)
{
  g_autoptr (JmExportJob) job = make_job (fixture);
  g_autoptr (GBytes) expected = run_program (fixture, arguments);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) remarks = NULL;
  g_autoptr (GBytes) bytes = jm_export_job_run (job, NULL, NULL, &remarks, &error);

  g_assert_no_error (error);
  g_test_message ("%s: %" G_GSIZE_FORMAT " bytes", arguments, g_bytes_get_size (expected));
  g_assert_true (g_bytes_equal (bytes, expected));
}

static void
test_same_as_command_line (Fixture       *fixture,
                           gconstpointer  unused)
{
  JmExportChoices *choices = fixture->choices;

  assert_same (fixture, "");
  choices->fit_paper = FALSE;
  choices->portrait = TRUE;
  choices->margin = 20;
  assert_same (fixture, "--paper A4 --portrait --margin 20");
  choices->portrait = FALSE;
  choices->margin = 8;

  choices->pages = JM_EXPORT_FIT_WIDTH;
  choices->paper = jm_paper_find ("Letter");
  assert_same (fixture, "--fit-width --paper Letter --margin 8");
  choices->pages = JM_EXPORT_POSTER;
  choices->paper = jm_paper_find ("A4");
  assert_same (fixture, "--poster --sheets 3x2");
  choices->no_plan = TRUE;
  choices->overlap = 0;
  assert_same (fixture, "--poster --sheets 3x2 --no-plan --overlap 0");
  choices->no_plan = FALSE;
  choices->overlap = 10;
  choices->by_scale = TRUE;
  choices->scale = 0.5;
  assert_same (fixture, "--poster --scale 0.5");
  g_set_str (&choices->view, "executive");
  choices->time_scaled = TRUE;
  assert_same (fixture, "--poster --scale 0.5 --view executive --time-scale");
  choices->time_scaled = FALSE;

  /* What only PDF has means nothing for the others. */
  choices->format = JM_EXPORT_SVG;
  choices->fit_paper = TRUE;
  assert_same (fixture, "--view executive");
  choices->fit_paper = FALSE;
  choices->paper = jm_paper_find ("A3");
  assert_same (fixture, "--view executive --paper A3");
  choices->format = JM_EXPORT_PNG;
  choices->pixels = 1.5;
  assert_same (fixture, "--view executive --paper A3 --scale 1.5");
  choices->fit_paper = TRUE;
  assert_same (fixture, "--view executive --scale 1.5");
  g_set_str (&choices->view, "customer");
  choices->format = JM_EXPORT_CSV;
  assert_same (fixture, "--view customer");
  choices->format = JM_EXPORT_MERMAID;
  assert_same (fixture, "--view customer");
}

/* What is printed is what is exported. */
static void
test_print_is_export (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr (GBytes) exported = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  JmExportChoices *choices = fixture->choices;

  choices->fit_paper = FALSE;
  exported = run_program (fixture, "--paper A4");
  choices->fit_paper = TRUE;
  choices->format = JM_EXPORT_PRINT;
  {
    g_autoptr (JmExportJob) job = make_job (fixture);
    g_auto (GStrv) remarks = NULL;
    g_autoptr (GBytes) printed = jm_export_job_run (job, NULL, NULL, &remarks, NULL);

    g_assert_true (g_bytes_equal (printed, exported));
  }

  for (guint i = 0, n; i < (jm_papers_get (&n), n); i++)
    {
      const JmPaper *paper = &jm_papers_get (&n)[i];

      g_clear_object (&setup);
      choices->paper = paper;
      choices->portrait = i % 2 == 0;
      setup = jm_print_make_page_setup (choices);
      g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_width (setup, GTK_UNIT_INCH) * 96,
                                      choices->portrait ? paper->width : paper->height, 1);
      g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_page_height (setup, GTK_UNIT_INCH) * 96,
                                      choices->portrait ? paper->height : paper->width, 1);
    }
}

static void
test_lanes_and_personas (Fixture       *fixture,
                         gconstpointer  unused)
{
  const char *lanes[] = { "touchpoints", "no such lane", NULL };
  JmItem *root = jm_map_get_root (fixture->map);
  const JmItem *persona = jm_item_get_child (root, JM_MAP_PERSONAS, 0);
  const char *hidden[] = { jm_item_get_id (persona), NULL };
  const JmView shown = { JM_VIEW_CUSTOMER, NULL };
  JmView view;
  JmItem *preset = jm_export_choices_get_view (fixture->choices, root, &shown, &view);

  g_assert_null (preset);
  g_assert_cmpint (view.base, ==, JM_VIEW_CUSTOMER);

  fixture->choices->lanes = g_strdupv ((char **) lanes);
  fixture->choices->hidden_personas = g_strdupv ((char **) hidden);
  g_set_str (&fixture->choices->view, "operational");
  preset = jm_export_choices_get_view (fixture->choices, root, &shown, &view);
  g_assert_cmpint (view.base, ==, JM_VIEW_OPERATIONAL);
  g_assert_true (view.preset == preset);
  g_assert_cmpuint (jm_item_get_n_texts (preset, JM_VIEW_HIDDEN_PERSONAS), ==, 1);
  jm_item_unref (preset);

  /* A view that is gone gives way to the one that is shown. */
  g_set_str (&fixture->choices->view, "no such view");
  preset = jm_export_choices_get_view (fixture->choices, root, &shown, &view);
  g_assert_cmpint (view.base, ==, JM_VIEW_CUSTOMER);
  jm_item_unref (preset);

  /* Nothing of what is left out is in the file. */
  g_set_str (&fixture->choices->view, "operational");
  fixture->choices->format = JM_EXPORT_SVG;
  {
    g_autoptr (JmExportJob) job = make_job (fixture);
    g_auto (GStrv) remarks = NULL;
    g_autoptr (GBytes) bytes = jm_export_job_run (job, NULL, NULL, &remarks, NULL);
    gsize size;
    const char *text = g_bytes_get_data (bytes, &size);

    g_assert_nonnull (g_strstr_len (text, (gssize) size, "Compare tariffs"));
    g_assert_null (g_strstr_len (text, (gssize) size, jm_item_get_text (persona, JM_PERSONA_NAME)));
  }
}

static JmExportChoices *
read_text (const char *text)
{
  g_autoptr (GKeyFile) memory = g_key_file_new ();
  JmExportChoices *choices = jm_export_choices_new (jm_paper_find ("A4"));

  g_assert_true (g_key_file_load_from_data (memory, text, (gsize) -1, G_KEY_FILE_NONE, NULL));
  jm_export_choices_read (choices, memory, "export");

  return choices;
}

static void
test_hostile_memory (void)
{
  static const char *const texts[] = {
    "[export]\n",
    "[export]\nformat=print\npages=\npaper=A99\ncolumns=0\nrows=100\nscale=nan\nmargin=-1\noverlap=1e999\npixels=0x\n",
    "[export]\nformat=exe\npages=all\npaper=\ncolumns=2x\nrows=-3\nscale=inf\nmargin=51\noverlap=\npixels=9\n",
    "[export]\ncolumns=99999999999999999999\nrows=1e3\nscale=0.01\nfit-paper=yes\nportrait=perhaps\nno-plan=\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JmExportChoices) usual = jm_export_choices_new (jm_paper_find ("A4"));
      g_autoptr (JmExportChoices) choices = read_text (texts[i]);

      g_assert_cmpint (choices->format, ==, usual->format);
      g_assert_cmpint (choices->pages, ==, usual->pages);
      g_assert_true (choices->paper == usual->paper);
      g_assert_cmpuint (choices->n_columns, ==, usual->n_columns);
      g_assert_cmpuint (choices->n_rows, ==, usual->n_rows);
      g_assert_cmpfloat (choices->scale, ==, usual->scale);
      g_assert_cmpfloat (choices->margin, ==, usual->margin);
      g_assert_cmpfloat (choices->overlap, ==, usual->overlap);
      g_assert_cmpfloat (choices->pixels, ==, usual->pixels);
      g_assert_false (choices->portrait);
    }
}

static void
test_no_room (void)
{
  g_autoptr (JmExportChoices) choices = read_text ("[export]\npages=poster\nmargin=50\noverlap=50\n");

  g_assert_false (jm_export_choices_has_room (choices));
  choices->overlap = 0;
  g_assert_true (jm_export_choices_has_room (choices));
  choices->format = JM_EXPORT_CSV;
  choices->overlap = 50;
  g_assert_true (jm_export_choices_has_room (choices));
}

static void
wait_for_memory (void)
{
  while (jm_map_memory_is_busy ())
    g_main_context_iteration (NULL, TRUE);
}

static void
test_remembers (Fixture       *fixture,
                gconstpointer  unused)
{
  const char *lanes[] = { "touchpoints", "emotions", NULL };
  const char *nobody[] = { NULL };
  g_autoptr (JmEditor) editor = jm_editor_new (jm_loaded_new (fixture->map, NULL));
  g_autoptr (JmEditor) other = jm_editor_new (jm_loaded_new (fixture->map, NULL));
  g_autoptr (GFile) file = g_file_new_for_path ("/maps/one.journey.json");
  g_autoptr (GFile) other_file = g_file_new_for_path ("/maps/other.journey.json");
  JmExportChoices *choices = fixture->choices;
  g_autoptr (JmExportChoices) same = NULL;
  g_autoptr (JmExportChoices) next = NULL;
  g_autoptr (JmExportChoices) print = NULL;

  jm_document_mark_unsaved (jm_editor_get_document (editor), file, NULL);
  jm_document_mark_unsaved (jm_editor_get_document (other), other_file, NULL);
  choices->format = JM_EXPORT_PNG;
  g_set_str (&choices->view, "executive");
  choices->lanes = g_strdupv ((char **) lanes);
  choices->hidden_personas = g_strdupv ((char **) nobody);
  choices->pages = JM_EXPORT_POSTER;
  choices->paper = jm_paper_find ("Tabloid");
  choices->n_columns = 7;
  choices->scale = 1.0 / 3;
  choices->no_plan = TRUE;
  jm_export_memory_store (editor, choices);
  wait_for_memory ();

  same = jm_export_memory_load (editor, FALSE);
  g_assert_cmpint (same->format, ==, JM_EXPORT_PNG);
  g_assert_cmpstr (same->view, ==, "executive");
  g_assert_true (g_strv_equal ((const char *const *) same->lanes, lanes));
  g_assert_nonnull (same->hidden_personas);
  g_assert_cmpuint (g_strv_length (same->hidden_personas), ==, 0);
  g_assert_cmpint (same->pages, ==, JM_EXPORT_POSTER);
  g_assert_true (same->paper == jm_paper_find ("Tabloid"));
  g_assert_cmpuint (same->n_columns, ==, 7);
  g_assert_cmpfloat_with_epsilon (same->scale, 1.0 / 3, 1e-9);
  g_assert_true (same->no_plan);

  /* Another map begins with the same paper, but has views of its own. */
  next = jm_export_memory_load (other, FALSE);
  g_assert_cmpint (next->format, ==, JM_EXPORT_PNG);
  g_assert_cmpuint (next->n_columns, ==, 7);
  g_assert_cmpstr (next->view, ==, "");
  g_assert_null (next->lanes);

  /* Nobody prints a poster because a file was one. */
  print = jm_export_memory_load (editor, TRUE);
  g_assert_cmpint (print->format, ==, JM_EXPORT_PRINT);
  g_assert_cmpint (print->pages, ==, JM_EXPORT_ONE_PAGE);

  /* What is no longer chosen is forgotten. */
  g_clear_pointer (&choices->lanes, g_strfreev);
  jm_export_memory_store (editor, choices);
  g_clear_pointer (&same, jm_export_choices_free);
  same = jm_export_memory_load (editor, FALSE);
  g_assert_null (same->lanes);
  wait_for_memory ();
}

/* The preview */

typedef struct
{
  guint n_made;
  guint n_painted;
  GdkTexture *texture;
} Seen;

static void
made_cb (JmExportWorker *worker,
         Seen           *seen)
{
  seen->n_made++;
}

static void
painted_cb (JmExportWorker *worker,
            guint           position,
            GdkTexture     *texture,
            Seen           *seen)
{
  seen->n_painted++;
  g_set_object (&seen->texture, texture);
}

static void
wait_for_worker (JmExportWorker *worker)
{
  while (jm_export_worker_is_busy (worker))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_worker (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr (JmExportWorker) worker = jm_export_worker_new ();
  Seen seen = { 0, 0, NULL };
  JmPages *pages;

  g_signal_connect (worker, "made", G_CALLBACK (made_cb), &seen);
  g_signal_connect (worker, "painted", G_CALLBACK (painted_cb), &seen);

  /* Of many changes only the last one counts. */
  for (guint i = 0; i < 20; i++)
    {
      fixture->choices->pages = JM_EXPORT_POSTER;
      fixture->choices->margin = i;
      jm_export_worker_make (worker, make_job (fixture));
    }
  wait_for_worker (worker);
  g_assert_cmpuint (seen.n_made, ==, 1);
  pages = jm_export_worker_get_pages (worker);
  g_assert_cmpuint (jm_pages_get_n_pages (pages), ==, 7);
  g_assert_cmpuint (jm_pages_get_n_plans (pages), ==, 1);
  g_assert_cmpstr (jm_pages_get_label (pages, 1), ==, "A1");
  g_assert_null (jm_pages_get_label (pages, 0));

  /* Pages that are no longer seen are not painted; those that are, once. */
  for (guint i = 0; i < 7; i++)
    jm_export_worker_paint (worker, i, 0.2);
  jm_export_worker_leave (worker, 5);
  jm_export_worker_paint (worker, 6, 0.25);
  wait_for_worker (worker);
  g_assert_cmpuint (seen.n_painted, ==, 6);
  g_assert_cmpint (gdk_texture_get_width (seen.texture), ==, 281);

  /* An enormous page does not become an enormous texture. */
  fixture->choices->paper = jm_paper_find ("A0");
  jm_export_worker_make (worker, make_job (fixture));
  wait_for_worker (worker);
  jm_export_worker_paint (worker, 0, 50);
  wait_for_worker (worker);
  g_assert_cmpint (gdk_texture_get_width (seen.texture), <=, 8192);

  fixture->choices->format = JM_EXPORT_MERMAID;
  jm_export_worker_make (worker, make_job (fixture));
  wait_for_worker (worker);
  g_assert_null (jm_export_worker_get_pages (worker));
  g_assert_true (g_str_has_prefix (jm_export_worker_get_text (worker), "---") ||
                 g_str_has_prefix (jm_export_worker_get_text (worker), "journey"));
  g_assert_nonnull (jm_export_worker_get_remarks (worker)[0]);
  g_clear_object (&seen.texture);
}

/* Saving */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
save (Fixture           *fixture,
      GFile             *file,
      JmExportProgress  *progress,
      GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *place = NULL;

  jm_export_save_async (make_job (fixture), file, progress, saved_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return jm_export_save_finish (result, &place, error);
}

static void
test_saves (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autoptr (JmExportProgress) progress = jm_export_progress_new ();
  g_autoptr (JmExportProgress) ended = jm_export_progress_new ();
  g_autofree char *path = g_build_filename (fixture->place.folder, "no ending", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->place.folder, "no folder", "poster.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) lost = g_file_new_for_path (nowhere);
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.com/poster.pdf");
  g_autoptr (GError) error = NULL;

  fixture->choices->pages = JM_EXPORT_POSTER;
  g_assert_cmpfloat (jm_export_progress_get_fraction (progress), <, 0);

  /* Ended before it was begun: nothing is written. */
  jm_export_progress_cancel (ended);
  g_assert_false (save (fixture, file, ended, &error));
  g_assert_error (error, JM_EXPORT_ERROR, JM_EXPORT_ERROR_STOPPED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&error);

  g_assert_true (save (fixture, file, progress, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpfloat (jm_export_progress_get_fraction (progress), ==, 1);

  g_assert_false (save (fixture, lost, progress, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);
  g_assert_false (save (fixture, remote, progress, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED);
  g_clear_error (&error);
}

int
main (int    argc,
      char **argv)
{
  char *state = jm_test_make_folder ();
  g_autofree char *schemas = NULL;
  int status;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  schemas = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "data", NULL);
  g_setenv ("GSETTINGS_SCHEMA_DIR", schemas, TRUE);
  g_setenv ("SOURCE_DATE_EPOCH", "1795219200", TRUE);
  g_test_init (&argc, &argv, NULL);
  sample = g_test_build_filename (G_TEST_DIST, "data", "samples", "switching-mobile-provider.journey.json", NULL);

  g_test_add ("/export/same-as-command-line", Fixture, NULL, set_up, test_same_as_command_line, tear_down);
  g_test_add ("/export/print-is-export", Fixture, NULL, set_up, test_print_is_export, tear_down);
  g_test_add ("/export/lanes-and-personas", Fixture, NULL, set_up, test_lanes_and_personas, tear_down);
  g_test_add_func ("/export/hostile-memory", test_hostile_memory);
  g_test_add_func ("/export/no-room", test_no_room);
  g_test_add ("/export/remembers", Fixture, NULL, set_up, test_remembers, tear_down);
  g_test_add ("/export/preview", Fixture, NULL, set_up, test_worker, tear_down);
  g_test_add ("/export/saves", Fixture, NULL, set_up, test_saves, tear_down);

  status = g_test_run ();
  jm_test_remove_folder (state);
  g_free (sample);

  return status;
}
