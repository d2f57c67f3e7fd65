/* jm-shown-items.c: the items of a map as its view shows it, by id
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-shown-items.h"

/* An item, and where it stands.  The root keeps the items. */
typedef struct
{
  JmItem *item;
  JmItem *parent; /* nullable: NULL for the root */
  guint position;
} Entry;

struct _JmShownItems
{
  JmItem *root;
  GHashTable *entries; /* id -> Entry */
};

static void
add (JmShownItems *self,
     JmItem       *item,
     JmItem       *parent,
     guint         position)
{
  const JmKindInfo *info = jm_item_get_info (item);
  Entry *entry = g_new (Entry, 1);

  *entry = (Entry) { item, parent, position };
  g_hash_table_insert (self->entries, (gpointer) jm_item_get_id (item), entry);

  for (guint field = 0; field < info->n_fields; field++)
    if (info->fields[field].type == JM_TYPE_CHILDREN)
      for (guint i = 0; i < jm_item_get_n_children (item, field); i++)
        add (self, jm_item_get_child (item, field, i), item, i);
}

/**
 * jm_shown_items_new:
 * @root: the root of a map as a view shows it
 *
 * Returns: (transfer full): its items
 */
JmShownItems *
jm_shown_items_new (const JmItem *root)
{
  JmShownItems *self = g_new0 (JmShownItems, 1);

  self->root = jm_item_ref ((JmItem *) root);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  add (self, self->root, NULL, 0);

  return self;
}

/**
 * jm_shown_items_free:
 * @self: (transfer full) (nullable): the items of a map
 */
void
jm_shown_items_free (JmShownItems *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->entries);
  jm_item_unref (self->root);
  g_free (self);
}

/**
 * jm_shown_items_get_root:
 * @self: the items of a map
 *
 * Returns: (transfer none): the root they were made from
 */
const JmItem *
jm_shown_items_get_root (JmShownItems *self)
{
  return self->root;
}

/**
 * jm_shown_items_find:
 * @self: the items of a map
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): what the view shows of the item; %NULL when that is nothing
 */
const JmItem *
jm_shown_items_find (JmShownItems *self,
                     const char   *id)
{
  const Entry *entry = id != NULL ? g_hash_table_lookup (self->entries, id) : NULL;

  return entry != NULL ? entry->item : NULL;
}

/**
 * jm_shown_items_get_parent:
 * @self: the items of a map
 * @id: an id
 *
 * Returns: (transfer none) (nullable): what the view shows of that in which the item stands
 */
const JmItem *
jm_shown_items_get_parent (JmShownItems *self,
                           const char   *id)
{
  const Entry *entry = g_hash_table_lookup (self->entries, id);

  return entry != NULL ? entry->parent : NULL;
}

/**
 * jm_shown_items_get_position:
 * @self: the items of a map
 * @id: the id of one of them
 *
 * Returns: its place in its list, from 0, as the view shows that
 */
guint
jm_shown_items_get_position (JmShownItems *self,
                             const char   *id)
{
  const Entry *entry = g_hash_table_lookup (self->entries, id);

  return entry != NULL ? entry->position : 0;
}
