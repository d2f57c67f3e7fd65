/* jm-delta.h: what one text has that another has not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A delta makes the new text from the old one: it says which parts of the old one to copy and
 * what to put between them.  It is small where little was changed, in however many places,
 * and never more than a few bytes larger than the new text.  Nothing is kept; may be used
 * from any thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *jm_delta_new   (GBytes *old_text,
                        GBytes *new_text);
GBytes *jm_delta_apply (GBytes *old_text,
                        GBytes *delta,
                        gsize   most);

G_END_DECLS
