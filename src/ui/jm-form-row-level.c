/* jm-form-row-level.c: a row with few values that are all seen: a short choice, dots, a score
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each value is a toggle; the one that is set can be clicked again to set none.  With the
 * keyboard, Tab leads to the one that is set, arrows go from one to the next and Delete sets
 * none.
 */

#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-form-rows.h"
#include "jm-wording.h"

/* More choices, or longer words, are better chosen from a list. */
#define MOST_CHOICES 4
#define MOST_LETTERS 24

#define MOST_LEVELS 5
#define MOST_BUTTONS 9

struct _JmFormRowLevel
{
  JmFormRow parent_instance;

  GtkWidget *buttons[MOST_BUTTONS];
  double values[MOST_BUTTONS];
  guint n;
  GtkWidget *several;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (JmFormRowLevel, jm_form_row_level, JM_TYPE_FORM_ROW)

static gboolean
is_dots (const JmField *field)
{
  return field->type == JM_TYPE_INTEGER && field->minimum == 1 && field->maximum == MOST_LEVELS;
}

static gboolean
is_score (const JmField *field)
{
  return field->type == JM_TYPE_NUMBER && field->minimum == -2 && field->maximum == 2;
}

static gboolean
is_short_choice (const JmField *field)
{
  glong n_letters = 0;
  guint n = 0;

  if (field->type != JM_TYPE_CHOICE)
    return FALSE;

  for (; field->choices[n].name != NULL; n++)
    n_letters += g_utf8_strlen (_(field->choices[n].label), -1);

  return n <= MOST_CHOICES && n_letters <= MOST_LETTERS;
}

/**
 * jm_form_row_level_suits:
 * @field: a field
 *
 * Returns: whether its values are so few, and their names so short, that all can be seen
 */
gboolean
jm_form_row_level_suits (const JmField *field)
{
  return is_dots (field) || is_score (field) || is_short_choice (field);
}

static void
set_position (JmFormRowLevel *self,
              int             position)
{
  JmValue value = position < 0 ? JM_VALUE_UNSET : JM_VALUE_NUMBER (self->values[position]);

  jm_form_row_set (JM_FORM_ROW (self), value, FALSE);
}

static int
find_button (JmFormRowLevel *self,
             GtkWidget      *button)
{
  for (guint i = 0; i < self->n; i++)
    if (self->buttons[i] == button)
      return (int) i;

  return -1;
}

/* The one toggle at which Tab stops; not while somebody is at another one. */
static void
set_stop (JmFormRowLevel *self,
          guint           position)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && find_button (self, gtk_root_get_focus (root)) >= 0)
    return;

  for (guint i = 0; i < self->n; i++)
    gtk_widget_set_focusable (self->buttons[i], i == position);
}

static void
mark (JmFormRowLevel *self,
      int             position)
{
  gboolean dots = is_dots (jm_form_row_get_field (JM_FORM_ROW (self)));

  self->is_showing = TRUE;
  for (guint i = 0; i < self->n; i++)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), (int) i == position);
      if (dots && (int) i <= position)
        gtk_widget_add_css_class (self->buttons[i], "filled");
      else
        gtk_widget_remove_css_class (self->buttons[i], "filled");
    }
  set_stop (self, (guint) MAX (position, 0));
  self->is_showing = FALSE;
}

static void
toggled_cb (GtkWidget      *button,
            JmFormRowLevel *self)
{
  int position = find_button (self, button);

  if (self->is_showing)
    return;

  if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
    position = -1;
  mark (self, position);
  set_position (self, position);
}

static gboolean
key_cb (JmFormRowLevel *self,
        guint           key,
        guint           code,
        GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int position = find_button (self, focus);
  int step = 0;

  if (position < 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Delete || key == GDK_KEY_BackSpace)
    {
      set_position (self, -1);
      return GDK_EVENT_STOP;
    }

  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    step = is_rtl ? 1 : -1;
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    step = is_rtl ? -1 : 1;
  else
    return GDK_EVENT_PROPAGATE;

  if (position + step >= 0 && position + step < (int) self->n)
    {
      gtk_widget_set_focusable (self->buttons[position + step], TRUE);
      gtk_widget_grab_focus (self->buttons[position + step]);
      gtk_widget_set_focusable (focus, FALSE);
    }

  return GDK_EVENT_STOP;
}

static void
jm_form_row_level_show (JmFormRow          *row,
                        const JmFormShared *shared)
{
  JmFormRowLevel *self = JM_FORM_ROW_LEVEL (row);
  const JmField *field = jm_form_row_get_field (row);
  double value = field->type == JM_TYPE_CHOICE ? jm_form_shared_get_choice (shared)
                                               : jm_form_shared_get_number (shared);
  int nearest = -1;

  /* A score in between, which an import may bring along, is shown by the nearest toggle. */
  for (guint i = 0; i < self->n && jm_form_shared_is_set (shared); i++)
    if (nearest < 0 || fabs (self->values[i] - value) < fabs (self->values[nearest] - value))
      nearest = (int) i;

  mark (self, nearest);
  gtk_widget_set_visible (self->several, shared->is_mixed);
}

static GtkWidget *
add_button (JmFormRowLevel *self,
            GtkWidget      *box,
            double          value,
            const char     *label)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "form-toggle");
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_DEFAULT);
  self->buttons[self->n] = button;
  self->values[self->n++] = value;
  if (ADW_IS_WRAP_BOX (box))
    adw_wrap_box_append (ADW_WRAP_BOX (box), button);
  else
    gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
add_dots (JmFormRowLevel *self,
          GtkWidget      *box)
{
  for (guint level = 1; level <= MOST_LEVELS; level++)
    {
      /* Translators: a level, for example "4 of 5". */
      g_autofree char *label = g_strdup_printf (_("%u of %u"), level, (guint) MOST_LEVELS);
      GtkWidget *button = add_button (self, box, level, label);
      GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_halign (dot, GTK_ALIGN_CENTER);
      gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (dot, "dot");
      gtk_button_set_child (GTK_BUTTON (button), dot);
      gtk_widget_add_css_class (button, "form-dot");
      gtk_widget_set_tooltip_text (button, label);
    }
}

/* Whole steps have their number, the half ones between them a dash that is narrow until it is
 * set. */
static void
add_scores (JmFormRowLevel *self,
            GtkWidget      *box)
{
  for (int half = -4; half <= 4; half++)
    {
      g_autofree char *text = jm_score_format (half / 2.0);
      GtkWidget *button = add_button (self, box, half / 2.0, text);
      GtkWidget *label = gtk_label_new (text);

      /* A sign stands before its number in all scripts. */
      gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
      gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_widget_set_tooltip_text (button, text);
      gtk_widget_add_css_class (button, half % 2 == 0 ? "form-score" : "form-half-score");
      gtk_widget_add_css_class (button, half < -1 ? "bad" : half > 1 ? "good" : "fair");
      gtk_widget_set_hexpand (button, half % 2 == 0);
    }
}

static void
add_choices (JmFormRowLevel *self,
             GtkWidget      *box)
{
  const JmField *field = jm_form_row_get_field (JM_FORM_ROW (self));

  for (guint i = 0; field->choices[i].name != NULL; i++)
    {
      GtkWidget *button = add_button (self, box, i, _(field->choices[i].label));
      GtkWidget *label = gtk_label_new (_(field->choices[i].label));

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_widget_set_tooltip_text (button, _(field->choices[i].label));
      gtk_widget_set_hexpand (button, TRUE);
    }
}

/* Words that are too long for one line stand in two. */
static GtkWidget *
new_wrap_box (void)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 4);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 4);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (box), ADW_JUSTIFY_FILL);
  adw_wrap_box_set_justify_last_line (ADW_WRAP_BOX (box), TRUE);

  return box;
}

static void
jm_form_row_level_build (JmFormRow *row)
{
  JmFormRowLevel *self = JM_FORM_ROW_LEVEL (row);
  const JmField *field = jm_form_row_get_field (row);
  GtkWidget *box = field->type == JM_TYPE_CHOICE ? new_wrap_box ()
                                                 : gtk_box_new (GTK_ORIENTATION_HORIZONTAL, is_score (field) ? 1 : 4);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (box, "form-toggles");
  if (is_dots (field))
    add_dots (self, box);
  else if (is_score (field))
    add_scores (self, box);
  else
    add_choices (self, box);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (box, keys);
  jm_form_row_name (row, box, NULL);
  gtk_box_append (GTK_BOX (self), box);

  self->several = gtk_label_new (_("Several values"));
  gtk_widget_add_css_class (self->several, "dimmed");
  gtk_widget_add_css_class (self->several, "caption");
  gtk_widget_set_visible (self->several, FALSE);
  gtk_box_append (GTK_BOX (jm_form_row_get_head (row)), self->several);
}

static void
jm_form_row_level_class_init (JmFormRowLevelClass *klass)
{
  JM_FORM_ROW_CLASS (klass)->build = jm_form_row_level_build;
  JM_FORM_ROW_CLASS (klass)->show = jm_form_row_level_show;
}

static void
jm_form_row_level_init (JmFormRowLevel *self)
{
}
