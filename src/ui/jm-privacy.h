/* jm-privacy.h: what is kept of a person's maps besides their files, and away with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void jm_privacy_fill (AdwPreferencesGroup *group);

G_END_DECLS
