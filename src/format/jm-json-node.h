/* jm-json-node.h: parsed JSON as text again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The generator of json-glib writes 0.1 as 0.10000000000000001; this one writes numbers as
 * jm-json-text.h does.
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void jm_json_node_append (GString  *json,
                          JsonNode *node);

G_END_DECLS
