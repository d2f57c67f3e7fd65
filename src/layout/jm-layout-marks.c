/* jm-layout-marks.c: what runs across columns: lines of the blueprint, purchase, overlaps, time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout-marks.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-layout-private.h"

/* How far a stage reaches below the header of the next one, and back below its own. */
#define OVERLAP_REACH 70.0
#define OVERLAP_HEIGHT 4.0
#define OVERLAP_SIGN 9.0
/* From the title block to the headers, and to what stands above these. */
#define HEAD_GAP 20.0
#define HEAD_MARK_GAP 6.0

static void
mark_clear (gpointer data)
{
  JmMark *mark = data;

  if (!mark->is_shape && mark->element.type == JM_ELEMENT_TEXT)
    jm_text_unref (mark->element.text);
}

/*
 * jm_marks_new:
 *
 * Returns: (transfer full) (element-type JmMark): an empty list of marks
 */
GArray *
jm_marks_new (void)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (JmMark));

  g_array_set_clear_func (marks, mark_clear);

  return marks;
}

/*
 * jm_mark_shape:
 * @self: a layout in the making
 * @style: how the shape is drawn
 * @stage: the colour of its stage, or %JM_NO_COLOUR
 * @points: (array length=n_points): its points
 * @n_points: how many they are
 *
 * Adds a line or an area.
 */
void
jm_mark_shape (JmLayout      *self,
               JmLineStyle    style,
               JmColour       stage,
               const JmPoint *points,
               guint          n_points)
{
  JmMark mark = { .is_shape = TRUE, .stage = stage, .shape = { style, n_points, { { 0, 0 } } } };

  memcpy (mark.shape.points, points, n_points * sizeof *points);
  g_array_append_val (self->marks, mark);
}

/*
 * jm_mark_element:
 * @self: a layout in the making
 * @stage: the colour of its stage, or %JM_NO_COLOUR
 * @x: where it stands
 * @y: where it stands
 * @element: (transfer full): an element without a place of its own
 *
 * Adds a box, a symbol or a text.
 */
void
jm_mark_element (JmLayout        *self,
                 JmColour         stage,
                 double           x,
                 double           y,
                 const JmElement *element)
{
  const JmMark mark = { .stage = stage, .place = { x, y }, .element = *element };

  g_array_append_val (self->marks, mark);
}

/*
 * jm_mark_make_text:
 * @typesetter: what measures the text
 * @style: how it is set
 * @role: its colour
 * @string: what it says
 * @width: the most it may take
 *
 * Returns: (transfer full): the text as an element, only as wide as it needs to be
 */
JmElement
jm_mark_make_text (JmTypesetter *typesetter,
                   JmTextStyle   style,
                   JmRole        role,
                   const char   *string,
                   double        width)
{
  JmCellBuilder builder;
  JmElement element;

  jm_cell_builder_init (&builder, typesetter, width);
  element = *jm_cell_builder_add_tight_text (&builder, style, role, string, 0, 0, width);
  g_array_unref (builder.elements);

  return element;
}

static const JmStagePlace *
find_purchase (JmLayout *self)
{
  const char *id = jm_item_get_text (self->root, JM_MAP_PURCHASE_BOUNDARY);

  for (guint i = 0; *id != '\0' && i < self->stages->len; i++)
    {
      const JmStagePlace *place = &g_array_index (self->stages, JmStagePlace, i);

      if (strcmp (jm_item_get_id (place->block->item), id) == 0)
        return place;
    }

  return NULL;
}

/*
 * jm_layout_get_purchase_x:
 * @self: a layout in the making, whose columns are placed
 *
 * Returns: where the line behind the purchase runs; 0 without
 */
double
jm_layout_get_purchase_x (JmLayout *self)
{
  const JmStagePlace *place = find_purchase (self);

  return place != NULL ? place->x + place->width + JM_STAGE_GAP / 2 : 0;
}

/* The word and the arrow that stand at the line of the purchase, above the headers. */
static double
mark_purchase_head (JmLayout     *self,
                    JmTypesetter *typesetter,
                    double        y)
{
  const double arrow = 9, line = jm_layout_get_purchase_x (self);
  const double end = line - 5;
  JmElement sign = {
    .type = JM_ELEMENT_SYMBOL,
    .style = JM_ROLE_PURCHASE,
    .detail = JM_SYMBOL_AHEAD,
    .field = JM_NO_FIELD,
    .width = (float) arrow,
    .height = (float) arrow,
  };
  JmElement word;

  if (line <= 0)
    return y;

  /* Translators: stands at the line where the buyer's journey ends, before an arrow. */
  word = jm_mark_make_text (typesetter, JM_TEXT_SCORE, JM_ROLE_PURCHASE, C_("boundary", "purchase"),
                            end - arrow - 4 - JM_MARGIN);
  word.id = JM_MAP_ID;
  word.field = JM_MAP_PURCHASE_BOUNDARY;
  jm_mark_element (self, JM_NO_COLOUR, end - arrow - 4 - (double) word.width, y, &word);
  jm_mark_element (self, JM_NO_COLOUR, end - arrow, y + 4, &sign);
  self->purchase_y = y + 2;

  return y + (double) word.height + 3;
}

/*
 * jm_layout_mark_head:
 * @self: a layout in the making, whose columns are placed
 * @typesetter: what measures the texts
 * @y: where the title block ends
 *
 * Makes what stands above the headers: the scale of time, and the word at the purchase.
 *
 * Returns: where the headers begin
 */
double
jm_layout_mark_head (JmLayout     *self,
                     JmTypesetter *typesetter,
                     double        y)
{
  const double begin = y + HEAD_MARK_GAP;
  double end = begin;

  if (self->time_scaled)
    end = jm_layout_mark_time (self, typesetter, end);

  end = mark_purchase_head (self, typesetter, end);
  if (end == begin)
    return self->head_y = y + HEAD_GAP;

  self->head_y = begin;
  jm_layout_join_time (self, end);

  return end;
}

static gboolean
overlaps_next (JmLayout *self,
               guint     stage)
{
  const JmStagePlace *place = &g_array_index (self->stages, JmStagePlace, stage);

  return stage + 1 < self->stages->len && jm_item_get_flag (place->block->item, JM_STAGE_OVERLAPS_NEXT);
}

/*
 * jm_layout_has_overlaps:
 * @self: a layout whose columns are placed
 *
 * Returns: whether some stage begins before the one before it ends
 */
gboolean
jm_layout_has_overlaps (JmLayout *self)
{
  for (guint i = 0; i < self->stages->len; i++)
    if (overlaps_next (self, i))
      return TRUE;

  return FALSE;
}

/*
 * jm_layout_mark_overlaps:
 * @self: a layout in the making, whose headers are placed
 * @y: where they end
 *
 * Lets a stripe of each stage that overlaps the next run on below the next one's header, in the
 * gap above the rows.
 */
void
jm_layout_mark_overlaps (JmLayout *self,
                         double    y)
{
  for (guint i = 0; i < self->stages->len; i++)
    {
      const JmStagePlace *place = &g_array_index (self->stages, JmStagePlace, i);
      const double end = place->x + place->width + JM_STAGE_GAP + OVERLAP_REACH;
      const JmElement stripe = {
        .type = JM_ELEMENT_BOX,
        .style = JM_BOX_OVERLAP,
        .field = JM_STAGE_OVERLAPS_NEXT,
        .id = jm_item_get_id (place->block->item),
        .width = (float) (2 * OVERLAP_REACH + JM_STAGE_GAP - OVERLAP_SIGN - 4),
        .height = (float) OVERLAP_HEIGHT,
      };
      const JmElement sign = {
        .type = JM_ELEMENT_SYMBOL,
        .style = JM_ROLE_STAGE_INK,
        .detail = JM_SYMBOL_OVERLAP,
        .field = JM_STAGE_OVERLAPS_NEXT,
        .id = jm_item_get_id (place->block->item),
        .width = (float) OVERLAP_SIGN,
        .height = (float) OVERLAP_SIGN,
      };

      if (!overlaps_next (self, i))
        continue;

      jm_mark_element (self, place->colour, place->x + place->width - OVERLAP_REACH,
                       y + (JM_LANE_GAP - OVERLAP_HEIGHT) / 2, &stripe);
      jm_mark_element (self, place->colour, end - OVERLAP_SIGN, y + (JM_LANE_GAP - OVERLAP_SIGN) / 2, &sign);
    }
}

/*
 * jm_layout_mark_blueprint_line:
 * @self: a layout in the making
 * @typesetter: what measures the texts
 * @lane: a lane, among all lanes of the map
 * @y: where its row would begin
 *
 * Draws the line of a service blueprint that belongs above a lane, with its name; customers,
 * to whom these mean nothing, see none
 * (L. G. Shostack, "Designing services that deliver", 1984, for the line of visibility;
 * M. J. Bitner et al., "Service blueprinting", 2008, for all three).
 *
 * Returns: where the row begins
 */
double
jm_layout_mark_blueprint_line (JmLayout     *self,
                               JmTypesetter *typesetter,
                               guint         lane,
                               double        y)
{
  static const struct
  {
    JmLaneType lane;
    JmLineStyle style;
    const char *name;
  } lines[] = {
    { JM_LANE_FRONTSTAGE, JM_LINE_INTERACTION, N_("line of interaction") },
    { JM_LANE_BACKSTAGE, JM_LINE_VISIBILITY, N_("line of visibility") },
    { JM_LANE_SUPPORT, JM_LINE_INTERNAL_INTERACTION, N_("line of internal interaction") },
  };
  const JmStagePlace *last = &g_array_index (self->stages, JmStagePlace, self->stages->len - 1);

  for (guint i = 0; i < G_N_ELEMENTS (lines) && self->view.base != JM_VIEW_CUSTOMER; i++)
    {
      JmElement name;
      double line_y;

      if (g_array_index (self->lanes, JmLane, lane).type != lines[i].lane)
        continue;

      name = jm_mark_make_text (typesetter, JM_TEXT_BADGE, JM_ROLE_INK_FAINT, _(lines[i].name), JM_LABEL_WIDTH - 10);
      jm_mark_element (self, JM_NO_COLOUR, JM_MARGIN, y - JM_LANE_GAP, &name);
      line_y = y - JM_LANE_GAP + (double) name.height + 3;
      jm_mark_shape (self, lines[i].style, JM_NO_COLOUR,
                     (const JmPoint[]) { { JM_MARGIN, line_y + 0.5 }, { last->x + last->width, line_y + 0.5 } }, 2);

      return line_y + JM_LANE_GAP;
    }

  return y;
}

/*
 * jm_layout_mark_purchase:
 * @self: a layout in the making, whose rows are placed
 *
 * Draws the line behind the purchase, from above the headers to the end of the rows.
 */
void
jm_layout_mark_purchase (JmLayout *self)
{
  const double x = jm_layout_get_purchase_x (self);

  if (x > 0)
    jm_mark_shape (self, JM_LINE_PURCHASE, JM_NO_COLOUR,
                   (const JmPoint[]) { { x, self->purchase_y }, { x, self->rows_end } }, 2);
}
