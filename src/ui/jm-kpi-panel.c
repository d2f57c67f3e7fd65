/* jm-kpi-panel.c: the KPIs of what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-kpi-panel.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-finding.h"
#include "jm-kpi-card.h"
#include "jm-kpi-edit.h"
#include "jm-late-panel.h"

/* Cards that a section has at first, and that each press of the button adds. */
#define FIRST_CARDS 12
#define MORE_CARDS 24

/* The touchpoint's own KPIs; and those of its stage or of the whole map. */
typedef enum
{
  SECTION_TOUCHPOINT,
  SECTION_STAGE,
  N_SECTIONS
} SectionIndex;

#define JM_TYPE_KPI_PANEL (jm_kpi_panel_get_type ())
G_DECLARE_FINAL_TYPE (JmKpiPanel, jm_kpi_panel, JM, KPI_PANEL, JmLatePanel)

typedef struct
{
  JmKpiPanel *panel;
  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *add;
  GtkWidget *empty;
  GtkWidget *cards;
  GtkWidget *more;
  char *at;           /* nullable: where a KPI is added; NULL for the whole map */
  guint n_shown;      /* at most */
  char *extra;        /* nullable: a KPI that is shown even if it is not among the first */
} Section;

struct _JmKpiPanel
{
  JmLatePanel parent_instance;

  JmEditor *editor;
  Section sections[N_SECTIONS];
  char *current;      /* nullable: the KPI that was last unfolded because it is selected */
};

G_DEFINE_FINAL_TYPE (JmKpiPanel, jm_kpi_panel, JM_TYPE_LATE_PANEL)

static JmKpiCard *
find_card (Section    *section,
           const char *kpi)
{
  for (GtkWidget *card = gtk_widget_get_first_child (section->cards); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (strcmp (jm_kpi_card_get_kpi (JM_KPI_CARD (card)), kpi) == 0)
      return JM_KPI_CARD (card);

  return NULL;
}

/* The name of the touchpoint, where the KPI is not measured at what the section is of. */
static const char *
get_place (Section      *section,
           const JmItem *kpi)
{
  const char *at = jm_item_get_text (kpi, JM_KPI_AT);
  JmItem *item;

  if (g_strcmp0 (at, section->at != NULL ? section->at : "") == 0)
    return "";

  item = jm_map_find (jm_editor_get_map (section->panel->editor), at);

  return item != NULL ? jm_finding_get_title (item) : "";
}

/* The first ones, and the one that is selected or new. */
static GPtrArray *
choose_shown (Section   *section,
              GPtrArray *kpis)
{
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < kpis->len; i++)
    if (i < section->n_shown || g_strcmp0 (jm_item_get_id (g_ptr_array_index (kpis, i)), section->extra) == 0)
      g_ptr_array_add (shown, g_ptr_array_index (kpis, i));

  return shown;
}

/* Takes away the cards of KPIs that are no longer shown, and lists the others by id. */
static GHashTable *
sort_out_cards (Section   *section,
                GPtrArray *shown)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTable *cards = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *card = gtk_widget_get_first_child (section->cards);

  for (guint i = 0; i < shown->len; i++)
    g_hash_table_add (ids, (gpointer) jm_item_get_id (g_ptr_array_index (shown, i)));

  while (card != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);
      const char *id = jm_kpi_card_get_kpi (JM_KPI_CARD (card));

      if (g_hash_table_contains (ids, id))
        g_hash_table_insert (cards, (gpointer) id, card);
      else
        gtk_box_remove (GTK_BOX (section->cards), card);
      card = next;
    }

  return cards;
}

static void
show_section (Section    *section,
              const char *title,
              const char *at,
              GPtrArray  *kpis,
              const char *current)
{
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GHashTable) cards = NULL;
  GtkWidget *before = NULL;

  if (g_set_str (&section->at, at))
    {
      section->n_shown = FIRST_CARDS;
      g_clear_pointer (&section->extra, g_free);
    }
  if (current != NULL)
    g_set_str (&section->extra, current);

  shown = choose_shown (section, kpis);
  cards = sort_out_cards (section, shown);
  for (guint i = 0; i < shown->len; i++)
    {
      const JmItem *kpi = g_ptr_array_index (shown, i);
      GtkWidget *card = g_hash_table_lookup (cards, jm_item_get_id (kpi));

      if (card == NULL)
        {
          card = jm_kpi_card_new (section->panel->editor, jm_item_get_id (kpi));
          gtk_box_insert_child_after (GTK_BOX (section->cards), card, before);
        }
      else if (gtk_widget_get_prev_sibling (card) != before)
        gtk_box_reorder_child_after (GTK_BOX (section->cards), card, before);

      jm_kpi_card_refresh (JM_KPI_CARD (card), get_place (section, kpi));
      before = card;
    }

  gtk_widget_set_visible (section->box, TRUE);
  gtk_label_set_label (GTK_LABEL (section->title), title);
  gtk_widget_set_visible (section->empty, kpis->len == 0);
  gtk_widget_set_visible (section->more, shown->len < kpis->len);
  if (shown->len < kpis->len)
    {
      guint n = kpis->len - shown->len;
      g_autofree char *label = g_strdup_printf (ngettext ("_Show %u more", "_Show %u more", n), n);

      gtk_button_set_label (GTK_BUTTON (section->more), label);
    }
}

/* A KPI that is selected is shown whole, once. */
static void
show_current (JmKpiPanel *self,
              const char *kpi)
{
  if (!g_set_str (&self->current, kpi) || kpi == NULL)
    return;

  for (guint i = 0; i < N_SECTIONS; i++)
    {
      JmKpiCard *card = find_card (&self->sections[i], kpi);

      if (card != NULL)
        {
          jm_kpi_card_expand (card, TRUE);
          jm_late_panel_scroll_to (GTK_WIDGET (card));
        }
    }
}

static void
jm_kpi_panel_refresh (JmLatePanel *panel)
{
  JmKpiPanel *self = JM_KPI_PANEL (panel);
  JmMap *map = jm_editor_get_map (self->editor);
  Section *touchpoint = &self->sections[SECTION_TOUCHPOINT];
  Section *stage = &self->sections[SECTION_STAGE];
  g_autoptr (GPtrArray) kpis = NULL;
  JmKpiScope scope;

  jm_kpi_scope_find (map, jm_editor_get_current (self->editor), &scope);

  gtk_widget_set_visible (touchpoint->box, scope.touchpoint != NULL);
  if (scope.touchpoint != NULL)
    {
      g_autoptr (GPtrArray) own = jm_kpi_list (map, scope.touchpoint);

      show_section (touchpoint, _("KPIs of this touchpoint"), scope.touchpoint, own, scope.kpi);
    }

  kpis = scope.stage != NULL ? jm_kpi_list_within (map, scope.stage, scope.touchpoint) : jm_kpi_list (map, NULL);
  show_section (stage, scope.stage != NULL ? _("KPIs of this stage") : _("KPIs of this map"), scope.stage, kpis,
                scope.kpi);
  show_current (self, scope.kpi);
}

static void
more_cb (GtkButton *button,
         Section   *section)
{
  section->n_shown += MORE_CARDS;
  jm_kpi_panel_refresh (JM_LATE_PANEL (section->panel));
}

static void
add_cb (GtkButton *button,
        Section   *section)
{
  JmEditor *editor = section->panel->editor;
  g_autofree char *id = NULL;
  GError *error = NULL;
  JmMap *map = jm_kpi_add (jm_editor_get_map (editor), section->at, &id, &error);
  JmKpiCard *card;

  if (!jm_editor_apply (editor, map, error, _("Add KPI"), NULL))
    return;

  g_set_str (&section->extra, id);
  jm_kpi_panel_refresh (JM_LATE_PANEL (section->panel));
  card = find_card (section, id);
  if (card != NULL)
    {
      jm_kpi_card_edit (card);
      jm_late_panel_scroll_to (GTK_WIDGET (card));
    }
}

static void
build_section (JmKpiPanel *self,
               Section    *section)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  section->panel = self;
  section->add = add;
  section->n_shown = FIRST_CARDS;
  section->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  section->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (section->title), 0);
  gtk_label_set_wrap (GTK_LABEL (section->title), TRUE);
  gtk_widget_set_hexpand (section->title, TRUE);
  gtk_widget_add_css_class (section->title, "panel-heading");
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_tooltip_text (add, _("Add a KPI"));
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a KPI"), -1);
  g_signal_connect (add, "clicked", G_CALLBACK (add_cb), section);
  gtk_box_append (GTK_BOX (head), section->title);
  gtk_box_append (GTK_BOX (head), add);

  section->empty = gtk_label_new (_("None yet"));
  gtk_label_set_xalign (GTK_LABEL (section->empty), 0);
  gtk_widget_add_css_class (section->empty, "dim-label");
  gtk_widget_add_css_class (section->empty, "panel-note");
  section->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  section->more = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (section->more), TRUE);
  gtk_widget_add_css_class (section->more, "flat");
  g_signal_connect (section->more, "clicked", G_CALLBACK (more_cb), section);

  gtk_box_append (GTK_BOX (section->box), head);
  gtk_box_append (GTK_BOX (section->box), section->empty);
  gtk_box_append (GTK_BOX (section->box), section->cards);
  gtk_box_append (GTK_BOX (section->box), section->more);
  gtk_widget_set_visible (section->more, FALSE);
  gtk_box_append (GTK_BOX (self), section->box);
}

static void
jm_kpi_panel_finalize (GObject *object)
{
  JmKpiPanel *self = JM_KPI_PANEL (object);

  g_clear_object (&self->editor);
  g_free (self->current);
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      g_free (self->sections[i].at);
      g_free (self->sections[i].extra);
    }

  G_OBJECT_CLASS (jm_kpi_panel_parent_class)->finalize (object);
}

static void
jm_kpi_panel_class_init (JmKpiPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_kpi_panel_finalize;
  JM_LATE_PANEL_CLASS (klass)->refresh = jm_kpi_panel_refresh;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "kpi-panel");
}

static void
jm_kpi_panel_init (JmKpiPanel *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 12);
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      build_section (self, &self->sections[i]);
      gtk_widget_set_visible (self->sections[i].box, FALSE);
    }
}

/**
 * jm_kpi_panel_new:
 * @editor: an open map
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
jm_kpi_panel_new (JmEditor *editor)
{
  JmKpiPanel *self = g_object_new (JM_TYPE_KPI_PANEL, NULL);

  self->editor = g_object_ref (editor);
  for (guint i = 0; i < N_SECTIONS; i++)
    g_object_bind_property (jm_editor_get_document (editor), "read-only", self->sections[i].add, "sensitive",
                            G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (editor, "changed", G_CALLBACK (jm_late_panel_queue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "selection-changed", G_CALLBACK (jm_late_panel_queue), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
