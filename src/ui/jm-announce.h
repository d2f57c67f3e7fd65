/* jm-announce.h: tells those who do not see the map what was done to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A screen reader says by itself where the keyboard is.  What it cannot see is that something
 * else has changed: where a card has gone, how the curve lies now, which view is shown, how large
 * the map is.  Toasts are announced by their overlay; what happens together with one is not told
 * a second time.
 */

#pragma once

#include "jm-canvas.h"

G_BEGIN_DECLS

void  jm_announce_attach      (JmCanvas          *canvas);
void  jm_announce             (GtkWidget         *widget,
                               const char        *text);

char *jm_announce_describe_change (JmMap             *before,
                                   JmMap             *after,
                                   const char *const *ids);

G_END_DECLS
