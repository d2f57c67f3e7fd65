/* jm-finding-touchpoint.c: what touchpoints lack, and where customers are lost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-finding-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-conversion.h"

/* From here on an emotion is clearly bad or clearly good, on a scale from -2 to +2. */
#define BAD (-1.0)
#define GOOD 1.0

static gboolean
has_action (const JmItem *touchpoint)
{
  return jm_item_is_set (touchpoint, JM_TOUCHPOINT_ACTION) || jm_item_is_set (touchpoint, JM_TOUCHPOINT_STEPS);
}

/* At an internal touchpoint no customer does, feels or wants anything. */
static gboolean
is_internal (const JmItem *touchpoint)
{
  return jm_item_get_flag (touchpoint, JM_TOUCHPOINT_INTERNAL);
}

/* What staff do without a customer is said by a rule of its own. */
static JmVerdict
check_action (JmCheck      *check,
              const JmItem *touchpoint)
{
  if (is_internal (touchpoint))
    return JM_VERDICT_OTHER;

  if (has_action (touchpoint))
    return JM_VERDICT_FINE;

  return jm_item_is_set (touchpoint, JM_TOUCHPOINT_FRONTSTAGE) ? JM_VERDICT_OTHER : JM_VERDICT_FOUND;
}

static JmVerdict
check_frontstage (JmCheck      *check,
                  const JmItem *touchpoint)
{
  if (!jm_item_is_set (touchpoint, JM_TOUCHPOINT_FRONTSTAGE))
    return JM_VERDICT_OTHER;

  return _jm_verdict (!has_action (touchpoint));
}

static JmVerdict
check_backstage (JmCheck      *check,
                 const JmItem *touchpoint)
{
  if (!jm_item_is_set (touchpoint, JM_TOUCHPOINT_BACKSTAGE))
    return JM_VERDICT_OTHER;

  return _jm_verdict (!jm_item_is_set (touchpoint, JM_TOUCHPOINT_FRONTSTAGE));
}

/* Returns the worst emotion of any persona; NAN without any. */
static double
find_lowest (const JmItem *touchpoint)
{
  double lowest = (double) NAN;

  for (guint i = 0; i < jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS); i++)
    lowest = fmin (lowest, jm_item_get_number (jm_item_get_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, i),
                                               JM_EMOTION_SCORE));

  return lowest;
}

static JmVerdict
check_emotion (JmCheck      *check,
               const JmItem *touchpoint)
{
  return is_internal (touchpoint) ? JM_VERDICT_OTHER : _jm_verdict (isnan (find_lowest (touchpoint)));
}

static JmVerdict
check_motivation (JmCheck      *check,
                  const JmItem *touchpoint)
{
  if (is_internal (touchpoint))
    return JM_VERDICT_OTHER;

  return _jm_verdict (jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_MOTIVATIONS) == 0);
}

static gboolean
has_pain_point (const JmItem *touchpoint)
{
  return jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_PAIN_POINTS) > 0;
}

/* Whoever wrote down a pain point has looked. */
static JmVerdict
check_assessed (JmCheck      *check,
                const JmItem *touchpoint)
{
  return _jm_verdict (!jm_item_get_flag (touchpoint, JM_TOUCHPOINT_ASSESSED) && !has_pain_point (touchpoint));
}

static JmVerdict
check_bad_emotion (JmCheck      *check,
                   const JmItem *touchpoint)
{
  return _jm_verdict (find_lowest (touchpoint) <= BAD && !has_pain_point (touchpoint));
}

static JmVerdict
check_good_emotion (JmCheck      *check,
                    const JmItem *touchpoint)
{
  return _jm_verdict (find_lowest (touchpoint) >= GOOD && has_pain_point (touchpoint));
}

static void
tell_lowest (JmCheck      *check,
             const JmItem *touchpoint,
             char        **details)
{
  double lowest = find_lowest (touchpoint);
  g_autofree char *number = _jm_finding_number (lowest, 2);

  details[0] = g_strconcat (lowest > 0 ? "+" : "", number, NULL);
}

/* Who answers for a stage answers for what is in it. */
static JmVerdict
check_owner (JmCheck      *check,
             const JmItem *touchpoint)
{
  return _jm_verdict (!jm_item_is_set (touchpoint, JM_TOUCHPOINT_OWNER)
                      && !jm_item_is_set (touchpoint, JM_TOUCHPOINT_DEPARTMENT)
                      && !(check->stage != NULL && jm_item_is_set (check->stage, JM_STAGE_OWNER)));
}

static JmVerdict
check_promise (JmCheck      *check,
               const JmItem *touchpoint)
{
  return _jm_verdict (jm_item_get_choice (touchpoint, JM_TOUCHPOINT_PROMISE) == JM_PROMISE_BROKEN);
}

static JmVerdict
check_expectation (JmCheck      *check,
                   const JmItem *touchpoint)
{
  return _jm_verdict (jm_item_get_choice (touchpoint, JM_TOUCHPOINT_EXPECTATION_MET) == JM_EXPECTATION_MISSED);
}

/* In tenths of a percent, as the sentence has it: what reads the same is no difference. */
static double
round_share (double share)
{
  return round (share * 1000) / 10;
}

/* Where nobody goes on is a dead end or the end, and no matter of the mean. */
static JmVerdict
check_conversion (JmCheck      *check,
                  const JmItem *touchpoint)
{
  double share = jm_touchpoint_get_conversion (touchpoint);

  return _jm_verdict (share > 0 && round_share (share) < round_share (check->mean_conversion));
}

static void
tell_conversion (JmCheck      *check,
                 const JmItem *touchpoint,
                 char        **details)
{
  details[0] = _jm_finding_number (round_share (jm_touchpoint_get_conversion (touchpoint)), 1);
  details[1] = _jm_finding_number (round_share (check->mean_conversion), 1);
}

/* The last touchpoint is where the journey ends. */
static JmVerdict
check_dead_end (JmCheck      *check,
                const JmItem *touchpoint)
{
  return _jm_verdict (jm_item_get_number (touchpoint, JM_TOUCHPOINT_ENTERED) > 0
                      && jm_item_get_number (touchpoint, JM_TOUCHPOINT_CONTINUED) == 0
                      && touchpoint != check->last);
}

static JmVerdict
check_counts (JmCheck      *check,
              const JmItem *touchpoint)
{
  return _jm_verdict (jm_item_get_number (touchpoint, JM_TOUCHPOINT_CONTINUED)
                      > jm_item_get_number (touchpoint, JM_TOUCHPOINT_ENTERED));
}

static void
tell_counts (JmCheck      *check,
             const JmItem *touchpoint,
             char        **details)
{
  details[0] = _jm_finding_number (jm_item_get_number (touchpoint, JM_TOUCHPOINT_ENTERED), 0);
  details[1] = _jm_finding_number (jm_item_get_number (touchpoint, JM_TOUCHPOINT_CONTINUED), 0);
}

#define TOUCHPOINTS JM_KIND_BIT (JM_KIND_TOUCHPOINT)

const JmRule _jm_rules_of_touchpoints[] = {
  { .id = "touchpoint-without-action",
    .severity = JM_FINDING_WARNING,
    .kinds = TOUCHPOINTS,
    .test = check_action,
    .sentence = N_("%s does not say what the customer does."),
    .everywhere = N_("No touchpoint says what the customer does."),
    .advice = N_("Write down the action, as the customer would tell it.") },
  { .id = "touchpoint-without-emotion",
    .severity = JM_FINDING_WARNING,
    .kinds = TOUCHPOINTS,
    .test = check_emotion,
    .sentence = N_("%s does not say how anybody feels."),
    .everywhere = N_("No touchpoint says how anybody feels."),
    .advice = N_("Give the emotion of at least one persona, from −2 to +2.") },
  { .id = "touchpoint-without-motivation",
    .severity = JM_FINDING_WARNING,
    .kinds = TOUCHPOINTS,
    .test = check_motivation,
    .sentence = N_("%s does not say what drives the customer."),
    .everywhere = N_("No touchpoint says what drives the customer."),
    .advice = N_("Write down what draws the customer on here, or holds back.") },
  { .id = "touchpoint-not-assessed",
    .severity = JM_FINDING_WARNING,
    .kinds = TOUCHPOINTS,
    .test = check_assessed,
    .sentence = N_("%s: nobody has looked for pain points here yet."),
    .everywhere = N_("Nobody has looked for pain points at any touchpoint yet."),
    .advice = N_("Look for what goes wrong or annoys; mark the touchpoint as assessed when there is nothing.") },
  { .id = "emotion-without-pain-point",
    .severity = JM_FINDING_WARNING,
    .kinds = TOUCHPOINTS,
    .test = check_bad_emotion,
    .sentence = N_("%1$s feels bad (down to %2$s), but no pain point says why."),
    .advice = N_("Find out what hurts and add it as a pain point."),
    .tell = tell_lowest },
  { .id = "pain-point-without-bad-emotion",
    .severity = JM_FINDING_HINT,
    .kinds = TOUCHPOINTS,
    .test = check_good_emotion,
    .sentence = N_("%1$s has a pain point, but everybody feels good there (at least %2$s)."),
    .advice = N_("Ask again how it feels, or whether it hurts at all."),
    .tell = tell_lowest },
  { .id = "frontstage-without-action",
    .severity = JM_FINDING_WARNING,
    .kinds = TOUCHPOINTS,
    .test = check_frontstage,
    .sentence = N_("%s: staff act in the customer's sight, but the customer does nothing."),
    .everywhere = N_("Staff act in the customer's sight, but the customer does nothing at any touchpoint."),
    .advice = N_("Write down what the customer does there, or move the step behind the line of visibility.") },
  { .id = "backstage-without-frontstage",
    .severity = JM_FINDING_HINT,
    .kinds = TOUCHPOINTS,
    .test = check_backstage,
    .sentence = N_("%s has a backstage step, but nothing in the customer's sight that it serves."),
    .everywhere = N_("No backstage step serves anything in the customer's sight."),
    .advice = N_("Write down what the customer sees of it on the frontstage, or ask what the step is for.") },
  { .id = "dead-end",
    .severity = JM_FINDING_WARNING,
    .kinds = TOUCHPOINTS,
    .test = check_dead_end,
    .sentence = N_("%1$s is a dead end: %2$s came, and nobody went on."),
    .advice = N_("Find out where these customers are left, and give them a way on."),
    .tell = tell_counts },
  { .id = "more-continued-than-entered",
    .severity = JM_FINDING_ERROR,
    .kinds = TOUCHPOINTS,
    .test = check_counts,
    .sentence = N_("%1$s cannot be right: %2$s came, but %3$s went on."),
    .advice = N_("Correct the two figures; until then no conversion can be told."),
    .tell = tell_counts },
  { .id = "conversion-below-mean",
    .severity = JM_FINDING_HINT,
    .kinds = TOUCHPOINTS,
    .test = check_conversion,
    .sentence = N_("%1$s: %2$s %% of those who come go on; the mean of the map is %3$s %%."),
    .advice = N_("Look for the cause, and note it as the cause of a pain point."),
    .tell = tell_conversion },
  { .id = "promise-broken",
    .severity = JM_FINDING_WARNING,
    .kinds = TOUCHPOINTS,
    .test = check_promise,
    .sentence = N_("%s breaks the promise of the brand."),
    .advice = N_("Change what happens there, or promise less.") },
  { .id = "expectation-missed",
    .severity = JM_FINDING_HINT,
    .kinds = TOUCHPOINTS,
    .test = check_expectation,
    .sentence = N_("%s misses what the customer expects."),
    .advice = N_("Change what happens there, or what the customer is led to expect before.") },
  { .id = "touchpoint-without-owner",
    .severity = JM_FINDING_HINT,
    .kinds = TOUCHPOINTS,
    .test = check_owner,
    .sentence = N_("%s has no owner and no department, and its stage has no owner."),
    .everywhere = N_("Nobody answers for any touchpoint."),
    .advice = N_("Name who answers for it, so that no customer is lost between two teams.") },
  JM_RULE_END,
};
