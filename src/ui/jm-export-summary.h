/* jm-export-summary.h: says in words what would come out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-export-choices.h"

G_BEGIN_DECLS

char *jm_export_summary_describe (const JmExportChoices *choices,
                                  JmPages               *pages);
char *jm_export_summary_list     (const JmExportChoices *choices,
                                  JmPages               *pages,
                                  const char *const     *remarks);

G_END_DECLS
