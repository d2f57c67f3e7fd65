/* jm-file-save.h: saves the map of a tab, and asks what has to be asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is ever written over in silence, and a save that fails leaves the map open and
 * unsaved: the person is told why, and can try again or choose another place.
 */

#pragma once

#include "jm-map-page.h"

G_BEGIN_DECLS

void     jm_file_save_async  (JmMapPage            *page,
                              gboolean              choose,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);
gboolean jm_file_save_finish (JmMapPage            *page,
                              GAsyncResult         *result);

G_END_DECLS
