/* jm-item-private.h: how an item lies in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An item is one block of memory with a slot for each field of its kind.
 */

#pragma once

#include "jm-slot.h"

G_BEGIN_DECLS

struct _JmItem
{
  gatomicrefcount ref_count;
  guint16 kind;
  guint16 n_slots;
  char *id;           /* a GRefString */
  GPtrArray *unknown; /* of GRefStrings: name, JSON, name, JSON, …; NULL when there is none */
  JmSlot slots[];
};

JmItem *_jm_item_allocate (JmKind  kind,
                           char   *id);

static inline const JmField *
_jm_item_get_fields (const JmItem *self)
{
  return jm_kind_get_info (self->kind)->fields;
}

G_END_DECLS
