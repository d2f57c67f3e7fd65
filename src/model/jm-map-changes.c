/* jm-map-changes.c: what one map has that another has not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-map.h"

/* Maps share what did not change, so equal pointers end the search. */
static gboolean
collect (JmMap     *old,
         JmItem    *item,
         GPtrArray *ids)
{
  JmItem *before = jm_map_find (old, jm_item_get_id (item));
  const JmKindInfo *info = jm_item_get_info (item);
  gboolean found = FALSE;

  if (before == item)
    return FALSE;

  for (guint field = 0; before != NULL && field < info->n_fields; field++)
    if (info->fields[field].type == JM_TYPE_CHILDREN)
      for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
        found = collect (old, jm_item_get_child (item, field, i), ids) || found;

  if (!found)
    g_ptr_array_add (ids, g_strdup (jm_item_get_id (item)));

  return TRUE;
}

/**
 * jm_map_list_changes:
 * @self: a map
 * @old: an earlier or later state of it
 *
 * Names the items in which the two differ: those that only @self has, without what is in
 * them, those with other values, and those whose lists have another order or have lost an
 * item.  The root is named only when nothing below it is.
 *
 * Returns: (transfer full) (element-type utf8): their ids in document order
 */
GPtrArray *
jm_map_list_changes (JmMap *self,
                     JmMap *old)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  collect (old, jm_map_get_root (self), ids);

  return ids;
}
