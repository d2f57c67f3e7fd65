/* jm-value-entry.c: one field of a KPI or of a value, to be typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-value-entry.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-form-value.h"
#include "jm-number.h"

#define DATA_KEY "jm-value-entry"

typedef struct
{
  GtkEditable *entry; /* owns this */
  JmEditor *editor;
  GtkLabel *problem;  /* says what is wrong; belongs to the same widget as the entry */

  JmKind kind;
  guint field;
  char *id;           /* nullable: NULL while nothing is shown */
  char *unit;
  char *shown;        /* what the map had when it was last shown, as it would be typed */
  char *merge_key;    /* nullable: what else belongs to the same step */
  gboolean is_own;    /* the text is being set by us */
} ValueEntry;

/* What was typed, understood. */
typedef struct
{
  JmValue value;
  char *text; /* what VALUE borrows */
} Typed;

static void
value_entry_free (gpointer data)
{
  ValueEntry *self = data;

  g_object_unref (self->editor);
  g_object_unref (self->problem);
  g_free (self->id);
  g_free (self->unit);
  g_free (self->shown);
  g_free (self->merge_key);
  g_free (self);
}

static const JmField *
get_field (ValueEntry *self)
{
  return jm_kind_get_field (self->kind, self->field);
}

static gboolean
is_number (ValueEntry *self)
{
  return jm_type_get_store (get_field (self)->type) == JM_TYPE_NUMBER;
}

static char *
write_value (ValueEntry   *self,
             const JmItem *item)
{
  return is_number (self) ? jm_number_write (jm_item_get_number (item, self->field))
                          : g_strdup (jm_item_get_text (item, self->field));
}

/* Returns a sentence when TEXT cannot be understood, and NULL when it is in TYPED. */
static char *
understand (ValueEntry *self,
            gboolean    is_finished,
            Typed      *typed)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_autoptr (GError) error = NULL;
  double number;

  typed->text = NULL;
  if (is_number (self))
    {
      g_autofree char *example = jm_number_write (1234.5);

      if (!jm_number_parse (text, self->unit, &number))
        return g_strdup_printf (_("That is not a number. Write it like %s."), example);
      typed->value = isnan (number) ? JM_VALUE_UNSET : JM_VALUE_NUMBER (number);
    }
  else
    {
      if (get_field (self)->type != JM_TYPE_DATE)
        typed->text = jm_field_clean_text (get_field (self), text);
      else if (is_finished)
        typed->text = jm_form_parse_date (text);
      else
        jm_date_parse (text, &typed->text);

      if (typed->text == NULL)
        return g_strdup (_("That is not a date. Write year, month and day, like 2026-09-30."));
      typed->value = *typed->text != '\0' ? JM_VALUE_TEXT (typed->text) : JM_VALUE_UNSET;
    }

  if (typed->value.type == JM_TYPE_UNSET || jm_field_check (get_field (self), typed->value, &error))
    return NULL;

  g_clear_pointer (&typed->text, g_free);

  return g_strdup (error->message);
}

static void
show_problem (ValueEntry *self,
              const char *sentence)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
  if (sentence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static gboolean
is_wrong (ValueEntry *self)
{
  return gtk_widget_has_css_class (GTK_WIDGET (self->entry), "error");
}

static void
set_text (ValueEntry *self,
          const char *text)
{
  self->is_own = TRUE;
  if (strcmp (gtk_editable_get_text (self->entry), text) != 0)
    gtk_editable_set_text (self->entry, text);
  self->is_own = FALSE;
  show_problem (self, NULL);
}

/* Whether the item has that value already; then there is nothing to undo. */
static gboolean
is_current (ValueEntry   *self,
            const JmItem *item,
            const Typed  *typed)
{
  if (typed->value.type == JM_TYPE_UNSET)
    return !jm_item_is_set (item, self->field);

  if (!is_number (self))
    return strcmp (jm_item_get_text (item, self->field), typed->text) == 0;

  return jm_item_get_number (item, self->field) == typed->value.number;
}

/* Writes what is there into the map, if it is something. */
static void
commit (ValueEntry *self,
        gboolean    is_finished)
{
  JmItem *item = self->id != NULL ? jm_map_find (jm_editor_get_map (self->editor), self->id) : NULL;
  g_autofree char *problem = NULL;
  g_autofree char *key = NULL;
  Typed typed;

  if (item == NULL)
    return;

  problem = understand (self, is_finished, &typed);

  /* Half a word is no mistake; but one that was pointed out stays so until it is mended. */
  if (problem == NULL || is_finished || is_wrong (self))
    show_problem (self, problem);
  if (problem != NULL)
    return;

  if (!is_current (self, item, &typed))
    {
      key = self->merge_key != NULL ? g_strdup (self->merge_key)
                                    : g_strconcat (self->id, "/", get_field (self)->name, NULL);
      if (jm_editor_set_value (self->editor, self->id, self->field, typed.value, key))
        {
          item = jm_map_find (jm_editor_get_map (self->editor), self->id);
          g_free (self->shown);
          self->shown = write_value (self, item);
        }
      else
        is_finished = TRUE;
    }

  if (is_finished)
    set_text (self, self->shown);
  g_free (typed.text);
}

static void
changed_cb (ValueEntry *self)
{
  if (!self->is_own)
    commit (self, FALSE);
}

static void
finish (ValueEntry *self)
{
  commit (self, TRUE);
  if (self->merge_key == NULL)
    jm_document_end_merge (jm_editor_get_document (self->editor));
}

/* Escape takes back what was not understood. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                ValueEntry            *self)
{
  if (keyval != GDK_KEY_Escape || self->shown == NULL ||
      strcmp (gtk_editable_get_text (self->entry), self->shown) == 0)
    return GDK_EVENT_PROPAGATE;

  set_text (self, self->shown);

  return GDK_EVENT_STOP;
}

/**
 * jm_value_entry_attach:
 * @entry: an entry
 * @editor: an open map
 * @problem: where to say what is wrong with what was typed
 *
 * Has the entry write into the map, once it is told what it shows.
 */
void
jm_value_entry_attach (GtkEditable *entry,
                       JmEditor    *editor,
                       GtkLabel    *problem)
{
  ValueEntry *self = g_new0 (ValueEntry, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = entry;
  self->editor = g_object_ref (editor);
  self->problem = g_object_ref (problem);
  g_object_set_data_full (G_OBJECT (entry), DATA_KEY, self, value_entry_free);

  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (finish), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), keys);
  if (ADW_IS_ENTRY_ROW (entry))
    g_signal_connect_swapped (entry, "entry-activated", G_CALLBACK (finish), self);
  else
    g_signal_connect_swapped (entry, "activate", G_CALLBACK (finish), self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, problem, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, problem, NULL, -1);
}

/**
 * jm_value_entry_show:
 * @entry: an entry that was attached
 * @item: an item
 * @field: one of its fields, a text, a date or a number
 * @unit: what may be typed behind a number
 *
 * Shows the field of the item as it is now.  What is being typed stays, unless the map has
 * something else meanwhile.
 */
void
jm_value_entry_show (GtkEditable  *entry,
                     const JmItem *item,
                     guint         field,
                     const char   *unit)
{
  ValueEntry *self = g_object_get_data (G_OBJECT (entry), DATA_KEY);
  g_autofree char *text = NULL;
  gboolean is_other;

  g_return_if_fail (self != NULL);

  is_other = g_strcmp0 (self->id, jm_item_get_id (item)) != 0;
  self->kind = jm_item_get_kind (item);
  self->field = field;
  g_set_str (&self->id, jm_item_get_id (item));
  g_set_str (&self->unit, unit);

  text = write_value (self, item);
  if (is_other || g_strcmp0 (text, self->shown) != 0)
    {
      g_set_str (&self->shown, text);
      set_text (self, text);
    }
}

/**
 * jm_value_entry_show_text:
 * @entry: an entry that was attached
 * @text: any text
 *
 * Shows a text that belongs to no field.
 */
void
jm_value_entry_show_text (GtkEditable *entry,
                          const char  *text)
{
  ValueEntry *self = g_object_get_data (G_OBJECT (entry), DATA_KEY);

  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->shown, g_free);
  set_text (self, text);
}

/**
 * jm_value_entry_merge:
 * @entry: an entry that was attached
 * @merge_key: (nullable): what is typed becomes part of the step with this key; %NULL to make
 *   each field a step of its own
 */
void
jm_value_entry_merge (GtkEditable *entry,
                      const char  *merge_key)
{
  ValueEntry *self = g_object_get_data (G_OBJECT (entry), DATA_KEY);

  g_return_if_fail (self != NULL);

  g_set_str (&self->merge_key, merge_key);
}
