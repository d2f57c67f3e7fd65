/* jm-fonts.h: the fonts that are installed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean jm_fonts_check (GError **error);

G_END_DECLS
