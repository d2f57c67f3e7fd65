/* jm-sample.h: maps of any size, and edits of any sort, for tests and benchmarks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same arguments always give the same map, with the same ids, on every machine.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

JmMap   *jm_sample_map   (guint           n_stages,
                          guint           touchpoints_per_stage,
                          guint           n_personas,
                          guint           seed);

JmValue  jm_sample_value (const JmField  *field,
                          GRand          *rand);
JmMap   *jm_sample_edit  (JmMap          *map,
                          GRand          *rand,
                          GError        **error);

G_END_DECLS
