/* jm-stack.c: cells that are filled from top to bottom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-stack.h"

#include <math.h>

#define INSET JM_TEXT_INSET

/**
 * jm_stack_text:
 * @builder: a cell in the making
 * @style: how the text is set
 * @role: its colour
 * @string: the text
 * @x: left of the text
 * @width: where lines are broken
 *
 * Puts a text below what is there.
 *
 * Returns: (transfer none): the element, valid until the next one is added
 */
JmElement *
jm_stack_text (JmCellBuilder *builder,
               JmTextStyle    style,
               JmRole         role,
               const char    *string,
               double         x,
               double         width)
{
  JmElement *element = jm_cell_builder_add_text (builder, style, role, string, x, builder->y, width);

  builder->y += (double) element->height;

  return element;
}

/**
 * jm_stack_field:
 * @builder: a cell in the making
 * @style: how the text is set
 * @role: its colour
 * @item: the item that is shown
 * @field: the field that is shown
 * @string: its text
 *
 * Puts a text below what is there, as wide as the cell allows.
 *
 * Returns: (transfer none): the element, valid until the next one is added
 */
JmElement *
jm_stack_field (JmCellBuilder *builder,
                JmTextStyle    style,
                JmRole         role,
                const JmItem  *item,
                guint          field,
                const char    *string)
{
  JmElement *element = jm_stack_text (builder, style, role, string, INSET, builder->width - INSET - 4);

  element->id = jm_item_get_id (item);
  element->field = (guint8) field;

  return element;
}

/**
 * jm_stack_sign:
 * @builder: a cell in the making
 * @symbol: a sign
 * @role: the colour of the sign
 * @string: what it says, in words
 * @item: the item that is shown
 * @field: the field that is shown
 *
 * Puts a sign with its meaning below what is there.
 */
void
jm_stack_sign (JmCellBuilder *builder,
               JmSymbol       symbol,
               JmRole         role,
               const char    *string,
               const JmItem  *item,
               guint          field)
{
  JmElement *element;

  jm_cell_builder_add_symbol (builder, symbol, role, INSET, builder->y + 2.5, 10);
  element = jm_stack_text (builder, JM_TEXT_CARD_DETAIL, JM_ROLE_INK_FAINT, string, INSET + 15,
                           builder->width - INSET - 19);
  element->id = jm_item_get_id (item);
  element->field = (guint8) field;
}

/**
 * jm_stack_begin_box:
 * @builder: a cell in the making
 * @style: how the box looks
 * @item: the item whose frame it is
 * @field: the field that is shown in it, or %JM_NO_FIELD
 *
 * Begins a box as wide as the cell, around all that is added until jm_stack_end_box().
 *
 * Returns: the box
 */
guint
jm_stack_begin_box (JmCellBuilder *builder,
                    JmBoxStyle     style,
                    const JmItem  *item,
                    guint          field)
{
  const JmRect rect = { 0, builder->y, builder->width, 0 };
  JmElement *element = jm_cell_builder_add (builder, JM_ELEMENT_BOX, style, &rect);

  element->id = jm_item_get_id (item);
  element->field = (guint8) field;
  element->is_frame = TRUE;

  return builder->elements->len - 1;
}

/**
 * jm_stack_end_box:
 * @builder: a cell in the making
 * @box: what jm_stack_begin_box() returned
 *
 * Ends a box where the builder is.
 */
void
jm_stack_end_box (JmCellBuilder *builder,
                  guint          box)
{
  JmElement *element = &g_array_index (builder->elements, JmElement, box);

  element->height = (float) builder->y - element->y;
}

/**
 * jm_stack_note:
 * @builder: a cell in the making
 * @style: how the note looks
 * @item: the item that is shown
 * @field: its text
 * @dots: how many of five dots are filled; NAN for no dots
 * @detail: a line below the text, or ""
 *
 * Puts a tinted note with a coloured edge below what is there: what it says, and a line of
 * detail.
 */
void
jm_stack_note (JmCellBuilder *builder,
               JmBoxStyle     style,
               const JmItem  *item,
               guint          field,
               double         dots,
               const char    *detail)
{
  JmRole role = jm_box_style_get_info (style)->edge;
  double inner = builder->width - INSET - 6;
  guint box = jm_stack_begin_box (builder, style, item, field);

  builder->y += 5;
  jm_stack_text (builder, JM_TEXT_BODY, JM_ROLE_INK_SOFT, jm_item_get_text (item, field), INSET, inner);

  if (!isnan (dots))
    {
      const JmRect dots_rect = { INSET, builder->y + 4, 46, 8 };
      JmElement *text = NULL;

      jm_cell_builder_add (builder, JM_ELEMENT_DOTS, role, &dots_rect)->detail = (guint8) dots;
      if (*detail != '\0')
        text = jm_cell_builder_add_text (builder, JM_TEXT_CARD_DETAIL, role, detail, INSET + 54, builder->y,
                                         inner - 54);
      builder->y += text != NULL ? MAX ((double) text->height, 15) : 15;
    }
  else if (*detail != '\0')
    jm_stack_text (builder, JM_TEXT_CARD_DETAIL, role, detail, INSET, inner);

  builder->y += 5;
  jm_stack_end_box (builder, box);
  builder->y += JM_STACK_GAP;
}

/**
 * jm_stack_trim:
 * @builder: a cell in the making
 *
 * Takes the gap back that follows the last thing.
 */
void
jm_stack_trim (JmCellBuilder *builder)
{
  builder->y = MAX (0, builder->y - JM_STACK_GAP);
}
