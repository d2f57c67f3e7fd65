/* jm-item-build.c: filling items, and making new ones from old ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-item.h"

#include "jm-item-private.h"

/* A new item with the same content, to be changed before it is given away. */
static JmItem *
copy (const JmItem *self)
{
  const JmField *fields = _jm_item_get_fields (self);
  JmItem *result = _jm_item_allocate (self->kind, g_ref_string_acquire (self->id));

  if (self->unknown != NULL)
    result->unknown = g_ptr_array_ref (self->unknown);
  for (guint i = 0; i < self->n_slots; i++)
    result->slots[i] = jm_slot_copy (&fields[i], self->slots[i]);

  return result;
}

/**
 * jm_item_build_set:
 * @self: an item that was not given away yet
 * @field: a field of any type but CHILDREN
 * @value: its value; %JM_VALUE_UNSET for the default
 * @error: return location for an error
 *
 * Fills a field, as jm_field_check() allows.  Error: %JM_MODEL_ERROR_VALUE; the field then
 * stays as it was.
 *
 * Returns: whether the value fits
 */
gboolean
jm_item_build_set (JmItem   *self,
                   guint     field,
                   JmValue   value,
                   GError  **error)
{
  const JmField *declaration;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (field < self->n_slots, FALSE);

  declaration = &_jm_item_get_fields (self)[field];
  if (!jm_field_check (declaration, value, error))
    return FALSE;

  jm_slot_clear (declaration, self->slots[field]);
  self->slots[field] = jm_slot_make (declaration, value);

  return TRUE;
}

/**
 * jm_item_build_append:
 * @self: an item that was not given away yet
 * @field: a field of the type CHILDREN
 * @child: (transfer full): an item of the kind that the field holds
 *
 * Appends an item to a list.  The child may be filled further for as long as @self may be.
 */
void
jm_item_build_append (JmItem *self,
                      guint   field,
                      JmItem *child)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (child != NULL);
  g_return_if_fail (field < self->n_slots);
  g_return_if_fail (_jm_item_get_fields (self)[field].type == JM_TYPE_CHILDREN);
  g_return_if_fail (_jm_item_get_fields (self)[field].child == child->kind);

  if (self->slots[field].list == NULL)
    self->slots[field].list = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);

  g_ptr_array_add (self->slots[field].list, child);
}

/**
 * jm_item_build_unknown:
 * @self: an item that was not given away yet
 * @name: the name of a member that this version does not know
 * @json: its value, as JSON
 *
 * Keeps a member, so that it is not lost when the map is saved.
 */
void
jm_item_build_unknown (JmItem     *self,
                       const char *name,
                       const char *json)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (json != NULL);

  if (self->unknown == NULL)
    self->unknown = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);

  g_ptr_array_add (self->unknown, g_ref_string_new (name));
  g_ptr_array_add (self->unknown, g_ref_string_new (json));
}

/**
 * jm_item_with_value:
 * @self: an item
 * @field: a field of any type but CHILDREN
 * @value: its new value; %JM_VALUE_UNSET for the default
 * @error: return location for an error
 *
 * Error: %JM_MODEL_ERROR_VALUE.
 *
 * Returns: (transfer full): a copy with another value in one field; the same item when the
 *   field has that value already; %NULL when the value does not fit
 */
JmItem *
jm_item_with_value (JmItem   *self,
                    guint     field,
                    JmValue   value,
                    GError  **error)
{
  const JmField *declaration;
  JmItem *result;
  JmSlot slot;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field < self->n_slots, NULL);

  declaration = &_jm_item_get_fields (self)[field];
  if (!jm_field_check (declaration, value, error))
    return NULL;

  slot = jm_slot_make (declaration, value);
  if (jm_slot_equal (declaration, slot, self->slots[field]))
    {
      jm_slot_clear (declaration, slot);
      return jm_item_ref (self);
    }

  result = copy (self);
  jm_slot_clear (declaration, result->slots[field]);
  result->slots[field] = slot;

  return result;
}

/**
 * jm_item_with_children:
 * @self: an item
 * @field: a field of the type CHILDREN
 * @children: (element-type JmItem): items of the kind that the field holds; the array frees
 *   them with jm_item_unref() and is shared, so that nobody may change it any more
 *
 * Returns: (transfer full): a copy with another list in one field
 */
JmItem *
jm_item_with_children (JmItem    *self,
                       guint      field,
                       GPtrArray *children)
{
  JmItem *result;
  JmSlot *slot;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (children != NULL, NULL);
  g_return_val_if_fail (field < self->n_slots, NULL);
  g_return_val_if_fail (_jm_item_get_fields (self)[field].type == JM_TYPE_CHILDREN, NULL);

  result = copy (self);
  slot = &result->slots[field];
  jm_slot_clear (&_jm_item_get_fields (self)[field], *slot);
  slot->list = children->len > 0 ? g_ptr_array_ref (children) : NULL;

  return result;
}

/**
 * jm_item_with_id:
 * @self: an item
 * @id: another id
 *
 * Returns: (transfer full): a copy with that id; what is in it keeps its ids
 */
JmItem *
jm_item_with_id (JmItem     *self,
                 const char *id)
{
  JmItem *result;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  result = copy (self);
  g_ref_string_release (result->id);
  result->id = g_ref_string_new (id);

  return result;
}

/* A set of fields is a number with a bit for each. */
#define FITS(KIND, ...) G_STATIC_ASSERT (JM_##KIND##_N_FIELDS <= 64);
JM_KINDS (FITS)
#undef FITS

/**
 * jm_item_with_only:
 * @self: an item
 * @fields: the fields that are kept: bit n for field n
 *
 * Makes a copy without all other fields, and without unknown members.  The copy is its
 * caller's to fill: fields that were not kept may be built as in a new item, but to a list
 * that was kept, and so is shared with @self, nothing may be appended.
 *
 * Returns: (transfer full): the copy
 */
JmItem *
jm_item_with_only (JmItem  *self,
                   guint64  fields)
{
  const JmField *declarations;
  JmItem *result;

  g_return_val_if_fail (self != NULL, NULL);

  declarations = _jm_item_get_fields (self);
  result = _jm_item_allocate (self->kind, g_ref_string_acquire (self->id));
  for (guint i = 0; i < self->n_slots; i++)
    result->slots[i] = fields & G_GUINT64_CONSTANT (1) << i ? jm_slot_copy (&declarations[i], self->slots[i])
                                                            : jm_slot_get_default (&declarations[i]);

  return result;
}
