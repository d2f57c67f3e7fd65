/* jm-open-problem.c: what is wrong with a file, and what can be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-open-problem.h"

#include <glib/gi18n.h>

#include "jm-format.h"
#include "jm-open.h"
#include "jm-version.h"

static void
open_another_cb (JmMapPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.open", NULL);
}

static void
try_again_cb (JmMapPage *page)
{
  jm_open_reload (page);
}

static void
close_cb (JmMapPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.close", NULL);
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (JmMapPage) page = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    jm_map_page_toast (page, error->message, FALSE);
}

static void
show_folder_cb (JmMapPage *page)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (jm_map_page_get_file (page));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (root), NULL, launched_cb, g_object_ref (page));
}

static void
open_version_cb (JmMapPage *page,
                 GtkButton *button)
{
  jm_open_version (page, g_object_get_data (G_OBJECT (button), "version"));
}

/* In a word or two; the description says the rest. */
static const char *
get_title (const GError *error)
{
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return _("This File Is Not There");
  if (error->domain == G_FILE_ERROR)
    return _("This File Cannot Be Read");
  if (g_error_matches (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_EMPTY))
    return _("This File Is Empty");
  if (g_error_matches (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_TOO_LARGE))
    return _("This File Is Too Large");
  if (g_error_matches (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_VERSION))
    return _("This File Was Made by a Newer Version");
  if (g_error_matches (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_NOT_A_MAP))
    return _("This Is Not a Journey Map");

  return _("This File Is Damaged");
}

static GtkWidget *
add_button (GtkWidget  *box,
            const char *label,
            GCallback   callback,
            JmMapPage  *page)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_object (button, "clicked", callback, page, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);

  return button;
}

static void
add_version (GtkWidget       *group,
             const JmVersion *version,
             JmMapPage       *page)
{
  GtkWidget *row = adw_button_row_new ();
  /* Translators: a date and a time of day. */
  g_autofree char *title = g_strdup_printf (_("Open the Version of %s"), version->time);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_object_set_data_full (G_OBJECT (row), "version", g_strdup (version->path), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_version_cb), page, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static GtkWidget *
new_version_group (GPtrArray *versions,
                   JmMapPage *page)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Versions That Were Kept"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("The file stays as it is until you save the version."));
  for (guint i = 0; i < versions->len; i++)
    add_version (group, g_ptr_array_index (versions, i), page);

  return group;
}

/* A page that says what is wrong, with room for buttons and for what is below them. */
static GtkWidget *
new_page (const char *title,
          const char *text,
          GtkWidget **buttons,
          GtkWidget **box)
{
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *clamp = adw_clamp_new ();
  g_autofree char *description = g_markup_escape_text (text, -1);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "dialog-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (status), description);

  *buttons = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (*buttons), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (*buttons), 12);
  adw_wrap_box_set_align (ADW_WRAP_BOX (*buttons), 0.5f);

  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_box_append (GTK_BOX (*box), *buttons);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 680);
  adw_clamp_set_child (ADW_CLAMP (clamp), *box);
  adw_status_page_set_child (ADW_STATUS_PAGE (status), clamp);

  return status;
}

/**
 * jm_open_problem_new:
 * @page: the tab that it is for
 * @file: what could not be read
 * @error: why
 * @versions: (nullable) (element-type JmVersion): what could be opened instead
 *
 * Returns: (transfer floating): a page that says what is wrong, and offers what can be done
 */
GtkWidget *
jm_open_problem_new (JmMapPage    *page,
                     GFile        *file,
                     const GError *error,
                     GPtrArray    *versions)
{
  GtkWidget *buttons, *box;
  GtkWidget *status = new_page (get_title (error), error->message, &buttons, &box);
  GtkWidget *button = add_button (buttons, _("_Open Another…"), G_CALLBACK (open_another_cb), page);

  gtk_widget_add_css_class (button, "suggested-action");
  add_button (buttons, _("_Try Again"), G_CALLBACK (try_again_cb), page);
  if (g_file_is_native (file))
    add_button (buttons, _("Show in _Folder"), G_CALLBACK (show_folder_cb), page);
  add_button (buttons, _("_Close"), G_CALLBACK (close_cb), page);
  if (versions != NULL && versions->len > 0)
    gtk_box_append (GTK_BOX (box), new_version_group (versions, page));

  return status;
}

/**
 * jm_open_problem_new_dangerous:
 * @page: the tab that it is for
 * @file: what has ended the program
 *
 * Returns: (transfer floating): a page that says so, and asks whether to try again
 */
GtkWidget *
jm_open_problem_new_dangerous (JmMapPage *page,
                               GFile     *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  /* Translators: the path of a file. */
  g_autofree char *text = g_strdup_printf (_("%s: The program ended twice while it was opening this map, so it did not "
                                             "open it again by itself."), name);
  GtkWidget *buttons, *box;
  GtkWidget *status = new_page (_("This Map Was Not Opened"), text, &buttons, &box);

  add_button (buttons, _("_Open Anyway"), G_CALLBACK (try_again_cb), page);
  if (g_file_is_native (file))
    add_button (buttons, _("Show in _Folder"), G_CALLBACK (show_folder_cb), page);
  add_button (buttons, _("_Close"), G_CALLBACK (close_cb), page);

  return status;
}
