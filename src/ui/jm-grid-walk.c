/* jm-grid-walk.c: from cell to cell, and from note to note within them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-grid-walk.h"

#include <math.h>
#include <string.h>

/**
 * jm_grid_find_spot:
 * @layout: a layout
 * @item: an item
 * @spot: (out caller-allocates): where it stands
 *
 * Returns: %FALSE when it stands in no cell
 */
gboolean
jm_grid_find_spot (JmLayout   *layout,
                   const char *item,
                   JmGridSpot *spot)
{
  JmRect rect;

  if (!jm_layout_find (layout, item, &rect) ||
      !jm_layout_get_cell_at (layout, rect.x + rect.width / 2, rect.y + rect.height / 2, &spot->cell))
    return FALSE;

  spot->item = item;

  return TRUE;
}

/* How far OTHER lies from FROM in a direction, as the eye sees it; negative for not at all. */
static double
get_distance (const JmRect      *from,
              const JmRect      *other,
              JmDirectionOfMove  direction)
{
  double dx = other->x + other->width / 2 - (from->x + from->width / 2);
  double dy = other->y + other->height / 2 - (from->y + from->height / 2);
  double along = direction == JM_LEFT ? -dx : direction == JM_RIGHT ? dx : direction == JM_UP ? -dy : dy;
  double across = direction == JM_LEFT || direction == JM_RIGHT ? fabs (dy) : fabs (dx);

  return along > 1 && across <= along ? along + 2 * across : -1;
}

/* Sideways leads along a curve; only where two of its points would lie on each other, and
 * stand side by side, it leads from one to the other. */
static gboolean
is_beside_curve (JmMap             *map,
                 const char        *item,
                 JmDirectionOfMove  direction,
                 const JmRect      *from,
                 const JmRect      *other)
{
  return (direction == JM_LEFT || direction == JM_RIGHT) && fabs (other->y - from->y) > 1 &&
         jm_item_get_kind (jm_map_find (map, item)) == JM_KIND_EMOTION;
}

/* The nearest item in a direction within one cell. */
static const char *
find_beside (JmLayout          *layout,
             JmMap             *map,
             GPtrArray         *items,
             const JmGridSpot  *from,
             JmDirectionOfMove  direction)
{
  const char *best = NULL;
  double least = G_MAXDOUBLE;
  JmRect start, rect;

  if (from->item == NULL || items->len < 2 || !jm_grid_find_rect (layout, &from->cell, from->item, &start))
    return NULL;

  for (guint i = 0; i < items->len; i++)
    {
      double distance;

      if (!jm_grid_find_rect (layout, &from->cell, g_ptr_array_index (items, i), &rect) ||
          is_beside_curve (map, from->item, direction, &start, &rect))
        continue;

      distance = get_distance (&start, &rect, direction);
      if (distance >= 0 && distance < least)
        {
          least = distance;
          best = g_ptr_array_index (items, i);
        }
    }

  return best;
}

/* How far somebody who comes from START would have to look for an item: first that it is the
 * nearest in the direction, or sideways that it is on the same height; then the rest. */
static double
get_detour (const JmRect      *start,
            const JmRect      *rect,
            JmDirectionOfMove  direction)
{
  double dx = fabs (rect->x + rect->width / 2 - (start->x + start->width / 2));
  double dy = fabs (rect->y + rect->height / 2 - (start->y + start->height / 2));
  /* Sideways, notes of different heights are compared where reading begins. */
  double dtop = fabs (rect->y - start->y);

  return direction == JM_UP || direction == JM_DOWN ? dy * 1000 + dx : MIN (dy, dtop) * 1000 + dx;
}

/* Whoever goes along a curve stays on it. */
static const char *
find_same_persona (JmMap            *map,
                   const JmGridSpot *from,
                   GPtrArray        *items)
{
  const JmItem *item = from->item != NULL ? jm_map_find (map, from->item) : NULL;

  if (item == NULL || jm_item_get_kind (item) != JM_KIND_EMOTION)
    return NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const JmItem *other = jm_map_find (map, g_ptr_array_index (items, i));

      if (jm_item_get_kind (other) == JM_KIND_EMOTION &&
          strcmp (jm_item_get_text (other, JM_EMOTION_PERSONA), jm_item_get_text (item, JM_EMOTION_PERSONA)) == 0)
        return g_ptr_array_index (items, i);
    }

  return NULL;
}

/* The item at which somebody arrives who comes into a cell: the one that is nearest to where
 * they were, as the eye sees it. */
static void
enter (JmLayout          *layout,
       JmMap             *map,
       const JmGridSpot  *from,
       JmDirectionOfMove  direction,
       JmGridSpot        *to)
{
  g_autoptr (GPtrArray) items = jm_grid_list_items (layout, map, &to->cell);
  double least = G_MAXDOUBLE;
  JmRect start = from->cell.rect, rect;

  to->item = direction == JM_LEFT || direction == JM_RIGHT ? find_same_persona (map, from, items) : NULL;
  if (to->item != NULL || items->len == 0)
    return;

  if (from->item != NULL)
    jm_grid_find_rect (layout, &from->cell, from->item, &start);

  to->item = g_ptr_array_index (items, 0);
  for (guint i = 0; i < items->len; i++)
    if (jm_grid_find_rect (layout, &to->cell, g_ptr_array_index (items, i), &rect) &&
        get_detour (&start, &rect, direction) < least)
      {
        least = get_detour (&start, &rect, direction);
        to->item = g_ptr_array_index (items, i);
      }
}

/* The item at which reading begins. */
static void
enter_at_beginning (JmLayout   *layout,
                    JmMap      *map,
                    JmGridSpot *to)
{
  g_autoptr (GPtrArray) items = jm_grid_list_items (layout, map, &to->cell);

  to->item = items->len > 0 ? g_ptr_array_index (items, 0) : NULL;
}

/* Whoever came up into a cell of the whole stage goes down again where they were. */
static void
keep_column (JmLayout   *layout,
             const char *column,
             JmGridSpot *to)
{
  JmGridCell cell;
  int stage = jm_layout_find_stage_at (layout, to->cell.rect.x + to->cell.rect.width / 2);

  if (column != NULL && jm_layout_get_cell (layout, column, to->cell.lane, to->cell.custom, &cell) &&
      jm_layout_find_stage_at (layout, cell.rect.x + cell.rect.width / 2) == stage &&
      cell.rect.width <= to->cell.rect.width)
    to->cell = cell;
}

/* The KPIs of a whole stage have a cell of their own above those of its touchpoints, as far
 * as they reach. */
static gboolean
find_stage_cell (JmLayout         *layout,
                 JmMap            *map,
                 const JmGridCell *cell,
                 JmGridCell       *of_stage)
{
  g_autoptr (GPtrArray) items = NULL;
  JmPlace place;

  if (cell->lane != JM_LANE_KPIS || jm_layout_is_by_stage (layout) || !jm_map_locate (map, cell->owner, &place) ||
      strcmp (place.parent, JM_MAP_ID) == 0 ||
      !jm_layout_get_cell (layout, place.parent, cell->lane, cell->custom, of_stage) ||
      cell->rect.y <= of_stage->rect.y)
    return FALSE;

  items = jm_grid_list_items (layout, map, of_stage);

  return items->len > 0;
}

/* From the KPIs of a stage to those of the next one that has any of its own. */
static gboolean
find_stage_beside (JmLayout          *layout,
                   JmMap             *map,
                   const JmGridCell  *from,
                   JmDirectionOfMove  direction,
                   JmGridCell        *cell)
{
  int position = jm_layout_find_stage_at (layout, from->rect.x + from->rect.width / 2);
  int step = (direction == JM_RIGHT) != jm_layout_is_rtl (layout) ? 1 : -1;
  g_autoptr (GPtrArray) items = NULL;
  JmGridStage stage;

  if (from->lane != JM_LANE_KPIS || direction == JM_UP || direction == JM_DOWN || position < 0 ||
      position + step < 0 || position + step >= (int) jm_layout_get_n_stages (layout))
    return FALSE;

  jm_layout_get_stage (layout, (guint) position, &stage);
  if (strcmp (stage.id, from->owner) != 0)
    return FALSE;

  jm_layout_get_stage (layout, (guint) (position + step), &stage);
  if (!jm_layout_get_cell (layout, stage.id, from->lane, NULL, cell))
    return FALSE;

  items = jm_grid_list_items (layout, map, cell);

  return items->len > 0;
}

/* From the KPIs of a stage to those of its touchpoint. */
static gboolean
find_cell_below (JmLayout         *layout,
                 const JmGridCell *from,
                 const char       *column,
                 JmGridCell       *cell)
{
  int position = jm_layout_find_stage_at (layout, from->rect.x + from->rect.width / 2);
  JmGridStage stage;

  if (from->lane != JM_LANE_KPIS || jm_layout_is_by_stage (layout) || position < 0)
    return FALSE;

  jm_layout_get_stage (layout, (guint) position, &stage);
  if (strcmp (stage.id, from->owner) != 0 || stage.n_touchpoints == 0)
    return FALSE;

  if (column != NULL && jm_layout_get_cell (layout, column, from->lane, NULL, cell) &&
      jm_layout_find_stage_at (layout, cell->rect.x + cell->rect.width / 2) == position)
    return TRUE;

  return jm_layout_get_cell (layout, jm_layout_get_touchpoint (layout, (guint) position, 0), from->lane, NULL, cell);
}

/**
 * jm_grid_move:
 * @layout: a layout
 * @map: the map it shows
 * @from: where somebody is
 * @direction: where they go, as the eye sees it
 * @column: (nullable): the touchpoint they were at last
 * @to: (out caller-allocates): where they come
 *
 * Goes to the next item within the cell, else to the next cell; from a cell of a whole stage
 * down to @column, if that is in the stage.
 *
 * Returns: %FALSE at the edge of the map
 */
gboolean
jm_grid_move (JmLayout          *layout,
              JmMap             *map,
              const JmGridSpot  *from,
              JmDirectionOfMove  direction,
              const char        *column,
              JmGridSpot        *to)
{
  g_autoptr (GPtrArray) items = jm_grid_list_items (layout, map, &from->cell);
  const char *beside = find_beside (layout, map, items, from, direction);
  gboolean is_upright = direction == JM_UP || direction == JM_DOWN;
  JmGridCell other;

  if (beside != NULL)
    {
      *to = (JmGridSpot) { from->cell, beside };
      return TRUE;
    }

  if (direction == JM_UP && find_stage_cell (layout, map, &from->cell, &other))
    to->cell = other;
  else if (direction == JM_DOWN && find_cell_below (layout, &from->cell, column, &other))
    to->cell = other;
  else if (find_stage_beside (layout, map, &from->cell, direction, &other))
    to->cell = other;
  else
    {
      if (!jm_layout_get_cell_beside (layout, &from->cell, direction, &to->cell))
        return FALSE;
      if (is_upright)
        keep_column (layout, column, to);
      if (direction == JM_DOWN && find_stage_cell (layout, map, &to->cell, &other))
        to->cell = other;
    }

  enter (layout, map, from, direction, to);

  return TRUE;
}

/* The first or last cell of the row of a cell, as it is read. */
static gboolean
find_end (JmLayout   *layout,
          guint       lane,
          const char *custom,
          gboolean    at_end,
          JmGridCell *cell)
{
  guint n = jm_layout_get_n_stages (layout);
  guint position = at_end ? n - 1 : 0;
  JmGridStage stage;
  const char *touchpoint;

  if (n == 0)
    return FALSE;

  jm_layout_get_stage (layout, position, &stage);
  if (lane == JM_GRID_HEADER || stage.n_touchpoints == 0)
    return jm_layout_get_cell (layout, stage.id, lane, custom, cell);

  /* Where the lane is the stage's, the cell of a touchpoint is its stage's. */
  touchpoint = jm_layout_get_touchpoint (layout, position, at_end ? stage.n_touchpoints - 1 : 0);

  return jm_layout_get_cell (layout, touchpoint, lane, custom, cell);
}

/**
 * jm_grid_go_to_end:
 * @layout: a layout
 * @map: the map it shows
 * @from: a cell
 * @at_end: whether the end of its row is meant, or its beginning
 * @to: (out caller-allocates): the cell there
 *
 * Returns: %FALSE when there is none
 */
gboolean
jm_grid_go_to_end (JmLayout         *layout,
                   JmMap            *map,
                   const JmGridCell *from,
                   gboolean          at_end,
                   JmGridSpot       *to)
{

  if (!find_end (layout, from->lane, from->custom, at_end, &to->cell))
    return FALSE;

  enter_at_beginning (layout, map, to);

  return TRUE;
}

/**
 * jm_grid_go_to_corner:
 * @layout: a layout
 * @map: the map it shows
 * @at_end: whether the end of the map is meant, or its beginning
 * @to: (out caller-allocates): the cell there
 *
 * Returns: %FALSE for a map without stages
 */
gboolean
jm_grid_go_to_corner (JmLayout   *layout,
                      JmMap      *map,
                      gboolean    at_end,
                      JmGridSpot *to)
{
  guint n_rows = jm_layout_get_n_rows (layout);
  JmGridRow row = { .lane = (JmLaneType) JM_GRID_HEADER };

  if (at_end && n_rows > 0)
    jm_layout_get_row (layout, n_rows - 1, &row);
  if (!find_end (layout, (guint) row.lane, row.custom, at_end, &to->cell))
    return FALSE;

  enter_at_beginning (layout, map, to);

  return TRUE;
}

/* The row after or before that of a cell, as it is read; FALSE at the edge. */
static gboolean
find_next_row (JmLayout         *layout,
               const JmGridCell *from,
               gboolean          back,
               JmGridCell       *to)
{
  int n = (int) jm_layout_get_n_rows (layout), position = -1;
  JmGridRow row = { .lane = (JmLaneType) JM_GRID_HEADER };

  for (int i = 0; i < n && from->lane != JM_GRID_HEADER; i++)
    {
      jm_layout_get_row (layout, (guint) i, &row);
      if ((guint) row.lane == from->lane && g_strcmp0 (row.custom, from->custom) == 0)
        {
          position = i;
          break;
        }
    }

  position += back ? -1 : 1;
  if (position < -1 || position >= n)
    return FALSE;

  row = (JmGridRow) { .lane = (JmLaneType) JM_GRID_HEADER };
  if (position >= 0)
    jm_layout_get_row (layout, (guint) position, &row);

  return find_end (layout, (guint) row.lane, row.custom, back, to);
}

/**
 * jm_grid_go_on:
 * @layout: a layout
 * @map: the map it shows
 * @from: a cell
 * @back: whether the cell before it is meant
 * @to: (out caller-allocates): the next cell in its row as it is read, else the first one of
 *   the next row
 *
 * Returns: %FALSE at the end of the map
 */
gboolean
jm_grid_go_on (JmLayout         *layout,
               JmMap            *map,
               const JmGridCell *from,
               gboolean          back,
               JmGridSpot       *to)
{
  JmDirectionOfMove direction = back != jm_layout_is_rtl (layout) ? JM_LEFT : JM_RIGHT;

  if (!jm_layout_get_cell_beside (layout, from, direction, &to->cell) && !find_next_row (layout, from, back, &to->cell))
    return FALSE;

  enter_at_beginning (layout, map, to);

  return TRUE;
}
