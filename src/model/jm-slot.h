/* jm-slot.h: the place of one value in an item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a slot holds depends on the type of its field; it takes 8 bytes, and no memory
 * besides when the field is not set.  Texts are GRefStrings and lists are GPtrArrays: copies
 * of a slot share both, so that neither is changed once its item was given away.
 */

#pragma once

#include "jm-item.h"

G_BEGIN_DECLS

typedef union
{
  double number;   /* NUMBER, INTEGER, FLAG, CHOICE */
  char *text;      /* a GRefString; NULL when empty */
  GPtrArray *list; /* of GRefStrings or JmItems; NULL when empty */
} JmSlot;

JmSlot   jm_slot_get_default   (const JmField *field);
JmSlot   jm_slot_make          (const JmField *field,
                                JmValue        value);
JmSlot   jm_slot_copy          (const JmField *field,
                                JmSlot         slot);
void     jm_slot_clear         (const JmField *field,
                                JmSlot         slot);
gboolean jm_slot_equal         (const JmField *field,
                                JmSlot         a,
                                JmSlot         b);
gboolean jm_slot_strings_equal (GPtrArray     *a,
                                GPtrArray     *b);

G_END_DECLS
