/* jm-export-form.h: what can be chosen when a map is exported or printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmExportForm has a row for each of the JmExportChoices that mean anything now.  The signal
 * "changed" is emitted when somebody has chosen something else.
 */

#pragma once

#include <adwaita.h>

#include "jm-editor.h"
#include "jm-export-choices.h"

G_BEGIN_DECLS

#define JM_TYPE_EXPORT_FORM (jm_export_form_get_type ())
G_DECLARE_FINAL_TYPE (JmExportForm, jm_export_form, JM, EXPORT_FORM, GtkWidget)

void                   jm_export_form_take        (JmExportForm    *self,
                                                   JmEditor        *editor,
                                                   JmExportChoices *choices);
const JmExportChoices *jm_export_form_get_choices (JmExportForm    *self);
void                   jm_export_form_follow      (JmExportForm    *self,
                                                   JmLayout        *layout);

G_END_DECLS
