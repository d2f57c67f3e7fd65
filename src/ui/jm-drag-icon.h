/* jm-drag-icon.h: what is seen under the pointer while something is dragged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-canvas.h"
#include "jm-cargo.h"

G_BEGIN_DECLS

GdkPaintable *jm_drag_icon_new_for_cargo  (JmCanvas          *canvas,
                                           const JmCargo     *cargo,
                                           const JmRect      *rect,
                                           graphene_point_t  *hotspot);
GdkPaintable *jm_drag_icon_new_for_widget (GtkWidget         *widget,
                                           graphene_point_t  *hotspot);

G_END_DECLS
