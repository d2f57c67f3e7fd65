/* jm-accessible-names.c: names for what the toolkit leaves without one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys can come to some widgets of GTK 4.18 and libadwaita 1.7 that tell a screen reader no name:
 * the entries of menus, what scrolls, the sheet of a dialog, the lists of its groups.  They are made
 * by the toolkit, some of them deep in its own dialogs, so that they are given one when they are
 * first seen.
 */

#include "config.h"

#include "jm-accessible-names.h"

#include <string.h>

#include <adwaita.h>
#include <glib/gi18n.h>

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  if (name != NULL && *name != '\0' &&
      !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) &&
      !gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static const char *
get_title_of_dialog (GtkWidget *widget)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (widget, ADW_TYPE_DIALOG);

  return dialog != NULL ? adw_dialog_get_title (ADW_DIALOG (dialog)) : NULL;
}

static const char *
get_title_of_group (GtkWidget *widget)
{
  GtkWidget *group = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP);
  GtkWidget *page = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_PAGE);
  const char *title = group != NULL ? adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)) : NULL;

  if ((title == NULL || *title == '\0') && page != NULL)
    title = adw_preferences_page_get_title (ADW_PREFERENCES_PAGE (page));

  return title != NULL && *title != '\0' ? title : get_title_of_dialog (widget);
}

/* A group without a title names its list by that. */
static void
set_name_of_list (GtkWidget *widget)
{
  GtkWidget *group = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP);
  const char *title = group != NULL ? adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)) : NULL;

  if (title != NULL && *title == '\0')
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  set_name (widget, get_title_of_group (widget));
}

/* The entries are of a type that is not public. */
static void
set_name_of_entry (GtkWidget *widget)
{
  g_autofree char *text = NULL;

  g_object_get (widget, "text", &text, NULL);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* A combo row shows what is chosen in a list of one item, an expander row keeps its own line in a
 * list of one row: keys never come to either. */
static gboolean
is_inside_row (GtkWidget *widget)
{
  if (GTK_IS_LIST_BOX (widget))
    return gtk_widget_get_ancestor (widget, ADW_TYPE_EXPANDER_ROW) != NULL;

  return gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL && !ADW_IS_COMBO_ROW (widget) &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) == NULL;
}

static gboolean
map_cb (GSignalInvocationHint *hint,
        guint                  n_values,
        const GValue          *values,
        gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  const char *type = G_OBJECT_TYPE_NAME (widget);

  if (!gtk_widget_get_focusable (widget))
    return TRUE;

  if (is_inside_row (widget))
    gtk_widget_set_focusable (widget, FALSE);
  else if (GTK_IS_SCROLLED_WINDOW (widget))
    set_name (widget, _("Scrolling area"));
  else if (ADW_IS_EXPANDER_ROW (widget))
    set_name (widget, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  else if (GTK_IS_LIST_BOX (widget))
    set_name_of_list (widget);
  else if (strcmp (type, "GtkModelButton") == 0)
    set_name_of_entry (widget);
  else if (strcmp (type, "AdwGizmo") == 0 && gtk_widget_get_ancestor (widget, ADW_TYPE_DIALOG) != NULL)
    /* The sheet of a dialog; the dialog has a name, and something in it takes the focus. */
    gtk_widget_set_focusable (widget, FALSE);

  return TRUE;
}

/**
 * jm_accessible_names_mend:
 *
 * Gives a name to what is shown from now on and has none; called once.
 */
void
jm_accessible_names_mend (void)
{
  GtkWidgetClass *class = g_type_class_ref (GTK_TYPE_SCROLLED_WINDOW);

  /* What has no role can have no name. */
  gtk_widget_class_set_accessible_role (class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, NULL, NULL);
  g_type_class_unref (class);
}
