/* jm-example.h: finished maps to look at, which are compiled in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are opened as new maps.  Their pictures go with them, whatever folder they are saved in.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

const char *const *jm_examples_get (void);
JmMap             *jm_example_load (const char *name);

G_END_DECLS
