/* jm-main-menu.h: the menu of a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-document.h"

G_BEGIN_DECLS

void  jm_main_menu_create        (GtkMenuButton *button,
                                  gpointer       window);
char *jm_main_menu_describe_undo (JmDocument    *document);
char *jm_main_menu_describe_redo (JmDocument    *document);

G_END_DECLS
