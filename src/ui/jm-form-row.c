/* jm-form-row.c: a row of a form: one field of what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-form-row.h"

#include <glib/gi18n.h>

#include "jm-announce.h"
#include "jm-form-rows.h"

typedef struct
{
  JmEditor *editor;
  JmKind kind;          /* of what is selected */
  JmKind holder;        /* of what has the field: the same, or a child of it */
  const JmField *field;
  guint position;       /* of the field */
  JmFormSlot slot;
  char *target;         /* the slot borrows it */

  GPtrArray *ids;       /* of what is selected */
  GPtrArray *items;     /* nullable: only while a value is shown */

  GtkWidget *head;      /* the name, and what subclasses put beside it */
  GtkWidget *title;
  GtkWidget *complaint; /* nullable */
  GtkWidget *named;     /* nullable: what takes the value; it stands in the row */
  gboolean is_wrong;
} JmFormRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JmFormRow, jm_form_row, GTK_TYPE_BOX)

#define GET(self) ((JmFormRowPrivate *) jm_form_row_get_instance_private (self))

static void
leave_cb (JmFormRow *self)
{
  JmFormRowPrivate *private = GET (self);

  jm_document_end_merge (jm_editor_get_document (private->editor));
  if (JM_FORM_ROW_GET_CLASS (self)->leave != NULL)
    JM_FORM_ROW_GET_CLASS (self)->leave (self);
}

static void
jm_form_row_finalize (GObject *object)
{
  JmFormRowPrivate *private = GET (JM_FORM_ROW (object));

  g_clear_object (&private->editor);
  g_clear_pointer (&private->ids, g_ptr_array_unref);
  g_free (private->target);

  G_OBJECT_CLASS (jm_form_row_parent_class)->finalize (object);
}

static void
jm_form_row_class_init (JmFormRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jm_form_row_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jm_form_row_init (JmFormRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "form-row");
}

static GType
choose_type (JmKind         kind,
             guint          position,
             const JmField *field)
{
  if (jm_form_row_choose_suits (kind, position))
    return JM_TYPE_FORM_ROW_CHOOSE;
  if (jm_form_row_level_suits (field))
    return JM_TYPE_FORM_ROW_LEVEL;

  switch (field->type)
    {
    case JM_TYPE_TEXT:
    case JM_TYPE_PROSE:
      return JM_TYPE_FORM_ROW_PROSE;
    case JM_TYPE_COLOUR:
      return JM_TYPE_FORM_ROW_COLOUR;
    case JM_TYPE_PATH:
    case JM_TYPE_PICTURE:
      return JM_TYPE_FORM_ROW_FILE;
    case JM_TYPE_FLAG:
      return JM_TYPE_FORM_ROW_FLAG;
    case JM_TYPE_TEXTS:
      return JM_TYPE_FORM_ROW_TEXTS;
    case JM_TYPE_CHILDREN:
      return jm_form_row_each_suits (field) ? JM_TYPE_FORM_ROW_EACH : JM_TYPE_FORM_ROW_CHILDREN;
    case JM_TYPE_DATE:
    case JM_TYPE_NUMBER:
    case JM_TYPE_INTEGER:
    case JM_TYPE_CHOICE:
    case JM_TYPE_REFERENCE:
    case JM_TYPE_REFERENCES:
    case JM_TYPE_UNSET:
    default:
      return JM_TYPE_FORM_ROW_TEXT;
    }
}

/**
 * jm_form_row_new:
 * @editor: an open map
 * @kind: the kind of what is selected, of the first item where there are several kinds
 * @slot: where the value stands
 *
 * Returns: (transfer floating): a row that suits the type of the field
 */
GtkWidget *
jm_form_row_new (JmEditor         *editor,
                 JmKind            kind,
                 const JmFormSlot *slot)
{
  const JmField *field = jm_form_slot_get_field (slot, kind);
  int list = slot->list != NULL ? jm_kind_find_field (kind, slot->list) : -1;
  JmKind holder = list >= 0 ? jm_kind_get_field (kind, (guint) list)->child : kind;
  guint position = (guint) jm_kind_find_field (holder, slot->name);
  JmFormRow *self = g_object_new (choose_type (holder, position, field), NULL);
  JmFormRowPrivate *private = GET (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  private->editor = g_object_ref (editor);
  private->kind = kind;
  private->holder = holder;
  private->field = field;
  private->position = position;
  private->target = g_strdup (slot->target);
  private->slot = (JmFormSlot) { field->name, slot->list, private->target };
  private->ids = g_ptr_array_new_with_free_func (g_free);

  private->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  private->title = gtk_label_new (_(field->label));
  gtk_label_set_xalign (GTK_LABEL (private->title), 0);
  gtk_label_set_wrap (GTK_LABEL (private->title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (private->title), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (private->title, TRUE);
  gtk_widget_add_css_class (private->title, "form-title");
  gtk_box_append (GTK_BOX (private->head), private->title);
  gtk_box_append (GTK_BOX (self), private->head);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _(field->help));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, private->title, NULL, -1);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  JM_FORM_ROW_GET_CLASS (self)->build (self);

  return GTK_WIDGET (self);
}

/**
 * jm_form_row_refresh:
 * @self: a row
 * @ids: (element-type utf8): what is selected
 * @items: (element-type JmItem): the same
 *
 * Shows the value that the items have now.
 */
void
jm_form_row_refresh (JmFormRow *self,
                     GPtrArray *ids,
                     GPtrArray *items)
{
  JmFormRowPrivate *private = GET (self);
  JmFormShared shared;

  if (private->ids != ids)
    {
      g_ptr_array_unref (private->ids);
      private->ids = g_ptr_array_ref (ids);
      jm_form_row_complain (self, NULL);
    }

  /* Children can be looked at even where they cannot be changed. */
  if (private->field->type != JM_TYPE_CHILDREN)
    gtk_widget_set_sensitive (GTK_WIDGET (self), !jm_form_row_is_read_only (self));

  private->items = items;
  jm_form_slot_read (&private->slot, items, &shared);
  JM_FORM_ROW_GET_CLASS (self)->show (self, &shared);
  private->items = NULL;
}

/**
 * jm_form_row_set_title:
 * @self: a row
 * @title: what it is called instead of the field's name, translated
 */
void
jm_form_row_set_title (JmFormRow  *self,
                       const char *title)
{
  gtk_label_set_text (GTK_LABEL (GET (self)->title), title);
}

/**
 * jm_form_row_hide_title:
 * @self: a row
 *
 * Shows the row without its name, beside something that says what it is.
 */
void
jm_form_row_hide_title (JmFormRow *self)
{
  gtk_widget_set_visible (GET (self)->head, FALSE);
}

/**
 * jm_form_row_get_editor:
 * @self: a row
 *
 * Returns: (transfer none): the open map
 */
JmEditor *
jm_form_row_get_editor (JmFormRow *self)
{
  return GET (self)->editor;
}

/**
 * jm_form_row_get_field:
 * @self: a row
 *
 * Returns: (transfer none): the declaration of its field
 */
const JmField *
jm_form_row_get_field (JmFormRow *self)
{
  return GET (self)->field;
}

/**
 * jm_form_row_get_kind:
 * @self: a row
 *
 * Returns: the kind of the item that holds the value
 */
JmKind
jm_form_row_get_kind (JmFormRow *self)
{
  return GET (self)->holder;
}

/**
 * jm_form_row_get_position:
 * @self: a row
 *
 * Returns: which field of jm_form_row_get_kind() it is
 */
guint
jm_form_row_get_position (JmFormRow *self)
{
  return GET (self)->position;
}

/**
 * jm_form_row_get_slot:
 * @self: a row
 *
 * Returns: (transfer none): where the value stands
 */
const JmFormSlot *
jm_form_row_get_slot (JmFormRow *self)
{
  return &GET (self)->slot;
}

/**
 * jm_form_row_get_ids:
 * @self: a row
 *
 * Returns: (transfer none) (element-type utf8): what is selected
 */
GPtrArray *
jm_form_row_get_ids (JmFormRow *self)
{
  return GET (self)->ids;
}

/**
 * jm_form_row_get_items:
 * @self: a row that is just showing a value
 *
 * Returns: (transfer none) (element-type JmItem): what is selected
 */
GPtrArray *
jm_form_row_get_items (JmFormRow *self)
{
  return GET (self)->items;
}

/**
 * jm_form_row_is_read_only:
 * @self: a row
 *
 * Returns: whether nothing can be set
 */
gboolean
jm_form_row_is_read_only (JmFormRow *self)
{
  return jm_document_get_read_only (jm_editor_get_document (GET (self)->editor));
}

/**
 * jm_form_row_get_head:
 * @self: a row
 *
 * Returns: (transfer none): the box with the name, for a button beside it
 */
GtkWidget *
jm_form_row_get_head (JmFormRow *self)
{
  return GET (self)->head;
}

/**
 * jm_form_row_name:
 * @self: a row
 * @widget: the widget that takes the value
 * @value: (nullable): the label that shows the value, where @widget does not say it itself
 *
 * Tells those who cannot see the row what the widget is for.
 */
void
jm_form_row_name (JmFormRow *self,
                  GtkWidget *widget,
                  GtkWidget *value)
{
  JmFormRowPrivate *private = GET (self);

  private->named = widget;
  /* The list of labels ends at the first NULL. */
  if (value != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY, private->title, value,
                                    NULL, -1);
  else
    gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY, private->title, NULL,
                                    -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _(private->field->help), -1);
}

/* Everything that is typed into a field on one visit is one step. */
static char *
make_key (JmFormRowPrivate *private)
{
  const char *first = private->ids->len > 0 ? g_ptr_array_index (private->ids, 0) : "";

  return g_strdup_printf ("form %s %u %s %s %s", first, private->ids->len,
                          private->slot.list != NULL ? private->slot.list : "",
                          private->target != NULL ? private->target : "", private->slot.name);
}

/**
 * jm_form_row_set:
 * @self: a row
 * @value: a value
 * @is_typed: whether it belongs to the same step as what was typed before
 *
 * Gives all that is selected the value.  If it does not fit, the row says so and the map stays
 * as it is.
 *
 * Returns: whether they have the value now
 */
gboolean
jm_form_row_set (JmFormRow *self,
                 JmValue    value,
                 gboolean   is_typed)
{
  JmFormRowPrivate *private = GET (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *key = NULL;
  JmMap *map;

  if (!jm_field_check (private->field, value, &error))
    {
      jm_form_row_complain (self, error->message);
      return FALSE;
    }

  map = jm_form_slot_write (&private->slot, jm_editor_get_map (private->editor), private->ids, value, &error);
  if (map == NULL)
    {
      jm_form_row_complain (self, error->message);
      return FALSE;
    }

  jm_form_row_complain (self, NULL);
  key = is_typed ? make_key (private) : NULL;
  /* Translators: a step that can be undone; the name of the field that was changed. */
  label = g_strdup_printf (_("Change “%s”"), _(private->field->label));

  return jm_editor_apply (private->editor, map, NULL, label, key);
}

/* Says of what takes the value whether it is right, and where it is said what is not. */
static void
tell_whether_wrong (JmFormRow *self)
{
  JmFormRowPrivate *private = GET (self);

  if (private->named == NULL)
    return;

  gtk_accessible_update_state (GTK_ACCESSIBLE (private->named), GTK_ACCESSIBLE_STATE_INVALID,
                               private->is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (private->is_wrong)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (private->named),
                                    GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, private->complaint, NULL,
                                    GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, private->complaint, NULL, -1);
  else
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (private->named), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (private->named), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
    }
}

/**
 * jm_form_row_complain:
 * @self: a row
 * @sentence: (nullable): what is wrong with what was typed; %NULL when nothing is
 */
void
jm_form_row_complain (JmFormRow  *self,
                      const char *sentence)
{
  JmFormRowPrivate *private = GET (self);
  gboolean was_wrong = private->is_wrong;

  private->is_wrong = sentence != NULL;
  if (sentence == NULL)
    {
      if (private->complaint != NULL)
        gtk_widget_set_visible (private->complaint, FALSE);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "wrong");
      if (was_wrong)
        tell_whether_wrong (self);
      return;
    }

  if (private->complaint == NULL)
    {
      private->complaint = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (private->complaint), 0);
      gtk_label_set_wrap (GTK_LABEL (private->complaint), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (private->complaint), PANGO_WRAP_WORD_CHAR);
      gtk_widget_add_css_class (private->complaint, "form-complaint");
      gtk_box_append (GTK_BOX (self), private->complaint);
    }
  gtk_label_set_text (GTK_LABEL (private->complaint), sentence);
  gtk_widget_set_visible (private->complaint, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "wrong");
  tell_whether_wrong (self);
  jm_announce (GTK_WIDGET (self), sentence);
}

/**
 * jm_form_row_is_wrong:
 * @self: a row
 *
 * Returns: whether it shows something else than the value, since that did not fit
 */
gboolean
jm_form_row_is_wrong (JmFormRow *self)
{
  return GET (self)->is_wrong;
}
