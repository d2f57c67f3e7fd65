/* jm-finding-panel.h: what the map lacks and what it warns of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Findings of what is selected come first, then errors, warnings and hints, and last those
 * that are muted.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"

G_BEGIN_DECLS

GtkWidget *jm_finding_panel_new (JmEditor *editor);

G_END_DECLS
