/* jm-map-edit.c: from a map to the next one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each edit makes new nodes from the place of the change up to the root and shares all the
 * rest.
 */

#include "config.h"

#include "jm-map.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-map-private.h"

/* What jm_map_move() does to the lists of a map: items are taken out everywhere, and put
 * into one list. */
typedef struct
{
  JmIndex *index;
  GHashTable *touched; /* set of entries: items in whose lists, or deeper, something changes */
  GHashTable *moved;   /* set of entries */
  GPtrArray *items;    /* the moved items, in document order */
  guint32 target;
  guint field;
  int position;
} Move;

#define ENTRY_KEY(entry) GUINT_TO_POINTER ((guint) (entry))

static GPtrArray *
new_list (guint reserved)
{
  return g_ptr_array_new_full (reserved, (GDestroyNotify) jm_item_unref);
}

static GPtrArray *
copy_list (JmItem *item,
           guint   field,
           guint   extra)
{
  guint n = jm_item_get_n_children (item, field);
  GPtrArray *list = new_list (n + extra);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, jm_item_ref (jm_item_get_child (item, field, i)));

  return list;
}

/* Returns POSITION if a list of LENGTH items has such a place, else its end. */
static guint
clamp_position (int   position,
                guint length)
{
  return position < 0 || (guint) position > length ? length : (guint) position;
}

/* Puts an item into the place of an entry and makes the nodes above it anew.  Takes ITEM,
 * returns the new root. */
static JmItem *
replace (JmMap   *self,
         guint32  entry,
         JmItem  *item)
{
  JmIndex *index = _jm_map_get_index (self);

  while (entry != 0)
    {
      const JmIndexEntry *place = jm_index_get_entry (index, entry);
      JmItem *parent = jm_index_get_item (index, place->parent, jm_map_get_root (self));
      g_autoptr (GPtrArray) list = copy_list (parent, place->field, 0);

      jm_item_unref (g_ptr_array_index (list, place->position));
      g_ptr_array_index (list, place->position) = item;

      item = jm_item_with_children (parent, place->field, list);
      entry = place->parent;
    }

  return item;
}

static gboolean
check_kind (JmKind    parent,
            guint     field,
            JmKind    kind,
            GError  **error)
{
  const JmKindInfo *info = jm_kind_get_info (parent);

  if (field < info->n_fields && info->fields[field].type == JM_TYPE_CHILDREN
      && info->fields[field].child == kind)
    return TRUE;

  g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_MISPLACED,
               _("An item of the kind “%s” cannot stand there."),
               _(jm_kind_get_info (kind)->label));

  return FALSE;
}

/**
 * jm_map_set:
 * @self: a map
 * @id: the id of an item
 * @field: a field of that item, of any type but CHILDREN
 * @value: its new value; %JM_VALUE_UNSET for the default
 * @error: return location for an error
 *
 * Changes one field.  Errors: %JM_MODEL_ERROR_NOT_FOUND for @id and for a reference that
 * leads nowhere, %JM_MODEL_ERROR_VALUE for a value that does not fit.
 *
 * Returns: (transfer full): the new map; @self when the field has that value already; or
 *   %NULL
 */
JmMap *
jm_map_set (JmMap       *self,
            const char  *id,
            guint        field,
            JmValue      value,
            GError     **error)
{
  g_autoptr (JmItem) changed = NULL;
  guint32 entry;
  JmItem *item;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  entry = _jm_map_find_entry (self, id, error);
  if (entry == JM_INDEX_NONE)
    return NULL;

  item = jm_index_get_item (_jm_map_get_index (self), entry, jm_map_get_root (self));
  changed = jm_item_with_value (item, field, value, error);
  if (changed == NULL || !_jm_item_check_field (changed, field, _jm_map_resolves, self, error))
    return NULL;
  if (changed == item)
    return jm_map_ref (self);

  return _jm_map_new_trusted (replace (self, entry, g_steal_pointer (&changed)), self);
}

typedef struct
{
  JmMap *map;
  JmIndex *index;
} Both;

static gboolean
resolves_in_both (const char *id,
                  guint       targets,
                  gpointer    user_data)
{
  Both *both = user_data;
  guint32 entry = jm_index_find (both->index, id);

  if (entry == JM_INDEX_NONE)
    return _jm_map_resolves (id, targets, both->map);

  return (targets & JM_KIND_BIT (jm_index_get_entry (both->index, entry)->kind)) != 0;
}

/*
 * _jm_map_insert_list:
 * @items: items
 * @n_items: how many there are
 * @index: where each id in them stands; entries from @first on are theirs
 * @first: 0, or 1 when the index begins with something that only holds them
 *
 * As jm_map_insert(), for several items at once; @position is that of the first.
 */
JmMap *
_jm_map_insert_list (JmMap          *self,
                     const char     *parent,
                     guint           field,
                     int             position,
                     JmItem *const  *items,
                     guint           n_items,
                     JmIndex        *index,
                     guint           first,
                     GError        **error)
{
  g_autoptr (GPtrArray) list = NULL;
  JmIndex *own = _jm_map_get_index (self);
  guint32 entry = _jm_map_find_entry (self, parent, error);
  Both both = { self, index };
  JmItem *holder;
  guint place;

  if (entry == JM_INDEX_NONE)
    return NULL;

  for (guint i = 0; i < n_items; i++)
    if (!check_kind (jm_index_get_entry (own, entry)->kind, field, jm_item_get_kind (items[i]), error))
      return NULL;

  if (jm_index_get_size (own) + jm_index_get_size (index) - first > JM_MAP_MAX_ITEMS)
    {
      g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_TOO_MUCH, _("A map may hold at most %u items."),
                   (guint) JM_MAP_MAX_ITEMS);
      return NULL;
    }

  for (guint32 i = first; i < jm_index_get_size (index); i++)
    {
      const char *id = jm_index_get_entry (index, i)->id;

      if (jm_index_find (own, id) != JM_INDEX_NONE)
        {
          g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_DUPLICATE_ID,
                       _("The map has an item “%s” already."), id);
          return NULL;
        }
    }

  for (guint i = 0; i < n_items; i++)
    if (!_jm_item_check_references (items[i], resolves_in_both, &both, error))
      return NULL;

  holder = jm_index_get_item (own, entry, jm_map_get_root (self));
  list = copy_list (holder, field, n_items);
  place = clamp_position (position, list->len);
  for (guint i = 0; i < n_items; i++)
    g_ptr_array_insert (list, (int) (place + i), jm_item_ref (items[i]));

  return _jm_map_new_trusted (replace (self, entry, jm_item_with_children (holder, field, list)), NULL);
}

/**
 * jm_map_insert:
 * @self: a map
 * @parent: the id of the item to put it into
 * @field: a field of the parent, of the type CHILDREN
 * @position: its future place in that list, from 0; -1 or more than there are for its end
 * @item: (transfer none): an item, with all that is in it
 * @error: return location for an error
 *
 * Puts a new item in.  Its ids must not be in the map yet (see jm_map_make_id(), and
 * jm_map_paste() for items of unknown origin); its references may lead into the map or into
 * itself.  Errors: %JM_MODEL_ERROR_NOT_FOUND, %JM_MODEL_ERROR_MISPLACED,
 * %JM_MODEL_ERROR_DUPLICATE_ID, %JM_MODEL_ERROR_TOO_MUCH, %JM_MODEL_ERROR_VALUE.
 *
 * Returns: (transfer full): the new map, or %NULL
 */
JmMap *
jm_map_insert (JmMap       *self,
               const char  *parent,
               guint        field,
               int          position,
               JmItem      *item,
               GError     **error)
{
  g_autoptr (JmIndex) index = NULL;
  guint32 entry;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (parent != NULL, NULL);
  g_return_val_if_fail (item != NULL, NULL);

  entry = _jm_map_find_entry (self, parent, error);
  if (entry == JM_INDEX_NONE ||
      !check_kind (jm_index_get_entry (_jm_map_get_index (self), entry)->kind, field, jm_item_get_kind (item), error))
    return NULL;

  index = jm_index_new (item, error);
  if (index == NULL)
    return NULL;

  return _jm_map_insert_list (self, parent, field, position, &item, 1, index, 0, error);
}

static void
touch (Move    *move,
       guint32  entry)
{
  while (entry != JM_INDEX_NONE && g_hash_table_add (move->touched, ENTRY_KEY (entry)))
    entry = jm_index_get_entry (move->index, entry)->parent;
}

/* Returns the item, which stands for ENTRY, with its lists after the move. */
static JmItem *
carry_out (Move    *move,
           JmItem  *item,
           guint32  entry)
{
  const JmKindInfo *info = jm_item_get_info (item);
  g_autoptr (JmItem) result = jm_item_ref (item);
  guint32 child = entry + 1;

  if (!g_hash_table_contains (move->touched, ENTRY_KEY (entry)))
    return g_steal_pointer (&result);

  for (guint i = 0; i < info->n_fields; i++)
    {
      gboolean is_target = entry == move->target && i == move->field;
      g_autoptr (GPtrArray) list = NULL;
      gboolean changed = is_target;
      guint n;

      if (info->fields[i].type != JM_TYPE_CHILDREN)
        continue;

      n = jm_item_get_n_children (item, i);
      list = new_list (n);
      for (guint j = 0; j < n; j++)
        {
          JmItem *old = jm_item_get_child (item, i, j);

          if (g_hash_table_contains (move->moved, ENTRY_KEY (child)))
            changed = TRUE;
          else
            {
              JmItem *new = carry_out (move, old, child);

              changed |= new != old;
              g_ptr_array_add (list, new);
            }
          child += jm_index_get_entry (move->index, child)->size;
        }

      if (is_target)
        {
          guint position = clamp_position (move->position, list->len);

          for (guint j = 0; j < move->items->len; j++)
            g_ptr_array_insert (list, (int) (position + j), jm_item_ref (g_ptr_array_index (move->items, j)));
        }

      if (changed)
        {
          JmItem *before = result;

          result = jm_item_with_children (before, i, list);
          jm_item_unref (before);
        }
    }

  return g_steal_pointer (&result);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

/* Returns the entries of the ids in document order, each once; NULL when an id is unknown. */
static GArray *
find_entries (JmMap              *self,
              const char *const  *ids,
              GError            **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 entry = _jm_map_find_entry (self, ids[i], error);

      if (entry == JM_INDEX_NONE)
        return NULL;
      g_array_append_val (entries, entry);
    }

  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    if (i == 0 || g_array_index (entries, guint32, i) != g_array_index (entries, guint32, i - 1))
      g_array_index (entries, guint32, n++) = g_array_index (entries, guint32, i);
  g_array_set_size (entries, n);

  return g_steal_pointer (&entries);
}

/**
 * jm_map_move:
 * @self: a map
 * @ids: the ids of items of one kind; ends with %NULL
 * @parent: the id of the item to move them into
 * @field: a field of the parent that holds items of that kind
 * @position: the future place of the first of them, counted without the moved items; -1 or
 *   more than there are for the end of the list
 * @error: return location for an error
 *
 * Moves items from wherever they are.  They come to stand beside each other in the order in
 * which they stood in the map, whatever the order of @ids.  Errors:
 * %JM_MODEL_ERROR_NOT_FOUND, and %JM_MODEL_ERROR_MISPLACED, also when an item would come
 * into itself.
 *
 * Returns: (transfer full): the new map; @self when nothing moves; or %NULL
 */
JmMap *
jm_map_move (JmMap              *self,
             const char *const  *ids,
             const char         *parent,
             guint               field,
             int                 position,
             GError            **error)
{
  g_autoptr (GHashTable) touched = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) moved = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) items = new_list (0);
  g_autoptr (GArray) entries = NULL;
  g_autoptr (JmItem) root = NULL;
  Move move = { NULL, touched, moved, items, JM_INDEX_NONE, field, position };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ids != NULL, NULL);
  g_return_val_if_fail (parent != NULL, NULL);

  move.index = _jm_map_get_index (self);
  move.target = _jm_map_find_entry (self, parent, error);
  if (move.target == JM_INDEX_NONE)
    return NULL;

  entries = find_entries (self, ids, error);
  if (entries == NULL)
    return NULL;
  if (entries->len == 0)
    return jm_map_ref (self);

  for (guint i = 0; i < entries->len; i++)
    {
      guint32 entry = g_array_index (entries, guint32, i);
      const JmIndexEntry *place = jm_index_get_entry (move.index, entry);

      /* Kinds do not nest in themselves, so that this also keeps an item out of itself. */
      if (!check_kind (jm_index_get_entry (move.index, move.target)->kind, field, place->kind, error))
        return NULL;

      g_hash_table_add (moved, ENTRY_KEY (entry));
      g_ptr_array_add (items, jm_item_ref (jm_index_get_item (move.index, entry, jm_map_get_root (self))));
      touch (&move, place->parent);
    }
  touch (&move, move.target);

  root = carry_out (&move, jm_map_get_root (self), 0);
  if (jm_item_equal (root, jm_map_get_root (self)))
    return jm_map_ref (self);

  return _jm_map_new_trusted (g_steal_pointer (&root), NULL);
}

/**
 * jm_map_remove:
 * @self: a map
 * @ids: the ids of items; ends with %NULL
 * @error: return location for an error
 *
 * Removes items with all that is in them, and repairs the consequences: what referred to
 * one of them is cleared, and an item that makes no sense without is removed as well.
 * Errors: %JM_MODEL_ERROR_NOT_FOUND, and %JM_MODEL_ERROR_MISPLACED for the map itself.
 *
 * Returns: (transfer full): the new map; @self when @ids is empty; or %NULL
 */
JmMap *
jm_map_remove (JmMap              *self,
               const char *const  *ids,
               GError            **error)
{
  g_autoptr (GHashTable) removed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) entries = NULL;
  JmIndex *index;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  entries = find_entries (self, ids, error);
  if (entries == NULL)
    return NULL;
  if (entries->len == 0)
    return jm_map_ref (self);

  if (g_array_index (entries, guint32, 0) == 0)
    {
      g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_MISPLACED, _("The map itself cannot be removed."));
      return NULL;
    }

  index = _jm_map_get_index (self);
  for (guint i = 0; i < entries->len; i++)
    {
      guint32 entry = g_array_index (entries, guint32, i);
      guint32 end = entry + jm_index_get_entry (index, entry)->size;

      for (; entry < end; entry++)
        g_hash_table_add (removed, (gpointer) jm_index_get_entry (index, entry)->id);
    }

  return _jm_map_new_trusted (_jm_item_repair (jm_map_get_root (self), removed, _jm_map_resolves, self, NULL,
                                               NULL),
                              NULL);
}
