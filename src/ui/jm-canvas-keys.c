/* jm-canvas-keys.c: going about the map with the keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-keys.h"

#include <math.h>
#include <string.h>

#include "jm-canvas-menu.h"
#include "jm-canvas-spot.h"
#include "jm-cell-editor.h"
#include "jm-edit-actions.h"
#include "jm-edit.h"

/* The touchpoint at which somebody was last: whoever goes up to the row of the stages and
 * down again comes back to it. */
#define COLUMN "jm-keys-column"

/* The part of a screen that Page Up and Page Down go. */
#define PAGE 0.85

static void
remember_column (JmCanvas         *canvas,
                 const JmGridSpot *spot)
{
  JmMap *map = jm_editor_get_map (jm_canvas_get_editor (canvas));
  const char *touchpoint = jm_edit_find_holder (map, spot->cell.owner, JM_KIND_TOUCHPOINT);

  if (touchpoint != NULL)
    g_object_set_data_full (G_OBJECT (canvas), COLUMN, g_strdup (touchpoint), g_free);
}

static JmDirectionOfMove
find_onward (JmLayout *layout)
{
  return jm_layout_is_rtl (layout) ? JM_LEFT : JM_RIGHT;
}

/* Where somebody is.  Who is nowhere on the map, or comes back from a persona, goes to the
 * touchpoint where they were, or to the beginning, and is done. */
static gboolean
find_start (JmCanvas   *canvas,
            JmGridSpot *from)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  const char *column = g_object_get_data (G_OBJECT (canvas), COLUMN);
  JmGridSpot to;

  if (jm_canvas_get_spot (canvas, from))
    {
      remember_column (canvas, from);
      return TRUE;
    }

  if ((column != NULL && jm_grid_find_spot (jm_editor_get_layout (editor), column, &to)) ||
      jm_grid_go_to_corner (jm_editor_get_layout (editor), jm_editor_get_map (editor), FALSE, &to))
    jm_canvas_go_to (canvas, &to);

  return FALSE;
}

static gboolean
find_next (JmCanvas          *canvas,
           const JmGridSpot  *from,
           JmDirectionOfMove  direction,
           JmGridSpot        *to)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);

  return jm_grid_move (jm_editor_get_layout (editor), jm_editor_get_map (editor), from, direction,
                       g_object_get_data (G_OBJECT (canvas), COLUMN), to);
}

static void
move (JmCanvas          *canvas,
      JmDirectionOfMove  direction)
{
  JmGridSpot from, to;

  if (find_start (canvas, &from) && find_next (canvas, &from, direction, &to))
    jm_canvas_go_to (canvas, &to);
}

/* Goes to the next cell and leaves selected what is selected, so that more can be added. */
static void
move_beside_selection (JmCanvas          *canvas,
                       JmDirectionOfMove  direction)
{
  JmGridSpot from, to;

  if (!find_start (canvas, &from))
    return;

  from.item = NULL;
  if (!find_next (canvas, &from, direction, &to))
    return;

  jm_editor_set_cell (jm_canvas_get_editor (canvas), &to.cell);
  jm_canvas_reveal_rect (canvas, &to.cell.rect);
}

/* As far as nearly a screen reaches, so that something of what was seen stays in sight. */
static void
move_page (JmCanvas          *canvas,
           JmDirectionOfMove  direction)
{
  gboolean is_upright = direction == JM_UP || direction == JM_DOWN;
  JmGridSpot from, to, next;
  gboolean is_found = FALSE;
  JmRect visible;
  double page;

  if (!find_start (canvas, &from))
    return;

  jm_canvas_get_visible (canvas, &visible);
  page = (is_upright ? visible.height : visible.width) * PAGE;
  to = from;
  while (find_next (canvas, &to, direction, &next))
    {
      double dx = next.cell.rect.x - from.cell.rect.x, dy = next.cell.rect.y - from.cell.rect.y;

      if (is_found && fabs (is_upright ? dy : dx) > page)
        break;
      to = next;
      is_found = TRUE;
    }

  if (is_found)
    jm_canvas_go_to (canvas, &to);
}

/* The next item in a direction that is of the kind of the current one. */
static gboolean
find_next_alike (JmCanvas          *canvas,
                 const char        *current,
                 JmDirectionOfMove  direction,
                 JmGridSpot        *to)
{
  JmMap *map = jm_editor_get_map (jm_canvas_get_editor (canvas));
  JmKind kind = jm_item_get_kind (jm_map_find (map, current));
  JmGridSpot from;

  if (!jm_canvas_get_spot (canvas, to) || g_strcmp0 (to->item, current) != 0)
    return FALSE;

  do
    {
      from = *to;
      if (!find_next (canvas, &from, direction, to))
        return FALSE;
    }
  while (to->item == NULL || jm_item_get_kind (jm_map_find (map, to->item)) != kind);

  return TRUE;
}

/* Takes the next card, header or note into the selection, or the last one out again. */
static void
extend (JmCanvas          *canvas,
        JmDirectionOfMove  direction)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  g_autofree char *last = g_strdup (jm_editor_get_current (editor));
  g_autofree char *next = NULL;
  JmGridSpot to;

  if (last == NULL || !find_next_alike (canvas, last, direction, &to))
    return;

  next = g_strdup (to.item);
  if (jm_editor_is_selected (editor, next))
    {
      /* The next one becomes the current one by being taken in last. */
      jm_editor_toggle_selected (editor, last);
      jm_editor_toggle_selected (editor, next);
    }
  jm_editor_toggle_selected (editor, next);
  jm_editor_set_cell (editor, &to.cell);
  jm_canvas_reveal_rect (canvas, &to.cell.rect);
}

/* All cards or headers in reading order. */
static GPtrArray *
list_row (JmLayout *layout,
          guint     lane)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < jm_layout_get_n_stages (layout); i++)
    {
      JmGridStage stage;

      jm_layout_get_stage (layout, i, &stage);
      if (lane == JM_GRID_HEADER)
        g_ptr_array_add (ids, (gpointer) stage.id);
      for (guint j = 0; lane != JM_GRID_HEADER && j < stage.n_touchpoints; j++)
        g_ptr_array_add (ids, (gpointer) jm_layout_get_touchpoint (layout, i, j));
    }

  return ids;
}

/* Selects all cards or headers from the current one to the first or last. */
static void
extend_to_end (JmCanvas *canvas,
               gboolean  at_end)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  g_autoptr (GPtrArray) row = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  gboolean is_passed = FALSE;
  JmGridSpot spot, to;

  if (!jm_canvas_get_spot (canvas, &spot) || spot.item == NULL ||
      (spot.cell.lane != JM_LANE_TOUCHPOINTS && spot.cell.lane != JM_GRID_HEADER))
    return;

  row = list_row (jm_editor_get_layout (editor), spot.cell.lane);
  for (guint i = 0; i < row->len; i++)
    {
      /* The last one becomes the current one. */
      const char *id = g_ptr_array_index (row, at_end ? i : row->len - 1 - i);

      is_passed |= strcmp (id, spot.item) == 0;
      if (is_passed)
        g_ptr_array_add (ids, (gpointer) id);
    }
  g_ptr_array_add (ids, NULL);

  jm_editor_select (editor, (const char *const *) ids->pdata);
  if (ids->len > 1 && jm_grid_find_spot (jm_editor_get_layout (editor), g_ptr_array_index (ids, ids->len - 2), &to))
    {
      jm_editor_set_cell (editor, &to.cell);
      jm_canvas_reveal_rect (canvas, &to.cell.rect);
    }
}

/* Takes what stands in the current cell into the selection, or out of it. */
static void
toggle (JmCanvas *canvas)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmLayout *layout = jm_editor_get_layout (editor);
  g_autoptr (GPtrArray) items = NULL;
  JmGridSpot spot;

  if (!jm_canvas_get_spot (canvas, &spot))
    return;

  items = jm_grid_list_items (layout, jm_editor_get_map (editor), &spot.cell);
  if (spot.item == NULL && items->len > 0)
    spot.item = g_ptr_array_index (items, 0);
  if (spot.item == NULL)
    return;

  jm_editor_toggle_selected (editor, spot.item);
  jm_editor_set_cell (editor, &spot.cell);
}

static void
go_to_end (JmCanvas *canvas,
           gboolean  at_end,
           gboolean  of_map)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmLayout *layout = jm_editor_get_layout (editor);
  JmMap *map = jm_editor_get_map (editor);
  JmGridSpot from, to;
  gboolean found = of_map || !jm_canvas_get_spot (canvas, &from)
                       ? jm_grid_go_to_corner (layout, map, at_end, &to)
                       : jm_grid_go_to_end (layout, map, &from.cell, at_end, &to);

  if (found)
    jm_canvas_go_to (canvas, &to);
}

static gboolean
find_direction (guint              keyval,
                JmDirectionOfMove *direction)
{
  static const struct
  {
    guint keyval;
    guint keypad;
    JmDirectionOfMove direction;
  } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, JM_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, JM_RIGHT },
    { GDK_KEY_Up, GDK_KEY_KP_Up, JM_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, JM_DOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keyval == keys[i].keyval || keyval == keys[i].keypad)
      {
        *direction = keys[i].direction;
        return TRUE;
      }

  return FALSE;
}

/**
 * jm_canvas_keys_show_menu:
 * @canvas: a canvas
 *
 * Shows the menu of what is current on it, on the part of it that can be seen.
 */
void
jm_canvas_keys_show_menu (JmCanvas *canvas)
{
  JmGridSpot spot;
  JmRect rect, visible;
  graphene_rect_t place;

  jm_canvas_get_visible (canvas, &visible);
  rect = visible;
  if (jm_canvas_get_spot (canvas, &spot))
    {
      rect = spot.cell.rect;
      if (spot.item != NULL)
        jm_grid_find_rect (jm_editor_get_layout (jm_canvas_get_editor (canvas)), &spot.cell, spot.item, &rect);
      jm_canvas_reveal_rect (canvas, &rect);
    }

  jm_canvas_to_widget (canvas, &rect, &place);
  graphene_rect_intersection (&place,
                              &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (canvas)),
                                                   (float) gtk_widget_get_height (GTK_WIDGET (canvas))),
                              &place);
  jm_canvas_show_menu (canvas, (double) (place.origin.x + place.size.width / 2),
                       (double) (place.origin.y + place.size.height / 2));
}

/* The keysym of U+2212, the sign minus. */
#define MINUS_SIGN 0x1002212u

/* Points of emotions go up and down. */
static gboolean
step_scores (JmCanvas        *canvas,
             guint            keyval,
             GdkModifierType  modifiers)
{
  int steps = 0;

  if ((modifiers & ~GDK_SHIFT_MASK) == 0)
    steps = keyval == GDK_KEY_plus || keyval == GDK_KEY_KP_Add                                 ? 1
            : keyval == GDK_KEY_minus || keyval == GDK_KEY_KP_Subtract || keyval == MINUS_SIGN ? -1
                                                                                              : 0;

  return steps != 0 && jm_edit_step_emotions (jm_canvas_get_editor (canvas), steps);
}

/* Whether a key begins a text: a letter, or what makes one together with the next key.  The
 * space bar moves the map. */
static gboolean
begins_text (guint           keyval,
             GdkModifierType modifiers)
{
  gunichar character = gdk_keyval_to_unicode (keyval);

  if ((modifiers & ~GDK_SHIFT_MASK) != 0)
    return FALSE;

  return (character > ' ' && character != 0x7f && g_unichar_isprint (character)) || keyval == GDK_KEY_Multi_key ||
         (keyval >= GDK_KEY_dead_grave && keyval <= GDK_KEY_dead_longsolidusoverlay);
}

/* The arrows. */
static gboolean
go_beside (JmCanvas        *canvas,
           guint            keyval,
           GdkModifierType  modifiers)
{
  JmDirectionOfMove direction;

  if (!find_direction (keyval, &direction))
    return FALSE;

  if (modifiers == 0)
    move (canvas, direction);
  else if (modifiers == GDK_SHIFT_MASK)
    extend (canvas, direction);
  else if (modifiers == GDK_CONTROL_MASK)
    move_beside_selection (canvas, direction);
  else
    return FALSE;

  return TRUE;
}

/* Home, End, Page Up and Page Down. */
static gboolean
go_far (JmCanvas        *canvas,
        guint            keyval,
        GdkModifierType  modifiers)
{
  gboolean is_home = keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home;
  gboolean is_end = keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End;
  gboolean is_page_up = keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up;
  gboolean is_page_down = keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down;
  JmDirectionOfMove onward = find_onward (jm_editor_get_layout (jm_canvas_get_editor (canvas)));

  if ((is_home || is_end) && (modifiers == 0 || modifiers == GDK_CONTROL_MASK))
    go_to_end (canvas, is_end, modifiers == GDK_CONTROL_MASK);
  else if ((is_home || is_end) && modifiers == GDK_SHIFT_MASK)
    extend_to_end (canvas, is_end);
  else if ((is_page_up || is_page_down) && modifiers == 0)
    move_page (canvas, is_page_up ? JM_UP : JM_DOWN);
  else if ((is_page_up || is_page_down) && modifiers == GDK_ALT_MASK)
    move_page (canvas, is_page_down == (onward == JM_RIGHT) ? JM_RIGHT : JM_LEFT);
  else
    return FALSE;

  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                JmCanvas              *canvas)
{
  GdkModifierType modifiers = state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK |
                                       GDK_META_MASK | GDK_HYPER_MASK);
  GtkWidget *view;

  if (jm_cell_editor_is_open (canvas))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    {
      jm_canvas_keys_show_menu (canvas);
      return GDK_EVENT_STOP;
    }

  if (keyval == GDK_KEY_space && modifiers == GDK_CONTROL_MASK)
    {
      toggle (canvas);
      return GDK_EVENT_STOP;
    }

  if (step_scores (canvas, keyval, modifiers) || go_beside (canvas, keyval, modifiers) ||
      go_far (canvas, keyval, modifiers))
    return GDK_EVENT_STOP;

  if (!begins_text (keyval, modifiers))
    return GDK_EVENT_PROPAGATE;

  /* The letter goes through the input method of the text, like those that follow it. */
  view = jm_cell_editor_open (canvas, TRUE);

  return view != NULL &&
         gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (view),
                                                   gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller)));
}

/* Keys go to the map as soon as it is there. */
static void
map_cb (JmCanvas *canvas)
{
  gtk_widget_grab_focus (GTK_WIDGET (canvas));
}

/**
 * jm_canvas_keys_attach:
 * @canvas: a canvas
 *
 * Lets people go about it with arrows, Home, End and Page keys, select with them, open its
 * menu, and begin a text by typing it.
 */
void
jm_canvas_keys_attach (JmCanvas *canvas)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), canvas, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (canvas), controller);
  g_signal_connect (canvas, "map", G_CALLBACK (map_cb), NULL);
}
