/* jm-versions-dialog.h: the versions of a map that were kept, to look at and to go back to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Versions are listed, read and painted in threads, one after another, the one that is looked
 * at first.  Going back to one is a step that can be undone like any other.
 */

#pragma once

#include "jm-action-list.h"

G_BEGIN_DECLS

void jm_versions_dialog_run (const JmActionContext *context);

G_END_DECLS
