/* jm-shown-items.h: the items of a map as its view shows it, by id
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever tells a person of the map in words looks its items up here and not in the map, so that
 * nothing is told that the view hides.
 */

#pragma once

#include "jm-item.h"

G_BEGIN_DECLS

typedef struct _JmShownItems JmShownItems;

JmShownItems *jm_shown_items_new          (const JmItem *root);
void          jm_shown_items_free         (JmShownItems *self);

const JmItem *jm_shown_items_get_root     (JmShownItems *self);
const JmItem *jm_shown_items_find         (JmShownItems *self,
                                           const char   *id);
const JmItem *jm_shown_items_get_parent   (JmShownItems *self,
                                           const char   *id);
guint         jm_shown_items_get_position (JmShownItems *self,
                                           const char   *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmShownItems, jm_shown_items_free)

G_END_DECLS
