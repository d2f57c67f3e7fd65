/* jm-minimap.h: the whole map, small, and which part of it is seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shown only while the map is a good deal larger than the canvas.  A click or a drag in it
 * moves the canvas.
 */

#pragma once

#include "jm-canvas.h"

G_BEGIN_DECLS

#define JM_TYPE_MINIMAP (jm_minimap_get_type ())
G_DECLARE_FINAL_TYPE (JmMinimap, jm_minimap, JM, MINIMAP, GtkWidget)

GtkWidget *jm_minimap_new       (JmCanvas  *canvas,
                                 GtkWidget *bar);
void       jm_minimap_set_shown (JmMinimap *self,
                                 gboolean   shown);
gboolean   jm_minimap_is_shown  (JmMinimap *self);

G_END_DECLS
