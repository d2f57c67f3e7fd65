/* test-canvas-items.c: the items of the canvas, as GTK itself knows them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Needs a display (on-a-screen.py) and GTK_A11Y=test.
 */

#include "config.h"

#include <adwaita.h>

#include "jm-canvas.h"
#include "jm-sample.h"

typedef struct
{
  JmEditor *editor;
  GtkWidget *window;
  GtkWidget *canvas;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (JmMap) map = jm_sample_map (2, 3, 2, 1);

  fixture->editor = jm_editor_new (jm_loaded_new (map, NULL));
  fixture->window = gtk_window_new ();
  fixture->canvas = jm_canvas_new (fixture->editor);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->canvas);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->editor);
}

static GtkAccessible *
get_nth (GtkAccessible *parent,
         guint          n)
{
  GtkAccessible *child = gtk_accessible_get_first_accessible_child (parent);

  for (guint i = 0; i < n && child != NULL; i++)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (child);

      g_object_unref (child);
      child = next;
    }

  return child;
}

static const char *
get_id (Fixture *fixture,
        guint    stage,
        int      touchpoint)
{
  JmItem *item = jm_item_get_child (jm_map_get_root (jm_editor_get_map (fixture->editor)), JM_MAP_STAGES, stage);

  return jm_item_get_id (touchpoint < 0 ? item : jm_item_get_child (item, JM_STAGE_TOUCHPOINTS, (guint) touchpoint));
}

/* The touchpoint of a stage that has this place among them. */
static GtkAccessible *
find_touchpoint (GtkAccessible *stage,
                 int            position)
{
  GtkAccessible *child = gtk_accessible_get_first_accessible_child (stage);

  while (child != NULL)
    {
      g_autofree char *differs = gtk_test_accessible_check_relation (child, GTK_ACCESSIBLE_RELATION_SET_SIZE, 3);
      g_autofree char *elsewhere = gtk_test_accessible_check_relation (child, GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                                                       position);
      GtkAccessible *next;

      if (differs == NULL && elsewhere == NULL)
        return child;
      next = gtk_accessible_get_next_accessible_sibling (child);
      g_object_unref (child);
      child = next;
    }

  return NULL;
}

static void
test_roles (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GtkAccessible) first = get_nth (GTK_ACCESSIBLE (fixture->canvas), 0);
  g_autoptr (GtkAccessible) second = get_nth (GTK_ACCESSIBLE (fixture->canvas), 1);
  g_autoptr (GtkAccessible) card = find_touchpoint (first, 2);
  const char *title = jm_item_get_text (jm_map_find (jm_editor_get_map (fixture->editor), get_id (fixture, 0, -1)),
                                        JM_STAGE_TITLE);
  const char *card_title = jm_item_get_text (jm_map_find (jm_editor_get_map (fixture->editor), get_id (fixture, 0, 1)),
                                             JM_TOUCHPOINT_TITLE);

  gtk_test_accessible_assert_role (first, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL, title);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL, card_title);
  gtk_test_accessible_assert_relation (first, GTK_ACCESSIBLE_RELATION_POS_IN_SET, 1);
  gtk_test_accessible_assert_relation (second, GTK_ACCESSIBLE_RELATION_POS_IN_SET, 2);
  gtk_test_accessible_assert_relation (second, GTK_ACCESSIBLE_RELATION_SET_SIZE, 2);
  g_assert_true (gtk_test_accessible_has_property (card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GtkAccessible) stage = get_nth (GTK_ACCESSIBLE (fixture->canvas), 0);
  g_autoptr (GtkAccessible) first = find_touchpoint (stage, 1);
  g_autoptr (GtkAccessible) second = find_touchpoint (stage, 2);

  gtk_widget_grab_focus (fixture->canvas);
  jm_editor_select_one (fixture->editor, get_id (fixture, 0, 0));
  gtk_test_accessible_assert_state (first, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  jm_editor_select_one (fixture->editor, get_id (fixture, 0, 1));
  gtk_test_accessible_assert_state (first, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  gtk_test_accessible_assert_state (second, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  if (gtk_widget_has_focus (fixture->canvas))
    {
      g_assert_true (gtk_accessible_get_platform_state (second, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));
      g_assert_false (gtk_accessible_get_platform_state (first, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));
    }
}

/* Items stand in their parents, where they are drawn. */
static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GtkAccessible) stage = get_nth (GTK_ACCESSIBLE (fixture->canvas), 0);
  g_autoptr (GtkAccessible) card = find_touchpoint (stage, 2);
  int x, y, width, height, left, top, whole_width, whole_height;

  g_assert_true (gtk_accessible_get_bounds (stage, &left, &top, &whole_width, &whole_height));
  g_assert_true (gtk_accessible_get_bounds (card, &x, &y, &width, &height));
  g_assert_cmpint (width, >, 50);
  g_assert_cmpint (x, >, 0);
  g_assert_cmpint (x + width, <=, whole_width);
  g_assert_cmpint (y + height, <=, whole_height);
}

static void
remove_second_touchpoint (Fixture *fixture)
{
  const char *const ids[] = { get_id (fixture, 0, 1), NULL };
  GError *error = NULL;
  JmMap *map = jm_map_remove (jm_editor_get_map (fixture->editor), ids, &error);

  g_assert_true (jm_editor_apply (fixture->editor, map, error, "Delete", NULL));
}

/* Who still holds an item that is gone meets nothing of the map. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GtkAccessible) stage = get_nth (GTK_ACCESSIBLE (fixture->canvas), 0);
  g_autoptr (GtkAccessible) card = find_touchpoint (stage, 2);
  g_autoptr (GtkAccessible) parent = NULL;
  int x, y, width, height;

  remove_second_touchpoint (fixture);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  parent = gtk_accessible_get_accessible_parent (card);
  g_assert_null (parent);
  g_assert_false (gtk_accessible_get_bounds (card, &x, &y, &width, &height));
}

/* GTK asks an item without holding it, and the question may be what finds out that it is gone. */
static void
test_gone_while_asked (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GtkAccessible) stage = get_nth (GTK_ACCESSIBLE (fixture->canvas), 0);
  g_autoptr (GtkAccessible) child = NULL;
  GtkAccessible *card = find_touchpoint (stage, 2);
  GtkATContext *context = gtk_accessible_get_at_context (card);

  g_object_add_weak_pointer (G_OBJECT (card), (gpointer *) &card);
  g_object_add_weak_pointer (G_OBJECT (context), (gpointer *) &context);
  g_object_unref (card);
  g_object_unref (context);
  remove_second_touchpoint (fixture);

  child = gtk_accessible_get_first_accessible_child (card);
  g_assert_null (child);
  g_assert_nonnull (card);
  g_assert_nonnull (context);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (card);
  g_assert_null (context);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/canvas-items/roles", Fixture, NULL, set_up, test_roles, tear_down);
  g_test_add ("/canvas-items/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/canvas-items/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/canvas-items/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/canvas-items/gone-while-asked", Fixture, NULL, set_up, test_gone_while_asked, tear_down);

  return g_test_run ();
}
