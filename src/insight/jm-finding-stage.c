/* jm-finding-stage.c: what stages lack
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-finding-private.h"

#include <glib/gi18n.h>

static JmVerdict
check_touchpoints (JmCheck      *check,
                   const JmItem *stage)
{
  return _jm_verdict (jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS) == 0);
}

static JmVerdict
check_objectives (JmCheck      *check,
                  const JmItem *stage)
{
  return _jm_verdict (jm_item_get_n_children (stage, JM_STAGE_OBJECTIVES) == 0);
}

/* A figure of one of its touchpoints tells something of the stage too. */
static JmVerdict
check_kpis (JmCheck      *check,
            const JmItem *stage)
{
  if (g_hash_table_contains (check->measured, jm_item_get_id (stage)))
    return JM_VERDICT_FINE;

  for (guint i = 0; i < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); i++)
    if (g_hash_table_contains (check->measured,
                               jm_item_get_id (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, i))))
      return JM_VERDICT_FINE;

  return JM_VERDICT_FOUND;
}

const JmRule _jm_rules_of_stages[] = {
  { .id = "stage-without-touchpoint",
    .severity = JM_FINDING_WARNING,
    .kinds = JM_KIND_BIT (JM_KIND_STAGE),
    .test = check_touchpoints,
    .sentence = N_("%s has no touchpoint."),
    .everywhere = N_("No stage has a touchpoint."),
    .advice = N_("Add the moments when customers meet you here, or join the stage with its neighbour.") },
  { .id = "stage-without-objective",
    .severity = JM_FINDING_WARNING,
    .kinds = JM_KIND_BIT (JM_KIND_STAGE),
    .test = check_objectives,
    .sentence = N_("%s has no objective."),
    .everywhere = N_("No stage has an objective."),
    .advice = N_("Say what the stage has to achieve.") },
  { .id = "stage-without-kpi",
    .severity = JM_FINDING_WARNING,
    .kinds = JM_KIND_BIT (JM_KIND_STAGE),
    .test = check_kpis,
    .sentence = N_("%s has no KPI, and neither has any of its touchpoints."),
    .everywhere = N_("No stage has a KPI, and neither has any touchpoint."),
    .advice = N_("Choose a figure that tells how well the stage works, and measure it there.") },
  JM_RULE_END,
};
