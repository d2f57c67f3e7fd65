/* jm-painter.c: the one painter of every output
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-painter.h"

#include <math.h>

#include "jm-path-builder.h"
#include "jm-shape-painter.h"

/* One less than the frame around it. */
#define PICTURE_RADIUS 4.0

typedef struct
{
  JmLayout *layout;
  const JmRect *clip;   /* nullable */
  JmBackend *backend;
  JmStageFunc stage;    /* nullable */
  gpointer user_data;   /* for @stage */
} Painter;

static void
paint_stroke (Painter        *painter,
              double          x1,
              double          y1,
              double          x2,
              double          y2,
              const JmStroke *stroke)
{
  JmPathBuilder path;

  jm_path_builder_init (&path);
  jm_path_builder_add_point (&path, JM_PATH_MOVE, x1, y1);
  jm_path_builder_add_point (&path, JM_PATH_LINE, x2, y2);
  jm_path_builder_draw (&path, painter->backend, JM_NO_COLOUR, stroke);
  jm_path_builder_clear (&path);
}

/* Each persona has a line of its own, so that curves can be told apart without colour. */
static JmStroke
get_persona_stroke (guint    number,
                    JmColour colour)
{
  static const double dashes[][4] = { { 7, 4, 7, 4 }, { 2, 3, 2, 3 }, { 9, 3, 2, 3 }, { 14, 4, 14, 4 } };
  JmStroke stroke = { colour, number == 0 ? 2.5 : 2, NULL, 0 };

  if (number > 0)
    {
      stroke.dashes = dashes[(number - 1) % G_N_ELEMENTS (dashes)];
      stroke.n_dashes = 4;
    }

  return stroke;
}

/**
 * jm_box_get_bar:
 * @rect: the border of a box
 * @paint: how it is drawn
 * @from: (out): one end of the bar along its edge
 * @to: (out): the other end
 *
 * The bar lies inside the border and stays clear of the round corners.
 *
 * Returns: %FALSE when the box has no bar
 */
gboolean
jm_box_get_bar (const JmRect     *rect,
                const JmBoxPaint *paint,
                JmPoint          *from,
                JmPoint          *to)
{
  double half = paint->bar.width / 2;
  double x = paint->edge == JM_EDGE_RIGHT ? rect->x + rect->width - half : rect->x + half;

  switch (paint->edge)
    {
    case JM_EDGE_TOP:
      *from = (JmPoint) { rect->x + paint->radius / 2 + 0.5, rect->y + half - 0.5 };
      *to = (JmPoint) { rect->x + rect->width - paint->radius / 2 - 0.5, from->y };
      return TRUE;
    case JM_EDGE_LEFT:
    case JM_EDGE_RIGHT:
      *from = (JmPoint) { x, rect->y + 2 };
      *to = (JmPoint) { x, rect->y + rect->height - 2 };
      return TRUE;
    case JM_EDGE_NONE:
    default:
      return FALSE;
    }
}

static void
paint_box (Painter      *painter,
           JmBoxStyle    style,
           const JmRect *rect,
           JmColour      stage)
{
  static const double dashes[] = { 4, 3 };
  const JmBoxStyleInfo *info = jm_box_style_get_info (style);
  const JmBoxPaint paint = {
    .radius = info->radius,
    .fill = jm_role_get_colour (info->fill, stage),
    .stroke = { jm_role_get_colour (info->stroke, stage), 1, info->dashed ? dashes : NULL, info->dashed ? 2 : 0 },
    .edge = info->top_edge > 0                      ? JM_EDGE_TOP
            : info->side_edge <= 0                  ? JM_EDGE_NONE
            : jm_layout_is_rtl (painter->layout)    ? JM_EDGE_RIGHT
                                                    : JM_EDGE_LEFT,
    .bar = { jm_role_get_colour (info->edge, stage), info->top_edge + info->side_edge, NULL, 0 },
  };
  JmRect inner = *rect;

  /* A line of one unit inside the rectangle. */
  if (info->stroke != JM_ROLE_NONE)
    inner = (JmRect) { rect->x + 0.5, rect->y + 0.5, rect->width - 1, rect->height - 1 };

  painter->backend->class->box (painter->backend, &inner, &paint);
}

/* Signs of a direction follow that of reading. */
static void
paint_symbol (Painter      *painter,
              JmSymbol      symbol,
              const JmRect *rect,
              JmColour      colour)
{
  JmRect mirrored = *rect;

  if (jm_layout_is_rtl (painter->layout) && symbol >= JM_SYMBOL_LOOP_BACK && symbol <= JM_SYMBOL_OVERLAP)
    mirrored = (JmRect) { rect->x + rect->width, rect->y, -rect->width, rect->height };

  painter->backend->class->symbol (painter->backend, symbol, &mirrored, colour);
}

/* A symbol, with what it says in words. */
static void
paint_sign (Painter         *painter,
            const JmElement *element,
            const JmRect    *rect,
            JmColour         stage)
{
  JmBackend *backend = painter->backend;
  gboolean is_told = element->description != NULL && backend->class->begin_figure != NULL;

  if (is_told)
    backend->class->begin_figure (backend, rect, element->description);
  paint_symbol (painter, (JmSymbol) element->detail, rect, jm_role_get_colour ((JmRole) element->style, stage));
  if (is_told)
    backend->class->end_figure (backend);
}

/* Severity is read from the side where reading begins. */
static void
paint_dots (Painter      *painter,
            const JmRect *rect,
            guint         n_filled,
            JmColour      colour)
{
  JmSymbol symbol = (JmSymbol) (JM_SYMBOL_SEVERITY_1 + CLAMP (n_filled, 1, 5) - 1);
  JmRect mirrored = *rect;

  if (jm_layout_is_rtl (painter->layout))
    mirrored = (JmRect) { rect->x + rect->width, rect->y, -rect->width, rect->height };

  painter->backend->class->symbol (painter->backend, symbol, &mirrored, colour);
}

static void
paint_plot (Painter      *painter,
            const JmRect *rect,
            const JmPlot *plot,
            JmColour      colour)
{
  static const double dashes[] = { 2, 3 };
  const JmStroke stroke = { colour, 1.75, NULL, 0 };
  const JmStroke target_stroke = { jm_role_get_colour (JM_ROLE_GRID, JM_NO_COLOUR), 1, dashes, 2 };
  gboolean rtl = jm_layout_is_rtl (painter->layout);
  double bottom = rect->y + rect->height - 1;
  double height = rect->height - 2;
  JmPathBuilder path;

  if (!isnan (plot->target))
    {
      double y = bottom - (double) plot->target * height;

      paint_stroke (painter, rect->x, y, rect->x + rect->width, y, &target_stroke);
    }

  jm_path_builder_init (&path);
  for (guint i = 0; i < plot->n_values; i++)
    {
      double x = rect->width * i / (plot->n_values - 1);

      jm_path_builder_add_point (&path, i == 0 ? JM_PATH_MOVE : JM_PATH_LINE,
                                 rtl ? rect->x + rect->width - x : rect->x + x,
                                 bottom - (double) plot->values[i] * height);
    }
  jm_path_builder_draw (&path, painter->backend, JM_NO_COLOUR, &stroke);
  jm_path_builder_clear (&path);
}

/* What marks a point of a persona that has no faces: a shape for each. */
static void
paint_persona_marker (Painter *painter,
                      guint    number,
                      double   x,
                      double   y,
                      JmColour colour)
{
  const double r = 6;
  const JmRect rect = { x - r, y - r, 2 * r, 2 * r };
  JmSymbol symbol = (JmSymbol) (JM_SYMBOL_MARKER_CIRCLE + (number - 1) % 4);

  painter->backend->class->symbol (painter->backend, symbol, &rect, colour);
}

static void
paint_face (Painter *painter,
            double   score,
            double   x,
            double   y)
{
  const double r = 10;
  const JmRect rect = { x - r, y - r, 2 * r, 2 * r };
  JmSymbol symbol = jm_symbol_for_score (score);
  JmRole role = symbol < JM_SYMBOL_FACE_NEUTRAL    ? JM_ROLE_BAD
                : symbol == JM_SYMBOL_FACE_NEUTRAL ? JM_ROLE_NEUTRAL_FACE
                                                   : JM_ROLE_GOOD;

  painter->backend->class->symbol (painter->backend, symbol, &rect, jm_role_get_colour (role, JM_NO_COLOUR));
}

static void
paint_persona_sample (Painter      *painter,
                      const JmRect *rect,
                      guint         number)
{
  jm_paint_persona (number, jm_layout_get_curve (painter->layout, number)->colour, rect, painter->backend);
}

static void
paint_line (Painter      *painter,
            const JmRect *rect,
            gboolean      dashed,
            JmColour      colour)
{
  static const double dashes[] = { 4, 3 };
  const JmStroke stroke = { colour, 1, dashed ? dashes : NULL, dashed ? 2 : 0 };

  jm_paint_level (painter->backend, painter->clip, rect->x, rect->x + rect->width, rect->y + 0.5, &stroke);
}

/* The note of a link leads where the link does. */
static void
announce_target (Painter         *painter,
                 const JmElement *element)
{
  JmBackend *backend = painter->backend;
  const char *target = NULL;

  if (backend->class->target != NULL && element->is_frame && element->field == JM_LINK_NOTE)
    target = jm_layout_get_link_target (painter->layout, element->id);
  if (target != NULL)
    backend->class->target (backend, target);
}

static void
element_cb (const JmElement *element,
            const JmRect    *rect,
            JmColour         stage,
            gpointer         user_data)
{
  Painter *painter = user_data;
  JmBackend *backend = painter->backend;

  switch ((JmElementType) element->type)
    {
    case JM_ELEMENT_BOX:
      paint_box (painter, (JmBoxStyle) element->style, rect, stage);
      break;
    case JM_ELEMENT_TEXT:
      announce_target (painter, element);
      backend->class->text (backend, element->text, rect->x, rect->y,
                            jm_role_get_colour ((JmRole) element->style, stage));
      break;
    case JM_ELEMENT_SYMBOL:
      paint_sign (painter, element, rect, stage);
      break;
    case JM_ELEMENT_DOTS:
      paint_dots (painter, rect, element->detail, jm_role_get_colour ((JmRole) element->style, stage));
      break;
    case JM_ELEMENT_PLOT:
      paint_plot (painter, rect, element->plot, jm_role_get_colour ((JmRole) element->style, stage));
      break;
    case JM_ELEMENT_LINE:
      paint_line (painter, rect, element->detail, jm_role_get_colour ((JmRole) element->style, stage));
      break;
    case JM_ELEMENT_PICTURE:
      backend->class->picture (backend, element->figure->picture, rect, PICTURE_RADIUS, element->figure->description);
      break;
    case JM_ELEMENT_PERSONA:
      paint_persona_sample (painter, rect, element->detail);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Where a point lies in the direction in which the curve goes on. */
static double
get_progress (const JmCurve *curve,
              double         x)
{
  const JmCurvePoint *points = (const JmCurvePoint *) (gpointer) curve->points->data;

  return points[0].x <= points[curve->points->len - 1].x ? x : -x;
}

/* The first of the points that come after @x. */
static guint
find_point (const JmCurve *curve,
            double         x)
{
  const JmCurvePoint *points = (const JmCurvePoint *) (gpointer) curve->points->data;
  guint from = 0, to = curve->points->len;

  while (from < to)
    {
      guint middle = (from + to) / 2;

      if (get_progress (curve, points[middle].x) > get_progress (curve, x))
        to = middle;
      else
        from = middle + 1;
    }

  return from;
}

/* The pieces of a curve that are wanted, with one more at each end. */
static void
find_pieces (const Painter *painter,
             const JmCurve *curve,
             guint         *first,
             guint         *last)
{
  double a, b;

  *first = 0;
  *last = curve->points->len - 1;
  if (painter->clip == NULL)
    return;

  a = painter->clip->x;
  b = painter->clip->x + painter->clip->width;
  if (get_progress (curve, a) > get_progress (curve, b))
    {
      double swap = a;

      a = b;
      b = swap;
    }
  *last = MIN (find_point (curve, b) + 1, *last);
  *first = MIN ((guint) MAX ((int) find_point (curve, a) - 2, 0), *last);
}

static void
curve_cb (const JmCurve *curve,
          double         zero,
          gpointer       user_data)
{
  Painter *painter = user_data;
  const JmCurvePoint *points = (const JmCurvePoint *) (gpointer) curve->points->data;
  const JmStroke stroke = get_persona_stroke (curve->number, curve->colour);
  guint first, last;
  JmPathBuilder path;

  find_pieces (painter, curve, &first, &last);
  jm_path_builder_init (&path);
  jm_path_builder_add_point (&path, JM_PATH_MOVE, points[first].x, points[first].y);
  for (guint i = first; i < last; i++)
    {
      JmPoint piece[3] = { { 0, 0 }, { 0, 0 }, { points[i + 1].x, points[i + 1].y } };

      jm_curve_get_control_points (&points[i], &points[i + 1], &piece[0], &piece[1]);
      /* Dashes that begin anew in every point are the same whatever the clip; the points
       * are covered by their markers. */
      if (painter->clip != NULL && stroke.n_dashes > 0 && i > first)
        jm_path_builder_add_point (&path, JM_PATH_MOVE, points[i].x, points[i].y);
      jm_path_builder_add (&path, JM_PATH_CURVE, 3, piece);
    }
  jm_path_builder_draw (&path, painter->backend, JM_NO_COLOUR, &stroke);

  /* The first persona's curve also has the area between it and neutral. */
  if (curve->number == 0)
    {
      jm_path_builder_add_point (&path, JM_PATH_LINE, points[last].x, zero);
      jm_path_builder_add_point (&path, JM_PATH_LINE, points[first].x, zero);
      jm_path_builder_add (&path, JM_PATH_CLOSE, 0, NULL);
      jm_path_builder_draw (&path, painter->backend, (curve->colour & 0xffffff00) | 0x18, NULL);
    }
  jm_path_builder_clear (&path);
}

static void
marker_cb (const JmCurve      *curve,
           const JmCurvePoint *point,
           gpointer            user_data)
{
  Painter *painter = user_data;

  if (curve->number == 0)
    paint_face (painter, point->score, point->x, point->y);
  else
    paint_persona_marker (painter, curve->number, point->x, point->y, curve->colour);
}

static void
shape_cb (const JmShape *shape,
          JmColour       stage,
          gpointer       user_data)
{
  const Painter *painter = user_data;

  jm_paint_shape (painter->backend, painter->clip, shape, stage);
}

static void
begin_group_cb (JmGroupType   type,
                const JmItem *item,
                gpointer      user_data)
{
  Painter *painter = user_data;
  g_autofree char *description = NULL;

  if (painter->backend->class->begin_group == NULL)
    return;

  if (type == JM_GROUP_CURVES)
    description = jm_layout_describe_curves (painter->layout);

  painter->backend->class->begin_group (painter->backend, type, item, description);
}

static void
begin_any_group_cb (JmGroupType   type,
                    const JmItem *item,
                    gpointer      user_data)
{
  Painter *painter = user_data;

  begin_group_cb (type, item, user_data);
  if (type == JM_GROUP_STAGE && painter->stage != NULL)
    painter->stage (item, painter->user_data);
}

static void
end_group_cb (gpointer user_data)
{
  Painter *painter = user_data;

  if (painter->backend->class->end_group != NULL)
    painter->backend->class->end_group (painter->backend);
}

/**
 * jm_paint:
 * @layout: a layout
 * @clip: (nullable): the part that is wanted; %NULL for everything
 * @backend: what draws
 *
 * Draws a layout, or the part of it that touches @clip.  Selections and other marks of the
 * screen are not its business.
 */
void
jm_paint (JmLayout     *layout,
          const JmRect *clip,
          JmBackend    *backend)
{
  jm_paint_part (layout, clip, backend, NULL, NULL);
}

/**
 * jm_paint_part:
 * @layout: a layout
 * @clip: (nullable): the part that is wanted; %NULL for everything
 * @backend: what draws
 * @stage: (nullable): called when a stage begins, so that its header can be drawn elsewhere
 *   than in its place
 * @user_data: for @stage
 *
 * As jm_paint().
 */
void
jm_paint_part (JmLayout     *layout,
               const JmRect *clip,
               JmBackend    *backend,
               JmStageFunc   stage,
               gpointer      user_data)
{
  static const JmVisitor visitor = { begin_any_group_cb, end_group_cb, element_cb, curve_cb, marker_cb,
                                      shape_cb };
  Painter painter = { layout, clip, backend, stage, user_data };

  jm_layout_visit (layout, clip, &visitor, &painter);
}

/**
 * jm_paint_cell:
 * @layout: the layout that the cell belongs to
 * @cell: a cell
 * @place: its top left corner, as if the map were read from left to right; its height for
 *   elements that stretch; its width is not used
 * @room: elements that reach farther down than this are left out
 * @span: the width of what the cell stands in, by whose middle it is mirrored where the map
 *   is read from right to left
 * @colour: of the stage
 * @backend: what draws
 *
 * Draws a cell that does not stand in its place in the layout.
 */
void
jm_paint_cell (JmLayout     *layout,
               const JmCell *cell,
               const JmRect *place,
               double        room,
               double        span,
               JmColour      colour,
               JmBackend    *backend)
{
  Painter painter = { .layout = layout, .backend = backend };

  for (guint i = 0; i < cell->n_elements; i++)
    {
      const JmElement *element = &cell->elements[i];
      JmRect rect = { place->x + (double) element->x, place->y + (double) element->y, (double) element->width,
                      element->stretch ? place->height : (double) element->height };

      if ((double) element->y + rect.height > room + 0.5)
        continue;
      if (jm_layout_is_rtl (layout))
        rect.x = span - rect.x - rect.width;
      element_cb (element, &rect, colour, &painter);
    }
}

/**
 * jm_paint_persona:
 * @number: of the persona's curve, from 0
 * @colour: of the persona
 * @rect: where
 * @backend: what draws
 *
 * Draws a sample of the line and the marker by which the curve of a persona is known.
 */
void
jm_paint_persona (guint         number,
                  JmColour      colour,
                  const JmRect *rect,
                  JmBackend    *backend)
{
  const JmStroke stroke = get_persona_stroke (number, colour);
  Painter painter = { NULL, NULL, backend, NULL, NULL };
  double y = rect->y + rect->height / 2;

  paint_stroke (&painter, rect->x, y, rect->x + rect->width, y, &stroke);
  if (number > 0)
    paint_persona_marker (&painter, number, rect->x + rect->width / 2, y, colour);
}
