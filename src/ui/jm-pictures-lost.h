/* jm-pictures-lost.h: pictures that a map leaves behind when it is saved in another folder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jm-map.h"

G_BEGIN_DECLS

void  jm_pictures_lost_async  (JmMap               *map,
                               GFile               *from,
                               const char          *to,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data);
guint jm_pictures_lost_finish (GAsyncResult        *result);

G_END_DECLS
