/* jm-survey.c: NPS, CSAT and CES from raw counts, and how sure a proportion is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-survey.h"

#include <math.h>

/* The 97.5 % quantile of the normal distribution, for two-sided intervals of 95 %. */
#define Z 1.959963984540054

/* With fewer answers their spread says next to nothing about that of all customers. */
#define LEAST_FOR_MEAN 4

/* What each answer is worth: the value of a survey is a mean of that. */
typedef struct
{
  double n;
  double sum;
  double squares;
} Sample;

static double
rate_promoter (double score)
{
  return score >= 9 ? 100 : score <= 6 ? -100 : 0;
}

static double
rate_satisfied (double score)
{
  return score >= 4 ? 100 : 0;
}

static double
rate_ease (double score)
{
  return score;
}

static const struct
{
  JmKpiKind kind;
  double lowest; /* scores that may be answered */
  double highest;
  double (*rate) (double score);
  double least;  /* values that may come of it */
  double most;
  gboolean is_proportion;
} surveys[] = {
  { JM_KPI_KIND_NPS, 0, 10, rate_promoter, -100, 100, FALSE },
  { JM_KPI_KIND_CSAT, 1, 5, rate_satisfied, 0, 100, TRUE },
  { JM_KPI_KIND_CES, 1, 7, rate_ease, 1, 7, FALSE },
};

/* The 97.5 % quantile of Student's t distribution, for at least 3 degrees of freedom:
 * Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.5.  It is at most
 * 0.2 % too small. */
static double
get_t_quantile (double freedom)
{
  const double x = Z;
  double x3 = pow (x, 3), x5 = pow (x, 5), x7 = pow (x, 7), x9 = pow (x, 9);
  double g1 = (x3 + x) / 4;
  double g2 = (5 * x5 + 16 * x3 + 3 * x) / 96;
  double g3 = (3 * x7 + 19 * x5 + 17 * x3 - 15 * x) / 384;
  double g4 = (79 * x9 + 776 * x7 + 1482 * x5 - 1920 * x3 - 945 * x) / 92160;

  return x + (g1 + (g2 + (g3 + g4 / freedom) / freedom) / freedom) / freedom;
}

/* The interval for a mean from the variance of the answers themselves (Student 1908):
 * mean ± t · s / √n. */
static void
add_mean_interval (JmSurveyResult *result,
                   const Sample   *sample,
                   double          least,
                   double          most)
{
  double variance, half;

  if (sample->n < LEAST_FOR_MEAN)
    return;

  variance = (sample->squares - sample->sum * sample->sum / sample->n) / (sample->n - 1);
  if (variance <= 1e-9)
    return;

  half = get_t_quantile (sample->n - 1) * sqrt (variance / sample->n);
  result->low = MAX (result->value - half, least);
  result->high = MIN (result->value + half, most);
}

/**
 * jm_survey_read:
 * @kind: how a KPI is measured
 * @value: one of its values
 *
 * Works out what the raw counts of a survey say.  For other kinds than NPS, CSAT and CES
 * counts say nothing.
 *
 * - NPS: 100 × (promoters − detractors) ÷ all, from −100 to 100; promoters answer 9 or 10,
 *   detractors 0 to 6 (Reichheld, The One Number You Need to Grow, 2003).
 * - CSAT: 100 × satisfied ÷ all; the satisfied answer 4 or 5 on a scale from 1 to 5.
 * - CES: the mean on a scale from 1, very hard, to 7, very easy.
 *
 * Scores outside the scale of the kind are left out of value and number, as are answers
 * without a score or a count.
 *
 * The interval of a CSAT is that of jm_proportion_interval().  NPS and CES are means, of
 * answers worth 100, 0 or −100 and of the answers themselves; their interval is
 * mean ± t · s / √n with the variance s² of the counts and Student's t for n − 1 degrees of
 * freedom, and ends at the ends of the scale.  There is none for fewer than four answers,
 * nor when all are worth the same, since the counts then do not tell their spread.
 *
 * Returns: value, number of answers and 95 % interval; the value is NAN and the number 0
 *   when nothing usable was answered
 */
JmSurveyResult
jm_survey_read (JmKpiKind     kind,
                const JmItem *value)
{
  JmSurveyResult result = { (double) NAN, 0, (double) NAN, (double) NAN };
  Sample sample = { 0, 0, 0 };
  guint survey = 0;

  while (survey < G_N_ELEMENTS (surveys) && surveys[survey].kind != kind)
    survey++;
  if (survey == G_N_ELEMENTS (surveys))
    return result;

  for (guint i = 0; i < jm_item_get_n_children (value, JM_VALUE_ANSWERS); i++)
    {
      const JmItem *answer = jm_item_get_child (value, JM_VALUE_ANSWERS, i);
      double score = jm_item_get_number (answer, JM_ANSWER_SCORE);
      double count = jm_item_get_number (answer, JM_ANSWER_COUNT);
      double worth;

      if (isnan (count) || !(score >= surveys[survey].lowest && score <= surveys[survey].highest))
        continue;

      worth = surveys[survey].rate (score);
      sample.n += count;
      sample.sum += count * worth;
      sample.squares += count * worth * worth;
    }

  if (sample.n <= 0)
    return result;

  result.n = sample.n;
  result.value = sample.sum / sample.n;
  if (surveys[survey].is_proportion)
    {
      jm_proportion_interval (result.value / 100, sample.n, &result.low, &result.high);
      result.low *= 100;
      result.high *= 100;
    }
  else
    add_mean_interval (&result, &sample, surveys[survey].least, surveys[survey].most);

  return result;
}

/**
 * jm_proportion_interval:
 * @share: the share that was found, from 0 to 1
 * @n: of how many
 * @low: (out): where the 95 % interval begins, from 0 to 1
 * @high: (out): where it ends
 *
 * The score interval of Wilson (Probable Inference, the Law of Succession, and Statistical
 * Inference, JASA 22, 1927), which Brown, Cai and DasGupta (Interval Estimation for a
 * Binomial Proportion, Statistical Science 16, 2001) recommend: unlike the usual
 * approximation it also holds for few answers and for shares near 0 and 1, and never leaves
 * that range.
 *
 * Both ends are NAN when @share is no share or nothing was counted.
 */
void
jm_proportion_interval (double  share,
                        double  n,
                        double *low,
                        double *high)
{
  const double z2 = Z * Z;
  double middle, half;

  *low = *high = (double) NAN;
  if (!(n > 0) || !(share >= 0 && share <= 1))
    return;

  middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  half = Z / (1 + z2 / n) * sqrt (share * (1 - share) / n + z2 / (4 * n * n));

  /* At 0 and 1 the two are equal but for the last digit. */
  *low = share > 0 ? MAX (middle - half, 0) : 0;
  *high = share < 1 ? MIN (middle + half, 1) : 1;
}
