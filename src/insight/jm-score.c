/* jm-score.c: how a touchpoint, a stage and the whole journey feel
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-score.h"

#include <math.h>
#include <string.h>

typedef struct
{
  double sum;
  guint n;
} Mean;

static void
mean_add (Mean   *mean,
          double  score)
{
  if (isnan (score))
    return;

  mean->sum += score;
  mean->n++;
}

static double
mean_get (const Mean *mean)
{
  return mean->n > 0 ? mean->sum / mean->n : (double) NAN;
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
  Mean mean = { 0, 0 };

  for (guint i = 0; i < jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS); i++)
    mean_add (&mean, get_emotion_score (touchpoint, i));

  return mean_get (&mean);
}

static void
add_touchpoints (Mean         *mean,
                 const JmItem *stage)
{
  for (guint i = 0; i < jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS); i++)
    mean_add (mean, jm_touchpoint_get_score (jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, i)));
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
  Mean mean = { 0, 0 };

  add_touchpoints (&mean, stage);

  return mean_get (&mean);
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
  Mean mean = { 0, 0 };

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    add_touchpoints (&mean, jm_item_get_child (root, JM_MAP_STAGES, i));

  return mean_get (&mean);
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
