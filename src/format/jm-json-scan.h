/* jm-json-scan.h: what has to be known of JSON text before it is parsed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * json-glib does not tell where an error is, and takes without a word what would damage a
 * map: duplicate names, numbers out of range, U+0000 inside texts.  jm_json_scan() therefore
 * reads the text before it, by the grammar of RFC 8259, and says in a sentence what is
 * wrong.
 *
 * Nothing is kept; may be used from any thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most lists and objects that may stand inside each other. */
#define JM_JSON_MAX_DEPTH 32

gboolean jm_json_scan (const char  *text,
                       gsize        length,
                       const char  *name,
                       GError     **error);

G_END_DECLS
