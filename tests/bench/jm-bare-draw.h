/* jm-bare-draw.h: the yardstick: a page drawn with nothing but cairo and pango
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written as a competent program without a layout of its own would do it: one pango
 * context, one font description per font, a fresh PangoLayout for each text, cairo paths
 * for the rest, cairo's own PDF, SVG and PNG.
 */

#pragma once

#include "jm-bare-list.h"

G_BEGIN_DECLS

typedef enum
{
  JM_BARE_PDF,
  JM_BARE_SVG,
  JM_BARE_PNG,
} JmBareFormat;

gboolean jm_bare_draw (const JmBareList *list,
                       JmBareFormat      format,
                       const char       *path,
                       GError          **error);

G_END_DECLS
