/* jm-dialog-keys.h: leaving by keys while a dialog is open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-window.h"

G_BEGIN_DECLS

void jm_dialog_keys_attach (JmWindow *window);

G_END_DECLS
