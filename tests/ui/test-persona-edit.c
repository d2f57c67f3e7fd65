/* test-persona-edit.c: what can be done to personas, and what is told of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-persona-edit.h"

#include "jm-make.h"
#include "jm-style.h"

static JmMap *
make_map (const char *const *names)
{
  JmItem *root = jm_item_new (JM_KIND_MAP, JM_MAP_ID);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i + 1);

      jm_make_child (root, JM_MAP_PERSONAS, id, JM_PERSONA_NAME, names[i]);
    }

  return jm_make_map (root);
}

static const JmItem *
get_persona (JmMap *map,
             guint  position)
{
  return jm_item_get_child (jm_map_get_root (map), JM_MAP_PERSONAS, position);
}

static void
assert_order (JmMap      *map,
              const char *order)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < jm_item_get_n_children (jm_map_get_root (map), JM_MAP_PERSONAS); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", jm_item_get_id (get_persona (map, i)));

  g_assert_cmpstr (ids->str, ==, order);
}

static void
test_persona_add (void)
{
  static const char *const names[] = { "Lena", "New persona", NULL };
  g_autoptr (JmMap) before = make_map (names);
  g_autofree char *first = NULL, *second = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) once = jm_persona_add (before, &first, &error);
  g_autoptr (JmMap) twice = once != NULL ? jm_persona_add (once, &second, &error) : NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (jm_item_get_text (jm_map_find (twice, first), JM_PERSONA_NAME), ==, "New persona 2");
  g_assert_cmpstr (jm_item_get_text (jm_map_find (twice, second), JM_PERSONA_NAME), ==, "New persona 3");
  g_assert_cmpuint (jm_item_get_n_children (jm_map_get_root (twice), JM_MAP_PERSONAS), ==, 4);
  g_assert_cmpstr (jm_item_get_id (get_persona (twice, 3)), ==, second);

  /* Nobody has the colour of anybody else, said or not. */
  for (guint i = 0; i < 4; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmphex (jm_persona_get_colour (get_persona (twice, i), i), !=,
                       jm_persona_get_colour (get_persona (twice, j), j));
}

static void
test_persona_colours (void)
{
  static const char *const names[] = { "A", "B", "C", NULL };
  g_autoptr (JmMap) map = make_map (names);
  g_autofree char *blue = jm_colour_write (jm_persona_get_default_colour (0));
  g_autofree char *fourth = jm_colour_write (jm_persona_get_default_colour (3));
  g_autoptr (JmMap) same = jm_make_edit (map, "p1", JM_PERSONA_COLOUR, JM_VALUE_TEXT (fourth));
  g_autoptr (JmMap) alike = jm_make_edit (same, "p1", JM_PERSONA_COLOUR, JM_VALUE_TEXT ("#1c71d8"));
  g_autofree char *id = NULL;

  g_assert_cmphex (jm_persona_get_next_colour (jm_map_get_root (alike)), ==, jm_persona_get_default_colour (3));
  g_assert_cmpstr (blue, ==, "#1a6bd8");
  g_assert_cmphex (jm_persona_get_next_colour (jm_map_get_root (map)), ==, jm_persona_get_default_colour (3));
  g_assert_cmphex (jm_persona_get_next_colour (jm_map_get_root (same)), ==, jm_persona_get_default_colour (0));

  /* More personas than colours. */
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (JmMap) taken = g_steal_pointer (&map);

      g_clear_pointer (&id, g_free);
      map = jm_persona_add (taken, &id, NULL);
      g_assert_nonnull (map);
      g_assert_true (jm_item_is_set (jm_map_find (map, id), JM_PERSONA_COLOUR));
    }
}

static void
test_persona_move (void)
{
  static const char *const names[] = { "A", "B", "C", NULL };
  static const struct
  {
    const char *id;
    guint place;
    const char *order;
  } moves[] = {
    { "p1", 0, "p1 p2 p3" }, { "p1", 1, "p1 p2 p3" }, { "p1", 2, "p2 p1 p3" }, { "p1", 3, "p2 p3 p1" },
    { "p3", 0, "p3 p1 p2" }, { "p3", 3, "p1 p2 p3" }, { "p2", 9, "p1 p3 p2" },
  };
  static const struct
  {
    const char *id;
    int steps;
    const char *order;
  } steps[] = {
    { "p1", -1, "p1 p2 p3" }, { "p1", 1, "p2 p1 p3" }, { "p3", -1, "p1 p3 p2" }, { "p3", 1, "p1 p2 p3" },
    { "p2", 7, "p1 p3 p2" },
  };
  g_autoptr (JmMap) map = make_map (names);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (JmMap) moved = jm_persona_move (map, moves[i].id, moves[i].place, &error);

      g_assert_no_error (error);
      assert_order (moved, moves[i].order);
    }

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (JmMap) moved = jm_persona_move_by (map, steps[i].id, steps[i].steps, &error);

      g_assert_no_error (error);
      assert_order (moved, steps[i].order);
    }

  g_assert_null (jm_persona_move_by (map, "nobody", 1, &error));
  g_assert_error (error, JM_MODEL_ERROR, JM_MODEL_ERROR_NOT_FOUND);
}

/* The numbers are those of the curves of the layout. */
static void
test_persona_number (void)
{
  static const char *const names[] = { "A", "B", "C", NULL };
  static const char *const hidden[] = { "p1", NULL };
  g_autoptr (JmMap) map = make_map (names);
  const JmItem *root = jm_map_get_root (map);
  g_autoptr (JmItem) preset = jm_item_new (JM_KIND_VIEW, "w1");

  g_assert_cmpuint (jm_persona_get_number (root, NULL, 2), ==, 2);
  jm_make_set (preset, JM_VIEW_HIDDEN_PERSONAS, JM_VALUE_TEXTS (hidden));
  g_assert_cmpuint (jm_persona_get_number (root, preset, 0), ==, 0);
  g_assert_cmpuint (jm_persona_get_number (root, preset, 1), ==, 0);
  g_assert_cmpuint (jm_persona_get_number (root, preset, 2), ==, 1);
}

static void
test_persona_words (void)
{
  static const struct
  {
    const char *name;
    const char *initial;
  } cases[] = {
    { "Lena", "L" }, { "  élodie", "É" }, { "“Öztürk”", "Ö" }, { "", "" }, { "—", "" }, { "7th visitor", "7" },
    { "ليلى", "ل" },
  };
  static const char *const names[] = { "Lena", NULL };
  g_autoptr (JmMap) map = make_map (names);
  g_autofree char *assumed = jm_persona_describe (get_persona (map, 0));
  g_autoptr (JmItem) source = jm_item_new (JM_KIND_SOURCE, "f1");
  g_autoptr (JmMap) known = jm_map_insert (map, "p1", JM_PERSONA_EVIDENCE, -1, source, NULL);
  g_autoptr (JmMap) with_role = jm_make_edit (known, "p1", JM_PERSONA_ROLE, JM_VALUE_TEXT ("34, commuter"));
  g_autoptr (JmMap) with_quote = jm_make_edit (with_role, "p1", JM_PERSONA_QUOTE, JM_VALUE_TEXT ("It just works."));
  g_autofree char *role = jm_persona_describe (get_persona (with_role, 0));
  g_autofree char *quote = jm_persona_describe (get_persona (with_quote, 0));

  g_assert_cmpstr (assumed, ==, "Assumed — no evidence yet");
  g_assert_cmpstr (role, ==, "34, commuter");
  g_assert_cmpstr (quote, ==, "“It just works.”");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JmMap) named = jm_make_edit (map, "p1", JM_PERSONA_NAME, JM_VALUE_TEXT (cases[i].name));
      g_autofree char *initial = jm_persona_get_initial (get_persona (named, 0));
      g_autofree char *name = jm_persona_get_name (get_persona (named, 0));

      g_assert_cmpstr (initial, ==, cases[i].initial);
      g_assert_cmpuint (strlen (name), >, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/persona-edit/add", test_persona_add);
  g_test_add_func ("/persona-edit/colours", test_persona_colours);
  g_test_add_func ("/persona-edit/move", test_persona_move);
  g_test_add_func ("/persona-edit/number", test_persona_number);
  g_test_add_func ("/persona-edit/words", test_persona_words);

  return g_test_run ();
}
