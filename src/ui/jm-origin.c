/* jm-origin.c: where what the executive view sums up comes from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-origin.h"

#include <string.h>

#include "jm-canvas-spot.h"
#include "jm-score.h"

/**
 * jm_origin_is_elsewhere:
 * @cell: a cell in which a column is a stage
 *
 * Returns: whether it sums up what is said of touchpoints
 */
gboolean
jm_origin_is_elsewhere (const JmGridCell *cell)
{
  return cell->lane == JM_LANE_EMOTIONS || cell->lane == JM_LANE_MOMENTS_OF_TRUTH;
}

static const JmItem *
find_moment (const JmItem *stage)
{
  for (guint i = 0; i < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); i++)
    {
      const JmItem *touchpoint = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, i);

      if (jm_item_get_flag (touchpoint, JM_TOUCHPOINT_MOMENT_OF_TRUTH))
        return touchpoint;
    }

  return NULL;
}

/**
 * jm_origin_find:
 * @map: a map
 * @cell: a cell in which a column is a stage
 * @current: (nullable): what is selected; if it is a touchpoint of the stage, it is meant
 *
 * Returns: (transfer none): the touchpoint behind what the cell sums up: the one that feels
 *   worst, the first moment of truth, the first of all; else the stage
 */
const char *
jm_origin_find (JmMap            *map,
                const JmGridCell *cell,
                const char       *current)
{
  const JmItem *stage = jm_map_find (map, cell->owner);
  const JmItem *found = NULL;
  JmPlace place;
  double lowest;

  if (current != NULL && jm_map_locate (map, current, &place) && strcmp (place.parent, cell->owner) == 0 &&
      place.field == JM_STAGE_TOUCHPOINTS)
    return current;

  if (stage == NULL || jm_item_get_kind (stage) != JM_KIND_STAGE)
    return cell->owner;

  if (cell->lane == JM_LANE_EMOTIONS)
    found = jm_stage_find_lowest (stage, &lowest);
  else if (cell->lane == JM_LANE_MOMENTS_OF_TRUTH)
    found = find_moment (stage);
  if (found == NULL && jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS) > 0)
    found = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, 0);

  return found != NULL ? jm_item_get_id (found) : cell->owner;
}

/* What is shown as soon as the view is there. */
typedef struct
{
  JmCanvas *canvas;
  char *id; /* nullable */
  guint lane;
  JmOriginFunc then; /* nullable */
} Wish;

static void
wish_free (gpointer  data,
           GClosure *closure)
{
  Wish *wish = data;

  g_free (wish->id);
  g_free (wish);
}

static void
go_there (JmCanvas   *canvas,
          const char *id,
          guint       lane)
{
  JmLayout *layout = jm_editor_get_layout (jm_canvas_get_editor (canvas));
  g_autoptr (GPtrArray) items = NULL;
  JmGridSpot spot = { 0 };

  if (jm_layout_get_cell (layout, id, lane, NULL, &spot.cell) && strcmp (spot.cell.owner, id) == 0)
    {
      items = jm_grid_list_items (layout, jm_editor_get_map (jm_canvas_get_editor (canvas)), &spot.cell);
      if (items->len > 0)
        spot.item = g_ptr_array_index (items, 0);
      jm_canvas_go_to (canvas, &spot);
    }
  else if (jm_grid_find_spot (layout, id, &spot))
    jm_canvas_go_to (canvas, &spot);
}

static void
view_changed_cb (JmEditor *editor,
                 Wish     *wish)
{
  JmCanvas *canvas = wish->canvas;
  JmOriginFunc then = wish->then;
  g_autofree char *id = g_steal_pointer (&wish->id);
  guint lane = wish->lane;

  /* Another view means that somebody wished for something else meanwhile. */
  g_signal_handlers_disconnect_by_data (editor, wish);
  if (jm_editor_get_base (editor) != JM_VIEW_OPERATIONAL)
    return;

  if (id != NULL)
    go_there (canvas, id, lane);
  if (then != NULL)
    then (canvas);
}

/**
 * jm_origin_show:
 * @canvas: a canvas
 * @id: (nullable): a stage or touchpoint
 * @lane: the lane that is meant, or %JM_GRID_HEADER
 * @then: (nullable): what is done then
 *
 * Switches to the operational view and goes to the item, as soon as that view is there.
 */
void
jm_origin_show (JmCanvas     *canvas,
                const char   *id,
                guint         lane,
                JmOriginFunc  then)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  Wish *wish = g_new0 (Wish, 1);
  GClosure *closure = g_cclosure_new (G_CALLBACK (view_changed_cb), wish, wish_free);

  *wish = (Wish) { canvas, g_strdup (id), lane, then };
  g_object_watch_closure (G_OBJECT (canvas), closure);
  g_signal_connect_closure (editor, "view-changed", closure, TRUE);
  jm_editor_set_view (editor, JM_VIEW_OPERATIONAL, NULL);
}
