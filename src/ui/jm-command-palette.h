/* jm-command-palette.h: all commands, to be found by typing their names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys stay in the entry: arrows choose, Enter runs, Escape closes.  What was chosen runs
 * when the dialog is gone, so that it finds the focus where it was, or on the map.
 */

#pragma once

#include "jm-action-list.h"

G_BEGIN_DECLS

void jm_command_palette_run (const JmActionContext *context);

G_END_DECLS
