/* jm-find.h: finds texts in a whole map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmFind holds all that a map says, folded as jm-find-fold.h does, so that finding something
 * is one pass over its bytes.  It is made from a map, in any thread, and never changes.  What
 * is found is what people read: texts, names of what is referred to, dates, numbers with
 * their units, and choices by their names.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

typedef struct _JmFind JmFind;

/* A field of an item that holds what was looked for. */
typedef struct
{
  const char *id; /* belongs to the JmFind */
  guint field;
  guint order;    /* where it stands among all texts of the map */
} JmMatch;

JmFind    *jm_find_new            (JmMap       *map);
JmFind    *jm_find_ref            (JmFind      *self);
void       jm_find_unref          (JmFind      *self);
JmMap     *jm_find_get_map        (JmFind      *self);
GArray    *jm_find_search         (JmFind      *self,
                                   const char  *query);
guint      jm_find_get_order      (JmFind      *self,
                                   const char  *id,
                                   guint        field);

char     **jm_find_list_texts     (JmMap       *map,
                                   const JmItem *item,
                                   guint        field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmFind, jm_find_unref)

G_END_DECLS
