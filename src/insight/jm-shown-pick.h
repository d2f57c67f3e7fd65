/* jm-shown-pick.h: the few things of each stage that an executive sees
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jm-kpi-reading.h"
#include "jm-view-rules.h"

G_BEGIN_DECLS

/* A KPI that is measured at a stage or at one of its touchpoints. */
typedef struct
{
  const char *id;
  guint stage;        /* any number that is the stage's own */
  JmKpiStatus status;
  guint position;     /* in the map */
} JmKpiCandidate;

GPtrArray *jm_shown_pick_from_stage (const JmViewRules *rules,
                                     const JmItem      *stage);
void       jm_shown_pick_kpis       (GArray            *candidates,
                                     GHashTable        *picked);

G_END_DECLS
