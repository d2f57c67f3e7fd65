/* jm-message.h: a question or a message that has names in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwAlertDialog *jm_message_new (const char *heading,
                                const char *text,
                                GtkWidget  *list);

G_END_DECLS
