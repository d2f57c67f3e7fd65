/* jm-finding-actions.c: what can be done about findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-finding-actions.h"

/**
 * jm_finding_run_show:
 * @context: what the action works on
 *
 * Opens the right panel and scrolls it to the findings.
 */
void
jm_finding_run_show (const JmActionContext *context)
{
  jm_map_page_show_panel (context->page, FALSE, TRUE);
  jm_editor_show_findings (context->editor);
}
