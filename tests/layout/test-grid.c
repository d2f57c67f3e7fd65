/* test-grid.c: the stages, lanes and cells of a layout
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout-grid.h"

#include <math.h>

#include "jm-make.h"
#include "jm-sample.h"

#define FAMILY "DejaVu Sans"
#define N_STAGES 3
#define N_TOUCHPOINTS 4

static JmLayout *
make_layout (gboolean rtl,
             gboolean by_stage)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (JmMap) map = jm_sample_map (N_STAGES, N_TOUCHPOINTS, 2, 3);
  const JmView view = { by_stage ? JM_VIEW_EXECUTIVE : JM_VIEW_OPERATIONAL, NULL };
  JmLayout *layout;

  for (guint i = 0; rtl && i < N_STAGES; i++)
    {
      g_autofree char *id = g_strdup_printf ("s-%05u", i + 1);
      g_autoptr (JmMap) before = g_steal_pointer (&map);

      map = jm_make_edit (before, id, JM_STAGE_TITLE, JM_VALUE_TEXT ("البداية"));
    }

  layout = jm_layout_new (map, typesetter, &(JmLayoutOptions) { .view = &view }, NULL);
  g_assert_true (jm_layout_is_rtl (layout) == rtl);

  return layout;
}

static double
get_middle_x (const JmRect *rect)
{
  return rect->x + rect->width / 2;
}

static double
get_middle_y (const JmRect *rect)
{
  return rect->y + rect->height / 2;
}

/* Every cell is found by its name and by a point in its middle, and lies in its row.  Over the
 * middle of a stage with columns of its own lies the cell of a touchpoint. */
static void
check_cells (JmLayout   *layout,
             const char *owner,
             gboolean    has_columns,
             guint      *n_cells)
{
  for (guint i = 0; i < jm_layout_get_n_rows (layout); i++)
    {
      JmGridRow row;
      JmGridCell cell, found;

      jm_layout_get_row (layout, i, &row);
      g_assert_true (jm_layout_get_cell (layout, owner, row.lane, row.custom, &cell));
      g_assert_cmpfloat (cell.rect.y, >=, row.rect.y);
      g_assert_cmpfloat (cell.rect.y + cell.rect.height, <=, row.rect.y + row.rect.height + 0.01);
      if (cell.rect.height < 1)
        continue;

      g_assert_true (jm_layout_get_cell_at (layout, get_middle_x (&cell.rect), get_middle_y (&cell.rect), &found));
      g_assert_cmpuint (found.lane, ==, cell.lane);
      g_assert_cmpstr (found.custom, ==, cell.custom);
      if (!has_columns && g_str_equal (owner, cell.owner))
        g_assert_cmpstr (found.owner, ==, owner);
      /* What is between two rows belongs to the lower one, and to the same touchpoint. */
      g_assert_true (jm_layout_get_cell_at (layout, get_middle_x (&cell.rect), row.rect.y - 2, &found));
      g_assert_cmpuint (found.lane, ==, cell.lane);
      if (!has_columns && g_str_equal (owner, cell.owner))
        g_assert_cmpstr (found.owner, ==, owner);
      (*n_cells)++;
    }
}

static void
test_grid_cells (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data) & 1, by_stage = GPOINTER_TO_INT (data) & 2;
  g_autoptr (JmLayout) layout = make_layout (rtl, by_stage);
  guint n_cells = 0;

  g_assert_cmpuint (jm_layout_get_n_stages (layout), ==, N_STAGES);
  g_assert_cmpuint (jm_layout_get_n_rows (layout), >, 4);
  for (guint i = 0; i < N_STAGES; i++)
    {
      JmGridStage stage;
      JmGridCell cell;
      JmRect rect;

      jm_layout_get_stage (layout, i, &stage);
      g_assert_true (jm_layout_find (layout, stage.id, &rect));
      g_assert_cmpfloat (rect.x, ==, stage.header.x);
      g_assert_cmpuint (stage.n_touchpoints, ==, by_stage ? 0 : N_TOUCHPOINTS);
      g_assert_cmpint (jm_layout_find_stage_at (layout, get_middle_x (&rect)), ==, (int) i);
      g_assert_true (jm_layout_get_cell_at (layout, get_middle_x (&rect), get_middle_y (&rect), &cell));
      g_assert_cmpuint (cell.lane, ==, JM_GRID_HEADER);
      g_assert_cmpstr (cell.owner, ==, stage.id);
      check_cells (layout, stage.id, stage.n_touchpoints > 0, &n_cells);
      for (guint j = 0; j < stage.n_touchpoints; j++)
        check_cells (layout, jm_layout_get_touchpoint (layout, i, j), FALSE, &n_cells);
    }
  g_assert_cmpuint (n_cells, >, by_stage ? 12 : 60);

  g_assert_false (jm_layout_get_cell_at (layout, 1, 1, &(JmGridCell) { NULL }));
  g_assert_false (jm_layout_get_cell (layout, "nobody", JM_LANE_TOUCHPOINTS, NULL, &(JmGridCell) { NULL }));
  g_assert_cmpint (jm_layout_find_stage_at (layout, rtl ? 1e6 : -1e6), ==, 0);
  g_assert_cmpint (jm_layout_find_stage_at (layout, rtl ? -1e6 : 1e6), ==, N_STAGES - 1);
}

static void
test_grid_gaps (gconstpointer data)
{
  g_autoptr (JmLayout) layout = make_layout (GPOINTER_TO_INT (data) & 1, FALSE);

  for (guint i = 0; i < N_STAGES; i++)
    for (guint j = 0; j <= N_TOUCHPOINTS; j++)
      g_assert_cmpuint (jm_layout_find_gap_at (layout, i, jm_layout_get_gap_x (layout, i, j)), ==, j);
}

/* Going right from the first card passes all cards, and going left comes back the same way. */
static void
test_grid_walk (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data) & 1;
  g_autoptr (JmLayout) layout = make_layout (rtl, FALSE);
  JmDirectionOfMove on = rtl ? JM_LEFT : JM_RIGHT, back = rtl ? JM_RIGHT : JM_LEFT;
  JmGridCell cell, next;
  guint n = 1;

  g_assert_true (jm_layout_get_cell (layout, jm_layout_get_touchpoint (layout, 0, 0), JM_LANE_TOUCHPOINTS, NULL, &cell));
  g_assert_cmpuint (cell.field, ==, JM_TOUCHPOINT_TITLE);
  g_assert_false (jm_layout_get_cell_beside (layout, &cell, back, &next));
  for (; jm_layout_get_cell_beside (layout, &cell, on, &next); n++)
    {
      JmGridCell before;

      g_assert_true (jm_layout_get_cell_beside (layout, &next, back, &before));
      g_assert_cmpstr (before.owner, ==, cell.owner);
      g_assert_true (rtl ? next.rect.x < cell.rect.x : next.rect.x > cell.rect.x);
      cell = next;
    }
  g_assert_cmpuint (n, ==, N_STAGES * N_TOUCHPOINTS);

  /* Up to the header, and no farther; down to the last lane. */
  for (n = 0; jm_layout_get_cell_beside (layout, &cell, JM_UP, &next); n++)
    cell = next;
  g_assert_cmpuint (cell.lane, ==, JM_GRID_HEADER);
  for (n = 0; jm_layout_get_cell_beside (layout, &cell, JM_DOWN, &next); n++)
    cell = next;
  g_assert_cmpuint (n, ==, jm_layout_get_n_rows (layout));
}

static void
test_grid_emotions (void)
{
  g_autoptr (JmLayout) layout = make_layout (FALSE, FALSE);

  for (int half = -4; half <= 4; half++)
    g_assert_cmpfloat (jm_layout_get_emotion_score (layout, jm_layout_get_emotion_y (layout, half / 2.0)), ==, half / 2.0);
  g_assert_cmpfloat (jm_layout_get_emotion_score (layout, jm_layout_get_emotion_y (layout, 1.2)), ==, 1);
  g_assert_cmpfloat (jm_layout_get_emotion_score (layout, -1e5), ==, 2);
  g_assert_cmpfloat (jm_layout_get_emotion_score (layout, 1e5), ==, -2);
}

/* Lanes stand there with nothing in them where they are asked for, and only where there is a
 * stage to fill. */
static void
test_grid_empty_lanes (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (JmMap) blank = jm_map_new_blank ("Blank");
  JmItem *stage = jm_item_new (JM_KIND_STAGE, "s1");
  g_autoptr (JmMap) map = jm_map_insert (blank, JM_MAP_ID, JM_MAP_STAGES, -1, stage, NULL);
  const JmLayoutOptions options = { .empty_lanes = 1u << JM_LANE_PAIN_POINTS | 1u << JM_LANE_EMOTIONS };
  g_autoptr (JmLayout) none = jm_layout_new (blank, typesetter, &options, NULL);
  g_autoptr (JmLayout) plain = jm_layout_new (map, typesetter, &(JmLayoutOptions) { NULL }, NULL);
  g_autoptr (JmLayout) layout = jm_layout_new (map, typesetter, &options, NULL);
  JmGridCell cell;
  JmGridRow row;

  jm_item_unref (stage);
  g_assert_cmpuint (jm_layout_get_n_rows (none), ==, 0);
  g_assert_cmpuint (jm_layout_get_n_rows (plain), ==, 0);
  g_assert_cmpuint (jm_layout_get_n_rows (layout), ==, 2);
  jm_layout_get_row (layout, 0, &row);
  g_assert_cmpuint (row.lane, ==, JM_LANE_EMOTIONS);
  g_assert_true (jm_layout_get_cell (layout, "s1", JM_LANE_PAIN_POINTS, NULL, &cell));
  g_assert_cmpfloat (cell.rect.height, >, 20);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/grid/cells", GINT_TO_POINTER (0), test_grid_cells);
  g_test_add_data_func ("/grid/cells/rtl", GINT_TO_POINTER (1), test_grid_cells);
  g_test_add_data_func ("/grid/cells/executive", GINT_TO_POINTER (2), test_grid_cells);
  g_test_add_data_func ("/grid/gaps", GINT_TO_POINTER (0), test_grid_gaps);
  g_test_add_data_func ("/grid/gaps/rtl", GINT_TO_POINTER (1), test_grid_gaps);
  g_test_add_data_func ("/grid/walk", GINT_TO_POINTER (0), test_grid_walk);
  g_test_add_data_func ("/grid/walk/rtl", GINT_TO_POINTER (1), test_grid_walk);
  g_test_add_func ("/grid/emotions", test_grid_emotions);
  g_test_add_func ("/grid/empty-lanes", test_grid_empty_lanes);

  return g_test_run ();
}
