/* jm-lost-display.h: what is done when the display goes away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jm_lost_display_watch (GtkApplication *application);

G_END_DECLS
