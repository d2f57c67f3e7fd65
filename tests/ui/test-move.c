/* test-move.c: items moved by a key, from their place to the next one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "jm-move.h"
#include "jm-sample.h"

/* A map is written as its lists: "ab||c" has three, of which the first holds a and b.  Lists
 * are those of stages, or of the touchpoints of a map that has two in each stage. */

static JmItem *
add (JmItem     *parent,
     guint       field,
     JmKind      kind,
     const char *id)
{
  JmItem *item = jm_item_new (kind, id);

  jm_item_build_append (parent, field, item);

  return item;
}

static JmMap *
make_map (const char *lists,
          JmKind      kind,
          guint       field)
{
  g_auto (GStrv) parts = g_strsplit (lists, "|", -1);
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);
  gboolean at_touchpoints = kind != JM_KIND_TOUCHPOINT && kind != JM_KIND_OBJECTIVE;
  g_autoptr (GError) error = NULL;
  JmItem *stage = NULL;
  JmMap *map;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("s-%u", i);
      g_autofree char *touchpoint = g_strdup_printf ("t-%u", i);
      JmItem *holder;

      if (stage == NULL || !at_touchpoints || i % 2 == 0)
        stage = add (root, JM_MAP_STAGES, JM_KIND_STAGE, id);
      holder = at_touchpoints ? add (stage, JM_STAGE_TOUCHPOINTS, JM_KIND_TOUCHPOINT, touchpoint) : stage;
      for (const char *c = parts[i]; *c != '\0'; c++)
        add (holder, field, kind, (const char[]){ *c, '\0' });
    }

  map = jm_map_new (root, &error);
  g_assert_no_error (error);
  jm_item_unref (root);

  return map;
}

static void
write_list (GString      *string,
            const JmItem *holder,
            guint         field)
{
  if (string->len > 0 || jm_item_get_kind (holder) == JM_KIND_MAP)
    g_string_append_c (string, '|');
  for (guint i = 0; i < jm_item_get_n_children (holder, field); i++)
    g_string_append (string, jm_item_get_id (jm_item_get_child (holder, field, i)));
}

static char *
write_map (JmMap  *map,
           JmKind  kind,
           guint   field)
{
  JmItem *root = jm_map_get_root (map);
  gboolean at_touchpoints = kind != JM_KIND_TOUCHPOINT && kind != JM_KIND_OBJECTIVE;
  /* A mark before the first list, so that an empty one counts, too. */
  GString *string = g_string_new (">");

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

      if (!at_touchpoints)
        write_list (string, stage, field);
      for (guint j = 0; at_touchpoints && j < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); j++)
        write_list (string, jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j), field);
    }
  g_string_erase (string, 0, 2);

  return g_string_free_and_steal (string);
}

static char **
split_ids (const char *letters)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (; *letters != '\0'; letters++)
    g_strv_builder_take (builder, g_strndup (letters, 1));

  return g_strv_builder_end (builder);
}

typedef struct
{
  const char *before;
  const char *moved;  /* the current one last */
  JmMove move;
  const char *after;  /* NULL for no change */
} Case;

static void
check (const Case *cases,
       guint       n,
       JmKind      kind,
       guint       field,
       gboolean    by_stage)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JmMap) map = make_map (cases[i].before, kind, field);
      g_auto (GStrv) ids = split_ids (cases[i].moved);
      g_autoptr (GError) error = NULL;
      g_autoptr (JmMap) moved = jm_move_items (map, (const char *const *) ids, cases[i].move, by_stage, &error);
      g_autofree char *after = NULL;

      g_assert_no_error (error);
      g_assert_nonnull (moved);
      after = write_map (moved, kind, field);
      g_test_message ("%s, %s moved: %s", cases[i].before, cases[i].moved, after);
      g_assert_cmpstr (after, ==, cases[i].after != NULL ? cases[i].after : cases[i].before);
      g_assert_true ((moved == map) == (cases[i].after == NULL));
      /* Of one item it is known beforehand. */
      if (strlen (cases[i].moved) == 1)
        g_assert_cmpint (jm_move_is_possible (map, (const char *const *) ids, cases[i].move, by_stage), ==,
                         cases[i].after != NULL);
    }
}

static void
test_touchpoints_go_through_the_stages (void)
{
  static const Case cases[] = {
    { "abc|d", "a", JM_MOVE_LATER, "bac|d" },
    { "abc|d", "b", JM_MOVE_EARLIER, "bac|d" },
    { "abc|d", "c", JM_MOVE_LATER, "ab|cd" },
    { "ab|cd", "c", JM_MOVE_EARLIER, "abc|d" },
    { "a||b", "a", JM_MOVE_LATER, "|a|b" },
    { "|a|b", "b", JM_MOVE_EARLIER, "|ab|" },
    { "a|b", "a", JM_MOVE_EARLIER, NULL },
    { "a|b", "b", JM_MOVE_LATER, NULL },
    { "a|b", "a", JM_MOVE_UP, NULL },
    { "a|b", "a", JM_MOVE_DOWN, NULL },
    /* Side by side they stay so. */
    { "abc|d", "ab", JM_MOVE_LATER, "cab|d" },
    { "cab|d", "ab", JM_MOVE_LATER, "c|abd" },
    { "cab|d", "ba", JM_MOVE_LATER, "c|abd" },
    { "c|abd", "ab", JM_MOVE_EARLIER, "cab|d" },
    { "d|abc|", "abc", JM_MOVE_EARLIER, "dabc||" },
    { "d|abc|", "abc", JM_MOVE_LATER, "d||abc" },
    /* Apart they stay apart, until the first is at the edge. */
    { "abcd|", "ac", JM_MOVE_LATER, "badc|" },
    { "badc|", "ac", JM_MOVE_LATER, "bda|c" },
    { "a|b", "ab", JM_MOVE_LATER, "|ab" },
    { "|ab", "ab", JM_MOVE_LATER, NULL },
    /* With one key to another stage, to its near end. */
    { "abc|de|f", "a", JM_MOVE_NEXT_STAGE, "bc|ade|f" },
    { "abc|de|f", "f", JM_MOVE_PREVIOUS_STAGE, "abc|def|" },
    { "abc|de|f", "ac", JM_MOVE_NEXT_STAGE, "b|acde|f" },
    { "abc|de|f", "ad", JM_MOVE_NEXT_STAGE, "bc|ae|df" },
    { "abc|de|f", "f", JM_MOVE_NEXT_STAGE, NULL },
    { "abc|de|f", "a", JM_MOVE_PREVIOUS_STAGE, NULL },
  };

  check (cases, G_N_ELEMENTS (cases), JM_KIND_TOUCHPOINT, JM_STAGE_TOUCHPOINTS, FALSE);
}

static void
test_objectives_go_as_they_stand (void)
{
  static const Case wide[] = {
    { "ab|c", "a", JM_MOVE_LATER, "ba|c" },     { "ab|c", "b", JM_MOVE_LATER, "a|bc" },
    { "ab|c", "c", JM_MOVE_EARLIER, "abc|" },   { "ab|c", "a", JM_MOVE_DOWN, NULL },
    { "ab|c", "a", JM_MOVE_NEXT_STAGE, "b|ac" },
  };
  static const Case narrow[] = {
    { "ab|c", "a", JM_MOVE_DOWN, "ba|c" },      { "ab|c", "b", JM_MOVE_DOWN, NULL },
    { "ab|c", "a", JM_MOVE_UP, NULL },          { "ab|c", "b", JM_MOVE_LATER, "a|cb" },
    { "ab|c", "a", JM_MOVE_LATER, "b|ac" },     { "ab|c", "c", JM_MOVE_LATER, NULL },
  };

  check (wide, G_N_ELEMENTS (wide), JM_KIND_OBJECTIVE, JM_STAGE_OBJECTIVES, FALSE);
  check (narrow, G_N_ELEMENTS (narrow), JM_KIND_OBJECTIVE, JM_STAGE_OBJECTIVES, TRUE);
}

static void
test_notes_go_up_and_down_and_to_the_neighbour (void)
{
  static const Case cases[] = {
    { "abc||d", "b", JM_MOVE_UP, "bac||d" },
    { "abc||d", "b", JM_MOVE_DOWN, "acb||d" },
    { "abc||d", "a", JM_MOVE_UP, NULL },
    { "abc||d", "c", JM_MOVE_DOWN, NULL },
    { "abc||d", "ab", JM_MOVE_DOWN, "cab||d" },
    /* As high as they were, as far as there is something above them. */
    { "abc||d", "c", JM_MOVE_LATER, "ab|c|d" },
    { "abc|de|", "b", JM_MOVE_LATER, "ac|dbe|" },
    { "abc|de|", "e", JM_MOVE_EARLIER, "aebc|d|" },
    { "abc|de|", "ac", JM_MOVE_LATER, "b|adce|" },
    { "abc|de|", "a", JM_MOVE_EARLIER, NULL },
    { "|||a", "a", JM_MOVE_LATER, NULL },
    { "|||a", "a", JM_MOVE_EARLIER, "||a|" },
    { "a|||", "a", JM_MOVE_NEXT_STAGE, NULL },
    /* Across the end of a stage, all of them. */
    { "|ab|c|", "ac", JM_MOVE_LATER, "|b|a|c" },
  };
  static const Case summed_up[] = {
    { "ab|c|", "a", JM_MOVE_LATER, NULL },
    { "ab|c|", "a", JM_MOVE_DOWN, NULL },
  };

  check (cases, G_N_ELEMENTS (cases), JM_KIND_PAIN_POINT, JM_TOUCHPOINT_PAIN_POINTS, FALSE);
  check (cases, G_N_ELEMENTS (cases), JM_KIND_OPPORTUNITY, JM_TOUCHPOINT_OPPORTUNITIES, FALSE);
  check (cases, G_N_ELEMENTS (cases), JM_KIND_MOTIVATION, JM_TOUCHPOINT_MOTIVATIONS, FALSE);
  check (summed_up, G_N_ELEMENTS (summed_up), JM_KIND_PAIN_POINT, JM_TOUCHPOINT_PAIN_POINTS, TRUE);
}

/* Of a map with three stages of two touchpoints each. */
static char *
move_one (JmMap      **map,
          const char  *id,
          JmMove       move,
          gboolean     by_stage)
{
  const char *const ids[] = { id, NULL };
  g_autoptr (GError) error = NULL;
  JmMap *next = jm_move_items (*map, ids, move, by_stage, &error);
  GString *order = g_string_new (NULL);
  JmItem *root;

  g_assert_no_error (error);
  jm_map_unref (*map);
  *map = next;
  root = jm_map_get_root (next);
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    g_string_append_printf (order, "%s ", jm_item_get_id (jm_item_get_child (root, JM_MAP_STAGES, i)));
  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_KPIS); i++)
    {
      const JmItem *kpi = jm_item_get_child (root, JM_MAP_KPIS, i);

      g_string_append_printf (order, "%s@%s ", jm_item_get_id (kpi), jm_item_get_text (kpi, JM_KPI_AT));
    }

  return g_string_free_and_steal (order);
}

static JmMap *
make_map_with_kpis (void)
{
  static const char *const places[] = { "t-0", "t-1", "t-0", "s-0", "s-2", "" };
  g_autoptr (JmMap) map = make_map ("|||", JM_KIND_PAIN_POINT, JM_TOUCHPOINT_PAIN_POINTS);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *id = g_strdup_printf ("k%u", i);
      g_autoptr (JmItem) kpi = jm_item_new (JM_KIND_KPI, id);
      g_autoptr (GError) error = NULL;
      JmMap *next;

      if (*places[i] != '\0')
        jm_item_build_set (kpi, JM_KPI_AT, JM_VALUE_TEXT (places[i]), NULL);
      next = jm_map_insert (map, JM_MAP_ID, JM_MAP_KPIS, -1, kpi, &error);
      g_assert_no_error (error);
      jm_map_unref (map);
      map = next;
    }

  return g_steal_pointer (&map);
}

static void
test_kpis_are_measured_elsewhere (void)
{
  const struct
  {
    const char *id;
    JmMove move;
    gboolean by_stage;
    const char *after;
  } cases[] = {
    { "k0", JM_MOVE_LATER, FALSE, "s-0 s-2 k0@t-1 k1@t-1 k2@t-0 k3@s-0 k4@s-2 k5@ " },
    { "k1", JM_MOVE_LATER, FALSE, "s-0 s-2 k0@t-0 k1@t-2 k2@t-0 k3@s-0 k4@s-2 k5@ " },
    { "k3", JM_MOVE_LATER, FALSE, "s-0 s-2 k0@t-0 k1@t-1 k2@t-0 k3@s-2 k4@s-2 k5@ " },
    { "k4", JM_MOVE_LATER, FALSE, NULL },
    { "k0", JM_MOVE_EARLIER, FALSE, NULL },
    { "k5", JM_MOVE_LATER, FALSE, NULL },
    { "k0", JM_MOVE_NEXT_STAGE, FALSE, NULL },
    /* Only those at the same place count. */
    { "k0", JM_MOVE_DOWN, FALSE, "s-0 s-2 k2@t-0 k1@t-1 k0@t-0 k3@s-0 k4@s-2 k5@ " },
    { "k0", JM_MOVE_UP, FALSE, NULL },
    { "k1", JM_MOVE_DOWN, FALSE, NULL },
    /* With a stage in each column, all of the stage. */
    { "k0", JM_MOVE_DOWN, TRUE, "s-0 s-2 k1@t-1 k0@t-0 k2@t-0 k3@s-0 k4@s-2 k5@ " },
    { "k0", JM_MOVE_LATER, TRUE, "s-0 s-2 k0@s-2 k1@t-1 k2@t-0 k3@s-0 k4@s-2 k5@ " },
  };
  g_autoptr (JmMap) untouched = make_map_with_kpis ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const ids[] = { cases[i].id, NULL };
      JmMap *map = make_map_with_kpis ();
      g_autofree char *after = move_one (&map, cases[i].id, cases[i].move, cases[i].by_stage);

      g_test_message ("%u: %s", i, after);
      if (cases[i].after != NULL)
        g_assert_cmpstr (after, ==, cases[i].after);
      else
        g_assert_true (jm_item_equal (jm_map_get_root (map), jm_map_get_root (untouched)));
      g_assert_cmpint (jm_move_is_possible (untouched, ids, cases[i].move, cases[i].by_stage), ==,
                       cases[i].after != NULL);
      jm_map_unref (map);
    }
}

static void
test_stages_go_past_each_other (void)
{
  JmMap *map = make_map ("a|b|c", JM_KIND_TOUCHPOINT, JM_STAGE_TOUCHPOINTS);
  const struct
  {
    const char *id;
    JmMove move;
    const char *after;
  } steps[] = {
    { "s-0", JM_MOVE_LATER, "s-1 s-0 s-2 " },   { "s-0", JM_MOVE_LATER, "s-1 s-2 s-0 " },
    { "s-0", JM_MOVE_LATER, "s-1 s-2 s-0 " },   { "s-2", JM_MOVE_EARLIER, "s-2 s-1 s-0 " },
    { "s-2", JM_MOVE_EARLIER, "s-2 s-1 s-0 " }, { "s-1", JM_MOVE_NEXT_STAGE, "s-2 s-1 s-0 " },
    { "s-1", JM_MOVE_UP, "s-2 s-1 s-0 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *after = move_one (&map, steps[i].id, steps[i].move, FALSE);

      g_assert_cmpstr (after, ==, steps[i].after);
    }
  jm_map_unref (map);
}

static void
test_what_does_not_move_stays (void)
{
  g_autoptr (JmMap) map = jm_sample_map (3, 3, 2, 7);
  JmItem *stage = jm_item_get_child (jm_map_get_root (map), JM_MAP_STAGES, 1);
  JmItem *touchpoint = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, 1);
  const char *const persona[] = { jm_item_get_id (jm_item_get_child (jm_map_get_root (map), JM_MAP_PERSONAS, 0)), NULL };
  const char *const nothing[] = { NULL };
  const char *const unknown[] = { "nothing", NULL };
  /* Only what is like the current one goes. */
  const char *const both[] = { jm_item_get_id (stage), jm_item_get_id (touchpoint), NULL };
  g_autoptr (JmMap) same_persona = jm_move_items (map, persona, JM_MOVE_LATER, FALSE, NULL);
  g_autoptr (JmMap) same_nothing = jm_move_items (map, nothing, JM_MOVE_LATER, FALSE, NULL);
  g_autoptr (JmMap) same_unknown = jm_move_items (map, unknown, JM_MOVE_LATER, FALSE, NULL);
  g_autoptr (JmMap) moved = jm_move_items (map, both, JM_MOVE_LATER, FALSE, NULL);
  JmPlace place;

  g_assert_true (same_persona == map);
  g_assert_true (same_nothing == map);
  g_assert_true (same_unknown == map);
  g_assert_false (jm_move_is_possible (map, nothing, JM_MOVE_LATER, FALSE));
  g_assert_false (jm_move_is_possible (map, unknown, JM_MOVE_LATER, FALSE));
  g_assert_false (jm_move_is_possible (map, persona, JM_MOVE_DOWN, FALSE));

  g_assert_true (jm_map_locate (moved, both[0], &place));
  g_assert_cmpuint (place.position, ==, 1);
  g_assert_true (jm_map_locate (moved, both[1], &place));
  g_assert_cmpuint (place.position, ==, 2);
}

/* As many as a hand can select with one key, and the whole map moved by another. */
static void
test_many_go_at_once (void)
{
  g_autoptr (JmMap) map = jm_sample_map (40, 50, 3, 7);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (JmMap) moved = NULL;
  gint64 began;

  for (guint i = 0; i < 40; i++)
    for (guint j = 0; j < 50; j += 2)
      {
        JmItem *stage = jm_item_get_child (jm_map_get_root (map), JM_MAP_STAGES, i);

        g_ptr_array_add (ids, (gpointer) jm_item_get_id (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j)));
      }
  g_ptr_array_add (ids, NULL);

  began = g_get_monotonic_time ();
  moved = jm_move_items (map, (const char *const *) ids->pdata, JM_MOVE_LATER, FALSE, NULL);
  g_test_message ("%.1f ms", (double) (g_get_monotonic_time () - began) / 1000);
  g_assert_nonnull (moved);
  for (guint i = 0; i + 1 < ids->len; i++)
    {
      JmPlace before, after;

      g_assert_true (jm_map_locate (map, g_ptr_array_index (ids, i), &before));
      g_assert_true (jm_map_locate (moved, g_ptr_array_index (ids, i), &after));
      g_assert_cmpstr (before.parent, ==, after.parent);
      g_assert_cmpuint (before.position + 1, ==, after.position);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/move/touchpoints", test_touchpoints_go_through_the_stages);
  g_test_add_func ("/move/objectives", test_objectives_go_as_they_stand);
  g_test_add_func ("/move/notes", test_notes_go_up_and_down_and_to_the_neighbour);
  g_test_add_func ("/move/kpis", test_kpis_are_measured_elsewhere);
  g_test_add_func ("/move/stages", test_stages_go_past_each_other);
  g_test_add_func ("/move/nothing", test_what_does_not_move_stays);
  g_test_add_func ("/move/many", test_many_go_at_once);

  return g_test_run ();
}
