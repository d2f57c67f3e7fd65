/* jm-canvas-pan.c: moving and zooming the map with pointer, touch and keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Wheel, touchpad and touch scroll through the GtkScrolledWindow around the canvas.  Here is
 * what that does not know: the middle button, the space bar, Ctrl with the wheel, pinching.
 */

#include "config.h"

#include "jm-canvas-private.h"

#include <math.h>

#include "jm-settings.h"

/* For one click of the wheel, and for one pixel of a touchpad. */
#define WHEEL_ZOOM 1.12
#define TOUCHPAD_ZOOM 1.005

static void
update_cursor (JmCanvas *self,
               gboolean  is_panning)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_panning            ? "grabbing"
                                                      : self->is_space_down ? "grab"
                                                                            : NULL);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               JmCanvas       *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != GDK_BUTTON_MIDDLE && !(button == GDK_BUTTON_PRIMARY && self->is_space_down))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->pan_start[0] = jm_canvas_get_offset (self, 0);
  self->pan_start[1] = jm_canvas_get_offset (self, 1);
  update_cursor (self, TRUE);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          x,
                double          y,
                JmCanvas       *self)
{
  jm_canvas_move_to (self, self->pan_start[0] - x, self->pan_start[1] - y);
}

static void
drag_end_cb (JmCanvas *self)
{
  update_cursor (self, FALSE);
}

static gboolean
key_pressed_cb (JmCanvas        *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* Whoever types on the map types blanks. */
  if (key == GDK_KEY_space && gtk_root_get_focus (root) == GTK_WIDGET (self) && !self->is_space_down)
    {
      self->is_space_down = TRUE;
      update_cursor (self, FALSE);
    }

  return GDK_EVENT_PROPAGATE;
}

static void
key_released_cb (JmCanvas *self,
                 guint     key)
{
  if (key != GDK_KEY_space || !self->is_space_down)
    return;

  self->is_space_down = FALSE;
  update_cursor (self, FALSE);
}

static void
focus_leave_cb (JmCanvas *self)
{
  if (!self->is_space_down)
    return;

  self->is_space_down = FALSE;
  update_cursor (self, FALSE);
}

static void
motion_cb (JmCanvas *self,
           double    x,
           double    y)
{
  self->pointer = (JmPoint) { x, y };
}

/* Ctrl always does the other: an old habit must not need the preferences. */
static gboolean
is_zooming (GdkModifierType state,
            gboolean        is_wheel)
{
  gboolean wheel_zooms = is_wheel && jm_settings_get_wheel (jm_settings_get ()) == JM_WHEEL_ZOOM;

  return ((state & GDK_CONTROL_MASK) != 0) != wheel_zooms;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           JmCanvas                 *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean is_wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;

  if (!is_zooming (state, is_wheel))
    return GDK_EVENT_PROPAGATE;

  jm_canvas_zoom_about (self, self->zoom * pow (is_wheel ? WHEEL_ZOOM : TOUCHPAD_ZOOM, -dy), self->pointer.x, self->pointer.y);

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                JmCanvas         *self)
{
  self->pinch_zoom = self->zoom;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (GtkGestureZoom *gesture,
          double          scale,
          JmCanvas       *self)
{
  double x, y;

  if (scale > 0 && isfinite (scale) && gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    jm_canvas_zoom_about (self, self->pinch_zoom * scale, x, y);
}

static void
pressed_cb (JmCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* A click into a text on the map goes to that. */
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
add_controller (JmCanvas            *self,
                GtkEventController  *controller,
                GtkPropagationPhase  phase)
{
  gtk_event_controller_set_propagation_phase (controller, phase);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/*
 * jm_canvas_init_pan:
 * @self: a new canvas
 */
void
jm_canvas_init_pan (JmCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new (), *pinch = gtk_gesture_zoom_new (), *click = gtk_gesture_click_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *key = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_end_cb), self);
  add_controller (self, GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);

  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  add_controller (self, GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  add_controller (self, GTK_EVENT_CONTROLLER (click), GTK_PHASE_BUBBLE);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  add_controller (self, scroll, GTK_PHASE_BUBBLE);

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (key, "key-released", G_CALLBACK (key_released_cb), self);
  add_controller (self, key, GTK_PHASE_BUBBLE);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
