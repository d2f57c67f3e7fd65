/* list-shown.h: what a layout shows, as a list and in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-layout.h"

G_BEGIN_DECLS

/* An element, or the marker of an emotion, as jm_layout_visit() shows it. */
typedef struct
{
  JmGroupType group;
  const JmItem *stage;      /* nullable: the one it is shown in */
  const JmItem *touchpoint; /* nullable: the same */
  gboolean is_marker;
  JmElement element;        /* a marker has only id and frame */
  JmRect rect;
} Shown;

GArray    *list_shown      (JmLayout     *layout,
                            const JmRect *clip);
GArray    *list_shapes     (JmLayout     *layout,
                            const JmRect *clip);
GPtrArray *list_lane_names (JmLayout     *layout);
char      *describe_layout (JmLayout     *layout);

G_END_DECLS
