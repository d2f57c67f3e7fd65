/* jm-find-bar.h: finds texts of a map and steps through them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmFindBar stands above the canvas.  Each step selects the item that holds what was found,
 * or what that is drawn as a part of, scrolls to it, and says in which field it stands; what
 * this view does not show can be gone to from there.  It follows edits.
 */

#pragma once

#include <adwaita.h>

#include "jm-canvas.h"

G_BEGIN_DECLS

#define JM_TYPE_FIND_BAR (jm_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (JmFindBar, jm_find_bar, JM, FIND_BAR, AdwBin)

GtkWidget *jm_find_bar_new  (JmCanvas  *canvas);
void       jm_find_bar_open (JmFindBar *self);
void       jm_find_bar_step (JmFindBar *self,
                             gboolean   back);

G_END_DECLS
