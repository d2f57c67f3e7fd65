/* jm-export-form.c: what can be chosen when a map is exported or printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-export-form.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-export-switches.h"
#include "jm-persona-edit.h"

struct _JmExportForm
{
  GtkWidget parent_instance;

  JmEditor *editor;
  JmExportChoices *choices;
  GPtrArray *views;      /* names for the choices, in the order of the rows */
  JmLayout *layout;      /* nullable: as the map was laid out last; tells which lanes are empty */
  gboolean has_fit;      /* the first paper is as large as the map */
  gboolean is_following;

  GtkWidget *box;
  AdwComboRow *format;
  AdwComboRow *view;
  AdwToggleGroup *pages;
  GtkWidget *paper_group;
  AdwComboRow *size_by;
  AdwSpinRow *columns;
  AdwSpinRow *rows;
  AdwSpinRow *scale;
  AdwComboRow *paper;
  AdwComboRow *orientation;
  AdwSpinRow *margin;
  AdwSpinRow *overlap;
  AdwSwitchRow *plan;
  AdwSpinRow *pixels;
  JmExportSwitches *lanes;
  JmExportSwitches *personas;
  AdwSwitchRow *time;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (JmExportForm, jm_export_form, GTK_TYPE_WIDGET)

static const char *const pages_names[JM_N_EXPORT_PAGES] = { "one", "width", "poster" };

static void
jm_export_form_dispose (GObject *object)
{
  JmExportForm *self = JM_EXPORT_FORM (object);

  self->is_following = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), JM_TYPE_EXPORT_FORM);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->layout, jm_layout_unref);
  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_pointer (&self->choices, jm_export_choices_free);

  G_OBJECT_CLASS (jm_export_form_parent_class)->dispose (object);
}

static JmItem *
get_root (JmExportForm *self)
{
  return jm_map_get_root (jm_editor_get_map (self->editor));
}

static JmView
get_shown (JmExportForm *self)
{
  return (JmView) { jm_editor_get_base (self->editor), jm_editor_get_preset (self->editor) };
}

/* From the choices to the rows */

/* What whoever exports calls a view; what readers see of it is jm_view_get_title(). */
static char *
get_view_name (const JmView *view)
{
  const char *title = view->preset != NULL ? jm_item_get_text (view->preset, JM_VIEW_TITLE) : "";

  return *title != '\0' ? g_strdup (title) : jm_view_get_title (view);
}

static void
fill_views (JmExportForm *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const JmView shown = get_shown (self);
  g_autofree char *name = get_view_name (&shown);
  /* Translators: the view in which the map is shown now, for example "Executive view". */
  g_autofree char *as_shown = g_strdup_printf (_("As in the window: %s"), name);

  g_clear_pointer (&self->views, g_ptr_array_unref);
  self->views = jm_view_list_names (get_root (self));
  gtk_string_list_append (labels, as_shown);
  for (guint i = 0; i < self->views->len; i++)
    {
      g_autofree char *label = NULL;
      JmView view;

      jm_view_find (get_root (self), g_ptr_array_index (self->views, i), &view);
      label = get_view_name (&view);
      if (view.preset != NULL)
        {
          g_autofree char *own = g_steal_pointer (&label);

          /* Translators: the name of a view that was saved in the map, perhaps that of a common one. */
          label = g_strdup_printf (_("Saved view: %s"), own);
        }
      gtk_string_list_append (labels, label);
    }
  g_ptr_array_insert (self->views, 0, g_strdup (""));
  adw_combo_row_set_model (self->view, G_LIST_MODEL (labels));
}

static guint
find_view (JmExportForm *self)
{
  for (guint i = 0; i < self->views->len; i++)
    if (strcmp (g_ptr_array_index (self->views, i), self->choices->view) == 0)
      return i;

  return 0;
}

static void
follow_paper (JmExportForm *self,
              gboolean      has_fit)
{
  guint n_papers;
  const JmPaper *papers = jm_papers_get (&n_papers);

  if (self->has_fit != has_fit || adw_combo_row_get_model (self->paper) == NULL)
    {
      g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

      if (has_fit)
        gtk_string_list_append (labels, _("As large as the map"));
      for (guint i = 0; i < n_papers; i++)
        gtk_string_list_append (labels, papers[i].name);
      adw_combo_row_set_model (self->paper, G_LIST_MODEL (labels));
      self->has_fit = has_fit;
    }

  if (has_fit && self->choices->fit_paper)
    adw_combo_row_set_selected (self->paper, 0);
  else
    adw_combo_row_set_selected (self->paper, (guint) (self->choices->paper - papers) + (has_fit ? 1 : 0));
}

static void
follow_lanes (JmExportForm *self)
{
  const JmView shown = get_shown (self);
  JmView view;
  JmItem *preset = jm_export_choices_get_view (self->choices, get_root (self), &shown, &view);

  jm_export_switches_follow (self->lanes, jm_lane_entries_new (&view, get_root (self), self->layout));
  g_clear_pointer (&preset, jm_item_unref);
}

static gboolean
is_hidden (const JmView *view,
           const char   *persona)
{
  for (guint i = 0; view->preset != NULL && i < jm_item_get_n_texts (view->preset, JM_VIEW_HIDDEN_PERSONAS); i++)
    if (strcmp (jm_item_get_nth_text (view->preset, JM_VIEW_HIDDEN_PERSONAS, i), persona) == 0)
      return TRUE;

  return FALSE;
}

static void
follow_personas (JmExportForm *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_lane_entry_free);
  const JmView shown = get_shown (self);
  JmItem *root = get_root (self);
  guint n = jm_item_get_n_children (root, JM_MAP_PERSONAS);
  JmView view;
  JmItem *preset = jm_export_choices_get_view (self->choices, root, &shown, &view);

  for (guint i = 0; i < n; i++)
    {
      const JmItem *persona = jm_item_get_child (root, JM_MAP_PERSONAS, i);
      JmLaneEntry *entry = g_new0 (JmLaneEntry, 1);

      entry->name = g_strdup (jm_item_get_id (persona));
      entry->label = jm_persona_get_name (persona);
      entry->is_shown = !is_hidden (&view, entry->name);
      g_ptr_array_add (entries, entry);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->personas), n > 0);
  jm_export_switches_follow (self->personas, entries);
  g_clear_pointer (&preset, jm_item_unref);
}

static void
show_row (gpointer      row,
          JmExportParts parts,
          JmExportParts part)
{
  gtk_widget_set_visible (GTK_WIDGET (row), (parts & part) != 0);
}

static void
follow_parts (JmExportForm *self)
{
  const JmExportChoices *choices = self->choices;
  JmExportParts parts = jm_export_choices_get_parts (choices);
  gboolean has_size = (parts & JM_EXPORT_HAS_SIZE) != 0;

  show_row (self->pages, parts, JM_EXPORT_HAS_PAGES);
  show_row (self->paper_group, parts, JM_EXPORT_HAS_PAPER);
  show_row (self->orientation, parts, JM_EXPORT_HAS_PAPER_FORM);
  show_row (self->margin, parts, JM_EXPORT_HAS_PAPER_FORM);
  show_row (self->size_by, parts, JM_EXPORT_HAS_SIZE);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), has_size && !choices->by_scale);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), has_size && !choices->by_scale);
  gtk_widget_set_visible (GTK_WIDGET (self->scale), has_size && choices->by_scale);
  show_row (self->overlap, parts, JM_EXPORT_HAS_CUTS);
  show_row (self->plan, parts, JM_EXPORT_HAS_CUTS);
  show_row (self->pixels, parts, JM_EXPORT_HAS_PIXELS);
  show_row (self->time, parts, JM_EXPORT_HAS_TIME);
  follow_paper (self, (parts & JM_EXPORT_HAS_FIT_PAPER) != 0);
}

static void
follow (JmExportForm *self)
{
  const JmExportChoices *choices = self->choices;

  self->is_following = TRUE;
  adw_combo_row_set_selected (self->format, choices->format);
  adw_combo_row_set_selected (self->view, find_view (self));
  adw_toggle_group_set_active_name (self->pages, pages_names[choices->pages]);
  adw_combo_row_set_selected (self->size_by, choices->by_scale ? 1 : 0);
  adw_spin_row_set_value (self->columns, choices->n_columns);
  adw_spin_row_set_value (self->rows, choices->n_rows);
  adw_spin_row_set_value (self->scale, choices->scale * 100);
  adw_combo_row_set_selected (self->orientation, choices->portrait ? 1 : 0);
  adw_spin_row_set_value (self->margin, choices->margin);
  adw_spin_row_set_value (self->overlap, choices->overlap);
  adw_switch_row_set_active (self->plan, !choices->no_plan);
  adw_spin_row_set_value (self->pixels, choices->pixels * 100);
  adw_switch_row_set_active (self->time, choices->time_scaled);
  follow_parts (self);
  follow_lanes (self);
  follow_personas (self);
  self->is_following = FALSE;
}

/* From the rows to the choices */

static void
read_paper (JmExportForm *self)
{
  guint n_papers;
  const JmPaper *papers = jm_papers_get (&n_papers);
  guint selected = adw_combo_row_get_selected (self->paper);

  if (selected == GTK_INVALID_LIST_POSITION)
    return;

  if (self->has_fit)
    {
      self->choices->fit_paper = selected == 0;
      selected--;
    }
  if (selected < n_papers)
    self->choices->paper = &papers[selected];
}

static void
read_pages (JmExportForm *self)
{
  const char *name = adw_toggle_group_get_active_name (self->pages);

  for (guint i = 0; i < JM_N_EXPORT_PAGES; i++)
    if (g_strcmp0 (pages_names[i], name) == 0)
      self->choices->pages = (JmExportPages) i;
}

static void
read_rows (JmExportForm *self)
{
  JmExportChoices *choices = self->choices;

  choices->format = (JmExportFormat) adw_combo_row_get_selected (self->format);
  read_pages (self);
  read_paper (self);
  choices->by_scale = adw_combo_row_get_selected (self->size_by) == 1;
  choices->n_columns = (guint) adw_spin_row_get_value (self->columns);
  choices->n_rows = (guint) adw_spin_row_get_value (self->rows);
  choices->scale = adw_spin_row_get_value (self->scale) / 100;
  choices->portrait = adw_combo_row_get_selected (self->orientation) == 1;
  choices->margin = adw_spin_row_get_value (self->margin);
  choices->overlap = adw_spin_row_get_value (self->overlap);
  choices->no_plan = !adw_switch_row_get_active (self->plan);
  choices->pixels = adw_spin_row_get_value (self->pixels) / 100;
  choices->time_scaled = adw_switch_row_get_active (self->time);
}

static void
changed_cb (JmExportForm *self)
{
  if (self->is_following || self->choices == NULL)
    return;

  self->is_following = TRUE;
  read_rows (self);
  follow_parts (self);
  self->is_following = FALSE;
  g_signal_emit (self, changed_signal, 0);
}

/* Another view has other lanes and personas of its own. */
static void
view_changed_cb (JmExportForm *self)
{
  guint selected = adw_combo_row_get_selected (self->view);

  if (self->is_following || self->choices == NULL || selected >= self->views->len)
    return;

  g_set_str (&self->choices->view, g_ptr_array_index (self->views, selected));
  g_clear_pointer (&self->choices->lanes, g_strfreev);
  g_clear_pointer (&self->choices->hidden_personas, g_strfreev);
  g_clear_pointer (&self->layout, jm_layout_unref);
  follow_lanes (self);
  follow_personas (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
lane_switched_cb (JmExportForm *self,
                  guint         position,
                  gboolean      is_on)
{
  char **lanes = jm_lane_entries_toggle (jm_export_switches_get_entries (self->lanes), position, is_on);

  g_strfreev (self->choices->lanes);
  self->choices->lanes = lanes;
  follow_lanes (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
persona_switched_cb (JmExportForm *self,
                     guint         position,
                     gboolean      is_on)
{
  GPtrArray *entries = jm_export_switches_get_entries (self->personas);
  g_autoptr (GStrvBuilder) hidden = g_strv_builder_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      JmLaneEntry *entry = g_ptr_array_index (entries, i);

      if (i == position)
        entry->is_shown = is_on;
      if (!entry->is_shown)
        g_strv_builder_add (hidden, entry->name);
    }

  g_strfreev (self->choices->hidden_personas);
  self->choices->hidden_personas = g_strv_builder_end (hidden);
  g_signal_emit (self, changed_signal, 0);
}

static void
jm_export_form_class_init (JmExportFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_export_form_dispose;

  /**
   * JmExportForm::changed:
   * @self: a form
   *
   * Emitted when somebody has chosen something else.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  g_type_ensure (JM_TYPE_EXPORT_SWITCHES);
  gtk_widget_class_set_template_from_resource (widget_class, "/journey-mapper/ui/jm-export-form.ui");
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, box);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, format);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, view);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, pages);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, paper_group);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, size_by);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, columns);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, rows);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, scale);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, paper);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, orientation);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, margin);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, overlap);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, plan);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, pixels);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, lanes);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, personas);
  gtk_widget_class_bind_template_child (widget_class, JmExportForm, time);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lane_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, persona_switched_cb);
}

static void
jm_export_form_init (JmExportForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jm_export_form_take:
 * @self: a form
 * @editor: the map
 * @choices: (transfer full): what is chosen to begin with
 */
void
jm_export_form_take (JmExportForm    *self,
                     JmEditor        *editor,
                     JmExportChoices *choices)
{
  g_set_object (&self->editor, editor);
  g_clear_pointer (&self->choices, jm_export_choices_free);
  self->choices = choices;
  self->is_following = TRUE;
  fill_views (self);
  follow (self);
}

/**
 * jm_export_form_get_choices:
 * @self: a form
 *
 * Returns: (transfer none): what is chosen
 */
const JmExportChoices *
jm_export_form_get_choices (JmExportForm *self)
{
  return self->choices;
}

/**
 * jm_export_form_follow:
 * @self: a form
 * @layout: the map as what is chosen shows it
 *
 * Shows which of the lanes have anything in them.
 */
void
jm_export_form_follow (JmExportForm *self,
                       JmLayout     *layout)
{
  if (layout == self->layout)
    return;

  g_clear_pointer (&self->layout, jm_layout_unref);
  self->layout = jm_layout_ref (layout);
  follow_lanes (self);
}
