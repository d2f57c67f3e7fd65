/* jm-inspector.h: the right panel: what is selected, KPIs, findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"

G_BEGIN_DECLS

GtkWidget *jm_inspector_new (JmEditor *editor);

G_END_DECLS
