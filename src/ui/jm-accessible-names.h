/* jm-accessible-names.h: names for what the toolkit leaves without one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void jm_accessible_names_mend (void);

G_END_DECLS
