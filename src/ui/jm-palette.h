/* jm-palette.h: what can be dragged onto the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmPalette offers the kinds of touchpoint and the stage.  Each can be dragged to its place,
 * or added by a click or Enter where somebody is working.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"

G_BEGIN_DECLS

#define JM_TYPE_PALETTE (jm_palette_get_type ())
G_DECLARE_FINAL_TYPE (JmPalette, jm_palette, JM, PALETTE, GtkWidget)

GtkWidget *jm_palette_new (JmEditor *editor);

G_END_DECLS
