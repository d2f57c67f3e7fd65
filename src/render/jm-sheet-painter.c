/* jm-sheet-painter.c: drawing the sheets of a poster
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-sheet-painter.h"

#include "jm-cairo-backend.h"
#include "jm-painter.h"

#define MARK_WIDTH 0.75
/* From what is printed to a crop mark. */
#define MARK_GAP 2.0

typedef struct
{
  JmPoster *poster;
  const JmSheet *sheet;
  cairo_t *cairo;
  JmTagger *tagger; /* nullable */
  JmBackend *backend;
  GArray *cells;    /* of JmSheetCell */
} SheetPainter;

/**
 * jm_sheet_make_name:
 * @sheet: a sheet
 *
 * Returns: (transfer full): the name of the destination that is the sheet
 */
char *
jm_sheet_make_name (const JmSheet *sheet)
{
  return g_strconcat ("#sheet-", sheet->label, NULL);
}

static void
begin_artifact (JmTagger *tagger)
{
  if (tagger != NULL)
    jm_tagger_begin_artifact (tagger);
}

static void
end_artifact (JmTagger *tagger)
{
  if (tagger != NULL)
    jm_tagger_end_artifact (tagger);
}

static void
paint_cell (SheetPainter      *painter,
            const JmSheetCell *cell)
{
  JmLayout *layout = jm_poster_get_layout (painter->poster);
  const JmRect place = { cell->x, cell->y, 0, cell->height };

  if (cell->is_repeated)
    begin_artifact (painter->tagger);
  jm_paint_cell (layout, cell->cell, &place, cell->room, jm_layout_get_width (layout), cell->colour,
                 painter->backend);
  if (cell->is_repeated)
    end_artifact (painter->tagger);
}

static void
paint_cells (SheetPainter    *painter,
             JmSheetCellType  type)
{
  for (guint i = 0; i < painter->cells->len; i++)
    {
      const JmSheetCell *cell = &g_array_index (painter->cells, JmSheetCell, i);

      if (cell->type == type)
        paint_cell (painter, cell);
    }
}

/* A header is drawn, and read, where its stage begins. */
static void
stage_cb (const JmItem *stage,
          gpointer      user_data)
{
  SheetPainter *painter = user_data;

  for (guint i = 0; i < painter->cells->len; i++)
    {
      const JmSheetCell *cell = &g_array_index (painter->cells, JmSheetCell, i);

      if (cell->type == JM_SHEET_HEADER && cell->item == stage)
        paint_cell (painter, cell);
    }
}

static void
paint_group (SheetPainter    *painter,
             JmGroupType      group,
             JmSheetCellType  type)
{
  JmLayout *layout = jm_poster_get_layout (painter->poster);
  const JmItem *item = group == JM_GROUP_TITLE ? jm_layout_get_root (layout) : NULL;

  if (painter->tagger != NULL)
    jm_tagger_begin_group (painter->tagger, group, item);
  paint_cells (painter, type);
  if (painter->tagger != NULL)
    jm_tagger_end_group (painter->tagger);
}

/* From here on drawing is in the coordinates of the layout. */
static void
go_to_map (SheetPainter *painter)
{
  JmPoint origin = jm_poster_get_origin (painter->poster, painter->sheet);
  double scale = jm_poster_get_scale (painter->poster);

  cairo_translate (painter->cairo, origin.x, origin.y);
  cairo_scale (painter->cairo, scale, scale);
}

/* Where a rectangle on the paper is in the layout. */
static JmRect
get_part (SheetPainter *painter,
          const JmRect *rect)
{
  JmPoint origin = jm_poster_get_origin (painter->poster, painter->sheet);
  double scale = jm_poster_get_scale (painter->poster);

  return (JmRect) { (rect->x - origin.x) / scale, (rect->y - origin.y) / scale, rect->width / scale,
                    rect->height / scale };
}

/* Drawn as it is in the layout, but in another place. */
static void
paint_head (SheetPainter *painter)
{
  JmBackend *backend;
  JmRect head;
  double shift;

  if (!jm_poster_get_head (painter->poster, painter->sheet, &head, &shift))
    return;

  cairo_save (painter->cairo);
  cairo_translate (painter->cairo, 0, shift);
  jm_cairo_clip_to (painter->cairo, &head);
  backend = jm_cairo_backend_new (painter->cairo, painter->tagger);
  jm_paint (jm_poster_get_layout (painter->poster), &head, backend);
  jm_cairo_backend_free (backend);
  cairo_restore (painter->cairo);
}

static void
paint_map (SheetPainter *painter)
{
  JmLayout *layout = jm_poster_get_layout (painter->poster);
  JmRect body = jm_poster_get_body (painter->poster, painter->sheet);
  const JmRect kept = get_part (painter, &painter->sheet->keep);

  cairo_save (painter->cairo);
  jm_cairo_clip_to (painter->cairo, &painter->sheet->visible);
  go_to_map (painter);
  if (painter->tagger != NULL)
    jm_tagger_set_kept (painter->tagger, &kept, jm_layout_is_rtl (layout));

  paint_head (painter);
  painter->backend = jm_cairo_backend_new (painter->cairo, painter->tagger);
  jm_cairo_backend_set_part (painter->backend, &kept, jm_layout_is_rtl (layout));
  paint_group (painter, JM_GROUP_TITLE, JM_SHEET_TITLE);
  jm_paint_part (layout, &body, painter->backend, stage_cb, painter);
  paint_group (painter, JM_GROUP_LEGEND, JM_SHEET_LEGEND);
  jm_cairo_backend_free (painter->backend);
  cairo_restore (painter->cairo);
}

/* Headers above what is kept, as wide as what is visible, and lane names beside it. */
static void
paint_repeated (SheetPainter *painter)
{
  const JmSheet *sheet = painter->sheet;
  const JmRect above = { sheet->visible.x, 0, sheet->visible.width, sheet->keep.y };

  cairo_save (painter->cairo);
  jm_cairo_clip_to (painter->cairo, &above);
  go_to_map (painter);
  painter->backend = jm_cairo_backend_new (painter->cairo, painter->tagger);
  paint_cells (painter, JM_SHEET_HEADER_AGAIN);
  jm_cairo_backend_free (painter->backend);
  cairo_restore (painter->cairo);

  cairo_save (painter->cairo);
  go_to_map (painter);
  painter->backend = jm_cairo_backend_new (painter->cairo, painter->tagger);
  paint_cells (painter, JM_SHEET_LANE);
  jm_cairo_backend_free (painter->backend);
  cairo_restore (painter->cairo);
}

/* One mark at each end of every line along which the sheet is cut. */
static void
paint_marks (SheetPainter *painter)
{
  const JmSheet *sheet = painter->sheet;
  cairo_t *cairo = painter->cairo;
  gboolean rtl = jm_layout_is_rtl (jm_poster_get_layout (painter->poster));
  double length = jm_poster_get_mark_space (painter->poster) - MARK_GAP;
  double width, height, x, y;
  const double across[] = { sheet->keep.x, sheet->keep.x + sheet->keep.width };
  const double down[] = { sheet->keep.y, sheet->keep.y + sheet->keep.height };
  double bottom = sheet->visible.y + sheet->visible.height + MARK_GAP;
  double left, right;

  jm_poster_get_paper_size (painter->poster, &width, &height);
  jm_poster_get_line_place (painter->poster, &x, &y);
  left = rtl ? sheet->visible.x - MARK_GAP - length : x;
  right = rtl ? width - x - length : sheet->visible.x + sheet->visible.width + MARK_GAP;
  jm_cairo_set_colour (cairo, jm_role_get_colour (JM_ROLE_INK, JM_NO_COLOUR));
  cairo_set_line_width (cairo, MARK_WIDTH);
  cairo_set_line_cap (cairo, CAIRO_LINE_CAP_BUTT);
  for (guint i = 0; i < 2; i++)
    {
      cairo_move_to (cairo, across[i], x);
      cairo_rel_line_to (cairo, 0, length);
      cairo_move_to (cairo, across[i], bottom);
      cairo_rel_line_to (cairo, 0, length);
      cairo_move_to (cairo, left, down[i]);
      cairo_rel_line_to (cairo, length, 0);
      cairo_move_to (cairo, right, down[i]);
      cairo_rel_line_to (cairo, length, 0);
    }
  cairo_stroke (cairo);
}

/**
 * jm_sheet_paint_cell:
 * @poster: a poster
 * @cell: a cell that stands beside the map
 * @at: its place on the paper
 * @width: its width
 * @cairo: where to draw, scaled so that a unit is 1/96 inch
 * @tagger: (nullable): for PDF
 */
void
jm_sheet_paint_cell (JmPoster      *poster,
                     const JmCell  *cell,
                     const JmPoint *at,
                     double         width,
                     cairo_t       *cairo,
                     JmTagger      *tagger)
{
  const JmRect place = { 0, 0, 0, 0 };
  JmBackend *backend;

  cairo_save (cairo);
  cairo_translate (cairo, at->x, at->y);
  backend = jm_cairo_backend_new (cairo, tagger);
  jm_paint_cell (jm_poster_get_layout (poster), cell, &place, G_MAXDOUBLE, width, JM_NO_COLOUR, backend);
  jm_cairo_backend_free (backend);
  cairo_restore (cairo);
}

static void
paint_line (SheetPainter *painter)
{
  JmPoint at;
  double width, height;

  jm_poster_get_paper_size (painter->poster, &width, &height);
  jm_poster_get_line_place (painter->poster, &at.x, &at.y);
  jm_sheet_paint_cell (painter->poster, painter->sheet->line, &at, width - 2 * at.x, painter->cairo, painter->tagger);
}

/**
 * jm_sheet_paint:
 * @poster: a poster
 * @sheet: one of its sheets
 * @cairo: where to draw, scaled so that a unit is 1/96 inch
 * @tagger: (nullable): for PDF
 *
 * Draws a sheet.  The paper is not painted.
 */
void
jm_sheet_paint (JmPoster      *poster,
                const JmSheet *sheet,
                cairo_t       *cairo,
                JmTagger      *tagger)
{
  g_autoptr (GArray) cells = jm_poster_list_cells (poster, sheet);
  SheetPainter painter = { poster, sheet, cairo, tagger, NULL, cells };

  if (tagger != NULL)
    {
      g_autofree char *name = jm_sheet_make_name (sheet);

      jm_tagger_mark_place (tagger, name, 0, 0);
    }

  paint_map (&painter);
  paint_repeated (&painter);

  begin_artifact (tagger);
  if (jm_poster_get_n_sheets (poster) > 1)
    paint_marks (&painter);
  paint_line (&painter);
  end_artifact (tagger);
}
