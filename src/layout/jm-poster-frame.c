/* jm-poster-frame.c: title block, headers and legend of a poster
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-poster-private.h"

#define TITLE_GAP 20.0
/* Headers that take more of each sheet are not repeated. */
#define MOST_HEADER 0.4

/*
 * jm_header_piece_clear:
 * @data: a piece of a header
 */
void
jm_header_piece_clear (gpointer data)
{
  JmHeaderPiece *piece = data;

  jm_cell_free (piece->cell);
  jm_cell_free (piece->frame);
}

static JmCell *
make_frame (JmTypesetter *typesetter,
            double        width)
{
  const JmRect rect = { 0, 0, width, 0 };
  JmCellBuilder builder;

  jm_cell_builder_init (&builder, typesetter, width);
  jm_cell_builder_add (&builder, JM_ELEMENT_BOX, JM_BOX_STAGE, &rect)->stretch = TRUE;

  return jm_cell_builder_finish (&builder);
}

/*
 * jm_poster_measure_headers:
 * @self: a poster whose columns of sheets are chosen
 * @typesetter: what measures the texts
 *
 * Sets the header of each stage, for each column of sheets on which there is a part of it.
 */
void
jm_poster_measure_headers (JmPoster     *self,
                           JmTypesetter *typesetter)
{
  guint n_columns = self->columns->len - 1, column = 0;

  g_array_set_size (self->pieces, 0);
  g_array_set_size (self->first_piece, 0);
  g_array_append_val (self->first_piece, self->pieces->len);
  self->header_height = 0;

  for (guint i = 0; i < self->layout->stages->len; i++)
    {
      const JmStagePlace *place = &g_array_index (self->layout->stages, JmStagePlace, i);
      double x = place->x, end = place->x + place->width;

      while (x < end)
        {
          JmHeaderPiece piece = { .stage = place, .is_first = x <= place->x, .x = x };
          double column_end = g_array_index (self->columns, double, column + 1);

          if (column_end <= x && column + 1 < n_columns)
            {
              column++;
              g_array_append_val (self->first_piece, self->pieces->len);
              continue;
            }

          piece.width = MIN (end, column_end) - x;
          piece.cell = jm_stage_fill_header (typesetter, place->block->item, &self->layout->facts, piece.width);
          piece.frame = make_frame (typesetter, piece.width);
          self->header_height = MAX (self->header_height, (double) piece.cell->height);
          x += piece.width;
          g_array_append_val (self->pieces, piece);
        }
    }

  while (self->first_piece->len < n_columns + 1)
    g_array_append_val (self->first_piece, self->pieces->len);
}

/*
 * jm_poster_measure_frame:
 * @self: a poster whose headers are measured
 * @typesetter: what measures the texts
 *
 * Sets title block and legend for the width of the first column of sheets.
 */
void
jm_poster_measure_frame (JmPoster     *self,
                         JmTypesetter *typesetter)
{
  JmLayout *layout = self->layout;
  const JmLayoutOptions options = { .date = self->options.date };
  double width = g_array_index (self->columns, double, 1) - JM_POSTER_EDGE - JM_MARGIN;

  g_clear_pointer (&self->title, jm_cell_free);
  g_clear_pointer (&self->legend, jm_cell_free);
  self->title = jm_layout_make_title (layout, typesetter, &options, g_hash_table_lookup (layout->attached, ""), width);
  self->legend = jm_layout_make_legend (layout, typesetter, width);

  self->header_y = layout->stages_y + layout->header_height - self->header_height;
  self->head_height = layout->stages_y - layout->head_y;
  self->title_y = self->header_y - self->head_height - (layout->stages->len > 0 ? TITLE_GAP : 0) - (double) self->title->height;
  self->top = self->title_y - JM_POSTER_EDGE;
  self->bottom = self->legend != NULL ? layout->legend_y + (double) self->legend->height + JM_POSTER_EDGE
                                      : layout->rows_end + JM_POSTER_EDGE;
}

/*
 * jm_poster_repeats_headers:
 * @self: a poster whose headers are measured
 * @scale: a scale
 *
 * Returns: whether there is room for them on every sheet
 */
gboolean
jm_poster_repeats_headers (JmPoster *self,
                           double    scale)
{
  return self->header_height > 0 &&
         (self->header_height + JM_POSTER_HEADER_GAP) * scale <= MOST_HEADER * jm_poster_get_height_room (&self->options);
}

/*
 * jm_poster_get_label_space:
 * @self: a poster
 * @column: a column of sheets
 *
 * Returns: how much of the map's width is taken by lane names that are repeated
 */
double
jm_poster_get_label_space (JmPoster *self,
                           guint     column)
{
  return column > 0 ? JM_LABEL_WIDTH : 0;
}

/*
 * jm_poster_get_header_space:
 * @self: a poster
 * @row: a row of sheets
 *
 * Returns: how much of the map's height is taken by headers that are repeated
 */
double
jm_poster_get_header_space (JmPoster *self,
                            guint     row)
{
  double header_end = self->header_y + self->header_height;

  return jm_poster_repeats_headers (self, self->scale) &&
                 g_array_index (self->rows, double, row) >= header_end
             ? self->header_height + JM_POSTER_HEADER_GAP
             : 0;
}
