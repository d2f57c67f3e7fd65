/* jm-find-fold.h: texts as they are compared when somebody looks for something
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Folding makes one text of all that a person takes for the same: capital and small letters,
 * letters with and without accents, straight and curved quotation marks, all dashes, and
 * blanks however many there are.  Pure functions; may be used from any thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  jm_find_fold_append (GString    *folded,
                           const char *text,
                           GArray     *places);
char *jm_find_fold        (const char *text);

G_END_DECLS
