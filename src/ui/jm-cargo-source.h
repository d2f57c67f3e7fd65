/* jm-cargo-source.h: widgets that something can be dragged from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The drag carries a value of the type JM_TYPE_CARGO, which a GtkDropTarget made for that type
 * takes.  What is dragged is seen under the pointer.
 */

#pragma once

#include <adwaita.h>

#include "jm-cargo.h"

G_BEGIN_DECLS

/* What a drag from @widget carries; NULL when nothing can be dragged from it now. */
typedef JmCargo *(*JmCargoFunc) (GtkWidget *widget,
                                 gpointer   user_data);

void jm_cargo_add_source (GtkWidget   *widget,
                          JmCargoFunc  func,
                          gpointer     user_data);
void jm_cargo_prepare_source (GtkDragSource *source);
void jm_cargo_switch_tabs (AdwTabBar  *bar);

G_END_DECLS
