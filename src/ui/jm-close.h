/* jm-close.h: nothing that was not saved is closed without asking
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-window.h"

G_BEGIN_DECLS

gboolean jm_close_tab_cb        (AdwTabView     *tabs,
                                 AdwTabPage     *tab,
                                 JmWindow       *window);
gboolean jm_close_window_cb     (JmWindow       *window);
void     jm_close_all           (GtkApplication *application);
void     jm_close_watch_signals (GtkApplication *application);
void     jm_close_update        (JmWindow       *window);

G_END_DECLS
