/* check-map.h: what is true of every map, and short cuts to make one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

/* A list of ids that ends with NULL. */
#define IDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

void    check_map   (JmMap      *map);
JmMap  *expect_map  (JmMap      *map,
                     GError     *error);
JmItem *append_item (JmItem     *parent,
                     guint       list,
                     JmKind      kind,
                     const char *id,
                     guint       field,
                     const char *text);

G_END_DECLS
