/* jm-autosave.h: saves a map by itself, where the person wants that
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map that has a file is saved when nothing was edited for some seconds, and now and then
 * while somebody goes on editing.  It asks nothing and writes over nothing: when the file is
 * not what was read or saved last, or cannot be written, a bar above the map says so, once,
 * and nothing is saved by itself before the person has saved.
 */

#pragma once

#include "jm-map-page.h"

G_BEGIN_DECLS

void jm_autosave_attach (JmMapPage *page);
void jm_autosave_now    (JmMapPage *page);

G_END_DECLS
