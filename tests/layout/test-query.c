/* test-query.c: what is where, and what lies beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-layout.h"

#include <string.h>

#include "check-layout.h"
#include "jm-make.h"
#include "jm-sample.h"
#include "list-shown.h"

#define FAMILY "DejaVu Sans"

/* Two stages of three touchpoints, two personas; the first stage has a title in Arabic. */
static JmLayout *
make_layout (gboolean rtl)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  g_autoptr (JmMap) sample = jm_sample_map (2, 3, 2, 3);
  g_autoptr (JmMap) arabic = jm_make_edit (sample, "s-00001", JM_STAGE_TITLE, JM_VALUE_TEXT ("البداية"));
  g_autoptr (JmMap) second = jm_make_edit (arabic, "s-00002", JM_STAGE_TITLE,
                                           JM_VALUE_TEXT (rtl ? "النهاية" : "End"));
  /* One cell without anything in it. */
  g_autoptr (JmMap) map = jm_make_edit (second, "t-00002", JM_TOUCHPOINT_NEED, JM_VALUE_UNSET);
  g_autoptr (JmLayout) layout = jm_layout_new (map, typesetter, &(JmLayoutOptions) { NULL }, NULL);

  g_assert_true (jm_layout_is_rtl (layout) == rtl);
  check_layout (layout);

  return g_steal_pointer (&layout);
}

static JmRect
find (JmLayout   *layout,
      const char *id)
{
  JmRect rect;

  if (!jm_layout_find (layout, id, &rect))
    g_error ("%s is not shown", id);

  return rect;
}

static void
assert_hit (JmLayout   *layout,
            double      x,
            double      y,
            const char *id,
            guint       field)
{
  JmHit hit;

  g_assert_true (jm_layout_hit (layout, x, y, &hit));
  g_assert_cmpstr (hit.id, ==, id);
  g_assert_cmpuint (hit.field, ==, field);
  g_assert_true (jm_rect_contains (&hit.rect, x, y));
}

static void
test_the_centre_of_every_item_hits_it (gconstpointer data)
{
  g_autoptr (JmLayout) layout = make_layout (GPOINTER_TO_INT (data));
  g_autoptr (GArray) all = list_shown (layout, NULL);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);
      JmHit hit;

      if (!shown->element.is_frame)
        continue;

      n++;
      g_assert_true (jm_layout_hit (layout, shown->rect.x + shown->rect.width / 2,
                                    shown->rect.y + shown->rect.height / 2, &hit));
      g_assert_cmpstr (hit.id, ==, shown->element.id);
      if (shown->is_marker)
        g_assert_cmpuint (hit.field, ==, JM_EMOTION_SCORE);
    }
  g_assert_cmpuint (n, >, 40);
}

static void
test_every_text_hits_the_field_it_shows (gconstpointer data)
{
  g_autoptr (JmLayout) layout = make_layout (GPOINTER_TO_INT (data));
  g_autoptr (GArray) all = list_shown (layout, NULL);
  guint32 touchpoint_fields[(JM_TOUCHPOINT_N_FIELDS + 31) / 32] = { 0 };

  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);

      if (shown->is_marker || shown->element.type != JM_ELEMENT_TEXT || shown->element.id == NULL ||
          shown->element.field == JM_NO_FIELD)
        continue;

      assert_hit (layout, shown->rect.x + shown->rect.width / 2, shown->rect.y + shown->rect.height / 2,
                  shown->element.id, shown->element.field);
      if (shown->touchpoint != NULL && strcmp (shown->element.id, jm_item_get_id (shown->touchpoint)) == 0)
        touchpoint_fields[shown->element.field / 32] |= 1u << (shown->element.field % 32);
    }

  for (guint i = 0; i < 2; i++)
    {
      const guint fields[] = { JM_TOUCHPOINT_TITLE, JM_TOUCHPOINT_ACTION };

      g_assert_cmpuint (touchpoint_fields[fields[i] / 32] & 1u << (fields[i] % 32), !=, 0);
    }
}

static void
test_texts_hit_what_they_say (void)
{
  g_autoptr (JmLayout) layout = make_layout (FALSE);
  JmRect pain = find (layout, "x-00001");
  JmRect motivation = find (layout, "m-00001");
  JmRect stage = find (layout, "s-00001");

  assert_hit (layout, pain.x + 20, pain.y + 10, "x-00001", JM_PAIN_POINT_TEXT);
  assert_hit (layout, motivation.x + 20, motivation.y + 10, "m-00001", JM_MOTIVATION_TEXT);
  assert_hit (layout, stage.x + 20, stage.y + 20, "s-00001", JM_STAGE_TITLE);
  assert_hit (layout, JM_MARGIN + 5, JM_MARGIN + 5, JM_MAP_ID, JM_MAP_TITLE);
}

/* The middle of a lane at the height of its name. */
static double
find_lane (JmLayout   *layout,
           const char *name)
{
  g_autoptr (GArray) all = list_shown (layout, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const Shown *shown = &g_array_index (all, Shown, i);

      if (shown->group == JM_GROUP_LANES && shown->element.type == JM_ELEMENT_TEXT &&
          strcmp (jm_text_get_string (shown->element.text), name) == 0)
        return shown->rect.y + shown->rect.height / 2;
    }

  g_error ("There is no lane “%s”", name);
}

static void
test_an_empty_cell_is_the_field_of_its_touchpoint (gconstpointer data)
{
  g_autoptr (JmLayout) layout = make_layout (GPOINTER_TO_INT (data));
  JmRect card = find (layout, "t-00002");
  double middle = card.x + card.width / 2;
  JmHit hit;

  assert_hit (layout, middle, find_lane (layout, "Needs"), "t-00002", JM_TOUCHPOINT_NEED);
  assert_hit (layout, card.x - JM_CELL_PADDING + 1, find_lane (layout, "Actions"), "t-00002",
              JM_TOUCHPOINT_ACTION);
  assert_hit (layout, card.x + card.width + JM_CELL_PADDING - 1, find_lane (layout, "Actions"), "t-00002",
              JM_TOUCHPOINT_ACTION);

  g_assert_true (jm_layout_hit (layout, middle, find_lane (layout, "Needs"), &hit));
  g_assert_cmpfloat_with_epsilon (hit.rect.x, card.x - JM_CELL_PADDING, 0.01);
  g_assert_cmpfloat_with_epsilon (hit.rect.width, JM_COLUMN_WIDTH, 0.01);
}

static void
test_the_row_of_curves_is_the_emotions_of_the_touchpoint (gconstpointer data)
{
  g_autoptr (JmLayout) layout = make_layout (GPOINTER_TO_INT (data));
  JmRect card = find (layout, "t-00005");

  assert_hit (layout, card.x + 4, find_lane (layout, "Emotions"), "t-00005", JM_TOUCHPOINT_EMOTIONS);
}

static void
test_an_empty_cell_of_a_stages_lane_is_the_stage (gconstpointer data)
{
  g_autoptr (JmLayout) layout = make_layout (GPOINTER_TO_INT (data));
  JmRect stage = find (layout, "s-00002");

  assert_hit (layout, stage.x + 2, find_lane (layout, "Objectives"), "s-00002", JM_NO_FIELD);
}

static void
test_a_stage_without_touchpoints_is_hit_in_every_lane (void)
{
  g_autoptr (JmTypesetter) typesetter = jm_typesetter_new (FAMILY);
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *stage = jm_make_child (root, JM_MAP_STAGES, "s-1", JM_STAGE_TITLE, "Full");
  JmItem *touchpoint = jm_make_child (stage, JM_STAGE_TOUCHPOINTS, "t-1", JM_TOUCHPOINT_TITLE, "One");
  g_autoptr (JmMap) map = NULL;
  g_autoptr (JmLayout) layout = NULL;
  JmRect empty;

  jm_make_set (touchpoint, JM_TOUCHPOINT_ACTION, JM_VALUE_TEXT ("Does something"));
  jm_make_child (root, JM_MAP_STAGES, "s-2", JM_STAGE_TITLE, "Empty");
  map = jm_make_map (root);
  layout = jm_layout_new (map, typesetter, &(JmLayoutOptions) { NULL }, NULL);
  empty = find (layout, "s-2");

  assert_hit (layout, empty.x + empty.width / 2, find_lane (layout, "Actions"), "s-2", JM_NO_FIELD);
}

static void
test_outside_the_map_nothing_is_hit (gconstpointer data)
{
  g_autoptr (JmLayout) layout = make_layout (GPOINTER_TO_INT (data));
  double width = jm_layout_get_width (layout), height = jm_layout_get_height (layout);
  const JmPoint points[] = { { -5, -5 },         { width + 5, 100 },  { 100, height + 5 }, { 2, 2 },
                             { width - 2, 200 }, { 2, height / 2 },   { width / 2, height - 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      JmHit hit;

      g_assert_false (jm_layout_hit (layout, points[i].x, points[i].y, &hit));
    }
}

static void
test_what_is_not_shown_is_not_found (void)
{
  g_autoptr (JmLayout) layout = make_layout (FALSE);
  JmRect rect;

  g_assert_false (jm_layout_find (layout, "t-00099", &rect));
  g_assert_false (jm_layout_find (layout, "", &rect));
  g_assert_false (jm_layout_find (layout, "c-00001", &rect));
}

static void
test_items_in_a_rectangle_are_all_that_touch_it (gconstpointer data)
{
  g_autoptr (JmLayout) layout = make_layout (GPOINTER_TO_INT (data));
  g_autoptr (GArray) all = list_shown (layout, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (23);
  guint n_found = 0;

  for (guint round = 0; round < 400; round++)
    {
      JmRect rect = { g_rand_double_range (rand, -50, jm_layout_get_width (layout)),
                      g_rand_double_range (rand, -50, jm_layout_get_height (layout)),
                      g_rand_double_range (rand, 0, 400), g_rand_double_range (rand, 0, 400) };
      g_autoptr (GPtrArray) found = jm_layout_get_items_in (layout, &rect);
      guint n = 0;

      for (guint i = 0; i < all->len; i++)
        {
          const Shown *shown = &g_array_index (all, Shown, i);

          if (!shown->element.is_frame || !jm_rect_touches (&shown->rect, &rect))
            continue;

          g_assert_cmpuint (n, <, found->len);
          g_assert_cmpstr (g_ptr_array_index (found, n), ==, shown->element.id);
          n++;
        }
      g_assert_cmpuint (found->len, ==, n);
      n_found += n;
    }
  g_assert_cmpuint (n_found, >, 600);
}

static void
add_both (const char   *path,
          GTestDataFunc func)
{
  g_autofree char *ltr = g_strconcat ("/query/", path, NULL);
  g_autofree char *rtl = g_strconcat ("/query/", path, "_also_from_right_to_left", NULL);

  g_test_add_data_func (ltr, GINT_TO_POINTER (FALSE), func);
  g_test_add_data_func (rtl, GINT_TO_POINTER (TRUE), func);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_both ("the_centre_of_every_item_hits_it", test_the_centre_of_every_item_hits_it);
  add_both ("every_text_hits_the_field_it_shows", test_every_text_hits_the_field_it_shows);
  g_test_add_func ("/query/texts_hit_what_they_say", test_texts_hit_what_they_say);
  add_both ("an_empty_cell_is_the_field_of_its_touchpoint",
            test_an_empty_cell_is_the_field_of_its_touchpoint);
  add_both ("the_row_of_curves_is_the_emotions_of_the_touchpoint",
            test_the_row_of_curves_is_the_emotions_of_the_touchpoint);
  add_both ("an_empty_cell_of_a_stages_lane_is_the_stage", test_an_empty_cell_of_a_stages_lane_is_the_stage);
  g_test_add_func ("/query/a_stage_without_touchpoints_is_hit_in_every_lane",
                   test_a_stage_without_touchpoints_is_hit_in_every_lane);
  add_both ("outside_the_map_nothing_is_hit", test_outside_the_map_nothing_is_hit);
  g_test_add_func ("/query/what_is_not_shown_is_not_found", test_what_is_not_shown_is_not_found);
  add_both ("items_in_a_rectangle_are_all_that_touch_it", test_items_in_a_rectangle_are_all_that_touch_it);

  return g_test_run ();
}
