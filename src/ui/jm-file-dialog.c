/* jm-file-dialog.c: what all dialogs share in which files are chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-file-dialog.h"

#include <glib/gi18n.h>

#include "jm-file-place.h"

static const char *const map_endings[] = { "journey.json", "json", NULL };
static const char *const other_endings[] = { "mmd", "mermaid", "md", "markdown", "html", "htm", "csv", "tsv", NULL };

/**
 * jm_file_dialog_new:
 * @title: what is chosen
 * @accept: the label of the button that ends it
 *
 * Returns: (transfer full): a dialog
 */
GtkFileDialog *
jm_file_dialog_new (const char *title,
                    const char *accept)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_accept_label (dialog, accept);

  return dialog;
}

static void
add_endings (GtkFileFilter     *filter,
             const char *const *endings)
{
  for (guint i = 0; endings[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, endings[i]);
}

static GtkFileFilter *
new_filter (const char *name)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);

  return filter;
}

static void
set_filters (GtkFileDialog *dialog,
             gboolean       readable)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) all_readable = new_filter (_("Everything That Can Be Opened"));
  g_autoptr (GtkFileFilter) maps = new_filter (_("Journey Maps"));
  g_autoptr (GtkFileFilter) any = new_filter (_("All Files"));

  add_endings (all_readable, map_endings);
  add_endings (all_readable, other_endings);
  add_endings (maps, map_endings);
  gtk_file_filter_add_pattern (any, "*");

  if (readable)
    g_list_store_append (filters, all_readable);
  g_list_store_append (filters, maps);
  g_list_store_append (filters, any);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
}

/**
 * jm_file_dialog_filter_maps:
 * @dialog: a dialog
 *
 * Offers journey maps.
 */
void
jm_file_dialog_filter_maps (GtkFileDialog *dialog)
{
  set_filters (dialog, FALSE);
}

/**
 * jm_file_dialog_filter_readable:
 * @dialog: a dialog
 *
 * Offers journey maps and all that can be turned into one.
 */
void
jm_file_dialog_filter_readable (GtkFileDialog *dialog)
{
  set_filters (dialog, TRUE);
}

/**
 * jm_file_dialog_begin_in:
 * @dialog: a dialog
 * @folder: (nullable): a folder; %NULL for that of the person's documents
 *
 * Sets the folder that is shown first.  The dialog is shown outside of a sandbox, so that its
 * folder is one of there.
 */
void
jm_file_dialog_begin_in (GtkFileDialog *dialog,
                         GFile         *folder)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GFile) standard = g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
  g_autoptr (GFile) outside = folder != NULL ? jm_file_place_find_outside (folder) : NULL;

  gtk_file_dialog_set_initial_folder (dialog, outside != NULL ? outside : standard);
}

/**
 * jm_file_dialog_begin_at:
 * @dialog: a dialog
 * @file: a file
 *
 * Sets the file that is proposed.
 */
void
jm_file_dialog_begin_at (GtkFileDialog *dialog,
                         GFile         *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) outside = folder != NULL ? jm_file_place_find_outside (folder) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  if (folder == NULL || outside == folder)
    {
      gtk_file_dialog_set_initial_file (dialog, file);
      return;
    }

  name = g_file_get_basename (file);
  shown = g_filename_display_name (name);
  jm_file_dialog_begin_in (dialog, folder);
  gtk_file_dialog_set_initial_name (dialog, shown);
}
