/* jm-find-quote.h: what was found, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure functions of maps; they need no display.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

char *jm_find_quote          (JmMap        *map,
                              const JmItem *item,
                              guint         field,
                              const char   *query,
                              gsize        *begins,
                              gsize        *ends);
char *jm_find_describe_place (JmMap        *map,
                              const JmItem *item,
                              guint         field);

G_END_DECLS
