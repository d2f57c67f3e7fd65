/* jm-choice-row.h: a line of a list in which things are switched on and off
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmChoiceRow has a check mark, a label, and small buttons for what else can be done.  All
 * that is done in it goes through actions of a widget around it, each with the row's id.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JM_TYPE_CHOICE_ROW (jm_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (JmChoiceRow, jm_choice_row, JM, CHOICE_ROW, GtkListBoxRow)

GtkWidget  *jm_choice_row_new      (const char  *id,
                                    const char  *action);
const char *jm_choice_row_get_id   (JmChoiceRow *self);
void        jm_choice_row_activate (JmChoiceRow *self);
void        jm_choice_row_update   (JmChoiceRow *self,
                                    const char  *label,
                                    gboolean     is_on,
                                    gboolean     is_fixed);
void        jm_choice_row_add_tool (JmChoiceRow *self,
                                    const char  *icon,
                                    const char  *tooltip,
                                    const char  *action);
void        jm_choice_row_enable_tool (JmChoiceRow *self,
                                       const char  *action,
                                       gboolean     enabled);

/* Lists of such rows. */
typedef JmChoiceRow *(*JmChoiceRowFunc) (const char *id,
                                         gpointer    user_data);

GtkWidget   *jm_choice_list_new    (const char        *label);
JmChoiceRow *jm_choice_list_find   (GtkListBox        *list,
                                    const char        *id);
void         jm_choice_list_follow (GtkListBox        *list,
                                    const char *const *ids,
                                    JmChoiceRowFunc    make,
                                    gpointer           user_data);

G_END_DECLS
