/* jm-layout-grid.c: the stages, lanes and cells of a layout, for whoever edits on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout-grid.h"

#include <string.h>

#include "jm-layout-private.h"

/* Where a place that is kept as if read from left to right lies on the page. */
static JmRect
place_rect (JmLayout *self,
            double    x,
            double    y,
            double    width,
            double    height)
{
  return (JmRect) { self->rtl ? self->width - x - width : x, y, width, height };
}

static const JmStagePlace *
get_place (JmLayout *self,
           guint     stage)
{
  return &g_array_index (self->stages, JmStagePlace, stage);
}

/**
 * jm_layout_get_n_stages:
 * @self: a layout
 *
 * Returns: how many stages it shows
 */
guint
jm_layout_get_n_stages (JmLayout *self)
{
  return self->stages->len;
}

/**
 * jm_layout_get_stage:
 * @self: a layout
 * @position: which stage, from 0
 * @stage: (out caller-allocates): where it stands
 */
void
jm_layout_get_stage (JmLayout    *self,
                     guint        position,
                     JmGridStage *stage)
{
  const JmStagePlace *place = get_place (self, position);
  double top = self->stages_y + self->header_height;

  *stage = (JmGridStage) {
    .id = jm_item_get_id (place->block->item),
    .header = place_rect (self, place->x, self->stages_y, place->width, self->header_height),
    .column = place_rect (self, place->x, top, place->width, self->rows_end - top),
    .n_touchpoints = place->n_columns,
    .colour = place->colour,
  };
}

/**
 * jm_layout_get_n_rows:
 * @self: a layout
 *
 * Returns: how many lanes it shows
 */
guint
jm_layout_get_n_rows (JmLayout *self)
{
  return self->rows->len;
}

/**
 * jm_layout_get_row:
 * @self: a layout
 * @position: which lane, from 0 at the top
 * @row: (out caller-allocates): where it stands
 */
void
jm_layout_get_row (JmLayout  *self,
                   guint      position,
                   JmGridRow *row)
{
  const JmRow *place = &g_array_index (self->rows, JmRow, position);
  const JmLane *lane = &g_array_index (self->lanes, JmLane, place->lane);
  double start = JM_MARGIN + JM_LABEL_WIDTH, end = start;

  if (self->stages->len > 0)
    end = get_place (self, self->stages->len - 1)->x + get_place (self, self->stages->len - 1)->width;

  *row = (JmGridRow) {
    .lane = lane->type,
    .custom = lane->custom != NULL ? jm_item_get_id (lane->custom) : NULL,
    .label = place_rect (self, JM_MARGIN, place->y, JM_LABEL_WIDTH, place->height),
    .rect = place_rect (self, start, place->y, end - start, place->height),
  };
}

/**
 * jm_layout_get_touchpoint:
 * @self: a layout with a column for each touchpoint
 * @stage: a stage, from 0
 * @position: one of its touchpoints, from 0
 *
 * Returns: (transfer none): its id
 */
const char *
jm_layout_get_touchpoint (JmLayout *self,
                          guint     stage,
                          guint     position)
{
  const JmBlock *block = g_ptr_array_index (self->columns, get_place (self, stage)->first_column + position);

  return jm_item_get_id (block->item);
}

/**
 * jm_layout_find_stage_at:
 * @self: a layout
 * @x: a place
 *
 * Returns: the stage there, or the nearest one; -1 when there are none
 */
int
jm_layout_find_stage_at (JmLayout *self,
                         double    x)
{
  double from_start = self->rtl ? self->width - x : x;
  guint from = 0, to = self->stages->len;

  while (from < to)
    {
      guint middle = (from + to) / 2;
      const JmStagePlace *place = get_place (self, middle);

      if (place->x + place->width + JM_STAGE_GAP / 2 > from_start)
        to = middle;
      else
        from = middle + 1;
    }

  return MIN ((int) from, (int) self->stages->len - 1);
}

/**
 * jm_layout_find_gap_at:
 * @self: a layout
 * @stage: a stage, from 0
 * @x: a place
 *
 * Returns: before which of its touchpoints something goes that is put there, at most their number
 */
guint
jm_layout_find_gap_at (JmLayout *self,
                       guint     stage,
                       double    x)
{
  const JmStagePlace *place = get_place (self, stage);
  double from_start = (self->rtl ? self->width - x : x) - place->x;

  return (guint) CLAMP (from_start / JM_COLUMN_WIDTH + 0.5, 0, place->n_columns);
}

/**
 * jm_layout_get_gap_x:
 * @self: a layout
 * @stage: a stage, from 0
 * @position: one of its touchpoints, or their number
 *
 * Returns: where something begins that is put before that touchpoint
 */
double
jm_layout_get_gap_x (JmLayout *self,
                     guint     stage,
                     guint     position)
{
  double x = get_place (self, stage)->x + position * JM_COLUMN_WIDTH;

  return self->rtl ? self->width - x : x;
}

/* Which field of its owner a cell shows. */
static guint
get_field (const JmLane *lane,
           gboolean      is_stage)
{
  if (!is_stage)
    return (guint) lane->fill->field;

  return lane->type == JM_LANE_OBJECTIVES ? (guint) JM_STAGE_OBJECTIVES : JM_NO_FIELD;
}

/* A cell of a stage, of the column of a touchpoint (@column < n_columns) or of all of it. */
static void
set_cell (JmLayout           *self,
          const JmStagePlace *place,
          guint               column,
          int                 row,
          JmGridCell         *cell)
{
  const JmRow *at = row >= 0 ? &g_array_index (self->rows, JmRow, row) : NULL;
  const JmLane *lane = at != NULL ? &g_array_index (self->lanes, JmLane, at->lane) : NULL;
  gboolean is_stage = lane == NULL || column >= place->n_columns ||
                      (lane->fill->touchpoint == NULL && lane->type != JM_LANE_EMOTIONS);
  double share = is_stage ? 0 : jm_layout_get_stage_share (place, at->lane, column);
  const JmBlock *block = is_stage ? place->block : g_ptr_array_index (self->columns, place->first_column + column);

  *cell = (JmGridCell) { .owner = jm_item_get_id (block->item), .lane = JM_GRID_HEADER, .field = JM_STAGE_TITLE };
  if (lane == NULL)
    {
      cell->rect = place_rect (self, place->x, self->stages_y, place->width, self->header_height);
      return;
    }

  cell->lane = lane->type;
  cell->custom = lane->custom != NULL ? jm_item_get_id (lane->custom) : NULL;
  cell->field = get_field (lane, is_stage);
  cell->rect = is_stage ? place_rect (self, place->x, at->y, place->width, at->height)
                        : place_rect (self, place->x + column * JM_COLUMN_WIDTH, at->y + share, JM_COLUMN_WIDTH,
                                      at->height - share);
}

/* The row of a lane, -1 for the headers, -2 when it is not shown. */
static int
find_row_of (JmLayout   *self,
             guint       lane,
             const char *custom)
{
  if (lane == JM_GRID_HEADER)
    return -1;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const JmLane *shown = &g_array_index (self->lanes, JmLane, g_array_index (self->rows, JmRow, i).lane);

      if ((guint) shown->type == lane &&
          (shown->custom == NULL || g_strcmp0 (jm_item_get_id (shown->custom), custom) == 0))
        return (int) i;
    }

  return -2;
}

/* Stage and column of an item: a stage is its own first column. */
static gboolean
find_owner (JmLayout   *self,
            const char *owner,
            guint      *stage,
            guint      *column,
            gboolean   *is_stage)
{
  for (guint i = 0; i < self->stages->len; i++)
    {
      const JmStagePlace *place = get_place (self, i);

      *stage = i;
      *column = 0;
      *is_stage = strcmp (jm_item_get_id (place->block->item), owner) == 0;
      if (*is_stage)
        return TRUE;

      for (guint j = 0; j < place->n_columns; j++)
        if (strcmp (jm_layout_get_touchpoint (self, i, j), owner) == 0)
          {
            *column = j;
            return TRUE;
          }
    }

  return FALSE;
}

/**
 * jm_layout_get_cell:
 * @self: a layout
 * @owner: a stage or touchpoint
 * @lane: a lane, or %JM_GRID_HEADER
 * @custom: (nullable): which lane of the map, for %JM_LANE_CUSTOM
 * @cell: (out caller-allocates): the cell
 *
 * Returns: %FALSE when it is not shown
 */
gboolean
jm_layout_get_cell (JmLayout   *self,
                    const char *owner,
                    guint       lane,
                    const char *custom,
                    JmGridCell *cell)
{
  guint stage, column;
  gboolean is_stage;
  int row = find_row_of (self, lane, custom);

  if (row < -1 || !find_owner (self, owner, &stage, &column, &is_stage))
    return FALSE;

  set_cell (self, get_place (self, stage), is_stage ? G_MAXUINT : column, row, cell);

  return TRUE;
}

/* The row at a height, or the nearest one; -1 for the headers. */
static int
find_row_at (JmLayout *self,
             double    y)
{
  int row = -1;

  for (guint i = 0; i < self->rows->len; i++)
    if (y >= g_array_index (self->rows, JmRow, i).y - JM_LANE_GAP)
      row = (int) i;

  return row;
}

/**
 * jm_layout_get_cell_at:
 * @self: a layout
 * @x: a point
 * @y: a point
 * @cell: (out caller-allocates): the cell
 *
 * Returns: %FALSE outside of the stages and lanes
 */
gboolean
jm_layout_get_cell_at (JmLayout   *self,
                       double      x,
                       double      y,
                       JmGridCell *cell)
{
  int stage = jm_layout_find_stage_at (self, x), row;
  const JmStagePlace *place;
  double from_start = self->rtl ? self->width - x : x;

  if (stage < 0 || y < self->stages_y || y >= self->rows_end)
    return FALSE;

  place = get_place (self, (guint) stage);
  if (from_start < place->x || from_start >= place->x + place->width)
    return FALSE;

  row = find_row_at (self, y);
  set_cell (self, place, (guint) ((from_start - place->x) / JM_COLUMN_WIDTH), row, cell);
  /* Above the touchpoint's own part stands what is the whole stage's; what is between two rows belongs to the lower. */
  if (row >= 0 && y >= g_array_index (self->rows, JmRow, row).y && y < cell->rect.y)
    set_cell (self, place, G_MAXUINT, row, cell);

  return TRUE;
}

/**
 * jm_layout_get_cell_beside:
 * @self: a layout
 * @from: a cell
 * @direction: where to look, as the eye sees it
 * @cell: (out caller-allocates): the next cell in that direction; may be @from
 *
 * From a cell that is a whole stage's, down leads to the first touchpoint; sideways leads from
 * stage to stage in the rows of the stages, from touchpoint to touchpoint in the others.
 *
 * Returns: %FALSE at the edge of the map
 */
gboolean
jm_layout_get_cell_beside (JmLayout          *self,
                           const JmGridCell  *from,
                           JmDirectionOfMove  direction,
                           JmGridCell        *cell)
{
  guint stage, column;
  gboolean is_stage;
  int row = find_row_of (self, from->lane, from->custom), step;

  if (row < -1 || !find_owner (self, from->owner, &stage, &column, &is_stage))
    return FALSE;

  if (direction == JM_UP || direction == JM_DOWN)
    {
      row += direction == JM_DOWN ? 1 : -1;
      if (row < -1 || row >= (int) self->rows->len)
        return FALSE;
      set_cell (self, get_place (self, stage), column, row, cell);
      return TRUE;
    }

  step = (direction == JM_RIGHT) != self->rtl ? 1 : -1;
  if (!is_stage && (int) column + step >= 0 && column + (guint) step < get_place (self, stage)->n_columns)
    {
      set_cell (self, get_place (self, stage), column + (guint) step, row, cell);
      return TRUE;
    }

  if ((int) stage + step < 0 || stage + (guint) step >= self->stages->len)
    return FALSE;

  stage += (guint) step;
  column = step > 0 ? 0 : MAX (get_place (self, stage)->n_columns, 1) - 1;
  set_cell (self, get_place (self, stage), column, row, cell);

  return TRUE;
}

/**
 * jm_layout_get_emotion_score:
 * @self: a layout that shows emotions
 * @y: a height
 *
 * Returns: the score that a point of the curve has there, from -2 to 2, in half steps
 */
double
jm_layout_get_emotion_score (JmLayout *self,
                             double    y)
{
  double score = (self->zero_y - y) / JM_EMOTION_UNIT;

  return CLAMP ((score >= 0 ? (int) (score * 2 + 0.5) : -(int) (-score * 2 + 0.5)) / 2.0, -2, 2);
}

/**
 * jm_layout_get_emotion_y:
 * @self: a layout that shows emotions
 * @score: a score, from -2 to 2
 *
 * Returns: the height of a point of the curve that has it
 */
double
jm_layout_get_emotion_y (JmLayout *self,
                         double    score)
{
  return self->zero_y - score * JM_EMOTION_UNIT;
}

/**
 * jm_layout_make_header:
 * @self: a layout
 * @typesetter: what measures its texts
 * @stage: a stage, from 0
 * @width: how wide the part of the header is that can be seen
 *
 * Returns: (transfer full): the header of the stage set for that width, to be drawn with
 *   jm_paint_cell(); it must not outlive the layout
 */
JmCell *
jm_layout_make_header (JmLayout     *self,
                       JmTypesetter *typesetter,
                       guint         stage,
                       double        width)
{
  return jm_stage_fill_header (typesetter, get_place (self, stage)->block->item, &self->facts, width);
}
