/* jm-sandbox.h: which paths are real in the sandbox of a Flatpak
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A Flatpak that may see no folder has a home, a /tmp and so on nevertheless: its own, which
 * are gone when it ends.  A file that is named on the command line is not found there, and
 * one that is written there is lost without an error.  Nothing is kept; may be used from any
 * thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  jm_sandbox_hides  (const char *path);
gboolean _jm_sandbox_hides (const char *info,
                            const char *mounts,
                            const char *path);

G_END_DECLS
