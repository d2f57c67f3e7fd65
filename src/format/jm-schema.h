/* jm-schema.h: the JSON Schema of our own documents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made from the field tables, so that it says the same as the reader.  It cannot say all:
 * that ids are unique, that references lead somewhere and that dates are in the calendar
 * is for the reader alone.  The copy in data/ is for other programs.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *jm_schema_write (void);

G_END_DECLS
