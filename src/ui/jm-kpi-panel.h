/* jm-kpi-panel.h: the KPIs of what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The KPIs of the selected touchpoint, then those of its stage; of the whole map while
 * nothing is selected.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"

G_BEGIN_DECLS

GtkWidget *jm_kpi_panel_new (JmEditor *editor);

G_END_DECLS
