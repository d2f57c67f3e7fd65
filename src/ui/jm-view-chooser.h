/* jm-view-chooser.h: which lanes and personas a view shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmViewChooser lists the lanes that the current view may show and the personas, to switch
 * them on and off and to order the lanes, and the views that are saved in the map.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"

G_BEGIN_DECLS

#define JM_TYPE_VIEW_CHOOSER (jm_view_chooser_get_type ())
G_DECLARE_FINAL_TYPE (JmViewChooser, jm_view_chooser, JM, VIEW_CHOOSER, GtkWidget)

GtkWidget *jm_view_chooser_new (JmEditor *editor);

G_END_DECLS
