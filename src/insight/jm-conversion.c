/* jm-conversion.c: how many customers go on from a touchpoint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-conversion.h"

#include <math.h>

/**
 * jm_touchpoint_get_conversion:
 * @touchpoint: a touchpoint
 *
 * Returns: the share of those who came here that went on, from 0 to 1; NAN when it was not
 *   counted, nobody came, or more went on than came
 */
double
jm_touchpoint_get_conversion (const JmItem *touchpoint)
{
  double entered = jm_item_get_number (touchpoint, JM_TOUCHPOINT_ENTERED);
  double continued = jm_item_get_number (touchpoint, JM_TOUCHPOINT_CONTINUED);

  return entered > 0 && continued <= entered ? continued / entered : (double) NAN;
}

/**
 * jm_map_get_mean_conversion:
 * @root: the root of a map
 *
 * The plain mean over touchpoints (DEMANDS 001-18): a quiet touchpoint counts as much as a
 * busy one, since each is to be judged beside the others.
 *
 * Returns: from 0 to 1; NAN when no touchpoint was counted
 */
double
jm_map_get_mean_conversion (const JmItem *root)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      const JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

      for (guint j = 0; j < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); j++)
        {
          double share = jm_touchpoint_get_conversion (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, j));

          if (isnan (share))
            continue;

          sum += share;
          n++;
        }
    }

  return n > 0 ? sum / n : (double) NAN;
}
