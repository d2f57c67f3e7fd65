/* jm-help.h: the list of shortcuts, and what the program says of itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-action-list.h"

G_BEGIN_DECLS

void     jm_help_show_shortcuts (const JmActionContext *context);
void     jm_help_show_about     (const JmActionContext *context);

char    *jm_help_describe_keys  (const char            *keys);
gboolean jm_help_is_possible    (const JmActionContext *context);

G_END_DECLS
