/* jm-view-names.h: naming and deleting lanes of the map and saved views
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"

G_BEGIN_DECLS

void jm_view_names_ask_lane  (GtkWidget  *parent,
                              JmEditor   *editor);
void jm_view_names_ask_view  (GtkWidget  *parent,
                              JmEditor   *editor);
void jm_view_names_ask_again (GtkWidget  *parent,
                              JmEditor   *editor,
                              const char *id);
void jm_view_names_delete    (JmEditor   *editor,
                              const char *id);

G_END_DECLS
