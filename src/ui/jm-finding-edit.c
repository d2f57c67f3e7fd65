/* jm-finding-edit.c: muting findings, and where they lead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-finding-edit.h"

#include <string.h>

/* Returns the mute of just that rule and item, the first one in the map. */
static JmItem *
find_exact (JmMap      *map,
            const char *rule,
            const char *item)
{
  JmItem *root = jm_map_get_root (map);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_MUTES); i++)
    {
      JmItem *mute = jm_item_get_child (root, JM_MAP_MUTES, i);

      if (strcmp (jm_item_get_text (mute, JM_MUTE_FINDING), rule) == 0 &&
          strcmp (jm_item_get_text (mute, JM_MUTE_ITEM), item) == 0)
        return mute;
    }

  return NULL;
}

static JmMuted *
find_muted (GHashTable *by_key,
            const char *rule,
            const char *item)
{
  g_autofree char *key = g_strconcat (rule, "\n", item, NULL);

  return g_hash_table_lookup (by_key, key);
}

/**
 * jm_finding_list_mutes:
 * @map: a map
 * @findings: (element-type JmFinding): what was found in it
 *
 * Returns: (transfer full) (element-type JmMuted): its mutes in their order, each with what it
 *   mutes; of two mutes of the same, that is the first one.  They borrow from both arguments.
 */
GPtrArray *
jm_finding_list_mutes (JmMap     *map,
                       GPtrArray *findings)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  JmItem *root = jm_map_get_root (map);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_MUTES); i++)
    {
      const JmItem *mute = jm_item_get_child (root, JM_MAP_MUTES, i);
      g_autofree char *key = g_strconcat (jm_item_get_text (mute, JM_MUTE_FINDING), "\n",
                                          jm_item_get_text (mute, JM_MUTE_ITEM), NULL);
      JmMuted *muted = g_new0 (JmMuted, 1);

      muted->mute = jm_item_get_id (mute);
      muted->reason = jm_item_get_text (mute, JM_MUTE_REASON);
      g_ptr_array_add (list, muted);
      if (!g_hash_table_contains (by_key, key))
        g_hash_table_insert (by_key, g_steal_pointer (&key), muted);
    }

  for (guint i = 0; i < findings->len; i++)
    {
      const JmFinding *finding = g_ptr_array_index (findings, i);
      JmMuted *muted;

      if (finding->reason == NULL)
        continue;

      muted = find_muted (by_key, finding->rule, finding->item);
      if (muted == NULL)
        muted = find_muted (by_key, finding->rule, "");
      if (muted != NULL && muted->n_findings++ == 0)
        muted->finding = finding;
    }

  return list;
}

/**
 * jm_finding_mute:
 * @map: a map
 * @rule: the rule of a finding
 * @item: (nullable): the item where it is accepted; %NULL or the map itself for everywhere
 * @reason: why
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the map in which the finding is muted
 */
JmMap *
jm_finding_mute (JmMap       *map,
                 const char  *rule,
                 const char  *item,
                 const char  *reason,
                 GError     **error)
{
  const char *where = item != NULL && strcmp (item, JM_MAP_ID) != 0 ? item : "";
  JmItem *before = find_exact (map, rule, where);
  g_autofree char *id = NULL;
  g_autoptr (JmItem) mute = NULL;

  if (before != NULL)
    return jm_map_set (map, jm_item_get_id (before), JM_MUTE_REASON, JM_VALUE_TEXT (reason), error);

  id = jm_map_make_id (map, JM_KIND_MUTE);
  mute = jm_item_new (JM_KIND_MUTE, id);
  if (!jm_item_build_set (mute, JM_MUTE_FINDING, JM_VALUE_TEXT (rule), error) ||
      (*where != '\0' && !jm_item_build_set (mute, JM_MUTE_ITEM, JM_VALUE_TEXT (where), error)) ||
      !jm_item_build_set (mute, JM_MUTE_REASON, JM_VALUE_TEXT (reason), error))
    return NULL;

  return jm_map_insert (map, JM_MAP_ID, JM_MAP_MUTES, -1, mute, error);
}

static void
add_ids (GHashTable   *ids,
         const JmItem *item)
{
  const JmKindInfo *info = jm_item_get_info (item);

  g_hash_table_add (ids, (gpointer) jm_item_get_id (item));
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JM_TYPE_CHILDREN)
      for (guint j = 0; j < jm_item_get_n_children (item, i); j++)
        add_ids (ids, jm_item_get_child (item, i, j));
}

/**
 * jm_finding_list_within:
 * @map: a map
 * @id: an item
 *
 * Returns: (transfer full) (element-type utf8): a set of ids: of the item, of all that is in
 *   it, and of the KPIs measured there; the map owns them
 */
GHashTable *
jm_finding_list_within (JmMap      *map,
                        const char *id)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  JmItem *item = jm_map_find (map, id);
  JmItem *root = jm_map_get_root (map);

  if (item == NULL)
    return ids;

  add_ids (ids, item);
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_KPIS); i++)
    {
      const JmItem *kpi = jm_item_get_child (root, JM_MAP_KPIS, i);

      if (jm_item_is_set (kpi, JM_KPI_AT) && g_hash_table_contains (ids, jm_item_get_text (kpi, JM_KPI_AT)))
        add_ids (ids, kpi);
    }

  return ids;
}

/**
 * jm_finding_find_place:
 * @map: a map
 * @item: an item
 *
 * Where to look when the item itself is nowhere on the map: a KPI leads to where it is
 * measured, a mute to what it mutes, all else to what it is in.
 *
 * Returns: (transfer none) (nullable): another item; %NULL when only the whole map is left
 */
const char *
jm_finding_find_place (JmMap      *map,
                       const char *item)
{
  static const struct
  {
    JmKind kind;
    guint field;
  } leads[] = { { JM_KIND_KPI, JM_KPI_AT }, { JM_KIND_MUTE, JM_MUTE_ITEM }, { JM_KIND_COMMENT, JM_COMMENT_ITEM },
                { JM_KIND_LINK, JM_LINK_FROM }, { JM_KIND_MARK, JM_MARK_TOUCHPOINT },
                { JM_KIND_IMPROVEMENT, JM_IMPROVEMENT_OPPORTUNITY } };
  JmItem *found = jm_map_find (map, item);
  JmPlace place;

  if (found == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    if (jm_item_get_kind (found) == leads[i].kind && jm_item_is_set (found, leads[i].field) &&
        strcmp (jm_item_get_text (found, leads[i].field), item) != 0)
      return jm_item_get_text (found, leads[i].field);

  return jm_map_locate (map, item, &place) && strcmp (place.parent, JM_MAP_ID) != 0 ? place.parent : NULL;
}
