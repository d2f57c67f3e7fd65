/* jm-item.c: one node of a map, a value that never changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-item.h"

#include <math.h>
#include <string.h>

#include "jm-item-private.h"

G_DEFINE_BOXED_TYPE (JmItem, jm_item, jm_item_ref, jm_item_unref)

/**
 * _jm_item_allocate:
 * @kind: its kind
 * @id: (transfer full): its id, a GRefString
 *
 * Returns: (transfer full): an item whose slots hold nothing yet, not even defaults
 */
JmItem *
_jm_item_allocate (JmKind  kind,
                   char   *id)
{
  guint n_slots = jm_kind_get_info (kind)->n_fields;
  JmItem *self = g_malloc (sizeof (JmItem) + n_slots * sizeof (JmSlot));

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = (guint16) kind;
  self->n_slots = (guint16) n_slots;
  self->id = id;
  self->unknown = NULL;

  return self;
}

/* Returns the list in a field, NULL when it is empty or the field is not stored as STORE. */
static GPtrArray *
get_list (const JmItem *self,
          guint         field,
          JmType        store)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field < self->n_slots, NULL);

  if (jm_type_get_store (_jm_item_get_fields (self)[field].type) != store)
    return NULL;

  return self->slots[field].list;
}

static guint
get_length (const JmItem *self,
            guint         field, JmType        store)
{
  GPtrArray *list = get_list (self, field, store);

  return list != NULL ? list->len : 0;
}

/**
 * jm_item_new:
 * @kind: its kind
 * @id: its id; %JM_MAP_ID for a map
 *
 * Makes an item with the default in each field.  Its maker may fill it with the
 * jm_item_build_… functions before giving it away.  Whether the id is good is checked when
 * the item comes into a map.
 *
 * Returns: (transfer full): the item
 */
JmItem *
jm_item_new (JmKind      kind,
             const char *id)
{
  const JmField *fields;
  JmItem *self;

  g_return_val_if_fail (kind < JM_N_KINDS, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = _jm_item_allocate (kind, g_ref_string_new (id));
  fields = _jm_item_get_fields (self);
  for (guint i = 0; i < self->n_slots; i++)
    self->slots[i] = jm_slot_get_default (&fields[i]);

  return self;
}

/**
 * jm_item_ref:
 * @self: an item
 *
 * Returns: (transfer full): the same item
 */
JmItem *
jm_item_ref (JmItem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jm_item_unref:
 * @self: (transfer full): an item
 *
 * Gives an item back; the last one to do so frees it.  Kinds do not nest in themselves, so
 * that this recurses a few levels at most.
 */
void
jm_item_unref (JmItem *self)
{
  const JmField *fields;

  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  fields = _jm_item_get_fields (self);
  for (guint i = 0; i < self->n_slots; i++)
    jm_slot_clear (&fields[i], self->slots[i]);
  g_clear_pointer (&self->unknown, g_ptr_array_unref);
  g_ref_string_release (self->id);
  g_free (self);
}

/**
 * jm_item_get_kind:
 * @self: an item
 *
 * Returns: its kind
 */
JmKind
jm_item_get_kind (const JmItem *self)
{
  g_return_val_if_fail (self != NULL, JM_KIND_MAP);

  return self->kind;
}

/**
 * jm_item_get_id:
 * @self: an item
 *
 * Returns: its id
 */
const char *
jm_item_get_id (const JmItem *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->id;
}

/**
 * jm_item_get_info:
 * @self: an item
 *
 * Returns: (transfer none): what is known about its kind
 */
const JmKindInfo *
jm_item_get_info (const JmItem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return jm_kind_get_info (self->kind);
}

/**
 * jm_item_get_text:
 * @self: an item
 * @field: a field of the types TEXT, PROSE, DATE, COLOUR, PATH or REFERENCE
 *
 * Returns: the text, "" when it is not set
 */
const char *
jm_item_get_text (const JmItem *self,
                  guint         field)
{
  const char *text;

  g_return_val_if_fail (self != NULL, "");
  g_return_val_if_fail (field < self->n_slots, "");
  g_return_val_if_fail (jm_type_get_store (_jm_item_get_fields (self)[field].type) == JM_TYPE_TEXT, "");

  text = self->slots[field].text;

  return text != NULL ? text : "";
}

/**
 * jm_item_get_number:
 * @self: an item
 * @field: a field of the types NUMBER, INTEGER, FLAG or CHOICE
 *
 * Returns: the number; when it is not set NAN, of a flag 0, of a choice %JM_CHOICE_UNSET
 */
double
jm_item_get_number (const JmItem *self,
                    guint         field)
{
  g_return_val_if_fail (self != NULL, (double) NAN);
  g_return_val_if_fail (field < self->n_slots, (double) NAN);
  g_return_val_if_fail (jm_type_get_store (_jm_item_get_fields (self)[field].type) == JM_TYPE_NUMBER,
                        (double) NAN);

  return self->slots[field].number;
}

/**
 * jm_item_get_flag:
 * @self: an item
 * @field: a field of the type FLAG
 *
 * Returns: whether it is true
 */
gboolean
jm_item_get_flag (const JmItem *self,
                  guint         field)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (field < self->n_slots, FALSE);
  g_return_val_if_fail (_jm_item_get_fields (self)[field].type == JM_TYPE_FLAG, FALSE);

  return self->slots[field].number != 0;
}

/**
 * jm_item_get_choice:
 * @self: an item
 * @field: a field of the type CHOICE
 *
 * Returns: the index of the choice, or %JM_CHOICE_UNSET
 */
int
jm_item_get_choice (const JmItem *self,
                    guint         field)
{
  g_return_val_if_fail (self != NULL, JM_CHOICE_UNSET);
  g_return_val_if_fail (field < self->n_slots, JM_CHOICE_UNSET);
  g_return_val_if_fail (_jm_item_get_fields (self)[field].type == JM_TYPE_CHOICE, JM_CHOICE_UNSET);

  return (int) self->slots[field].number;
}

/**
 * jm_item_get_n_texts:
 * @self: an item
 * @field: any of its fields
 *
 * Returns: how many texts it holds; 0 when it is not of the types TEXTS or REFERENCES
 */
guint
jm_item_get_n_texts (const JmItem *self,
                     guint         field)
{
  return get_length (self, field, JM_TYPE_TEXTS);
}

/**
 * jm_item_get_nth_text:
 * @self: an item
 * @field: a field of the types TEXTS or REFERENCES
 * @position: less than their number
 *
 * Returns: one of the texts
 */
const char *
jm_item_get_nth_text (const JmItem *self,
                      guint         field,
                      guint         position)
{
  GPtrArray *list = get_list (self, field, JM_TYPE_TEXTS);

  g_return_val_if_fail (list != NULL && position < list->len, "");

  return g_ptr_array_index (list, position);
}

/**
 * jm_item_get_n_children:
 * @self: an item
 * @field: any of its fields
 *
 * Returns: how many items it holds; 0 when it is not of the type CHILDREN
 */
guint
jm_item_get_n_children (const JmItem *self,
                        guint         field)
{
  return get_length (self, field, JM_TYPE_CHILDREN);
}

/**
 * jm_item_get_child:
 * @self: an item
 * @field: a field of the type CHILDREN
 * @position: less than their number
 *
 * Returns: (transfer none): one of the items
 */
JmItem *
jm_item_get_child (const JmItem *self,
                   guint         field,
                   guint         position)
{
  GPtrArray *list = get_list (self, field, JM_TYPE_CHILDREN);

  g_return_val_if_fail (list != NULL && position < list->len, NULL);

  return g_ptr_array_index (list, position);
}

/**
 * jm_item_is_set:
 * @self: an item
 * @field: any of its fields
 *
 * Returns: whether the field has another value than its default
 */
gboolean
jm_item_is_set (const JmItem *self,
                guint         field)
{
  const JmField *fields;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (field < self->n_slots, FALSE);

  fields = _jm_item_get_fields (self);

  return !jm_slot_equal (&fields[field], self->slots[field], jm_slot_get_default (&fields[field]));
}

/**
 * jm_item_equal:
 * @self: an item
 * @other: an item
 *
 * Compares two items with all that is in them, unknown members too.  What they share costs
 * nothing.
 *
 * Returns: whether both hold the same
 */
gboolean
jm_item_equal (const JmItem *self,
               const JmItem *other)
{
  const JmField *fields;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  if (self == other)
    return TRUE;
  if (self->kind != other->kind || strcmp (self->id, other->id) != 0
      || !jm_slot_strings_equal (self->unknown, other->unknown))
    return FALSE;

  fields = _jm_item_get_fields (self);
  for (guint i = 0; i < self->n_slots; i++)
    if (!jm_slot_equal (&fields[i], self->slots[i], other->slots[i]))
      return FALSE;

  return TRUE;
}

/**
 * jm_item_count:
 * @self: an item
 *
 * Returns: the number of items in it, itself included; they are counted anew each time
 */
guint
jm_item_count (const JmItem *self)
{
  guint count = 1;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->n_slots; i++)
    for (guint j = 0, n = jm_item_get_n_children (self, i); j < n; j++)
      count += jm_item_count (jm_item_get_child (self, i, j));

  return count;
}

/**
 * jm_item_get_n_unknown:
 * @self: an item
 *
 * Returns: the number of members that it was read with and that this version does not know
 */
guint
jm_item_get_n_unknown (const JmItem *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->unknown != NULL ? self->unknown->len / 2 : 0;
}

/**
 * jm_item_get_unknown:
 * @self: an item
 * @position: less than their number
 * @json: (out) (optional): the value of the member, as JSON
 *
 * Returns: the name of an unknown member
 */
const char *
jm_item_get_unknown (const JmItem *self,
                     guint         position,
                     const char  **json)
{
  g_return_val_if_fail (position < jm_item_get_n_unknown (self), "");

  if (json != NULL)
    *json = g_ptr_array_index (self->unknown, 2 * position + 1);

  return g_ptr_array_index (self->unknown, 2 * position);
}
