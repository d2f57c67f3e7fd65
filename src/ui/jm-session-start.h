/* jm-session-start.h: opens the maps of last time, and remembers those of this time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * main() calls jm_session_begin() before there is a window, so that reading goes on beside
 * the start of GTK.  What is open is written some seconds after it has changed and when the
 * last window is closed, unless the person does not want that.
 */

#pragma once

#include "jm-window.h"

G_BEGIN_DECLS

char    *jm_session_begin   (void);
gboolean jm_session_restore (GtkApplication *application);
void     jm_session_watch   (GtkApplication *application);
void     jm_session_touch   (void);
void     jm_session_forget  (void);
void     jm_session_end     (GtkApplication *application);

G_END_DECLS
