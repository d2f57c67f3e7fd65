/* jm-export-memory.h: what was chosen for a map when it was exported or printed last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-editor.h"
#include "jm-export-choices.h"

G_BEGIN_DECLS

JmExportChoices *jm_export_memory_load  (JmEditor              *editor,
                                         gboolean               is_print);
void             jm_export_memory_store (JmEditor              *editor,
                                         const JmExportChoices *choices);

G_END_DECLS
