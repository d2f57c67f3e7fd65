/* jm-json-place.h: where in a document something stands, for errors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A reader keeps one JmJsonPlace for each item that it is inside of, on its stack; nothing
 * is computed until there is an error.
 */

#pragma once

#include <json-glib/json-glib.h>

#include "jm-format.h"

G_BEGIN_DECLS

typedef struct _JmJsonPlace JmJsonPlace;

struct _JmJsonPlace
{
  const JmJsonPlace *parent; /* NULL for the map itself */
  const char *member;        /* the list of the parent that it is in */
  guint index;               /* in that list */
  JmKind kind;
  JsonObject *object;        /* NULL for the map, which is never parsed as a whole */
};

gsize jm_json_place_find     (const JmJsonPlace *self,
                              const char        *member,
                              int                index,
                              const char        *text,
                              gsize              length);
char *jm_json_place_describe (const JmJsonPlace *self,
                              const char        *member);

G_END_DECLS
