/* jm-index.c: where each id of a map stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-index.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-map.h"

/* The hash stands beside the entry, so that another item's entry is hardly ever looked at. */
typedef struct
{
  guint32 hash;
  guint32 entry; /* JM_INDEX_NONE when the slot is free */
} Slot;

struct _JmIndex
{
  gatomicrefcount ref_count;
  guint32 n_entries;
  guint32 mask; /* number of slots − 1; the number is a power of two */
  Slot *slots;  /* open addressing, at most half full */
  JmIndexEntry *entries;
};

/* FNV-1a, 32 bits, with its high bits folded into the low ones. */
static guint32
hash_id (const char *id)
{
  guint32 hash = 2166136261u;

  for (const guchar *p = (const guchar *) id; *p != '\0'; p++)
    hash = (hash ^ *p) * 16777619u;

  return hash ^ (hash >> 15);
}

/* Returns the slot of the id, or the free slot where it would be. */
static Slot *
find_slot (JmIndex    *self,
           const char *id,
           guint32     hash)
{
  guint32 i = hash & self->mask;

  while (self->slots[i].entry != JM_INDEX_NONE)
    {
      if (self->slots[i].hash == hash && strcmp (self->entries[self->slots[i].entry].id, id) == 0)
        break;
      i = (i + 1) & self->mask;
    }

  return &self->slots[i];
}

static gboolean
check_id (const char *id,
          GError    **error)
{
  static const JmField line = { .type = JM_TYPE_TEXT };

  if (*id != '\0' && strlen (id) <= JM_ITEM_MAX_ID && jm_field_check (&line, JM_VALUE_TEXT (id), NULL))
    return TRUE;

  g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_VALUE,
               _("An id is not good. A text of one line with 1 to %d bytes was expected."), JM_ITEM_MAX_ID);

  return FALSE;
}

/* Appends the entries of an item and of all that is in it. */
static gboolean
add (GArray   *entries,
     JmItem   *item,
     guint32   parent,
     guint     field,
     guint     position,
     GError  **error)
{
  const JmKindInfo *info = jm_item_get_info (item);
  guint32 number = entries->len;
  JmIndexEntry entry = {
    .id = jm_item_get_id (item),
    .hash = hash_id (jm_item_get_id (item)),
    .parent = parent,
    .position = position,
    .field = (guint8) field,
    .kind = (guint8) jm_item_get_kind (item),
  };

  if (number >= JM_MAP_MAX_ITEMS)
    {
      g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_TOO_MUCH, _("A map may hold at most %u items."),
                   (guint) JM_MAP_MAX_ITEMS);
      return FALSE;
    }
  if (!check_id (entry.id, error))
    return FALSE;

  g_array_append_val (entries, entry);

  for (guint i = 0; i < info->n_fields; i++)
    {
      guint n = jm_item_get_n_children (item, i);

      for (guint j = 0; j < n; j++)
        if (!add (entries, jm_item_get_child (item, i, j), number, i, j, error))
          return FALSE;
    }
  g_array_index (entries, JmIndexEntry, number).size = entries->len - number;

  return TRUE;
}

/* Puts all entries into slots.  The slots of a large map do not fit into the processor's
 * caches, so that each is asked for some time before it is needed. */
static gboolean
fill_slots (JmIndex  *self,
            GError  **error)
{
  const guint32 ahead = 8;
  guint32 n_slots;

  for (n_slots = 16; n_slots < 2 * self->n_entries;)
    n_slots *= 2;

  self->mask = n_slots - 1;
  self->slots = g_new (Slot, n_slots);
  for (guint32 i = 0; i < n_slots; i++)
    self->slots[i].entry = JM_INDEX_NONE;

  for (guint32 i = 0; i < self->n_entries; i++)
    {
      const JmIndexEntry *entry = &self->entries[i];
      Slot *slot;

      if (i + ahead < self->n_entries)
        __builtin_prefetch (&self->slots[entry[ahead].hash & self->mask], 1);

      slot = find_slot (self, entry->id, entry->hash);
      if (slot->entry != JM_INDEX_NONE)
        {
          g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_DUPLICATE_ID,
                       _("Two items have the id “%s”. Each item needs an id of its own."), entry->id);
          return FALSE;
        }
      *slot = (Slot) { entry->hash, i };
    }

  return TRUE;
}

/**
 * jm_index_new:
 * @root: an item
 * @error: return location for an error
 *
 * Makes the index of an item and all that is in it.  Errors: %JM_MODEL_ERROR_TOO_MUCH,
 * %JM_MODEL_ERROR_DUPLICATE_ID, and %JM_MODEL_ERROR_VALUE for an id that is no line of 1 to
 * 255 bytes.
 *
 * Returns: (transfer full): the index, or %NULL
 */
JmIndex *
jm_index_new (JmItem  *root,
              GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (JmIndexEntry));
  g_autoptr (JmIndex) self = NULL;

  g_return_val_if_fail (root != NULL, NULL);

  if (!add (entries, root, JM_INDEX_NONE, 0, 0, error))
    return NULL;

  self = g_new0 (JmIndex, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->n_entries = entries->len;
  self->entries = g_renew (JmIndexEntry, g_array_free (g_steal_pointer (&entries), FALSE), self->n_entries);

  if (!fill_slots (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * jm_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): the same index
 */
JmIndex *
jm_index_ref (JmIndex *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jm_index_unref:
 * @self: (transfer full): an index
 */
void
jm_index_unref (JmIndex *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->slots);
  g_free (self->entries);
  g_free (self);
}

/**
 * jm_index_get_size:
 * @self: an index
 *
 * Returns: the number of entries
 */
guint32
jm_index_get_size (JmIndex *self)
{
  return self->n_entries;
}

/**
 * jm_index_get_entry:
 * @self: an index
 * @entry: less than the number of entries
 *
 * Returns: (transfer none): an entry
 */
const JmIndexEntry *
jm_index_get_entry (JmIndex *self,
                    guint32  entry)
{
  g_return_val_if_fail (entry < self->n_entries, NULL);

  return &self->entries[entry];
}

/**
 * jm_index_find:
 * @self: an index
 * @id: any text
 *
 * Returns: the entry of the item with that id, or %JM_INDEX_NONE
 */
guint32
jm_index_find (JmIndex    *self,
               const char *id)
{
  return find_slot (self, id, hash_id (id))->entry;
}

/**
 * jm_index_get_item:
 * @self: an index
 * @entry: less than the number of entries
 * @root: a root that has the structure of the index
 *
 * Returns: (transfer none): the item under @root that the entry stands for
 */
JmItem *
jm_index_get_item (JmIndex *self,
                   guint32  entry,
                   JmItem  *root)
{
  const JmIndexEntry *place = jm_index_get_entry (self, entry);

  if (place->parent == JM_INDEX_NONE)
    return root;

  return jm_item_get_child (jm_index_get_item (self, place->parent, root), place->field, place->position);
}
