/* jm-plan-painter.c: drawing the plan of the sheets of a poster
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-plan-painter.h"

#include "jm-cairo-backend.h"
#include "jm-painter.h"
#include "jm-sheet-painter.h"

/* What is smaller on the plan is not drawn. */
#define LEAST_SIZE 0.4
#define HATCH_GAP 7.0

typedef struct
{
  JmLayout *layout;
  cairo_t *cairo;
  double scale;
  JmColour colour;   /* that cairo has as its source */
  JmGroupType group;
} PlanPainter;

static void
fill (PlanPainter *painter,
      JmColour     colour,
      double       x,
      double       y,
      double       width,
      double       height)
{
  if (colour == JM_NO_COLOUR || width * painter->scale < LEAST_SIZE || height * painter->scale < LEAST_SIZE)
    return;

  if (colour != painter->colour)
    jm_cairo_set_colour (painter->cairo, colour);
  painter->colour = colour;
  cairo_rectangle (painter->cairo, x, y, width, height);
  cairo_fill (painter->cairo);
}

/* Nobody could read a text of that size, and it would be found by a search: lines are bars. */
static void
fill_text (PlanPainter  *painter,
           const JmText *text,
           double        x,
           double        y,
           JmColour      colour)
{
  double size = jm_text_style_get_info (jm_text_get_style (text))->size * 0.5;

  for (guint i = 0; i < jm_text_get_n_lines (text); i++)
    {
      const JmTextLine *line = jm_text_get_line (text, i);

      fill (painter, (colour & 0xffffff00) | 0x70, x + (double) line->x, y + (double) line->baseline - size,
            (double) line->width, size);
    }
}

static void
fill_element (PlanPainter     *painter,
              const JmElement *element,
              const JmRect    *rect,
              JmColour         stage)
{
  if (element->type == JM_ELEMENT_BOX)
    {
      const JmBoxStyleInfo *info = jm_box_style_get_info ((JmBoxStyle) element->style);

      fill (painter, jm_role_get_colour (info->fill, stage), rect->x, rect->y, rect->width, rect->height);
    }
  else if (element->type == JM_ELEMENT_TEXT)
    fill_text (painter, element->text, rect->x, rect->y, jm_role_get_colour ((JmRole) element->style, stage));
  else if (element->type == JM_ELEMENT_PICTURE)
    fill (painter, jm_role_get_colour (JM_ROLE_GRID, stage), rect->x, rect->y, rect->width, rect->height);
}

static void
plan_group_cb (JmGroupType   type,
               const JmItem *item,
               gpointer      user_data)
{
  ((PlanPainter *) user_data)->group = type;
}

/* Title block and legend are others on a poster. */
static void
plan_element_cb (const JmElement *element,
                 const JmRect    *rect,
                 JmColour         stage,
                 gpointer         user_data)
{
  PlanPainter *painter = user_data;

  if (painter->group != JM_GROUP_TITLE && painter->group != JM_GROUP_LEGEND)
    fill_element (painter, element, rect, stage);
}

static void
fill_cell (PlanPainter       *painter,
           const JmSheetCell *cell)
{
  for (guint i = 0; i < cell->cell->n_elements; i++)
    {
      const JmElement *element = &cell->cell->elements[i];
      JmRect rect = { cell->x + (double) element->x, cell->y + (double) element->y, (double) element->width,
                      (double) element->height };

      if (jm_layout_is_rtl (painter->layout))
        rect.x = jm_layout_get_width (painter->layout) - rect.x - rect.width;
      fill_element (painter, element, &rect, JM_NO_COLOUR);
    }
}

static void
fill_frame (PlanPainter *painter,
            JmPoster    *poster)
{
  for (guint i = 0; i < jm_poster_get_n_sheets (poster) && jm_poster_get_sheet (poster, i)->column == 0; i++)
    {
      g_autoptr (GArray) cells = jm_poster_list_cells (poster, jm_poster_get_sheet (poster, i));

      for (guint j = 0; j < cells->len; j++)
        {
          const JmSheetCell *cell = &g_array_index (cells, JmSheetCell, j);

          if (cell->type == JM_SHEET_TITLE || cell->type == JM_SHEET_LEGEND)
            fill_cell (painter, cell);
        }
    }
}

static void
plan_curve_cb (const JmCurve *curve,
               double         zero,
               gpointer       user_data)
{
  PlanPainter *painter = user_data;
  const JmCurvePoint *points = (const JmCurvePoint *) (gpointer) curve->points->data;

  for (guint i = 0; i < curve->points->len; i++)
    cairo_line_to (painter->cairo, points[i].x, points[i].y);
  jm_cairo_set_colour (painter->cairo, curve->colour);
  cairo_set_line_width (painter->cairo, 0.8 / painter->scale);
  cairo_stroke (painter->cairo);
  painter->colour = JM_NO_COLOUR;
}

static void
paint_strip (const JmPlanStrip *strip,
             JmPoster          *poster,
             cairo_t           *cairo)
{
  static const JmVisitor visitor = { .begin_group = plan_group_cb, .element = plan_element_cb, .curve = plan_curve_cb };
  JmLayout *layout = jm_poster_get_layout (poster);
  PlanPainter painter = { layout, cairo, strip->rect.width / strip->part.width, JM_NO_COLOUR, JM_GROUP_TITLE };
  JmRect part = strip->part;

  if (jm_layout_is_rtl (layout))
    part.x = jm_layout_get_width (layout) - part.x - part.width;

  cairo_save (cairo);
  jm_cairo_clip_to (cairo, &strip->rect);
  cairo_translate (cairo, strip->rect.x - part.x * painter.scale, strip->rect.y - part.y * painter.scale);
  cairo_scale (cairo, painter.scale, painter.scale);
  cairo_set_line_join (cairo, CAIRO_LINE_JOIN_ROUND);
  jm_layout_visit (layout, &part, &visitor, &painter);
  if (strip->part.x < JM_MARGIN)
    fill_frame (&painter, poster);
  cairo_restore (cairo);
}

static void
paint_hatching (cairo_t      *cairo,
                const JmRect *rect)
{
  cairo_save (cairo);
  jm_cairo_clip_to (cairo, rect);
  jm_cairo_set_colour (cairo, jm_role_get_colour (JM_ROLE_PAPER, JM_NO_COLOUR));
  cairo_paint (cairo);
  jm_cairo_set_colour (cairo, jm_role_get_colour (JM_ROLE_GRID, JM_NO_COLOUR));
  cairo_set_line_width (cairo, 0.75);
  for (double x = -rect->height; x < rect->width; x += HATCH_GAP)
    {
      cairo_move_to (cairo, rect->x + x, rect->y + rect->height);
      cairo_line_to (cairo, rect->x + x + rect->height, rect->y);
    }
  cairo_stroke (cairo);
  cairo_restore (cairo);
}

static void
paint_grid (JmPlan  *plan,
            guint    page,
            cairo_t *cairo)
{
  for (guint i = 0; i < jm_plan_get_n_fields (plan); i++)
    {
      const JmPlanField *field = jm_plan_get_field (plan, i);

      if (field->page == page && field->sheet < 0)
        paint_hatching (cairo, &field->rect);
    }

  jm_cairo_set_colour (cairo, jm_role_get_colour (JM_ROLE_INK_FAINT, JM_NO_COLOUR));
  cairo_set_line_width (cairo, 0.75);
  for (guint i = 0; i < jm_plan_get_n_fields (plan); i++)
    {
      const JmPlanField *field = jm_plan_get_field (plan, i);

      if (field->page == page)
        cairo_rectangle (cairo, field->rect.x, field->rect.y, field->rect.width, field->rect.height);
    }
  cairo_stroke (cairo);
}

static void
paint_label (const JmPlanField *field,
             JmPoster          *poster,
             cairo_t           *cairo,
             JmTagger          *tagger)
{
  const JmSheet *sheet = jm_poster_get_sheet (poster, (guint) field->sheet);
  g_autofree char *name = jm_sheet_make_name (sheet);
  const JmPoint at = { field->rect.x, field->rect.y };

  if (tagger != NULL)
    jm_tagger_begin_link (tagger, name, &field->rect);
  jm_sheet_paint_cell (poster, field->label, &at, field->rect.width, cairo, tagger);
  if (tagger != NULL)
    jm_tagger_end_link (tagger);
}

/**
 * jm_plan_paint:
 * @plan: a plan
 * @page: one of its pages, from 0
 * @poster: the poster it was made for
 * @cairo: where to draw, scaled so that a unit is 1/96 inch
 * @tagger: (nullable): for PDF
 *
 * Draws a page of the plan.  The paper is not painted.
 */
void
jm_plan_paint (JmPlan   *plan,
               guint     page,
               JmPoster *poster,
               cairo_t  *cairo,
               JmTagger *tagger)
{
  JmPoint at;
  double width;
  const JmCell *text = jm_plan_get_text (plan, page, &at, &width);

  if (tagger != NULL)
    jm_tagger_begin_group (tagger, JM_GROUP_TITLE, NULL);

  if (text != NULL)
    jm_sheet_paint_cell (poster, text, &at, width, cairo, tagger);

  if (tagger != NULL)
    jm_tagger_begin_artifact (tagger);
  for (guint i = 0; i < jm_plan_get_n_strips (plan); i++)
    if (jm_plan_get_strip (plan, i)->page == page)
      paint_strip (jm_plan_get_strip (plan, i), poster, cairo);
  paint_grid (plan, page, cairo);
  if (tagger != NULL)
    jm_tagger_end_artifact (tagger);

  for (guint i = 0; i < jm_plan_get_n_fields (plan); i++)
    {
      const JmPlanField *field = jm_plan_get_field (plan, i);

      if (field->page == page && field->sheet >= 0)
        paint_label (field, poster, cairo, tagger);
    }

  if (tagger != NULL)
    jm_tagger_end_group (tagger);
}
