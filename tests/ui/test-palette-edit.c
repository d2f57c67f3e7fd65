/* test-palette-edit.c: a new touchpoint or stage where somebody is working
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-palette-edit.h"

#include "jm-make.h"

/* Stages s1 with t1, t2 and s2 with t3, which has a pain point. */
static JmMap *
make_map (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  JmItem *first = jm_make_child (root, JM_MAP_STAGES, "s1", JM_STAGE_TITLE, "Begin");
  JmItem *second = jm_make_child (root, JM_MAP_STAGES, "s2", JM_STAGE_TITLE, "End");
  JmItem *third;

  jm_make_child (first, JM_STAGE_TOUCHPOINTS, "t1", JM_TOUCHPOINT_TITLE, "One");
  jm_make_child (first, JM_STAGE_TOUCHPOINTS, "t2", JM_TOUCHPOINT_TITLE, "Two");
  third = jm_make_child (second, JM_STAGE_TOUCHPOINTS, "t3", JM_TOUCHPOINT_TITLE, "Three");
  jm_make_child (third, JM_TOUCHPOINT_PAIN_POINTS, "x1", JM_PAIN_POINT_TEXT, "Slow");

  return jm_make_map (root);
}

static void
test_palette_touchpoint (void)
{
  static const struct
  {
    const char *beside;
    const char *stage;
    guint position;
  } cases[] = {
    { "t1", "s1", 1 }, { "t2", "s1", 2 }, { "s1", "s1", 2 },  { "x1", "s2", 1 },
    { NULL, "s2", 1 }, { "map", "s2", 1 }, { "no such", "s2", 1 },
  };
  g_autoptr (JmMap) map = make_map ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (JmMap) after = jm_palette_add_touchpoint (map, cases[i].beside, JM_TOUCHPOINT_CHAT, &id, &error);
      JmPlace place;

      g_assert_no_error (error);
      g_assert_true (jm_map_locate (after, id, &place));
      g_assert_cmpstr (place.parent, ==, cases[i].stage);
      g_assert_cmpuint (place.position, ==, cases[i].position);
      g_assert_cmpint (jm_item_get_choice (jm_map_find (after, id), JM_TOUCHPOINT_KIND), ==, JM_TOUCHPOINT_CHAT);
    }
}

/* A map without stages gets one for its first touchpoint. */
static void
test_palette_blank (void)
{
  g_autoptr (JmMap) map = jm_make_map (jm_item_new (JM_KIND_MAP, JM_MAP_ID));
  g_autofree char *id = NULL;
  g_autoptr (JmMap) after = jm_palette_add_touchpoint (map, NULL, JM_CHOICE_UNSET, &id, NULL);
  JmPlace place;

  g_assert_nonnull (after);
  g_assert_true (jm_map_locate (after, id, &place));
  g_assert_cmpuint (jm_item_get_n_children (jm_map_get_root (after), JM_MAP_STAGES), ==, 1);
  g_assert_cmpint (jm_item_get_choice (jm_map_find (after, id), JM_TOUCHPOINT_KIND), ==, JM_CHOICE_UNSET);
}

static void
test_palette_stage (void)
{
  static const struct
  {
    const char *beside;
    guint position;
  } cases[] = { { "s1", 1 }, { "t1", 1 }, { "x1", 2 }, { NULL, 2 } };
  g_autoptr (JmMap) map = make_map ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = NULL;
      g_autoptr (JmMap) after = jm_palette_add_stage (map, cases[i].beside, &id, NULL);
      JmPlace place;

      g_assert_nonnull (after);
      g_assert_true (jm_map_locate (after, id, &place));
      g_assert_cmpuint (place.position, ==, cases[i].position);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palette-edit/touchpoint", test_palette_touchpoint);
  g_test_add_func ("/palette-edit/blank", test_palette_blank);
  g_test_add_func ("/palette-edit/stage", test_palette_stage);

  return g_test_run ();
}
