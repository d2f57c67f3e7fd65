/* jm-form-row-text.c: a row with a line that is typed and understood: a number, a date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-form-groups.h"
#include "jm-form-rows.h"
#include "jm-number.h"
#include "jm-wording.h"

struct _JmFormRowText
{
  JmFormRow parent_instance;

  GtkWidget *text;
  GtkWidget *unit;     /* nullable: the row of the field that holds the unit */
  GtkWidget *calendar; /* nullable: the button that opens one */
  char *date;          /* nullable: YYYY-MM-DD, for the calendar */
  gboolean is_showing; /* the text is not being typed */
};

G_DEFINE_FINAL_TYPE (JmFormRowText, jm_form_row_text, JM_TYPE_FORM_ROW)

static gboolean
is_number (JmFormRowText *self)
{
  return jm_type_get_store (jm_form_row_get_field (JM_FORM_ROW (self))->type) == JM_TYPE_NUMBER;
}

static gboolean
is_date (JmFormRowText *self)
{
  return jm_form_row_get_field (JM_FORM_ROW (self))->type == JM_TYPE_DATE;
}

static void
show_text (JmFormRowText *self,
           const char    *text)
{
  self->is_showing = TRUE;
  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self->text)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  self->is_showing = FALSE;
}

static void
complain (JmFormRowText *self)
{
  g_autofree char *sentence = jm_field_describe (jm_form_row_get_field (JM_FORM_ROW (self)));

  jm_form_row_complain (JM_FORM_ROW (self), sentence);
}

static void
set_number (JmFormRowText *self,
            const char    *text)
{
  double number;

  if (!jm_number_parse (text, "", &number))
    complain (self);
  else
    jm_form_row_set (JM_FORM_ROW (self), isnan (number) ? JM_VALUE_UNSET : JM_VALUE_NUMBER (number), TRUE);
}

/* A date that is still being typed is not called wrong. */
static void
set_date (JmFormRowText *self,
          const char    *text,
          gboolean       is_over)
{
  g_autofree char *date = NULL;

  if (is_over)
    date = jm_form_parse_date (text);
  else
    jm_date_parse (text, &date);

  if (date != NULL)
    jm_form_row_set (JM_FORM_ROW (self), JM_VALUE_TEXT (date), TRUE);
  else if (is_over)
    complain (self);
  else
    jm_form_row_complain (JM_FORM_ROW (self), NULL);
}

static void
changed_cb (JmFormRowText *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));

  if (self->is_showing)
    return;

  if (is_number (self))
    set_number (self, text);
  else
    set_date (self, text, FALSE);
}

/* What is typed stays as it is until it is left: only then it is written as it is kept. */
static gboolean
means (JmFormRowText      *self,
       const char         *text,
       const JmFormShared *shared)
{
  g_autofree char *date = NULL;
  double number, value;

  if (is_number (self))
    {
      value = jm_form_shared_get_number (shared);
      return jm_number_parse (text, "", &number) && (number == value || (isnan (number) && isnan (value)));
    }

  date = jm_form_parse_date (text);

  return date != NULL && strcmp (date, jm_form_shared_get_text (shared)) == 0;
}

static void
show_value (JmFormRowText      *self,
            const JmFormShared *shared)
{
  g_autofree char *text = NULL;

  if (!jm_form_shared_is_set (shared))
    text = g_strdup ("");
  else if (is_number (self))
    text = jm_number_write (jm_form_shared_get_number (shared));
  else
    text = jm_date_format (jm_form_shared_get_text (shared), JM_DATE_LONG);

  show_text (self, text);
}

static void
jm_form_row_text_show (JmFormRow          *row,
                       const JmFormShared *shared)
{
  JmFormRowText *self = JM_FORM_ROW_TEXT (row);
  gboolean has_focus = gtk_widget_is_focus (self->text);

  gtk_text_set_placeholder_text (GTK_TEXT (self->text), shared->is_mixed ? _("Several values") : NULL);
  if (is_date (self))
    {
      const char *date = jm_form_shared_get_text (shared);
      gboolean is_same = g_strcmp0 (self->date, date) == 0;

      g_set_str (&self->date, date);
      /* A date that is half typed is in no map yet. */
      if (has_focus && is_same)
        return;
    }

  if (jm_form_row_is_wrong (row) && has_focus)
    return;
  if (!has_focus || !means (self, gtk_editable_get_text (GTK_EDITABLE (self->text)), shared))
    {
      jm_form_row_complain (row, NULL);
      show_value (self, shared);
    }
  if (self->unit != NULL)
    jm_form_row_refresh (JM_FORM_ROW (self->unit), jm_form_row_get_ids (row), jm_form_row_get_items (row));
}

/* Reads the value anew: what was typed may be another way to write it. */
static void
jm_form_row_text_leave (JmFormRow *row)
{
  JmFormRowText *self = JM_FORM_ROW_TEXT (row);
  JmMap *map = jm_editor_get_map (jm_form_row_get_editor (row));
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GPtrArray *ids = jm_form_row_get_ids (row);
  JmFormShared shared;

  if (is_date (self))
    set_date (self, gtk_editable_get_text (GTK_EDITABLE (self->text)), TRUE);
  if (jm_form_row_is_wrong (row))
    return;

  map = jm_editor_get_map (jm_form_row_get_editor (row));
  for (guint i = 0; i < ids->len; i++)
    {
      JmItem *item = jm_map_find (map, g_ptr_array_index (ids, i));

      if (item != NULL)
        g_ptr_array_add (items, item);
    }
  jm_form_slot_read (jm_form_row_get_slot (row), items, &shared);
  if (!shared.is_mixed)
    show_value (self, &shared);
}

static void
activated_cb (JmFormRowText *self)
{
  if (is_date (self))
    set_date (self, gtk_editable_get_text (GTK_EDITABLE (self->text)), TRUE);
}

/* The calendar. */

static void
day_chosen_cb (JmFormRowText *self,
               GtkCalendar   *calendar)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  if (g_strcmp0 (date, self->date) == 0)
    return;

  jm_form_row_set (JM_FORM_ROW (self), JM_VALUE_TEXT (date), TRUE);
}

/* A call that sets a whole date is either deprecated or newer than the oldest GTK that will do. */
static void
show_day (GtkCalendar *calendar,
          GDateTime   *day)
{
  /* A day that every month has, until year and month are set. */
  gtk_calendar_set_day (calendar, 1);
  gtk_calendar_set_year (calendar, g_date_time_get_year (day));
  gtk_calendar_set_month (calendar, g_date_time_get_month (day) - 1);
  gtk_calendar_set_day (calendar, g_date_time_get_day_of_month (day));
}

static void
clear_cb (JmFormRowText *self)
{
  jm_form_row_set (JM_FORM_ROW (self), JM_VALUE_UNSET, FALSE);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->calendar));
}

static void
open_calendar_cb (GtkMenuButton *button,
                  gpointer       user_data)
{
  JmFormRowText *self = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *calendar = gtk_calendar_new ();
  GtkWidget *clear = gtk_button_new_with_label (_("No Date"));
  g_autofree char *iso = g_strconcat (self->date != NULL ? self->date : "", "T00:00:00", NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (iso, zone);

  if (day != NULL)
    show_day (GTK_CALENDAR (calendar), day);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clear, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (clear, "flat");
  gtk_widget_add_css_class (clear, "form-menu-item");
  gtk_box_append (GTK_BOX (box), calendar);
  gtk_box_append (GTK_BOX (box), clear);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
add_calendar (JmFormRowText *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_calendar_cb, self, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "form-small");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Choose from a calendar"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose from a calendar"), -1);
  self->calendar = button;

  return button;
}

static GtkWidget *
add_unit (JmFormRowText *self,
          int            unit)
{
  JmFormRow *row = JM_FORM_ROW (self);
  const JmField *field = jm_kind_get_field (jm_form_row_get_kind (row), (guint) unit);
  const JmFormSlot slot = { field->name, NULL, NULL };

  self->unit = jm_form_row_new (jm_form_row_get_editor (row), jm_form_row_get_kind (row), &slot);
  jm_form_row_hide_title (JM_FORM_ROW (self->unit));
  gtk_widget_add_css_class (self->unit, "inner");

  return self->unit;
}

static void
jm_form_row_text_build (JmFormRow *row)
{
  JmFormRowText *self = JM_FORM_ROW_TEXT (row);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  int unit = jm_form_find_unit (jm_form_row_get_kind (row), jm_form_row_get_position (row));

  /* By itself it leaves being accessible to the entry that it usually stands in. */
  self->text = g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->text), 4);
  if (is_number (self))
    gtk_text_set_input_purpose (GTK_TEXT (self->text), GTK_INPUT_PURPOSE_NUMBER);
  jm_form_row_name (row, self->text, NULL);
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (activated_cb), self);

  gtk_box_append (GTK_BOX (box), self->text);
  if (is_date (self))
    gtk_box_append (GTK_BOX (box), add_calendar (self));
  if (unit >= 0 && jm_form_row_get_slot (row)->list == NULL)
    gtk_box_append (GTK_BOX (box), add_unit (self, unit));
  gtk_box_append (GTK_BOX (self), box);
}

static void
jm_form_row_text_finalize (GObject *object)
{
  g_free (JM_FORM_ROW_TEXT (object)->date);
  G_OBJECT_CLASS (jm_form_row_text_parent_class)->finalize (object);
}

static void
jm_form_row_text_class_init (JmFormRowTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_form_row_text_finalize;
  JM_FORM_ROW_CLASS (klass)->build = jm_form_row_text_build;
  JM_FORM_ROW_CLASS (klass)->show = jm_form_row_text_show;
  JM_FORM_ROW_CLASS (klass)->leave = jm_form_row_text_leave;
}

static void
jm_form_row_text_init (JmFormRowText *self)
{
}
