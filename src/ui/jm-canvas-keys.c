/* jm-canvas-keys.c: going about the map with the keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-keys.h"

#include <string.h>

#include "jm-canvas-menu.h"
#include "jm-canvas-spot.h"
#include "jm-cell-editor.h"
#include "jm-edit-actions.h"
#include "jm-edit.h"

/* The touchpoint at which somebody was last: whoever goes up to the row of the stages and
 * down again comes back to it. */
#define COLUMN "jm-keys-column"

static void
remember_column (JmCanvas         *canvas,
                 const JmGridSpot *spot)
{
  JmMap *map = jm_editor_get_map (jm_canvas_get_editor (canvas));
  const char *touchpoint = jm_edit_find_holder (map, spot->cell.owner, JM_KIND_TOUCHPOINT);

  if (touchpoint != NULL)
    g_object_set_data_full (G_OBJECT (canvas), COLUMN, g_strdup (touchpoint), g_free);
}

static void
move (JmCanvas          *canvas,
      JmDirectionOfMove  direction)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  JmLayout *layout = jm_editor_get_layout (editor);
  JmMap *map = jm_editor_get_map (editor);
  JmGridSpot from, to;

  if (!jm_canvas_get_spot (canvas, &from))
    {
      if (jm_grid_go_to_corner (layout, map, FALSE, &to))
        jm_canvas_go_to (canvas, &to);
      return;
    }

  remember_column (canvas, &from);
  if (jm_grid_move (layout, map, &from, direction, g_object_get_data (G_OBJECT (canvas), COLUMN), &to))
    jm_canvas_go_to (canvas, &to);
}

/* Takes the next card or header into the selection, or the last one out again. */
static void
extend (JmCanvas          *canvas,
        JmDirectionOfMove  direction)
{
  JmEditor *editor = jm_canvas_get_editor (canvas);
  const char *current = jm_editor_get_current (editor);
  JmGridSpot from, to;
  JmRect rect;

  if (current == NULL || !jm_grid_find_spot (jm_editor_get_layout (editor), current, &from) ||
      (from.cell.lane != JM_LANE_TOUCHPOINTS && from.cell.lane != JM_GRID_HEADER) ||
      !jm_layout_get_cell_beside (jm_editor_get_layout (editor), &from.cell, direction, &to.cell) ||
      to.cell.lane != from.cell.lane)
    return;

  rect = to.cell.rect;
  if (jm_editor_is_selected (editor, to.cell.owner))
    {
      g_autofree char *last = g_strdup (current);
      g_autofree char *next = g_strdup (to.cell.owner);

      /* The next one becomes the current one by being taken in last. */
      jm_editor_toggle_selected (editor, last);
      jm_editor_toggle_selected (editor, next);
      jm_editor_toggle_selected (editor, next);
    }
  else
    jm_editor_toggle_selected (editor, to.cell.owner);

  jm_canvas_reveal_rect (canvas, &rect);
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

/* The menu of what is current stands at its end. */
static gboolean
show_menu (JmCanvas *canvas)
{
  JmGridSpot spot;
  JmRect rect = { 0 };
  graphene_rect_t place;

  if (jm_canvas_get_spot (canvas, &spot))
    {
      rect = spot.cell.rect;
      if (spot.item != NULL)
        jm_grid_find_rect (jm_editor_get_layout (jm_canvas_get_editor (canvas)), &spot.cell, spot.item, &rect);
      jm_canvas_reveal_rect (canvas, &rect);
    }

  jm_canvas_to_widget (canvas, &rect, &place);
  jm_canvas_show_menu (canvas, (double) (place.origin.x + place.size.width / 2),
                       (double) (place.origin.y + place.size.height / 2));

  return GDK_EVENT_STOP;
}

/* Points of emotions go up and down. */
static gboolean
step_scores (JmCanvas        *canvas,
             guint            keyval,
             GdkModifierType  modifiers)
{
  int steps = 0;

  if (modifiers == GDK_CONTROL_MASK)
    steps = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up       ? 1
            : keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? -1
                                                                  : 0;
  else if ((modifiers & ~GDK_SHIFT_MASK) == 0)
    steps = keyval == GDK_KEY_plus || keyval == GDK_KEY_KP_Add                                        ? 1
            : keyval == GDK_KEY_minus || keyval == GDK_KEY_KP_Subtract || keyval == (guint) 0x1002212 ? -1
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

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                JmCanvas              *canvas)
{
  GdkModifierType modifiers = state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK |
                                       GDK_META_MASK | GDK_HYPER_MASK);
  JmDirectionOfMove direction;
  GtkWidget *view;

  if (jm_cell_editor_is_open (canvas))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    return show_menu (canvas);

  if (step_scores (canvas, keyval, modifiers))
    return GDK_EVENT_STOP;

  if (find_direction (keyval, &direction) && (modifiers == 0 || modifiers == GDK_SHIFT_MASK))
    {
      if (modifiers == 0)
        move (canvas, direction);
      else
        extend (canvas, direction);
      return GDK_EVENT_STOP;
    }

  if (modifiers == 0 || modifiers == GDK_CONTROL_MASK)
    {
      gboolean home = keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home;

      if (home || keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
        {
          go_to_end (canvas, !home, modifiers == GDK_CONTROL_MASK);
          return GDK_EVENT_STOP;
        }
    }

  if (!begins_text (keyval, modifiers))
    return GDK_EVENT_PROPAGATE;

  /* The letter goes through the input method of the text, like those that follow it. */
  view = jm_cell_editor_open (canvas, TRUE);

  return view != NULL && gtk_event_controller_key_forward (controller, view);
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
 * Lets people go about it with arrows, Home and End, open its menu, and begin a text by
 * typing it.
 */
void
jm_canvas_keys_attach (JmCanvas *canvas)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), canvas, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (canvas), controller);
  g_signal_connect (canvas, "map", G_CALLBACK (map_cb), NULL);
}
