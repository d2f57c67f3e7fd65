/* jm-conversion.h: how many customers go on from a touchpoint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-item.h"

G_BEGIN_DECLS

double jm_touchpoint_get_conversion (const JmItem *touchpoint);
double jm_map_get_mean_conversion   (const JmItem *root);

G_END_DECLS
