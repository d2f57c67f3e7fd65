/* jm-poster.c: a layout on several sheets of paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The body of the map, lanes and columns, is that of the layout.  Title block and legend are
 * set again for the width of the first column of sheets, and the header of a stage that is
 * cut for each of its parts, so that no word of theirs stands on a cut.  They are higher
 * then, and reach up above the place that the layout has for them.
 */

#include "config.h"

#include "jm-poster-private.h"

/* For crop marks, between the margin and what is printed. */
#define MARK_SPACE 10.0
/* For the line below, with the label of the sheet. */
#define LINE_SPACE 22.0
/* Title block and legend may be wider than a narrow map. */
#define LEAST_WIDTH 672.0
#define LEAST_ROOM 96.0
#define MOST_SCALE 8.0
/* Where lines of text would be cut, the map may become so much smaller to avoid it. */
#define LEAST_REDUCTION 0.75

static double
get_width_room (const JmPosterOptions *options)
{
  double width = options->portrait ? options->paper->width : options->paper->height;

  return width - 2 * options->margin - 2 * MARK_SPACE;
}

/*
 * jm_poster_get_height_room:
 * @options: paper and margin of a poster
 *
 * Returns: the height of what is printed on a sheet, in 1/96 inch
 */
double
jm_poster_get_height_room (const JmPosterOptions *options)
{
  double height = options->portrait ? options->paper->height : options->paper->width;

  return height - 2 * options->margin - 2 * MARK_SPACE - LINE_SPACE;
}

/**
 * jm_poster_has_room:
 * @options: paper, margin and overlap of a poster
 *
 * Returns: whether margin and overlap leave enough of a sheet for a map
 */
gboolean
jm_poster_has_room (const JmPosterOptions *options)
{
  return options->margin >= 0 && options->overlap >= 0 &&
         get_width_room (options) - 2 * options->overlap >= LEAST_ROOM &&
         jm_poster_get_height_room (options) - 2 * options->overlap >= LEAST_ROOM;
}

static const JmStagePlace *
get_stage (JmPoster *self,
           guint     position)
{
  return &g_array_index (self->layout->stages, JmStagePlace, position);
}

static double
get_map_right (JmPoster *self)
{
  guint n = self->layout->stages->len;

  return n > 0 ? get_stage (self, n - 1)->x + get_stage (self, n - 1)->width + JM_POSTER_EDGE : 0;
}

/* The widest thing that cannot be cut. */
static double
get_widest_column (JmPoster *self)
{
  double widest = 0;

  for (guint i = 0; i < self->layout->stages->len; i++)
    widest = MAX (widest, get_stage (self, i)->width / MAX (get_stage (self, i)->n_columns, 1));

  return widest + JM_STAGE_GAP;
}

/* A sheet holds at least the names of the lanes and one column. */
static double
get_most_scale (JmPoster *self)
{
  return (get_width_room (&self->options) - self->options.overlap) / (JM_LABEL_WIDTH + get_widest_column (self));
}

static gboolean
choose_columns (JmPoster *self,
                double    scale)
{
  double room = get_width_room (&self->options) / scale;
  guint most = self->options.mode == JM_POSTER_WIDTH ? 1
               : self->options.mode == JM_POSTER_SHEETS ? self->options.n_columns
                                                        : 0;
  JmCut end = { 0, 0, 0 };
  guint n_lines;
  gboolean fits;

  self->right = MAX (get_map_right (self), self->left + MIN (LEAST_WIDTH + 2 * JM_POSTER_EDGE, room));
  end.at = self->right;
  g_array_append_val (self->column_cuts, end);
  fits = jm_cuts_choose (self->column_cuts, room, room - JM_LABEL_WIDTH, self->options.overlap / scale, most,
                         self->columns, &n_lines);
  g_array_set_size (self->column_cuts, self->column_cuts->len - 1);

  return fits;
}

static gboolean
choose_rows (JmPoster *self,
             double    scale)
{
  double room = jm_poster_get_height_room (&self->options) / scale;
  double inner = room - (jm_poster_repeats_headers (self, scale) ? self->header_height + JM_POSTER_HEADER_GAP : 0);
  double overlap = self->options.overlap / scale;
  guint most = self->options.mode == JM_POSTER_SHEETS ? self->options.n_rows : 0;
  g_autoptr (GArray) cuts = jm_poster_list_row_cuts (self, inner - overlap);

  return jm_cuts_choose (cuts, room, inner, overlap, most, self->rows, &self->n_cut_lines);
}

/* Lays the map out on sheets; FALSE when it does not go on as many as are allowed. */
static gboolean
plan (JmPoster     *self,
      JmTypesetter *typesetter,
      double        scale)
{
  self->scale = scale;
  if (!choose_columns (self, scale))
    return FALSE;

  jm_poster_measure_headers (self, typesetter);
  jm_poster_measure_frame (self, typesetter);

  return choose_rows (self, scale);
}

typedef gboolean (*FitFunc) (JmPoster     *self,
                             JmTypesetter *typesetter,
                             double        scale);

static gboolean
fits_across (JmPoster     *self,
             JmTypesetter *typesetter,
             double        scale)
{
  return choose_columns (self, scale);
}

/* The largest scale between one that is known to do and one that may do. */
static double
find_scale (JmPoster     *self,
            JmTypesetter *typesetter,
            double        least,
            double        most,
            FitFunc       fits)
{
  if (fits (self, typesetter, most))
    return most;

  while (most - least > least * 0.002)
    {
      double middle = (least + most) / 2;

      if (fits (self, typesetter, middle))
        least = middle;
      else
        most = middle;
    }

  return least;
}

/* One sheet holds the whole map when it is small enough. */
static double
get_least_scale (JmPoster     *self,
                 JmTypesetter *typesetter)
{
  double scale = MIN (get_most_scale (self), MOST_SCALE);

  do
    scale /= 2;
  while (!plan (self, typesetter, scale));

  return scale;
}

static double
get_scale_for_sheets (JmPoster     *self,
                      JmTypesetter *typesetter)
{
  double least = get_least_scale (self, typesetter);
  double most = MAX (least, MIN (get_most_scale (self), MOST_SCALE));

  return find_scale (self, typesetter, least, find_scale (self, typesetter, least, most, fits_across), plan);
}

static double
get_scale_for_width (JmPoster *self)
{
  double width = MAX (get_map_right (self) - self->left, LEAST_WIDTH + 2 * JM_POSTER_EDGE);

  return MIN (get_width_room (&self->options) / width, MOST_SCALE);
}

/* Makes the map a little smaller where no line of text is cut then. */
static void
spare_lines (JmPoster     *self,
             JmTypesetter *typesetter)
{
  double asked = self->scale;

  for (double factor = 0.95; self->n_cut_lines > 0 && factor > LEAST_REDUCTION - 0.01; factor -= 0.05)
    if (plan (self, typesetter, asked * factor) && self->n_cut_lines == 0)
      return;

  if (self->scale < asked)
    plan (self, typesetter, asked);
}

/**
 * jm_poster_new:
 * @layout: a layout
 * @typesetter: the typesetter that measured it
 * @options: paper and size; there has to be room, as jm_poster_has_room() tells
 *
 * Decides where the map is cut and what stands on each sheet.  The map may come out smaller
 * than was asked for: a column has to go on one sheet, and lines of text are better not cut.
 *
 * Returns: (transfer full): the poster
 */
JmPoster *
jm_poster_new (JmLayout              *layout,
               JmTypesetter          *typesetter,
               const JmPosterOptions *options)
{
  JmPoster *self = g_new0 (JmPoster, 1);
  double scale;

  self->layout = jm_layout_ref (layout);
  self->options = *options;
  self->paper_width = options->portrait ? options->paper->width : options->paper->height;
  self->paper_height = options->portrait ? options->paper->height : options->paper->width;
  self->left = JM_MARGIN - JM_POSTER_EDGE;
  self->column_cuts = jm_poster_list_column_cuts (self);
  self->columns = g_array_new (FALSE, FALSE, sizeof (double));
  self->rows = g_array_new (FALSE, FALSE, sizeof (double));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (JmHeaderPiece));
  g_array_set_clear_func (self->pieces, jm_header_piece_clear);
  self->first_piece = g_array_new (FALSE, FALSE, sizeof (guint));
  jm_typesetter_set_rtl (typesetter, layout->rtl);

  scale = options->mode == JM_POSTER_SHEETS  ? get_scale_for_sheets (self, typesetter)
          : options->mode == JM_POSTER_WIDTH ? get_scale_for_width (self)
                                             : CLAMP (options->scale, 0.001, get_most_scale (self));
  plan (self, typesetter, scale);
  spare_lines (self, typesetter);
  self->options.date = NULL;
  jm_poster_list_sheets (self, typesetter);

  return self;
}

static void
free_lines (GArray *sheets)
{
  for (guint i = 0; i < sheets->len; i++)
    jm_cell_free ((JmCell *) g_array_index (sheets, JmSheet, i).line);
  g_array_unref (sheets);
}

/**
 * jm_poster_free:
 * @self: (transfer full): a poster
 */
void
jm_poster_free (JmPoster *self)
{
  free_lines (self->sheets);
  jm_cell_free (self->title);
  jm_cell_free (self->legend);
  g_array_unref (self->column_cuts);
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_array_unref (self->pieces);
  g_array_unref (self->first_piece);
  g_free (self->places);
  jm_layout_unref (self->layout);
  g_free (self);
}

/**
 * jm_poster_get_layout:
 * @self: a poster
 *
 * Returns: (transfer none): the layout it was made of
 */
JmLayout *
jm_poster_get_layout (JmPoster *self)
{
  return self->layout;
}

/**
 * jm_poster_get_scale:
 * @self: a poster
 *
 * Returns: how large the map is on paper; 1 for 12 units of text to be 9 points
 */
double
jm_poster_get_scale (JmPoster *self)
{
  return self->scale;
}

/**
 * jm_poster_get_n_cut_lines:
 * @self: a poster
 *
 * Returns: how many lines of text are cut, since some lane is higher than a sheet and has no
 *   place where it could be cut better
 */
guint
jm_poster_get_n_cut_lines (JmPoster *self)
{
  return self->n_cut_lines;
}

/**
 * jm_poster_get_paper_size:
 * @self: a poster
 * @width: (out): of a sheet, in 1/96 inch
 * @height: (out): likewise
 */
void
jm_poster_get_paper_size (JmPoster *self,
                          double   *width,
                          double   *height)
{
  *width = self->paper_width;
  *height = self->paper_height;
}

/**
 * jm_poster_get_size:
 * @self: a poster
 * @width: (out): of the finished poster, in 1/96 inch
 * @height: (out): likewise
 */
void
jm_poster_get_size (JmPoster *self,
                    double   *width,
                    double   *height)
{
  *width = (self->right - self->left) * self->scale;
  *height = (self->bottom - self->top) * self->scale;
}

/**
 * jm_poster_get_n_columns:
 * @self: a poster
 *
 * Returns: how many sheets lie beside each other
 */
guint
jm_poster_get_n_columns (JmPoster *self)
{
  return self->columns->len - 1;
}

/**
 * jm_poster_get_n_rows:
 * @self: a poster
 *
 * Returns: how many sheets lie below each other
 */
guint
jm_poster_get_n_rows (JmPoster *self)
{
  return self->rows->len - 1;
}

/**
 * jm_poster_get_mark_space:
 * @self: a poster
 *
 * Returns: how long a crop mark can be, in 1/96 inch; there is so much room inside the
 *   margins on every side
 */
double
jm_poster_get_mark_space (JmPoster *self)
{
  return MARK_SPACE;
}

/**
 * jm_poster_get_line_place:
 * @self: a poster
 * @x: (out): where the line below each sheet begins, in 1/96 inch
 * @y: (out): its top
 */
void
jm_poster_get_line_place (JmPoster *self,
                          double   *x,
                          double   *y)
{
  *x = self->options.margin;
  *y = self->paper_height - self->options.margin - LINE_SPACE + 4;
}
