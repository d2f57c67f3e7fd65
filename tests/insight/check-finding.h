/* check-finding.h: maps from a line of JSON, and what is found in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-finding.h"

G_BEGIN_DECLS

/* The day on which the tests look at their maps. */
#define TODAY "2026-10-20"

JmMap     *make_map     (const char   *members);
GPtrArray *check_map    (JmMap        *map);
GPtrArray *check_text   (const char   *members);
guint      count        (GPtrArray    *findings,
                         const char   *rule,
                         const char   *item,
                         gboolean      muted);
const JmFinding *find   (GPtrArray    *findings,
                         const char   *rule);
char      *without_isolates (const char *text);

G_END_DECLS
