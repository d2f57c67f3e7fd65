/* jm-map.c: a whole map, a value that never changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-map.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-map-private.h"

struct _JmMap
{
  gatomicrefcount ref_count;
  JmItem *root;
  JmIndex *index; /* atomic; NULL until somebody asks for it */
};

G_DEFINE_BOXED_TYPE (JmMap, jm_map, jm_map_ref, jm_map_unref)
G_DEFINE_QUARK (jm-model-error-quark, jm_model_error)

/**
 * _jm_map_new_trusted:
 * @root: (transfer full): a root that is known to be all right
 * @like: (nullable): a map of the same structure, whose index is used
 *
 * Returns: (transfer full): a map
 */
JmMap *
_jm_map_new_trusted (JmItem *root,
                     JmMap  *like)
{
  JmMap *self = g_new0 (JmMap, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->root = root;
  if (like != NULL)
    self->index = jm_index_ref (_jm_map_get_index (like));

  return self;
}

/**
 * _jm_map_get_index:
 * @self: a map
 *
 * Makes the index when it is first asked for.  Two threads may do so at once; then one of
 * the two results is thrown away.
 *
 * Returns: (transfer none): the index
 */
JmIndex *
_jm_map_get_index (JmMap *self)
{
  JmIndex *index = g_atomic_pointer_get (&self->index);

  if (index != NULL)
    return index;

  index = jm_index_new (self->root, NULL);
  if (!g_atomic_pointer_compare_and_exchange (&self->index, NULL, index))
    {
      jm_index_unref (index);
      index = g_atomic_pointer_get (&self->index);
    }

  return index;
}

/**
 * _jm_map_shares_index:
 * @self: a map
 * @other: a map
 *
 * Returns: whether both are known to have the same structure
 */
gboolean
_jm_map_shares_index (JmMap *self,
                      JmMap *other)
{
  JmIndex *index = g_atomic_pointer_get (&self->index);

  return index != NULL && index == g_atomic_pointer_get (&other->index);
}

/**
 * _jm_map_find_entry:
 * @self: a map
 * @id: any text
 * @error: return location for %JM_MODEL_ERROR_NOT_FOUND
 *
 * Returns: the entry of the item with that id, or %JM_INDEX_NONE
 */
guint32
_jm_map_find_entry (JmMap       *self,
                    const char  *id,
                    GError     **error)
{
  guint32 entry = jm_index_find (_jm_map_get_index (self), id);

  if (entry == JM_INDEX_NONE)
    g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_NOT_FOUND, _("No item has the id “%s”."), id);

  return entry;
}

/**
 * _jm_map_resolves:
 * @id: any text
 * @targets: kinds, as bits
 * @map: a #JmMap
 *
 * Returns: whether an item of one of the kinds has that id
 */
gboolean
_jm_map_resolves (const char *id,
                  guint       targets,
                  gpointer    map)
{
  JmIndex *index = _jm_map_get_index (map);
  guint32 entry = jm_index_find (index, id);

  return entry != JM_INDEX_NONE && (targets & JM_KIND_BIT (jm_index_get_entry (index, entry)->kind)) != 0;
}

/* Makes a map of a root whose references were not checked yet. */
static JmMap *
new_unchecked (JmItem  *root,
               GError **error)
{
  g_autoptr (JmIndex) index = NULL;
  JmMap *self;

  if (jm_item_get_kind (root) != JM_KIND_MAP || strcmp (jm_item_get_id (root), JM_MAP_ID) != 0)
    {
      g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_MISPLACED,
                   _("A map with the id “%s” was expected."), JM_MAP_ID);
      return NULL;
    }

  index = jm_index_new (root, error);
  if (index == NULL)
    return NULL;

  self = _jm_map_new_trusted (jm_item_ref (root), NULL);
  self->index = g_steal_pointer (&index);

  return self;
}

/**
 * jm_map_new:
 * @root: an item of the kind %JM_KIND_MAP with the id %JM_MAP_ID
 * @error: return location for an error
 *
 * Makes a map.  Errors: %JM_MODEL_ERROR_MISPLACED when the root is none,
 * %JM_MODEL_ERROR_DUPLICATE_ID, %JM_MODEL_ERROR_TOO_MUCH, %JM_MODEL_ERROR_NOT_FOUND for a
 * reference that leads nowhere, %JM_MODEL_ERROR_VALUE for an id that is no line of 1 to 255
 * bytes, and for a reference that leads to an item of the wrong kind or is missing where the
 * item makes no sense without it.
 *
 * Returns: (transfer full): the map, or %NULL
 */
JmMap *
jm_map_new (JmItem  *root,
            GError **error)
{
  g_autoptr (JmMap) self = NULL;

  g_return_val_if_fail (root != NULL, NULL);

  self = new_unchecked (root, error);
  if (self == NULL || !_jm_item_check_references (root, _jm_map_resolves, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * jm_map_new_repaired:
 * @root: an item of the kind %JM_KIND_MAP with the id %JM_MAP_ID
 * @repaired: (nullable): called for each repair
 * @user_data: for @repaired
 * @error: return location for an error
 *
 * Makes a map as jm_map_new() does, but repairs references that lead nowhere, or to an item
 * of the wrong kind, by the rule of jm_map_remove().  The errors are those of jm_map_new()
 * that do not concern references.
 *
 * Returns: (transfer full): the map, or %NULL
 */
JmMap *
jm_map_new_repaired (JmItem        *root,
                     JmRepairFunc   repaired,
                     gpointer       user_data,
                     GError       **error)
{
  g_autoptr (JmMap) self = NULL;
  g_autoptr (JmItem) whole = NULL;

  g_return_val_if_fail (root != NULL, NULL);

  self = new_unchecked (root, error);
  if (self == NULL)
    return NULL;

  whole = _jm_item_repair (root, NULL, _jm_map_resolves, self, repaired, user_data);
  if (whole == root)
    return g_steal_pointer (&self);

  return _jm_map_new_trusted (g_steal_pointer (&whole), NULL);
}

/**
 * jm_map_new_blank:
 * @title: the title; what does not fit a line of text is left away
 *
 * Returns: (transfer full): a map of today's state with nothing in it
 */
JmMap *
jm_map_new_blank (const char *title)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  text = g_utf8_make_valid (title, -1);
  line = jm_field_clean_text (jm_kind_get_field (JM_KIND_MAP, JM_MAP_TITLE), text);
  jm_item_build_set (root, JM_MAP_TITLE, JM_VALUE_TEXT (line), NULL);
  jm_item_build_set (root, JM_MAP_TYPE, JM_VALUE_NUMBER (JM_MAP_CURRENT_STATE), NULL);

  return _jm_map_new_trusted (root, NULL);
}

/**
 * jm_map_ref:
 * @self: a map
 *
 * Returns: (transfer full): the same map
 */
JmMap *
jm_map_ref (JmMap *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jm_map_unref:
 * @self: (transfer full): a map
 */
void
jm_map_unref (JmMap *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->index, jm_index_unref);
  jm_item_unref (self->root);
  g_free (self);
}

/**
 * jm_map_get_root:
 * @self: a map
 *
 * Returns: (transfer none): the item that all others are in
 */
JmItem *
jm_map_get_root (JmMap *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->root;
}

/**
 * jm_map_find:
 * @self: a map
 * @id: any text
 *
 * Returns: (transfer none) (nullable): the item with that id; %NULL when there is none
 */
JmItem *
jm_map_find (JmMap      *self,
             const char *id)
{
  JmIndex *index;
  guint32 entry;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  index = _jm_map_get_index (self);
  entry = jm_index_find (index, id);

  return entry != JM_INDEX_NONE ? jm_index_get_item (index, entry, self->root) : NULL;
}

/**
 * jm_map_locate:
 * @self: a map
 * @id: any text
 * @place: (out): where the item stands; its parent's id belongs to the map
 *
 * Returns: whether there is such an item and it stands in another one
 */
gboolean
jm_map_locate (JmMap      *self,
               const char *id,
               JmPlace    *place)
{
  const JmIndexEntry *found;
  JmIndex *index;
  guint32 entry;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  index = _jm_map_get_index (self);
  entry = jm_index_find (index, id);
  if (entry == JM_INDEX_NONE || entry == 0)
    return FALSE;

  found = jm_index_get_entry (index, entry);
  place->parent = jm_index_get_entry (index, found->parent)->id;
  place->field = found->field;
  place->position = found->position;

  return TRUE;
}

/**
 * _jm_map_make_id:
 * @self: a map
 * @kind: a kind
 * @taken: (nullable): set of ids that are taken besides those of the map
 *
 * Makes an id that is in neither.  It is random, so that two people who both add an item to
 * copies of one document hardly ever make the same id: 32⁵ are 33 million.
 *
 * Returns: (transfer full): the id
 */
char *
_jm_map_make_id (JmMap      *self,
                 JmKind      kind,
                 GHashTable *taken)
{
  /* Crockford's digits: no letter is mistaken for a figure. */
  static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
  const char *prefix = jm_kind_get_info (kind)->prefix;
  JmIndex *index = _jm_map_get_index (self);

  while (TRUE)
    {
      guint32 bits = g_random_int ();
      g_autofree char *id = g_strdup_printf ("%s-%c%c%c%c%c", prefix, digits[bits & 31],
                                             digits[bits >> 5 & 31],
                                             digits[bits >> 10 & 31], digits[bits >> 15 & 31],
                                             digits[bits >> 20 & 31]);

      if (jm_index_find (index, id) == JM_INDEX_NONE && (taken == NULL || !g_hash_table_contains (taken, id)))
        return g_steal_pointer (&id);
    }
}

/**
 * jm_map_make_id:
 * @self: a map
 * @kind: a kind
 *
 * Returns: (transfer full): an id for a new item, which no item of the map has: the prefix
 *   of the kind, "-" and five random characters
 */
char *
jm_map_make_id (JmMap  *self,
                JmKind  kind)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (kind < JM_N_KINDS, NULL);

  return _jm_map_make_id (self, kind, NULL);
}
