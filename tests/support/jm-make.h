/* jm-make.h: short cuts to make maps by hand, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever cannot be made ends the test.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

JmItem *jm_make_child (JmItem     *parent,
                       guint       list,
                       const char *id,
                       guint       field,
                       const char *text);
void    jm_make_set   (JmItem     *item,
                       guint       field,
                       JmValue     value);
JmMap  *jm_make_map   (JmItem     *root);
JmMap  *jm_make_edit  (JmMap      *map,
                       const char *id,
                       guint       field,
                       JmValue     value);

G_END_DECLS
