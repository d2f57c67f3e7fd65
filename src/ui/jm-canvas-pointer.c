/* jm-canvas-pointer.c: selecting with the pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is pressed on is selected at once, so that it can be dragged; what a drag would be
 * disturbed by waits until the button is let go: leaving only one of many selected, and the
 * empty parts of the map, from where a band may be drawn.
 */

#include "config.h"

#include "jm-canvas-pointer.h"

#include "jm-autoscroll.h"
#include "jm-canvas-menu.h"
#include "jm-canvas-private.h"
#include "jm-drop.h"
#include "jm-pick.h"

#define STATE_KEY "jm-canvas-pointer"

typedef enum
{
  WAIT_NOTHING,
  WAIT_SELECT, /* what is there, and nothing else */
  WAIT_TOGGLE,
} Wait;

typedef struct
{
  JmCanvas *canvas;  /* borrowed: it owns this */
  JmEditor *editor;
  Wait wait;
  char *anchor;      /* nullable: where a range begins */

  GtkGesture *band;
  gboolean in_band;
  JmPoint band_start;
  GStrv before;      /* nullable: what was selected before the band */
  gboolean adds;     /* the band adds to that */
  JmAutoscroll *autoscroll;
} Pointer;

static gboolean
pick_at (Pointer *self,
         double   x,
         double   y,
         JmPick  *pick)
{
  JmPoint point = jm_canvas_to_map (self->canvas, x, y);

  return jm_pick_at (jm_editor_get_layout (self->editor), point.x, point.y, pick);
}

/* Whether no widget stands there in which somebody types. */
static gboolean
is_on_map (Pointer *self,
           double   x,
           double   y)
{
  return gtk_widget_pick (GTK_WIDGET (self->canvas), x, y, GTK_PICK_DEFAULT) == GTK_WIDGET (self->canvas);
}

/* The item that a click means. */
static const char *
get_id (Pointer      *self,
        const JmPick *pick)
{
  const char *id = pick->item;

  if (id == NULL)
    id = pick->has_cell ? pick->cell.owner : pick->shown;

  return id != NULL && jm_map_find (jm_editor_get_map (self->editor), id) != NULL ? id : NULL;
}

/* Selects one item, or nothing; the cell that it stands in is where keys go to. */
static void
select_pick (Pointer      *self,
             const JmPick *pick)
{
  const char *id = get_id (self, pick);

  g_set_str (&self->anchor, id);
  if (pick->has_cell)
    jm_editor_select_at (self->editor, id, &pick->cell);
  else
    jm_editor_select_one (self->editor, id);
}

static void
select_range (Pointer    *self,
              const char *id)
{
  g_auto (GStrv) ids = NULL;

  if (self->anchor == NULL)
    g_set_str (&self->anchor, jm_editor_get_current (self->editor));

  ids = jm_pick_range (jm_editor_get_layout (self->editor), jm_editor_get_map (self->editor),
                       self->anchor != NULL ? self->anchor : id, id);
  jm_editor_select (self->editor, (const char *const *) ids);
}

static void
press_primary (Pointer         *self,
               const JmPick    *pick,
               GdkModifierType  state)
{
  const char *id = get_id (self, pick);
  gboolean is_selected = id != NULL && jm_editor_is_selected (self->editor, id);

  self->wait = WAIT_NOTHING;
  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0 && id == NULL)
    return;

  if (state & GDK_SHIFT_MASK)
    select_range (self, id);
  else if (state & GDK_CONTROL_MASK)
    {
      /* A selected one may be about to be dragged, to copy it. */
      if (is_selected || pick->item == NULL)
        self->wait = WAIT_TOGGLE;
      else
        {
          g_set_str (&self->anchor, id);
          jm_editor_toggle_selected (self->editor, id);
        }
    }
  else if (pick->item == NULL || (is_selected && jm_editor_get_n_selected (self->editor) > 1))
    self->wait = WAIT_SELECT;
  else
    select_pick (self, pick);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            Pointer         *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  gboolean is_menu = event != NULL && gdk_event_triggers_context_menu (event);
  g_autoptr (JmLayout) layout = jm_layout_ref (jm_editor_get_layout (self->editor));
  JmPick pick;
  const char *id;

  self->wait = WAIT_NOTHING;
  if ((button != GDK_BUTTON_PRIMARY && !is_menu) || !is_on_map (self, x, y))
    return;

  /* What is being typed elsewhere ends with the focus, which may move what was pressed on. */
  pick_at (self, x, y, &pick);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  id = get_id (self, &pick);
  if (is_menu)
    {
      if (id == NULL || pick.item == NULL || !jm_editor_is_selected (self->editor, id))
        select_pick (self, &pick);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      jm_canvas_show_menu (self->canvas, x, y);
    }
  else if (n_press == 1 || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    press_primary (self, &pick, state);
  else if (n_press == 2 && id != NULL)
    {
      select_pick (self, &pick);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      jm_editor_edit_text (self->editor);
    }
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             Pointer         *self)
{
  Wait wait = self->wait;
  const char *id;
  JmPick pick;

  self->wait = WAIT_NOTHING;
  if (wait == WAIT_NOTHING)
    return;

  pick_at (self, x, y, &pick);
  id = get_id (self, &pick);
  if (wait == WAIT_SELECT)
    select_pick (self, &pick);
  else if (id != NULL)
    {
      g_set_str (&self->anchor, id);
      jm_editor_toggle_selected (self->editor, id);
    }
}

/* The band. */

static gboolean
can_be_held (Pointer      *self,
             const JmPick *pick)
{
  JmItem *item = pick->item != NULL ? jm_map_find (jm_editor_get_map (self->editor), pick->item) : NULL;

  return pick->is_emotion || (item != NULL && jm_drop_can_be_dragged (jm_item_get_kind (item)));
}

static void
draw_band (double   x,
           double   y,
           gpointer user_data)
{
  Pointer *self = user_data;
  JmPoint end = jm_canvas_to_map (self->canvas, x, y);
  const JmRect band = { MIN (self->band_start.x, end.x), MIN (self->band_start.y, end.y),
                        ABS (end.x - self->band_start.x), ABS (end.y - self->band_start.y) };
  g_auto (GStrv) touched = jm_pick_in_band (jm_editor_get_layout (self->editor), jm_editor_get_map (self->editor),
                                            &band);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; self->adds && self->before[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) touched, self->before[i]))
      g_strv_builder_add (builder, self->before[i]);
  g_strv_builder_addv (builder, (const char **) touched);
  ids = g_strv_builder_end (builder);

  jm_canvas_set_band (self->canvas, &band);
  if (!g_strv_equal ((const char *const *) ids, jm_editor_get_selection (self->editor)))
    jm_editor_select (self->editor, (const char *const *) ids);
}

static void
end_band (Pointer *self)
{
  self->in_band = FALSE;
  jm_autoscroll_stop (self->autoscroll);
  jm_canvas_set_band (self->canvas, NULL);
  g_clear_pointer (&self->before, g_strfreev);
}

static void
band_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               Pointer        *self)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));
  JmPick pick;

  pick_at (self, x, y, &pick);
  self->band_start = jm_canvas_to_map (self->canvas, x, y);

  /* A finger scrolls. */
  if (!is_on_map (self, x, y) || can_be_held (self, &pick) ||
      (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
band_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                Pointer        *self)
{
  double x, y;

  if (!gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;

  if (!self->in_band)
    {
      GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

      if (!gtk_drag_check_threshold (GTK_WIDGET (self->canvas), 0, 0, (int) dx, (int) dy))
        return;

      self->in_band = TRUE;
      self->adds = (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;
      self->before = g_strdupv ((char **) jm_editor_get_selection (self->editor));
      self->wait = WAIT_NOTHING;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }

  draw_band (x + dx, y + dy, self);
  jm_autoscroll_at (self->autoscroll, x + dx, y + dy);
}

static void
band_end_cb (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             Pointer        *self)
{
  if (!self->in_band)
    return;

  g_set_str (&self->anchor, jm_editor_get_current (self->editor));
  end_band (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                Pointer               *self)
{
  if (!self->in_band || key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  jm_editor_select (self->editor, (const char *const *) self->before);
  end_band (self);
  gtk_gesture_set_state (self->band, GTK_EVENT_SEQUENCE_DENIED);

  return GDK_EVENT_STOP;
}

/* What the pointer is over. */

static void
set_cursor (Pointer    *self,
            const char *name)
{
  GtkWidget *widget = GTK_WIDGET (self->canvas);
  GdkCursor *cursor = gtk_widget_get_cursor (widget);

  if (g_strcmp0 (cursor != NULL ? gdk_cursor_get_name (cursor) : NULL, name) != 0)
    gtk_widget_set_cursor_from_name (widget, name);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           Pointer                  *self)
{
  JmPick pick;

  /* Whoever draws a band or moves the map sees that. */
  if (self->in_band || self->canvas->is_space_down)
    return;

  pick_at (self, x, y, &pick);
  jm_canvas_set_hover (self->canvas, pick.item != NULL ? &pick.frame : NULL);
  if (pick.is_emotion)
    set_cursor (self, "ns-resize");
  else
    set_cursor (self, can_be_held (self, &pick) ? "grab" : NULL);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          Pointer                  *self)
{
  jm_canvas_set_hover (self->canvas, NULL);
  if (!self->canvas->is_space_down)
    set_cursor (self, NULL);
}

static void
pointer_free (gpointer data)
{
  Pointer *self = data;

  g_free (self->anchor);
  g_strfreev (self->before);
  jm_autoscroll_free (self->autoscroll);
  g_object_unref (self->editor);
  g_free (self);
}

/**
 * jm_canvas_pointer_attach:
 * @canvas: a canvas
 *
 * Lets the pointer select on it.
 */
void
jm_canvas_pointer_attach (JmCanvas *canvas)
{
  GtkWidget *widget = GTK_WIDGET (canvas);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new (), *keys = gtk_event_controller_key_new ();
  Pointer *self = g_new0 (Pointer, 1);

  self->canvas = canvas;
  self->editor = g_object_ref (jm_canvas_get_editor (canvas));
  self->band = gtk_gesture_drag_new ();
  self->autoscroll = jm_autoscroll_new (widget, draw_band, self);
  g_object_set_data_full (G_OBJECT (canvas), STATE_KEY, self, pointer_free);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  g_signal_connect (self->band, "drag-begin", G_CALLBACK (band_begin_cb), self);
  g_signal_connect (self->band, "drag-update", G_CALLBACK (band_update_cb), self);
  g_signal_connect (self->band, "drag-end", G_CALLBACK (band_end_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->band));

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (widget, keys);
}
