/* jm-export-switches.h: lanes or personas to be switched on and off
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmExportSwitches is a row that opens into a list of switches.  They are made when it is
 * opened for the first time.
 *
 * The signal "switched" (position, is_on) is emitted when somebody has switched one.
 */

#pragma once

#include <adwaita.h>

#include "jm-view-edit.h"

G_BEGIN_DECLS

#define JM_TYPE_EXPORT_SWITCHES (jm_export_switches_get_type ())
G_DECLARE_FINAL_TYPE (JmExportSwitches, jm_export_switches, JM, EXPORT_SWITCHES, AdwExpanderRow)

void       jm_export_switches_follow      (JmExportSwitches *self,
                                           GPtrArray        *entries);
GPtrArray *jm_export_switches_get_entries (JmExportSwitches *self);

G_END_DECLS
