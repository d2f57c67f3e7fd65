/* jm-index.h: where each id of a map stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmIndex names for each id its parent, the list it is in and its position there.  It
 * holds no items, so that all maps of the same structure share one: setting a field does
 * not make a new index.  It is immutable and atomically reference-counted.  Its ids belong
 * to the items: keep one of the maps as long as the index is used.
 *
 * Entries are numbered in document order: an item comes before all that is in it, and that
 * before the next item.  The root is entry 0.
 */

#pragma once

#include "jm-item.h"

G_BEGIN_DECLS

#define JM_INDEX_NONE G_MAXUINT32

typedef struct _JmIndex JmIndex;

typedef struct
{
  const char *id;
  guint32 hash;     /* of the id */
  guint32 parent;   /* an entry; JM_INDEX_NONE for the root */
  guint32 position; /* in the list of the parent */
  guint32 size;     /* of entries: itself and all that is in it */
  guint8 field;     /* of the parent */
  guint8 kind;
} JmIndexEntry;

JmIndex            *jm_index_new       (JmItem        *root,
                                        GError       **error);
JmIndex            *jm_index_ref       (JmIndex       *self);
void                jm_index_unref     (JmIndex       *self);

guint32             jm_index_get_size  (JmIndex       *self);
const JmIndexEntry *jm_index_get_entry (JmIndex       *self,
                                        guint32        entry);
guint32             jm_index_find      (JmIndex       *self,
                                        const char    *id);
JmItem             *jm_index_get_item  (JmIndex       *self,
                                        guint32        entry,
                                        JmItem        *root);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmIndex, jm_index_unref)

G_END_DECLS
