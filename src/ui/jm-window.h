/* jm-window.h: a window with maps in tabs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jm-map-page.h"

G_BEGIN_DECLS

#define JM_TYPE_WINDOW (jm_window_get_type ())
G_DECLARE_FINAL_TYPE (JmWindow, jm_window, JM, WINDOW, AdwApplicationWindow)

JmWindow   *jm_window_new         (GtkApplication *application);
JmMapPage  *jm_window_get_page    (JmWindow       *self);
JmMapPage  *jm_window_find_file   (JmWindow       *self,
                                   GFile          *file);
AdwTabView *jm_window_get_tabs    (JmWindow       *self);
void        jm_window_add_page    (JmWindow       *self,
                                   JmMapPage      *page);
void        jm_window_show_page   (JmWindow       *self,
                                   JmMapPage      *page);
void        jm_window_update      (JmWindow       *self);
void        jm_window_show_lanes  (JmWindow       *self);

G_END_DECLS
