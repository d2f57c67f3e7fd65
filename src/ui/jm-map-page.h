/* jm-map-page.h: a tab: a map between its two panels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmMapPage shows that a map is being read, then the map between its panels, or what is
 * wrong with the file.  The left panel has personas, palette and facts of the map, the right
 * one the form of what is selected, KPIs and findings.
 */

#pragma once

#include <adwaita.h>

#include "jm-canvas.h"
#include "jm-editor.h"
#include "jm-find-bar.h"
#include "jm-loaded.h"
#include "jm-minimap.h"
#include "jm-zoom-bar.h"

G_BEGIN_DECLS

#define JM_TYPE_MAP_PAGE (jm_map_page_get_type ())
G_DECLARE_FINAL_TYPE (JmMapPage, jm_map_page, JM, MAP_PAGE, AdwBin)

JmMapPage  *jm_map_page_new          (void);
void        jm_map_page_take         (JmMapPage  *self,
                                      JmLoaded   *loaded);
void        jm_map_page_show_problem (JmMapPage  *self,
                                      GtkWidget  *problem);
void        jm_map_page_set_banner   (JmMapPage  *self,
                                      GtkWidget  *banner);
void        jm_map_page_set_warning  (JmMapPage  *self,
                                      GtkWidget  *warning);
JmEditor   *jm_map_page_get_editor   (JmMapPage  *self);
JmCanvas   *jm_map_page_get_canvas   (JmMapPage  *self);
JmMinimap  *jm_map_page_get_minimap  (JmMapPage  *self);
JmFindBar  *jm_map_page_get_find_bar (JmMapPage  *self);
void        jm_map_page_show_overview (JmMapPage *self,
                                       gboolean   shown);
gboolean    jm_map_page_is_overview_shown (JmMapPage *self);
GFile      *jm_map_page_get_file     (JmMapPage  *self);
void        jm_map_page_set_file     (JmMapPage  *self,
                                      GFile      *file);
void        jm_map_page_set_title    (JmMapPage  *self,
                                      const char *title);
char       *jm_map_page_get_title    (JmMapPage  *self);
void        jm_map_page_show_panel   (JmMapPage  *self,
                                      gboolean    left,
                                      gboolean    shown);
GtkWidget  *jm_map_page_get_panel    (JmMapPage  *self,
                                      gboolean    left);
gboolean    jm_map_page_is_panel_shown (JmMapPage *self,
                                        gboolean   left);
void        jm_map_page_uncover      (JmMapPage  *self);
void        jm_map_page_set_narrow   (JmMapPage  *self,
                                      gboolean    narrow);
void        jm_map_page_set_tight    (JmMapPage  *self,
                                      gboolean    tight);
void        jm_map_page_add_toast    (JmMapPage  *self,
                                      AdwToast   *toast);
void        jm_map_page_toast        (JmMapPage  *self,
                                      const char *text,
                                      gboolean    can_undo);

G_END_DECLS
