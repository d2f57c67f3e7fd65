/* jm-json-writer.h: a map as our own JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form is fixed: the same map always gives the same bytes, and a document that was
 * written by jm_json_write() comes out of jm_json_read() and jm_json_write() unchanged.
 * May be used from any thread.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

/* What stands in every document, and the version of the form that this program writes. */
#define JM_JSON_FORMAT "journey-map"
#define JM_JSON_VERSION 1

GBytes *jm_json_write (JmMap   *map,
                       GError **error);

G_END_DECLS
