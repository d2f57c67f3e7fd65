/* jm-find-go.c: goes to what was found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-find-go.h"

#include <math.h>
#include <string.h>

#include "jm-canvas-spot.h"

/* How much of the canvas counts as its middle, where a match need not be scrolled. */
#define CENTRE 0.6

/**
 * jm_find_locate:
 * @editor: an open map
 * @item: one of its items
 * @field: one of its fields
 * @rect: (out caller-allocates) (nullable): where the field is drawn, if it is
 *
 * Returns: where the field can be seen as the map is shown now
 */
JmFindShown
jm_find_locate (JmEditor     *editor,
                const JmItem *item,
                guint         field,
                JmRect       *rect)
{
  JmRect place;
  JmFindShown shown = jm_find_get_shown (jm_editor_get_map (editor), jm_editor_get_layout (editor), item, field, &place);

  if (rect != NULL && shown == JM_FIND_ON_MAP)
    *rect = place;

  return shown;
}

/* Scrolls to a part of the map.  At the edges of the window something may lie over it. */
static void
reveal (JmCanvas     *canvas,
        const JmRect *rect)
{
  double x = rect->x + rect->width / 2, y = rect->y + rect->height / 2;
  JmRect visible;

  jm_canvas_get_visible (canvas, &visible);
  if (fabs (x - (visible.x + visible.width / 2)) > visible.width * CENTRE / 2 ||
      fabs (y - (visible.y + visible.height / 2)) > visible.height * CENTRE / 2)
    jm_canvas_center_on (canvas, x, y);
  jm_canvas_reveal_rect (canvas, rect);
}

/* Selects what stands where the match is drawn. */
static void
select_drawn (JmCanvas     *canvas,
              const char   *id,
              const JmRect *rect)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  gboolean is_map = strcmp (id, JM_MAP_ID) == 0;
  JmGridCell cell;

  if (!is_map && jm_layout_get_cell_at (jm_editor_get_layout (editor), rect->x + rect->width / 2,
                                        rect->y + rect->height / 2, &cell))
    jm_editor_select_at (editor, id, &cell);
  else
    jm_editor_select_one (editor, is_map ? NULL : id);
  reveal (canvas, rect);
}

/* Selects what the match is drawn as a part of, or itself where that is nothing; the form
 * shows it then. */
static void
select_nearest (JmCanvas   *canvas,
                const char *id)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmLayout *layout = jm_editor_get_layout (editor);
  g_autofree char *drawn = g_strdup (jm_find_get_drawn (jm_editor_get_map (editor), layout, id));
  gboolean is_map = strcmp (id, JM_MAP_ID) == 0;
  JmRect rect;

  if (drawn != NULL)
    jm_editor_select_one (editor, drawn);
  else
    jm_editor_select_one (editor, is_map ? NULL : id);
  if (drawn != NULL && jm_layout_find (layout, drawn, &rect))
    reveal (canvas, &rect);
}

/**
 * jm_find_go_to:
 * @canvas: a canvas
 * @id: an item of its map, which may be gone
 * @field: one of its fields
 *
 * Selects the item, or what it is drawn as a part of, and scrolls to where the field is drawn.
 */
void
jm_find_go_to (JmCanvas   *canvas,
               const char *id,
               guint       field)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  const JmItem *item = jm_map_find (jm_editor_get_map (editor), id);
  JmRect rect;

  if (item == NULL)
    return;

  if (jm_find_locate (editor, item, field, &rect) == JM_FIND_ON_MAP)
    select_drawn (canvas, id, &rect);
  else
    select_nearest (canvas, id);
}
