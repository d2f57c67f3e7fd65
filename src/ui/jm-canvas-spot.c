/* jm-canvas-spot.c: where somebody is on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-spot.h"

/**
 * jm_canvas_get_spot:
 * @canvas: a canvas
 * @spot: (out caller-allocates): the current cell, and the current item if it stands there;
 *   else the current item and its cell
 *
 * Returns: %FALSE when nothing on the map is current
 */
gboolean
jm_canvas_get_spot (JmCanvas   *canvas,
                    JmGridSpot *spot)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmLayout *layout = jm_editor_get_layout (editor);
  const char *current = jm_editor_get_current (editor);
  g_autoptr (GPtrArray) items = NULL;

  spot->item = NULL;
  if (!jm_editor_get_cell (editor, &spot->cell))
    return current != NULL && jm_grid_find_spot (layout, current, spot);

  items = jm_grid_list_items (layout, jm_editor_get_map (editor), &spot->cell);
  for (guint i = 0; current != NULL && i < items->len; i++)
    if (g_str_equal (g_ptr_array_index (items, i), current))
      spot->item = g_ptr_array_index (items, i);

  return TRUE;
}

/**
 * jm_canvas_reveal_rect:
 * @canvas: a canvas
 * @rect: a part of its map
 *
 * Scrolls to it; of what is larger than the window, to where reading begins.
 */
void
jm_canvas_reveal_rect (JmCanvas     *canvas,
                       const JmRect *rect)
{
  JmRect part = *rect, visible;

  jm_canvas_get_visible (canvas, &visible);
  part.width = MIN (rect->width, visible.width);
  part.height = MIN (rect->height, visible.height);
  if (jm_layout_is_rtl (jm_editor_get_layout (jm_canvas_get_editor (canvas))))
    part.x += rect->width - part.width;

  jm_canvas_scroll_to (canvas, &part);
}

/**
 * jm_canvas_go_to:
 * @canvas: a canvas
 * @spot: a place on its map
 *
 * Makes it the current one: selects what stands there, else the stage or touchpoint of the
 * cell, and scrolls to it.
 */
void
jm_canvas_go_to (JmCanvas         *canvas,
                 const JmGridSpot *spot)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmLayout *layout = jm_editor_get_layout (editor);
  JmRect rect = spot->cell.rect;

  if (spot->item != NULL)
    jm_grid_find_rect (layout, &spot->cell, spot->item, &rect);

  jm_editor_select_at (editor, spot->item != NULL ? spot->item : spot->cell.owner, &spot->cell);
  jm_canvas_reveal_rect (canvas, &rect);
}
