/* jm-find-actions.c: finding something in the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-find-actions.h"

/**
 * jm_find_run_open:
 * @context: what the action works on
 *
 * Opens the bar in which people type what they look for.
 */
void
jm_find_run_open (const JmActionContext *context)
{
  jm_find_bar_open (jm_map_page_get_find_bar (context->page));
}

/**
 * jm_find_run_next:
 * @context: what the action works on
 *
 * Goes to the next match.
 */
void
jm_find_run_next (const JmActionContext *context)
{
  jm_find_bar_step (jm_map_page_get_find_bar (context->page), FALSE);
}

/**
 * jm_find_run_previous:
 * @context: what the action works on
 *
 * Goes to the match before.
 */
void
jm_find_run_previous (const JmActionContext *context)
{
  jm_find_bar_step (jm_map_page_get_find_bar (context->page), TRUE);
}
