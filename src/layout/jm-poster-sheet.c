/* jm-poster-sheet.c: what stands on each sheet of a poster
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-poster-private.h"

#define HAIR 0.01

static double
get_break (GArray *breaks,
           guint   position)
{
  return g_array_index (breaks, double, position);
}

/* A, B, … Z, AA, AB, as in a spreadsheet. */
static void
name_sheet (JmSheet *sheet)
{
  char letters[16];
  guint n = 0;

  for (guint left = sheet->column + 1; left > 0; left = (left - 1) / 26)
    letters[n++] = (char) ('A' + (left - 1) % 26);
  letters[n] = '\0';
  g_strreverse (letters);
  g_snprintf (sheet->label, sizeof sheet->label, "%s%u", letters, sheet->row + 1);
}

static void
place_on_paper (JmPoster *self,
                JmSheet  *sheet)
{
  const JmPosterOptions *options = &self->options;
  double edge = options->margin + jm_poster_get_mark_space (self);
  double x = edge + jm_poster_get_label_space (self, sheet->column) * self->scale;
  double y = edge + jm_poster_get_header_space (self, sheet->row) * self->scale;
  gboolean is_last = sheet->column + 1 == jm_poster_get_n_columns (self);
  gboolean is_lowest = sheet->row + 1 == jm_poster_get_n_rows (self);

  sheet->keep = (JmRect) { x, y, sheet->part.width * self->scale, sheet->part.height * self->scale };
  sheet->visible = sheet->keep;
  sheet->visible.width += is_last ? 0 : options->overlap;
  sheet->visible.height += is_lowest ? 0 : options->overlap;

  if (self->layout->rtl)
    {
      sheet->keep.x = self->paper_width - x - sheet->keep.width;
      sheet->visible.x = self->paper_width - x - sheet->visible.width;
    }
}

typedef struct
{
  JmGroupType group;
  double left;
  double right;
  double top;
  double bottom;
  gboolean found;
} Content;

static void
begin_group_cb (JmGroupType   type,
                const JmItem *item,
                gpointer      user_data)
{
  ((Content *) user_data)->group = type;
}

/* Tints, lane names and the line of the neutral emotion would be there anyway. */
static void
element_cb (const JmElement *element,
            const JmRect    *rect,
            JmColour         stage,
            gpointer         user_data)
{
  Content *content = user_data;

  if (content->group == JM_GROUP_STAGE || content->group == JM_GROUP_TOUCHPOINT || content->group == JM_GROUP_LINKS)
    content->found = TRUE;
}

static void
curve_cb (const JmCurve *curve,
          double         zero,
          gpointer       user_data)
{
  Content *content = user_data;
  const JmCurvePoint *points = (const JmCurvePoint *) (gpointer) curve->points->data;
  double from = points[0].x, to = points[curve->points->len - 1].x;

  if (MIN (from, to) < content->right && MAX (from, to) > content->left &&
      content->top < zero + JM_EMOTION_HEIGHT / 2 && content->bottom > zero - JM_EMOTION_HEIGHT / 2)
    content->found = TRUE;
}

static void
marker_cb (const JmCurve      *curve,
           const JmCurvePoint *point,
           gpointer            user_data)
{
  ((Content *) user_data)->found = TRUE;
}

static gboolean
overlaps (double from,
          double length,
          double other_from,
          double other_length)
{
  return from < other_from + other_length - HAIR && other_from < from + length - HAIR;
}

static gboolean
is_empty (JmPoster      *self,
          const JmSheet *sheet)
{
  static const JmVisitor visitor = { begin_group_cb, NULL, element_cb, curve_cb, marker_cb, NULL };
  JmSheet kept = *sheet;
  JmRect clip;
  Content content = { .found = FALSE };

  if (overlaps (sheet->part.y, sheet->part.height, self->header_y, self->header_height))
    return FALSE;
  if (sheet->column == 0 &&
      (overlaps (sheet->part.y, sheet->part.height, self->title_y, (double) self->title->height) ||
       (self->legend != NULL && overlaps (sheet->part.y, sheet->part.height, self->layout->legend_y,
                                          (double) self->legend->height))))
    return FALSE;

  kept.visible = kept.keep;
  clip = jm_poster_get_body (self, &kept);
  clip = (JmRect) { clip.x + 1, clip.y + 1, clip.width - 2, clip.height - 2 };
  if (clip.width <= 0 || clip.height <= 0)
    return TRUE;

  content.left = clip.x;
  content.right = clip.x + clip.width;
  content.top = clip.y;
  content.bottom = clip.y + clip.height;
  jm_layout_visit (self->layout, &clip, &visitor, &content);

  return !content.found;
}

static int
find_sheet (JmPoster *self,
            int       column,
            int       row)
{
  int n_columns = (int) jm_poster_get_n_columns (self), n_rows = (int) jm_poster_get_n_rows (self);

  if (column < 0 || row < 0 || column >= n_columns || row >= n_rows)
    return -1;

  return self->places[column * n_rows + row];
}

static void
find_neighbours (JmPoster *self,
                 JmSheet  *sheet)
{
  int column = (int) sheet->column, row = (int) sheet->row;
  int onwards = self->layout->rtl ? -1 : 1;

  sheet->neighbours[JM_LEFT] = find_sheet (self, column - onwards, row);
  sheet->neighbours[JM_RIGHT] = find_sheet (self, column + onwards, row);
  sheet->neighbours[JM_UP] = find_sheet (self, column, row - 1);
  sheet->neighbours[JM_DOWN] = find_sheet (self, column, row + 1);
}

/*
 * jm_poster_list_sheets:
 * @self: a poster whose cuts are chosen
 * @typesetter: what measures the line below each sheet
 *
 * Lists the sheets on which something stands.
 */
void
jm_poster_list_sheets (JmPoster     *self,
                       JmTypesetter *typesetter)
{
  guint n_columns = jm_poster_get_n_columns (self), n_rows = jm_poster_get_n_rows (self);

  self->sheets = g_array_new (FALSE, TRUE, sizeof (JmSheet));
  self->places = g_new (int, n_columns * n_rows);

  for (guint column = 0; column < n_columns; column++)
    for (guint row = 0; row < n_rows; row++)
      {
        double x = get_break (self->columns, column), y = get_break (self->rows, row);
        JmSheet sheet = {
          .column = column,
          .row = row,
          .part = { x, y, get_break (self->columns, column + 1) - x, get_break (self->rows, row + 1) - y },
        };
        gboolean left_out;

        name_sheet (&sheet);
        place_on_paper (self, &sheet);
        left_out = is_empty (self, &sheet);
        self->places[column * n_rows + row] = left_out ? -1 : (int) self->sheets->len;
        if (!left_out)
          g_array_append_val (self->sheets, sheet);
      }

  for (guint i = 0; i < self->sheets->len; i++)
    find_neighbours (self, &g_array_index (self->sheets, JmSheet, i));
  jm_poster_make_lines (self, typesetter);
}

/**
 * jm_poster_get_n_sheets:
 * @self: a poster
 *
 * Returns: how many sheets have to be printed
 */
guint
jm_poster_get_n_sheets (JmPoster *self)
{
  return self->sheets->len;
}

/**
 * jm_poster_get_sheet:
 * @self: a poster
 * @position: which sheet, from 0
 *
 * Returns: (transfer none): the sheet
 */
const JmSheet *
jm_poster_get_sheet (JmPoster *self,
                     guint     position)
{
  return &g_array_index (self->sheets, JmSheet, position);
}

/**
 * jm_poster_get_body:
 * @self: a poster
 * @sheet: one of its sheets
 *
 * The body of the map is what lies between the headers of the stages and the legend; it is
 * painted from the layout as it is.
 *
 * Returns: the part of the layout's body that the sheet shows, in coordinates of the layout;
 *   its height is 0 where the sheet shows none
 */
JmRect
jm_poster_get_body (JmPoster      *self,
                    const JmSheet *sheet)
{
  JmLayout *layout = self->layout;
  double width = sheet->visible.width / self->scale;
  double first = self->header_y + self->header_height, last = layout->legend_y - JM_LANE_GAP / 2;
  double top = CLAMP (sheet->part.y, first, last);
  double bottom = CLAMP (sheet->part.y + sheet->visible.height / self->scale, first, last);

  return (JmRect) { layout->rtl ? layout->width - sheet->part.x - width : sheet->part.x, top, width,
                    MAX (0, bottom - top) };
}

/**
 * jm_poster_get_head:
 * @self: a poster
 * @sheet: one of its sheets
 * @head: (out): the part of the layout between title block and headers that the sheet shows
 * @shift: (out): how much farther down it stands on the poster than in the layout
 *
 * The head of the map has what stands above the headers: a scale of time, the word at the
 * line of the purchase.
 *
 * Returns: whether the sheet shows any of it
 */
gboolean
jm_poster_get_head (JmPoster      *self,
                    const JmSheet *sheet,
                    JmRect        *head,
                    double        *shift)
{
  *head = jm_poster_get_body (self, sheet);
  head->y = self->layout->stages_y - self->head_height;
  head->height = self->head_height;
  *shift = self->header_y - self->layout->stages_y;

  return overlaps (sheet->part.y, sheet->visible.height / self->scale, self->header_y - self->head_height,
                   self->head_height);
}

/**
 * jm_poster_get_origin:
 * @self: a poster
 * @sheet: one of its sheets
 *
 * Returns: where the origin of the layout would be on the sheet, in 1/96 inch
 */
JmPoint
jm_poster_get_origin (JmPoster      *self,
                      const JmSheet *sheet)
{
  double y = sheet->keep.y - sheet->part.y * self->scale;

  if (self->layout->rtl)
    return (JmPoint) { sheet->keep.x + sheet->keep.width - (self->layout->width - sheet->part.x) * self->scale, y };

  return (JmPoint) { sheet->keep.x - sheet->part.x * self->scale, y };
}

static void
list_headers (JmPoster      *self,
              const JmSheet *sheet,
              double         right,
              double         y,
              JmSheetCellType type,
              GArray        *cells)
{
  guint first = g_array_index (self->first_piece, guint, sheet->column);
  double end = sheet->part.x + sheet->part.width;

  for (guint i = first; i < self->pieces->len; i++)
    {
      const JmHeaderPiece *piece = &g_array_index (self->pieces, JmHeaderPiece, i);
      const JmSheetCell cell = {
        .type = type,
        .is_repeated = type == JM_SHEET_HEADER_AGAIN || !piece->is_first,
        .item = piece->stage->block->item,
        .colour = piece->stage->colour,
        .cell = piece->x < end - HAIR ? piece->cell : piece->frame,
        .x = piece->x,
        .y = y,
        .height = self->header_height,
        .room = self->header_height,
      };

      if (piece->x >= right)
        break;
      g_array_append_val (cells, cell);
    }
}

/* On the first column of sheets the names stand in their place already, but not where a lane
 * goes on below a cut. */
static void
list_lane_names (JmPoster      *self,
                 const JmSheet *sheet,
                 double         bottom,
                 GArray        *cells)
{
  double x = sheet->column > 0 ? sheet->part.x - JM_LABEL_WIDTH : JM_MARGIN;

  for (guint i = 0; i < self->layout->rows->len; i++)
    {
      const JmRow *row = &g_array_index (self->layout->rows, JmRow, i);
      double end = row->y + row->height + JM_LANE_GAP;
      gboolean goes_on = row->y - JM_LANE_GAP < sheet->part.y - HAIR;
      double y = goes_on ? sheet->part.y + JM_LANE_GAP : row->y;
      JmSheetCell cell = {
        .type = JM_SHEET_LANE,
        .is_repeated = TRUE,
        .cell = row->label,
        .x = x,
        .y = y,
        .height = row->height,
        .room = MIN (end, bottom) - y,
      };

      if (end <= sheet->part.y + HAIR || row->y >= bottom || (sheet->column == 0 && !goes_on))
        continue;
      g_array_append_val (cells, cell);
    }
}

/**
 * jm_poster_list_cells:
 * @self: a poster
 * @sheet: one of its sheets
 *
 * Lists what the sheet shows beside the body of the map, with places on the map.
 *
 * Returns: (transfer full) (element-type JmSheetCell): the cells; they belong to the poster
 */
GArray *
jm_poster_list_cells (JmPoster      *self,
                      const JmSheet *sheet)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (JmSheetCell));
  double top = sheet->part.y;
  double height = sheet->visible.height / self->scale;
  double right = sheet->part.x + sheet->visible.width / self->scale;
  JmSheetCell title = {
    .type = JM_SHEET_TITLE,
    .cell = self->title,
    .x = JM_MARGIN,
    .y = self->title_y,
    .room = G_MAXDOUBLE,
  };

  if (sheet->column == 0 && overlaps (top, height, title.y, (double) self->title->height))
    g_array_append_val (cells, title);

  if (overlaps (top, height, self->header_y, self->header_height))
    list_headers (self, sheet, right, self->header_y, JM_SHEET_HEADER, cells);
  if (jm_poster_get_header_space (self, sheet->row) > 0)
    list_headers (self, sheet, right, top - jm_poster_get_header_space (self, sheet->row), JM_SHEET_HEADER_AGAIN,
                  cells);

  list_lane_names (self, sheet, top + height, cells);

  if (sheet->column == 0 && self->legend != NULL &&
      overlaps (top, height, self->layout->legend_y, (double) self->legend->height))
    {
      const JmSheetCell legend = {
        .type = JM_SHEET_LEGEND,
        .cell = self->legend,
        .x = JM_MARGIN,
        .y = self->layout->legend_y,
        .room = G_MAXDOUBLE,
      };

      g_array_append_val (cells, legend);
    }

  return cells;
}
