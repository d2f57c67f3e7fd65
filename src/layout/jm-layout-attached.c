/* jm-layout-attached.c: what is kept beside a stage or touchpoint but shown in its column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout-private.h"

static void
attach (GHashTable *attached,
        const char *place,
        JmItem     *item)
{
  GPtrArray *items = g_hash_table_lookup (attached, place);

  if (items == NULL)
    {
      items = g_ptr_array_new_with_free_func ((GDestroyNotify) jm_item_unref);
      g_hash_table_insert (attached, g_strdup (place), items);
    }

  g_ptr_array_add (items, jm_item_ref (item));
}

/* Where a column is a stage, it stands for its touchpoints too. */
static GHashTable *
find_stages (const JmItem *root)
{
  GHashTable *stages = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

      for (guint j = 0; j < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); j++)
        g_hash_table_insert (stages,
                             (gpointer) jm_item_get_id (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j)),
                             (gpointer) jm_item_get_id (stage));
    }

  return stages;
}

static void
attach_kpis (GHashTable   *attached,
             const JmItem *root,
             gboolean      by_stage)
{
  g_autoptr (GHashTable) stages = by_stage ? find_stages (root) : NULL;

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_KPIS); i++)
    {
      JmItem *kpi = jm_item_get_child (root, JM_MAP_KPIS, i);
      const char *place = jm_item_get_text (kpi, JM_KPI_AT);
      const char *stage = stages != NULL ? g_hash_table_lookup (stages, place) : NULL;

      attach (attached, stage != NULL ? stage : place, kpi);
    }
}

/* Touchpoints by their opportunities, of which only those that something is done about are
 * looked for. */
static void
attach_improvements (GHashTable   *attached,
                     const JmItem *root)
{
  guint n = jm_item_get_n_children (root, JM_MAP_IMPROVEMENTS);
  g_autoptr (GHashTable) places = NULL;

  if (n == 0)
    return;

  places = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

      for (guint j = 0; j < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); j++)
        {
          const JmItem *touchpoint = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j);

          for (guint k = 0; k < jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES); k++)
            g_hash_table_insert (
                places,
                (gpointer) jm_item_get_id (jm_item_get_child (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES, k)),
                (gpointer) jm_item_get_id (touchpoint));
        }
    }

  for (guint i = 0; i < n; i++)
    {
      JmItem *improvement = jm_item_get_child (root, JM_MAP_IMPROVEMENTS, i);
      const char *place = g_hash_table_lookup (places, jm_item_get_text (improvement, JM_IMPROVEMENT_OPPORTUNITY));

      attach (attached, place != NULL ? place : "", improvement);
    }
}

/*
 * jm_layout_collect_attached:
 * @root: the root of a map
 * @by_stage: whether a column is a whole stage
 *
 * Returns: (transfer full) (element-type utf8 GPtrArray): KPIs and improvements by the id of
 *   the stage or touchpoint in whose column they are shown; "" for the whole map
 */
GHashTable *
jm_layout_collect_attached (const JmItem *root,
                            gboolean      by_stage)
{
  GHashTable *attached = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  attach_kpis (attached, root, by_stage);
  if (!by_stage)
    attach_improvements (attached, root);

  return attached;
}
