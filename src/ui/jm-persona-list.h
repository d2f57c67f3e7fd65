/* jm-persona-list.h: whose journey the map shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmPersonaList has a card for each persona of the map: to select, rename, order, colour,
 * show and hide them, and to drag them onto the map.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"

G_BEGIN_DECLS

#define JM_TYPE_PERSONA_LIST (jm_persona_list_get_type ())
G_DECLARE_FINAL_TYPE (JmPersonaList, jm_persona_list, JM, PERSONA_LIST, GtkWidget)

GtkWidget *jm_persona_list_new (JmEditor      *editor);
void       jm_persona_list_add (JmPersonaList *self);

G_END_DECLS
