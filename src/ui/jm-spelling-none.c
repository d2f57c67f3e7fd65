/* jm-spelling-none.c: what a program built without libspelling does about spelling: nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-spelling.h"

/**
 * jm_spelling_is_possible:
 *
 * Returns: %FALSE: there is no dictionary
 */
gboolean
jm_spelling_is_possible (void)
{
  return FALSE;
}

/**
 * jm_spelling_list_languages:
 * @names: takes nothing
 * @codes: takes nothing
 */
void
jm_spelling_list_languages (GStrvBuilder *names,
                            GStrvBuilder *codes)
{
}

/**
 * jm_spelling_attach:
 * @view: where texts are typed
 */
void
jm_spelling_attach (GtkTextView *view)
{
}
