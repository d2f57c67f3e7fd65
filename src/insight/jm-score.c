/* jm-score.c: how a touchpoint, a stage and the whole journey feel
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-score.h"

#include <math.h>
#include <string.h>

static void
add_score (JmScoreSum *sum,
           double      score)
{
  if (isnan (score))
    return;

  sum->sum += score;
  sum->n++;
}

/**
 * jm_score_sum_add:
 * @self: a sum
 * @other: what is added to it
 */
void
jm_score_sum_add (JmScoreSum       *self,
                  const JmScoreSum *other)
{
  self->sum += other->sum;
  self->n += other->n;
}

/**
 * jm_score_sum_get_mean:
 * @self: a sum
 *
 * Returns: the mean of what was added; NAN of nothing
 */
double
jm_score_sum_get_mean (const JmScoreSum *self)
{
  return self->n > 0 ? self->sum / self->n : (double) NAN;
}

/* The score of one emotion of a touchpoint; NAN for a further one of the same persona, of
 * whose emotions the curve too shows the first. */
static double
get_emotion_score (const JmItem *touchpoint,
                   guint         position)
{
  const JmItem *emotion = jm_item_get_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, position);
  const char *persona = jm_item_get_text (emotion, JM_EMOTION_PERSONA);

  for (guint i = 0; i < position; i++)
    {
      const JmItem *before = jm_item_get_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, i);

      if (jm_item_is_set (before, JM_EMOTION_SCORE)
          && strcmp (jm_item_get_text (before, JM_EMOTION_PERSONA), persona) == 0)
        return (double) NAN;
    }

  return jm_item_get_number (emotion, JM_EMOTION_SCORE);
}

/**
 * jm_touchpoint_get_score:
 * @touchpoint: a touchpoint
 *
 * Returns: the mean of its emotions, one of each persona, from -2 to +2; NAN without any
 */
double
jm_touchpoint_get_score (const JmItem *touchpoint)
{
  JmScoreSum sum = { 0, 0 };

  for (guint i = 0; i < jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS); i++)
    add_score (&sum, get_emotion_score (touchpoint, i));

  return jm_score_sum_get_mean (&sum);
}

/**
 * jm_stage_sum_scores:
 * @stage: a stage
 *
 * Returns: the scores of its touchpoints
 */
JmScoreSum
jm_stage_sum_scores (const JmItem *stage)
{
  JmScoreSum sum = { 0, 0 };

  for (guint i = 0; i < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); i++)
    add_score (&sum, jm_touchpoint_get_score (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, i)));

  return sum;
}

/**
 * jm_stage_get_score:
 * @stage: a stage
 *
 * Returns: the mean of its touchpoints' scores, from -2 to +2; NAN without any
 */
double
jm_stage_get_score (const JmItem *stage)
{
  JmScoreSum sum = jm_stage_sum_scores (stage);

  return jm_score_sum_get_mean (&sum);
}

/**
 * jm_map_get_score:
 * @root: the root of a map
 *
 * The overall experience (DEMANDS 001-21): every touchpoint counts the same, however many
 * its stage has.
 *
 * Returns: the mean of all touchpoints' scores, from -2 to +2; NAN without any
 */
double
jm_map_get_score (const JmItem *root)
{
  JmScoreSum sum = { 0, 0 };

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    {
      JmScoreSum stage = jm_stage_sum_scores (jm_item_get_child (root, JM_MAP_STAGES, i));

      jm_score_sum_add (&sum, &stage);
    }

  return jm_score_sum_get_mean (&sum);
}

/* The lowest emotion of any persona; NAN without any. */
static double
find_worst (const JmItem *touchpoint)
{
  double worst = (double) NAN;

  for (guint i = 0; i < jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS); i++)
    worst = fmin (worst, get_emotion_score (touchpoint, i));

  return worst;
}

/**
 * jm_stage_find_lowest:
 * @stage: a stage
 * @score: (out): the lowest score of any persona; NAN without any
 *
 * Returns: (transfer none) (nullable): the touchpoint where somebody feels worst; of
 *   several the one with the lower score, else the first
 */
const JmItem *
jm_stage_find_lowest (const JmItem *stage,
                      double       *score)
{
  const JmItem *lowest = NULL;
  double mean = 0;

  *score = (double) NAN;
  for (guint i = 0; i < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); i++)
    {
      const JmItem *touchpoint = jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, i);
      double worst = find_worst (touchpoint);
      double its_mean = jm_touchpoint_get_score (touchpoint);

      if (isnan (worst) || worst > *score || (worst == *score && its_mean >= mean))
        continue;

      *score = worst;
      mean = its_mean;
      lowest = touchpoint;
    }

  return lowest;
}
