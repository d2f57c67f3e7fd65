/* jm-kpi-reading.c: what the values of a KPI say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-kpi-reading.h"

#include <math.h>
#include <string.h>

static JmKpiKind
get_kind (const JmItem *kpi)
{
  int kind = jm_item_get_choice (kpi, JM_KPI_KIND);

  return kind != JM_CHOICE_UNSET ? (JmKpiKind) kind : JM_KPI_KIND_CUSTOM;
}

static gboolean
is_proportion (const JmItem *kpi)
{
  switch (get_kind (kpi))
    {
    case JM_KPI_KIND_CONVERSION:
    case JM_KPI_KIND_COMPLETION:
    case JM_KPI_KIND_ABANDONMENT:
    case JM_KPI_KIND_RETENTION:
    case JM_KPI_KIND_CHURN:
      return strcmp (jm_item_get_text (kpi, JM_KPI_UNIT), "%") == 0;
    case JM_KPI_KIND_CSAT:
      return TRUE; /* of satisfied answers, by definition in percent */
    case JM_KPI_KIND_NPS:
    case JM_KPI_KIND_CES:
    case JM_KPI_KIND_TIME:
    case JM_KPI_KIND_COUNT:
    case JM_KPI_KIND_MONEY:
    case JM_KPI_KIND_CUSTOM:
    default:
      return FALSE;
    }
}

/**
 * jm_kpi_is_sampled:
 * @kpi: a KPI
 *
 * Whether chance has a part in its values, because they come from a sample of customers: a
 * survey, or a proportion in percent.
 *
 * Returns: whether sample size and interval say something about its values
 */
gboolean
jm_kpi_is_sampled (const JmItem *kpi)
{
  JmKpiKind kind = get_kind (kpi);

  return is_proportion (kpi) || kind == JM_KPI_KIND_NPS || kind == JM_KPI_KIND_CES;
}

/**
 * jm_kpi_read_value:
 * @kpi: a KPI
 * @value: one of its values
 *
 * Returns: what the value says: the raw counts when there are any, else the number itself
 */
JmSurveyResult
jm_kpi_read_value (const JmItem *kpi,
                   const JmItem *value)
{
  JmSurveyResult result = jm_survey_read (get_kind (kpi), value);

  if (!isnan (result.value))
    return result;

  result.value = jm_item_get_number (value, JM_VALUE_VALUE);
  result.n = jm_item_get_number (value, JM_VALUE_N);
  if (is_proportion (kpi))
    {
      jm_proportion_interval (result.value / 100, result.n, &result.low, &result.high);
      result.low *= 100;
      result.high *= 100;
    }

  return result;
}

/* Values may stand in any order in the document; what counts is their date, and among
 * values of one date the one that stands last. */
static gboolean
is_later (const JmItem *value,
          const JmItem *other)
{
  return other == NULL || strcmp (jm_item_get_text (value, JM_VALUE_DATE),
                                  jm_item_get_text (other, JM_VALUE_DATE)) >= 0;
}

static JmKpiStatus
compare_with_target (const JmItem *kpi,
                     double        value)
{
  double target = jm_item_get_number (kpi, JM_KPI_TARGET);
  double tolerance = jm_item_get_number (kpi, JM_KPI_TOLERANCE);
  gboolean less_is_better = jm_item_get_choice (kpi, JM_KPI_DIRECTION) == JM_LESS_IS_BETTER;
  double shortfall;

  if (isnan (target))
    return JM_KPI_NO_TARGET;

  shortfall = less_is_better ? value - target : target - value;

  if (shortfall <= 0)
    return JM_KPI_MET;

  /* 0.4 − 0.3 is a little more than 0.1 in binary; that must not decide. */
  return !isnan (tolerance) && shortfall <= tolerance + fabs (target) * 1e-12 ? JM_KPI_NEAR : JM_KPI_MISSED;
}

/**
 * jm_kpi_read:
 * @kpi: a KPI
 *
 * Finds the latest value and holds it against the target.  More counts as better unless
 * the KPI says otherwise; the tolerance is a distance in the KPI's own unit.
 *
 * A value of NPS, CSAT or CES that has raw counts is what jm_survey_read() makes of them,
 * whatever else stands there as value and sample size.  The interval is that of the survey,
 * or that of jm_proportion_interval() for conversion, completion, abandonment, retention and
 * churn in percent and for CSAT, when the sample size is known.
 *
 * Returns: the reading; its date belongs to @kpi
 */
JmKpiReading
jm_kpi_read (const JmItem *kpi)
{
  JmKpiReading reading = { JM_KPI_NO_VALUE, "", NAN, NAN, NAN, NAN, NAN };
  JmSurveyResult latest_result = { NAN }, before_result = { NAN };
  const JmItem *latest = NULL;
  const JmItem *before = NULL;

  for (guint i = 0; i < jm_item_get_n_children (kpi, JM_KPI_VALUES); i++)
    {
      const JmItem *value = jm_item_get_child (kpi, JM_KPI_VALUES, i);
      JmSurveyResult result = jm_kpi_read_value (kpi, value);

      if (isnan (result.value))
        continue;

      if (is_later (value, latest))
        {
          before = latest;
          before_result = latest_result;
          latest = value;
          latest_result = result;
        }
      else if (is_later (value, before))
        {
          before = value;
          before_result = result;
        }
    }

  if (latest == NULL)
    return reading;

  reading.date = jm_item_get_text (latest, JM_VALUE_DATE);
  reading.value = latest_result.value;
  reading.n = latest_result.n;
  reading.low = latest_result.low;
  reading.high = latest_result.high;
  reading.status = compare_with_target (kpi, reading.value);
  if (before != NULL)
    reading.change = reading.value - before_result.value;

  return reading;
}

static int
compare_dates_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (((const JmKpiPoint *) a)->date, ((const JmKpiPoint *) b)->date);
}

/**
 * jm_kpi_get_points:
 * @kpi: a KPI
 *
 * Returns: (transfer full) (element-type JmKpiPoint): its values with their dates, oldest first
 */
GArray *
jm_kpi_get_points (const JmItem *kpi)
{
  guint n = jm_item_get_n_children (kpi, JM_KPI_VALUES);
  GArray *points = g_array_sized_new (FALSE, FALSE, sizeof (JmKpiPoint), n);

  for (guint i = 0; i < n; i++)
    {
      const JmItem *value = jm_item_get_child (kpi, JM_KPI_VALUES, i);
      JmKpiPoint point = { jm_item_get_text (value, JM_VALUE_DATE), jm_kpi_read_value (kpi, value).value };

      if (!isnan (point.value))
        g_array_append_val (points, point);
    }

  g_array_sort (points, compare_dates_cb);

  return points;
}

/**
 * jm_kpi_get_series:
 * @kpi: a KPI
 *
 * Returns: (transfer full) (element-type double): its values, oldest first
 */
GArray *
jm_kpi_get_series (const JmItem *kpi)
{
  g_autoptr (GArray) points = jm_kpi_get_points (kpi);
  GArray *series = g_array_sized_new (FALSE, FALSE, sizeof (double), points->len);

  for (guint i = 0; i < points->len; i++)
    g_array_append_val (series, g_array_index (points, JmKpiPoint, i).value);

  return series;
}
