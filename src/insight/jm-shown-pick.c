/* jm-shown-pick.c: the few things of each stage that an executive sees
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-shown-pick.h"

#include "jm-priority.h"

/*
 * jm_shown_pick_from_stage:
 * @rules: what is ranked
 * @stage: a stage
 *
 * Returns: (transfer full) (element-type JmItem): the worst pain points and the best
 *   opportunities of the stage, %JM_VIEW_MOST_PER_STAGE of each; they belong to @stage
 */
GPtrArray *
jm_shown_pick_from_stage (const JmViewRules *rules,
                          const JmItem      *stage)
{
  const JmKindInfo *info = jm_kind_get_info (JM_KIND_TOUCHPOINT);
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autoptr (GPtrArray) ranked = NULL;

      if (info->fields[i].type != JM_TYPE_CHILDREN || !(rules->ranked & JM_KIND_BIT (info->fields[i].child)))
        continue;

      ranked = jm_stage_rank (stage, i);
      for (guint j = 0; j < MIN (ranked->len, JM_VIEW_MOST_PER_STAGE); j++)
        g_ptr_array_add (picked, g_ptr_array_index (ranked, j));
    }

  return picked;
}

/* The more there is to do, the earlier; what cannot be judged comes last. */
static guint
get_order (JmKpiStatus status)
{
  switch (status)
    {
    case JM_KPI_MISSED:
      return 0;
    case JM_KPI_NEAR:
      return 1;
    case JM_KPI_MET:
      return 2;
    case JM_KPI_NO_VALUE:
    case JM_KPI_NO_TARGET:
    default:
      return 3;
    }
}

static int
compare_numbers (guint a,
                 guint b)
{
  return a < b ? -1 : a > b;
}

static int
compare_candidates_cb (gconstpointer a,
                       gconstpointer b)
{
  const JmKpiCandidate *first = a, *second = b;
  int result = compare_numbers (first->stage, second->stage);

  if (result == 0)
    result = compare_numbers (get_order (first->status), get_order (second->status));

  return result != 0 ? result : compare_numbers (first->position, second->position);
}

/*
 * jm_shown_pick_kpis:
 * @candidates: (element-type JmKpiCandidate): KPIs of all stages, in any order; it is sorted
 * @picked: set to which the ids of %JM_VIEW_MOST_PER_STAGE of each stage are added
 *
 * A KPI that misses its target comes before one that is near it, that before one that meets
 * it, and that before one without target or value; equal ones come in the order of the map.
 */
void
jm_shown_pick_kpis (GArray     *candidates,
                    GHashTable *picked)
{
  guint n_of_stage = 0;

  g_array_sort (candidates, compare_candidates_cb);

  for (guint i = 0; i < candidates->len; i++)
    {
      const JmKpiCandidate *candidate = &g_array_index (candidates, JmKpiCandidate, i);
      gboolean is_first = i == 0 || candidate->stage != g_array_index (candidates, JmKpiCandidate, i - 1).stage;

      n_of_stage = is_first ? 1 : n_of_stage + 1;
      if (n_of_stage <= JM_VIEW_MOST_PER_STAGE)
        g_hash_table_add (picked, (gpointer) candidate->id);
    }
}
