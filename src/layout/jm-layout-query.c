/* jm-layout-query.c: what is where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout-private.h"

#include <string.h>

typedef struct
{
  JmLayout *layout;
  double x;
  double y;
  JmHit *hit;
  gboolean found;
} HitTest;

static void
hit_element_cb (const JmElement *element,
                const JmRect    *rect,
                JmColour         stage,
                gpointer         user_data)
{
  HitTest *test = user_data;

  if (element->id == NULL || !jm_rect_contains (rect, test->x, test->y))
    return;

  *test->hit = (JmHit) { element->id, element->field, *rect };
  test->found = TRUE;
}

static void
hit_marker_cb (const JmCurve      *curve,
               const JmCurvePoint *point,
               gpointer            user_data)
{
  HitTest *test = user_data;
  JmRect rect = jm_curve_point_get_rect (point);

  if (!jm_rect_contains (&rect, test->x, test->y))
    return;

  /* The mean of a stage is nobody's emotion. */
  *test->hit = (JmHit) { point->id, test->layout->facts.by_stage ? JM_NO_FIELD : JM_EMOTION_SCORE, rect };
  test->found = TRUE;
}

static const JmStagePlace *
find_stage (JmLayout *self,
            double    x)
{
  for (guint i = 0; i < self->stages->len; i++)
    {
      const JmStagePlace *place = &g_array_index (self->stages, JmStagePlace, i);

      if (x >= place->x && x < place->x + place->width)
        return place;
    }

  return NULL;
}

static const JmRow *
find_row (JmLayout *self,
          double    y)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const JmRow *row = &g_array_index (self->rows, JmRow, i);

      if (y >= row->y && y < row->y + row->height)
        return row;
    }

  return NULL;
}

/* The empty part of a cell belongs to its touchpoint, or to its stage where the lane is the
 * stage's or there is no touchpoint. */
static gboolean
hit_grid (JmLayout *self,
          double    x,
          double    y,
          JmHit    *hit)
{
  const JmStagePlace *place = find_stage (self, self->rtl ? self->width - x : x);
  const JmRow *row = find_row (self, y);
  const JmLane *lane;
  double share;
  guint column;

  if (place == NULL || row == NULL)
    return FALSE;

  lane = &g_array_index (self->lanes, JmLane, row->lane);
  column = (guint) (((self->rtl ? self->width - x : x) - place->x) / JM_COLUMN_WIDTH);
  share = jm_layout_get_stage_share (place, row->lane, column);

  if (y < row->y + share || column >= place->n_columns || (lane->fill->touchpoint == NULL && lane->type != JM_LANE_EMOTIONS))
    *hit = (JmHit) { jm_item_get_id (place->block->item), JM_NO_FIELD,
                     { place->x, row->y, place->width, row->height } };
  else
    {
      JmBlock *block = g_ptr_array_index (self->columns, place->first_column + column);

      *hit = (JmHit) { jm_item_get_id (block->item), (guint) lane->fill->field,
                       { place->x + column * JM_COLUMN_WIDTH, row->y + share, JM_COLUMN_WIDTH,
                         row->height - share } };
    }

  if (self->rtl)
    hit->rect.x = self->width - hit->rect.x - hit->rect.width;

  return TRUE;
}

/**
 * jm_layout_hit:
 * @self: a layout
 * @x: a point
 * @y: a point
 * @hit: (out caller-allocates): what is there
 *
 * Finds the item at a point, and which of its fields is shown there.  The empty part of a
 * cell counts as the touchpoint's field of that lane.
 *
 * Returns: %FALSE when nothing is there
 */
gboolean
jm_layout_hit (JmLayout *self,
               double    x,
               double    y,
               JmHit    *hit)
{
  const JmVisitor visitor = { .element = hit_element_cb, .marker = hit_marker_cb };
  const JmRect clip = { x, y, 0.01, 0.01 };
  HitTest test = { self, x, y, hit, FALSE };

  jm_layout_visit (self, &clip, &visitor, &test);

  return test.found || hit_grid (self, x, y, hit);
}

typedef void (*FrameFunc) (const char   *id,
                           const JmRect *rect,
                           gpointer      user_data);

typedef struct
{
  const JmRect *clip; /* nullable */
  FrameFunc func;
  gpointer user_data;
} FrameVisit;

static void
frame_element_cb (const JmElement *element,
                  const JmRect    *rect,
                  JmColour         stage,
                  gpointer         user_data)
{
  FrameVisit *visit = user_data;

  if (element->is_frame)
    visit->func (element->id, rect, visit->user_data);
}

static void
frame_marker_cb (const JmCurve      *curve,
                 const JmCurvePoint *point,
                 gpointer            user_data)
{
  FrameVisit *visit = user_data;
  JmRect rect = jm_curve_point_get_rect (point);

  if (visit->clip == NULL || jm_rect_touches (&rect, visit->clip))
    visit->func (point->id, &rect, visit->user_data);
}

static void
visit_frames (JmLayout     *self,
              const JmRect *clip,
              FrameFunc     func,
              gpointer      user_data)
{
  /* Where a column is a stage, its header is its frame. */
  const JmVisitor visitor = { .element = frame_element_cb, .marker = self->facts.by_stage ? NULL : frame_marker_cb };
  FrameVisit visit = { clip, func, user_data };

  jm_layout_visit (self, clip, &visitor, &visit);
}

typedef struct
{
  const char *id;
  JmRect *rect;
  gboolean found;
} Search;

static void
find_cb (const char   *id,
         const JmRect *rect,
         gpointer      user_data)
{
  Search *search = user_data;

  if (strcmp (id, search->id) != 0)
    return;

  *search->rect = *rect;
  search->found = TRUE;
}

/* The column of a touchpoint. */
static gboolean
find_column (JmLayout   *self,
             const char *id,
             JmRect     *column)
{
  for (guint i = 0; i < self->stages->len; i++)
    {
      const JmStagePlace *place = &g_array_index (self->stages, JmStagePlace, i);

      for (guint j = 0; j < place->n_columns; j++)
        {
          const JmBlock *block = g_ptr_array_index (self->columns, place->first_column + j);
          double x = place->x + j * JM_COLUMN_WIDTH;

          if (strcmp (jm_item_get_id (block->item), id) != 0)
            continue;

          *column = (JmRect) { self->rtl ? self->width - x - JM_COLUMN_WIDTH : x, 0, JM_COLUMN_WIDTH, self->height };
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * jm_layout_find:
 * @self: a layout
 * @id: an item
 * @rect: (out caller-allocates): where it stands
 *
 * Returns: %FALSE when the item is not shown
 */
gboolean
jm_layout_find (JmLayout   *self,
                const char *id,
                JmRect     *rect)
{
  Search search = { id, rect, FALSE };
  JmRect column;

  /* Stages are asked for one by one where there are many, and are quickly found. */
  for (guint i = 0; i < self->stages->len; i++)
    {
      const JmStagePlace *place = &g_array_index (self->stages, JmStagePlace, i);

      if (strcmp (jm_item_get_id (place->block->item), id) != 0)
        continue;

      *rect = (JmRect) { self->rtl ? self->width - place->x - place->width : place->x, self->stages_y, place->width,
                         self->header_height };
      return TRUE;
    }

  /* So are touchpoints; only what is a part of one is looked for everywhere. */
  visit_frames (self, find_column (self, id, &column) ? &column : NULL, find_cb, &search);

  return search.found;
}

static void
collect_cb (const char   *id,
            const JmRect *rect,
            gpointer      user_data)
{
  g_ptr_array_add (user_data, (gpointer) id);
}

/**
 * jm_layout_get_items_in:
 * @self: a layout
 * @rect: a rectangle
 *
 * Returns: (transfer container) (element-type utf8): the ids of all items that touch the
 *   rectangle, in reading order; they belong to the layout
 */
GPtrArray *
jm_layout_get_items_in (JmLayout     *self,
                        const JmRect *rect)
{
  GPtrArray *ids = g_ptr_array_new ();

  visit_frames (self, rect, collect_cb, ids);

  return ids;
}
