/* jm-map-panel.h: the left panel: personas, palette and facts of the map, or its outline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"
#include "jm-late-panel.h"

G_BEGIN_DECLS

#define JM_TYPE_MAP_PANEL (jm_map_panel_get_type ())
G_DECLARE_FINAL_TYPE (JmMapPanel, jm_map_panel, JM, MAP_PANEL, JmLatePanel)

GtkWidget *jm_map_panel_new           (JmEditor   *editor);
void       jm_map_panel_show_outline  (JmMapPanel *self);
gboolean   jm_map_panel_is_in_outline (JmMapPanel *self);

G_END_DECLS
