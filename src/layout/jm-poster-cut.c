/* jm-poster-cut.c: where a map may be cut, and where it is best cut
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every place where a map may be cut has a cost.  The cuts are those that fit on the sheets
 * and cost least together, found by dynamic programming over the places from the beginning
 * to the end.
 */

#include "config.h"

#include "jm-poster-private.h"

#include <math.h>

/* A sheet that is less full than this costs more than any cut between things. */
#define WELL_FILLED 0.6
/* Places inside one lane, at most. */
#define MOST_PLACES 4000
/* Places are kept as numbers that were added up. */
#define HAIR 1e-6

static void
add_cut (GArray *cuts,
         double  at,
         double  cost,
         guint   n_lines)
{
  const JmCut cut = { at, cost, n_lines };

  g_array_append_val (cuts, cut);
}

typedef struct
{
  JmLayout *layout;
  JmGroupType group;
  GArray *cuts;
} ColumnWeigher;

static void
weigh_group_cb (JmGroupType   type,
                const JmItem *item,
                gpointer      user_data)
{
  ((ColumnWeigher *) user_data)->group = type;
}

/* The first cut that is not before @x. */
static guint
find_cut (GArray *cuts,
          double  x)
{
  guint from = 0, to = cuts->len;

  while (from < to)
    {
      guint middle = (from + to) / 2;

      if (g_array_index (cuts, JmCut, middle).at < x)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

/* What spans several touchpoints: objectives and KPIs of a stage, names of links. */
static void
weigh_element_cb (const JmElement *element,
                  const JmRect    *rect,
                  JmColour         stage,
                  gpointer         user_data)
{
  ColumnWeigher *weigher = user_data;
  double x = weigher->layout->rtl ? weigher->layout->width - rect->x - rect->width : rect->x;
  double end = x + (element->type == JM_ELEMENT_TEXT ? jm_text_get_width (element->text) : rect->width);

  if (weigher->group != JM_GROUP_STAGE && weigher->group != JM_GROUP_LINKS && weigher->group != JM_GROUP_MARKS)
    return;

  for (guint i = find_cut (weigher->cuts, x + 1); i < weigher->cuts->len; i++)
    {
      JmCut *cut = &g_array_index (weigher->cuts, JmCut, i);

      if (cut->at >= end - 1)
        break;
      cut->cost += element->type == JM_ELEMENT_BOX ? JM_CUT_WIDE_FRAME : JM_CUT_WIDE_TEXT;
    }
}

/*
 * jm_poster_list_column_cuts:
 * @self: a poster in the making
 *
 * A map is cut between two stages, or between two touchpoints of a stage.
 *
 * Returns: (transfer full) (element-type JmCut): the places from the beginning to the end,
 *   but not the end itself
 */
GArray *
jm_poster_list_column_cuts (JmPoster *self)
{
  static const JmVisitor visitor = { .begin_group = weigh_group_cb, .element = weigh_element_cb };
  JmLayout *layout = self->layout;
  const double body_y = layout->stages_y + layout->header_height;
  const JmRect body = { 0, body_y, layout->width, layout->rows_end - body_y };
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (JmCut));
  ColumnWeigher weigher = { layout, JM_GROUP_BACKGROUND, cuts };

  add_cut (cuts, self->left, 0, 0);
  for (guint i = 0; i < layout->stages->len; i++)
    {
      const JmStagePlace *place = &g_array_index (layout->stages, JmStagePlace, i);

      /* A line between two stages stays with the first one. */
      if (i > 0)
        add_cut (cuts, place->x - JM_STAGE_GAP / 4, 0, 0);
      for (guint j = 1; j < place->n_columns; j++)
        add_cut (cuts, place->x + place->width * j / place->n_columns, JM_CUT_INSIDE_STAGE, 0);
    }
  jm_layout_visit (layout, &body, &visitor, &weigher);

  return cuts;
}

/* What lies in a band that is higher than a sheet, by whole units from its top: where it
 * begins to cost something, and where it ends. */
typedef struct
{
  double top;
  guint n;
  double *costs; /* differences to the unit before */
  int *lines;    /* likewise */
} Band;

static void
band_init (Band   *band,
           double  top,
           double  height)
{
  band->top = top;
  band->n = (guint) ceil (height);
  band->costs = g_new0 (double, band->n + 2);
  band->lines = g_new0 (int, band->n + 2);
}

static void
band_add (Band   *band,
          double  from,
          double  to,
          double  cost,
          int     n_lines)
{
  guint first = (guint) CLAMP (floor (from - band->top) + 1, 0, band->n + 1);
  guint last = (guint) CLAMP (ceil (to - band->top), 0, band->n + 1);

  if (first >= last)
    return;

  band->costs[first] += cost;
  band->costs[last] -= cost;
  band->lines[first] += n_lines;
  band->lines[last] -= n_lines;
}

static void
band_add_text (Band         *band,
               const JmText *text,
               double        y)
{
  const JmTextStyle style = jm_text_get_style (text);
  const double size = jm_text_style_get_info (style)->size;

  if (style == JM_TEXT_CARD_TITLE || style == JM_TEXT_TITLE)
    band_add (band, y, y + jm_text_get_height (text), JM_CUT_NEVER, 0);

  /* Between two lines there is room where neither has ink. */
  for (guint i = 0; i < jm_text_get_n_lines (text); i++)
    {
      double baseline = y + (double) jm_text_get_line (text, i)->baseline;

      band_add (band, baseline - size, baseline + size * 0.25, JM_CUT_LINE, 1);
    }
}

static void
band_add_element (Band            *band,
                  const JmElement *element,
                  double           y,
                  double           height)
{
  if (element->type == JM_ELEMENT_TEXT)
    band_add_text (band, element->text, y);
  else if (element->type != JM_ELEMENT_BOX)
    band_add (band, y, y + height, JM_CUT_SYMBOL, 0);
  else if (!element->stretch)
    band_add (band, y, y + height, JM_CUT_FRAME, 0);
}

static void
band_add_cell (Band         *band,
               const JmCell *cell,
               double        y)
{
  for (guint i = 0; i < cell->n_elements; i++)
    band_add_element (band, &cell->elements[i], y + (double) cell->elements[i].y, (double) cell->elements[i].height);
}

/* Lists the places inside, and clears the band. */
static void
band_finish (Band   *band,
             GArray *cuts)
{
  guint step = 1 + band->n / MOST_PLACES;
  double cost = 0;
  int n_lines = 0;

  for (guint i = 0; i < band->n; i++)
    {
      cost += band->costs[i];
      n_lines += band->lines[i];
      if (i > 0 && i % step == 0)
        add_cut (cuts, band->top + i, MAX (cost, 0), (guint) MAX (n_lines, 0));
    }

  g_free (band->costs);
  g_free (band->lines);
}

static double
get_name_height (const JmCell *label)
{
  double height = 0;

  for (guint i = 0; i < label->n_elements && height <= 0; i++)
    if (label->elements[i].type == JM_ELEMENT_TEXT)
      height = (double) (label->elements[i].y + label->elements[i].height);

  return height;
}

typedef struct
{
  Band band;
  gboolean is_tint;
} RowWeigher;

static void
row_group_cb (JmGroupType   type,
              const JmItem *item,
              gpointer      user_data)
{
  ((RowWeigher *) user_data)->is_tint = type == JM_GROUP_BACKGROUND;
}

static void
row_element_cb (const JmElement *element,
                const JmRect    *rect,
                JmColour         stage,
                gpointer         user_data)
{
  RowWeigher *weigher = user_data;

  if (!weigher->is_tint)
    band_add_element (&weigher->band, element, rect->y, rect->height);
}

static void
row_marker_cb (const JmCurve      *curve,
               const JmCurvePoint *point,
               gpointer            user_data)
{
  RowWeigher *weigher = user_data;

  band_add (&weigher->band, point->y - JM_MARKER_REACH, point->y + JM_MARKER_REACH, JM_CUT_SYMBOL, 0);
}

static void
list_cuts_inside_row (JmPoster    *self,
                      const JmRow *row,
                      double       top,
                      double       height,
                      GArray      *cuts)
{
  static const JmVisitor visitor = { row_group_cb, NULL, row_element_cb, NULL, row_marker_cb, NULL };
  const JmRect clip = { 0, top, self->layout->width, height };
  double name = get_name_height (row->label) + JM_LANE_GAP;
  RowWeigher weigher = { .is_tint = FALSE };

  band_init (&weigher.band, top, height);
  /* The name of the lane needs its place on both sides of the cut. */
  band_add (&weigher.band, top, top + name, JM_CUT_LINE, 0);
  band_add (&weigher.band, top + height - name, top + height, JM_CUT_LINE, 0);
  jm_layout_visit (self->layout, &clip, &visitor, &weigher);
  band_finish (&weigher.band, cuts);
}

static void
list_cuts_inside_cell (const JmCell *cell,
                       double        y,
                       GArray       *cuts)
{
  Band band;

  band_init (&band, y, (double) cell->height);
  band_add_cell (&band, cell, y);
  band_finish (&band, cuts);
}

static void
list_cuts_inside_headers (JmPoster *self,
                          GArray   *cuts)
{
  Band band;

  band_init (&band, self->header_y, self->header_height);
  for (guint i = 0; i < self->pieces->len; i++)
    band_add_cell (&band, g_array_index (self->pieces, JmHeaderPiece, i).cell, self->header_y);
  band_finish (&band, cuts);
}

/*
 * jm_poster_list_row_cuts:
 * @self: a poster whose title block and headers are measured
 * @room: the height of a sheet, on the map
 *
 * A map is cut between two lanes.  What is higher than a sheet is cut inside, best where
 * neither a line of text nor a frame is cut.
 *
 * Returns: (transfer full) (element-type JmCut): the places from the top to the bottom
 */
GArray *
jm_poster_list_row_cuts (JmPoster *self,
                         double    room)
{
  JmLayout *layout = self->layout;
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (JmCut));

  add_cut (cuts, self->top, 0, 0);
  if ((double) self->title->height > room)
    list_cuts_inside_cell (self->title, self->title_y, cuts);

  if (layout->stages->len > 0)
    {
      add_cut (cuts, self->header_y - self->head_height - JM_LANE_GAP, JM_CUT_APART, 0);
      if (self->header_height > room)
        list_cuts_inside_headers (self, cuts);
    }

  for (guint i = 0; i < layout->rows->len; i++)
    {
      const JmRow *row = &g_array_index (layout->rows, JmRow, i);
      double top = row->y - JM_LANE_GAP;
      double end = i + 1 < layout->rows->len ? g_array_index (layout->rows, JmRow, i + 1).y - JM_LANE_GAP
                                             : layout->rows_end;

      add_cut (cuts, top, i == 0 ? JM_CUT_APART : 0, 0);
      if (end - top > room)
        list_cuts_inside_row (self, row, top, end - top, cuts);
    }

  if (self->legend != NULL)
    {
      add_cut (cuts, layout->legend_y - JM_LANE_GAP / 2, JM_CUT_LEGEND, 0);
      if ((double) self->legend->height > room)
        list_cuts_inside_cell (self->legend, layout->legend_y, cuts);
    }
  add_cut (cuts, self->bottom, 0, 0);

  return cuts;
}

typedef struct
{
  double cost;
  guint from;
} Step;

/*
 * jm_cuts_choose:
 * @cuts: (element-type JmCut): places from the beginning to the end, both among them
 * @first: how much goes on the first sheet
 * @inner: how much goes on any other
 * @overlap: how much of it is given to the next sheet, except on the last
 * @most: the largest number of sheets; 0 for any
 * @chosen: (element-type double): takes the places that are chosen, with beginning and end
 * @n_lines: (out): how many lines of text they cut
 *
 * Finds the cuts that cost least together.
 *
 * Returns: %FALSE when there are none that fit
 */
gboolean
jm_cuts_choose (GArray *cuts,
                double  first,
                double  inner,
                double  overlap,
                guint   most,
                GArray *chosen,
                guint  *n_lines)
{
  const JmCut *all = (const JmCut *) (gpointer) cuts->data;
  guint n = cuts->len, last = n - 1, layers = most + 1, best = 0;
  g_autofree Step *steps = g_new (Step, (gsize) n * layers);
  double best_cost = G_MAXDOUBLE;

  /* Where the number of sheets is limited, there is a layer for each number of them. */
  for (gsize i = 0; i < (gsize) n * layers; i++)
    steps[i].cost = G_MAXDOUBLE;
  steps[0].cost = 0;

  for (guint j = 1; j < n; j++)
    for (guint i = j; i-- > 0;)
      {
        double room = (i == 0 ? first : inner) - (j == last ? 0 : overlap);
        double length = all[j].at - all[i].at;
        double cost = all[j].cost + JM_CUT_SHEET;

        if (length > MAX (first, inner) + HAIR)
          break;
        if (length > room + HAIR || length <= HAIR)
          continue;
        if (j != last && length < WELL_FILLED * room)
          cost += JM_CUT_UNFILLED;

        for (guint k = 0; k < MAX (most, 1); k++)
          {
            const Step *from = &steps[(gsize) k * n + i];
            Step *to = &steps[(gsize) (most > 0 ? k + 1 : 0) * n + j];

            if (from->cost < G_MAXDOUBLE && from->cost + cost < to->cost - HAIR)
              *to = (Step) { from->cost + cost, i };
          }
      }

  for (guint k = 0; k < layers; k++)
    if (steps[(gsize) k * n + last].cost < best_cost)
      {
        best_cost = steps[(gsize) k * n + last].cost;
        best = k;
      }
  if (best_cost >= G_MAXDOUBLE)
    return FALSE;

  g_array_set_size (chosen, 0);
  *n_lines = 0;
  for (guint at = last;; best -= most > 0 ? 1 : 0)
    {
      g_array_prepend_val (chosen, all[at].at);
      *n_lines += all[at].n_lines;
      if (at == 0)
        break;
      at = steps[(gsize) best * n + at].from;
    }

  return TRUE;
}
