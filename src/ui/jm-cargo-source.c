/* jm-cargo-source.c: widgets that something can be dragged from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-cargo-source.h"

#include "jm-drag-icon.h"

#define KEYS_KEY "jm-cargo-keys"

typedef struct
{
  JmCargoFunc func;
  gpointer user_data;
} Source;

static GdkContentProvider *
prepare_cb (GtkDragSource *gesture,
            double         x,
            double         y,
            Source        *source)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  g_autoptr (JmCargo) cargo = source->func (widget, source->user_data);
  g_autoptr (GdkPaintable) icon = NULL;
  graphene_point_t hotspot = { (float) x, (float) y };

  if (cargo == NULL)
    return NULL;

  icon = jm_drag_icon_new_for_widget (widget, &hotspot);
  gtk_drag_source_set_icon (gesture, icon, (int) hotspot.x, (int) hotspot.y);

  return gdk_content_provider_new_typed (JM_TYPE_CARGO, cargo);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                GtkDragSource         *source)
{
  GdkDrag *drag = gtk_drag_source_get_drag (source);

  if (key != GDK_KEY_Escape || drag == NULL)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit_by_name (drag, "cancel", GDK_DRAG_CANCEL_USER_CANCELLED);

  return GDK_EVENT_STOP;
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), source, G_CONNECT_DEFAULT);
  g_object_set_data_full (G_OBJECT (source), KEYS_KEY, g_object_ref (keys), g_object_unref);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (widget)), keys);
}

static void
drag_end_cb (GtkDragSource *source,
             GdkDrag       *drag,
             gboolean       delete_data)
{
  g_autoptr (GtkEventController) keys = g_object_steal_data (G_OBJECT (source), KEYS_KEY);
  GtkWidget *window = keys != NULL ? gtk_event_controller_get_widget (keys) : NULL;

  if (window != NULL)
    gtk_widget_remove_controller (window, keys);
}

/**
 * jm_cargo_prepare_source:
 * @source: a drag source of the canvas, or of a widget beside it
 *
 * Lets it move and copy, and lets Escape end its drags.  Where the window system does not see
 * to that key while something is dragged, the window gets it.
 */
void
jm_cargo_prepare_source (GtkDragSource *source)
{
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  g_signal_connect (source, "drag-end", G_CALLBACK (drag_end_cb), NULL);
}

static void
source_free (gpointer  data,
             GClosure *closure)
{
  g_free (data);
}

/**
 * jm_cargo_add_source:
 * @widget: a widget
 * @func: what a drag from it carries: a new cargo, or %NULL when nothing can be dragged now
 * @user_data: for @func; it has to live as long as @widget
 *
 * Lets something be dragged from the widget: onto a map, where the canvas takes it, or onto
 * any other widget with a GtkDropTarget for %JM_TYPE_CARGO.  Clicks are left to the widget.
 */
void
jm_cargo_add_source (GtkWidget   *widget,
                     JmCargoFunc  func,
                     gpointer     user_data)
{
  GtkDragSource *gesture = gtk_drag_source_new ();
  Source *source = g_new0 (Source, 1);

  source->func = func;
  source->user_data = user_data;
  jm_cargo_prepare_source (gesture);
  /* Buttons keep what is pressed to themselves unless the drag looks first. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_data (gesture, "prepare", G_CALLBACK (prepare_cb), source, source_free, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));
}

static gboolean
refuse_drop_cb (AdwTabBar    *bar,
                AdwTabPage   *page,
                const GValue *value)
{
  return FALSE;
}

/**
 * jm_cargo_switch_tabs:
 * @bar: the tabs of a window
 *
 * Shows a tab while something is held over it, so that it can be dropped on the map there.
 */
void
jm_cargo_switch_tabs (AdwTabBar *bar)
{
  GType type = JM_TYPE_CARGO;

  adw_tab_bar_setup_extra_drop_target (bar, GDK_ACTION_COPY | GDK_ACTION_MOVE, &type, 1);
  g_signal_connect (bar, "extra-drag-drop", G_CALLBACK (refuse_drop_cb), NULL);
}
