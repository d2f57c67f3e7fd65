/* jm-text-place.c: where a text stands on the map, and how it looks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-text-place.h"

#include <string.h>

#include "jm-grid-walk.h"

/* From the edge of a note to its text. */
#define NOTE_PADDING 5.0

/* How a text looks that does not stand there yet. */
static const struct
{
  JmKind kind;
  JmTextStyle style;
  JmRole ink;
  JmRole paper;
} looks[] = {
  { JM_KIND_MAP, JM_TEXT_TITLE, JM_ROLE_INK, JM_ROLE_PAPER },
  { JM_KIND_STAGE, JM_TEXT_STAGE, JM_ROLE_ON_STAGE, JM_ROLE_STAGE },
  { JM_KIND_TOUCHPOINT, JM_TEXT_BODY, JM_ROLE_INK_SOFT, JM_ROLE_STAGE_TINT },
  { JM_KIND_OBJECTIVE, JM_TEXT_BODY, JM_ROLE_INK, JM_ROLE_PAPER },
  { JM_KIND_EMOTION, JM_TEXT_BODY, JM_ROLE_INK, JM_ROLE_PAPER },
  { JM_KIND_MOTIVATION, JM_TEXT_BODY, JM_ROLE_INK_SOFT, JM_ROLE_PILL },
  { JM_KIND_PAIN_POINT, JM_TEXT_BODY, JM_ROLE_INK_SOFT, JM_ROLE_PAIN },
  { JM_KIND_OPPORTUNITY, JM_TEXT_BODY, JM_ROLE_INK_SOFT, JM_ROLE_OPPORTUNITY },
  { JM_KIND_IMPROVEMENT, JM_TEXT_BODY, JM_ROLE_INK_SOFT, JM_ROLE_IMPROVEMENT },
  { JM_KIND_LANE_TEXT, JM_TEXT_BODY, JM_ROLE_INK_SOFT, JM_ROLE_STAGE_TINT },
  { JM_KIND_KPI, JM_TEXT_KPI_TITLE, JM_ROLE_INK_SOFT, JM_ROLE_PAPER },
  { JM_KIND_LINK, JM_TEXT_CARD_DETAIL, JM_ROLE_INK_SOFT, JM_ROLE_PAPER },
};

typedef struct
{
  const JmCellText *text;
  const char *value;
  JmRect frame;        /* of the item; nothing without one */
  gboolean has_frame;
  JmRole paper;
  JmColour stage;
  JmRect rect;         /* of the text */
  JmTextStyle style;
  JmRole ink;
  guint how_sure;      /* 0 for nothing found */
} Search;

static gboolean
lies_in (const JmRect *rect,
         const JmRect *frame)
{
  return rect->x >= frame->x - 1 && rect->y >= frame->y - 1 && rect->x + rect->width <= frame->x + frame->width + 1 &&
         rect->y + rect->height <= frame->y + frame->height + 1;
}

/* Notes have their text without a name in a frame with one; fields have a name. */
static guint
rate (const Search    *search,
      const JmElement *element,
      const JmRect    *rect)
{
  gboolean named = g_strcmp0 (element->id, search->text->item) == 0 && element->field == search->text->field;
  gboolean says_it = *search->value != '\0' && strstr (jm_text_get_string (element->text), search->value) != NULL;

  if (!named && !(search->has_frame && element->id == NULL && lies_in (rect, &search->frame)))
    return 0;

  return says_it ? 3 : named ? 2 : *search->value == '\0' ? 1 : 0;
}

static void
element_cb (const JmElement *element,
            const JmRect    *rect,
            JmColour         stage,
            gpointer         user_data)
{
  Search *search = user_data;
  guint how_sure;

  if (element->type == JM_ELEMENT_BOX && element->is_frame && strcmp (element->id, search->text->item) == 0)
    {
      search->frame = *rect;
      search->has_frame = TRUE;
      search->paper = jm_box_style_get_info ((JmBoxStyle) element->style)->fill;
      search->stage = stage;
    }
  if (element->type != JM_ELEMENT_TEXT)
    return;

  how_sure = rate (search, element, rect);
  if (how_sure <= search->how_sure)
    return;

  search->how_sure = how_sure;
  search->rect = *rect;
  search->style = jm_text_get_style (element->text);
  search->ink = (JmRole) element->style;
  search->stage = stage;
}

/* Where a cell ends that has something in it. */
typedef struct
{
  const JmRect *cell;
  double bottom;
} Content;

static void
content_cb (const JmElement *element,
            const JmRect    *rect,
            JmColour         stage,
            gpointer         user_data)
{
  Content *content = user_data;

  if (lies_in (rect, content->cell))
    content->bottom = MAX (content->bottom, rect->y + rect->height);
}

static double
find_bottom (JmLayout     *layout,
             const JmRect *cell)
{
  const JmVisitor visitor = { .element = content_cb };
  Content content = { cell, cell->y };

  jm_layout_visit (layout, cell, &visitor, &content);

  return content.bottom;
}

static void
set_look (JmTextPlace *place,
          JmKind       kind,
          guint        field,
          JmColour     stage)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (looks[i].kind == kind)
      {
        place->style = looks[i].style;
        place->ink = jm_role_get_colour (looks[i].ink, stage);
        place->paper = jm_role_get_colour (looks[i].paper, stage);
      }

  if (kind == JM_KIND_TOUCHPOINT && field == JM_TOUCHPOINT_TITLE)
    {
      place->style = JM_TEXT_CARD_TITLE;
      place->ink = jm_role_get_colour (JM_ROLE_INK, stage);
      place->paper = jm_role_get_colour (JM_ROLE_PAPER, stage);
    }
  else if (kind == JM_KIND_TOUCHPOINT && field == JM_TOUCHPOINT_THOUGHT)
    place->style = JM_TEXT_QUOTE;
  else if (kind == JM_KIND_STAGE && field != JM_STAGE_TITLE)
    {
      place->style = JM_TEXT_BODY;
      place->ink = jm_role_get_colour (JM_ROLE_INK_SOFT, stage);
      place->paper = jm_role_get_colour (JM_ROLE_STAGE_TINT, stage);
    }
}

/* The colour of the stage in which a cell lies. */
static JmColour
get_stage_colour (JmLayout     *layout,
                  const JmRect *cell)
{
  int position = jm_layout_find_stage_at (layout, cell->x + cell->width / 2);
  JmGridStage stage;

  if (position < 0)
    return jm_stage_get_default_colour (0);

  jm_layout_get_stage (layout, (guint) position, &stage);

  return stage.colour;
}

/* Below what stands in the cell; below the point of the curve for the words about it. */
static void
place_new (JmLayout         *layout,
           const JmCellText *text,
           const JmGridCell *cell,
           JmTextPlace      *place)
{
  gboolean is_note = text->list != 0 || text->kind == JM_KIND_EMOTION;
  double y = cell->rect.y + 2;
  JmRect frame;

  if (text->item != NULL && jm_grid_find_rect (layout, cell, text->item, &frame))
    y = text->kind == JM_KIND_EMOTION ? frame.y + frame.height + 2 : frame.y;
  else if (text->item == NULL)
    {
      double bottom = find_bottom (layout, &cell->rect);

      y = bottom > cell->rect.y ? bottom + 6 : cell->rect.y;
    }

  place->rect = (JmRect) { cell->rect.x + JM_CELL_PADDING + JM_TEXT_INSET, y + (is_note ? NOTE_PADDING : 0),
                           MIN (cell->rect.width, JM_COLUMN_WIDTH * 1.5) - 2 * (JM_CELL_PADDING + JM_TEXT_INSET) + 4, 16 };
  if (jm_layout_is_rtl (layout))
    place->rect.x = cell->rect.x + cell->rect.width - JM_CELL_PADDING - JM_TEXT_INSET - place->rect.width;
}

/**
 * jm_text_place_find:
 * @layout: a layout
 * @map: the map it shows
 * @text: a text of it
 * @cell: (nullable): the cell in which it stands, or will stand
 * @place: (out caller-allocates): where that is
 *
 * Returns: %FALSE when the text is nowhere to be seen
 */
gboolean
jm_text_place_find (JmLayout         *layout,
                    JmMap            *map,
                    const JmCellText *text,
                    const JmGridCell *cell,
                    JmTextPlace      *place)
{
  const JmVisitor visitor = { .element = element_cb };
  Search search = { .text = text, .value = jm_cell_text_get (text, map), .paper = JM_ROLE_NONE };
  JmColour stage = cell != NULL ? get_stage_colour (layout, &cell->rect) : JM_NO_COLOUR;

  set_look (place, text->kind, text->field, stage);
  if (text->item != NULL)
    jm_layout_visit (layout, cell != NULL ? &cell->rect : NULL, &visitor, &search);

  if (search.how_sure == 0)
    {
      if (cell == NULL)
        return FALSE;
      place_new (layout, text, cell, place);
      return TRUE;
    }

  place->rect = search.rect;
  place->style = search.style;
  /* What is not there yet is said faintly, which what is typed should not be. */
  if (*search.value != '\0')
    place->ink = jm_role_get_colour (search.ink, search.stage);
  if (search.has_frame && search.paper != JM_ROLE_NONE)
    place->paper = jm_role_get_colour (search.paper, search.stage);

  return TRUE;
}
