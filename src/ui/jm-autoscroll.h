/* jm-autoscroll.h: scrolling while something is held near an edge
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmAutoscroll belongs to whoever follows the pointer over a GtkScrollable; it scrolls with
 * the frame clock, the faster the nearer the pointer is to an edge.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _JmAutoscroll JmAutoscroll;

/* Called after something was scrolled; the pointer is at X and Y of the widget. */
typedef void (*JmAutoscrollFunc) (double   x,
                                  double   y,
                                  gpointer user_data);

JmAutoscroll *jm_autoscroll_new  (GtkWidget        *widget,
                                  JmAutoscrollFunc  scrolled,
                                  gpointer          user_data);
void          jm_autoscroll_at   (JmAutoscroll     *self,
                                  double            x,
                                  double            y);
void          jm_autoscroll_stop (JmAutoscroll     *self);
void          jm_autoscroll_free (JmAutoscroll     *self);

G_END_DECLS
