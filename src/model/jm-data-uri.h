/* jm-data-uri.h: a picture inside a document, as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A field of the type PICTURE names a file, or holds the picture itself as
 * data:image/png;base64,… or data:image/jpeg;base64,… (RFC 2397, RFC 4648 section 4).
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* So that the text fits JM_ITEM_MAX_TEXT. */
#define JM_DATA_URI_MAX_BYTES (700u << 10)
#define JM_DATA_URI_MAX_LENGTH (23 + (JM_DATA_URI_MAX_BYTES + 2) / 3 * 4)

/* What every accepted text matches, as a pattern of ECMA-262. */
#define JM_DATA_URI_PATTERN                           \
  "^data:image/(png|jpeg);base64,([A-Za-z0-9+/]{4})*" \
  "([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"

gboolean jm_data_uri_is     (const char *text);
gboolean jm_data_uri_fits   (const char *text);
gboolean jm_data_uri_check  (const char *text);
GBytes  *jm_data_uri_decode (const char *text);
char    *jm_data_uri_write  (GBytes     *bytes,
                             const char *mime_type);

G_END_DECLS
