/* jm-finding-button.h: how many findings there are, to be pressed to see them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jm-editor.h"

G_BEGIN_DECLS

char       *jm_finding_count_describe   (GPtrArray *findings,
                                         char     **details);
GtkWidget  *jm_finding_button_new       (JmEditor  *editor);
void        jm_finding_button_set_short (GtkWidget *button,
                                         gboolean   is_short);

G_END_DECLS
