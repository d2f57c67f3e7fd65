/* jm-preload.h: reads a file while the window is still being made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making the first window takes longer than reading most maps.  What main() begins to read at
 * once can therefore be in the first frame; and so can pictures of the part of it that is seen
 * first, painted as a light screen of normal resolution shows them.
 */

#pragma once

#include "jm-loaded.h"
#include "jm-tiles.h"

G_BEGIN_DECLS

/* Of the tiles: what suits cairo, which draws where nothing faster does. */
#define JM_PRELOAD_TILE_SIZE 256

void      jm_preload_start      (const char *path,
                                 gboolean    by_itself);
gboolean  jm_preload_take_mark  (GFile      *file);
void      jm_preload_end        (void);
JmLoaded *jm_preload_take       (GFile      *file,
                                 gint64      wait);
JmTiles  *jm_preload_take_tiles (JmLayout   *layout,
                                 double      scale);

G_END_DECLS
