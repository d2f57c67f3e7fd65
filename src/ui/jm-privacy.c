/* jm-privacy.c: what is kept of a person's maps besides their files, and away with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each kind of thing says how much of it there is.  Its button asks, clears, and
 * says how much is gone.  The disk is looked at in threads.
 */

#include "config.h"

#include "jm-privacy.h"

#include <glib/gi18n.h>

#include "jm-kept.h"
#include "jm-map-memory.h"
#include "jm-message.h"
#include "jm-recent.h"
#include "jm-recovery.h"
#include "jm-session-start.h"

typedef struct
{
  const char *title;
  const char *question;
  const char *explanation;
  const char *const *names; /* of what is removed in the program's state folder */
  void (*clear) (void);     /* nullable: what removes it, in a thread; NULL when all of it may go */
  void (*cleared) (void);   /* nullable: what has to know of it */
} Kind;

typedef struct
{
  const Kind *kind;
  gboolean is_clearing;
  JmKeptSize size; /* how much there was */
} Work;

static void
forget_recent (void)
{
  jm_map_memory_clear ();
  jm_session_forget ();
  jm_recent_refresh (jm_recent_get_default ());
}

static void
forget_recovery (void)
{
  jm_recovery_refresh (jm_recovery_get_default ());
}

static const char *const recent_names[] = { "recent", "maps", "session", NULL };
static const char *const version_names[] = { "backups", NULL };
static const char *const recovery_names[] = { "recovery", "opening", NULL };

static const Kind kinds[] = {
  { N_("Recent Maps"), N_("Clear the List of Recent Maps?"),
    N_("Names and small pictures of maps, how they were last looked at and exported, and which were open are forgotten. "
       "The maps themselves stay where they are."),
    recent_names, NULL, forget_recent },
  { N_("Kept Versions"), N_("Delete All Kept Versions?"),
    N_("The last ten saved versions of each map are deleted and cannot be restored any more. "
       "The maps themselves stay where they are."),
    version_names, NULL, NULL },
  { N_("Unsaved Work"), N_("Delete All Unsaved Work?"),
    N_("What was not saved when the program ended, and what was discarded in the last days, is deleted and cannot be "
       "recovered any more. What is kept of maps that are open stays."),
    recovery_names, jm_recovery_clear, forget_recovery },
};

static const Kind *
get_kind (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "kind");
}

static void
go_through (Work        *work,
            void (*visit) (const char *path,
                           JmKeptSize *size),
            JmKeptSize  *size)
{
  for (guint i = 0; work->kind->names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (g_get_user_state_dir (), "journey-mapper", work->kind->names[i], NULL);

      visit (path, size);
    }
}

static void
work_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Work *work = data;
  JmKeptSize left = { 0 };

  go_through (work, work->is_clearing && work->kind->clear == NULL ? jm_kept_remove : jm_kept_measure, &work->size);
  if (work->is_clearing && work->kind->clear != NULL)
    {
      work->kind->clear ();
      go_through (work, jm_kept_measure, &left);
      work->size.n_files -= MIN (left.n_files, work->size.n_files);
      work->size.n_bytes -= MIN (left.n_bytes, work->size.n_bytes);
    }

  g_task_return_boolean (task, TRUE);
}

static void
start (GtkWidget           *row,
       gboolean             is_clearing,
       GAsyncReadyCallback  callback)
{
  g_autoptr (GTask) task = g_task_new (row, NULL, callback, NULL);
  Work *work = g_new0 (Work, 1);

  work->kind = get_kind (row);
  work->is_clearing = is_clearing;
  g_task_set_task_data (task, work, g_free);
  g_task_run_in_thread (task, work_in_thread);
}

static void
measured_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  const Work *work = g_task_get_task_data (G_TASK (result));
  GtkWidget *button = g_object_get_data (source, "button");
  g_autofree char *text = jm_kept_describe (&work->size);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (source), text);
  /* A focus that goes nowhere would take the keys of the dialog with it. */
  if (work->size.n_files == 0 && gtk_widget_has_focus (button))
    gtk_widget_grab_focus (GTK_WIDGET (source));
  gtk_widget_set_sensitive (button, work->size.n_files > 0);
}

static void
measure (GtkWidget *row)
{
  start (row, FALSE, measured_cb);
}

static void
cleared_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  const Work *work = g_task_get_task_data (G_TASK (result));
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (source), ADW_TYPE_PREFERENCES_DIALOG);
  g_autofree char *size = jm_kept_describe (&work->size);
  /* Translators: what is gone, for example "12 files, 1.3 MB". */
  g_autofree char *text = g_strdup_printf (_("Cleared: %s"), size);

  if (work->kind->cleared != NULL)
    work->kind->cleared ();
  measure (GTK_WIDGET (source));
  if (dialog != NULL)
    {
      AdwToast *toast = adw_toast_new ("");

      adw_toast_set_use_markup (toast, FALSE);
      adw_toast_set_title (toast, text);
      adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
    }
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) row = user_data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "clear"))
    start (row, TRUE, cleared_cb);
}

static void
clear_cb (GtkWidget *row)
{
  const Kind *kind = get_kind (row);
  AdwAlertDialog *dialog = jm_message_new (_(kind->question), _(kind->explanation), NULL);

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "clear", _("C_lear"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "clear", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, row, NULL, answered_cb, g_object_ref (row));
}

static GtkWidget *
new_row (const Kind *kind)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Clear…"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(kind->title));
  g_object_set_data (G_OBJECT (row), "kind", (gpointer) kind);
  g_object_set_data (G_OBJECT (row), "button", button);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, FALSE);
  /* For those who do not see beside what it stands. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(kind->title), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clear_cb), row, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  measure (row);

  return row;
}

/**
 * jm_privacy_fill:
 * @group: a group of rows in a dialog of preferences
 *
 * Adds a row for each kind of thing that is kept.
 */
void
jm_privacy_fill (AdwPreferencesGroup *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    adw_preferences_group_add (group, new_row (&kinds[i]));
}
