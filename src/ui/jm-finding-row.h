/* jm-finding-row.h: a finding in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row can show one finding after another, so that a list keeps its rows.  Activated it goes
 * to the item; its button mutes the finding, or lifts the mute.
 */

#pragma once

#include <adwaita.h>

#include "jm-editor.h"
#include "jm-finding-edit.h"

G_BEGIN_DECLS

#define JM_TYPE_FINDING_ROW (jm_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (JmFindingRow, jm_finding_row, JM, FINDING_ROW, GtkListBoxRow)

GtkWidget  *jm_finding_row_new        (JmEditor        *editor);
void        jm_finding_row_show       (JmFindingRow    *self,
                                       const JmFinding *finding,
                                       gboolean         has_advice);
void        jm_finding_row_show_muted (JmFindingRow    *self,
                                       const JmMuted   *muted);
void        jm_finding_row_go         (JmFindingRow    *self);

G_END_DECLS
