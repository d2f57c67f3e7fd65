/* jm-canvas-names.h: what the items of a map are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For those who do not see the map: what others take in at a glance, such as where something
 * stands, how bad it is or who answers for it, in words.  Nothing is told that the view hides.
 * A description has one fact on each line, so that no language has to join them into a sentence.
 */

#pragma once

#include "jm-shown-items.h"

G_BEGIN_DECLS

char *jm_canvas_name_item     (JmShownItems *shown,
                               const JmItem *item);
char *jm_canvas_describe_item (JmShownItems *shown,
                               const JmItem *item);
char *jm_canvas_describe_map  (JmShownItems *shown);
char *jm_canvas_name_fact     (const char   *label,
                               const char   *text);
char *jm_canvas_name_value    (JmShownItems *shown,
                               const JmItem *item,
                               guint         field);

G_END_DECLS
