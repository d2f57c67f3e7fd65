/* jm-autoscroll.c: scrolling while something is held near an edge
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-autoscroll.h"

/* How near to an edge scrolling begins, in pixels, and how fast it is at the edge, in pixels
 * a second. */
#define REACH 56.0
#define MOST_SPEED 1400.0

struct _JmAutoscroll
{
  GtkWidget *widget; /* borrowed: it owns whoever owns this */
  JmAutoscrollFunc scrolled;
  gpointer user_data;
  double x;
  double y;
  guint tick;        /* 0 while nothing is held */
  gint64 last;       /* time of the last frame; 0 before the first */
};

/* From -1 at the beginning of the widget to 1 at its end; 0 in between. */
static double
get_push (double place,
          double size)
{
  double reach = MIN (REACH, size / 4);

  if (reach <= 0)
    return 0;

  if (place < reach)
    return MAX ((place - reach) / reach, -1);

  return place > size - reach ? MIN ((place - size + reach) / reach, 1) : 0;
}

static gboolean
scroll (GtkAdjustment *adjustment,
        double         push,
        double         seconds)
{
  double before = gtk_adjustment_get_value (adjustment);

  gtk_adjustment_set_value (adjustment, before + push * ABS (push) * MOST_SPEED * seconds);

  return gtk_adjustment_get_value (adjustment) != before;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  JmAutoscroll *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->last != 0 ? (double) MIN (now - self->last, G_USEC_PER_SEC / 10) / G_USEC_PER_SEC : 0;
  double across = get_push (self->x, gtk_widget_get_width (widget));
  double down = get_push (self->y, gtk_widget_get_height (widget));
  gboolean scrolled;

  self->last = now;
  scrolled = scroll (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (widget)), across, seconds);
  scrolled |= scroll (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget)), down, seconds);
  if (scrolled)
    self->scrolled (self->x, self->y, self->user_data);

  return G_SOURCE_CONTINUE;
}

/**
 * jm_autoscroll_new:
 * @widget: a #GtkScrollable, which has to live longer than what is returned
 * @scrolled: called after each step, so that what is held stays under the pointer
 * @user_data: for @scrolled
 *
 * Returns: (transfer full): something that scrolls the widget
 */
JmAutoscroll *
jm_autoscroll_new (GtkWidget        *widget,
                   JmAutoscrollFunc  scrolled,
                   gpointer          user_data)
{
  JmAutoscroll *self = g_new0 (JmAutoscroll, 1);

  self->widget = widget;
  self->scrolled = scrolled;
  self->user_data = user_data;

  return self;
}

/**
 * jm_autoscroll_at:
 * @self: an autoscroll
 * @x: where the pointer is on the widget, or beside it
 * @y: the same
 *
 * Tells where something is held; scrolls from now on for as long as that is near an edge.
 */
void
jm_autoscroll_at (JmAutoscroll *self,
                  double        x,
                  double        y)
{
  self->x = x;
  self->y = y;
  if (get_push (x, gtk_widget_get_width (self->widget)) == 0 &&
      get_push (y, gtk_widget_get_height (self->widget)) == 0)
    {
      jm_autoscroll_stop (self);
      return;
    }

  if (self->tick == 0)
    {
      self->last = 0;
      self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
    }
}

/**
 * jm_autoscroll_stop:
 * @self: an autoscroll
 *
 * Tells that nothing is held any more.
 */
void
jm_autoscroll_stop (JmAutoscroll *self)
{
  if (self->tick == 0)
    return;

  gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}

/**
 * jm_autoscroll_free:
 * @self: (transfer full): an autoscroll
 *
 * It may be freed when the widget is being finalized: its tick callback is gone by then.
 */
void
jm_autoscroll_free (JmAutoscroll *self)
{
  g_free (self);
}
