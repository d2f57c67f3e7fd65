/* jm-form-row-texts.c: a row with a list of lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line that is empty is not in the map yet: it is there to be typed into.
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jm-form-menu.h"
#include "jm-form-rows.h"
#include "jm-form-text.h"

struct _JmFormRowTexts
{
  JmFormRow parent_instance;

  GtkWidget *list;     /* of lines: each a box with a text and its menu */
  GtkWidget *several;
};

G_DEFINE_FINAL_TYPE (JmFormRowTexts, jm_form_row_texts, JM_TYPE_FORM_ROW)

static GtkWidget *
get_text (GtkWidget *line)
{
  return gtk_widget_get_first_child (line);
}

static char **
list_texts (JmFormRowTexts *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (GtkWidget *line = gtk_widget_get_first_child (self->list); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      g_autofree char *text = jm_form_text_get (JM_FORM_TEXT (get_text (line)));

      if (*text != '\0')
        g_strv_builder_take (builder, jm_field_clean_text (jm_form_row_get_field (JM_FORM_ROW (self)), text));
    }

  return g_strv_builder_end (builder);
}

static void
store (JmFormRowTexts *self,
       gboolean        is_typed)
{
  g_auto (GStrv) texts = list_texts (self);

  jm_form_row_set (JM_FORM_ROW (self), JM_VALUE_TEXTS ((const char *const *) texts), is_typed);
}

static JmFormRowTexts *
find_row (GtkWidget *widget)
{
  return JM_FORM_ROW_TEXTS (gtk_widget_get_ancestor (widget, JM_TYPE_FORM_ROW_TEXTS));
}

static void
changed_cb (JmFormRowTexts *self)
{
  store (self, TRUE);
}

static void
move_cb (GtkWidget *list,
         GtkWidget *line,
         int        step)
{
  JmFormRowTexts *self = find_row (list);
  GtkWidget *beside = gtk_widget_get_next_sibling (line);

  if (step == 0)
    {
      if (beside == NULL)
        beside = gtk_widget_get_prev_sibling (line);
      if (beside != NULL)
        gtk_widget_grab_focus (get_text (beside));
      gtk_box_remove (GTK_BOX (list), line);
    }
  else if (step > 0)
    gtk_box_reorder_child_after (GTK_BOX (list), line, beside);
  else
    gtk_box_reorder_child_after (GTK_BOX (list), gtk_widget_get_prev_sibling (line), line);

  store (self, FALSE);
}

static GtkWidget *add_line (JmFormRowTexts *self,
                            GtkWidget      *after,
                            const char     *text);

static void
activated_cb (JmFormRowTexts *self,
              GtkWidget      *text)
{
  GtkWidget *line = add_line (self, gtk_widget_get_parent (text), "");

  gtk_widget_grab_focus (get_text (line));
}

/* Backspace in an empty line goes back to the one before. */
static void
erased_cb (JmFormRowTexts *self,
           GtkWidget      *text)
{
  GtkWidget *line = gtk_widget_get_parent (text);
  GtkWidget *before = gtk_widget_get_prev_sibling (line);

  if (before == NULL)
    return;

  gtk_widget_grab_focus (get_text (before));
  gtk_box_remove (GTK_BOX (self->list), line);
}

static GtkWidget *
add_line (JmFormRowTexts *self,
          GtkWidget      *after,
          const char     *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *entry = jm_form_text_new (FALSE);

  jm_form_text_set (JM_FORM_TEXT (entry), text);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  jm_form_row_name (JM_FORM_ROW (self), jm_form_text_get_view (JM_FORM_TEXT (entry)), NULL);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "erased", G_CALLBACK (erased_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_add_css_class (line, "form-line");
  gtk_box_append (GTK_BOX (line), entry);
  gtk_box_append (GTK_BOX (line), jm_form_menu_new (line, move_cb));
  jm_form_menu_attach (line, move_cb);
  gtk_box_insert_child_after (GTK_BOX (self->list), line, after);

  return line;
}

static void
add_cb (JmFormRowTexts *self)
{
  gtk_widget_grab_focus (get_text (add_line (self, gtk_widget_get_last_child (self->list), "")));
}

/* Lines that are there already are kept, so that the focus stays. */
static void
jm_form_row_texts_show (JmFormRow          *row,
                        const JmFormShared *shared)
{
  JmFormRowTexts *self = JM_FORM_ROW_TEXTS (row);
  g_auto (GStrv) texts = jm_form_shared_get_texts (shared);
  g_auto (GStrv) shown = list_texts (self);
  GtkWidget *line, *last = NULL;

  gtk_widget_set_visible (self->several, shared->is_mixed);
  if (g_strv_equal ((const char *const *) texts, (const char *const *) shown) &&
      (texts[0] != NULL || gtk_widget_get_focus_child (self->list) != NULL ||
       gtk_widget_get_first_child (self->list) == NULL))
    return;

  line = gtk_widget_get_first_child (self->list);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      if (line == NULL)
        line = add_line (self, last, texts[i]);
      else
        jm_form_text_set (JM_FORM_TEXT (get_text (line)), texts[i]);
      last = line;
      line = gtk_widget_get_next_sibling (line);
    }
  while (line != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (line);

      gtk_box_remove (GTK_BOX (self->list), line);
      line = next;
    }
}

static void
jm_form_row_texts_build (JmFormRow *row)
{
  JmFormRowTexts *self = JM_FORM_ROW_TEXTS (row);
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->several = gtk_label_new (_("Several values"));
  gtk_widget_add_css_class (self->several, "dimmed");
  gtk_widget_add_css_class (self->several, "caption");
  gtk_widget_set_visible (self->several, FALSE);

  gtk_widget_add_css_class (add, "flat");
  gtk_widget_add_css_class (add, "form-small");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (add, _("Add a line"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a line"), -1);
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (add_cb), self);
  gtk_box_append (GTK_BOX (jm_form_row_get_head (row)), self->several);
  gtk_box_append (GTK_BOX (jm_form_row_get_head (row)), add);

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _(jm_form_row_get_field (row)->help), -1);
  gtk_box_append (GTK_BOX (self), self->list);
}

static void
jm_form_row_texts_class_init (JmFormRowTextsClass *klass)
{
  JM_FORM_ROW_CLASS (klass)->build = jm_form_row_texts_build;
  JM_FORM_ROW_CLASS (klass)->show = jm_form_row_texts_show;
}

static void
jm_form_row_texts_init (JmFormRowTexts *self)
{
}
