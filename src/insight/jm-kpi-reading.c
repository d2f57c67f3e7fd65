/* jm-kpi-reading.c: what the values of a KPI say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-kpi-reading.h"

#include <math.h>
#include <string.h>

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
 * Returns: the reading; its date belongs to @kpi
 */
JmKpiReading
jm_kpi_read (const JmItem *kpi)
{
  JmKpiReading reading = { JM_KPI_NO_VALUE, "", NAN, NAN, NAN };
  const JmItem *latest = NULL;
  const JmItem *before = NULL;

  for (guint i = 0; i < jm_item_get_n_children (kpi, JM_KPI_VALUES); i++)
    {
      const JmItem *value = jm_item_get_child (kpi, JM_KPI_VALUES, i);

      if (isnan (jm_item_get_number (value, JM_VALUE_VALUE)))
        continue;

      if (is_later (value, latest))
        {
          before = latest;
          latest = value;
        }
      else if (is_later (value, before))
        before = value;
    }

  if (latest == NULL)
    return reading;

  reading.date = jm_item_get_text (latest, JM_VALUE_DATE);
  reading.value = jm_item_get_number (latest, JM_VALUE_VALUE);
  reading.n = jm_item_get_number (latest, JM_VALUE_N);
  reading.status = compare_with_target (kpi, reading.value);
  if (before != NULL)
    reading.change = reading.value - jm_item_get_number (before, JM_VALUE_VALUE);

  return reading;
}

typedef struct
{
  const char *date;
  double value;
} DatedValue;

static int
compare_dates_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (((const DatedValue *) a)->date, ((const DatedValue *) b)->date);
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
  guint n = jm_item_get_n_children (kpi, JM_KPI_VALUES);
  g_autoptr (GArray) dated = g_array_sized_new (FALSE, FALSE, sizeof (DatedValue), n);
  GArray *series = g_array_sized_new (FALSE, FALSE, sizeof (double), n);

  for (guint i = 0; i < n; i++)
    {
      const JmItem *value = jm_item_get_child (kpi, JM_KPI_VALUES, i);
      DatedValue entry = { jm_item_get_text (value, JM_VALUE_DATE), jm_item_get_number (value, JM_VALUE_VALUE) };

      if (!isnan (entry.value))
        g_array_append_val (dated, entry);
    }

  g_array_sort (dated, compare_dates_cb);
  for (guint i = 0; i < dated->len; i++)
    g_array_append_val (series, g_array_index (dated, DatedValue, i).value);

  return series;
}
