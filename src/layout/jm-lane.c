/* jm-lane.c: what each lane puts into its cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-lane.h"

#include <glib/gi18n.h>

#include "jm-lane-private.h"

static const JmLaneFill fills[JM_N_LANE_TYPES] = {
  [JM_LANE_STORYBOARD] = { JM_TOUCHPOINT_IMAGE, NULL, jm_lane_fill_storyboard, NULL },
  [JM_LANE_OBJECTIVES] = { JM_NO_FIELD, jm_lane_fill_objectives, NULL, jm_lane_sum_objectives },
  [JM_LANE_LINKS] = { JM_NO_FIELD, NULL, NULL, NULL },
  [JM_LANE_TOUCHPOINTS] = { JM_TOUCHPOINT_TITLE, NULL, jm_lane_fill_card, NULL },
  [JM_LANE_ACTIONS] = { JM_TOUCHPOINT_ACTION, NULL, jm_lane_fill_actions, NULL },
  [JM_LANE_THOUGHTS] = { JM_TOUCHPOINT_THOUGHT, NULL, jm_lane_fill_thought, NULL },
  [JM_LANE_NEEDS] = { JM_TOUCHPOINT_NEED, NULL, jm_lane_fill_text, NULL },
  [JM_LANE_MOTIVATIONS] = { JM_TOUCHPOINT_MOTIVATIONS, NULL, jm_lane_fill_motivations, NULL },
  [JM_LANE_EXPECTATIONS] = { JM_TOUCHPOINT_EXPECTATION, NULL, jm_lane_fill_expectation, NULL },
  [JM_LANE_OFFERS] = { JM_TOUCHPOINT_OFFER, NULL, jm_lane_fill_text, NULL },
  [JM_LANE_COMPLAINT_ROUTES] = { JM_TOUCHPOINT_COMPLAINT_ROUTE, NULL, jm_lane_fill_text, NULL },
  [JM_LANE_EMOTIONS] = { JM_TOUCHPOINT_EMOTIONS, NULL, NULL, jm_lane_sum_emotions },
  [JM_LANE_CHANNELS] = { JM_TOUCHPOINT_CHANNEL, NULL, jm_lane_fill_channel, NULL },
  [JM_LANE_PHYSICAL_EVIDENCE] = { JM_TOUCHPOINT_PHYSICAL_EVIDENCE, NULL, jm_lane_fill_text, NULL },
  [JM_LANE_FRONTSTAGE] = { JM_TOUCHPOINT_FRONTSTAGE, NULL, jm_lane_fill_text, NULL },
  [JM_LANE_BACKSTAGE] = { JM_TOUCHPOINT_BACKSTAGE, NULL, jm_lane_fill_text, NULL },
  [JM_LANE_SUPPORT] = { JM_TOUCHPOINT_SUPPORT, NULL, jm_lane_fill_text, NULL },
  [JM_LANE_OWNERS] = { JM_TOUCHPOINT_OWNER, NULL, jm_lane_fill_owner, NULL },
  [JM_LANE_PAIN_POINTS] = { JM_TOUCHPOINT_PAIN_POINTS, NULL, jm_lane_fill_pain_points, jm_lane_sum_pain_points },
  [JM_LANE_OPPORTUNITIES] = { JM_TOUCHPOINT_OPPORTUNITIES, NULL, jm_lane_fill_opportunities,
                              jm_lane_sum_opportunities },
  [JM_LANE_IMPROVEMENTS] = { JM_NO_FIELD, NULL, jm_lane_fill_improvements, NULL },
  [JM_LANE_KPIS] = { JM_NO_FIELD, jm_lane_fill_kpis, jm_lane_fill_kpis, jm_lane_fill_kpis },
  [JM_LANE_MOMENTS_OF_TRUTH] = { JM_NO_FIELD, NULL, NULL, jm_lane_sum_moments },
  [JM_LANE_INSIGHTS] = { JM_TOUCHPOINT_INSIGHT, NULL, jm_lane_fill_insight, NULL },
  [JM_LANE_BACKGROUND] = { JM_NO_FIELD, jm_lane_fill_background, NULL, NULL },
  [JM_LANE_CUSTOM] = { JM_TOUCHPOINT_LANE_TEXTS, NULL, jm_lane_fill_lane_text, NULL },
};

/* The lines of the links end at the cards, so nothing may stand between the two lanes. */
static void
put_links_above_cards (GArray *lanes)
{
  guint links = lanes->len, cards = lanes->len;
  JmLane lane;

  for (guint i = 0; i < lanes->len; i++)
    {
      JmLaneType type = g_array_index (lanes, JmLane, i).type;

      if (type == JM_LANE_LINKS)
        links = i;
      else if (type == JM_LANE_TOUCHPOINTS)
        cards = i;
    }

  if (links == lanes->len || cards == lanes->len)
    return;

  lane = g_array_index (lanes, JmLane, links);
  g_array_remove_index (lanes, links);
  g_array_insert_val (lanes, links < cards ? cards - 1 : cards, lane);
}

/**
 * jm_lanes_for_view:
 * @view: a view
 * @map: the root of a map as the view shows it
 *
 * Links stand directly above the cards, wherever a preset puts their lane.
 *
 * Returns: (transfer full) (element-type JmLane): the lanes that the page may have, from
 *   top to bottom; they borrow from @map
 */
GArray *
jm_lanes_for_view (const JmView *view,
                   const JmItem *map)
{
  g_autoptr (GArray) choices = jm_view_list_lanes (view, map);
  GArray *result = g_array_sized_new (FALSE, FALSE, sizeof (JmLane), choices->len);

  for (guint i = 0; i < choices->len; i++)
    {
      const JmLaneChoice *choice = &g_array_index (choices, JmLaneChoice, i);
      const JmLane lane = { choice->type, jm_lane_type_get_info (choice->type), &fills[choice->type],
                            choice->custom };

      g_array_append_val (result, lane);
    }
  put_links_above_cards (result);

  return result;
}

/**
 * jm_lane_get_label:
 * @self: a lane
 * @base: the view it is shown in
 *
 * Returns: (transfer none): its name as people see it
 */
const char *
jm_lane_get_label (const JmLane *self,
                   JmViewBase    base)
{
  if (self->custom != NULL)
    return jm_item_get_text (self->custom, JM_LANE_TITLE);

  if (self->info->plain != NULL && (base == JM_VIEW_EXECUTIVE || base == JM_VIEW_CUSTOMER))
    return _(self->info->plain);

  return _(self->info->label);
}
