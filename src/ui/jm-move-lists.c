/* jm-move-lists.c: items that move within a list, and from list to list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-move-lists.h"

#include <string.h>

#include "jm-edit.h"

/* A list in the making: the children of one holder. */
typedef struct
{
  GPtrArray *items;
  gboolean is_changed;
} List;

/* A move in the making. */
typedef struct
{
  JmMap *map;
  const JmMoveHome *home;
  GHashTable *wanted; /* the ids of what moves */
  GArray *lists;      /* of List, in reading order */
  int step;
  gboolean by_stage;
} Motion;

/**
 * jm_move_get_place_of_kpi:
 * @map: a map
 * @kpi: one of its KPIs
 * @by_stage: whether the map is shown with a stage in each column
 *
 * Returns: (transfer none): the stage or touchpoint where it is shown; "" for nowhere
 */
const char *
jm_move_get_place_of_kpi (JmMap        *map,
                          const JmItem *kpi,
                          gboolean      by_stage)
{
  const char *at = jm_item_get_text (kpi, JM_KPI_AT);
  const char *stage = by_stage ? jm_edit_find_holder (map, at, JM_KIND_STAGE) : NULL;

  return stage != NULL ? stage : at;
}

/**
 * jm_move_are_shown_together:
 * @map: a map
 * @item: an item
 * @other: another one of the same list
 * @by_stage: whether the map is shown with a stage in each column
 *
 * The KPIs of the map are one list, of which each place shows its own.
 *
 * Returns: whether both are shown at one place
 */
gboolean
jm_move_are_shown_together (JmMap        *map,
                            const JmItem *item,
                            const JmItem *other,
                            gboolean      by_stage)
{
  return jm_item_get_kind (item) != JM_KIND_KPI ||
         strcmp (jm_move_get_place_of_kpi (map, item, by_stage),
                 jm_move_get_place_of_kpi (map, other, by_stage)) == 0;
}

/* Making lists. */

static void
list_clear (gpointer data)
{
  List *list = data;

  g_ptr_array_unref (list->items);
}

static void
add_list (Motion *motion,
          JmItem *holder)
{
  guint n = jm_item_get_n_children (holder, motion->home->field);
  const List list = { g_ptr_array_new_full (n, (GDestroyNotify) jm_item_unref), FALSE };

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list.items, jm_item_ref (jm_item_get_child (holder, motion->home->field, i)));
  g_array_append_val (motion->lists, list);
}

static void
add_lists (Motion *motion)
{
  JmItem *root = jm_map_get_root (motion->map);

  if (motion->home->holder == JM_KIND_MAP)
    {
      add_list (motion, root);
      return;
    }

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

      if (motion->home->holder == JM_KIND_STAGE)
        add_list (motion, stage);
      for (guint j = 0; motion->home->holder == JM_KIND_TOUCHPOINT &&
                        j < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); j++)
        add_list (motion, jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j));
    }
}

static gboolean
is_wanted (Motion       *motion,
           const JmItem *item)
{
  return g_hash_table_contains (motion->wanted, jm_item_get_id (item));
}

/* Moving within and between lists.  What is farthest along goes first, so that it makes room
 * for the rest. */

static void
carry_over (List  *from,
            int    position,
            List  *to,
            guint  new_position)
{
  JmItem *item = jm_item_ref (g_ptr_array_index (from->items, position));

  g_ptr_array_remove_index (from->items, (guint) position);
  g_ptr_array_insert (to->items, (int) MIN (new_position, to->items->len), item);
  from->is_changed = to->is_changed = TRUE;
}

static void
swap (List *list,
      int   position,
      int   other)
{
  gpointer item = g_ptr_array_index (list->items, position);

  g_ptr_array_index (list->items, position) = g_ptr_array_index (list->items, other);
  g_ptr_array_index (list->items, other) = item;
  list->is_changed = TRUE;
}

/* The next one in the list that is shown beside an item; -1 when there is none. */
static int
find_beside (Motion *motion,
             List   *list,
             int     position)
{
  const JmItem *item = g_ptr_array_index (list->items, position);

  for (int i = position + motion->step; i >= 0 && i < (int) list->items->len; i += motion->step)
    if (jm_move_are_shown_together (motion->map, item, g_ptr_array_index (list->items, i), motion->by_stage))
      return i;

  return -1;
}

static void
shift (Motion *motion,
       List   *list,
       List   *next)
{
  int n = (int) list->items->len;

  for (int i = motion->step > 0 ? n - 1 : 0; i >= 0 && i < (int) list->items->len; i -= motion->step)
    {
      int other;

      if (!is_wanted (motion, g_ptr_array_index (list->items, i)))
        continue;

      other = find_beside (motion, list, i);
      if (other >= 0 && !is_wanted (motion, g_ptr_array_index (list->items, other)))
        swap (list, i, other);
      else if (other < 0 && next != NULL)
        {
          carry_over (list, i, next, motion->step > 0 ? 0 : next->items->len);
          /* Those behind the first have moved up into its place. */
          if (motion->step < 0)
            i--;
        }
    }
}

/* Touchpoints come to the near end of the next stage, notes as high as they were. */
static void
hop (Motion *motion,
     List   *list,
     List   *next)
{
  gboolean is_in_row = motion->home->holder == JM_KIND_STAGE && !motion->by_stage;
  guint n_before = next != NULL ? next->items->len : 0, n_moved = 0;

  for (guint i = 0; next != NULL && i < list->items->len;)
    {
      guint start = is_in_row ? (motion->step > 0 ? 0 : n_before) : MIN (i, n_before);

      if (is_wanted (motion, g_ptr_array_index (list->items, i)))
        carry_over (list, (int) i, next, start + n_moved++);
      else
        i++;
    }
}

/* Putting the lists back. */

static void
replace (JmItem    **item,
         guint       field,
         GPtrArray  *items)
{
  JmItem *before = *item;

  *item = jm_item_with_children (before, field, items);
  jm_item_unref (before);
}

/* Gives the item its list after the move, and says whether it is another one.  POSITION is the
 * list that is next in reading order. */
static gboolean
take_list (Motion  *motion,
           JmItem **item,
           guint   *position)
{
  List *list = &g_array_index (motion->lists, List, (*position)++);

  if (list->is_changed)
    replace (item, motion->home->field, list->items);

  return list->is_changed;
}

static gboolean
rebuild_stage (Motion  *motion,
               JmItem **stage,
               guint   *position)
{
  g_autoptr (GPtrArray) touchpoints = NULL;
  guint n = jm_item_get_n_children (*stage, JM_STAGE_TOUCHPOINTS);
  gboolean is_changed = FALSE;

  if (motion->home->holder == JM_KIND_STAGE)
    return take_list (motion, stage, position);

  touchpoints = g_ptr_array_new_full (n, (GDestroyNotify) jm_item_unref);
  for (guint i = 0; i < n; i++)
    {
      JmItem *touchpoint = jm_item_ref (jm_item_get_child (*stage, JM_STAGE_TOUCHPOINTS, i));

      is_changed |= take_list (motion, &touchpoint, position);
      g_ptr_array_add (touchpoints, touchpoint);
    }

  if (is_changed)
    replace (stage, JM_STAGE_TOUCHPOINTS, touchpoints);

  return is_changed;
}

static JmMap *
rebuild (Motion  *motion,
         GError **error)
{
  g_autoptr (JmItem) root = jm_item_ref (jm_map_get_root (motion->map));
  g_autoptr (GPtrArray) stages = NULL;
  guint n = jm_item_get_n_children (root, JM_MAP_STAGES), position = 0;
  gboolean is_changed = FALSE;

  if (motion->home->holder == JM_KIND_MAP)
    is_changed = take_list (motion, &root, &position);
  else
    {
      stages = g_ptr_array_new_full (n, (GDestroyNotify) jm_item_unref);
      for (guint i = 0; i < n; i++)
        {
          JmItem *stage = jm_item_ref (jm_item_get_child (root, JM_MAP_STAGES, i));

          is_changed |= rebuild_stage (motion, &stage, &position);
          g_ptr_array_add (stages, stage);
        }
      if (is_changed)
        replace (&root, JM_MAP_STAGES, stages);
    }

  return is_changed ? jm_map_new (root, error) : jm_map_ref (motion->map);
}

/**
 * jm_move_in_lists:
 * @map: a map
 * @home: where the items of a kind stand
 * @wanted: (element-type utf8): the ids of those that move
 * @way: how
 * @step: 1 towards the end of the map, -1 towards its beginning
 * @by_stage: whether the map is shown with a stage in each column
 * @error: return location for an error
 *
 * Errors: as jm_map_new().
 *
 * Returns: (transfer full): the new map; @map when nothing moves; or %NULL
 */
JmMap *
jm_move_in_lists (JmMap             *map,
                  const JmMoveHome  *home,
                  GHashTable        *wanted,
                  JmMoveWay          way,
                  int                step,
                  gboolean           by_stage,
                  GError           **error)
{
  g_autoptr (GArray) lists = g_array_new (FALSE, FALSE, sizeof (List));
  Motion motion = { map, home, wanted, lists, step, by_stage };
  int n;

  g_array_set_clear_func (lists, list_clear);
  add_lists (&motion);

  n = (int) lists->len;
  for (int i = step > 0 ? n - 1 : 0; i >= 0 && i < n; i -= step)
    {
      List *list = &g_array_index (lists, List, i), *next = NULL;

      if (i + step >= 0 && i + step < n)
        next = &g_array_index (lists, List, i + step);
      if (way == JM_WAY_HOP)
        hop (&motion, list, next);
      else
        shift (&motion, list, way == JM_WAY_FLOW ? next : NULL);
    }

  return rebuild (&motion, error);
}
