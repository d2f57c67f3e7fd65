/* jm-picture-chooser.h: choosing a picture file for an item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-editor.h"

G_BEGIN_DECLS

void jm_picture_choose (GtkWidget  *widget,
                        JmEditor   *editor,
                        const char *id,
                        guint       field);

G_END_DECLS
