/* jm-watch.h: notices when somebody else changes the file of an open map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tab that shows a map watches its file, and looks at it when its window gets the focus:
 * in a sandbox nothing is told of changes.  When the file is not the one that was loaded or
 * saved last, a bar above the map says so and asks what is to be done.
 */

#pragma once

#include "jm-map-page.h"

G_BEGIN_DECLS

void jm_watch_attach (JmMapPage *page);
void jm_watch_look   (JmMapPage *page);

G_END_DECLS
