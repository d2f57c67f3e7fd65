/* jm-kpi-edit.c: edits of KPIs and their values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-kpi-edit.h"

#include <string.h>

/* Goes up from ID to the stage; a KPI is followed to where it is measured. */
static void
climb (JmMap      *map,
       const char *id,
       JmKpiScope *scope)
{
  while (id != NULL && scope->stage == NULL)
    {
      JmItem *item = jm_map_find (map, id);
      JmKind kind = item != NULL ? jm_item_get_kind (item) : JM_KIND_MAP;
      JmPlace place;

      if (kind == JM_KIND_MAP)
        return;

      if (kind == JM_KIND_STAGE)
        scope->stage = jm_item_get_id (item);
      else if (kind == JM_KIND_TOUCHPOINT)
        scope->touchpoint = jm_item_get_id (item);

      if (kind == JM_KIND_KPI)
        {
          scope->kpi = jm_item_get_id (item);
          id = jm_item_is_set (item, JM_KPI_AT) ? jm_item_get_text (item, JM_KPI_AT) : NULL;
        }
      else
        id = jm_map_locate (map, id, &place) ? place.parent : NULL;
    }
}

/**
 * jm_kpi_scope_find:
 * @map: a map
 * @id: (nullable): an item
 * @scope: (out caller-allocates): its stage, its touchpoint and its KPI, as far as it is in one
 *   or is one; what belongs to no stage belongs to the whole map
 */
void
jm_kpi_scope_find (JmMap      *map,
                   const char *id,
                   JmKpiScope *scope)
{
  *scope = (JmKpiScope) { NULL };
  climb (map, id, scope);
}

/**
 * jm_kpi_list:
 * @map: a map
 * @at: (nullable): a stage or touchpoint; %NULL for the whole map
 *
 * Returns: (transfer container) (element-type JmItem): the KPIs that are measured right there,
 *   in the order of the map, which owns them
 */
GPtrArray *
jm_kpi_list (JmMap      *map,
             const char *at)
{
  JmItem *root = jm_map_get_root (map);
  GPtrArray *kpis = g_ptr_array_new ();

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_KPIS); i++)
    {
      JmItem *kpi = jm_item_get_child (root, JM_MAP_KPIS, i);

      if (strcmp (jm_item_get_text (kpi, JM_KPI_AT), at != NULL ? at : "") == 0)
        g_ptr_array_add (kpis, kpi);
    }

  return kpis;
}

/**
 * jm_kpi_list_within:
 * @map: a map
 * @stage: a stage
 * @except: (nullable): a touchpoint that is left out
 *
 * Returns: (transfer container) (element-type JmItem): the KPIs of the stage, then those of
 *   its touchpoints, in the order of the map, which owns them
 */
GPtrArray *
jm_kpi_list_within (JmMap      *map,
                    const char *stage,
                    const char *except)
{
  JmItem *root = jm_map_get_root (map);
  GPtrArray *kpis = jm_kpi_list (map, stage);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_KPIS); i++)
    {
      JmItem *kpi = jm_item_get_child (root, JM_MAP_KPIS, i);
      const char *at = jm_item_get_text (kpi, JM_KPI_AT);
      JmPlace place;

      if (g_strcmp0 (at, except) != 0 && jm_map_locate (map, at, &place) && strcmp (place.parent, stage) == 0)
        g_ptr_array_add (kpis, kpi);
    }

  return kpis;
}

/* Of one date, the value that stands last in the map is the newer one. */
static int
compare_newest_cb (gconstpointer a,
                   gconstpointer b)
{
  return strcmp (jm_item_get_text (*(JmItem *const *) b, JM_VALUE_DATE),
                 jm_item_get_text (*(JmItem *const *) a, JM_VALUE_DATE));
}

/**
 * jm_kpi_list_values:
 * @kpi: a KPI
 *
 * Returns: (transfer container) (element-type JmItem): its values, the newest first, those
 *   without a date last; the KPI owns them
 */
GPtrArray *
jm_kpi_list_values (const JmItem *kpi)
{
  GPtrArray *values = g_ptr_array_new ();

  for (guint i = jm_item_get_n_children (kpi, JM_KPI_VALUES); i > 0; i--)
    g_ptr_array_add (values, jm_item_get_child (kpi, JM_KPI_VALUES, i - 1));
  g_ptr_array_sort (values, compare_newest_cb);

  return values;
}

/**
 * jm_kpi_add:
 * @map: a map
 * @at: (nullable): the stage or touchpoint where it is measured; %NULL for the whole map
 * @new_id: (out) (transfer full): the id of the KPI
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the map with an empty KPI
 */
JmMap *
jm_kpi_add (JmMap       *map,
            const char  *at,
            char       **new_id,
            GError     **error)
{
  g_autofree char *id = jm_map_make_id (map, JM_KIND_KPI);
  g_autoptr (JmItem) kpi = jm_item_new (JM_KIND_KPI, id);
  JmMap *after;

  if (at != NULL && !jm_item_build_set (kpi, JM_KPI_AT, JM_VALUE_TEXT (at), error))
    return NULL;

  after = jm_map_insert (map, JM_MAP_ID, JM_MAP_KPIS, -1, kpi, error);
  if (after != NULL)
    *new_id = g_steal_pointer (&id);

  return after;
}

/**
 * jm_kpi_add_value:
 * @map: a map
 * @kpi: one of its KPIs
 * @date: a date as YYYY-MM-DD
 * @new_id: (out) (transfer full): the id of the value
 * @error: return location
 *
 * Adds a value that is still empty, behind those that are not later.
 *
 * Returns: (transfer full) (nullable): the map with it
 */
JmMap *
jm_kpi_add_value (JmMap       *map,
                  const char  *kpi,
                  const char  *date,
                  char       **new_id,
                  GError     **error)
{
  g_autofree char *id = jm_map_make_id (map, JM_KIND_VALUE);
  g_autoptr (JmItem) value = jm_item_new (JM_KIND_VALUE, id);
  JmItem *item = jm_map_find (map, kpi);
  guint position;
  JmMap *after;

  if (!jm_item_build_set (value, JM_VALUE_DATE, JM_VALUE_TEXT (date), error))
    return NULL;

  position = item != NULL ? jm_item_get_n_children (item, JM_KPI_VALUES) : 0;
  while (position > 0 &&
         strcmp (jm_item_get_text (jm_item_get_child (item, JM_KPI_VALUES, position - 1), JM_VALUE_DATE), date) > 0)
    position--;

  after = jm_map_insert (map, kpi, JM_KPI_VALUES, (int) position, value, error);
  if (after != NULL)
    *new_id = g_steal_pointer (&id);

  return after;
}
