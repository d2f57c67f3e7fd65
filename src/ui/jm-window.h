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

/* What can be seen of a window, whatever map it shows. */
typedef enum
{
  JM_WINDOW_HEADER,
  JM_WINDOW_TABS,
  JM_WINDOW_CONTENT,
  JM_WINDOW_FOOTER,  /* in narrow windows */
} JmWindowPart;

JmWindow   *jm_window_new         (GtkApplication *application);
JmMapPage  *jm_window_get_page    (JmWindow       *self);
JmMapPage  *jm_window_find_file   (JmWindow       *self,
                                   GFile          *file);
AdwTabView *jm_window_get_tabs    (JmWindow       *self);
GtkWidget  *jm_window_get_part    (JmWindow       *self,
                                   JmWindowPart    part);
void        jm_window_add_page    (JmWindow       *self,
                                   JmMapPage      *page);
void        jm_window_show_page   (JmWindow       *self,
                                   JmMapPage      *page);
void        jm_window_update      (JmWindow       *self);
void        jm_window_show_lanes  (JmWindow       *self);
void        jm_window_toast       (JmWindow       *self,
                                   const char     *text);

G_END_DECLS
