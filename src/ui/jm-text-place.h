/* jm-text-place.h: where a text stands on the map, and how it looks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What somebody types over a text should look like it: the same place, width, letters and
 * colours.
 */

#pragma once

#include "jm-cell-text.h"

G_BEGIN_DECLS

typedef struct
{
  JmRect rect;       /* of the text; lines are broken at its width */
  JmTextStyle style;
  JmColour ink;
  JmColour paper;
} JmTextPlace;

gboolean jm_text_place_find (JmLayout         *layout,
                             JmMap            *map,
                             const JmCellText *text,
                             const JmGridCell *cell,
                             JmTextPlace      *place);

G_END_DECLS
