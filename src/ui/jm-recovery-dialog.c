/* jm-recovery-dialog.c: tells of work that was not saved, and shows all of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-recovery-dialog.h"

#include <glib/gi18n.h>

#include "jm-banner.h"
#include "jm-recovery-list.h"

static void
update_stack (GtkStack *stack)
{
  JmRecovery *recovery = jm_recovery_get_default ();
  gboolean has_any = jm_recovery_get_n_found (recovery, FALSE) + jm_recovery_get_n_found (recovery, TRUE) > 0;

  if (has_any || !jm_recovery_is_busy (recovery))
    gtk_stack_set_visible_child_name (stack, has_any ? "list" : "nothing");
}

static GtkWidget *
new_group (const char         *title,
           const char         *description,
           JmRecoveryListKind  kind)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = jm_recovery_list_new_with (jm_recovery_get_default (), kind);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  g_object_bind_property (list, "visible", group, "visible", G_BINDING_SYNC_CREATE);

  return group;
}

static GtkWidget *
new_nothing (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "object-select-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nothing Was Lost"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("There is no unsaved work to recover. While you edit a map, every change is kept here "
                                     "until you save."));
  gtk_widget_add_css_class (page, "compact");

  return page;
}

static GtkWidget *
new_content (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *stack = gtk_stack_new ();
  g_autofree char *kept = g_strdup_printf (ngettext ("Kept for %d day.", "Kept for %d days.", JM_JOURNAL_MAX_DAYS),
                                           JM_JOURNAL_MAX_DAYS);

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (new_group (_("Not Saved"),
                                                              _("The program ended before this work was saved."),
                                                              JM_RECOVERY_LIST_KEPT)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (new_group (_("Discarded"), kept, JM_RECOVERY_LIST_DISCARDED)));
  gtk_stack_add_named (GTK_STACK (stack), page, "list");
  gtk_stack_add_named (GTK_STACK (stack), new_nothing (), "nothing");
  g_signal_connect_object (jm_recovery_get_default (), "changed", G_CALLBACK (update_stack), stack, G_CONNECT_SWAPPED);
  update_stack (GTK_STACK (stack));

  return stack;
}

/* Whoever looks and closes wants to decide later. */
static void
closed_cb (AdwDialog *dialog)
{
  jm_recovery_put_off_all (jm_recovery_get_default ());
}

static void
show (GtkWidget *window)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();

  jm_recovery_refresh (jm_recovery_get_default ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), new_content ());
  adw_dialog_set_title (dialog, _("Recover Unsaved Work"));
  adw_dialog_set_content_width (dialog, 580);
  adw_dialog_set_content_height (dialog, 520);
  adw_dialog_set_child (dialog, view);
  g_signal_connect (dialog, "closed", G_CALLBACK (closed_cb), NULL);
  adw_dialog_present (dialog, window);
}

/**
 * jm_recovery_run_show:
 * @context: what is shown
 *
 * Shows what was not saved, and what was thrown away in the last days.
 */
void
jm_recovery_run_show (const JmActionContext *context)
{
  show (GTK_WIDGET (context->window));
}

static void
show_cb (GtkWidget *notice)
{
  show (GTK_WIDGET (gtk_widget_get_root (notice)));
}

static void
later_cb (GtkWidget *notice)
{
  jm_recovery_put_off_all (jm_recovery_get_default ());
}

/* A banner that is there already is another one when the number changes. */
static void
update_notice (AdwBin *notice)
{
  guint n = jm_recovery_get_n_waiting (jm_recovery_get_default ());
  g_autofree char *text = NULL;
  GtkWidget *banner;

  if (n == 0)
    {
      adw_bin_set_child (notice, NULL);
      return;
    }

  text = g_strdup_printf (ngettext ("Unsaved work on %u map was found.", "Unsaved work on %u maps was found.", n), n);
  banner = jm_banner_new (text);
  jm_banner_add_button (JM_BANNER (banner), _("_Show…"), G_CALLBACK (show_cb), G_OBJECT (notice));
  jm_banner_add_button (JM_BANNER (banner), _("_Later"), G_CALLBACK (later_cb), G_OBJECT (notice));
  adw_bin_set_child (notice, banner);
}

/* Not before the map that the person wants to see is there. */
static gboolean
look_cb (gpointer data)
{
  jm_recovery_refresh (jm_recovery_get_default ());

  return G_SOURCE_REMOVE;
}

/**
 * jm_recovery_notice_new:
 *
 * Returns: (transfer floating): a banner that is there while work that was not saved waits for
 *   a decision, with nothing in it otherwise
 */
GtkWidget *
jm_recovery_notice_new (void)
{
  static gboolean has_looked;
  GtkWidget *notice = adw_bin_new ();

  g_signal_connect_object (jm_recovery_get_default (), "changed", G_CALLBACK (update_notice), notice, G_CONNECT_SWAPPED);
  update_notice (ADW_BIN (notice));
  if (!has_looked)
    g_timeout_add_full (G_PRIORITY_LOW, 500, look_cb, NULL, NULL);
  has_looked = TRUE;

  return notice;
}
