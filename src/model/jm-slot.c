/* jm-slot.c: the place of one value in an item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-slot.h"

#include <math.h>
#include <string.h>

G_STATIC_ASSERT (sizeof (JmSlot) == 8);

/**
 * jm_slot_get_default:
 * @field: a field
 *
 * Returns: the slot of a field that is not set
 */
JmSlot
jm_slot_get_default (const JmField *field)
{
  switch (field->type)
    {
    case JM_TYPE_NUMBER:
    case JM_TYPE_INTEGER:
      return (JmSlot) { .number = (double) NAN };
    case JM_TYPE_CHOICE:
      return (JmSlot) { .number = JM_CHOICE_UNSET };
    case JM_TYPE_FLAG:
      return (JmSlot) { .number = 0 };
    case JM_TYPE_UNSET:
    case JM_TYPE_TEXT:
    case JM_TYPE_PROSE:
    case JM_TYPE_DATE:
    case JM_TYPE_COLOUR:
    case JM_TYPE_PATH:
    case JM_TYPE_PICTURE:
    case JM_TYPE_REFERENCE:
    case JM_TYPE_TEXTS:
    case JM_TYPE_REFERENCES:
    case JM_TYPE_CHILDREN:
    default:
      return (JmSlot) { .text = NULL };
    }
}

/**
 * jm_slot_copy:
 * @field: the field of the slot
 * @slot: a slot
 *
 * Returns: a slot that shares what @slot holds
 */
JmSlot
jm_slot_copy (const JmField *field,
              JmSlot         slot)
{
  JmType store = jm_type_get_store (field->type);

  if (store == JM_TYPE_TEXT && slot.text != NULL)
    g_ref_string_acquire (slot.text);
  else if (store != JM_TYPE_TEXT && store != JM_TYPE_NUMBER && slot.list != NULL)
    g_ptr_array_ref (slot.list);

  return slot;
}

/**
 * jm_slot_clear:
 * @field: the field of the slot
 * @slot: a slot that is not used any more
 *
 * Gives back what a slot holds.
 */
void
jm_slot_clear (const JmField *field,
               JmSlot         slot)
{
  JmType store = jm_type_get_store (field->type);

  if (store == JM_TYPE_TEXT)
    g_clear_pointer (&slot.text, g_ref_string_release);
  else if (store != JM_TYPE_NUMBER)
    g_clear_pointer (&slot.list, g_ptr_array_unref);
}

/**
 * jm_slot_make:
 * @field: a field of any type but CHILDREN
 * @value: a value that jm_field_check() passed
 *
 * Returns: the slot of that value
 */
JmSlot
jm_slot_make (const JmField *field,
              JmValue        value)
{
  JmType store = jm_type_get_store (field->type);
  JmSlot slot = jm_slot_get_default (field);

  if (value.type == JM_TYPE_UNSET)
    return slot;

  if (store == JM_TYPE_NUMBER)
    slot.number = value.number + 0.0; /* −0 becomes 0, so that equal numbers are equal bytes */
  else if (store == JM_TYPE_TEXT && value.text != NULL && value.text[0] != '\0')
    slot.text = g_ref_string_new (value.text);
  else if (store == JM_TYPE_TEXTS && value.texts != NULL && value.texts[0] != NULL)
    {
      slot.list = g_ptr_array_new_full (g_strv_length ((char **) value.texts),
                                        (GDestroyNotify) g_ref_string_release);
      for (guint i = 0; value.texts[i] != NULL; i++)
        g_ptr_array_add (slot.list, g_ref_string_new (value.texts[i]));
    }

  return slot;
}

/**
 * jm_slot_strings_equal:
 * @a: (nullable): a list of GRefStrings
 * @b: (nullable): another one
 *
 * Returns: whether both lists hold the same
 */
gboolean
jm_slot_strings_equal (GPtrArray *a,
                       GPtrArray *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (strcmp (g_ptr_array_index (a, i), g_ptr_array_index (b, i)) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
children_equal (GPtrArray *a,
                GPtrArray *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!jm_item_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

/**
 * jm_slot_equal:
 * @field: the field of both slots
 * @a: a slot
 * @b: a slot
 *
 * Returns: whether both hold the same
 */
gboolean
jm_slot_equal (const JmField *field,
               JmSlot         a,
               JmSlot         b)
{
  switch (jm_type_get_store (field->type))
    {
    case JM_TYPE_NUMBER:
      return a.number == b.number || (isnan (a.number) && isnan (b.number));
    case JM_TYPE_TEXT:
      return g_strcmp0 (a.text, b.text) == 0;
    case JM_TYPE_TEXTS:
      return jm_slot_strings_equal (a.list, b.list);
    case JM_TYPE_CHILDREN:
      return children_equal (a.list, b.list);
    case JM_TYPE_UNSET:
    case JM_TYPE_PROSE:
    case JM_TYPE_DATE:
    case JM_TYPE_COLOUR:
    case JM_TYPE_PATH:
    case JM_TYPE_PICTURE:
    case JM_TYPE_INTEGER:
    case JM_TYPE_FLAG:
    case JM_TYPE_CHOICE:
    case JM_TYPE_REFERENCE:
    case JM_TYPE_REFERENCES:
    default:
      g_return_val_if_reached (FALSE);
    }
}
