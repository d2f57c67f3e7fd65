/* jm-persona-drop.h: personas dropped on the list of personas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"

G_BEGIN_DECLS

void jm_persona_drop_attach (GtkWidget  *place,
                             GtkListBox *box,
                             JmEditor   *editor);

G_END_DECLS
