/* jm-make.c: short cuts to make maps by hand, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-make.h"

/**
 * jm_make_child:
 * @parent: an item that is still being made
 * @list: its field of the type CHILDREN
 * @id: the id of a new item
 * @field: a field of the new item
 * @text: (nullable): the text of that field; %NULL leaves it unset
 *
 * Returns: (transfer none): the new item, still being made too
 */
JmItem *
jm_make_child (JmItem     *parent,
               guint       list,
               const char *id,
               guint       field,
               const char *text)
{
  JmItem *child = jm_item_new (jm_item_get_info (parent)->fields[list].child, id);

  if (text != NULL)
    jm_make_set (child, field, JM_VALUE_TEXT (text));
  jm_item_build_append (parent, list, child);

  return child;
}

/**
 * jm_make_set:
 * @item: an item that is still being made
 * @field: one of its fields
 * @value: a value that fits
 */
void
jm_make_set (JmItem  *item,
             guint    field,
             JmValue  value)
{
  g_autoptr (GError) error = NULL;

  if (!jm_item_build_set (item, field, value, &error))
    g_error ("%s: %s", jm_item_get_info (item)->fields[field].name, error->message);
}

/**
 * jm_make_map:
 * @root: (transfer full): the root of a map
 *
 * Returns: (transfer full): the map
 */
JmMap *
jm_make_map (JmItem *root)
{
  g_autoptr (JmItem) owned = root;
  g_autoptr (GError) error = NULL;
  JmMap *map = jm_map_new (owned, &error);

  g_assert_no_error (error);

  return map;
}

/**
 * jm_make_edit:
 * @map: a map
 * @id: one of its items
 * @field: a field of the item
 * @value: a value that fits
 *
 * Returns: (transfer full): the map with that value
 */
JmMap *
jm_make_edit (JmMap      *map,
              const char *id,
              guint       field,
              JmValue     value)
{
  g_autoptr (GError) error = NULL;
  JmMap *edited = jm_map_set (map, id, field, value, &error);

  g_assert_no_error (error);

  return edited;
}
