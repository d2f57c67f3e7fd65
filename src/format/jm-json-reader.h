/* jm-json-reader.h: a map from our own JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A document is read whole or not at all.  Errors begin with the name of the input, line
 * and column, and name the item and the member where the fault is.
 *
 * Rules beyond jm-kind.h: a member that is null is refused, because nothing can be told
 * from it (a member without value is left out).  Members that this version does not know
 * are kept, null included.  Items without an id get one.  May be used from any thread.
 */

#pragma once

#include "jm-format.h"

G_BEGIN_DECLS

JmMap   *jm_json_read  (GBytes      *bytes,
                        const char  *name,
                        JmReport    *report,
                        gboolean    *newer,
                        GError     **error);
gboolean jm_json_sniff (const char  *bytes,
                        gsize        length);

G_END_DECLS
