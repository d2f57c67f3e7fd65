/* check-map.c: what is true of every map, and short cuts to make one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check-map.h"

static guint
collect (JmMap      *map,
         JmItem     *item,
         GHashTable *items)
{
  const JmKindInfo *info = jm_item_get_info (item);
  const char *id = jm_item_get_id (item);
  guint count = 1;

  if (!g_hash_table_insert (items, (gpointer) id, item))
    g_error ("The id %s is there twice", id);
  g_assert_true (jm_map_find (map, id) == item);

  for (guint i = 0; i < info->n_fields; i++)
    {
      guint n = jm_item_get_n_children (item, i);

      for (guint j = 0; j < n; j++)
        {
          JmItem *child = jm_item_get_child (item, i, j);
          JmPlace place;

          g_assert_cmpint (jm_item_get_kind (child), ==, info->fields[i].child);
          g_assert_true (jm_map_locate (map, jm_item_get_id (child), &place));
          g_assert_cmpstr (place.parent, ==, id);
          g_assert_cmpuint (place.field, ==, i);
          g_assert_cmpuint (place.position, ==, j);
          count += collect (map, child, items);
        }
    }

  g_assert_cmpuint (jm_item_count (item), ==, count);

  return count;
}

static void
check_reference (GHashTable    *items,
                 JmItem        *item,
                 const JmField *field,
                 const char    *id)
{
  JmItem *target = g_hash_table_lookup (items, id);

  if (target == NULL)
    g_error ("%s of %s refers to %s, which is not there", field->name, jm_item_get_id (item), id);
  g_assert_cmpuint (field->targets & JM_KIND_BIT (jm_item_get_kind (target)), !=, 0);
}

/**
 * check_map:
 * @map: a map
 *
 * Asserts that ids are unique and found where they stand, that all references lead to an
 * item of a kind that fits, and that none is missing that is needed.
 */
void
check_map (JmMap *map)
{
  g_autoptr (GHashTable) items = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer value;

  g_assert_cmpstr (jm_item_get_id (jm_map_get_root (map)), ==, JM_MAP_ID);
  collect (map, jm_map_get_root (map), items);

  g_hash_table_iter_init (&iter, items);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      JmItem *item = value;
      const JmKindInfo *info = jm_item_get_info (item);

      for (guint i = 0; i < info->n_fields; i++)
        {
          const JmField *field = &info->fields[i];
          guint n = field->targets != 0 ? jm_item_get_n_texts (item, i) : 0;

          if (field->needed)
            g_assert_true (jm_item_is_set (item, i));
          if (field->type == JM_TYPE_REFERENCE && jm_item_is_set (item, i))
            check_reference (items, item, field, jm_item_get_text (item, i));
          for (guint j = 0; j < n; j++)
            check_reference (items, item, field, jm_item_get_nth_text (item, i, j));
        }
    }
}

/**
 * expect_map:
 * @map: (nullable): the result of an edit
 * @error: (nullable): its error
 *
 * Asserts that the edit went well.
 *
 * Returns: @map
 */
JmMap *
expect_map (JmMap  *map,
            GError *error)
{
  g_assert_no_error (error);
  g_assert_nonnull (map);
  check_map (map);

  return map;
}

/**
 * append_item:
 * @parent: an item that is still being made
 * @list: its field of the type CHILDREN
 * @kind: the kind of a new item
 * @id: its id
 * @field: its field that holds a text
 * @text: the text
 *
 * Returns: (transfer none): the new item, still being made too
 */
JmItem *
append_item (JmItem     *parent,
             guint       list,
             JmKind      kind,
             const char *id,
             guint       field,
             const char *text)
{
  JmItem *item = jm_item_new (kind, id);

  g_assert_true (jm_item_build_set (item, field, JM_VALUE_TEXT (text), NULL));
  jm_item_build_append (parent, list, item);

  return item;
}
