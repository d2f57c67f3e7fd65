/* jm-late-panel.c: a part of a panel that is filled when there is time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-late-panel.h"

/* Frames until what was just filled has its size. */
#define FRAMES_BEFORE_SCROLL 3

/* Milliseconds without a change that are a pause: longer than a held key takes to repeat. */
#define PAUSE 150

typedef struct
{
  gboolean is_stale;
  guint tick;
  guint idle;
  guint pause;
} JmLatePanelPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JmLatePanel, jm_late_panel, GTK_TYPE_BOX)

static gboolean
refresh_cb (gpointer user_data)
{
  JmLatePanel *self = user_data;
  JmLatePanelPrivate *private = jm_late_panel_get_instance_private (self);

  private->idle = 0;
  private->is_stale = FALSE;
  JM_LATE_PANEL_GET_CLASS (self)->refresh (self);

  return G_SOURCE_REMOVE;
}

/* A frame is about to be drawn; what is idle comes after it. */
static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  JmLatePanel *self = JM_LATE_PANEL (widget);
  JmLatePanelPrivate *private = jm_late_panel_get_instance_private (self);

  private->tick = 0;
  if (private->idle == 0)
    private->idle = g_idle_add (refresh_cb, self);

  return G_SOURCE_REMOVE;
}

static void
start (JmLatePanel *self)
{
  JmLatePanelPrivate *private = jm_late_panel_get_instance_private (self);

  if (private->is_stale && private->tick == 0 && private->idle == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    private->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_cb, NULL, NULL);
}

static void
stop (JmLatePanel *self)
{
  JmLatePanelPrivate *private = jm_late_panel_get_instance_private (self);

  if (private->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), private->tick);
  private->tick = 0;
  g_clear_handle_id (&private->idle, g_source_remove);
  g_clear_handle_id (&private->pause, g_source_remove);
}

static void
jm_late_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (jm_late_panel_parent_class)->map (widget);
  start (JM_LATE_PANEL (widget));
}

static void
jm_late_panel_unmap (GtkWidget *widget)
{
  stop (JM_LATE_PANEL (widget));
  GTK_WIDGET_CLASS (jm_late_panel_parent_class)->unmap (widget);
}

static void
jm_late_panel_dispose (GObject *object)
{
  stop (JM_LATE_PANEL (object));
  G_OBJECT_CLASS (jm_late_panel_parent_class)->dispose (object);
}

static void
jm_late_panel_class_init (JmLatePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jm_late_panel_dispose;
  widget_class->map = jm_late_panel_map;
  widget_class->unmap = jm_late_panel_unmap;
}

static void
jm_late_panel_init (JmLatePanel *self)
{
  JmLatePanelPrivate *private = jm_late_panel_get_instance_private (self);

  private->is_stale = TRUE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/**
 * jm_late_panel_queue:
 * @self: a panel
 *
 * Has it refreshed after the next frame, or when it is next seen.
 */
void
jm_late_panel_queue (JmLatePanel *self)
{
  JmLatePanelPrivate *private = jm_late_panel_get_instance_private (self);

  private->is_stale = TRUE;
  start (self);
}

static gboolean
pause_cb (gpointer user_data)
{
  JmLatePanel *self = user_data;
  JmLatePanelPrivate *private = jm_late_panel_get_instance_private (self);

  private->pause = 0;
  start (self);

  return G_SOURCE_REMOVE;
}

/**
 * jm_late_panel_queue_after_pause:
 * @self: a panel
 *
 * As jm_late_panel_queue(), but not before a short time has passed without another call: for
 * what would have to be done anew many times while a key is held down.
 */
void
jm_late_panel_queue_after_pause (JmLatePanel *self)
{
  JmLatePanelPrivate *private = jm_late_panel_get_instance_private (self);

  private->is_stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_clear_handle_id (&private->pause, g_source_remove);
  private->pause = g_timeout_add (PAUSE, pause_cb, self);
}

static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment;
  graphene_point_t top;

  if (viewport == NULL || !gtk_widget_compute_point (widget, viewport, &GRAPHENE_POINT_INIT (0, 0), &top))
    return;

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (double) top.y);
}

static gboolean
is_whole (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  return viewport == NULL || !gtk_widget_compute_bounds (widget, viewport, &bounds) ||
         (bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (viewport));
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  guint *frames = user_data;

  if (--*frames > 0)
    return G_SOURCE_CONTINUE;

  scroll_to (widget);

  return G_SOURCE_REMOVE;
}

/**
 * jm_late_panel_scroll_to:
 * @widget: something in a scrolled panel, perhaps not drawn yet
 *
 * Scrolls the panel until the widget is at its top, or as near to it as can be.
 */
void
jm_late_panel_scroll_to (GtkWidget *widget)
{
  guint *frames = g_new (guint, 1);

  *frames = FRAMES_BEFORE_SCROLL;
  gtk_widget_add_tick_callback (widget, scroll_cb, frames, g_free);
}

static gboolean
show_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  guint *frames = user_data;

  if (--*frames > 0)
    return G_SOURCE_CONTINUE;

  if (!is_whole (widget))
    scroll_to (widget);

  return G_SOURCE_REMOVE;
}

/**
 * jm_late_panel_show_whole:
 * @widget: something in a scrolled panel, perhaps not drawn yet
 *
 * As jm_late_panel_scroll_to(), unless all of the widget can be seen as it is.
 */
void
jm_late_panel_show_whole (GtkWidget *widget)
{
  guint *frames = g_new (guint, 1);

  *frames = FRAMES_BEFORE_SCROLL;
  gtk_widget_add_tick_callback (widget, show_cb, frames, g_free);
}
