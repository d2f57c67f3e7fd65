/* jm-renderer.h: which of GTK's renderers draws the windows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  jm_renderer_finds_gpu (const char *devices);
void      jm_renderer_choose    (void);
void      jm_renderer_forget    (void);

G_END_DECLS
