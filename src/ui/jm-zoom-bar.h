/* jm-zoom-bar.h: how large the map is shown, at the bottom of a canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Buttons to zoom out and in, the zoom in percent, which can be typed or chosen, and a button
 * that fits the whole map.  Others may put widgets beside it.
 */

#pragma once

#include "jm-canvas.h"

G_BEGIN_DECLS

#define JM_TYPE_ZOOM_BAR (jm_zoom_bar_get_type ())
G_DECLARE_FINAL_TYPE (JmZoomBar, jm_zoom_bar, JM, ZOOM_BAR, GtkBox)

GtkWidget *jm_zoom_bar_new       (JmCanvas  *canvas);
void       jm_zoom_bar_append    (JmZoomBar *self,
                                  GtkWidget *widget);
void       jm_zoom_bar_set_tight (JmZoomBar *self,
                                  gboolean   tight);
char      *jm_zoom_describe      (double     zoom);

G_END_DECLS
