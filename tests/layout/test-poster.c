/* test-poster.c: a layout cut into sheets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-poster-plan.h"

#include <string.h>

#include "jm-hostile.h"
#include "jm-make.h"
#include "jm-sample.h"

#define MM (96 / 25.4)
#define HAIR 0.01

typedef struct
{
  JmTypesetter *typesetter;
  JmLayout *layout;
  JmPoster *poster;
} Case;

static void
case_clear (Case *self)
{
  g_clear_pointer (&self->poster, jm_poster_free);
  g_clear_pointer (&self->layout, jm_layout_unref);
  g_clear_pointer (&self->typesetter, jm_typesetter_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static JmPosterOptions
a4 (double scale)
{
  return (JmPosterOptions) {
    .paper = jm_paper_find ("A4"),
    .margin = 8 * MM,
    .overlap = 10 * MM,
    .mode = JM_POSTER_SCALE,
    .scale = scale,
    .date = "2026-01-31",
  };
}

static JmPosterOptions
sheets (guint n_columns,
        guint n_rows)
{
  JmPosterOptions options = a4 (0);

  options.mode = JM_POSTER_SHEETS;
  options.n_columns = n_columns;
  options.n_rows = n_rows;

  return options;
}

static Case
cut (JmMap                 *map,
     const JmView          *view,
     const JmPosterOptions *options)
{
  const JmLayoutOptions layout_options = { .date = "2026-01-31", .view = view };
  Case self = { jm_typesetter_new ("DejaVu Sans"), NULL, NULL };

  self.layout = jm_layout_new (map, self.typesetter, &layout_options, NULL);
  self.poster = jm_poster_new (self.layout, self.typesetter, options);

  return self;
}

/* The sheet at a place of the grid. */
static const JmSheet *
find_sheet (JmPoster *poster,
            guint     column,
            guint     row)
{
  for (guint i = 0; i < jm_poster_get_n_sheets (poster); i++)
    {
      const JmSheet *sheet = jm_poster_get_sheet (poster, i);

      if (sheet->column == column && sheet->row == row)
        return sheet;
    }

  return NULL;
}

static void
assert_inside (const JmRect *inner,
               const JmRect *outer)
{
  g_assert_cmpfloat (inner->x, >=, outer->x - HAIR);
  g_assert_cmpfloat (inner->y, >=, outer->y - HAIR);
  g_assert_cmpfloat (inner->x + inner->width, <=, outer->x + outer->width + HAIR);
  g_assert_cmpfloat (inner->y + inner->height, <=, outer->y + outer->height + HAIR);
}

/* The same, where there has to be one. */
static const JmSheet *
get_sheet (JmPoster *poster,
           guint     column,
           guint     row)
{
  const JmSheet *sheet = find_sheet (poster, column, row);

  if (sheet == NULL)
    g_error ("There is no sheet in column %u and row %u", column, row);

  return sheet;
}

/* What is true of every poster: parts lie edge to edge, all is inside the margins, and what
 * neighbours have in common is the overlap. */
static void
check_poster (const Case            *self,
              const JmPosterOptions *options)
{
  JmPoster *poster = self->poster;
  double scale = jm_poster_get_scale (poster), width, height, map_width = 0, map_height = 0;
  gboolean rtl = jm_layout_is_rtl (self->layout);
  JmRect room;

  jm_poster_get_paper_size (poster, &width, &height);
  room = (JmRect) { options->margin, options->margin, width - 2 * options->margin, height - 2 * options->margin };
  g_assert_cmpuint (jm_poster_get_n_sheets (poster), >, 0);

  for (guint i = 0; i < jm_poster_get_n_sheets (poster); i++)
    {
      const JmSheet *sheet = jm_poster_get_sheet (poster, i);
      gboolean is_last = sheet->column + 1 == jm_poster_get_n_columns (poster);
      const JmSheet *next = find_sheet (poster, sheet->column + 1, sheet->row);
      const JmSheet *below = find_sheet (poster, sheet->column, sheet->row + 1);
      int onwards = sheet->neighbours[rtl ? JM_LEFT : JM_RIGHT];
      g_autoptr (GArray) cells = jm_poster_list_cells (poster, sheet);

      assert_inside (&sheet->visible, &room);
      assert_inside (&sheet->keep, &sheet->visible);
      g_assert_cmpfloat_with_epsilon (sheet->keep.width, sheet->part.width * scale, HAIR);
      g_assert_cmpfloat_with_epsilon (sheet->keep.height, sheet->part.height * scale, HAIR);
      g_assert_cmpfloat_with_epsilon (sheet->visible.width - sheet->keep.width, is_last ? 0 : options->overlap, HAIR);
      if (rtl)
        g_assert_cmpfloat_with_epsilon (sheet->visible.x + sheet->visible.width, sheet->keep.x + sheet->keep.width, HAIR);
      else
        g_assert_cmpfloat_with_epsilon (sheet->visible.x, sheet->keep.x, HAIR);

      g_assert_true ((next != NULL) == (onwards >= 0));
      if (next != NULL)
        {
          g_assert_true (jm_poster_get_sheet (poster, (guint) onwards) == next);
          g_assert_cmpfloat_with_epsilon (next->part.x, sheet->part.x + sheet->part.width, HAIR);
        }
      g_assert_true ((below != NULL) == (sheet->neighbours[JM_DOWN] >= 0));
      if (below != NULL)
        g_assert_cmpfloat_with_epsilon (below->part.y, sheet->part.y + sheet->part.height, HAIR);

      if (i == 0 || jm_poster_get_sheet (poster, i - 1)->column != sheet->column)
        map_width += sheet->part.width;
      if (sheet->column == 0)
        map_height += sheet->part.height;
      g_assert_nonnull (sheet->line);
    }

  jm_poster_get_size (poster, &width, &height);
  g_assert_cmpfloat (map_width * scale, <=, width + HAIR);
  g_assert_cmpfloat (map_height * scale, <=, height + HAIR);
}

typedef struct
{
  const Case *self;
  gboolean in_columns; /* what stands in the column of one touchpoint */
  gboolean in_body;
  guint n_lines;
} TextCheck;

static void
text_group_cb (JmGroupType   type,
               const JmItem *item,
               gpointer      user_data)
{
  TextCheck *check = user_data;

  check->in_columns = type == JM_GROUP_TOUCHPOINT;
  check->in_body = type == JM_GROUP_TOUCHPOINT || type == JM_GROUP_STAGE;
}

/* Whether some sheet shows all of a rectangle of the layout, or keeps all of its width. */
static gboolean
is_somewhere (const Case   *self,
              const JmRect *rect,
              gboolean      kept)
{
  for (guint i = 0; i < jm_poster_get_n_sheets (self->poster); i++)
    {
      const JmSheet *sheet = jm_poster_get_sheet (self->poster, i);
      JmPoint origin = jm_poster_get_origin (self->poster, sheet);
      double scale = jm_poster_get_scale (self->poster);
      double x = origin.x + rect->x * scale, y = origin.y + rect->y * scale;
      const JmRect *area = kept ? &sheet->keep : &sheet->visible;

      if (x >= area->x - HAIR && x + rect->width * scale <= area->x + area->width + HAIR &&
          y >= area->y - HAIR && y + rect->height * scale <= area->y + area->height + HAIR)
        return TRUE;
    }

  return FALSE;
}

static void
text_element_cb (const JmElement *element,
                 const JmRect    *rect,
                 JmColour         stage,
                 gpointer         user_data)
{
  TextCheck *check = user_data;

  if (element->type != JM_ELEMENT_TEXT || !check->in_body)
    return;

  for (guint i = 0; i < jm_text_get_n_lines (element->text); i++)
    {
      const JmTextLine *line = jm_text_get_line (element->text, i);
      const double size = jm_text_style_get_info (jm_text_get_style (element->text))->size;
      const JmRect ink = { rect->x + (double) line->x, rect->y + (double) line->baseline - size * 0.9,
                           (double) line->width, size * 1.1 };

      if (check->in_columns && !is_somewhere (check->self, &ink, TRUE))
        g_error ("“%s” is cut", jm_text_get_string (element->text));
      check->n_lines++;
    }
}

/* No line of text of a touchpoint is cut. */
static void
check_texts (const Case *self)
{
  const JmVisitor visitor = { .begin_group = text_group_cb, .element = text_element_cb };
  TextCheck check = { .self = self };

  jm_layout_visit (self->layout, NULL, &visitor, &check);
  g_assert_cmpuint (check.n_lines, >, 0);
}

static void
test_sheets_lie_edge_to_edge_inside_the_margins (void)
{
  const guint sizes[][2] = { { 0, 0 }, { 1, 1 }, { 6, 5 }, { 20, 1 } };
  guint n_papers;
  const JmPaper *papers = jm_papers_get (&n_papers);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (JmMap) map = jm_sample_map (sizes[i][0], sizes[i][1], 2, 3);

      for (guint j = 0; j < 2 * n_papers; j++)
        {
          JmPosterOptions options = a4 (j % 3 == 0 ? 0.6 : 1);
          g_auto (Case) self = { NULL, NULL, NULL };

          options.paper = &papers[j / 2];
          options.portrait = j % 2 == 1;
          self = cut (map, NULL, &options);
          check_poster (&self, &options);
          if (sizes[i][0] > 0)
            check_texts (&self);
        }
    }
}

static JmMap *
make_map_from_right_to_left (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("s-%u", i);
      g_autofree char *touchpoint = g_strdup_printf ("t-%u", i);

      jm_make_child (jm_make_child (root, JM_MAP_STAGES, id, JM_STAGE_TITLE, "قبل الموعد"), JM_STAGE_TOUCHPOINTS,
                     touchpoint, JM_TOUCHPOINT_TITLE, "مكالمة قصيرة");
    }

  return jm_make_map (root);
}

static void
test_maps_from_right_to_left_go_on_to_the_left (void)
{
  g_autoptr (JmMap) map = make_map_from_right_to_left ();
  const JmPosterOptions options = a4 (1);
  g_auto (Case) self = cut (map, NULL, &options);
  const JmSheet *first = get_sheet (self.poster, 0, 0), *second = get_sheet (self.poster, 1, 0);

  g_assert_true (jm_layout_is_rtl (self.layout));
  check_poster (&self, &options);
  check_texts (&self);
  g_assert_cmpint (first->neighbours[JM_RIGHT], ==, -1);
  g_assert_true (jm_poster_get_sheet (self.poster, (guint) first->neighbours[JM_LEFT]) == second);
  g_assert_cmpfloat (first->visible.x, <, first->keep.x);
}

static void
test_sheets_are_named_like_cells_of_a_spreadsheet (void)
{
  g_autoptr (JmMap) map = jm_sample_map (30, 8, 1, 1);
  const JmPosterOptions options = a4 (1.5);
  g_auto (Case) self = cut (map, NULL, &options);

  g_assert_cmpuint (jm_poster_get_n_columns (self.poster), >, 28);
  g_assert_cmpstr (get_sheet (self.poster, 0, 0)->label, ==, "A1");
  g_assert_cmpstr (get_sheet (self.poster, 25, 0)->label, ==, "Z1");
  g_assert_cmpstr (get_sheet (self.poster, 26, 0)->label, ==, "AA1");
  g_assert_cmpstr (get_sheet (self.poster, 27, 0)->label, ==, "AB1");
  for (guint i = 0; i < jm_poster_get_n_sheets (self.poster); i++)
    {
      const JmSheet *sheet = jm_poster_get_sheet (self.poster, i);
      const char *number = sheet->label + strspn (sheet->label, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

      g_assert_cmpuint (g_ascii_strtoull (number, NULL, 10), ==, sheet->row + 1);
    }
}

static void
test_so_many_sheets_hold_the_largest_map (void)
{
  const guint sizes[][2] = { { 1, 1 }, { 3, 2 }, { 2, 4 }, { 5, 5 } };
  g_autoptr (JmMap) map = jm_sample_map (6, 5, 2, 7);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const JmPosterOptions options = sheets (sizes[i][0], sizes[i][1]);
      g_auto (Case) self = cut (map, NULL, &options);
      JmPosterOptions larger = options;
      g_auto (Case) other = { NULL, NULL, NULL };

      check_poster (&self, &options);
      check_texts (&self);
      g_assert_cmpuint (jm_poster_get_n_columns (self.poster), <=, sizes[i][0]);
      g_assert_cmpuint (jm_poster_get_n_rows (self.poster), <=, sizes[i][1]);

      /* A little larger, and it takes more of them. */
      larger.mode = JM_POSTER_SCALE;
      larger.scale = jm_poster_get_scale (self.poster) * 1.02;
      other = cut (map, NULL, &larger);
      g_assert_true (jm_poster_get_n_columns (other.poster) > sizes[i][0] ||
                     jm_poster_get_n_rows (other.poster) > sizes[i][1]);
    }
}

static void
test_a_column_is_never_cut (void)
{
  g_autoptr (JmMap) map = jm_sample_map (3, 2, 1, 1);
  JmPosterOptions options = a4 (8);
  g_auto (Case) self = cut (map, NULL, &options);
  double scale = jm_poster_get_scale (self.poster);

  g_assert_cmpfloat (scale, <, 8);
  g_assert_cmpfloat (scale, >, 2);
  check_poster (&self, &options);
  for (guint i = 0; i < jm_poster_get_n_sheets (self.poster); i++)
    g_assert_cmpfloat (jm_poster_get_sheet (self.poster, i)->part.width, >=, JM_COLUMN_WIDTH);
}

static void
test_columns_of_stages_are_cut_between_stages (void)
{
  const JmView executive = { JM_VIEW_EXECUTIVE, NULL };
  g_autoptr (JmMap) map = jm_sample_map (12, 4, 2, 5);
  const JmPosterOptions options = a4 (1);
  g_auto (Case) self = cut (map, &executive, &options);
  const JmItem *root = jm_layout_get_root (self.layout);

  check_poster (&self, &options);
  g_assert_cmpuint (jm_poster_get_n_columns (self.poster), >, 1);
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      JmRect place;

      g_assert_true (jm_layout_find (self.layout, jm_item_get_id (jm_item_get_child (root, JM_MAP_STAGES, i)), &place));
      for (guint j = 0; j < jm_poster_get_n_sheets (self.poster); j++)
        {
          double at = jm_poster_get_sheet (self.poster, j)->part.x;

          g_assert_false (at > place.x + HAIR && at < place.x + place.width - HAIR);
        }
    }
}

static void
test_stages_stay_whole_where_sheets_are_well_filled (void)
{
  /* Five columns go on a sheet; four are more than 60 % of it. */
  g_autoptr (JmMap) map = jm_sample_map (4, 4, 1, 1);
  const JmPosterOptions options = a4 (1);
  g_auto (Case) self = cut (map, NULL, &options);

  g_assert_cmpuint (jm_poster_get_n_columns (self.poster), ==, 4);
}

/* One touchpoint with many texts, and then some with nothing but a title. */
static JmMap *
make_uneven_map (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage = jm_make_child (root, JM_MAP_STAGES, "s-1", JM_STAGE_TITLE, "Long");
  JmItem *touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t-0", JM_TOUCHPOINT_TITLE, "Full");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 120; i++)
    g_string_append_printf (text, "word%u and another ", i);
  jm_make_set (touchpoint, JM_TOUCHPOINT_ACTION, JM_VALUE_TEXT (text->str));
  jm_make_set (touchpoint, JM_TOUCHPOINT_NEED, JM_VALUE_TEXT (text->str));
  for (guint i = 1; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%u", i);

      jm_make_child (stage, JM_STAGE_TOUCHPOINTS, id, JM_TOUCHPOINT_TITLE, "Empty");
    }

  return jm_make_map (root);
}

static void
test_sheets_on_which_nothing_stands_are_left_out (void)
{
  g_autoptr (JmMap) map = make_uneven_map ();
  const JmPosterOptions options = a4 (1);
  g_auto (Case) self = cut (map, NULL, &options);
  guint n_columns = jm_poster_get_n_columns (self.poster), n_rows = jm_poster_get_n_rows (self.poster);

  check_poster (&self, &options);
  check_texts (&self);
  g_assert_cmpuint (n_columns, >=, 2);
  g_assert_cmpuint (n_rows, >=, 3);
  for (guint row = 0; row < n_rows; row++)
    {
      g_assert_nonnull (find_sheet (self.poster, 0, row));
      g_assert_true ((find_sheet (self.poster, n_columns - 1, row) != NULL) == (row == 0));
    }
  g_assert_cmpuint (jm_poster_get_n_sheets (self.poster), ==, n_rows + n_columns - 1);
  g_assert_cmpint (get_sheet (self.poster, 0, 1)->neighbours[JM_RIGHT], ==, -1);
}

static void
test_a_lane_that_is_higher_than_a_sheet_is_cut_between_lines (void)
{
  g_autoptr (JmMap) map = make_uneven_map ();
  JmPosterOptions options = a4 (1.4);
  g_auto (Case) self = { NULL, NULL, NULL };

  options.overlap = 0;
  self = cut (map, NULL, &options);
  g_assert_cmpuint (jm_poster_get_n_cut_lines (self.poster), ==, 0);
  check_poster (&self, &options);
  check_texts (&self);
}

/* Every stage is named on every sheet that shows a part of it, and read once. */
static void
test_headers_and_lane_names_are_on_every_sheet (void)
{
  g_autoptr (JmMap) map = jm_sample_map (4, 9, 1, 3);
  const JmPosterOptions options = a4 (1);
  g_auto (Case) self = cut (map, NULL, &options);
  g_autoptr (GHashTable) read = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < jm_poster_get_n_sheets (self.poster); i++)
    {
      const JmSheet *sheet = jm_poster_get_sheet (self.poster, i);
      g_autoptr (GArray) cells = jm_poster_list_cells (self.poster, sheet);
      guint n_headers = 0, n_names = 0, n_titles = 0, n_legends = 0;

      for (guint j = 0; j < cells->len; j++)
        {
          const JmSheetCell *cell = &g_array_index (cells, JmSheetCell, j);
          gboolean is_header = cell->type == JM_SHEET_HEADER || cell->type == JM_SHEET_HEADER_AGAIN;

          n_names += cell->type == JM_SHEET_LANE;
          n_titles += cell->type == JM_SHEET_TITLE;
          n_legends += cell->type == JM_SHEET_LEGEND;
          if (!is_header || cell->x >= sheet->part.x + sheet->part.width - HAIR)
            continue;

          n_headers++;
          g_assert_cmpfloat (cell->x, >=, sheet->part.x);
          g_assert_cmpfloat (cell->x + (double) cell->cell->width, <=, sheet->part.x + sheet->part.width + HAIR);
          g_assert_true (cell->is_repeated || g_hash_table_add (read, (gpointer) cell->item));
          if (cell->type == JM_SHEET_HEADER_AGAIN)
            g_assert_cmpfloat (cell->y + cell->height, <=, sheet->part.y);
        }

      g_assert_cmpuint (n_headers, >, 0);
      g_assert_true (sheet->column == 0 || n_names > 0);
      g_assert_cmpuint (n_titles, ==, sheet->column == 0 && sheet->row == 0);
      g_assert_true (n_legends == 0 || sheet->column == 0);
    }
  g_assert_cmpuint (g_hash_table_size (read), ==, 4);
}

static void
test_fit_width_takes_one_column_of_sheets (void)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 3, 2, 1);
  JmPosterOptions options = a4 (0);
  g_auto (Case) self = { NULL, NULL, NULL };
  const JmSheet *sheet;

  options.mode = JM_POSTER_WIDTH;
  self = cut (map, NULL, &options);
  sheet = jm_poster_get_sheet (self.poster, 0);
  check_poster (&self, &options);
  check_texts (&self);
  g_assert_cmpuint (jm_poster_get_n_columns (self.poster), ==, 1);
  g_assert_cmpuint (jm_poster_get_n_rows (self.poster), >, 1);
  g_assert_cmpfloat_with_epsilon (sheet->keep.width + 2 * jm_poster_get_mark_space (self.poster),
                                  options.paper->height - 2 * options.margin, HAIR);
}

static void
test_margins_have_to_leave_room (void)
{
  JmPosterOptions options = a4 (1);

  g_assert_true (jm_poster_has_room (&options));
  options.margin = 0;
  options.overlap = 0;
  g_assert_true (jm_poster_has_room (&options));
  options.margin = 100 * MM;
  g_assert_false (jm_poster_has_room (&options));
  options.margin = 8 * MM;
  options.overlap = 90 * MM;
  g_assert_false (jm_poster_has_room (&options));
  options.overlap = -1;
  g_assert_false (jm_poster_has_room (&options));
}

static void
test_hostile_texts_are_cut_too (void)
{
  for (guint i = 0; i < jm_hostile_get_n_texts (); i++)
    {
      g_autofree char *text = jm_hostile_make_text (i);
      g_autoptr (JmMap) map = jm_hostile_map (text, 2, 2);
      const JmPosterOptions options = a4 (1), few = sheets (2, 2);
      g_auto (Case) self = cut (map, NULL, &options);
      g_auto (Case) other = cut (map, NULL, &few);

      g_test_message ("%s", jm_hostile_get_name (i));
      check_poster (&self, &options);
      check_poster (&other, &few);
    }
}

static void
assert_plan (JmMap                 *map,
             const JmPosterOptions *options)
{
  g_auto (Case) self = cut (map, NULL, options);
  g_autoptr (JmPlan) plan = jm_plan_new (self.poster, self.typesetter);
  guint n_sheets = 0, n_fields = jm_plan_get_n_fields (plan);
  double width, height;
  JmRect room;

  jm_poster_get_paper_size (self.poster, &width, &height);
  room = (JmRect) { options->margin, options->margin, width - 2 * options->margin, height - 2 * options->margin };
  g_assert_cmpuint (n_fields, ==, jm_poster_get_n_columns (self.poster) * jm_poster_get_n_rows (self.poster));

  for (guint i = 0; i < n_fields; i++)
    {
      const JmPlanField *field = jm_plan_get_field (plan, i);

      assert_inside (&field->rect, &room);
      g_assert_cmpuint (field->page, <, jm_plan_get_n_pages (plan));
      g_assert_true ((field->sheet >= 0) == (field->label != NULL));
      if (field->sheet >= 0)
        g_assert_cmpint (field->sheet, ==, (int) n_sheets++);

      for (guint j = 0; j < i; j++)
        {
          const JmPlanField *other = jm_plan_get_field (plan, j);
          const JmRect inner = { other->rect.x + HAIR, other->rect.y + HAIR, other->rect.width - 2 * HAIR,
                                 other->rect.height - 2 * HAIR };

          g_assert_false (field->page == other->page && jm_rect_touches (&field->rect, &inner));
        }
    }
  g_assert_cmpuint (n_sheets, ==, jm_poster_get_n_sheets (self.poster));
}

static void
test_the_plan_shows_every_sheet_once (void)
{
  g_autoptr (JmMap) map = jm_sample_map (6, 5, 2, 1);
  g_autoptr (JmMap) uneven = make_uneven_map ();
  g_autoptr (JmMap) arabic = make_map_from_right_to_left ();
  g_autoptr (JmMap) large = jm_sample_map (60, 5, 1, 1);
  const JmPosterOptions options = a4 (1);

  assert_plan (map, &options);
  assert_plan (uneven, &options);
  assert_plan (arabic, &options);
  assert_plan (large, &options);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/poster/sheets_lie_edge_to_edge_inside_the_margins",
                   test_sheets_lie_edge_to_edge_inside_the_margins);
  g_test_add_func ("/poster/maps_from_right_to_left_go_on_to_the_left",
                   test_maps_from_right_to_left_go_on_to_the_left);
  g_test_add_func ("/poster/sheets_are_named_like_cells_of_a_spreadsheet",
                   test_sheets_are_named_like_cells_of_a_spreadsheet);
  g_test_add_func ("/poster/so_many_sheets_hold_the_largest_map", test_so_many_sheets_hold_the_largest_map);
  g_test_add_func ("/poster/a_column_is_never_cut", test_a_column_is_never_cut);
  g_test_add_func ("/poster/columns_of_stages_are_cut_between_stages", test_columns_of_stages_are_cut_between_stages);
  g_test_add_func ("/poster/stages_stay_whole_where_sheets_are_well_filled",
                   test_stages_stay_whole_where_sheets_are_well_filled);
  g_test_add_func ("/poster/sheets_on_which_nothing_stands_are_left_out",
                   test_sheets_on_which_nothing_stands_are_left_out);
  g_test_add_func ("/poster/a_lane_that_is_higher_than_a_sheet_is_cut_between_lines",
                   test_a_lane_that_is_higher_than_a_sheet_is_cut_between_lines);
  g_test_add_func ("/poster/headers_and_lane_names_are_on_every_sheet",
                   test_headers_and_lane_names_are_on_every_sheet);
  g_test_add_func ("/poster/fit_width_takes_one_column_of_sheets", test_fit_width_takes_one_column_of_sheets);
  g_test_add_func ("/poster/margins_have_to_leave_room", test_margins_have_to_leave_room);
  g_test_add_func ("/poster/hostile_texts_are_cut_too", test_hostile_texts_are_cut_too);
  g_test_add_func ("/poster/the_plan_shows_every_sheet_once", test_the_plan_shows_every_sheet_once);

  return g_test_run ();
}
