/* jm-sample-text.h: sentences for generated maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences are put together from lists of phrases, so that a large map holds thousands of
 * different ones.  Each sort has a length that real maps show.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  JM_SAMPLE_STAGE,
  JM_SAMPLE_TOUCHPOINT,
  JM_SAMPLE_CHANNEL,
  JM_SAMPLE_ACTION,
  JM_SAMPLE_THOUGHT,
  JM_SAMPLE_NEED,
  JM_SAMPLE_MOTIVATION,
  JM_SAMPLE_PAIN,
  JM_SAMPLE_OPPORTUNITY,
  JM_SAMPLE_OBJECTIVE,
  JM_SAMPLE_NOTE,
  JM_SAMPLE_KPI,
  JM_SAMPLE_SUMMARY,
  JM_SAMPLE_STEP,
  JM_SAMPLE_REASON,
  JM_SAMPLE_EXPECTATION,
  JM_SAMPLE_OFFER,
  JM_SAMPLE_COMPLAINT,
  JM_SAMPLE_THING,
  JM_SAMPLE_FRONTSTAGE,
  JM_SAMPLE_BACKSTAGE,
  JM_SAMPLE_SUPPORT,
  JM_SAMPLE_INSIGHT,
  JM_SAMPLE_QUESTION,
  JM_SAMPLE_CAUSE,
  JM_SAMPLE_PROMISE,
  JM_SAMPLE_RESPONSE,
  JM_SAMPLE_PERSON,
  JM_SAMPLE_TEAM,
  JM_SAMPLE_PRODUCT,
  JM_SAMPLE_COMPETITOR,
  JM_SAMPLE_LINK,
  JM_SAMPLE_N_SENTENCES
} JmSampleSentence;

char *jm_sample_sentence (JmSampleSentence  sort,
                          GRand            *rand);

G_END_DECLS
