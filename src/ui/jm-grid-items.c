/* jm-grid-items.c: what stands in the cells of a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-grid-items.h"

#include <string.h>

/* So much inside of its edge a cell is looked at, so that its neighbours are not found. */
#define INSET 3.0

static gboolean
is_shown_in (JmLayout         *layout,
             JmMap            *map,
             const JmGridCell *cell,
             const char       *id)
{
  const JmItem *item = jm_map_find (map, id);
  JmKind kind;

  if (item == NULL)
    return FALSE;

  kind = jm_item_get_kind (item);
  if (kind == JM_KIND_STAGE)
    return cell->lane == JM_GRID_HEADER && strcmp (id, cell->owner) == 0;
  if (kind == JM_KIND_TOUCHPOINT)
    return cell->lane == JM_LANE_TOUCHPOINTS && strcmp (id, cell->owner) == 0;

  /* The KPIs of a stage stand above those of its touchpoints, in one row. */
  return kind != JM_KIND_KPI || jm_layout_is_by_stage (layout) ||
         strcmp (jm_item_get_text (item, JM_KPI_AT), cell->owner) == 0;
}

typedef struct
{
  const char *id;
  JmRect rect;
  gboolean found;
} Search;

static void
element_cb (const JmElement *element,
            const JmRect    *rect,
            JmColour         stage,
            gpointer         user_data)
{
  Search *search = user_data;

  if (!element->is_frame || strcmp (element->id, search->id) != 0)
    return;

  search->rect = *rect;
  search->found = TRUE;
}

static void
marker_cb (const JmCurve      *curve,
           const JmCurvePoint *point,
           gpointer            user_data)
{
  Search *search = user_data;

  if (strcmp (point->id, search->id) != 0)
    return;

  search->rect = jm_curve_point_get_rect (point);
  search->found = TRUE;
}

/**
 * jm_grid_find_rect:
 * @layout: a layout
 * @cell: one of its cells
 * @item: what stands in the cell
 * @rect: (out caller-allocates): where it stands
 *
 * As jm_layout_find(), which has to look at the whole map.
 *
 * Returns: %FALSE when it does not stand there
 */
gboolean
jm_grid_find_rect (JmLayout         *layout,
                   const JmGridCell *cell,
                   const char       *item,
                   JmRect           *rect)
{
  const JmVisitor visitor = { .element = element_cb, .marker = marker_cb };
  Search search = { .id = item };

  jm_layout_visit (layout, &cell->rect, &visitor, &search);
  if (search.found)
    *rect = search.rect;

  return search.found;
}

/* What is written at a link may reach into the next stage; it stands where its middle is. */
static gboolean
has_middle_in (JmLayout         *layout,
               JmMap            *map,
               const JmGridCell *cell,
               const char       *id)
{
  JmRect rect;

  return jm_item_get_kind (jm_map_find (map, id)) != JM_KIND_LINK || !jm_grid_find_rect (layout, cell, id, &rect) ||
         jm_layout_find_stage_at (layout, rect.x + rect.width / 2) ==
             jm_layout_find_stage_at (layout, cell->rect.x + cell->rect.width / 2);
}

/**
 * jm_grid_list_items:
 * @layout: a layout
 * @map: the map it shows
 * @cell: one of its cells
 *
 * Returns: (transfer container) (element-type utf8): what stands in the cell, in reading order
 */
GPtrArray *
jm_grid_list_items (JmLayout         *layout,
                    JmMap            *map,
                    const JmGridCell *cell)
{
  const JmRect inside = { cell->rect.x + INSET, cell->rect.y + INSET, MAX (cell->rect.width - 2 * INSET, 1),
                          MAX (cell->rect.height - 2 * INSET, 1) };
  GPtrArray *ids = jm_layout_get_items_in (layout, &inside);

  for (guint i = ids->len; i > 0; i--)
    if (!is_shown_in (layout, map, cell, g_ptr_array_index (ids, i - 1)) ||
        !has_middle_in (layout, map, cell, g_ptr_array_index (ids, i - 1)))
      g_ptr_array_remove_index (ids, i - 1);

  return ids;
}
