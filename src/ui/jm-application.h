/* jm-application.h: the program with a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jm-window.h"

G_BEGIN_DECLS

#define JM_TYPE_APPLICATION (jm_application_get_type ())
G_DECLARE_FINAL_TYPE (JmApplication, jm_application, JM, APPLICATION, AdwApplication)

gboolean   jm_application_has_display (void);
gboolean   jm_application_is_restoring (void);
int        jm_application_main     (int             argc,
                                    char          **argv);
JmWindow  *jm_application_open_file (JmApplication  *self,
                                     JmWindow       *window,
                                     GFile          *file);

G_END_DECLS
