/* jm-command.h: something that can be done or gone to by typing its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All actions of the table, and all places to go to: stages, touchpoints, personas and views
 * of the map, open tabs, and maps that were used last.  A JmCommand is what it was when it was
 * listed; running it does nothing when that is gone.
 */

#pragma once

#include "jm-action-list.h"

G_BEGIN_DECLS

/* The action that shows the commands, which is none of them. */
#define JM_COMMAND_PALETTE_ACTION "commands"

#define JM_TYPE_COMMAND (jm_command_get_type ())
G_DECLARE_FINAL_TYPE (JmCommand, jm_command, JM, COMMAND, GObject)

GPtrArray  *jm_command_list_all        (JmWindow   *window);
GPtrArray  *jm_command_choose          (GPtrArray  *commands,
                                        const char *query,
                                        guint       most);
const char *jm_command_get_title       (JmCommand  *self);
const char *jm_command_get_detail      (JmCommand  *self);
const char *jm_command_get_keys        (JmCommand  *self);
gboolean    jm_command_is_possible     (JmCommand  *self);
void        jm_command_run             (JmCommand  *self,
                                        JmWindow   *window);

G_END_DECLS
