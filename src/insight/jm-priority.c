/* jm-priority.c: which pain points and opportunities come first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-priority.h"

#include <math.h>

#include <glib/gi18n.h>

/**
 * jm_opportunity_get_quadrant:
 * @opportunity: an opportunity
 *
 * The value of an opportunity is the mean of its values for customers and for the
 * business, or the one that was judged; 3 and more is much, as is an effort of more than
 * 3 (the opportunity matrix that TheyDo describes, with the middle of the scale counted
 * in favour of the opportunity).
 *
 * Returns: the quadrant
 */
JmQuadrant
jm_opportunity_get_quadrant (const JmItem *opportunity)
{
  double customer = jm_item_get_number (opportunity, JM_OPPORTUNITY_CUSTOMER_VALUE);
  double business = jm_item_get_number (opportunity, JM_OPPORTUNITY_BUSINESS_VALUE);
  double effort = jm_item_get_number (opportunity, JM_OPPORTUNITY_EFFORT);
  double value = isnan (customer) ? business : isnan (business) ? customer : (customer + business) / 2;

  if (isnan (value) || isnan (effort))
    return JM_QUADRANT_UNKNOWN;

  if (value >= 3)
    return effort > 3 ? JM_QUADRANT_BIG_BET : JM_QUADRANT_QUICK_WIN;

  return effort > 3 ? JM_QUADRANT_TIME_SINK : JM_QUADRANT_MAYBE;
}

/**
 * jm_quadrant_get_label:
 * @quadrant: a quadrant
 *
 * Returns: (transfer none): its translated name, "" for %JM_QUADRANT_UNKNOWN
 */
const char *
jm_quadrant_get_label (JmQuadrant quadrant)
{
  switch (quadrant)
    {
    case JM_QUADRANT_QUICK_WIN:
      return _("quick win");
    case JM_QUADRANT_BIG_BET:
      return _("big bet");
    case JM_QUADRANT_MAYBE:
      return _("maybe");
    case JM_QUADRANT_TIME_SINK:
      return _("time sink");
    case JM_QUADRANT_UNKNOWN:
    default:
      return "";
    }
}
