/* jm-canvas-emotion.c: emotions that are dragged up and down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-emotion.h"

#include "jm-drop.h"
#include "jm-pick.h"
#include "jm-wording.h"

#define STATE_KEY "jm-canvas-emotion"

typedef struct
{
  JmCanvas *canvas;   /* borrowed: it owns this */
  JmEditor *editor;
  GtkGesture *gesture;
  char *id;           /* nullable: the emotion whose point is held */
  JmPoint middle;     /* of the point before */
  gboolean is_moved;  /* the pointer has left the place where it was pressed */
  double score;
} Hold;

static void
let_go (Hold *self)
{
  g_clear_pointer (&self->id, g_free);
  self->is_moved = FALSE;
  jm_canvas_set_point (self->canvas, NULL, NULL);
}

static void
begin_cb (GtkGestureDrag *gesture,
          double          x,
          double          y,
          Hold           *self)
{
  JmPoint point = jm_canvas_to_map (self->canvas, x, y);
  JmPick pick;

  self->is_moved = FALSE;
  g_clear_pointer (&self->id, g_free);
  if (!jm_pick_at (jm_editor_get_layout (self->editor), point.x, point.y, &pick) || !pick.is_emotion)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->id = g_strdup (pick.item);
  self->middle = (JmPoint) { pick.frame.x + pick.frame.width / 2, pick.frame.y + pick.frame.height / 2 };
}

static void
update_cb (GtkGestureDrag *gesture,
           double          dx,
           double          dy,
           Hold           *self)
{
  JmLayout *layout = jm_editor_get_layout (self->editor);
  g_autofree char *text = NULL;
  JmPoint point;

  if (self->id == NULL)
    return;

  if (!self->is_moved)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self->canvas), 0, 0, (int) dx, (int) dy))
        return;

      self->is_moved = TRUE;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }

  self->score = jm_layout_get_emotion_score (layout, self->middle.y + dy / jm_canvas_get_zoom (self->canvas));
  point = (JmPoint) { self->middle.x, jm_layout_get_emotion_y (layout, self->score) };
  text = jm_score_format (self->score);
  jm_canvas_set_point (self->canvas, &point, text);
}

static void
end_cb (GtkGestureDrag *gesture,
        double          dx,
        double          dy,
        Hold           *self)
{
  g_autofree char *id = g_steal_pointer (&self->id);
  JmMap *map = jm_editor_get_map (self->editor);
  JmItem *emotion = id != NULL ? jm_map_find (map, id) : NULL;
  double score = self->score;
  gboolean is_moved = self->is_moved;

  let_go (self);
  if (is_moved && emotion != NULL && jm_item_get_number (emotion, JM_EMOTION_SCORE) != score)
    {
      g_autofree char *label = jm_drop_name_emotion_step (map, jm_item_get_text (emotion, JM_EMOTION_PERSONA), FALSE);
      GError *error = NULL;
      JmMap *next = jm_map_set (map, id, JM_EMOTION_SCORE, JM_VALUE_NUMBER (score), &error);

      jm_editor_apply (self->editor, next, error, label, NULL);
    }
}

static void
cancel_cb (GtkGesture       *gesture,
           GdkEventSequence *sequence,
           Hold             *self)
{
  let_go (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                Hold                  *self)
{
  if (self->id == NULL || key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  let_go (self);
  gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_DENIED);

  return GDK_EVENT_STOP;
}

static void
hold_free (gpointer data)
{
  Hold *self = data;

  g_free (self->id);
  g_object_unref (self->editor);
  g_free (self);
}

/**
 * jm_canvas_emotion_attach:
 * @canvas: a canvas
 *
 * Lets the points of the emotions be dragged.
 */
void
jm_canvas_emotion_attach (JmCanvas *canvas)
{
  GtkWidget *widget = GTK_WIDGET (canvas);
  GtkEventController *keys = gtk_event_controller_key_new ();
  Hold *self = g_new0 (Hold, 1);

  self->canvas = canvas;
  self->editor = g_object_ref (jm_canvas_get_editor (canvas));
  self->gesture = gtk_gesture_drag_new ();
  g_object_set_data_full (G_OBJECT (canvas), STATE_KEY, self, hold_free);

  g_signal_connect (self->gesture, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (self->gesture, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect (self->gesture, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect (self->gesture, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->gesture));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (widget, keys);
}
