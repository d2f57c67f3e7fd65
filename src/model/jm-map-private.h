/* jm-map-private.h: what the files of jm-map and the document share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map of _jm_map_new_trusted() is taken as it is: who makes it answers for unique ids and
 * for references that lead somewhere.
 */

#pragma once

#include "jm-index.h"
#include "jm-map.h"

G_BEGIN_DECLS

/* Whether a reference to @id leads to an item of one of the kinds @targets. */
typedef gboolean (*JmResolveFunc) (const char *id,
                                   guint       targets,
                                   gpointer    user_data);

JmMap    *_jm_map_new_trusted         (JmItem         *root,
                                       JmMap          *like);
JmIndex  *_jm_map_get_index           (JmMap          *self);
gboolean  _jm_map_shares_index        (JmMap          *self,
                                       JmMap          *other);
guint32   _jm_map_find_entry          (JmMap          *self,
                                       const char     *id,
                                       GError        **error);
gboolean  _jm_map_resolves            (const char     *id,
                                       guint           targets,
                                       gpointer        map);
char     *_jm_map_make_id             (JmMap          *self,
                                       JmKind          kind,
                                       GHashTable     *taken);

JmMap    *_jm_map_insert_list         (JmMap          *self,
                                       const char     *parent,
                                       guint           field,
                                       int             position,
                                       JmItem *const  *items,
                                       guint           n_items,
                                       JmIndex        *index,
                                       guint           first,
                                       GError        **error);

JmItem   *_jm_item_repair             (JmItem         *root,
                                       GHashTable     *removed,
                                       JmResolveFunc   resolves,
                                       gpointer        user_data,
                                       JmRepairFunc    repaired,
                                       gpointer        repaired_data);
gboolean  _jm_item_check_field        (JmItem         *item,
                                       guint           field,
                                       JmResolveFunc   resolves,
                                       gpointer        user_data,
                                       GError        **error);
gboolean  _jm_item_check_references   (JmItem         *item,
                                       JmResolveFunc   resolves,
                                       gpointer        user_data,
                                       GError        **error);

G_END_DECLS
