/* jm-layout-curves.c: where the emotions of each persona stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout-private.h"

#include <math.h>

#include <glib/gi18n.h>

/* Between the marks of two emotions. */
#define LEAST_DISTANCE 17.0

static JmCurvePoint *
get_point_in (JmCurve *curve,
              guint    column)
{
  JmCurvePoint *last;

  if (curve->points->len == 0)
    return NULL;

  last = &g_array_index (curve->points, JmCurvePoint, curve->points->len - 1);

  return last->column == column ? last : NULL;
}

static void
add_points (JmLayout      *self,
            const JmBlock *block,
            guint          column,
            double         x)
{
  for (guint i = 0; i < block->n_feelings; i++)
    {
      const JmFeeling *feeling = &block->feelings[i];
      const JmCurvePoint point = {
        .x = self->rtl ? self->width - x : x,
        .y = self->zero_y - feeling->score * JM_EMOTION_UNIT,
        .score = feeling->score,
        .id = feeling->id,
        .column = column,
      };

      for (guint c = 0; c < self->curves->len; c++)
        {
          JmCurve *curve = &g_array_index (self->curves, JmCurve, c);

          if (curve->persona != feeling->persona)
            continue;

          /* Two emotions of one persona at one touchpoint: the first one counts. */
          if (get_point_in (curve, column) == NULL)
            g_array_append_val (curve->points, point);
          break;
        }
    }
}

/* Personas who feel the same stand side by side, in reading direction, so that none hides
 * another. */
static void
spread_points (JmLayout *self,
               guint     column)
{
  for (guint i = 0; i < self->curves->len; i++)
    {
      JmCurvePoint *point = get_point_in (&g_array_index (self->curves, JmCurve, i), column);
      guint before = 0, same = 0;

      for (guint j = 0; point != NULL && j < self->curves->len; j++)
        {
          const JmCurvePoint *other = get_point_in (&g_array_index (self->curves, JmCurve, j), column);

          if (other == NULL || fabs (other->y - point->y) >= LEAST_DISTANCE)
            continue;

          same++;
          before += j < i;
        }

      if (same > 1)
        point->x += (before - (same - 1) / 2.0) * MIN (LEAST_DISTANCE, JM_COLUMN_WIDTH * 0.8 / same) *
                    (self->rtl ? -1 : 1);
    }
}

static void
curve_clear (gpointer data)
{
  g_array_unref (((JmCurve *) data)->points);
}

static void
add_curve (JmLayout   *self,
           const char *id,
           const char *name,
           JmColour    colour)
{
  const JmCurve curve = {
    .persona = g_intern_string (id),
    .name = name,
    .colour = colour,
    .number = self->curves->len,
    .points = g_array_new (FALSE, FALSE, sizeof (JmCurvePoint)),
  };

  g_array_append_val (self->curves, curve);
}

/*
 * jm_layout_place_curves:
 * @self: a layout in the making, whose rows and columns are placed
 * @previous: (nullable): an earlier layout with the same lanes
 *
 * Makes a curve for each persona, or one for the mean of all where a column is a stage; or
 * takes over those of @previous.
 */
void
jm_layout_place_curves (JmLayout *self,
                        JmLayout *previous)
{
  gboolean by_stage = self->facts.by_stage;

  if (previous != NULL && jm_layout_keeps_curves (self, previous))
    {
      self->curves = g_array_ref (previous->curves);
      return;
    }

  self->curves = g_array_new (FALSE, FALSE, sizeof (JmCurve));
  g_array_set_clear_func (self->curves, curve_clear);
  if (by_stage)
    add_curve (self, "", _("all personas"), jm_persona_get_default_colour (0));

  for (guint i = 0; !by_stage && i < jm_item_get_n_children (self->root, JM_MAP_PERSONAS); i++)
    {
      const JmItem *persona = jm_item_get_child (self->root, JM_MAP_PERSONAS, i);

      add_curve (self, jm_item_get_id (persona), jm_item_get_text (persona, JM_PERSONA_NAME),
                 jm_colour_parse (jm_item_get_text (persona, JM_PERSONA_COLOUR), jm_persona_get_default_colour (i)));
    }

  for (guint i = 0; i < self->stages->len; i++)
    {
      const JmStagePlace *place = &g_array_index (self->stages, JmStagePlace, i);

      if (by_stage)
        add_points (self, place->block, i, place->x + place->width / 2);

      for (guint j = 0; j < place->n_columns; j++)
        {
          guint column = place->first_column + j;

          add_points (self, g_ptr_array_index (self->columns, column), column, place->x + (j + 0.5) * JM_COLUMN_WIDTH);
          spread_points (self, column);
        }
    }

  for (guint i = 0; i < self->curves->len; i++)
    jm_curve_smooth (&g_array_index (self->curves, JmCurve, i));
}
