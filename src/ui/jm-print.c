/* jm-print.c: hands the pages of a map to the system's print dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-print.h"

#include <string.h>

#include <glib/gi18n.h>
#include <gtk/gtkunixprint.h>

#include "jm-file-place.h"

typedef struct
{
  GtkWindow *parent;        /* nullable */
  GtkPageSetup *page_setup;
  GtkPrintDialog *dialog;
  char *title;
  char *folder;             /* nullable: of the map */
  GFile *file;              /* nullable: the pages, until they are printed */
} Printing;

/* What was chosen in the system's dialog last, such as the printer. */
static GtkPrintSettings *last_settings;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  if (printing->file != NULL)
    g_file_delete (printing->file, NULL, NULL);
  g_clear_object (&printing->file);
  g_clear_object (&printing->parent);
  g_object_unref (printing->dialog);
  g_object_unref (printing->page_setup);
  g_free (printing->title);
  g_free (printing->folder);
  g_free (printing);
}

/* The names of ours in PWG 5101.1. */
static const char *
get_paper_name (const JmPaper *paper)
{
  static const struct
  {
    const char *name;
    const char *standard;
  } names[] = {
    { "A4", "iso_a4" }, { "A3", "iso_a3" }, { "A2", "iso_a2" }, { "A1", "iso_a1" }, { "A0", "iso_a0" },
    { "Letter", "na_letter" }, { "Tabloid", "na_ledger" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].name, paper->name) == 0)
      return names[i].standard;

  return NULL;
}

/**
 * jm_print_make_page_setup:
 * @choices: what is printed
 *
 * Margins are part of our pages, so that the system is not to add any.
 *
 * Returns: (transfer full): paper and orientation of the pages
 */
GtkPageSetup *
jm_print_make_page_setup (const JmExportChoices *choices)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  const char *name = get_paper_name (choices->paper);
  GtkPaperSize *size = name != NULL ? gtk_paper_size_new (name)
                                    : gtk_paper_size_new_custom (choices->paper->name, choices->paper->name,
                                                                 choices->paper->width / 96,
                                                                 choices->paper->height / 96, GTK_UNIT_INCH);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, choices->portrait ? GTK_PAGE_ORIENTATION_PORTRAIT
                                                           : GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_MM);
  gtk_paper_size_free (size);

  return setup;
}

/* "Print to File" proposes a name; printer and the like stay as they were chosen last. */
static GtkPrintSettings *
make_settings (Printing *printing)
{
  GtkPrintSettings *settings = last_settings != NULL ? gtk_print_settings_copy (last_settings)
                                                     : gtk_print_settings_new ();

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, printing->title);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, printing->folder);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, NULL);
  gtk_print_settings_set_n_copies (settings, 1);
  gtk_print_settings_set_orientation (settings, gtk_page_setup_get_orientation (printing->page_setup));
  gtk_print_settings_set_paper_size (settings, gtk_page_setup_get_paper_size (printing->page_setup));

  return settings;
}

/* Without the portal: the dialog of the toolkit */

static void
job_done_cb (GtkPrintJob  *job,
             gpointer      user_data,
             const GError *error)
{
  GTask *task = user_data;

  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
send_job (GtkPrintUnixDialog *dialog,
          GTask              *task)
{
  Printing *printing = g_task_get_task_data (task);
  g_autoptr (GtkPrintSettings) settings = gtk_print_unix_dialog_get_settings (dialog);
  GtkPrinter *printer = gtk_print_unix_dialog_get_selected_printer (dialog);
  g_autoptr (GtkPrintJob) job = NULL;
  GError *error = NULL;

  if (printer == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("No printer was chosen."));
      return;
    }

  g_set_object (&last_settings, settings);
  job = gtk_print_job_new (printing->title, printer, settings, gtk_print_unix_dialog_get_page_setup (dialog));
  if (gtk_print_job_set_source_file (job, g_file_peek_path (printing->file), &error))
    gtk_print_job_send (job, job_done_cb, g_object_ref (task), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
response_cb (GtkPrintUnixDialog *dialog,
             int                 response,
             GTask              *task)
{
  if (response == GTK_RESPONSE_OK)
    send_job (dialog, task);
  else
    g_task_return_new_error (task, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED, "%s", _("Nothing was printed."));

  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
show_own_dialog (GTask *task)
{
  Printing *printing = g_task_get_task_data (task);
  GtkPrintUnixDialog *dialog = GTK_PRINT_UNIX_DIALOG (gtk_print_unix_dialog_new (printing->title, printing->parent));
  g_autoptr (GtkPrintSettings) settings = make_settings (printing);

  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_print_unix_dialog_set_settings (dialog, settings);
  gtk_print_unix_dialog_set_page_setup (dialog, printing->page_setup);
  gtk_print_unix_dialog_set_embed_page_setup (dialog, TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), g_object_ref (task),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_DEFAULT);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* With the portal */

static gboolean
is_in_sandbox (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) || g_getenv ("SNAP") != NULL;
}

static gboolean
is_without_portals (void)
{
  const char *flags = g_getenv ("GDK_DEBUG");

  return flags != NULL && strstr (flags, "no-portals") != NULL;
}

/* Outside of a sandbox a portal that is missing or broken is no reason not to print. */
static void
fall_back (GTask  *task,
           GError *error)
{
  if (is_in_sandbox () || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    {
      g_task_return_error (task, error);
      return;
    }

  g_debug ("Print portal: %s", error->message);
  g_error_free (error);
  show_own_dialog (task);
}

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
set_up_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Printing *printing = g_task_get_task_data (task);
  GError *error = NULL;
  GtkPrintSetup *setup = gtk_print_dialog_setup_finish (GTK_PRINT_DIALOG (source), result, &error);

  if (setup == NULL)
    {
      fall_back (task, error);
      return;
    }

  g_set_object (&last_settings, gtk_print_setup_get_print_settings (setup));
  gtk_print_dialog_print_file (printing->dialog, printing->parent, setup, printing->file, NULL, printed_cb,
                               g_object_ref (task));
  gtk_print_setup_unref (setup);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Printing *printing = g_task_get_task_data (task);
  g_autoptr (GtkPrintSettings) settings = NULL;
  g_autofree char *place = NULL;
  GError *error = NULL;

  if (!jm_export_save_finish (result, &place, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  /* The toolkit's way around the portal gives each job the same name. */
  if (is_without_portals ())
    {
      show_own_dialog (task);
      return;
    }

  settings = make_settings (printing);
  gtk_print_dialog_set_title (printing->dialog, printing->title);
  gtk_print_dialog_set_page_setup (printing->dialog, printing->page_setup);
  gtk_print_dialog_set_print_settings (printing->dialog, settings);
  gtk_print_dialog_setup (printing->dialog, printing->parent, NULL, set_up_cb, g_object_ref (task));
}

static char *
make_title (JmMap *map)
{
  const char *title = jm_item_get_text (jm_map_get_root (map), JM_MAP_TITLE);

  return jm_file_place_propose_other_name (title, "");
}

/**
 * jm_print_async:
 * @parent: (nullable): the window
 * @job: (transfer full): what is to be printed, with pages of PDF
 * @progress: (transfer none): tells how far the pages are, and may end it
 * @callback: called when the pages were handed to the printer, or not
 * @user_data: for @callback
 *
 * Makes the pages, then lets the system's dialog print them.
 */
void
jm_print_async (GtkWindow           *parent,
                JmExportJob         *job,
                JmExportProgress    *progress,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Printing *printing = g_new0 (Printing, 1);
  g_autoptr (GFileIOStream) stream = NULL;
  GError *error = NULL;

  printing->parent = parent != NULL ? g_object_ref (parent) : NULL;
  printing->page_setup = jm_print_make_page_setup (job->choices);
  printing->dialog = gtk_print_dialog_new ();
  printing->title = make_title (job->map);
  printing->folder = g_strdup (job->folder);
  g_task_set_task_data (task, printing, printing_free);

  /* Only for us to read: what is printed may be nobody else's business. */
  printing->file = g_file_new_tmp ("journey-mapper-XXXXXX.pdf", &stream, &error);
  if (printing->file == NULL)
    {
      jm_export_job_free (job);
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  jm_export_save_async (job, printing->file, progress, made_cb, task);
}

/**
 * jm_print_finish:
 * @result: what the callback was given
 * @error: return location for an error; %GTK_DIALOG_ERROR_DISMISSED and
 *   %JM_EXPORT_ERROR_STOPPED when somebody has ended it
 *
 * Returns: whether the pages were handed to the printer
 */
gboolean
jm_print_finish (GAsyncResult  *result,
                 GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
