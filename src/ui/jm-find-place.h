/* jm-find-place.h: where on the screen a field of an item can be seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure functions of map, view and layout; they need no display.
 */

#pragma once

#include "jm-layout-grid.h"
#include "jm-map.h"

G_BEGIN_DECLS

/**
 * JmFindShown:
 * @JM_FIND_ON_MAP: it is drawn on the map
 * @JM_FIND_IN_FORM: the map shows it nowhere; the form of the item does
 * @JM_FIND_HIDDEN: this view leaves it or its item out; the operational one leaves out nothing
 */
typedef enum
{
  JM_FIND_ON_MAP,
  JM_FIND_IN_FORM,
  JM_FIND_HIDDEN,
} JmFindShown;

JmFindShown jm_find_get_shown (JmMap        *map,
                               JmLayout     *layout,
                               const JmItem *item,
                               guint         field,
                               JmRect       *rect);
const char *jm_find_get_drawn (JmMap        *map,
                               JmLayout     *layout,
                               const char   *id);

G_END_DECLS
