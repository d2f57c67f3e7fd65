/* jm-canvas-switch.c: the same place in another view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-private.h"

/* Where a touchpoint is, or its stage where a column is a stage. */
static gboolean
find_owner (JmCanvas   *self,
            const char *id,
            JmRect     *rect)
{
  JmPlace place;

  return jm_layout_find (self->layout, id, rect) ||
         (jm_map_locate (jm_editor_get_map (self->editor), id, &place) &&
          jm_layout_find (self->layout, place.parent, rect));
}

static double
find_lane_y (JmLayout   *layout,
             JmLaneType  lane,
             double      fallback)
{
  for (guint i = 0; i < jm_layout_get_n_rows (layout); i++)
    {
      JmGridRow row;

      jm_layout_get_row (layout, i, &row);
      if (row.lane == lane)
        return row.rect.y + row.rect.height / 2;
    }

  return fallback;
}

/* What is in the middle: the touchpoint or stage there, and its lane. */
static char *
find_anchor (JmLayout      *layout,
             const JmPoint *middle,
             JmLaneType    *lane)
{
  int stage = jm_layout_find_stage_at (layout, middle->x);
  JmGridStage place;
  double least = G_MAXDOUBLE;

  if (stage < 0)
    return NULL;

  for (guint i = 0; i < jm_layout_get_n_rows (layout); i++)
    {
      JmGridRow row;
      double distance;

      jm_layout_get_row (layout, i, &row);
      distance = ABS (row.rect.y + row.rect.height / 2 - middle->y);
      if (distance < least)
        *lane = row.lane;
      least = MIN (least, distance);
    }

  jm_layout_get_stage (layout, (guint) stage, &place);
  if (place.n_touchpoints > 0)
    {
      double share = (middle->x - place.header.x) / place.header.width;
      int column = (int) ((jm_layout_is_rtl (layout) ? 1 - share : share) * place.n_touchpoints);

      return g_strdup (jm_layout_get_touchpoint (layout, (guint) stage,
                                                 (guint) CLAMP (column, 0, (int) place.n_touchpoints - 1)));
    }

  return g_strdup (place.id);
}

/*
 * jm_canvas_note_place:
 * @self: a canvas that is about to show another view
 *
 * Remembers what is in the middle.  Whoever only looks at another view and comes back finds
 * himself where he was.
 */
void
jm_canvas_note_place (JmCanvas *self)
{
  double x = jm_canvas_get_offset (self, 0), y = jm_canvas_get_offset (self, 1);
  const JmPoint middle = { (x + gtk_widget_get_width (GTK_WIDGET (self)) / 2.0) / self->zoom,
                           (y + gtk_widget_get_height (GTK_WIDGET (self)) / 2.0) / self->zoom };

  if (self->anchor != NULL && x == self->anchor_offset[0] && y == self->anchor_offset[1])
    return;

  g_free (self->anchor);
  self->anchor = find_anchor (self->layout, &middle, &self->anchor_lane);
}

/*
 * jm_canvas_show_same_place:
 * @self: a canvas that shows another view than when jm_canvas_note_place() was called
 *
 * Scrolls so that what was in the middle is there again.  At the begin of the map it stays
 * there as long as this can be seen from there: nobody wants the first column cut in half.
 */
void
jm_canvas_show_same_place (JmCanvas *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double x = jm_canvas_get_offset (self, 0), y = jm_canvas_get_offset (self, 1);
  JmRect rect;

  jm_canvas_configure (self);
  if (width > 0 && self->anchor != NULL && find_owner (self, self->anchor, &rect))
    jm_canvas_move_to (self,
                       x <= 0 && (rect.x + rect.width) * self->zoom <= width
                           ? 0
                           : (rect.x + rect.width / 2) * self->zoom - width / 2,
                       y <= 0 ? 0
                              : find_lane_y (self->layout, self->anchor_lane, (y + height / 2) / self->zoom) * self->zoom -
                                    height / 2);
  self->anchor_offset[0] = jm_canvas_get_offset (self, 0);
  self->anchor_offset[1] = jm_canvas_get_offset (self, 1);
}
