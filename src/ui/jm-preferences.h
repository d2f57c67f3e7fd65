/* jm-preferences.h: the dialog in which a person chooses how the program works
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-action-list.h"

G_BEGIN_DECLS

#define JM_TYPE_PREFERENCES (jm_preferences_get_type ())
G_DECLARE_FINAL_TYPE (JmPreferences, jm_preferences, JM, PREFERENCES, AdwPreferencesDialog)

void jm_preferences_run          (const JmActionContext *context);
void jm_preferences_follow_style (void);

G_END_DECLS
