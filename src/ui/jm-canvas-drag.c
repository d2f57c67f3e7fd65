/* jm-canvas-drag.c: dragging from a map and onto it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-canvas-drag.h"

#include "jm-autoscroll.h"
#include "jm-cargo-source.h"
#include "jm-drag-icon.h"
#include "jm-drop.h"
#include "jm-pick.h"

#define STATE_KEY "jm-canvas-drag"

typedef struct
{
  JmCanvas *canvas; /* borrowed: it owns this */
  JmEditor *editor;
  GtkDropTarget *target;
  JmAutoscroll *autoscroll;
  JmCanvasDrop mark; /* what is shown now */
} Drag;

/* The point of the map below the pointer, as if no gap were open and no lane name in front.
 * In the gap it is its beginning, so that the gap stays while the pointer is in it. */
static JmPoint
get_point (Drag   *self,
           double  x,
           double  y)
{
  JmPoint point = jm_canvas_to_map (self->canvas, x, y);
  double sign = jm_layout_is_rtl (jm_editor_get_layout (self->editor)) ? -1 : 1, beyond;
  const JmRect corner = { 0, 0, 0, 0 };
  graphene_rect_t place;

  jm_canvas_to_widget (self->canvas, &corner, &place);
  point.x = (x - (double) place.origin.x) / jm_canvas_get_zoom (self->canvas);
  beyond = (point.x - self->mark.gap_x) * sign;
  if (self->mark.has_gap && beyond >= 0)
    point.x -= sign * MIN (beyond, self->mark.gap_width);

  return point;
}

static void
set_mark (Drag               *self,
          const JmCanvasDrop *mark)
{
  self->mark = mark != NULL ? *mark : (JmCanvasDrop) { 0 };
  jm_canvas_set_drop (self->canvas, mark);
}

/* What a drag from an item carries: all that is selected with it, or that item alone. */
static JmCargo *
make_cargo (Drag       *self,
            const char *id)
{
  JmMap *map = jm_editor_get_map (self->editor);
  const char *const *selection = jm_editor_get_selection (self->editor);
  g_autoptr (GPtrArray) ids = NULL;

  if (!jm_editor_is_selected (self->editor, id))
    return jm_cargo_new_item (self->editor, map, id);

  ids = g_ptr_array_new ();
  for (guint i = 0; selection[i] != NULL; i++)
    g_ptr_array_add (ids, (gpointer) selection[i]);
  g_ptr_array_add (ids, (gpointer) id);
  g_ptr_array_add (ids, NULL);

  return jm_cargo_new_items (self->editor, map, (const char *const *) ids->pdata);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            Drag          *self)
{
  JmPoint point = jm_canvas_to_map (self->canvas, x, y);
  g_autoptr (GdkPaintable) icon = NULL;
  g_autoptr (JmCargo) cargo = NULL;
  graphene_point_t hotspot;
  JmItem *item;
  JmPick pick;
  double zoom = jm_canvas_get_zoom (self->canvas);

  if (gtk_widget_pick (GTK_WIDGET (self->canvas), x, y, GTK_PICK_DEFAULT) != GTK_WIDGET (self->canvas) ||
      !jm_pick_at (jm_editor_get_layout (self->editor), point.x, point.y, &pick) || pick.item == NULL)
    return NULL;

  item = jm_map_find (jm_editor_get_map (self->editor), pick.item);
  if (item == NULL || !jm_drop_can_be_dragged (jm_item_get_kind (item)))
    return NULL;

  cargo = make_cargo (self, pick.item);
  graphene_point_init (&hotspot, (float) ((point.x - pick.frame.x) * zoom), (float) ((point.y - pick.frame.y) * zoom));
  icon = jm_drag_icon_new_for_cargo (self->canvas, cargo, &pick.frame, &hotspot);
  gtk_drag_source_set_icon (source, icon, (int) hotspot.x, (int) hotspot.y);
  jm_canvas_set_hover (self->canvas, NULL);

  return gdk_content_provider_new_typed (JM_TYPE_CARGO, cargo);
}

/* What is dragged over the canvas now; it comes from this program, so it is at hand. */
static JmCargo *
get_cargo (Drag *self)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (self->target);
  GdkDrag *drag = drop != NULL ? gdk_drop_get_drag (drop) : NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (drag == NULL)
    return NULL;

  g_value_init (&value, JM_TYPE_CARGO);
  if (!gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return NULL;

  return g_value_dup_boxed (&value);
}

/* Ctrl, and another map, make a copy; a persona stays where it is, whatever is pressed. */
static JmDropMode
get_mode (Drag          *self,
          const JmCargo *cargo,
          GdkDragAction  actions)
{
  if (!jm_cargo_is_from (cargo, self->editor))
    return JM_DROP_COPY;

  return jm_cargo_get_kind (cargo) == JM_KIND_PERSONA || (actions & GDK_ACTION_MOVE) != 0 ? JM_DROP_MOVE
                                                                                          : JM_DROP_COPY;
}

static gboolean
find_place (Drag        *self,
            JmCargo     *cargo,
            JmDropMode   mode,
            double       x,
            double       y,
            JmDropPlace *place)
{
  JmPoint point = get_point (self, x, y);

  return !jm_document_get_read_only (jm_editor_get_document (self->editor)) &&
         jm_drop_find_place (cargo, mode, jm_editor_get_map (self->editor), jm_editor_get_layout (self->editor),
                             point.x, point.y, place);
}

/* Shows where it would land; returns what would be done. */
static GdkDragAction
show_place (Drag   *self,
            double  x,
            double  y)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (self->target);
  GdkDragAction actions = drop != NULL ? gdk_drop_get_actions (drop) : 0, wanted;
  g_autoptr (JmCargo) cargo = get_cargo (self);
  JmDropMode mode;
  JmDropPlace place;
  JmCanvasDrop mark;

  if (cargo == NULL || !find_place (self, cargo, mode = get_mode (self, cargo, actions), x, y, &place))
    {
      set_mark (self, NULL);
      return 0;
    }

  mark = (JmCanvasDrop) {
    .has_gap = place.has_gap,
    .gap_x = place.gap_x,
    .gap_width = place.gap_width,
    .gap_colour = place.gap_colour,
    .has_target = place.has_target,
    .target = place.target,
  };
  set_mark (self, &mark);
  wanted = mode == JM_DROP_MOVE ? GDK_ACTION_MOVE : GDK_ACTION_COPY;

  return (actions & wanted) != 0 ? wanted : actions & (GDK_ACTION_MOVE | GDK_ACTION_COPY);
}

static void
scrolled_cb (double   x,
             double   y,
             gpointer user_data)
{
  show_place (user_data, x, y);
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           Drag          *self)
{
  jm_autoscroll_at (self->autoscroll, x, y);

  return show_place (self, x, y);
}

static void
leave_cb (GtkDropTarget *target,
          Drag          *self)
{
  jm_autoscroll_stop (self->autoscroll);
  set_mark (self, NULL);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         Drag          *self)
{
  JmCargo *cargo = g_value_get_boxed (value);
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  JmDropMode mode = get_mode (self, cargo, drop != NULL ? gdk_drop_get_actions (drop) : GDK_ACTION_MOVE);
  g_autofree char *label = NULL;
  g_auto (GStrv) ids = NULL;
  GError *error = NULL;
  JmDropPlace place;
  gboolean is_place = find_place (self, cargo, mode, x, y, &place);
  JmMap *map;

  leave_cb (target, self);
  if (!is_place)
    return FALSE;

  map = jm_drop_apply (cargo, mode, jm_editor_get_map (self->editor), &place, &ids, &label, &error);
  if (map == jm_editor_get_map (self->editor))
    jm_map_unref (map);
  else if (!jm_editor_apply (self->editor, map, error, label, NULL))
    return FALSE;

  jm_editor_select (self->editor, (const char *const *) ids);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));

  return TRUE;
}

static void
drag_free (gpointer data)
{
  Drag *self = data;

  jm_autoscroll_free (self->autoscroll);
  g_object_unref (self->editor);
  g_free (self);
}

/**
 * jm_canvas_drag_attach:
 * @canvas: a canvas
 *
 * Lets items be dragged from the map and onto it.
 */
void
jm_canvas_drag_attach (JmCanvas *canvas)
{
  GtkWidget *widget = GTK_WIDGET (canvas);
  GtkDragSource *source = gtk_drag_source_new ();
  Drag *self = g_new0 (Drag, 1);

  self->canvas = canvas;
  self->editor = g_object_ref (jm_canvas_get_editor (canvas));
  self->target = gtk_drop_target_new (JM_TYPE_CARGO, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  self->autoscroll = jm_autoscroll_new (widget, scrolled_cb, self);
  g_object_set_data_full (G_OBJECT (canvas), STATE_KEY, self, drag_free);

  jm_cargo_prepare_source (source);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));

  g_signal_connect (self->target, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (self->target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (self->target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (self->target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->target));
}
