/* jm-layout-time.c: how long each stage lasts beside the others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A strip above the headers is divided as the time is.  An area leads from each piece down
 * to its header.  How long a stage lasts stands in its piece where there is room, else above
 * its header, where there always is: so two minutes and two years can stand on one strip.
 */

#include "config.h"

#include "jm-layout-marks.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-layout-private.h"
#include "jm-wording.h"

#define STRIP_HEIGHT 20.0
/* The space in which the areas widen from their pieces to their stages. */
#define FUNNEL_HEIGHT 26.0
#define CAPTION_HEIGHT 17.0
/* Of the shortest piece, with the gap behind it. */
#define LEAST_PIECE 3.0
#define PIECE_GAP 1.0
/* Around a text in its piece. */
#define TEXT_GAP 5.0

/* Of a unit in days; a month is the twelfth part of a year, a year that of the Julian
 * calendar. */
static const double days_of_unit[] = {
  [JM_MINUTES] = 1 / 1440.0, [JM_HOURS] = 1 / 24.0, [JM_DAYS] = 1, [JM_WEEKS] = 7, [JM_MONTHS] = 30.4375,
  [JM_YEARS] = 365.25,
};

/* In days; NAN for none. */
static double
get_duration (const JmStagePlace *place)
{
  const JmItem *stage = place->block->item;
  int unit = jm_item_get_choice (stage, JM_STAGE_DURATION_UNIT);

  return unit != JM_CHOICE_UNSET ? jm_item_get_number (stage, JM_STAGE_DURATION) * days_of_unit[unit] : (double) NAN;
}

static char *
describe_duration (const JmStagePlace *place)
{
  const JmItem *stage = place->block->item;
  char *duration = jm_duration_format (jm_item_get_number (stage, JM_STAGE_DURATION),
                                       jm_item_get_choice (stage, JM_STAGE_DURATION_UNIT));

  return duration != NULL ? duration : g_strdup (_("no duration"));
}

/* In the largest unit that some stage is counted in.  What was added up from several units,
 * or overlaps, is not known exactly. */
static char *
describe_total (JmLayout *self,
                double    days)
{
  int largest = JM_CHOICE_UNSET;
  gboolean exact = !jm_layout_has_overlaps (self);
  g_autofree char *total = NULL;
  double number, rounded;

  for (guint i = 0; i < self->stages->len; i++)
    {
      const JmStagePlace *place = &g_array_index (self->stages, JmStagePlace, i);
      int unit = jm_item_get_choice (place->block->item, JM_STAGE_DURATION_UNIT);

      if (isnan (get_duration (place)))
        {
          exact = FALSE;
          continue;
        }

      exact = exact && (largest == JM_CHOICE_UNSET || largest == unit);
      largest = MAX (largest, unit);
    }

  number = days / days_of_unit[largest];
  rounded = number >= 10 ? round (number) : round (number * 10) / 10;
  total = jm_duration_format (rounded, largest);

  /* Translators: a duration, for example "25 months". */
  return g_strdup_printf (exact && fabs (number - rounded) < 1e-9 ? _("%s in all") : _("about %s in all"), total);
}

static double
add_total (JmLayout     *self,
           JmTypesetter *typesetter,
           double        y,
           double        days)
{
  const double width = JM_LABEL_WIDTH - 14;
  g_autofree char *total = describe_total (self, days);
  JmElement name = jm_mark_make_text (typesetter, JM_TEXT_LANE, JM_ROLE_INK_SOFT, _("Time"), width);
  JmElement sum = jm_mark_make_text (typesetter, JM_TEXT_LEGEND, JM_ROLE_INK_FAINT, total, width);

  jm_mark_element (self, JM_NO_COLOUR, JM_MARGIN, y + 2, &name);
  jm_mark_element (self, JM_NO_COLOUR, JM_MARGIN, y + 4 + (double) name.height, &sum);

  return y + 4 + (double) name.height + (double) sum.height;
}

static void
add_area (JmLayout           *self,
          const JmStagePlace *place,
          double              x,
          double              width,
          double              y)
{
  const double end = y + FUNNEL_HEIGHT;
  const JmPoint points[] = {
    { x, y }, { x + width, y }, { place->x + place->width, end }, { place->x + place->width, end }, { place->x, end },
    { place->x, end },
  };

  jm_mark_shape (self, JM_LINE_TIME, place->colour, points, G_N_ELEMENTS (points));
}

/* Returns whether the duration stands above the header instead of in the piece. */
static gboolean
add_piece (JmLayout           *self,
           JmTypesetter       *typesetter,
           const JmStagePlace *place,
           double              x,
           double              width,
           double              y)
{
  g_autofree char *duration = describe_duration (place);
  const JmElement piece = {
    .type = JM_ELEMENT_BOX,
    .style = JM_BOX_TIME,
    .field = JM_STAGE_DURATION,
    .id = jm_item_get_id (place->block->item),
    .width = (float) width,
    .height = (float) STRIP_HEIGHT,
  };
  JmElement text = jm_mark_make_text (typesetter, JM_TEXT_LEGEND, JM_ROLE_ON_STAGE, duration, place->width - 20);
  gboolean is_below = width <= 0 || (double) text.width + 2 * TEXT_GAP > width ||
                      (double) text.height > STRIP_HEIGHT;

  text.id = jm_item_get_id (place->block->item);
  text.field = JM_STAGE_DURATION;

  if (width > 0)
    {
      add_area (self, place, x, width, y + STRIP_HEIGHT);
      jm_mark_element (self, place->colour, x, y, &piece);
    }

  if (is_below)
    {
      text.style = width > 0 ? JM_ROLE_INK_SOFT : JM_ROLE_INK_FAINT;
      jm_mark_element (self, JM_NO_COLOUR, place->x + JM_TEXT_INSET, y + STRIP_HEIGHT + FUNNEL_HEIGHT, &text);
    }
  else
    jm_mark_element (self, place->colour, x + (width - (double) text.width) / 2,
                     y + (STRIP_HEIGHT - (double) text.height) / 2, &text);

  return is_below;
}

/*
 * jm_layout_mark_time:
 * @self: a layout in the making, whose columns are placed
 * @typesetter: what measures the texts
 * @y: where the scale begins
 *
 * Makes the scale of time.  Without any duration there is none.
 *
 * Returns: where it ends
 */
double
jm_layout_mark_time (JmLayout     *self,
                     JmTypesetter *typesetter,
                     double        y)
{
  const JmStagePlace *places = (const JmStagePlace *) (gpointer) self->stages->data;
  double days = 0, x, width, end, caption_height = 0;
  guint n_pieces = 0;

  for (guint i = 0; i < self->stages->len; i++)
    if (!isnan (get_duration (&places[i])))
      {
        days += get_duration (&places[i]);
        n_pieces++;
      }

  if (!(days > 0))
    return y;

  y += 8;

  end = add_total (self, typesetter, y, days);
  x = places[0].x;
  width = places[self->stages->len - 1].x + places[self->stages->len - 1].width - x + PIECE_GAP;

  for (guint i = 0; i < self->stages->len; i++)
    {
      double duration = get_duration (&places[i]);
      double piece = isnan (duration) ? 0
                                      : LEAST_PIECE + (width - n_pieces * LEAST_PIECE) * duration / days;

      if (add_piece (self, typesetter, &places[i], x, piece - PIECE_GAP, y))
        caption_height = MAX (caption_height, (double) g_array_index (self->marks, JmMark, self->marks->len - 1)
                                                  .element.height + 2);
      x += piece;
    }

  return MAX (end + 4, y + STRIP_HEIGHT + FUNNEL_HEIGHT + caption_height);
}

/*
 * jm_layout_join_time:
 * @self: a layout in the making, with a scale of time
 * @y: where the headers begin
 *
 * Leads the areas of the scale down to the headers.
 */
void
jm_layout_join_time (JmLayout *self,
                     double    y)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      JmMark *mark = &g_array_index (self->marks, JmMark, i);

      if (mark->is_shape && mark->shape.style == JM_LINE_TIME)
        mark->shape.points[3].y = mark->shape.points[4].y = y - 3;
    }
}
