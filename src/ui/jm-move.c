/* jm-move.c: items moved by a key, from their place to the next one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-move.h"

#include <string.h>

#include "jm-move-lists.h"

static const JmMoveHome homes[] = {
  { JM_KIND_STAGE, JM_KIND_MAP, JM_MAP_STAGES },
  { JM_KIND_TOUCHPOINT, JM_KIND_STAGE, JM_STAGE_TOUCHPOINTS },
  { JM_KIND_OBJECTIVE, JM_KIND_STAGE, JM_STAGE_OBJECTIVES },
  { JM_KIND_MOTIVATION, JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_MOTIVATIONS },
  { JM_KIND_PAIN_POINT, JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_PAIN_POINTS },
  { JM_KIND_OPPORTUNITY, JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_OPPORTUNITIES },
  { JM_KIND_KPI, JM_KIND_MAP, JM_MAP_KPIS },
};

static const JmMoveHome *
find_home (const JmItem *item)
{
  for (guint i = 0; item != NULL && i < G_N_ELEMENTS (homes); i++)
    if (homes[i].kind == jm_item_get_kind (item))
      return &homes[i];

  return NULL;
}

static int
get_step (JmMove move)
{
  return move == JM_MOVE_LATER || move == JM_MOVE_DOWN || move == JM_MOVE_NEXT_STAGE ? 1 : -1;
}

/* Where columns are stages, what belongs to touchpoints is summed up: it has no place from
 * which it could move. */
static JmMoveWay
find_way (const JmMoveHome *home,
          JmMove            move,
          gboolean          by_stage)
{
  gboolean is_sideways = move == JM_MOVE_EARLIER || move == JM_MOVE_LATER;
  gboolean is_upright = move == JM_MOVE_UP || move == JM_MOVE_DOWN;

  switch ((guint) home->kind)
    {
    case JM_KIND_STAGE:
      return is_sideways ? JM_WAY_SHIFT : JM_WAY_NONE;
    case JM_KIND_TOUCHPOINT:
      if (by_stage || is_upright)
        return JM_WAY_NONE;
      return is_sideways ? JM_WAY_FLOW : JM_WAY_HOP;
    case JM_KIND_OBJECTIVE:
      /* They stand side by side below a wide stage, and in a stack below a narrow one. */
      if (is_upright)
        return by_stage ? JM_WAY_SHIFT : JM_WAY_NONE;
      return is_sideways && !by_stage ? JM_WAY_FLOW : JM_WAY_HOP;
    case JM_KIND_KPI:
      return is_upright ? JM_WAY_SHIFT : is_sideways ? JM_WAY_MEASURE : JM_WAY_NONE;
    default:
      if (by_stage)
        return JM_WAY_NONE;
      return is_upright ? JM_WAY_SHIFT : is_sideways ? JM_WAY_HOP : JM_WAY_NONE;
    }
}

/* The first or last touchpoint of the stages from POSITION on. */
static const char *
find_touchpoint_from (JmMap *map,
                      int    position,
                      int    step)
{
  JmItem *root = jm_map_get_root (map);
  int n_stages = (int) jm_item_get_n_children (root, JM_MAP_STAGES);

  for (int i = position; i >= 0 && i < n_stages; i += step)
    {
      JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, (guint) i);
      guint n = jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS);

      if (n > 0)
        return jm_item_get_id (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, step > 0 ? 0 : n - 1));
    }

  return NULL;
}

/* The stage or touchpoint before or after another one, in reading order. */
static const char *
find_next_holder (JmMap      *map,
                  const char *id,
                  int         step)
{
  JmItem *item = jm_map_find (map, id), *parent;
  gboolean is_stage = item != NULL && jm_item_get_kind (item) == JM_KIND_STAGE;
  JmPlace place, stage;
  int position;

  if (!jm_map_locate (map, id, &place))
    return NULL;

  parent = jm_map_find (map, place.parent);
  position = (int) place.position + step;
  if (position >= 0 && position < (int) jm_item_get_n_children (parent, place.field))
    return jm_item_get_id (jm_item_get_child (parent, place.field, (guint) position));

  return !is_stage && jm_map_locate (map, place.parent, &stage)
             ? find_touchpoint_from (map, (int) stage.position + step, step)
             : NULL;
}

static JmMap *
measure_elsewhere (JmMap              *map,
                   const char *const  *ids,
                   int                 step,
                   gboolean            by_stage,
                   GError            **error)
{
  g_autoptr (JmMap) result = jm_map_ref (map);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const JmItem *kpi = jm_map_find (map, ids[i]);
      const char *at = kpi != NULL && jm_item_get_kind (kpi) == JM_KIND_KPI
                           ? find_next_holder (map, jm_move_get_place_of_kpi (map, kpi, by_stage), step)
                           : NULL;
      JmMap *next;

      if (at == NULL)
        continue;

      next = jm_map_set (result, ids[i], JM_KPI_AT, JM_VALUE_TEXT (at), error);
      if (next == NULL)
        return NULL;
      jm_map_unref (result);
      result = next;
    }

  return g_steal_pointer (&result);
}

static const JmItem *
find_current (JmMap             *map,
              const char *const *ids)
{
  guint n = g_strv_length ((char **) ids);

  return n > 0 ? jm_map_find (map, ids[n - 1]) : NULL;
}

/* Whether a list has another item on the way that the one at POSITION goes. */
static gboolean
has_room_in_list (JmMap         *map,
                  const JmItem  *item,
                  const JmPlace *place,
                  int            step,
                  gboolean       by_stage)
{
  const JmItem *holder = jm_map_find (map, place->parent);
  int n = (int) jm_item_get_n_children (holder, place->field);

  for (int i = (int) place->position + step; i >= 0 && i < n; i += step)
    if (jm_move_are_shown_together (map, item, jm_item_get_child (holder, place->field, (guint) i), by_stage))
      return TRUE;

  return FALSE;
}

/**
 * jm_move_is_possible:
 * @map: a map
 * @ids: items, the current one last; ends with %NULL
 * @move: where they should go
 * @by_stage: whether the map is shown with a stage in each column
 *
 * Asked at every step somebody takes, so that of several items only the kind of the current
 * one counts.
 *
 * Returns: whether the items can go there
 */
gboolean
jm_move_is_possible (JmMap             *map,
                     const char *const *ids,
                     JmMove             move,
                     gboolean           by_stage)
{
  const JmItem *item = find_current (map, ids);
  const JmMoveHome *home = find_home (item);
  JmMoveWay way = home != NULL ? find_way (home, move, by_stage) : JM_WAY_NONE;
  JmPlace place;

  if (way == JM_WAY_NONE || !jm_map_locate (map, jm_item_get_id (item), &place))
    return FALSE;
  if (ids[1] != NULL)
    return TRUE;
  if (way == JM_WAY_MEASURE)
    return find_next_holder (map, jm_move_get_place_of_kpi (map, item, by_stage), get_step (move)) != NULL;

  return ((way == JM_WAY_SHIFT || way == JM_WAY_FLOW) &&
          has_room_in_list (map, item, &place, get_step (move), by_stage)) ||
         ((way == JM_WAY_HOP || way == JM_WAY_FLOW) && find_next_holder (map, place.parent, get_step (move)) != NULL);
}

/**
 * jm_move_items:
 * @map: a map
 * @ids: items, the current one last; ends with %NULL
 * @move: where they go
 * @by_stage: whether the map is shown with a stage in each column
 * @error: return location for an error
 *
 * Moves the current item, and of the others those that stand in the same kind of list.  An
 * item that is at the edge stays.  Errors: as jm_map_move().
 *
 * Returns: (transfer full): the new map; @map when nothing moves; or %NULL
 */
JmMap *
jm_move_items (JmMap              *map,
               const char *const  *ids,
               JmMove              move,
               gboolean            by_stage,
               GError            **error)
{
  const JmItem *current = find_current (map, ids);
  const JmMoveHome *home = find_home (current);
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (JmMap) result = jm_map_ref (map);

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (wanted, (gpointer) ids[i]);

  for (guint i = 0; home != NULL && i < G_N_ELEMENTS (homes); i++)
    {
      JmMoveWay way = homes[i].holder == home->holder ? find_way (&homes[i], move, by_stage) : JM_WAY_NONE;
      int step = get_step (move);
      JmMap *next;

      /* Stages and KPIs stand in the map both, but have nothing to do with each other. */
      if (way == JM_WAY_NONE || (home->holder == JM_KIND_MAP && &homes[i] != home))
        continue;

      next = way == JM_WAY_MEASURE ? measure_elsewhere (result, ids, step, by_stage, error)
                                    : jm_move_in_lists (result, &homes[i], wanted, way, step, by_stage, error);
      if (next == NULL)
        return NULL;
      jm_map_unref (result);
      result = next;
    }

  return g_steal_pointer (&result);
}
