/* jm-spelling.h: words that no dictionary has are underlined where somebody types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Built with libspelling or without; without it nothing is ever underlined, and the
 * preferences do not speak of it.  What is chosen in JmSettings is followed.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean jm_spelling_is_possible    (void);
void     jm_spelling_list_languages (GStrvBuilder *names,
                                     GStrvBuilder *codes);
void     jm_spelling_attach         (GtkTextView  *view);

G_END_DECLS
