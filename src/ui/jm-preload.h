/* jm-preload.h: reads a file while the window is still being made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making the first window takes longer than reading most maps.  What main() begins to read at
 * once can therefore be in the first frame.
 */

#pragma once

#include "jm-loaded.h"

G_BEGIN_DECLS

void      jm_preload_start (const char *path);
JmLoaded *jm_preload_take  (GFile      *file,
                            gint64      wait);

G_END_DECLS
