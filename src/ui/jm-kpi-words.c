/* jm-kpi-words.c: what a KPI says, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-kpi-words.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jm-wording.h"

static gboolean
is_less_better (const JmItem *kpi)
{
  return jm_item_get_choice (kpi, JM_KPI_DIRECTION) == JM_LESS_IS_BETTER;
}

/**
 * jm_kpi_get_trend:
 * @kpi: a KPI
 * @reading: its reading
 *
 * Returns: whether its last change was for the better
 */
JmKpiTrend
jm_kpi_get_trend (const JmItem       *kpi,
                  const JmKpiReading *reading)
{
  if (isnan (reading->change) || reading->change == 0)
    return JM_KPI_SAME;

  return (reading->change > 0) != is_less_better (kpi) ? JM_KPI_BETTER : JM_KPI_WORSE;
}

/**
 * jm_kpi_describe_value:
 * @kpi: a KPI
 * @reading: its reading
 *
 * Returns: (transfer full): the latest value with its unit, or that there is none
 */
char *
jm_kpi_describe_value (const JmItem       *kpi,
                       const JmKpiReading *reading)
{
  if (isnan (reading->value))
    return g_strdup (_("No value yet"));

  return jm_number_format (reading->value, jm_item_get_text (kpi, JM_KPI_UNIT));
}

/**
 * jm_kpi_describe_change:
 * @kpi: a KPI
 * @reading: its reading
 *
 * Returns: (transfer full): by how much the value has risen or fallen, and whether that is
 *   good, for example "▲ 3 better"; "" when there is nothing to compare
 */
char *
jm_kpi_describe_change (const JmItem       *kpi,
                        const JmKpiReading *reading)
{
  g_autofree char *size = NULL;

  if (isnan (reading->change))
    return g_strdup ("");

  if (reading->change == 0)
    return g_strdup (_("unchanged"));

  size = jm_number_format (fabs (reading->change), "");
  if (jm_kpi_get_trend (kpi, reading) == JM_KPI_BETTER)
    return reading->change > 0
               /* Translators: a figure has risen by so much. */
               ? g_strdup_printf (_("▲ %s better"), size)
               /* Translators: a figure has fallen by so much. */
               : g_strdup_printf (_("▼ %s better"), size);

  return reading->change > 0
             /* Translators: a figure has risen by so much. */
             ? g_strdup_printf (_("▲ %s worse"), size)
             /* Translators: a figure has fallen by so much. */
             : g_strdup_printf (_("▼ %s worse"), size);
}

/**
 * jm_kpi_describe_target:
 * @kpi: a KPI
 * @reading: its reading
 *
 * Returns: (transfer full): the target, and whether it is reached
 */
char *
jm_kpi_describe_target (const JmItem       *kpi,
                        const JmKpiReading *reading)
{
  double target = jm_item_get_number (kpi, JM_KPI_TARGET);
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  if (isnan (target))
    return g_strdup (_("No target"));

  number = jm_number_format (target, jm_item_get_text (kpi, JM_KPI_UNIT));
  text = g_strdup_printf (is_less_better (kpi) ? _("target ≤ %s") : _("target %s"), number);

  switch (reading->status)
    {
    case JM_KPI_MET:
      /* Translators: "target 85 %" stands before it. */
      return g_strdup_printf (_("%s · reached"), text);
    case JM_KPI_NEAR:
      /* Translators: "target 85 %" stands before it: missed, but within the tolerance. */
      return g_strdup_printf (_("%s · nearly reached"), text);
    case JM_KPI_MISSED:
      /* Translators: "target 85 %" stands before it. */
      return g_strdup_printf (_("%s · missed"), text);
    case JM_KPI_NO_VALUE:
    case JM_KPI_NO_TARGET:
    default:
      return g_steal_pointer (&text);
    }
}

/* "from … to …", or "" when the values have no dates. */
static char *
describe_span (const char *first,
               const char *last)
{
  g_autofree char *begins = jm_date_format (first, JM_DATE_LONG);
  g_autofree char *ends = jm_date_format (last, JM_DATE_LONG);

  if (*first == '\0' || *last == '\0')
    return g_strdup ("");

  return g_strdup_printf (_("from %s to %s"), begins, ends);
}

/**
 * jm_kpi_describe_plot:
 * @kpi: a KPI
 *
 * Returns: (transfer full): the curve of its values in a sentence
 */
char *
jm_kpi_describe_plot (const JmItem *kpi)
{
  g_autoptr (GArray) points = jm_kpi_get_points (kpi);
  JmKpiReading reading = jm_kpi_read (kpi);
  g_autofree char *last = NULL;
  g_autofree char *target = jm_kpi_describe_target (kpi, &reading);
  g_autofree char *count = NULL;
  g_autofree char *span = NULL;

  if (points->len == 0)
    return g_strdup_printf (_("No values yet; %s"), target);

  count = g_strdup_printf (ngettext ("%u value", "%u values", points->len), points->len);
  span = describe_span (g_array_index (points, JmKpiPoint, 0).date,
                        g_array_index (points, JmKpiPoint, points->len - 1).date);
  last = jm_kpi_describe_value (kpi, &reading);

  /* Translators: "5 values", "from 1 March 2025 to 1 September 2026", "78 %", "target 85 % · missed". */
  return *span != '\0' ? g_strdup_printf (_("%s %s, last %s, %s"), count, span, last, target)
                       /* Translators: "5 values", "78 %", "target 85 % · missed". */
                       : g_strdup_printf (_("%s, last %s, %s"), count, last, target);
}

/**
 * jm_kpi_describe_answers:
 * @value: a value of a KPI
 *
 * Returns: (transfer full): the raw counts of a survey, a line for each score that was given;
 *   "" when there are none
 */
char *
jm_kpi_describe_answers (const JmItem *value)
{
  const JmField *field = jm_kind_get_field (JM_KIND_ANSWER, JM_ANSWER_SCORE);
  double counts[32] = { 0 };
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (field->minimum >= 0 && field->maximum < G_N_ELEMENTS (counts), NULL);

  for (guint i = 0; i < jm_item_get_n_children (value, JM_VALUE_ANSWERS); i++)
    {
      const JmItem *answer = jm_item_get_child (value, JM_VALUE_ANSWERS, i);
      double count = jm_item_get_number (answer, JM_ANSWER_COUNT);
      double score = jm_item_get_number (answer, JM_ANSWER_SCORE);

      if (!isnan (count) && !isnan (score))
        counts[(guint) score] += count;
    }

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > 0)
      {
        if (text->len > 0)
          g_string_append_c (text, '\n');
        /* Translators: a score, and how many have given it. */
        g_string_append_printf (text, ngettext ("%1$u: %2$.0f time", "%1$u: %2$.0f times", (gulong) counts[i]), i,
                                counts[i]);
      }

  return g_string_free_and_steal (text);
}
