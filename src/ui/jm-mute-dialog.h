/* jm-mute-dialog.h: asks why a finding is accepted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jm-editor.h"

G_BEGIN_DECLS

void        jm_mute_dialog_present (GtkWidget  *parent,
                                    JmEditor   *editor,
                                    const char *rule,
                                    const char *item,
                                    const char *sentence);

G_END_DECLS
