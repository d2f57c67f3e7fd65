/* jm-persona-row.h: a persona as a card in the list of personas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row shows what it is told; what is done in it goes through the actions "persona.…" of the
 * list it is in, each with the id of the persona.
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"

G_BEGIN_DECLS

#define JM_TYPE_PERSONA_ROW (jm_persona_row_get_type ())
G_DECLARE_FINAL_TYPE (JmPersonaRow, jm_persona_row, JM, PERSONA_ROW, GtkListBoxRow)

GtkWidget  *jm_persona_row_new       (JmEditor      *editor,
                                      const char    *id);
const char *jm_persona_row_get_id    (JmPersonaRow  *self);
void        jm_persona_row_update    (JmPersonaRow  *self,
                                      guint          number,
                                      gboolean       is_hidden);
void        jm_persona_row_rename    (JmPersonaRow  *self);
void        jm_persona_row_show_menu (JmPersonaRow  *self);

G_END_DECLS
