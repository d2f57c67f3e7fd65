/* jm-palette-edit.h: a new touchpoint or stage where somebody is working
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure functions from a map to the next one.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

JmMap *jm_palette_add_touchpoint (JmMap       *map,
                                  const char  *beside,
                                  int          kind,
                                  char       **id,
                                  GError     **error);
JmMap *jm_palette_add_stage      (JmMap       *map,
                                  const char  *beside,
                                  char       **id,
                                  GError     **error);

G_END_DECLS
