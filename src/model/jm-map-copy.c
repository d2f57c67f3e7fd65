/* jm-map-copy.c: items once more, in the same map or another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A copy gets new ids where its own are taken, and references between its items follow.
 */

#include "config.h"

#include "jm-map.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jm-map-private.h"

typedef struct
{
  JmMap *map;        /* where the copy goes */
  JmMap *source;     /* where it comes from; NULL when unknown */
  JmIndex *index;    /* of what is copied */
  GHashTable *names; /* id → new id; "" for a reference that cannot be kept */
} Copy;

/* Returns the text that people know an item by, NULL when its kind has none. */
static const char *
get_name (JmItem *item)
{
  JmType type = jm_item_get_info (item)->fields[0].type;

  return type == JM_TYPE_TEXT || type == JM_TYPE_PROSE ? jm_item_get_text (item, 0) : NULL;
}

/* Returns the only item of the kind that has the name, NULL when there is none or several. */
static const char *
find_by_name (JmMap      *map,
              JmKind      kind,
              const char *name)
{
  JmIndex *index = _jm_map_get_index (map);
  const char *found = NULL;

  if (name == NULL || *name == '\0')
    return NULL;

  for (guint32 i = 0; i < jm_index_get_size (index); i++)
    {
      const JmIndexEntry *entry = jm_index_get_entry (index, i);

      if (entry->kind != kind || strcmp (get_name (jm_index_get_item (index, i, jm_map_get_root (map))),
                                         name) != 0)
        continue;
      if (found != NULL)
        return NULL;
      found = entry->id;
    }

  return found;
}

/* Returns what a reference to an item outside of the copy becomes; "" when it cannot be
 * kept.  Documents that were made from other formats have ids like "s-1" in common by
 * chance, so that the name has to be the same too. */
static const char *
find_counterpart (Copy       *copy,
                  const char *id,
                  guint       targets)
{
  JmItem *there = copy->source != NULL ? jm_map_find (copy->source, id) : NULL;
  const char *found;

  if (_jm_map_resolves (id, targets, copy->map))
    {
      JmItem *here = jm_map_find (copy->map, id);

      if (there == NULL || (jm_item_get_kind (here) == jm_item_get_kind (there)
                            && g_strcmp0 (get_name (here), get_name (there)) == 0))
        return id;
    }

  if (there == NULL)
    return "";

  found = find_by_name (copy->map, jm_item_get_kind (there), get_name (there));

  return found != NULL ? found : "";
}

static void
name_reference (Copy       *copy,
                const char *id,
                guint       targets)
{
  if (*id == '\0' || jm_index_find (copy->index, id) != JM_INDEX_NONE
      || g_hash_table_contains (copy->names, id))
    return;

  g_hash_table_insert (copy->names, g_strdup (id), g_strdup (find_counterpart (copy, id, targets)));
}

/* Decides on all references that lead out of the copy. */
static void
name_references (Copy   *copy,
                 JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);

  for (guint i = 0; i < info->n_fields; i++)
    {
      guint n = jm_item_get_n_children (item, i);
      guint n_ids = info->fields[i].targets != 0 ? jm_item_get_n_texts (item, i) : 0;

      if (info->fields[i].type == JM_TYPE_REFERENCE)
        name_reference (copy, jm_item_get_text (item, i), info->fields[i].targets);
      for (guint j = 0; j < n_ids; j++)
        name_reference (copy, jm_item_get_nth_text (item, i, j), info->fields[i].targets);
      for (guint j = 0; j < n; j++)
        name_references (copy, jm_item_get_child (item, i, j));
    }
}

/* Gives each item of the copy whose id is taken a new one.  The first entry only holds them. */
static void
name_items (Copy *copy)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  guint32 size = jm_index_get_size (copy->index);

  for (guint32 i = 1; i < size; i++)
    g_hash_table_add (taken, (gpointer) jm_index_get_entry (copy->index, i)->id);

  for (guint32 i = 1; i < size; i++)
    {
      const JmIndexEntry *entry = jm_index_get_entry (copy->index, i);
      char *id;

      if (!_jm_map_resolves (entry->id, JM_ANY_KIND, copy->map))
        continue;

      id = _jm_map_make_id (copy->map, entry->kind, taken);
      g_hash_table_insert (copy->names, g_strdup (entry->id), id);
      g_hash_table_add (taken, id);
    }
}

/* Replaces an item by one with a changed field; see rename_all(). */
static void
take (JmItem **item,
      JmItem  *changed)
{
  jm_item_unref (*item);
  *item = changed;
}

/* Returns the new name of an item that a text names: views name lanes of the map by id, among
 * names that are no ids.  Returns the text itself when it names none. */
static const char *
rename_lane (Copy       *copy,
             const char *text)
{
  guint32 entry = jm_index_find (copy->index, text);
  const char *name = g_hash_table_lookup (copy->names, text);

  return name != NULL && entry != JM_INDEX_NONE && jm_index_get_entry (copy->index, entry)->kind == JM_KIND_LANE
           ? name : text;
}

/* Returns the item with the new names in its ids and references.  What becomes of a
 * reference that is "" now is left to the repair. */
static JmItem *
rename_all (Copy   *copy,
            JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);
  JmItem *result = jm_item_ref (item);
  const char *name = g_hash_table_lookup (copy->names, jm_item_get_id (item));

  if (name != NULL)
    take (&result, jm_item_with_id (result, name));

  for (guint i = 0; i < info->n_fields; i++)
    {
      if (info->fields[i].type == JM_TYPE_REFERENCE)
        {
          name = g_hash_table_lookup (copy->names, jm_item_get_text (item, i));
          if (name != NULL)
            take (&result, jm_item_with_value (result, i, JM_VALUE_TEXT (name), NULL));
        }
      else if (info->fields[i].type == JM_TYPE_REFERENCES ||
               (jm_item_get_kind (item) == JM_KIND_VIEW && i == JM_VIEW_LANES))
        {
          gboolean is_list_of_ids = info->fields[i].type == JM_TYPE_REFERENCES;
          guint n = jm_item_get_n_texts (item, i);
          g_autoptr (GPtrArray) ids = g_ptr_array_sized_new (n + 1);

          for (guint j = 0; j < n; j++)
            {
              const char *id = jm_item_get_nth_text (item, i, j);

              name = is_list_of_ids ? g_hash_table_lookup (copy->names, id) : rename_lane (copy, id);
              g_ptr_array_add (ids, (gpointer) (name != NULL ? name : id));
            }
          g_ptr_array_add (ids, NULL);
          take (&result, jm_item_with_value (result, i, JM_VALUE_TEXTS ((const char *const *) ids->pdata),
                                             NULL));
        }
      else if (info->fields[i].type == JM_TYPE_CHILDREN)
        {
          guint n = jm_item_get_n_children (item, i);
          g_autoptr (GPtrArray) list = g_ptr_array_new_full (n, (GDestroyNotify) jm_item_unref);
          gboolean changed = FALSE;

          for (guint j = 0; j < n; j++)
            {
              JmItem *child = jm_item_get_child (item, i, j);
              JmItem *renamed = rename_all (copy, child);

              changed |= renamed != child;
              g_ptr_array_add (list, renamed);
            }
          if (changed)
            take (&result, jm_item_with_children (result, i, list));
        }
    }

  return result;
}

static gboolean
resolves_in_copy (const char *id,
                  guint       targets,
                  gpointer    user_data)
{
  Copy *copy = user_data;
  guint32 entry = jm_index_find (copy->index, id);

  if (entry != JM_INDEX_NONE)
    return (targets & JM_KIND_BIT (jm_index_get_entry (copy->index, entry)->kind)) != 0;

  return _jm_map_resolves (id, targets, copy->map);
}

/* What holds items while they are copied together.  It has the one id that no item may have. */
static JmItem *
make_holder (JmMap          *map,
             const char     *parent,
             guint           field,
             JmItem *const  *items,
             guint           n_items,
             GError        **error)
{
  guint32 entry = _jm_map_find_entry (map, parent, error);
  const JmKindInfo *info;
  JmItem *holder;
  JmKind kind;

  if (entry == JM_INDEX_NONE)
    return NULL;

  kind = jm_index_get_entry (_jm_map_get_index (map), entry)->kind;
  info = jm_kind_get_info (kind);
  for (guint i = 0; i < n_items; i++)
    if (field >= info->n_fields || info->fields[field].type != JM_TYPE_CHILDREN ||
        info->fields[field].child != jm_item_get_kind (items[i]))
      {
        g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_MISPLACED,
                     _("An item of the kind “%s” cannot stand there."), _(jm_item_get_info (items[i])->label));
        return NULL;
      }

  holder = jm_item_new (kind, JM_MAP_ID);
  for (guint i = 0; i < n_items; i++)
    jm_item_build_append (holder, field, jm_item_ref (items[i]));

  return holder;
}

/**
 * jm_map_paste_all:
 * @self: a map
 * @parent: the id of the item to put them into
 * @field: a field of the parent, of the type CHILDREN
 * @position: the future place of the first of them, from 0; -1 or more than there are for the end
 * @items: (array length=n_items): items of any map, with all that is in them
 * @n_items: how many they are
 * @source: (nullable): the map that they come from; %NULL when it is not known any more
 * @new_ids: (out) (optional) (transfer full): the ids of the pasted items, in their order; ends
 *   with %NULL
 * @error: return location for an error
 *
 * As jm_map_paste() for each of them, but references from one to another follow, too, and a
 * thousand take hardly longer than one.  All are put in, or none.
 *
 * Returns: (transfer full): the new map, or %NULL
 */
JmMap *
jm_map_paste_all (JmMap          *self,
                  const char     *parent,
                  guint           field,
                  int             position,
                  JmItem *const  *items,
                  guint           n_items,
                  JmMap          *source,
                  char         ***new_ids,
                  GError        **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) pasted = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (JmIndex) index = NULL;
  g_autoptr (JmIndex) renamed_index = NULL;
  g_autoptr (JmItem) holder = NULL;
  g_autoptr (JmItem) renamed = NULL;
  g_autoptr (JmItem) repaired = NULL;
  g_autoptr (JmMap) result = NULL;
  Copy copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (parent != NULL, NULL);
  g_return_val_if_fail (items != NULL || n_items == 0, NULL);

  holder = make_holder (self, parent, field, items, n_items, error);
  index = holder != NULL ? jm_index_new (holder, error) : NULL;
  if (index == NULL)
    return NULL;

  copy = (Copy) { self, source, index, names };
  name_references (&copy, holder);
  name_items (&copy);
  renamed = rename_all (&copy, holder);

  renamed_index = jm_index_new (renamed, error);
  if (renamed_index == NULL)
    return NULL;
  copy.index = renamed_index;

  repaired = _jm_item_repair (renamed, NULL, resolves_in_copy, &copy, NULL, NULL);
  if (repaired == NULL || jm_item_get_n_children (repaired, field) < n_items)
    {
      g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_NOT_FOUND,
                   _("The item makes no sense here: what it refers to is not in this map."));
      return NULL;
    }

  /* What was repaired is gone from the index as well. */
  g_clear_pointer (&renamed_index, jm_index_unref);
  renamed_index = jm_index_new (repaired, error);
  if (renamed_index == NULL)
    return NULL;

  for (guint i = 0; i < n_items; i++)
    {
      JmItem *item = jm_item_get_child (repaired, field, i);

      g_ptr_array_add (pasted, item);
      g_strv_builder_add (ids, jm_item_get_id (item));
    }
  result = _jm_map_insert_list (self, parent, field, position, (JmItem *const *) pasted->pdata, n_items,
                                renamed_index, 1, error);
  if (result != NULL && new_ids != NULL)
    *new_ids = g_strv_builder_end (ids);

  return g_steal_pointer (&result);
}

/**
 * jm_map_paste:
 * @self: a map
 * @parent: the id of the item to put it into
 * @field: a field of the parent, of the type CHILDREN
 * @position: its future place in that list, from 0; -1 or more than there are for its end
 * @item: (transfer none): an item of any map, with all that is in it
 * @source: (nullable): the map that @item comes from; %NULL when it is not known any more
 * @new_id: (out) (optional) (transfer full): the id of the pasted item
 * @error: return location for an error
 *
 * Puts a copy of an item in.  Ids that are taken become new ones, and references inside of
 * @item follow.  A reference that leads out of it is kept when an item of @self has the same
 * id, kind and name (without @source: the same id and a kind that fits); else it goes to the
 * only item of that kind with the same name; else it is repaired by the rule of
 * jm_map_remove().  So the emotions of a persona find the persona of that name, and are left
 * out when there is none.
 *
 * Errors: %JM_MODEL_ERROR_NOT_FOUND, also when @item itself refers to something that it
 * makes no sense without and that @self does not have; %JM_MODEL_ERROR_MISPLACED,
 * %JM_MODEL_ERROR_DUPLICATE_ID for an id that is twice in @item, %JM_MODEL_ERROR_TOO_MUCH,
 * %JM_MODEL_ERROR_VALUE for an id that is none.
 *
 * Returns: (transfer full): the new map, or %NULL
 */
JmMap *
jm_map_paste (JmMap       *self,
              const char  *parent,
              guint        field,
              int          position,
              JmItem      *item,
              JmMap       *source,
              char       **new_id,
              GError     **error)
{
  g_auto (GStrv) ids = NULL;
  JmMap *result = jm_map_paste_all (self, parent, field, position, &item, 1, source, &ids, error);

  if (result != NULL && new_id != NULL)
    *new_id = g_strdup (ids[0]);

  return result;
}

/**
 * jm_map_duplicate:
 * @self: a map
 * @id: the id of an item, not of the map itself
 * @new_id: (out) (optional) (transfer full): the id of the copy
 * @error: return location for an error
 *
 * Puts a copy of an item, with all that is in it, right behind the item.  All ids of the
 * copy are new; references inside of it lead to the copies, references out of it to where
 * the original's lead.  What refers to the original from elsewhere, such as a KPI that is
 * measured there, is not copied.  Errors: %JM_MODEL_ERROR_NOT_FOUND,
 * %JM_MODEL_ERROR_MISPLACED for the map, %JM_MODEL_ERROR_TOO_MUCH.
 *
 * Returns: (transfer full): the new map, or %NULL
 */
JmMap *
jm_map_duplicate (JmMap       *self,
                  const char  *id,
                  char       **new_id,
                  GError     **error)
{
  JmPlace place;
  guint32 entry;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  entry = _jm_map_find_entry (self, id, error);
  if (entry == JM_INDEX_NONE)
    return NULL;

  if (!jm_map_locate (self, id, &place))
    {
      g_set_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_MISPLACED,
                   _("The map itself cannot be duplicated."));
      return NULL;
    }

  return jm_map_paste (self, place.parent, place.field, (int) place.position + 1, jm_map_find (self, id),
                       self, new_id, error);
}

/**
 * jm_map_renew:
 * @self: a map
 *
 * Gives every item a new id, as jm_map_make_id() makes them; references follow.  So two maps
 * that begin as copies of one have no item in common by chance.
 *
 * Returns: (transfer full): the new map, the same but for its ids
 */
JmMap *
jm_map_renew (JmMap *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  JmIndex *index;
  Copy copy;

  g_return_val_if_fail (self != NULL, NULL);

  index = _jm_map_get_index (self);
  copy = (Copy) { self, self, index, names };

  /* The first entry is the root, whose id never changes. */
  for (guint32 i = 1; i < jm_index_get_size (index); i++)
    {
      const JmIndexEntry *entry = jm_index_get_entry (index, i);
      char *id = _jm_map_make_id (self, entry->kind, taken);

      g_hash_table_insert (names, g_strdup (entry->id), id);
      g_hash_table_add (taken, id);
    }

  return _jm_map_new_trusted (rename_all (&copy, jm_map_get_root (self)), NULL);
}
