/* jm-map-facts.c: the facts of a map at a glance
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-map-facts.h"

#include <glib/gi18n.h>

#include "jm-evidence.h"
#include "jm-map-page.h"
#include "jm-wording.h"

typedef struct
{
  const char *label;
  const char *hint;  /* what stands there while the map says nothing */
  guint field;       /* of the map, where it is written */
} Fact;

static const Fact facts[JM_N_FACTS] = {
  [JM_FACT_OBJECTIVE] = { N_("Objective"), N_("What is this map meant to change?"), JM_MAP_OBJECTIVE },
  [JM_FACT_SUCCESS] = { N_("Success in the customer’s words"), N_("What would the customer say when all went well?"),
                        JM_MAP_SUCCESS },
  [JM_FACT_REVIEW] = { N_("Review"), N_("When will somebody look whether it is still true?"), JM_MAP_REVIEW_EVERY },
  [JM_FACT_TYPE] = { N_("Type"), N_("Does it show today, or what is wished for?"), JM_MAP_TYPE },
  [JM_FACT_OWNER] = { N_("Owner"), N_("Who keeps the map true?"), JM_MAP_OWNER },
  [JM_FACT_EVIDENCE] = { N_("Evidence"), N_("Nothing says yet how well founded the map is."), JM_MAP_TITLE },
};

struct _JmMapFacts
{
  JmLatePanel parent_instance;

  JmEditor *editor;
  JmItem *shown;               /* nullable: the root of the map as it was last shown */
  GtkWidget *cards[JM_N_FACTS];
  GtkLabel *values[JM_N_FACTS];
};

G_DEFINE_FINAL_TYPE (JmMapFacts, jm_map_facts, JM_TYPE_LATE_PANEL)

static char *
describe_review (const JmItem *root)
{
  const char *next = jm_item_get_text (root, JM_MAP_REVIEW_NEXT);
  g_autofree char *date = *next != '\0' ? jm_date_format (next, JM_DATE_LONG) : NULL;
  g_autofree char *every = NULL;

  if (jm_item_is_set (root, JM_MAP_REVIEW_EVERY))
    {
      guint months = (guint) jm_item_get_number (root, JM_MAP_REVIEW_EVERY);

      every = g_strdup_printf (ngettext ("every month", "every %u months", months), months);
    }

  if (every != NULL && date != NULL)
    /* Translators: how often a map is reviewed, and the date of the next review. */
    return g_strdup_printf (_("%s · next %s"), every, date);

  if (date != NULL)
    /* Translators: the date of the next review. */
    return g_strdup_printf (_("next %s"), date);

  return g_steal_pointer (&every);
}

static char *
describe_evidence (const JmItem *root)
{
  JmEvidenceShare share = jm_map_get_evidence (root);
  guint n = share.n_assumed + share.n_partly + share.n_researched;

  if (!share.stated || n == 0)
    return NULL;

  /* Translators: how many of the statements of a map are researched, and how many of all. */
  return g_strdup_printf (ngettext ("%u of %u statement is researched", "%u of %u statements are researched", n),
                          share.n_researched, n);
}

/**
 * jm_map_facts_describe:
 * @root: the root of a map
 * @fact: one of the facts
 *
 * Returns: (transfer full) (nullable): what the map says about it; %NULL for nothing
 */
char *
jm_map_facts_describe (const JmItem *root,
                       guint         fact)
{
  guint field = facts[fact].field;
  int choice;

  if (fact == JM_FACT_REVIEW)
    return describe_review (root);
  if (fact == JM_FACT_EVIDENCE)
    return describe_evidence (root);
  if (!jm_item_is_set (root, field))
    return NULL;

  if (fact == JM_FACT_TYPE)
    {
      choice = jm_item_get_choice (root, field);
      return g_strdup (_(jm_kind_get_field (JM_KIND_MAP, field)->choices[choice].label));
    }

  return fact == JM_FACT_SUCCESS ? jm_quote_format (jm_item_get_text (root, field))
                                 : g_strdup (jm_item_get_text (root, field));
}

static void
jm_map_facts_refresh (JmLatePanel *panel)
{
  JmMapFacts *self = JM_MAP_FACTS (panel);
  JmItem *root = jm_map_get_root (jm_editor_get_map (self->editor));

  if (root == self->shown)
    return;

  jm_item_ref (root);
  g_clear_pointer (&self->shown, jm_item_unref);
  self->shown = root;

  for (guint i = 0; i < JM_N_FACTS; i++)
    {
      g_autofree char *text = jm_map_facts_describe (root, i);
      const char *shown = text != NULL ? text : _(facts[i].hint);

      if (g_str_equal (gtk_label_get_text (self->values[i]), shown))
        continue;

      gtk_label_set_text (self->values[i], shown);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->cards[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, shown, -1);
      if (text != NULL)
        gtk_widget_remove_css_class (GTK_WIDGET (self->values[i]), "dim-label");
      else
        gtk_widget_add_css_class (GTK_WIDGET (self->values[i]), "dim-label");
    }
}

static void
clicked_cb (GtkWidget  *card,
            JmMapFacts *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (card, JM_TYPE_MAP_PAGE);
  guint fact = 0;

  while (self->cards[fact] != card)
    fact++;

  if (page != NULL)
    jm_map_page_show_panel (JM_MAP_PAGE (page), FALSE, TRUE);
  jm_editor_edit_field (self->editor, JM_MAP_ID, facts[fact].field);
}

static GtkWidget *
make_card (JmMapFacts *self,
           guint       fact)
{
  GtkWidget *card = gtk_button_new ();
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *caption = gtk_label_new (_(facts[fact].label));
  GtkWidget *value = gtk_label_new (NULL);

  self->cards[fact] = card;
  self->values[fact] = GTK_LABEL (value);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_label_set_lines (GTK_LABEL (value), 4);
  for (guint i = 0; i < 2; i++)
    {
      GtkLabel *label = GTK_LABEL (i == 0 ? caption : value);

      gtk_label_set_xalign (label, 0);
      gtk_label_set_wrap (label, TRUE);
      gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
      gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_WORD);
      gtk_box_append (GTK_BOX (both), GTK_WIDGET (label));
    }
  gtk_label_set_ellipsize (GTK_LABEL (value), PANGO_ELLIPSIZE_END);

  gtk_button_set_child (GTK_BUTTON (card), both);
  gtk_widget_add_css_class (card, "flat");
  gtk_widget_add_css_class (card, "panel-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, _(facts[fact].label), -1);
  g_signal_connect_object (card, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_DEFAULT);

  return card;
}

static void
jm_map_facts_dispose (GObject *object)
{
  JmMapFacts *self = JM_MAP_FACTS (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->shown, jm_item_unref);

  G_OBJECT_CLASS (jm_map_facts_parent_class)->dispose (object);
}

static void
jm_map_facts_class_init (JmMapFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jm_map_facts_dispose;
  JM_LATE_PANEL_CLASS (klass)->refresh = jm_map_facts_refresh;
}

static void
jm_map_facts_init (JmMapFacts *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
  for (guint i = 0; i < JM_N_FACTS; i++)
    gtk_box_append (GTK_BOX (self), make_card (self, i));
}

/**
 * jm_map_facts_new:
 * @editor: an open map
 *
 * Returns: (transfer floating): the facts of the map
 */
GtkWidget *
jm_map_facts_new (JmEditor *editor)
{
  JmMapFacts *self = g_object_new (JM_TYPE_MAP_FACTS, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (editor, "changed", G_CALLBACK (jm_late_panel_queue), self, G_CONNECT_SWAPPED);
  /* At once, so that the panel has its height. */
  jm_map_facts_refresh (JM_LATE_PANEL (self));

  return GTK_WIDGET (self);
}
