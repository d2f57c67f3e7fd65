/* jm-cell-editor.h: typing on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed is kept by a JmTextBox over the map until the person is done; then it becomes
 * one step that can be undone.
 */

#pragma once

#include "jm-canvas.h"

G_BEGIN_DECLS

void       jm_cell_editor_attach        (JmCanvas *canvas);
GtkWidget *jm_cell_editor_open          (JmCanvas *canvas,
                                         gboolean  empty);
gboolean   jm_cell_editor_finish        (JmCanvas *canvas);
gboolean   jm_cell_editor_is_open       (JmCanvas *canvas);
JmMap     *jm_cell_editor_preview       (JmCanvas *canvas);
void       jm_cell_editor_add_child     (JmCanvas *canvas,
                                         JmKind    kind);
void       jm_cell_editor_add_emotion   (JmCanvas *canvas);
void       jm_cell_editor_add_touchpoint (JmCanvas *canvas);
void       jm_cell_editor_add_stage     (JmCanvas *canvas);

G_END_DECLS
