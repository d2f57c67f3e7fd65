/* jm-sample-touchpoint.c: touchpoints of generated maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-sample-private.h"

#include "jm-make.h"

/* Opportunities of which one is being taken. */
#define OPPORTUNITIES_PER_IMPROVEMENT 3

static const struct
{
  guint field;
  JmSampleSentence sort;
} texts[] = {
  { JM_TOUCHPOINT_TITLE, JM_SAMPLE_TOUCHPOINT },
  { JM_TOUCHPOINT_CHANNEL, JM_SAMPLE_CHANNEL },
  { JM_TOUCHPOINT_PRODUCT, JM_SAMPLE_PRODUCT },
  { JM_TOUCHPOINT_REASON, JM_SAMPLE_REASON },
  { JM_TOUCHPOINT_ACTION, JM_SAMPLE_ACTION },
  { JM_TOUCHPOINT_THOUGHT, JM_SAMPLE_THOUGHT },
  { JM_TOUCHPOINT_NEED, JM_SAMPLE_NEED },
  { JM_TOUCHPOINT_EXPECTATION, JM_SAMPLE_EXPECTATION },
  { JM_TOUCHPOINT_OWNER, JM_SAMPLE_PERSON },
  { JM_TOUCHPOINT_DEPARTMENT, JM_SAMPLE_TEAM },
  { JM_TOUCHPOINT_SATISFACTION_QUESTION, JM_SAMPLE_QUESTION },
  { JM_TOUCHPOINT_INSIGHT, JM_SAMPLE_INSIGHT },
  { JM_TOUCHPOINT_PHYSICAL_EVIDENCE, JM_SAMPLE_THING },
  { JM_TOUCHPOINT_FRONTSTAGE, JM_SAMPLE_FRONTSTAGE },
  { JM_TOUCHPOINT_BACKSTAGE, JM_SAMPLE_BACKSTAGE },
  { JM_TOUCHPOINT_SUPPORT, JM_SAMPLE_SUPPORT },
  { JM_TOUCHPOINT_OFFER, JM_SAMPLE_OFFER },
  { JM_TOUCHPOINT_COMPLAINT_ROUTE, JM_SAMPLE_COMPLAINT },
};

static const guint choices[] = {
  JM_TOUCHPOINT_KIND, JM_TOUCHPOINT_DIGITAL, JM_TOUCHPOINT_REASON_SIGN, JM_TOUCHPOINT_EXPECTATION_MET,
  JM_TOUCHPOINT_PROMISE, JM_TOUCHPOINT_INFLUENCE,
};

static const struct
{
  guint field;
  guint one_in;
} flags[] = {
  { JM_TOUCHPOINT_MOMENT_OF_TRUTH, 8 },
  { JM_TOUCHPOINT_KEY_STEP, 6 },
  { JM_TOUCHPOINT_DECISION_POINT, 8 },
  { JM_TOUCHPOINT_DISRUPTION, 16 },
  { JM_TOUCHPOINT_ASSESSED, 1 },
  { JM_TOUCHPOINT_INTERNAL, 12 },
};

/* Moods wander by up to one point in steps of a half. */
static void
add_emotions (JmMaker *self,
              JmItem  *touchpoint)
{
  for (guint i = 0; i < self->n_personas; i++)
    {
      JmItem *emotion = jm_maker_add (self, touchpoint, JM_TOUCHPOINT_EMOTIONS);
      double *mood = &g_array_index (self->moods, double, i);

      *mood += (jm_maker_choose (self, 5) - 2.0) / 2;
      *mood = CLAMP (*mood, -2, 2);
      jm_maker_fill_reference (emotion, JM_EMOTION_PERSONA, JM_KIND_PERSONA, i + 1);
      jm_maker_fill_number (emotion, JM_EMOTION_SCORE, *mood);
      if (jm_maker_choose (self, 3) == 0)
        jm_maker_fill_sentence (self, emotion, JM_EMOTION_NOTE, JM_SAMPLE_NOTE);
    }
}

static void
add_motivations (JmMaker *self,
                 JmItem  *touchpoint)
{
  for (guint i = jm_maker_choose (self, 4) == 0 ? 2 : 1; i > 0; i--)
    {
      JmItem *motivation = jm_maker_add (self, touchpoint, JM_TOUCHPOINT_MOTIVATIONS);

      jm_maker_fill_sentence (self, motivation, JM_MOTIVATION_TEXT, JM_SAMPLE_MOTIVATION);
      jm_maker_fill_choice (self, motivation, JM_MOTIVATION_SIGN);
    }
}

static void
add_improvement (JmMaker *self)
{
  JmItem *improvement = jm_maker_add (self, self->root, JM_MAP_IMPROVEMENTS);

  jm_maker_fill_sentence (self, improvement, JM_IMPROVEMENT_TITLE, JM_SAMPLE_OPPORTUNITY);
  jm_maker_fill_reference (improvement, JM_IMPROVEMENT_OPPORTUNITY, JM_KIND_OPPORTUNITY,
                           self->n_of_kind[JM_KIND_OPPORTUNITY]);
  jm_maker_fill_sentence (self, improvement, JM_IMPROVEMENT_OWNER, JM_SAMPLE_PERSON);
  jm_maker_fill_choice (self, improvement, JM_IMPROVEMENT_STATUS);
  jm_maker_fill_date (self, improvement, JM_IMPROVEMENT_DUE, 2026);
  jm_maker_fill_number (improvement, JM_IMPROVEMENT_COST, 500.0 * jm_maker_choose (self, 50));
}

/* Pain points, and an opportunity that answers them. */
static void
add_pain_points (JmMaker *self,
                 JmItem  *touchpoint)
{
  guint n = jm_maker_choose (self, 4) == 0 ? 2 : 1;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (n, NULL, TRUE);
  JmItem *opportunity;

  for (guint i = 0; i < n; i++)
    {
      JmItem *pain = jm_maker_add (self, touchpoint, JM_TOUCHPOINT_PAIN_POINTS);

      jm_maker_fill_sentence (self, pain, JM_PAIN_POINT_TEXT, JM_SAMPLE_PAIN);
      jm_maker_fill_sentence (self, pain, JM_PAIN_POINT_CAUSE, JM_SAMPLE_CAUSE);
      jm_maker_fill_rating (self, pain, JM_PAIN_POINT_SEVERITY);
      jm_maker_fill_rating (self, pain, JM_PAIN_POINT_URGENCY);
      jm_maker_fill_choice (self, pain, JM_PAIN_POINT_KIND);
      if (jm_maker_choose (self, 4) > 0)
        jm_maker_fill_sentence (self, pain, JM_PAIN_POINT_OWNER, JM_SAMPLE_PERSON);
      g_ptr_array_add (ids, (gpointer) jm_item_get_id (pain));
    }

  opportunity = jm_maker_add (self, touchpoint, JM_TOUCHPOINT_OPPORTUNITIES);
  jm_maker_fill_sentence (self, opportunity, JM_OPPORTUNITY_TEXT, JM_SAMPLE_OPPORTUNITY);
  jm_make_set (opportunity, JM_OPPORTUNITY_ANSWERS, JM_VALUE_TEXTS ((const char *const *) ids->pdata));
  jm_maker_fill_rating (self, opportunity, JM_OPPORTUNITY_CUSTOMER_VALUE);
  jm_maker_fill_rating (self, opportunity, JM_OPPORTUNITY_BUSINESS_VALUE);
  jm_maker_fill_rating (self, opportunity, JM_OPPORTUNITY_EFFORT);
  jm_maker_fill_choice (self, opportunity, JM_OPPORTUNITY_KIND);

  if (self->n_of_kind[JM_KIND_OPPORTUNITY] % OPPORTUNITIES_PER_IMPROVEMENT == 0)
    add_improvement (self);
}

static void
fill_figures (JmMaker *self,
              JmItem  *touchpoint)
{
  double continued = self->flow * (0.6 + 0.01 * jm_maker_choose (self, 40));

  jm_maker_fill_number (touchpoint, JM_TOUCHPOINT_DURATION, 1 + jm_maker_choose (self, 45));
  jm_maker_fill_number (touchpoint, JM_TOUCHPOINT_DURATION_UNIT, jm_maker_choose (self, JM_DAYS + 1));
  jm_maker_fill_number (touchpoint, JM_TOUCHPOINT_ENTERED, (guint) self->flow);
  jm_maker_fill_number (touchpoint, JM_TOUCHPOINT_CONTINUED, (guint) continued);
  jm_maker_fill_number (touchpoint, JM_TOUCHPOINT_SATISFACTION_SCORE, (10 + jm_maker_choose (self, 41)) / 10.0);
  jm_maker_fill_number (touchpoint, JM_TOUCHPOINT_SATISFACTION_N, 20 + jm_maker_choose (self, 400));
  self->flow = continued;
}

/*
 * jm_maker_add_touchpoint:
 *
 * Returns: (transfer none): a new touchpoint at the end of the stage, filled
 */
JmItem *
jm_maker_add_touchpoint (JmMaker *self,
                         JmItem  *stage)
{
  JmItem *touchpoint = jm_maker_add (self, stage, JM_STAGE_TOUCHPOINTS);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    jm_maker_fill_sentence (self, touchpoint, texts[i].field, texts[i].sort);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    jm_maker_fill_choice (self, touchpoint, choices[i]);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    jm_maker_fill_number (touchpoint, flags[i].field, jm_maker_choose (self, flags[i].one_in) == 0);
  jm_maker_fill_sentences (self, touchpoint, JM_TOUCHPOINT_STEPS, JM_SAMPLE_STEP,
                           2 + jm_maker_choose (self, 3));
  fill_figures (self, touchpoint);

  add_emotions (self, touchpoint);
  add_motivations (self, touchpoint);
  add_pain_points (self, touchpoint);
  jm_maker_add_evidence (self, touchpoint, JM_TOUCHPOINT_EVIDENCE);

  for (guint i = 0; i < JM_SAMPLE_N_LANES; i++)
    {
      JmItem *text = jm_maker_add (self, touchpoint, JM_TOUCHPOINT_LANE_TEXTS);

      jm_maker_fill_reference (text, JM_LANE_TEXT_LANE, JM_KIND_LANE, i + 1);
      jm_maker_fill_sentence (self, text, JM_LANE_TEXT_TEXT, JM_SAMPLE_NOTE);
    }

  return touchpoint;
}
