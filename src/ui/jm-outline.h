/* jm-outline.h: the map as a list to be read and worked on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The outline shows what the current view shows, and selects what is selected on the canvas, and
 * the other way round.  It is filled when it is first seen.  Enter goes to the canvas, F2 types
 * there, Delete deletes, Alt with an arrow moves a line past the next one.
 */

#pragma once

#include "jm-editor.h"
#include "jm-late-panel.h"

G_BEGIN_DECLS

#define JM_TYPE_OUTLINE (jm_outline_get_type ())
G_DECLARE_FINAL_TYPE (JmOutline, jm_outline, JM, OUTLINE, JmLatePanel)

GtkWidget *jm_outline_new (JmEditor *editor);

G_END_DECLS
