/* jm-layout-visit.c: the walk over a layout that everything else is built on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout-private.h"

#include <math.h>

/* From the points of a line to its edge, or to that of the arrow at its end. */
#define SHAPE_REACH 6.0

typedef struct
{
  JmLayout *layout;
  const JmRect *clip; /* nullable */
  const JmVisitor *visitor;
  gpointer user_data;
  JmColour stage;
} Visit;

static void
begin_group (Visit        *visit,
             JmGroupType   type,
             const JmItem *item)
{
  if (visit->visitor->begin_group != NULL)
    visit->visitor->begin_group (type, item, visit->user_data);
}

static void
end_group (Visit *visit)
{
  if (visit->visitor->end_group != NULL)
    visit->visitor->end_group (visit->user_data);
}

/* The clip in the left-to-right coordinates that places are kept in. */
static gboolean
is_visible (const Visit *visit,
            double       x,
            double       y,
            double       width,
            double       height)
{
  JmRect rect = { x, y, width, height };

  if (visit->clip == NULL)
    return TRUE;

  if (visit->layout->rtl)
    rect.x = visit->layout->width - x - width;

  return jm_rect_touches (&rect, visit->clip);
}

static void
visit_element (Visit           *visit,
               const JmElement *element,
               double           x,
               double           y,
               double           height)
{
  JmRect rect = { x + (double) element->x, y + (double) element->y, (double) element->width,
                  element->stretch ? height : (double) element->height };

  if (!is_visible (visit, rect.x, rect.y, rect.width, MAX (rect.height, 1)))
    return;

  if (visit->layout->rtl)
    rect.x = visit->layout->width - rect.x - rect.width;

  visit->visitor->element (element, &rect, visit->stage, visit->user_data);
}

static void
visit_cell (Visit        *visit,
            const JmCell *cell,
            double        x,
            double        y,
            double        height)
{
  if (cell == NULL || visit->visitor->element == NULL)
    return;

  for (guint i = 0; i < cell->n_elements; i++)
    visit_element (visit, &cell->elements[i], x, y, height);
}

static void
visit_background (Visit *visit)
{
  JmLayout *self = visit->layout;
  const JmElement tint = { .type = JM_ELEMENT_BOX, .style = JM_BOX_TINT, .field = JM_NO_FIELD };

  begin_group (visit, JM_GROUP_BACKGROUND, NULL);
  for (guint i = 0; i < self->stages->len && visit->visitor->element != NULL; i++)
    {
      const JmStagePlace *place = &g_array_index (self->stages, JmStagePlace, i);
      JmElement element = tint;

      visit->stage = place->colour;
      element.width = (float) place->width;
      element.height = (float) (self->rows_end - self->stages_y - self->header_height - 4);
      visit_element (visit, &element, place->x, self->stages_y + self->header_height + 4, 0);
    }
  end_group (visit);
}

static void
visit_lanes (Visit *visit)
{
  JmLayout *self = visit->layout;

  begin_group (visit, JM_GROUP_LANES, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const JmRow *row = &g_array_index (self->rows, JmRow, i);

      visit_cell (visit, row->label, JM_MARGIN, row->y, row->height);
    }
  end_group (visit);
}

/* The shape in the coordinates of the page. */
static void
visit_shape (Visit         *visit,
             const JmShape *shape,
             JmColour       stage)
{
  JmShape placed = *shape;
  JmPoint least = shape->points[0], most = shape->points[0];

  for (guint i = 1; i < shape->n_points; i++)
    {
      least.x = MIN (least.x, shape->points[i].x);
      least.y = MIN (least.y, shape->points[i].y);
      most.x = MAX (most.x, shape->points[i].x);
      most.y = MAX (most.y, shape->points[i].y);
    }

  if (visit->visitor->shape == NULL ||
      !is_visible (visit, least.x - SHAPE_REACH, least.y - SHAPE_REACH, most.x - least.x + 2 * SHAPE_REACH,
                   most.y - least.y + 2 * SHAPE_REACH))
    return;

  for (guint i = 0; visit->layout->rtl && i < shape->n_points; i++)
    placed.points[i].x = visit->layout->width - shape->points[i].x;

  visit->visitor->shape (&placed, stage, visit->user_data);
}

static void
visit_marks (Visit *visit)
{
  JmLayout *self = visit->layout;

  if (self->marks->len == 0)
    return;

  begin_group (visit, JM_GROUP_MARKS, NULL);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const JmMark *mark = &g_array_index (self->marks, JmMark, i);

      visit->stage = mark->stage;
      if (mark->is_shape)
        visit_shape (visit, &mark->shape, mark->stage);
      else if (visit->visitor->element != NULL)
        visit_element (visit, &mark->element, mark->place.x, mark->place.y, 0);
    }
  visit->stage = JM_NO_COLOUR;
  end_group (visit);
}

/* All lines come before all texts, so that none is drawn over a text. */
static void
visit_links (Visit *visit)
{
  JmLayout *self = visit->layout;
  double cards_y;

  if (self->ways_y <= 0 || !is_visible (visit, 0, self->ways_y, self->width, self->ways->height + 2 * JM_LANE_GAP))
    return;

  cards_y = MIN (self->ways_y + self->ways->height + 2 * JM_LANE_GAP, self->rows_end) - 1;
  begin_group (visit, JM_GROUP_LINKS, NULL);
  for (guint i = 0; i < self->ways->ways->len; i++)
    {
      const JmWay *way = &g_array_index (self->ways->ways, JmWay, i);
      const double y = self->ways_y + way->line_y;
      const JmShape line = {
        jm_way_get_style (way), 4,
        { { way->from_x, cards_y }, { way->from_x, y }, { way->to_x, y }, { way->to_x, cards_y } },
      };

      visit_shape (visit, &line, JM_NO_COLOUR);
    }

  for (guint i = 0; i < self->ways->ways->len && visit->visitor->element != NULL; i++)
    {
      const JmWay *way = &g_array_index (self->ways->ways, JmWay, i);

      visit_element (visit, &way->sign, way->x, self->ways_y + way->y, 0);
      visit_element (visit, &way->text, way->x, self->ways_y + way->y, 0);
    }
  end_group (visit);
}

static void
visit_curves (Visit *visit)
{
  JmLayout *self = visit->layout;

  if (visit->visitor->curve == NULL || self->zero_y <= 0 ||
      !is_visible (visit, JM_MARGIN, self->zero_y - JM_EMOTION_HEIGHT / 2, self->width, JM_EMOTION_HEIGHT))
    return;

  begin_group (visit, JM_GROUP_CURVES, NULL);
  if (visit->visitor->element != NULL)
    {
      const JmStagePlace *first = &g_array_index (self->stages, JmStagePlace, 0);
      const JmStagePlace *last = &g_array_index (self->stages, JmStagePlace, self->stages->len - 1);
      const JmElement zero = {
        .type = JM_ELEMENT_LINE,
        .style = JM_ROLE_GRID,
        .detail = TRUE,
        .field = JM_NO_FIELD,
        .width = (float) (last->x + last->width - first->x),
      };

      visit_element (visit, &zero, first->x, self->zero_y, 0);
    }

  /* The first persona lies on top. */
  for (guint i = self->curves->len; i > 0; i--)
    {
      const JmCurve *curve = &g_array_index (self->curves, JmCurve, i - 1);

      if (curve->points->len > 0)
        visit->visitor->curve (curve, self->zero_y, visit->user_data);
    }
  end_group (visit);
}

static void
visit_markers (Visit *visit,
               guint  column,
               guint *cursors)
{
  JmLayout *self = visit->layout;

  for (guint i = self->curves->len; i > 0; i--)
    {
      const JmCurve *curve = &g_array_index (self->curves, JmCurve, i - 1);
      guint *cursor = &cursors[i - 1];
      const JmCurvePoint *point;
      JmRect rect;

      while (*cursor < curve->points->len &&
             g_array_index (curve->points, JmCurvePoint, *cursor).column < column)
        (*cursor)++;

      if (*cursor >= curve->points->len)
        continue;

      point = &g_array_index (curve->points, JmCurvePoint, *cursor);
      rect = (JmRect) { point->x - JM_MARKER_REACH, point->y - JM_MARKER_REACH, 2 * JM_MARKER_REACH,
                        2 * JM_MARKER_REACH };
      if (point->column == column && (visit->clip == NULL || jm_rect_touches (&rect, visit->clip)))
        visit->visitor->marker (curve, point, visit->user_data);
    }
}

static gboolean
has_curves (const Visit *visit,
            const JmRow *row)
{
  return visit->visitor->marker != NULL &&
         g_array_index (visit->layout->lanes, JmLane, row->lane).type == JM_LANE_EMOTIONS;
}

static void
visit_touchpoint (Visit              *visit,
                  const JmStagePlace *place,
                  guint               position,
                  guint              *cursors)
{
  JmLayout *self = visit->layout;
  guint column = place->first_column + position;
  double x = place->x + position * JM_COLUMN_WIDTH;
  JmBlock *block = g_ptr_array_index (self->columns, column);

  begin_group (visit, JM_GROUP_TOUCHPOINT, block->item);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const JmRow *row = &g_array_index (self->rows, JmRow, i);
      double share = jm_layout_get_stage_share (place, row->lane, position);

      visit_cell (visit, block->cells[row->lane], x + JM_CELL_PADDING, row->y + share, row->height - share);
      if (has_curves (visit, row))
        visit_markers (visit, column, cursors);
    }
  end_group (visit);
}

static void
visit_stage (Visit              *visit,
             const JmStagePlace *place,
             guint              *cursors)
{
  JmLayout *self = visit->layout;

  visit->stage = place->colour;
  begin_group (visit, JM_GROUP_STAGE, place->block->item);
  visit_cell (visit, place->block->header, place->x, self->stages_y, self->header_height);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const JmRow *row = &g_array_index (self->rows, JmRow, i);

      visit_cell (visit, place->block->cells[row->lane], place->x + JM_CELL_PADDING, row->y,
                  row->height);
      if (self->facts.by_stage && has_curves (visit, row))
        visit_markers (visit, (guint) (place - (const JmStagePlace *) (gpointer) self->stages->data), cursors);
    }

  for (guint j = 0; j < place->n_columns; j++)
    if (is_visible (visit, place->x + j * JM_COLUMN_WIDTH, 0, JM_COLUMN_WIDTH, self->height))
      visit_touchpoint (visit, place, j, cursors);
  end_group (visit);
}

/**
 * jm_layout_visit:
 * @self: a layout
 * @clip: (nullable): only what touches this rectangle is visited; %NULL for everything
 * @visitor: what is called; functions that are %NULL are not
 * @user_data: for the visitor
 *
 * Walks over the map in reading order: background, title, lane names, what runs across columns,
 * links, curves, then stage
 * by stage and touchpoint by touchpoint, then the legend.
 */
void
jm_layout_visit (JmLayout        *self,
                 const JmRect    *clip,
                 const JmVisitor *visitor,
                 gpointer         user_data)
{
  Visit visit = { self, clip, visitor, user_data, JM_NO_COLOUR };
  g_autofree guint *cursors = g_new0 (guint, MAX (self->curves->len, 1));

  visit_background (&visit);

  begin_group (&visit, JM_GROUP_TITLE, self->root);
  visit_cell (&visit, self->title, JM_MARGIN, JM_MARGIN, 0);
  end_group (&visit);

  visit_lanes (&visit);
  visit_marks (&visit);
  visit_links (&visit);
  visit_curves (&visit);

  for (guint i = 0; i < self->stages->len; i++)
    {
      const JmStagePlace *place = &g_array_index (self->stages, JmStagePlace, i);

      if (is_visible (&visit, place->x, 0, place->width, self->height))
        visit_stage (&visit, place, cursors);
    }

  if (self->legend == NULL)
    return;

  begin_group (&visit, JM_GROUP_LEGEND, NULL);
  visit_cell (&visit, self->legend, JM_MARGIN, self->legend_y, 0);
  end_group (&visit);
}
