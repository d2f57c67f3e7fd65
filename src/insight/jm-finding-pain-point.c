/* jm-finding-pain-point.c: what is amiss with pain points and opportunities
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-finding-private.h"

#include <glib/gi18n.h>

#include "jm-priority.h"

/* From here on, severity is big and urgency is urgent, on scales to 5. */
#define BIG 4

static gboolean
is_big_and_urgent (const JmItem *pain_point)
{
  return jm_item_get_number (pain_point, JM_PAIN_POINT_SEVERITY) >= BIG
         && jm_item_get_number (pain_point, JM_PAIN_POINT_URGENCY) >= BIG;
}

static gboolean
has_owner (const JmItem *pain_point)
{
  return jm_item_is_set (pain_point, JM_PAIN_POINT_OWNER);
}

static JmVerdict
check_owner_of_urgent (JmCheck      *check,
                       const JmItem *pain_point)
{
  return is_big_and_urgent (pain_point) ? _jm_verdict (!has_owner (pain_point)) : JM_VERDICT_OTHER;
}

static JmVerdict
check_owner (JmCheck      *check,
             const JmItem *pain_point)
{
  if (has_owner (pain_point))
    return JM_VERDICT_FINE;

  return is_big_and_urgent (pain_point) ? JM_VERDICT_OTHER : JM_VERDICT_FOUND;
}

static void
tell_size (JmCheck      *check,
           const JmItem *pain_point,
           char        **details)
{
  details[0] = _jm_finding_number (jm_item_get_number (pain_point, JM_PAIN_POINT_SEVERITY), 0);
  details[1] = _jm_finding_number (jm_item_get_number (pain_point, JM_PAIN_POINT_URGENCY), 0);
}

static gboolean
is_answered (JmCheck      *check,
             const JmItem *pain_point)
{
  return g_hash_table_contains (check->answered, jm_item_get_id (pain_point));
}

static gboolean
is_disruption (const JmItem *pain_point)
{
  return jm_item_get_choice (pain_point, JM_PAIN_POINT_KIND) == JM_PAIN_DISRUPTION;
}

/* A touchpoint that interrupts is answered through any of its pain points.  Where none was
 * written down, an opportunity there is an answer; and where one says itself that it
 * interrupts, that one is looked at. */
static JmVerdict
check_touchpoint_answer (JmCheck      *check,
                         const JmItem *touchpoint)
{
  guint n = jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_PAIN_POINTS);
  gboolean answered = FALSE;

  if (!jm_item_get_flag (touchpoint, JM_TOUCHPOINT_DISRUPTION))
    return JM_VERDICT_OTHER;

  for (guint i = 0; i < n; i++)
    {
      const JmItem *pain_point = jm_item_get_child (touchpoint, JM_TOUCHPOINT_PAIN_POINTS, i);

      if (is_disruption (pain_point))
        return JM_VERDICT_OTHER;

      answered |= is_answered (check, pain_point);
    }

  if (n == 0)
    answered = jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_OPPORTUNITIES) > 0;

  return _jm_verdict (!answered);
}

static JmVerdict
check_answer (JmCheck      *check,
              const JmItem *item)
{
  if (jm_item_get_kind (item) == JM_KIND_TOUCHPOINT)
    return check_touchpoint_answer (check, item);

  return is_disruption (item) ? _jm_verdict (!is_answered (check, item)) : JM_VERDICT_OTHER;
}

static JmVerdict
check_answers (JmCheck      *check,
               const JmItem *opportunity)
{
  return _jm_verdict (jm_item_get_n_texts (opportunity, JM_OPPORTUNITY_ANSWERS) == 0);
}

const JmRule _jm_rules_of_pain_points[] = {
  { .id = "disruption-without-answer",
    .severity = JM_FINDING_WARNING,
    .kinds = JM_KIND_BIT (JM_KIND_TOUCHPOINT) | JM_KIND_BIT (JM_KIND_PAIN_POINT),
    .test = check_answer,
    .sentence = N_("%s interrupts the customer, and no opportunity answers it."),
    .advice = N_("Add an opportunity that says what could be done, and name the pain point that it answers.") },
  { .id = "urgent-pain-point-without-owner",
    .severity = JM_FINDING_WARNING,
    .kinds = JM_KIND_BIT (JM_KIND_PAIN_POINT),
    .test = check_owner_of_urgent,
    .sentence = N_("%1$s is big and urgent (severity %2$s, urgency %3$s), and nobody takes care of it."),
    .advice = N_("Name an owner now."),
    .tell = tell_size,
    .weigh = jm_pain_point_get_weight },
  { .id = "pain-point-without-owner",
    .severity = JM_FINDING_HINT,
    .kinds = JM_KIND_BIT (JM_KIND_PAIN_POINT),
    .test = check_owner,
    .sentence = N_("%s has no owner."),
    .everywhere = N_("No pain point has an owner."),
    .advice = N_("Name who takes care of it, or lower its severity if nobody has to."),
    .weigh = jm_pain_point_get_weight },
  { .id = "opportunity-without-pain-point",
    .severity = JM_FINDING_HINT,
    .kinds = JM_KIND_BIT (JM_KIND_OPPORTUNITY),
    .test = check_answers,
    .sentence = N_("%s answers no pain point."),
    .everywhere = N_("No opportunity answers a pain point."),
    .advice = N_("Name the pain points that it would heal, or ask whether anybody needs it.") },
  JM_RULE_END,
};
