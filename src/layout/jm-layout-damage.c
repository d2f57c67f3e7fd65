/* jm-layout-damage.c: what looks different after an edit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As long as rows and columns stand where they stood, only cells that were measured anew can
 * look different, and whatever runs across columns.  Everything else is shared by both
 * layouts, so the comparison is one pass over pointers.
 */

#include "config.h"

#include "jm-layout-damage.h"

#include <math.h>
#include <string.h>

#include "jm-layout-private.h"

/* What is drawn reaches this far out of its rectangle: arrows, lines, rims. */
#define REACH 8.0
/* More pieces than these are not worth being told apart. */
#define MOST_RECTS 400

typedef struct
{
  JmLayout *before;
  JmLayout *after;
  GArray *rects;
} Comparison;

/* Takes a place as if read from left to right. */
static void
add_damage (Comparison *self,
            double      x,
            double      y,
            double      width,
            double      height)
{
  const JmRect rect = { (self->after->rtl ? self->after->width - x - width : x) - REACH, y - REACH, width + 2 * REACH,
                        height + 2 * REACH };

  g_array_append_val (self->rects, rect);
}

static gboolean
has_same_text (const JmText *a,
               const JmText *b)
{
  return a == b || (jm_text_get_style (a) == jm_text_get_style (b) &&
                    jm_text_get_wrap_width (a) == jm_text_get_wrap_width (b) &&
                    strcmp (jm_text_get_string (a), jm_text_get_string (b)) == 0);
}

static gboolean
has_same_plot (const JmPlot *a,
               const JmPlot *b)
{
  return a->n_values == b->n_values && memcmp (&a->target, &b->target, sizeof (float)) == 0 &&
         memcmp (a->values, b->values, a->n_values * sizeof (float)) == 0;
}

static gboolean
looks_same_element (const JmElement *a,
                    const JmElement *b)
{
  if (a->type != b->type || a->style != b->style || a->detail != b->detail || a->stretch != b->stretch ||
      a->x != b->x || a->y != b->y || a->width != b->width || a->height != b->height)
    return FALSE;

  switch ((JmElementType) a->type)
    {
    case JM_ELEMENT_TEXT:
      return has_same_text (a->text, b->text);
    case JM_ELEMENT_PLOT:
      return has_same_plot (a->plot, b->plot);
    case JM_ELEMENT_PICTURE:
      return a->figure->picture == b->figure->picture;
    case JM_ELEMENT_BOX:
    case JM_ELEMENT_SYMBOL:
    case JM_ELEMENT_DOTS:
    case JM_ELEMENT_LINE:
    case JM_ELEMENT_PERSONA:
    default:
      return TRUE;
    }
}

static gboolean
looks_same (const JmCell *a,
            const JmCell *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n_elements != b->n_elements)
    return FALSE;

  for (guint i = 0; i < a->n_elements; i++)
    if (!looks_same_element (&a->elements[i], &b->elements[i]))
      return FALSE;

  return TRUE;
}

/* Whether nothing stands in another place than before. */
static gboolean
has_same_grid (JmLayout *a,
               JmLayout *b)
{
  if (a->rtl != b->rtl || a->width != b->width || a->facts.by_stage != b->facts.by_stage ||
      a->stages->len != b->stages->len || a->rows->len != b->rows->len || a->lanes->len != b->lanes->len ||
      a->columns->len != b->columns->len || a->stages_y != b->stages_y || a->header_height != b->header_height ||
      a->rows_end != b->rows_end || a->zero_y != b->zero_y || a->legend_y != b->legend_y)
    return FALSE;

  for (guint i = 0; i < a->rows->len; i++)
    {
      const JmRow *row = &g_array_index (a->rows, JmRow, i), *other = &g_array_index (b->rows, JmRow, i);

      if (row->lane != other->lane || row->y != other->y || row->height != other->height)
        return FALSE;
    }

  for (guint i = 0; i < a->stages->len; i++)
    {
      const JmStagePlace *place = &g_array_index (a->stages, JmStagePlace, i);
      const JmStagePlace *other = &g_array_index (b->stages, JmStagePlace, i);

      if (place->x != other->x || place->width != other->width || place->n_columns != other->n_columns)
        return FALSE;
    }

  return TRUE;
}

static void
compare_block (Comparison    *self,
               const JmBlock *a,
               const JmBlock *b,
               double         x,
               double         width)
{
  if (a == b)
    return;

  if (!looks_same (a->header, b->header))
    add_damage (self, x, self->after->stages_y, width, self->after->header_height);

  for (guint i = 0; i < self->after->rows->len; i++)
    {
      const JmRow *row = &g_array_index (self->after->rows, JmRow, i);

      if (!looks_same (a->cells[row->lane], b->cells[row->lane]))
        add_damage (self, x, row->y - JM_LANE_GAP, width, row->height + 2 * JM_LANE_GAP);
    }
}

static void
compare_stages (Comparison *self)
{
  for (guint i = 0; i < self->after->stages->len; i++)
    {
      const JmStagePlace *place = &g_array_index (self->after->stages, JmStagePlace, i);
      const JmStagePlace *other = &g_array_index (self->before->stages, JmStagePlace, i);

      if (place->colour != other->colour)
        add_damage (self, place->x, self->after->stages_y, place->width, self->after->rows_end - self->after->stages_y);
      compare_block (self, other->block, place->block, place->x, place->width);
      for (guint j = 0; j < place->n_columns; j++)
        compare_block (self, g_ptr_array_index (self->before->columns, other->first_column + j),
                       g_ptr_array_index (self->after->columns, place->first_column + j),
                       place->x + j * JM_COLUMN_WIDTH, JM_COLUMN_WIDTH);
    }
}

static gboolean
is_same_point (const JmCurvePoint *a,
               const JmCurvePoint *b)
{
  return a->x == b->x && a->y == b->y && a->slope == b->slope && a->score == b->score;
}

/* The stretch of a curve in which it differs, from the last point that is the same to the
 * next one. */
static void
compare_curve (Comparison    *self,
               const JmCurve *a,
               const JmCurve *b)
{
  guint n_a = a->points->len, n_b = b->points->len, first = 0, same_end = 0, last_a, last_b;
  double from, to, top = self->after->zero_y - JM_EMOTION_HEIGHT / 2;

  while (first < MIN (n_a, n_b) && is_same_point (&g_array_index (a->points, JmCurvePoint, first),
                                                  &g_array_index (b->points, JmCurvePoint, first)))
    first++;
  if (first == n_a && first == n_b && a->colour == b->colour)
    return;

  while (same_end < MIN (n_a, n_b) - first &&
         is_same_point (&g_array_index (a->points, JmCurvePoint, n_a - 1 - same_end),
                        &g_array_index (b->points, JmCurvePoint, n_b - 1 - same_end)))
    same_end++;

  if (a->colour != b->colour || n_a == 0 || n_b == 0)
    {
      add_damage (self, 0, top, self->after->width, JM_EMOTION_HEIGHT);
      return;
    }

  first = MIN (first > 0 ? first - 1 : 0, MIN (n_a, n_b) - 1);
  last_a = MIN (n_a - same_end, n_a - 1);
  last_b = MIN (n_b - same_end, n_b - 1);
  from = MIN (g_array_index (a->points, JmCurvePoint, first).x, g_array_index (b->points, JmCurvePoint, first).x);
  to = MAX (g_array_index (a->points, JmCurvePoint, last_a).x, g_array_index (b->points, JmCurvePoint, last_b).x);
  if (self->after->rtl)
    {
      double left = MIN (g_array_index (a->points, JmCurvePoint, last_a).x, g_array_index (b->points, JmCurvePoint, last_b).x);
      double right = MAX (g_array_index (a->points, JmCurvePoint, first).x, g_array_index (b->points, JmCurvePoint, first).x);

      from = self->after->width - right;
      to = self->after->width - left;
    }
  add_damage (self, from - JM_MARKER_REACH, top, to - from + 2 * JM_MARKER_REACH, JM_EMOTION_HEIGHT);
}

static void
compare_curves (Comparison *self)
{
  double top = self->after->zero_y - JM_EMOTION_HEIGHT / 2;

  if (self->before->curves->len != self->after->curves->len)
    {
      add_damage (self, 0, top, self->after->width, JM_EMOTION_HEIGHT);
      return;
    }

  for (guint i = 0; i < self->after->curves->len; i++)
    compare_curve (self, &g_array_index (self->before->curves, JmCurve, i),
                   &g_array_index (self->after->curves, JmCurve, i));
}

static gboolean
is_same_mark (const JmMark *a,
              const JmMark *b)
{
  if (a->is_shape != b->is_shape || a->stage != b->stage)
    return FALSE;
  if (!a->is_shape)
    return a->place.x == b->place.x && a->place.y == b->place.y && looks_same_element (&a->element, &b->element);

  return a->shape.style == b->shape.style && a->shape.n_points == b->shape.n_points &&
         memcmp (a->shape.points, b->shape.points, a->shape.n_points * sizeof (JmPoint)) == 0;
}

/* Marks and links are few; when one is another, all of them are painted anew. */
static gboolean
has_same_marks (JmLayout *a,
                JmLayout *b)
{
  if (a->marks->len != b->marks->len || a->ways != b->ways || a->ways_y != b->ways_y)
    return FALSE;

  for (guint i = 0; i < a->marks->len; i++)
    if (!is_same_mark (&g_array_index (a->marks, JmMark, i), &g_array_index (b->marks, JmMark, i)))
      return FALSE;

  return TRUE;
}

static void
compare_surroundings (Comparison *self)
{
  JmLayout *a = self->before, *b = self->after;

  if (!looks_same (a->title, b->title))
    add_damage (self, JM_MARGIN, JM_MARGIN, b->width - 2 * JM_MARGIN,
                (double) MAX (a->title->height, b->title->height));

  if (!looks_same (a->legend, b->legend) || a->height != b->height)
    add_damage (self, 0, b->legend_y, b->width, MAX (a->height, b->height) - b->legend_y);

  for (guint i = 0; i < b->rows->len; i++)
    {
      const JmRow *row = &g_array_index (b->rows, JmRow, i);

      if (!looks_same (g_array_index (a->rows, JmRow, i).label, row->label))
        add_damage (self, JM_MARGIN, row->y - JM_LANE_GAP, JM_LABEL_WIDTH, row->height + 2 * JM_LANE_GAP);
    }
}

/**
 * jm_layout_get_damage:
 * @before: a layout
 * @after: the layout of the map after an edit, made with @before as its predecessor
 *
 * Finds the parts that have to be painted anew.
 *
 * Returns: (transfer full) (nullable) (element-type JmRect): where @after looks different
 *   from @before; %NULL for everywhere
 */
GArray *
jm_layout_get_damage (JmLayout *before,
                      JmLayout *after)
{
  Comparison comparison = { before, after, NULL };

  if (!has_same_grid (before, after) || !has_same_marks (before, after))
    return NULL;

  comparison.rects = g_array_new (FALSE, FALSE, sizeof (JmRect));
  if (before == after)
    return comparison.rects;

  compare_surroundings (&comparison);
  compare_curves (&comparison);
  compare_stages (&comparison);
  if (comparison.rects->len > MOST_RECTS)
    g_clear_pointer (&comparison.rects, g_array_unref);

  return comparison.rects;
}
