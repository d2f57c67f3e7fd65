/* jm-finding-panel.c: what the map lacks and what it warns of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A large map may have thousands of findings.  Rows are made for the first of them only, are
 * kept, and show other findings when the selection changes.
 */

#include "config.h"

#include "jm-finding-panel.h"

#include <glib/gi18n.h>

#include "jm-finding-row.h"
#include "jm-kpi-edit.h"
#include "jm-late-panel.h"

/* Rows of all groups together, at first and for each press of the button. */
#define FIRST_ROWS 20
#define MORE_ROWS 100

typedef enum
{
  GROUP_HERE,
  GROUP_ERRORS,
  GROUP_WARNINGS,
  GROUP_HINTS,
  N_GROUPS
} GroupIndex;

typedef struct
{
  GtkWidget *title;
  GtkWidget *list;
  GPtrArray *rows;     /* of JmFindingRow */
} Group;

#define JM_TYPE_FINDING_PANEL (jm_finding_panel_get_type ())
G_DECLARE_FINAL_TYPE (JmFindingPanel, jm_finding_panel, JM, FINDING_PANEL, JmLatePanel)

struct _JmFindingPanel
{
  JmLatePanel parent_instance;

  JmEditor *editor;
  Group groups[N_GROUPS];
  Group muted;
  GtkWidget *empty;
  GtkWidget *more;
  GtkWidget *expander;  /* round the muted ones */
  guint n_shown;        /* at most */
};

G_DEFINE_FINAL_TYPE (JmFindingPanel, jm_finding_panel, JM_TYPE_LATE_PANEL)

static JmFindingRow *
get_row (JmFindingPanel *self,
         Group          *group,
         guint           position)
{
  if (position == group->rows->len)
    {
      GtkWidget *row = jm_finding_row_new (self->editor);

      gtk_list_box_append (GTK_LIST_BOX (group->list), row);
      g_ptr_array_add (group->rows, row);
    }

  return g_ptr_array_index (group->rows, position);
}

/* Hides what is empty, and gives rows back that are many. */
static void
end_group (Group *group,
           guint  n)
{
  while (group->rows->len > n)
    {
      gtk_list_box_remove (GTK_LIST_BOX (group->list), g_ptr_array_index (group->rows, group->rows->len - 1));
      g_ptr_array_set_size (group->rows, (int) group->rows->len - 1);
    }
  gtk_widget_set_visible (group->list, n > 0);
  if (group->title != NULL)
    gtk_widget_set_visible (group->title, n > 0);
}

static char *
describe_group (GroupIndex  index,
                JmKpiScope *scope,
                guint       n)
{
  switch (index)
    {
    case GROUP_HERE:
      return g_strdup (scope->touchpoint != NULL ? _("In this touchpoint") : _("In this stage"));
    case GROUP_ERRORS:
      return g_strdup_printf (ngettext ("%u error", "%u errors", n), n);
    case GROUP_WARNINGS:
      return g_strdup_printf (ngettext ("%u warning", "%u warnings", n), n);
    case GROUP_HINTS:
    case N_GROUPS:
    default:
      return g_strdup_printf (ngettext ("%u hint", "%u hints", n), n);
    }
}

static void
show_group (JmFindingPanel *self,
            GroupIndex      index,
            JmKpiScope     *scope,
            GPtrArray      *findings,
            guint          *left)
{
  Group *group = &self->groups[index];
  guint n = MIN (findings->len, *left);
  g_autofree char *title = describe_group (index, scope, findings->len);
  const char *rule = NULL;

  for (guint i = 0; i < n; i++)
    {
      const JmFinding *finding = g_ptr_array_index (findings, i);

      /* Advice is that of the rule: it is not said twice running. */
      jm_finding_row_show (get_row (self, group, i), finding, finding->rule != rule);
      rule = finding->rule;
    }
  gtk_label_set_label (GTK_LABEL (group->title), title);
  end_group (group, n);
  *left -= n;
}

static void
show_muted (JmFindingPanel *self,
            GPtrArray      *findings)
{
  g_autoptr (GPtrArray) mutes = jm_finding_list_mutes (jm_editor_get_map (self->editor), findings);
  g_autofree char *label = g_strdup_printf (ngettext ("%u muted", "%u muted", mutes->len), mutes->len);
  guint n = gtk_expander_get_expanded (GTK_EXPANDER (self->expander)) ? MIN (mutes->len, self->n_shown) : 0;

  gtk_expander_set_label (GTK_EXPANDER (self->expander), label);
  gtk_widget_set_visible (self->expander, mutes->len > 0);
  for (guint i = 0; i < n; i++)
    jm_finding_row_show_muted (get_row (self, &self->muted, i), g_ptr_array_index (mutes, i));
  end_group (&self->muted, n);
}

static void
jm_finding_panel_refresh (JmLatePanel *panel)
{
  JmFindingPanel *self = JM_FINDING_PANEL (panel);
  JmMap *map = jm_editor_get_map (self->editor);
  GPtrArray *findings = jm_editor_get_findings (self->editor);
  GPtrArray *sorted[N_GROUPS];
  g_autoptr (GHashTable) here = NULL;
  JmKpiScope scope;
  guint n = 0, left = self->n_shown;

  jm_kpi_scope_find (map, jm_editor_get_current (self->editor), &scope);
  if (scope.stage != NULL)
    here = jm_finding_list_within (map, scope.touchpoint != NULL ? scope.touchpoint : scope.stage);

  for (guint i = 0; i < N_GROUPS; i++)
    sorted[i] = g_ptr_array_new ();
  for (guint i = 0; i < findings->len; i++)
    {
      JmFinding *finding = g_ptr_array_index (findings, i);
      GroupIndex index = finding->severity == JM_FINDING_ERROR     ? GROUP_ERRORS
                         : finding->severity == JM_FINDING_WARNING ? GROUP_WARNINGS
                                                                   : GROUP_HINTS;

      if (finding->reason != NULL)
        continue;

      if (here != NULL && g_hash_table_contains (here, finding->item))
        index = GROUP_HERE;
      g_ptr_array_add (sorted[index], finding);
      n++;
    }

  for (guint i = 0; i < N_GROUPS; i++)
    {
      show_group (self, (GroupIndex) i, &scope, sorted[i], &left);
      g_ptr_array_unref (sorted[i]);
    }

  gtk_widget_set_visible (self->empty, n == 0);
  gtk_widget_set_visible (self->more, n > self->n_shown);
  if (n > self->n_shown)
    {
      guint rest = n - self->n_shown;
      g_autofree char *label = g_strdup_printf (ngettext ("_Show more (%u)", "_Show more (%u)", rest), rest);

      gtk_button_set_label (GTK_BUTTON (self->more), label);
    }
  show_muted (self, findings);
}

static void
more_cb (JmFindingPanel *self)
{
  self->n_shown += MORE_ROWS;
  jm_finding_panel_refresh (JM_LATE_PANEL (self));
}

static void
row_activated_cb (JmFindingPanel *self,
                  GtkListBoxRow  *row)
{
  jm_finding_row_go (JM_FINDING_ROW (row));
}

static void
show_findings_cb (JmFindingPanel *self)
{
  jm_late_panel_scroll_to (GTK_WIDGET (self));
}

static void
jm_finding_panel_finalize (GObject *object)
{
  JmFindingPanel *self = JM_FINDING_PANEL (object);

  g_clear_object (&self->editor);
  for (guint i = 0; i < N_GROUPS; i++)
    g_ptr_array_unref (self->groups[i].rows);
  g_ptr_array_unref (self->muted.rows);

  G_OBJECT_CLASS (jm_finding_panel_parent_class)->finalize (object);
}

static void
jm_finding_panel_class_init (JmFindingPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_finding_panel_finalize;
  JM_LATE_PANEL_CLASS (klass)->refresh = jm_finding_panel_refresh;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "finding-panel");
}

static GtkWidget *
new_title (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
build_group (JmFindingPanel *self,
             Group          *group)
{
  group->rows = g_ptr_array_new ();
  group->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (group->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (group->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (group->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  group == &self->muted ? _("Muted Findings") : _("Findings"), -1);
  gtk_widget_set_visible (group->list, FALSE);
  g_signal_connect_object (group->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
jm_finding_panel_init (JmFindingPanel *self)
{
  self->n_shown = FIRST_ROWS;
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), new_title (_("Findings"), "panel-heading"));

  self->empty = new_title (_("Nothing to find fault with. Well done!"), "dim-label");
  gtk_widget_set_visible (self->empty, FALSE);
  gtk_box_append (GTK_BOX (self), self->empty);

  for (guint i = 0; i < N_GROUPS; i++)
    {
      Group *group = &self->groups[i];

      build_group (self, group);
      group->title = new_title (NULL, "caption-heading");
      gtk_widget_add_css_class (group->title, "dim-label");
      gtk_widget_add_css_class (group->title, "panel-note");
      gtk_widget_set_visible (group->title, FALSE);
      gtk_box_append (GTK_BOX (self), group->title);
      gtk_box_append (GTK_BOX (self), group->list);
    }

  self->more = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->more), TRUE);
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_visible (self->more, FALSE);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->more);

  build_group (self, &self->muted);
  self->expander = gtk_expander_new (NULL);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->muted.list);
  gtk_widget_add_css_class (self->expander, "muted-findings");
  gtk_widget_set_visible (self->expander, FALSE);
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (jm_late_panel_queue), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->expander);
}

/**
 * jm_finding_panel_new:
 * @editor: an open map
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
jm_finding_panel_new (JmEditor *editor)
{
  JmFindingPanel *self = g_object_new (JM_TYPE_FINDING_PANEL, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (editor, "findings-changed", G_CALLBACK (jm_late_panel_queue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "selection-changed", G_CALLBACK (jm_late_panel_queue_after_pause), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "show-findings", G_CALLBACK (show_findings_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
