/* jm-bare-record.h: the list of what stands on one of our pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A backend that writes down what the painter draws, so that the yardstick draws as many
 * boxes, texts and curves, the same strings at the same widths, on the same page.
 */

#pragma once

#include "jm-page.h"

G_BEGIN_DECLS

char *jm_bare_record (JmLayout     *layout,
                      const JmPage *page,
                      double        picture_scale);

G_END_DECLS
