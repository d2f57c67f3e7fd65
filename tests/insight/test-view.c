/* test-view.c: what each audience sees of a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-view.h"

#include <string.h>

#include "jm-make.h"

/* With two lanes of its own, of which the second is internal. */
static JmItem *
make_root (void)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);

  jm_make_child (root, JM_MAP_LANES, "l-1", JM_LANE_TITLE, "Questions");
  jm_make_set (jm_make_child (root, JM_MAP_LANES, "l-2", JM_LANE_TITLE, "Secrets"), JM_LANE_INTERNAL,
               JM_VALUE_NUMBER (1));

  return root;
}

static JmItem *
add_preset (JmItem     *root,
            const char *id,
            const char *title,
            int         base,
            const char *lanes)
{
  JmItem *preset = jm_make_child (root, JM_MAP_VIEWS, id, JM_VIEW_TITLE, title);
  g_auto (GStrv) names = g_strsplit (lanes, " ", -1);

  if (base != JM_CHOICE_UNSET)
    jm_make_set (preset, JM_VIEW_BASE, JM_VALUE_NUMBER (base));
  jm_make_set (preset, JM_VIEW_LANES, JM_VALUE_TEXTS ((const char *const *) names));

  return preset;
}

static void
assert_found (JmMap      *map,
              const char *name,
              JmViewBase  base,
              const char *preset)
{
  JmView view;

  if (!jm_view_find (jm_map_get_root (map), name, &view))
    g_error ("“%s” was not found.", name);

  g_assert_cmpint (view.base, ==, base);
  g_assert_cmpstr (view.preset != NULL ? jm_item_get_id (view.preset) : NULL, ==, preset);
}

static void
assert_not_found (JmMap      *map,
                  const char *name)
{
  JmView view;

  g_assert_false (jm_view_find (jm_map_get_root (map), name, &view));
}

/* The names of lanes from top to bottom; ids for those of the map. */
static void
assert_lanes (const JmView *view,
              const JmItem *root,
              const char   *expected)
{
  g_autoptr (GArray) choices = jm_view_list_lanes (view, root);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++)
    {
      const JmLaneChoice *choice = &g_array_index (choices, JmLaneChoice, i);

      g_assert_cmpint (choice->custom != NULL, ==, choice->type == JM_LANE_CUSTOM);
      g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                              choice->custom != NULL ? jm_item_get_id (choice->custom)
                                                     : jm_lane_type_get_info (choice->type)->name);
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
assert_lanes_of (const char *lanes,
                 JmViewBase  base,
                 const char *expected)
{
  JmItem *root = make_root ();
  const JmView view = { base, add_preset (root, "w", "Preset", (int) base, lanes) };
  g_autoptr (JmMap) map = jm_make_map (root);

  assert_lanes (&view, jm_map_get_root (map), expected);
}

static void
test_bases_are_found_in_any_case (void)
{
  g_autoptr (JmMap) map = jm_make_map (make_root ());

  assert_found (map, "executive", JM_VIEW_EXECUTIVE, NULL);
  assert_found (map, "Operational", JM_VIEW_OPERATIONAL, NULL);
  assert_found (map, "CUSTOMER", JM_VIEW_CUSTOMER, NULL);
  assert_found (map, "all", JM_VIEW_ALL, NULL);
  assert_not_found (map, "");
  assert_not_found (map, "execut");
  assert_not_found (map, "l-1");
}

static void
test_presets_are_found_by_title_and_id (void)
{
  JmItem *root = make_root ();
  g_autoptr (JmMap) map = NULL;

  add_preset (root, "w-1", "Für die Straße", JM_VIEW_CUSTOMER, "offers");
  add_preset (root, "w-2", "", JM_VIEW_EXECUTIVE, "");
  add_preset (root, "w-3", "w-1", JM_CHOICE_UNSET, "");
  map = jm_make_map (root);

  assert_found (map, "w-1", JM_VIEW_CUSTOMER, "w-1");
  assert_found (map, "für die strasse", JM_VIEW_CUSTOMER, "w-1");
  assert_found (map, "fu\u0308r die STRASSE", JM_VIEW_CUSTOMER, "w-1");
  assert_found (map, "w-2", JM_VIEW_EXECUTIVE, "w-2");
  assert_found (map, "w-3", JM_VIEW_OPERATIONAL, "w-3");
  assert_not_found (map, "");
  assert_not_found (map, "w-4");
}

static void
test_every_name_in_the_list_finds_a_view_of_its_own (void)
{
  static const char *const expected[] = { "executive", "operational", "customer", "all", "Board", "w-2", "w-3", "w-4" };
  JmItem *root = make_root ();
  g_autoptr (JmMap) map = NULL;
  g_autoptr (GPtrArray) names = NULL;

  add_preset (root, "w-1", "Board", JM_VIEW_EXECUTIVE, "");
  add_preset (root, "w-2", "", JM_VIEW_EXECUTIVE, "");
  add_preset (root, "w-3", "board", JM_VIEW_EXECUTIVE, "");
  add_preset (root, "w-4", "Customer", JM_VIEW_EXECUTIVE, "");
  map = jm_make_map (root);
  names = jm_view_list_names (jm_map_get_root (map));

  g_assert_cmpuint (names->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < names->len; i++)
    {
      JmView view;

      g_assert_cmpstr (g_ptr_array_index (names, i), ==, expected[i]);
      g_assert_true (jm_view_find (jm_map_get_root (map), expected[i], &view));
      if (i < 4)
        g_assert_null (view.preset);
      else
        g_assert_true (view.preset == jm_item_get_child (jm_map_get_root (map), JM_MAP_VIEWS, i - 4));
    }
}

static void
test_titles_of_presets_are_not_for_customers (void)
{
  JmItem *root = make_root ();
  const JmView bases[] = { { JM_VIEW_EXECUTIVE, NULL }, { JM_VIEW_OPERATIONAL, NULL }, { JM_VIEW_CUSTOMER, NULL },
                           { JM_VIEW_ALL, NULL } };
  const char *const expected[] = { "Executive view", "Operational view", "Customer view", "Everything" };
  const JmItem *preset = add_preset (root, "w", "For guests who pay too much", JM_VIEW_CUSTOMER, "");
  const JmItem *untitled = add_preset (root, "v", "", JM_VIEW_CUSTOMER, "");
  g_autoptr (JmMap) map = jm_make_map (root);

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      const JmView of_preset = { bases[i].base, preset };
      const JmView of_untitled = { bases[i].base, untitled };
      g_autofree char *title = jm_view_get_title (&bases[i]);
      g_autofree char *title_of_preset = jm_view_get_title (&of_preset);
      g_autofree char *title_of_untitled = jm_view_get_title (&of_untitled);

      g_assert_cmpstr (title, ==, expected[i]);
      g_assert_cmpstr (title_of_preset, ==,
                       bases[i].base == JM_VIEW_CUSTOMER ? expected[i] : "For guests who pay too much");
      g_assert_cmpstr (title_of_untitled, ==, expected[i]);
    }
}

static void
test_only_executives_have_a_column_for_each_stage (void)
{
  g_assert_true (jm_view_is_by_stage (&(JmView) { JM_VIEW_EXECUTIVE, NULL }));
  g_assert_false (jm_view_is_by_stage (&(JmView) { JM_VIEW_OPERATIONAL, NULL }));
  g_assert_false (jm_view_is_by_stage (&(JmView) { JM_VIEW_CUSTOMER, NULL }));
  g_assert_false (jm_view_is_by_stage (&(JmView) { JM_VIEW_ALL, NULL }));
}

static void
test_bases_have_their_lanes_in_order (void)
{
  g_autoptr (JmMap) map = jm_make_map (make_root ());
  const JmItem *root = jm_map_get_root (map);

  assert_lanes (&(JmView) { JM_VIEW_EXECUTIVE, NULL }, root,
                "objectives emotions kpis pain-points opportunities moments-of-truth");
  assert_lanes (&(JmView) { JM_VIEW_CUSTOMER, NULL }, root,
                "storyboard touchpoints actions expectations offers complaint-routes channels physical-evidence "
                "frontstage l-1");
  assert_lanes (&(JmView) { JM_VIEW_OPERATIONAL, NULL }, root,
                "storyboard objectives links touchpoints actions thoughts needs motivations expectations offers "
                "complaint-routes emotions channels physical-evidence frontstage backstage support owners pain-points "
                "opportunities improvements kpis l-1 l-2");
  assert_lanes (&(JmView) { JM_VIEW_ALL, NULL }, root,
                "storyboard objectives links touchpoints actions thoughts needs motivations expectations offers "
                "complaint-routes emotions channels physical-evidence frontstage backstage support owners pain-points "
                "opportunities improvements kpis insights background l-1 l-2");
}

static void
test_a_preset_orders_its_lanes (void)
{
  assert_lanes_of ("l-2 kpis touchpoints actions", JM_VIEW_OPERATIONAL, "l-2 kpis touchpoints actions");
  assert_lanes_of ("background thoughts", JM_VIEW_ALL, "touchpoints background thoughts");
  assert_lanes_of ("kpis objectives", JM_VIEW_EXECUTIVE, "kpis objectives");
}

static void
test_a_lane_stands_once_and_unknown_names_say_nothing (void)
{
  assert_lanes_of ("actions nothing actions l-1 l-9 l-1", JM_VIEW_OPERATIONAL, "touchpoints actions l-1");
}

static void
test_a_preset_without_lanes_has_those_of_its_base (void)
{
  assert_lanes_of ("", JM_VIEW_EXECUTIVE, "objectives emotions kpis pain-points opportunities moments-of-truth");
}

static void
test_a_preset_cannot_show_more_than_its_audience_may_see (void)
{
  assert_lanes_of ("backstage offers l-2 l-1 kpis", JM_VIEW_CUSTOMER, "touchpoints offers l-1");
  assert_lanes_of ("actions kpis l-1 touchpoints", JM_VIEW_EXECUTIVE, "kpis");
}

/* A lane of the map whose id is the name of a common one must not be shown in its place. */
static void
test_a_common_lane_goes_before_one_of_the_map (void)
{
  JmItem *root = make_root ();
  const JmView view = { JM_VIEW_OPERATIONAL, add_preset (root, "w", "Preset", JM_VIEW_OPERATIONAL, "actions") };
  g_autoptr (JmMap) map = NULL;

  jm_make_child (root, JM_MAP_LANES, "actions", JM_LANE_TITLE, "Strikes");
  map = jm_make_map (root);

  assert_lanes (&view, jm_map_get_root (map), "touchpoints actions");
}

/* A customer's or executive's lane must not show what its audience may not see. */
static void
test_lanes_show_fields_to_their_audience (void)
{
  const struct
  {
    JmViewBase base;
    JmAudience audience;
  } views[] = { { JM_VIEW_EXECUTIVE, JM_AUDIENCE_EXECUTIVE }, { JM_VIEW_CUSTOMER, JM_AUDIENCE_CUSTOMER } };

  for (guint type = 0; type < JM_N_LANE_TYPES; type++)
    {
      const JmLaneInfo *info = jm_lane_type_get_info ((JmLaneType) type);

      g_assert_nonnull (info->label);
      g_assert_cmpuint (info->views, !=, 0);
      for (guint i = 0; i < G_N_ELEMENTS (views); i++)
        {
          gboolean any = FALSE;

          for (guint j = 0; j < info->n_fields; j++)
            any |= (jm_kind_get_field (JM_KIND_TOUCHPOINT, info->fields[j])->audience & views[i].audience) != 0;
          for (guint j = 0; j < JM_STAGE_N_FIELDS; j++)
            if (info->stage_fields & G_GUINT64_CONSTANT (1) << j)
              any |= (jm_kind_get_field (JM_KIND_STAGE, j)->audience & views[i].audience) != 0;
          for (guint j = 0; j < JM_MAP_N_FIELDS; j++)
            if (info->map_fields & G_GUINT64_CONSTANT (1) << j)
              any |= (jm_kind_get_field (JM_KIND_MAP, j)->audience & views[i].audience) != 0;

          if (info->views & JM_VIEW_BIT (views[i].base) && type != JM_LANE_TOUCHPOINTS && !any)
            g_error ("The lane %s has nothing to show.", info->name);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/bases_are_found_in_any_case", test_bases_are_found_in_any_case);
  g_test_add_func ("/view/presets_are_found_by_title_and_id", test_presets_are_found_by_title_and_id);
  g_test_add_func ("/view/every_name_in_the_list_finds_a_view_of_its_own",
                   test_every_name_in_the_list_finds_a_view_of_its_own);
  g_test_add_func ("/view/titles_of_presets_are_not_for_customers", test_titles_of_presets_are_not_for_customers);
  g_test_add_func ("/view/only_executives_have_a_column_for_each_stage",
                   test_only_executives_have_a_column_for_each_stage);
  g_test_add_func ("/view/bases_have_their_lanes_in_order", test_bases_have_their_lanes_in_order);
  g_test_add_func ("/view/a_preset_orders_its_lanes", test_a_preset_orders_its_lanes);
  g_test_add_func ("/view/a_lane_stands_once_and_unknown_names_say_nothing",
                   test_a_lane_stands_once_and_unknown_names_say_nothing);
  g_test_add_func ("/view/a_preset_without_lanes_has_those_of_its_base",
                   test_a_preset_without_lanes_has_those_of_its_base);
  g_test_add_func ("/view/a_preset_cannot_show_more_than_its_audience_may_see",
                   test_a_preset_cannot_show_more_than_its_audience_may_see);
  g_test_add_func ("/view/a_common_lane_goes_before_one_of_the_map", test_a_common_lane_goes_before_one_of_the_map);
  g_test_add_func ("/view/lanes_show_fields_to_their_audience", test_lanes_show_fields_to_their_audience);

  return g_test_run ();
}
