/* jm-template-chooser.h: the maps to begin with, each with a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-window.h"

G_BEGIN_DECLS

void       jm_template_chooser_show     (JmWindow *window);
GtkWidget *jm_template_chooser_new_grid (void);

G_END_DECLS
