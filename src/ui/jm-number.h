/* jm-number.h: numbers and dates as people type them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed is judged as a whole: a number that is not one from its first letter to its
 * last is none.  The decimal sign of the locale and the point both count.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    jm_number_parse        (const char  *text,
                                    const char  *unit,
                                    double      *value);
char       *jm_number_write        (double       value);
gboolean    jm_date_parse          (const char  *text,
                                    char       **date);

G_END_DECLS
