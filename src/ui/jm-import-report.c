/* jm-import-report.c: tells what a file has that the map made from it has not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-import-report.h"

#include <glib/gi18n.h>

#include "jm-message.h"

/* A damaged file can have thousands of lines to tell of; nobody reads as many. */
#define MOST_LINES 200

/**
 * jm_import_report_describe:
 * @file: what was read
 * @is_import: whether it is a file of another format, or a map that was repaired
 * @n_lines: how much there is to tell
 *
 * Returns: (transfer full): a sentence that stands above the list
 */
char *
jm_import_report_describe (GFile    *file,
                           gboolean  is_import,
                           guint     n_lines)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);

  if (is_import)
    /* Translators: the name of a file; a number is not shown, but may change the words. */
    return g_strdup_printf (ngettext ("“%s” was turned into a map. This was left out or guessed:",
                                      "“%s” was turned into a map. These things were left out or guessed:", n_lines),
                            shown);

  /* Translators: the name of a file; a number is not shown, but may change the words. */
  return g_strdup_printf (ngettext ("“%s” had a mistake that was put right. The file keeps it until you save the map:",
                                    "“%s” had mistakes that were put right. The file keeps them until you save the "
                                    "map:",
                                    n_lines),
                          shown);
}

static void
add_line (GtkWidget  *list,
          const char *line)
{
  GtkWidget *label = gtk_label_new (line);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static GtkWidget *
new_list (const char *const *lines,
          guint              n_lines)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < MIN (n_lines, MOST_LINES); i++)
    add_line (list, lines[i]);
  if (n_lines > MOST_LINES)
    {
      guint more = n_lines - MOST_LINES;
      g_autofree char *text = g_strdup_printf (ngettext ("And %u more", "And %u more", more), more);

      add_line (list, text);
    }

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "report");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Left Out or Guessed"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);

  return scroller;
}

/**
 * jm_import_report_show:
 * @page: the tab of the map
 * @file: what was read
 * @is_import: whether it is a file of another format, or a map that was repaired
 * @lines: what was left out or repaired, a sentence each
 *
 * Shows the list once, above the map.
 */
void
jm_import_report_show (JmMapPage         *page,
                       GFile             *file,
                       gboolean           is_import,
                       const char *const *lines)
{
  guint n_lines = g_strv_length ((char **) lines);
  g_autofree char *body = jm_import_report_describe (file, is_import, n_lines);
  AdwAlertDialog *dialog =
    jm_message_new (is_import ? _("Imported") : _("Repaired"), body, new_list (lines, n_lines));

  adw_alert_dialog_add_response (dialog, "close", _("_Close"));
  adw_alert_dialog_set_close_response (dialog, "close");
  adw_alert_dialog_set_default_response (dialog, "close");
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (page));
}
