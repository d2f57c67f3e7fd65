/* jm-command-match.h: how well a command fits what somebody types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each word that is typed has to be found: best as a word or the beginning of one, else within
 * a word, else as some of its letters in their order.  Words may come in any order.  Texts are
 * folded as jm-find-fold.h does.  Pure functions; they need no display.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is returned for what does not fit at all. */
#define JM_COMMAND_NO_MATCH (-1)

int jm_command_match (const char *query,
                      const char *text);

G_END_DECLS
