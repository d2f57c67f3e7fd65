/* jm-layout-visit.c: the walk over a layout that everything else is built on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout-private.h"

#include <math.h>

/* Half the size of an emotion point with the rim around it, for clipping. */
#define MARKER_REACH 12.0

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
      rect = (JmRect) { point->x - MARKER_REACH, point->y - MARKER_REACH, 2 * MARKER_REACH, 2 * MARKER_REACH };
      if (point->column == column && (visit->clip == NULL || jm_rect_touches (&rect, visit->clip)))
        visit->visitor->marker (curve, point, visit->user_data);
    }
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
      if (g_array_index (self->lanes, JmLane, row->lane).info->curve && visit->visitor->marker != NULL)
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
 * Walks over the map in reading order: background, title, lane names, curves, then stage
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
