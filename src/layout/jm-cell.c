/* jm-cell.c: what stands in one cell of the map, measured
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-cell.h"

#include <math.h>
#include <string.h>

/**
 * jm_cell_builder_init:
 * @self: (out caller-allocates): a builder
 * @typesetter: what measures its texts
 * @width: the width of the cell
 *
 * Starts an empty cell.
 */
void
jm_cell_builder_init (JmCellBuilder *self,
                      JmTypesetter  *typesetter,
                      double         width)
{
  self->typesetter = typesetter;
  self->elements = g_array_new (FALSE, TRUE, sizeof (JmElement));
  self->width = width;
  self->y = 0;
}

/**
 * jm_cell_builder_finish:
 * @self: a builder
 *
 * Ends the cell, which is as high as the builder's y tells, and clears the builder.
 *
 * Returns: (transfer full) (nullable): the cell, or %NULL when nothing was put in
 */
JmCell *
jm_cell_builder_finish (JmCellBuilder *self)
{
  g_autoptr (GArray) elements = g_steal_pointer (&self->elements);
  JmCell *cell;

  if (elements->len == 0)
    return NULL;

  cell = g_malloc (sizeof (JmCell) + elements->len * sizeof (JmElement));
  cell->width = 0;
  cell->height = (float) self->y;
  cell->n_elements = elements->len;
  memcpy (cell->elements, elements->data, elements->len * sizeof (JmElement));
  for (guint i = 0; i < cell->n_elements; i++)
    cell->width = MAX (cell->width, cell->elements[i].x + cell->elements[i].width);

  return cell;
}

/**
 * jm_cell_builder_add:
 * @self: a builder
 * @type: what to add
 * @style: its #JmBoxStyle or #JmRole
 * @rect: where
 *
 * Adds an element; the caller sets what else it needs.
 *
 * Returns: (transfer none): the element, valid until the next one is added
 */
JmElement *
jm_cell_builder_add (JmCellBuilder *self,
                     JmElementType  type,
                     guint          style,
                     const JmRect  *rect)
{
  JmElement element = {
    .type = (guint8) type,
    .style = (guint8) style,
    .field = JM_NO_FIELD,
    .x = (float) rect->x,
    .y = (float) rect->y,
    .width = (float) rect->width,
    .height = (float) rect->height,
  };

  g_array_append_val (self->elements, element);

  return &g_array_index (self->elements, JmElement, self->elements->len - 1);
}

static JmElement *
add_measured_text (JmCellBuilder *self,
                   JmRole         role,
                   JmText        *text,
                   double         x,
                   double         y)
{
  const JmRect rect = { x, y, jm_text_get_wrap_width (text), jm_text_get_height (text) };
  JmElement *element = jm_cell_builder_add (self, JM_ELEMENT_TEXT, role, &rect);

  element->text = text;

  return element;
}

/**
 * jm_cell_builder_add_text:
 * @self: a builder
 * @style: how the text is set
 * @role: its colour
 * @string: the text
 * @x: left of the text
 * @y: top of the text
 * @width: where lines are broken
 *
 * Returns: (transfer none): the element, valid until the next one is added
 */
JmElement *
jm_cell_builder_add_text (JmCellBuilder *self,
                          JmTextStyle    style,
                          JmRole         role,
                          const char    *string,
                          double         x,
                          double         y,
                          double         width)
{
  return add_measured_text (self, role, jm_typesetter_set_text (self->typesetter, style, string, width), x, y);
}

/**
 * jm_cell_builder_add_tight_text:
 * @self: a builder
 * @style: how the text is set
 * @role: its colour
 * @string: the text
 * @x: left of the text
 * @y: top of the text
 * @width: the most it may take
 *
 * Adds a text whose element is only as wide as the text, so that something can follow it.
 *
 * Returns: (transfer none): the element, valid until the next one is added
 */
JmElement *
jm_cell_builder_add_tight_text (JmCellBuilder *self,
                                JmTextStyle    style,
                                JmRole         role,
                                const char    *string,
                                double         x,
                                double         y,
                                double         width)
{
  JmText *text = jm_typesetter_set_text (self->typesetter, style, string, width);
  double tight = ceil (jm_text_get_width (text)) + 1;

  if (tight < width)
    {
      jm_text_unref (text);
      text = jm_typesetter_set_text (self->typesetter, style, string, tight);
    }

  return add_measured_text (self, role, text, x, y);
}

/**
 * jm_cell_builder_add_symbol:
 * @self: a builder
 * @symbol: which drawing
 * @role: its colour
 * @x: its left
 * @y: its top
 * @size: its width and height
 *
 * Returns: (transfer none): the element, valid until the next one is added
 */
JmElement *
jm_cell_builder_add_symbol (JmCellBuilder *self,
                            JmSymbol       symbol,
                            JmRole         role,
                            double         x,
                            double         y,
                            double         size)
{
  const JmRect rect = { x, y, size, size };
  JmElement *element = jm_cell_builder_add (self, JM_ELEMENT_SYMBOL, role, &rect);

  element->detail = (guint8) symbol;

  return element;
}

/**
 * jm_cell_builder_add_picture:
 * @self: a builder
 * @picture: a picture
 * @description: what it is, for those who cannot see it
 * @rect: where, in the shape of the picture
 *
 * Returns: (transfer none): the element, valid until the next one is added
 */
JmElement *
jm_cell_builder_add_picture (JmCellBuilder *self,
                             JmPicture     *picture,
                             const char    *description,
                             const JmRect  *rect)
{
  JmElement *element = jm_cell_builder_add (self, JM_ELEMENT_PICTURE, 0, rect);

  element->figure = g_new (JmFigure, 1);
  element->figure->picture = jm_picture_ref (picture);
  element->figure->description = g_strdup (description);

  return element;
}

static void
figure_free (JmFigure *figure)
{
  jm_picture_unref (figure->picture);
  g_free (figure->description);
  g_free (figure);
}

/**
 * jm_cell_free:
 * @self: (nullable) (transfer full): a cell
 */
void
jm_cell_free (JmCell *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_elements; i++)
    {
      if (self->elements[i].type == JM_ELEMENT_TEXT)
        jm_text_unref (self->elements[i].text);
      else if (self->elements[i].type == JM_ELEMENT_PLOT)
        g_free (self->elements[i].plot);
      else if (self->elements[i].type == JM_ELEMENT_PICTURE)
        figure_free (self->elements[i].figure);
      else if (self->elements[i].type == JM_ELEMENT_SYMBOL)
        g_free (self->elements[i].description);
    }

  g_free (self);
}

/**
 * jm_symbol_for_score:
 * @score: from -2 to 2
 *
 * Returns: the face that looks like it
 */
JmSymbol
jm_symbol_for_score (double score)
{
  if (score <= -1.5)
    return JM_SYMBOL_FACE_VERY_BAD;
  if (score <= -0.5)
    return JM_SYMBOL_FACE_BAD;
  if (score < 0.5)
    return JM_SYMBOL_FACE_NEUTRAL;
  if (score < 1.5)
    return JM_SYMBOL_FACE_GOOD;

  return JM_SYMBOL_FACE_VERY_GOOD;
}
