/* jm-outline-row.h: what a line of the outline looks like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-outline-tree.h"

G_BEGIN_DECLS

GtkListItemFactory *jm_outline_row_factory_new (JmOutlineTree *tree);

G_END_DECLS
