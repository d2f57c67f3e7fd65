/* jm-start-page.h: what a window shows while no map is open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything a person can begin with: maps that were used before, templates, finished maps to
 * look at.  It is made when it is first seen, so that opening a file does not pay for it.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JM_TYPE_START_PAGE (jm_start_page_get_type ())
G_DECLARE_FINAL_TYPE (JmStartPage, jm_start_page, JM, START_PAGE, AdwBin)

void jm_start_page_create_menu (GtkMenuButton *button,
                                gpointer       user_data);

G_END_DECLS
