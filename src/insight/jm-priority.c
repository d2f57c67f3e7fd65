/* jm-priority.c: which pain points and opportunities come first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-priority.h"

#include <math.h>

#include <glib/gi18n.h>

static double
get_value (const JmItem *opportunity)
{
  double customer = jm_item_get_number (opportunity, JM_OPPORTUNITY_CUSTOMER_VALUE);
  double business = jm_item_get_number (opportunity, JM_OPPORTUNITY_BUSINESS_VALUE);

  return isnan (customer) ? business : isnan (business) ? customer : (customer + business) / 2;
}

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
  double effort = jm_item_get_number (opportunity, JM_OPPORTUNITY_EFFORT);
  double value = get_value (opportunity);

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

/**
 * jm_pain_point_get_weight:
 * @pain_point: a pain point
 *
 * How big and urgent it is: severity times urgency (DEMANDS 001-26).  What was not judged
 * counts as 2.5, the middle of nothing and everything, so that a grave pain point whose
 * urgency nobody judged still comes before a small one.
 *
 * Returns: from 1 to 25
 */
double
jm_pain_point_get_weight (const JmItem *pain_point)
{
  double severity = jm_item_get_number (pain_point, JM_PAIN_POINT_SEVERITY);
  double urgency = jm_item_get_number (pain_point, JM_PAIN_POINT_URGENCY);

  return (isnan (severity) ? 2.5 : severity) * (isnan (urgency) ? 2.5 : urgency);
}

/**
 * jm_opportunity_get_weight:
 * @opportunity: an opportunity
 *
 * How good it is: its value (as in jm_opportunity_get_quadrant()) divided by its effort.
 * What was not judged counts as 2.5.
 *
 * Returns: from 0.2 to 5
 */
double
jm_opportunity_get_weight (const JmItem *opportunity)
{
  double effort = jm_item_get_number (opportunity, JM_OPPORTUNITY_EFFORT);
  double value = get_value (opportunity);

  return (isnan (value) ? 2.5 : value) / (isnan (effort) ? 2.5 : effort);
}

typedef struct
{
  JmItem *item;
  double weight;
  guint position; /* equally good ones stay in the order of the map */
} Ranked;

static int
compare_ranked_cb (gconstpointer a,
                   gconstpointer b)
{
  const Ranked *first = a, *second = b;

  if (first->weight != second->weight)
    return first->weight > second->weight ? -1 : 1;

  return first->position < second->position ? -1 : 1;
}

/**
 * jm_stage_rank:
 * @stage: a stage
 * @field: %JM_TOUCHPOINT_PAIN_POINTS or %JM_TOUCHPOINT_OPPORTUNITIES
 *
 * Lists the pain points of a stage, worst first, or its opportunities, best first.  Those
 * without a text are left out.
 *
 * Returns: (transfer container) (element-type JmItem): the items; they belong to @stage
 */
GPtrArray *
jm_stage_rank (const JmItem *stage,
               guint         field)
{
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  gboolean pains = field == JM_TOUCHPOINT_PAIN_POINTS;
  const JmField *text_field = jm_kind_get_field (JM_KIND_TOUCHPOINT, field);
  guint text = (guint) jm_kind_find_field (text_field->child, "text");
  GPtrArray *items;

  for (guint i = 0; i < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); i++)
    {
      const JmItem *touchpoint = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, i);

      for (guint j = 0; j < jm_item_get_n_children (touchpoint, field); j++)
        {
          JmItem *item = jm_item_get_child (touchpoint, field, j);
          Ranked entry = { item, pains ? jm_pain_point_get_weight (item) : jm_opportunity_get_weight (item),
                           ranked->len };

          if (jm_item_is_set (item, text))
            g_array_append_val (ranked, entry);
        }
    }

  g_array_sort (ranked, compare_ranked_cb);

  items = g_ptr_array_sized_new (ranked->len);
  for (guint i = 0; i < ranked->len; i++)
    g_ptr_array_add (items, g_array_index (ranked, Ranked, i).item);

  return items;
}
