/* make-map.h: small maps that everything is drawn of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-layout.h"

G_BEGIN_DECLS

/* The one font of the goldens: it has Latin and Arabic letters and has been the same for years. */
#define GOLDEN_FAMILY "DejaVu Sans"

JmMap     *make_full_map       (void);
JmMap     *make_arabic_map     (void);
JmMap     *make_bare_map       (void);
JmMap     *make_crossing_map   (void);
JmLayout  *lay_out             (JmMap      *map,
                                const char *family);
GPtrArray *list_texts          (JmMap      *map);
char      *normalise_blanks    (const char *text);

G_END_DECLS
